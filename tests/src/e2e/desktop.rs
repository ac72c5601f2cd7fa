//! A private desktop: folders, a display, a session bus, notifications, a tray; each part may be left out.
//!
//! It is between 10 and 11 in the morning there, whenever the tests run. It does not know which program runs on it.
//! Invariant: its commands inherit nothing from the session of whoever runs the tests but the search path.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use super::login::{self, Login};
use super::monitors::{self, Monitors};
use super::notifications::Notifications;
use super::process::{Guard, signal};
use super::screen::Screen;
use super::tray_host::TrayHost;

/// What a desktop can have besides folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Display,
    /// In place of the plain display, one whose monitors come and go.
    Monitors,
    Bus,
    /// Needs the bus.
    Notifications,
    /// Needs the bus.
    Tray,
    /// The service that knows of locks and suspends, on a system bus of its own.
    Login,
}

pub const EVERYTHING: &[Part] = &[Part::Display, Part::Bus, Part::Notifications, Part::Tray];

/// Everything, on several monitors.
pub const ON_MONITORS: &[Part] = &[Part::Monitors, Part::Bus, Part::Notifications, Part::Tray];

pub struct Desktop {
    screen: Option<Screen>,
    tray: Option<TrayHost>,
    notifications: Option<Notifications>,
    login: Option<Login>,
    /// Held for their end only.
    bus: Option<Guard>,
    _display: Option<Guard>,
    variables: Vec<(String, String)>,
    folder: TempDir,
}

impl Desktop {
    pub fn new(parts: &[Part]) -> Desktop {
        let folder = tempfile::Builder::new().prefix("ek").tempdir().expect("a temporary folder");
        let mut desktop = Desktop {
            screen: None,
            tray: None,
            notifications: None,
            login: None,
            bus: None,
            _display: None,
            variables: Vec::new(),
            folder,
        };
        desktop.make_folders();
        if parts.contains(&Part::Display) {
            let mut command = desktop.command("Xvfb");
            command.args(["-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset"]);
            desktop.start_display(command);
        }
        if parts.contains(&Part::Monitors) {
            let command = monitors::server(&desktop);
            desktop.start_display(command);
        }
        if parts.contains(&Part::Bus) {
            desktop.start_bus();
        }
        if parts.contains(&Part::Notifications) {
            desktop.notifications = Some(Notifications::start(&desktop));
        }
        if parts.contains(&Part::Tray) {
            desktop.tray = Some(TrayHost::start(desktop.bus_address()));
        }
        if parts.contains(&Part::Login) {
            let (daemon, address) = desktop.bus_daemon("system");
            desktop.set("DBUS_SYSTEM_BUS_ADDRESS", &address);
            desktop.set("XDG_SESSION_ID", login::SESSION);
            desktop.login = Some(Login::start(&desktop, daemon, &address));
        }
        desktop
    }

    /// Everything that is kept of a run: data, home, caches.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn data(&self) -> PathBuf {
        self.folder().join("data")
    }

    /// Makes the data folder with these settings.
    pub fn settings(&self, text: &str) {
        make_private(&self.data());
        fs::write(self.data().join("settings.toml"), text).expect("settings.toml can be written");
    }

    /// Takes a variable away from what runs here from now on.
    #[track_caller]
    pub fn unset(&mut self, name: &str) -> String {
        let at = self.variables.iter().position(|(set, _)| set == name);
        self.variables.remove(at.unwrap_or_else(|| panic!("{name} is not set"))).1
    }

    pub fn set(&mut self, name: &str, value: &str) {
        self.variables.retain(|(known, _)| known != name);
        self.variables.push((name.to_owned(), value.to_owned()));
    }

    /// A command that runs on this desktop.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.env_clear().stdin(Stdio::null()).current_dir(self.folder());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        command
    }

    #[track_caller]
    pub fn screen(&self) -> &Screen {
        self.screen.as_ref().expect("this desktop has a display")
    }

    /// The monitors of a display that has some.
    #[track_caller]
    pub fn monitors(&self) -> Monitors {
        Monitors::of(self.variable("DISPLAY").expect("this desktop has a display"))
    }

    #[track_caller]
    pub fn tray(&self) -> &TrayHost {
        self.tray.as_ref().expect("this desktop has a tray")
    }

    #[track_caller]
    pub fn notifications(&self) -> &Notifications {
        self.notifications.as_ref().expect("this desktop has notifications")
    }

    /// The session bus crashes, and takes with it what was on it.
    #[track_caller]
    pub fn lose_bus(&self) {
        signal(self.bus.as_ref().expect("this desktop has a bus").id(), "KILL");
    }

    #[track_caller]
    pub fn login(&self) -> &Login {
        self.login.as_ref().expect("this desktop has a login service")
    }

    #[track_caller]
    pub fn bus_address(&self) -> &str {
        self.variable("DBUS_SESSION_BUS_ADDRESS").expect("this desktop has a bus")
    }

    pub(super) fn variable(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    fn make_folders(&mut self) {
        for (variable, name) in [
            ("HOME", "home"),
            ("XDG_RUNTIME_DIR", "run"),
            ("XDG_DATA_HOME", "share"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_STATE_HOME", "state"),
            ("TMPDIR", "tmp"),
        ] {
            let path = self.folder().join(name);
            make_private(&path);
            self.set(variable, &path.display().to_string());
        }
        self.set("LANG", "C.UTF-8");
        self.set("TZ", &zone_of_this_morning());
        // Sleep and lock of the machine that runs the tests are not this desktop's.
        self.set("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        // The accessibility bus would be started on the real session's terms; a test may bring one of its own.
        self.set("NO_AT_BRIDGE", "1");
    }

    /// Starts a display server that writes its number.
    fn start_display(&mut self, mut command: Command) {
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Guard::spawn(&mut command);
        let number = first_line(&mut server);
        self._display = Some(server);
        let display = format!(":{number}");
        self.set("DISPLAY", &display);
        self.screen = Some(Screen::open(&display));
    }

    fn start_bus(&mut self) {
        let (daemon, address) = self.bus_daemon("session");
        self.bus = Some(daemon);
        self.set("DBUS_SESSION_BUS_ADDRESS", &address);
    }

    /// A bus without service folders: nothing starts on it by being called.
    pub(super) fn bus_daemon(&self, kind: &str) -> (Guard, String) {
        let config = self.folder().join(format!("{kind}-bus.conf"));
        let text = format!(
            "<busconfig><type>{kind}</type><listen>unix:dir={}</listen><policy context=\"default\">\
             <allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>\
             </policy></busconfig>",
            self.folder().join("run").display()
        );
        fs::write(&config, text).expect("the bus's configuration can be written");
        let mut command = self.command("dbus-daemon");
        command.args(["--nofork", "--print-address=1", "--config-file"]).arg(&config);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut daemon = Guard::spawn(&mut command);
        let address = first_line(&mut daemon);
        (daemon, address)
    }
}

fn first_line(process: &mut Guard) -> String {
    let stream = process.child().stdout.take().expect("the output is piped");
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).expect("the output can be read");
    assert!(!line.trim().is_empty(), "a part of the desktop did not start");
    line.trim().to_owned()
}

pub fn make_private(path: &Path) {
    fs::create_dir_all(path).expect("a folder can be made");
    fs::set_permissions(path, fs::Permissions::from_mode(0o700)).expect("a folder can be made private");
}

/// A zone in which the hour from 10 to 11 runs now, so that no test meets the end of a day by chance.
fn zone_of_this_morning() -> String {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock that is set");
    let hour = (since_epoch.as_secs() / 3600 % 24) as i64;
    let ahead = 10 - hour;
    // These names count hours west of Greenwich, from -14 to +12.
    format!("Etc/GMT{:+}", if ahead < -12 { -ahead - 24 } else { -ahead })
}
