//! What the OAuth endpoints of a pool's domain do: tokens for a code, or for a refresh token, and who a token is about.
//!
//! Deliberately not here: HTTP, codes and clients' secrets ([`crate::domain`]).

use rusqlite::Transaction;
use serde::Serialize;
use serde_json::{Map, Value};

use super::authentication_result::{AuthenticationResult, Grant};
use super::{Stop, caller, refresh, transact};
use crate::clock::Timestamp;
use crate::domain::AuthorizationCode;
use crate::exception::Exception;
use crate::pool::{Client, Pool};
use crate::secret::PresentedToken;
use crate::store::sessions;
use crate::store::users::{self, User, UserStatus};
use crate::token::{TokenSubject, verify_access_token};

/// What the token endpoint answers (RFC 6749, section 5.1; OpenID Connect Core 1.0, section 3.1.3.3).
#[derive(Serialize)]
pub(crate) struct OAuthTokens {
    #[serde(skip_serializing_if = "Option::is_none")]
    id_token: Option<String>,
    access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    refresh_token: Option<String>,
    expires_in: u64,
    token_type: &'static str,
}

impl From<AuthenticationResult> for OAuthTokens {
    fn from(result: AuthenticationResult) -> Self {
        let has_id_token = match &result.scope {
            Some(scope) => has(scope, OPENID),
            None => true,
        };
        Self {
            id_token: has_id_token.then_some(result.id_token),
            access_token: result.access_token,
            refresh_token: result.refresh_token,
            expires_in: result.expires_in,
            token_type: "Bearer",
        }
    }
}

/// Begins the session that a code was given out for.
///
/// # Errors
/// `NotAuthorizedException`: the user may not sign in any more.
pub(crate) fn redeem(
    pool: &Pool,
    client: &Client,
    code: AuthorizationCode,
) -> Result<OAuthTokens, Exception> {
    let keys = pool.signing_keys()?;
    let now = pool.now();
    let grant = transact(pool, |transaction| {
        let user = present(transaction, &code.sub)?.ok_or_else(Exception::user_disabled)?;
        Ok(Grant::begin_by_code(transaction, client, user, code, now)?)
    })?;
    grant.into_result(pool, client, keys, now).map(Into::into)
}

/// New tokens for a refresh token.
///
/// # Errors
/// As `GetTokensFromRefreshToken`.
pub(crate) fn refresh(
    pool: &Pool,
    client: &Client,
    token: &PresentedToken,
) -> Result<OAuthTokens, Exception> {
    refresh::refresh_token_grant(pool, client, token).map(Into::into)
}

/// Ends a session.
///
/// # Errors
/// `InternalErrorException`.
pub(crate) fn end_session(pool: &Pool, origin_jti: &str) -> Result<(), Exception> {
    let now = pool.now();
    Ok(pool
        .store
        .transaction(|transaction| sessions::end(transaction, origin_jti, now))?)
}

/// The user, if it is there and may sign in.
///
/// # Errors
/// `InternalErrorException`.
pub(crate) fn present_user(pool: &Pool, sub: &str) -> Result<Option<User>, Exception> {
    transact(pool, |transaction| present(transaction, sub))
}

/// Who an access token is about, as far as its scopes tell.
///
/// # Errors
/// `NotAuthorizedException`, `UserNotFoundException`.
pub(crate) fn user_info(
    pool: &Pool,
    token: &PresentedToken,
) -> Result<Map<String, Value>, Exception> {
    let now: Timestamp = pool.now();
    let claims = verify_access_token(token, pool.signing_keys()?, &pool.issuer, now, OPENID)?;
    let client = caller::client_of(pool, &claims)?;
    transact(pool, |transaction| {
        let user = caller::authorize(transaction, &claims)??;
        let session = sessions::find(transaction, &claims.origin_jti)?
            .ok_or_else(Exception::user_not_found)?;
        let attributes = users::attributes(transaction, &user.sub)?;
        let subject = TokenSubject {
            issuer: &pool.issuer,
            client,
            user: &user,
            attributes: &attributes,
            session: &session,
            groups: &[],
            nonce: None,
        };
        // As in Cognito, everything is text here.
        let known = attributes
            .iter()
            .filter(|(name, _)| subject.may_read(name))
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let own = [
            ("sub", user.sub.as_str()),
            ("username", user.username.as_str()),
        ];
        let all = known.chain(own);
        Ok(all
            .map(|(name, value)| (name.to_owned(), value.into()))
            .collect())
    })
}

fn present(transaction: &Transaction<'_>, sub: &str) -> Result<Option<User>, Stop> {
    let user = users::find_by_sub(transaction, sub)?;
    Ok(user.filter(|user| {
        let signs_in = matches!(
            user.status,
            UserStatus::Confirmed | UserStatus::ExternalProvider
        );
        user.enabled && signs_in
    }))
}

fn has(scope: &str, wanted: &str) -> bool {
    scope.split(' ').any(|scope| scope == wanted)
}

const OPENID: &str = "openid";
