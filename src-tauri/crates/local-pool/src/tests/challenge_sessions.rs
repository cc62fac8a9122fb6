//! `Session`: of one client, one user and one challenge, once, and for a while.

use serde_json::{Value, json};

use super::support::*;
use crate::{ClientConfig, MfaConfiguration, MfaMethod, PoolConfig};

const EMAIL: MfaMethod = MfaMethod::EmailOtp;

/// A pool with Ada and Bob, who both get codes by e-mail, and Ada's sign-in that waits for hers.
async fn waiting() -> (Fixture, Value, Value) {
    let other = ClientConfig {
        client_name: "other".to_owned(),
        ..universal_client()
    };
    let config = mfa_pool(MfaConfiguration::Optional);
    let pool = Fixture::with(PoolConfig {
        clients: vec![universal_client(), other],
        ..config
    })
    .await;
    for name in ["bob", "ada"] {
        pool.confirmed(name).await;
        pool.turn_on(name, &[EMAIL], None);
    }
    let challenge = pool.after_password("ada").await;
    let right = json!({ "EMAIL_OTP_CODE": pool.code() });
    (pool, challenge, right)
}

#[tokio::test]
async fn a_session_is_good_for_one_right_answer() {
    let (pool, challenge, right) = waiting().await;
    pool.answer(&challenge, right.clone()).await.unwrap();
    assert_eq!(pool.answer(&challenge, right).await, Err(session_used()));
}

#[tokio::test]
async fn a_session_takes_five_answers_and_then_not_even_the_right_one() {
    let (pool, challenge, right) = waiting().await;
    let wrong = json!({ "EMAIL_OTP_CODE": pool.wrong_code() });
    for _ in 0..4 {
        assert_eq!(
            pool.answer(&challenge, wrong.clone()).await.unwrap_err().0,
            "CodeMismatchException"
        );
    }
    let (other_pool, other_challenge, other_right) = waiting().await;
    for _ in 0..4 {
        other_pool
            .answer(&other_challenge, wrong.clone())
            .await
            .unwrap_err();
    }
    let fifth = other_pool.answer(&other_challenge, other_right).await;
    assert_eq!(outcome(&fifth.unwrap()), "tokens", "the fifth may be right");
    pool.answer(&challenge, wrong).await.unwrap_err();
    assert_eq!(pool.answer(&challenge, right).await, Err(invalid_session()));
}

#[tokio::test]
async fn a_session_ends_when_its_time_is_over() {
    let (pool, challenge, right) = waiting().await;
    pool.clock.advance(3 * 60 - 1);
    let wrong = json!({ "EMAIL_OTP_CODE": pool.wrong_code() });
    pool.answer(&challenge, wrong).await.unwrap_err();
    pool.clock.advance(1);
    for _ in 0..2 {
        assert_eq!(
            pool.answer(&challenge, right.clone()).await,
            Err(session_expired())
        );
    }
}

#[tokio::test]
async fn a_session_is_no_other_clients() {
    let (pool, challenge, right) = waiting().await;
    let mut responses = right.clone();
    responses["USERNAME"] = json!("ada");
    let request = json!({
        "ClientId": pool.pool.info().clients[1].client_id,
        "ChallengeName": "EMAIL_OTP",
        "Session": challenge["Session"],
        "ChallengeResponses": responses,
    });
    assert_eq!(
        pool.refused("RespondToAuthChallenge", request).await,
        invalid_session()
    );
    pool.answer(&challenge, right).await.unwrap();
}

#[tokio::test]
async fn a_session_is_no_other_users() {
    let (pool, challenge, right) = waiting().await;
    for name in ["bob", "bob@example.com", "nobody"] {
        let mut responses = right.clone();
        responses["USERNAME"] = json!(name);
        assert_eq!(
            pool.answer(&challenge, responses).await,
            Err(invalid_session()),
            "{name}"
        );
    }
    let mut responses = right;
    responses["USERNAME"] = json!("Ada@Example.com");
    let answer = pool.answer(&challenge, responses).await.unwrap();
    assert_eq!(outcome(&answer), "tokens", "another name of the same user");
}

#[tokio::test]
async fn a_session_answers_no_other_challenge() {
    let (pool, challenge, right) = waiting().await;
    let code = &right["EMAIL_OTP_CODE"];
    for (name, responses) in [
        ("SMS_MFA", json!({ "SMS_MFA_CODE": code })),
        (
            "SOFTWARE_TOKEN_MFA",
            json!({ "SOFTWARE_TOKEN_MFA_CODE": code }),
        ),
        ("MFA_SETUP", json!({})),
        ("CUSTOM_CHALLENGE", json!({ "ANSWER": "1" })),
    ] {
        assert_eq!(
            pool.answer_as(name, &challenge, responses).await,
            Err(invalid_session()),
            "{name}"
        );
    }
    pool.answer(&challenge, right).await.unwrap();
}

#[tokio::test]
async fn what_can_not_be_an_answer_does_not_touch_the_session() {
    let (pool, challenge, right) = waiting().await;
    for _ in 0..6 {
        assert_eq!(
            pool.answer(&challenge, json!({})).await,
            Err(refusal(
                "InvalidParameterException",
                "Missing required parameter EMAIL_OTP_CODE"
            ))
        );
    }
    let mut request = json!({ "ChallengeName": "EMAIL_OTP", "ChallengeResponses": right });
    request["ChallengeResponses"]["USERNAME"] = json!("ada");
    assert_eq!(
        pool.refused("RespondToAuthChallenge", request.clone())
            .await,
        refusal(
            "InvalidParameterException",
            "Missing required parameter Session"
        )
    );
    request["Session"] = json!("short");
    assert_eq!(
        pool.refused("RespondToAuthChallenge", request).await.0,
        "InvalidParameterException"
    );
    pool.answer(&challenge, right).await.unwrap();
}

#[tokio::test]
async fn a_challenge_that_is_never_asked_is_never_answered() {
    let (pool, challenge, _) = waiting().await;
    assert_eq!(
        pool.answer_as("ADMIN_NO_SRP_AUTH", &challenge, json!({}))
            .await,
        Err(invalid_session())
    );
}

#[tokio::test]
async fn of_two_right_answers_at_once_one_is_taken() {
    let (pool, challenge, right) = waiting().await;
    let (one, other) = tokio::join!(
        pool.answer(&challenge, right.clone()),
        pool.answer(&challenge, right.clone())
    );
    assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
}
