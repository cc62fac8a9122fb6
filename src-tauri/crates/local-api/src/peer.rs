//! Peer: who is at the other end of a connection, as the system says it; never as the peer says it.

#[cfg(target_os = "linux")]
pub(crate) mod inet_diag;

use std::net::{IpAddr, SocketAddr};

/// Who is at the other end, and what the limits are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Peer {
    /// A process of this user (the socket or the pipe: everybody there is this user, so the user tells nobody apart).
    Process(i32),
    /// A user of this computer (loopback on Linux; the socket where the system names no process).
    User(u32),
    /// An address (loopback where the system names no user).
    Address(IpAddr),
}

impl Peer {
    /// The user at the other end of a loopback connection, where the system names one; else the address, which is the
    /// same for every user. Such a peer shares its limits with the others, and needs a token as everybody does.
    pub fn on_loopback(ours: Option<SocketAddr>, theirs: SocketAddr) -> Self {
        match ours.and_then(|ours| socket_owner(theirs, ours)) {
            Some(uid) => Self::User(uid),
            None => Self::Address(theirs.ip()),
        }
    }
}

#[cfg(target_os = "linux")]
fn socket_owner(local: SocketAddr, remote: SocketAddr) -> Option<u32> {
    inet_diag::socket_owner(local, remote).map(|owner| owner.uid)
}

/// Other systems say it too, but not to a crate without `unsafe`.
#[cfg(not(target_os = "linux"))]
fn socket_owner(_local: SocketAddr, _remote: SocketAddr) -> Option<u32> {
    None
}

#[cfg(all(test, target_os = "linux"))]
mod tests;
