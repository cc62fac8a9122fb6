//! Ends sessions at the user pool.
//!
//! Invariant: a refresh token that is to be revoked is written down before the user pool is asked, so that it is revoked after all if the
//! application ends or the pool can't be reached.

use std::time::Duration;

use vestibule_contract::{OtherDevices, Revocation, SignOutScope};

use super::user_pool::log;
use super::{Ports, store};
use crate::effect::EndedSession;
use crate::ports::ProviderError;
use crate::{AccessToken, StoredSession, Timestamp};

/// Ends a session at the user pool.
pub(super) async fn revoke(ports: &Ports, ended: EndedSession) -> (Revocation, OtherDevices) {
    let mut written = Written::down(ports, ended.stored).await;
    let other_devices = match ended.scope {
        SignOutScope::Local => OtherDevices::Kept,
        SignOutScope::Global => {
            match log(
                "global_sign_out",
                global_sign_out(ports, &mut written, ended.access_token).await,
            ) {
                Ok(()) => OtherDevices::SignedOut,
                Err(_) => OtherDevices::Failed,
            }
        }
    };
    (revoke_written(ports, &written).await, other_devices)
}

/// Ends whatever session the store still holds.
pub(super) async fn discard_stored(
    ports: &Ports,
    scope: SignOutScope,
) -> (Revocation, OtherDevices) {
    let none = match scope {
        SignOutScope::Local => OtherDevices::Kept,
        SignOutScope::Global => OtherDevices::Failed,
    };
    match store::load(ports).await {
        Ok(Some(stored)) => {
            if let Err(error) = ports.store.delete(&stored.account).await {
                tracing::warn!(%error, "the stored session could not be deleted");
            }
            let ended = EndedSession {
                stored,
                scope,
                access_token: None,
                is_awaited: true,
            };
            revoke(ports, ended).await
        }
        Ok(None) => (Revocation::NotNeeded, none),
        Err(_) => (Revocation::Failed, none),
    }
}

/// Tries again what could not be revoked earlier.
pub(super) async fn retry(ports: &Ports) {
    for session in ports.store.pending_revocations().await.unwrap_or_default() {
        let is_kept = true;
        revoke_written(ports, &Written { session, is_kept }).await;
    }
}

/// A session that is to be revoked.
struct Written {
    session: StoredSession,
    /// False if the store did not take it: then it is tried once.
    is_kept: bool,
}

impl Written {
    async fn down(ports: &Ports, session: StoredSession) -> Self {
        let answer = ports.store.add_pending_revocation(&session).await;
        if let Err(error) = &answer {
            tracing::warn!(%error, "a revocation could not be written down; it is tried once");
        }
        Self {
            session,
            is_kept: answer.is_ok(),
        }
    }

    async fn done(&self, ports: &Ports) {
        if let Err(error) = ports.store.remove_pending_revocation(&self.session).await {
            tracing::debug!(%error, "a revocation that was done is still written down");
        }
    }
}

/// Signs out every device. It takes a live access token: where there is none, a refresh gets one, and its refresh token is the one to revoke.
async fn global_sign_out(
    ports: &Ports,
    written: &mut Written,
    access_token: Option<(AccessToken, Timestamp)>,
) -> Result<(), ProviderError> {
    let live = access_token.filter(|(_, expires_at)| ports.clock.now() < *expires_at);
    let access_token = if let Some((access_token, _)) = live {
        access_token
    } else {
        let session = &written.session;
        let refresh =
            ports
                .provider
                .refresh(&session.account, &session.username, &session.refresh_token);
        let tokens = within_limit(refresh).await?;
        if !session.refresh_token.is_same_as(&tokens.refresh_token) {
            let successor = StoredSession {
                refresh_token: tokens.refresh_token,
                ..session.clone()
            };
            let successor = Written::down(ports, successor).await;
            std::mem::replace(written, successor).done(ports).await;
        }
        tokens.access_token
    };
    within_limit(ports.provider.global_sign_out(&access_token)).await
}

/// Asks the user pool to revoke; what it refuses for good is done with, what could not be reached stays written down.
async fn revoke_written(ports: &Ports, written: &Written) -> Revocation {
    let revoke = ports.provider.revoke_token(&written.session.refresh_token);
    let revocation = match log("revoke_token", within_limit(revoke).await) {
        Ok(()) | Err(ProviderError::SessionEnded) => Revocation::Revoked,
        Err(ProviderError::Unreachable | ProviderError::TooManyRequests) if written.is_kept => {
            return Revocation::Postponed;
        }
        Err(_) => Revocation::Failed,
    };
    written.done(ports).await;
    revocation
}

/// A sign-out's calls hold up the store's queue, so they get less time than a person's own.
async fn within_limit<T>(
    call: impl Future<Output = Result<T, ProviderError>>,
) -> Result<T, ProviderError> {
    tokio::time::timeout(SIGN_OUT_LIMIT, call)
        .await
        .unwrap_or(Err(ProviderError::Unreachable))
}

const SIGN_OUT_LIMIT: Duration = Duration::from_secs(5);
