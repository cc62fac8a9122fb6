//! Groups: `CreateGroup`, `GetGroup`, `UpdateGroup`, `DeleteGroup`, `ListGroups`.

use rusqlite::Transaction;
use serde::{Deserialize, Serialize};

use super::page::Wish;
use super::{Date, user_pool};
use crate::Pools;
use crate::clock::Timestamp;
use crate::exception::{Exception, ExceptionKind};
use crate::operation::{Empty, Stop, attempt, model, transact};
use crate::pool::Pool;
use crate::store::groups::{self, Group};

/// `GroupType`.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct GroupType {
    group_name: String,
    user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    precedence: Option<i64>,
    last_modified_date: Date,
    creation_date: Date,
}

impl GroupType {
    pub(super) fn new(pool: &Pool, group: &Group) -> Self {
        Self {
            group_name: group.name.clone(),
            user_pool_id: pool.user_pool_id.clone(),
            description: group.description.clone(),
            role_arn: group.role_arn.clone(),
            precedence: group.precedence,
            last_modified_date: Date(group.modified_at),
            creation_date: Date(group.created_at),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GroupSettingsRequest {
    user_pool_id: Option<String>,
    group_name: Option<String>,
    description: Option<String>,
    role_arn: Option<String>,
    precedence: Option<i64>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GroupResponse {
    group: GroupType,
}

pub(crate) fn create_group(
    pools: &Pools,
    request: GroupSettingsRequest,
) -> Result<GroupResponse, Exception> {
    keep(pools, request, |before, settings, now| match before {
        Some(group) => Err(Exception::new(
            ExceptionKind::GroupExists,
            format!("A group with the name {} already exists.", group.name),
        )),
        None => Ok(settings.group(now, now)),
    })
}

/// As in Cognito, what the request does not set stays as it is.
pub(crate) fn update_group(
    pools: &Pools,
    request: GroupSettingsRequest,
) -> Result<GroupResponse, Exception> {
    keep(pools, request, |before, settings, now| {
        let before = before.ok_or_else(not_found)?;
        let after = settings.group(before.created_at, now);
        Ok(Group {
            description: after.description.or(before.description),
            role_arn: after.role_arn.or(before.role_arn),
            precedence: after.precedence.or(before.precedence),
            ..after
        })
    })
}

/// A group's settings, checked.
pub(super) struct Settings {
    pub(super) name: String,
    description: Option<String>,
    role_arn: Option<String>,
    precedence: Option<i64>,
}

impl Settings {
    /// # Errors
    /// `InvalidParameterException`.
    pub(super) fn parse(
        name: Option<String>,
        description: Option<String>,
        role_arn: Option<String>,
        precedence: Option<i64>,
    ) -> Result<Self, Exception> {
        Ok(Self {
            name: model::group_name(name)?,
            description: model::description(description)?,
            role_arn: role_arn.map(model::role_arn).transpose()?,
            precedence: precedence
                .map(|precedence| model::in_range(precedence, 0..=i32::MAX.into(), "precedence"))
                .transpose()?,
        })
    }

    pub(super) fn group(self, created_at: Timestamp, modified_at: Timestamp) -> Group {
        Group {
            name: self.name,
            description: self.description,
            role_arn: self.role_arn,
            precedence: self.precedence,
            created_at,
            modified_at,
        }
    }
}

fn keep(
    pools: &Pools,
    request: GroupSettingsRequest,
    change: impl FnOnce(Option<Group>, Settings, Timestamp) -> Result<Group, Exception>,
) -> Result<GroupResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let settings = Settings::parse(
        request.group_name,
        request.description,
        request.role_arn,
        request.precedence,
    )?;
    let now = pool.now();
    let group = attempt(&pool, |transaction| {
        let before = groups::find(transaction, &settings.name)?;
        let group = change(before, settings, now)?;
        groups::save(transaction, &group)?;
        Ok(group)
    })?;
    Ok(GroupResponse {
        group: GroupType::new(&pool, &group),
    })
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GroupRequest {
    user_pool_id: Option<String>,
    group_name: Option<String>,
}

pub(crate) fn get_group(pools: &Pools, request: GroupRequest) -> Result<GroupResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::group_name(request.group_name)?;
    let group = transact(&pool, |transaction| existing(transaction, &name))?;
    Ok(GroupResponse {
        group: GroupType::new(&pool, &group),
    })
}

pub(crate) fn delete_group(pools: &Pools, request: GroupRequest) -> Result<Empty, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let name = model::group_name(request.group_name)?;
    attempt(&pool, |transaction| {
        let group = existing(transaction, &name)?;
        groups::delete(transaction, &group.name)?;
        Ok(())
    })?;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupsRequest {
    user_pool_id: Option<String>,
    limit: Option<i64>,
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupsResponse {
    groups: Vec<GroupType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

impl ListGroupsResponse {
    pub(super) fn new(pool: &Pool, groups: &[Group], wish: &Wish) -> Self {
        let page = wish.page(groups, |group| &group.name);
        Self {
            groups: page
                .items
                .iter()
                .map(|group| GroupType::new(pool, group))
                .collect(),
            next_token: page.next_token,
        }
    }
}

pub(crate) fn list_groups(
    pools: &Pools,
    request: ListGroupsRequest,
) -> Result<ListGroupsResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let wish = Wish::new((request.limit, "limit"), 0, request.next_token.as_deref())?;
    let groups = pool.store.transaction(groups::list)?;
    Ok(ListGroupsResponse::new(&pool, &groups, &wish))
}

/// The group of this name.
///
/// # Errors
/// `ResourceNotFoundException`, or the database's.
pub(super) fn existing(transaction: &Transaction<'_>, name: &str) -> Result<Group, Stop> {
    Ok(groups::find(transaction, name)?.ok_or_else(not_found)?)
}

fn not_found() -> Exception {
    Exception::resource_not_found("Group not found.")
}
