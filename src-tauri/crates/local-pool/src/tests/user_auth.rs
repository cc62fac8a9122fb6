//! `USER_AUTH`: the user chooses how to begin.

use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;
use crate::{ClientConfig, MfaMethod, PoolConfig, UserExistenceErrors};

fn incorrect() -> Refusal {
    not_authorized("Incorrect username or password.")
}

async fn with_ada() -> Fixture {
    let pool = Fixture::with(choice_pool()).await;
    pool.confirmed("ada").await;
    pool
}

async fn begin(pool: &Fixture, name: &str, parameters: Value) -> Value {
    pool.begin("USER_AUTH", name, parameters).await.unwrap()
}

fn available(challenge: &Value) -> Vec<&str> {
    let available = challenge["AvailableChallenges"].as_array().unwrap();
    available
        .iter()
        .map(|name| name.as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn without_a_preference_the_user_is_asked() {
    let pool = with_ada().await;
    let challenge = begin(&pool, "ada", json!({})).await;
    assert_eq!(outcome(&challenge), "SELECT_CHALLENGE");
    assert_eq!(
        available(&challenge),
        ["PASSWORD_SRP", "PASSWORD", "EMAIL_OTP"]
    );
    pool.give_phone_number(false);
    let challenge = begin(&pool, "ada", json!({})).await;
    assert!(!available(&challenge).contains(&"SMS_OTP"), "not verified");
    pool.sql("UPDATE user_attributes SET value = 'true' WHERE name = 'phone_number_verified'");
    let challenge = begin(&pool, "ada", json!({})).await;
    assert!(available(&challenge).contains(&"SMS_OTP"));
}

#[tokio::test]
async fn a_chosen_password_may_be_sent_at_once_or_when_it_is_asked_for() {
    let pool = with_ada().await;
    for (password, is_right) in [(PASSWORD, true), (OTHER_PASSWORD, false)] {
        let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD", "PASSWORD": password });
        let at_once = pool.begin("USER_AUTH", "ada", preferred).await;
        let challenge = begin(&pool, "ada", json!({})).await;
        let chosen = json!({ "ANSWER": "PASSWORD", "PASSWORD": password });
        let with_choice = pool.answer(&challenge, chosen).await;
        let challenge = begin(&pool, "ada", json!({ "PREFERRED_CHALLENGE": "PASSWORD" })).await;
        assert_eq!(outcome(&challenge), "PASSWORD");
        let asked = pool
            .answer(&challenge, json!({ "PASSWORD": password }))
            .await;
        let challenge = begin(&pool, "ada", json!({})).await;
        let chosen = json!({ "ANSWER": "PASSWORD" });
        let challenge = pool.answer(&challenge, chosen).await.unwrap();
        assert_eq!(outcome(&challenge), "PASSWORD");
        let after = pool
            .answer(&challenge, json!({ "PASSWORD": password }))
            .await;
        for answer in [at_once, with_choice, asked, after] {
            if is_right {
                assert_eq!(outcome(&answer.unwrap()), "tokens");
            } else {
                assert_eq!(answer, Err(incorrect()));
            }
        }
        pool.clock.advance(16 * 60);
    }
}

#[tokio::test]
async fn a_chosen_password_may_be_proved() {
    let pool = with_ada().await;
    for (password, is_right) in [(PASSWORD, true), (OTHER_PASSWORD, false)] {
        let srp = TestClient::random();
        let srp_a = srp.srp_a();
        let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP", "SRP_A": srp_a });
        let at_once = begin(&pool, "ada", preferred).await;
        let choice = begin(&pool, "ada", json!({})).await;
        let chosen = json!({ "ANSWER": "PASSWORD_SRP", "SRP_A": srp_a });
        let with_choice = pool.answer(&choice, chosen).await.unwrap();
        let preferred = json!({ "PREFERRED_CHALLENGE": "PASSWORD_SRP" });
        let asked = begin(&pool, "ada", preferred).await;
        assert_eq!(outcome(&asked), "PASSWORD_SRP");
        let asked = pool
            .answer(&asked, json!({ "SRP_A": srp_a }))
            .await
            .unwrap();
        for challenge in [at_once, with_choice, asked] {
            assert_eq!(outcome(&challenge), "PASSWORD_VERIFIER");
            let responses = pool.responses(&challenge, &srp, password);
            let answer = pool.answer(&challenge, responses).await;
            if is_right {
                assert_eq!(outcome(&answer.unwrap()), "tokens");
            } else {
                assert_eq!(answer, Err(incorrect()));
            }
        }
    }
}

#[tokio::test]
async fn a_code_will_do_where_it_is_chosen() {
    let pool = with_ada().await;
    pool.give_phone_number(true);
    for (factor, to, name) in [
        ("EMAIL_OTP", "ada@example.com", "EMAIL_OTP_CODE"),
        ("SMS_OTP", PHONE_NUMBER, "SMS_OTP_CODE"),
    ] {
        let preferred = json!({ "PREFERRED_CHALLENGE": factor });
        let challenge = begin(&pool, "ada", preferred).await;
        assert_eq!(outcome(&challenge), factor);
        assert_eq!(pool.pool.mailbox()[0].to, to);
        let wrong = json!({ name: pool.wrong_code() });
        assert_eq!(
            pool.answer(&challenge, wrong).await.unwrap_err().0,
            "CodeMismatchException"
        );
        let right = json!({ name: pool.code() });
        let tokens = pool.answer(&challenge, right).await.unwrap();
        assert_eq!(outcome(&tokens), "tokens");

        let choice = begin(&pool, "ada", json!({})).await;
        let challenge = pool
            .answer(&choice, json!({ "ANSWER": factor }))
            .await
            .unwrap();
        assert_eq!(outcome(&challenge), factor);
    }
}

#[tokio::test]
async fn what_is_not_available_is_not_chosen() {
    let pool = Fixture::with(PoolConfig {
        sign_in_policy: crate::SignInPolicy::default(),
        ..choice_pool()
    })
    .await;
    pool.confirmed("ada").await;
    let preferred = json!({ "PREFERRED_CHALLENGE": "EMAIL_OTP" });
    let challenge = begin(&pool, "ada", preferred).await;
    assert_eq!(outcome(&challenge), "SELECT_CHALLENGE");
    assert_eq!(available(&challenge), ["PASSWORD_SRP", "PASSWORD"]);
    let mailed = pool.pool.mailbox().len();
    for answer in ["EMAIL_OTP", "WEB_AUTHN", "MAGIC"] {
        assert_eq!(
            pool.answer(&challenge, json!({ "ANSWER": answer }))
                .await
                .unwrap_err()
                .0,
            "InvalidParameterException",
            "{answer}"
        );
    }
    assert_eq!(pool.pool.mailbox().len(), mailed);
    assert_eq!(
        pool.begin(
            "USER_AUTH",
            "ada",
            json!({ "PREFERRED_CHALLENGE": "MAGIC" })
        )
        .await
        .unwrap_err()
        .0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn who_has_a_second_factor_begins_with_the_password_and_is_asked_for_it() {
    let pool = with_ada().await;
    let secret = pool.turn_on("ada", &[MfaMethod::SoftwareTokenMfa], None);
    let preferred = json!({ "PREFERRED_CHALLENGE": "EMAIL_OTP" });
    let challenge = begin(&pool, "ada", preferred).await;
    assert_eq!(available(&challenge), ["PASSWORD_SRP", "PASSWORD"]);
    let chosen = json!({ "ANSWER": "PASSWORD", "PASSWORD": PASSWORD });
    let next = pool.answer(&challenge, chosen).await.unwrap();
    assert_eq!(outcome(&next), "SOFTWARE_TOKEN_MFA");
    let right = json!({ "SOFTWARE_TOKEN_MFA_CODE": pool.totp(&secret) });
    pool.answer(&next, right).await.unwrap();
}

#[tokio::test]
async fn a_name_that_nobody_has_is_asked_the_same() {
    let config = choice_pool();
    let pool = Fixture::with(PoolConfig {
        clients: vec![ClientConfig {
            prevent_user_existence_errors: UserExistenceErrors::Enabled,
            ..universal_client()
        }],
        ..config
    })
    .await;
    pool.confirmed("ada").await;
    let shape = |challenge: &Value, name: &str| -> Value {
        let mut shape = challenge.clone();
        assert!(shape["Session"].as_str().unwrap().len() == 64);
        shape["Session"] = json!("…");
        let parameters = shape["ChallengeParameters"].as_object_mut().unwrap();
        if let Some(destination) = parameters.get_mut("CODE_DELIVERY_DESTINATION") {
            assert_eq!(destination.as_str().unwrap().len(), "a***@e***".len());
            *destination = json!("…");
        }
        serde_json::from_str(&shape.to_string().replace(name, "…")).unwrap()
    };
    let mut stories = Vec::new();
    for name in ["ada", "nobody"] {
        let named = |mut responses: Value| {
            responses["USERNAME"] = json!(name);
            responses
        };
        let mut story = Vec::new();
        let choice = begin(&pool, name, json!({})).await;
        story.push(shape(&choice, name));
        let wrong = named(json!({ "ANSWER": "PASSWORD", "PASSWORD": OTHER_PASSWORD }));
        story.push(json!(pool.answer(&choice, wrong).await.unwrap_err()));
        for preferred in ["PASSWORD", "PASSWORD_SRP", "EMAIL_OTP", "SMS_OTP"] {
            let preferred = json!({ "PREFERRED_CHALLENGE": preferred });
            story.push(shape(&begin(&pool, name, preferred).await, name));
        }
        let preferred = json!({ "PREFERRED_CHALLENGE": "EMAIL_OTP" });
        for _ in 0..5 {
            let answer = pool.begin("USER_AUTH", name, preferred.clone()).await;
            match answer {
                Ok(challenge) => {
                    let wrong = named(json!({ "EMAIL_OTP_CODE": "wrong" }));
                    for _ in 0..6 {
                        let refusal = pool.answer(&challenge, wrong.clone()).await;
                        story.push(json!(refusal.unwrap_err()));
                    }
                }
                Err(refusal) => story.push(json!(refusal)),
            }
        }
        stories.push(story);
    }
    assert_eq!(stories[0], stories[1]);
    assert_eq!(
        stories[0].last().unwrap()[0],
        "LimitExceededException",
        "so many codes are not sent"
    );
}

#[tokio::test]
async fn a_legacy_client_is_told_that_nobody_has_the_name() {
    let pool = Fixture::with(PoolConfig {
        clients: vec![ClientConfig {
            prevent_user_existence_errors: UserExistenceErrors::Legacy,
            ..universal_client()
        }],
        ..choice_pool()
    })
    .await;
    for flow in ["USER_AUTH", "CUSTOM_AUTH"] {
        assert_eq!(
            pool.begin(flow, "nobody", json!({})).await.unwrap_err().0,
            "UserNotFoundException"
        );
    }
}

#[tokio::test]
async fn whoever_signed_up_and_confirmed_signs_in_at_once_and_once() {
    let pool = Fixture::with(choice_pool()).await;
    let signed_up = pool.sign_up("ada").await;
    let initiate = async |session: &Value| {
        let request = json!({
            "AuthFlow": "USER_AUTH",
            "AuthParameters": { "USERNAME": "ada" },
            "Session": session,
        });
        pool.result("InitiateAuth", request).await
    };
    assert_eq!(
        initiate(&signed_up["Session"]).await,
        Err(invalid_session()),
        "the account is not confirmed"
    );
    let confirm = json!({
        "Username": "ada",
        "ConfirmationCode": pool.code(),
        "Session": signed_up["Session"],
    });
    let confirmed = pool.ok("ConfirmSignUp", confirm).await;
    let tokens = initiate(&confirmed["Session"]).await.unwrap();
    assert_eq!(outcome(&tokens), "tokens");
    assert_eq!(initiate(&confirmed["Session"]).await, Err(session_used()));
}

#[tokio::test]
async fn whoever_has_the_code_alone_does_not_sign_in_by_it() {
    let pool = Fixture::with(choice_pool()).await;
    pool.sign_up("ada").await;
    let bobs = pool.sign_up("bob").await;
    let code = pool.pool.mailbox()[1].code.clone();
    let confirm = json!({
        "Username": "ada",
        "ConfirmationCode": code,
        "Session": bobs["Session"],
    });
    let confirmed = pool.ok("ConfirmSignUp", confirm).await;
    assert_eq!(confirmed.get("Session"), None, "it is Bob's session");
}

#[tokio::test]
async fn an_account_without_a_password_signs_in_by_code_alone() {
    let pool = Fixture::with(choice_pool()).await;
    let mut request = sign_up_request("ada");
    request.as_object_mut().unwrap().remove("Password");
    pool.ok("SignUp", request.clone()).await;
    let confirm = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    pool.ok("ConfirmSignUp", confirm).await;
    let challenge = begin(&pool, "ada", json!({})).await;
    assert_eq!(available(&challenge), ["EMAIL_OTP"]);
    let challenge = pool
        .answer(&challenge, json!({ "ANSWER": "EMAIL_OTP" }))
        .await
        .unwrap();
    let right = json!({ "EMAIL_OTP_CODE": pool.code() });
    pool.answer(&challenge, right).await.unwrap();
    assert_eq!(pool.sign_in("ada", PASSWORD).await, Err(incorrect()));

    let without = Fixture::with(PoolConfig {
        sign_in_policy: crate::SignInPolicy::default(),
        ..choice_pool()
    })
    .await;
    assert_eq!(
        without.refused("SignUp", request).await.0,
        "InvalidParameterException",
        "where no code may begin a sign-in, there has to be a password"
    );
}
