//! What the local API and a companion say to each other. A companion is another program of the same person on this computer.
//!
//! Secrets are here because a person granted them: the companion's own token ([`PairStatus::Approved`]), a token of the session
//! ([`TokenAnswer`]) and temporary AWS credentials ([`CredentialProcess`]), each behind a [`Scope`] of its own; and the key by
//! which a companion knows the server ([`Discovery`]). None of them prints itself, and none is in what the webview gets.

mod scope;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Revocation;

pub use self::scope::Scope;

/// An account: issuer and subject name it, the user name is what a person calls it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Account {
    /// The `iss` claim of its tokens.
    pub issuer: String,
    /// The `sub` claim: stable, where a user name may be given to somebody else later.
    pub subject: String,
    /// The `cognito:username` claim.
    pub username: String,
}

impl Account {
    /// Whether both are the same account, whatever it is called by now.
    pub fn is_same(&self, other: &Self) -> bool {
        self.issuer == other.issuer && self.subject == other.subject
    }
}

/// Which token of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenUse {
    /// The ID token.
    Id,
    /// The access token.
    Access,
}

impl TokenUse {
    /// As it stands in the query: `use=id` or `use=access`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Access => "access",
        }
    }

    /// The scope that it needs.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Id => Scope::TokenId,
            Self::Access => Scope::TokenAccess,
        }
    }
}

/// The body of `POST /api/pair`; anything else in it is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairRequest {
    /// What the companion calls itself: 1 to 64 characters. A person sees it beside what the system says of the program.
    pub name: String,
    /// What it wants to ask for: at least one, none twice.
    pub scopes: Vec<Scope>,
    /// Why, in at most 200 characters.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Whether its person is not looking at this computer's screen: then both sides show a short code to be compared.
    #[serde(default)]
    pub headless: bool,
}

/// The answer (202) to `POST /api/pair`: a person is being asked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairAccepted {
    /// What to ask `GET /api/pair/{id}` with. Whoever knows it can take the token: keep it to yourself.
    pub id: String,
    /// Seconds until the question counts as refused.
    pub expires_in: u64,
    /// The short code that the prompt shows, too, where `headless` was asked for: show it, so that it can be compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

impl fmt::Debug for PairAccepted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PairAccepted([redacted])")
    }
}

/// The answer to `GET /api/pair/{id}`. Refused (403) and over (410) are an [`ApiError`].
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum PairStatus {
    /// 202: nobody has answered yet; ask again in a second.
    Pending {
        /// Seconds until the question counts as refused.
        expires_in: u64,
    },
    /// 200, and that once: keep the token where only this person can read it.
    Approved {
        /// The companion token.
        token: String,
        /// What it is good for.
        scopes: Vec<Scope>,
        /// Whose session it is good for.
        account: Account,
        /// Seconds since 1970-01-01T00:00:00Z; unused for 30 days, it ends sooner.
        expires_at: i64,
    },
}

impl fmt::Debug for PairStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pending { expires_in } => write!(f, "Pending({expires_in} s)"),
            Self::Approved { .. } => f.write_str("Approved([redacted])"),
        }
    }
}

/// The answer of `GET /api/hello?n=…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelloAnswer {
    /// HMAC-SHA256 of [`server_proof_message`] with the key of the discovery file, in 64 lower-case hexadecimal digits.
    pub proof: String,
}

/// Where the local API listens on Windows, which has no Unix socket: the named pipe of this run of the application.
pub fn pipe_name(instance_id: &str) -> String {
    format!(r"\\.\pipe\dev.vestibule.client.{instance_id}")
}

/// What a server proves itself with: `v1`, the client's 32 bytes, the port in two bytes (most significant first), the instance id.
pub fn server_proof_message(nonce: &[u8; 32], port: u16, instance_id: &str) -> Vec<u8> {
    [
        b"v1",
        nonce.as_slice(),
        &port.to_be_bytes(),
        instance_id.as_bytes(),
    ]
    .concat()
}

/// The discovery file `api.json`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discovery {
    /// The loopback port.
    pub port: u16,
    /// The application's process.
    pub pid: u32,
    /// Tells one run of the application from the next.
    pub instance_id: String,
    /// 32 bytes in base64url without padding.
    pub server_proof_key: String,
}

impl fmt::Debug for Discovery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Discovery")
            .field("port", &self.port)
            .field("pid", &self.pid)
            .finish_non_exhaustive()
    }
}

/// The answer of `GET /api/v1/session`, as far as the companion's own account goes: where another one is signed in, it is told
/// that nobody is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionAnswer {
    /// Whether the account is signed in.
    pub state: SessionState,
    /// Which account; `null` while it is signed out.
    pub account: Option<Account>,
    /// What the user pool says of it, as far as companions may know: for example `email`.
    pub attributes: BTreeMap<String, String>,
    /// Until when its tokens live, in seconds since 1970-01-01T00:00:00Z; `null` while there is none.
    pub expires_at: Option<i64>,
}

impl fmt::Debug for SessionAnswer {
    /// Attributes are a person's own affair.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SessionAnswer({:?}, [redacted])", self.state)
    }
}

/// Whether an account is signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    /// Signed in, and the tokens are live.
    Fresh,
    /// Signed in as far as is known: the user pool can't be reached, and no token is handed out.
    Offline,
    /// Not signed in.
    SignedOut,
}

/// The answer of `GET /api/v1/token?use=…`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenAnswer {
    /// Which token it is.
    #[serde(rename = "use")]
    pub token_use: TokenUse,
    /// The token.
    pub token: String,
    /// The seconds that it still lives.
    pub expires_in: u64,
}

impl fmt::Debug for TokenAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenAnswer({:?}, [redacted])", self.token_use)
    }
}

/// The answer of `GET /api/v1/credentials`: what the AWS command line wants of a `credential_process`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct CredentialProcess {
    /// Always 1.
    pub version: u8,
    /// Names the key.
    pub access_key_id: String,
    /// The key.
    pub secret_access_key: String,
    /// Goes with the key.
    pub session_token: String,
    /// In ISO 8601, UTC.
    pub expiration: String,
}

impl fmt::Debug for CredentialProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CredentialProcess([redacted])")
    }
}

/// The answer of `POST /api/v1/sign-out`: the companion's account is signed out of the application. Other devices, and the browser's
/// own session, stay as they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOutAnswer {
    /// Which account.
    pub account: Account,
    /// What became of its refresh token at the user pool, as far as that is known by now.
    pub revocation: Revocation,
}

/// The answer of `DELETE /api/v1/grant`: the companion has given its grant back, and its token opens nothing any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantEnded {
    /// Always so: a grant that had ended before has no token that could ask.
    pub ended: bool,
}

/// A server-sent event of `GET /api/v1/events`: its name after `event:`, and this as JSON after `data:`. The first one says how
/// things stand. They are about the companion's own account: another one coming or going is not told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "kebab-case")]
pub enum ApiEvent {
    /// The account is signed in.
    SignedIn {
        /// The user name.
        user: String,
    },
    /// The account is not signed in.
    SignedOut,
    /// Another account took its place.
    AccountSwitched,
    /// It has new tokens.
    Refreshed,
    /// The companion is not let in any more; nothing follows.
    GrantRevoked,
}

impl ApiEvent {
    /// The names of all events.
    pub const NAMES: [&'static str; 5] = [
        "signed-in",
        "signed-out",
        "account-switched",
        "refreshed",
        "grant-revoked",
    ];

    /// Its name, as it stands after `event:`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::SignedIn { .. } => "signed-in",
            Self::SignedOut => "signed-out",
            Self::AccountSwitched => "account-switched",
            Self::Refreshed => "refreshed",
            Self::GrantRevoked => "grant-revoked",
        }
    }
}

/// The body of every answer that is not as was hoped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiError {
    /// For programs; it stays the same from version to version. Those that a companion does something about are in [`api_error`].
    pub error: String,
    /// For people, in English.
    pub message: String,
}

/// The codes of [`ApiError`] that a companion does something about.
pub mod api_error {
    /// 401: it needs a companion token; pair first.
    pub const TOKEN_REQUIRED: &str = "token_required";
    /// 401: the token is unknown, expired or revoked; pair again.
    pub const INVALID_TOKEN: &str = "invalid_token";
    /// 403: the person did not grant this; pair again with this scope.
    pub const INSUFFICIENT_SCOPE: &str = "insufficient_scope";
    /// 403: the person refused the pairing.
    pub const PAIRING_REFUSED: &str = "pairing_refused";
    /// 403: nobody answered the pairing in time.
    pub const PAIRING_UNANSWERED: &str = "pairing_unanswered";
    /// 410: the pairing is over, or its token was taken already.
    pub const PAIRING_GONE: &str = "pairing_gone";
    /// 429: a person is being asked about another pairing, or was too often; wait as `Retry-After` says.
    pub const TOO_MANY_PAIRINGS: &str = "too_many_pairings";
    /// 409: the account is not signed in, or another one is.
    pub const NOT_SIGNED_IN: &str = "not_signed_in";
    /// 404: there is no identity pool that gives AWS credentials.
    pub const NO_IDENTITY_POOL: &str = "no_identity_pool";
    /// 503: the grant that was given back has ended, but that is not on the disk yet.
    pub const END_NOT_KEPT: &str = "end_not_kept";
    /// 503: the user pool can't be reached, so there is no live token; try again as `Retry-After` says.
    pub const OFFLINE: &str = "offline";
    /// 503: it is not known yet who is signed in; try again as `Retry-After` says.
    pub const SESSION_UNKNOWN: &str = "session_unknown";
}

/// Where the local API's endpoints are.
pub mod api_path {
    /// `GET` → [`crate::CheckUser`]
    pub const CHECK_USER: &str = "/api/check-user";
    /// `GET ?n=<64 hexadecimal digits>` → [`crate::HelloAnswer`]
    pub const HELLO: &str = "/api/hello";
    /// `POST` [`crate::PairRequest`] → [`crate::PairAccepted`]; `GET` with a slash and the id → [`crate::PairStatus`]
    pub const PAIR: &str = "/api/pair";
    /// `GET` → [`crate::SessionAnswer`]
    pub const SESSION: &str = "/api/v1/session";
    /// `GET ?use=id` or `?use=access` → [`crate::TokenAnswer`]
    pub const TOKEN: &str = "/api/v1/token";
    /// `GET` → a stream of [`crate::ApiEvent`]
    pub const EVENTS: &str = "/api/v1/events";
    /// `GET` → [`crate::CredentialProcess`]
    pub const CREDENTIALS: &str = "/api/v1/credentials";
    /// `POST` without a body → [`crate::SignOutAnswer`]
    pub const SIGN_OUT: &str = "/api/v1/sign-out";
    /// `DELETE` → [`crate::GrantEnded`]
    pub const GRANT: &str = "/api/v1/grant";
    /// `GET`, on the Unix socket alone → an `OpenAPI` description
    pub const OPENAPI: &str = "/openapi.json";
}

/// What every companion token begins with, so that one that got lost can be found; 43 characters of base64url follow.
pub const COMPANION_TOKEN_PREFIX: &str = "vst_";

#[cfg(test)]
mod tests;
