//! The signed-in person's own account: attributes, password, second factors, and its end.

use std::collections::BTreeMap;

use serde_json::json;
use vestibule_contract::{FirstFactor, MfaMethod, MfaPreference};
use vestibule_session::ports::{
    AccountSecurity as _, CodeDelivery, DeliveryMedium, ProviderError, UserAttributes as _,
};
use vestibule_session::{AccessToken, ConfirmationCode, Password};

use crate::testing::fake_pool::{FakePool, PASSWORD, USER_ID, password};
use crate::testing::honest::{CODE, SECRET_CODE};
use crate::testing::raw_server::Answer;

fn access_token() -> AccessToken {
    AccessToken::new("marker-access-token".to_owned())
}

fn code(code: &str) -> ConfirmationCode {
    ConfirmationCode::new(code.to_owned())
}

#[tokio::test]
async fn the_profile_is_what_the_pool_says() {
    let pool = FakePool::start().await;
    let profile = pool
        .user_pool()
        .user_profile(&access_token())
        .await
        .unwrap();
    assert_eq!(profile.username, USER_ID);
    assert_eq!(profile.attributes["email"], "ada@example.com");
    assert_eq!(
        profile.mfa_methods,
        [MfaMethod::SoftwareToken, MfaMethod::Email],
        "those that are known"
    );
    assert_eq!(profile.preferred_mfa, Some(MfaMethod::SoftwareToken));
    assert_eq!(
        pool.request("GetUser").body,
        json!({"AccessToken": "marker-access-token"})
    );
}

#[tokio::test]
async fn an_attribute_that_has_to_be_proved_says_where_the_code_went() {
    let pool = FakePool::start().await;
    let attributes: BTreeMap<_, _> = [("email", "new@example.com"), ("name", "Ada")]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .into();
    let updates = pool
        .user_pool()
        .update_user_attributes(&access_token(), &attributes)
        .await
        .unwrap();
    let found: Vec<_> = updates
        .iter()
        .map(|update| (update.name.as_str(), update.delivery.clone()))
        .collect();
    let delivery = CodeDelivery {
        destination: "a***@e***".to_owned(),
        medium: DeliveryMedium::Email,
    };
    assert_eq!(found, [("email", Some(delivery.clone())), ("name", None)]);
    assert_eq!(
        pool.request("UpdateUserAttributes").body["UserAttributes"],
        json!([
            {"Name": "email", "Value": "new@example.com"},
            {"Name": "name", "Value": "Ada"},
        ])
    );

    let user_pool = pool.user_pool();
    let sent = user_pool
        .send_attribute_code(&access_token(), "email")
        .await;
    assert_eq!(sent, Ok(Some(delivery)));
    user_pool
        .verify_attribute(&access_token(), "email", &code(CODE))
        .await
        .unwrap();
    assert_eq!(
        pool.request("VerifyUserAttribute").body,
        json!({
            "AccessToken": "marker-access-token", "AttributeName": "email", "Code": CODE,
        })
    );
    user_pool
        .delete_user_attributes(&access_token(), &["name".to_owned()])
        .await
        .unwrap();
    assert_eq!(
        pool.request("DeleteUserAttributes").body["UserAttributeNames"],
        json!(["name"])
    );
}

#[tokio::test]
async fn a_wrong_code_or_a_taken_address_is_refused() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    for (error, expected) in [
        ("CodeMismatchException", ProviderError::CodeMismatch),
        ("ExpiredCodeException", ProviderError::ExpiredCode),
        ("AliasExistsException", ProviderError::AliasExists),
        ("LimitExceededException", ProviderError::LimitExceeded),
    ] {
        pool.answer("VerifyUserAttribute", Answer::error(error, "no"));
        let verdict = user_pool
            .verify_attribute(&access_token(), "email", &code("000000"))
            .await;
        assert_eq!(verdict, Err(expected));
    }
    pool.answer(
        "UpdateUserAttributes",
        Answer::error("InvalidParameterException", "Cannot modify sub"),
    );
    let attributes = BTreeMap::from([("sub".to_owned(), "x".to_owned())]);
    let verdict = user_pool
        .update_user_attributes(&access_token(), &attributes)
        .await;
    assert_eq!(
        verdict,
        Err(ProviderError::InvalidParameter(
            "Cannot modify sub".to_owned()
        ))
    );
}

#[tokio::test]
async fn the_account_is_given_another_password() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    let proposed = Password::new("another".to_owned());
    user_pool
        .change_password(&access_token(), &password(), &proposed)
        .await
        .unwrap();
    assert_eq!(
        pool.request("ChangePassword").body,
        json!({
            "AccessToken": "marker-access-token",
            "PreviousPassword": PASSWORD,
            "ProposedPassword": "another",
        })
    );
    for (error, text, expected) in [
        (
            "NotAuthorizedException",
            "Incorrect username or password.",
            ProviderError::NotAuthorized,
        ),
        (
            "PasswordHistoryPolicyViolationException",
            "Used before",
            ProviderError::PasswordUsedBefore,
        ),
        (
            "InvalidPasswordException",
            "Too short",
            ProviderError::InvalidPassword("Too short".to_owned()),
        ),
    ] {
        pool.answer("ChangePassword", Answer::error(error, text));
        let verdict = user_pool
            .change_password(&access_token(), &password(), &proposed)
            .await;
        assert_eq!(verdict, Err(expected));
    }
}

#[tokio::test]
async fn second_factors_are_switched_as_they_are_named() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    let preference = |method, enabled, preferred| MfaPreference {
        method,
        enabled,
        preferred,
    };
    let preferences = [
        preference(MfaMethod::Sms, false, false),
        preference(MfaMethod::Email, true, false),
        preference(MfaMethod::SoftwareToken, false, true),
    ];
    user_pool
        .set_mfa_preference(&access_token(), &preferences)
        .await
        .unwrap();
    assert_eq!(
        pool.request("SetUserMFAPreference").body,
        json!({
            "AccessToken": "marker-access-token",
            "SMSMfaSettings": {"Enabled": false, "PreferredMfa": false},
            "EmailMfaSettings": {"Enabled": true, "PreferredMfa": false},
            "SoftwareTokenMfaSettings": {"Enabled": true, "PreferredMfa": true},
        })
    );
    user_pool
        .set_mfa_preference(&access_token(), &preferences[..1])
        .await
        .unwrap();
    let body = pool.request("SetUserMFAPreference").body;
    assert!(body["EmailMfaSettings"].is_null(), "it stays as it is");

    let text = "User does not have delivery config set to turn on SMS_MFA";
    pool.answer(
        "SetUserMFAPreference",
        Answer::error("InvalidParameterException", text),
    );
    let verdict = user_pool
        .set_mfa_preference(&access_token(), &preferences)
        .await;
    assert_eq!(
        verdict,
        Err(ProviderError::MfaMethodUnavailable(text.to_owned()))
    );
}

#[tokio::test]
async fn an_authenticator_application_is_enrolled_by_its_first_code() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    let secret = user_pool.begin_totp_enrolment(&access_token()).await;
    assert_eq!(secret.unwrap().expose_secret(), SECRET_CODE);
    let finish = async |typed: &str, name| {
        user_pool
            .finish_totp_enrolment(&access_token(), &code(typed), name)
            .await
    };
    assert_eq!(
        finish("000000", None).await,
        Err(ProviderError::SoftwareTokenMismatch)
    );
    finish(CODE, Some("Ada's telephone")).await.unwrap();
    assert_eq!(
        pool.request("VerifySoftwareToken").body,
        json!({
            "AccessToken": "marker-access-token",
            "UserCode": CODE,
            "FriendlyDeviceName": "Ada's telephone",
        })
    );
    pool.answer(
        "VerifySoftwareToken",
        Answer::json(&json!({"Status": "ERROR"})),
    );
    assert_eq!(
        finish(CODE, None).await,
        Err(ProviderError::SoftwareTokenMismatch)
    );
    pool.answer("AssociateSoftwareToken", Answer::json(&json!({})));
    let verdict = user_pool.begin_totp_enrolment(&access_token()).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("SecretCode")
    );
}

#[tokio::test]
async fn the_factors_of_an_account_are_those_that_are_known() {
    let pool = FakePool::start().await;
    let factors = pool.user_pool().user_auth_factors(&access_token()).await;
    assert_eq!(
        factors.unwrap().first_factors,
        [
            FirstFactor::Password,
            FirstFactor::EmailOtp,
            FirstFactor::WebAuthn
        ]
    );
}

#[tokio::test]
async fn an_account_is_deleted_or_as_it_was() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    user_pool.delete_user(&access_token()).await.unwrap();
    assert_eq!(
        pool.request("DeleteUser").body,
        json!({"AccessToken": "marker-access-token"})
    );
    for (text, expected) in [
        ("Access Token has expired", ProviderError::NotAuthorized),
        ("Access Token has been revoked", ProviderError::SessionEnded),
        (
            "Access Token does not have required scopes",
            ProviderError::UserPoolMisconfigured(
                "Access Token does not have required scopes".to_owned(),
            ),
        ),
    ] {
        pool.answer("DeleteUser", Answer::error("NotAuthorizedException", text));
        let verdict = user_pool.delete_user(&access_token()).await;
        assert_eq!(verdict, Err(expected), "{text}");
    }
    let page = Answer::Whole(200, "text/html", "<p>Welcome</p>".to_owned());
    pool.answer("DeleteUser", page);
    let verdict = user_pool.delete_user(&access_token()).await;
    assert_eq!(
        verdict,
        Err(ProviderError::Unreachable),
        "a page is no deletion"
    );
}
