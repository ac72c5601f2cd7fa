//! The window in front on X11, as the window manager keeps it in properties that announce their changes.
//!
//! Invariant: it asks the server only when one of these properties has changed; where no window manager keeps them, that
//! is said, and one that comes later is noticed.

use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, PropertyNotifyEvent, Window,
};
use x11rb::rust_connection::RustConnection;

use evenkeel_core::view::Unseen;

use super::front::{Front, Look};

pub const NAME: &str = "X11";

x11rb::atom_manager! {
    pub Atoms: AtomsCookie {
        _NET_ACTIVE_WINDOW,
        _NET_SUPPORTING_WM_CHECK,
        _NET_WM_PID,
        _NET_WM_STATE,
        _NET_WM_STATE_FULLSCREEN,
    }
}

/// No window.
const NONE: Window = 0;

pub struct FrontWatch {
    root: Window,
    atoms: Atoms,
    active: Window,
    said: Option<Look>,
}

impl FrontWatch {
    /// Has the server report changes from now on.
    pub fn begin(connection: &RustConnection, screen: usize) -> Option<FrontWatch> {
        let root = connection.setup().roots.get(screen)?.root;
        let atoms = Atoms::new(connection).ok()?.reply().ok()?;
        report_changes(connection, root, EventMask::PROPERTY_CHANGE);
        Some(FrontWatch { root, atoms, active: NONE, said: None })
    }

    /// Whether this change may be about what is in front.
    pub fn concerns(&self, change: &PropertyNotifyEvent) -> bool {
        let atoms = &self.atoms;
        if change.window == self.root {
            return [atoms._NET_ACTIVE_WINDOW, atoms._NET_SUPPORTING_WM_CHECK].contains(&change.atom);
        }
        change.window == self.active
            && [atoms._NET_WM_STATE, atoms._NET_WM_PID, AtomEnum::WM_CLASS.into()].contains(&change.atom)
    }

    /// Looks anew; none where nothing has changed.
    pub fn look(&mut self, connection: &RustConnection) -> Option<Look> {
        // Nobody keeps the properties, or the window has gone meanwhile and its successor will be reported.
        let seen = self.front(connection).unwrap_or(Look { by: NAME, front: Ok(Front::default()) });
        if self.said.as_ref() == Some(&seen) {
            return None;
        }
        self.said = Some(seen.clone());
        Some(seen)
    }

    fn front(&mut self, connection: &RustConnection) -> Result<Look, ReplyError> {
        let atoms = self.atoms;
        if window_in(connection, self.root, atoms._NET_SUPPORTING_WM_CHECK)? == NONE {
            return Ok(Look { by: NAME, front: Err(Unseen::NobodyTells) });
        }
        let active = window_in(connection, self.root, atoms._NET_ACTIVE_WINDOW)?;
        if active != self.active {
            if self.active != NONE {
                report_changes(connection, self.active, EventMask::NO_EVENT);
            }
            self.active = active;
            if active != NONE {
                report_changes(connection, active, EventMask::PROPERTY_CHANGE);
            }
        }
        if active == NONE {
            return Ok(Look { by: NAME, front: Ok(Front::default()) });
        }
        let states = numbers(connection, active, atoms._NET_WM_STATE, AtomEnum::ATOM.into())?;
        let fills_screen = states.contains(&atoms._NET_WM_STATE_FULLSCREEN);
        let mut names = class(connection, active)?;
        let process = numbers(connection, active, atoms._NET_WM_PID, AtomEnum::CARDINAL.into())?;
        names.extend(process.first().and_then(|process| program_of(*process)));
        Ok(Look { by: NAME, front: Ok(Front::of(fills_screen, names)) })
    }
}

/// A window that has gone is no error here.
fn report_changes(connection: &RustConnection, window: Window, mask: EventMask) {
    let about = ChangeWindowAttributesAux::new().event_mask(mask);
    let _ = connection.change_window_attributes(window, &about).map(|request| request.ignore_error());
    let _ = connection.flush();
}

fn window_in(connection: &RustConnection, of: Window, property: Atom) -> Result<Window, ReplyError> {
    Ok(numbers(connection, of, property, AtomEnum::WINDOW.into())?.first().copied().unwrap_or(NONE))
}

/// A property of 32-bit values; the first few are all that matters.
fn numbers(
    connection: &RustConnection,
    window: Window,
    property: Atom,
    kind: Atom,
) -> Result<Vec<u32>, ReplyError> {
    let reply = connection.get_property(false, window, property, kind, 0, 64)?.reply()?;
    Ok(reply.value32().map(Iterator::collect).unwrap_or_default())
}

/// The two names of a window's class, each ended by a zero.
fn class(connection: &RustConnection, window: Window) -> Result<Vec<String>, ReplyError> {
    let property = connection.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 64)?;
    let value = property.reply()?.value;
    let names = value.split(|byte| *byte == 0).filter(|name| !name.is_empty());
    Ok(names.map(|name| String::from_utf8_lossy(name).into_owned()).collect())
}

/// The file name of the program that a process runs.
fn program_of(process: u32) -> Option<String> {
    let program = std::fs::read_link(format!("/proc/{process}/exe")).ok()?;
    Some(program_name(program.file_name()?.to_str()?).to_owned())
}

/// The kernel marks a program whose file was replaced while it ran.
fn program_name(file: &str) -> &str {
    file.strip_suffix(" (deleted)").unwrap_or(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_was_updated_while_it_runs_keeps_its_name() {
        assert_eq!(program_name("firefox (deleted)"), "firefox");
        assert_eq!(program_name("firefox"), "firefox");
    }
}
