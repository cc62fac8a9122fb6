//! The user pool that people sign in to, once it is chosen: how to reach it, and what the webview learns of it.

use std::sync::Arc;

use vestibule_cognito::configuration::{
    CognitoConfiguration, Configuration, DesktopCallbacks, Passwordless, RedirectUri, check,
};
use vestibule_cognito::{IdentityPoolConfig, UserPoolConfig};
use vestibule_contract::{
    AuthFlow, ErrorCode, FirstFactor, IpcError, SignInName, UserPoolInfo, UserPoolKind,
};

use crate::configuration::Opened;
use crate::core::Mailbox;

/// A user pool that can be signed in to.
pub(crate) struct ChosenPool {
    /// How to reach it.
    pub config: UserPoolConfig,
    /// What the webview learns of it.
    pub info: UserPoolInfo,
    /// The embedded user pool's messages.
    pub mailbox: Option<Arc<dyn Mailbox>>,
}

impl ChosenPool {
    /// The user pool that a configuration names.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigurationIncomplete`]: it names none.
    pub(crate) fn of(opened: Opened) -> Result<Self, IpcError> {
        let findings = check(&opened.configuration, &callbacks());
        let Configuration::Cognito(cognito) = opened.configuration else {
            return Err(incomplete(
                "it names an OpenID Connect provider, and no user pool",
            ));
        };
        let Some(client) = cognito.user_pool.clone() else {
            return Err(incomplete("it names no user pool"));
        };
        let auth_flow = auth_flow(&cognito);
        let mut config = UserPoolConfig::from(client);
        config.auth_flow = auth_flow;
        config.identity_pool = cognito
            .identity_pool
            .as_ref()
            .map(|pool| IdentityPoolConfig {
                id: pool.id.as_str().to_owned(),
                endpoint: pool.endpoint().cloned(),
            });
        let info = UserPoolInfo {
            kind: UserPoolKind::Cognito,
            user_pool_id: config.user_pool_id.clone(),
            client_id: config.client_id.clone(),
            password_policy: cognito.password_policy.unwrap_or_default(),
            sign_in_names: sign_in_names(&cognito),
            sign_up_attributes: cognito.sign_up_attributes.clone(),
            first_factors: first_factors(cognito.passwordless.as_ref()),
            auth_flow,
            mfa: cognito.mfa.requirement,
            mfa_methods: cognito.mfa.methods.clone(),
            can_sign_up: true,
            has_identity_pool: config.identity_pool.is_some(),
            browser: None,
            source: Some(opened.source),
            findings,
            set_aside: None,
        };
        Ok(Self {
            config,
            info,
            mailbox: None,
        })
    }
}

/// A file that offers sign-in without a password wants people to be asked what to begin with.
fn auth_flow(cognito: &CognitoConfiguration) -> AuthFlow {
    let by_default = if cognito.passwordless.is_some() {
        AuthFlow::UserAuth
    } else {
        AuthFlow::UserSrp
    };
    cognito.auth_flow.unwrap_or(by_default)
}

fn sign_in_names(cognito: &CognitoConfiguration) -> Vec<SignInName> {
    if cognito.sign_in_names.is_empty() {
        vec![SignInName::Username]
    } else {
        cognito.sign_in_names.clone()
    }
}

fn first_factors(passwordless: Option<&Passwordless>) -> Vec<FirstFactor> {
    let mut factors = vec![FirstFactor::PasswordSrp];
    if let Some(passwordless) = passwordless {
        factors.extend(passwordless.email_otp.then_some(FirstFactor::EmailOtp));
        factors.extend(passwordless.sms_otp.then_some(FirstFactor::SmsOtp));
        factors.extend(
            passwordless
                .web_authn
                .is_some()
                .then_some(FirstFactor::WebAuthn),
        );
    }
    factors
}

/// Where the browser can lead back to this application.
fn callbacks() -> DesktopCallbacks {
    let uri = |text: &str| RedirectUri::new(text);
    #[expect(clippy::expect_used, reason = "a constant, tried by a test")]
    let deep_link = uri(DEEP_LINK).expect("an address");
    DesktopCallbacks {
        deep_link,
        loopback: LOOPBACK.iter().filter_map(|text| uri(text)).collect(),
    }
}

fn incomplete(reason: &str) -> IpcError {
    IpcError::new(ErrorCode::ConfigurationIncomplete, reason)
}

/// By the application's own scheme (RFC 8252, section 7.1).
const DEEP_LINK: &str = "dev.vestibule.client://callback";
/// By a port of this computer (RFC 8252, section 7.3). Cognito compares ports, too, so that they are a fixed few, of those that
/// nobody has registered.
const LOOPBACK: [&str; 3] = [
    "http://127.0.0.1:41573/callback",
    "http://127.0.0.1:43981/callback",
    "http://127.0.0.1:47213/callback",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_back_is_an_address() {
        let callbacks = callbacks();
        assert_eq!(callbacks.deep_link.as_str(), DEEP_LINK);
        assert_eq!(callbacks.loopback.len(), LOOPBACK.len());
    }
}
