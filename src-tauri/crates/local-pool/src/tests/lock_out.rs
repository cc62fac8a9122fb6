use serde_json::json;

use super::support::*;

async fn fail(pool: &Fixture, times: usize) -> String {
    let mut last = String::new();
    for _ in 0..times {
        last = pool.sign_in("ada", OTHER_PASSWORD).await.unwrap_err().1;
    }
    last
}

const LOCKED: &str = "Password attempts exceeded";
const WRONG: &str = "Incorrect username or password.";

#[tokio::test]
async fn the_fifth_failure_locks_even_the_right_password_out_for_a_second() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    assert_eq!(fail(&pool, 4).await, WRONG);
    pool.sign_in("ada", PASSWORD).await.unwrap();
    assert_eq!(fail(&pool, 5).await, WRONG, "a success begins anew");
    assert_eq!(
        pool.sign_in("ada", PASSWORD).await,
        Err(refusal("NotAuthorizedException", LOCKED))
    );
    pool.clock.advance(1);
    pool.sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn each_further_failure_locks_twice_as_long_and_attempts_in_between_do_not_count() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    fail(&pool, 4).await;
    for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
        assert_eq!(fail(&pool, 1).await, WRONG);
        assert_eq!(fail(&pool, 3).await, LOCKED);
        pool.clock.advance(seconds - 1);
        assert_eq!(
            pool.sign_in("ada", PASSWORD).await.unwrap_err().1,
            LOCKED,
            "{seconds} seconds are not over"
        );
        pool.clock.advance(1);
    }
    pool.sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_quarter_of_an_hour_without_attempts_begins_anew() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    fail(&pool, 5).await;
    pool.clock.advance(15 * 60);
    assert_eq!(fail(&pool, 4).await, WRONG);
    pool.sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn user_name_and_address_share_the_count() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    fail(&pool, 5).await;
    assert_eq!(
        pool.sign_in("ada@example.com", PASSWORD)
            .await
            .unwrap_err()
            .1,
        LOCKED
    );
    pool.confirmed("bob").await;
    pool.sign_in("bob", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn changing_the_password_counts_wrong_ones_too() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let request = |previous: &str| {
        json!({
            "AccessToken": tokens["AccessToken"],
            "PreviousPassword": previous,
            "ProposedPassword": OTHER_PASSWORD,
        })
    };
    for _ in 0..5 {
        assert_eq!(
            pool.refused("ChangePassword", request("wrong")).await.1,
            WRONG
        );
    }
    assert_eq!(
        pool.refused("ChangePassword", request(PASSWORD)).await,
        refusal(
            "LimitExceededException",
            "Attempt limit exceeded, please try after some time."
        )
    );
    assert_eq!(pool.sign_in("ada", PASSWORD).await.unwrap_err().1, LOCKED);
    pool.clock.advance(1);
    pool.ok("ChangePassword", request(PASSWORD)).await;
}

#[tokio::test]
async fn a_clock_that_was_wrong_does_not_lock_for_ever() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    fail(&pool, 5).await;
    pool.sql("UPDATE attempts SET locked_until = locked_until + 31536000000, last_at = last_at + 31536000000");
    pool.sign_in("ada", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn names_that_nobody_has_do_not_fill_the_database() {
    let pool = Fixture::new().await;
    let inner = pool.pool.inner();
    let count: i64 = inner
        .store
        .transaction(|transaction| {
            for number in 0..5_100_u32 {
                let subject = inner.sealer.hash_name("name", &number.to_string());
                let now = inner.now();
                crate::limit::judge_password(transaction, &subject, false, now)?;
            }
            Ok(transaction.query_row("SELECT count(*) FROM attempts", [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(count, 5_000);
}
