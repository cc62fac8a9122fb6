//! Groups, and what the tokens say of them.

use serde_json::{Value, json};

use super::support::*;
use crate::PoolConfig;

async fn with_ada() -> Fixture {
    let pool = Fixture::administered(PoolConfig::default()).await;
    pool.confirmed("ada").await;
    pool
}

fn names(answer: &Value) -> Vec<String> {
    let groups = answer["Groups"].as_array().unwrap();
    let name = |group: &Value| group["GroupName"].as_str().unwrap().to_owned();
    groups.iter().map(name).collect()
}

#[tokio::test]
async fn a_group_is_made_changed_listed_and_deleted() {
    let pool = with_ada().await;
    let role = "arn:aws:iam::123456789012:role/editor";
    let request = json!({ "GroupName": "editors", "Description": "They edit", "Precedence": 2 });
    let made = pool.admin("CreateGroup", request.clone()).await.unwrap();
    assert_eq!(
        made["Group"],
        json!({
            "GroupName": "editors",
            "UserPoolId": pool.pool.info().user_pool_id,
            "Description": "They edit",
            "Precedence": 2,
            "CreationDate": 1_767_323_045.0,
            "LastModifiedDate": 1_767_323_045.0,
        })
    );
    assert_eq!(
        pool.admin("CreateGroup", request).await,
        Err(refusal(
            "GroupExistsException",
            "A group with the name editors already exists."
        ))
    );
    let named = json!({ "GroupName": "editors" });
    let update = json!({ "GroupName": "editors", "RoleArn": role });
    let updated = pool.admin("UpdateGroup", update).await.unwrap();
    assert_eq!(updated["Group"]["RoleArn"], role);
    assert_eq!(updated["Group"]["Description"], "They edit");
    assert_eq!(pool.admin("GetGroup", named.clone()).await, Ok(updated));

    pool.admin("CreateGroup", json!({ "GroupName": "readers" }))
        .await
        .unwrap();
    let first = pool
        .admin("ListGroups", json!({ "Limit": 1 }))
        .await
        .unwrap();
    assert_eq!(names(&first), ["editors"]);
    let next = json!({ "NextToken": first["NextToken"] });
    assert_eq!(
        names(&pool.admin("ListGroups", next).await.unwrap()),
        ["readers"]
    );

    pool.admin("DeleteGroup", named.clone()).await.unwrap();
    for operation in ["GetGroup", "UpdateGroup", "DeleteGroup", "ListUsersInGroup"] {
        assert_eq!(
            pool.admin(operation, named.clone()).await,
            Err(refusal("ResourceNotFoundException", "Group not found.")),
            "{operation}"
        );
    }
    for request in [
        json!({}),
        json!({ "GroupName": "" }),
        json!({ "GroupName": "two words" }),
        json!({ "GroupName": "a", "Precedence": -1 }),
        json!({ "GroupName": "a", "RoleArn": "no such thing at all" }),
        json!({ "GroupName": "a", "Description": "x".repeat(2_049) }),
    ] {
        let refused = pool.admin("CreateGroup", request).await.unwrap_err();
        assert_eq!(refused.0, "InvalidParameterException");
    }
}

#[tokio::test]
async fn tokens_name_the_groups_of_their_user() {
    let pool = with_ada().await;
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    for token in ["IdToken", "AccessToken"] {
        assert!(claims(&tokens[token]).get("cognito:groups").is_none());
    }
    for (name, precedence, role) in [
        (
            "writers",
            Some(2),
            Some("arn:aws:iam::123456789012:role/writer"),
        ),
        (
            "admins",
            Some(1),
            Some("arn:aws:iam::123456789012:role/admin"),
        ),
        ("everybody", None, None),
        (
            "others",
            Some(0),
            Some("arn:aws:iam::123456789012:role/other"),
        ),
    ] {
        let group = json!({ "GroupName": name, "Precedence": precedence, "RoleArn": role });
        pool.admin("CreateGroup", group).await.unwrap();
        if name != "others" {
            let request = json!({ "GroupName": name, "Username": "ada" });
            pool.admin("AdminAddUserToGroup", request).await.unwrap();
        }
    }
    let renewed = pool.refresh(&tokens["RefreshToken"]).await.unwrap();
    let signed_in = pool.sign_in("ada", PASSWORD).await.unwrap();
    for tokens in [renewed, signed_in] {
        let groups = json!(["admins", "writers", "everybody"]);
        let id = claims(&tokens["IdToken"]);
        assert_eq!(id["cognito:groups"], groups);
        assert_eq!(
            id["cognito:roles"],
            json!([
                "arn:aws:iam::123456789012:role/admin",
                "arn:aws:iam::123456789012:role/writer",
            ])
        );
        assert_eq!(
            id["cognito:preferred_role"],
            "arn:aws:iam::123456789012:role/admin"
        );
        let access = claims(&tokens["AccessToken"]);
        assert_eq!(access["cognito:groups"], groups);
        assert!(access.get("cognito:roles").is_none());
    }
}

#[tokio::test]
async fn two_roles_that_count_the_same_are_no_preference() {
    let pool = with_ada().await;
    for name in ["a", "b"] {
        let role = format!("arn:aws:iam::123456789012:role/{name}");
        let group = json!({ "GroupName": name, "Precedence": 1, "RoleArn": role });
        pool.admin("CreateGroup", group).await.unwrap();
        let request = json!({ "GroupName": name, "Username": "ada" });
        pool.admin("AdminAddUserToGroup", request).await.unwrap();
    }
    let tokens = pool.sign_in("ada", PASSWORD).await.unwrap();
    let claims = claims(&tokens["IdToken"]);
    assert_eq!(claims["cognito:roles"].as_array().unwrap().len(), 2);
    assert!(claims.get("cognito:preferred_role").is_none());
}

#[tokio::test]
async fn members_come_and_go() {
    let pool = with_ada().await;
    pool.confirmed("bob").await;
    pool.admin("CreateGroup", json!({ "GroupName": "editors" }))
        .await
        .unwrap();
    let member = |name: &str| json!({ "GroupName": "editors", "Username": name });
    for name in ["ada", "bob", "ada"] {
        pool.admin("AdminAddUserToGroup", member(name))
            .await
            .unwrap();
    }
    let members = async |request: Value| {
        let answer = pool.admin("ListUsersInGroup", request).await.unwrap();
        let users = answer["Users"].as_array().unwrap();
        let name = |user: &Value| user["Username"].as_str().unwrap().to_owned();
        (
            users.iter().map(name).collect::<Vec<_>>(),
            answer["NextToken"].clone(),
        )
    };
    let (first, token) = members(json!({ "GroupName": "editors", "Limit": 1 })).await;
    assert_eq!(first, ["ada"]);
    let (rest, _) = members(json!({ "GroupName": "editors", "NextToken": token })).await;
    assert_eq!(rest, ["bob"]);
    let groups = async |name: &str| {
        let request = json!({ "Username": name });
        names(&pool.admin("AdminListGroupsForUser", request).await.unwrap())
    };
    assert_eq!(groups("bob").await, ["editors"]);
    pool.admin("AdminRemoveUserFromGroup", member("bob"))
        .await
        .unwrap();
    assert!(groups("bob").await.is_empty());
    pool.admin("AdminDeleteUser", json!({ "Username": "ada" }))
        .await
        .unwrap();
    assert!(
        members(json!({ "GroupName": "editors" }))
            .await
            .0
            .is_empty()
    );

    for operation in ["AdminAddUserToGroup", "AdminRemoveUserFromGroup"] {
        assert_eq!(
            pool.admin(operation, member("nobody")).await,
            Err(refusal("UserNotFoundException", "User does not exist."))
        );
        let request = json!({ "GroupName": "nothing", "Username": "bob" });
        assert_eq!(
            pool.admin(operation, request).await,
            Err(refusal("ResourceNotFoundException", "Group not found."))
        );
    }
}
