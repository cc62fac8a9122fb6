//! `CUSTOM_AUTH`, with SRP before it and without.

use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;
use crate::{MfaConfiguration, MfaMethod};

/// The answer to the question, and one that is not.
fn sum(challenge: &Value) -> (String, String) {
    let question = challenge["ChallengeParameters"]["question"]
        .as_str()
        .unwrap();
    let sum: u32 = question
        .split(|character: char| !character.is_ascii_digit())
        .filter_map(|number| number.parse::<u32>().ok())
        .sum();
    (sum.to_string(), (sum + 1).to_string())
}

fn incorrect() -> Refusal {
    not_authorized("Incorrect username or password.")
}

async fn with_ada() -> Fixture {
    let pool = Fixture::with(mfa_pool(MfaConfiguration::Optional)).await;
    pool.confirmed("ada").await;
    pool
}

async fn ask(pool: &Fixture, name: &str) -> Value {
    pool.begin("CUSTOM_AUTH", name, json!({})).await.unwrap()
}

#[tokio::test]
async fn a_right_answer_signs_in() {
    let pool = with_ada().await;
    let challenge = ask(&pool, "ada").await;
    assert_eq!(outcome(&challenge), "CUSTOM_CHALLENGE");
    assert_eq!(challenge["ChallengeParameters"]["USERNAME"], "ada");
    let (right, _) = sum(&challenge);
    let tokens = pool.answer(&challenge, json!({ "ANSWER": right })).await;
    assert_eq!(outcome(&tokens.unwrap()), "tokens");
}

#[tokio::test]
async fn a_wrong_answer_brings_another_question_and_the_third_the_end() {
    let pool = with_ada().await;
    let mut challenge = ask(&pool, "ada").await;
    for _ in 0..2 {
        let (_, wrong) = sum(&challenge);
        let wrong = json!({ "ANSWER": wrong });
        let next = pool.answer(&challenge, wrong.clone()).await.unwrap();
        assert_eq!(outcome(&next), "CUSTOM_CHALLENGE");
        assert_ne!(next["Session"], challenge["Session"]);
        assert_eq!(pool.answer(&challenge, wrong).await, Err(session_used()));
        challenge = next;
    }
    let (right, wrong) = sum(&challenge);
    assert_eq!(
        pool.answer(&challenge, json!({ "ANSWER": wrong })).await,
        Err(incorrect())
    );
    assert_eq!(
        pool.answer(&challenge, json!({ "ANSWER": right })).await,
        Err(session_used())
    );
}

#[tokio::test]
async fn the_third_answer_may_be_right() {
    let pool = with_ada().await;
    let mut challenge = ask(&pool, "ada").await;
    for _ in 0..2 {
        let (_, wrong) = sum(&challenge);
        challenge = pool
            .answer(&challenge, json!({ "ANSWER": wrong }))
            .await
            .unwrap();
    }
    let (right, _) = sum(&challenge);
    let tokens = pool.answer(&challenge, json!({ "ANSWER": right })).await;
    assert_eq!(outcome(&tokens.unwrap()), "tokens");
}

#[tokio::test]
async fn with_srp_the_password_is_proved_first() {
    let pool = with_ada().await;
    for (password, is_right) in [(PASSWORD, true), (OTHER_PASSWORD, false)] {
        let srp = TestClient::random();
        let parameters = json!({ "CHALLENGE_NAME": "SRP_A", "SRP_A": srp.srp_a() });
        let challenge = pool.begin("CUSTOM_AUTH", "ada", parameters).await.unwrap();
        assert_eq!(outcome(&challenge), "PASSWORD_VERIFIER");
        let responses = pool.responses(&challenge, &srp, password);
        let answer = pool.answer(&challenge, responses).await;
        if is_right {
            let challenge = answer.unwrap();
            assert_eq!(outcome(&challenge), "CUSTOM_CHALLENGE");
            let (right, _) = sum(&challenge);
            let tokens = pool.answer(&challenge, json!({ "ANSWER": right })).await;
            assert_eq!(outcome(&tokens.unwrap()), "tokens");
        } else {
            assert_eq!(answer, Err(incorrect()));
        }
    }
}

#[tokio::test]
async fn a_proof_is_taken_with_its_session_or_none_but_not_with_another() {
    let pool = with_ada().await;
    for (session, is_taken) in [(None, true), (Some("the-session-of-something-else"), false)] {
        let srp = TestClient::random();
        let parameters = json!({ "CHALLENGE_NAME": "SRP_A", "SRP_A": srp.srp_a() });
        let mut challenge = pool.begin("CUSTOM_AUTH", "ada", parameters).await.unwrap();
        let responses = pool.responses(&challenge, &srp, PASSWORD);
        challenge["Session"] = json!(session);
        let answer = pool.answer(&challenge, responses).await;
        if is_taken {
            assert_eq!(outcome(&answer.unwrap()), "CUSTOM_CHALLENGE");
        } else {
            assert_eq!(answer, Err(invalid_session()));
        }
    }
}

#[tokio::test]
async fn the_question_does_not_stand_for_a_second_factor() {
    let pool = with_ada().await;
    pool.turn_on("ada", &[MfaMethod::SoftwareTokenMfa], None);
    let challenge = ask(&pool, "ada").await;
    let (right, _) = sum(&challenge);
    let next = pool
        .answer(&challenge, json!({ "ANSWER": right }))
        .await
        .unwrap();
    assert_eq!(outcome(&next), "SOFTWARE_TOKEN_MFA");
}

#[tokio::test]
async fn guesses_lock_and_another_challenge_name_is_none() {
    let pool = with_ada().await;
    for _ in 0..5 {
        let challenge = ask(&pool, "ada").await;
        let (_, wrong) = sum(&challenge);
        pool.answer(&challenge, json!({ "ANSWER": wrong }))
            .await
            .unwrap();
    }
    let challenge = ask(&pool, "ada").await;
    let (right, _) = sum(&challenge);
    assert_eq!(
        pool.answer(&challenge, json!({ "ANSWER": right }))
            .await
            .unwrap_err()
            .0,
        "LimitExceededException"
    );
    assert_eq!(
        pool.begin("CUSTOM_AUTH", "ada", json!({ "CHALLENGE_NAME": "MAGIC" }))
            .await
            .unwrap_err()
            .0,
        "InvalidParameterException"
    );
}
