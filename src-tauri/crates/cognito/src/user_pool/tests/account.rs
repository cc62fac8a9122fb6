//! Accounts: made, confirmed, with a forgotten password.

use std::collections::BTreeMap;

use serde_json::json;
use vestibule_session::ports::{
    CodeDelivery, DeliveryMedium, PasswordReset as _, ProviderError, SignUp as _, SignUpOutcome,
    SignUpRequest,
};
use vestibule_session::{ConfirmationCode, Password};

use crate::ClientSecret;
use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{CLIENT_ID, FakePool, PASSWORD, password};
use crate::testing::raw_server::Answer;

fn request() -> SignUpRequest {
    SignUpRequest {
        username: "ada".to_owned(),
        password: Some(password()),
        attributes: [("custom:team", "A"), ("email", "ada@example.com")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .into(),
    }
}

fn code() -> ConfirmationCode {
    ConfirmationCode::new("123456".to_owned())
}

fn by_email() -> CodeDelivery {
    CodeDelivery {
        destination: "a***@e***".to_owned(),
        medium: DeliveryMedium::Email,
    }
}

#[tokio::test]
async fn an_account_is_made_with_its_attributes() {
    let pool = FakePool::start().await;
    let outcome = pool.user_pool().sign_up(&request()).await.unwrap();
    assert_eq!(
        outcome,
        SignUpOutcome::ConfirmationRequired(Some(by_email()))
    );
    assert_eq!(
        pool.request("SignUp").body,
        json!({
            "ClientId": CLIENT_ID,
            "Username": "ada",
            "Password": PASSWORD,
            "UserAttributes": [
                {"Name": "custom:team", "Value": "A"},
                {"Name": "email", "Value": "ada@example.com"},
            ],
        })
    );
}

#[tokio::test]
async fn an_account_may_need_no_code() {
    let pool = FakePool::start().await;
    pool.answer(
        "SignUp",
        Answer::json(&json!({"UserConfirmed": true, "UserSub": "x"})),
    );
    let outcome = pool.user_pool().sign_up(&request()).await.unwrap();
    assert_eq!(outcome, SignUpOutcome::Confirmed);
}

#[tokio::test]
async fn a_code_goes_where_the_pool_says() {
    for (details, expected) in [
        (
            json!({"Destination": "+1***99", "DeliveryMedium": "SMS"}),
            Some(("+1***99", DeliveryMedium::Sms)),
        ),
        (
            json!({"Destination": "x", "DeliveryMedium": "PIGEON"}),
            Some(("x", DeliveryMedium::Unknown)),
        ),
        (
            json!({"Destination": "x"}),
            Some(("x", DeliveryMedium::Unknown)),
        ),
        (json!({"DeliveryMedium": "EMAIL"}), None),
        (json!(null), None),
    ] {
        let pool = FakePool::start().await;
        pool.answer(
            "ForgotPassword",
            Answer::json(&json!({"CodeDeliveryDetails": details})),
        );
        let delivery = pool.user_pool().forgot_password("ada").await.unwrap();
        let expected = expected.map(|(destination, medium)| CodeDelivery {
            destination: destination.to_owned(),
            medium,
        });
        assert_eq!(delivery, expected);
    }
}

#[tokio::test]
async fn codes_are_sent_as_they_were_typed() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool();
    user_pool.confirm_sign_up("ada", &code()).await.unwrap();
    assert_eq!(
        pool.request("ConfirmSignUp").body,
        json!({"ClientId": CLIENT_ID, "Username": "ada", "ConfirmationCode": "123456"})
    );
    assert_eq!(
        user_pool.resend_confirmation_code("ada").await,
        Ok(Some(by_email()))
    );
    assert_eq!(user_pool.forgot_password("ada").await, Ok(Some(by_email())));
    let new = Password::new(" Neü-Passw0rd! ".to_owned());
    user_pool
        .confirm_forgot_password("ada", &code(), &new)
        .await
        .unwrap();
    assert_eq!(
        pool.request("ConfirmForgotPassword").body,
        json!({
            "ClientId": CLIENT_ID,
            "Username": "ada",
            "ConfirmationCode": "123456",
            "Password": " Neü-Passw0rd! ",
        })
    );
}

#[tokio::test]
async fn a_client_with_a_secret_hashes_it_over_the_typed_name() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_secret();
    user_pool.sign_up(&request()).await.unwrap();
    user_pool.confirm_sign_up("ada", &code()).await.unwrap();
    user_pool.resend_confirmation_code("ada").await.unwrap();
    user_pool.forgot_password("ada").await.unwrap();
    user_pool
        .confirm_forgot_password("ada", &code(), &password())
        .await
        .unwrap();
    let secret = ClientSecret::new("marker-client-secret".to_owned());
    let expected = secret_hash(&secret, "ada", CLIENT_ID);
    for operation in [
        "SignUp",
        "ConfirmSignUp",
        "ResendConfirmationCode",
        "ForgotPassword",
        "ConfirmForgotPassword",
    ] {
        assert_eq!(pool.request(operation).body["SecretHash"], expected);
    }
}

#[tokio::test]
async fn asking_for_a_code_does_not_tell_whether_there_is_an_account() {
    let pool = FakePool::start().await;
    let unknown = Answer::error(
        "UserNotFoundException",
        "Username/client id combination not found.",
    );
    pool.answer("ForgotPassword", unknown.clone());
    assert_eq!(pool.user_pool().forgot_password("ada").await, Ok(None));
    pool.answer("ResendConfirmationCode", unknown);
    assert_eq!(
        pool.user_pool().resend_confirmation_code("ada").await,
        Ok(None)
    );
    pool.answer(
        "ForgotPassword",
        Answer::error("LimitExceededException", "Attempt limit exceeded"),
    );
    assert_eq!(
        pool.user_pool().forgot_password("ada").await,
        Err(ProviderError::LimitExceeded),
        "everything else is told"
    );
}

#[tokio::test]
async fn refusals_are_told_and_not_repeated() {
    let pool = FakePool::start().await;
    let rule = "Password did not conform with policy: Password not long enough";
    pool.answer("SignUp", Answer::error("InvalidPasswordException", rule));
    assert_eq!(
        pool.user_pool().sign_up(&request()).await,
        Err(ProviderError::InvalidPassword(rule.to_owned()))
    );
    let text = "User cannot be confirmed. Current status is CONFIRMED";
    pool.answer(
        "ConfirmSignUp",
        Answer::error("NotAuthorizedException", text),
    );
    assert_eq!(
        pool.user_pool()
            .confirm_sign_up("ada", &code())
            .await
            .unwrap_err(),
        ProviderError::AlreadyConfirmed
    );
    pool.answer(
        "ConfirmForgotPassword",
        Answer::error("CodeMismatchException", "Invalid verification code"),
    );
    assert_eq!(
        pool.user_pool()
            .confirm_forgot_password("ada", &code(), &password())
            .await,
        Err(ProviderError::CodeMismatch)
    );
    assert_eq!(
        pool.operations(),
        ["SignUp", "ConfirmSignUp", "ConfirmForgotPassword"]
    );
}

#[tokio::test]
async fn an_account_without_a_password_sends_none() {
    let pool = FakePool::start().await;
    let request = SignUpRequest {
        password: None,
        attributes: BTreeMap::new(),
        ..request()
    };
    pool.user_pool().sign_up(&request).await.unwrap();
    assert_eq!(
        pool.request("SignUp").body,
        json!({"ClientId": CLIENT_ID, "Username": "ada"})
    );
}

/// A pool that gives a session to whoever makes an account, and one more to whoever confirms it with that.
async fn pool_with_sessions() -> FakePool {
    let pool = FakePool::start().await;
    pool.on(|request, body| {
        match request.operation() {
            "SignUp" => body["Session"] = json!("marker-sign-up-session"),
            "ConfirmSignUp" if request.body["Session"] == "marker-sign-up-session" => {
                body["Session"] = json!("marker-confirmed-session");
            }
            "ConfirmSignUp" if request.body["Session"].is_string() => {
                let text = "Invalid session for the user, session is expired.";
                return Some(Answer::error("NotAuthorizedException", text));
            }
            _ => {}
        }
        None
    });
    pool
}

#[tokio::test]
async fn whoever_made_the_account_gets_what_the_first_sign_in_begins_with() {
    let pool = pool_with_sessions().await;
    let user_pool = pool.user_pool();
    user_pool.sign_up(&request()).await.unwrap();
    let session = user_pool.confirm_sign_up("ada", &code()).await.unwrap();
    assert_eq!(session.unwrap().expose_secret(), "marker-confirmed-session");
    assert_eq!(
        pool.request("ConfirmSignUp").body["Session"],
        "marker-sign-up-session"
    );

    let session = user_pool.confirm_sign_up("ada", &code()).await.unwrap();
    assert!(session.is_none(), "it is good for one confirmation");
}

#[tokio::test]
async fn whoever_did_not_make_the_account_gets_nothing_to_sign_in_with() {
    let pool = pool_with_sessions().await;
    let session = pool.user_pool().confirm_sign_up("ada", &code()).await;
    assert!(session.unwrap().is_none());

    let user_pool = pool.user_pool();
    user_pool.sign_up(&request()).await.unwrap();
    let session = user_pool.confirm_sign_up("grace", &code()).await;
    assert!(session.unwrap().is_none(), "it is another account's");
    assert!(pool.request("ConfirmSignUp").body["Session"].is_null());
}

#[tokio::test]
async fn a_code_that_comes_after_the_session_of_the_sign_up_still_confirms() {
    let pool = FakePool::start().await;
    pool.on(|request, body| {
        if request.operation() == "SignUp" {
            body["Session"] = json!("marker-old");
        }
        (request.operation() == "ConfirmSignUp" && request.body["Session"].is_string()).then(|| {
            Answer::error(
                "NotAuthorizedException",
                "Invalid session for the user, session is expired.",
            )
        })
    });
    let user_pool = pool.user_pool();
    user_pool.sign_up(&request()).await.unwrap();
    let session = user_pool.confirm_sign_up("ada", &code()).await.unwrap();
    assert!(session.is_none());
    assert_eq!(
        pool.operations(),
        ["SignUp", "ConfirmSignUp", "ConfirmSignUp"]
    );

    // Any other refusal is told at once.
    let refusing = pool_with_sessions().await;
    let user_pool = refusing.user_pool();
    user_pool.sign_up(&request()).await.unwrap();
    refusing.answer(
        "ConfirmSignUp",
        Answer::error("CodeMismatchException", "Invalid verification code"),
    );
    let verdict = user_pool.confirm_sign_up("ada", &code()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::CodeMismatch);
    assert_eq!(refusing.operations(), ["SignUp", "ConfirmSignUp"]);
}
