//! Streams: how many event streams there may be, for each holds a connection that others want, too.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::gate::Transport;
use crate::grants::Grant;

/// Of one companion.
const OF_ONE: usize = 4;

/// On loopback, where the system tells users apart and not processes: half of the connections that one peer may have.
const ON_LOOPBACK: usize = 4;

/// Of all: half of all connections.
const ALL: usize = 32;

/// The streams that are open.
#[derive(Debug, Default)]
pub(crate) struct Streams(Mutex<Open>);

#[derive(Debug, Default)]
struct Open {
    all: usize,
    on_loopback: usize,
    by_companion: HashMap<String, usize>,
}

impl Streams {
    /// Room for one more stream of this companion.
    pub fn open(self: &Arc<Self>, grant: &Grant, transport: Transport) -> Option<OpenStream> {
        let mut open = self.lock();
        let is_on_loopback = transport == Transport::Loopback;
        let of_one = open
            .by_companion
            .get(&grant.id)
            .copied()
            .unwrap_or_default();
        let is_room = of_one < OF_ONE
            && open.all < ALL
            && !(is_on_loopback && open.on_loopback >= ON_LOOPBACK);
        if !is_room {
            return None;
        }
        open.all += 1;
        open.on_loopback += usize::from(is_on_loopback);
        open.by_companion.insert(grant.id.clone(), of_one + 1);
        drop(open);
        Some(OpenStream {
            streams: Arc::clone(self),
            companion: grant.id.clone(),
            is_on_loopback,
        })
    }

    fn lock(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An open stream; its room is free again when it is dropped.
#[derive(Debug)]
pub(crate) struct OpenStream {
    streams: Arc<Streams>,
    companion: String,
    is_on_loopback: bool,
}

impl Drop for OpenStream {
    fn drop(&mut self) {
        let mut open = self.streams.lock();
        open.all = open.all.saturating_sub(1);
        open.on_loopback = open
            .on_loopback
            .saturating_sub(usize::from(self.is_on_loopback));
        if let Some(of_one) = open.by_companion.get_mut(&self.companion) {
            *of_one = of_one.saturating_sub(1);
            if *of_one == 0 {
                open.by_companion.remove(&self.companion);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

    use vestibule_contract::Account;

    use super::*;
    use crate::gate::Transport::{Loopback, Socket};

    fn grant(id: usize) -> Grant {
        Grant {
            id: id.to_string(),
            name: "x".into(),
            executable: None,
            scopes: Vec::new(),
            account: Account {
                issuer: String::new(),
                subject: String::new(),
                username: String::new(),
            },
            created_at: 0,
        }
    }

    #[test]
    fn one_companion_has_four_and_another_one_as_many() {
        let streams = Arc::new(Streams::default());
        let mut open: Vec<_> = (0..OF_ONE)
            .map(|_| streams.open(&grant(1), Socket).unwrap())
            .collect();
        assert!(streams.open(&grant(1), Socket).is_none());
        assert!(streams.open(&grant(1), Loopback).is_none());
        assert!(streams.open(&grant(2), Socket).is_some());
        open.pop();
        let again = streams.open(&grant(1), Socket);
        assert!(again.is_some(), "there is room again");
    }

    #[test]
    fn on_loopback_there_is_always_room_for_other_requests() {
        let streams = Arc::new(Streams::default());
        let open: Vec<_> = (0..8)
            .map_while(|id| streams.open(&grant(id), Loopback))
            .collect();
        assert_eq!(open.len(), ON_LOOPBACK);
        assert!(
            streams.open(&grant(9), Socket).is_some(),
            "the socket is another matter"
        );
        drop(open);
        assert!(streams.open(&grant(9), Loopback).is_some());
    }

    #[test]
    fn all_companions_together_leave_half_of_the_connections() {
        let streams = Arc::new(Streams::default());
        let open: Vec<_> = (0..100)
            .map_while(|id| streams.open(&grant(id), Socket))
            .collect();
        assert_eq!(open.len(), ALL);
    }
}
