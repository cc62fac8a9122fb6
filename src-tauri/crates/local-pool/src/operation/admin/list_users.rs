//! `ListUsers`: with a filter for one attribute, page by page.

use serde::{Deserialize, Serialize};

use super::page::Wish;
use super::user_pool;
use super::users::UserType;
use crate::Pools;
use crate::exception::Exception;
use crate::store::users::{self, Condition, SearchKey};

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersRequest {
    user_pool_id: Option<String>,
    attributes_to_get: Option<Vec<String>>,
    limit: Option<i64>,
    pagination_token: Option<String>,
    filter: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersResponse {
    users: Vec<UserType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pagination_token: Option<String>,
}

pub(crate) fn list_users(
    pools: &Pools,
    request: ListUsersRequest,
) -> Result<ListUsersResponse, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?.inner();
    let token = request.pagination_token.as_deref();
    let wish = Wish::new((request.limit, "limit"), 0, token)?;
    let condition = request.filter.as_deref().map(parse_filter).transpose()?;
    let condition = condition.flatten();
    if let Some(names) = &request.attributes_to_get {
        let is_known = |name: &String| {
            name == "sub" || name.ends_with("_verified") || pool.config.has_attribute(name)
        };
        if !names.iter().all(is_known) {
            return Err(Exception::invalid_parameter(
                "One or more requested attributes do not exist in user pool.",
            ));
        }
    }
    let (mut users, pagination_token) = pool.store.transaction(|transaction| {
        let (after, maximum) = wish.bounds();
        let found = users::list(transaction, condition.as_ref(), after, maximum)?;
        let page = wish.page(&found, |user| &user.username_key);
        let users: Result<Vec<_>, _> = page
            .items
            .iter()
            .map(|user| UserType::read(transaction, user.clone()))
            .collect();
        Ok((users?, page.next_token))
    })?;
    if let Some(names) = &request.attributes_to_get {
        for user in &mut users {
            user.attributes
                .retain(|attribute| names.contains(&attribute.name));
        }
    }
    Ok(ListUsersResponse {
        users,
        pagination_token,
    })
}

/// `name = "value"` or `name ^= "value"`. An empty filter is none.
fn parse_filter(filter: &str) -> Result<Option<Condition>, Exception> {
    let filter = filter.trim();
    if filter.is_empty() {
        return Ok(None);
    }
    if filter.chars().count() > 256 {
        return Err(Exception::constraint(
            "filter",
            "have length less than or equal to 256",
        ));
    }
    let invalid = || Exception::invalid_parameter("Error while parsing filter.");
    let (name, value) = filter.split_once('=').ok_or_else(invalid)?;
    let (name, is_prefix) = match name.strip_suffix('^') {
        Some(name) => (name, true),
        None => (name, false),
    };
    let name = name.trim().trim_matches('"');
    let value = unquote(value.trim()).ok_or_else(invalid)?;
    let key = match name {
        "username" => SearchKey::Username,
        "sub" => SearchKey::Sub,
        "cognito:user_status" => SearchKey::Status,
        "status" => SearchKey::Enabled,
        "email" => SearchKey::Attribute("email"),
        "phone_number" => SearchKey::Attribute("phone_number"),
        "name" => SearchKey::Attribute("name"),
        "given_name" => SearchKey::Attribute("given_name"),
        "family_name" => SearchKey::Attribute("family_name"),
        "preferred_username" => SearchKey::Attribute("preferred_username"),
        _ => return Err(Exception::invalid_parameter("Invalid search attribute.")),
    };
    Ok(Some(Condition {
        key,
        value,
        is_prefix,
    }))
}

/// What is between the quotation marks; `\"` is one of them within.
fn unquote(text: &str) -> Option<String> {
    let inner = text.strip_prefix('"')?.strip_suffix('"')?;
    let mut value = String::with_capacity(inner.len());
    let mut characters = inner.chars();
    while let Some(character) = characters.next() {
        match character {
            '\\' => value.push(characters.next()?),
            '"' => return None,
            other => value.push(other),
        }
    }
    Some(value)
}
