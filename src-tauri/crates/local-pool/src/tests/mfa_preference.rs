use std::fmt::Write as _;

use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::Clock as _;
use crate::totp::test_app;
use crate::{
    FirstAuthFactor, MfaConfiguration, MfaMethod, PoolConfig, SignInPolicy, VerifiedAttribute,
};

fn config(mfa_configuration: MfaConfiguration) -> PoolConfig {
    PoolConfig {
        mfa_configuration,
        enabled_mfas: vec![
            MfaMethod::SmsMfa,
            MfaMethod::SoftwareTokenMfa,
            MfaMethod::EmailOtp,
        ],
        auto_verified_attributes: Some(vec![
            VerifiedAttribute::Email,
            VerifiedAttribute::PhoneNumber,
        ]),
        ..PoolConfig::default()
    }
}

/// A pool with a signed-in Ada, whose e-mail address is verified.
async fn with_ada(config: PoolConfig) -> (Fixture, Value) {
    let pool = Fixture::with(config).await;
    pool.confirmed("ada").await;
    let token = pool.sign_in("ada", PASSWORD).await.unwrap()["AccessToken"].clone();
    (pool, token)
}

async fn set(pool: &Fixture, token: &Value, settings: Value) -> Result<Value, Refusal> {
    let mut request = settings;
    request["AccessToken"] = token.clone();
    pool.result("SetUserMFAPreference", request).await
}

/// `PreferredMfaSetting` and `UserMFASettingList`, where they are.
async fn settings(pool: &Fixture, token: &Value) -> (Option<Value>, Option<Value>) {
    let user = pool.get_user(token).await.unwrap();
    let of = |name: &str| user.get(name).cloned();
    (of("PreferredMfaSetting"), of("UserMFASettingList"))
}

async fn verify_phone_number(pool: &Fixture, token: &Value) {
    let request = json!({
        "AccessToken": token,
        "UserAttributes": [{ "Name": "phone_number", "Value": "+4930123456" }],
    });
    pool.ok("UpdateUserAttributes", request).await;
    let request =
        json!({ "AccessToken": token, "AttributeName": "phone_number", "Code": pool.code() });
    pool.ok("VerifyUserAttribute", request).await;
}

fn on(is_preferred: bool) -> Value {
    json!({ "Enabled": true, "PreferredMfa": is_preferred })
}

#[tokio::test]
async fn what_works_is_turned_on_preferred_and_turned_off() {
    let (pool, token) = with_ada(config(MfaConfiguration::Optional)).await;
    assert_eq!(settings(&pool, &token).await, (None, None));
    verify_phone_number(&pool, &token).await;
    let answer = set(
        &pool,
        &token,
        json!({ "SMSMfaSettings": on(false), "EmailMfaSettings": on(true) }),
    );
    assert_eq!(answer.await, Ok(json!({})));
    assert_eq!(
        settings(&pool, &token).await,
        (
            Some(json!("EMAIL_OTP")),
            Some(json!(["SMS_MFA", "EMAIL_OTP"]))
        )
    );
    set(&pool, &token, json!({ "SMSMfaSettings": on(true) }))
        .await
        .unwrap();
    assert_eq!(
        settings(&pool, &token).await,
        (
            Some(json!("SMS_MFA")),
            Some(json!(["SMS_MFA", "EMAIL_OTP"]))
        ),
        "only one is preferred"
    );
    set(&pool, &token, json!({ "SMSMfaSettings": on(false) }))
        .await
        .unwrap();
    assert_eq!(settings(&pool, &token).await.0, None);
    let off = json!({ "Enabled": false, "PreferredMfa": false });
    let request = json!({ "SMSMfaSettings": off, "SoftwareTokenMfaSettings": off, "EmailMfaSettings": off, "WebAuthnMfaSettings": { "Enabled": false } });
    set(&pool, &token, request).await.unwrap();
    assert_eq!(settings(&pool, &token).await, (None, None));
}

#[tokio::test]
async fn what_does_not_work_can_not_be_turned_on() {
    let (pool, token) = with_ada(config(MfaConfiguration::Optional)).await;
    let mut said = String::new();
    for request in [
        json!({ "SMSMfaSettings": on(true) }),
        json!({ "SoftwareTokenMfaSettings": on(false) }),
        json!({ "EmailMfaSettings": on(false), "SMSMfaSettings": on(false) }),
        json!({ "EmailMfaSettings": { "PreferredMfa": true } }),
        json!({ "EmailMfaSettings": on(true), "SMSMfaSettings": on(true) }),
        json!({ "WebAuthnMfaSettings": { "Enabled": true } }),
    ] {
        let (kind, message) = set(&pool, &token, request).await.unwrap_err();
        writeln!(said, "{kind}: {message}").unwrap();
    }
    // A number or an address that is not verified.
    for (attribute, value, method) in [
        ("phone_number", "+4930123456", "SMSMfaSettings"),
        ("email", "new@example.org", "EmailMfaSettings"),
    ] {
        let request = json!({
            "AccessToken": token,
            "UserAttributes": [{ "Name": attribute, "Value": value }],
        });
        pool.ok("UpdateUserAttributes", request).await;
        let mut request = json!({});
        request[method] = on(false);
        let (kind, message) = set(&pool, &token, request).await.unwrap_err();
        writeln!(said, "{kind}: {message}").unwrap();
    }
    expect![[r"
        InvalidParameterException: User does not have delivery config set to turn on SMS_MFA
        InvalidParameterException: User does not have delivery config set to turn on SOFTWARE_TOKEN_MFA
        InvalidParameterException: User does not have delivery config set to turn on SMS_MFA
        InvalidParameterException: A disabled MFA method can't be set as preferred.
        InvalidParameterException: Only one MFA method can be set as preferred.
        InvalidParameterException: WebAuthn MFA is not enabled for the user pool.
        InvalidParameterException: User does not have delivery config set to turn on SMS_MFA
        InvalidParameterException: User does not have delivery config set to turn on EMAIL_OTP
    "]].assert_eq(&said);
    assert_eq!(settings(&pool, &token).await, (None, None));

    for config in [
        config(MfaConfiguration::Off),
        PoolConfig {
            enabled_mfas: vec![MfaMethod::SmsMfa],
            ..config(MfaConfiguration::Optional)
        },
    ] {
        let (pool, token) = with_ada(config).await;
        assert_eq!(
            set(&pool, &token, json!({ "EmailMfaSettings": on(true) })).await,
            Err(refusal(
                "InvalidParameterException",
                "User does not have delivery config set to turn on EMAIL_OTP"
            ))
        );
    }
}

/// The code that an app with this secret shows now.
fn app_code(pool: &Fixture, secret_code: &Value) -> String {
    let now = pool
        .clock
        .now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    test_app::code(
        secret_code.as_str().unwrap(),
        now.as_secs().try_into().unwrap(),
    )
}

#[tokio::test]
async fn an_authenticator_app_proves_itself_before_it_is_turned_on() {
    let (pool, token) = with_ada(config(MfaConfiguration::Optional)).await;
    let verify = |code: &str| json!({ "AccessToken": token, "UserCode": code, "FriendlyDeviceName": "Phone" });
    assert_eq!(
        pool.refused("VerifySoftwareToken", verify("123456")).await,
        refusal(
            "SoftwareTokenMFANotFoundException",
            "Software Token MFA does not exist for the user."
        )
    );
    let associate = json!({ "AccessToken": token });
    let first = pool.ok("AssociateSoftwareToken", associate.clone()).await;
    assert_eq!(first.get("Session"), None);
    let second = pool.ok("AssociateSoftwareToken", associate).await;
    assert_ne!(first["SecretCode"], second["SecretCode"]);
    let preferred = json!({ "SoftwareTokenMfaSettings": on(true) });
    set(&pool, &token, preferred.clone()).await.unwrap_err();

    let right = app_code(&pool, &second["SecretCode"]);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    let mismatch = refusal(
        "EnableSoftwareTokenMFAException",
        "Code mismatch and fail enable Software Token MFA",
    );
    let replaced = app_code(&pool, &first["SecretCode"]);
    for code in [&replaced, wrong, wrong, wrong, wrong] {
        assert_eq!(
            pool.refused("VerifySoftwareToken", verify(code)).await,
            mismatch
        );
    }
    assert_eq!(
        pool.refused("VerifySoftwareToken", verify(&right)).await.0,
        "LimitExceededException"
    );
    pool.clock.advance(1);
    assert_eq!(
        pool.ok("VerifySoftwareToken", verify(&right)).await,
        json!({ "Status": "SUCCESS" })
    );
    assert_eq!(
        pool.refused("VerifySoftwareToken", verify(&right)).await.0,
        "SoftwareTokenMFANotFoundException",
        "nothing waits any more"
    );
    assert_eq!(
        settings(&pool, &token).await,
        (None, None),
        "it is not asked for yet"
    );
    set(&pool, &token, preferred).await.unwrap();
    assert_eq!(
        settings(&pool, &token).await,
        (
            Some(json!("SOFTWARE_TOKEN_MFA")),
            Some(json!(["SOFTWARE_TOKEN_MFA"]))
        )
    );
}

#[tokio::test]
async fn a_request_for_an_authenticator_app_that_breaks_a_rule_says_which() {
    let (pool, token) = with_ada(config(MfaConfiguration::Optional)).await;
    let session = "x".repeat(20);
    let mut said = String::new();
    for (operation, request) in [
        ("AssociateSoftwareToken", json!({})),
        (
            "AssociateSoftwareToken",
            json!({ "AccessToken": token, "Session": session }),
        ),
        ("AssociateSoftwareToken", json!({ "Session": session })),
        ("VerifySoftwareToken", json!({ "AccessToken": token })),
        (
            "VerifySoftwareToken",
            json!({ "AccessToken": token, "UserCode": "12345" }),
        ),
        (
            "VerifySoftwareToken",
            json!({ "AccessToken": token, "UserCode": "abcdef" }),
        ),
        ("VerifySoftwareToken", json!({ "UserCode": "123456" })),
    ] {
        let (kind, message) = pool.refused(operation, request).await;
        writeln!(said, "{kind}: {message}").unwrap();
    }
    expect![[r"
        InvalidParameterException: Either access token or session is required.
        InvalidParameterException: Only one of access token and session can be given.
        NotAuthorizedException: Invalid session for the user.
        InvalidParameterException: 1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must not be null
        InvalidParameterException: 1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must have length greater than or equal to 6
        InvalidParameterException: 1 validation error detected: Value at 'userCode' failed to satisfy constraint: Member must satisfy regular expression pattern: [0-9]+
        InvalidParameterException: Either access token or session is required.
    "]].assert_eq(&said);
    for config in [
        config(MfaConfiguration::Off),
        PoolConfig {
            enabled_mfas: vec![MfaMethod::SmsMfa],
            ..config(MfaConfiguration::Optional)
        },
    ] {
        let (pool, token) = with_ada(config).await;
        let request = json!({ "AccessToken": token });
        assert_eq!(
            pool.refused("AssociateSoftwareToken", request).await,
            refusal(
                "SoftwareTokenMFANotFoundException",
                "Software Token MFA has not been enabled by the userPool"
            )
        );
    }
}

#[tokio::test]
async fn a_second_factor_goes_with_the_number_that_it_needs() {
    let (pool, token) = with_ada(config(MfaConfiguration::Optional)).await;
    verify_phone_number(&pool, &token).await;
    set(&pool, &token, json!({ "SMSMfaSettings": on(true) }))
        .await
        .unwrap();
    let request = json!({ "AccessToken": token, "UserAttributeNames": ["phone_number"] });
    pool.ok("DeleteUserAttributes", request).await;
    assert_eq!(settings(&pool, &token).await, (None, None));
}

#[tokio::test]
async fn the_first_factors_are_those_that_the_pool_allows_and_the_user_has() {
    let (pool, token) = with_ada(PoolConfig {
        sign_in_policy: SignInPolicy {
            allowed_first_auth_factors: vec![
                FirstAuthFactor::Password,
                FirstAuthFactor::EmailOtp,
                FirstAuthFactor::SmsOtp,
                FirstAuthFactor::WebAuthn,
            ],
        },
        ..config(MfaConfiguration::Optional)
    })
    .await;
    let factors = async || {
        let request = json!({ "AccessToken": token });
        pool.ok("GetUserAuthFactors", request).await
    };
    assert_eq!(
        factors().await,
        json!({ "Username": "ada", "ConfiguredUserAuthFactors": ["PASSWORD", "EMAIL_OTP"] })
    );
    verify_phone_number(&pool, &token).await;
    set(&pool, &token, json!({ "SMSMfaSettings": on(true) }))
        .await
        .unwrap();
    assert_eq!(
        factors().await,
        json!({
            "Username": "ada",
            "PreferredMfaSetting": "SMS_MFA",
            "UserMFASettingList": ["SMS_MFA"],
            "ConfiguredUserAuthFactors": ["PASSWORD", "EMAIL_OTP", "SMS_OTP"],
        })
    );
    pool.sql("DELETE FROM password_verifiers");
    assert_eq!(
        factors().await["ConfiguredUserAuthFactors"],
        json!(["EMAIL_OTP", "SMS_OTP"])
    );

    let (pool, token) = with_ada(PoolConfig::default()).await;
    let request = json!({ "AccessToken": token });
    let answer = pool.ok("GetUserAuthFactors", request).await;
    assert_eq!(answer["ConfiguredUserAuthFactors"], json!(["PASSWORD"]));
}
