//! By what an account is named: an address in place of a user name, aliases, preferred names.

use std::fmt::Write as _;

use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::srp::test_client::TestClient;
use crate::{AliasAttribute, PoolConfig, VerifiedAttribute};

fn named_by(attributes: &[VerifiedAttribute]) -> PoolConfig {
    PoolConfig {
        username_attributes: attributes.to_vec(),
        required_attributes: vec![],
        ..PoolConfig::default()
    }
}

fn sign_up(name: &str) -> Value {
    json!({ "Username": name, "Password": PASSWORD })
}

async fn confirm(pool: &Fixture, name: &str) {
    let request = json!({ "Username": name, "ConfirmationCode": pool.code() });
    pool.ok("ConfirmSignUp", request).await;
}

#[tokio::test]
async fn an_account_that_is_named_by_an_address_has_its_sub_for_a_user_name() {
    let pool = Fixture::with(named_by(&[
        VerifiedAttribute::Email,
        VerifiedAttribute::PhoneNumber,
    ]))
    .await;
    for (address, attribute, details) in [
        (
            "Ada@example.com",
            "email",
            json!({ "Destination": "A***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" }),
        ),
        (
            "+4930123456",
            "phone_number",
            json!({ "Destination": "+*******3456", "DeliveryMedium": "SMS", "AttributeName": "phone_number" }),
        ),
    ] {
        let answer = pool.ok("SignUp", sign_up(address)).await;
        assert_eq!(answer["CodeDeliveryDetails"], details);
        assert_eq!(pool.pool.mailbox()[0].to, address);
        assert_eq!(
            pool.sign_in(address, PASSWORD).await.unwrap_err().0,
            "UserNotConfirmedException"
        );
        confirm(&pool, &address.to_lowercase()).await;
        let sub = answer["UserSub"].as_str().unwrap();
        let challenge = pool.initiate(address, &TestClient::random()).await.unwrap();
        assert_eq!(challenge["ChallengeParameters"]["USER_ID_FOR_SRP"], sub);
        for name in [address, &address.to_uppercase(), sub] {
            let tokens = pool.sign_in(name, PASSWORD).await.unwrap();
            let claims = claims(&tokens["IdToken"]);
            assert_eq!(claims["cognito:username"], sub);
            assert_eq!(claims["sub"], sub);
            assert_eq!(claims[attribute], address);
            assert_eq!(claims[format!("{attribute}_verified")], true);
        }
    }
}

#[tokio::test]
async fn such_an_address_is_taken_from_the_sign_up_on() {
    let pool = Fixture::with(named_by(&[VerifiedAttribute::Email])).await;
    pool.ok("SignUp", sign_up("ada@example.com")).await;
    let taken = "An account with the given email already exists.";
    assert_eq!(
        pool.refused("SignUp", sign_up("ADA@example.com")).await,
        refusal("UsernameExistsException", taken)
    );
    confirm(&pool, "ada@example.com").await;
    pool.ok("SignUp", sign_up("eve@example.com")).await;
    confirm(&pool, "eve@example.com").await;
    let tokens = pool.sign_in("eve@example.com", PASSWORD).await.unwrap();
    let update = |email: &str| json!({ "AccessToken": tokens["AccessToken"], "UserAttributes": [{ "Name": "email", "Value": email }] });
    assert_eq!(
        pool.refused("UpdateUserAttributes", update("Ada@example.com"))
            .await,
        refusal("AliasExistsException", taken)
    );
    // It is the name that Eve has, so that she can sign in by it at once.
    pool.ok("UpdateUserAttributes", update("eve@example.org"))
        .await;
    pool.sign_in("eve@example.org", PASSWORD).await.unwrap();
    pool.sign_in("eve@example.com", PASSWORD).await.unwrap_err();
    let delete = json!({ "AccessToken": tokens["AccessToken"], "UserAttributeNames": ["email"] });
    assert_eq!(
        pool.refused("DeleteUserAttributes", delete).await.0,
        "InvalidParameterException",
        "it is the only name that Eve has"
    );
}

#[tokio::test]
async fn nobody_loses_the_address_that_is_their_name() {
    let both = [VerifiedAttribute::Email, VerifiedAttribute::PhoneNumber];
    let pool = Fixture::with(named_by(&both)).await;
    pool.ok("SignUp", sign_up("+4930123456")).await;
    confirm(&pool, "+4930123456").await;
    let mut request = sign_up("eve@example.com");
    request["UserAttributes"] = json!([{ "Name": "phone_number", "Value": "+4930123456" }]);
    pool.ok("SignUp", request).await;
    let request = json!({
        "Username": "eve@example.com",
        "ConfirmationCode": pool.code(),
        "ForceAliasCreation": true,
    });
    assert_eq!(
        pool.refused("ConfirmSignUp", request).await.0,
        "AliasExistsException"
    );
    pool.sign_in("+4930123456", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn names_of_another_form_are_refused() {
    let mut said = String::new();
    let both = [VerifiedAttribute::Email, VerifiedAttribute::PhoneNumber];
    let aliases = |alias_attributes| PoolConfig {
        alias_attributes: Some(alias_attributes),
        ..PoolConfig::default()
    };
    for (config, names) in [
        (named_by(&both[..1]), vec!["ada", "+4930123456", "a@b@c"]),
        (named_by(&both[1..]), vec!["ada", "ada@example.com", "+030"]),
        (named_by(&both), vec!["ada"]),
        (
            aliases(vec![AliasAttribute::Email, AliasAttribute::PhoneNumber]),
            vec!["ada@example.com", "+4930123456"],
        ),
    ] {
        let pool = Fixture::with(config).await;
        for name in names {
            let mut request = sign_up_request("ada");
            request["Username"] = json!(name);
            let (kind, message) = pool.refused("SignUp", request).await;
            writeln!(said, "{name}: {kind}: {message}").unwrap();
        }
        assert!(pool.pool.mailbox().is_empty(), "no account was made");
    }
    let pool = Fixture::with(named_by(&both)).await;
    let mut request = sign_up_request("ada");
    request["Username"] = json!("eve@example.com");
    let (kind, message) = pool.refused("SignUp", request).await;
    writeln!(said, "{kind}: {message}").unwrap();
    expect![[r"
        ada: InvalidParameterException: Username should be an email.
        +4930123456: InvalidParameterException: Username should be an email.
        a@b@c: InvalidParameterException: Invalid email address format.
        ada: InvalidParameterException: Username should be a phone number.
        ada@example.com: InvalidParameterException: Username should be a phone number.
        +030: InvalidParameterException: Username should be a phone number.
        ada: InvalidParameterException: Username should be either an email or a phone number.
        ada@example.com: InvalidParameterException: Username cannot be of email format, since user pool is configured for email alias.
        +4930123456: InvalidParameterException: Username cannot be of phone number format, since user pool is configured for phone number alias.
        InvalidParameterException: Username and email are not the same.
    "]].assert_eq(&said);
}

#[tokio::test]
async fn a_telephone_number_signs_in_once_it_is_verified() {
    let pool = Fixture::with(PoolConfig {
        alias_attributes: Some(vec![AliasAttribute::PhoneNumber]),
        auto_verified_attributes: Some(vec![
            VerifiedAttribute::Email,
            VerifiedAttribute::PhoneNumber,
        ]),
        ..PoolConfig::default()
    })
    .await;
    let mut request = sign_up_request("ada");
    let given = request["UserAttributes"].as_array_mut().unwrap();
    given.push(json!({ "Name": "phone_number", "Value": "+4930123456" }));
    let answer = pool.ok("SignUp", request.clone()).await;
    assert_eq!(
        answer["CodeDeliveryDetails"]["DeliveryMedium"], "SMS",
        "as in Cognito"
    );
    pool.sign_in("+4930123456", PASSWORD).await.unwrap_err();
    let resend = json!({ "Username": "ada" });
    let answer = pool.ok("ResendConfirmationCode", resend).await;
    assert_eq!(answer["CodeDeliveryDetails"]["Destination"], "+*******3456");
    confirm(&pool, "ada").await;
    let tokens = pool.sign_in("+4930123456", PASSWORD).await.unwrap();
    let claims = claims(&tokens["IdToken"]);
    assert_eq!(claims["phone_number_verified"], true);
    assert_eq!(
        claims["email_verified"], false,
        "the code proved the number only"
    );

    request["Username"] = json!("eve");
    pool.ok("SignUp", request).await;
    let confirm = json!({ "Username": "eve", "ConfirmationCode": pool.code() });
    assert_eq!(
        pool.refused("ConfirmSignUp", confirm).await,
        refusal(
            "AliasExistsException",
            "An account with the given phone_number already exists."
        )
    );
    let answer = pool
        .ok("ForgotPassword", json!({ "Username": "+4930123456" }))
        .await;
    assert_eq!(answer["CodeDeliveryDetails"]["DeliveryMedium"], "SMS");
}

#[tokio::test]
async fn a_preferred_name_signs_in_and_is_nobody_elses() {
    let pool = Fixture::with(PoolConfig {
        alias_attributes: Some(vec![AliasAttribute::PreferredUsername]),
        ..PoolConfig::default()
    })
    .await;
    let mut request = sign_up_request("ada");
    let given = request["UserAttributes"].as_array_mut().unwrap();
    given.push(json!({ "Name": "preferred_username", "Value": "countess" }));
    assert_eq!(
        pool.refused("SignUp", request).await.0,
        "InvalidParameterException",
        "not before the account is confirmed"
    );
    for name in ["ada", "bob"] {
        pool.confirmed(name).await;
    }
    let prefer = async |user: &str, name: &str| {
        let tokens = pool.sign_in(user, PASSWORD).await.unwrap();
        let request = json!({
            "AccessToken": tokens["AccessToken"],
            "UserAttributes": [{ "Name": "preferred_username", "Value": name }],
        });
        pool.result("UpdateUserAttributes", request).await
    };
    prefer("ada", "Countess").await.unwrap();
    assert_eq!(
        prefer("bob", "countess").await.unwrap_err().0,
        "AliasExistsException"
    );
    assert_eq!(
        prefer("bob", "ada").await.unwrap_err().0,
        "AliasExistsException"
    );
    assert_eq!(
        pool.refused("SignUp", sign_up_request("COUNTESS")).await.0,
        "UsernameExistsException"
    );
    let tokens = pool.sign_in("countess", PASSWORD).await.unwrap();
    assert_eq!(claims(&tokens["IdToken"])["cognito:username"], "ada");
    prefer("ada", "").await.unwrap();
    pool.sign_in("countess", PASSWORD).await.unwrap_err();
    prefer("bob", "countess").await.unwrap();
}

#[tokio::test]
async fn whatever_a_pool_names_its_accounts_by_a_name_that_nobody_has_looks_like_one() {
    let both = [VerifiedAttribute::Email, VerifiedAttribute::PhoneNumber];
    let preferring = PoolConfig {
        alias_attributes: Some(vec![AliasAttribute::PreferredUsername]),
        ..PoolConfig::default()
    };
    for (config, known, unknown) in [
        (named_by(&both), "ada@example.com", "bob@example.com"),
        (named_by(&both), "+4930123456", "+4930123457"),
        (preferring, "adalovelace", "gracehopper"),
    ] {
        let pool = Fixture::with(config).await;
        let mut request = sign_up_request("ada");
        request["Username"] = json!(known);
        if known.starts_with('+') {
            request["UserAttributes"] = json!([]);
        }
        pool.ok("SignUp", request).await;
        confirm(&pool, known).await;
        let looks = async |name: &str| {
            let challenge = pool.initiate(name, &TestClient::random()).await.unwrap();
            let parameters = &challenge["ChallengeParameters"];
            assert_eq!(parameters["USERNAME"], parameters["USER_ID_FOR_SRP"]);
            let id = parameters["USER_ID_FOR_SRP"].as_str().unwrap().to_owned();
            assert!(uuid::Uuid::parse_str(&id).is_ok(), "{name}: {id}");
            id
        };
        let id = looks(known).await;
        assert_eq!(looks(&id).await, id);
        let made_up = looks(unknown).await;
        assert_eq!(looks(unknown).await, made_up, "always the same");
        assert_eq!(looks(&made_up).await, made_up, "good as a name, too");
        let mut stories = Vec::new();
        for name in [known, unknown] {
            let answer = pool.ok("ForgotPassword", json!({ "Username": name })).await;
            let details = &answer["CodeDeliveryDetails"];
            stories.push((
                details["DeliveryMedium"].clone(),
                details["Destination"].as_str().unwrap().len(),
                pool.sign_in(name, OTHER_PASSWORD).await,
            ));
        }
        assert_eq!(stories[0], stories[1]);
    }
}

#[tokio::test]
async fn a_user_without_a_password_has_none_that_is_right() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.sql("DELETE FROM password_verifiers");
    let wrong = refusal("NotAuthorizedException", "Incorrect username or password.");
    for name in ["ada", "ada@example.com"] {
        assert_eq!(pool.sign_in(name, PASSWORD).await, Err(wrong.clone()));
    }
    let request = json!({
        "AccessToken": tokens["AccessToken"],
        "PreviousPassword": PASSWORD,
        "ProposedPassword": OTHER_PASSWORD,
    });
    assert_eq!(pool.refused("ChangePassword", request).await, wrong);
}
