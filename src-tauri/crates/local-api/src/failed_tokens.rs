//! Failed tokens: how often each peer had a token that does not exist, within the last minute.
//!
//! Only failures are counted, and only a failure asks: a peer that was slowed down for its wrong tokens still gets in
//! with a good one. A failure that was answered 429 is not counted again, so a peer is let off after a minute.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use crate::peer::Peer;

/// How long a failure counts.
const WINDOW: Duration = Duration::from_mins(1);

/// Peers that are remembered. There are never more connections than that at once; a process that comes back under
/// another number is a stranger anyway, and a token has 256 bits to guess.
const MOST_PEERS: usize = 256;

/// The failures of the last minute.
#[derive(Debug)]
pub(crate) struct FailedTokens {
    allowed: usize,
    by_peer: Mutex<HashMap<Peer, VecDeque<Instant>>>,
}

impl FailedTokens {
    pub fn new(allowed_per_minute: usize) -> Self {
        Self {
            allowed: allowed_per_minute,
            by_peer: Mutex::default(),
        }
    }

    /// Notes a failure.
    ///
    /// # Errors
    /// The peer had as many as it may have: how long until its next one is looked at.
    pub fn note(&self, peer: Peer, now: Instant) -> Result<(), Duration> {
        let mut by_peer = self.by_peer.lock().unwrap_or_else(PoisonError::into_inner);
        if by_peer.len() >= MOST_PEERS && !by_peer.contains_key(&peer) {
            forget_some(&mut by_peer, now);
        }
        let failures = by_peer.entry(peer).or_default();
        while failures
            .front()
            .is_some_and(|failure| is_over(*failure, now))
        {
            failures.pop_front();
        }
        if failures.len() >= self.allowed {
            let oldest = failures.front().copied().unwrap_or(now);
            return Err(WINDOW.saturating_sub(now.saturating_duration_since(oldest)));
        }
        failures.push_back(now);
        Ok(())
    }
}

/// Makes room: forgets the peers whose failures are all over, else the one whose last failure is the longest ago.
fn forget_some(by_peer: &mut HashMap<Peer, VecDeque<Instant>>, now: Instant) {
    by_peer.retain(|_, failures| failures.back().is_some_and(|last| !is_over(*last, now)));
    if by_peer.len() < MOST_PEERS {
        return;
    }
    let longest_ago = by_peer
        .iter()
        .min_by_key(|(_, failures)| failures.back().copied())
        .map(|(peer, _)| *peer);
    if let Some(peer) = longest_ago {
        by_peer.remove(&peer);
    }
}

fn is_over(failure: Instant, now: Instant) -> bool {
    now.saturating_duration_since(failure) >= WINDOW
}

#[cfg(test)]
mod tests;
