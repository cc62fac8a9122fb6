//! The local API as its owner sees it: started once, asked where it listens, stopped once.

use std::path::Path;
#[cfg(unix)]
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::JoinSet;
use vestibule_contract::SessionView;

use crate::acceptor::Acceptor;
use crate::config::Config;
use crate::connection::Shared;
use crate::discovery::{DiscoveryFile, InstanceId, ServerProofKey};
use crate::error::Error;
use crate::failed_tokens::FailedTokens;
use crate::loopback;
#[cfg(unix)]
use crate::runtime_dir::{RuntimeDir, SocketFile};
use crate::slots::Slots;

/// A running local API. Dropping it stops it and removes its files too, without waiting for its connections to end.
#[derive(Debug)]
pub struct LocalApi {
    port: u16,
    #[cfg(unix)]
    socket_path: PathBuf,
    running: Mutex<Option<Running>>,
}

/// What there is to stop. The fields are dropped in this order: the lock on the directory goes last.
#[derive(Debug)]
struct Running {
    /// Dropped, it tells the listeners to stop.
    stop: watch::Sender<()>,
    listeners: JoinSet<()>,
    _discovery: DiscoveryFile,
    #[cfg(unix)]
    _socket: SocketFile,
    #[cfg(unix)]
    _directory: RuntimeDir,
}

impl LocalApi {
    /// Starts to answer, on the Unix socket and on loopback, what this session is.
    ///
    /// # Errors
    /// Every variant of [`Error`]; nothing listens then and no file is left. The application goes on without the local
    /// API and shows the message.
    pub fn start(config: Config, session: watch::Receiver<SessionView>) -> Result<Self, Error> {
        if Handle::try_current().is_err() {
            return Err(Error::NoRuntime);
        }
        let Config {
            runtime_dir,
            limits,
        } = config;
        #[cfg(unix)]
        let directory = RuntimeDir::open(&runtime_dir)?;
        #[cfg(not(unix))]
        std::fs::create_dir_all(&runtime_dir).map_err(|source| Error::File {
            path: runtime_dir.clone(),
            source,
        })?;
        let loopback = loopback::listen().map_err(Error::Loopback)?;
        #[cfg(unix)]
        let (socket, socket_file) = directory.listen()?;
        let discovery = DiscoveryFile::write(
            &runtime_dir,
            loopback.port,
            &InstanceId::generate()?,
            &ServerProofKey::generate()?,
        )?;

        let (stop, stopped) = watch::channel(());
        let acceptor = Acceptor {
            slots: Slots::new(limits.connections, limits.connections_per_peer),
            shared: Arc::new(Shared {
                failed_tokens: FailedTokens::new(limits.failed_tokens_per_minute),
                limits,
                session,
            }),
            stop: stopped,
        };
        let mut listeners = JoinSet::new();
        for listener in loopback.listeners {
            listeners.spawn(acceptor.clone().serve_loopback(listener, loopback.port));
        }
        #[cfg(unix)]
        listeners.spawn(acceptor.serve_socket(socket));
        tracing::info!(port = loopback.port, "the local API is up");
        Ok(Self {
            port: loopback.port,
            #[cfg(unix)]
            socket_path: socket_file.path().to_owned(),
            running: Mutex::new(Some(Running {
                stop,
                listeners,
                _discovery: discovery,
                #[cfg(unix)]
                _socket: socket_file,
                #[cfg(unix)]
                _directory: directory,
            })),
        })
    }

    /// Where the Unix socket is; `None` on a system without one.
    pub fn socket_path(&self) -> Option<&Path> {
        #[cfg(unix)]
        return Some(&self.socket_path);
        #[cfg(not(unix))]
        return None;
    }

    /// The port on 127.0.0.1 and, where there is IPv6, on `[::1]`.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Stops: no connection is left, and socket and discovery file are gone. A second call does nothing.
    pub async fn shutdown(&self) {
        let running = self
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(mut running) = running else { return };
        drop(running.stop);
        while running.listeners.join_next().await.is_some() {}
        tracing::info!("the local API is down");
    }
}
