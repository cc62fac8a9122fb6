//! `NEW_PASSWORD_REQUIRED`.

use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;
use crate::{ClientConfig, MfaConfiguration, PoolConfig, UserExistenceErrors};

/// Ada, whose password an administrator chose, and who has no name.
async fn with_ada(config: PoolConfig) -> Fixture {
    let pool = Fixture::with(config).await;
    pool.confirmed("ada").await;
    pool.sql("UPDATE users SET status = 'FORCE_CHANGE_PASSWORD'");
    pool
}

fn config() -> PoolConfig {
    PoolConfig {
        required_attributes: vec!["email".to_owned()],
        ..mfa_pool(MfaConfiguration::Off)
    }
}

fn new_password() -> Value {
    json!({ "NEW_PASSWORD": OTHER_PASSWORD })
}

#[tokio::test]
async fn a_password_that_was_chosen_by_another_is_good_for_choosing_one() {
    let pool = with_ada(config()).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "NEW_PASSWORD_REQUIRED");
    assert_eq!(
        challenge["ChallengeParameters"],
        json!({
            "USER_ID_FOR_SRP": "ada",
            "requiredAttributes": "[]",
            "userAttributes": r#"{"email":"ada@example.com","email_verified":"true"}"#,
        })
    );
    let tokens = pool.answer(&challenge, new_password()).await.unwrap();
    assert_eq!(outcome(&tokens), "tokens");
    pool.sign_in("ada", OTHER_PASSWORD).await.unwrap();
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await,
        Err(not_authorized("Incorrect username or password."))
    );
}

#[tokio::test]
async fn it_is_asked_after_srp_too_and_only_with_the_right_password() {
    let pool = with_ada(config()).await;
    assert_eq!(
        pool.sign_in("ada", OTHER_PASSWORD).await,
        Err(not_authorized("Incorrect username or password."))
    );
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let responses = pool.responses(&challenge, &srp, PASSWORD);
    let challenge = pool.respond(responses).await.unwrap();
    assert_eq!(outcome(&challenge), "NEW_PASSWORD_REQUIRED");
}

#[tokio::test]
async fn a_password_that_the_policy_refuses_leaves_the_session() {
    let pool = with_ada(config()).await;
    let challenge = pool.after_password("ada").await;
    for _ in 0..6 {
        assert_eq!(
            pool.answer(&challenge, json!({ "NEW_PASSWORD": "short" }))
                .await
                .unwrap_err()
                .0,
            "InvalidPasswordException"
        );
    }
    pool.answer(&challenge, new_password()).await.unwrap();
}

#[tokio::test]
async fn a_password_that_was_used_before_is_not_chosen_again() {
    let mut config = config();
    config.password_policy.password_history_size = 2;
    let pool = with_ada(config).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(
        pool.answer(&challenge, json!({ "NEW_PASSWORD": PASSWORD }))
            .await
            .unwrap_err()
            .0,
        "PasswordHistoryPolicyViolationException"
    );
    pool.answer(&challenge, new_password()).await.unwrap();
}

#[tokio::test]
async fn what_the_account_must_have_is_asked_for_and_what_it_has_stays() {
    let pool = with_ada(config()).await;
    pool.sql("DELETE FROM user_attributes WHERE name IN ('email', 'email_verified')");
    pool.sql("INSERT INTO user_attributes SELECT sub, 'name', 'Ada' FROM users");
    let challenge = pool.after_password("ada").await;
    let parameters = &challenge["ChallengeParameters"];
    assert_eq!(
        parameters["requiredAttributes"],
        r#"["userAttributes.email"]"#
    );
    assert_eq!(parameters["userAttributes"], r#"{"name":"Ada"}"#);
    let email = "userAttributes.email";
    for (name, value, message) in [
        (
            "userAttributes.nickname",
            "Ada",
            "Attributes did not conform to the schema: email: The attribute is required",
        ),
        (
            "userAttributes.name",
            "Ada",
            "Cannot modify an already provided name",
        ),
        (email, "no address", "Invalid email address format."),
        (
            "userAttributes.email_verified",
            "true",
            "A client attempted to write unauthorized attribute",
        ),
    ] {
        let mut responses = new_password();
        responses[name] = json!(value);
        assert_eq!(
            pool.answer(&challenge, responses).await.unwrap_err().1,
            message
        );
    }
    let mut responses = new_password();
    responses[email] = json!("ada@example.org");
    let tokens = pool.answer(&challenge, responses).await.unwrap();
    let claims = claims(&tokens["AuthenticationResult"]["IdToken"]);
    assert_eq!(claims["email"], "ada@example.org");
    assert_eq!(claims["email_verified"], false);
    assert_eq!(claims.get("nickname"), None, "a refusal leaves nothing");
}

#[tokio::test]
async fn the_second_factor_comes_after_the_new_password() {
    let pool = with_ada(mfa_pool(MfaConfiguration::On)).await;
    let challenge = pool.after_password("ada").await;
    assert_eq!(outcome(&challenge), "NEW_PASSWORD_REQUIRED");
    let next = pool.answer(&challenge, new_password()).await.unwrap();
    assert_eq!(outcome(&next), "EMAIL_OTP");
}

#[tokio::test]
async fn a_password_that_was_chosen_by_another_is_not_forgotten() {
    let pool = with_ada(PoolConfig {
        clients: vec![ClientConfig {
            prevent_user_existence_errors: UserExistenceErrors::Legacy,
            ..universal_client()
        }],
        ..config()
    })
    .await;
    assert_eq!(
        pool.refused("ForgotPassword", json!({ "Username": "ada" }))
            .await,
        not_authorized("User password cannot be reset in the current state.")
    );
}
