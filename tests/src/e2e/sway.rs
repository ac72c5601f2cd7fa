//! sway without a screen: a real Wayland compositor that lists its windows, and windows of other programs on it.
//!
//! It refuses to run for root: then it runs for a user who owns nothing, in a folder of its own.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::desktop::Desktop;
use super::process::Guard;
use super::wait::until;

const CONFIGURATION: &str = "output * resolution 1280x800\nxwayland disable\n";
/// Whom nothing belongs to.
const NOBODY: &str = "65534";

pub struct Sway {
    /// Its socket for commands.
    commands: String,
    _server: Guard,
    /// Held for its end only.
    _folder: TempDir,
}

impl Sway {
    /// From now on it is what the desktop's programs are shown on.
    #[track_caller]
    pub fn start(desktop: &mut Desktop) -> Sway {
        let folder = tempfile::Builder::new().prefix("sway").tempdir().expect("a temporary folder");
        std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o777)).expect("it is open to all");
        let configuration = folder.path().join("config");
        std::fs::write(&configuration, CONFIGURATION).expect("the configuration can be written");
        let mut command = for_an_ordinary_user(desktop, folder.path());
        command.arg("-c").arg(&configuration);
        command.env("XDG_RUNTIME_DIR", folder.path()).env("HOME", folder.path());
        command.envs([("WLR_BACKENDS", "headless"), ("WLR_LIBINPUT_NO_DEVICES", "1")]);
        command.env("WLR_RENDERER", "pixman").stdout(Stdio::null()).stderr(Stdio::null());
        let server = Guard::spawn(&mut command);
        let commands = until(20, "the socket of sway", || socket(folder.path(), "sway-ipc"));
        let display = until(20, "the Wayland socket", || socket(folder.path(), "wayland-"));
        desktop.set("WAYLAND_DISPLAY", &display);
        Sway { commands, _server: server, _folder: folder }
    }

    /// A window of another program, in front of the others.
    #[track_caller]
    pub fn window(&self, desktop: &Desktop, app: &str) -> Guard {
        let mut command = desktop.command("zenity");
        command.arg0(app).args(["--info", "--text", app]).stdout(Stdio::null()).stderr(Stdio::null());
        let window = Guard::spawn(command.env("GDK_BACKEND", "wayland"));
        until(20, app, || self.windows(desktop).into_iter().find(|one| one.app == app));
        window
    }

    #[track_caller]
    pub fn tell(&self, desktop: &Desktop, command: &str) {
        let said = self.ask(desktop, &[command]);
        assert_eq!(said[0]["success"], true, "{command}: {said}");
    }

    /// All windows that are shown.
    #[track_caller]
    pub fn windows(&self, desktop: &Desktop) -> Vec<Shown> {
        let mut found = Vec::new();
        collect(&self.ask(desktop, &["-t", "get_tree"]), &mut found);
        found
    }

    #[track_caller]
    fn ask(&self, desktop: &Desktop, words: &[&str]) -> Value {
        let mut ask = desktop.command("swaymsg");
        let said = ask.args(["--raw", "--socket", &self.commands]).args(words).output();
        let said = said.expect("swaymsg can be started").stdout;
        serde_json::from_slice(&said).expect("sway answers in JSON")
    }
}

/// A window as sway shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub app: String,
    pub fills_screen: bool,
}

fn collect(node: &Value, found: &mut Vec<Shown>) {
    if let Some(app) = node["app_id"].as_str() {
        found.push(Shown { app: app.to_owned(), fills_screen: node["fullscreen_mode"] != 0 });
    }
    for children in ["nodes", "floating_nodes"] {
        node[children].as_array().into_iter().flatten().for_each(|child| collect(child, found));
    }
}

fn for_an_ordinary_user(desktop: &Desktop, folder: &Path) -> Command {
    let is_root = std::fs::metadata(folder).is_ok_and(|about| about.uid() == 0);
    if !is_root {
        return desktop.command("sway");
    }
    let mut command = desktop.command("setpriv");
    command.args(["--reuid", NOBODY, "--regid", NOBODY, "--clear-groups", "sway"]);
    command.current_dir(folder);
    command
}

/// The socket in the folder whose name begins so.
fn socket(folder: &Path, begin: &str) -> Option<String> {
    let all = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path());
    let is_it = |path: &std::path::PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(begin) && !name.ends_with(".lock")
    };
    all.into_iter().find(is_it).map(|path| path.display().to_string())
}
