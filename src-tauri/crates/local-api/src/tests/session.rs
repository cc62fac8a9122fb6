//! What an admitted request gets: who is signed in now, and never a `null` that is not so.

use std::time::Duration;

use expect_test::expect;

use super::client::{Answer, Server, generous, headers, restoring, signed_in, signed_out};
use crate::Limits;
use crate::gate::Transport::{Loopback, Socket};

#[tokio::test]
async fn the_answer_is_these_bytes() {
    let server = Server::start(generous(), signed_in("ada"));
    let answer = server.ask(Socket, server.good(Socket).as_bytes()).await;
    expect![[r#"
        HTTP/1.1 200 OK
        Content-Type: application/json; charset=utf-8
        Cache-Control: no-store
        X-Content-Type-Options: nosniff
        Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
        Cross-Origin-Resource-Policy: same-origin
        Referrer-Policy: no-referrer
        Content-Length: 14

        {"user":"ada"}"#]]
    .assert_eq(&String::from_utf8(answer).unwrap().replace("\r\n", "\n"));
}

#[tokio::test]
async fn a_refusal_is_these_bytes() {
    let server = Server::start(generous(), signed_in("ada"));
    let answer = server.ask(Loopback, server.good(Loopback).as_bytes()).await;
    expect![[r#"
        HTTP/1.1 401 Unauthorized
        Content-Type: application/json; charset=utf-8
        Cache-Control: no-store
        X-Content-Type-Options: nosniff
        Content-Security-Policy: default-src 'none'; frame-ancestors 'none'
        Cross-Origin-Resource-Policy: same-origin
        Referrer-Policy: no-referrer
        WWW-Authenticate: Bearer
        Connection: close
        Content-Length: 120

        {"error":"token_required","message":"this needs a companion token; the Unix socket answers /api/check-user without one"}"#]]
    .assert_eq(&String::from_utf8(answer).unwrap().replace("\r\n", "\n"));
}

#[tokio::test]
async fn an_open_connection_follows_the_session() {
    let server = Server::start(generous(), signed_out());
    let mut client = server.connect_socket().await;
    for (session, body) in [
        (signed_out(), r#"{"user":null}"#),
        (signed_in("ada"), r#"{"user":"ada"}"#),
        (signed_in("bob"), r#"{"user":"bob"}"#),
        (signed_in("\"\r\n\u{e9}\0"), r#"{"user":"\"\r\né\u0000"}"#),
        (signed_out(), r#"{"user":null}"#),
    ] {
        server.set(session);
        for _ in 0..2 {
            client.send(server.good(Socket).as_bytes()).await;
            let answer = Answer::parse(&client.one_answer().await);
            assert_eq!((answer.status, answer.body.as_str()), (200, body));
        }
    }
}

#[tokio::test]
async fn requests_in_one_go_are_answered_in_order() {
    let server = Server::start(generous(), signed_in("ada"));
    let mut client = server.connect_socket().await;
    let good = server.good(Socket);
    client.send(good.repeat(64).as_bytes()).await;
    client.close_own_side().await;
    let one = server.ask(Socket, good.as_bytes()).await;
    assert_eq!(client.until_closed().await, one.repeat(64));
}

#[tokio::test]
async fn nothing_after_a_refused_request_is_read_as_one() {
    let server = Server::start(generous(), signed_in("ada"));
    let good = server.good(Socket);
    let bad = server.with(Socket, "Origin: null");
    let mut client = server.connect_socket().await;
    client.send(format!("{good}{bad}{good}").as_bytes()).await;
    assert_eq!(Answer::parse(&client.one_answer().await).status, 200);
    let rest = client.until_closed().await;
    assert_eq!(Answer::parse(&rest).status, 403);
    assert!(!String::from_utf8(rest).unwrap().contains("ada"));
}

#[tokio::test]
async fn a_client_that_wants_to_close_is_told_so_and_gets_its_answer() {
    let server = Server::start(generous(), signed_in("ada"));
    let request = server.with(Socket, "Connection: close");
    let mut client = server.connect_socket().await;
    client.send(format!("{request}{request}").as_bytes()).await;
    let answer = Answer::parse(&client.until_closed().await);
    assert_eq!(answer.headers, headers(r#"{"user":"ada"}"#, true, &[]));
    assert_eq!(answer.body, r#"{"user":"ada"}"#);
}

#[tokio::test]
async fn a_client_that_has_closed_its_side_gets_its_answer() {
    let server = Server::start(generous(), signed_in("ada"));
    let mut client = server.connect_socket().await;
    client.send(server.good(Socket).as_bytes()).await;
    client.close_own_side().await;
    assert_eq!(Answer::parse(&client.until_closed().await).status, 200);
}

#[tokio::test]
async fn a_session_that_is_being_restored_is_waited_for() {
    let limits = Limits {
        restore: Duration::from_hours(1),
        ..generous()
    };
    let server = Server::start(limits, restoring());
    let mut clients = Vec::new();
    for _ in 0..3 {
        let mut client = server.connect_socket().await;
        client.send(server.good(Socket).as_bytes()).await;
        clients.push(client);
    }
    // Refusals need not wait for it.
    let bad = server.with(Socket, "Origin: null");
    assert_eq!(
        Answer::parse(&server.ask(Socket, bad.as_bytes()).await).status,
        403
    );
    server.set(signed_in("ada"));
    for mut client in clients {
        let answer = Answer::parse(&client.one_answer().await);
        assert_eq!(answer.body, r#"{"user":"ada"}"#);
    }
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_not_restored_in_time_is_no_null() {
    let server = Server::start(Limits::default(), restoring());
    let mut client = server.connect_socket().await;
    for _ in 0..2 {
        client.send(server.good(Socket).as_bytes()).await;
        let answer = Answer::parse(&client.one_answer().await);
        assert_eq!(
            (answer.status, answer.error().as_str()),
            (503, "session_unknown")
        );
        assert_eq!(
            answer.headers,
            headers(&answer.body, false, &[("Retry-After", "1")])
        );
    }
    server.set(signed_out());
    client.send(server.good(Socket).as_bytes()).await;
    assert_eq!(
        Answer::parse(&client.one_answer().await).body,
        r#"{"user":null}"#
    );

    server.set(restoring());
    client
        .send(server.with(Socket, "Connection: close").as_bytes())
        .await;
    let answer = Answer::parse(&client.until_closed().await);
    assert_eq!(
        answer.headers,
        headers(&answer.body, true, &[("Retry-After", "1")])
    );
}

#[tokio::test]
async fn a_session_whose_owner_is_gone_is_no_answer() {
    let Server { api, session, .. } = &mut Server::start(generous(), signed_in("ada"));
    // Replacing the sender drops the one that the API listens to.
    *session = tokio::sync::watch::channel(signed_out()).0;
    let path = api.socket_path().unwrap();
    let mut stream = tokio::net::UnixStream::connect(path).await.unwrap();
    let request = b"GET /api/check-user HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    tokio::io::AsyncWriteExt::write_all(&mut stream, request)
        .await
        .unwrap();
    let mut answer = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut answer)
        .await
        .unwrap();
    assert_eq!(Answer::parse(&answer).status, 503);
}
