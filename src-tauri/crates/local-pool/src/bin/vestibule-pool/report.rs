//! What the program prints: the ready line, and a line for each message.

use std::io::Write as _;

use serde_json::json;
use vestibule_local_pool::{Mail, PoolInfo, Server};

/// Writes to standard output, in one of two forms.
#[derive(Debug)]
pub(crate) struct Report {
    is_json: bool,
    /// The last message that needs no line any more.
    last: u64,
}

impl Report {
    pub(crate) fn new(is_json: bool) -> Self {
        Self { is_json, last: 0 }
    }

    /// Says how the pool is reached.
    pub(crate) fn ready(&self, info: &PoolInfo, server: &Server, has_mailbox_endpoint: bool) {
        let mailbox_url = has_mailbox_endpoint
            .then(|| format!("{}{}/mailbox", server.endpoint_url(), info.user_pool_id));
        if !self.is_json {
            let mailbox = mailbox_url
                .map(|url| format!(" mailbox={url}"))
                .unwrap_or_default();
            return line(&format!(
                "ready endpoint={} user_pool_id={} client_id={}{mailbox}",
                server.endpoint_url(),
                info.user_pool_id,
                info.client_id,
            ));
        }
        let clients: Vec<_> = info
            .clients
            .iter()
            .map(|client| {
                json!({
                    "client_name": client.client_name,
                    "client_id": client.client_id,
                    "has_secret": client.has_secret,
                })
            })
            .collect();
        let ready = json!({
            "endpoint": server.endpoint_url(),
            "user_pool_id": info.user_pool_id,
            "client_id": info.client_id,
            "clients": clients,
            "region": info.region,
            "issuer": info.issuer,
            "jwks_url": server.jwks_url(&info.user_pool_id),
            "mailbox_url": mailbox_url,
        });
        line(&json!({ "ready": ready }).to_string());
    }

    /// These messages are from before; they get no line.
    pub(crate) fn skip(&mut self, mailbox: &[Mail]) {
        self.last = mailbox.first().map_or(0, |mail| mail.id);
    }

    /// Prints the messages that are new, the oldest first.
    pub(crate) fn mail(&mut self, mailbox: &[Mail]) {
        for mail in mailbox.iter().rev().filter(|mail| mail.id > self.last) {
            if self.is_json {
                line(&json!({ "mail": mail }).to_string());
            } else {
                line(&format!("mail to={} {}", mail.to, mail.body));
            }
        }
        self.last = mailbox.first().map_or(self.last, |mail| mail.id);
    }
}

fn line(text: &str) {
    let mut output = std::io::stdout().lock();
    // Whoever read it may be gone; the pool goes on for those who call it.
    let _ = writeln!(output, "{text}");
    let _ = output.flush();
}
