//! The break windows, one for each monitor: carries out the shapes that [`crate::break_stage`] decides.
//!
//! It does not know when a break is; the agent says so. Invariants: a window is never transparent, and takes input
//! only as a card or after it has painted; on macOS none uses the native full screen, which would open a space of its own.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use evenkeel_core::view::BreakWindowMode;
use tauri::utils::config::Color;
use tauri::{
    AppHandle, Emitter, LogicalSize, Manager, Monitor, PhysicalPosition, PhysicalSize, Runtime, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder,
};

use crate::break_stage::{Shape, Stage, Tell};
use crate::error;
use crate::windows::{TITLE, is_own_page};

/// Tells a break page how its window shows itself.
const BREAK_SHOW: &str = "break-show";

const SMALL: LogicalSize<f64> = LogicalSize::new(320.0, 120.0);
const CARD: LogicalSize<f64> = LogicalSize::new(400.0, 220.0);

/// Between a small window and the edges of the screen, in logical pixels.
const MARGIN: f64 = 24.0;

/// Behind the page until it has painted: dark, so that nothing flashes in an evening room.
const BACKGROUND: Color = Color(0x1f, 0x2a, 0x2e, 0xff);

/// All break windows of this process.
pub struct BreakWindows {
    desk: Mutex<Desk>,
    /// Where their web views keep their own files.
    web_view: PathBuf,
}

#[derive(Default)]
struct Desk {
    stage: Stage,
    places: BTreeMap<String, Place>,
    /// How many windows were opened so far; labels are never used twice.
    opened: usize,
}

/// What another set of monitors means for the windows, by their labels.
#[derive(Debug, Default, PartialEq)]
struct Changes {
    new: Vec<(String, Place)>,
    /// The monitor is the same, and looks otherwise: its window stays, so that it is never uncovered.
    changed: Vec<String>,
    gone: Vec<String>,
}

impl Desk {
    fn follow(&mut self, wanted: Vec<Place>) -> Changes {
        let mut changes = Changes::default();
        let is_gone = |place: &Place| !wanted.iter().any(|wanted| wanted.position == place.position);
        changes.gone =
            self.places.iter().filter(|(_, place)| is_gone(place)).map(|(label, _)| label.clone()).collect();
        for label in &changes.gone {
            self.stage.closed(label);
            self.places.remove(label);
        }
        for place in wanted {
            match self.places.iter_mut().find(|(_, known)| known.position == place.position) {
                Some((_, known)) if *known == place => {}
                Some((label, known)) => {
                    *known = place;
                    changes.changed.push(label.clone());
                }
                None => changes.new.push((self.open(place), place)),
            }
        }
        changes
    }

    fn open(&mut self, place: Place) -> String {
        let label = format!("break-{}", self.opened);
        self.opened += 1;
        self.stage.opened(&label);
        self.places.insert(label.clone(), place);
        label
    }
}

/// A monitor as a window has to know it, in physical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    position: PhysicalPosition<i32>,
    size: PhysicalSize<u32>,
    /// What panels leave free: the corner of it is where small windows are.
    free: PhysicalPosition<i32>,
    free_size: PhysicalSize<u32>,
    scale: f64,
    rank: Rank,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Rank {
    /// Its window takes the keyboard.
    Primary,
    Other,
}

impl BreakWindows {
    pub fn new(web_view: PathBuf) -> BreakWindows {
        BreakWindows { desk: Mutex::default(), web_view }
    }

    /// Makes the windows agree with the monitors that are there now: opens, closes and fits them as needed.
    pub fn follow_monitors<R: Runtime>(&self, app: &AppHandle<R>) -> tauri::Result<()> {
        let changes = self.desk().follow(places(app)?);
        for (label, place) in &changes.new {
            end_with_page(&open_hidden(app, label, *place, self.web_view.clone())?)?;
        }
        for label in &changes.changed {
            self.carry_out(app, label);
        }
        for label in &changes.gone {
            if let Some(window) = app.get_webview_window(label) {
                window.destroy()?;
            }
        }
        Ok(())
    }

    /// The page of a window is there.
    pub fn loaded<R: Runtime>(&self, app: &AppHandle<R>, label: &str) -> Tell {
        let tell = self.desk().stage.loaded(label);
        self.carry_out(app, label);
        tell
    }

    /// The page of a window has painted.
    pub fn painted<R: Runtime>(&self, app: &AppHandle<R>, label: &str) -> Tell {
        let before = self.desk().stage.shape(label);
        let tell = self.desk().stage.painted(label);
        if self.desk().stage.shape(label) != before {
            self.carry_out(app, label);
        }
        tell
    }

    /// The agent's word.
    pub fn show<R: Runtime>(&self, app: &AppHandle<R>, mode: BreakWindowMode) {
        self.desk().stage.show(mode);
        let labels = self.desk().stage.labels();
        for label in labels {
            self.carry_out(app, &label);
        }
    }

    fn carry_out<R: Runtime>(&self, app: &AppHandle<R>, label: &str) {
        let (shape, mode, place) = {
            let desk = self.desk();
            let Some(place) = desk.places.get(label) else { return };
            (desk.stage.shape(label), desk.stage.mode_for(label), *place)
        };
        let Some(window) = app.get_webview_window(label) else { return };
        let done = take_shape(&window, shape, place).and_then(|()| match mode {
            Some(mode) => app.emit_to(label, BREAK_SHOW, mode),
            None => Ok(()),
        });
        if let Err(error) = done {
            error::log("a break window could not be shown", &error);
        }
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the windows follow whenever a monitor is plugged in or out; where the desktop does not tell, the windows
/// stay as they are.
#[cfg(target_os = "linux")]
pub fn when_monitors_change(app: &AppHandle) {
    use gtk::prelude::ObjectExt;
    let Some(screen) = gtk::gdk::Screen::default() else { return };
    let app = app.clone();
    screen.connect_local("monitors-changed", true, move |_| {
        if let Err(error) = app.state::<BreakWindows>().follow_monitors(&app) {
            error::log("the break windows did not follow the monitors", &error);
        }
        None
    });
}

#[cfg(not(target_os = "linux"))]
pub fn when_monitors_change(_app: &AppHandle) {}

/// Ends this process when the process of the page ends or hangs: nobody could leave the break by its window any more. The
/// agent sees the end, and a notification carries the break.
#[cfg(target_os = "linux")]
fn end_with_page<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use gtk::prelude::ObjectExt;
    let app = window.app_handle().clone();
    window.with_webview(move |page| {
        let page = page.inner();
        let hanging = app.clone();
        page.connect_local("web-process-terminated", true, move |_| {
            error::log("the page of a break window", &"its process has ended");
            app.exit(1);
            None
        });
        page.connect_notify_local(Some("is-web-process-responsive"), move |page, _| {
            if !page.property::<bool>("is-web-process-responsive") {
                error::log("the page of a break window", &"its process does not answer");
                hanging.exit(1);
            }
        });
    })
}

#[cfg(not(target_os = "linux"))]
fn end_with_page<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

fn open_hidden<R: Runtime>(
    app: &AppHandle<R>,
    label: &str,
    place: Place,
    web_view: PathBuf,
) -> tauri::Result<WebviewWindow<R>> {
    let corner = place.corner(SMALL).to_logical::<f64>(place.scale);
    WebviewWindowBuilder::new(app, label, WebviewUrl::App("break.html".into()))
        .title(TITLE)
        .visible(false)
        .decorations(false)
        .always_on_top(true)
        .skip_taskbar(true)
        .visible_on_all_workspaces(true)
        .focused(false)
        .focusable(false)
        .background_color(BACKGROUND)
        .inner_size(SMALL.width, SMALL.height)
        .position(corner.x, corner.y)
        .data_directory(web_view)
        .on_navigation(is_own_page)
        .build()
}

fn take_shape<R: Runtime>(window: &WebviewWindow<R>, shape: Shape, place: Place) -> tauri::Result<()> {
    match shape {
        Shape::Hidden => window.hide(),
        Shape::Small => {
            lie_in_corner(window, SMALL, place)?;
            window.show()?;
            // Only a window that is shown can be told to let the pointer through.
            window.set_ignore_cursor_events(true)
        }
        Shape::Card => {
            lie_in_corner(window, CARD, place)?;
            window.show()?;
            window.set_ignore_cursor_events(false)
        }
        Shape::Full => cover_screen(window, place),
    }
}

fn lie_in_corner<R: Runtime>(
    window: &WebviewWindow<R>,
    size: LogicalSize<f64>,
    place: Place,
) -> tauri::Result<()> {
    window.set_focusable(false)?;
    window.set_size(size)?;
    window.set_position(place.corner(size))
}

fn cover_screen<R: Runtime>(window: &WebviewWindow<R>, place: Place) -> tauri::Result<()> {
    window.set_focusable(true)?;
    window.set_position(place.position)?;
    window.set_size(place.size)?;
    // Window managers of X11 and Wayland keep panels uncovered otherwise; without one the size above is enough.
    if cfg!(target_os = "linux") {
        window.set_fullscreen(true)?;
    }
    window.set_ignore_cursor_events(false)?;
    match place.rank {
        Rank::Primary => window.set_focus(),
        Rank::Other => Ok(()),
    }
}

/// The places for which there is to be a window.
fn places<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Vec<Place>> {
    let monitors = app.available_monitors()?;
    let primary = app.primary_monitor()?.map(|monitor| *monitor.position());
    let mut places: Vec<Place> = monitors.iter().map(|monitor| Place::of(monitor, primary)).collect();
    if let Some(first) = places.first_mut().filter(|_| primary.is_none()) {
        first.rank = Rank::Primary;
    }
    if windows_choose_their_own_place() {
        places.truncate(1);
    }
    Ok(places)
}

/// On Wayland no program can say on which monitor its window appears; several would lie on the same one.
fn windows_choose_their_own_place() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(target_os = "linux")
        && set("WAYLAND_DISPLAY")
        && std::env::var("GDK_BACKEND").as_deref() != Ok("x11")
}

impl Place {
    fn of(monitor: &Monitor, primary: Option<PhysicalPosition<i32>>) -> Place {
        let is_primary = primary == Some(*monitor.position());
        Place {
            position: *monitor.position(),
            size: *monitor.size(),
            free: monitor.work_area().position,
            free_size: monitor.work_area().size,
            scale: monitor.scale_factor(),
            rank: if is_primary { Rank::Primary } else { Rank::Other },
        }
    }

    /// Where a window of this size lies in the lower right corner.
    fn corner(&self, size: LogicalSize<f64>) -> PhysicalPosition<i32> {
        let size: PhysicalSize<i32> = size.to_physical(self.scale);
        let margin = (MARGIN * self.scale).round() as i32;
        PhysicalPosition::new(
            self.free.x + self.free_size.width as i32 - size.width - margin,
            self.free.y + self.free_size.height as i32 - size.height - margin,
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(x: i32, width: u32, rank: Rank) -> Place {
        let (position, size) = (PhysicalPosition::new(x, 0), PhysicalSize::new(width, 800));
        Place { position, size, free: position, free_size: size, scale: 1.0, rank }
    }

    #[test]
    fn a_monitor_that_is_plugged_in_gets_a_window_and_no_other_window_is_touched() {
        let mut desk = Desk::default();
        let (left, right) = (place(0, 1280, Rank::Primary), place(1280, 1024, Rank::Other));
        assert_eq!(desk.follow(vec![left]).new, [("break-0".to_owned(), left)]);
        let changes = desk.follow(vec![left, right]);
        assert_eq!(changes, Changes { new: vec![("break-1".to_owned(), right)], ..Changes::default() });
        assert_eq!(desk.follow(vec![left, right]), Changes::default());
        let changes = desk.follow(vec![left]);
        assert_eq!(changes, Changes { gone: vec!["break-1".to_owned()], ..Changes::default() });
        assert_eq!(desk.stage.labels(), ["break-0"]);
    }

    #[test]
    fn a_monitor_that_changes_its_size_or_rank_keeps_its_window() {
        let mut desk = Desk::default();
        desk.follow(vec![place(0, 1280, Rank::Primary)]);
        for changed in [place(0, 1920, Rank::Primary), place(0, 1920, Rank::Other)] {
            let changes = desk.follow(vec![changed]);
            assert_eq!(changes, Changes { changed: vec!["break-0".to_owned()], ..Changes::default() });
            assert_eq!(desk.places["break-0"], changed);
        }
    }

    #[test]
    fn small_windows_lie_in_the_lower_right_corner_of_their_own_monitor() {
        let place = Place {
            position: PhysicalPosition::new(1920, 0),
            size: PhysicalSize::new(2560, 1440),
            free: PhysicalPosition::new(1920, 40),
            free_size: PhysicalSize::new(2560, 1400),
            scale: 2.0,
            rank: Rank::Other,
        };
        let corner = place.corner(SMALL);
        assert_eq!(corner, PhysicalPosition::new(1920 + 2560 - 640 - 48, 1440 - 240 - 48));
    }
}
