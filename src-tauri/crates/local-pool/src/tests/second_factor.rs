//! `SOFTWARE_TOKEN_MFA`, `SMS_MFA`, `EMAIL_OTP` and `SELECT_MFA_TYPE`.

use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;
use crate::{MfaConfiguration, MfaMethod, PoolConfig};

const TOTP: MfaMethod = MfaMethod::SoftwareTokenMfa;

fn wrong_app_code() -> Refusal {
    refusal("CodeMismatchException", "Invalid code received for user")
}

fn wrong_sent_code() -> Refusal {
    refusal(
        "CodeMismatchException",
        "Invalid code or auth state for the user.",
    )
}

fn too_often() -> Refusal {
    refusal(
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    )
}

async fn with_ada(mfa: MfaConfiguration) -> Fixture {
    let pool = Fixture::with(mfa_pool(mfa)).await;
    pool.confirmed("ada").await;
    pool
}

fn app_code(code: &str) -> Value {
    json!({ "SOFTWARE_TOKEN_MFA_CODE": code })
}

#[tokio::test]
async fn an_authenticator_app_is_asked_after_the_password_and_a_wrong_code_is_not_enough() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    assert_eq!(outcome(&pool.after_password("ada").await), "tokens");
    let secret = pool.turn_on("ada", &[TOTP], Some(TOTP));
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "SOFTWARE_TOKEN_MFA");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({ "USER_ID_FOR_SRP": "ada", "FRIENDLY_DEVICE_NAME": "Ada's telephone" })
    );
    let wrong = app_code(&pool.wrong_totp(&secret));
    assert_eq!(pool.answer(&challenge, wrong).await, Err(wrong_app_code()));
    let right = app_code(&pool.totp(&secret));
    let answer = pool.answer(&challenge, right).await.unwrap();
    assert_eq!(outcome(&answer), "tokens");
}

#[tokio::test]
async fn the_app_is_asked_after_srp_too() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    let secret = pool.turn_on("ada", &[TOTP], None);
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    assert_eq!(challenge.get("Session"), None, "as in Cognito");
    let responses = pool.responses(&challenge, &srp, PASSWORD);
    let challenge = pool.respond(responses).await.unwrap();
    assert_eq!(outcome(&challenge), "SOFTWARE_TOKEN_MFA");
    let right = app_code(&pool.totp(&secret));
    let answer = pool.answer(&challenge, right).await.unwrap();
    assert_eq!(outcome(&answer), "tokens");
}

#[tokio::test]
async fn an_apps_code_is_good_once() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    let secret = pool.turn_on("ada", &[TOTP], Some(TOTP));
    let right = app_code(&pool.totp(&secret));
    let challenge = pool.after_password("ada").await;
    pool.answer(&challenge, right.clone()).await.unwrap();
    let challenge = pool.after_password("ada").await;
    assert_eq!(
        pool.answer(&challenge, right).await,
        Err(refusal(
            "ExpiredCodeException",
            "Your software token has already been used once."
        ))
    );
    pool.clock.advance(30);
    let next = app_code(&pool.totp(&secret));
    let answer = pool.answer(&challenge, next).await.unwrap();
    assert_eq!(outcome(&answer), "tokens");
}

#[tokio::test]
async fn guesses_at_an_apps_code_lock_it_whatever_the_session() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    let secret = pool.turn_on("ada", &[TOTP], Some(TOTP));
    for _ in 0..5 {
        let challenge = pool.after_password("ada").await;
        let wrong = app_code(&pool.wrong_totp(&secret));
        assert_eq!(pool.answer(&challenge, wrong).await, Err(wrong_app_code()));
    }
    let challenge = pool.after_password("ada").await;
    let right = app_code(&pool.totp(&secret));
    assert_eq!(
        pool.answer(&challenge, right.clone()).await,
        Err(too_often()),
        "not even the right one"
    );
    pool.clock.advance(1);
    let answer = pool.answer(&challenge, right).await.unwrap();
    assert_eq!(outcome(&answer), "tokens");
}

#[tokio::test]
async fn a_code_is_sent_by_text_message_or_e_mail() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    pool.give_phone_number(false);
    for (method, challenge_name, medium, destination, to, answer_name) in [
        (
            MfaMethod::SmsMfa,
            "SMS_MFA",
            "SMS",
            "+*******3456",
            PHONE_NUMBER,
            "SMS_MFA_CODE",
        ),
        (
            MfaMethod::EmailOtp,
            "EMAIL_OTP",
            "EMAIL",
            "a***@e***",
            "ada@example.com",
            "EMAIL_OTP_CODE",
        ),
    ] {
        pool.turn_on("ada", &[method], None);
        let challenge = pool.after_password("ada").await;
        assert_eq!(outcome(&challenge), challenge_name);
        assert_eq!(
            challenge["ChallengeParameters"],
            json!({
                "USER_ID_FOR_SRP": "ada",
                "CODE_DELIVERY_DELIVERY_MEDIUM": medium,
                "CODE_DELIVERY_DESTINATION": destination,
            })
        );
        assert_eq!(pool.pool.mailbox()[0].to, to);
        assert_eq!(
            pool.answer(&challenge, json!({ answer_name: pool.wrong_code() }))
                .await,
            Err(wrong_sent_code())
        );
        let answer = pool
            .answer(&challenge, json!({ answer_name: pool.code() }))
            .await
            .unwrap();
        assert_eq!(outcome(&answer), "tokens");
    }
}

#[tokio::test]
async fn a_code_of_one_sign_in_does_not_end_another() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    pool.turn_on("ada", &[MfaMethod::EmailOtp], None);
    let first = pool.after_password("ada").await;
    let code = json!({ "EMAIL_OTP_CODE": pool.code() });
    let second = pool.after_password("ada").await;
    if pool.code() != code["EMAIL_OTP_CODE"] {
        assert_eq!(
            pool.answer(&second, code.clone()).await,
            Err(wrong_sent_code())
        );
    }
    pool.answer(&first, code).await.unwrap();
}

#[tokio::test]
async fn codes_are_not_sent_for_ever_unless_they_are_answered() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    pool.turn_on("ada", &[MfaMethod::EmailOtp], None);
    for _ in 0..2 {
        for _ in 0..4 {
            pool.after_password("ada").await;
        }
        let challenge = pool.after_password("ada").await;
        let password = json!({ "PASSWORD": PASSWORD });
        assert_eq!(
            pool.begin("USER_PASSWORD_AUTH", "ada", password).await,
            Err(too_often())
        );
        let right = json!({ "EMAIL_OTP_CODE": pool.code() });
        pool.answer(&challenge, right).await.unwrap();
    }
    for _ in 0..5 {
        pool.after_password("ada").await;
    }
    pool.clock.advance(60 * 60);
    pool.after_password("ada").await;
}

#[tokio::test]
async fn a_number_is_verified_by_the_code_that_it_gets() {
    let pool = with_ada(MfaConfiguration::On).await;
    pool.give_phone_number(false);
    pool.sql("UPDATE user_attributes SET value = 'false' WHERE name = 'email_verified'");
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "SMS_MFA");
    let right = json!({ "SMS_MFA_CODE": pool.code() });
    let answer = pool.answer(&challenge, right).await.unwrap();
    let claims = claims(&answer["AuthenticationResult"]["IdToken"]);
    assert_eq!(claims["phone_number_verified"], true);
}

#[tokio::test]
async fn of_several_factors_the_preferred_one_is_asked_or_the_user_is() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    pool.give_phone_number(true);
    let all = MfaMethod::ALL;
    for (preferred, asked) in [
        (MfaMethod::SmsMfa, "SMS_MFA"),
        (TOTP, "SOFTWARE_TOKEN_MFA"),
        (MfaMethod::EmailOtp, "EMAIL_OTP"),
    ] {
        pool.turn_on("ada", &all, Some(preferred));
        assert_eq!(outcome(&pool.after_password("ada").await), asked);
    }
    let secret = pool.turn_on("ada", &all, None);
    for (answer, asked) in [
        ("SMS_MFA", "SMS_MFA"),
        ("EMAIL_OTP", "EMAIL_OTP"),
        ("EMAIL_MFA", "EMAIL_OTP"),
        ("SOFTWARE_TOKEN_MFA", "SOFTWARE_TOKEN_MFA"),
    ] {
        let challenge = pool.after_password("ada").await;
        assert_eq!(outcome(&challenge), "SELECT_MFA_TYPE");
        assert_eq!(
            challenge["ChallengeParameters"]["MFAS_CAN_CHOOSE"],
            r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#
        );
        let next = pool
            .answer(&challenge, json!({ "ANSWER": answer }))
            .await
            .unwrap();
        assert_eq!(outcome(&next), asked);
        let responses = match asked {
            "SOFTWARE_TOKEN_MFA" => app_code(&pool.totp(&secret)),
            name => json!({ format!("{name}_CODE"): pool.code() }),
        };
        let tokens = pool.answer(&next, responses).await.unwrap();
        assert_eq!(outcome(&tokens), "tokens");
    }
}

#[tokio::test]
async fn a_factor_that_was_not_offered_is_not_chosen() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    pool.turn_on("ada", &[TOTP, MfaMethod::EmailOtp], None);
    let challenge = pool.after_password("ada").await;
    for answer in ["SMS_MFA", "MAGIC"] {
        assert_eq!(
            pool.answer(&challenge, json!({ "ANSWER": answer }))
                .await
                .unwrap_err()
                .0,
            "MFAMethodNotFoundException"
        );
    }
    let next = pool
        .answer(&challenge, json!({ "ANSWER": "EMAIL_OTP" }))
        .await
        .unwrap();
    assert_eq!(outcome(&next), "EMAIL_OTP");
}

#[tokio::test]
async fn what_the_pool_does_not_have_is_not_asked_for() {
    for config in [
        mfa_pool(MfaConfiguration::Off),
        PoolConfig {
            enabled_mfas: vec![MfaMethod::EmailOtp],
            ..mfa_pool(MfaConfiguration::Optional)
        },
    ] {
        let pool = Fixture::with(config).await;
        pool.confirmed("ada").await;
        pool.turn_on("ada", &[TOTP], Some(TOTP));
        assert_eq!(outcome(&pool.after_password("ada").await), "tokens");
    }
}

#[tokio::test]
async fn a_factor_that_was_turned_off_meanwhile_is_no_way_in() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    let secret = pool.turn_on("ada", &[TOTP], Some(TOTP));
    let challenge = pool.after_password("ada").await;
    pool.sql("DELETE FROM software_tokens");
    let right = app_code(&pool.totp(&secret));
    assert_eq!(
        pool.answer(&challenge, right).await.unwrap_err().0,
        "SoftwareTokenMFANotFoundException"
    );
}

#[tokio::test]
async fn a_user_who_was_disabled_meanwhile_does_not_get_in() {
    let pool = with_ada(MfaConfiguration::Optional).await;
    let secret = pool.turn_on("ada", &[TOTP], Some(TOTP));
    let challenge = pool.after_password("ada").await;
    pool.sql("UPDATE users SET enabled = 0");
    let right = app_code(&pool.totp(&secret));
    assert_eq!(
        pool.answer(&challenge, right).await,
        Err(not_authorized("User is disabled."))
    );
}
