//! The switch, and the pools as such.

use axum::body::Body;
use hyper::Request;
use hyper::header::{AUTHORIZATION, HeaderValue};
use serde_json::json;

use super::support::*;
use crate::PoolConfig;
use crate::operation::{AdminOperation, IdentityOperation, Operation};

fn signed(mut request: Request<Body>) -> Request<Body> {
    let authorization =
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260102/us-east-1/cognito-idp/aws4_request";
    request
        .headers_mut()
        .insert(AUTHORIZATION, HeaderValue::from_static(authorization));
    request
}

#[tokio::test]
async fn without_the_switch_nobody_is_an_administrator() {
    let pool = Fixture::new().await;
    for operation in AdminOperation::ALL {
        let name = format!("{operation:?}");
        let body = json!({ "UserPoolId": pool.pool.info().user_pool_id }).to_string();
        let answer = pool.post(&name, body.clone()).await;
        assert_eq!(answer.status, 400);
        assert_eq!(
            answer.text,
            r#"{"__type":"MissingAuthenticationTokenException","message":"Missing Authentication Token"}"#,
            "{name}"
        );
        let answer = pool.send(signed(operation_request(&name, body))).await;
        assert_eq!(
            answer.json()["__type"],
            "UnrecognizedClientException",
            "{name}: credentials count for nothing"
        );
    }
}

#[test]
fn no_operation_is_for_users_and_administrators() {
    for operation in Operation::ALL {
        let target = format!("AWSCognitoIdentityProviderService.{operation:?}");
        assert_eq!(Operation::from_target(&target), Some(*operation));
        assert_eq!(AdminOperation::from_target(&target), None, "{target}");
        assert_eq!(IdentityOperation::from_target(&target), None, "{target}");
    }
    for operation in IdentityOperation::ALL {
        let target = format!("AWSCognitoIdentityService.{operation:?}");
        assert_eq!(IdentityOperation::from_target(&target), Some(*operation));
        assert_eq!(Operation::from_target(&target), None, "{target}");
        assert_eq!(AdminOperation::from_target(&target), None, "{target}");
    }
}

#[tokio::test]
async fn with_the_switch_everybody_is() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let id = pool.pool.info().user_pool_id;
    let described = pool.admin("DescribeUserPool", json!({})).await.unwrap();
    assert_eq!(described["UserPool"]["Id"], id);
    let answer = pool
        .send(signed(operation_request(
            "DescribeUserPool",
            json!({ "UserPoolId": id }).to_string(),
        )))
        .await;
    assert_eq!(answer.status, 200);
}

#[tokio::test]
async fn a_pool_is_made_described_listed_and_deleted() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let request = json!({
        "PoolName": "second",
        "Policies": { "PasswordPolicy": { "MinimumLength": 12, "RequireNumbers": true } },
        "AliasAttributes": ["email"],
    });
    let made = pool.result_of("CreateUserPool", request).await.unwrap();
    let id = made["UserPool"]["Id"].clone();
    assert_eq!(made["UserPool"]["Name"], "second");
    assert_eq!(
        made["UserPool"]["Policies"]["PasswordPolicy"]["MinimumLength"],
        12
    );
    assert_eq!(
        made["UserPool"]["Policies"]["PasswordPolicy"]["RequireSymbols"],
        false
    );
    let described = pool
        .admin("DescribeUserPool", json!({ "UserPoolId": id }))
        .await
        .unwrap();
    assert_eq!(described, made);

    let list = pool
        .result_of("ListUserPools", json!({ "MaxResults": 1 }))
        .await
        .unwrap();
    assert_eq!(list["UserPools"].as_array().unwrap().len(), 1);
    let rest = pool
        .result_of(
            "ListUserPools",
            json!({ "MaxResults": 60, "NextToken": list["NextToken"] }),
        )
        .await
        .unwrap();
    assert_eq!(rest["UserPools"].as_array().unwrap().len(), 1);
    assert!(rest.get("NextToken").is_none());
    assert_ne!(list["UserPools"][0]["Id"], rest["UserPools"][0]["Id"]);

    let path = format!("/{}/.well-known/jwks.json", id.as_str().unwrap());
    assert_eq!(pool.get(&path).await.status, 200);
    pool.admin("DeleteUserPool", json!({ "UserPoolId": id }))
        .await
        .unwrap();
    assert_eq!(pool.get(&path).await.status, 404);
    assert_eq!(
        pool.admin("DescribeUserPool", json!({ "UserPoolId": id }))
            .await,
        Err(refusal(
            "ResourceNotFoundException",
            &format!("User pool {} does not exist.", id.as_str().unwrap())
        ))
    );
}

#[tokio::test]
async fn what_the_pool_does_not_do_is_refused_by_name() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    for (request, message) in [
        (
            json!({ "PoolName": "a", "LambdaConfig": { "PreSignUp": "arn" } }),
            "LambdaConfig is not supported by this user pool.",
        ),
        (
            json!({ "PoolName": "a", "Policies": { "PasswordPolicy": { "Strength": 9 } } }),
            "Policies.PasswordPolicy.Strength is not supported by this user pool.",
        ),
        (
            json!({ "PoolName": "a", "<script>": 1 }),
            "A member is not supported by this user pool.",
        ),
        (
            json!({ "PoolName": "a", "Policies": { "PasswordPolicy": { "MinimumLength": 5 } } }),
            "PasswordPolicy.MinimumLength is not between 6 and 99",
        ),
        (
            json!({}),
            "1 validation error detected: Value at 'poolName' failed to satisfy constraint: Member must not be null",
        ),
    ] {
        assert_eq!(
            pool.result_of("CreateUserPool", request).await,
            Err(refusal("InvalidParameterException", message))
        );
    }
    for (request, member) in [
        (json!({}), "maxResults"),
        (json!({ "MaxResults": 0 }), "maxResults"),
        (json!({ "MaxResults": 61 }), "maxResults"),
        (json!({ "MaxResults": 1, "NextToken": "%" }), "pagination"),
    ] {
        let refused = pool.result_of("ListUserPools", request).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException");
        assert!(refused.1.contains(member), "{}", refused.1);
    }
    assert_eq!(
        pool.admin("DeleteUserPool", json!({ "UserPoolId": "none" }))
            .await
            .unwrap_err()
            .0,
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn an_update_counts_at_once_and_sets_the_rest_to_the_defaults() {
    let pool = Fixture::administered(PoolConfig::default()).await;
    let policy = json!({ "PasswordPolicy": { "MinimumLength": 6 } });
    pool.admin(
        "UpdateUserPool",
        json!({ "Policies": policy, "PoolName": "renamed" }),
    )
    .await
    .unwrap();
    let mut request = sign_up_request("ada");
    request["Password"] = json!("simple");
    pool.ok("SignUp", request.clone()).await;
    let described = pool.admin("DescribeUserPool", json!({})).await.unwrap();
    assert_eq!(described["UserPool"]["Name"], "renamed");

    pool.admin("UpdateUserPool", json!({})).await.unwrap();
    request["Username"] = json!("bob");
    assert_eq!(
        pool.refused("SignUp", request).await.0,
        "InvalidPasswordException"
    );
    let refused = pool
        .admin("UpdateUserPool", json!({ "AliasAttributes": ["email"] }))
        .await;
    assert_eq!(
        refused,
        Err(refusal(
            "InvalidParameterException",
            "AliasAttributes is not supported by this user pool."
        )),
        "it is chosen when a pool is made"
    );
}
