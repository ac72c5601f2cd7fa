//! How the program starts: as the main window, as the break windows, or not at all.
//!
//! It does not know what happens later. Invariant: nothing is shown and nothing is opened before it is known that
//! there is a display and that this process is to be the one.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use evenkeel_core::view::Screen;
use evenkeel_link::address::Address;
use evenkeel_link::client::{Client, LinkError};
use evenkeel_link::message::{Ask, Event, Role};
use tauri::{AppHandle, Emitter, Manager, Runtime, WindowEvent};

use crate::agent_link::{AgentLink, News};
use crate::args::{Args, Places, data_folder};
use crate::break_windows::{self, BreakWindows};
use crate::commands;
use crate::commands::main_window::StartScreen;
use crate::data_folder::{self, MainWindow};
use crate::day::Days;
use crate::display::{self, NoDisplay};
use crate::ending::{self, Ending, Why};
use crate::error;
use crate::grant::{self, Pipes};
use crate::keychain;
use crate::plan_agenda;
use crate::settings_file::SettingsFile;
use crate::vault_thread::{Folders, VaultThread};
use crate::windows;

/// Why the program did not start.
#[derive(Debug, thiserror::Error)]
pub enum NotStarted {
    #[error("{0}")]
    NoDisplay(#[from] NoDisplay),
    #[error("there is no data folder: give one with --data-dir")]
    NoDataFolder,
    #[error("the data folder {folder} cannot be used: {why}")]
    DataFolder { folder: PathBuf, why: io::Error },
    #[error("the window is open already, and could not be brought to the front: {0}")]
    OpenAlready(LinkError),
    #[error("break windows are shown by the agent only: {0}")]
    NoAgent(LinkError),
    #[error("the keychain does not do what is asked: {0}")]
    NoKeychain(String),
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// Runs until the window is closed.
pub fn with(args: Args) -> Result<(), NotStarted> {
    let folder = data_folder(args.data_dir, Places::of_environment()).ok_or(NotStarted::NoDataFolder)?;
    if args.keychain_check {
        println!(
            "{}",
            keychain::fingerprint(&folder).map_err(|failure| NotStarted::NoKeychain(failure.detail))?
        );
        return Ok(());
    }
    if args.keychain_forget {
        return keychain::forget(&folder).map_err(|failure| NotStarted::NoKeychain(failure.detail));
    }
    display::check()?;
    let unusable = |why| NotStarted::DataFolder { folder: folder.clone(), why };
    data_folder::prepare(&folder).map_err(unusable)?;
    let address = Address::of(&folder);
    if args.break_windows {
        return run_break_windows(address);
    }
    match MainWindow::claim(&address).map_err(unusable)? {
        MainWindow::This(lock) => {
            let pipes = if args.by_agent { Pipes::OfAgent } else { Pipes::Others };
            run_main_window(&folder, address, lock, args.screen, pipes)
        }
        MainWindow::Another => show_the_other(&address, args.screen),
    }
}

fn show_the_other(address: &Address, screen: Screen) -> Result<(), NotStarted> {
    Client::connect(address, Role::CommandLine)
        .and_then(|client| client.ask(Ask::Show { screen }))
        .map(|_| ())
        .map_err(NotStarted::OpenAlready)
}

/// What is taken from `tauri.conf.json`, the capabilities and the built pages, all compiled in.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
}

fn run_main_window(
    folder: &Path,
    address: Address,
    lock: File,
    screen: Screen,
    pipes: Pipes,
) -> Result<(), NotStarted> {
    let settings_file = SettingsFile(folder.join("settings.toml"));
    let keeps_unlocked = {
        let settings_file = settings_file.clone();
        move || pipes == Pipes::OfAgent && !settings_file.read().vault.keep_unlocked.is_zero()
    };
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        // Held until the process ends.
        .manage(lock)
        .manage(Ending::new(keeps_unlocked))
        .manage(StartScreen(screen))
        .on_window_event(|window, event| {
            if let WindowEvent::CloseRequested { api, .. } = event {
                api.prevent_close();
                ending::begin(window.app_handle(), Why::Closed);
            }
        })
        .build(context())?;
    let handle = app.handle();
    manage_vault(handle, folder, settings_file.clone())
        .map_err(|why| NotStarted::DataFolder { folder: folder.to_owned(), why })?;
    let hearing = handle.clone();
    let link = AgentLink::new(address.clone(), Role::Window, move |news| hear_as_window(&hearing, news));
    handle.manage(Days::new(Arc::clone(&link), settings_file));
    handle.manage(Arc::clone(&link));
    if link.connect().is_err() {
        link.retry_until_back();
    }
    // After the agent is there: it is told of the plan as soon as the vault is open.
    if let Some(key) = grant::receive(pipes)
        && let Err(failure) = handle.state::<VaultThread>().unlock_by_grant(key)
    {
        error::log("the passphrase is asked for", &failure.detail);
    }
    let is_hidden = handle.state::<Days>().settings().appearance.hide_from_captures;
    windows::open_main(handle, data_folder::web_view_folder(&address, "main"), is_hidden)?;
    app.run(|_, _| {});
    Ok(())
}

fn manage_vault(app: &AppHandle, folder: &Path, settings_file: SettingsFile) -> io::Result<()> {
    let ending = app.clone();
    let on_unused = move || ending::begin(&ending, Why::Locked);
    let auto_lock_after = move || settings_file.read().vault.auto_lock;
    let opened = app.clone();
    let on_open = move || plan_agenda::tell_soon(&opened);
    app.manage(VaultThread::start(Folders::of(folder), auto_lock_after, on_open, on_unused)?);
    Ok(())
}

fn hear_as_window(app: &AppHandle, news: News) {
    match news {
        News::Said(Event::View { view }) => windows::tell_main(app, windows::VIEW, view),
        News::Said(Event::Raise { screen }) => windows::raise_main(app, screen),
        News::Said(Event::End) => ending::begin(app, Why::Locked),
        News::Said(Event::BreakShow { .. } | Event::BreakClose) => {}
        News::Lost => {
            windows::tell_main(app, windows::AGENT_LOST, ());
            app.state::<Arc<AgentLink>>().retry_until_back();
        }
        // On the thread that looked for the agent, which may wait.
        News::Back => match app.state::<Arc<AgentLink>>().view() {
            Ok(view) => windows::tell_main(app, windows::VIEW, view),
            Err(failure) => error::log("the agent is back, and shows nothing", &failure.detail),
        },
    }
}

fn run_break_windows(address: Address) -> Result<(), NotStarted> {
    let app = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .manage(BreakWindows::new(data_folder::web_view_folder(&address, "break")))
        .build(context())?;
    let handle = app.handle();
    let hearing = handle.clone();
    let link = AgentLink::new(address, Role::BreakWindow, move |news| hear_as_break_windows(&hearing, news));
    handle.manage(Arc::clone(&link));
    link.connect().map_err(NotStarted::NoAgent)?;
    handle.state::<BreakWindows>().follow_monitors(handle)?;
    break_windows::when_monitors_change(handle);
    app.run(|_, _| {});
    Ok(())
}

fn hear_as_break_windows(app: &AppHandle, news: News) {
    match news {
        News::Said(Event::View { view }) => {
            if let Err(error) = app.emit(windows::VIEW, view) {
                error::log("the break windows were not told", &error);
            }
        }
        News::Said(Event::BreakShow { mode }) => app.state::<BreakWindows>().show(app, mode),
        // Without the agent nobody would end the break, and the screen would stay covered.
        News::Said(Event::BreakClose | Event::End) | News::Lost => app.exit(0),
        News::Said(Event::Raise { .. }) | News::Back => {}
    }
}
