//! Accounts: made, confirmed, with a forgotten password, looked at.

use serde_json::json;
use vestibule_session::ports::{
    CodeDelivery, DeliveryMedium, PasswordReset as _, ProviderError, SignUp as _, SignUpOutcome,
    SignUpRequest,
};
use vestibule_session::{AccessToken, ConfirmationCode, Password};

use crate::ClientSecret;
use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{CLIENT_ID, FakePool, PASSWORD, USER_ID, password};
use crate::testing::raw_server::Answer;

fn request() -> SignUpRequest {
    SignUpRequest {
        username: "ada".to_owned(),
        password: password(),
        email: "ada@example.com".to_owned(),
    }
}

fn code() -> ConfirmationCode {
    ConfirmationCode::new("123456".to_owned())
}

fn access_token() -> AccessToken {
    AccessToken::new("marker-access-token".to_owned())
}

fn by_email() -> CodeDelivery {
    CodeDelivery {
        destination: "a***@e***".to_owned(),
        medium: DeliveryMedium::Email,
    }
}

#[tokio::test]
async fn an_account_is_made_with_its_address() {
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
            "UserAttributes": [{"Name": "email", "Value": "ada@example.com"}],
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
        pool.user_pool().confirm_sign_up("ada", &code()).await,
        Err(ProviderError::AlreadyConfirmed)
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
async fn the_account_can_be_looked_at_and_given_another_password() {
    let pool = FakePool::start().await;
    let user = pool.user_pool().user(&access_token()).await.unwrap();
    assert_eq!(user.username, USER_ID);
    assert_eq!(user.attributes["email"], "ada@example.com");
    assert_eq!(format!("{user:?}"), "User([redacted])");

    let proposed = Password::new("another".to_owned());
    pool.user_pool()
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

    pool.answer(
        "ChangePassword",
        Answer::error("NotAuthorizedException", "Incorrect username or password."),
    );
    let verdict = pool
        .user_pool()
        .change_password(&access_token(), &password(), &proposed)
        .await;
    assert_eq!(verdict, Err(ProviderError::NotAuthorized));
}
