//! Too many, too slow, too long silent: closed, and the next one is served as if nothing had been.
//!
//! Where it is about time, tokio's clock is paused: it jumps to the next limit as soon as there is nothing left to read
//! or write, so the real limits are tried and no test depends on how busy the computer is.

use std::time::Duration;

use super::client::{Answer, Client, Server, headers, loopback_addresses, signed_in};
use crate::Limits;
use crate::gate::Transport::{Loopback, Socket};

/// Longer than a head may take, and shorter than a connection may be idle.
const BETWEEN_HEAD_AND_IDLE: Duration = Duration::from_secs(10);

/// Sends one good request over an open connection; whether it was answered.
async fn is_served(client: &mut Client, request: &str) -> bool {
    client.send(request.as_bytes()).await;
    !client.one_answer().await.is_empty()
}

/// Waits until the server has noticed that connections ended.
async fn a_free_place(server: &Server) -> Client {
    loop {
        let mut client = server.connect_socket().await;
        if is_served(&mut client, &server.good(Socket)).await {
            return client;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn one_process_has_eight_connections_and_the_ninth_is_closed_unread() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let good = server.good(Socket);
    let mut open = Vec::new();
    for _ in 0..8 {
        let mut client = server.connect_socket().await;
        assert!(is_served(&mut client, &good).await);
        open.push(client);
    }
    for _ in 0..3 {
        let mut ninth = server.connect_socket().await;
        assert_eq!(ninth.until_closed().await, b"");
    }
    for client in &mut open {
        assert!(
            is_served(client, &good).await,
            "the others are not disturbed"
        );
    }
    open.pop();
    open.push(a_free_place(&server).await);
}

#[tokio::test]
async fn the_user_on_loopback_has_eight_connections_of_its_own() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let mut open = Vec::new();
    let addresses = loopback_addresses();
    for address in addresses.iter().cycle().take(8) {
        open.push(server.connect_loopback(address).await);
    }
    // Which of them is looked at first is the scheduler's choice; of nine, one is too many.
    open.push(server.connect_loopback("127.0.0.1").await);
    let mut closed = 0;
    while closed == 0 {
        tokio::time::sleep(Duration::from_millis(10)).await;
        for client in &mut open {
            closed += usize::from(client.is_closed().await);
        }
    }
    assert_eq!(closed, 1, "the eight others stay");
    let mut on_socket = server.connect_socket().await;
    let is_served = is_served(&mut on_socket, &server.good(Socket)).await;
    assert!(is_served, "that is another peer");
}

#[tokio::test]
async fn there_are_sixty_four_connections_and_the_next_is_closed_unread() {
    let limits = Limits {
        connections_per_peer: 1000,
        ..Limits::default()
    };
    let server = Server::start(limits, signed_in("ada"));
    let good = server.good(Socket);
    let mut open = Vec::new();
    for _ in 0..64 {
        let mut client = server.connect_socket().await;
        assert!(is_served(&mut client, &good).await);
        open.push(client);
    }
    assert_eq!(server.connect(Socket).await.until_closed().await, b"");
    assert_eq!(server.connect(Loopback).await.until_closed().await, b"");
    open.truncate(63);
    open.push(a_free_place(&server).await);
}

#[tokio::test(start_paused = true)]
async fn a_head_that_is_not_complete_in_time_is_closed_unanswered() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let good = server.good(Socket);
    for start in ["", "G", &good[..good.len() - 1], "GET / HTTP/1.1\r\n"] {
        let mut client = server.connect_socket().await;
        client.send(start.as_bytes()).await;
        tokio::time::sleep(BETWEEN_HEAD_AND_IDLE).await;
        assert!(client.is_closed().await, "{start:?}");
        assert_eq!(client.until_closed().await, b"", "{start:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_later_head_has_its_own_time_from_its_first_byte() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let good = server.good(Socket);
    let mut client = server.connect_socket().await;
    assert!(is_served(&mut client, &good).await);
    tokio::time::sleep(BETWEEN_HEAD_AND_IDLE).await;
    assert!(is_served(&mut client, &good).await, "it was idle, not slow");
    client.send(b"GET /").await;
    tokio::time::sleep(BETWEEN_HEAD_AND_IDLE).await;
    assert!(client.is_closed().await, "now it is slow");
}

#[tokio::test(start_paused = true)]
async fn a_head_that_comes_byte_by_byte_gains_no_time() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let mut client = server.connect_socket().await;
    client.send(b"GET /api/check-user HTTP/1.1\r\nX: ").await;
    let mut sent = 0;
    while !client.is_closed().await {
        client.send(b"x").await;
        sent += 1;
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    assert!(
        sent < 10,
        "one byte a second was let go on for {sent} seconds"
    );
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_is_silent_for_too_long_is_closed() {
    let server = Server::start(Limits::default(), signed_in("ada"));
    let mut client = server.connect_socket().await;
    assert!(is_served(&mut client, &server.good(Socket)).await);
    tokio::time::sleep(BETWEEN_HEAD_AND_IDLE).await;
    assert!(!client.is_closed().await);
    tokio::time::sleep(BETWEEN_HEAD_AND_IDLE).await;
    assert!(client.is_closed().await);
}

#[tokio::test(start_paused = true)]
async fn a_client_that_takes_no_answers_is_closed() {
    let limits = Limits {
        connections: 1,
        ..Limits::default()
    };
    let server = Server::start(limits, signed_in("ada"));
    let mut greedy = server.connect_socket().await;
    let requests = server.good(Socket).repeat(1000);
    let fill = async {
        loop {
            greedy.send(requests.as_bytes()).await;
            tokio::task::yield_now().await;
        }
    };
    // It had the only place.
    tokio::select! {
        () = fill => {}
        _ = a_free_place(&server) => {}
    }
}

#[tokio::test]
async fn the_eleventh_wrong_token_in_a_minute_is_told_to_wait() {
    for transport in [Socket, Loopback] {
        let limits = Limits {
            connections_per_peer: 64,
            ..Limits::default()
        };
        let server = Server::start(limits, signed_in("ada"));
        let wrong = server.with(transport, "Authorization: Bearer x");
        let ask =
            async |request: &str| Answer::parse(&server.ask(transport, request.as_bytes()).await);
        for _ in 0..10 {
            assert_eq!(ask(&wrong).await.status, 401);
        }
        let answer = ask(&wrong).await;
        assert_eq!(
            (answer.status, answer.error().as_str()),
            (429, "too_many_failed_tokens")
        );
        let seconds = answer.headers["Retry-After"].clone();
        assert!(
            (1..=60).contains(&seconds.parse::<u64>().unwrap()),
            "{seconds}"
        );
        let expected = headers(&answer.body, true, &[("Retry-After", &seconds)]);
        assert_eq!(answer.headers, expected);

        // Whatever is not a wrong token goes on as before.
        let without = ask(&server.good(transport)).await.status;
        assert_eq!(without, if transport == Socket { 200 } else { 401 });
        let bad_form = server.with(transport, "Authorization: Basic x");
        assert_eq!(ask(&bad_form).await.status, 400);
        let from_a_page = server.with(transport, "Authorization: Bearer x\r\nOrigin: null");
        assert_eq!(ask(&from_a_page).await.status, 403);
    }
}
