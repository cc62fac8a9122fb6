//! Slots: how many connections there may be, over all transports and from one peer.
//!
//! A slot is taken before anybody knows whose connection it is, so that finding out is limited too.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::peer::Peer;

/// The slots that there are, and who has them.
#[derive(Debug)]
pub(crate) struct Slots {
    total: usize,
    per_peer: usize,
    taken: Mutex<Taken>,
}

#[derive(Debug, Default)]
struct Taken {
    total: usize,
    by_peer: HashMap<Peer, usize>,
}

impl Slots {
    pub fn new(total: usize, per_peer: usize) -> Arc<Self> {
        Arc::new(Self {
            total,
            per_peer,
            taken: Mutex::default(),
        })
    }

    /// A slot, if there is one left.
    pub fn take(self: &Arc<Self>) -> Option<Slot> {
        let mut taken = self.taken();
        if taken.total >= self.total {
            return None;
        }
        taken.total += 1;
        drop(taken);
        Some(Slot {
            slots: Arc::clone(self),
            peer: None,
        })
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Room for one connection; free again when it is dropped.
#[derive(Debug)]
pub(crate) struct Slot {
    slots: Arc<Slots>,
    peer: Option<Peer>,
}

impl Slot {
    /// Gives the slot to this peer, if the peer may have one more.
    pub fn give_to(mut self, peer: Peer) -> Option<Self> {
        let mut taken = self.slots.taken();
        let of_peer = taken.by_peer.entry(peer).or_default();
        if *of_peer >= self.slots.per_peer {
            // Dropping the slot takes the lock again.
            drop(taken);
            return None;
        }
        *of_peer += 1;
        drop(taken);
        self.peer = Some(peer);
        Some(self)
    }
}

impl Drop for Slot {
    fn drop(&mut self) {
        let mut taken = self.slots.taken();
        taken.total = taken.total.saturating_sub(1);
        let Some(peer) = self.peer else { return };
        if let Some(of_peer) = taken.by_peer.get_mut(&peer) {
            *of_peer = of_peer.saturating_sub(1);
            if *of_peer == 0 {
                taken.by_peer.remove(&peer);
            }
        }
    }
}

#[cfg(test)]
mod tests;
