//! `cargo xtask run`: from a fresh clone to the running program.
//!
//! Without a display the program runs on a virtual one, with a data folder of its own, until one short break has been
//! shown. Invariant: nothing in the programs knows of that; a short rhythm in a settings file is all it takes.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use crate::Outcome;
use crate::command_line::{command, show};
use crate::desktop::{Desktop, Running, wait_for};
use crate::programs::{self, Profile};
use crate::scratch::create_private;
use crate::system_packages::{self, BUILD, VIRTUAL_DISPLAY};
use crate::ui;

/// A rhythm that shows a whole break within half a minute, at any hour of any day.
const SHORT_RHYTHM: &str = r#"[breaks.micro]
interval = "15s"
duration = "6s"
heads_up = "6s"

[breaks.rest]
enabled = false

[work]
breaks_outside_hours = true

[lunch]
enabled = false

[log_off]
enabled = false

[presence]
# Nobody sits at a virtual display.
idle_grace = "30m"
typing_wait = "0s"
"#;

pub fn run(arguments: &[&str]) -> Outcome {
    let display = display_is_there();
    let lists: &[&[&str]] = if display { &[BUILD] } else { &[BUILD, VIRTUAL_DISPLAY] };
    system_packages::ensure(lists)?;
    ui::packages()?;
    ui::build()?;
    let programs = programs::build(Profile::Debug)?;
    let program = programs.join(programs::file_name("evenkeel"));
    if display {
        println!("Evenkeel starts; it lives in the tray, and Ctrl+C here ends it.");
        return show(command(&program.display().to_string(), arguments));
    }
    on_a_virtual_display(&program, arguments)
}

fn display_is_there() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Starts the program on a virtual display, and sees its window and one break on it.
pub fn on_a_virtual_display(program: &Path, arguments: &[&str]) -> Outcome {
    println!(
        "There is no display here: Evenkeel runs on a virtual one, with a data folder of its own, for one break."
    );
    let pictures = std::env::temp_dir().join(format!("evenkeel-pictures-{}", std::process::id()));
    create_private(&pictures)?;
    let desktop = Desktop::start()?;
    let trial = Trial::start(&desktop, program, arguments)?;
    println!("It runs on display {}.", desktop.display());
    trial.main_window(&desktop, &pictures.join("window.png"))?;
    trial.one_break(&desktop, &pictures.join("break.png"))?;
    trial.end()?;
    println!("Everything that was started has ended. The pictures: {}", pictures.display());
    Ok(())
}

/// One run of the program under a short rhythm.
struct Trial {
    program: PathBuf,
    data: PathBuf,
    agent: Running,
    variables: Vec<(String, String)>,
}

impl Trial {
    fn start(desktop: &Desktop, program: &Path, arguments: &[&str]) -> Outcome<Trial> {
        let data = desktop.folder("data")?;
        let settings = data.join("settings.toml");
        fs::write(&settings, SHORT_RHYTHM).map_err(|why| format!("{}: {why}", settings.display()))?;
        let mut start = desktop.command(&program.display().to_string(), arguments);
        start.env("EVENKEEL_DATA_DIR", &data);
        let text = |word: &std::ffi::OsStr| word.to_string_lossy().into_owned();
        let variables =
            start.get_envs().filter_map(|(name, value)| Some((text(name), text(value?)))).collect();
        let agent = desktop.spawn(start)?;
        Ok(Trial { program: program.to_owned(), data, agent, variables })
    }

    fn ask(&self, arguments: &[&str]) -> Option<String> {
        let mut ask = command(&self.program.display().to_string(), arguments);
        ask.envs(self.variables.iter().cloned()).env("EVENKEEL_DATA_DIR", &self.data);
        let output = ask.output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Whether a break runs, once the agent answers.
    fn break_runs(&self) -> Option<bool> {
        let status: Value = serde_json::from_str(&self.ask(&["status", "--json"])?).ok()?;
        let running = status.pointer("/engine/running")?;
        Some(!running.is_null())
    }

    fn main_window(&self, desktop: &Desktop, picture: &Path) -> Outcome {
        wait_for("the main window", Duration::from_secs(60), || {
            windows(desktop, Size::AnyVisible).then_some(())
        })?;
        // Its page is there when the window says more than one colour.
        wait_for("the page of the main window", Duration::from_secs(30), || {
            painted(desktop, picture, WHOLE).then_some(())
        })
    }

    fn one_break(&self, desktop: &Desktop, picture: &Path) -> Outcome {
        wait_for("a break", Duration::from_secs(90), || self.break_runs()?.then_some(()))?;
        wait_for("the break window", Duration::from_secs(10), || {
            windows(desktop, Size::WholeScreen).then_some(())
        })?;
        wait_for("the page of the break", Duration::from_secs(5), || {
            painted(desktop, picture, MIDDLE).then_some(())
        })?;
        println!("A break is shown.");
        wait_for("the end of the break", Duration::from_secs(60), || (!self.break_runs()?).then_some(()))?;
        wait_for("the end of its window", Duration::from_secs(10), || {
            (!windows(desktop, Size::WholeScreen)).then_some(())
        })?;
        println!("The break has ended, and its window with it.");
        Ok(())
    }

    fn end(mut self) -> Outcome {
        self.ask(&["quit"]);
        wait_for("the end of the program", Duration::from_secs(10), || self.agent.0.try_wait().ok()?)
            .map(|_| ())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Size {
    AnyVisible,
    WholeScreen,
}

/// Whether the display shows a window of the program of this size.
fn windows(desktop: &Desktop, size: Size) -> bool {
    let mut search = desktop.command("xdotool", &["search", "--onlyvisible", "--name", "^Evenkeel$"]);
    let Ok(found) = search.stderr(std::process::Stdio::null()).output() else { return false };
    let ids = String::from_utf8_lossy(&found.stdout).into_owned();
    ids.lines().any(|id| size == Size::AnyVisible || covers_the_screen(desktop, id))
}

fn covers_the_screen(desktop: &Desktop, id: &str) -> bool {
    let mut ask = desktop.command("xdotool", &["getwindowgeometry", "--shell", id]);
    ask.output().is_ok_and(|output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.contains("WIDTH=1280") && text.contains("HEIGHT=800")
    })
}

const WHOLE: &str = "1280x800+0+0";
/// Nothing is drawn here before a break page has taken the screen.
const MIDDLE: &str = "400x300+440+250";

/// Takes a picture, and says whether this part of it shows more than bare surfaces.
fn painted(desktop: &Desktop, picture: &Path, part: &str) -> bool {
    if desktop.picture(picture).is_err() {
        return false;
    }
    let mut count = desktop.command("convert", &[]);
    count.arg(picture).args(["-crop", part, "-format", "%k", "info:"]);
    let colours = count.output().ok().and_then(|output| String::from_utf8(output.stdout).ok());
    colours.and_then(|text| text.trim().parse::<u32>().ok()).is_some_and(|colours| colours > 24)
}
