//! The authorization request: what the browser is sent to (RFC 6749 section 4.1.1, RFC 7636 section 4.3, `OpenID` Connect Core 1.0
//! section 3.1.2.1, Cognito's authorize endpoint).

use std::borrow::Cow;

use oauth2::{CsrfToken, PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope};

use crate::attempt::Secrets;
use crate::config::Client;
use crate::metadata::Metadata;
use crate::secret::{AuthorizationUrl, CodeVerifier};
use crate::token_endpoint::oauth_client;
use crate::{Error, RedirectUri};

/// How the person is asked.
#[derive(Debug, Clone, Default)]
pub struct AuthorizationOptions {
    /// Who knows the person; the pool's or the provider's own page asks if it is not said.
    pub via: Option<Via>,
    /// What the provider has to ask, or may not.
    pub prompt: Option<Prompt>,
    /// The name or address that the page begins with.
    pub login_hint: Option<String>,
    /// The language of Cognito's managed login, for example `de` (`lang`).
    pub lang: Option<String>,
    /// Languages in the order of preference (`ui_locales`).
    pub ui_locales: Vec<String>,
    /// How many seconds ago the person may have signed in at the provider, at most.
    pub max_age: Option<u32>,
}

/// Who knows the person, where a Cognito user pool trusts somebody else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Via {
    /// By the name in the user pool: `Google`, `Facebook`, `LoginWithAmazon`, `SignInWithApple`, or one of its own
    /// (`identity_provider`).
    IdentityProvider(String),
    /// By an identifier, such as the domain of an address (`idp_identifier`).
    Identifier(String),
}

/// What the provider has to ask, or may not (`prompt`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    /// Nothing: who is not signed in there is not signed in here.
    None,
    /// To sign in, also who is signed in there.
    Login,
    /// For consent.
    Consent,
    /// Which account.
    SelectAccount,
    /// To make an account (Initiating User Registration via OpenID Connect 1.0; Cognito's `/signup`).
    Create,
}

impl Prompt {
    fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Login => "login",
            Self::Consent => "consent",
            Self::SelectAccount => "select_account",
            Self::Create => "create",
        }
    }
}

/// What the browser is sent to.
pub(crate) fn authorization_url(
    client: &Client,
    metadata: &Metadata,
    options: &AuthorizationOptions,
    redirect_uri: &RedirectUri,
    secrets: &Secrets,
) -> Result<AuthorizationUrl, Error> {
    let sign_up = metadata.sign_up_endpoint.as_ref();
    let sign_up = sign_up.filter(|_| options.prompt == Some(Prompt::Create));
    let endpoint = sign_up.unwrap_or(&metadata.authorization_endpoint);
    let redirect_uri = RedirectUrl::new(redirect_uri.as_str().to_owned())
        .map_err(|_| Error::InvalidRedirectUri)?;
    let oauth = oauth_client(client, metadata)
        .set_auth_uri(oauth2::AuthUrl::from_url(endpoint.url().clone()));
    let scopes = client.scopes.iter().cloned().map(Scope::new);
    let mut request = oauth
        // EXPOSE: goes with the request, to come back with the answer.
        .authorize_url(|| CsrfToken::new(secrets.state.expose_secret().to_owned()))
        .set_redirect_uri(Cow::Owned(redirect_uri))
        .set_pkce_challenge(code_challenge(&secrets.code_verifier))
        .add_scopes(scopes)
        // EXPOSE: goes with the request, to come back in the ID token.
        .add_extra_param("nonce", secrets.nonce.expose_secret());
    let is_offline = client.scopes.iter().any(|scope| scope == OFFLINE_ACCESS);
    for (name, value) in parameters(options, sign_up.is_some(), is_offline) {
        request = request.add_extra_param(name, value);
    }
    let (url, _) = request.url();
    Ok(AuthorizationUrl::new(url.into()))
}

fn parameters(
    options: &AuthorizationOptions,
    is_sign_up: bool,
    is_offline: bool,
) -> impl Iterator<Item = (&'static str, String)> {
    let via = options.via.as_ref().map(|via| match via {
        Via::IdentityProvider(name) => ("identity_provider", name.clone()),
        Via::Identifier(identifier) => ("idp_identifier", identifier.clone()),
    });
    let prompt = options.prompt.filter(|_| !is_sign_up);
    let prompt = prompts(prompt, is_offline).map(|prompts| ("prompt", prompts));
    let hint = options.login_hint.clone().map(|hint| ("login_hint", hint));
    let lang = options.lang.clone().map(|lang| ("lang", lang));
    let locales = (!options.ui_locales.is_empty()).then(|| options.ui_locales.join(" "));
    let locales = locales.map(|locales| ("ui_locales", locales));
    let max_age = options.max_age.map(|age| ("max_age", age.to_string()));
    [via, prompt, hint, lang, locales, max_age]
        .into_iter()
        .flatten()
}

/// A provider need not give a refresh token unless the person is asked for it (OpenID Connect Core 1.0, section 11).
fn prompts(prompt: Option<Prompt>, is_offline: bool) -> Option<String> {
    let consent = Prompt::Consent.as_str();
    match prompt {
        Some(prompt @ (Prompt::Login | Prompt::SelectAccount | Prompt::Create)) if is_offline => {
            Some(format!("{} {consent}", prompt.as_str()))
        }
        Some(prompt) => Some(prompt.as_str().to_owned()),
        None => is_offline.then(|| consent.to_owned()),
    }
}

/// S256, and never another method (RFC 7636 section 4.2).
fn code_challenge(verifier: &CodeVerifier) -> PkceCodeChallenge {
    // EXPOSE: it is hashed.
    let verifier = PkceCodeVerifier::new(verifier.expose_secret().to_owned());
    PkceCodeChallenge::from_code_verifier_sha256(&verifier)
}

/// The scope of a refresh token that outlives the provider's own session (OpenID Connect Core 1.0, section 11).
const OFFLINE_ACCESS: &str = "offline_access";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_to_stay_signed_in_is_asked_for_consent() {
        for (prompt, is_offline, said) in [
            (None, true, Some("consent")),
            (
                Some(Prompt::SelectAccount),
                true,
                Some("select_account consent"),
            ),
            (Some(Prompt::Login), true, Some("login consent")),
            (Some(Prompt::Consent), true, Some("consent")),
            // It stands alone, or the request is none.
            (Some(Prompt::None), true, Some("none")),
            (Some(Prompt::SelectAccount), false, Some("select_account")),
            (None, false, None),
        ] {
            assert_eq!(prompts(prompt, is_offline).as_deref(), said);
        }
    }

    #[test]
    fn the_challenge_of_rfc_7636_appendix_b_comes_out() {
        let verifier = CodeVerifier::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned());
        let challenge = code_challenge(&verifier);
        assert_eq!(
            challenge.as_str(),
            "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
        );
        assert_eq!(challenge.method().as_str(), "S256");
    }
}
