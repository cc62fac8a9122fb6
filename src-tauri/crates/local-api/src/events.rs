//! Events: a companion is told what happens to the session of its account, as server-sent events, until it leaves or is not let in
//! any more.
//!
//! What is so comes from the session's view, which misses nothing that lasts; only refreshes, which leave no trace there, come from the
//! session's events. Another account that comes and goes while the companion's own is signed out is not its business.

use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{broadcast, watch};
use vestibule_contract::{ApiEvent, SessionEvent, SessionView};

use crate::config::Limits;
use crate::grants::{Grant, Grants};
use crate::inbox::Inbox;
use crate::ports::SessionSource;
use crate::present::Present;
use crate::refusal::Refusal;
use crate::reply;

/// A line without meaning is sent so often: a client that is gone is noticed, and a grant that expired ends.
const PULSE: Duration = Duration::from_secs(15);

/// What a stream of events needs to know.
pub(crate) struct Events<'e> {
    pub session: watch::Receiver<SessionView>,
    pub happened: broadcast::Receiver<SessionEvent>,
    pub source: &'e dyn SessionSource,
    pub grants: &'e Grants,
    pub grant: &'e Arc<Grant>,
    pub limits: &'e Limits,
}

/// Where the companion's account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    Present,
    Another,
    SignedOut,
}

/// How a stream ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Left,
    Revoked,
}

impl Events<'_> {
    /// Tells how things stand, then what happens, until the end.
    ///
    /// # Errors
    /// [`Refusal::SessionUnknown`]: nothing was sent yet.
    pub async fn stream<S>(mut self, inbox: &mut Inbox<S>) -> Result<(), Refusal>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let (standing, event) = self.standing().await?;
        let mut first = reply::event_stream();
        first.extend(frame(&event));
        let mut teller = Teller {
            inbox,
            limit: self.limits.idle,
            is_within_a_frame: false,
        };
        let changes = self.grants.changes();
        let (grants, grant) = (self.grants, self.grant);
        let end = tokio::select! {
            biased;
            () = revoked(changes, grants, grant) => End::Revoked,
            () = self.tell(&mut teller, &first, standing) => End::Left,
        };
        // Half a frame can't be continued with another one.
        if end == End::Revoked && !teller.is_within_a_frame {
            teller.limit = Duration::from_millis(500);
            teller.tell(&frame(&ApiEvent::GrantRevoked)).await;
            teller.inbox.linger().await;
        }
        Ok(())
    }

    /// Tells what happens until the client is gone or takes nothing any more.
    async fn tell<S>(&mut self, teller: &mut Teller<'_, S>, first: &[u8], mut standing: Standing)
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut is_told = teller.tell(first).await;
        while is_told {
            is_told = tokio::select! {
                () = teller.inbox.end_of_listening() => false,
                changed = self.session.changed() => {
                    if changed.is_err() {
                        return;
                    }
                    match self.standing().await {
                        // Still unknown, after a change of the user pool: it is told once it is known.
                        Err(_) => true,
                        Ok((now, event)) => {
                            let before = std::mem::replace(&mut standing, now);
                            match what_happened(before, now, event) {
                                Some(event) => teller.tell(&frame(&event)).await,
                                None => true,
                            }
                        }
                    }
                }
                happened = self.happened.recv() => match happened {
                    Ok(SessionEvent::TokenRefreshed) if standing == Standing::Present => {
                        teller.tell(&frame(&ApiEvent::Refreshed)).await
                    }
                    Ok(_) | Err(RecvError::Lagged(_)) => true,
                    Err(RecvError::Closed) => return,
                },
                () = tokio::time::sleep(PULSE) => teller.tell(b":\n\n").await,
            };
        }
    }

    async fn standing(&mut self) -> Result<(Standing, ApiEvent), Refusal> {
        let patience = self.limits.restore;
        let present = Present::read(&mut self.session, self.source, patience).await?;
        // What was looked at just now is no change any more.
        self.session.mark_unchanged();
        Ok(match (&present, present.of(&self.grant.account)) {
            (_, Some((account, _))) => {
                let user = account.username.clone();
                (Standing::Present, ApiEvent::SignedIn { user })
            }
            (Present::SignedIn { .. }, None) => (Standing::Another, ApiEvent::SignedOut),
            (Present::SignedOut, None) => (Standing::SignedOut, ApiEvent::SignedOut),
        })
    }
}

/// What a companion is told of a change.
fn what_happened(before: Standing, now: Standing, event: ApiEvent) -> Option<ApiEvent> {
    match (before, now) {
        (Standing::Present, Standing::Present)
        | (Standing::Another | Standing::SignedOut, Standing::Another | Standing::SignedOut) => {
            None
        }
        (Standing::Present, Standing::Another) => Some(ApiEvent::AccountSwitched),
        (_, Standing::Present) | (Standing::Present, Standing::SignedOut) => Some(event),
    }
}

/// Returns when the grant does not hold any more.
async fn revoked(mut changes: watch::Receiver<u64>, grants: &Grants, grant: &Grant) {
    while grants.is_live(grant) {
        // However it wakes up, it looks again. The sender is the grants' own.
        let _ = tokio::time::timeout(PULSE, changes.changed()).await;
    }
}

struct Teller<'t, S> {
    inbox: &'t mut Inbox<S>,
    limit: Duration,
    /// Whether a frame was begun and not ended.
    is_within_a_frame: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Teller<'_, S> {
    async fn tell(&mut self, frame: &[u8]) -> bool {
        self.is_within_a_frame = true;
        let is_told = self.inbox.send_part(frame, self.limit).await;
        self.is_within_a_frame = !is_told;
        is_told
    }
}

/// An event as it is sent. Its data is on one line: JSON escapes line feeds.
fn frame(event: &ApiEvent) -> Vec<u8> {
    let data = serde_json::to_string(event).unwrap_or_default();
    format!("event: {}\ndata: {data}\n\n", event.name()).into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_an_event_and_its_data() {
        let event = ApiEvent::SignedIn {
            user: "a\nb".to_owned(),
        };
        let frame = String::from_utf8_lossy(&frame(&event)).into_owned();
        assert_eq!(
            frame,
            "event: signed-in\ndata: {\"event\":\"signed-in\",\"user\":\"a\\nb\"}\n\n"
        );
    }

    #[test]
    fn a_companion_is_told_of_its_own_account_alone() {
        use Standing::{Another, Present, SignedOut};
        let signed_in = || ApiEvent::SignedIn {
            user: "ada".to_owned(),
        };
        let event = |now| match now {
            Present => signed_in(),
            Another | SignedOut => ApiEvent::SignedOut,
        };
        for (before, now, expected) in [
            (Present, Present, None),
            (Present, Another, Some(ApiEvent::AccountSwitched)),
            (Present, SignedOut, Some(ApiEvent::SignedOut)),
            (Another, Present, Some(signed_in())),
            (Another, Another, None),
            (Another, SignedOut, None),
            (SignedOut, Present, Some(signed_in())),
            (SignedOut, Another, None),
            (SignedOut, SignedOut, None),
        ] {
            assert_eq!(
                what_happened(before, now, event(now)),
                expected,
                "{before:?} {now:?}"
            );
        }
    }
}
