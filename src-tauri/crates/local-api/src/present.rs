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

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::sync::Mutex;

    use async_trait::async_trait;
    use tokio::sync::broadcast;
    use vestibule_contract::{Revocation, SessionEvent, TokenUse};

    use super::*;
    use crate::ports::{AwsCredentials, IssuedToken, Nobody, SessionDetails, SourceError};
    use crate::tests::client::{signed_in, signed_out};

    /// A source whose user pool is changed while it is asked: each time, the session becomes the next of these first.
    struct Changing {
        session: watch::Sender<SessionView>,
        next: Mutex<Vec<SessionView>>,
        issuers: Mutex<Vec<Option<&'static str>>>,
    }

    #[async_trait]
    impl SessionSource for Changing {
        async fn issuer(&self) -> Option<String> {
            if let Some(view) = self.next.lock().unwrap().pop() {
                self.session.send(view).unwrap();
            }
            self.issuers
                .lock()
                .unwrap()
                .pop()
                .unwrap()
                .map(str::to_owned)
        }

        fn events(&self) -> broadcast::Receiver<SessionEvent> {
            Nobody::new().events()
        }

        async fn details(&self, _: &Account) -> Result<SessionDetails, SourceError> {
            Err(SourceError::Refused)
        }

        async fn token(&self, _: &Account, _: TokenUse) -> Result<IssuedToken, SourceError> {
            Err(SourceError::Refused)
        }

        async fn aws_credentials(&self, _: &Account) -> Result<AwsCredentials, SourceError> {
            Err(SourceError::Refused)
        }

        async fn sign_out(&self, _: &Account, _: &str) -> Result<Revocation, SourceError> {
            Err(SourceError::Refused)
        }
    }

    async fn present(
        first: SessionView,
        mut next: Vec<SessionView>,
        mut issuers: Vec<Option<&'static str>>,
    ) -> Result<Present, Refusal> {
        next.reverse();
        issuers.reverse();
        let (session, mut view) = watch::channel(first);
        let source = Changing {
            session,
            next: Mutex::new(next),
            issuers: Mutex::new(issuers),
        };
        Present::read(&mut view, &source, Duration::from_secs(2)).await
    }

    fn revised(mut view: SessionView, revision: u64) -> SessionView {
        view.revision = revision;
        view
    }

    #[tokio::test]
    async fn a_user_of_one_pool_is_never_taken_for_one_of_another() {
        let eve = revised(signed_in("eve"), 3);
        let Ok(Present::SignedIn { account, .. }) =
            present(signed_in("ada"), vec![eve], vec![Some("new"), Some("new")]).await
        else {
            unreachable!("somebody is signed in")
        };
        assert_eq!(
            (account.username.as_str(), account.issuer.as_str()),
            ("eve", "new")
        );
        let out = revised(signed_out(), 3);
        let left = present(signed_in("ada"), vec![out], vec![Some("old")]).await;
        assert_eq!(left, Ok(Present::SignedOut));
    }

    #[tokio::test]
    async fn a_user_of_an_unknown_pool_is_nobody_yet() {
        let unknown = present(signed_in("ada"), vec![], vec![None]).await;
        assert_eq!(unknown, Err(Refusal::SessionUnknown));
        assert_eq!(
            present(signed_out(), vec![], vec![]).await,
            Ok(Present::SignedOut)
        );
    }
}
