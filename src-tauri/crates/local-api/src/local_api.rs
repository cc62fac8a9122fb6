//! The local API as its owner sees it: started once, asked where it listens and who is let in, stopped once.

use std::path::Path;
#[cfg(unix)]
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};
use vestibule_contract::{ActivityPage, Companion, RefusedCompanion, SessionView};

use crate::acceptor::Acceptor;
use crate::activity::{Activity, Log};
use crate::config::{Companions, Config};
use crate::connection::Shared;
use crate::discovery::{DiscoveryFile, ServerProof};
use crate::error::Error;
use crate::failed_tokens::FailedTokens;
use crate::grants::Grants;
use crate::loopback;
use crate::openapi;
use crate::pairing::Pairings;
#[cfg(windows)]
use crate::pipe;
use crate::ports::{Approval, Clock, Nobody, SessionSource};
#[cfg(unix)]
use crate::private_dir::PrivateDir;
#[cfg(unix)]
use crate::runtime_dir::{RuntimeDir, SocketFile};
use crate::slots::Slots;

/// How far the file of the grants may be behind with what was used.
const CATCH_UP: Duration = Duration::from_mins(1);

/// A running local API. Dropping it stops it and removes its files too, without waiting for its connections to end.
#[derive(Debug)]
pub struct LocalApi {
    port: u16,
    #[cfg(unix)]
    socket_path: PathBuf,
    grants: Arc<Grants>,
    running: Mutex<Option<Running>>,
}

/// What there is to stop. The fields are dropped in this order: the lock on the directory goes last.
#[derive(Debug)]
struct Running {
    /// Dropped, it tells the listeners to stop.
    stop: watch::Sender<()>,
    listeners: JoinSet<()>,
    activity: Activity,
    /// Ends when nobody can note anything any more.
    writer: Option<JoinHandle<()>>,
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
    /// Every variant of [`Error`] but [`Error::Stopped`]; nothing listens then and no file of the runtime directory is left. The
    /// application goes on without the local API and shows the message.
    pub fn start(config: Config, session: watch::Receiver<SessionView>) -> Result<Self, Error> {
        if Handle::try_current().is_err() {
            return Err(Error::NoRuntime);
        }
        let Config {
            runtime_dir,
            limits,
            companions,
        } = config;
        #[cfg(unix)]
        let directory = RuntimeDir::open(&runtime_dir)?;
        #[cfg(not(unix))]
        create_dir(&runtime_dir)?;
        let mut keeper = Keeper::open(companions)?;
        let loopback = loopback::listen().map_err(Error::Loopback)?;
        #[cfg(unix)]
        let (socket, socket_file) = directory.listen()?;
        let proof = ServerProof::generate(loopback.port)?;
        #[cfg(windows)]
        let pipe = pipe::listen(proof.instance_id()).map_err(Error::Pipe)?;
        let discovery = DiscoveryFile::write(&runtime_dir, &proof)?;

        let (stop, stopped) = watch::channel(());
        let (activity, writer) = keeper.keep_activity();
        let grants = keeper.grants;
        let acceptor = Acceptor {
            slots: Slots::new(limits.connections, limits.connections_per_peer),
            shared: Arc::new(Shared {
                failed_tokens: FailedTokens::new(limits.failed_tokens_per_minute),
                pairings: Pairings::new(keeper.approval, Arc::clone(&grants), &limits),
                limits,
                session,
                source: keeper.source,
                clock: keeper.clock,
                grants: Arc::clone(&grants),
                activity: activity.clone(),
                streams: Arc::default(),
                proof,
                description: openapi::description(),
            }),
            stop: stopped.clone(),
        };
        let mut listeners = JoinSet::new();
        listeners.spawn(keep_grants(Arc::clone(&grants), stopped));
        for listener in loopback.listeners {
            listeners.spawn(acceptor.clone().serve_loopback(listener, loopback.port));
        }
        #[cfg(unix)]
        listeners.spawn(acceptor.serve_socket(socket));
        #[cfg(windows)]
        listeners.spawn(acceptor.serve_pipe(pipe));
        tracing::info!(port = loopback.port, "the local API is up");
        Ok(Self {
            port: loopback.port,
            #[cfg(unix)]
            socket_path: socket_file.path().to_owned(),
            grants,
            running: Mutex::new(Some(Running {
                stop,
                listeners,
                activity,
                writer,
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

    /// Who is let in, the newest first.
    pub fn companions(&self) -> Vec<Companion> {
        self.grants.companions()
    }

    /// Who is refused without a question, the newest first.
    pub fn refused_companions(&self) -> Vec<RefusedCompanion> {
        self.grants.refused()
    }

    /// Changes whenever who is let in or refused does; when somebody was last used is no such change.
    pub fn companion_changes(&self) -> watch::Receiver<u64> {
        self.grants.changes()
    }

    /// Lets a companion in no more: its next call is refused, and its event streams end. Whether it was let in.
    ///
    /// # Errors
    /// [`Error::File`]: it is revoked, but that could not be written down: after a restart it would be let in again.
    pub async fn revoke(&self, id: &str) -> Result<bool, Error> {
        let id = id.to_owned();
        self.on_disk(move |grants| grants.revoke(&id)).await
    }

    /// Lets nobody in any more; how many it were.
    ///
    /// # Errors
    /// As [`Self::revoke`].
    pub async fn revoke_all(&self) -> Result<usize, Error> {
        self.on_disk(Grants::revoke_all).await
    }

    /// Asks about a program again that was refused for good; whether it was.
    ///
    /// # Errors
    /// [`Error::File`]: it holds until the application ends.
    pub async fn forget_refusal(&self, id: &str) -> Result<bool, Error> {
        let id = id.to_owned();
        self.on_disk(move |grants| grants.forget_refusal(&id)).await
    }

    /// A page of the activity log: the newest entries that hold this text, and whether the whole log is as it was written. `before`
    /// is what the page before it said.
    ///
    /// # Errors
    /// [`Error::Stopped`], [`Error::File`].
    pub async fn activity(&self, search: &str, before: Option<u64>) -> Result<ActivityPage, Error> {
        let activity = self.activity_log();
        activity.page(search.to_owned(), before).await
    }

    /// The lines of the activity log that hold this text, oldest first, as JSON lines with their hashes: with all of them anybody can
    /// check the chain.
    ///
    /// # Errors
    /// [`Error::Stopped`], [`Error::File`].
    pub async fn export_activity(&self, search: &str) -> Result<String, Error> {
        let activity = self.activity_log();
        activity.export(search.to_owned()).await
    }

    /// Stops: no connection is left, socket and discovery file are gone, and what was used is written down. A second call does
    /// nothing.
    pub async fn shutdown(&self) {
        let running = self
            .running
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        let Some(mut running) = running else { return };
        drop(running.stop);
        while running.listeners.join_next().await.is_some() {}
        // Nothing is used any more.
        note_uses(&self.grants).await;
        drop(running.activity);
        if let Some(writer) = running.writer {
            // If it failed, it said so.
            let _ = writer.await;
        }
        tracing::info!("the local API is down");
    }

    fn activity_log(&self) -> Activity {
        let running = self.running.lock().unwrap_or_else(PoisonError::into_inner);
        running
            .as_ref()
            .map_or_else(Activity::none, |running| running.activity.clone())
    }

    async fn on_disk<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Grants) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let grants = Arc::clone(&self.grants);
        tokio::task::spawn_blocking(move || work(&grants))
            .await
            .unwrap_or(Err(Error::Stopped))
    }
}

/// What companions need, opened.
struct Keeper {
    source: Arc<dyn SessionSource>,
    approval: Arc<dyn Approval>,
    clock: Arc<dyn Clock>,
    grants: Arc<Grants>,
    log: Option<Log>,
    #[cfg(unix)]
    directory: Option<PrivateDir>,
}

impl Keeper {
    fn open(companions: Option<Companions>) -> Result<Self, Error> {
        let Some(companions) = companions else {
            let nobody = Nobody::new();
            return Ok(Self {
                source: nobody.clone(),
                approval: nobody.clone(),
                clock: nobody.clone(),
                grants: Arc::new(Grants::none(nobody)),
                log: None,
                #[cfg(unix)]
                directory: None,
            });
        };
        let Companions {
            data_dir,
            source,
            approval,
            clock,
        } = companions;
        create_dir(&data_dir)?;
        let path = data_dir.join("companions");
        #[cfg(unix)]
        let directory = PrivateDir::open(&path)?;
        #[cfg(not(unix))]
        create_dir(&path)?;
        let grants = Grants::open(path.join("grants.json"), Arc::clone(&clock))?;
        let log = Log::open(&path, clock.now())?;
        Ok(Self {
            source,
            approval,
            clock,
            grants: Arc::new(grants),
            log: Some(log),
            #[cfg(unix)]
            directory: Some(directory),
        })
    }

    /// The task that writes the log keeps the directory locked, for it may outlive the rest by a moment.
    fn keep_activity(&mut self) -> (Activity, Option<JoinHandle<()>>) {
        let Some(log) = self.log.take() else {
            return (Activity::none(), None);
        };
        let (activity, write) = Activity::keep(log);
        #[cfg(unix)]
        let directory = self.directory.take();
        let writer = tokio::spawn(async move {
            write.await;
            #[cfg(unix)]
            drop(directory);
        });
        (activity, Some(writer))
    }
}

/// Makes a directory and what leads to it, for this person alone.
fn create_dir(path: &Path) -> Result<(), Error> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path).map_err(|source| Error::File {
        path: path.to_owned(),
        source,
    })
}

/// Writes down now and then what was used, until the API stops.
async fn keep_grants(grants: Arc<Grants>, mut stop: watch::Receiver<()>) {
    while tokio::time::timeout(CATCH_UP, stop.changed())
        .await
        .is_err()
    {
        note_uses(&grants).await;
    }
}

async fn note_uses(grants: &Arc<Grants>) {
    let grants = Arc::clone(grants);
    let noted = tokio::task::spawn_blocking(move || grants.catch_up()).await;
    if let Ok(Err(error)) = noted {
        tracing::warn!(%error, "what companions used could not be written down");
    }
}
