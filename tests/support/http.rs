//! A client for the local API's socket: what `curl --unix-socket` does.

use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;

use crate::process::PATIENCE;

/// The body of `GET /api/check-user` over the socket.
///
/// # Panics
/// If the answer is not 200.
pub fn check_user(socket: &Path) -> String {
    let mut stream = UnixStream::connect(socket).expect("the local API listens");
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("a time limit");
    stream
        .write_all(b"GET /api/check-user HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        .expect("the request is taken");
    let mut answer = String::new();
    stream
        .read_to_string(&mut answer)
        .expect("the answer is text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    assert!(head.starts_with("HTTP/1.1 200 "), "{head}");
    body.to_owned()
}
