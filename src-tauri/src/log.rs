//! The log: what happened, by name, on standard error and in a file a day. No secret has a way to print itself.

use std::io::IsTerminal;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, fmt};

use crate::{Paths, diagnostics};

/// Starts to log. The file is complete once the guard is dropped.
pub fn start(paths: &Paths) -> Option<WorkerGuard> {
    let filter = || {
        EnvFilter::try_from_env(FILTER_VARIABLE).unwrap_or_else(|_| EnvFilter::new(DEFAULT_FILTER))
    };
    let console = fmt::layer()
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .with_filter(filter());
    let file = std::fs::create_dir_all(&paths.log).ok().and_then(|()| {
        Builder::new()
            .rotation(Rotation::DAILY)
            .filename_prefix("vestibule")
            .filename_suffix("log")
            .max_log_files(DAYS_KEPT)
            .build(&paths.log)
            .ok()
    });
    let (file, guard) = match file {
        Some(file) => {
            let (writer, guard) = tracing_appender::non_blocking(file);
            (
                Some(
                    fmt::layer()
                        .with_ansi(false)
                        .with_writer(writer)
                        .with_filter(filter()),
                ),
                Some(guard),
            )
        }
        None => (None, None),
    };
    // Fails only where a test has set a subscriber of its own.
    let _ = tracing_subscriber::registry()
        .with(console)
        .with(file)
        .with(diagnostics::recent_events().with_filter(LevelFilter::INFO))
        .try_init();
    guard
}

/// A core dump would hold the tokens and the password that was typed last.
pub fn forbid_core_dumps() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        if setrlimit(Resource::Core, none).is_err() {
            tracing::warn!("core dumps could not be switched off");
        }
    }
}

const FILTER_VARIABLE: &str = "VESTIBULE_LOG";
const DEFAULT_FILTER: &str = "info";
const DAYS_KEPT: usize = 7;
