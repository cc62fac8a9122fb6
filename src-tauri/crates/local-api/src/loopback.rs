//! Loopback: one port, chosen by the system, on 127.0.0.1 and `[::1]`; never another address.
//!
//! Neither `SO_REUSEADDR` nor `SO_REUSEPORT` is set (tokio's and std's `TcpListener::bind` would set the first), so nobody
//! can bind the port beside us (RFC 8252, appendix B.3 and B.5 has the cases).

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpListener, TcpSocket};

/// Connections that wait to be accepted; more than there are slots.
const BACKLOG: u32 = 128;

/// How often another port is tried, if the one that IPv4 gave is taken on IPv6.
const ATTEMPTS: usize = 16;

/// The listeners on the port.
#[derive(Debug)]
pub(crate) struct Loopback {
    pub port: u16,
    pub listeners: Vec<TcpListener>,
}

/// Listens on a free port of both addresses, or of 127.0.0.1 alone where there is no IPv6.
pub(crate) fn listen() -> io::Result<Loopback> {
    listen_by(bind)
}

fn listen_by(bind: impl Fn(SocketAddr) -> io::Result<TcpListener>) -> io::Result<Loopback> {
    let mut attempt = 1;
    loop {
        let v4 = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        let port = v4.local_addr()?.port();
        let listeners = match bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
            Ok(v6) => vec![v4, v6],
            // Somebody else has it there. A client would take them for us, so the port can't be used on 127.0.0.1 alone.
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                if attempt == ATTEMPTS {
                    return Err(error);
                }
                attempt += 1;
                continue;
            }
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "no IPv6: the local API listens on 127.0.0.1 alone");
                vec![v4]
            }
        };
        return Ok(Loopback { port, listeners });
    }
}

fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = match address {
        SocketAddr::V4(_) => TcpSocket::new_v4(),
        SocketAddr::V6(_) => TcpSocket::new_v6(),
    }?;
    socket.bind(address)?;
    socket.listen(BACKLOG)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::cell::Cell;

    use super::*;

    /// Fails on IPv6 as often as it should, and counts how often it was asked.
    fn listen_without(kind: ErrorKind, failures: usize) -> (io::Result<Loopback>, usize) {
        let asked = Cell::new(0);
        let outcome = listen_by(|address| {
            if address.is_ipv4() {
                return bind(address);
            }
            asked.set(asked.get() + 1);
            if asked.get() <= failures {
                return Err(kind.into());
            }
            // Any listener will do.
            bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))
        });
        (outcome, asked.get())
    }

    #[tokio::test]
    async fn without_ipv6_it_listens_on_ipv4_alone() {
        let (loopback, asked) = listen_without(ErrorKind::AddrNotAvailable, usize::MAX);
        let listeners = loopback.unwrap().listeners;
        assert_eq!((listeners.len(), asked), (1, 1));
    }

    #[tokio::test]
    async fn a_port_that_is_taken_on_ipv6_is_given_up_for_another() {
        let (loopback, asked) = listen_without(ErrorKind::AddrInUse, 3);
        assert_eq!((loopback.unwrap().listeners.len(), asked), (2, 4));
    }

    #[tokio::test]
    async fn a_port_that_somebody_else_has_on_ipv6_is_never_used_on_ipv4_alone() {
        let (loopback, asked) = listen_without(ErrorKind::AddrInUse, usize::MAX);
        assert_eq!(loopback.unwrap_err().kind(), ErrorKind::AddrInUse);
        assert_eq!(asked, ATTEMPTS);
    }
}
