//! Pipe: what the Unix socket is elsewhere, a named pipe is on Windows. Its access list lets its owner in and nobody else, so the system
//! vouches for who calls, and `GET /api/check-user` needs no token.
//!
//! Its name holds the instance id of the discovery file, 128 random bits: nobody can have taken it before. A client still asks for the
//! server's proof first, for once the application has gone the name is anybody's.
//!
//! Invariants: it is the first pipe of its name, or there is none; another computer never reaches it.

use std::io;

use interprocess::os::windows::named_pipe::PipeListenerOptions;
use interprocess::os::windows::named_pipe::pipe_mode::Bytes;
use interprocess::os::windows::named_pipe::tokio::{DuplexPipeStream, PipeListener};
use interprocess::os::windows::security_descriptor::SecurityDescriptor;
use vestibule_contract::pipe_name;
use widestring::U16CString;

/// A connection.
pub(crate) type Stream = DuplexPipeStream<Bytes>;

/// Takes connections in.
pub(crate) type Listener = PipeListener<Bytes, Bytes>;

/// In Windows' language for security descriptors: a list that inherits nothing (`P`) and allows (`A`) everything (`GA`) to the owner
/// (`OW`), who is the user that the application runs as.
const OWNER_ALONE: &str = "D:P(A;;GA;;;OW)";

/// Listens on the pipe of this instance. The library asks for the first pipe of the name, and refuses other computers unless it is told
/// not to.
///
/// # Errors
/// The system's: somebody else has a pipe of this name.
pub(crate) fn listen(instance_id: &str) -> io::Result<Listener> {
    let list = U16CString::from_str_truncate(OWNER_ALONE);
    PipeListenerOptions::new()
        .path(pipe_name(instance_id))
        .security_descriptor(Some(SecurityDescriptor::deserialize(&list)?))
        .accept_remote(false)
        .create_tokio_duplex::<Bytes>()
}

/// The process at the other end; 0 where the system does not say it.
pub(crate) fn client(stream: &Stream) -> i32 {
    let process = stream.client_process_id();
    process
        .ok()
        .and_then(|process| i32::try_from(process).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::time::Duration;

    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::windows::named_pipe::{ClientOptions, NamedPipeClient};
    use tokio::sync::watch;
    use tokio::time::timeout;
    use vestibule_contract::{
        Connection, Discovery, SessionStatus, SessionStorage, SessionView, SignedInUser,
    };

    use super::*;
    use crate::{Config, LocalApi};

    fn signed_in() -> SessionView {
        SessionView {
            revision: 1,
            status: SessionStatus::SignedIn {
                user: SignedInUser {
                    username: "ada".to_owned(),
                    subject: "5d1e6b2c".to_owned(),
                    display_name: None,
                },
                connection: Connection::Fresh,
                storage: SessionStorage::Keyring,
            },
        }
    }

    async fn ask(client: &mut NamedPipeClient, lines: &str) -> String {
        let request = format!(
            "GET /api/check-user HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n"
        );
        client.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        let read = timeout(Duration::from_secs(20), client.read_to_end(&mut answer)).await;
        // A pipe whose other end was closed is broken, which is its end.
        let _ = read.unwrap();
        String::from_utf8(answer).unwrap()
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn who_is_signed_in_is_answered_over_the_pipe_and_a_browser_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let (_session, view) = watch::channel(signed_in());
        let api = LocalApi::start(Config::new(folder.path().join("run")), view).unwrap();
        let discovery = std::fs::read(folder.path().join("run/api.json")).unwrap();
        let discovery: Discovery = serde_json::from_slice(&discovery).unwrap();
        let name = pipe_name(&discovery.instance_id);
        for _ in 0..3 {
            let mut client = ClientOptions::new().open(&name).unwrap();
            let answer = ask(&mut client, "").await;
            assert!(answer.ends_with("{\"user\":\"ada\"}"), "{answer}");
            let mut client = ClientOptions::new().open(&name).unwrap();
            let answer = ask(&mut client, "Origin: null\r\n").await;
            assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
        }
        api.shutdown().await;
        assert!(ClientOptions::new().open(&name).is_err(), "it is gone");
    }

    #[tokio::test]
    async fn a_name_that_somebody_has_is_not_shared() {
        let _first = listen("taken").unwrap();
        assert!(listen("taken").is_err());
        assert!(listen("free").is_ok());
    }
}
