//! A system that tells of inactivity only when it is asked, asked from a thread of its own.
//!
//! When it is asked is decided in `questions.rs`. Invariant: the thread sleeps from one question to the next.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

use evenkeel_core::view::{SignalName, Unseen};

use super::SenseEvent;
use super::board::{Told, Word};
use super::idle::{Alarm, Armed, GapAlarm, Idling, Thresholds, TouchAlarm};
use super::questions::{LastTouch, Order, Questions, alarm_of, number};
use crate::mailbox::{Mailbox, Message};

/// Whom to ask.
#[derive(Clone, Copy)]
pub struct Questioned {
    /// In words that users can look for.
    pub name: &'static str,
    /// None where the system does not say.
    pub last_touch: fn() -> Option<LastTouch>,
    /// Where nobody announces locks: whether the session is locked. It is asked on the same occasions, so that a lock is noticed when
    /// `presence.idle_grace` is over.
    pub is_locked: Option<fn() -> Option<bool>>,
}

/// The system, asked from a thread of its own.
pub struct Asked {
    questioned: Questioned,
    orders: Sender<Order>,
    gap: GapAlarm,
    touch: TouchAlarm,
    thresholds: Thresholds,
}

impl Asked {
    /// None where the system does not answer.
    pub fn begin(questioned: Questioned, thresholds: Thresholds, mailbox: Mailbox) -> Option<Asked> {
        let questions = Questions::new(thresholds, (questioned.last_touch)()?);
        let (orders, taken) = channel();
        let thread = thread::Builder::new().name("presence".to_owned());
        thread.spawn(move || ask(questions, questioned, &taken, &mailbox)).ok()?;
        let (gap, touch) = (GapAlarm::NotWanted, TouchAlarm::NotWanted);
        Some(Asked { questioned, orders, gap, touch, thresholds })
    }

    fn order(&self, order: Order) {
        // The thread ends only when the system does not answer any more, which it reports itself.
        let _ = self.orders.send(order);
    }
}

fn ask(mut questions: Questions, questioned: Questioned, orders: &Receiver<Order>, mailbox: &Mailbox) {
    let mut lock = None;
    loop {
        if let Some(word) = questioned.is_locked.map(|is_locked| lock_word(is_locked()))
            && lock.replace(word) != Some(word)
        {
            let told = Told { signal: SignalName::Lock, source: questioned.name, word };
            mailbox.send(Message::Sense(SenseEvent::Told(vec![told])));
        }
        let order = match orders.recv_timeout(questions.pause()) {
            Ok(order) => Some(order),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => return,
        };
        let Some(last) = (questioned.last_touch)() else {
            mailbox.send(Message::Sense(SenseEvent::DisplayLost));
            return;
        };
        for alarm in questions.answer(last) {
            let event = SenseEvent::Alarm { alarm: number(alarm), idle: Some(last.ago) };
            mailbox.send(Message::Sense(event));
        }
        if let Some(order) = order {
            questions.take(order);
        }
    }
}

fn lock_word(is_locked: Option<bool>) -> Word {
    is_locked.map_or(Word::Unseen(Unseen::NobodyTells), Word::of)
}

impl Idling for Asked {
    fn name(&self) -> &'static str {
        self.questioned.name
    }

    fn idle(&self) -> Option<Duration> {
        (self.questioned.last_touch)().map(|last| last.ago)
    }

    fn arm_gap(&mut self, alarm: GapAlarm, threshold: Duration) -> Armed {
        if alarm == self.gap {
            return Armed::AsBefore;
        }
        self.gap = alarm;
        self.order(Order::Gap(alarm, threshold));
        if alarm == GapAlarm::Wanted { Armed::Newly } else { Armed::AsBefore }
    }

    fn arm_touch(&mut self, alarm: TouchAlarm) {
        if std::mem::replace(&mut self.touch, alarm) != alarm {
            self.order(Order::Touch(alarm));
        }
    }

    fn retune(&mut self, thresholds: Thresholds) {
        if std::mem::replace(&mut self.thresholds, thresholds) != thresholds {
            self.order(Order::Retune(thresholds));
        }
    }

    fn alarm(&mut self, name: u32) -> Option<Alarm> {
        let alarm = alarm_of(name)?;
        // Taken away before its report was read.
        let is_gone =
            self.gap == GapAlarm::NotWanted && matches!(alarm, Alarm::GapReached | Alarm::BackFromGap);
        (!is_gone).then_some(alarm)
    }
}
