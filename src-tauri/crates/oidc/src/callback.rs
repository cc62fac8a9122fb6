//! The link that the browser leads back with, read as the hostile text that it is: anybody can make one.
//!
//! Not here: whether it belongs to a sign-in of ours ([`Attempts::answer`](crate::Attempts::answer)).

use std::fmt;

use crate::redirect_uri::{RedirectUri, RedirectUris};
use crate::secret::{AuthorizationCode, State};
use crate::{Error, secret};

/// An authorization response (RFC 6749 sections 4.1.2 and 4.1.2.1), well-formed and not believed yet.
pub struct Callback {
    pub(crate) redirect_uri: RedirectUri,
    pub(crate) state: secret::StateHash,
    pub(crate) issuer: Option<String>,
    pub(crate) answer: Answer,
}

/// What the provider said.
#[derive(Debug)]
pub(crate) enum Answer {
    Code(AuthorizationCode),
    Error(AuthorizationError),
}

/// Why a provider refuses: the `error` of the response. Its description is never kept: whoever made the link wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum AuthorizationError {
    /// The person, or the provider, said no.
    #[error("access_denied")]
    AccessDenied,
    /// The request is not what the provider takes. Cognito says so, too, where a Lambda trigger refused.
    #[error("invalid_request")]
    InvalidRequest,
    /// The client may not do this.
    #[error("unauthorized_client")]
    UnauthorizedClient,
    /// The provider can't give codes to this client.
    #[error("unsupported_response_type")]
    UnsupportedResponseType,
    /// A scope is unknown or not for this client.
    #[error("invalid_scope")]
    InvalidScope,
    /// The provider's own fault.
    #[error("server_error")]
    ServerError,
    /// The provider is overloaded: try again later.
    #[error("temporarily_unavailable")]
    TemporarilyUnavailable,
    /// The person has to sign in, and `prompt=none` forbade to ask (`OpenID` Connect Core 1.0, section 3.1.2.6).
    #[error("login_required")]
    LoginRequired,
    /// The person has to choose an account, and `prompt=none` forbade to ask.
    #[error("account_selection_required")]
    AccountSelectionRequired,
    /// The person has to consent, and `prompt=none` forbade to ask.
    #[error("consent_required")]
    ConsentRequired,
    /// The person has to do something, and `prompt=none` forbade to ask.
    #[error("interaction_required")]
    InteractionRequired,
    /// Another error.
    #[error("an error of the provider's own")]
    Other,
}

impl Callback {
    /// Reads a link, from the operating system, the loopback listener or the clipboard.
    ///
    /// # Errors
    /// [`Error::CallbackTooLarge`], [`Error::NotOurCallback`] or [`Error::MalformedCallback`]: drop it. Nothing has changed, and whoever
    /// waits goes on waiting.
    pub fn parse(link: &str, redirect_uris: &RedirectUris) -> Result<Self, Error> {
        if link.len() > MAX_BYTES {
            return Err(Error::CallbackTooLarge);
        }
        let (redirect_uri, query) = redirect_uris.find(link).ok_or(Error::NotOurCallback)?;
        let parameters = Parameters::parse(query).ok_or(Error::MalformedCallback)?;
        let state = parameters.value("state").ok_or(Error::MalformedCallback)?;
        let answer = parameters.answer().ok_or(Error::MalformedCallback)?;
        Ok(Self {
            redirect_uri: redirect_uri.clone(),
            state: State::new(state.to_owned()).hash(),
            issuer: parameters.value("iss").map(str::to_owned),
            answer,
        })
    }
}

impl fmt::Debug for Callback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Callback([redacted])")
    }
}

/// The parameters of a query, decoded, each name once.
struct Parameters(Vec<(String, String)>);

impl Parameters {
    /// `None` for anything that RFC 6749 does not let a provider send: a fragment or a character that no address has, a broken escape,
    /// text that is no UTF-8, a control character, or a parameter twice (section 3.1), under whatever spelling.
    fn parse(query: &str) -> Option<Self> {
        if !query
            .bytes()
            .all(|byte| byte.is_ascii_graphic() && !NEVER_IN_QUERY.contains(&byte))
        {
            return None;
        }
        let mut parameters: Vec<(String, String)> = Vec::new();
        for pair in query.split('&') {
            let (name, value) = pair.split_once('=')?;
            let (name, value) = (decode(name)?, decode(value)?);
            let is_new = parameters.iter().all(|(known, _)| *known != name);
            let is_token = TOKENS.contains(&name.as_str());
            if name.is_empty() || !is_new || is_token || parameters.len() == MAX_PARAMETERS {
                return None;
            }
            parameters.push((name, value));
        }
        Some(Self(parameters))
    }

    /// A parameter that is there; one without a value is as if it were not (RFC 6749 section 3.1).
    fn value(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// A code or an error, and not both.
    fn answer(&self) -> Option<Answer> {
        match (self.has("code"), self.has("error")) {
            (true, false) => {
                let code = self.value("code").filter(|code| is_visible(code))?;
                Some(Answer::Code(AuthorizationCode::new(code.to_owned())))
            }
            (false, true) => {
                let error = self.value("error").filter(|error| is_visible(error))?;
                Some(Answer::Error(AuthorizationError::of(error)))
            }
            (true, true) | (false, false) => None,
        }
    }
}

impl AuthorizationError {
    fn of(error: &str) -> Self {
        match error {
            "access_denied" => Self::AccessDenied,
            "invalid_request" => Self::InvalidRequest,
            "unauthorized_client" => Self::UnauthorizedClient,
            "unsupported_response_type" => Self::UnsupportedResponseType,
            "invalid_scope" => Self::InvalidScope,
            "server_error" => Self::ServerError,
            "temporarily_unavailable" => Self::TemporarilyUnavailable,
            "login_required" => Self::LoginRequired,
            "account_selection_required" => Self::AccountSelectionRequired,
            "consent_required" => Self::ConsentRequired,
            "interaction_required" => Self::InteractionRequired,
            _ => Self::Other,
        }
    }
}

/// `application/x-www-form-urlencoded` (RFC 6749 appendix B), of which nothing is guessed.
fn decode(text: &str) -> Option<String> {
    let mut bytes = text.bytes();
    let mut decoded = Vec::with_capacity(text.len());
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'+' => b' ',
            b'%' => hex_digit(bytes.next()?)? * 16 + hex_digit(bytes.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(decoded)
        .ok()
        .filter(|text| !text.contains(char::is_control))
}

fn hex_digit(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

/// `VSCHAR`, of which codes and errors are made (RFC 6749 appendices A.7 and A.11).
fn is_visible(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Before anything looks into a link. Providers' codes have up to some 2 KiB; what the operating systems pass has bounds of this size.
const MAX_BYTES: usize = 8 * 1024;
/// Providers add some of their own: `session_state`, `scope`, `authuser`, `prompt`.
const MAX_PARAMETERS: usize = 32;
/// A fragment begins with the first; RFC 3986 has no place in a query for the others.
const NEVER_IN_QUERY: &[u8] = b"#\"<>\\^`{|}";
/// What no code flow puts into an address. Who sends one is not who we asked.
const TOKENS: &[&str] = &["access_token", "id_token", "refresh_token"];
