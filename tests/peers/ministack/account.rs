//! What a person does with an account: password, attributes, authenticator application, credentials, and its end.

use vestibule_contract::{CodeKind, MfaMethod, MfaPreference};
use vestibule_session::ports::{
    AccountSecurity as _, ChallengeKind, IdentityPool as _, PasswordReset as _,
};
use vestibule_session::{AccessToken, ChallengeAnswer, TokenSet};
use vestibule_tests::totp;

use super::*;
use crate::server::{answer, challenged, forged_id_token, password};

#[tokio::test]
async fn the_client_sends_a_password_only_where_the_app_client_takes_it() {
    let ministack = start();
    let sending = |name| {
        ministack.client(AppClient {
            name,
            auth_flow: AuthFlow::UserPassword,
            secret: None,
        })
    };
    let (allowed, forbidden) = (sending("sending_client_id"), sending("client_id"));
    let tokens = sign_in(&allowed, USERNAME, PASSWORD).await;
    assert_eq!(tokens.expect("it is the password").username, USERNAME);
    let refusal = sign_in(&allowed, USERNAME, OTHER_PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    let refusal = sign_in(&forbidden, USERNAME, PASSWORD).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
}

#[tokio::test]
async fn the_client_has_codes_sent_again_and_resets_a_password_by_one() {
    let ministack = start();
    let user_pool = public_client(&ministack);
    let stranger = ministack.stranger(AuthFlow::UserSrp);
    let request = sign_up_request("grace", PASSWORD);
    user_pool.sign_up(&request).await.expect("a new account");
    let sent = user_pool.resend_confirmation_code("grace").await;
    assert!(matches!(sent, Ok(Some(_))), "{sent:?}");
    let refusal = stranger.resend_confirmation_code("grace").await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    let refusal = stranger.sign_up(&request).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");

    let confirm = async |text: &str, proposed: &str| {
        let (code, proposed) = (code(text), password(proposed));
        user_pool
            .confirm_forgot_password(USERNAME, &code, &proposed)
            .await
    };
    // MiniStack's code is always this one.
    let right = "654321";
    let refusal = confirm(right, OTHER_PASSWORD).await;
    assert_eq!(refusal, Err(ProviderError::ExpiredCode), "none was sent");
    let refusal = stranger.forgot_password(USERNAME).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    let sent = user_pool.forgot_password(USERNAME).await;
    assert!(matches!(sent, Ok(Some(_))), "{sent:?}");
    let refusal = confirm("000000", OTHER_PASSWORD).await;
    assert_eq!(refusal, Err(ProviderError::CodeMismatch));
    let refusal = confirm(right, "weak").await;
    assert!(is_weak(&refusal), "{refusal:?}");
    assert_eq!(confirm(right, OTHER_PASSWORD).await, Ok(()));
    assert_password_is(&user_pool, OTHER_PASSWORD, PASSWORD).await;
}

#[tokio::test]
async fn the_client_changes_password_and_attributes() {
    let ministack = start();
    let (user_pool, tokens) = ada(&ministack).await;
    let (token, forged) = (&tokens.access_token, forged_access_token(&tokens));
    let name = [("given_name".to_owned(), "Ada".to_owned())].into();
    let refusal = user_pool.update_user_attributes(&forged, &name).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let changed = user_pool.update_user_attributes(token, &name).await;
    assert!(changed.is_ok(), "{changed:?}");
    let refusal = user_pool.user_profile(&forged).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let profile = user_pool.user_profile(token).await.expect("a profile");
    assert_eq!(profile.attributes["given_name"], "Ada");

    let change = async |previous: &str, proposed: &str| {
        let (previous, proposed) = (password(previous), password(proposed));
        user_pool.change_password(token, &previous, &proposed).await
    };
    let refusal = change(OTHER_PASSWORD, OTHER_PASSWORD).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let refusal = change(PASSWORD, "weak").await;
    assert!(is_weak(&refusal), "{refusal:?}");
    assert_eq!(change(PASSWORD, OTHER_PASSWORD).await, Ok(()));
    assert_password_is(&user_pool, OTHER_PASSWORD, PASSWORD).await;
}

#[tokio::test]
async fn the_client_enrols_an_authenticator_application_and_signs_in_with_it() {
    let ministack = start();
    let (user_pool, tokens) = ada(&ministack).await;
    let (token, forged) = (&tokens.access_token, forged_access_token(&tokens));
    let refusal = user_pool.begin_totp_enrolment(&forged).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    let secret = user_pool.begin_totp_enrolment(token).await;
    let secret = secret.expect("a secret");
    // EXPOSE: the test is the authenticator application.
    let secret = secret.expose_secret();
    let wrong = code(&totp::wrong_code(secret));
    let refusal = user_pool.finish_totp_enrolment(token, &wrong, None).await;
    assert_eq!(refusal, Err(ProviderError::SoftwareTokenMismatch));
    let right = code(&totp::code(secret, 0));
    let enrolled = user_pool.finish_totp_enrolment(token, &right, None).await;
    assert_eq!(enrolled, Ok(()));
    let prefer = |enabled| MfaPreference {
        method: MfaMethod::SoftwareToken,
        enabled,
        preferred: enabled,
    };
    let refusal = user_pool.set_mfa_preference(&forged, &[prefer(true)]).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let preferred = user_pool.set_mfa_preference(token, &[prefer(true)]).await;
    assert_eq!(preferred, Ok(()));
    let profile = user_pool.user_profile(token).await.expect("a profile");
    assert_eq!(profile.preferred_mfa, Some(MfaMethod::SoftwareToken));

    let refusal = sign_in(&user_pool, USERNAME, OTHER_PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    let asked = challenged(&user_pool, USERNAME, PASSWORD).await;
    assert!(matches!(
        asked.kind,
        ChallengeKind::EnterCode {
            kind: CodeKind::SoftwareTokenMfa,
            ..
        }
    ));
    let by_code = |text: String| ChallengeAnswer::Code { code: code(&text) };
    let refusal = answer(&user_pool, &asked, by_code(totp::wrong_code(secret))).await;
    assert_eq!(refusal.err(), Some(ProviderError::CodeMismatch));
    let tokens = answer(&user_pool, &asked, by_code(totp::code(secret, 0))).await;
    assert_eq!(tokens.expect("the code is right").username, USERNAME);

    let off = user_pool.set_mfa_preference(token, &[prefer(false)]).await;
    assert_eq!(off, Ok(()));
    sign_in(&user_pool, USERNAME, PASSWORD)
        .await
        .expect("the password is enough again");
}

#[tokio::test]
async fn the_client_replaces_the_password_that_an_administrator_gave() {
    let ministack = start();
    let user_pool = public_client(&ministack);
    let refusal = sign_in(&user_pool, INVITED, OTHER_PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    let asked = challenged(&user_pool, INVITED, PASSWORD).await;
    assert!(matches!(asked.kind, ChallengeKind::NewPassword { .. }));
    let new = ChallengeAnswer::NewPassword {
        password: password(OTHER_PASSWORD),
        attributes: [].into(),
    };
    let tokens = answer(&user_pool, &asked, new).await;
    assert_eq!(tokens.expect("a new password").username, INVITED);
    let refusal = sign_in(&user_pool, INVITED, PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
}

#[tokio::test]
async fn the_client_gets_credentials_of_its_identity_and_of_no_other() {
    let ministack = start();
    let (user_pool, tokens) = ada(&ministack).await;
    let forged = forged_id_token(&tokens.id_token);
    let refusal = user_pool.aws_credentials(&forged).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    // The identity pool trusts the app client without a secret only.
    let confidential = confidential_client(&ministack);
    let other = sign_in(&confidential, USERNAME, PASSWORD).await;
    let other = other.expect("it is the password");
    let refusal = confidential.aws_credentials(&other.id_token).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    let credentials = user_pool.aws_credentials(&tokens.id_token).await;
    let credentials = credentials.expect("credentials");
    assert!(credentials.access_key_id.starts_with("ASIA"));
}

#[tokio::test]
async fn the_client_signs_out_everywhere_and_deletes_the_account() {
    let ministack = start();
    let (user_pool, here) = ada(&ministack).await;
    let there = ada_signed_in(&user_pool).await;
    let forged = forged_access_token(&here);
    let refusal = user_pool.global_sign_out(&forged).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let signed_out = user_pool.global_sign_out(&here.access_token).await;
    assert_eq!(signed_out, Ok(()));
    for tokens in [&here, &there] {
        let refusal = user_pool.user_profile(&tokens.access_token).await;
        assert_eq!(refusal, Err(ProviderError::SessionEnded));
        let refusal = user_pool
            .refresh(&tokens.account, USERNAME, &tokens.refresh_token)
            .await;
        assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
    }

    let tokens = ada_signed_in(&user_pool).await;
    let refusal = user_pool.delete_user(&forged).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let deleted = user_pool.delete_user(&tokens.access_token).await;
    assert_eq!(deleted, Ok(()));
    let refusal = user_pool.user_profile(&tokens.access_token).await;
    assert_eq!(refusal, Err(ProviderError::SessionEnded));
    let refusal = sign_in(&user_pool, USERNAME, PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
}

async fn ada(ministack: &Server) -> (UserPool, TokenSet) {
    let user_pool = public_client(ministack);
    let tokens = ada_signed_in(&user_pool).await;
    (user_pool, tokens)
}

async fn ada_signed_in(user_pool: &UserPool) -> TokenSet {
    sign_in(user_pool, USERNAME, PASSWORD)
        .await
        .expect("it is the password")
}

async fn assert_password_is(user_pool: &UserPool, right: &str, wrong: &str) {
    let refusal = sign_in(user_pool, USERNAME, wrong).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    sign_in(user_pool, USERNAME, right)
        .await
        .expect("the new password is right");
}

fn forged_access_token(tokens: &TokenSet) -> AccessToken {
    // EXPOSE: forged by one character, and sent to the pool that issued it.
    AccessToken::new(forge(tokens.access_token.expose_secret()))
}

fn is_misconfigured<T>(result: &Result<T, ProviderError>) -> bool {
    matches!(result, Err(ProviderError::UserPoolMisconfigured(_)))
}

fn is_weak<T>(result: &Result<T, ProviderError>) -> bool {
    matches!(result, Err(ProviderError::InvalidPassword(_)))
}
