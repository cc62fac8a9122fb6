//! What is noted of which request.

use vestibule_contract::{ActivityEntry, Scope};

use super::client::{Answer, signed_out};
use super::house::{DAY, EPOCH, House};
use crate::gate::Transport::{Loopback, Socket};
use crate::{Decision, Error};

/// The newest entries, oldest first.
async fn noted(house: &House, search: &str) -> Vec<ActivityEntry> {
    let page = house.server.api.activity(search, None).await.unwrap();
    assert!(page.is_whole);
    page.entries.into_iter().rev().collect()
}

#[tokio::test]
async fn each_use_is_one_entry_with_who_what_and_how_it_ended() {
    let mut house = House::new();
    let token = house.let_in("git", &[Scope::UserRead]).await;
    house.clock.advance(1);
    house.get(Loopback, "/api/check-user", &token).await;
    house.get(Socket, "/api/v1/token?use=id", &token).await;
    house.get(Socket, "/api/check-user", "vst_wrong").await;
    house
        .server
        .ask(Socket, house.server.good(Socket).as_bytes())
        .await;
    house.server.set(signed_out());
    house.get(Socket, "/api/check-user", &token).await;

    let own = std::env::current_exe()
        .unwrap()
        .to_str()
        .unwrap()
        .to_owned();
    let entries = noted(&house, "").await;
    let short: Vec<_> = entries
        .iter()
        .map(|entry| {
            (
                entry.companion.as_deref(),
                entry.account.as_deref(),
                entry.endpoint.as_str(),
                entry.answer,
            )
        })
        .collect();
    let expected = [
        (Some("git"), Some("ada"), "/api/pair", 202),
        (Some("git"), Some("ada"), "/api/pair/{id}", 200),
        (Some("git"), Some("ada"), "/api/check-user", 200),
        (Some("git"), None, "/api/v1/token", 403),
        (None, None, "/api/check-user", 401),
        (None, Some("ada"), "/api/check-user", 200),
        (Some("git"), None, "/api/check-user", 200),
    ];
    assert_eq!(
        short, expected,
        "asking whether a person has answered is no use"
    );
    assert_eq!(entries.last().unwrap().time, EPOCH + 1);
    if cfg!(target_os = "linux") {
        assert!(
            entries
                .iter()
                .all(|entry| entry.executable.as_ref() == Some(&own))
        );
    }
}

#[tokio::test]
async fn an_entry_holds_no_token_no_query_and_no_id() {
    let mut house = House::new();
    let token = house.let_in("git", &Scope::ALL).await;
    for target in [
        "/api/v1/token?use=access",
        "/api/v1/credentials",
        "/api/v1/session",
    ] {
        assert_eq!(house.get(Socket, target, &token).await.status, 200);
    }
    house.get(Socket, "/api/check-user", "vst_marker").await;
    house.get(Socket, "/marker?marker", &token).await;
    let export = house.server.api.export_activity("").await.unwrap();
    for secret in [
        &token,
        "vst_",
        "token-of-ada",
        "secret-access-key",
        "session-token",
        "marker",
        "use=",
        "example.com",
    ] {
        assert!(!export.contains(secret), "{secret} in {export}");
    }
    assert!(export.contains("/api/v1/credentials"));
}

#[tokio::test]
async fn what_a_web_page_or_a_stranger_tries_is_no_activity() {
    let house = House::new();
    for line in [
        "Origin: null",
        "Sec-Fetch-Site: none",
        "Via: x",
        "Host: x",
        "no colon",
    ] {
        for transport in [Socket, Loopback] {
            house
                .server
                .ask(transport, house.server.with(transport, line).as_bytes())
                .await;
        }
    }
    let hello = format!("/api/hello?n={}", "0".repeat(64));
    let request = house.request(Loopback, "GET", &hello, &[], "");
    house.server.ask(Loopback, request.as_bytes()).await;
    assert_eq!(noted(&house, "").await, []);
}

#[tokio::test]
async fn refused_pairings_are_noted() {
    let mut house = House::new();
    house.begin(Socket, "{}").await;
    let begun = house
        .begin(Socket, r#"{"name":"x","scopes":["user.read"]}"#)
        .await;
    house.decide(Decision::Refuse).await;
    house.fetch_decided(&super::house::id_of(&begun)).await;
    let entries = noted(&house, "pair").await;
    let answers: Vec<_> = entries.iter().map(|entry| entry.answer).collect();
    assert_eq!(answers, [400, 202, 403]);
}

#[tokio::test]
async fn the_log_is_there_after_a_restart_and_ends_with_the_application() {
    let mut house = House::new();
    let token = house.let_in("git", &[Scope::UserRead]).await;
    house.get(Socket, "/api/check-user", &token).await;
    let before = noted(&house, "").await;
    let house = house.restart().await;
    assert_eq!(noted(&house, "").await, before);
    house.clock.advance(DAY);
    house.get(Socket, "/api/check-user", &token).await;
    let after = noted(&house, "").await;
    assert_eq!(after[..before.len()], before[..]);
    assert_eq!(
        after.last().unwrap().sequence,
        before.last().unwrap().sequence + 1
    );
    house.server.api.shutdown().await;
    let error = house.server.api.activity("", None).await.unwrap_err();
    assert!(matches!(error, Error::Stopped), "{error}");
}

#[tokio::test]
async fn a_flood_is_counted_and_every_answer_is_right() {
    let house = House::new();
    let mut client = house.server.connect(Socket).await;
    client
        .send(house.server.good(Socket).repeat(500).as_bytes())
        .await;
    for _ in 0..500 {
        assert_eq!(Answer::parse(&client.one_answer().await).status, 200);
    }
    let entries = noted(&house, "").await;
    let times: u64 = entries.iter().map(|entry| entry.times).sum();
    assert_eq!((times, entries.len()), (500, 17), "the clock stands still");
}
