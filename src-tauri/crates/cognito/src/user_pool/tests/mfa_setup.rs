//! Setting a second factor up in a sign-in that asks for one.

use serde_json::{Value, json};
use vestibule_contract::MfaMethod;
use vestibule_session::ports::{Challenge, ChallengeKind, ProviderError, SignIn as _};
use vestibule_session::{ChallengeAnswer, ConfirmationCode};

use crate::UserPool;
use crate::testing::fake_pool::{FakePool, USER_ID, password};
use crate::testing::honest::{CODE, Question, SECRET_CODE, Step};
use crate::testing::raw_server::Answer;
use crate::testing::{challenge, tokens};

const EMAIL: &str = "marker@example.com";

fn totp(code: &str) -> ChallengeAnswer {
    ChallengeAnswer::Totp {
        code: ConfirmationCode::new(code.to_owned()),
        device_name: Some("Ada's telephone".to_owned()),
    }
}

fn method(method: MfaMethod) -> ChallengeAnswer {
    ChallengeAnswer::MfaMethod { method }
}

async fn up_to(step: Step) -> (FakePool, UserPool, Challenge) {
    let pool = FakePool::asking(vec![Step::PasswordVerifier, step]).await;
    let user_pool = pool.user_pool();
    let outcome = user_pool.begin_with("ada", &password()).await.unwrap();
    (pool, user_pool, challenge(outcome))
}

fn either() -> Step {
    Question::new("MFA_SETUP", &[("EMAIL", EMAIL)])
        .with(
            "MFAS_CAN_SETUP",
            r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#,
        )
        .step()
}

fn secret(asked: &Challenge) -> &str {
    match &asked.kind {
        ChallengeKind::SetUpTotp { secret } => secret.expose_secret(),
        other => panic!("{other:?} is asked"),
    }
}

#[tokio::test]
async fn an_authenticator_application_is_enrolled_by_its_first_code() {
    let (pool, user_pool, asked) = up_to(Step::SetUpTotp).await;
    assert_eq!(secret(&asked), SECRET_CODE);
    assert_eq!(
        pool.request("AssociateSoftwareToken").body,
        json!({"Session": "marker-session-2"})
    );
    let verdict = user_pool.answer_challenge(&asked, &totp("000000")).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::SoftwareTokenMismatch);

    let outcome = user_pool.answer_challenge(&asked, &totp(CODE)).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
    assert_eq!(
        pool.request("VerifySoftwareToken").body,
        json!({
            "Session": "marker-session-3",
            "UserCode": CODE,
            "FriendlyDeviceName": "Ada's telephone",
        })
    );
    let responded = pool.request("RespondToAuthChallenge").body;
    assert_eq!(responded["ChallengeName"], "MFA_SETUP");
    assert_eq!(responded["Session"], "marker-session-4");
    assert_eq!(
        responded["ChallengeResponses"],
        json!({"USERNAME": USER_ID})
    );
}

#[tokio::test]
async fn where_there_is_more_than_one_method_the_person_chooses() {
    let (_, user_pool, asked) = up_to(either()).await;
    let choices = vec![MfaMethod::SoftwareToken, MfaMethod::Email];
    assert_eq!(
        asked.kind,
        ChallengeKind::SelectMfaSetup { choices },
        "a telephone number can't be set up here"
    );
    let answer = method(MfaMethod::SoftwareToken);
    let next = challenge(user_pool.answer_challenge(&asked, &answer).await.unwrap());
    assert_eq!(secret(&next), SECRET_CODE);
    let verdict = user_pool
        .answer_challenge(&asked, &method(MfaMethod::Sms))
        .await;
    assert!(matches!(verdict, Err(ProviderError::InvalidParameter(_))));
}

#[tokio::test]
async fn an_address_is_set_up_by_naming_it() {
    let (pool, user_pool, asked) = up_to(either()).await;
    let answer = method(MfaMethod::Email);
    let asked = challenge(user_pool.answer_challenge(&asked, &answer).await.unwrap());
    assert_eq!(asked.kind, ChallengeKind::SetUpEmail);
    let email = |email: &str| ChallengeAnswer::Email {
        email: email.to_owned(),
    };
    let verdict = user_pool.answer_challenge(&asked, &email("nobody")).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::CodeMismatch);
    let outcome = user_pool.answer_challenge(&asked, &email(EMAIL)).await;
    assert_eq!(tokens(outcome.unwrap()).username, USER_ID);
    assert_eq!(
        pool.request("RespondToAuthChallenge").body["ChallengeResponses"],
        json!({"USERNAME": USER_ID, "EMAIL": EMAIL})
    );
}

#[tokio::test]
async fn an_answer_that_can_not_be_enrolled_with_ends_the_sign_in() {
    for (answer, missing) in [
        (json!({"Session": "x"}), "SecretCode"),
        (json!({"Session": "x", "SecretCode": ""}), "SecretCode"),
        (
            json!({"Session": "x", "SecretCode": "short&secret=EVIL"}),
            "SecretCode",
        ),
        (
            json!({"Session": "x", "SecretCode": "A".repeat(1000)}),
            "SecretCode",
        ),
        (json!({"SecretCode": SECRET_CODE}), "Session"),
    ] {
        let pool = FakePool::asking(vec![Step::PasswordVerifier, Step::SetUpTotp]).await;
        pool.answer("AssociateSoftwareToken", Answer::json(&answer));
        let verdict = pool.user_pool().begin_with("ada", &password()).await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UnexpectedAnswer(missing),
            "{answer}"
        );
    }
}

#[tokio::test]
async fn a_code_is_taken_only_if_the_pool_says_so() {
    for (answer, expected) in [
        (
            json!({"Status": "ERROR", "Session": "x"}),
            ProviderError::SoftwareTokenMismatch,
        ),
        (
            json!({"Session": "x"}),
            ProviderError::UnexpectedAnswer("Status"),
        ),
        (
            json!({"Status": "PERHAPS", "Session": "x"}),
            ProviderError::UnexpectedAnswer("Status"),
        ),
        (
            json!({"Status": "SUCCESS", "Session": Value::Null}),
            ProviderError::UnexpectedAnswer("Session"),
        ),
    ] {
        let (pool, user_pool, asked) = up_to(Step::SetUpTotp).await;
        pool.answer("VerifySoftwareToken", Answer::json(&answer));
        let before = pool.operations().len();
        let verdict = user_pool.answer_challenge(&asked, &totp(CODE)).await;
        assert_eq!(verdict.unwrap_err(), expected, "{answer}");
        assert_eq!(pool.operations().len(), before + 1, "nothing follows");
    }
    for (code, text, expected) in [
        (
            "CodeMismatchException",
            "Invalid code received for user",
            ProviderError::SoftwareTokenMismatch,
        ),
        (
            "NotAuthorizedException",
            "Invalid session for the user, session is expired.",
            ProviderError::SignInExpired,
        ),
        (
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA is not activated",
            ProviderError::MfaMethodUnavailable("Software Token MFA is not activated".to_owned()),
        ),
    ] {
        let (pool, user_pool, asked) = up_to(Step::SetUpTotp).await;
        pool.answer("VerifySoftwareToken", Answer::error(code, text));
        let verdict = user_pool.answer_challenge(&asked, &totp(CODE)).await;
        assert_eq!(verdict.unwrap_err(), expected);
    }
}
