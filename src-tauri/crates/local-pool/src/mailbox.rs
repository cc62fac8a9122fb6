//! The mailbox: what the pool would have sent by e-mail. Nothing is really sent, so that no account anywhere is needed.
//!
//! Invariants: a code is found here and nowhere else, neither in an operation's answer nor in the log; the list holds the
//! newest messages first, and is what the database holds.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::store::mail;

/// A message that the pool would have sent.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Mail {
    /// Grows by one with each message.
    pub id: u64,
    /// Seconds since 1970-01-01T00:00:00Z.
    pub sent_at: i64,
    /// The e-mail address.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// The text, code included.
    pub body: String,
    /// The code alone.
    pub code: String,
}

impl Mail {
    pub(crate) fn new(id: u64, sent_at: i64, message: Message) -> Self {
        let Message {
            to,
            subject,
            body,
            code,
        } = message;
        Self {
            id,
            sent_at,
            to,
            subject,
            body,
            code,
        }
    }
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail")
            .field("id", &self.id)
            .field("sent_at", &self.sent_at)
            .finish_non_exhaustive()
    }
}

/// What is sealed of a message.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Message {
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) body: String,
    pub(crate) code: String,
}

/// The newest messages, for everybody who shows them.
#[derive(Debug)]
pub(crate) struct Mailbox {
    messages: watch::Sender<Arc<[Mail]>>,
}

impl Mailbox {
    /// A mailbox with these messages, the newest first.
    pub(crate) fn new(messages: Vec<Mail>) -> Self {
        Self {
            messages: watch::Sender::new(messages.into()),
        }
    }

    pub(crate) fn list(&self) -> Arc<[Mail]> {
        self.messages.borrow().clone()
    }

    pub(crate) fn changes(&self) -> watch::Receiver<Arc<[Mail]>> {
        self.messages.subscribe()
    }

    /// Shows a message that was kept.
    pub(crate) fn publish(&self, mail: Mail) {
        self.messages.send_modify(|messages| {
            let mut list: Vec<Mail> = messages.iter().cloned().collect();
            // Two operations may end in another order than they were kept in.
            let position = list.partition_point(|other| other.id > mail.id);
            list.insert(position, mail);
            list.truncate(mail::KEPT as usize);
            *messages = list.into();
        });
    }

    pub(crate) fn clear(&self) {
        self.messages.send_replace(Arc::new([]));
    }
}
