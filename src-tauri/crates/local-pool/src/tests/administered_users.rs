//! Accounts, as administrators make and change them.

use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::{AuthFlow, ClientConfig, PoolConfig};

async fn administered_pool() -> Fixture {
    Fixture::administered(PoolConfig {
        clients: vec![ClientConfig {
            explicit_auth_flows: vec![AuthFlow::UserSrp, AuthFlow::UserPassword],
            ..ClientConfig::default()
        }],
        ..PoolConfig::default()
    })
    .await
}

async fn create(pool: &Fixture, username: &str) -> Value {
    let request = json!({
        "Username": username,
        "TemporaryPassword": PASSWORD,
        "UserAttributes": [
            { "Name": "email", "Value": format!("{username}@example.com") },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    pool.admin("AdminCreateUser", request).await.unwrap()
}

async fn status(pool: &Fixture, username: &str) -> String {
    let user = pool
        .admin("AdminGetUser", json!({ "Username": username }))
        .await
        .unwrap();
    user["UserStatus"].as_str().unwrap().to_owned()
}

/// `true` if the user can sign in with this password and has tokens.
async fn signs_in(pool: &Fixture, name: &str, password: &str) -> bool {
    pool.sign_in(name, password)
        .await
        .is_ok_and(|result| result["AccessToken"].is_string())
}

async fn set_password(pool: &Fixture, username: &str, password: &str) {
    let request = json!({ "Username": username, "Password": password, "Permanent": true });
    pool.admin("AdminSetUserPassword", request).await.unwrap();
}

#[tokio::test]
async fn a_created_user_is_invited_and_must_choose_a_password() {
    let pool = administered_pool().await;
    let mut created = create(&pool, "ada").await;
    let user = &mut created["User"];
    assert!(user["UserCreateDate"].is_f64());
    user["Attributes"][0]["Value"] = json!("…");
    expect![[r#"{"User":{"Username":"ada","Attributes":[{"Name":"sub","Value":"…"},{"Name":"email","Value":"ada@example.com"},{"Name":"email_verified","Value":"true"}],"UserCreateDate":1767323045.0,"UserLastModifiedDate":1767323045.0,"Enabled":true,"UserStatus":"FORCE_CHANGE_PASSWORD"}}"#]]
        .assert_eq(&created.to_string());
    let mail = pool.pool.mailbox()[0].clone();
    assert_eq!(mail.to, "ada@example.com");
    assert_eq!(
        mail.body,
        format!("Your username is ada and temporary password is {PASSWORD}")
    );
    assert_eq!(mail.code, PASSWORD);
}

#[tokio::test]
async fn an_invitation_is_suppressed_sent_again_or_has_a_password_of_its_own() {
    let pool = administered_pool().await;
    let request = json!({
        "Username": "ada",
        "MessageAction": "SUPPRESS",
        "UserAttributes": [{ "Name": "email", "Value": "ada@example.com" }],
    });
    pool.admin("AdminCreateUser", request).await.unwrap();
    assert!(pool.pool.mailbox().is_empty());

    let again = json!({ "Username": "ada", "MessageAction": "RESEND" });
    pool.admin("AdminCreateUser", again.clone()).await.unwrap();
    let first = pool.code();
    pool.admin("AdminCreateUser", again.clone()).await.unwrap();
    assert_ne!(pool.code(), first, "each has a password of its own");

    let nobody = json!({ "Username": "nobody", "MessageAction": "RESEND" });
    assert_eq!(
        pool.admin("AdminCreateUser", nobody).await,
        Err(refusal("UserNotFoundException", "User does not exist."))
    );
    set_password(&pool, "ada", PASSWORD).await;
    assert_eq!(
        pool.admin("AdminCreateUser", again).await,
        Err(refusal(
            "UnsupportedUserStateException",
            "Resend not possible. ada status is not FORCE_CHANGE_PASSWORD"
        ))
    );
}

#[tokio::test]
async fn an_account_that_can_not_be_is_not_made() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    let email = |value: &str, verified: &str| {
        json!([
            { "Name": "email", "Value": value },
            { "Name": "email_verified", "Value": verified },
        ])
    };
    for (request, kind, message) in [
        (
            json!({ "Username": "ADA" }),
            "UsernameExistsException",
            "User account already exists",
        ),
        (
            json!({ "Username": "bob", "TemporaryPassword": "short" }),
            "InvalidPasswordException",
            "Password did not conform with policy: Password not long enough",
        ),
        (
            json!({ "Username": "bob", "UserAttributes": email("ADA@example.com", "true") }),
            "AliasExistsException",
            "An account with the given email already exists.",
        ),
        (
            json!({ "Username": "bob", "UserAttributes": [{ "Name": "email_verified", "Value": "true" }] }),
            "InvalidParameterException",
            "User does not have a email set.",
        ),
        (
            json!({ "Username": "bob", "DesiredDeliveryMediums": ["SMS"] }),
            "InvalidParameterException",
            "User does not have a phone_number set.",
        ),
        (
            json!({ "Username": "bob", "DesiredDeliveryMediums": ["PIGEON"] }),
            "InvalidParameterException",
            "1 validation error detected: Value at 'desiredDeliveryMediums' failed to satisfy constraint: Member must satisfy enum value set: [SMS, EMAIL]",
        ),
        (
            json!({ "Username": "bob", "MessageAction": "SHOUT" }),
            "InvalidParameterException",
            "1 validation error detected: Value at 'messageAction' failed to satisfy constraint: Member must satisfy enum value set: [RESEND, SUPPRESS]",
        ),
        (
            json!({ "Username": "bob@example.com" }),
            "InvalidParameterException",
            "Username cannot be of email format, since user pool is configured for email alias.",
        ),
    ] {
        assert_eq!(
            pool.admin("AdminCreateUser", request).await,
            Err(refusal(kind, message))
        );
    }
    let list = pool.admin("ListUsers", json!({})).await.unwrap();
    assert_eq!(list["Users"].as_array().unwrap().len(), 1);

    // The address goes to whom the administrator gives it.
    let request = json!({
        "Username": "bob",
        "ForceAliasCreation": true,
        "UserAttributes": email("ada@example.com", "true"),
    });
    pool.admin("AdminCreateUser", request).await.unwrap();
    set_password(&pool, "bob", OTHER_PASSWORD).await;
    assert!(signs_in(&pool, "ada@example.com", OTHER_PASSWORD).await);
}

#[tokio::test]
async fn a_password_that_an_administrator_sets_is_permanent_or_not() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    set_password(&pool, "ada", OTHER_PASSWORD).await;
    assert_eq!(status(&pool, "ada").await, "CONFIRMED");
    assert!(signs_in(&pool, "ada", OTHER_PASSWORD).await);
    assert!(!signs_in(&pool, "ada", PASSWORD).await);
    assert!(signs_in(&pool, "ada@example.com", OTHER_PASSWORD).await);

    let request = json!({ "Username": "ada", "Password": PASSWORD });
    pool.admin("AdminSetUserPassword", request).await.unwrap();
    assert_eq!(status(&pool, "ada").await, "FORCE_CHANGE_PASSWORD");
    assert!(
        !signs_in(&pool, "ada", PASSWORD).await,
        "a new one comes first"
    );
    let refused = pool
        .admin(
            "AdminSetUserPassword",
            json!({ "Username": "ada", "Password": "short" }),
        )
        .await;
    assert_eq!(refused.unwrap_err().0, "InvalidPasswordException");
}

#[tokio::test]
async fn a_reset_password_is_good_for_nothing_until_the_code_is_used() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    assert_eq!(
        pool.admin("AdminResetUserPassword", json!({ "Username": "ada" }))
            .await,
        Err(refusal(
            "NotAuthorizedException",
            "User password cannot be reset in the current state."
        ))
    );
    set_password(&pool, "ada", PASSWORD).await;
    pool.admin("AdminResetUserPassword", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert_eq!(status(&pool, "ada").await, "RESET_REQUIRED");
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await.unwrap_err().0,
        "PasswordResetRequiredException"
    );
    let request = json!({
        "Username": "ada",
        "ConfirmationCode": pool.code(),
        "Password": OTHER_PASSWORD,
    });
    pool.ok("ConfirmForgotPassword", request).await;
    assert!(signs_in(&pool, "ada", OTHER_PASSWORD).await);

    let unverify = json!({
        "Username": "ada",
        "UserAttributes": [{ "Name": "email_verified", "Value": "false" }],
    });
    pool.admin("AdminUpdateUserAttributes", unverify)
        .await
        .unwrap();
    assert_eq!(
        pool.admin("AdminResetUserPassword", json!({ "Username": "ada" }))
            .await
            .unwrap_err()
            .0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn an_account_is_confirmed_without_a_code_once() {
    let pool = administered_pool().await;
    pool.sign_up("ada").await;
    assert_eq!(status(&pool, "ada").await, "UNCONFIRMED");
    pool.admin("AdminConfirmSignUp", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert!(signs_in(&pool, "ada", PASSWORD).await);
    let user = pool
        .admin("AdminGetUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    let verified = json!({ "Name": "email_verified", "Value": "false" });
    let attributes = user["UserAttributes"].as_array().unwrap();
    assert!(attributes.contains(&verified), "no code, no proof");
    assert_eq!(
        pool.admin("AdminConfirmSignUp", json!({ "Username": "ada" }))
            .await,
        Err(refusal(
            "NotAuthorizedException",
            "User cannot be confirmed. Current status is CONFIRMED"
        ))
    );
}

#[tokio::test]
async fn a_disabled_user_is_out_until_enabled() {
    let pool = administered_pool().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.admin("AdminDisableUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    pool.get_user(&tokens["AccessToken"]).await.unwrap_err();
    pool.refresh(&tokens["RefreshToken"]).await.unwrap_err();
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await.unwrap_err(),
        refusal("NotAuthorizedException", "User is disabled.")
    );
    pool.admin("AdminEnableUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert!(signs_in(&pool, "ada", PASSWORD).await);
    pool.refresh(&tokens["RefreshToken"])
        .await
        .expect_err("what ended stays ended");
}

#[tokio::test]
async fn sessions_end_everywhere_and_accounts_for_good() {
    let pool = administered_pool().await;
    pool.confirmed("ada").await;
    pool.confirmed("bob").await;
    let bob = pool.sign_in("bob", PASSWORD).await.unwrap();
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.admin("AdminUserGlobalSignOut", json!({ "Username": "ada" }))
        .await
        .unwrap();
    pool.get_user(&tokens["AccessToken"]).await.unwrap_err();
    pool.refresh(&tokens["RefreshToken"]).await.unwrap_err();
    pool.admin("AdminDeleteUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    pool.sign_in("ada", PASSWORD).await.unwrap_err();
    pool.get_user(&bob["AccessToken"]).await.unwrap();
    for operation in [
        "AdminGetUser",
        "AdminDeleteUser",
        "AdminEnableUser",
        "AdminDisableUser",
        "AdminConfirmSignUp",
        "AdminUserGlobalSignOut",
        "AdminResetUserPassword",
    ] {
        assert_eq!(
            pool.admin(operation, json!({ "Username": "ada" })).await,
            Err(refusal("UserNotFoundException", "User does not exist.")),
            "{operation}"
        );
        assert_eq!(
            pool.admin(operation, json!({})).await.unwrap_err().0,
            "InvalidParameterException"
        );
    }
}

#[tokio::test]
async fn an_administrator_says_what_is_verified() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    set_password(&pool, "ada", PASSWORD).await;
    let change = async |attributes: Value| {
        let request = json!({ "Username": "ada", "UserAttributes": attributes });
        pool.admin("AdminUpdateUserAttributes", request).await
    };
    change(json!([
        { "Name": "email", "Value": "lovelace@example.com" },
        { "Name": "email_verified", "Value": "true" },
        { "Name": "name", "Value": "Ada" },
    ]))
    .await
    .unwrap();
    assert!(signs_in(&pool, "lovelace@example.com", PASSWORD).await);
    assert!(!signs_in(&pool, "ada@example.com", PASSWORD).await);

    let before = pool.pool.mailbox().len();
    change(json!([{ "Name": "email", "Value": "ada@example.com" }]))
        .await
        .unwrap();
    assert!(
        !signs_in(&pool, "ada@example.com", PASSWORD).await,
        "nobody has verified it"
    );
    assert_eq!(pool.pool.mailbox().len(), before + 1, "so a code was sent");

    let names = json!({ "Username": "ada", "UserAttributeNames": ["name"] });
    pool.admin("AdminDeleteUserAttributes", names)
        .await
        .unwrap();
    let user = pool
        .admin("AdminGetUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert!(!user["UserAttributes"].to_string().contains(r#""Ada""#));
    for attributes in [
        json!([{ "Name": "sub", "Value": "x" }]),
        json!([{ "Name": "colour", "Value": "x" }]),
        json!([{ "Name": "email", "Value": "x" }]),
    ] {
        change(attributes).await.unwrap_err();
    }
}

#[tokio::test]
async fn users_are_listed_page_by_page_and_by_one_attribute() {
    let pool = administered_pool().await;
    for username in ["ada", "bob", "carl"] {
        create(&pool, username).await;
    }
    set_password(&pool, "bob", PASSWORD).await;
    pool.admin("AdminDisableUser", json!({ "Username": "carl" }))
        .await
        .unwrap();
    let list = async |request: Value| pool.admin("ListUsers", request).await;
    let names = |answer: &Value| -> Vec<String> {
        let users = answer["Users"].as_array().unwrap();
        let name = |user: &Value| user["Username"].as_str().unwrap().to_owned();
        users.iter().map(name).collect()
    };
    let first = list(json!({ "Limit": 2 })).await.unwrap();
    assert_eq!(names(&first), ["ada", "bob"]);
    let rest = list(json!({ "Limit": 2, "PaginationToken": first["PaginationToken"] }))
        .await
        .unwrap();
    assert_eq!(names(&rest), ["carl"]);
    assert!(rest.get("PaginationToken").is_none());

    for (filter, expected) in [
        (r#"username = "ada""#, &["ada"][..]),
        (r#"username ^= "c""#, &["carl"]),
        (r#""email"="bob@example.com""#, &["bob"]),
        (r#"email ^= "a""#, &["ada"]),
        (r#"email = "a""#, &[]),
        (r#"cognito:user_status = "confirmed""#, &["bob"]),
        (r#"status = "Disabled""#, &["carl"]),
        (r#"name = "Ada""#, &[]),
        (r#"email ^= "%""#, &[]),
        (r#"email = "' OR 1=1 --""#, &[]),
        (r#"email = "a\"b""#, &[]),
        ("", &["ada", "bob", "carl"]),
    ] {
        let answer = list(json!({ "Filter": filter })).await.unwrap();
        assert_eq!(names(&answer), expected, "{filter}");
    }
    for (filter, message) in [
        ("email", "Error while parsing filter."),
        ("email = ada", "Error while parsing filter."),
        (
            r#"email = "a" and name = "b""#,
            "Error while parsing filter.",
        ),
        (r#"custom:colour = "a""#, "Invalid search attribute."),
    ] {
        assert_eq!(
            list(json!({ "Filter": filter })).await,
            Err(refusal("InvalidParameterException", message)),
            "{filter}"
        );
    }
    let some = list(json!({ "AttributesToGet": ["email"], "Limit": 1 }))
        .await
        .unwrap();
    assert_eq!(
        some["Users"][0]["Attributes"],
        json!([{ "Name": "email", "Value": "ada@example.com" }])
    );
    for request in [
        json!({ "AttributesToGet": ["colour"] }),
        json!({ "Limit": 61 }),
        json!({ "Limit": -1 }),
        json!({ "PaginationToken": "~" }),
    ] {
        let refused = list(request).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException");
    }
}

#[tokio::test]
async fn a_temporary_password_ends() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    let challenge = async || {
        let request = json!({
            "AuthFlow": "USER_PASSWORD_AUTH",
            "AuthParameters": { "USERNAME": "ada", "PASSWORD": PASSWORD },
        });
        pool.result("InitiateAuth", request).await
    };
    let asked = challenge().await.unwrap();
    assert_eq!(asked["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let answer = json!({
        "ChallengeName": "NEW_PASSWORD_REQUIRED",
        "Session": asked["Session"],
        "ChallengeResponses": { "USERNAME": "ada", "NEW_PASSWORD": OTHER_PASSWORD },
    });
    pool.clock.advance(7 * 24 * 60 * 60);
    assert_eq!(
        challenge().await,
        Err(refusal(
            "NotAuthorizedException",
            "Temporary password has expired and must be reset by an administrator."
        ))
    );
    pool.refused("RespondToAuthChallenge", answer.clone()).await;

    let again =
        json!({ "Username": "ada", "TemporaryPassword": PASSWORD, "MessageAction": "RESEND" });
    pool.admin("AdminCreateUser", again).await.unwrap();
    let asked = challenge().await.unwrap();
    let mut answer = answer;
    answer["Session"] = asked["Session"].clone();
    let signed_in = pool.ok("RespondToAuthChallenge", answer).await;
    assert!(signed_in["AuthenticationResult"]["IdToken"].is_string());
    assert_eq!(status(&pool, "ada").await, "CONFIRMED");
}

#[tokio::test]
async fn a_server_signs_users_in_where_the_client_allows_it() {
    let pool = Fixture::administered(PoolConfig {
        clients: vec![
            ClientConfig {
                explicit_auth_flows: vec![AuthFlow::AdminUserPassword, AuthFlow::UserSrp],
                ..ClientConfig::default()
            },
            ClientConfig {
                client_name: "other".to_owned(),
                ..ClientConfig::default()
            },
        ],
        ..PoolConfig::default()
    })
    .await;
    create(&pool, "ada").await;
    let request = |flow: &str, client: &str| {
        json!({
            "ClientId": client,
            "AuthFlow": flow,
            "AuthParameters": { "USERNAME": "ada", "PASSWORD": PASSWORD },
        })
    };
    let flow = "ADMIN_USER_PASSWORD_AUTH";
    let asked = pool
        .admin("AdminInitiateAuth", request(flow, &pool.client_id))
        .await
        .unwrap();
    assert_eq!(asked["ChallengeName"], "NEW_PASSWORD_REQUIRED");
    let answer = json!({
        "ClientId": pool.client_id,
        "ChallengeName": "NEW_PASSWORD_REQUIRED",
        "Session": asked["Session"],
        "ChallengeResponses": { "USERNAME": "ada", "NEW_PASSWORD": OTHER_PASSWORD },
    });
    let signed_in = pool
        .admin("AdminRespondToAuthChallenge", answer)
        .await
        .unwrap();
    assert!(signed_in["AuthenticationResult"]["AccessToken"].is_string());

    let other = pool.pool.info().clients[1].client_id.clone();
    for (flow, client, message) in [
        (flow, &pool.client_id, "Incorrect username or password."),
        (flow, &other, "Auth flow not enabled for this client"),
        (
            "USER_PASSWORD_AUTH",
            &pool.client_id,
            "Initiate Auth method not supported.",
        ),
    ] {
        let refused = pool.admin("AdminInitiateAuth", request(flow, client)).await;
        assert_eq!(refused.unwrap_err().1, message);
    }
    let by_user = pool
        .refused("InitiateAuth", request(flow, &pool.client_id))
        .await;
    assert_eq!(by_user.1, "Initiate Auth method not supported.");
}

#[tokio::test]
async fn second_factors_of_a_user_are_turned_on_by_an_administrator() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    set_password(&pool, "ada", PASSWORD).await;
    let prefer = json!({
        "Username": "ada",
        "EmailMfaSettings": { "Enabled": true, "PreferredMfa": true },
    });
    pool.admin("AdminSetUserMFAPreference", prefer.clone())
        .await
        .expect_err("the pool has no second factors");
    let factors = json!({ "MfaConfiguration": "OPTIONAL", "EmailMfaConfiguration": {} });
    pool.admin("SetUserPoolMfaConfig", factors).await.unwrap();
    pool.admin("AdminSetUserMFAPreference", prefer)
        .await
        .unwrap();
    let user = pool
        .admin("AdminGetUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert_eq!(user["PreferredMfaSetting"], "EMAIL_OTP");
    assert_eq!(user["UserMFASettingList"], json!(["EMAIL_OTP"]));
}

#[tokio::test]
async fn where_administrators_alone_make_accounts_nobody_signs_up() {
    let pool = administered_pool().await;
    let update = json!({ "AdminCreateUserConfig": { "AllowAdminCreateUserOnly": true } });
    pool.admin("UpdateUserPool", update).await.unwrap();
    assert_eq!(
        pool.refused("SignUp", sign_up_request("ada")).await,
        refusal(
            "NotAuthorizedException",
            "SignUp is not permitted for this user pool"
        )
    );
    create(&pool, "ada").await;
}

#[tokio::test]
async fn a_user_who_signs_in_by_codes_needs_no_password() {
    let config = r#"{ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } }"#;
    let pool = Fixture::administered(PoolConfig::from_json(config).unwrap()).await;
    let request = json!({
        "Username": "ada",
        "UserAttributes": [
            { "Name": "email", "Value": "ada@example.com" },
            { "Name": "email_verified", "Value": "true" },
        ],
    });
    let created = pool.admin("AdminCreateUser", request).await.unwrap();
    assert_eq!(created["User"]["UserStatus"], "CONFIRMED");
    assert!(pool.pool.mailbox().is_empty(), "there is nothing to tell");
    let request = json!({ "Username": "bob" });
    let created = pool.admin("AdminCreateUser", request).await.unwrap();
    assert_eq!(created["User"]["UserStatus"], "FORCE_CHANGE_PASSWORD");
}

#[tokio::test]
async fn devices_are_listed_and_forgotten() {
    let pool = administered_pool().await;
    create(&pool, "ada").await;
    let sub = pool
        .admin("AdminGetUser", json!({ "Username": "ada" }))
        .await
        .unwrap()["UserAttributes"][0]["Value"]
        .clone();
    let key = "us-east-1_00000000-0000-4000-8000-000000000000";
    pool.sql(&format!(
        "INSERT INTO devices (device_key, sub, name, salt, sealed_verifier, remembered, created_at, modified_at, authenticated_at)
         VALUES ('{key}', '{}', 'laptop', x'00', x'00', 1, 0, 0, 0)",
        sub.as_str().unwrap()
    ));
    let of_ada = json!({ "Username": "ada", "DeviceKey": key });
    let listed = pool
        .admin("AdminListDevices", of_ada.clone())
        .await
        .unwrap();
    assert_eq!(listed["Devices"][0]["DeviceKey"], key);
    let device = pool.admin("AdminGetDevice", of_ada.clone()).await.unwrap();
    assert_eq!(device["Device"], listed["Devices"][0]);
    create(&pool, "bob").await;
    let of_bob = json!({ "Username": "bob", "DeviceKey": key });
    pool.admin("AdminForgetDevice", of_bob).await.unwrap_err();
    pool.admin("AdminForgetDevice", of_ada.clone())
        .await
        .unwrap();
    for operation in ["AdminGetDevice", "AdminForgetDevice"] {
        assert_eq!(
            pool.admin(operation, of_ada.clone()).await.unwrap_err().0,
            "ResourceNotFoundException"
        );
    }
}

#[tokio::test]
async fn an_invitation_names_what_the_user_signs_in_by() {
    let pool = Fixture::administered(
        PoolConfig::from_json(r#"{ "UsernameAttributes": ["email"] }"#).unwrap(),
    )
    .await;
    let request = json!({ "Username": "ada@example.com", "TemporaryPassword": PASSWORD });
    let created = pool.admin("AdminCreateUser", request).await.unwrap();
    assert_ne!(created["User"]["Username"], "ada@example.com");
    let body = pool.pool.mailbox()[0].body.clone();
    assert!(
        body.starts_with("Your username is ada@example.com and"),
        "{body}"
    );
}
