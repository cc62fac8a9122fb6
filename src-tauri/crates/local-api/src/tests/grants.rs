//! A grant's life: what its token opens, for whom, for how long, and how it ends.

use std::fs;
use std::sync::Arc;

use vestibule_contract::{Account, Scope, SessionAnswer, SessionState, TokenAnswer, TokenUse};

use super::client::{Answer, generous, headers, restoring, signed_in, signed_out};
use super::house::{DAY, EPOCH, House, ISSUER, Slow, another_signed_in, offline};
use crate::gate::Transport::{Loopback, Socket};
use crate::{Limits, SourceError};

const INVALID: (&str, &str) = ("WWW-Authenticate", "Bearer error=\"invalid_token\"");
const SCOPE: (&str, &str) = ("WWW-Authenticate", "Bearer error=\"insufficient_scope\"");

fn is_refused(answer: &Answer, status: u16, error: &str, extra: &[(&str, &str)]) {
    assert_eq!((answer.status, answer.error().as_str()), (status, error));
    let closes = answer.status < 500 && answer.status != 409 && error != "no_identity_pool";
    assert_eq!(answer.headers, headers(&answer.body, closes, extra));
}

#[tokio::test]
async fn a_scope_opens_its_endpoint_and_no_other() {
    let mut house = House::new();
    let endpoints = [
        (Scope::UserRead, "/api/check-user"),
        (Scope::SessionRead, "/api/v1/session"),
        (Scope::TokenId, "/api/v1/token?use=id"),
        (Scope::TokenAccess, "/api/v1/token?use=access"),
        (Scope::AwsCredentials, "/api/v1/credentials"),
    ];
    for scope in Scope::ALL {
        let token = house.let_in(scope.as_str(), &[scope]).await;
        for transport in [Socket, Loopback] {
            for (opened_by, target) in endpoints {
                let answer = house.get(transport, target, &token).await;
                if opened_by == scope {
                    assert_eq!(answer.status, 200, "{scope:?} {target}");
                    assert_eq!(answer.headers, headers(&answer.body, false, &[]));
                } else {
                    is_refused(&answer, 403, "insufficient_scope", &[SCOPE]);
                }
            }
            if scope != Scope::SessionRead {
                let answer = house.get(transport, "/api/v1/events", &token).await;
                is_refused(&answer, 403, "insufficient_scope", &[SCOPE]);
            }
        }
    }
}

#[tokio::test]
async fn what_a_companion_gets_of_the_session() {
    let mut house = House::new();
    let token = house.let_in("x", &Scope::ALL).await;
    let session = house.get(Socket, "/api/v1/session", &token).await;
    assert_eq!(
        session.body,
        format!(
            r#"{{"state":"fresh","account":{{"issuer":"{ISSUER}","subject":"2f1f6a3e-0000-4000-8000-000000000000","username":"ada"}},"attributes":{{"email":"ada@example.com","email_verified":"true","name":"Ada"}},"expires_at":{}}}"#,
            EPOCH + 300
        )
    );
    let id = house.get(Socket, "/api/v1/token?use=id", &token).await;
    assert_eq!(
        id.body,
        r#"{"use":"id","token":"id-token-of-ada","expires_in":299}"#
    );
    let access = house.get(Socket, "/api/v1/token?use=access", &token).await;
    assert_eq!(
        access.body,
        r#"{"use":"access","token":"access-token-of-ada","expires_in":299}"#
    );
    let credentials = house.get(Socket, "/api/v1/credentials", &token).await;
    assert_eq!(
        credentials.body,
        r#"{"Version":1,"AccessKeyId":"ASIAEXAMPLE","SecretAccessKey":"secret-access-key","SessionToken":"session-token","Expiration":"2027-01-15T08:00:00Z"}"#
    );
}

#[tokio::test]
async fn a_revoked_companion_is_refused_at_its_next_call_and_the_others_are_not() {
    let mut house = House::new();
    let kept = house.let_in("kept", &[Scope::UserRead]).await;
    let revoked = house.let_in("revoked", &[Scope::UserRead]).await;
    // A connection that has been served already is no exception.
    let mut open = house.server.connect(Loopback).await;
    let line = format!("Authorization: Bearer {revoked}");
    let request = house.request(Loopback, "GET", "/api/check-user", &[&line], "");
    open.send(request.as_bytes()).await;
    assert_eq!(Answer::parse(&open.one_answer().await).status, 200);

    let companions = house.server.api.companions();
    let id = &companions
        .iter()
        .find(|companion| companion.name == "revoked")
        .unwrap()
        .id;
    assert!(house.server.api.revoke(id).await.unwrap());
    assert!(
        !house.server.api.revoke(id).await.unwrap(),
        "it is gone already"
    );
    assert!(!house.server.api.revoke("").await.unwrap());

    open.send(request.as_bytes()).await;
    is_refused(
        &Answer::parse(&open.one_answer().await),
        401,
        "invalid_token",
        &[INVALID],
    );
    for transport in [Socket, Loopback] {
        let answer = house.get(transport, "/api/check-user", &revoked).await;
        is_refused(&answer, 401, "invalid_token", &[INVALID]);
        assert_eq!(
            house.get(transport, "/api/check-user", &kept).await.status,
            200
        );
    }
    let house = house.restart().await;
    assert_eq!(
        house.get(Socket, "/api/check-user", &revoked).await.status,
        401
    );
    assert_eq!(
        house.get(Socket, "/api/check-user", &kept).await.status,
        200
    );
}

#[tokio::test]
async fn all_are_revoked_at_once() {
    let mut house = House::new();
    let mut tokens = Vec::new();
    for name in ["a", "b", "c"] {
        tokens.push(house.let_in(name, &[Scope::UserRead]).await);
    }
    let mut changes = house.server.api.companion_changes();
    changes.mark_unchanged();
    assert_eq!(house.server.api.revoke_all().await.unwrap(), 3);
    assert!(changes.has_changed().unwrap());
    assert!(house.server.api.companions().is_empty());
    for token in &tokens {
        assert_eq!(
            house.get(Socket, "/api/check-user", token).await.status,
            401
        );
    }
    assert_eq!(house.server.api.revoke_all().await.unwrap(), 0);
}

#[tokio::test]
async fn a_grant_ends_after_ninety_days_however_often_it_is_used() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::UserRead]).await;
    for _ in 0..4 {
        house.clock.advance(20 * DAY);
        assert_eq!(
            house.get(Loopback, "/api/check-user", &token).await.status,
            200
        );
    }
    house.clock.advance(10 * DAY - 1);
    assert_eq!(
        house.get(Loopback, "/api/check-user", &token).await.status,
        200
    );
    assert_eq!(
        house.server.api.companions()[0].expires_at,
        EPOCH + 90 * DAY
    );
    house.clock.advance(1);
    let answer = house.get(Loopback, "/api/check-user", &token).await;
    is_refused(&answer, 401, "invalid_token", &[INVALID]);
    assert!(house.server.api.companions().is_empty());
    let house = house.restart().await;
    assert_eq!(
        house.get(Loopback, "/api/check-user", &token).await.status,
        401
    );
}

#[tokio::test]
async fn a_grant_that_is_not_used_for_thirty_days_ends() {
    let mut house = House::new();
    let used = house.let_in("used", &[Scope::UserRead]).await;
    let unused = house.let_in("unused", &[Scope::UserRead]).await;
    house.clock.advance(30 * DAY - 1);
    assert_eq!(
        house.get(Socket, "/api/check-user", &used).await.status,
        200
    );
    house.clock.advance(1);
    assert_eq!(
        house.get(Socket, "/api/check-user", &used).await.status,
        200
    );
    assert_eq!(
        house.get(Socket, "/api/check-user", &unused).await.status,
        401
    );
    assert_eq!(house.server.api.companions().len(), 1);
}

#[tokio::test]
async fn what_was_granted_and_used_is_there_after_a_restart_and_the_token_is_nowhere() {
    let mut house = House::new();
    let token = house
        .let_in("git", &[Scope::UserRead, Scope::TokenId])
        .await;
    for _ in 0..3 {
        house.clock.advance(1);
        house.get(Socket, "/api/check-user", &token).await;
    }
    let before = house.server.api.companions();
    assert_eq!(
        (before[0].uses, before[0].last_used_at),
        (3, Some(EPOCH + 3))
    );
    assert_eq!(before[0].account.issuer, ISSUER);

    let house = house.restart().await;
    assert_eq!(house.server.api.companions(), before);
    assert_eq!(
        house.get(Loopback, "/api/check-user", &token).await.status,
        200
    );
    for entry in fs::read_dir(house.kept()).unwrap() {
        let text = fs::read(entry.unwrap().path()).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        assert!(!text.contains(&token[4..]), "{text}");
    }
}

#[tokio::test]
async fn another_account_that_is_signed_in_gives_a_companion_nothing() {
    let mut house = House::new();
    let token = house.let_in("x", &Scope::ALL).await;
    for (session, issuer) in [
        (another_signed_in(), ISSUER),
        (signed_out(), ISSUER),
        // The same subject at another pool is somebody else.
        (signed_in("marker-eve"), "https://other.example"),
    ] {
        *house.source.issuer.lock().unwrap() = Some(issuer.to_owned());
        house.server.set(session);
        for transport in [Socket, Loopback] {
            let user = house.get(transport, "/api/check-user", &token).await;
            assert_eq!((user.status, user.body.as_str()), (200, r#"{"user":null}"#));
            let session = house.get(transport, "/api/v1/session", &token).await;
            assert_eq!(
                session.body,
                r#"{"state":"signed_out","account":null,"attributes":{},"expires_at":null}"#
            );
            for target in [
                "/api/v1/token?use=id",
                "/api/v1/token?use=access",
                "/api/v1/credentials",
            ] {
                is_refused(
                    &house.get(transport, target, &token).await,
                    409,
                    "not_signed_in",
                    &[],
                );
            }
        }
    }
    *house.source.issuer.lock().unwrap() = Some(ISSUER.to_owned());
    house.server.set(signed_in("renamed"));
    let user = house.get(Socket, "/api/check-user", &token).await;
    assert_eq!(
        user.body, r#"{"user":"renamed"}"#,
        "an account is its subject, not its name"
    );
    assert_eq!(
        house
            .get(Socket, "/api/v1/token?use=id", &token)
            .await
            .status,
        200
    );
}

#[tokio::test]
async fn an_account_may_have_its_own_companion_each() {
    let mut house = House::new();
    let of_ada = house.let_in("x", &[Scope::UserRead]).await;
    house.server.set(another_signed_in());
    let of_eve = house.let_in("x", &[Scope::UserRead]).await;
    let user = async |token: &str| house.get(Socket, "/api/check-user", token).await.body;
    assert_eq!(user(&of_ada).await, r#"{"user":null}"#);
    assert_eq!(user(&of_eve).await, r#"{"user":"marker-eve"}"#);
    house.server.set(signed_in("ada"));
    assert_eq!(user(&of_ada).await, r#"{"user":"ada"}"#);
    assert_eq!(user(&of_eve).await, r#"{"user":null}"#);
}

#[tokio::test]
async fn two_companions_over_one_connection_get_their_own_answers() {
    let mut house = House::new();
    let of_ada = house.let_in("x", &[Scope::UserRead]).await;
    house.server.set(another_signed_in());
    let of_eve = house.let_in("y", &[Scope::UserRead]).await;
    let mut client = house.server.connect(Socket).await;
    for _ in 0..2 {
        for (token, body) in [
            (Some(&of_ada), r#"{"user":null}"#),
            (Some(&of_eve), r#"{"user":"marker-eve"}"#),
            (None, r#"{"user":"marker-eve"}"#),
        ] {
            let line = token.map(|token| format!("Authorization: Bearer {token}"));
            let lines: Vec<_> = line.as_deref().into_iter().collect();
            let request = house.request(Socket, "GET", "/api/check-user", &lines, "");
            client.send(request.as_bytes()).await;
            assert_eq!(Answer::parse(&client.one_answer().await).body, body);
        }
    }
}

#[tokio::test]
async fn what_the_session_can_not_give_is_said_with_what_to_do() {
    let mut house = House::new();
    let token = house.let_in("x", &Scope::ALL).await;
    let retry = [("Retry-After", "5")];
    for (failure, target, status, error, extra) in [
        (
            SourceError::Offline,
            "/api/v1/token?use=id",
            503,
            "offline",
            &retry[..],
        ),
        (
            SourceError::Offline,
            "/api/v1/credentials",
            503,
            "offline",
            &retry[..],
        ),
        (
            SourceError::Offline,
            "/api/v1/session",
            503,
            "offline",
            &retry[..],
        ),
        (
            SourceError::NotSignedIn,
            "/api/v1/token?use=access",
            409,
            "not_signed_in",
            &[],
        ),
        (
            SourceError::NoIdentityPool,
            "/api/v1/credentials",
            404,
            "no_identity_pool",
            &[],
        ),
        (
            SourceError::Refused,
            "/api/v1/credentials",
            502,
            "refused_by_pool",
            &[],
        ),
        (
            SourceError::Refused,
            "/api/v1/token?use=id",
            502,
            "refused_by_pool",
            &[],
        ),
    ] {
        *house.source.failure.lock().unwrap() = Some(failure);
        is_refused(
            &house.get(Socket, target, &token).await,
            status,
            error,
            extra,
        );
    }
    *house.source.failure.lock().unwrap() = None;
    house.server.set(offline());
    let session = house.get(Socket, "/api/v1/session", &token).await;
    let session: SessionAnswer = serde_json::from_str(&session.body).unwrap();
    assert_eq!(
        (session.state, session.expires_at),
        (SessionState::Offline, None)
    );
    let user = house.get(Socket, "/api/check-user", &token).await;
    assert_eq!(user.body, r#"{"user":"ada"}"#);
}

#[tokio::test(start_paused = true)]
async fn a_companion_never_gets_a_null_that_is_not_so() {
    let limits = Limits {
        pairings_per_minute: 100,
        ..Limits::default()
    };
    let mut house = House::start(limits, signed_in("ada"));
    let token = house.let_in("x", &Scope::ALL).await;
    let targets = [
        "/api/check-user",
        "/api/v1/session",
        "/api/v1/token?use=id",
        "/api/v1/credentials",
        "/api/v1/events",
    ];
    house.server.set(restoring());
    for target in targets {
        let answer = house.get(Loopback, target, &token).await;
        is_refused(&answer, 503, "session_unknown", &[("Retry-After", "1")]);
    }
    // The user pool is being changed: who is signed in is known, but not where.
    house.server.set(signed_in("ada"));
    *house.source.issuer.lock().unwrap() = None;
    for target in targets {
        let answer = house.get(Loopback, target, &token).await;
        is_refused(&answer, 503, "session_unknown", &[("Retry-After", "1")]);
    }
}

#[tokio::test]
async fn a_token_that_was_fetched_for_a_companion_that_was_revoked_meanwhile_is_kept_back() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::TokenAccess]).await;
    let slow = Arc::new(Slow::default());
    *house.source.slow.lock().unwrap() = Some(Arc::clone(&slow));
    let revoke = async {
        slow.asked.notified().await;
        house.server.api.revoke_all().await.unwrap();
        slow.go_on.notify_one();
    };
    let (answer, ()) = tokio::join!(
        house.get(Socket, "/api/v1/token?use=access", &token),
        revoke
    );
    is_refused(&answer, 401, "invalid_token", &[INVALID]);
}

#[tokio::test]
async fn a_companion_that_was_revoked_while_the_session_was_waited_for_learns_nothing() {
    let limits = Limits {
        restore: std::time::Duration::from_hours(1),
        ..generous()
    };
    let mut house = House::start(limits, signed_in("ada"));
    let token = house
        .let_in("x", &[Scope::UserRead, Scope::SessionRead])
        .await;
    for target in ["/api/check-user", "/api/v1/session"] {
        let token = if house.server.api.companions().is_empty() {
            house.server.set(signed_in("ada"));
            house
                .let_in("y", &[Scope::UserRead, Scope::SessionRead])
                .await
        } else {
            token.clone()
        };
        house.server.set(restoring());
        let line = format!("Authorization: Bearer {token}");
        let request = house.request(Socket, "GET", target, &[&line], "");
        let mut client = house.server.connect(Socket).await;
        client.send(request.as_bytes()).await;
        // It is being answered once its use is counted.
        while house.server.api.companions()[0].uses == 0 {
            tokio::task::yield_now().await;
        }
        house.server.api.revoke_all().await.unwrap();
        house.server.set(signed_in("ada"));
        let answer = Answer::parse(&client.one_answer().await);
        is_refused(&answer, 401, "invalid_token", &[INVALID]);
    }
}

#[tokio::test]
async fn a_token_that_was_fetched_while_the_account_went_is_kept_back() {
    let mut house = House::new();
    let token = house.let_in("x", &[Scope::TokenAccess]).await;
    for session in [another_signed_in(), signed_out()] {
        house.server.set(signed_in("ada"));
        let slow = Arc::new(Slow::default());
        *house.source.slow.lock().unwrap() = Some(Arc::clone(&slow));
        let switch = async {
            slow.asked.notified().await;
            house.server.set(session);
            slow.go_on.notify_one();
        };
        let (answer, ()) = tokio::join!(
            house.get(Socket, "/api/v1/token?use=access", &token),
            switch
        );
        is_refused(&answer, 409, "not_signed_in", &[]);
    }
}

#[tokio::test]
async fn who_guesses_a_token_is_refused_and_who_has_one_goes_on() {
    let mut house = House::start(
        Limits {
            connections_per_peer: 64,
            pairings_per_minute: 9,
            ..Limits::default()
        },
        signed_in("ada"),
    );
    let token = house.let_in("x", &[Scope::UserRead]).await;
    let mut near = vec![
        token.to_uppercase(),
        token[..46].to_owned(),
        format!("{token}A"),
        format!("{token}="),
        token.replacen("vst_", "", 1),
        token.replacen("vst_", "VST_", 1),
        token.replacen("vst_", "vst-", 1),
    ];
    for at in [4, 25, 46] {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        near.push(String::from_utf8(bytes).unwrap());
    }
    assert_eq!(near.len(), 10);
    for guess in &near {
        let answer = house.get(Loopback, "/api/check-user", guess).await;
        is_refused(&answer, 401, "invalid_token", &[INVALID]);
    }
    let answer = house.get(Loopback, "/api/check-user", &near[0]).await;
    assert_eq!(
        (answer.status, answer.error().as_str()),
        (429, "too_many_failed_tokens")
    );
    assert_eq!(
        house.get(Loopback, "/api/check-user", &token).await.status,
        200,
        "a good token goes on"
    );
}

#[tokio::test]
async fn the_types_of_the_answers_are_the_contracts() {
    let mut house = House::new();
    let token = house.let_in("x", &Scope::ALL).await;
    let answer = house.get(Socket, "/api/v1/token?use=id", &token).await;
    let answer: TokenAnswer = serde_json::from_str(&answer.body).unwrap();
    assert_eq!((answer.token_use, answer.expires_in), (TokenUse::Id, 299));
    let answer = house.get(Socket, "/api/v1/session", &token).await;
    let answer: SessionAnswer = serde_json::from_str(&answer.body).unwrap();
    let account = Account {
        issuer: ISSUER.to_owned(),
        subject: "2f1f6a3e-0000-4000-8000-000000000000".to_owned(),
        username: "ada".to_owned(),
    };
    assert_eq!(answer.account, Some(account));
}

#[tokio::test]
async fn a_companion_of_an_application_without_companions_is_nobody() {
    let server = super::client::Server::start(generous(), signed_in("ada"));
    let request = server.with(
        Loopback,
        &format!("Authorization: Bearer vst_{}", "A".repeat(43)),
    );
    let answer = Answer::parse(&server.ask(Loopback, request.as_bytes()).await);
    is_refused(&answer, 401, "invalid_token", &[INVALID]);
}
