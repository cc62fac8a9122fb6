//! Acceptor: takes connections in, counts them, and closes unread what is too much or not of this user.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
#[cfg(unix)]
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::connection::{self, Caller, Shared};
use crate::gate::Door;
use crate::peer::Peer;
#[cfg(windows)]
use crate::pipe;
use crate::slots::{Slot, Slots};

/// After an error that is not the connection's own (no descriptors left) accepting again at once would only spin.
const PAUSE_AFTER_ERROR: Duration = Duration::from_millis(100);

/// What every listener needs to know.
#[derive(Debug, Clone)]
pub(crate) struct Acceptor {
    pub shared: Arc<Shared>,
    pub slots: Arc<Slots>,
    /// Changes or closes when the API stops.
    pub stop: watch::Receiver<()>,
}

impl Acceptor {
    /// Serves the Unix socket until the API stops.
    #[cfg(unix)]
    pub async fn serve_socket(self, listener: UnixListener) {
        let door = Arc::new(Door::socket());
        let accept = || async { listener.accept().await.map(|(stream, _)| stream) };
        let serve =
            |stream, slot| serve_socket(stream, slot, Arc::clone(&door), Arc::clone(&self.shared));
        self.run(accept, serve).await;
    }

    /// Serves the named pipe until the API stops.
    #[cfg(windows)]
    pub async fn serve_pipe(self, listener: pipe::Listener) {
        let door = Arc::new(Door::socket());
        let accept = || listener.accept();
        let serve =
            |stream, slot| serve_pipe(stream, slot, Arc::clone(&door), Arc::clone(&self.shared));
        self.run(accept, serve).await;
    }

    /// Serves one loopback address until the API stops.
    pub async fn serve_loopback(self, listener: TcpListener, port: u16) {
        let door = Arc::new(Door::loopback(port));
        let accept = || listener.accept();
        let serve = |stream, slot| {
            serve_loopback(stream, slot, Arc::clone(&door), Arc::clone(&self.shared))
        };
        self.run(accept, serve).await;
    }

    async fn run<S, A, F>(&self, accept: impl Fn() -> A, serve: impl Fn(S, Slot) -> F)
    where
        A: Future<Output = io::Result<S>>,
        F: Future<Output = ()> + Send + 'static,
    {
        let mut connections = JoinSet::new();
        let mut stop = self.stop.clone();
        loop {
            tokio::select! {
                _ = stop.changed() => break,
                Some(_) = connections.join_next() => {}
                accepted = accept() => match accepted {
                    Ok(stream) => {
                        if let Some(slot) = self.slots.take() {
                            connections.spawn(serve(stream, slot));
                        } else {
                            tracing::debug!("closed: too many connections");
                        }
                    }
                    Err(error) => {
                        tracing::warn!(kind = ?error.kind(), "could not accept a connection");
                        tokio::time::sleep(PAUSE_AFTER_ERROR).await;
                    }
                },
            }
        }
        connections.shutdown().await;
    }
}

#[cfg(unix)]
async fn serve_socket(stream: UnixStream, slot: Slot, door: Arc<Door>, shared: Arc<Shared>) {
    // The kernel notes who connects (SO_PEERCRED, getpeereid); it can't be said otherwise by the peer.
    let credentials = match stream.peer_cred() {
        Ok(credentials) if is_own_user(credentials.uid()) => credentials,
        Ok(_) | Err(_) => {
            tracing::warn!(
                transport = "socket",
                "closed: another user of this computer"
            );
            return;
        }
    };
    let peer = match credentials.pid() {
        Some(pid) => Peer::Process(pid),
        None => Peer::User(credentials.uid()),
    };
    let caller = Caller {
        peer,
        addresses: None,
    };
    serve(stream, caller, slot, &door, &shared).await;
}

/// Nobody but this user could open it.
#[cfg(windows)]
async fn serve_pipe(stream: pipe::Stream, slot: Slot, door: Arc<Door>, shared: Arc<Shared>) {
    let caller = Caller {
        peer: Peer::Process(pipe::client(&stream)),
        addresses: None,
    };
    serve(stream, caller, slot, &door, &shared).await;
}

async fn serve_loopback(
    (stream, remote): (TcpStream, SocketAddr),
    slot: Slot,
    door: Arc<Door>,
    shared: Arc<Shared>,
) {
    let ours = stream.local_addr().ok();
    let peer = Peer::on_loopback(ours, remote);
    #[cfg(unix)]
    if matches!(peer, Peer::User(uid) if !is_own_user(uid)) {
        tracing::warn!(
            transport = "loopback",
            "closed: another user of this computer"
        );
        return;
    }
    // Answers are one write each; without this they would only be slower. A failure changes nothing else.
    let _ = stream.set_nodelay(true);
    let caller = Caller {
        peer,
        addresses: ours.map(|ours| (ours, remote)),
    };
    serve(stream, caller, slot, &door, &shared).await;
}

async fn serve<S>(stream: S, caller: Caller, slot: Slot, door: &Door, shared: &Arc<Shared>)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    let Some(_slot) = slot.give_to(caller.peer) else {
        let transport = door.transport().name();
        tracing::debug!(transport, "closed: too many connections from one peer");
        return;
    };
    connection::serve(stream, door, caller, shared).await;
}

#[cfg(unix)]
fn is_own_user(uid: u32) -> bool {
    uid == rustix::process::geteuid().as_raw()
}
