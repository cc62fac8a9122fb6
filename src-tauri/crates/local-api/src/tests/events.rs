//! Event streams: what a companion is told, and how a stream ends.

use std::time::Duration;

use tokio::time::timeout;
use vestibule_contract::{Scope, SessionEvent};

use super::client::{Answer, Client, HEADERS, generous, signed_in, signed_out};
use super::house::{House, another_signed_in};
use crate::Limits;
use crate::gate::Transport::{self, Loopback, Socket};

/// Within this time a stream has to end. On a quiet computer it takes less than a millisecond.
const A_SECOND: Duration = Duration::from_secs(1);

async fn listen(house: &House, transport: Transport, token: &str) -> Client {
    let line = format!("Authorization: Bearer {token}");
    let request = house.request(transport, "GET", "/api/v1/events", &[&line], "");
    let mut client = house.server.connect(transport).await;
    client.send(request.as_bytes()).await;
    client
}

/// The next event, with its data.
async fn event(client: &mut Client) -> String {
    client.until("\n\n").await
}

const SIGNED_IN: &str = "event: signed-in\ndata: {\"event\":\"signed-in\",\"user\":\"ada\"}\n\n";
const SIGNED_OUT: &str = "event: signed-out\ndata: {\"event\":\"signed-out\"}\n\n";
const SWITCHED: &str = "event: account-switched\ndata: {\"event\":\"account-switched\"}\n\n";
const REFRESHED: &str = "event: refreshed\ndata: {\"event\":\"refreshed\"}\n\n";
const REVOKED: &str = "event: grant-revoked\ndata: {\"event\":\"grant-revoked\"}\n\n";

#[tokio::test]
async fn a_stream_begins_with_how_things_stand() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    for (session, first) in [
        (signed_in("ada"), SIGNED_IN),
        (signed_out(), SIGNED_OUT),
        (another_signed_in(), SIGNED_OUT),
    ] {
        house.server.set(session);
        for transport in [Socket, Loopback] {
            let mut client = listen(&house, transport, &token).await;
            let head = client.until("\r\n\r\n").await;
            assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
            let mut lines: Vec<_> = head
                .lines()
                .skip(1)
                .filter(|line| !line.is_empty())
                .collect();
            lines.sort_unstable();
            let mut expected: Vec<_> = HEADERS
                .iter()
                .map(|(name, value)| match *name {
                    "Content-Type" => format!("{name}: text/event-stream; charset=utf-8"),
                    _ => format!("{name}: {value}"),
                })
                .collect();
            expected.push("Connection: close".to_owned());
            expected.sort_unstable();
            assert_eq!(lines, expected);
            assert_eq!(event(&mut client).await, first);
        }
    }
}

#[tokio::test]
async fn a_stream_tells_what_happens_to_the_companions_own_account() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let mut client = listen(&house, Loopback, &token).await;
    client.until("\r\n\r\n").await;
    assert_eq!(event(&mut client).await, SIGNED_IN);
    house
        .source
        .events
        .send(SessionEvent::TokenRefreshed)
        .unwrap();
    assert_eq!(event(&mut client).await, REFRESHED);
    house.server.set(signed_out());
    assert_eq!(event(&mut client).await, SIGNED_OUT);
    house.server.set(signed_in("ada"));
    assert_eq!(event(&mut client).await, SIGNED_IN);
    house.server.set(another_signed_in());
    assert_eq!(event(&mut client).await, SWITCHED);
    // Another account's refresh and its end are not told; what comes next is.
    house
        .source
        .events
        .send(SessionEvent::TokenRefreshed)
        .unwrap();
    house.server.set(signed_out());
    house.server.set(signed_in("ada"));
    assert_eq!(event(&mut client).await, SIGNED_IN);
}

#[tokio::test]
async fn a_stream_ends_within_a_second_of_the_revocation() {
    for all in [false, true] {
        let mut house = House::new();
        let token = house.let_in("x", &[Scope::SessionRead]).await;
        let other = house.let_in("y", &[Scope::SessionRead]).await;
        let mut streams = Vec::new();
        for transport in [Socket, Loopback] {
            let mut client = listen(&house, transport, &token).await;
            client.until(SIGNED_IN).await;
            streams.push(client);
        }
        let mut untouched = listen(&house, Socket, &other).await;
        untouched.until(SIGNED_IN).await;
        if all {
            house.server.api.revoke_all().await.unwrap();
        } else {
            let companions = house.server.api.companions();
            let id = &companions
                .iter()
                .find(|companion| companion.name == "x")
                .unwrap()
                .id;
            house.server.api.revoke(id).await.unwrap();
        }
        for client in &mut streams {
            let rest = timeout(A_SECOND, client.until_closed())
                .await
                .expect("it should end at once");
            assert_eq!(String::from_utf8(rest).unwrap(), REVOKED);
        }
        if !all {
            house
                .source
                .events
                .send(SessionEvent::TokenRefreshed)
                .unwrap();
            assert_eq!(
                event(&mut untouched).await,
                REFRESHED,
                "another companion listens on"
            );
        }
        assert_eq!(
            house.get(Socket, "/api/v1/events", &token).await.status,
            401
        );
    }
}

#[tokio::test]
async fn a_stream_that_its_client_does_not_read_ends_with_the_revocation_too() {
    let limits = Limits {
        idle: Duration::from_hours(1),
        ..generous()
    };
    let mut house = House::start(limits, signed_in("ada"));
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let mut deaf = listen(&house, Socket, &token).await;
    deaf.until(SIGNED_IN).await;
    // More than a socket holds.
    house.server.set(signed_out());
    house.server.set(signed_in(&"x".repeat(10_000_000)));
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    house.server.api.revoke_all().await.unwrap();
    let cut_off = async {
        while !deaf.is_cut_off().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(A_SECOND * 10, cut_off)
        .await
        .expect("an answer that nobody takes should not keep it open");
}

#[tokio::test(start_paused = true)]
async fn a_stream_ends_when_its_grant_expires() {
    let limits = Limits {
        pairings_per_minute: 100,
        ..Limits::default()
    };
    let mut house = House::start(limits, signed_in("ada"));
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let mut client = listen(&house, Socket, &token).await;
    client.until(SIGNED_IN).await;
    house.clock.advance(91 * super::house::DAY);
    let rest = String::from_utf8(client.until_closed().await).unwrap();
    assert!(rest.ends_with(REVOKED), "{rest}");
}

#[tokio::test(start_paused = true)]
async fn a_quiet_stream_has_a_pulse_and_stays() {
    let mut house = House::start(Limits::default(), signed_in("ada"));
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let mut client = listen(&house, Socket, &token).await;
    client.until(SIGNED_IN).await;
    for _ in 0..20 {
        assert_eq!(client.until("\n\n").await, ":\n\n");
    }
    house.server.set(signed_out());
    assert!(client.until(SIGNED_OUT).await.ends_with(SIGNED_OUT));
}

#[tokio::test]
async fn a_client_that_leaves_or_speaks_out_of_turn_is_let_go() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    for word in [
        "",
        "x",
        "GET /api/check-user HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ] {
        let mut client = listen(&house, Socket, &token).await;
        client.until(SIGNED_IN).await;
        if word.is_empty() {
            client.close_own_side().await;
        } else {
            client.send(word.as_bytes()).await;
        }
        assert_eq!(
            client.until_closed().await,
            b"",
            "no second request is read"
        );
    }
}

#[tokio::test]
async fn a_companion_has_four_streams_and_a_fifth_is_refused() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let other = house.let_in("y", &[Scope::SessionRead]).await;
    let mut open = Vec::new();
    for _ in 0..4 {
        let mut client = listen(&house, Socket, &token).await;
        client.until(SIGNED_IN).await;
        open.push(client);
    }
    let fifth = house.get(Socket, "/api/v1/events", &token).await;
    assert_eq!(
        (fifth.status, fifth.error().as_str()),
        (429, "too_many_streams")
    );
    let mut of_another = listen(&house, Socket, &other).await;
    of_another.until(SIGNED_IN).await;
    drop(open.pop());
    loop {
        let mut client = listen(&house, Socket, &token).await;
        let head = client.until("\r\n\r\n").await;
        if head.starts_with("HTTP/1.1 200") {
            break;
        }
        assert_eq!(Answer::parse(head.as_bytes()).status, 429);
    }
}

#[tokio::test]
async fn streams_end_when_the_application_does() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionRead]).await;
    let mut client = listen(&house, Socket, &token).await;
    client.until(SIGNED_IN).await;
    house.server.api.shutdown().await;
    assert_eq!(client.until_closed().await, b"");
}
