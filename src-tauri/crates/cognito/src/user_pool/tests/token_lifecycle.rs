//! Refresh, revocation, sign-out everywhere.

use serde_json::json;
use vestibule_session::ports::{ProviderError, TokenLifecycle as _};
use vestibule_session::token_check::Rejection;
use vestibule_session::{AccessToken, AccountId};

use crate::ClientSecret;
use crate::secret_hash::secret_hash;
use crate::testing::fake_pool::{
    CLIENT_ID, FakePool, ISSUER, NOW, REFRESH_TOKEN, SUBJECT, USER_ID, access_claims, id_claims,
    refresh_token, result_of,
};
use crate::testing::raw_server::Answer;

fn account() -> AccountId {
    AccountId::new(ISSUER, SUBJECT)
}

#[tokio::test]
async fn a_refresh_keeps_the_refresh_token_where_the_pool_does_not_rotate_it() {
    let pool = FakePool::start().await;
    let tokens = pool
        .user_pool()
        .refresh(&account(), USER_ID, &refresh_token())
        .await
        .unwrap();
    assert_eq!(tokens.account, account());
    assert_eq!(tokens.expires_at, NOW.plus(1800));
    assert!(tokens.refresh_token.is_same_as(&refresh_token()));
    assert_eq!(pool.operations(), ["GetTokensFromRefreshToken"]);
    let request = pool.request("GetTokensFromRefreshToken");
    assert_eq!(
        request.body,
        json!({"ClientId": CLIENT_ID, "RefreshToken": REFRESH_TOKEN})
    );
}

#[tokio::test]
async fn a_refresh_takes_the_successor_where_there_is_one() {
    let pool = FakePool::start().await;
    let mut result = result_of(&id_claims(), &access_claims());
    result["RefreshToken"] = json!("successor");
    pool.answer(
        "GetTokensFromRefreshToken",
        Answer::json(&json!({"AuthenticationResult": result})),
    );
    let tokens = pool
        .user_pool()
        .refresh(&account(), USER_ID, &refresh_token())
        .await
        .unwrap();
    assert_eq!(tokens.refresh_token.expose_secret(), "successor");
}

#[tokio::test]
async fn a_refresh_that_answers_for_somebody_else_is_refused() {
    let pool = FakePool::start().await;
    for other in [
        AccountId::new(ISSUER, "somebody-else"),
        AccountId::new("https://elsewhere.example", SUBJECT),
    ] {
        let verdict = pool
            .user_pool()
            .refresh(&other, USER_ID, &refresh_token())
            .await;
        assert_eq!(
            verdict.unwrap_err(),
            ProviderError::UntrustedTokens(Rejection::AnotherAccount)
        );
    }
}

#[tokio::test]
async fn a_refresh_that_the_pool_refuses_ends_the_session_at_once() {
    for (code, text) in [
        ("NotAuthorizedException", "Refresh Token has been revoked"),
        ("RefreshTokenReuseException", "Refresh token reuse detected"),
        ("UserNotFoundException", "User does not exist."),
    ] {
        let pool = FakePool::start().await;
        pool.answer("GetTokensFromRefreshToken", Answer::error(code, text));
        let verdict = pool
            .user_pool()
            .refresh(&account(), USER_ID, &refresh_token())
            .await;
        assert_eq!(verdict.unwrap_err(), ProviderError::SessionEnded, "{code}");
        assert_eq!(pool.operations(), ["GetTokensFromRefreshToken"]);
    }
}

#[tokio::test]
async fn a_refresh_is_tried_a_second_time_and_no_third() {
    let failing = || Answer::Whole(503, "application/x-amz-json-1.1", "{}".to_owned());
    let pool = FakePool::start().await;
    pool.answer("GetTokensFromRefreshToken", failing());
    let verdict = pool
        .user_pool()
        .refresh(&account(), USER_ID, &refresh_token())
        .await;
    assert_eq!(verdict.unwrap_err(), ProviderError::Unreachable);
    assert_eq!(pool.operations(), ["GetTokensFromRefreshToken"; 2]);

    let pool = FakePool::start().await;
    let mut asked = 0;
    pool.on(move |request, _| {
        asked += usize::from(request.operation() == "GetTokensFromRefreshToken");
        (asked == 1).then(failing)
    });
    assert!(
        pool.user_pool()
            .refresh(&account(), USER_ID, &refresh_token())
            .await
            .is_ok(),
        "a passing fault is not shown to anybody"
    );
}

#[tokio::test]
async fn a_server_from_before_that_operation_is_asked_in_the_old_way() {
    for code in ["UnknownOperationException", "InvalidAction"] {
        let pool = FakePool::start().await;
        pool.answer(
            "GetTokensFromRefreshToken",
            Answer::error(code, "Unknown operation"),
        );
        let tokens = pool
            .user_pool_with_secret()
            .refresh(&account(), USER_ID, &refresh_token())
            .await
            .unwrap();
        assert!(tokens.refresh_token.is_same_as(&refresh_token()));
        assert_eq!(
            pool.operations(),
            ["GetTokensFromRefreshToken", "InitiateAuth"]
        );
        let request = pool.request("InitiateAuth").body;
        assert_eq!(request["AuthFlow"], "REFRESH_TOKEN_AUTH");
        assert_eq!(request["AuthParameters"]["REFRESH_TOKEN"], REFRESH_TOKEN);
        let secret = ClientSecret::new("marker-client-secret".to_owned());
        assert_eq!(
            request["AuthParameters"]["SECRET_HASH"],
            secret_hash(&secret, USER_ID, CLIENT_ID)
        );
    }
}

#[tokio::test]
async fn a_token_is_revoked_by_itself() {
    let pool = FakePool::start().await;
    pool.user_pool()
        .revoke_token(&refresh_token())
        .await
        .unwrap();
    assert_eq!(
        pool.request("RevokeToken").body,
        json!({"ClientId": CLIENT_ID, "Token": REFRESH_TOKEN})
    );
    pool.user_pool_with_secret()
        .revoke_token(&refresh_token())
        .await
        .unwrap();
    assert_eq!(
        pool.request("RevokeToken").body["ClientSecret"],
        "marker-client-secret"
    );

    pool.answer(
        "RevokeToken",
        Answer::error(
            "UnsupportedOperationException",
            "Token revocation is off for this client",
        ),
    );
    let verdict = pool.user_pool().revoke_token(&refresh_token()).await;
    assert!(matches!(
        verdict,
        Err(ProviderError::UserPoolMisconfigured(_))
    ));
}

#[tokio::test]
async fn every_session_of_an_account_is_ended_by_its_access_token() {
    let pool = FakePool::start().await;
    let access_token = AccessToken::new("marker-access-token".to_owned());
    pool.user_pool()
        .global_sign_out(&access_token)
        .await
        .unwrap();
    assert_eq!(
        pool.request("GlobalSignOut").body,
        json!({"AccessToken": "marker-access-token"})
    );
}
