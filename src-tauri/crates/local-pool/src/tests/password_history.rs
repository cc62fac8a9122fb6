use serde_json::{Value, json};

use super::support::*;
use crate::{PasswordPolicy, PoolConfig};

fn remembering(size: u32) -> PoolConfig {
    PoolConfig {
        password_policy: PasswordPolicy {
            password_history_size: size,
            ..PasswordPolicy::default()
        },
        ..PoolConfig::default()
    }
}

fn password(number: u32) -> String {
    format!("Correct horse {number}!")
}

/// Changes the password from one number to another.
async fn change(pool: &Fixture, token: &Value, from: u32, to: u32) -> Result<Value, Refusal> {
    let request = json!({
        "AccessToken": token,
        "PreviousPassword": password(from),
        "ProposedPassword": password(to),
    });
    pool.result("ChangePassword", request).await
}

#[tokio::test]
async fn the_last_passwords_can_not_be_used_again() {
    let pool = Fixture::with(remembering(2)).await;
    pool.confirmed("ada").await;
    assert_eq!(PASSWORD, password(1));
    let token = pool.sign_in("ada", PASSWORD).await.unwrap()["AccessToken"].clone();
    let used = Err(refusal(
        "PasswordHistoryPolicyViolationException",
        "Password has previously been used and cannot be reused.",
    ));
    assert_eq!(change(&pool, &token, 1, 1).await, used);
    change(&pool, &token, 1, 2).await.unwrap();
    assert_eq!(change(&pool, &token, 2, 1).await, used);
    change(&pool, &token, 2, 3).await.unwrap();
    change(&pool, &token, 3, 1).await.unwrap();

    pool.ok("ForgotPassword", json!({ "Username": "ada" }))
        .await;
    let request = |number| json!({ "Username": "ada", "ConfirmationCode": pool.code(), "Password": password(number) });
    assert_eq!(
        pool.result("ConfirmForgotPassword", request(3)).await,
        used,
        "the code is still good"
    );
    pool.ok("ConfirmForgotPassword", request(4)).await;
    pool.sign_in("ada", &password(4)).await.unwrap();
}

#[tokio::test]
async fn without_a_history_a_password_may_stay() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let token = pool.sign_in("ada", PASSWORD).await.unwrap()["AccessToken"].clone();
    change(&pool, &token, 1, 1).await.unwrap();
}
