use std::fmt::Write as _;

use expect_test::expect;
use serde_json::json;

use super::support::*;

#[tokio::test]
async fn the_signed_in_user_is_told_about_itself() {
    let pool = Fixture::new().await;
    pool.confirmed("Ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let sub = claims(&tokens["IdToken"])["sub"].clone();
    assert_eq!(
        pool.get_user(&tokens["AccessToken"]).await.unwrap(),
        json!({
            "Username": "Ada",
            "UserAttributes": [
                { "Name": "sub", "Value": sub },
                { "Name": "email", "Value": "Ada@example.com" },
                { "Name": "email_verified", "Value": "true" },
            ],
        })
    );
}

#[tokio::test]
async fn a_password_is_changed_by_whoever_knows_the_one_before() {
    let pool = Fixture::new().await;
    pool.confirmed("ada").await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let request = |previous: Option<&str>, proposed: &str| {
        json!({
            "AccessToken": tokens["AccessToken"],
            "PreviousPassword": previous,
            "ProposedPassword": proposed,
        })
    };
    let mut refusals = String::new();
    for (previous, proposed) in [
        (None, OTHER_PASSWORD),
        (Some("wrong"), "weak"),
        (Some(PASSWORD), "weak"),
        (Some(PASSWORD), " space in front 1A"),
    ] {
        let (kind, message) = pool
            .refused("ChangePassword", request(previous, proposed))
            .await;
        writeln!(refusals, "{kind}: {message}").unwrap();
    }
    expect![[r"
        InvalidParameterException: Missing required parameter OldPassword
        NotAuthorizedException: Incorrect username or password.
        InvalidPasswordException: Password did not conform with policy: Password not long enough
        InvalidParameterException: 1 validation error detected: Value at 'proposedPassword' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\S]+.*[\S]+$
    "]]
    .assert_eq(&refusals);
    pool.sign_in("ada", PASSWORD).await.unwrap();

    pool.ok("ChangePassword", request(Some(PASSWORD), OTHER_PASSWORD))
        .await;
    pool.get_user(&tokens["AccessToken"]).await.unwrap();
    pool.sign_in("ada", OTHER_PASSWORD).await.unwrap();
    pool.sign_in("ada", PASSWORD).await.unwrap_err();
}
