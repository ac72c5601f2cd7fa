//! A window that nobody sees, to which Windows sends what happens to the session, the power supply, the clock and the window in front.
//!
//! What a message means is in `windows_news.rs`, what a window means in `windows_front.rs`. It lives on a thread of its own, which sleeps
//! until Windows has something to say. Invariant: of other windows it reads place, style, class and program, and never a title.
#![allow(unsafe_code)]

use std::cell::RefCell;
use std::time::Duration;
use std::{ptr, thread};

use evenkeel_core::view::{SignalName, Unseen};
use windows_sys::Win32::Foundation::{CloseHandle, HWND, LPARAM, LRESULT, MAX_PATH, RECT, WPARAM};
use windows_sys::Win32::Graphics::Gdi::{
    GetMonitorInfoW, MONITOR_DEFAULTTONEAREST, MONITORINFO, MonitorFromWindow,
};
use windows_sys::Win32::System::LibraryLoader::GetModuleHandleW;
use windows_sys::Win32::System::Power::{GetSystemPowerStatus, SYSTEM_POWER_STATUS};
use windows_sys::Win32::System::RemoteDesktop::{
    NOTIFY_FOR_THIS_SESSION, WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION, WTSFreeMemory, WTSINFOEXW,
    WTSQuerySessionInformationW, WTSRegisterSessionNotification, WTSSessionInfoEx,
};
use windows_sys::Win32::System::Threading::{
    OpenProcess, PROCESS_NAME_WIN32, PROCESS_QUERY_LIMITED_INFORMATION, QueryFullProcessImageNameW,
};
use windows_sys::Win32::UI::Accessibility::{HWINEVENTHOOK, SetWinEventHook, UnhookWinEvent};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    CreateWindowExW, DefWindowProcW, DispatchMessageW, EVENT_OBJECT_LOCATIONCHANGE, EVENT_SYSTEM_FOREGROUND,
    GWL_STYLE, GetClassNameW, GetForegroundWindow, GetMessageW, GetWindowLongW, GetWindowRect,
    GetWindowThreadProcessId, MSG, OBJID_WINDOW, RegisterClassW, WINEVENT_OUTOFCONTEXT, WNDCLASSW,
};

use super::SenseEvent;
use super::board::{Told, Word};
use super::front::{Front, Look};
use super::windows_front::{Edges, Seen, front};
use super::windows_news::{News, is_locked, news, on_battery};
use crate::mailbox::{Mailbox, Message};

pub const NAME: &str = "Windows";
/// Less than Windows waits for an answer.
const FAREWELL: Duration = Duration::from_secs(4);

/// What the thread's callbacks know; they are called on this thread only.
struct Listener {
    mailbox: Mailbox,
    /// Tells when the window in front moves or changes its size; none while nothing is in front.
    moves: Option<HWINEVENTHOOK>,
    said: Option<Front>,
}

thread_local! {
    static LISTENER: RefCell<Option<Listener>> = const { RefCell::new(None) };
}

/// Begins to listen; what cannot be heard is said as unseen.
pub fn listen(mailbox: &Mailbox) {
    let for_thread = mailbox.clone();
    let started = thread::Builder::new().name("session".to_owned()).spawn(move || run(for_thread));
    if started.is_err() {
        say_nothing_is_seen(mailbox);
    }
}

fn run(mailbox: Mailbox) {
    let Some(window) = create_window() else { return say_nothing_is_seen(&mailbox) };
    let tell = |signal, word| tell(&mailbox, signal, word);
    // SAFETY: the window was made by this thread and lives as long as it.
    let hears_locks = unsafe { WTSRegisterSessionNotification(window, NOTIFY_FOR_THIS_SESSION) != 0 };
    // A session in which a program begins is seldom locked; where Windows does not say, the next lock will be heard.
    let lock = Word::of(session_is_locked().unwrap_or(false));
    tell(SignalName::Lock, if hears_locks { lock } else { Word::Unseen(Unseen::NobodyTells) });
    tell(SignalName::Battery, on_battery(mains()));
    LISTENER.set(Some(Listener { mailbox, moves: None, said: None }));
    hook(EVENT_SYSTEM_FOREGROUND, Of::Everything, foreground_changed);
    look();
    pump();
}

fn say_nothing_is_seen(mailbox: &Mailbox) {
    for signal in [SignalName::Lock, SignalName::Battery] {
        tell(mailbox, signal, Word::Unseen(Unseen::NobodyTells));
    }
    let look = Look { by: NAME, front: Err(Unseen::NobodyTells) };
    mailbox.send(Message::Sense(SenseEvent::Front(look)));
}

fn tell(mailbox: &Mailbox, signal: SignalName, word: Word) {
    mailbox.send(Message::Sense(SenseEvent::Told(vec![Told { signal, source: NAME, word }])));
}

/// Not one for messages only: those hear nothing of the clock and of suspends.
fn create_window() -> Option<HWND> {
    let name: Vec<u16> = "evenkeel-session\0".encode_utf16().collect();
    // SAFETY: all pointers are to what lives during the calls; the procedure lives for ever.
    let window = unsafe {
        let module = GetModuleHandleW(ptr::null());
        let class = WNDCLASSW {
            lpfnWndProc: Some(heard),
            hInstance: module,
            lpszClassName: name.as_ptr(),
            ..WNDCLASSW::default()
        };
        RegisterClassW(&class);
        CreateWindowExW(
            0,
            name.as_ptr(),
            name.as_ptr(),
            0,
            0,
            0,
            0,
            0,
            ptr::null_mut(),
            ptr::null_mut(),
            module,
            ptr::null(),
        )
    };
    (!window.is_null()).then_some(window)
}

fn pump() {
    let mut message = MSG::default();
    // SAFETY: the message lives during both calls. The end of the process ends the wait.
    unsafe {
        while GetMessageW(&mut message, ptr::null_mut(), 0, 0) > 0 {
            DispatchMessageW(&message);
        }
    }
}

unsafe extern "system" fn heard(window: HWND, message: u32, about: WPARAM, more: LPARAM) -> LRESULT {
    if let Some(news) = news(message, about) {
        LISTENER.with_borrow(|listener| listener.as_ref().map(|listener| listener.take(news)));
    }
    // SAFETY: passed on as it came.
    unsafe { DefWindowProcW(window, message, about, more) }
}

impl Listener {
    fn take(&self, news: News) {
        match news {
            News::IsLocked(is_locked) => tell(&self.mailbox, SignalName::Lock, Word::of(is_locked)),
            News::Power => tell(&self.mailbox, SignalName::Battery, on_battery(mains())),
            News::Suspending => self.mailbox.send(Message::Sense(SenseEvent::Suspending)),
            News::ClockSet => self.mailbox.send(Message::ClockSet),
            News::SessionEnds => {
                self.mailbox.send(Message::SessionEnds);
                // Windows ends the process as soon as this is answered; the agent ends it when all is saved.
                thread::sleep(FAREWELL);
            }
        }
    }
}

fn mains() -> u8 {
    let mut status = SYSTEM_POWER_STATUS::default();
    // SAFETY: the status lives during the call.
    if unsafe { GetSystemPowerStatus(&mut status) } != 0 { status.ACLineStatus } else { u8::MAX }
}

fn session_is_locked() -> Option<bool> {
    let (mut found, mut length) = (ptr::null_mut(), 0);
    // SAFETY: what is found is read only where it is as long as the structure, and freed once.
    unsafe {
        let (server, session) = (WTS_CURRENT_SERVER_HANDLE, WTS_CURRENT_SESSION);
        if WTSQuerySessionInformationW(server, session, WTSSessionInfoEx, &mut found, &mut length) == 0 {
            return None;
        }
        let about: *const WTSINFOEXW = found.cast();
        let is_whole = length as usize >= size_of::<WTSINFOEXW>();
        let flags = is_whole.then(|| (*about).Data.WTSInfoExLevel1.SessionFlags);
        WTSFreeMemory(found.cast());
        is_locked(flags?)
    }
}

/// Whose events are meant.
enum Of {
    Everything,
    /// The process and the thread of a window.
    Window(u32, u32),
}

type Happened = unsafe extern "system" fn(HWINEVENTHOOK, u32, HWND, i32, i32, u32, u32);

fn hook(event: u32, of: Of, happened: Happened) -> Option<HWINEVENTHOOK> {
    let (process, thread) = match of {
        Of::Everything => (0, 0),
        Of::Window(process, thread) => (process, thread),
    };
    // SAFETY: called back on this thread, by its own message loop, through a function that lives for ever.
    let hook = unsafe {
        SetWinEventHook(event, event, ptr::null_mut(), Some(happened), process, thread, WINEVENT_OUTOFCONTEXT)
    };
    (!hook.is_null()).then_some(hook)
}

unsafe extern "system" fn foreground_changed(
    _: HWINEVENTHOOK,
    _: u32,
    _: HWND,
    _: i32,
    _: i32,
    _: u32,
    _: u32,
) {
    // SAFETY: the window may have gone; then both numbers are zero.
    let (process, thread) = unsafe {
        let mut process = 0;
        let thread = GetWindowThreadProcessId(GetForegroundWindow(), &mut process);
        (process, thread)
    };
    let of_window = (thread != 0).then_some(Of::Window(process, thread));
    let moves = of_window.and_then(|of| hook(EVENT_OBJECT_LOCATIONCHANGE, of, something_moved));
    let before = LISTENER.with_borrow_mut(|listener| {
        listener.as_mut().and_then(|listener| std::mem::replace(&mut listener.moves, moves))
    });
    if let Some(hook) = before {
        // SAFETY: it was made by this thread, and is given up here only.
        unsafe { UnhookWinEvent(hook) };
    }
    look();
}

unsafe extern "system" fn something_moved(
    _: HWINEVENTHOOK,
    _: u32,
    _: HWND,
    object: i32,
    _: i32,
    _: u32,
    _: u32,
) {
    // The text cursor moves with every letter, and is no window.
    if object == OBJID_WINDOW {
        look();
    }
}

/// Says what is in front, where that is news.
fn look() {
    let found = seen().map(|seen| front(&seen)).unwrap_or_default();
    LISTENER.with_borrow_mut(|listener| {
        let Some(listener) = listener else { return };
        if listener.said.as_ref() != Some(&found) {
            listener.said = Some(found.clone());
            let look = Look { by: NAME, front: Ok(found) };
            listener.mailbox.send(Message::Sense(SenseEvent::Front(look)));
        }
    });
}

fn seen() -> Option<Seen> {
    let (mut place, mut monitor) = (RECT::default(), MONITORINFO::default());
    monitor.cbSize = size_of::<MONITORINFO>() as u32;
    let mut class = [0; 64];
    // SAFETY: every pointer is to what lives during its call; a window that has gone makes the calls fail.
    unsafe {
        let window = GetForegroundWindow();
        let screen = MonitorFromWindow(window, MONITOR_DEFAULTTONEAREST);
        if GetWindowRect(window, &mut place) == 0 || GetMonitorInfoW(screen, &mut monitor) == 0 {
            return None;
        }
        let style = GetWindowLongW(window, GWL_STYLE).cast_unsigned();
        let length = GetClassNameW(window, class.as_mut_ptr(), class.len() as i32);
        let class = text(&class, length.cast_unsigned());
        let mut process = 0;
        GetWindowThreadProcessId(window, &mut process);
        let (window, monitor) = (edges(place), edges(monitor.rcMonitor));
        Some(Seen { window, monitor, style, class, program: program(process) })
    }
}

fn program(process: u32) -> Option<String> {
    let mut file = [0; MAX_PATH as usize];
    let mut length = MAX_PATH;
    // SAFETY: the buffer is as long as is said, and the handle is closed once.
    unsafe {
        let process = OpenProcess(PROCESS_QUERY_LIMITED_INFORMATION, 0, process);
        if process.is_null() {
            return None;
        }
        let found = QueryFullProcessImageNameW(process, PROCESS_NAME_WIN32, file.as_mut_ptr(), &mut length);
        CloseHandle(process);
        (found != 0).then(|| text(&file, length))
    }
}

fn text(letters: &[u16], length: u32) -> String {
    String::from_utf16_lossy(letters.get(..length as usize).unwrap_or_default())
}

fn edges(of: RECT) -> Edges {
    Edges { left: of.left, top: of.top, right: of.right, bottom: of.bottom }
}
