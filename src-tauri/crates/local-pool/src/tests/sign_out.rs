use serde_json::json;

use super::support::*;
use crate::{ClientConfig, PoolConfig};

fn revoked(what: &str) -> Refusal {
    refusal(
        "NotAuthorizedException",
        &format!("{what} Token has been revoked"),
    )
}

#[tokio::test]
async fn revoking_a_token_ends_its_session_and_no_other() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    let renewed = pool.refresh(&first["RefreshToken"]).await.unwrap();
    let other = pool.sign_in("ada", PASSWORD).await.unwrap();

    let request = json!({ "Token": renewed["RefreshToken"] });
    assert_eq!(pool.ok("RevokeToken", request.clone()).await, json!({}));
    for tokens in [&first, &renewed] {
        assert_eq!(
            pool.refresh(&tokens["RefreshToken"]).await,
            Err(revoked("Refresh"))
        );
        assert_eq!(
            pool.get_user(&tokens["AccessToken"]).await,
            Err(revoked("Access"))
        );
    }
    pool.get_user(&other["AccessToken"]).await.unwrap();
    pool.refresh(&other["RefreshToken"]).await.unwrap();
    pool.ok("RevokeToken", request).await;
}

#[tokio::test]
async fn a_replaced_token_still_signs_its_session_out() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let first = pool.sign_in("ada", PASSWORD).await.unwrap();
    let second = pool.refresh(&first["RefreshToken"]).await.unwrap();
    pool.clock.advance(3_600);
    pool.ok("RevokeToken", json!({ "Token": first["RefreshToken"] }))
        .await;
    assert_eq!(
        pool.refresh(&second["RefreshToken"]).await,
        Err(revoked("Refresh"))
    );
}

#[tokio::test]
async fn revoking_what_is_no_refresh_token_changes_nothing() {
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
    pool.ok("RevokeToken", json!({ "Token": "unknown" })).await;
    assert_eq!(
        pool.refused("RevokeToken", json!({ "Token": tokens["AccessToken"] }))
            .await
            .0,
        "UnsupportedTokenTypeException"
    );
    let request = json!({
        "ClientId": pool.pool.info().clients[1].client_id,
        "Token": tokens["RefreshToken"],
    });
    assert_eq!(
        pool.refused("RevokeToken", request).await.0,
        "UnauthorizedException"
    );
    let request = json!({ "ClientId": "unknown", "Token": tokens["RefreshToken"] });
    assert_eq!(
        pool.refused("RevokeToken", request).await.0,
        "UnauthorizedException"
    );
    pool.get_user(&tokens["AccessToken"]).await.unwrap();
}

#[tokio::test]
async fn global_sign_out_ends_every_session_of_the_user_and_nobody_elses() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    pool.confirmed("bob").await;
    let here = pool.sign_in("ada", PASSWORD).await.unwrap();
    let there = pool.sign_in("ada", PASSWORD).await.unwrap();
    let of_bob = pool.sign_in("bob", PASSWORD).await.unwrap();
    let request = json!({ "AccessToken": here["AccessToken"] });
    assert_eq!(pool.ok("GlobalSignOut", request.clone()).await, json!({}));
    for tokens in [&here, &there] {
        assert_eq!(
            pool.refresh(&tokens["RefreshToken"]).await,
            Err(revoked("Refresh"))
        );
        assert_eq!(
            pool.get_user(&tokens["AccessToken"]).await,
            Err(revoked("Access"))
        );
    }
    assert_eq!(
        pool.refused("GlobalSignOut", request).await,
        revoked("Access")
    );
    pool.get_user(&of_bob["AccessToken"]).await.unwrap();
    pool.sign_in("ada", PASSWORD).await.unwrap();
}
