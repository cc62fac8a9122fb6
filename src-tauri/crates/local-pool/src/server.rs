//! The HTTP server: Cognito's wire protocol on 127.0.0.1.
//!
//! Deliberately not here: what an operation does ([`crate::operation`]).
//!
//! Invariants: it listens on 127.0.0.1 only; a request whose `Host` is not ours, which comes from a web page that was not
//! allowed, or which does not know the path prefix, reaches no handler; limits hold for connections, heads, bodies and time.

pub(crate) mod answer;
mod connections;
mod gate;
mod routes;

/// The server without its sockets.
#[cfg(test)]
pub(crate) mod test_site {
    pub(crate) use super::Prefixes;
    pub(crate) use super::routes::{Site, Urls};
}

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::net::{TcpListener, TcpSocket};
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub(crate) use routes::read_form;

use crate::secret::fill_random;
use crate::{Error, Pools};

/// How the server is reached.
#[derive(Debug, Clone, Default)]
pub struct ServerConfig {
    /// 0 lets the system choose, so that no other program can have taken it before.
    pub port: u16,
    /// What every path begins with. A random one keeps out the computer's other programs and users, who can connect but not
    /// know it. The hosted pages have a random one of their own then.
    pub path_prefix: Option<PathPrefix>,
    /// Which web pages may call.
    pub cors: CorsOrigins,
    /// Whether `/<user pool id>/mailbox` shows the messages. For tests only.
    pub mailbox_endpoint: bool,
    /// Whether the operations answer that need AWS credentials, to whoever calls. For tests only.
    pub admin_operations: bool,
}

/// Which web pages may call (the Fetch standard's CORS protocol).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum CorsOrigins {
    /// None: a request that a page makes is refused.
    #[default]
    None,
    /// Those of these origins, such as `http://localhost:5173`.
    Listed(Vec<String>),
    /// All. For tests only.
    Any,
}

/// A path segment that is as good as a password.
#[derive(Clone)]
pub struct PathPrefix(SecretString);

impl PathPrefix {
    /// A new one: 192 random bits.
    pub fn random() -> Self {
        let mut bytes = [0; 24];
        fill_random(&mut bytes);
        Self(SecretString::from(URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// The segment itself. Every call has an `// EXPOSE:` line that names who needs it.
    pub(crate) fn expose_secret(&self) -> &str {
        self.0.expose_secret()
    }
}

/// What the paths begin with.
#[derive(Debug)]
pub(crate) struct Prefixes {
    pub(crate) api: Option<PathPrefix>,
    /// Other than the API's: who reads the one in the history of a browser can't call the other.
    pub(crate) domain: Option<PathPrefix>,
}

impl Prefixes {
    pub(crate) fn new(api: Option<PathPrefix>) -> Self {
        let domain = api.is_some().then(PathPrefix::random);
        Self { api, domain }
    }

    fn url(origin: &str, prefix: Option<&PathPrefix>) -> String {
        match prefix {
            // EXPOSE: the URL is handed to whoever is to call.
            Some(prefix) => format!("{origin}{}/", prefix.expose_secret()),
            None => origin.to_owned(),
        }
    }
}

impl fmt::Debug for PathPrefix {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PathPrefix([redacted])")
    }
}

/// A running server. It ends when this is dropped, or in order by [`Server::shutdown`].
pub struct Server {
    address: SocketAddr,
    endpoint_url: SecretString,
    domain_base_url: SecretString,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Server {
    /// Starts to listen. Nothing slow is waited for: signing keys are made while the first person types.
    ///
    /// # Errors
    /// [`Error::Listen`]: the port is taken, or there is none.
    #[expect(
        clippy::unused_async,
        reason = "it needs a tokio runtime, and whoever awaits it has one"
    )]
    pub async fn start(pools: impl Into<Pools>, config: ServerConfig) -> Result<Self, Error> {
        let listener = listen(config.port).map_err(Error::Listen)?;
        let address = listener.local_addr().map_err(Error::Listen)?;
        let origin = format!("http://{address}/");
        let prefixes = Prefixes::new(config.path_prefix.clone());
        let endpoint_url = Prefixes::url(&origin, prefixes.api.as_ref());
        let domain_base_url = Prefixes::url(&origin, prefixes.domain.as_ref());
        let urls = routes::Urls {
            endpoint_url: endpoint_url.clone().into(),
            domain_base_url: domain_base_url.clone().into(),
        };
        let site = Arc::new(routes::Site::new(
            pools.into(),
            config,
            address.port(),
            prefixes,
            urls,
        ));
        let (stop, stopped) = watch::channel(false);
        let task = tokio::spawn(connections::serve(listener, site, stopped));
        Ok(Self {
            address,
            endpoint_url: endpoint_url.into(),
            domain_base_url: domain_base_url.into(),
            stop,
            task,
        })
    }

    /// What an AWS SDK takes as its endpoint, with the path prefix and a closing slash. With a prefix it is a secret.
    pub fn endpoint_url(&self) -> &str {
        // EXPOSE: the caller hands it to its client.
        self.endpoint_url.expose_secret()
    }

    /// Where the public keys are of the pool with this id. With a prefix it is a secret.
    pub fn jwks_url(&self, user_pool_id: &str) -> String {
        // EXPOSE: the caller hands it to its client.
        routes::jwks_url(self.endpoint_url.expose_secret(), user_pool_id)
    }

    /// Where the hosted pages and the OAuth endpoints are of the pool with this id, without a closing slash: what an application
    /// has as the domain of its user pool, scheme and all. With a path prefix it has another one, which opens nothing else:
    /// browsers keep addresses and show them.
    pub fn domain_url(&self, user_pool_id: &str) -> String {
        // EXPOSE: the caller sends the browser there.
        format!("{}{user_pool_id}", self.domain_base_url.expose_secret())
    }

    /// The port.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Ends the server: no new connections, and a few seconds for the answers that are under way.
    pub async fn shutdown(mut self) {
        self.stop.send_replace(true);
        // An error only says that it has ended otherwise.
        let _ = (&mut self.task).await;
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.send_replace(true);
    }
}

impl fmt::Debug for Server {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Server")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // For a fixed port only, so that a restart need not wait for old connections to be forgotten. On Unix it lets nobody
    // else listen beside us; on Windows it would.
    if port != 0 && cfg!(unix) {
        socket.set_reuseaddr(true)?;
    }
    socket.bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))?;
    socket.listen(BACKLOG)
}

const BACKLOG: u32 = 64;
