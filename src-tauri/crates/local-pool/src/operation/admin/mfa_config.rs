//! Second factors and passkeys of the pool: `GetUserPoolMfaConfig`, `SetUserPoolMfaConfig`.

use serde::{Deserialize, Serialize};

use super::members::Members;
use super::user_pool;
use crate::Pools;
use crate::config::{MfaConfiguration, MfaMethod, PoolConfig, WebAuthnConfiguration};
use crate::exception::Exception;
use crate::pool::Pool;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserPoolMfaConfigRequest {
    user_pool_id: Option<String>,
}

/// What both operations answer. A factor whose messages are as they always are has nothing to say but that it is there.
#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
#[expect(clippy::struct_field_names, reason = "Cognito's names")]
pub(crate) struct MfaConfigResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    sms_mfa_configuration: Option<Nothing>,
    software_token_mfa_configuration: SoftwareTokenMfa,
    #[serde(skip_serializing_if = "Option::is_none")]
    email_mfa_configuration: Option<Nothing>,
    mfa_configuration: MfaConfiguration,
    #[serde(skip_serializing_if = "Option::is_none")]
    web_authn_configuration: Option<WebAuthnConfiguration>,
}

#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct SoftwareTokenMfa {
    enabled: bool,
}

pub(crate) fn get_user_pool_mfa_config(
    pools: &Pools,
    request: GetUserPoolMfaConfigRequest,
) -> Result<MfaConfigResponse, Exception> {
    Ok(describe(&user_pool(pools, request.user_pool_id)?.inner()))
}

/// As in Cognito, a factor that the request does not name is not there any more.
pub(crate) fn set_user_pool_mfa_config(
    pools: &Pools,
    mut request: Members,
) -> Result<MfaConfigResponse, Exception> {
    let pool = user_pool(pools, request.take("UserPoolId")?)?;
    let mut enabled = Vec::new();
    if let Some(mut sms) = request.take::<Members>("SmsMfaConfiguration")? {
        // AWS wants to know by whom it is to send them. Here they go to the mailbox.
        sms.take::<Members>("SmsConfiguration")?;
        sms.finish("SmsMfaConfiguration")?;
        enabled.push(MfaMethod::SmsMfa);
    }
    if let Some(mut software_token) = request.take::<Members>("SoftwareTokenMfaConfiguration")? {
        if software_token.take("Enabled")?.unwrap_or(false) {
            enabled.push(MfaMethod::SoftwareTokenMfa);
        }
        software_token.finish("SoftwareTokenMfaConfiguration")?;
    }
    if let Some(email) = request.take::<Members>("EmailMfaConfiguration")? {
        email.finish("EmailMfaConfiguration")?;
        enabled.push(MfaMethod::EmailOtp);
    }
    let mfa = request
        .take("MfaConfiguration")?
        .unwrap_or(MfaConfiguration::Off);
    let web_authn = request.take("WebAuthnConfiguration")?;
    request.finish("")?;
    let change = |_: &Pool, config: &mut PoolConfig| {
        config.enabled_mfas = enabled;
        config.mfa_configuration = mfa;
        config.web_authn_configuration = web_authn;
        Ok(())
    };
    pool.reconfigure(change, |_| Ok(()))
        .map(|pool| describe(&pool))
}

fn describe(pool: &Pool) -> MfaConfigResponse {
    let is_enabled = |method| pool.config.enabled_mfas.contains(&method);
    MfaConfigResponse {
        sms_mfa_configuration: is_enabled(MfaMethod::SmsMfa).then_some(Nothing {}),
        software_token_mfa_configuration: SoftwareTokenMfa {
            enabled: is_enabled(MfaMethod::SoftwareTokenMfa),
        },
        email_mfa_configuration: is_enabled(MfaMethod::EmailOtp).then_some(Nothing {}),
        mfa_configuration: pool.config.mfa_configuration,
        web_authn_configuration: pool.config.web_authn_configuration.clone(),
    }
}
