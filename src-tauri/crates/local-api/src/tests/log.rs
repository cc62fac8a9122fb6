//! The log says what happened, and nothing of what anybody sent or is.

use std::cell::RefCell;
use std::io::{self, Write};
use std::sync::Once;

use vestibule_contract::PairAccepted;

use super::client::{Server, generous, signed_in};
use super::house::{House, id_of, token_of};
use crate::Decision;
use crate::gate::Transport::{Loopback, Socket};

thread_local! {
    /// What this thread has logged since it began to listen; other tests log on other threads.
    static LOG: RefCell<Option<Vec<u8>>> = const { RefCell::new(None) };
}

struct ThisThread;

impl Write for ThisThread {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        LOG.with_borrow_mut(|log| {
            if let Some(log) = log {
                log.extend_from_slice(bytes);
            }
        });
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Begins to listen. For the whole process: a subscriber of one thread may miss what another thread logged first.
fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_ansi(false)
            .with_writer(|| ThisThread)
            .init();
    });
    LOG.set(Some(Vec::new()));
}

#[tokio::test]
async fn a_log_line_names_transport_and_answer_and_holds_nothing_of_a_request() {
    listen();
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
    let log = String::from_utf8(LOG.take().unwrap()).unwrap();
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

#[tokio::test]
async fn a_log_line_holds_nothing_that_a_companion_was_given() {
    listen();
    let mut house = House::new();
    let body =
        r#"{"name":"marker-name","reason":"marker-reason","scopes":["token.id"],"headless":true}"#;
    let begun = house.begin(Loopback, body).await;
    let accepted: PairAccepted = serde_json::from_str(&begun.body).unwrap();
    let prompt = house.decide(Decision::Approve).await;
    let token = token_of(&house.fetch_decided(&accepted.id).await);
    assert_eq!(
        house
            .get(Socket, "/api/v1/token?use=id", &token)
            .await
            .status,
        200
    );
    assert_eq!(
        house
            .get(Loopback, "/api/v1/credentials", &token)
            .await
            .status,
        403
    );
    let begun = house.begin(Socket, body).await;
    house.decide(Decision::RefuseAlways).await;
    house.fetch_decided(&id_of(&begun)).await;
    house.server.api.revoke_all().await.unwrap();
    house.get(Socket, "/api/v1/token?use=id", &token).await;
    house.server.api.shutdown().await;
    let log = String::from_utf8(LOG.take().unwrap()).unwrap();
    let code = accepted.code.unwrap();
    let secrets = [
        "vst_",
        &token[4..],
        &accepted.id,
        &prompt.id,
        &code,
        "marker",
        "token-of-ada",
        "2f1f6a3e",
        "ada@",
    ];
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} in {log}");
    }
    assert!(log.contains(r#"endpoint="/api/v1/token""#), "{log}");
}
