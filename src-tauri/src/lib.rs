//! The shell: the only code that knows Tauri. It wires the rooms together and draws nothing.
//!
//! Not here: any rule about who is signed in ([`vestibule_session`]) or what a user pool says ([`vestibule_cognito`]).
//!
//! Invariants: a command extracts, makes one call and maps its answer; the webview gets views and codes, never a
//! token; the window never waits for the keyring, the user pool or the network to appear.

mod appearance;
mod arguments;
mod autostart;
mod browser_sign_in;
mod chosen_pool;
mod clock;
mod commands;
mod companions;
mod configuration;
mod core;
mod desktop_entry;
mod diagnostics;
#[cfg(feature = "local-pool")]
mod embedded_pool;
mod executable;
mod exported_file;
mod file_picker;
mod instance;
mod log;
mod notifications;
mod page_files;
mod pairing_prompt;
mod paths;
mod preferences;
mod signals;
mod startup;
mod theme;
mod tray;
mod whole_file;
mod window;
mod words;
mod zoom;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

use tauri::{App, AppHandle, Builder, Manager, RunEvent, Runtime};
use vestibule_contract::Route;

use crate::arguments::{Arguments, Invocation, USAGE};
use crate::autostart::Autostart;
use crate::browser_sign_in::take_link;
pub use crate::core::{Core, Mailbox, Ready};
use crate::file_picker::FilePicker;
pub use crate::paths::Paths;
use crate::preferences::PreferencesStore;
use crate::theme::file::ThemeStore;

/// Starts the application and returns when it has ended.
pub fn run() -> ExitCode {
    log::forbid_core_dumps();
    let arguments = match Invocation::parse(std::env::args_os().skip(1)) {
        Invocation::Open(arguments) => arguments,
        Invocation::Print(text) => return say(&mut std::io::stdout(), text, ExitCode::SUCCESS),
        Invocation::Refused => return say(&mut std::io::stderr(), USAGE, ExitCode::from(2)),
    };
    let app = builder(Builder::<tauri::Wry>::new())
        .plugin(tauri_plugin_single_instance::init(
            |app, arguments, _directory| opened_again(app, arguments),
        ))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(FilePicker)
        .build(context());
    match app {
        Ok(app) => serve(app, arguments),
        Err(error) => {
            tracing::error!(%error, "the application could not start");
            ExitCode::FAILURE
        }
    }
}

/// A second copy was started, and ended: this one takes its link. Any process of the session can say this, so that it is read as
/// strictly as our own arguments, and of those only a link counts.
fn opened_again<R: Runtime>(app: &AppHandle<R>, arguments: Vec<String>) {
    let arguments = arguments.into_iter().skip(1).map(OsString::from);
    let invocation = Invocation::parse(arguments);
    if let Invocation::Open(Arguments { hidden: true, .. }) = invocation {
        return;
    }
    if let Invocation::Open(Arguments {
        link: Some(link), ..
    }) = invocation
    {
        take_link(app, link);
    }
    window::show(app);
}

/// The application on any runtime: commands, state and start-up, without the plugins that need a desktop.
pub fn builder<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .invoke_handler(commands::handler())
        .manage(Core::default())
        .manage(PreferencesStore::default())
        .manage(ThemeStore::default())
        .manage(tray::Presence::default())
        .manage(diagnostics::Shown::default())
}

/// The application's configuration, capability and files, as they were when it was compiled.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    let mut context = tauri::generate_context!();
    page_files::add_person(&mut context);
    context
}

/// macOS starts an application without arguments, and brings it the links by an event: here, too, one at a time.
#[cfg(target_os = "macos")]
fn opened_by_event<R: Runtime>(app: &AppHandle<R>, urls: &[tauri::Url]) {
    if let [url] = urls
        && let Some(link) = browser_sign_in::Link::of(url.as_str())
    {
        take_link(app, link);
    }
    window::show(app);
}

fn say(stream: &mut impl Write, text: &str, code: ExitCode) -> ExitCode {
    // Nobody listens where this fails.
    let _ = writeln!(stream, "{text}");
    code
}

fn serve(app: App, arguments: Arguments) -> ExitCode {
    let paths = match Paths::of(&app) {
        Ok(paths) => paths,
        Err(error) => {
            tracing::error!(%error, "the application has nowhere to keep its data");
            return ExitCode::FAILURE;
        }
    };
    let _log = log::start(&paths);
    let _lock = match instance::lock(&paths) {
        Ok(lock) => lock,
        Err(error) => {
            tracing::error!(%error, "not started");
            return ExitCode::FAILURE;
        }
    };
    let autostart = Autostart::of(app.handle());
    app.state::<PreferencesStore>().open(&paths, autostart);
    app.state::<ThemeStore>().open(&paths);
    zoom::follow(app.handle());
    appearance::follow(app.handle());
    // Who comes by a link comes to sign in.
    let opened = match arguments.link {
        Some(_) => window::open_main_at(app.handle(), Route::Profile),
        None if arguments.hidden => Ok(()),
        None => window::open_main(app.handle()),
    };
    if let Err(error) = opened {
        tracing::error!(%error, "the window could not be opened");
        return ExitCode::FAILURE;
    }
    signals::end_on_request(app.handle());
    tray::begin(app.handle(), arguments.hidden);
    startup::begin(app.handle(), arguments, paths);
    // And not `run`, which ends the process itself: the log's last lines would be lost.
    let code = app.run_return(|app, event| match event {
        // The last window was closed.
        RunEvent::ExitRequested {
            code: None, api, ..
        } if tray::keeps_running(app) => api.prevent_exit(),
        RunEvent::Exit => tauri::async_runtime::block_on(app.state::<Core>().shut_down()),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => opened_by_event(app, &urls),
        _ => {}
    });
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
