use serde_json::json;

use super::support::*;
use crate::srp::test_client::{self, TestClient};
use crate::{AuthFlow, ClientConfig, ClientSecret, UserExistenceErrors};

fn incorrect() -> Refusal {
    refusal("NotAuthorizedException", "Incorrect username or password.")
}

#[tokio::test]
async fn the_right_password_signs_in_and_a_wrong_one_does_not() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(tokens["TokenType"], "Bearer");
    assert_eq!(tokens["ExpiresIn"], 3_600);
    assert!(tokens["RefreshToken"].is_string());
    assert_eq!(pool.sign_in("ada", OTHER_PASSWORD).await, Err(incorrect()));
    assert_eq!(
        pool.sign_in("ada", &PASSWORD.to_lowercase()).await,
        Err(incorrect())
    );
}

#[tokio::test]
async fn the_challenge_has_what_clients_expect() {
    let pool = Fixture::new().await;
    pool.confirmed("Ada").await;
    let challenge = pool.initiate("ADA", &TestClient::random()).await.unwrap();
    assert_eq!(challenge["ChallengeName"], "PASSWORD_VERIFIER");
    assert_eq!(challenge.get("AuthenticationResult"), None);
    let parameters = challenge["ChallengeParameters"].as_object().unwrap();
    assert_eq!(parameters["USER_ID_FOR_SRP"], "ada");
    assert_eq!(parameters["USERNAME"], "ada");
    for name in ["SALT", "SRP_B"] {
        let digits = parameters[name].as_str().unwrap();
        assert!(!digits.starts_with('0'), "{name} has no leading zeros");
        assert!(digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    }
}

#[tokio::test]
async fn a_verified_address_signs_in_and_does_not_tell_the_user_name_before() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    assert_eq!(
        pool.sign_in("ada@example.com", PASSWORD).await,
        Err(incorrect()),
        "an address that is not verified is nobody's"
    );
    let code = pool.code();
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "ada", "ConfirmationCode": code }),
    )
    .await;
    let srp = TestClient::random();
    let challenge = pool.initiate("Ada@Example.com", &srp).await.unwrap();
    assert!(!challenge.to_string().contains("\"ada\""));
    let responses = pool.responses(&challenge, &srp, PASSWORD);
    let answer = pool.respond(responses).await.unwrap();
    let tokens = &answer["AuthenticationResult"];
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "ada");
    assert_eq!(
        challenge["ChallengeParameters"]["USER_ID_FOR_SRP"],
        claims(&tokens["IdToken"])["sub"]
    );
    // What the challenge called the user is a name from there on.
    let sub = claims(&tokens["IdToken"])["sub"]
        .as_str()
        .unwrap()
        .to_owned();
    pool.sign_in(&sub, PASSWORD).await.unwrap();
    assert_eq!(
        pool.sign_in("ada@example.com", OTHER_PASSWORD).await,
        Err(incorrect())
    );
}

#[tokio::test]
async fn a_challenge_is_answered_once() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let responses = pool.responses(&challenge, &srp, PASSWORD);
    pool.respond(responses.clone()).await.unwrap();
    assert_eq!(pool.respond(responses).await, Err(incorrect()));

    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let wrong = pool.responses(&challenge, &srp, OTHER_PASSWORD);
    let right = pool.responses(&challenge, &srp, PASSWORD);
    assert_eq!(pool.respond(wrong).await, Err(incorrect()));
    assert_eq!(pool.respond(right).await, Err(incorrect()));
}

#[tokio::test]
async fn a_challenge_waits_for_three_minutes() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    pool.clock.advance(179);
    pool.respond(pool.responses(&challenge, &srp, PASSWORD))
        .await
        .unwrap();

    let challenge = pool.initiate("ada", &srp).await.unwrap();
    pool.clock.advance(180);
    assert_eq!(
        pool.respond(pool.responses(&challenge, &srp, PASSWORD))
            .await,
        Err(refusal(
            "NotAuthorizedException",
            "Invalid session for the user, session is expired."
        ))
    );
}

#[tokio::test]
async fn a_session_may_come_along_or_not() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let request = json!({
        "ChallengeName": "PASSWORD_VERIFIER",
        "ChallengeResponses": pool.responses(&challenge, &srp, PASSWORD),
        "Session": "whatever the client takes for one",
    });
    pool.ok("RespondToAuthChallenge", request).await;
}

#[tokio::test]
async fn a_changed_response_is_refused() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    pool.confirmed("bob").await;
    let missing = |name: &str| {
        refusal(
            "InvalidParameterException",
            &format!("Missing required parameter {name}"),
        )
    };
    let format = "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.";
    for (name, value, expected) in [
        ("USERNAME", json!(""), missing("USERNAME")),
        ("TIMESTAMP", json!(""), missing("TIMESTAMP")),
        (
            "PASSWORD_CLAIM_SIGNATURE",
            json!(""),
            missing("PASSWORD_CLAIM_SIGNATURE"),
        ),
        (
            "PASSWORD_CLAIM_SECRET_BLOCK",
            json!(""),
            missing("PASSWORD_CLAIM_SECRET_BLOCK"),
        ),
        (
            "TIMESTAMP",
            json!("2023-09-05T07:08:09Z"),
            refusal("InvalidParameterException", format),
        ),
        (
            "TIMESTAMP",
            json!("Tue Sep  5 07:08:09 UTC 2023"),
            refusal("InvalidParameterException", format),
        ),
        (
            "TIMESTAMP",
            json!("Tue Sep 5 07:08:10 UTC 2023"),
            incorrect(),
        ),
        ("PASSWORD_CLAIM_SIGNATURE", json!("AAAA"), incorrect()),
        ("PASSWORD_CLAIM_SECRET_BLOCK", json!("AAAA"), incorrect()),
        ("PASSWORD_CLAIM_SECRET_BLOCK", json!("!"), incorrect()),
        (
            "PASSWORD_CLAIM_SIGNATURE",
            json!("!"),
            refusal(
                "InvalidParameterException",
                "Invalid PASSWORD_CLAIM_SIGNATURE format. Must be a Base64 string.",
            ),
        ),
    ] {
        let srp = TestClient::random();
        let challenge = pool.initiate("ada", &srp).await.unwrap();
        let mut responses = pool.responses(&challenge, &srp, PASSWORD);
        responses[name] = value;
        assert_eq!(
            pool.respond(responses.clone()).await,
            Err(expected),
            "{responses}"
        );
    }
    assert_eq!(
        pool.respond(json!({})).await,
        Err(missing("challenge responses."))
    );
}

#[tokio::test]
async fn a_padded_day_and_a_wrong_weekday_parse_and_then_fail_the_proof() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    for stamp in [
        "Tue Sep 05 07:08:09 UTC 2023",
        "Mon Sep 5 07:08:09 UTC 2023",
    ] {
        let srp = TestClient::random();
        let challenge = pool.initiate("ada", &srp).await.unwrap();
        let mut responses = pool.responses(&challenge, &srp, PASSWORD);
        responses["TIMESTAMP"] = json!(stamp);
        let parameters = &challenge["ChallengeParameters"];
        let text = |name: &str| parameters[name].as_str().unwrap();
        let user_pool_id = pool.pool.info().user_pool_id;
        let signed = srp.signature(
            &test_client::Challenge {
                pool_name: user_pool_id.split_once('_').unwrap().1,
                user_id: "ada",
                salt: text("SALT"),
                srp_b: text("SRP_B"),
            },
            PASSWORD,
            text("SECRET_BLOCK"),
            stamp,
        );
        responses["PASSWORD_CLAIM_SIGNATURE"] = json!(signed);
        assert_eq!(pool.respond(responses).await, Err(incorrect()), "{stamp}");
    }
}

#[tokio::test]
async fn a_public_value_that_would_force_the_key_is_refused() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let modulus = test_client::to_hex(&test_client::modulus());
    for (srp_a, message) in [
        ("0".to_owned(), "SRP_A must not be a multiple of N"),
        (modulus, "SRP_A must not be a multiple of N"),
        (
            "not hexadecimal".to_owned(),
            "1 validation error detected: Value at 'sRPA' failed to satisfy constraint: \
             Member must satisfy regular expression pattern: ^[0-9a-fA-F]+$",
        ),
        (
            "f".repeat(20_000),
            "1 validation error detected: Value at 'sRPA' failed to satisfy constraint: \
             Member must have length less than or equal to 1024",
        ),
        (String::new(), "Missing required parameter SRP_A"),
    ] {
        let request = json!({
            "AuthFlow": "USER_SRP_AUTH",
            "AuthParameters": { "USERNAME": "ada", "SRP_A": srp_a },
        });
        assert_eq!(
            pool.refused("InitiateAuth", request).await,
            refusal("InvalidParameterException", message)
        );
    }
}

#[tokio::test]
async fn a_challenge_of_one_client_is_not_answered_by_another() {
    let two = crate::PoolConfig {
        clients: vec![
            ClientConfig::default(),
            ClientConfig {
                client_name: "other".to_owned(),
                ..ClientConfig::default()
            },
        ],
        ..crate::PoolConfig::default()
    };
    let pool = Fixture::with(two).await;
    pool.confirmed("ada").await;
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let request = json!({
        "ClientId": pool.pool.info().clients[1].client_id,
        "ChallengeName": "PASSWORD_VERIFIER",
        "ChallengeResponses": pool.responses(&challenge, &srp, PASSWORD),
    });
    assert_eq!(
        pool.refused("RespondToAuthChallenge", request).await,
        incorrect()
    );
}

#[tokio::test]
async fn a_password_that_changed_meanwhile_fails_the_challenge() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let srp = TestClient::random();
    let challenge = pool.initiate("ada", &srp).await.unwrap();
    let request = json!({
        "AccessToken": tokens["AccessToken"],
        "PreviousPassword": PASSWORD,
        "ProposedPassword": OTHER_PASSWORD,
    });
    pool.ok("ChangePassword", request).await;
    assert_eq!(
        pool.respond(pool.responses(&challenge, &srp, PASSWORD))
            .await,
        Err(incorrect())
    );
}

#[tokio::test]
async fn passwords_are_taken_exactly_as_they_are_typed() {
    let pool = Fixture::new().await;
    let long = format!("Aa1!{}", "ü".repeat(252));
    // P12: spaces inside, composed and decomposed letters, characters beyond the basic plane, 256 of them, colons.
    for (number, password) in [
        "Two  spaces 1!",
        "Zoe\u{308} Aa1!xx",
        "Zo\u{eb} Aa1!xx",
        "🗝🗝🗝 Aa1!",
        &long,
        "::Aa1!::xx",
        "Tab\tAa1!x",
    ]
    .into_iter()
    .enumerate()
    {
        let name = format!("user{number}");
        let mut request = sign_up_request(&name);
        request["Password"] = json!(password);
        pool.ok("SignUp", request).await;
        let code = pool.code();
        pool.ok(
            "ConfirmSignUp",
            json!({ "Username": name, "ConfirmationCode": code }),
        )
        .await;
        pool.sign_in(&name, password).await.unwrap();
    }
    assert_eq!(
        pool.sign_in("user1", "Zo\u{eb} Aa1!xx").await,
        Err(incorrect()),
        "nothing is normalised"
    );
}

#[tokio::test]
async fn a_flow_that_the_client_may_not_use_is_refused() {
    let pool = Fixture::with_client(ClientConfig {
        explicit_auth_flows: vec![],
        ..ClientConfig::default()
    })
    .await;
    for (flow, message) in [
        (
            "USER_SRP_AUTH",
            "USER_SRP_AUTH is not enabled for the client.",
        ),
        (
            "USER_PASSWORD_AUTH",
            "USER_PASSWORD_AUTH flow not enabled for this client",
        ),
        (
            "REFRESH_TOKEN_AUTH",
            "REFRESH_TOKEN_AUTH flow not enabled for this client",
        ),
        (
            "REFRESH_TOKEN",
            "REFRESH_TOKEN_AUTH flow not enabled for this client",
        ),
        ("CUSTOM_AUTH", "CUSTOM_AUTH is not enabled for the client."),
        ("USER_AUTH", "USER_AUTH is not enabled for the client."),
        (
            "ADMIN_USER_PASSWORD_AUTH",
            "Initiate Auth method not supported.",
        ),
    ] {
        let request = json!({ "AuthFlow": flow, "AuthParameters": { "USERNAME": "ada" } });
        assert_eq!(
            pool.refused("InitiateAuth", request).await,
            refusal("InvalidParameterException", message)
        );
    }
    let unknown = pool
        .refused("InitiateAuth", json!({ "AuthFlow": "MAGIC" }))
        .await;
    assert_eq!(unknown.0, "InvalidParameterException");
    assert!(unknown.1.contains("'authFlow'") && !unknown.1.contains("MAGIC"));
}

#[tokio::test]
async fn a_challenge_that_was_never_asked_is_not_answered() {
    let pool = Fixture::new().await;
    let respond = |name: &str| {
        json!({
            "ChallengeName": name,
            "ChallengeResponses": { "USERNAME": "ada", "SOFTWARE_TOKEN_MFA_CODE": "123456" },
            "Session": "a-session-that-was-never-given",
        })
    };
    assert_eq!(
        pool.refused("RespondToAuthChallenge", respond("SOFTWARE_TOKEN_MFA"))
            .await,
        refusal("NotAuthorizedException", "Invalid session for the user.")
    );
    assert_eq!(
        pool.refused("RespondToAuthChallenge", respond("RIDDLE"))
            .await
            .0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn a_client_that_may_send_the_password_signs_in_by_it() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let request = |name: &str, password: &str| {
        json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": name, "PASSWORD": password },
        })
    };
    let answer = pool.ok("InitiateAuth", request("ADA", PASSWORD)).await;
    assert_eq!(answer["ChallengeParameters"], json!({}));
    assert!(answer["AuthenticationResult"]["RefreshToken"].is_string());
    pool.ok("InitiateAuth", request("ada@example.com", PASSWORD))
        .await;
    assert_eq!(
        pool.refused("InitiateAuth", request("ada", OTHER_PASSWORD))
            .await,
        incorrect()
    );
    assert_eq!(
        pool.refused("InitiateAuth", request("nobody", PASSWORD))
            .await,
        incorrect()
    );
}

#[tokio::test]
async fn what_is_wrong_with_an_account_is_said_before_the_password_but_a_reset_only_after_it() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let by_password = |password: &str| {
        json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": "ada", "PASSWORD": password },
        })
    };
    let disabled = refusal("NotAuthorizedException", "User is disabled.");
    let reset = refusal(
        "PasswordResetRequiredException",
        "Password reset required for the user",
    );
    pool.sql("UPDATE users SET enabled = 0");
    assert_eq!(
        pool.sign_in("ada", OTHER_PASSWORD).await,
        Err(disabled.clone())
    );
    assert_eq!(
        pool.refused("InitiateAuth", by_password(OTHER_PASSWORD))
            .await,
        disabled
    );
    pool.sql("UPDATE users SET enabled = 1, status = 'RESET_REQUIRED'");
    assert_eq!(pool.sign_in("ada", OTHER_PASSWORD).await, Err(incorrect()));
    assert_eq!(pool.sign_in("ada", PASSWORD).await, Err(reset.clone()));
    assert_eq!(
        pool.refused("InitiateAuth", by_password(OTHER_PASSWORD))
            .await,
        incorrect()
    );
    assert_eq!(
        pool.refused("InitiateAuth", by_password(PASSWORD)).await,
        reset
    );
}

#[tokio::test]
async fn a_client_with_a_secret_has_to_prove_it_everywhere() {
    const SECRET: &str = "abcdefghijklmnopqrstuvwxyz012345";
    let pool = Fixture::with_client(ClientConfig {
        client_secret: Some(ClientSecret::new(SECRET.to_owned())),
        ..permissive_client()
    })
    .await;
    let hash = |name: &str| json!(secret_hash(SECRET, name, &pool.client_id));
    let client_id = &pool.client_id;
    let missing = refusal(
        "NotAuthorizedException",
        &format!("Client {client_id} is configured with secret but SECRET_HASH was not received"),
    );
    let wrong = refusal(
        "NotAuthorizedException",
        &format!("Unable to verify secret hash for client {client_id}"),
    );

    let mut request = sign_up_request("ada");
    assert_eq!(pool.refused("SignUp", request.clone()).await, missing);
    request["SecretHash"] = hash("bob");
    assert_eq!(pool.refused("SignUp", request.clone()).await, wrong);
    request["SecretHash"] = json!("no base64");
    assert_eq!(pool.refused("SignUp", request.clone()).await, wrong);
    request["SecretHash"] = hash("ada");
    pool.ok("SignUp", request).await;
    for operation in [
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "ForgotPassword",
        "ConfirmForgotPassword",
    ] {
        let request =
            json!({ "Username": "ada", "ConfirmationCode": "000000", "Password": PASSWORD });
        assert_eq!(
            pool.refused(operation, request).await,
            missing,
            "{operation}"
        );
    }
    let request =
        json!({ "Username": "ada", "ConfirmationCode": pool.code(), "SecretHash": hash("ada") });
    pool.ok("ConfirmSignUp", request).await;

    let srp = TestClient::random();
    let mut request = json!({
        "AuthFlow": "USER_SRP_AUTH",
        "AuthParameters": { "USERNAME": "ada", "SRP_A": srp.srp_a() },
    });
    assert_eq!(pool.refused("InitiateAuth", request.clone()).await, missing);
    request["AuthParameters"]["SECRET_HASH"] = hash("ada");
    let challenge = pool.ok("InitiateAuth", request).await;
    let mut responses = pool.responses(&challenge, &srp, PASSWORD);
    assert_eq!(pool.respond(responses.clone()).await, Err(missing.clone()));
    responses["SECRET_HASH"] = hash("ada");
    let tokens = pool.respond(responses).await.unwrap()["AuthenticationResult"].clone();

    let refresh = |hash: Option<serde_json::Value>| {
        json!({
            "AuthFlow": "REFRESH_TOKEN_AUTH",
            "AuthParameters": { "REFRESH_TOKEN": tokens["RefreshToken"], "SECRET_HASH": hash.unwrap_or(json!("")) },
        })
    };
    assert_eq!(pool.refused("InitiateAuth", refresh(None)).await, missing);
    assert_eq!(
        pool.refused("InitiateAuth", refresh(Some(hash("bob"))))
            .await,
        wrong
    );
    pool.ok("InitiateAuth", refresh(Some(hash("ada")))).await;
    pool.ok(
        "InitiateAuth",
        refresh(Some(hash(
            claims(&tokens["IdToken"])["sub"].as_str().unwrap(),
        ))),
    )
    .await;

    let mut request = json!({ "RefreshToken": tokens["RefreshToken"] });
    assert_eq!(
        pool.refused("GetTokensFromRefreshToken", request.clone())
            .await
            .0,
        "NotAuthorizedException"
    );
    request["ClientSecret"] = json!(SECRET.to_uppercase());
    assert_eq!(
        pool.refused("GetTokensFromRefreshToken", request.clone())
            .await
            .0,
        "NotAuthorizedException"
    );
    request["ClientSecret"] = json!(SECRET);
    pool.ok("GetTokensFromRefreshToken", request).await;

    let mut request = json!({ "Token": tokens["RefreshToken"] });
    assert_eq!(
        pool.refused("RevokeToken", request.clone()).await.0,
        "UnauthorizedException"
    );
    request["ClientSecret"] = json!(SECRET);
    pool.ok("RevokeToken", request).await;
}

#[tokio::test]
async fn a_public_client_may_send_a_secret_hash_that_nobody_looks_at() {
    let pool = Fixture::new().await;
    let mut request = sign_up_request("ada");
    request["SecretHash"] = json!("anything");
    pool.ok("SignUp", request).await;
}

#[tokio::test]
async fn a_legacy_client_is_told_that_nobody_has_the_name() {
    let pool = Fixture::with_client(ClientConfig {
        prevent_user_existence_errors: UserExistenceErrors::Legacy,
        explicit_auth_flows: vec![AuthFlow::UserSrp, AuthFlow::UserPassword],
        ..ClientConfig::default()
    })
    .await;
    let not_found = refusal("UserNotFoundException", "User does not exist.");
    assert_eq!(
        pool.sign_in("nobody", PASSWORD).await,
        Err(not_found.clone())
    );
    let request = json!({
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": { "USERNAME": "nobody", "PASSWORD": PASSWORD },
    });
    assert_eq!(pool.refused("InitiateAuth", request).await, not_found);
    let combination = refusal(
        "UserNotFoundException",
        "Username/client id combination not found.",
    );
    for operation in [
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "ForgotPassword",
        "ConfirmForgotPassword",
    ] {
        let request =
            json!({ "Username": "nobody", "ConfirmationCode": "000000", "Password": PASSWORD });
        assert_eq!(
            pool.refused(operation, request).await,
            combination,
            "{operation}"
        );
    }
}
