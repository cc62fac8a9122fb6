use serde_json::json;

use super::support::*;
use crate::PoolConfig;

#[tokio::test]
async fn a_new_account_gets_a_code_and_can_sign_in_once_it_is_confirmed() {
    let pool = Fixture::new().await;
    let answer = pool.sign_up("ada").await;
    assert_eq!(answer["UserConfirmed"], false);
    assert_eq!(
        answer["CodeDeliveryDetails"],
        json!({ "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" })
    );
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await,
        Err(refusal(
            "UserNotConfirmedException",
            "User is not confirmed."
        ))
    );

    let mail = pool.pool.mailbox()[0].clone();
    assert_eq!(mail.to, "ada@example.com");
    assert_eq!(mail.sent_at, 1_767_323_045);
    assert!(mail.body.contains(&mail.code), "the message says the code");
    assert!(mail.code.len() == 6 && mail.code.bytes().all(|digit| digit.is_ascii_digit()));

    let request = json!({ "Username": "ada", "ConfirmationCode": mail.code });
    assert_eq!(pool.ok("ConfirmSignUp", request.clone()).await, json!({}));
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["sub"], answer["UserSub"]);
    assert_eq!(claims(&tokens["IdToken"])["email_verified"], true);

    assert_eq!(
        pool.refused("ConfirmSignUp", request).await,
        refusal(
            "NotAuthorizedException",
            "User cannot be confirmed. Current status is CONFIRMED"
        )
    );
}

#[tokio::test]
async fn a_taken_name_is_refused_whatever_its_case() {
    let pool = Fixture::new().await;
    pool.sign_up("Ada").await;
    for name in ["Ada", "ada", "ADA"] {
        assert_eq!(
            pool.refused("SignUp", sign_up_request(name)).await,
            refusal("UsernameExistsException", "User already exists")
        );
    }
    pool.sign_up("ada2").await;
}

#[tokio::test]
async fn nobody_can_take_the_sub_of_another_for_a_name() {
    let pool = Fixture::new().await;
    let sub = pool.sign_up("ada").await["UserSub"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        pool.refused("SignUp", sign_up_request(&sub)).await.0,
        "UsernameExistsException"
    );
}

#[tokio::test]
async fn the_name_keeps_the_case_it_was_typed_in() {
    let pool = Fixture::new().await;
    pool.confirmed("Ada").await;
    let tokens = pool.sign_in("aDA", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "Ada");
    assert_eq!(claims(&tokens["AccessToken"])["username"], "Ada");
}

#[tokio::test]
async fn a_request_that_breaks_a_rule_says_which() {
    let pool = Fixture::new().await;
    let constraint = |member: &str, rule: &str| {
        refusal(
            "InvalidParameterException",
            &format!(
                "1 validation error detected: Value at '{member}' failed to satisfy constraint: Member must {rule}"
            ),
        )
    };
    let with = |name: &str, value: serde_json::Value| {
        let mut request = sign_up_request("ada");
        request[name] = value;
        request
    };
    let attributes = |attributes: &[(&str, &str)]| {
        let list: Vec<_> = attributes
            .iter()
            .map(|(name, value)| json!({ "Name": name, "Value": value }))
            .collect();
        with("UserAttributes", json!(list))
    };
    let username_pattern = r"satisfy regular expression pattern: [\p{L}\p{M}\p{S}\p{N}\p{P}]+";
    let invalid = |message: &str| refusal("InvalidParameterException", message);
    for (request, expected) in [
        (
            with("Username", json!(null)),
            constraint("username", "not be null"),
        ),
        (
            with("Username", json!("")),
            constraint("username", "have length greater than or equal to 1"),
        ),
        (
            with("Username", json!("a".repeat(129))),
            constraint("username", "have length less than or equal to 128"),
        ),
        (
            with("Username", json!("a b")),
            constraint("username", username_pattern),
        ),
        (
            with("Username", json!("a\u{200b}b")),
            constraint("username", username_pattern),
        ),
        (
            with("Username", json!("a\u{202e}b")),
            constraint("username", username_pattern),
        ),
        (
            with("Username", json!("a\u{0}b")),
            constraint("username", username_pattern),
        ),
        (
            with("Username", json!("ada@example.com")),
            invalid(
                "Username cannot be of email format, since user pool is configured for email alias.",
            ),
        ),
        (
            with("Password", json!(null)),
            constraint("password", "not be null"),
        ),
        (
            with("Password", json!(" Correct horse 1!")),
            constraint(
                "password",
                r"satisfy regular expression pattern: ^[\S]+.*[\S]+$",
            ),
        ),
        (
            with("Password", json!(format!("Aa1!{}", "x".repeat(253)))),
            constraint("password", "have length less than or equal to 256"),
        ),
        (
            with("Password", json!("short")),
            refusal(
                "InvalidPasswordException",
                "Password did not conform with policy: Password not long enough",
            ),
        ),
        (
            attributes(&[]),
            invalid("Attributes did not conform to the schema: email: The attribute is required"),
        ),
        (
            attributes(&[("email", "no address")]),
            invalid("Invalid email address format."),
        ),
        (
            attributes(&[("email", "a@b@c")]),
            invalid("Invalid email address format."),
        ),
        (
            attributes(&[("email", "a@b..c")]),
            invalid("Invalid email address format."),
        ),
        (
            attributes(&[("email", "a\nb@c")]),
            invalid("Invalid email address format."),
        ),
        (
            attributes(&[("email", "a@b"), ("phone_number", "0123")]),
            invalid("Invalid phone number format."),
        ),
        (
            attributes(&[("email", "a@b"), ("birthdate", "2026-02-30")]),
            invalid(
                "Attributes did not conform to the schema: birthdate: Attribute is not of the form YYYY-MM-DD",
            ),
        ),
        (
            attributes(&[("email", "a@b"), ("custom:shoe", "42")]),
            invalid(
                "Attributes did not conform to the schema: Attribute does not exist in schema.",
            ),
        ),
        (
            attributes(&[("email", "a@b"), ("email_verified", "true")]),
            refusal(
                "NotAuthorizedException",
                "A client attempted to write unauthorized attribute",
            ),
        ),
        (
            attributes(&[("email", "a@b"), ("sub", "x")]),
            refusal(
                "NotAuthorizedException",
                "A client attempted to write unauthorized attribute",
            ),
        ),
        (
            with("ClientId", json!("nobody")),
            refusal(
                "ResourceNotFoundException",
                "User pool client nobody does not exist.",
            ),
        ),
        (
            with("ClientId", json!("<b>")),
            constraint("clientId", r"satisfy regular expression pattern: [\w+]+"),
        ),
    ] {
        assert_eq!(
            pool.refused("SignUp", request.clone()).await,
            expected,
            "{request}"
        );
    }
    assert!(pool.pool.mailbox().is_empty(), "no account was made");
}

#[tokio::test]
async fn names_and_attributes_of_many_scripts_are_taken() {
    let pool = Fixture::new().await;
    for name in ["zoë", "李雷", "💐", "a.b-c_d+e", "ÅSA"] {
        let request = json!({
            "Username": name,
            "Password": PASSWORD,
            "UserAttributes": [
                { "Name": "email", "Value": "someone@bücher.example" },
                { "Name": "name", "Value": name },
                { "Name": "phone_number", "Value": "+4930123456" },
                { "Name": "birthdate", "Value": "1815-12-10" },
            ],
        });
        pool.ok("SignUp", request).await;
    }
}

#[tokio::test]
async fn a_pool_without_required_attributes_takes_an_account_without_an_address() {
    let pool = Fixture::with(PoolConfig {
        required_attributes: vec![],
        ..PoolConfig::default()
    })
    .await;
    let request = json!({ "Username": "ada", "Password": PASSWORD });
    let answer = pool.ok("SignUp", request).await;
    assert_eq!(answer.get("CodeDeliveryDetails"), None);
    assert_eq!(
        pool.refused("ResendConfirmationCode", json!({ "Username": "ada" }))
            .await
            .0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn a_wrong_code_is_refused_and_the_right_one_still_works() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let wrong = json!({ "Username": "ada", "ConfirmationCode": pool.wrong_code() });
    for _ in 0..4 {
        assert_eq!(
            pool.refused("ConfirmSignUp", wrong.clone()).await,
            refusal(
                "CodeMismatchException",
                "Invalid verification code provided, please try again."
            )
        );
    }
    let right = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    pool.ok("ConfirmSignUp", right).await;
}

#[tokio::test]
async fn after_five_guesses_not_even_the_right_code_is_taken_until_a_new_one_is_sent() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let wrong = json!({ "Username": "ada", "ConfirmationCode": pool.wrong_code() });
    for _ in 0..5 {
        pool.refused("ConfirmSignUp", wrong.clone()).await;
    }
    let right = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    assert_eq!(
        pool.refused("ConfirmSignUp", right).await,
        refusal(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time."
        )
    );
    pool.ok("ResendConfirmationCode", json!({ "Username": "ada" }))
        .await;
    let right = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    pool.ok("ConfirmSignUp", right).await;
}

#[tokio::test]
async fn the_hour_of_guesses_passes() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let wrong = json!({ "Username": "ada", "ConfirmationCode": pool.wrong_code() });
    for _ in 0..6 {
        pool.refused("ConfirmSignUp", wrong.clone()).await;
    }
    pool.clock.advance(60 * 60);
    let right = json!({ "Username": "ada", "ConfirmationCode": pool.code() });
    pool.ok("ConfirmSignUp", right).await;
}

#[tokio::test]
async fn a_new_code_voids_the_one_before() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let first = pool.code();
    // One in a million is the same again.
    while pool.code() == first {
        let answer = pool
            .ok("ResendConfirmationCode", json!({ "Username": "ADA" }))
            .await;
        assert_eq!(answer["CodeDeliveryDetails"]["Destination"], "a***@e***");
    }
    let request = json!({ "Username": "ada", "ConfirmationCode": first });
    assert_eq!(
        pool.refused("ConfirmSignUp", request).await.0,
        "CodeMismatchException"
    );
}

#[tokio::test]
async fn a_code_is_good_for_a_day() {
    let pool = Fixture::new().await;
    for (name, seconds, is_good) in [("ada", 86_399, true), ("bob", 86_400, false)] {
        pool.sign_up(name).await;
        let request = json!({ "Username": name, "ConfirmationCode": pool.code() });
        pool.clock.advance(seconds);
        match pool.result("ConfirmSignUp", request).await {
            Ok(_) => assert!(is_good),
            Err(error) => {
                assert!(!is_good);
                assert_eq!(
                    error,
                    refusal(
                        "ExpiredCodeException",
                        "Invalid code provided, please request a code again."
                    )
                );
            }
        }
    }
}

#[tokio::test]
async fn five_codes_an_hour_are_sent_and_no_more() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let request = json!({ "Username": "ada" });
    for _ in 0..4 {
        pool.ok("ResendConfirmationCode", request.clone()).await;
    }
    assert_eq!(
        pool.refused("ResendConfirmationCode", request.clone())
            .await
            .0,
        "LimitExceededException"
    );
    pool.clock.advance(60 * 60);
    pool.ok("ResendConfirmationCode", request.clone()).await;

    let code = pool.code();
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "ada", "ConfirmationCode": code }),
    )
    .await;
    assert_eq!(
        pool.refused("ResendConfirmationCode", request).await,
        refusal("InvalidParameterException", "User is already confirmed.")
    );
}

#[tokio::test]
async fn an_address_signs_in_for_one_account_only() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let mut request = sign_up_request("eve");
    request["UserAttributes"][0]["Value"] = json!("ADA@example.com");
    pool.ok("SignUp", request).await;
    let mut request = json!({ "Username": "eve", "ConfirmationCode": pool.code() });
    assert_eq!(
        pool.refused("ConfirmSignUp", request.clone()).await,
        refusal(
            "AliasExistsException",
            "An account with the given email already exists."
        )
    );
    let tokens = pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "ada");

    // Whoever has the code has the mailbox, and may take the address over.
    request["ForceAliasCreation"] = json!(true);
    pool.ok("ConfirmSignUp", request).await;
    let tokens = pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "eve");
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["email_verified"], false);
}

#[tokio::test]
async fn without_the_alias_an_address_is_a_name_like_any_other() {
    let pool = Fixture::with(PoolConfig {
        alias_attributes: Some(vec![]),
        ..PoolConfig::default()
    })
    .await;
    let mut request = sign_up_request("ada@example.com");
    request["UserAttributes"][0]["Value"] = json!("ada@example.com");
    pool.ok("SignUp", request).await;
    let code = pool.code();
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "ada@example.com", "ConfirmationCode": code }),
    )
    .await;
    pool.sign_in("Ada@Example.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn the_mailbox_has_the_newest_first_and_fifty_at_most() {
    let pool = Fixture::new().await;
    let mut changes = pool.pool.mailbox_changes();
    for number in 0..52 {
        pool.sign_up(&format!("user{number}")).await;
    }
    assert!(changes.has_changed().unwrap());
    let messages = changes.borrow_and_update().clone();
    assert_eq!(messages.len(), 50);
    assert_eq!(messages[0].to, "user51@example.com");
    assert_eq!(messages[49].to, "user2@example.com");
    assert_eq!(messages[0].id, 52);

    pool.pool.clear_mailbox().await.unwrap();
    assert!(changes.has_changed().unwrap());
    assert!(pool.pool.mailbox().is_empty());
    pool.sign_up("later").await;
    assert_eq!(
        pool.pool.mailbox()[0].id,
        53,
        "a number is never given twice"
    );
}
