//! What a sign-in or a refresh ends with (`AuthenticationResultType`).

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rusqlite::Transaction;
use serde::Serialize;
use uuid::Uuid;

use super::device::{NewDeviceMetadata, SessionDevice};
use crate::clock::Timestamp;
use crate::domain::AuthorizationCode;
use crate::exception::Exception;
use crate::pool::{Client, Pool};
use crate::secret::{PresentedToken, fill_random};
use crate::store::sessions::{self, Session};
use crate::store::users::{self, User};
use crate::store::{StoreError, groups};
use crate::token::{SigningKeys, TokenSubject, issue};

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
pub(super) struct AuthenticationResult {
    pub(super) access_token: String,
    pub(super) expires_in: u64,
    pub(super) id_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) refresh_token: Option<String>,
    token_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    new_device_metadata: Option<NewDeviceMetadata>,
    /// [`Session::scope`].
    #[serde(skip)]
    pub(super) scope: Option<String>,
}

/// What was kept in the database, and has yet to be put into tokens.
pub(super) struct Grant {
    pub(super) user: User,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) session: Session,
    pub(super) refresh_token: Option<PresentedToken>,
    pub(super) new_device: Option<NewDeviceMetadata>,
    /// `nonce` of the authorization request that is answered.
    pub(super) nonce: Option<String>,
}

impl Grant {
    /// Begins a session.
    pub(super) fn begin(
        transaction: &Transaction<'_>,
        client: &Client,
        user: User,
        device: SessionDevice,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let session = Session {
            origin_jti: Uuid::new_v4().to_string(),
            sub: user.sub.clone(),
            client_id: client.id.clone(),
            authenticated_at: now,
            expires_at: now.plus(DAY * client.config.refresh_token_validity_days),
            ended_at: None,
            device_key: device.device_key,
            scope: None,
        };
        let grant = Self::keep(transaction, user, session, now)?;
        Ok(Self {
            new_device: device.new,
            ..grant
        })
    }

    /// Begins the session that an authorization code was given out for.
    pub(super) fn begin_by_code(
        transaction: &Transaction<'_>,
        client: &Client,
        user: User,
        code: AuthorizationCode,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let session = Session {
            origin_jti: code.origin_jti,
            sub: user.sub.clone(),
            client_id: client.id.clone(),
            authenticated_at: code.authenticated_at,
            expires_at: now.plus(DAY * client.config.refresh_token_validity_days),
            ended_at: None,
            device_key: None,
            scope: Some(code.scopes.join(" ")),
        };
        let grant = Self::keep(transaction, user, session, now)?;
        Ok(Self {
            nonce: code.nonce,
            ..grant
        })
    }

    fn keep(
        transaction: &Transaction<'_>,
        user: User,
        session: Session,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        // A day is the longest that an access token outlives its session's refresh tokens.
        sessions::insert(transaction, &session, now.minus(DAY))?;
        let refresh_token = new_refresh_token(transaction, &session)?;
        let attributes = users::attributes(transaction, &user.sub)?;
        Ok(Self {
            user,
            attributes,
            session,
            refresh_token: Some(refresh_token),
            new_device: None,
            nonce: None,
        })
    }

    /// Issues the tokens.
    pub(super) fn into_result(
        self,
        pool: &Pool,
        client: &Client,
        keys: &SigningKeys,
        now: Timestamp,
    ) -> Result<AuthenticationResult, Exception> {
        let groups = pool
            .store
            .transaction(|transaction| groups::of_user(transaction, &self.user.sub))?;
        let subject = TokenSubject {
            issuer: &pool.issuer,
            client,
            user: &self.user,
            attributes: &self.attributes,
            session: &self.session,
            groups: &groups,
            nonce: self.nonce.as_deref(),
        };
        let tokens = issue(&subject, keys, now)?;
        Ok(AuthenticationResult {
            access_token: tokens.access_token,
            expires_in: tokens.expires_in.as_secs(),
            id_token: tokens.id_token,
            // EXPOSE: the client gets it, and nobody after it.
            refresh_token: self
                .refresh_token
                .map(|token| token.expose_secret().to_owned()),
            token_type: "Bearer",
            new_device_metadata: self.new_device,
            scope: self.session.scope,
        })
    }
}

/// Makes a refresh token for a session: 256 random bits, of which the database has the hash only.
pub(super) fn new_refresh_token(
    transaction: &Transaction<'_>,
    session: &Session,
) -> Result<PresentedToken, StoreError> {
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    fill_random(bytes.as_mut_slice());
    let token = PresentedToken::new(URL_SAFE_NO_PAD.encode(bytes.as_slice()));
    sessions::insert_token(transaction, &token, &session.origin_jti)?;
    Ok(token)
}

const DAY: Duration = Duration::from_hours(24);
