//! What the program prints: the ready line, a line for each further pool, and a line for each message.

use std::io::Write as _;

use serde_json::{Value, json};
use vestibule_local_pool::{Mail, PoolInfo, Pools, Server};

/// Writes to standard output, in one of two forms.
#[derive(Debug)]
pub(crate) struct Report {
    is_json: bool,
}

impl Report {
    pub(crate) fn new(is_json: bool) -> Self {
        Self { is_json }
    }

    /// Says how the pools are reached.
    pub(crate) fn ready(&self, pools: &Pools, server: &Server, has_mailboxes: bool, admin: bool) {
        let user_pools: Vec<UserPool> = pools
            .list()
            .iter()
            .map(|pool| {
                let info = pool.info();
                let mailbox_url = has_mailboxes
                    .then(|| format!("{}{}/mailbox", server.endpoint_url(), info.user_pool_id));
                UserPool { info, mailbox_url }
            })
            .collect();
        let identity_pools = pools.identity_pool_ids();
        if self.is_json {
            let ready = as_json(&user_pools, identity_pools, server, admin);
            line(&json!({ "ready": ready }).to_string());
        } else {
            as_lines(&user_pools, identity_pools, server);
        }
    }

    /// Prints a message.
    pub(crate) fn mail(&self, user_pool_id: &str, mail: &Mail) {
        if self.is_json {
            line(&json!({ "user_pool_id": user_pool_id, "mail": mail }).to_string());
        } else {
            line(&format!("mail to={} {}", mail.to, mail.body));
        }
    }
}

struct UserPool {
    info: PoolInfo,
    mailbox_url: Option<String>,
}

impl UserPool {
    fn as_json(&self, server: &Server) -> Value {
        let Self { info, mailbox_url } = self;
        let clients: Vec<Value> = info
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
        json!({
            "pool_name": info.pool_name,
            "user_pool_id": info.user_pool_id,
            "client_id": info.client_id,
            "clients": clients,
            "region": info.region,
            "issuer": info.issuer,
            "jwks_url": server.jwks_url(&info.user_pool_id),
            "domain": server.domain_url(&info.user_pool_id),
            "mailbox_url": mailbox_url,
        })
    }
}

fn as_json(
    user_pools: &[UserPool],
    identity_pools: Vec<(String, String)>,
    server: &Server,
    admin: bool,
) -> Value {
    let user_pools: Vec<Value> = user_pools.iter().map(|pool| pool.as_json(server)).collect();
    let identity_pools: Vec<Value> = identity_pools
        .into_iter()
        .map(|(name, id)| json!({ "identity_pool_name": name, "identity_pool_id": id }))
        .collect();
    // The first pool's members stand at the top, too, for whoever has one pool.
    let mut ready = user_pools.first().cloned().unwrap_or_else(|| json!({}));
    if let Some(members) = ready.as_object_mut() {
        members.insert("endpoint".to_owned(), server.endpoint_url().into());
        members.insert("admin".to_owned(), admin.into());
        members.insert("user_pools".to_owned(), user_pools.into());
        members.insert("identity_pools".to_owned(), identity_pools.into());
    }
    ready
}

fn as_lines(user_pools: &[UserPool], identity_pools: Vec<(String, String)>, server: &Server) {
    let endpoint = server.endpoint_url();
    let Some((first, further)) = user_pools.split_first() else {
        return line(&format!("ready endpoint={endpoint}"));
    };
    let mailbox = |pool: &UserPool| {
        let url = pool.mailbox_url.as_ref();
        url.map(|url| format!(" mailbox={url}")).unwrap_or_default()
    };
    line(&format!(
        "ready endpoint={endpoint} user_pool_id={} client_id={}{}",
        first.info.user_pool_id,
        first.info.client_id,
        mailbox(first)
    ));
    for pool in further {
        line(&format!(
            "user_pool name={:?} user_pool_id={}{}",
            pool.info.pool_name,
            pool.info.user_pool_id,
            mailbox(pool)
        ));
    }
    // One client is on the ready line.
    let clients = user_pools.iter().flat_map(|pool| {
        let id = &pool.info.user_pool_id;
        pool.info.clients.iter().map(move |client| (client, id))
    });
    for (client, user_pool_id) in clients.skip(1) {
        line(&format!(
            "client name={:?} client_id={} user_pool_id={user_pool_id}",
            client.client_name, client.client_id
        ));
    }
    for (name, id) in identity_pools {
        line(&format!(
            "identity_pool name={name:?} identity_pool_id={id}"
        ));
    }
}

fn line(text: &str) {
    let mut output = std::io::stdout().lock();
    // Whoever read it may be gone; the pool goes on for those who call it.
    let _ = writeln!(output, "{text}");
    let _ = output.flush();
}
