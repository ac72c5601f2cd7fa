//! Monitors that are plugged in and out, of any size: an X server with a driver that has no hardware.
//!
//! It does not know what is shown on them. Invariant: a monitor is named by its socket, of which there are sixteen.

use std::fs;
use std::process::Command;

use super::desktop::{Desktop, ON_MONITORS};

const CONFIGURATION: &str = r#"
Section "Device"
    Identifier "none"
    Driver "dummy"
    VideoRam 256000
EndSection
Section "Monitor"
    Identifier "any"
    HorizSync 5-1000
    VertRefresh 5-1000
EndSection
Section "Screen"
    Identifier "none"
    Device "none"
    Monitor "any"
    DefaultDepth 24
EndSection
Section "ServerFlags"
    Option "AutoAddDevices" "false"
EndSection
"#;

/// A monitor where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Monitor {
    pub socket: u8,
    pub place: (i16, i16),
    pub size: (u16, u16),
}

pub struct Monitors {
    display: String,
}

/// The command that starts the server.
pub(super) fn server(desktop: &Desktop) -> Command {
    let config = desktop.folder().join("xorg.conf");
    fs::write(&config, CONFIGURATION).expect("the server's configuration can be written");
    let mut command = desktop.command("Xorg");
    command.arg("-config").arg(config).arg("-logfile").arg(desktop.folder().join("xorg.log"));
    // A seat of its own has no console that it would take over.
    command.args(["-seat", "none", "-displayfd", "1", "-nolisten", "tcp", "-noreset"]);
    command
}

/// A desktop with everything, on these monitors alone.
pub fn desktop_on(monitors: &[Monitor]) -> Desktop {
    let desktop = Desktop::new(ON_MONITORS);
    for monitor in monitors {
        desktop.monitors().plug(*monitor);
    }
    desktop
}

/// Whether each of these monitors is covered by one window, and there is no other.
pub fn are_covered(desktop: &Desktop, monitors: &[Monitor]) -> bool {
    let seen = desktop.screen().windows();
    let mut seen: Vec<_> = seen.iter().map(|window| (window.place, window.size)).collect();
    let mut expected: Vec<_> = monitors.iter().map(|monitor| (monitor.place, monitor.size)).collect();
    seen.sort_unstable();
    expected.sort_unstable();
    seen == expected
}

impl Monitors {
    pub(super) fn of(display: &str) -> Monitors {
        Monitors { display: display.to_owned() }
    }

    /// Plugs a monitor in, or lets one that is there have this place and size.
    #[track_caller]
    pub fn plug(&self, monitor: Monitor) {
        let (socket, mode) = (socket(monitor.socket), format!("{}x{}", monitor.size.0, monitor.size.1));
        let place = format!("{}x{}", monitor.place.0, monitor.place.1);
        self.xrandr(&["--addmode", &socket, &mode]);
        self.xrandr(&["--output", &socket, "--mode", &mode, "--pos", &place]);
        self.look_again();
    }

    #[track_caller]
    pub fn unplug(&self, monitor: Monitor) {
        let socket = socket(monitor.socket);
        self.xrandr(&["--output", &socket, "--off"]);
        self.look_again();
    }

    /// The driver calls a socket connected while it has a mode, and notices that when it is asked.
    fn look_again(&self) {
        self.xrandr(&["--query"]);
    }

    #[track_caller]
    fn xrandr(&self, arguments: &[&str]) {
        let asked = Command::new("xrandr").args(arguments).env("DISPLAY", &self.display).output();
        let done = asked.expect("xrandr can be started");
        assert!(done.status.success(), "xrandr {arguments:?}: {}", String::from_utf8_lossy(&done.stderr));
    }
}

fn socket(number: u8) -> String {
    format!("DUMMY{number}")
}
