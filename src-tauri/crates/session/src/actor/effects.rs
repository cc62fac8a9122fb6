//! Carries out what follows from an event, through the ports.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;
use vestibule_contract::SignOutScope;

use super::Ports;
use crate::effect::EndedSession;
use crate::ports::{IdentityProvider, ProviderError, UserPool};
use crate::{AccessToken, Effect, Event, StoredSession};

/// Asks the user pool. `None` for an effect that is not the user pool's to answer.
pub(super) async fn ask(provider: Arc<dyn IdentityProvider>, effect: Effect) -> Option<Event> {
    Some(match effect {
        Effect::SignIn(epoch, request) => {
            let answer = call("sign_in", &*provider, |pool| async {
                pool.sign_in(&request).await
            });
            Event::SignInAnswered(epoch, answer.await)
        }
        Effect::SignUp(epoch, request) => {
            let answer = call("sign_up", &*provider, |pool| async {
                pool.sign_up(&request).await
            });
            Event::SignUpAnswered(epoch, answer.await)
        }
        Effect::ConfirmSignUp(epoch, username, code) => {
            let answer = call("confirm_sign_up", &*provider, |pool| async {
                pool.confirm_sign_up(&username, &code).await
            });
            Event::ConfirmSignUpAnswered(epoch, answer.await)
        }
        Effect::ResendConfirmationCode(epoch, username) => {
            let answer = call("resend_confirmation_code", &*provider, |pool| async {
                pool.resend_confirmation_code(&username).await
            });
            Event::CodeRequestAnswered(epoch, answer.await)
        }
        Effect::ForgotPassword(epoch, username) => {
            let answer = call("forgot_password", &*provider, |pool| async {
                pool.forgot_password(&username).await
            });
            Event::CodeRequestAnswered(epoch, answer.await)
        }
        Effect::ConfirmForgotPassword(epoch, username, code, password) => {
            let answer = call("confirm_forgot_password", &*provider, |pool| async {
                pool.confirm_forgot_password(&username, &code, &password)
                    .await
            });
            Event::ConfirmForgotPasswordAnswered(epoch, answer.await)
        }
        Effect::Refresh(epoch, account, username, refresh_token) => {
            let answer = provider.refresh(&account, &username, &refresh_token).await;
            Event::RefreshAnswered(epoch, log("refresh", answer))
        }
        Effect::Reply(..)
        | Effect::Restore(_)
        | Effect::Save(..)
        | Effect::Forget(_)
        | Effect::Revoke(_)
        | Effect::DiscardStored
        | Effect::RetryRevocations => return None,
    })
}

/// Calls the user pool, if the provider has one.
async fn call<'a, T, F>(
    operation: &'static str,
    provider: &'a dyn IdentityProvider,
    call: impl FnOnce(&'a dyn UserPool) -> F,
) -> Result<T, ProviderError>
where
    F: Future<Output = Result<T, ProviderError>>,
{
    let answer = match provider.user_pool() {
        Some(pool) => call(pool).await,
        None => Err(ProviderError::NotSupported),
    };
    log(operation, answer)
}

/// Asks the store, one thing after the other, until nobody asks any more.
pub(super) async fn run_store(
    ports: Ports,
    mut inbox: mpsc::UnboundedReceiver<Effect>,
    outbox: mpsc::UnboundedSender<Event>,
) {
    while let Some(effect) = inbox.recv().await {
        let event = match effect {
            Effect::Restore(epoch) => Some(Event::Restored(epoch, load(&ports).await)),
            Effect::Save(epoch, session) => {
                let answer = ports.store.save(&session).await;
                if let Err(error) = answer {
                    tracing::warn!(%error, "the session could not be stored");
                }
                Some(Event::Saved(epoch, answer))
            }
            Effect::Forget(account) => {
                if let Err(error) = ports.store.delete(&account).await {
                    tracing::warn!(%error, "the stored session could not be deleted");
                }
                None
            }
            Effect::Revoke(ended) => {
                revoke(&ports, ended).await;
                None
            }
            Effect::DiscardStored => {
                discard_stored(&ports).await;
                None
            }
            Effect::RetryRevocations => {
                retry_revocations(&ports).await;
                None
            }
            _ => None,
        };
        if let Some(event) = event
            && outbox.send(event).is_err()
        {
            // The actor is shutting down: what is left in the queue is still done.
            tracing::debug!("an answer of the store came after the end");
        }
    }
}

async fn load(ports: &Ports) -> Result<Option<StoredSession>, crate::ports::StoreError> {
    let answer = ports.store.load().await;
    match &answer {
        Ok(Some(_)) => tracing::info!("a stored session was found"),
        Ok(None) => tracing::info!("there is no stored session"),
        Err(error) => tracing::warn!(%error, "the stored session could not be read"),
    }
    answer
}

/// Ends a session at the user pool. It is written down first, so that it is done after all if the application ends or the pool can't be reached.
async fn revoke(ports: &Ports, ended: EndedSession) {
    let EndedSession {
        stored,
        scope,
        access_token,
    } = ended;
    if let Err(error) = ports.store.add_pending_revocation(&stored).await {
        tracing::warn!(%error, "a revocation could not be written down; it is tried once");
    }
    if scope == SignOutScope::Global {
        global_sign_out(ports, &stored, access_token).await;
    }
    revoke_pending(ports, &stored).await;
}

async fn global_sign_out(
    ports: &Ports,
    stored: &StoredSession,
    access_token: Option<(AccessToken, crate::Timestamp)>,
) {
    let live = access_token.filter(|(_, expires_at)| ports.clock.now() < *expires_at);
    let answer = match live {
        Some((access_token, _)) => {
            within_limit(ports.provider.global_sign_out(&access_token)).await
        }
        None => match within_limit(ports.provider.refresh(
            &stored.account,
            &stored.username,
            &stored.refresh_token,
        ))
        .await
        {
            Ok(tokens) => within_limit(ports.provider.global_sign_out(&tokens.access_token)).await,
            Err(error) => Err(error),
        },
    };
    if let Err(error) = log("global_sign_out", answer) {
        tracing::warn!(%error, "other devices could not be signed out");
    }
}

/// Asks the user pool to revoke; what it refuses for good is done with, what could not be reached stays written down.
async fn revoke_pending(ports: &Ports, stored: &StoredSession) {
    let answer = within_limit(ports.provider.revoke_token(&stored.refresh_token)).await;
    if matches!(
        log("revoke_token", answer),
        Err(ProviderError::Unreachable | ProviderError::TooManyRequests)
    ) {
        return;
    }
    if let Err(error) = ports.store.remove_pending_revocation(stored).await {
        tracing::debug!(%error, "a revocation that was done is still written down");
    }
}

async fn retry_revocations(ports: &Ports) {
    let pending = ports.store.pending_revocations().await;
    for stored in pending.unwrap_or_default() {
        revoke_pending(ports, &stored).await;
    }
}

async fn discard_stored(ports: &Ports) {
    if let Ok(Some(stored)) = load(ports).await {
        let account = stored.account.clone();
        if let Err(error) = ports.store.delete(&account).await {
            tracing::warn!(%error, "the stored session could not be deleted");
        }
        revoke(
            ports,
            EndedSession {
                stored,
                scope: SignOutScope::Local,
                access_token: None,
            },
        )
        .await;
    }
}

/// A sign-out's calls hold up the store's queue, so they get less time than a person's own.
async fn within_limit<T>(
    call: impl Future<Output = Result<T, ProviderError>>,
) -> Result<T, ProviderError> {
    tokio::time::timeout(SIGN_OUT_LIMIT, call)
        .await
        .unwrap_or(Err(ProviderError::Unreachable))
}

/// Notes what was asked and how it ended: the operation and the kind of error, never what was sent.
fn log<T>(operation: &'static str, answer: Result<T, ProviderError>) -> Result<T, ProviderError> {
    match &answer {
        Ok(_) => tracing::info!(operation, "user pool: done"),
        Err(error) => {
            tracing::warn!(operation, code = ?crate::Error::from(error.clone()).code(), "user pool: refused");
        }
    }
    answer
}

const SIGN_OUT_LIMIT: Duration = Duration::from_secs(5);
