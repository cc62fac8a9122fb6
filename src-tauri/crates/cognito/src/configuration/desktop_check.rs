//! Desktop check: what stops a configuration from working in a desktop application, and the exact change that mends it. Pure.
//!
//! Only what the file says is looked at. What it can't say, such as the flows that an app client allows, the user pool tells at the first
//! attempt.

use vestibule_contract::{
    AuthFlow, ConfigurationFormat, Finding, FindingCode, FindingSeverity, MfaMethod,
};

use super::remedy::{CallbackList, Remedy};
use super::{
    CognitoConfiguration, Configuration, OAuth, OpenIdProvider, RedirectUri, ResponseType, Scope,
    UserPoolClient, VerificationMethod,
};

/// Where the browser can lead back to this application.
#[derive(Debug, Clone)]
pub struct DesktopCallbacks {
    /// By the application's own scheme (RFC 8252 section 7.1).
    pub deep_link: RedirectUri,
    /// By a port of this computer (RFC 8252 section 7.3); a few fixed ones, because Cognito compares ports too.
    pub loopback: Vec<RedirectUri>,
}

/// What stops the configuration from working here, the worst first.
pub fn check(configuration: &Configuration, callbacks: &DesktopCallbacks) -> Vec<Finding> {
    let mut findings = match configuration {
        Configuration::Cognito(cognito) => check_cognito(cognito, callbacks),
        Configuration::OpenIdProvider(provider) => check_provider(provider, callbacks),
    };
    findings.sort_by_key(|finding| match finding.severity {
        FindingSeverity::Blocks => 0,
        FindingSeverity::Limits => 1,
        FindingSeverity::Note => 2,
    });
    findings
}

impl DesktopCallbacks {
    fn are_missing_in(&self, registered: &[RedirectUri]) -> bool {
        !registered.contains(&self.deep_link)
            && !self.loopback.iter().any(|uri| registered.contains(uri))
    }
}

fn check_cognito(cognito: &CognitoConfiguration, callbacks: &DesktopCallbacks) -> Vec<Finding> {
    let remedy = Remedy::new(cognito.format, cognito.user_pool.as_ref());
    let mut findings = Vec::new();
    if cognito.user_pool.is_none() {
        findings.push(blocks(
            FindingCode::IdentityPoolAlone,
            None,
            Some(remedy.user_pool()),
        ));
    }
    findings.extend(cognito.oauth.iter().flat_map(|oauth| {
        let mut findings = check_callbacks(oauth, callbacks, &remedy);
        findings.extend(check_oauth(oauth, cognito.format, &remedy));
        findings
    }));
    findings.extend(check_sign_in(cognito, &remedy));
    findings
}

fn check_callbacks(
    oauth: &OAuth,
    callbacks: &DesktopCallbacks,
    remedy: &Remedy<'_>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let deep_link = Some(callbacks.deep_link.as_str().to_owned());
    let mend = |list| Some(remedy.callback(list, callbacks));
    if callbacks.are_missing_in(&oauth.redirect_sign_in) {
        let mend = mend(CallbackList::SignIn);
        findings.push(blocks(FindingCode::NoCallback, deep_link.clone(), mend));
    }
    if callbacks.are_missing_in(&oauth.redirect_sign_out) {
        let mend = mend(CallbackList::SignOut);
        findings.push(limits(FindingCode::NoSignOutCallback, deep_link, mend));
    }
    let mut registered = oauth
        .redirect_sign_in
        .iter()
        .chain(&oauth.redirect_sign_out);
    if let Some(insecure) = registered.find(|uri| uri.is_insecure()) {
        let mend = Remedy::insecure_redirect();
        findings.push(note(
            FindingCode::InsecureRedirect,
            Some(insecure.origin()),
            Some(mend),
        ));
    }
    findings
}

fn check_oauth(oauth: &OAuth, format: ConfigurationFormat, remedy: &Remedy<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if oauth.response_type == ResponseType::Token {
        let mend = remedy.code_flow();
        findings.push(blocks(FindingCode::ImplicitFlow, None, Some(mend)));
    }
    let lacks = |scope: &str| !oauth.scopes.iter().any(|known| known.as_str() == scope);
    if lacks(Scope::OPEN_ID) {
        let mend = remedy.scope(Scope::OPEN_ID);
        findings.push(blocks(FindingCode::NoOpenIdScope, None, Some(mend)));
    }
    if lacks(Scope::ACCOUNT) {
        let mend = remedy.scope(Scope::ACCOUNT);
        findings.push(limits(FindingCode::NoAccountScope, None, Some(mend)));
    }
    // Gen 2 writes `oauth` where there is an outside provider, so that an empty list has lost one.
    if format == ConfigurationFormat::AmplifyOutputs && oauth.providers.is_empty() {
        let mend = remedy.providers();
        findings.push(limits(FindingCode::ProvidersLeftOut, None, Some(mend)));
    }
    if oauth.domain.is_written_with_scheme() {
        let host = oauth.domain.host().to_owned();
        let mend = format!("write \"{host}\" as the domain, without the scheme in front of it");
        findings.push(note(FindingCode::DomainWithScheme, Some(host), Some(mend)));
    }
    findings
}

fn check_sign_in(cognito: &CognitoConfiguration, remedy: &Remedy<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    if cognito
        .user_pool
        .as_ref()
        .is_some_and(UserPoolClient::has_secret)
    {
        let mend = remedy.public_client();
        findings.push(note(FindingCode::ClientSecret, None, Some(mend)));
    }
    if cognito.auth_flow == Some(AuthFlow::UserPassword) {
        let mend = remedy.srp_flow();
        findings.push(note(FindingCode::PasswordIsSent, None, Some(mend)));
    }
    if cognito.user_pool.is_some() && cognito.sign_in_names.is_empty() {
        let mend = remedy.sign_in_names();
        findings.push(limits(FindingCode::NoSignInName, None, Some(mend)));
    }
    if cognito.mfa.methods.contains(&MfaMethod::Email) {
        findings.push(note(FindingCode::EmailMfaOutsideAmplify, None, None));
    }
    if cognito.verification_method == VerificationMethod::Link {
        let mend = remedy.verification_by_code();
        findings.push(limits(FindingCode::VerificationByLink, None, Some(mend)));
    }
    findings
}

fn check_provider(provider: &OpenIdProvider, callbacks: &DesktopCallbacks) -> Vec<Finding> {
    let mut findings = Vec::new();
    if !provider
        .scopes
        .iter()
        .any(|scope| scope.as_str() == Scope::OPEN_ID)
    {
        let mend = "add \"openid\" to `scopes` in the file".to_owned();
        findings.push(blocks(FindingCode::NoOpenIdScope, None, Some(mend)));
    }
    if provider.client_secret.is_some() {
        let mend = "register this application at the provider as a native or public client, and leave \
                    `client_secret` out of the file";
        findings.push(note(FindingCode::ClientSecret, None, Some(mend.to_owned())));
    }
    findings.push(note(
        FindingCode::CallbackToRegister,
        Some(callbacks.deep_link.as_str().to_owned()),
        Some(Remedy::callback_at_provider(callbacks)),
    ));
    findings
}

fn blocks(code: FindingCode, detail: Option<String>, remedy: Option<String>) -> Finding {
    let severity = FindingSeverity::Blocks;
    Finding {
        code,
        severity,
        detail,
        remedy,
    }
}

fn limits(code: FindingCode, detail: Option<String>, remedy: Option<String>) -> Finding {
    let severity = FindingSeverity::Limits;
    Finding {
        code,
        severity,
        detail,
        remedy,
    }
}

fn note(code: FindingCode, detail: Option<String>, remedy: Option<String>) -> Finding {
    let severity = FindingSeverity::Note;
    Finding {
        code,
        severity,
        detail,
        remedy,
    }
}
