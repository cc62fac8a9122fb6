//! Why a sign-in through the browser does not go on; a variant is what the caller can do about it.

use vestibule_session::ports::{BrowserError, ProviderError};

use crate::AuthorizationError;

/// What went wrong. No variant holds a code, a state, a token, an address or a text of a provider's.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The configuration's issuer is not the address of one.
    #[error("the issuer is not an https address without user name, query and fragment")]
    InvalidIssuer,
    /// An address of the configuration is plain HTTP to another computer, or no address.
    #[error("an endpoint is not an https address, nor on this computer")]
    InvalidEndpoint,
    /// The configuration's client id is none (RFC 6749 appendix A.1).
    #[error("the client id is not printable characters")]
    InvalidClientId,
    /// A scope is none (RFC 6749 appendix A.4), or `openid` is missing.
    #[error("the scopes are not as RFC 6749 has them, or openid is missing")]
    InvalidScope,
    /// A redirect address is neither a private scheme that is a domain's reverse nor a loopback one (RFC 8252 sections 7.1 and 7.3).
    #[error("the redirect address is not one of an installed application")]
    InvalidRedirectUri,
    /// The system has no random numbers.
    #[error("the system has no random numbers")]
    NoRandomness,

    /// The link is larger than 8 KiB. Drop it.
    #[error("the link is too large")]
    CallbackTooLarge,
    /// The link does not lead to a redirect address of ours. Drop it.
    #[error("the link is not a callback of ours")]
    NotOurCallback,
    /// The link leads to us, but is not what a provider sends. Drop it.
    #[error("the callback is malformed")]
    MalformedCallback,

    /// The link's `state` is of no attempt of ours: a stranger's link, or one from before a restart. Drop it and keep waiting.
    #[error("the state is of no pending sign-in")]
    UnknownState,
    /// The attempt has had its answer: a link was delivered twice, or replayed. Drop it.
    #[error("the sign-in has had its answer")]
    AttemptUsed,
    /// The person gave the attempt up. Drop the link.
    #[error("the sign-in was cancelled")]
    AttemptCancelled,
    /// The attempt took longer than ten minutes: begin again.
    #[error("the sign-in has expired")]
    AttemptExpired,
    /// The answer came to another redirect address than the one that was sent (RFC 8252 section 8.10). Drop it and keep waiting.
    #[error("the answer came to another redirect address")]
    AnotherRedirectUri,

    /// The provider said no, in the answer to this attempt, which has ended.
    #[error("the provider refused: {0}")]
    AuthorizationRefused(AuthorizationError),
    /// The answer names another issuer than the one that was asked, or none although this one always does (RFC 9207 section 2.4). The
    /// attempt has ended.
    #[error("the answer is of another issuer")]
    AnotherIssuer,

    /// The provider's metadata names another issuer than the configuration (`OpenID` Connect Discovery 1.0, section 4.3).
    #[error("the metadata is of another issuer")]
    MetadataOfAnotherIssuer,
    /// The provider says that it can't do what this flow needs; the text names the metadata.
    #[error("the provider does not support what is needed: {0}")]
    UnsupportedProvider(&'static str),

    /// The provider refused the code: it is too old, was used before, or is of somebody else's sign-in. Begin again.
    #[error("the code was refused")]
    CodeRefused,
    /// The provider gave no refresh token, so that the session would end within the hour: it may have to be asked for, with the scope
    /// `offline_access`.
    #[error("there is no refresh token")]
    NoRefreshToken,
    /// The provider could not be reached, or its answer could not be used.
    #[error(transparent)]
    Provider(#[from] ProviderError),

    /// What was kept of the attempt could not be removed from the keyring: its code is not exchanged. Begin again.
    #[error("what was kept of the sign-in could not be removed")]
    NotRemoved,

    /// No redirect address is configured.
    #[error("no redirect address is configured")]
    NoRedirectUri,
    /// None of the loopback addresses can be listened on.
    #[error("no loopback address is free")]
    NoLoopbackAddress,
}

impl From<Error> for BrowserError {
    /// What it means to the person who waits, or who pasted a link.
    fn from(error: Error) -> Self {
        match error {
            Error::InvalidIssuer => Self::InvalidConfiguration("issuer"),
            Error::InvalidEndpoint => Self::InvalidConfiguration("domain"),
            Error::InvalidClientId => Self::InvalidConfiguration("client_id"),
            Error::InvalidScope => Self::InvalidConfiguration("scopes"),
            Error::InvalidRedirectUri | Error::NoRedirectUri | Error::NoLoopbackAddress => {
                Self::NoWayBack
            }
            Error::CallbackTooLarge | Error::NotOurCallback | Error::MalformedCallback => {
                Self::NotACallback
            }
            Error::UnknownState
            | Error::AttemptUsed
            | Error::AttemptCancelled
            | Error::AttemptExpired
            | Error::AnotherRedirectUri => Self::CallbackOfAnotherSignIn,
            Error::AuthorizationRefused(error) => refusal(error),
            Error::AnotherIssuer | Error::MetadataOfAnotherIssuer => Self::AnotherIssuer,
            Error::UnsupportedProvider(what) => Self::UnsupportedProvider(what),
            Error::CodeRefused => Self::CodeRefused,
            Error::NoRefreshToken => Self::NoRefreshToken,
            Error::NoRandomness => Self::NoRandomness,
            Error::NotRemoved => Self::NotRemoved,
            Error::Provider(error) => Self::Provider(error),
        }
    }
}

fn refusal(error: AuthorizationError) -> BrowserError {
    match error {
        AuthorizationError::AccessDenied
        | AuthorizationError::LoginRequired
        | AuthorizationError::AccountSelectionRequired
        | AuthorizationError::ConsentRequired
        | AuthorizationError::InteractionRequired => BrowserError::Refused,
        AuthorizationError::InvalidRequest
        | AuthorizationError::UnauthorizedClient
        | AuthorizationError::UnsupportedResponseType
        | AuthorizationError::InvalidScope
        | AuthorizationError::Other => BrowserError::Misconfigured(error.to_string()),
        AuthorizationError::ServerError | AuthorizationError::TemporarilyUnavailable => {
            BrowserError::Unavailable
        }
    }
}
