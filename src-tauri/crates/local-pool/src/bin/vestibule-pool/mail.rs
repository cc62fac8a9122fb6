//! The messages of all pools, those that are made while the program runs included.

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use vestibule_local_pool::{LocalPool, Mail, Pools};

/// A message, and the pool that would have sent it.
#[derive(Debug)]
pub(crate) struct Delivery {
    pub(crate) user_pool_id: String,
    pub(crate) mail: Mail,
}

/// New messages, the oldest of each pool first.
#[derive(Debug)]
pub(crate) struct Deliveries {
    received: mpsc::Receiver<Delivery>,
    _following: JoinSet<()>,
}

impl Deliveries {
    /// Begins now: what is in the mailboxes already is no news.
    pub(crate) fn follow(pools: &Pools) -> Self {
        let (send, received) = mpsc::channel(CAPACITY);
        let mut changes = pools.changes();
        let mut followed = Followed::default();
        followed.all(&changes.borrow_and_update(), &send);
        let mut following = JoinSet::new();
        following.spawn(async move {
            while changes.changed().await.is_ok() {
                let pools = changes.borrow_and_update().clone();
                followed.all(&pools, &send);
            }
        });
        Self {
            received,
            _following: following,
        }
    }

    /// The next one. Waits for ever if there is none.
    pub(crate) async fn next(&mut self) -> Delivery {
        match self.received.recv().await {
            Some(delivery) => delivery,
            None => std::future::pending().await,
        }
    }
}

/// The pools whose messages are passed on.
#[derive(Debug, Default)]
struct Followed {
    user_pool_ids: Vec<String>,
    tasks: JoinSet<()>,
}

impl Followed {
    fn all(&mut self, pools: &[LocalPool], send: &mpsc::Sender<Delivery>) {
        for pool in pools {
            let id = pool.info().user_pool_id;
            if !self.user_pool_ids.contains(&id) {
                self.user_pool_ids.push(id.clone());
                self.tasks.spawn(follow(pool, id, send.clone()));
            }
        }
    }
}

/// Passes one pool's messages on until the pool is gone, which this does not keep open.
fn follow(
    pool: &LocalPool,
    user_pool_id: String,
    send: mpsc::Sender<Delivery>,
) -> impl Future<Output = ()> + use<> {
    let mut mailbox = pool.mailbox_changes();
    let mut last = mailbox
        .borrow_and_update()
        .first()
        .map_or(0, |mail| mail.id);
    async move {
        while mailbox.changed().await.is_ok() {
            let messages = mailbox.borrow_and_update().clone();
            for mail in messages.iter().rev().filter(|mail| mail.id > last) {
                let delivery = Delivery {
                    user_pool_id: user_pool_id.clone(),
                    mail: mail.clone(),
                };
                if send.send(delivery).await.is_err() {
                    return;
                }
            }
            last = messages.first().map_or(last, |mail| mail.id);
        }
    }
}

/// Messages that wait to be printed; beyond it, they wait in their mailbox.
const CAPACITY: usize = 64;
