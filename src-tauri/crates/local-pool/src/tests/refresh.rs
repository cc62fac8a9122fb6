use serde_json::json;

use super::support::*;
use crate::{ClientConfig, Feature, PoolConfig, RefreshTokenRotation};

fn rotating(retry_grace_period_seconds: u32) -> ClientConfig {
    ClientConfig {
        refresh_token_rotation: RefreshTokenRotation {
            feature: Feature::Enabled,
            retry_grace_period_seconds,
        },
        ..ClientConfig::default()
    }
}

fn reuse() -> Refusal {
    refusal(
        "RefreshTokenReuseException",
        "Refresh Token has been used before",
    )
}

#[tokio::test]
async fn a_refresh_token_is_replaced_and_works_on_for_the_grace_period() {
    let pool = Fixture::with_client(rotating(10)).await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    let second = pool.refresh(&first["RefreshToken"]).await.unwrap();
    assert_ne!(second["RefreshToken"], first["RefreshToken"]);
    pool.clock.advance(9);
    let again = pool.refresh(&first["RefreshToken"]).await.unwrap();
    assert_ne!(again["RefreshToken"], second["RefreshToken"]);
    pool.clock.advance(1);
    assert_eq!(pool.refresh(&first["RefreshToken"]).await, Err(reuse()));
    // Reuse is refused and ends nothing else.
    pool.refresh(&second["RefreshToken"]).await.unwrap();
    pool.refresh(&again["RefreshToken"]).await.unwrap();
}

#[tokio::test]
async fn without_grace_a_token_works_once() {
    let pool = Fixture::with_client(rotating(0)).await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.refresh(&first["RefreshToken"]).await.unwrap();
    assert_eq!(pool.refresh(&first["RefreshToken"]).await, Err(reuse()));
}

#[tokio::test]
async fn the_grace_begins_at_the_first_use_and_is_not_prolonged() {
    let pool = Fixture::with_client(rotating(60)).await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.clock.advance(1_000);
    for seconds in [0, 30, 29] {
        pool.clock.advance(seconds);
        pool.refresh(&first["RefreshToken"]).await.unwrap();
    }
    pool.clock.advance(1);
    assert_eq!(pool.refresh(&first["RefreshToken"]).await, Err(reuse()));
}

#[tokio::test]
async fn replacements_live_no_longer_than_the_first_token() {
    let pool = Fixture::with_client(ClientConfig {
        refresh_token_validity_days: 1,
        ..rotating(0)
    })
    .await;
    pool.confirmed("ada").await;
    let mut tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    for _ in 0..23 {
        pool.clock.advance(3_600);
        tokens = pool.refresh(&tokens["RefreshToken"]).await.unwrap();
    }
    pool.clock.advance(3_600);
    assert_eq!(
        pool.refresh(&tokens["RefreshToken"]).await,
        Err(refusal(
            "NotAuthorizedException",
            "Refresh Token has expired"
        ))
    );
}

#[tokio::test]
async fn fresh_tokens_are_of_the_same_sign_in() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.clock.advance(100);
    let second = pool.refresh(&first["RefreshToken"]).await.unwrap();
    for token in ["IdToken", "AccessToken"] {
        let (before, after) = (claims(&first[token]), claims(&second[token]));
        for claim in ["sub", "iss", "origin_jti", "auth_time", "token_use"] {
            assert_eq!(before[claim], after[claim], "J14: {claim} of {token}");
        }
        assert_ne!(before["jti"], after["jti"]);
        assert_eq!(
            after["iat"].as_i64(),
            before["iat"].as_i64().map(|iat| iat + 100)
        );
    }
}

#[tokio::test]
async fn a_client_that_does_not_rotate_refreshes_by_both_operations_and_keeps_its_token() {
    let pool = Fixture::with_client(permissive_client()).await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    for _ in 0..2 {
        let renewed = pool.refresh(&tokens["RefreshToken"]).await.unwrap();
        assert_eq!(renewed.get("RefreshToken"), None);
        for flow in ["REFRESH_TOKEN_AUTH", "REFRESH_TOKEN"] {
            let request = json!({
                "AuthFlow": flow,
                "AuthParameters": { "REFRESH_TOKEN": tokens["RefreshToken"] },
            });
            let answer = pool.ok("InitiateAuth", request).await;
            assert_eq!(answer["AuthenticationResult"].get("RefreshToken"), None);
            pool.get_user(&answer["AuthenticationResult"]["AccessToken"])
                .await
                .unwrap();
        }
    }
}

#[tokio::test]
async fn a_client_that_rotates_can_not_refresh_by_initiate_auth() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let request = json!({
        "AuthFlow": "REFRESH_TOKEN_AUTH",
        "AuthParameters": { "REFRESH_TOKEN": tokens["RefreshToken"] },
    });
    assert_eq!(
        pool.refused("InitiateAuth", request).await,
        refusal(
            "InvalidParameterException",
            "REFRESH_TOKEN_AUTH flow not enabled for this client"
        )
    );
    pool.refresh(&tokens["RefreshToken"]).await.unwrap();
}

#[tokio::test]
async fn a_token_that_is_not_this_clients_is_refused() {
    let pool = Fixture::with(PoolConfig {
        clients: vec![
            ClientConfig::default(),
            ClientConfig {
                client_name: "other".to_owned(),
                ..ClientConfig::default()
            },
        ],
        ..PoolConfig::default()
    })
    .await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let invalid = refusal("NotAuthorizedException", "Invalid Refresh Token.");
    let request = json!({
        "ClientId": pool.pool.info().clients[1].client_id,
        "RefreshToken": tokens["RefreshToken"],
    });
    assert_eq!(
        pool.refused("GetTokensFromRefreshToken", request).await,
        invalid
    );
    for made_up in ["AAAA", tokens["AccessToken"].as_str().unwrap()] {
        assert_eq!(pool.refresh(&json!(made_up)).await, Err(invalid.clone()));
    }
    let mut changed = tokens["RefreshToken"].as_str().unwrap().to_owned();
    let last = if changed.pop() == Some('A') { 'E' } else { 'A' };
    changed.push(last);
    assert_eq!(pool.refresh(&json!(changed)).await, Err(invalid));
    assert_eq!(
        pool.refresh(&json!("<no token>")).await.unwrap_err().0,
        "InvalidParameterException"
    );
    pool.refresh(&tokens["RefreshToken"]).await.unwrap();
}

#[tokio::test]
async fn a_disabled_account_can_not_refresh() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.sql("UPDATE users SET enabled = 0");
    assert_eq!(
        pool.refresh(&tokens["RefreshToken"]).await,
        Err(refusal("NotAuthorizedException", "User is disabled."))
    );
}

#[tokio::test]
async fn a_deleted_account_can_not_refresh() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.sql("DELETE FROM users");
    assert_eq!(
        pool.refresh(&tokens["RefreshToken"]).await,
        Err(refusal("NotAuthorizedException", "Invalid Refresh Token."))
    );
    assert_eq!(
        pool.get_user(&tokens["AccessToken"]).await,
        Err(refusal("UserNotFoundException", "User does not exist."))
    );
}
