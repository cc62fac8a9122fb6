//! User pools as such: `CreateUserPool`, `DescribeUserPool`, `UpdateUserPool`, `ListUserPools`, `DeleteUserPool`.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::members::Members;
use super::page::Wish;
use super::{Date, user_pool};
use crate::attribute;
use crate::config::{
    AliasAttribute, DeviceConfiguration, MfaConfiguration, PasswordPolicy, PoolConfig,
    SchemaAttribute, SignInPolicy, UserAttributeUpdateSettings, VerifiedAttribute,
};
use crate::exception::Exception;
use crate::operation::{Empty, model};
use crate::pool::Pool;
use crate::store::{identity, settings, users};
use crate::{LocalPool, Pools};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolResponse {
    user_pool: UserPoolType,
}

/// `UserPoolType`, as far as it describes something that this pool does.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct UserPoolType {
    id: String,
    name: String,
    arn: String,
    policies: Policies,
    mfa_configuration: MfaConfiguration,
    alias_attributes: Vec<AliasAttribute>,
    username_attributes: Vec<VerifiedAttribute>,
    auto_verified_attributes: Vec<VerifiedAttribute>,
    user_attribute_update_settings: UserAttributeUpdateSettings,
    schema_attributes: Vec<SchemaAttribute>,
    #[serde(skip_serializing_if = "Option::is_none")]
    device_configuration: Option<DeviceConfiguration>,
    username_configuration: UsernameConfiguration,
    admin_create_user_config: AdminCreateUserConfig,
    deletion_protection: &'static str,
    creation_date: Date,
    last_modified_date: Date,
    estimated_number_of_users: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct Policies {
    password_policy: PasswordPolicy,
    sign_in_policy: SignInPolicy,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct AdminCreateUserConfig {
    allow_admin_create_user_only: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct UsernameConfiguration {
    case_sensitive: bool,
}

pub(crate) fn create_user_pool(
    pools: &Pools,
    mut request: Members,
) -> Result<UserPoolResponse, Exception> {
    let name = model::required(request.take("PoolName")?, "poolName")?;
    let mut config = PoolConfig {
        pool_name: name,
        required_attributes: Vec::new(),
        alias_attributes: Some(Vec::new()),
        auto_verified_attributes: Some(Vec::new()),
        clients: Vec::new(),
        ..PoolConfig::default()
    };
    if let Some(aliases) = request.take("AliasAttributes")? {
        config.alias_attributes = Some(aliases);
    }
    if let Some(attributes) = request.take("UsernameAttributes")? {
        config.username_attributes = attributes;
    }
    if let Some(schema) = request.take::<Vec<Members>>("Schema")? {
        config.schema = schema
            .into_iter()
            .map(schema_attribute)
            .collect::<Result<_, _>>()?;
    }
    apply(request, &mut config)?;
    describe(&pools.create(config)?)
}

/// As in Cognito, what the request does not set is set to its default.
pub(crate) fn update_user_pool(pools: &Pools, mut request: Members) -> Result<Empty, Exception> {
    let pool = user_pool(pools, request.take("UserPoolId")?)?;
    let name: Option<String> = request.take("PoolName")?;
    let change = |_: &Pool, config: &mut PoolConfig| {
        let default = PoolConfig::default();
        config.password_policy = default.password_policy;
        config.sign_in_policy = default.sign_in_policy;
        config.mfa_configuration = default.mfa_configuration;
        config.auto_verified_attributes = Some(Vec::new());
        config.user_attribute_update_settings = default.user_attribute_update_settings;
        config.device_configuration = default.device_configuration;
        config.allow_admin_create_user_only = default.allow_admin_create_user_only;
        if let Some(name) = name {
            config.pool_name = name;
        }
        apply(request, config)
    };
    pool.reconfigure(change, |_| Ok(()))?;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolRequest {
    user_pool_id: Option<String>,
}

pub(crate) fn describe_user_pool(
    pools: &Pools,
    request: UserPoolRequest,
) -> Result<UserPoolResponse, Exception> {
    describe(&user_pool(pools, request.user_pool_id)?)
}

pub(crate) fn delete_user_pool(
    pools: &Pools,
    request: UserPoolRequest,
) -> Result<Empty, Exception> {
    let pool = user_pool(pools, request.user_pool_id)?;
    let id = pool.inner().user_pool_id.clone();
    drop(pool);
    pools.delete(&id)?;
    Ok(Empty {})
}

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolsRequest {
    max_results: Option<i64>,
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolsResponse {
    user_pools: Vec<UserPoolDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_token: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct UserPoolDescription {
    id: String,
    name: String,
    creation_date: Date,
    last_modified_date: Date,
}

#[expect(
    clippy::needless_pass_by_value,
    reason = "operations take their requests over"
)]
pub(crate) fn list_user_pools(
    pools: &Pools,
    request: ListUserPoolsRequest,
) -> Result<ListUserPoolsResponse, Exception> {
    let maximum = model::required(request.max_results, "maxResults")?;
    let wish = Wish::new(
        (Some(maximum), "maxResults"),
        1,
        request.next_token.as_deref(),
    )?;
    let mut pools: Vec<_> = pools.list().iter().map(LocalPool::inner).collect();
    pools.sort_by(|one, other| one.user_pool_id.cmp(&other.user_pool_id));
    let page = wish.page(&pools, |pool| &pool.user_pool_id);
    let user_pools: Result<Vec<_>, Exception> = page
        .items
        .iter()
        .map(|pool| {
            let (creation_date, last_modified_date) = dates(pool)?;
            Ok(UserPoolDescription {
                id: pool.user_pool_id.clone(),
                name: pool.config.pool_name.clone(),
                creation_date,
                last_modified_date,
            })
        })
        .collect();
    Ok(ListUserPoolsResponse {
        user_pools: user_pools?,
        next_token: page.next_token,
    })
}

/// Puts the request's settings into the configuration.
fn apply(mut request: Members, config: &mut PoolConfig) -> Result<(), Exception> {
    if let Some(mut policies) = request.take::<Members>("Policies")? {
        if let Some(policy) = policies.take::<Members>("PasswordPolicy")? {
            config.password_policy = password_policy(policy)?;
        }
        if let Some(policy) = policies.take("SignInPolicy")? {
            config.sign_in_policy = policy;
        }
        policies.finish("Policies")?;
    }
    if let Some(attributes) = request.take("AutoVerifiedAttributes")? {
        config.auto_verified_attributes = Some(attributes);
    }
    if let Some(settings) = request.take("UserAttributeUpdateSettings")? {
        config.user_attribute_update_settings = settings;
    }
    if let Some(mfa) = request.take("MfaConfiguration")? {
        config.mfa_configuration = mfa;
    }
    if let Some(devices) = request.take("DeviceConfiguration")? {
        config.device_configuration = Some(devices);
    }
    if let Some(mut accounts) = request.take::<Members>("AdminCreateUserConfig")? {
        config.allow_admin_create_user_only = accounts
            .take("AllowAdminCreateUserOnly")?
            .unwrap_or_default();
        accounts.finish("AdminCreateUserConfig")?;
    }
    // What is as it always is here can be said, too.
    if let Some(mut names) = request.take::<Members>("UsernameConfiguration")? {
        names.must_be("CaseSensitive", &json!(false), "UsernameConfiguration")?;
        names.finish("UsernameConfiguration")?;
    }
    request.must_be("DeletionProtection", &json!("INACTIVE"), "")?;
    request.finish("")
}

fn schema_attribute(mut attribute: Members) -> Result<SchemaAttribute, Exception> {
    attribute.must_be("DeveloperOnlyAttribute", &json!(false), "Schema")?;
    let name = model::required(attribute.take("Name")?, "schema.name")?;
    let read = SchemaAttribute {
        attribute_data_type: attribute.take("AttributeDataType")?.unwrap_or_default(),
        mutable: attribute.take("Mutable")?.unwrap_or(true),
        required: attribute.take("Required")?.unwrap_or_default(),
        string_attribute_constraints: attribute
            .take("StringAttributeConstraints")?
            .unwrap_or_default(),
        number_attribute_constraints: attribute
            .take("NumberAttributeConstraints")?
            .unwrap_or_default(),
        name,
    };
    attribute.finish("Schema")?;
    Ok(read)
}

fn password_policy(mut policy: Members) -> Result<PasswordPolicy, Exception> {
    let read = PasswordPolicy {
        minimum_length: policy.take("MinimumLength")?.unwrap_or(8),
        require_uppercase: policy.take("RequireUppercase")?.unwrap_or_default(),
        require_lowercase: policy.take("RequireLowercase")?.unwrap_or_default(),
        require_numbers: policy.take("RequireNumbers")?.unwrap_or_default(),
        require_symbols: policy.take("RequireSymbols")?.unwrap_or_default(),
        password_history_size: policy.take("PasswordHistorySize")?.unwrap_or_default(),
        temporary_password_validity_days: policy
            .take("TemporaryPasswordValidityDays")?
            .unwrap_or(7),
    };
    policy.finish("Policies.PasswordPolicy")?;
    Ok(read)
}

fn describe(pool: &LocalPool) -> Result<UserPoolResponse, Exception> {
    let pool = pool.inner();
    let (creation_date, last_modified_date) = dates(&pool)?;
    let config = &pool.config;
    Ok(UserPoolResponse {
        user_pool: UserPoolType {
            id: pool.user_pool_id.clone(),
            name: config.pool_name.clone(),
            arn: format!(
                "arn:aws:cognito-idp:{}:000000000000:userpool/{}",
                config.region, pool.user_pool_id
            ),
            policies: Policies {
                password_policy: config.password_policy,
                sign_in_policy: config.sign_in_policy.clone(),
            },
            mfa_configuration: config.mfa_configuration,
            alias_attributes: [
                AliasAttribute::Email,
                AliasAttribute::PhoneNumber,
                AliasAttribute::PreferredUsername,
            ]
            .into_iter()
            .filter(|attribute| config.is_alias(*attribute))
            .collect(),
            username_attributes: config.username_attributes.clone(),
            auto_verified_attributes: VerifiedAttribute::ALL
                .into_iter()
                .filter(|attribute| config.is_auto_verified(*attribute))
                .collect(),
            user_attribute_update_settings: config.user_attribute_update_settings.clone(),
            schema_attributes: attribute::schema(config),
            device_configuration: config.device_configuration,
            username_configuration: UsernameConfiguration {
                case_sensitive: false,
            },
            admin_create_user_config: AdminCreateUserConfig {
                allow_admin_create_user_only: config.allow_admin_create_user_only,
            },
            deletion_protection: "INACTIVE",
            creation_date,
            last_modified_date,
            estimated_number_of_users: pool.store.transaction(users::count)?,
        },
    })
}

fn dates(pool: &Pool) -> Result<(Date, Date), Exception> {
    let (created, modified) = pool.store.transaction(|transaction| {
        let created = identity::created_at(transaction)?;
        Ok((created, settings::modified_at(transaction)?))
    })?;
    Ok((Date(created), Date(modified)))
}
