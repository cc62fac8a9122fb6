//! Several pools in one server.

use std::path::Path;

use serde_json::{Value, json};

use super::support::*;
use crate::{Error, OpenedPools, Pools, PoolsConfig, SealingKey, ServerConfig, Storage};

const TWO: &str = r#"{ "UserPools": [{ "PoolName": "first" }, { "PoolName": "second" }] }"#;

async fn open(storage: Storage, json: &str) -> Result<OpenedPools, Error> {
    let config = PoolsConfig::from_json(json)?;
    let opened = Pools::open(
        storage,
        SealingKey::new([7; 32]),
        config,
        ManualClock::new(),
    )
    .await?;
    for pool in opened.pools.list().iter() {
        insert_ready_made_keys(pool);
    }
    Ok(opened)
}

fn in_directory(path: &Path) -> Storage {
    Storage::Directory(path.to_owned())
}

/// Each pool as its own client sees it, all behind one server.
fn fixtures(pools: &Pools, server: &ServerConfig) -> Vec<Fixture> {
    let each = |pool: &crate::LocalPool| {
        Fixture::among(
            pools.clone(),
            pool.clone(),
            ManualClock::new(),
            server.clone(),
        )
    };
    pools.list().iter().map(each).collect()
}

fn ids(pools: &Pools) -> Vec<(String, String)> {
    let id = |pool: &crate::LocalPool| (pool.info().pool_name, pool.info().user_pool_id);
    pools.list().iter().map(id).collect()
}

#[tokio::test]
async fn a_request_reaches_the_pool_of_its_client_and_no_other() {
    let opened = open(Storage::Memory, TWO).await.unwrap();
    let [first, second]: [Fixture; 2] = fixtures(&opened.pools, &ServerConfig::default())
        .try_into()
        .unwrap_or_else(|_| panic!("two pools"));
    second.confirmed("ada").await;
    assert!(first.pool.mailbox().is_empty());
    let tokens = second.sign_in("ada", PASSWORD).await.unwrap();
    first.sign_in("ada", PASSWORD).await.unwrap_err();

    // An access token names its pool; the other one has a user of that name, too.
    first.confirmed("ada").await;
    let user = first.get_user(&tokens["AccessToken"]).await.unwrap();
    let sub = |user: &Value| user["UserAttributes"][0]["Value"].clone();
    assert_eq!(sub(&user), claims(&tokens["IdToken"])["sub"]);
    let refused = first.refresh(&tokens["RefreshToken"]).await.unwrap_err();
    assert_eq!(refused.1, "Invalid Refresh Token.");

    let id = |pool: &Fixture| pool.pool.info().user_pool_id;
    let keys = async |pool: &Fixture| {
        let path = format!("/{}/.well-known/jwks.json", id(pool));
        first.get(&path).await.json()
    };
    assert!(keys(&first).await["keys"].is_array());
    assert!(keys(&second).await["keys"].is_array());
    assert_eq!(
        claims(&tokens["IdToken"])["iss"],
        format!(
            "https://cognito-idp.us-east-1.amazonaws.com/{}",
            id(&second)
        )
    );
    let nobody = json!({ "ClientId": "nobody", "Username": "ada" });
    assert_eq!(
        first
            .result_of("ForgotPassword", nobody)
            .await
            .unwrap_err()
            .0,
        "ResourceNotFoundException"
    );
}

#[tokio::test]
async fn a_token_that_names_no_pool_is_refused() {
    let opened = open(Storage::Memory, TWO).await.unwrap();
    let pool = &fixtures(&opened.pools, &ServerConfig::default())[0];
    for token in ["a", "a.b.c", "e30.e30.e30", "..", "a.eyJpc3MiOiJ4In0.b"] {
        assert_eq!(
            pool.get_user(&json!(token)).await.unwrap_err(),
            refusal("NotAuthorizedException", "Invalid Access Token"),
            "{token}"
        );
    }
}

#[tokio::test]
async fn pools_are_found_again_by_their_names() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("data");
    let opened = open(in_directory(&directory), TWO).await.unwrap();
    let before = ids(&opened.pools);
    assert_eq!(before[0].0, "first");
    assert!(directory.join("pools").join(&before[0].1).is_dir());
    assert!(matches!(
        open(in_directory(&directory), TWO).await,
        Err(Error::InUse)
    ));
    drop(opened);
    let reversed = r#"{ "UserPools": [{ "PoolName": "second" }, { "PoolName": "first" }] }"#;
    let opened = open(in_directory(&directory), reversed).await.unwrap();
    let mut after = ids(&opened.pools);
    after.reverse();
    assert_eq!(after, before);
    drop(opened);

    // A pool that is not named any more is not served, and not lost.
    let one = r#"{ "UserPools": [{ "PoolName": "second" }] }"#;
    let opened = open(in_directory(&directory), one).await.unwrap();
    assert_eq!(ids(&opened.pools), before[1..]);
    drop(opened);
    let opened = open(in_directory(&directory), TWO).await.unwrap();
    assert_eq!(ids(&opened.pools), before);
}

#[tokio::test]
async fn a_pool_from_before_there_could_be_several_is_found_where_it_is() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("data");
    let before = Fixture::open(
        in_directory(&directory),
        SealingKey::new([7; 32]),
        crate::PoolConfig::default(),
    )
    .await;
    let id = before.pool.info().user_pool_id;
    drop(before);
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    assert_eq!(opened.pools.list()[0].info().user_pool_id, id);
}

#[tokio::test]
async fn pools_that_an_administrator_made_are_there_after_a_restart_until_they_are_deleted() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("data");
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    let pool = fixtures(&opened.pools, &administered()).remove(0);
    let request =
        json!({ "PoolName": "made", "Policies": { "PasswordPolicy": { "MinimumLength": 33 } } });
    let made = pool.result_of("CreateUserPool", request).await.unwrap();
    let names =
        |pools: &Pools| -> Vec<String> { ids(pools).into_iter().map(|(name, _)| name).collect() };
    assert_eq!(names(&opened.pools), ["vestibule", "made"]);
    drop((opened, pool));

    let opened = open(in_directory(&directory), "{}").await.unwrap();
    assert_eq!(names(&opened.pools), ["vestibule", "made"]);
    let pool = fixtures(&opened.pools, &administered()).remove(0);
    let request = json!({ "UserPoolId": made["UserPool"]["Id"] });
    assert_eq!(
        pool.result_of("DescribeUserPool", request.clone()).await,
        Ok(made)
    );
    pool.result_of("DeleteUserPool", request).await.unwrap();
    drop((opened, pool));
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    assert_eq!(names(&opened.pools), ["vestibule"]);
    assert_eq!(
        std::fs::read_dir(directory.join("pools")).unwrap().count(),
        1
    );
}

#[tokio::test]
async fn what_an_administrator_changed_stays_until_the_configuration_does() {
    let scratch = tempfile::tempdir().unwrap();
    let directory = scratch.path().join("data");
    let minimum = |pools: &Pools| pools.list()[0].info().password_policy.minimum_length;
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    let pool = fixtures(&opened.pools, &administered()).remove(0);
    let request = json!({ "Policies": { "PasswordPolicy": { "MinimumLength": 33 } } });
    pool.admin("UpdateUserPool", request).await.unwrap();
    assert_eq!(minimum(&opened.pools), 33);
    drop((opened, pool));
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    assert_eq!(minimum(&opened.pools), 33);
    drop(opened);
    let changed = r#"{ "PasswordPolicy": { "MinimumLength": 9 } }"#;
    let opened = open(in_directory(&directory), changed).await.unwrap();
    assert_eq!(minimum(&opened.pools), 9);
    drop(opened);
    let opened = open(in_directory(&directory), "{}").await.unwrap();
    assert_eq!(minimum(&opened.pools), 8, "what was undone stays undone");
}

#[tokio::test]
async fn pools_with_the_same_name_or_id_can_not_be() {
    for (json, complaint) in [
        (
            r#"{ "UserPools": [{}, {}] }"#,
            "two UserPools have the same PoolName or UserPoolId",
        ),
        (
            r#"{ "UserPools": [{ "Clients": [] }] }"#,
            "line 1, UserPools[0]: Clients is empty",
        ),
        (
            r#"{ "UserPools": [], "Region": "Europe" }"#,
            "Region is not of the form us-east-1",
        ),
        (
            r#"{ "UserPools": [{ "Clients": [{ "ClientId": "one" }] }, { "PoolName": "b", "Clients": [{ "ClientId": "one" }] }] }"#,
            "two user pools have the same UserPoolId or ClientId",
        ),
    ] {
        let refused = open(Storage::Memory, json).await.unwrap_err();
        assert_eq!(refused.to_string(), format!("configuration: {complaint}"));
    }
}

#[tokio::test]
async fn a_server_without_pools_says_so() {
    let opened = open(Storage::Memory, r#"{ "UserPools": [] }"#)
        .await
        .unwrap();
    let clock = ManualClock::new();
    let lone = Fixture::new().await;
    let pool = Fixture::among(opened.pools, lone.pool.clone(), clock, administered());
    assert_eq!(
        pool.refused("GetUser", json!({ "AccessToken": "x" })).await,
        refusal("ResourceNotFoundException", "User pool does not exist.")
    );
    let request = json!({ "PoolName": "made" });
    pool.result_of("CreateUserPool", request).await.unwrap();
}
