//! The settings that the tests run under, and what the status tells of them.

use evenkeel_tests::e2e::desktop::Desktop;
use evenkeel_tests::e2e::program::of_status;

/// A rhythm for one kind of break, in seconds.
#[derive(Clone, Copy, Debug)]
pub struct Rhythm {
    pub interval: u32,
    pub duration: u32,
    pub heads_up: u32,
}

impl Rhythm {
    /// So rare that no break comes during a test.
    pub const RARE: Rhythm = Rhythm { interval: 7200, duration: 180, heads_up: 30 };

    /// The settings file: only micro-breaks, at any hour, with no log-off and nobody ever counted as away.
    pub fn settings(self) -> String {
        self.with(OFFICE_HOURS, &format!("[log_off]\nenabled = false\n{NEVER_AWAY}"))
    }

    /// The same with working hours, and with the sections for log-off and presence given.
    pub fn with(self, hours: &str, sections: &str) -> String {
        let Rhythm { interval, duration, heads_up } = self;
        format!(
            "[check_ins]\nprompts = false\n[breaks.micro]\ninterval = \"{interval}s\"\nduration = \"{duration}s\"\nheads_up = \"{heads_up}s\"\n\
             [breaks.rest]\nenabled = false\n[lunch]\nenabled = false\n\
             [work]\nbreaks_outside_hours = true\n{hours}{sections}"
        )
    }
}

/// Work on every day.
pub const OFFICE_HOURS: &str = "mon = [\"08:00-17:30\"]\ntue = [\"08:00-17:30\"]\nwed = [\"08:00-17:30\"]\n\
     thu = [\"08:00-17:30\"]\nfri = [\"08:00-17:30\"]\nsat = [\"08:00-17:30\"]\nsun = [\"08:00-17:30\"]\n";

/// Nobody touches a virtual display.
pub const NEVER_AWAY: &str = "[presence]\nidle_grace = \"30m\"\ntyping_wait = \"0s\"\n";

/// Whether something of this sort happened today, as the status tells it.
pub fn happened(desktop: &Desktop, what: &str) -> bool {
    let today = of_status(desktop, "/today");
    today.as_array().is_some_and(|all| all.iter().any(|happening| happening["what"] == what))
}

pub fn break_runs(desktop: &Desktop) -> bool {
    !of_status(desktop, "/engine/running").is_null()
}

/// Whether the user is told this about the installation.
pub fn is_told(desktop: &Desktop, code: &str) -> bool {
    let notices = of_status(desktop, "/notices");
    notices.as_array().is_some_and(|all| all.iter().any(|notice| notice["code"] == code))
}

/// The reasons why it is quiet now.
pub fn quiet_reasons(desktop: &Desktop) -> Vec<String> {
    let quiet = of_status(desktop, "/engine/quiet");
    let all = quiet.as_array().cloned().unwrap_or_default();
    all.iter().filter_map(|quiet| quiet["reason"].as_str().map(str::to_owned)).collect()
}
