//! The application's client against moto, an imitation of AWS that others wrote: its users, passwords, attributes and
//! authenticator applications are real.
//!
//! What it lacks, and what it only plays, is listed here and checked to be so still.

use std::process::Command;

use serde_json::json;
use vestibule_cognito::UserPool;
use vestibule_contract::{AuthFlow, CodeKind, MfaMethod, MfaPreference};
use vestibule_session::ports::{
    AccountSecurity as _, ChallengeKind, IdentityPool as _, IdentityProvider as _,
    PasswordReset as _, ProviderError, SignUp as _, SignUpOutcome, TokenLifecycle as _,
    UserAttributes as _,
};
use vestibule_session::{AccessToken, ChallengeAnswer, TokenSet};
use vestibule_tests::totp;

use crate::server::{
    AppClient, Program, Server, answer, assert_complete, challenged, code, forge, password,
    sign_in, sign_up_request,
};

/// The operations that are tried here, each with what is refused.
const TRIED: &[&str] = &[
    "ChangePassword",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "ForgotPassword",
    "GetUser",
    "GlobalSignOut",
    "InitiateAuth",
    "RespondToAuthChallenge",
    "SetUserMFAPreference",
    "SignUp",
    "UpdateUserAttributes",
    "VerifySoftwareToken",
];

/// What moto has in name only: it gives everybody the same credentials and the same secret ([`SOFTWARE_TOKEN`]).
const PLAYED: &[&str] = &[
    "AssociateSoftwareToken",
    "GetCredentialsForIdentity",
    "GetId",
];

/// What moto has not.
const LACKING: &[&str] = &[
    "CompleteWebAuthnRegistration",
    "ConfirmDevice",
    "DeleteUser",
    "DeleteUserAttributes",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    // Refreshing by InitiateAuth is there, but the client turns to it only where a server says that it does not know this
    // operation; moto breaks off instead.
    "GetTokensFromRefreshToken",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "ListDevices",
    "ListWebAuthnCredentials",
    "ResendConfirmationCode",
    "RevokeToken",
    "StartWebAuthnRegistration",
    "UpdateDeviceStatus",
    "VerifyUserAttribute",
];

const PASSWORD: &str = "Corréct-h0rse: Battery";
const OTHER_PASSWORD: &str = "Differ-Engine 1822";
/// What moto has everybody enrol, in letters that no application would take.
const SOFTWARE_TOKEN: &str = "asdfasdfasdf";
/// Whom an administrator made, with [`PASSWORD`] for once.
const INVITED: &str = "grace";

#[tokio::test]
async fn what_moto_lacks_or_plays_is_still_so() {
    assert_complete(&[TRIED, PLAYED, LACKING]);
    let moto = start();
    let lacks = |operation: &str| {
        moto.call(operation, &json!({}));
        let words = format!(
            "the{}actionhasnotbeenimplemented",
            operation.to_ascii_lowercase()
        );
        let log = moto.log().to_ascii_lowercase();
        log.replace([' ', '_'], "").contains(&words)
    };
    for operation in LACKING {
        assert!(lacks(operation), "moto has {operation} by now: try it");
    }
    assert!(!lacks("GetUser"), "what is there is told apart");

    // Its SRP would let everybody in, but is none, so that the client does not answer: here a password is always sent.
    let (user_pool, tokens) = ada(&moto).await;
    let by_srp = client(&moto, AuthFlow::UserSrp);
    let refusal = sign_in(&by_srp, "ada", PASSWORD).await;
    assert_eq!(
        refusal.err(),
        Some(ProviderError::UnexpectedAnswer("SECRET_BLOCK"))
    );
    let refusal = user_pool.begin_totp_enrolment(&tokens.access_token).await;
    assert_eq!(
        refusal.err(),
        Some(ProviderError::UnexpectedAnswer("SecretCode"))
    );
    let refusal = user_pool.aws_credentials(&tokens.id_token).await;
    assert!(refusal.is_err(), "the client takes no page for an answer");
    // EXPOSE: sent to the server that issued it.
    let token = json!({ "AccessToken": tokens.access_token.expose_secret() });
    let answer = moto.call("AssociateSoftwareToken", &token);
    assert!(answer.contains(SOFTWARE_TOKEN), "{answer}");
    let identity = json!({ "IdentityId": "us-east-1:nobody" });
    let answer = moto.call("GetCredentialsForIdentity", &identity);
    assert!(answer.contains("TESTACCESSKEY12345"), "{answer}");
}

#[tokio::test]
async fn the_client_makes_an_account_and_signs_in_by_its_password() {
    let moto = start();
    let (user_pool, stranger) = (
        client(&moto, AuthFlow::UserPassword),
        moto.stranger(AuthFlow::UserPassword),
    );
    let request = sign_up_request("ada", PASSWORD);
    let refusal = stranger.sign_up(&request).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    let refusal = user_pool.sign_up(&sign_up_request("ada", "weak")).await;
    assert!(
        matches!(refusal, Err(ProviderError::InvalidPassword(_))),
        "{refusal:?}"
    );
    let outcome = user_pool.sign_up(&request).await;
    assert!(matches!(
        outcome,
        Ok(SignUpOutcome::ConfirmationRequired(Some(_)))
    ));
    let refusal = user_pool.sign_up(&request).await;
    assert_eq!(refusal, Err(ProviderError::UsernameExists));
    let refusal = sign_in(&user_pool, "ada", PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::UserNotConfirmed));
    // Moto takes any code, but not of anybody.
    let refusal = user_pool.confirm_sign_up("nobody", &code("123456")).await;
    assert_eq!(refusal.err(), Some(ProviderError::CodeMismatch));
    let confirmed = user_pool.confirm_sign_up("ada", &code("123456")).await;
    assert!(matches!(confirmed, Ok(None)));

    for (username, wrong) in [("ada", OTHER_PASSWORD), ("ada", ""), ("nobody", PASSWORD)] {
        let refusal = sign_in(&user_pool, username, wrong).await;
        assert!(
            matches!(
                refusal,
                Err(ProviderError::NotAuthorized | ProviderError::InvalidParameter(_))
            ),
            "{refusal:?}"
        );
    }
    let tokens = ada_signed_in(&user_pool).await;
    assert_eq!(tokens.username, "ada");
    assert_eq!(tokens.account.issuer(), user_pool.issuer());
    let refusal = sign_in(&stranger, "ada", PASSWORD).await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
}

#[tokio::test]
async fn the_client_changes_attributes_and_password_until_it_signs_out_everywhere() {
    let moto = start();
    let (user_pool, tokens) = ada(&moto).await;
    let (token, forged) = (&tokens.access_token, forged_access_token(&tokens));
    let name = [("given_name".to_owned(), "Ada".to_owned())].into();
    let refusal = user_pool.update_user_attributes(&forged, &name).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let changed = user_pool.update_user_attributes(token, &name).await;
    assert!(changed.is_ok(), "{changed:?}");
    let refusal = user_pool.user_profile(&forged).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let profile = user_pool.user_profile(token).await.expect("a profile");
    assert_eq!(profile.username, "ada");
    assert_eq!(profile.attributes["given_name"], "Ada");

    let change = async |previous: &str, proposed: &str| {
        let (previous, proposed) = (password(previous), password(proposed));
        user_pool.change_password(token, &previous, &proposed).await
    };
    let refusal = change(OTHER_PASSWORD, OTHER_PASSWORD).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let refusal = change(PASSWORD, "weak").await;
    assert!(
        matches!(refusal, Err(ProviderError::InvalidPassword(_))),
        "{refusal:?}"
    );
    assert_eq!(change(PASSWORD, OTHER_PASSWORD).await, Ok(()));
    let refusal = sign_in(&user_pool, "ada", PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    sign_in(&user_pool, "ada", OTHER_PASSWORD)
        .await
        .expect("the new password is right");

    let refusal = user_pool.global_sign_out(&forged).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    assert_eq!(user_pool.global_sign_out(token).await, Ok(()));
    let refusal = user_pool.user_profile(token).await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
}

#[tokio::test]
async fn the_client_resets_a_password_by_a_code() {
    let moto = start();
    let (user_pool, _) = ada(&moto).await;
    let stranger = moto.stranger(AuthFlow::UserPassword);
    let refusal = stranger.forgot_password("ada").await;
    assert!(is_misconfigured(&refusal), "{refusal:?}");
    let delivery = user_pool.forgot_password("ada").await;
    assert!(matches!(delivery, Ok(Some(_))), "{delivery:?}");
    // Nobody can read moto's message; so it is asked once more, in a way that shows the code, which is in the answer's head.
    let asked = json!({ "ClientId": moto.made["client_id"], "Username": "ada" });
    let answer = moto.call("ForgotPassword", &asked);
    let sent = answer
        .lines()
        .find_map(|line| line.strip_prefix("x-moto-forgot-password-confirmation-code: "))
        .expect("a code")
        .trim();
    let confirm = async |text: &str, proposed: &str| {
        let (code, proposed) = (code(text), password(proposed));
        user_pool
            .confirm_forgot_password("ada", &code, &proposed)
            .await
    };
    // Moto looks only at codes that begin like its own.
    let refusal = confirm("moto-confirmation-code:1", OTHER_PASSWORD).await;
    assert_eq!(refusal, Err(ProviderError::ExpiredCode));
    ada_signed_in(&user_pool).await;
    assert_eq!(confirm(sent, OTHER_PASSWORD).await, Ok(()));
    let refusal = sign_in(&user_pool, "ada", PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    sign_in(&user_pool, "ada", OTHER_PASSWORD)
        .await
        .expect("the new password is right");
}

#[tokio::test]
async fn the_client_proves_an_authenticator_application_and_signs_in_with_it() {
    let moto = start();
    let (user_pool, tokens) = ada(&moto).await;
    let (token, forged) = (&tokens.access_token, forged_access_token(&tokens));
    let preference = MfaPreference {
        method: MfaMethod::SoftwareToken,
        enabled: true,
        preferred: true,
    };
    let refusal = user_pool.set_mfa_preference(token, &[preference]).await;
    assert!(
        matches!(refusal, Err(ProviderError::MfaMethodUnavailable(_))),
        "{refusal:?}"
    );
    let secret = SOFTWARE_TOKEN.to_ascii_uppercase();
    let right = || code(&totp::code(&secret, 0));
    let refusal = user_pool
        .finish_totp_enrolment(&forged, &right(), None)
        .await;
    assert_eq!(refusal, Err(ProviderError::NotAuthorized));
    let wrong = code(&totp::wrong_code(&secret));
    let refusal = user_pool.finish_totp_enrolment(token, &wrong, None).await;
    assert_eq!(refusal, Err(ProviderError::SoftwareTokenMismatch));
    let mut enrolled = Err(ProviderError::SoftwareTokenMismatch);
    // Moto takes the code of this very half minute only, which may end on the way.
    for _ in 0..2 {
        if enrolled.is_err() {
            enrolled = user_pool.finish_totp_enrolment(token, &right(), None).await;
        }
    }
    assert_eq!(enrolled, Ok(()));
    let preferred = user_pool.set_mfa_preference(token, &[preference]).await;
    assert_eq!(preferred, Ok(()));

    let asked = challenged(&user_pool, "ada", PASSWORD).await;
    assert!(matches!(
        asked.kind,
        ChallengeKind::EnterCode {
            kind: CodeKind::SoftwareTokenMfa,
            ..
        }
    ));
    let by_code = |text: String| ChallengeAnswer::Code { code: code(&text) };
    let refusal = answer(&user_pool, &asked, by_code(totp::wrong_code(&secret))).await;
    assert_eq!(refusal.err(), Some(ProviderError::CodeMismatch));
    let mut signed_in = Err(ProviderError::CodeMismatch);
    for _ in 0..2 {
        if signed_in.is_err() {
            signed_in = answer(&user_pool, &asked, by_code(totp::code(&secret, 0))).await;
        }
    }
    assert_eq!(signed_in.expect("the code is right").username, "ada");
}

#[tokio::test]
async fn the_client_replaces_the_password_that_an_administrator_gave() {
    let moto = start();
    let user_pool = client(&moto, AuthFlow::UserPassword);
    let refusal = sign_in(&user_pool, INVITED, OTHER_PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
    let asked = challenged(&user_pool, INVITED, PASSWORD).await;
    assert!(matches!(asked.kind, ChallengeKind::NewPassword { .. }));
    let new = |text: &str| ChallengeAnswer::NewPassword {
        password: password(text),
        attributes: [].into(),
    };
    let refusal = answer(&user_pool, &asked, new("weak")).await;
    assert!(
        matches!(refusal, Err(ProviderError::InvalidPassword(_))),
        "{refusal:?}"
    );
    let tokens = answer(&user_pool, &asked, new(OTHER_PASSWORD)).await;
    assert_eq!(tokens.expect("a good password").username, INVITED);
    let refusal = sign_in(&user_pool, INVITED, PASSWORD).await;
    assert_eq!(refusal.err(), Some(ProviderError::NotAuthorized));
}

fn start() -> Server {
    Server::start(&Program {
        name: "moto",
        module: "moto.server",
        set_up: |command: &mut Command, _, port| {
            command
                .args(["-H", "127.0.0.1", "-p", &port.to_string()])
                .env("MOTO_COGNITO_IDP_USER_POOL_ENABLE_TOTP", "true");
        },
        health: ("/moto-api/data.json", "200 OK"),
        pool: ("moto_pool.py", &[INVITED, PASSWORD]),
    })
}

fn client(moto: &Server, auth_flow: AuthFlow) -> UserPool {
    moto.client(AppClient {
        name: "client_id",
        auth_flow,
        secret: None,
    })
}

/// Ada's account, signed in.
async fn ada(moto: &Server) -> (UserPool, TokenSet) {
    let user_pool = client(moto, AuthFlow::UserPassword);
    let request = sign_up_request("ada", PASSWORD);
    user_pool.sign_up(&request).await.expect("a new account");
    user_pool
        .confirm_sign_up("ada", &code("123456"))
        .await
        .expect("moto takes any code");
    let tokens = ada_signed_in(&user_pool).await;
    (user_pool, tokens)
}

async fn ada_signed_in(user_pool: &UserPool) -> TokenSet {
    sign_in(user_pool, "ada", PASSWORD)
        .await
        .expect("the password is right")
}

fn forged_access_token(tokens: &TokenSet) -> AccessToken {
    // EXPOSE: forged by one character, and sent to the pool that issued it.
    AccessToken::new(forge(tokens.access_token.expose_secret()))
}

fn is_misconfigured<T>(result: &Result<T, ProviderError>) -> bool {
    matches!(result, Err(ProviderError::UserPoolMisconfigured(_)))
}
