use serde_json::json;

use super::support::*;

async fn forget(pool: &Fixture) {
    let answer = pool
        .ok("ForgotPassword", json!({ "Username": "ada" }))
        .await;
    assert_eq!(
        answer,
        json!({ "CodeDeliveryDetails":
            { "Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email" } })
    );
}

fn confirm(code: &str, password: &str) -> serde_json::Value {
    json!({ "Username": "ada", "ConfirmationCode": code, "Password": password })
}

#[tokio::test]
async fn the_code_sets_a_new_password_once() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    forget(&pool).await;
    let code = pool.code();
    assert_eq!(
        pool.ok("ConfirmForgotPassword", confirm(&code, OTHER_PASSWORD))
            .await,
        json!({})
    );
    pool.sign_in("ada", OTHER_PASSWORD).await.unwrap();
    pool.sign_in("ada@example.com", OTHER_PASSWORD)
        .await
        .unwrap();
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await.unwrap_err().1,
        "Incorrect username or password."
    );
    assert_eq!(
        pool.refused("ConfirmForgotPassword", confirm(&code, PASSWORD))
            .await,
        refusal(
            "ExpiredCodeException",
            "Invalid code provided, please request a code again."
        )
    );
    pool.sign_in("ada", OTHER_PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_wrong_code_and_a_weak_password_change_nothing() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    forget(&pool).await;
    assert_eq!(
        pool.refused(
            "ConfirmForgotPassword",
            confirm(&pool.wrong_code(), OTHER_PASSWORD)
        )
        .await
        .0,
        "CodeMismatchException"
    );
    assert_eq!(
        pool.refused(
            "ConfirmForgotPassword",
            confirm(&pool.code(), "weakpassword")
        )
        .await,
        refusal(
            "InvalidPasswordException",
            "Password did not conform with policy: Password must have uppercase characters"
        )
    );
    pool.sign_in("ada", PASSWORD).await.unwrap();
    pool.ok(
        "ConfirmForgotPassword",
        confirm(&pool.code(), OTHER_PASSWORD),
    )
    .await;
}

#[tokio::test]
async fn the_code_is_good_for_an_hour() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    forget(&pool).await;
    pool.clock.advance(3_600);
    assert_eq!(
        pool.refused(
            "ConfirmForgotPassword",
            confirm(&pool.code(), OTHER_PASSWORD)
        )
        .await
        .0,
        "ExpiredCodeException"
    );
    forget(&pool).await;
    pool.clock.advance(3_599);
    pool.ok(
        "ConfirmForgotPassword",
        confirm(&pool.code(), OTHER_PASSWORD),
    )
    .await;
}

#[tokio::test]
async fn five_guesses_and_five_codes_an_hour_are_the_limit() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    for _ in 0..5 {
        forget(&pool).await;
    }
    let limit = refusal(
        "LimitExceededException",
        "Attempt limit exceeded, please try after some time.",
    );
    assert_eq!(
        pool.refused("ForgotPassword", json!({ "Username": "ada" }))
            .await,
        limit
    );
    let wrong = confirm(&pool.wrong_code(), OTHER_PASSWORD);
    for _ in 0..5 {
        assert_eq!(
            pool.refused("ConfirmForgotPassword", wrong.clone()).await.0,
            "CodeMismatchException"
        );
    }
    assert_eq!(
        pool.refused(
            "ConfirmForgotPassword",
            confirm(&pool.code(), OTHER_PASSWORD)
        )
        .await,
        limit,
        "not even the right code is taken"
    );
    pool.sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_code_that_confirms_an_account_resets_no_password() {
    let pool = Fixture::new().await;
    pool.sign_up("ada").await;
    let code = pool.code();
    assert_eq!(
        pool.refused("ConfirmForgotPassword", confirm(&code, OTHER_PASSWORD))
            .await
            .0,
        "CodeMismatchException"
    );
    pool.ok(
        "ConfirmSignUp",
        json!({ "Username": "ada", "ConfirmationCode": code }),
    )
    .await;
}

#[tokio::test]
async fn a_new_password_ends_the_lock_and_the_required_reset() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    for _ in 0..5 {
        pool.sign_in("ada", OTHER_PASSWORD).await.unwrap_err();
    }
    pool.sql("UPDATE users SET status = 'RESET_REQUIRED'");
    forget(&pool).await;
    pool.ok(
        "ConfirmForgotPassword",
        confirm(&pool.code(), OTHER_PASSWORD),
    )
    .await;
    pool.sign_in("ada", OTHER_PASSWORD).await.unwrap();
}
