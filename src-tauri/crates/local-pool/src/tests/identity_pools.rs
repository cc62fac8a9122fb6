//! Identity pools, with the ID tokens of real user pools.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::header::HeaderValue;
use serde_json::{Value, json};

use super::support::*;
use crate::{Pools, PoolsConfig, SealingKey, ServerConfig, Storage};

const CONFIG: &str = r#"{
    "UserPools": [{ "PoolName": "first" }, { "PoolName": "second" }, { "PoolName": "third" }],
    "IdentityPools": [
        { "IdentityPoolName": "members", "CognitoIdentityProviders": [
            { "PoolName": "first", "ClientName": "desktop", "ServerSideTokenCheck": true },
            { "PoolName": "second" } ] },
        { "IdentityPoolName": "anybody", "AllowUnauthenticatedIdentities": true, "CognitoIdentityProviders": [
            { "PoolName": "first" } ] }
    ]
}"#;

struct Setting {
    first: Fixture,
    second: Fixture,
    third: Fixture,
    pools: Pools,
}

async fn open(storage: Storage) -> Setting {
    let config = PoolsConfig::from_json(CONFIG).unwrap();
    let clock = ManualClock::new();
    let key = SealingKey::new([7; 32]);
    let opened = Pools::open(storage, key, config, clock.clone())
        .await
        .unwrap();
    let pools = opened.pools;
    let fixture = |pool: &crate::LocalPool| {
        insert_ready_made_keys(pool);
        Fixture::among(
            pools.clone(),
            pool.clone(),
            clock.clone(),
            ServerConfig::default(),
        )
    };
    let list = pools.list();
    Setting {
        first: fixture(&list[0]),
        second: fixture(&list[1]),
        third: fixture(&list[2]),
        pools: pools.clone(),
    }
}

impl Setting {
    fn id(&self, index: usize) -> String {
        self.pools.identity_pool_ids()[index].1.clone()
    }

    async fn call(&self, operation: &str, request: Value) -> Result<Value, Refusal> {
        let mut http = operation_request("", request.to_string());
        let target = format!("AWSCognitoIdentityService.{operation}");
        http.headers_mut()
            .insert("X-Amz-Target", HeaderValue::from_str(&target).unwrap());
        Fixture::read(&self.first.send(http).await)
    }

    async fn get_id(&self, pool: usize, logins: Value) -> Result<String, Refusal> {
        let request = json!({ "IdentityPoolId": self.id(pool), "Logins": logins });
        let answer = self.call("GetId", request).await?;
        Ok(answer["IdentityId"].as_str().unwrap().to_owned())
    }
}

/// The name of a user pool as a provider.
fn provider(pool: &Fixture) -> String {
    format!(
        "cognito-idp.us-east-1.amazonaws.com/{}",
        pool.pool.info().user_pool_id
    )
}

async fn signed_in(pool: &Fixture, name: &str) -> Value {
    pool.confirmed(name).await;
    pool.sign_in(name, PASSWORD).await.unwrap()
}

fn not_authorized<T>(message: &str) -> Result<T, Refusal> {
    Err(refusal("NotAuthorizedException", message))
}

#[tokio::test]
async fn a_user_has_one_identity_and_gets_credentials_for_it() {
    let setting = open(Storage::Memory).await;
    let tokens = signed_in(&setting.first, "ada").await;
    let logins = json!({ provider(&setting.first): tokens["IdToken"] });
    let id = setting.get_id(0, logins.clone()).await.unwrap();
    let (region, uuid) = id.split_once(':').unwrap();
    assert_eq!(region, "us-east-1");
    assert!(uuid::Uuid::parse_str(uuid).is_ok());
    assert_eq!(setting.get_id(0, logins.clone()).await.unwrap(), id);
    assert_ne!(
        setting.get_id(1, logins.clone()).await.unwrap(),
        id,
        "another pool knows the user as somebody else"
    );

    let request = json!({ "IdentityId": id, "Logins": logins });
    let answer = setting
        .call("GetCredentialsForIdentity", request.clone())
        .await
        .unwrap();
    assert_eq!(answer["IdentityId"], id);
    let credentials = &answer["Credentials"];
    let text = |name: &str| credentials[name].as_str().unwrap().to_owned();
    assert!(text("AccessKeyId").starts_with("ASIA") && text("AccessKeyId").len() == 20);
    assert_eq!(text("SecretKey").len(), 40);
    assert!(STANDARD.decode(text("SessionToken")).is_ok());
    assert_eq!(credentials["Expiration"], 1_767_323_045.0 + 3_600.0);
    let again = setting
        .call("GetCredentialsForIdentity", request.clone())
        .await
        .unwrap();
    assert_ne!(again["Credentials"]["SecretKey"], credentials["SecretKey"]);

    let other = signed_in(&setting.first, "bob").await;
    let logins = json!({ provider(&setting.first): other["IdToken"] });
    assert_ne!(setting.get_id(0, logins.clone()).await.unwrap(), id);
    let request = json!({ "IdentityId": id, "Logins": logins });
    for operation in ["GetCredentialsForIdentity", "GetOpenIdToken"] {
        assert_eq!(
            setting.call(operation, request.clone()).await,
            not_authorized(
                "Logins don't match. Please include at least one valid login for this identity or identity pool."
            )
        );
        assert_eq!(
            setting.call(operation, json!({ "IdentityId": id })).await,
            not_authorized(&format!("Access to Identity '{id}' is forbidden."))
        );
    }
}

#[tokio::test]
async fn a_token_that_is_not_a_good_one_of_that_user_pool_is_refused() {
    let setting = open(Storage::Memory).await;
    let tokens = signed_in(&setting.first, "ada").await;
    let others = signed_in(&setting.second, "ada").await;
    let third = signed_in(&setting.third, "ada").await;
    let id_token = tokens["IdToken"].as_str().unwrap();
    let (message, signature) = id_token.rsplit_once('.').unwrap();
    let first = if signature.starts_with('A') { "B" } else { "A" };
    let forged = format!("{message}.{first}{}", &signature[1..]);
    let name = provider(&setting.first);
    for (logins, reason) in [
        (
            json!({ &name: tokens["AccessToken"] }),
            "Invalid login token. Missing a required claim: aud",
        ),
        (
            json!({ &name: "a.b.c" }),
            "Invalid login token. Not a valid OpenId Connect identity token.",
        ),
        (
            json!({ &name: forged }),
            "Invalid login token. Couldn't verify signed token.",
        ),
        (
            json!({ &name: others["IdToken"] }),
            "Invalid login token. Issuer doesn't match providerName",
        ),
        (
            json!({ provider(&setting.third): third["IdToken"] }),
            "Token is not from a supported provider of this identity pool.",
        ),
        (
            json!({ "accounts.google.com": tokens["IdToken"] }),
            "Token is not from a supported provider of this identity pool.",
        ),
        (
            json!({ format!("evil.example/{}", setting.first.pool.info().user_pool_id): tokens["IdToken"] }),
            "Token is not from a supported provider of this identity pool.",
        ),
    ] {
        assert_eq!(setting.get_id(0, logins).await, not_authorized(reason));
    }
    assert_eq!(
        setting.get_id(0, json!({})).await,
        not_authorized("Unauthenticated access is not supported for this identity pool.")
    );
    let logins = json!({ &name: tokens["IdToken"] });
    setting.first.clock.advance(3_600);
    let refused = setting.get_id(0, logins).await.unwrap_err();
    assert!(
        refused
            .1
            .starts_with("Invalid login token. Token expired: "),
        "{}",
        refused.1
    );
}

#[tokio::test]
async fn a_session_that_ended_is_noticed_where_the_pool_looks() {
    let setting = open(Storage::Memory).await;
    let tokens = signed_in(&setting.first, "ada").await;
    let logins = json!({ provider(&setting.first): tokens["IdToken"] });
    setting.get_id(0, logins.clone()).await.unwrap();
    let request = json!({ "AccessToken": tokens["AccessToken"] });
    setting.first.ok("GlobalSignOut", request).await;
    assert_eq!(
        setting.get_id(0, logins.clone()).await,
        not_authorized("Invalid login token. Token has been revoked.")
    );
    setting
        .get_id(1, logins)
        .await
        .expect("as in AWS, an ID token that nobody looks after is good until it expires");
}

#[tokio::test]
async fn somebody_unknown_becomes_known_by_a_login() {
    let setting = open(Storage::Memory).await;
    let guest = setting.get_id(1, Value::Null).await.unwrap();
    assert_ne!(setting.get_id(1, Value::Null).await.unwrap(), guest);
    let as_guest = json!({ "IdentityId": guest });
    setting
        .call("GetCredentialsForIdentity", as_guest.clone())
        .await
        .unwrap();

    let tokens = signed_in(&setting.first, "ada").await;
    let logins = json!({ provider(&setting.first): tokens["IdToken"] });
    let as_ada = json!({ "IdentityId": guest, "Logins": logins });
    setting
        .call("GetCredentialsForIdentity", as_ada)
        .await
        .unwrap();
    assert_eq!(setting.get_id(1, logins.clone()).await.unwrap(), guest);
    assert_eq!(
        setting.call("GetCredentialsForIdentity", as_guest).await,
        not_authorized(&format!("Access to Identity '{guest}' is forbidden."))
    );

    let other = setting.get_id(1, Value::Null).await.unwrap();
    let request = json!({ "IdentityId": other, "Logins": logins });
    assert_eq!(
        setting
            .call("GetCredentialsForIdentity", request)
            .await
            .unwrap_err()
            .0,
        "ResourceConflictException"
    );
}

#[tokio::test]
async fn logins_of_two_user_pools_are_linked_and_taken_apart() {
    let setting = open(Storage::Memory).await;
    let (first, second) = (provider(&setting.first), provider(&setting.second));
    let one = signed_in(&setting.first, "ada").await["IdToken"].clone();
    let two = signed_in(&setting.second, "lovelace").await["IdToken"].clone();
    let both = json!({ &first: one, &second: two });
    let id = setting.get_id(0, both.clone()).await.unwrap();
    let second_alone = json!({ &second: two });
    assert_eq!(setting.get_id(0, second_alone.clone()).await.unwrap(), id);

    let request = json!({ "IdentityId": id, "Logins": both });
    let answer = setting.call("GetOpenIdToken", request).await.unwrap();
    let claims = claims(&answer["Token"]);
    assert_eq!(claims["iss"], "https://cognito-identity.amazonaws.com");
    assert_eq!(claims["aud"], setting.id(0));
    assert_eq!(claims["sub"], id);
    assert_eq!(claims["amr"][0], "authenticated");
    assert!(claims["amr"].to_string().contains(&second));
    let keys = setting.first.get("/.well-known/jwks_uri").await.json();
    assert_eq!(
        keys["keys"][0]["kid"],
        token_part(&answer["Token"], 0)["kid"]
    );

    let request = json!({ "IdentityId": id, "Logins": { &first: one } });
    assert!(
        setting
            .call("UnlinkIdentity", request.clone())
            .await
            .is_err(),
        "it says what to remove"
    );
    let mut request = request;
    request["LoginsToRemove"] = json!([second]);
    let stranger = signed_in(&setting.first, "eve").await["IdToken"].clone();
    let mut by_stranger = request.clone();
    by_stranger["Logins"] = json!({ &first: stranger });
    setting
        .call("UnlinkIdentity", by_stranger)
        .await
        .unwrap_err();
    setting.call("UnlinkIdentity", request).await.unwrap();
    assert_ne!(setting.get_id(0, second_alone).await.unwrap(), id);
    assert_eq!(setting.get_id(0, json!({ &first: one })).await.unwrap(), id);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let setting = open(Storage::Memory).await;
    let nothing = "us-east-1:00000000-0000-4000-8000-000000000000";
    assert_eq!(
        setting
            .call("GetId", json!({ "IdentityPoolId": nothing }))
            .await,
        Err(refusal(
            "ResourceNotFoundException",
            &format!("IdentityPool '{nothing}' not found.")
        ))
    );
    for operation in ["GetCredentialsForIdentity", "GetOpenIdToken"] {
        assert_eq!(
            setting
                .call(operation, json!({ "IdentityId": nothing }))
                .await,
            Err(refusal(
                "ResourceNotFoundException",
                &format!("Identity '{nothing}' not found.")
            ))
        );
        for id in [json!("nonsense"), json!("us-east-1:X"), Value::Null] {
            let refused = setting.call(operation, json!({ "IdentityId": id })).await;
            assert_eq!(refused.unwrap_err().0, "ValidationException");
        }
    }
    let lone = Fixture::new().await;
    assert_eq!(lone.get("/.well-known/jwks_uri").await.status, 404);
    let setting = Setting {
        first: lone,
        ..setting
    };
    let refused = setting.get_id(0, Value::Null).await.unwrap_err();
    assert_eq!(refused.0, "ResourceNotFoundException");
}

#[tokio::test]
async fn identities_are_there_after_a_restart() {
    let scratch = tempfile::tempdir().unwrap();
    let storage = |path: &Path| Storage::Directory(path.join("data"));
    let setting = open(storage(scratch.path())).await;
    let tokens = signed_in(&setting.first, "ada").await;
    let logins = json!({ provider(&setting.first): tokens["IdToken"] });
    let ids = setting.pools.identity_pool_ids();
    let id = setting.get_id(0, logins.clone()).await.unwrap();
    drop(setting);
    let setting = open(storage(scratch.path())).await;
    assert_eq!(setting.pools.identity_pool_ids(), ids);
    assert_eq!(setting.get_id(0, logins).await.unwrap(), id);
}

#[test]
fn an_identity_pool_that_can_not_be_says_why() {
    for (pool, complaint) in [
        (
            r#"{ "IdentityPoolName": "" }"#,
            "IdentityPoolName has not 1 to 128",
        ),
        (
            r#"{ "IdentityPoolName": "a", "IdentityPoolId": "us-east-1:A" }"#,
            "IdentityPoolId is not of the form",
        ),
        (
            r#"{ "IdentityPoolName": "a", "CognitoIdentityProviders": [{}] }"#,
            "needs either PoolName or ProviderName",
        ),
        (
            r#"{ "IdentityPoolName": "a", "CognitoIdentityProviders": [{ "PoolName": "b" }] }"#,
            "has a PoolName that no user pool has",
        ),
        (
            r#"{ "IdentityPoolName": "a", "CognitoIdentityProviders": [{ "PoolName": "vestibule", "ClientName": "b", "ClientId": "c" }] }"#,
            "has both ClientName and ClientId",
        ),
        (
            r#"{ "IdentityPoolName": "a" }, { "IdentityPoolName": "a" }"#,
            "two IdentityPools have the same",
        ),
    ] {
        let json = format!(r#"{{ "UserPools": [{{}}], "IdentityPools": [{pool}] }}"#);
        let refused = PoolsConfig::from_json(&json).unwrap_err().to_string();
        assert!(refused.contains(complaint), "{refused}");
    }
}
