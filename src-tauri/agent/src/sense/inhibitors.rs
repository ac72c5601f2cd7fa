//! Whether a program keeps the screen on, as players and calls do.
//!
//! Programs ask the session's power or session service for it, which tells. It does not know which program it is.
//! Invariant: only what keeps the screen on counts; that a download keeps the computer awake says nothing of the user.

use evenkeel_core::view::SignalName;
use zbus::blocking::Connection;

use super::bus::{self, Heard, Service, Source};

const SIGNAL: SignalName = SignalName::KeptAwake;

pub fn sources() -> Vec<Source> {
    vec![gnome(), kde()]
}

/// The session service of GNOME and its relatives names each inhibitor; whether one of them is about idleness it says
/// when asked.
fn gnome() -> Source {
    const SESSION: &str = "org.gnome.SessionManager";
    const PATH: &str = "/org/gnome/SessionManager";
    /// The flag of "the session must not be marked as idle".
    const IDLE: u32 = 8;
    Source {
        signal: SIGNAL,
        name: "GNOME",
        service: Service::Running(SESSION),
        path: PATH.to_owned(),
        heard: vec![(SESSION, "InhibitorAdded"), (SESSION, "InhibitorRemoved")],
        ask: Box::new(|bus: &Connection| bus::call(bus, SESSION, PATH, (SESSION, "IsInhibited"), &IDLE)),
        hear: Box::new(|_| Heard::Ask),
    }
}

/// KDE's power service, which also takes what is asked of the screen saver.
fn kde() -> Source {
    const AGENT: &str = "org.kde.Solid.PowerManagement.PolicyAgent";
    const PATH: &str = "/org/kde/Solid/PowerManagement/PolicyAgent";
    /// The policy of "the screen must not be changed".
    const SCREEN: u32 = 4;
    Source {
        signal: SIGNAL,
        name: "KDE",
        service: Service::Running(AGENT),
        path: PATH.to_owned(),
        heard: vec![(AGENT, "InhibitionsChanged")],
        ask: Box::new(|bus: &Connection| bus::call(bus, AGENT, PATH, (AGENT, "HasInhibition"), &SCREEN)),
        hear: Box::new(|_| Heard::Ask),
    }
}

/// Whether logind's list of what is blocked (`sleep:idle`) has idleness in it.
pub fn blocks_idle(what: &str) -> bool {
    what.split(':').any(|one| one == "idle")
}

#[cfg(test)]
mod tests {
    use super::super::bus::tests::{heard, signal};
    use super::*;

    #[test]
    fn inhibitors_that_come_and_go_have_the_service_asked() {
        let session = "org.gnome.SessionManager";
        let path = "/org/gnome/SessionManager";
        for member in ["InhibitorAdded", "InhibitorRemoved"] {
            assert_eq!(heard(&sources(), &signal(path, session, member, &"/inhibitor")), Heard::Ask);
        }
        assert_eq!(heard(&sources(), &signal(path, session, "ClientAdded", &"/client")), Heard::Nothing);
        let agent = "org.kde.Solid.PowerManagement.PolicyAgent";
        let body = (vec![("mpv", "playing")], Vec::<String>::new());
        let path = "/org/kde/Solid/PowerManagement/PolicyAgent";
        assert_eq!(heard(&sources(), &signal(path, agent, "InhibitionsChanged", &body)), Heard::Ask);
    }

    #[test]
    fn only_idleness_among_what_is_blocked_counts() {
        for (what, expected) in [
            ("idle", true),
            ("sleep:idle", true),
            ("shutdown:sleep:idle:handle-lid-switch", true),
            ("", false),
            ("sleep", false),
            ("handle-power-key:handle-suspend-key", false),
        ] {
            assert_eq!(blocks_idle(what), expected, "{what:?}");
        }
    }
}
