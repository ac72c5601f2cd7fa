//! The one loop of the agent, and the sole owner of the engine.
//!
//! It decides nothing about breaks: it wakes, steps the engine, keeps what happened, and has the desktop follow the view.
//! Invariants: effects are on disk before they are shown; every change reaches windows and tray as a whole view with a
//! higher `rev`; in a steady state nothing wakes it but deadlines.

mod asks;
mod day;
mod desktop;
mod hearing;
mod keys;
mod plan_dates;

use std::collections::{HashMap, VecDeque};
use std::io;

use evenkeel_core::engine::{Command, Effect, Engine, Input};
use evenkeel_core::reminders::Reminders;
use evenkeel_core::settings::Settings;
use evenkeel_core::time::{BootTime, Now};
use evenkeel_core::view::{LogOffStage, NoticeCode, Screen, View};
use evenkeel_link::message::Event;
use evenkeel_link::server::{Peer, PeerId};

use crate::autostart;
use crate::break_window::BreakWindow;
use crate::clock;
use crate::data_folder::DataFolder;
use crate::day_commands::DayCommands;
use crate::effects::Announcer;
use crate::grant::Grants;
use crate::mailbox::Mailbox;
use crate::main_window::{MainWindow, OpenedBy};
use crate::memory::{Begun, Memory};
use crate::notices::Notices;
use crate::notify::Notifier;
use crate::sense::{GapAlarm, Sense, Thresholds, TouchAlarm};
use crate::settings_file::{SettingsFile, describe};
use crate::shortcuts::Shortcuts;
use crate::tap::Taps;
use crate::texts::{Language, Texts};
use crate::tray::{Tray, picture};
use crate::wake::{self, End, Wake};
use crate::window_process::WindowProcesses;
use hearing::TrayHost;

/// How the agent begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// With its window.
    Shown,
    /// In the tray only, as at the start of a session.
    Background,
}

pub struct Driver {
    engine: Engine,
    memory: Memory,
    reminders: Reminders,
    settings_file: SettingsFile,
    notices: Notices,
    texts: Texts,
    peers: HashMap<PeerId, Peer>,
    sense: Sense,
    shortcuts: Shortcuts,
    tray: Option<Tray>,
    tray_host: TrayHost,
    notifier: Notifier,
    announcer: Announcer,
    /// Whether a heads-up may be on screen.
    announced: bool,
    break_window: BreakWindow,
    main_window: MainWindow,
    windows: WindowProcesses,
    grants: Grants,
    folder: DataFolder,
    taps: Taps,
    commands: DayCommands,
    /// What the engine has yet to be told.
    inputs: VecDeque<Input>,
    is_demo: bool,
    rev: u64,
    told: Option<View>,
    running: Running,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Running {
    On,
    /// The loop ends after this wake-up.
    Ending,
}

impl Driver {
    /// Takes up where the last run left off. Nothing is shown yet.
    pub fn new(folder: &DataFolder, mailbox: Mailbox) -> Driver {
        let mut notices = Notices::default();
        let settings_file = SettingsFile::new(folder.settings());
        let (settings, problems) = settings_file.read();
        notices.renew(NoticeCode::SettingFellBack, problems.iter().map(describe).collect());
        let now = clock::now();
        let mut memory = Memory::open(&folder.store(), clock::boot_id(), &mut notices);
        let (engine, begun) = memory.engine(settings, now, &mut notices);
        let reminders = memory.reminders(&mut notices);
        let settings = engine.settings();
        let first = match begun {
            Begun::Afresh => Input::Started,
            Begun::Restored => Input::Tick,
        };
        Driver {
            texts: Texts::new(Language::chosen(settings.appearance.language)),
            sense: Sense::new(mailbox.clone(), thresholds(settings), engine.holds()),
            shortcuts: Shortcuts::new(mailbox.clone()),
            notifier: Notifier::start(mailbox.clone()),
            taps: Taps::new(folder.path(), mailbox.clone()),
            commands: DayCommands::new(mailbox.clone()),
            windows: WindowProcesses::new(folder.path(), mailbox),
            grants: Grants::new(folder.vault()),
            folder: folder.clone(),
            engine,
            memory,
            reminders,
            settings_file,
            notices,
            peers: HashMap::new(),
            tray: None,
            tray_host: TrayHost::NotHeardOf,
            announcer: Announcer::Notification,
            announced: false,
            break_window: BreakWindow::default(),
            main_window: MainWindow::default(),
            inputs: VecDeque::from([first]),
            is_demo: folder.is_demo(),
            rev: 0,
            told: None,
            running: Running::On,
        }
    }

    /// Runs until the user or the session ends it.
    pub fn run(&mut self, wake: &mut Wake, mailbox: &Mailbox, begin: Begin) -> io::Result<()> {
        self.agree_on_the_start(self.engine.settings().start.at_login);
        self.sense.begin();
        self.connect_display();
        self.agree_on_shortcuts(self.engine.settings().shortcuts.clone());
        self.advance();
        self.tray = Some(Tray::start(picture(&self.view(clock::now()), &self.texts), mailbox.clone()));
        if begin == Begin::Shown {
            self.open(Screen::Today, OpenedBy::User);
        }
        while self.running == Running::On {
            let woken = wake.wait(self.next_deadline(), &self.sense.watched())?;
            self.take(woken);
            self.advance();
        }
        self.end(wake)
    }

    fn take(&mut self, woken: wake::Woken) {
        if woken.settings_file == wake::SettingsFile::Changed {
            self.reload_settings();
        }
        if woken.messages.is_empty() {
            self.inputs.push_back(Input::Tick);
        }
        if woken.watched == wake::WatchedState::Ready {
            for event in self.sense.read() {
                self.hear_sense(event);
            }
        }
        for message in woken.messages {
            self.hear(message);
        }
        let now = clock::now();
        let orders = self.break_window.time_passed(now.boot);
        self.carry_out(orders, now);
        self.look_for_tray(now);
        self.grants.time_passed(now);
        self.commands.time_passed(now.boot);
        if woken.end == End::Asked {
            self.running = Running::Ending;
        }
    }

    fn next_deadline(&self) -> Option<BootTime> {
        let presence = self.told.as_ref().map(|view| view.engine.presence);
        let snapshot = presence.and_then(|presence| self.memory.snapshot_due(presence));
        let deadlines = [
            self.engine.next_deadline(),
            self.break_window.deadline(),
            self.tray_host.deadline(),
            self.grants.deadline(),
            self.plan_deadline(clock::now()),
            self.check_in_deadline(clock::now()),
            self.commands.deadline(),
            snapshot,
        ];
        deadlines.into_iter().flatten().min()
    }

    /// Tells the engine all that it has yet to be told, and has everybody follow.
    fn advance(&mut self) {
        while let Some(input) = self.inputs.pop_front() {
            self.step(input, clock::now());
        }
        let now = clock::now();
        let view = self.follow_plan(now);
        self.follow_day(&view, now);
        self.broadcast(clock::now());
    }

    fn step(&mut self, input: Input, now: Now) -> Vec<Effect> {
        let effects = self.engine.step(input, now);
        self.memory.keep(&effects, &self.engine, now, &mut self.notices);
        self.follow(&effects, now);
        effects
    }

    /// Has the desktop follow the engine.
    fn follow(&mut self, effects: &[Effect], now: Now) {
        self.sense.retune(thresholds(self.engine.rules()));
        self.inputs.extend(self.sense.list(&self.engine.rules().holds.apps));
        let view = self.engine.view(now);
        self.perform(effects, &view);
        self.run_commands(effects, now);
        self.show_break(&view, now);
        let gap = if self.engine.wants_typing_gap() { GapAlarm::Wanted } else { GapAlarm::NotWanted };
        self.inputs.extend(self.sense.want_gap(gap, now));
        let awaited = self.engine.awaits_touch();
        self.sense.want_touch(if awaited { TouchAlarm::Wanted } else { TouchAlarm::NotWanted });
    }

    /// Grants a wish; says whether it changed anything.
    fn command(&mut self, command: Command) -> Granted {
        while let Some(input) = self.inputs.pop_front() {
            self.step(input, clock::now());
        }
        let now = clock::now();
        // What is due by now comes first, so that what changes then is the command's doing.
        self.step(Input::Tick, now);
        let before = self.engine.view(now);
        let wants_ritual = command == Command::LogOffNow;
        let effects = self.step(Input::Command(command), now);
        if !effects.is_empty() || before != self.engine.view(now) {
            return Granted::Done;
        }
        if wants_ritual && matches!(before.log_off.stage, LogOffStage::Offered | LogOffStage::Badge) {
            // Offered already: the wish is to see it.
            self.open(Screen::Ritual, OpenedBy::User);
            return Granted::Done;
        }
        Granted::NothingToDo
    }

    fn view(&self, now: Now) -> View {
        View {
            rev: self.rev,
            at_ms: now.utc_ms(),
            zone: now.zone.name().to_owned(),
            engine: self.engine.view(now),
            is_demo: self.is_demo,
            today: self.memory.today(),
            after_hours_minutes: self.memory.after_hours_minutes(),
            notices: self.notices.list().to_vec(),
            signals: self.sense.signals(),
        }
    }

    /// Tells windows and tray, where there is anything new.
    fn broadcast(&mut self, now: Now) {
        let mut view = self.view(now);
        if self.told.as_ref().is_some_and(|told| says_the_same(told, &view)) {
            return;
        }
        self.rev += 1;
        view.rev = self.rev;
        for peer in self.peers.values().filter(|peer| hearing::wants_views(peer)) {
            peer.tell(Event::View { view: Box::new(view.clone()) });
        }
        if let Some(tray) = &self.tray {
            tray.show(picture(&view, &self.texts));
        }
        self.told = Some(view);
    }

    fn reload_settings(&mut self) {
        let (settings, problems) = self.settings_file.read();
        self.notices.renew(NoticeCode::SettingFellBack, problems.iter().map(describe).collect());
        if settings == *self.engine.settings() {
            return;
        }
        if settings.start != self.engine.settings().start {
            self.agree_on_the_start(settings.start.at_login);
        }
        if settings.commands != self.engine.settings().commands {
            self.commands.forget_failures();
            self.say_what_commands_failed();
        }
        if settings.shortcuts != self.engine.settings().shortcuts {
            self.agree_on_shortcuts(settings.shortcuts.clone());
        }
        let language = Language::chosen(settings.appearance.language);
        if language != self.texts.language() {
            self.texts = Texts::new(language);
            // The view is the same in every language; what is drawn from it is not.
            self.told = None;
        }
        self.inputs.push_back(Input::Settings(Box::new(settings)));
    }

    /// Has the system start the agent with the session, or not.
    fn agree_on_the_start(&mut self, at_login: bool) {
        match autostart::agree(at_login, &self.folder) {
            Ok(()) => self.notices.settle(NoticeCode::AutostartFailed),
            Err(why) => self.notices.raise(NoticeCode::AutostartFailed, why.to_string()),
        }
    }

    fn connect_display(&mut self) {
        let now = clock::now();
        let Some(connected) = self.sense.connect(now) else { return };
        match connected {
            Ok(input) => {
                self.notices.settle(NoticeCode::PresenceUnknown);
                // Whoever starts the agent, or logs in, is there unless the counter says otherwise.
                self.inputs.push_back(input.unwrap_or(Input::Active));
            }
            Err(blind) => {
                self.notices.raise(NoticeCode::PresenceUnknown, blind.to_string());
                self.inputs.push_back(Input::PresenceUnknown);
            }
        }
    }
}

/// Whether a command changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Granted {
    Done,
    NothingToDo,
}

fn thresholds(settings: &Settings) -> Thresholds {
    Thresholds { grace: settings.presence.idle_grace, gap: settings.presence.typing_gap }
}

/// Whether two views differ in nothing but the moment at which they were made.
fn says_the_same(told: &View, new: &View) -> bool {
    *told == View { rev: told.rev, at_ms: told.at_ms, ..new.clone() }
}
