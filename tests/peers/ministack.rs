//! The application's client against `MiniStack`, an imitation of Cognito that others wrote: real SRP, real signatures, real revocation.
//!
//! It runs with `AUTH=true`: without that it accepts any code and any token, and proves nothing. What it lacks is listed here and
//! checked to be lacking still.

mod account;

use std::path::Path;
use std::process::Command;

use serde_json::json;
use vestibule_cognito::UserPool;
use vestibule_contract::AuthFlow;
use vestibule_session::RefreshToken;
use vestibule_session::ports::{
    IdentityProvider as _, ProviderError, SignUp as _, SignUpOutcome, TokenLifecycle as _,
    UserAttributes as _,
};

use crate::server::{
    AppClient, Program, Server, assert_complete, code, forge, sign_in, sign_up_request,
};

/// The operations that are tried here and in [`account`], each with what is refused.
const TRIED: &[&str] = &[
    "AssociateSoftwareToken",
    "ChangePassword",
    "ConfirmForgotPassword",
    "ConfirmSignUp",
    "DeleteUser",
    "ForgotPassword",
    "GetCredentialsForIdentity",
    "GetId",
    "GetTokensFromRefreshToken",
    "GetUser",
    "GlobalSignOut",
    "InitiateAuth",
    "ResendConfirmationCode",
    "RespondToAuthChallenge",
    "RevokeToken",
    "SetUserMFAPreference",
    "SignUp",
    "UpdateUserAttributes",
    "VerifySoftwareToken",
];

/// What `MiniStack` has not.
const LACKING: &[&str] = &[
    "CompleteWebAuthnRegistration",
    "ConfirmDevice",
    "DeleteUserAttributes",
    "DeleteWebAuthnCredential",
    "ForgetDevice",
    "GetUserAttributeVerificationCode",
    "GetUserAuthFactors",
    "ListDevices",
    "ListWebAuthnCredentials",
    "StartWebAuthnRegistration",
    "UpdateDeviceStatus",
    "VerifyUserAttribute",
];

const USERNAME: &str = "ada";
const EMAIL: &str = "ada@example.com";
const PASSWORD: &str = " Corréct-h0rse: ";
const OTHER_PASSWORD: &str = "Differénce: 1822 💐";
/// Whom an administrator made, with [`PASSWORD`] for once.
const INVITED: &str = "charles";

#[tokio::test]
async fn what_ministack_lacks_is_lacking_still() {
    assert_complete(&[TRIED, LACKING]);
    let ministack = start();
    let lacks = |operation: &str| {
        let answer = ministack.call(operation, &json!({}));
        answer.contains("Unknown Cognito IDP action")
    };
    for operation in LACKING {
        assert!(lacks(operation), "MiniStack has {operation} by now: try it");
    }
    assert!(!lacks("GetUser"), "what is there is told apart");
}

#[tokio::test]
async fn the_client_signs_in_by_srp_refreshes_and_revokes() {
    let ministack = start();
    for user_pool in [public_client(&ministack), confidential_client(&ministack)] {
        let tokens = sign_in(&user_pool, USERNAME, PASSWORD)
            .await
            .expect("the right password is accepted");
        assert_eq!(tokens.username, USERNAME);
        assert_eq!(tokens.account.issuer(), user_pool.issuer());

        let refreshed = user_pool
            .refresh(&tokens.account, USERNAME, &tokens.refresh_token)
            .await
            .expect("the refresh token is good");
        assert_eq!(refreshed.account, tokens.account);
        let user = user_pool
            .user_profile(&refreshed.access_token)
            .await
            .expect("the access token is good");
        assert_eq!(user.attributes["email"], EMAIL);

        user_pool
            .revoke_token(&refreshed.refresh_token)
            .await
            .expect("the refresh token is revoked");
        let refusal = user_pool
            .refresh(&tokens.account, USERNAME, &refreshed.refresh_token)
            .await;
        assert_eq!(
            refusal.expect_err("it was revoked"),
            ProviderError::SessionEnded
        );
    }
}

#[tokio::test]
async fn the_client_is_refused_without_the_right_password_token_or_code() {
    let ministack = start();
    let user_pool = public_client(&ministack);
    for wrong in [
        "",
        PASSWORD.trim(),
        " corréct-h0rse: ",
        " Corre\u{301}ct-h0rse: ",
    ] {
        let refusal = sign_in(&user_pool, USERNAME, wrong).await;
        assert_eq!(
            refusal.expect_err("a wrong password"),
            ProviderError::NotAuthorized,
            "{wrong:?}"
        );
    }
    let refusal = sign_in(&user_pool, "nobody", PASSWORD).await;
    assert_eq!(
        refusal.expect_err("there is no such user"),
        ProviderError::NotAuthorized
    );

    let tokens = sign_in(&user_pool, USERNAME, PASSWORD)
        .await
        .expect("the right password is accepted");
    // EXPOSE: forged by one character, and sent to the pool that issued it.
    let forged = forge(tokens.refresh_token.expose_secret());
    let refusal = user_pool
        .refresh(&tokens.account, USERNAME, &RefreshToken::new(forged))
        .await;
    assert_eq!(
        refusal.expect_err("a forged refresh token"),
        ProviderError::SessionEnded
    );
    let wrong_secret = ministack.client(AppClient {
        name: "confidential_client_id",
        auth_flow: AuthFlow::UserSrp,
        secret: Some("not the secret"),
    });
    let refusal = sign_in(&wrong_secret, USERNAME, PASSWORD).await;
    assert!(
        matches!(refusal, Err(ProviderError::UserPoolMisconfigured(_))),
        "{refusal:?}"
    );
}

#[tokio::test]
async fn the_client_makes_an_account_and_signs_in_by_its_address() {
    let ministack = start();
    let user_pool = public_client(&ministack);
    let request = sign_up_request("grace", PASSWORD);
    let outcome = user_pool.sign_up(&request).await.expect("a new account");
    assert!(matches!(
        outcome,
        SignUpOutcome::ConfirmationRequired(Some(_))
    ));
    assert_eq!(
        user_pool.sign_up(&request).await,
        Err(ProviderError::UsernameExists)
    );
    let refusal = sign_in(&user_pool, "grace", PASSWORD).await;
    assert_eq!(
        refusal.expect_err("not confirmed yet"),
        ProviderError::UserNotConfirmed
    );
    let confirm = async |text: &str| {
        let answer = user_pool.confirm_sign_up("grace", &code(text)).await;
        answer.map(drop)
    };
    assert_eq!(confirm("000000").await, Err(ProviderError::CodeMismatch));
    // MiniStack's code is always this one.
    assert_eq!(confirm("123456").await, Ok(()));
    assert_eq!(
        confirm("123456").await,
        Err(ProviderError::AlreadyConfirmed)
    );
    sign_in(&user_pool, "grace", PASSWORD)
        .await
        .expect("the account is confirmed");
    // The pool's name for the user, which is not what was typed, goes into the proof.
    let tokens = sign_in(&user_pool, EMAIL, PASSWORD)
        .await
        .expect("an address is a name, too");
    assert_eq!(tokens.username, USERNAME);
}

fn start() -> Server {
    Server::start(&Program {
        name: "ministack",
        module: "ministack",
        set_up: |command: &mut Command, folder: &Path, port| {
            command
                .env("STATE_DIR", folder)
                .env("BIND_HOST", "127.0.0.1")
                .env("MINISTACK_HOST", "127.0.0.1")
                .env("GATEWAY_PORT", port.to_string())
                .env("IOT_MTLS_ENABLED", "0")
                .env("AUTH", "true");
        },
        // This very server, with its checks on.
        health: ("/_ministack/health", "\"auth\": \"enabled\""),
        pool: ("ministack_pool.py", &[USERNAME, EMAIL, PASSWORD, INVITED]),
    })
}

fn public_client(ministack: &Server) -> UserPool {
    ministack.client(AppClient {
        name: "client_id",
        auth_flow: AuthFlow::UserSrp,
        secret: None,
    })
}

fn confidential_client(ministack: &Server) -> UserPool {
    ministack.client(AppClient {
        name: "confidential_client_id",
        auth_flow: AuthFlow::UserSrp,
        secret: ministack.made["client_secret"].as_str(),
    })
}
