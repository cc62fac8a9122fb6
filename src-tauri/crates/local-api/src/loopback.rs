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
    let mut attempt = 1;
    loop {
        let v4 = bind(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
        let port = v4.local_addr()?.port();
        match bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))) {
            Ok(v6) => {
                return Ok(Loopback {
                    port,
                    listeners: vec![v4, v6],
                });
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse && attempt < ATTEMPTS => {
                attempt += 1;
            }
            Err(error) => {
                tracing::warn!(kind = ?error.kind(), "no [::1] here: the local API listens on 127.0.0.1 alone");
                return Ok(Loopback {
                    port,
                    listeners: vec![v4],
                });
            }
        }
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
