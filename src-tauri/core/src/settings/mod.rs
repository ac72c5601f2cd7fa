//! What the user decides about the day: one struct a section, each field with its default, limits and sentence.
//!
//! The defaults are those of a fresh installation. Reading never fails as a whole: a field that cannot be taken
//! keeps its default and is reported. Nothing here touches the disk.

mod argv;
mod file;
mod ignoring;
mod reminder;
mod rhythm;
mod section;
mod shortcut;
mod value;

use std::collections::BTreeMap;
use std::time::Duration;

use chrono::{Datelike, Weekday};
use serde_json::Value;

pub use argv::Argv;
pub use file::{Problem, SetError, read, set};
pub(crate) use file::{leaves, overlay};
pub use reminder::FixedReminder;
pub use rhythm::Rhythm;
pub use section::Unfit;
use section::{Section, described, section};
pub use shortcut::{Chord, Key, Shortcut, Shortcuts};
use value::{BadValue, choice};
pub use value::{DayRange, HourRange};
pub(crate) use value::{Limits, SettingValue};

use crate::engine::KindName;
use crate::insight::Sensitivity;
use crate::time::{LocalDay, MinuteOfDay};
use crate::view::SettingField;

const fn minutes(count: u64) -> Duration {
    Duration::from_secs(60 * count)
}

fn at(hour: u16, minute: u16) -> MinuteOfDay {
    // Only ever called with the constants of this file, which a test reads.
    MinuteOfDay::new(hour, minute).unwrap_or_else(|| unreachable!("{hour}:{minute} is no time"))
}

fn office_hours() -> Vec<HourRange> {
    vec![HourRange { start: at(9, 0), end: at(17, 30) }]
}

choice! {
    /// How a break comes to its end.
    EndsBy { ByItself = "by itself", WhenIReturn = "when I return" }
}

choice! {
    /// What keyboard and mouse mean during a break.
    ActivityInBreak { Ignore = "ignore", StopsTheCountdown = "stops the countdown" }
}

choice! {
    /// How the end of the working day is found.
    WorkMode {
        /// By the hours of the weekday.
        Fixed = "fixed",
        /// A set length after the first activity.
        Flexible = "flexible",
    }
}

choice! {
    /// How easily an early sign is said.
    SignLevel { Gentle = "gentle", Standard = "standard", Sensitive = "sensitive" }
}

impl SignLevel {
    pub fn sensitivity(self) -> Sensitivity {
        match self {
            SignLevel::Gentle => Sensitivity::Gentle,
            SignLevel::Standard => Sensitivity::Standard,
            SignLevel::Sensitive => Sensitivity::Sensitive,
        }
    }
}

choice! {
    Language { System = "system", English = "en", German = "de" }
}

choice! {
    /// How large everything is that is read.
    TextSize { Usual = "100%", Larger = "125%", Large = "150%", VeryLarge = "175%", Double = "200%" }
}

choice! {
    Motion { System = "system", Reduced = "reduced" }
}

choice! {
    Theme { System = "system", Light = "light", Dark = "dark" }
}

section! {
    /// One kind of break.
    BreakKind {
        enabled: bool = true, Limits::None, "Whether breaks of this kind are offered.";
        /// 50 to 60 minutes of work and 5 to 10 of rest do better than 2 hours and 15 to 20 (UK guidance on
        /// display screen work).
        interval: Duration = minutes(50), Limits::Spans("1s", "24h"), "How long you are active before the break is due.";
        /// Breaks of up to 10 minutes raise vigour and lower fatigue (Albulescu and others 2022).
        duration: Duration = minutes(3), Limits::Spans("1s", "8h"), "How long the break lasts.";
        heads_up: Duration = Duration::from_secs(30), Limits::Spans("0s", "1h"), "How long before a break it is announced.";
        postpone_by: Duration = minutes(5), Limits::Spans("1s", "12h"), "How far one postponement moves the break.";
        postpone_max: u32 = 2, Limits::Counts(0, 100), "How often one break can be postponed.";
        strict: bool = false, Limits::None, "Whether a running break can only be left by the emergency way.";
        ends: EndsBy = EndsBy::ByItself, Limits::None, "Whether the break ends by itself or when you say that you are back.";
        activity: ActivityInBreak = ActivityInBreak::Ignore, Limits::None, "What keyboard and mouse do during the break.";
    }
}

section! {
    /// When work is.
    Work {
        days_off: Vec<DayRange> = Vec::new(), Limits::None, "Days without work, such as holidays.";
        mode: WorkMode = WorkMode::Fixed, Limits::None, "Whether the day ends at a set time or a set length after it began.";
        mon: Vec<HourRange> = office_hours(), Limits::None, "Working hours on Mondays; none is a day off.";
        tue: Vec<HourRange> = office_hours(), Limits::None, "Working hours on Tuesdays; none is a day off.";
        wed: Vec<HourRange> = office_hours(), Limits::None, "Working hours on Wednesdays; none is a day off.";
        thu: Vec<HourRange> = office_hours(), Limits::None, "Working hours on Thursdays; none is a day off.";
        fri: Vec<HourRange> = office_hours(), Limits::None, "Working hours on Fridays; none is a day off.";
        sat: Vec<HourRange> = Vec::new(), Limits::None, "Working hours on Saturdays; none is a day off.";
        sun: Vec<HourRange> = Vec::new(), Limits::None, "Working hours on Sundays; none is a day off.";
        length: Duration = minutes(8 * 60 + 30), Limits::Spans("1m", "24h"), "How long a flexible day is, breaks included.";
        day_rolls_at: MinuteOfDay = at(4, 0), Limits::None, "When a new day begins for you.";
        breaks_outside_hours: bool = false, Limits::None, "Whether breaks are offered outside working hours, too.";
    }
}

impl Work {
    /// Whether there is work on this day, by the week and the holidays.
    pub fn is_workday(&self, day: LocalDay) -> bool {
        !self.hours(day.0.weekday()).is_empty() && !self.days_off.iter().any(|range| range.contains(day))
    }

    /// The working hours of a weekday, in order.
    pub fn hours(&self, weekday: Weekday) -> &[HourRange] {
        match weekday {
            Weekday::Mon => &self.mon,
            Weekday::Tue => &self.tue,
            Weekday::Wed => &self.wed,
            Weekday::Thu => &self.thu,
            Weekday::Fri => &self.fri,
            Weekday::Sat => &self.sat,
            Weekday::Sun => &self.sun,
        }
    }
}

section! {
    /// The protected window in the middle of the day (a quarter of an hour away lowers afternoon fatigue, Sianoja 2018).
    Lunch {
        enabled: bool = true, Limits::None, "Whether lunch is protected.";
        at: MinuteOfDay = at(12, 30), Limits::None, "When lunch begins.";
        duration: Duration = minutes(30), Limits::Spans("1m", "6h"), "How long lunch lasts.";
    }
}

section! {
    /// How the end of the working day is announced.
    LogOff {
        enabled: bool = true, Limits::None, "Whether the end of the day is announced.";
        hint: bool = false, Limits::None, "Whether a quiet hint comes an hour before.";
        lead: Duration = minutes(15), Limits::Spans("0s", "12h"), "How long before log-off the wind-down notice comes.";
        snoozes: Vec<Duration> = vec![minutes(5), minutes(10), minutes(15)], Limits::Spans("1s", "4h"), "The lengths of a snooze to choose from.";
        max_snoozes: u32 = 3, Limits::Counts(0, 100), "How often log-off can be snoozed in one evening.";
        latest: Duration = minutes(60), Limits::Spans("0s", "12h"), "How long after log-off a snooze can reach at most.";
    }
}

section! {
    /// The evening after the day is closed.
    AfterHours {
        notice: bool = false, Limits::None, "Whether one gentle notice may come when you work after closing the day.";
        threshold: Duration = minutes(10), Limits::Spans("1m", "12h"), "How long you are active after closing before it counts.";
    }
}

section! {
    /// Prompts that come by themselves.
    CheckIns {
        prompts: bool = true, Limits::None, "Whether a check-in is offered in the morning, and in the evening where no ritual comes.";
    }
}

section! {
    /// The user's own commands at events of the day, run without a shell.
    DayCommands {
        start: Argv = Argv::default(), Limits::None, "What is run when the work of a day begins.";
        break_start: Argv = Argv::default(), Limits::None, "What is run when a break begins.";
        break_end: Argv = Argv::default(), Limits::None, "What is run when a break ends.";
        log_off: Argv = Argv::default(), Limits::None, "What is run when it is time to log off.";
        closed: Argv = Argv::default(), Limits::None, "What is run when the day is closed.";
        limit: Duration = Duration::from_secs(10), Limits::Spans("1s", "10m"), "How long a command may run before it is ended.";
    }
}

section! {
    /// How inactivity is read.
    Presence {
        idle_grace: Duration = minutes(1), Limits::Spans("1s", "2h"), "Shorter pauses count as reading or thinking.";
        natural_break: Duration = minutes(3), Limits::Spans("1s", "4h"), "A pause of this length counts as a break.";
        typing_gap: Duration = Duration::from_secs(3), Limits::Spans("0s", "5m"), "A break waits for a gap in typing of this length.";
        typing_wait: Duration = minutes(1), Limits::Spans("0s", "1h"), "How long a break waits for such a gap at most.";
    }
}

section! {
    /// What keeps Evenkeel quiet.
    Holds {
        do_not_disturb: bool = true, Limits::None, "Whether the desktop's do-not-disturb delays breaks.";
        full_screen: bool = true, Limits::None, "Whether a full-screen program delays breaks.";
        camera: bool = true, Limits::None, "Whether a camera in use delays breaks.";
        microphone: bool = true, Limits::None, "Whether a microphone in use delays breaks.";
        kept_awake: bool = true, Limits::None, "Whether a program that keeps the screen on, as players and calls do, delays breaks.";
        apps: Vec<String> = Vec::new(), Limits::None, "Programs that delay breaks while they run in front.";
        battery: bool = false, Limits::None, "Whether running on battery delays breaks.";
        ask_after: Duration = minutes(4 * 60), Limits::Spans("1m", "48h"), "After how long a signal is asked about.";
    }
}

section! {
    /// The encrypted vault.
    VaultCare {
        auto_lock: Duration = minutes(10), Limits::Spans("1m", "8h"), "After how long without use the vault locks.";
        keep_unlocked: Duration = minutes(10), Limits::Spans("0s", "60m"), "How long after closing the window it opens again without the passphrase.";
        reminder: bool = true, Limits::None, "Whether Today says in one line that there is no vault yet.";
    }
}

section! {
    /// When Evenkeel itself starts.
    Start {
        at_login: bool = false, Limits::None, "Whether Evenkeel starts in the tray when you log in.";
    }
}

section! {
    /// What is looked for in check-ins.
    Patterns {
        /// Where nothing has changed a sign comes about once a year at standard, half as often at gentle, and one and a half
        /// times as often at sensitive (simulated).
        early_signs: SignLevel = SignLevel::Standard, Limits::None, "How easily an early sign is said.";
    }
}

section! {
    /// How Evenkeel looks and speaks.
    Appearance {
        language: Language = Language::System, Limits::None, "The language of Evenkeel.";
        theme: Theme = Theme::System, Limits::None, "Light or dark.";
        text_size: TextSize = TextSize::Usual, Limits::None, "How large the text of the windows is.";
        motion: Motion = Motion::System, Limits::None, "Whether anything on screen moves by itself.";
        hide_from_captures: bool = false, Limits::None, "Whether pictures of the screen and shared screens leave the window out; Linux has no way to do it.";
    }
}

section! {
    /// What "Help now" shows, also while the vault is locked.
    Help {
        numbers: Vec<String> = Vec::new(), Limits::None, "The numbers for an emergency that you confirmed, the first one foremost.";
    }
}

/// Everything that the user decides.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// `micro` and `rest`, and any of the user's own.
    pub breaks: BTreeMap<KindName, BreakKind>,
    pub work: Work,
    pub lunch: Lunch,
    pub log_off: LogOff,
    pub after_hours: AfterHours,
    pub check_ins: CheckIns,
    pub commands: DayCommands,
    pub presence: Presence,
    pub holds: Holds,
    pub vault: VaultCare,
    pub start: Start,
    pub patterns: Patterns,
    pub appearance: Appearance,
    pub help: Help,
    pub shortcuts: Shortcuts,
    pub fixed: Vec<FixedReminder>,
}

/// The longest name of a kind of break, so that it fits on a button.
const MOST_OF_A_NAME: usize = 40;

const FIXED_SENTENCE: &str = "Reminders of your own at a fixed time.";

impl Default for Settings {
    fn default() -> Settings {
        let rest = BreakKind { interval: minutes(150), duration: minutes(12), ..BreakKind::default() };
        Settings {
            breaks: [("micro".into(), BreakKind::default()), ("rest".into(), rest)].into(),
            work: Work::default(),
            lunch: Lunch::default(),
            log_off: LogOff::default(),
            after_hours: AfterHours::default(),
            check_ins: CheckIns::default(),
            commands: DayCommands::default(),
            presence: Presence::default(),
            holds: Holds::default(),
            vault: VaultCare::default(),
            start: Start::default(),
            patterns: Patterns::default(),
            appearance: Appearance::default(),
            help: Help::default(),
            shortcuts: Shortcuts::default(),
            fixed: Vec::new(),
        }
    }
}

impl Settings {
    /// Changes one setting, named as in the file (`breaks.micro.interval`). A new kind of break is made by naming it.
    pub fn take(&mut self, key: &str, value: &Value) -> Result<(), Unfit> {
        if key == "fixed" {
            self.fixed = SettingValue::read(value, Limits::None)?;
            return Ok(());
        }
        let (section, field) = key.split_once('.').ok_or(Unfit::Unknown)?;
        match section {
            "breaks" => self.take_break(field, value),
            "work" => self.work.take(field, value),
            "lunch" => self.lunch.take(field, value),
            "log_off" => self.log_off.take(field, value),
            "after_hours" => self.after_hours.take(field, value),
            "check_ins" => self.check_ins.take(field, value),
            "commands" => self.commands.take(field, value),
            "presence" => self.presence.take(field, value),
            "holds" => self.holds.take(field, value),
            "vault" => self.vault.take(field, value),
            "start" => self.start.take(field, value),
            "patterns" => self.patterns.take(field, value),
            "appearance" => self.appearance.take(field, value),
            "help" => self.help.take(field, value),
            "shortcuts" => self.shortcuts.take(field, value),
            _ => Err(Unfit::Unknown),
        }
    }

    fn take_break(&mut self, kind_and_field: &str, value: &Value) -> Result<(), Unfit> {
        let (kind, field) = kind_and_field.split_once('.').ok_or(Unfit::Unknown)?;
        if kind.is_empty()
            || kind.trim() != kind
            || kind.chars().any(char::is_control)
            || kind.chars().count() > MOST_OF_A_NAME
        {
            return Err(BadValue(format!(
                "expected a name of at most {MOST_OF_A_NAME} letters, found \"{kind}\""
            ))
            .into());
        }
        let mut changed = self.breaks.get(&KindName::from(kind)).cloned().unwrap_or_default();
        changed.take(field, value)?;
        self.breaks.insert(kind.into(), changed);
        Ok(())
    }

    /// Every setting with its value, default, limits and sentence, in the order of the file.
    pub fn fields(&self) -> Vec<SettingField> {
        let (default, mut fields) = (Settings::default(), Vec::new());
        for (name, kind) in &self.breaks {
            let plain = BreakKind::default();
            kind.describe(default.breaks.get(name).unwrap_or(&plain), &format!("breaks.{name}"), &mut fields);
        }
        self.work.describe(&default.work, "work", &mut fields);
        self.lunch.describe(&default.lunch, "lunch", &mut fields);
        self.log_off.describe(&default.log_off, "log_off", &mut fields);
        self.after_hours.describe(&default.after_hours, "after_hours", &mut fields);
        self.check_ins.describe(&default.check_ins, "check_ins", &mut fields);
        self.commands.describe(&default.commands, "commands", &mut fields);
        self.presence.describe(&default.presence, "presence", &mut fields);
        self.holds.describe(&default.holds, "holds", &mut fields);
        self.vault.describe(&default.vault, "vault", &mut fields);
        self.start.describe(&default.start, "start", &mut fields);
        self.patterns.describe(&default.patterns, "patterns", &mut fields);
        self.appearance.describe(&default.appearance, "appearance", &mut fields);
        self.help.describe(&default.help, "help", &mut fields);
        self.shortcuts.describe(&default.shortcuts, "shortcuts", &mut fields);
        fields.push(described("fixed".to_owned(), &self.fixed, &default.fixed, Limits::None, FIXED_SENTENCE));
        fields
    }
}
