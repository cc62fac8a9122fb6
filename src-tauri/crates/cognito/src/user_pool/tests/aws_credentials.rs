//! AWS credentials: fetched once, renewed in time, forgotten at sign-out.

use serde_json::{Value, json};
use vestibule_session::IdToken;
use vestibule_session::ports::{IdentityPool as _, ProviderError};

use crate::testing::fake_pool::{FakePool, IDENTITY_POOL_ID, NOW, POOL_ID, SUBJECT, id_claims};
use crate::testing::pool_keys::ID_KEY;
use crate::testing::raw_server::Answer;

fn id_token() -> IdToken {
    IdToken::new(ID_KEY.sign(&id_claims()))
}

fn id_token_of(subject: &str) -> IdToken {
    let mut claims = id_claims();
    claims["sub"] = json!(subject);
    IdToken::new(ID_KEY.sign(&claims))
}

const BOTH: [&str; 2] = ["GetId", "GetCredentialsForIdentity"];

#[tokio::test]
async fn credentials_are_had_for_the_login_at_the_user_pool() {
    let pool = FakePool::start().await;
    let token = id_token();
    let user_pool = pool.user_pool_with_identity_pool();
    let credentials = user_pool.aws_credentials(&token).await.unwrap();
    assert_eq!(credentials.access_key_id, "ASIAEXAMPLE");
    assert_eq!(
        credentials.secret_access_key.expose_secret(),
        "marker-aws-secret"
    );
    assert_eq!(
        credentials.session_token.expose_secret(),
        "marker-aws-session"
    );
    assert_eq!(credentials.expires_at, NOW.plus(3600));
    let logins = json!({
        format!("cognito-idp.eu-west-1.amazonaws.com/{POOL_ID}"): token.expose_secret(),
    });
    assert_eq!(
        pool.request("GetId").body,
        json!({"IdentityPoolId": IDENTITY_POOL_ID, "Logins": logins})
    );
    assert_eq!(
        pool.request("GetCredentialsForIdentity").body,
        json!({"IdentityId": "eu-west-1:identity", "Logins": logins})
    );
}

#[tokio::test]
async fn without_an_identity_pool_there_are_none() {
    let pool = FakePool::start().await;
    let verdict = pool.user_pool().aws_credentials(&id_token()).await;
    assert_eq!(verdict.unwrap_err(), ProviderError::NoIdentityPool);
    assert!(pool.operations().is_empty());
}

#[tokio::test]
async fn they_are_kept_until_five_minutes_before_they_expire() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_identity_pool();
    for (after, calls) in [(0, 2), (3299, 2), (3300, 3)] {
        pool.clock.set(NOW.plus(after));
        user_pool.aws_credentials(&id_token()).await.unwrap();
        assert_eq!(pool.operations().len(), calls, "after {after} s");
    }
    assert_eq!(
        pool.operations().last().map(String::as_str),
        Some("GetCredentialsForIdentity"),
        "the identity stays the same"
    );
}

#[tokio::test]
async fn everybody_who_asks_at_once_gets_the_same() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_identity_pool();
    let token = id_token();
    let (a, b, c) = tokio::join!(
        user_pool.aws_credentials(&token),
        user_pool.aws_credentials(&token),
        user_pool.aws_credentials(&token),
    );
    for credentials in [a, b, c] {
        assert_eq!(credentials.unwrap().access_key_id, "ASIAEXAMPLE");
    }
    assert_eq!(pool.operations(), BOTH);
}

#[tokio::test]
async fn nobody_gets_somebody_elses() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_identity_pool();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    let other = id_token_of("somebody-else");
    user_pool.aws_credentials(&other).await.unwrap();
    assert_eq!(pool.operations(), [BOTH, BOTH].concat());
    for text in ["", "text", "a.b.c", "e30.e30.e30"] {
        let token = IdToken::new(text.to_owned());
        let verdict = user_pool.aws_credentials(&token).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::UnexpectedAnswer("sub"));
    }
}

#[tokio::test]
async fn they_are_forgotten_at_sign_out() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_identity_pool();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    user_pool.forget_aws_credentials();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    assert_eq!(pool.operations(), [BOTH, BOTH].concat());
}

#[tokio::test]
async fn what_comes_after_the_sign_out_is_not_kept() {
    let pool = FakePool::start().await;
    let user_pool = std::sync::Arc::new(pool.user_pool_with_identity_pool());
    let signed_out = std::sync::Arc::clone(&user_pool);
    let mut is_first = true;
    pool.on(move |request, _| {
        if request.operation() == "GetCredentialsForIdentity" && is_first {
            is_first = false;
            signed_out.forget_aws_credentials();
        }
        None
    });
    user_pool.aws_credentials(&id_token()).await.unwrap();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    assert_eq!(pool.operations(), [BOTH, BOTH].concat());
}

#[tokio::test]
async fn an_identity_that_is_gone_is_asked_for_anew() {
    let pool = FakePool::start().await;
    let user_pool = pool.user_pool_with_identity_pool();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    pool.clock.set(NOW.plus(3600));
    let gone = Answer::error("ResourceNotFoundException", "Identity not found.");
    pool.answer("GetCredentialsForIdentity", gone);
    let verdict = user_pool.aws_credentials(&id_token()).await;
    assert!(matches!(
        verdict,
        Err(ProviderError::UserPoolMisconfigured(_))
    ));
    pool.on(|_, _| None);
    let before = pool.operations().len();
    user_pool.aws_credentials(&id_token()).await.unwrap();
    assert_eq!(pool.operations().split_off(before), BOTH);
}

#[tokio::test]
async fn refusals_are_told() {
    for (code, text, expected) in [
        (
            "NotAuthorizedException",
            "Invalid login token. Token expired: 1 >= 2",
            ProviderError::NotAuthorized,
        ),
        (
            "NotAuthorizedException",
            "Token is not from a supported provider of this identity pool.",
            ProviderError::UserPoolMisconfigured(
                "Token is not from a supported provider of this identity pool.".to_owned(),
            ),
        ),
        (
            "InvalidParameterException",
            "Please provide a valid public provider",
            ProviderError::UserPoolMisconfigured(
                "Please provide a valid public provider".to_owned(),
            ),
        ),
        (
            "ResourceConflictException",
            "Login already used",
            ProviderError::RefusedByUserPool("Login already used".to_owned()),
        ),
        (
            "ExternalServiceException",
            "later",
            ProviderError::Unreachable,
        ),
        (
            "TooManyRequestsException",
            "later",
            ProviderError::TooManyRequests,
        ),
        (
            "LimitExceededException",
            "Too many identities",
            ProviderError::LimitExceeded,
        ),
    ] {
        let pool = FakePool::start().await;
        pool.answer("GetId", Answer::error(code, text));
        let user_pool = pool.user_pool_with_identity_pool();
        let verdict = user_pool.aws_credentials(&id_token()).await;
        assert_eq!(verdict.unwrap_err(), expected, "{text}");
        assert_eq!(pool.operations(), ["GetId"]);
    }
}

#[tokio::test]
async fn an_answer_with_a_part_missing_is_none() {
    let whole = json!({
        "AccessKeyId": "x", "SecretKey": "x", "SessionToken": "x", "Expiration": NOW.0 + 3600,
    });
    for name in ["AccessKeyId", "SecretKey", "SessionToken", "Expiration"] {
        let mut part: Value = whole.clone();
        part.as_object_mut().unwrap().remove(name);
        let pool = FakePool::start().await;
        pool.answer(
            "GetCredentialsForIdentity",
            Answer::json(&json!({"Credentials": part})),
        );
        let user_pool = pool.user_pool_with_identity_pool();
        let verdict = user_pool.aws_credentials(&id_token()).await;
        assert_eq!(verdict.unwrap_err(), ProviderError::UnexpectedAnswer(name));
    }
    let pool = FakePool::start().await;
    pool.answer("GetId", Answer::json(&json!({})));
    let user_pool = pool.user_pool_with_identity_pool();
    let verdict = user_pool.aws_credentials(&id_token_of(SUBJECT)).await;
    assert_eq!(
        verdict.unwrap_err(),
        ProviderError::UnexpectedAnswer("IdentityId")
    );
}
