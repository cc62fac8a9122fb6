//! Whose is the socket at the other end? Asked of Linux by `sock_diag(7)`, which finds one socket by its addresses.
//!
//! `/proc/net/tcp` says the same, but the kernel writes out every socket for every reader: with the 3,000 that a flood of
//! connections leaves behind, that took 12 to 20 ms each time, and this takes some microseconds however many there are.

use std::io;
use std::net::{IpAddr, SocketAddr};

use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, netlink, recv, send, socket_with,
};

/// `struct nlmsghdr`, `struct inet_diag_req_v2` and the fixed part of `struct inet_diag_msg`, in bytes.
const HEADER: usize = 16;
const REQUEST: usize = 56;
const SOCKET: usize = 72;

const SOCK_DIAG_BY_FAMILY: u16 = 20;
const NLM_F_REQUEST: u16 = 1;
const IPPROTO_TCP: u8 = 6;
const TCP_LISTEN: u8 = 10;

/// Whose a socket is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Owner {
    /// The user.
    pub uid: u32,
    /// The number by which `/proc` names the socket.
    pub inode: u32,
}

/// The owner of the TCP socket that is bound to `local` and connected to `remote`; `None` if the system does not say it, or if
/// nobody has that socket open any more.
pub(crate) fn socket_owner(local: SocketAddr, remote: SocketAddr) -> Option<Owner> {
    let mut answer = [0; 512];
    let length = ask(&request(local, remote), &mut answer).ok()?;
    owner(answer.get(..length)?)
}

/// The kernel answers before `send` returns, so there is nothing to wait for.
fn ask(request: &[u8], answer: &mut [u8]) -> io::Result<usize> {
    let socket = socket_with(
        AddressFamily::NETLINK,
        SocketType::DGRAM,
        SocketFlags::CLOEXEC | SocketFlags::NONBLOCK,
        Some(netlink::SOCK_DIAG),
    )?;
    send(&socket, request, SendFlags::empty())?;
    let (length, _) = recv(&socket, answer, RecvFlags::empty())?;
    Ok(length)
}

fn request(local: SocketAddr, remote: SocketAddr) -> Vec<u8> {
    let family = if local.is_ipv4() {
        AddressFamily::INET
    } else {
        AddressFamily::INET6
    };
    let length = u32::try_from(HEADER + REQUEST).unwrap_or_default();
    let family = u8::try_from(family.as_raw()).unwrap_or_default();
    let (any_state, any_interface, no_cookie) = (u32::MAX, 0_u32, [u8::MAX; 8]);
    let parts: [&[u8]; 12] = [
        // struct nlmsghdr: length, type, flags, sequence and port number
        &length.to_ne_bytes(),
        &SOCK_DIAG_BY_FAMILY.to_ne_bytes(),
        &NLM_F_REQUEST.to_ne_bytes(),
        &[0; 8],
        // struct inet_diag_req_v2: family, protocol, extensions, padding, states
        &[family, IPPROTO_TCP, 0, 0],
        &any_state.to_ne_bytes(),
        // struct inet_diag_sockid: ports and addresses in network order, interface, cookie
        &local.port().to_be_bytes(),
        &remote.port().to_be_bytes(),
        &address_bytes(local.ip()),
        &address_bytes(remote.ip()),
        &any_interface.to_ne_bytes(),
        &no_cookie,
    ];
    parts.concat()
}

fn address_bytes(address: IpAddr) -> [u8; 16] {
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            [a, b, c, d, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
        }
        IpAddr::V6(address) => address.octets(),
    }
}

/// Reads `uid` and `inode`, the last two fields of `struct inet_diag_msg`. An inode of 0 means that no process has the
/// socket open: its owner is then given as 0, and is not root. Where the connection is gone, the kernel may answer with who listens
/// there; that is not who was connected.
fn owner(answer: &[u8]) -> Option<Owner> {
    let (header, message) = answer.split_at_checked(HEADER)?;
    let kind = u16::from_ne_bytes(header.get(4..6)?.try_into().ok()?);
    let fields = message.get(SOCKET - 8..SOCKET)?;
    let uid = u32::from_ne_bytes(fields.get(..4)?.try_into().ok()?);
    let inode = u32::from_ne_bytes(fields.get(4..)?.try_into().ok()?);
    let state = *message.get(1)?;
    (kind == SOCK_DIAG_BY_FAMILY && inode != 0 && state != TCP_LISTEN)
        .then_some(Owner { uid, inode })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing, reason = "tests")]

    use std::net::{Ipv4Addr, Ipv6Addr};

    use super::*;

    fn answer(kind: u16, uid: u32, inode: u32) -> Vec<u8> {
        let mut answer = vec![0; HEADER + SOCKET - 8];
        answer.splice(4..6, kind.to_ne_bytes());
        answer.extend(uid.to_ne_bytes());
        answer.extend(inode.to_ne_bytes());
        // Attributes may follow.
        answer.extend([0xFF; 36]);
        answer
    }

    #[test]
    fn a_request_is_as_long_as_the_kernel_expects_it() {
        for ip in [
            IpAddr::from(Ipv4Addr::LOCALHOST),
            Ipv6Addr::LOCALHOST.into(),
        ] {
            let address = SocketAddr::new(ip, 1);
            assert_eq!(request(address, address).len(), HEADER + REQUEST);
        }
    }

    #[test]
    fn only_a_socket_that_somebody_has_open_has_an_owner() {
        assert_eq!(
            owner(&answer(SOCK_DIAG_BY_FAMILY, 1000, 75_193)),
            Some(Owner {
                uid: 1000,
                inode: 75_193
            })
        );
        let of_root = owner(&answer(SOCK_DIAG_BY_FAMILY, 0, 75_193));
        assert_eq!(of_root.map(|owner| owner.uid), Some(0));
        assert_eq!(
            owner(&answer(SOCK_DIAG_BY_FAMILY, 0, 0)),
            None,
            "not root's"
        );
        let mut of_a_listener = answer(SOCK_DIAG_BY_FAMILY, 1000, 75_193);
        of_a_listener[HEADER + 1] = TCP_LISTEN;
        assert_eq!(owner(&of_a_listener), None, "nobody is connected");
        // NLMSG_ERROR
        assert_eq!(owner(&answer(2, 1000, 75_193)), None);
    }

    #[test]
    fn half_an_answer_names_nobody() {
        let whole = answer(SOCK_DIAG_BY_FAMILY, 1000, 75_193);
        for length in 0..HEADER + SOCKET {
            assert_eq!(owner(&whole[..length]), None, "{length} bytes");
        }
    }
}
