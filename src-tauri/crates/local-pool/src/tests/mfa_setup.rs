//! `MFA_SETUP`, to its end.

use serde_json::{Value, json};

use super::support::*;
use crate::{MfaConfiguration, MfaMethod, PoolConfig};

/// A pool in which everybody must have a second factor, and Ada, who has no verified address to send one to.
async fn with_ada(enabled_mfas: &[MfaMethod]) -> Fixture {
    let pool = Fixture::with(PoolConfig {
        enabled_mfas: enabled_mfas.to_vec(),
        ..mfa_pool(MfaConfiguration::On)
    })
    .await;
    pool.confirmed("ada").await;
    pool.sql("DELETE FROM user_attributes WHERE name IN ('email', 'email_verified')");
    pool
}

async fn associate(pool: &Fixture, session: &Value) -> Result<Value, Refusal> {
    pool.result_of("AssociateSoftwareToken", json!({ "Session": session }))
        .await
}

async fn verify(pool: &Fixture, session: &Value, code: &str) -> Result<Value, Refusal> {
    let request =
        json!({ "Session": session, "UserCode": code, "FriendlyDeviceName": "telephone" });
    pool.result_of("VerifySoftwareToken", request).await
}

#[tokio::test]
async fn an_app_is_set_up_and_asked_for_from_then_on() {
    let pool = with_ada(&MfaMethod::ALL).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "MFA_SETUP");
    assert_eq!(
        challenge["ChallengeParameters"]["MFAS_CAN_SETUP"],
        r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#
    );
    let associated = associate(&pool, &challenge["Session"]).await.unwrap();
    let secret = associated["SecretCode"].as_str().unwrap();
    assert_eq!(secret.len(), 32);
    let mismatch = refusal(
        "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA",
    );
    assert_eq!(
        verify(&pool, &associated["Session"], &pool.wrong_totp(secret)).await,
        Err(mismatch)
    );
    let code = pool.totp(secret);
    let verified = verify(&pool, &associated["Session"], &code).await.unwrap();
    assert_eq!(verified["Status"], "SUCCESS");
    let tokens = pool
        .answer_as("MFA_SETUP", &verified, json!({}))
        .await
        .unwrap();
    assert_eq!(outcome(&tokens), "tokens");

    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        challenge["ChallengeParameters"]["FRIENDLY_DEVICE_NAME"],
        "telephone"
    );
    let replayed = json!({ "SOFTWARE_TOKEN_MFA_CODE": code });
    assert_eq!(
        pool.answer(&challenge, replayed).await.unwrap_err().0,
        "ExpiredCodeException",
        "the code that set it up is used"
    );
    pool.clock.advance(30);
    let next = json!({ "SOFTWARE_TOKEN_MFA_CODE": pool.totp(secret) });
    pool.answer(&challenge, next).await.unwrap();
}

#[tokio::test]
async fn nobody_gets_past_the_set_up_without_one() {
    let pool = with_ada(&MfaMethod::ALL).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(
        pool.answer(&challenge, json!({})).await.unwrap_err().0,
        "InvalidParameterException"
    );
    let associated = associate(&pool, &challenge["Session"]).await.unwrap();
    assert_eq!(
        pool.answer_as("MFA_SETUP", &associated, json!({}))
            .await
            .unwrap_err()
            .0,
        "InvalidParameterException",
        "an app that has not proved itself is none"
    );
    assert_eq!(
        pool.answer(&challenge, json!({})).await,
        Err(session_used()),
        "the session before is used up"
    );
    assert_eq!(
        outcome(&pool.after_password("ada").await),
        "MFA_SETUP",
        "nothing was turned on"
    );
}

#[tokio::test]
async fn an_app_is_set_up_only_in_a_session_that_asks_for_it() {
    let pool = with_ada(&[MfaMethod::EmailOtp]).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(
        associate(&pool, &challenge["Session"]).await.unwrap_err().0,
        "SoftwareTokenMFANotFoundException"
    );
    assert_eq!(
        associate(&pool, &json!("a-session-that-was-never-given"))
            .await
            .unwrap_err(),
        invalid_session()
    );
    assert_eq!(
        verify(&pool, &challenge["Session"], "123456")
            .await
            .unwrap_err(),
        invalid_session(),
        "there is no secret yet"
    );
}

#[tokio::test]
async fn guesses_at_a_new_apps_code_end_with_the_session() {
    let pool = with_ada(&MfaMethod::ALL).await;
    let challenge = pool.after_password("ada").await;
    let associated = associate(&pool, &challenge["Session"]).await.unwrap();
    let secret = associated["SecretCode"].as_str().unwrap();
    for _ in 0..5 {
        let wrong = pool.wrong_totp(secret);
        verify(&pool, &associated["Session"], &wrong)
            .await
            .unwrap_err();
    }
    assert_eq!(
        verify(&pool, &associated["Session"], &pool.totp(secret)).await,
        Err(invalid_session())
    );
}

#[tokio::test]
async fn an_address_is_set_up_by_the_code_that_it_gets() {
    let pool = with_ada(&[MfaMethod::EmailOtp]).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "MFA_SETUP");
    assert_eq!(
        pool.answer(&challenge, json!({ "EMAIL": "no address" }))
            .await
            .unwrap_err()
            .0,
        "InvalidParameterException"
    );
    let email = json!({ "EMAIL": "ada@example.org" });
    let sent = pool.answer(&challenge, email).await.unwrap();
    assert_eq!(outcome(&sent), "EMAIL_OTP");
    assert_eq!(pool.pool.mailbox()[0].to, "ada@example.org");
    let wrong = json!({ "EMAIL_OTP_CODE": pool.wrong_code() });
    assert_eq!(
        pool.answer(&sent, wrong).await.unwrap_err().0,
        "CodeMismatchException"
    );
    let right = json!({ "EMAIL_OTP_CODE": pool.code() });
    let tokens = pool.answer(&sent, right).await.unwrap();
    let claims = claims(&tokens["AuthenticationResult"]["IdToken"]);
    assert_eq!(claims["email"], "ada@example.org");
    assert_eq!(claims["email_verified"], true);
    assert_eq!(outcome(&pool.after_password("ada").await), "EMAIL_OTP");
}

#[tokio::test]
async fn an_address_of_somebody_else_is_not_taken_over() {
    let pool = with_ada(&[MfaMethod::EmailOtp]).await;
    pool.confirmed("bob").await;
    let challenge = pool.after_password("ada").await;
    let email = json!({ "EMAIL": "bob@example.com" });
    let sent = pool.answer(&challenge, email).await.unwrap();
    let right = json!({ "EMAIL_OTP_CODE": pool.code() });
    assert_eq!(
        pool.answer(&sent, right).await.unwrap_err().0,
        "AliasExistsException"
    );
    assert_eq!(
        outcome(&pool.after_password("ada").await),
        "MFA_SETUP",
        "nothing was kept"
    );
}

#[tokio::test]
async fn where_everybody_must_have_one_a_verified_address_will_do() {
    let pool = Fixture::with(mfa_pool(MfaConfiguration::On)).await;
    pool.confirmed("ada").await;
    assert_eq!(outcome(&pool.after_password("ada").await), "EMAIL_OTP");
    pool.give_phone_number(true);
    assert_eq!(
        outcome(&pool.after_password("ada").await),
        "SELECT_MFA_TYPE"
    );
}
