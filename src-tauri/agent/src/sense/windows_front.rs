//! What fills a screen of Windows, and what the program of a window is called. Pure.
//!
//! It does not know how windows are found. Invariant: neither the desktop itself nor a window that was only maximised counts
//! as a program over the whole screen.

use super::front::Front;

/// In pixels, right and bottom excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edges {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

/// A window in front.
#[derive(Clone, Debug)]
pub struct Seen {
    pub window: Edges,
    pub monitor: Edges,
    /// Its style bits.
    pub style: u32,
    pub class: String,
    /// The file that its process runs; none where Windows does not tell, as of programs of the administrator.
    pub program: Option<String>,
}

/// A title bar: a maximised window has one, also where the taskbar hides.
const WS_CAPTION: u32 = 0x00c0_0000;
/// The desktop with its icons, and what it puts in front of them.
const DESKTOP: [&str; 2] = ["Progman", "WorkerW"];

pub fn front(seen: &Seen) -> Front {
    Front::of(fills_screen(seen), names(seen.program.as_deref().unwrap_or_default()))
}

fn fills_screen(seen: &Seen) -> bool {
    let Seen { window, monitor, style, class, .. } = seen;
    let covers = window.left <= monitor.left
        && window.top <= monitor.top
        && window.right >= monitor.right
        && window.bottom >= monitor.bottom;
    covers && style & WS_CAPTION != WS_CAPTION && !DESKTOP.contains(&class.as_str())
}

/// `zoom.exe` is also known as `zoom`.
fn names(program: &str) -> Vec<String> {
    let file = program.rsplit(['\\', '/']).next().unwrap_or_default();
    let stem = file.rsplit_once('.').map(|(stem, _)| stem);
    [Some(file), stem].into_iter().flatten().filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONITOR: Edges = Edges { left: 0, top: 0, right: 1920, bottom: 1080 };

    fn seen(window: Edges, style: u32, class: &str) -> Seen {
        let program = Some(r"C:\Program Files\mpv\mpv.exe".to_owned());
        Seen { window, monitor: MONITOR, style, class: class.to_owned(), program }
    }

    #[test]
    fn only_a_window_without_a_title_bar_over_all_of_a_monitor_fills_it() {
        let around = Edges { left: -8, top: -8, right: 1928, bottom: 1088 };
        let half = Edges { right: 960, ..MONITOR };
        for (window, style, class, expected) in [
            (MONITOR, 0x9600_0000, "mpv", true),
            (around, 0x9600_0000, "mpv", true),
            (around, 0x17cf_0000, "Chrome_WidgetWin_1", false),
            (half, 0x9600_0000, "mpv", false),
            (MONITOR, 0x9600_0000, "WorkerW", false),
            (MONITOR, 0x9600_0000, "Progman", false),
        ] {
            assert_eq!(fills_screen(&seen(window, style, class)), expected, "{window:?} {style:#x} {class}");
        }
    }

    #[test]
    fn a_program_is_known_by_its_file_with_and_without_the_ending() {
        assert_eq!(front(&seen(MONITOR, 0, "mpv")).names, ["mpv.exe", "mpv"]);
        assert_eq!(names(r"D:\zoom\Zoom.exe"), ["Zoom.exe", "Zoom"]);
        assert_eq!(names("plain"), ["plain"]);
        assert!(names("").is_empty());
    }

    #[test]
    fn our_own_breaks_are_no_program_over_the_whole_screen() {
        let program = Some(r"C:\Program Files\Evenkeel\evenkeel-window.exe".to_owned());
        assert_eq!(front(&Seen { program, ..seen(MONITOR, 0, "Window Class") }), Front::default());
    }
}
