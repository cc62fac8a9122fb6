//! A signed-in user's attributes: changed, verified, taken away.

use std::fmt::Write as _;

use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::{
    AliasAttribute, AttributeDataType, ClientConfig, NumberAttributeConstraints, PoolConfig,
    SchemaAttribute, StringAttributeConstraints, UserAttributeUpdateSettings, VerifiedAttribute,
};

const BOTH: [VerifiedAttribute; 2] = [VerifiedAttribute::Email, VerifiedAttribute::PhoneNumber];

fn attribute(name: &str) -> SchemaAttribute {
    SchemaAttribute {
        name: name.to_owned(),
        attribute_data_type: AttributeDataType::String,
        mutable: true,
        required: false,
        string_attribute_constraints: StringAttributeConstraints::default(),
        number_attribute_constraints: NumberAttributeConstraints::default(),
    }
}

/// A pool that verifies both addresses, with a signed-in Ada; gives her access token.
async fn with_ada(config: PoolConfig) -> (Fixture, Value) {
    let pool = Fixture::with(config).await;
    pool.confirmed("ada").await;
    let token = access_token(&pool, "ada").await;
    (pool, token)
}

fn verifying_both() -> PoolConfig {
    PoolConfig {
        auto_verified_attributes: Some(BOTH.to_vec()),
        alias_attributes: Some(vec![AliasAttribute::Email, AliasAttribute::PhoneNumber]),
        ..PoolConfig::default()
    }
}

async fn access_token(pool: &Fixture, name: &str) -> Value {
    pool.sign_in(name, PASSWORD).await.unwrap()["AccessToken"].clone()
}

fn update(token: &Value, attributes: &[(&str, &str)]) -> Value {
    let list: Vec<Value> = attributes
        .iter()
        .map(|(name, value)| json!({ "Name": name, "Value": value }))
        .collect();
    json!({ "AccessToken": token, "UserAttributes": list })
}

fn verify(token: &Value, attribute: &str, code: &str) -> Value {
    json!({ "AccessToken": token, "AttributeName": attribute, "Code": code })
}

/// The user's attributes but `sub`, as one object.
async fn attributes(pool: &Fixture, token: &Value) -> Value {
    let user = pool.get_user(token).await.unwrap();
    let list = user["UserAttributes"].as_array().unwrap();
    let members = list
        .iter()
        .filter(|attribute| attribute["Name"] != "sub")
        .map(|attribute| {
            let name = attribute["Name"].as_str().unwrap().to_owned();
            (name, attribute["Value"].clone())
        });
    Value::Object(members.collect())
}

#[tokio::test]
async fn what_is_no_address_changes_at_once() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    let request = update(&token, &[("name", "Ada"), ("birthdate", "1815-12-10")]);
    assert_eq!(
        pool.ok("UpdateUserAttributes", request).await,
        json!({ "CodeDeliveryDetailsList": [] })
    );
    let request = update(&token, &[("name", "Ada Lovelace"), ("birthdate", "")]);
    pool.ok("UpdateUserAttributes", request).await;
    assert_eq!(
        attributes(&pool, &token).await,
        json!({ "email": "ada@example.com", "email_verified": "true", "name": "Ada Lovelace" }),
        "an empty value takes the attribute away"
    );
}

#[tokio::test]
async fn a_new_address_is_unverified_until_its_code_comes_back() {
    let (pool, token) = with_ada(verifying_both()).await;
    let changes = [
        ("email", "new@example.org"),
        ("phone_number", "+4930123456"),
    ];
    let answer = pool
        .ok("UpdateUserAttributes", update(&token, &changes))
        .await;
    assert_eq!(
        answer["CodeDeliveryDetailsList"],
        json!([
            { "Destination": "n***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" },
            { "Destination": "+*******3456", "DeliveryMedium": "SMS", "AttributeName": "phone_number" },
        ])
    );
    let by_sms = pool.pool.mailbox()[0].clone();
    let by_email = pool.pool.mailbox()[1].clone();
    assert_eq!(
        (by_sms.to.as_str(), by_email.to.as_str()),
        ("+4930123456", "new@example.org")
    );
    assert_eq!(
        attributes(&pool, &token).await,
        json!({
            "email": "new@example.org",
            "email_verified": "false",
            "phone_number": "+4930123456",
            "phone_number_verified": "false",
        })
    );
    for name in ["ada@example.com", "new@example.org", "+4930123456"] {
        pool.sign_in(name, PASSWORD).await.unwrap_err();
    }
    for (name, mail) in [("email", &by_email), ("phone_number", &by_sms)] {
        assert_eq!(
            pool.ok("VerifyUserAttribute", verify(&token, name, &mail.code))
                .await,
            json!({})
        );
        assert_eq!(
            pool.refused("VerifyUserAttribute", verify(&token, name, &mail.code))
                .await
                .0,
            "ExpiredCodeException",
            "a code is good once"
        );
    }
    assert_eq!(
        attributes(&pool, &token).await["phone_number_verified"],
        "true"
    );
    for name in ["ada", "new@example.org", "NEW@example.org", "+4930123456"] {
        pool.sign_in(name, PASSWORD).await.unwrap();
    }
    pool.sign_in("ada@example.com", PASSWORD).await.unwrap_err();
}

#[tokio::test]
async fn the_old_address_stays_until_the_new_one_is_verified_where_the_pool_wants_that() {
    let (pool, token) = with_ada(PoolConfig {
        user_attribute_update_settings: UserAttributeUpdateSettings {
            attributes_require_verification_before_update: vec![VerifiedAttribute::Email],
        },
        ..PoolConfig::default()
    })
    .await;
    let request = update(&token, &[("email", "new@example.org")]);
    let answer = pool.ok("UpdateUserAttributes", request.clone()).await;
    assert_eq!(
        answer["CodeDeliveryDetailsList"][0]["Destination"],
        "n***@e***"
    );
    let old = json!({ "email": "ada@example.com", "email_verified": "true" });
    assert_eq!(attributes(&pool, &token).await, old);
    pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
    pool.sign_in("new@example.org", PASSWORD).await.unwrap_err();

    let code = pool.code();
    let back = update(&token, &[("email", "ada@example.com")]);
    pool.ok("UpdateUserAttributes", back).await;
    assert_eq!(
        pool.refused("VerifyUserAttribute", verify(&token, "email", &code))
            .await
            .0,
        "ExpiredCodeException",
        "the change was given up"
    );
    pool.ok("UpdateUserAttributes", request).await;
    pool.ok("VerifyUserAttribute", verify(&token, "email", &pool.code()))
        .await;
    assert_eq!(
        attributes(&pool, &token).await,
        json!({ "email": "new@example.org", "email_verified": "true" })
    );
    pool.sign_in("new@example.org", PASSWORD).await.unwrap();
    pool.sign_in("ada@example.com", PASSWORD).await.unwrap_err();
}

#[tokio::test]
async fn a_code_of_one_address_verifies_no_other() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    pool.ok(
        "UpdateUserAttributes",
        update(&token, &[("email", "mine@example.org")]),
    )
    .await;
    let code = pool.code();
    pool.ok(
        "UpdateUserAttributes",
        update(&token, &[("email", "theirs@example.org")]),
    )
    .await;
    // One in a million is the same again.
    if pool.code() != code {
        assert_eq!(
            pool.refused("VerifyUserAttribute", verify(&token, "email", &code))
                .await
                .0,
            "CodeMismatchException"
        );
    }
    assert_eq!(attributes(&pool, &token).await["email_verified"], "false");
}

#[tokio::test]
async fn a_password_can_not_be_reset_by_a_code_of_an_address_that_was_given_up() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    pool.ok("ForgotPassword", json!({ "Username": "ada" }))
        .await;
    let code = pool.code();
    pool.ok(
        "UpdateUserAttributes",
        update(&token, &[("email", "new@example.org")]),
    )
    .await;
    let request =
        json!({ "Username": "ada", "ConfirmationCode": code, "Password": OTHER_PASSWORD });
    assert_eq!(
        pool.refused("ConfirmForgotPassword", request).await.0,
        "CodeMismatchException"
    );
}

#[tokio::test]
async fn an_address_that_signs_in_somebody_else_stays_theirs() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    pool.confirmed("eve").await;
    let of_eve = access_token(&pool, "eve").await;
    pool.ok(
        "UpdateUserAttributes",
        update(&of_eve, &[("email", "ada@example.com")]),
    )
    .await;
    let code = pool.code();
    assert_eq!(
        pool.refused("VerifyUserAttribute", verify(&of_eve, "email", &code))
            .await,
        refusal(
            "AliasExistsException",
            "An account with the given email already exists."
        )
    );
    let tokens = pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "ada");
    pool.ok(
        "UpdateUserAttributes",
        update(&token, &[("email", "ada@example.org")]),
    )
    .await;
    pool.ok("VerifyUserAttribute", verify(&of_eve, "email", &code))
        .await;
    let tokens = pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "eve");
}

#[tokio::test]
async fn a_verification_code_is_sent_again_and_says_where() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    let request = json!({ "AccessToken": token, "AttributeName": "email" });
    assert_eq!(
        pool.ok("GetUserAttributeVerificationCode", request.clone())
            .await,
        json!({ "CodeDeliveryDetails":
            { "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" } })
    );
    pool.ok("VerifyUserAttribute", verify(&token, "email", &pool.code()))
        .await;
    for _ in 0..4 {
        pool.ok("GetUserAttributeVerificationCode", request.clone())
            .await;
    }
    let limit = refusal(
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    );
    assert_eq!(
        pool.refused("GetUserAttributeVerificationCode", request.clone())
            .await,
        limit
    );
    let change = update(&token, &[("email", "new@example.org")]);
    assert_eq!(
        pool.refused("UpdateUserAttributes", change.clone()).await,
        limit
    );
    assert_eq!(
        attributes(&pool, &token).await["email"],
        "ada@example.com",
        "nothing was changed"
    );
    pool.clock.advance(3_599);
    assert_eq!(pool.refused("UpdateUserAttributes", change).await, limit);
    for (name, message) in [
        ("phone_number", "User does not have a phone_number set."),
        ("name", "Only email and phone_number can be verified."),
    ] {
        let request = json!({ "AccessToken": token, "AttributeName": name });
        assert_eq!(
            pool.refused("GetUserAttributeVerificationCode", request)
                .await,
            refusal("InvalidParameterException", message)
        );
    }
}

#[tokio::test]
async fn five_guesses_at_a_code_are_the_limit_and_a_day_its_end() {
    let (pool, token) = with_ada(PoolConfig {
        clients: vec![ClientConfig {
            access_token_validity_minutes: 24 * 60,
            ..ClientConfig::default()
        }],
        ..PoolConfig::default()
    })
    .await;
    pool.ok(
        "UpdateUserAttributes",
        update(&token, &[("email", "new@example.org")]),
    )
    .await;
    let code = pool.code();
    let wrong = verify(&token, "email", &pool.wrong_code());
    for _ in 0..5 {
        assert_eq!(
            pool.refused("VerifyUserAttribute", wrong.clone()).await,
            refusal(
                "CodeMismatchException",
                "Invalid verification code provided, please try again."
            )
        );
    }
    let right = verify(&token, "email", &code);
    assert_eq!(
        pool.refused("VerifyUserAttribute", right.clone()).await.0,
        "LimitExceededException",
        "not even the right code is taken"
    );
    pool.clock.advance(86_400);
    assert_eq!(
        pool.refused("VerifyUserAttribute", right).await,
        refusal("NotAuthorizedException", "Access Token has expired")
    );
    let token = access_token(&pool, "ada").await;
    assert_eq!(
        pool.refused("VerifyUserAttribute", verify(&token, "email", &code))
            .await,
        refusal(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        )
    );
    let request = json!({ "AccessToken": token, "AttributeName": "email" });
    pool.ok("GetUserAttributeVerificationCode", request).await;
    pool.ok("VerifyUserAttribute", verify(&token, "email", &pool.code()))
        .await;
}

#[tokio::test]
async fn a_change_that_breaks_a_rule_changes_nothing_and_says_which() {
    let pool = Fixture::with(PoolConfig {
        alias_attributes: Some(vec![
            AliasAttribute::Email,
            AliasAttribute::PreferredUsername,
        ]),
        schema: vec![
            SchemaAttribute {
                mutable: false,
                ..attribute("badge")
            },
            SchemaAttribute {
                attribute_data_type: AttributeDataType::Number,
                number_attribute_constraints: NumberAttributeConstraints {
                    min_value: Some("15".into()),
                    max_value: Some("60".into()),
                },
                ..attribute("shoe")
            },
            SchemaAttribute {
                string_attribute_constraints: StringAttributeConstraints {
                    min_length: Some("2".into()),
                    max_length: Some("4".into()),
                },
                ..attribute("motto")
            },
            SchemaAttribute {
                attribute_data_type: AttributeDataType::Boolean,
                ..attribute("member")
            },
            SchemaAttribute {
                attribute_data_type: AttributeDataType::DateTime,
                ..attribute("since")
            },
            attribute("secret"),
        ],
        clients: vec![ClientConfig {
            write_attributes: Some(
                [
                    "email",
                    "name",
                    "birthdate",
                    "updated_at",
                    "phone_number",
                    "preferred_username",
                    "custom:badge",
                    "custom:shoe",
                    "custom:motto",
                    "custom:member",
                    "custom:since",
                ]
                .map(str::to_owned)
                .to_vec(),
            ),
            ..ClientConfig::default()
        }],
        ..PoolConfig::default()
    })
    .await;
    pool.confirmed("bob").await;
    let mut request = sign_up_request("ada");
    let given = request["UserAttributes"].as_array_mut().unwrap();
    given.push(json!({ "Name": "custom:badge", "Value": "7" }));
    pool.ok("SignUp", request).await;
    let code = pool.code();
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "ada", "ConfirmationCode": code }),
    )
    .await;
    let token = access_token(&pool, "ada").await;
    let before = attributes(&pool, &token).await;
    let long = "x".repeat(2_049);
    let mut said = String::new();
    for (name, value) in [
        ("sub", "x"),
        ("email_verified", "true"),
        ("custom:secret", "x"),
        ("given_name", "x"),
        ("custom:unknown", "x"),
        ("custom:badge", "8"),
        ("email", ""),
        ("email", "no address"),
        ("phone_number", "030 123456"),
        ("phone_number", "+030123456"),
        ("phone_number", "+1234567890123456"),
        ("birthdate", "yesterday"),
        ("updated_at", "-1"),
        ("name", &long),
        ("custom:shoe", "14"),
        ("custom:shoe", "61"),
        ("custom:shoe", "big"),
        ("custom:motto", "x"),
        ("custom:motto", "xxxxx"),
        ("custom:member", "yes"),
        ("custom:since", "long ago"),
        ("preferred_username", "BOB"),
        ("preferred_username", "bob@example.com"),
    ] {
        let request = update(&token, &[("name", "Changed"), (name, value)]);
        let (kind, message) = pool.refused("UpdateUserAttributes", request).await;
        writeln!(said, "{name}: {kind}: {message}").unwrap();
    }
    expect![[r"
        sub: NotAuthorizedException: A client attempted to write unauthorized attribute
        email_verified: NotAuthorizedException: A client attempted to write unauthorized attribute
        custom:secret: NotAuthorizedException: A client attempted to write unauthorized attribute
        given_name: NotAuthorizedException: A client attempted to write unauthorized attribute
        custom:unknown: InvalidParameterException: Attributes did not conform to the schema: Attribute does not exist in schema.
        custom:badge: InvalidParameterException: user.custom:badge: Attribute cannot be updated.
        email: InvalidParameterException: Attributes did not conform to the schema: email: The attribute is required
        email: InvalidParameterException: Invalid email address format.
        phone_number: InvalidParameterException: Invalid phone number format.
        phone_number: InvalidParameterException: Invalid phone number format.
        phone_number: InvalidParameterException: Invalid phone number format.
        birthdate: InvalidParameterException: Attributes did not conform to the schema: birthdate: Attribute is not of the form YYYY-MM-DD
        updated_at: InvalidParameterException: Attributes did not conform to the schema: updated_at: Attribute is not a number
        name: InvalidParameterException: 1 validation error detected: Value at 'userAttributes.2.member.value' failed to satisfy constraint: Member must have length less than or equal to 2048
        custom:shoe: InvalidParameterException: Attributes did not conform to the schema: custom:shoe: Attribute value is too small
        custom:shoe: InvalidParameterException: Attributes did not conform to the schema: custom:shoe: Attribute value is too large
        custom:shoe: InvalidParameterException: Attributes did not conform to the schema: custom:shoe: Attribute is not a number
        custom:motto: InvalidParameterException: Attributes did not conform to the schema: custom:motto: Attribute value is too short
        custom:motto: InvalidParameterException: Attributes did not conform to the schema: custom:motto: Attribute value is too long
        custom:member: InvalidParameterException: Attributes did not conform to the schema: custom:member: Attribute is not a boolean
        custom:since: InvalidParameterException: Attributes did not conform to the schema: custom:since: Attribute is not a time
        preferred_username: AliasExistsException: An account with the given preferred_username already exists.
        preferred_username: AliasExistsException: An account with the given preferred_username already exists.
    "]].assert_eq(&said);
    assert_eq!(attributes(&pool, &token).await, before);
    let right = [
        ("custom:shoe", "38"),
        ("custom:motto", "semp"),
        ("custom:member", "true"),
        ("custom:since", "1842-09-01T12:00:00Z"),
        ("preferred_username", "countess"),
    ];
    pool.ok("UpdateUserAttributes", update(&token, &right))
        .await;
    let tokens = pool.sign_in("Countess", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["custom:shoe"], "38");
    assert_eq!(claims(&tokens["IdToken"])["custom:badge"], "7");
}

#[tokio::test]
async fn a_client_shows_only_what_it_may_read() {
    let (pool, token) = with_ada(PoolConfig {
        clients: vec![ClientConfig {
            read_attributes: Some(vec!["email".to_owned()]),
            ..ClientConfig::default()
        }],
        ..PoolConfig::default()
    })
    .await;
    pool.ok("UpdateUserAttributes", update(&token, &[("name", "Ada")]))
        .await;
    assert_eq!(
        attributes(&pool, &token).await,
        json!({ "email": "ada@example.com" })
    );
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let claims = claims(&tokens["IdToken"]);
    assert_eq!(claims["email"], "ada@example.com");
    assert_eq!(claims.get("name"), None);
    assert_eq!(claims.get("email_verified"), None);
}

#[tokio::test]
async fn attributes_are_taken_away_and_what_hangs_on_them_with_them() {
    let (pool, token) = with_ada(verifying_both()).await;
    let given = [("phone_number", "+4930123456"), ("name", "Ada")];
    pool.ok("UpdateUserAttributes", update(&token, &given))
        .await;
    let code = pool.code();
    pool.ok("VerifyUserAttribute", verify(&token, "phone_number", &code))
        .await;
    pool.sign_in("+4930123456", PASSWORD).await.unwrap();
    let delete = |names: Value| json!({ "AccessToken": token, "UserAttributeNames": names });
    for (names, expected) in [
        (json!(["email"]), "InvalidParameterException"),
        (json!(["name", "email"]), "InvalidParameterException"),
        (json!(["sub"]), "NotAuthorizedException"),
        (json!(["email_verified"]), "NotAuthorizedException"),
        (json!(["custom:unknown"]), "InvalidParameterException"),
        (json!(null), "InvalidParameterException"),
    ] {
        let refused = pool.refused("DeleteUserAttributes", delete(names)).await;
        assert_eq!(refused.0, expected);
    }
    let request = delete(json!(["name", "phone_number", "nickname"]));
    assert_eq!(pool.ok("DeleteUserAttributes", request).await, json!({}));
    assert_eq!(
        attributes(&pool, &token).await,
        json!({ "email": "ada@example.com", "email_verified": "true" })
    );
    pool.sign_in("+4930123456", PASSWORD).await.unwrap_err();
    pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn an_account_is_deleted_with_everything_and_its_tokens_end() {
    let (pool, token) = with_ada(PoolConfig::default()).await;
    let other = pool.sign_in("ada", PASSWORD).await.unwrap();
    let request = json!({ "AccessToken": token });
    assert_eq!(pool.ok("DeleteUser", request.clone()).await, json!({}));
    let gone = refusal("UserNotFoundException", "User does not exist.");
    assert_eq!(pool.refused("DeleteUser", request).await, gone);
    assert_eq!(pool.get_user(&other["AccessToken"]).await, Err(gone));
    assert_eq!(
        pool.refresh(&other["RefreshToken"]).await.unwrap_err().0,
        "NotAuthorizedException"
    );
    for name in ["ada", "ada@example.com"] {
        assert_eq!(
            pool.sign_in(name, PASSWORD).await.unwrap_err().1,
            "Incorrect username or password."
        );
    }
    pool.confirmed("ada").await;
    pool.sign_in("ada@example.com", PASSWORD).await.unwrap();
}

/// Every operation that an access token opens, with a request that is right otherwise.
fn opened_by(token: &Value) -> Vec<(&'static str, Value)> {
    vec![
        ("GetUser", json!({ "AccessToken": token })),
        ("UpdateUserAttributes", update(token, &[("name", "Eve")])),
        (
            "DeleteUserAttributes",
            json!({ "AccessToken": token, "UserAttributeNames": ["name"] }),
        ),
        (
            "GetUserAttributeVerificationCode",
            json!({ "AccessToken": token, "AttributeName": "email" }),
        ),
        ("VerifyUserAttribute", verify(token, "email", "000000")),
        (
            "ChangePassword",
            json!({ "AccessToken": token, "PreviousPassword": PASSWORD, "ProposedPassword": OTHER_PASSWORD }),
        ),
        ("AssociateSoftwareToken", json!({ "AccessToken": token })),
        (
            "VerifySoftwareToken",
            json!({ "AccessToken": token, "UserCode": "000000" }),
        ),
        ("GetUserAuthFactors", json!({ "AccessToken": token })),
        ("SetUserMFAPreference", json!({ "AccessToken": token })),
        ("GlobalSignOut", json!({ "AccessToken": token })),
        ("DeleteUser", json!({ "AccessToken": token })),
    ]
}

#[tokio::test]
async fn a_token_that_is_revoked_foreign_or_of_another_kind_opens_nothing() {
    let (pool, _) = with_ada(PoolConfig::default()).await;
    let revoked = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.ok("RevokeToken", json!({ "Token": revoked["RefreshToken"] }))
        .await;
    for (operation, request) in opened_by(&revoked["AccessToken"]) {
        assert_eq!(
            pool.refused(operation, request).await,
            refusal("NotAuthorizedException", "Access Token has been revoked"),
            "{operation}"
        );
    }
    let live = pool.sign_in("ada", PASSWORD).await.unwrap();
    let (elsewhere, foreign) = with_ada(PoolConfig::default()).await;
    for token in [&foreign, &live["IdToken"], &json!("a.b.c")] {
        for (operation, request) in opened_by(token) {
            assert_eq!(
                pool.refused(operation, request).await.0,
                "NotAuthorizedException",
                "{operation}"
            );
        }
    }
    elsewhere.get_user(&foreign).await.unwrap();
    assert_eq!(
        attributes(&pool, &live["AccessToken"]).await,
        json!({ "email": "ada@example.com", "email_verified": "true" })
    );
    pool.sql("UPDATE users SET enabled = 0");
    for (operation, request) in opened_by(&live["AccessToken"]) {
        assert_eq!(
            pool.refused(operation, request).await,
            refusal("NotAuthorizedException", "User is disabled."),
            "{operation}"
        );
    }
}
