//! The log says what happened, and nothing of what anybody sent or is.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;

use super::client::{Server, generous, signed_in};
use crate::gate::Transport::{Loopback, Socket};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_log_line_names_transport_and_answer_and_holds_nothing_of_a_request() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);

    let server = Server::start(generous(), signed_in("marker-user"));
    for transport in [Socket, Loopback] {
        for line in [
            "Authorization: Bearer marker-token",
            "Authorization: marker-scheme",
            "Origin: http://marker-origin",
            "Cookie: marker-cookie",
            "Content-Length: marker-length",
            "marker-name marker-line",
        ] {
            server
                .ask(transport, server.with(transport, line).as_bytes())
                .await;
        }
        for request in [
            "GET /marker-path HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "MARKER-METHOD / HTTP/1.1\r\nHost: marker-host\r\n\r\n",
            "GET /api/check-user?marker-query HTTP/1.1\r\nHost: localhost\r\n\r\n",
        ] {
            server.ask(transport, request.as_bytes()).await;
        }
    }
    server.api.shutdown().await;
    drop(guard);

    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(!log.to_lowercase().contains("marker"), "{log}");
    for expected in [
        r#"answered transport="socket" endpoint="/api/check-user" answer="200 OK""#,
        r#"refused transport="loopback" answer="401 Unauthorized" reason=InvalidToken"#,
        r#"refused transport="socket" answer="403 Forbidden" reason=Browser"#,
        "the local API is up",
        "the local API is down",
    ] {
        assert!(log.contains(expected), "{expected} is not in:\n{log}");
    }
}
