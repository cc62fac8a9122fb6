//! `vestibule-pool`: the embedded user pool as a program of its own, so that anything can use it as its Cognito.
//!
//! Deliberately not here: everything that the pool does; this reads the command line, prints what a client needs, and waits.
//!
//! Invariant: what is printed before the ready line goes to standard error, so that the ready line is the first that a
//! script reads.

mod arguments;
mod key_file;
mod mail;
mod report;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use tracing_subscriber::EnvFilter;
use vestibule_local_pool::{
    CorsOrigins, Pools, PoolsConfig, SealingKey, Server, ServerConfig, Storage, SystemClock,
};

use arguments::{Arguments, Command, Place};
use mail::Deliveries;
use report::Report;

fn main() -> ExitCode {
    let arguments = match arguments::parse() {
        Ok(Command::Run(arguments)) => arguments,
        Ok(Command::Help) => return print(arguments::HELP),
        Ok(Command::Version) => {
            return print(concat!("vestibule-pool ", env!("CARGO_PKG_VERSION"), "\n"));
        }
        Err(error) => {
            complain(&format!("{error}; --help shows what there is"));
            return ExitCode::from(USAGE);
        }
    };
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(EnvFilter::try_from_env("VESTIBULE_LOG").unwrap_or_else(|_| "warn".into()))
        .init();
    match run(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&with_causes(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

type AnyError = Box<dyn std::error::Error>;

fn run(arguments: Arguments) -> Result<(), AnyError> {
    let config = configuration(&arguments)?;
    let (storage, key) = match &arguments.place {
        Place::Memory => (Storage::Memory, SealingKey::generate()),
        Place::Directory(directory) => {
            let key = key_file::load_or_make(directory)?;
            (Storage::Directory(directory.clone()), key)
        }
    };
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?
        .block_on(serve(arguments, storage, key, config))
}

async fn serve(
    arguments: Arguments,
    storage: Storage,
    key: SealingKey,
    config: PoolsConfig,
) -> Result<(), AnyError> {
    let opened = Pools::open(storage, key, config, Arc::new(SystemClock)).await?;
    for set_aside in &opened.set_aside {
        complain(&format!(
            "a database could not be used ({:?}) and is now {}; a new one takes its place",
            set_aside.reason,
            set_aside.path.display()
        ));
    }
    let pools = opened.pools;
    let mut deliveries = Deliveries::follow(&pools);
    let server_config = ServerConfig {
        port: arguments.port,
        path_prefix: None,
        cors: cors(arguments.cors),
        mailbox_endpoint: arguments.mailbox_endpoint,
        admin_operations: arguments.admin,
    };
    let server = Server::start(pools.clone(), server_config).await?;
    let report = Report::new(arguments.json);
    report.ready(&pools, &server, arguments.mailbox_endpoint, arguments.admin);
    let stopped = stop_signal()?;
    tokio::pin!(stopped);
    loop {
        tokio::select! {
            () = &mut stopped => break,
            delivery = deliveries.next() => report.mail(&delivery.user_pool_id, &delivery.mail),
        }
    }
    server.shutdown().await;
    Ok(())
}

fn configuration(arguments: &Arguments) -> Result<PoolsConfig, AnyError> {
    let mut config = match &arguments.config {
        Some(path) => read_config(path)?,
        None => PoolsConfig::default(),
    };
    if let Some(issuer) = &arguments.issuer {
        config.issuer_base = Some(issuer.clone());
        for pool in &mut config.user_pools {
            pool.issuer_base = Some(issuer.clone());
        }
    }
    for pool in &mut config.user_pools {
        pool.demonstration_providers |= arguments.demo_providers;
    }
    config.check()?;
    Ok(config)
}

fn read_config(path: &Path) -> Result<PoolsConfig, AnyError> {
    let json = fs::read_to_string(path)
        .map_err(|error| format!("could not read {}: {error}", path.display()))?;
    let config = PoolsConfig::from_json(&json);
    Ok(config.map_err(|error| format!("{}: {error}", path.display()))?)
}

fn cors(origins: Vec<String>) -> CorsOrigins {
    if origins.is_empty() {
        CorsOrigins::None
    } else if origins.iter().any(|origin| origin == "*") {
        CorsOrigins::Any
    } else {
        CorsOrigins::Listed(origins)
    }
}

/// Ends when the program is asked to end.
#[cfg(unix)]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};

    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    Ok(async {
        // Without the handler the program ends by itself.
        let _ = tokio::signal::ctrl_c().await;
    })
}

fn with_causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

fn complain(text: &str) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(std::io::stderr(), "vestibule-pool: {text}");
}

fn print(text: &str) -> ExitCode {
    match std::io::stdout().write_all(text.as_bytes()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// The exit status for a command line that says nothing sensible.
const USAGE: u8 = 2;
