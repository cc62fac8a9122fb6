//! The user pool that people sign in to, once it is chosen: how to reach it, and what the webview learns of it.

use std::sync::Arc;

use vestibule_cognito::configuration::{
    CognitoConfiguration, Configuration, OAuth, OpenIdProvider, Passwordless, Provider, Scope,
    check,
};
use vestibule_cognito::{IdentityPoolConfig, Url, UserPoolConfig};
use vestibule_contract::{
    AuthFlow, BrowserProvider, BrowserProviderKind, BrowserSignIn, ErrorCode, FirstFactor,
    IpcError, MfaRequirement, PasswordPolicy, SignInName, UserPoolInfo, UserPoolKind,
};
use vestibule_oidc::{CognitoDomainConfig, OpenIdConfig};

use crate::browser_sign_in::{self, BrowserAccess};
use crate::clock::SystemClock;
use crate::configuration::Opened;
use crate::core::Mailbox;

/// Where people sign in, once it is chosen.
pub(crate) struct ChosenPool {
    /// How to reach it.
    pub identity: Identity,
    /// How to reach it through the browser, where that is to be had.
    pub browser: Option<BrowserAccess>,
    /// What the webview learns of it.
    pub info: UserPoolInfo,
    /// The embedded user pool's messages.
    pub mailbox: Option<Arc<dyn Mailbox>>,
}

/// Whoever issues the tokens.
pub(crate) enum Identity {
    /// A user pool, which takes passwords and codes from us.
    UserPool(Box<UserPoolConfig>),
    /// An OpenID provider, which is met in the browser only.
    OpenIdProvider(Arc<vestibule_oidc::Provider>),
}

impl ChosenPool {
    /// The user pool, or the provider, that a configuration names.
    ///
    /// # Errors
    /// [`ErrorCode::ConfigurationIncomplete`]: it names none. [`ErrorCode::InvalidIssuer`]: it can't be used.
    pub(crate) fn of(opened: Opened) -> Result<Self, IpcError> {
        let findings = check(&opened.configuration, &browser_sign_in::desktop_callbacks());
        let mut chosen = match opened.configuration {
            Configuration::Cognito(cognito) => of_cognito(&cognito)?,
            Configuration::OpenIdProvider(provider) => of_open_id(provider)?,
        };
        chosen.info.source = opened.source;
        chosen.info.findings = findings;
        Ok(chosen)
    }
}

fn of_cognito(cognito: &CognitoConfiguration) -> Result<ChosenPool, IpcError> {
    let Some(client) = cognito.user_pool.clone() else {
        return Err(incomplete("it names no user pool"));
    };
    let auth_flow = auth_flow(cognito);
    let mut config = UserPoolConfig::from(client);
    config.auth_flow = auth_flow;
    config.identity_pool = cognito
        .identity_pool
        .as_ref()
        .map(|pool| IdentityPoolConfig {
            id: pool.id.as_str().to_owned(),
            endpoint: pool.endpoint().cloned(),
        });
    let browser = cognito
        .oauth
        .as_ref()
        .and_then(|oauth| Some((oauth, of_oauth(oauth, &config)?)));
    let (offer, browser) = match browser {
        Some((oauth, access)) => (Some(offer(oauth)), Some(access)),
        None => (None, None),
    };
    Ok(ChosenPool {
        info: UserPoolInfo {
            kind: UserPoolKind::Cognito,
            user_pool_id: config.user_pool_id.clone(),
            client_id: config.client_id.clone(),
            password_policy: cognito.password_policy.unwrap_or_default(),
            sign_in_names: sign_in_names(cognito),
            sign_up_attributes: cognito.sign_up_attributes.clone(),
            first_factors: first_factors(cognito.passwordless.as_ref()),
            auth_flow,
            mfa: cognito.mfa.requirement,
            mfa_methods: cognito.mfa.methods.clone(),
            can_sign_up: true,
            has_identity_pool: config.identity_pool.is_some(),
            browser: offer,
            source: None,
            findings: Vec::new(),
            set_aside: None,
        },
        identity: Identity::UserPool(Box::new(config)),
        browser,
        mailbox: None,
    })
}

fn of_open_id(provider: OpenIdProvider) -> Result<ChosenPool, IpcError> {
    let config = OpenIdConfig {
        issuer: provider.issuer.as_str().to_owned(),
        client_id: provider.client_id.clone(),
        client_secret: provider.client_secret,
        scopes: texts(&provider.scopes),
        // Many a provider leaves the name out of the ID token.
        asks_userinfo: true,
    };
    let provider_client = vestibule_oidc::Provider::open_id(config, Arc::new(SystemClock))
        .map_err(|error| IpcError::new(ErrorCode::InvalidIssuer, error.to_string()))?;
    let provider_client = Arc::new(provider_client);
    let issuer = provider.issuer.as_str();
    let label = issuer
        .split_once("://")
        .and_then(|(_, rest)| rest.split('/').next())
        .unwrap_or(issuer);
    Ok(ChosenPool {
        info: UserPoolInfo {
            kind: UserPoolKind::OpenIdProvider,
            user_pool_id: issuer.to_owned(),
            client_id: provider.client_id,
            password_policy: PasswordPolicy::default(),
            sign_in_names: Vec::new(),
            sign_up_attributes: Vec::new(),
            first_factors: Vec::new(),
            auth_flow: AuthFlow::UserSrp,
            mfa: MfaRequirement::Off,
            mfa_methods: Vec::new(),
            can_sign_up: false,
            has_identity_pool: false,
            browser: Some(BrowserSignIn {
                hosted_page: true,
                providers: Vec::new(),
                issuer_label: label.to_owned(),
                last_used: None,
            }),
            source: None,
            findings: Vec::new(),
            set_aside: None,
        },
        // What is registered there no file says; a provider refuses what is not.
        browser: Some(BrowserAccess {
            provider: Arc::clone(&provider_client),
            redirect_sign_in: browser_sign_in::all(),
            redirect_sign_out: browser_sign_in::all(),
        }),
        identity: Identity::OpenIdProvider(provider_client),
        mailbox: None,
    })
}

fn of_oauth(oauth: &OAuth, pool: &UserPoolConfig) -> Option<BrowserAccess> {
    let provider = domain(oauth.domain.url().clone(), texts(&oauth.scopes), pool)?;
    Some(BrowserAccess {
        provider,
        redirect_sign_in: browser_sign_in::registered(&oauth.redirect_sign_in),
        redirect_sign_out: browser_sign_in::registered(&oauth.redirect_sign_out),
    })
}

/// The user pool's domain; `None` if it can't be used: the findings say why.
pub(crate) fn domain(
    domain: Url,
    scopes: Vec<String>,
    pool: &UserPoolConfig,
) -> Option<Arc<vestibule_oidc::Provider>> {
    let config = CognitoDomainConfig {
        issuer: pool.issuer(),
        client_id: pool.client_id.clone(),
        client_secret: pool.client_secret.clone(),
        domain,
        jwks_uri: pool.jwks_uri().ok()?,
        scopes,
    };
    match vestibule_oidc::Provider::cognito_domain(config, Arc::new(SystemClock)) {
        Ok(provider) => Some(Arc::new(provider)),
        Err(error) => {
            tracing::warn!(%error, "the user pool's domain can't be used");
            None
        }
    }
}

fn offer(oauth: &OAuth) -> BrowserSignIn {
    BrowserSignIn {
        hosted_page: true,
        providers: oauth.providers.iter().map(button).collect(),
        issuer_label: oauth.domain.host().to_owned(),
        last_used: None,
    }
}

pub(crate) fn button(provider: &Provider) -> BrowserProvider {
    let name = provider.identity_provider();
    let (label, kind) = match provider {
        Provider::Google => ("Google", BrowserProviderKind::Google),
        Provider::Facebook => ("Facebook", BrowserProviderKind::Facebook),
        Provider::LoginWithAmazon => ("Amazon", BrowserProviderKind::Amazon),
        Provider::SignInWithApple => ("Apple", BrowserProviderKind::Apple),
        Provider::Named(_) => (name, BrowserProviderKind::Other),
    };
    BrowserProvider {
        name: name.to_owned(),
        label: label.to_owned(),
        kind,
    }
}

fn texts(scopes: &[Scope]) -> Vec<String> {
    scopes
        .iter()
        .map(|scope| scope.as_str().to_owned())
        .collect()
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

fn incomplete(reason: &str) -> IpcError {
    IpcError::new(ErrorCode::ConfigurationIncomplete, reason)
}
