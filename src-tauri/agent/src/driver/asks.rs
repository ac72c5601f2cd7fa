//! What windows and the command line ask for, answered.

use evenkeel_core::engine;
use evenkeel_core::settings::SetError;
use evenkeel_core::view::{NoticeCode, Screen};
use evenkeel_link::message::{Answer, Ask, Refusal, RefusalCode};
use evenkeel_link::server::Peer;
use serde_json::Value;

use super::{Driver, Granted, Running};
use crate::clock;
use crate::main_window::OpenedBy;
use crate::settings_file::NotSet;
use crate::window_process::NoWindow;

type Answered = Result<Answer, Refusal>;

impl Driver {
    pub(super) fn answer(&mut self, peer: &Peer, id: u64, ask: Ask) {
        let answered = match ask {
            Ask::View => self.current_view(),
            Ask::Command { command } => Ok(match self.command(command) {
                Granted::Done => Answer::Done,
                Granted::NothingToDo => Answer::NothingToDo,
            }),
            Ask::Settings => Ok(self.settings()),
            Ask::Preview { day } => Ok(Answer::Preview {
                preview: engine::preview(self.engine.settings(), day, clock::now().zone),
            }),
            Ask::SetSetting { key, value } => self.set_setting(&key, &value),
            Ask::IgnoreSignal { reason } => self.stop_heeding(&reason),
            Ask::PlanDates { dates, seen } => {
                self.take_plan_dates(dates, seen);
                Ok(Answer::Done)
            }
            Ask::CheckedIn { day, part } => {
                self.checked_in(part, day);
                Ok(Answer::Done)
            }
            Ask::Show { screen } => self
                .try_to_open(screen, OpenedBy::User)
                .map(|()| Answer::Done)
                .map_err(|why| self.no_window(&why)),
            Ask::BreakLoaded => {
                let now = clock::now();
                let orders = self.break_window.loaded(peer.pid, now.boot);
                self.carry_out(orders, now);
                Ok(Answer::Done)
            }
            Ask::BreakPainted => {
                self.notices.settle(NoticeCode::BreakWindowFailed);
                let orders = self.break_window.painted(peer.pid);
                self.carry_out(orders, clock::now());
                Ok(Answer::Done)
            }
            Ask::Lock => {
                self.lock_vault();
                Ok(Answer::Done)
            }
            Ask::Quit => {
                self.running = Running::Ending;
                Ok(Answer::Done)
            }
        };
        peer.answer(id, answered);
    }

    /// What is due by now is done first: what is shown is never older than the asking.
    fn current_view(&mut self) -> Answered {
        self.advance();
        Ok(Answer::View { view: Box::new(self.view(clock::now())) })
    }

    fn settings(&self) -> Answer {
        Answer::Settings { fields: self.engine.settings().fields() }
    }

    fn set_setting(&mut self, key: &str, value: &Value) -> Answered {
        self.settings_file.set(key, value).map_err(|why| refusal(&why))?;
        self.reload_settings();
        self.advance();
        Ok(self.settings())
    }

    fn stop_heeding(&mut self, reason: &str) -> Answered {
        let Some((key, value)) = self.engine.settings().holds.without(reason) else {
            return Ok(Answer::NothingToDo);
        };
        self.set_setting(key, &value).map(|_| Answer::Done)
    }

    /// Switches off that a signal delays breaks; where that cannot be written, the user is shown where it is done.
    pub(super) fn ignore_signal(&mut self, reason: &str) {
        let Some((key, value)) = self.engine.settings().holds.without(reason) else { return };
        match self.settings_file.set(key, &value) {
            Ok(()) => self.reload_settings(),
            Err(why) => {
                eprintln!("evenkeel: the signal could not be ignored: {why}.");
                self.open(Screen::Settings, OpenedBy::User);
            }
        }
    }

    fn no_window(&mut self, why: &NoWindow) -> Refusal {
        if matches!(why, NoWindow::NoDisplay) {
            self.notices.raise(NoticeCode::NoDisplay, "");
        }
        Refusal { code: RefusalCode::NoDisplay, detail: why.to_string() }
    }
}

fn refusal(why: &NotSet) -> Refusal {
    let code = match why {
        NotSet::Refused(SetError::Unknown(_)) => RefusalCode::UnknownSetting,
        NotSet::Refused(SetError::Bad { .. }) => RefusalCode::BadValue,
        NotSet::Refused(SetError::NotToml(_)) | NotSet::NotWritten(_) => RefusalCode::NotWritten,
    };
    Refusal { code, detail: why.to_string() }
}
