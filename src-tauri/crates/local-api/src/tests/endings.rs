//! What a companion may end: the session, if it was let in to that, and its own grant.

use std::fs;
use std::time::Duration;

use tokio::time::timeout;
use vestibule_contract::Scope;

use super::client::{Answer, generous, headers, restoring, signed_in, signed_out};
use super::house::{House, another_signed_in, offline};
use crate::gate::Transport::{Loopback, Socket};
use crate::{Limits, SourceError};

const SIGN_OUT: (&str, &str) = ("POST", "/api/v1/sign-out");
const END_GRANT: (&str, &str) = ("DELETE", "/api/v1/grant");

fn is_refused(answer: &Answer, status: u16, error: &str) {
    assert_eq!((answer.status, answer.error().as_str()), (status, error));
}

impl House {
    /// Who was signed out, and by whom.
    fn ended(&self) -> Vec<(String, String)> {
        self.source.signed_out.lock().unwrap().clone()
    }
}

#[tokio::test]
async fn the_session_is_ended_by_who_was_let_in_to_that() {
    let mut house = House::new();
    let token = house.let_in("deploy", &[Scope::SessionEnd]).await;
    for (count, transport) in [(1, Socket), (2, Loopback)] {
        let answer = house.act(transport, SIGN_OUT, &token).await;
        assert_eq!(answer.status, 200, "{}", answer.body);
        assert_eq!(answer.headers, headers(&answer.body, false, &[]));
        assert_eq!(
            answer.body,
            r#"{"account":{"issuer":"https://issuer.example/pool","subject":"2f1f6a3e-0000-4000-8000-000000000000","username":"ada"},"revocation":"revoked"}"#
        );
        let entry = ("ada".to_owned(), "deploy".to_owned());
        assert_eq!(house.ended(), vec![entry; count]);
    }
    // Without a network, too.
    house.server.set(offline());
    assert_eq!(house.act(Socket, SIGN_OUT, &token).await.status, 200);

    let page = house.server.api.activity("sign-out", None).await.unwrap();
    let entry = &page.entries[0];
    assert_eq!(
        (
            entry.companion.as_deref(),
            entry.account.as_deref(),
            entry.answer
        ),
        (Some("deploy"), Some("ada"), 200)
    );
}

#[tokio::test]
async fn the_session_is_ended_by_nobody_else() {
    let mut house = House::new();
    let rest: Vec<_> = Scope::ALL
        .into_iter()
        .filter(|scope| *scope != Scope::SessionEnd)
        .collect();
    let token = house.let_in("x", &rest).await;
    for transport in [Socket, Loopback] {
        let answer = house.act(transport, SIGN_OUT, &token).await;
        is_refused(&answer, 403, "insufficient_scope");
        let bare = house.request(transport, "POST", SIGN_OUT.1, &[], "");
        let answer = Answer::parse(&house.server.ask(transport, bare.as_bytes()).await);
        is_refused(&answer, 401, "token_required");
    }
    assert_eq!(house.ended(), []);
}

#[tokio::test]
async fn a_companion_signs_out_its_own_account_alone() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::SessionEnd]).await;
    for session in [another_signed_in(), signed_out()] {
        house.server.set(session);
        let answer = house.act(Socket, SIGN_OUT, &token).await;
        is_refused(&answer, 409, "not_signed_in");
    }
    house.server.set(signed_in("ada"));
    for (failure, status, error) in [
        (SourceError::NotSignedIn, 409, "not_signed_in"),
        (SourceError::Refused, 502, "refused_by_pool"),
    ] {
        *house.source.failure.lock().unwrap() = Some(failure);
        is_refused(&house.act(Socket, SIGN_OUT, &token).await, status, error);
    }
    assert_eq!(house.ended(), []);
}

#[tokio::test]
async fn who_was_revoked_while_the_session_was_waited_for_signs_nobody_out() {
    let limits = Limits {
        restore: Duration::from_hours(1),
        ..generous()
    };
    let mut house = House::start(limits, signed_in("ada"));
    let token = house.let_in("x", &[Scope::SessionEnd]).await;
    house.server.set(restoring());
    let line = format!("Authorization: Bearer {token}");
    let request = house.request(Socket, SIGN_OUT.0, SIGN_OUT.1, &[&line], "");
    let mut client = house.server.connect(Socket).await;
    client.send(request.as_bytes()).await;
    // It is being answered once its use is counted.
    while house.server.api.companions()[0].uses == 0 {
        tokio::task::yield_now().await;
    }
    house.server.api.revoke_all().await.unwrap();
    house.server.set(signed_in("ada"));
    let answer = Answer::parse(&client.one_answer().await);
    is_refused(&answer, 401, "invalid_token");
    assert_eq!(house.ended(), []);
}

#[tokio::test]
async fn what_is_to_be_ended_takes_no_body() {
    let mut house = House::new();
    let token = house.let_in("x", &Scope::ALL).await;
    let line = format!("Authorization: Bearer {token}");
    for transport in [Socket, Loopback] {
        for (method, target) in [SIGN_OUT, END_GRANT] {
            for length in ["1", "4096", "18446744073709551616"] {
                let length = format!("Content-Length: {length}");
                let request = house.request(transport, method, target, &[&line, &length], "");
                let answer = Answer::parse(&house.server.ask(transport, request.as_bytes()).await);
                is_refused(&answer, 400, "unexpected_body");
            }
        }
        let empty = house.request(
            transport,
            "POST",
            SIGN_OUT.1,
            &[&line, "Content-Length: 0"],
            "",
        );
        let answer = Answer::parse(&house.server.ask(transport, empty.as_bytes()).await);
        assert_eq!(answer.status, 200, "no body is what zero bytes are");
    }
}

#[tokio::test]
async fn a_grant_that_was_given_back_opens_nothing_and_the_others_go_on() {
    let mut house = House::new();
    for transport in [Socket, Loopback] {
        let leaves = house.let_in("leaves", &[Scope::SessionRead]).await;
        let stays = house.let_in("stays", &[Scope::SessionRead]).await;
        let line = format!("Authorization: Bearer {leaves}");
        let request = house.request(transport, "GET", "/api/v1/events", &[&line], "");
        let mut stream = house.server.connect(transport).await;
        stream.send(request.as_bytes()).await;
        stream.until("signed-in\",\"user\":\"ada\"}\n\n").await;

        let answer = house.act(transport, END_GRANT, &leaves).await;
        assert_eq!(
            (answer.status, answer.body.as_str()),
            (200, r#"{"ended":true}"#)
        );
        let rest = timeout(Duration::from_secs(1), stream.until_closed()).await;
        let rest = String::from_utf8(rest.expect("a stream ends at once")).unwrap();
        assert!(rest.contains("grant-revoked"), "{rest}");

        for request in [END_GRANT, ("GET", "/api/v1/session")] {
            let answer = house.act(transport, request, &leaves).await;
            is_refused(&answer, 401, "invalid_token");
        }
        let session = house.get(transport, "/api/v1/session", &stays).await;
        assert_eq!(session.status, 200);
        house = house.restart().await;
        let answer = house.get(transport, "/api/v1/session", &leaves).await;
        is_refused(&answer, 401, "invalid_token");
        let session = house.get(transport, "/api/v1/session", &stays).await;
        assert_eq!(session.status, 200);
    }
}

#[tokio::test]
async fn a_grant_whose_end_can_not_be_written_down_has_ended_all_the_same() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::UserRead]).await;
    // A file can't take the place of a folder that is not empty.
    let file = house.kept().join("grants.json");
    fs::remove_file(&file).unwrap();
    fs::create_dir_all(file.join("x")).unwrap();
    let answer = house.act(Socket, END_GRANT, &token).await;
    is_refused(&answer, 503, "end_not_kept");
    let answer = house.get(Socket, "/api/check-user", &token).await;
    is_refused(&answer, 401, "invalid_token");
}
