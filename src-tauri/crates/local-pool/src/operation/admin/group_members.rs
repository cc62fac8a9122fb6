//! Who is in which group: `AdminAddUserToGroup`, `AdminRemoveUserFromGroup`, `AdminListGroupsForUser`, `ListUsersInGroup`.

use serde::{Deserialize, Serialize};

use super::groups::{ListGroupsResponse, existing};
use super::page::Wish;
use super::user_pool;
use super::users::{UserType, of, with_user};
use crate::Pools;
use crate::exception::Exception;
use crate::operation::{Empty, model, transact};
use crate::store::{StoreError, groups};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MembershipRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    group_name: Option<String>,
}

pub(crate) fn admin_add_user_to_group(
    pools: &Pools,
    request: MembershipRequest,
) -> Result<Empty, Exception> {
    let name = model::group_name(request.group_name)?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |_, transaction, user, now| {
        existing(transaction, &name)?;
        groups::add_member(transaction, &name, &user.sub, now)?;
        Ok(Empty {})
    })
}

pub(crate) fn admin_remove_user_from_group(
    pools: &Pools,
    request: MembershipRequest,
) -> Result<Empty, Exception> {
    let name = model::group_name(request.group_name)?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |_, transaction, user, _| {
        existing(transaction, &name)?;
        groups::remove_member(transaction, &name, &user.sub)?;
        Ok(Empty {})
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListGroupsForUserRequest {
    user_pool_id: Option<String>,
    username: Option<String>,
    limit: Option<i64>,
    next_token: Option<String>,
}

pub(crate) fn admin_list_groups_for_user(
    pools: &Pools,
    request: AdminListGroupsForUserRequest,
) -> Result<ListGroupsResponse, Exception> {
    let wish = Wish::new((request.limit, "limit"), 0, request.next_token.as_deref())?;
    let user = of(request.user_pool_id, request.username);
    with_user(pools, user, |pool, transaction, user, _| {
        let groups = groups::of_user(transaction, &user.sub)?;
        Ok(ListGroupsResponse::new(pool, &groups, &wish))
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersInGroupRequest {
    user_pool_id: Option<String>,
    group_name: Option<String>,
    limit: Option<i64>,
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersInGroupResponse {
    users: Vec<UserType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

pub(crate) fn list_users_in_group(
    pools: &Pools,
    request: ListUsersInGroupRequest,
) -> Result<ListUsersInGroupResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::group_name(request.group_name)?;
    let wish = Wish::new((request.limit, "limit"), 0, request.next_token.as_deref())?;
    transact(&pool, |transaction| {
        existing(transaction, &name)?;
        let members = groups::members(transaction, &name)?;
        let page = wish.page(&members, |user| &user.username_key);
        let users: Result<Vec<_>, StoreError> = page
            .items
            .iter()
            .map(|user| UserType::read(transaction, user.clone()))
            .collect();
        Ok(ListUsersInGroupResponse {
            users: users?,
            next_token: page.next_token,
        })
    })
}
