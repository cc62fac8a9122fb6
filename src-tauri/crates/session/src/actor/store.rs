//! Asks the store, one thing after the other, in the order in which it followed.

use tokio::sync::mpsc;

use super::{Ports, revocation};
use crate::ports::StoreError;
use crate::{Effect, Event, StoredSession};

/// Asks the store until nobody asks any more.
pub(super) async fn run(
    ports: Ports,
    mut inbox: mpsc::UnboundedReceiver<Effect>,
    outbox: mpsc::UnboundedSender<Event>,
) {
    while let Some(effect) = inbox.recv().await {
        if let Some(event) = ask(&ports, effect).await
            && outbox.send(event).is_err()
        {
            // The actor is shutting down: what is left in the queue is still done.
            tracing::debug!("an answer of the store came after the end");
        }
    }
}

async fn ask(ports: &Ports, effect: Effect) -> Option<Event> {
    match effect {
        Effect::Restore(epoch) => return Some(Event::Restored(epoch, load(ports).await)),
        Effect::Save(epoch, session) => {
            let answer = ports.store.save(&session).await;
            if let Err(error) = answer {
                tracing::warn!(%error, "the session could not be stored");
            }
            return Some(Event::Saved(epoch, answer));
        }
        Effect::Forget(account) => {
            if let Err(error) = ports.store.delete(&account).await {
                tracing::warn!(%error, "the stored session could not be deleted");
            }
        }
        Effect::Revoke(ended) => {
            let is_awaited = ended.is_awaited;
            let (revocation, other_devices) = revocation::revoke(ports, ended).await;
            return is_awaited.then_some(Event::SignOutSettled(revocation, other_devices));
        }
        Effect::DiscardStored(scope) => {
            let (revocation, other_devices) = revocation::discard_stored(ports, scope).await;
            return Some(Event::SignOutSettled(revocation, other_devices));
        }
        Effect::RetryRevocations => revocation::retry(ports).await,
        _ => {}
    }
    None
}

/// What the store kept, and a line in the log about it.
pub(super) async fn load(ports: &Ports) -> Result<Option<StoredSession>, StoreError> {
    let answer = ports.store.load().await;
    match &answer {
        Ok(Some(_)) => tracing::info!("a stored session was found"),
        Ok(None) => tracing::info!("there is no stored session"),
        Err(error) => tracing::warn!(%error, "the stored session could not be read"),
    }
    answer
}
