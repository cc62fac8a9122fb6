#![allow(clippy::unwrap_used, reason = "tests")]

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};

use super::Peer;

fn own_user() -> Peer {
    Peer::User(rustix::process::geteuid().as_raw())
}

#[test]
fn a_peer_on_loopback_is_known_by_its_user_however_it_came() {
    for (at, to) in [
        ("127.0.0.1", "127.0.0.1"),
        ("127.0.0.1", "::ffff:127.0.0.1"),
        ("::1", "::1"),
    ] {
        // There may be no IPv6.
        let Ok(listener) = TcpListener::bind((at, 0)) else {
            continue;
        };
        let port = listener.local_addr().unwrap().port();
        let Ok(client) = TcpStream::connect((to, port)) else {
            continue;
        };
        let (stream, remote) = listener.accept().unwrap();
        let ours = stream.local_addr().ok();
        assert_eq!(Peer::on_loopback(ours, remote), own_user(), "{to}");
        client.shutdown(std::net::Shutdown::Write).unwrap();
        assert_eq!(
            Peer::on_loopback(ours, remote),
            own_user(),
            "it still listens"
        );
        drop(client);
        assert_eq!(
            Peer::on_loopback(ours, remote),
            Peer::Address(remote.ip()),
            "nobody is there any more"
        );
    }
}

#[test]
fn a_peer_that_the_system_does_not_know_is_its_address() {
    let ours = SocketAddr::from((Ipv4Addr::LOCALHOST, 1));
    let nobody = SocketAddr::from((Ipv4Addr::LOCALHOST, 2));
    let address = Peer::Address(nobody.ip());
    assert_eq!(Peer::on_loopback(Some(ours), nobody), address);
    assert_eq!(Peer::on_loopback(None, nobody), address);
}
