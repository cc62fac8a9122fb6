//! What a pool begins with: groups and users. Those that are there already stay as they are.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::PoolConfig;
use crate::{Error, Password};

/// A group of users.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct GroupConfig {
    /// What users are put into it by.
    pub group_name: String,
    /// For people.
    #[serde(default)]
    pub description: Option<String>,
    /// What tokens name as the role of its members.
    #[serde(default)]
    pub role_arn: Option<String>,
    /// The lower, the more its role counts.
    #[serde(default)]
    pub precedence: Option<u32>,
}

/// A user.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
pub struct UserConfig {
    /// As at sign-up: an address, if the pool names its accounts by addresses.
    pub username: String,
    /// The password that the user signs in with.
    #[serde(default)]
    pub password: Option<Password>,
    /// A password that is good for choosing another one.
    #[serde(default)]
    pub temporary_password: Option<Password>,
    /// By name. An address is verified if `email_verified` or `phone_number_verified` is `"true"`.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// The names of the user's groups.
    #[serde(default)]
    pub groups: Vec<String>,
}

impl PoolConfig {
    pub(super) fn check_accounts(&self) -> Result<(), Error> {
        let fail = |reason| Err(Error::Configuration(reason));
        for (index, group) in self.groups.iter().enumerate() {
            let is_twin = |other: &GroupConfig| other.group_name == group.group_name;
            if self.groups.iter().skip(index + 1).any(is_twin) {
                return fail("two Groups have the same GroupName");
            }
        }
        for (index, user) in self.users.iter().enumerate() {
            let is_twin =
                |other: &UserConfig| other.username.to_lowercase() == user.username.to_lowercase();
            if self.users.iter().skip(index + 1).any(is_twin) {
                return fail("two Users have the same Username");
            }
            if user.password.is_some() == user.temporary_password.is_some() {
                return fail(
                    "one of Users has not either a Password or a TemporaryPassword: give it one of the two",
                );
            }
            let is_group =
                |name: &String| self.groups.iter().any(|group| group.group_name == *name);
            if !user.groups.iter().all(is_group) {
                return fail("one of Users is in a group that Groups does not have");
            }
        }
        Ok(())
    }
}
