//! App clients and second factors, as administrators set them up.

use expect_test::expect;
use serde_json::{Value, json};

use super::support::*;
use crate::PoolConfig;

#[tokio::test]
async fn a_client_is_made_used_changed_and_deleted() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let request = json!({
        "ClientName": "server",
        "GenerateSecret": true,
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "AccessTokenValidity": 2,
        "IdTokenValidity": 30,
        "TokenValidityUnits": { "IdToken": "minutes" },
    });
    let made = pool.admin("CreateUserPoolClient", request).await.unwrap();
    let client = &made["UserPoolClient"];
    let id = client["ClientId"].as_str().unwrap().to_owned();
    let secret = client["ClientSecret"].as_str().unwrap().to_owned();
    assert_eq!((id.len(), secret.len()), (26, 51));
    let mut shown = client.clone();
    shown["ClientId"] = json!("…");
    shown["ClientSecret"] = json!("…");
    shown["UserPoolId"] = json!("…");
    expect![[r#"{"UserPoolId":"…","ClientName":"server","ClientId":"…","ClientSecret":"…","LastModifiedDate":1767323045.0,"CreationDate":1767323045.0,"RefreshTokenValidity":30,"AccessTokenValidity":120,"IdTokenValidity":30,"TokenValidityUnits":{"AccessToken":"minutes","IdToken":"minutes","RefreshToken":"days"},"ExplicitAuthFlows":["ALLOW_USER_PASSWORD_AUTH","ALLOW_REFRESH_TOKEN_AUTH"],"PreventUserExistenceErrors":"LEGACY","EnableTokenRevocation":true,"AuthSessionValidity":3,"RefreshTokenRotation":{"Feature":"DISABLED","RetryGracePeriodSeconds":0},"AllowedOAuthFlowsUserPoolClient":false}"#]]
        .assert_eq(&shown.to_string());
    let named = json!({ "ClientId": id });
    assert_eq!(
        pool.admin("DescribeUserPoolClient", named.clone()).await,
        Ok(made.clone())
    );

    pool.confirmed("ada").await;
    let sign_in = json!({
        "ClientId": id,
        "AuthFlow": "USER_PASSWORD_AUTH",
        "AuthParameters": {
            "USERNAME": "ada",
            "PASSWORD": PASSWORD,
            "SECRET_HASH": secret_hash(&secret, "ada", &id),
        },
    });
    let tokens = pool.ok("InitiateAuth", sign_in.clone()).await;
    assert_eq!(tokens["AuthenticationResult"]["ExpiresIn"], 7_200);

    pool.clock.advance(10);
    let update = json!({ "ClientId": id, "ExplicitAuthFlows": ["ALLOW_USER_SRP_AUTH"] });
    let updated = pool.admin("UpdateUserPoolClient", update).await.unwrap();
    let updated = &updated["UserPoolClient"];
    assert_eq!(updated["ClientSecret"], secret);
    assert_eq!(updated["ClientName"], "server");
    assert_eq!(updated["AccessTokenValidity"], 60, "the default again");
    assert_eq!(updated["CreationDate"], client["CreationDate"]);
    assert_ne!(updated["LastModifiedDate"], client["LastModifiedDate"]);
    pool.refused("InitiateAuth", sign_in.clone()).await;

    pool.admin("DeleteUserPoolClient", named.clone())
        .await
        .unwrap();
    let gone = refusal(
        "ResourceNotFoundException",
        &format!("User pool client {id} does not exist."),
    );
    assert_eq!(pool.refused("InitiateAuth", sign_in).await, gone);
    for operation in [
        "DescribeUserPoolClient",
        "UpdateUserPoolClient",
        "DeleteUserPoolClient",
    ] {
        assert_eq!(
            pool.admin(operation, named.clone()).await,
            Err(gone.clone())
        );
    }
    let access_token = &tokens["AuthenticationResult"]["AccessToken"];
    pool.get_user(access_token)
        .await
        .expect_err("its sessions ended with it");
}

#[tokio::test]
async fn clients_of_the_same_name_are_told_apart_by_their_ids() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    for _ in 0..2 {
        let request = json!({ "ClientName": "twin" });
        pool.admin("CreateUserPoolClient", request).await.unwrap();
    }
    let first = pool
        .admin("ListUserPoolClients", json!({ "MaxResults": 2 }))
        .await
        .unwrap();
    assert_eq!(first["UserPoolClients"].as_array().unwrap().len(), 2);
    let request = json!({ "MaxResults": 2, "NextToken": first["NextToken"] });
    let rest = pool.admin("ListUserPoolClients", request).await.unwrap();
    assert_eq!(rest["UserPoolClients"].as_array().unwrap().len(), 1);
    assert!(rest.get("NextToken").is_none());
    pool.confirmed("ada").await;
    pool.sign_in("ada", PASSWORD)
        .await
        .expect("the client of the configuration is as it was");
}

#[tokio::test]
async fn what_a_client_can_not_have_is_refused() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    for (members, message) in [
        (
            json!({ "AnalyticsConfiguration": {} }),
            "AnalyticsConfiguration is not supported by this user pool.",
        ),
        (
            json!({ "SupportedIdentityProviders": ["Google"] }),
            "SupportedIdentityProviders names a provider that the pool does not have",
        ),
        (
            json!({ "EnableTokenRevocation": false }),
            "EnableTokenRevocation is not supported by this user pool.",
        ),
        (
            json!({ "AccessTokenValidity": 330, "TokenValidityUnits": { "AccessToken": "seconds" } }),
            "AccessTokenValidity is not supported by this user pool unless it is in whole minutes.",
        ),
        (
            json!({ "AccessTokenValidity": 25 }),
            "AccessTokenValidityMinutes or IdTokenValidityMinutes is not 5 minutes to a day",
        ),
        (
            json!({ "RefreshTokenRotation": { "Feature": "ENABLED" } }),
            "ALLOW_REFRESH_TOKEN_AUTH can't be used together with RefreshTokenRotation",
        ),
        (
            json!({ "PreventUserExistenceErrors": "SOMETIMES" }),
            "1 validation error detected: Value at 'preventUserExistenceErrors' failed to satisfy constraint: Member must satisfy enum value set: [ENABLED, LEGACY]",
        ),
    ] {
        let mut request = members;
        request["ClientName"] = json!("a");
        assert_eq!(
            pool.admin("CreateUserPoolClient", request).await,
            Err(refusal("InvalidParameterException", message))
        );
    }
    assert_eq!(pool.pool.info().clients.len(), 1);
}

#[tokio::test]
async fn second_factors_are_what_the_administrator_says() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let get = async || {
        pool.admin("GetUserPoolMfaConfig", json!({}))
            .await
            .unwrap()
            .to_string()
    };
    expect![[r#"{"SoftwareTokenMfaConfiguration":{"Enabled":false},"MfaConfiguration":"OFF"}"#]]
        .assert_eq(&get().await);
    let set = async |request: Value| pool.admin("SetUserPoolMfaConfig", request).await;
    let request = json!({
        "MfaConfiguration": "OPTIONAL",
        "SoftwareTokenMfaConfiguration": { "Enabled": true },
        "SmsMfaConfiguration": { "SmsConfiguration": { "SnsCallerArn": "arn:aws:iam::123456789012:role/sns" } },
        "EmailMfaConfiguration": {},
    });
    let answer = set(request).await.unwrap();
    expect![[r#"{"SmsMfaConfiguration":{},"SoftwareTokenMfaConfiguration":{"Enabled":true},"EmailMfaConfiguration":{},"MfaConfiguration":"OPTIONAL"}"#]]
        .assert_eq(&answer.to_string());
    assert_eq!(get().await, answer.to_string());
    for (request, message) in [
        (
            json!({ "MfaConfiguration": "ON" }),
            "EnabledMfas is empty, but MfaConfiguration is not OFF",
        ),
        (
            json!({ "EmailMfaConfiguration": { "Message": "{####}" } }),
            "EmailMfaConfiguration.Message is not supported by this user pool.",
        ),
    ] {
        assert_eq!(
            set(request).await,
            Err(refusal("InvalidParameterException", message))
        );
    }
    assert_eq!(get().await, answer.to_string(), "a refusal changes nothing");
}
