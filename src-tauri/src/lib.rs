//! The shell: the only code that knows Tauri. It wires the rooms together and draws nothing.
//!
//! Not here: any rule about who is signed in ([`vestibule_session`]) or what a user pool says ([`vestibule_cognito`]).
//!
//! Invariants: a command extracts, makes one call and maps its answer; the webview gets views and codes, never a
//! token; the window never waits for the keyring, the user pool or the network to appear.

mod activity_file;
mod arguments;
mod chosen_pool;
mod clock;
mod commands;
mod companions;
mod configuration;
mod core;
#[cfg(feature = "local-pool")]
mod embedded_pool;
mod instance;
mod log;
mod pairing_prompt;
mod paths;
mod signals;
mod startup;
mod window;

use std::io::Write;
use std::process::ExitCode;

use tauri::{App, Builder, Manager, RunEvent, Runtime};

use crate::arguments::{Arguments, Invocation, USAGE};
pub use crate::core::{Core, Mailbox, Ready};
pub use crate::paths::Paths;

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
            |app, _arguments, _directory| window::show_main(app),
        ))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .manage(configuration::FilePicker)
        .build(context());
    match app {
        Ok(app) => serve(app, arguments),
        Err(error) => {
            tracing::error!(%error, "the application could not start");
            ExitCode::FAILURE
        }
    }
}

/// The application on any runtime: commands, state and start-up, without the plugins that need a desktop.
pub fn builder<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .invoke_handler(commands::handler())
        .manage(Core::default())
}

/// The application's configuration, capability and files, as they were when it was compiled.
pub fn context<R: Runtime>() -> tauri::Context<R> {
    tauri::generate_context!()
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
    if let Err(error) = window::open_main(app.handle()) {
        tracing::error!(%error, "the window could not be opened");
        return ExitCode::FAILURE;
    }
    signals::end_on_request(app.handle());
    startup::begin(app.handle(), arguments, paths);
    // And not `run`, which ends the process itself: the log's last lines would be lost.
    let code = app.run_return(|app, event| {
        if let RunEvent::Exit = event {
            tauri::async_runtime::block_on(app.state::<Core>().shut_down());
        }
    });
    u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
}
