//! Present: whose session there is right now, as a companion's grant has to know it: by issuer and subject.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::timeout;
use vestibule_contract::{Account, Connection, SessionStatus, SessionView};

use crate::ports::SessionSource;
use crate::refusal::Refusal;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Present {
    SignedOut,
    SignedIn {
        account: Account,
        connection: Connection,
    },
}

impl Present {
    /// Who is signed in, once that is known.
    ///
    /// # Errors
    /// [`Refusal::SessionUnknown`]: it was not known after `patience`, or who knew it is gone.
    pub async fn read(
        session: &mut watch::Receiver<SessionView>,
        source: &dyn SessionSource,
        patience: Duration,
    ) -> Result<Self, Refusal> {
        timeout(patience, Self::wait(session, source))
            .await
            .unwrap_or(Err(Refusal::SessionUnknown))
    }

    async fn wait(
        session: &mut watch::Receiver<SessionView>,
        source: &dyn SessionSource,
    ) -> Result<Self, Refusal> {
        loop {
            let is_known = |view: &SessionView| !matches!(view.status, SessionStatus::Restoring);
            let view = session
                .wait_for(is_known)
                .await
                .map_err(|_| Refusal::SessionUnknown)?
                .clone();
            let SessionStatus::SignedIn {
                user, connection, ..
            } = view.status
            else {
                return Ok(Self::SignedOut);
            };
            let issuer = source.issuer().await;
            // The user pool may have been changed between the two questions; their answers then don't belong together.
            if session.borrow().revision != view.revision {
                continue;
            }
            return Ok(Self::SignedIn {
                account: Account {
                    issuer: issuer.ok_or(Refusal::SessionUnknown)?,
                    subject: user.subject,
                    username: user.username,
                },
                connection,
            });
        }
    }

    /// This account's connection, if it is the one that is signed in; and what it is called by now.
    pub fn of(&self, account: &Account) -> Option<(&Account, Connection)> {
        match self {
            Self::SignedIn {
                account: present,
                connection,
            } if present.is_same(account) => Some((present, *connection)),
            _ => None,
        }
    }
}
