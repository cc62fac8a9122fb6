//! What everybody else sees of the session.

use vestibule_contract::{Connection, SessionStatus, SignedInUser};

use crate::{Phase, State, StoredSession, Timestamp};

/// The session without its secrets.
pub fn status(state: &State, now: Timestamp) -> SessionStatus {
    match &state.phase {
        Phase::Restoring | Phase::Resuming { .. } => SessionStatus::Restoring,
        Phase::SignedOut(signed_out) => SessionStatus::SignedOut {
            step: signed_out.step.clone(),
            notice: signed_out.notice,
        },
        Phase::SignedIn(signed_in) => SessionStatus::SignedIn {
            user: user(&signed_in.stored),
            connection: if signed_in.is_fresh(now) {
                Connection::Fresh
            } else {
                Connection::Offline
            },
            storage: signed_in.storage,
        },
    }
}

/// Who a session belongs to.
pub(crate) fn user(stored: &StoredSession) -> SignedInUser {
    SignedInUser {
        username: stored.username.clone(),
        subject: stored.account.subject().to_owned(),
        display_name: stored
            .display_name
            .clone()
            .filter(|name| *name != stored.username),
    }
}
