//! Pairing: what a person is asked, and what a program gets for which answer.

use std::time::Duration;

use serde_json::json;
use vestibule_contract::{PairAccepted, PairStatus, Scope};

use super::client::{Answer, generous, headers, restoring, signed_in, signed_out};
use super::house::{House, id_of, token_of};
use crate::gate::Transport::{Loopback, Socket};
use crate::{Decision, Limits};

const GOOD: &str = r#"{"name":"git","scopes":["user.read"]}"#;

fn outcome(answer: &Answer) -> (u16, String) {
    (answer.status, answer.error())
}

#[tokio::test]
async fn an_approved_program_gets_its_token_once() {
    for transport in [Socket, Loopback] {
        let mut house = House::new();
        let begun = house.begin(transport, GOOD).await;
        assert_eq!(begun.status, 202);
        assert_eq!(begun.headers, headers(&begun.body, false, &[]));
        let PairAccepted {
            id,
            expires_in,
            code,
        } = serde_json::from_str(&begun.body).unwrap();
        assert_eq!((id.len(), expires_in, code), (22, 60, None));

        let pending = house.fetch(&id).await;
        assert_eq!(pending.status, 202);
        let pending = serde_json::from_str(&pending.body).unwrap();
        assert!(
            matches!(pending, PairStatus::Pending { expires_in: 1..=60 }),
            "{pending:?}"
        );

        house.decide(Decision::Approve).await;
        let approved = house.fetch_decided(&id).await;
        assert_eq!(approved.status, 200);
        let token = token_of(&approved);
        assert_eq!(token.len(), 47);
        assert_eq!(
            outcome(&house.fetch(&id).await),
            (410, "pairing_gone".to_owned())
        );
        for transport in [Socket, Loopback] {
            let answer = house.get(transport, "/api/check-user", &token).await;
            assert_eq!(
                (answer.status, answer.body.as_str()),
                (200, r#"{"user":"ada"}"#)
            );
        }
    }
}

#[tokio::test]
async fn of_two_that_fetch_at_once_one_gets_the_token() {
    let mut house = House::new();
    let id = id_of(&house.begin(Socket, GOOD).await);
    house.decide(Decision::Approve).await;
    while house.server.api.companions().is_empty() {
        let both = tokio::join!(house.fetch(&id), house.fetch(&id));
        let mut statuses = [both.0.status, both.1.status];
        statuses.sort_unstable();
        assert!(
            [[200, 410], [202, 202], [200, 202]].contains(&statuses),
            "{statuses:?}"
        );
    }
    assert_eq!(house.server.api.companions().len(), 1);
}

#[tokio::test]
async fn a_refused_program_gets_nothing_and_may_ask_again() {
    let mut house = House::new();
    let id = id_of(&house.begin(Socket, GOOD).await);
    house.decide(Decision::Refuse).await;
    for _ in 0..2 {
        let answer = house.fetch_decided(&id).await;
        assert_eq!(outcome(&answer), (403, "pairing_refused".to_owned()));
        assert_eq!(answer.headers, headers(&answer.body, true, &[]));
    }
    assert!(house.server.api.companions().is_empty());
    assert!(house.server.api.refused_companions().is_empty());
    assert_eq!(house.begin(Socket, GOOD).await.status, 202);
}

#[tokio::test]
async fn a_program_that_is_refused_for_good_is_not_asked_about_until_the_person_says_so() {
    let mut house = House::new();
    let id = id_of(&house.begin(Socket, GOOD).await);
    house.decide(Decision::RefuseAlways).await;
    assert_eq!(house.fetch_decided(&id).await.status, 403);

    let mut house = house.restart().await;
    let answer = house.begin(Socket, GOOD).await;
    assert_eq!(outcome(&answer), (403, "pairing_refused".to_owned()));
    assert!(house.asked.try_recv().is_err(), "nobody is asked");
    let other = r#"{"name":"hub","scopes":["user.read"]}"#;
    assert_eq!(
        house.begin(Socket, other).await.status,
        202,
        "another program of the same interpreter"
    );
    house.decide(Decision::Refuse).await;

    let refused = house.server.api.refused_companions();
    assert_eq!((refused.len(), refused[0].name.as_str()), (1, "git"));
    assert!(refused[0].executable.is_some());
    assert!(
        house
            .server
            .api
            .forget_refusal(&refused[0].id)
            .await
            .unwrap()
    );
    assert!(
        !house
            .server
            .api
            .forget_refusal(&refused[0].id)
            .await
            .unwrap()
    );
    while house.begin(Socket, GOOD).await.status != 202 {}
    assert_eq!(house.asked.recv().await.unwrap().0.name, "git");
}

#[tokio::test(start_paused = true)]
async fn without_an_answer_the_answer_is_no_and_the_prompt_goes() {
    let mut house = House::start(Limits::default(), signed_in("ada"));
    let id = id_of(&house.begin(Socket, GOOD).await);
    let (prompt, mut answer) = house.asked.recv().await.unwrap();
    assert_eq!(prompt.seconds_left, 60);
    tokio::time::sleep(Duration::from_secs(61)).await;
    assert_eq!(
        outcome(&house.fetch(&id).await),
        (403, "pairing_unanswered".to_owned())
    );
    // The question was dropped: nobody waits for the answer any more.
    answer.closed().await;
    assert!(answer.send(Decision::Approve).is_err());
    assert_eq!(
        outcome(&house.fetch(&id).await),
        (403, "pairing_unanswered".to_owned())
    );
    assert!(house.server.api.companions().is_empty());
}

#[tokio::test(start_paused = true)]
async fn an_approval_that_nobody_fetches_is_over() {
    let mut house = House::start(Limits::default(), signed_in("ada"));
    let id = id_of(&house.begin(Socket, GOOD).await);
    house.decide(Decision::Approve).await;
    tokio::time::sleep(Duration::from_secs(61)).await;
    assert_eq!(
        outcome(&house.fetch(&id).await),
        (410, "pairing_gone".to_owned())
    );
    assert!(
        house.server.api.companions().is_empty(),
        "there never was a token"
    );
}

#[tokio::test]
async fn a_pairing_that_never_was_is_not_found() {
    let house = House::new();
    assert_eq!(
        outcome(&house.fetch(&"A".repeat(22)).await),
        (404, "not_found".to_owned())
    );
}

#[tokio::test(start_paused = true)]
async fn one_question_is_open_at_a_time_and_three_a_minute() {
    let mut house = House::start(Limits::default(), signed_in("ada"));
    for question in 0..3 {
        assert_eq!(house.begin(Socket, GOOD).await.status, 202, "{question}");
        for transport in [Socket, Loopback] {
            let answer = house.begin(transport, GOOD).await;
            assert_eq!(outcome(&answer), (429, "too_many_pairings".to_owned()));
            let seconds = answer.headers["Retry-After"].clone();
            assert!(
                (1..=60).contains(&seconds.parse::<u64>().unwrap()),
                "{seconds}"
            );
            assert_eq!(
                answer.headers,
                headers(&answer.body, true, &[("Retry-After", &seconds)])
            );
        }
        let prompt = house.decide(Decision::Refuse).await;
        assert_eq!(prompt.name, "git");
        assert!(
            house.asked.try_recv().is_err(),
            "there is one dialog at most"
        );
        // Until the answer has arrived.
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(
        house.begin(Socket, GOOD).await.status,
        429,
        "the fourth in a minute"
    );
    tokio::time::sleep(Duration::from_mins(1)).await;
    assert_eq!(
        house.begin(Socket, GOOD).await.status,
        202,
        "the minute is over"
    );
}

#[tokio::test]
async fn the_person_sees_what_the_system_says_and_what_the_program_says_cleaned() {
    for transport in [Socket, Loopback] {
        let mut house = House::new();
        let body = json!({
            "name": "g\u{202e}it\n\u{200b}helper",
            "scopes": ["token.access", "user.read"],
            "reason": "to\tpush\u{0}",
        });
        assert_eq!(house.begin(transport, &body.to_string()).await.status, 202);
        let (prompt, _) = house.asked.recv().await.unwrap();
        assert_eq!(prompt.name, "git helper");
        assert_eq!(prompt.reason, "to push");
        assert_eq!(prompt.scopes, [Scope::UserRead, Scope::TokenAccess]);
        assert_eq!(prompt.account.username, "ada");
        assert_eq!((prompt.seconds_left, prompt.valid_days), (60, 90));
        assert_eq!(prompt.code, None);
        if cfg!(target_os = "linux") {
            let own = std::env::current_exe().unwrap();
            assert_eq!(prompt.executable.as_deref(), own.to_str());
            assert_eq!(prompt.pid, Some(std::process::id()));
        }
    }
}

#[tokio::test]
async fn a_headless_program_and_the_prompt_show_the_same_code_and_no_other_pairing_has_it() {
    let mut house = House::new();
    let body = r#"{"name":"ci","scopes":["user.read"],"headless":true}"#;
    let mut codes = Vec::new();
    for _ in 0..8 {
        let begun = house.begin(Socket, body).await;
        let PairAccepted { id, code, .. } = serde_json::from_str(&begun.body).unwrap();
        let code = code.unwrap();
        let prompt = house.decide(Decision::Approve).await;
        assert_eq!(prompt.code.as_deref(), Some(code.as_str()));
        assert_ne!(prompt.id, id, "who sees the prompt can't fetch the token");
        let groups: Vec<_> = code.split('-').collect();
        let is_group = |group: &&str| {
            group.len() == 4
                && group
                    .bytes()
                    .all(|letter| b"BCDFGHJKLMNPQRSTVWXZ".contains(&letter))
        };
        assert!(groups.len() == 2 && groups.iter().all(is_group), "{code}");
        assert!(!codes.contains(&code));
        codes.push(code);
        assert_eq!(house.fetch_decided(&id).await.status, 200);
    }
}

#[tokio::test]
async fn nobody_is_let_in_to_a_session_that_is_not_there() {
    let mut house = House::start(generous(), signed_out());
    let answer = house.begin(Socket, GOOD).await;
    assert_eq!(outcome(&answer), (409, "not_signed_in".to_owned()));
    assert!(house.asked.try_recv().is_err(), "nobody is asked");
    house.server.set(signed_in("ada"));
    assert_eq!(house.begin(Socket, GOOD).await.status, 202);
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_not_known_in_time_is_said_so() {
    let house = House::start(Limits::default(), restoring());
    let answer = house.begin(Socket, GOOD).await;
    assert_eq!(outcome(&answer), (503, "session_unknown".to_owned()));
}

#[tokio::test]
async fn without_a_person_to_ask_nobody_is_let_in() {
    let server = super::client::Server::start(generous(), signed_in("ada"));
    let request = format!(
        "POST /api/pair HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{GOOD}",
        GOOD.len()
    );
    let answer = Answer::parse(&server.ask(Socket, request.as_bytes()).await);
    assert_eq!(outcome(&answer), (503, "session_unknown".to_owned()));
    assert!(server.api.companions().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let house = House::start(Limits::default(), signed_in("ada"));
    let lines = ["Content-Length: 100", "Content-Type: application/json"];
    let request = house.request(Socket, "POST", "/api/pair", &lines, r#"{"name":"#);
    let mut client = house.server.connect(Socket).await;
    client.send(request.as_bytes()).await;
    assert_eq!(
        client.until_closed().await,
        b"",
        "closed after five seconds"
    );
}

#[tokio::test]
async fn a_next_request_may_follow_the_body() {
    let house = House::new();
    let length = format!("Content-Length: {}", GOOD.len());
    let lines = [length.as_str(), "Content-Type: application/json"];
    let pair = house.request(Socket, "POST", "/api/pair", &lines, GOOD);
    let mut client = house.server.connect(Socket).await;
    client
        .send(format!("{pair}{}", house.server.good(Socket)).as_bytes())
        .await;
    assert_eq!(Answer::parse(&client.one_answer().await).status, 202);
    assert_eq!(
        Answer::parse(&client.one_answer().await).body,
        r#"{"user":"ada"}"#
    );
}
