//! How an issuer is asked: no redirects, no cookies, time limits, bounded answers, silence.
//!
//! The clients are made at the first request, not at the start: making the one for TLS reads the system's certificates.

use std::sync::OnceLock;
use std::time::Duration;

use reqwest::redirect::Policy;
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;
use url::Url;

use crate::{Address, AddressError};

/// Asks, and is asked again over the same connections.
#[derive(Debug, Default)]
pub struct HttpClient {
    over_tls: OnceLock<reqwest::Client>,
    on_loopback: OnceLock<reqwest::Client>,
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// Nothing was sent.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// Name resolution, connection, TLS or time limit; or the connection ended within the answer.
    #[error("unreachable")]
    Unreachable,
    /// The answer is larger than it may be.
    #[error("the answer is too large")]
    TooLarge,
}

impl HttpClient {
    /// Sends a request, once, and reads an answer with a body of at most `max_bytes`. Whatever its status, it is the answer: redirects
    /// are not followed.
    ///
    /// # Errors
    /// See [`Failure`]. With [`Failure::Address`] nothing was sent; with the others it is not known what the server did.
    pub async fn send(
        &self,
        request: http::Request<Vec<u8>>,
        max_bytes: usize,
    ) -> Result<http::Response<Vec<u8>>, Failure> {
        let url = Url::parse(&request.uri().to_string()).map_err(|_| AddressError::Invalid)?;
        let client = self.client(&Address::new(url)?)?;
        let request = reqwest::Request::try_from(request).map_err(|_| AddressError::Invalid)?;
        // At TRACE the libraries print what is none of a log's business.
        answer(client, request, max_bytes)
            .with_subscriber(NoSubscriber::new())
            .await
    }

    fn client(&self, address: &Address) -> Result<&reqwest::Client, Failure> {
        let is_loopback = address.is_loopback();
        let kept = if is_loopback {
            &self.on_loopback
        } else {
            &self.over_tls
        };
        if let Some(client) = kept.get() {
            return Ok(client);
        }
        let builder = reqwest::Client::builder()
            .user_agent(USER_AGENT)
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(CONNECT_LIMIT)
            .timeout(OPERATION_LIMIT);
        let builder = if is_loopback {
            // Never through the proxy that the environment may name, and without reading certificates that nothing needs.
            builder.no_proxy().tls_certs_only([])
        } else {
            builder.https_only(true)
        };
        let client = builder.build().map_err(|_| Failure::Unreachable)?;
        Ok(kept.get_or_init(|| client))
    }
}

async fn answer(
    client: &reqwest::Client,
    request: reqwest::Request,
    max_bytes: usize,
) -> Result<http::Response<Vec<u8>>, Failure> {
    let unreachable = |_: reqwest::Error| Failure::Unreachable;
    let mut response = client.execute(request).await.map_err(unreachable)?;
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
        if bytes.len() + chunk.len() > max_bytes {
            return Err(Failure::TooLarge);
        }
        bytes.extend_from_slice(&chunk);
    }
    let mut answer = http::Response::new(bytes);
    *answer.status_mut() = response.status();
    *answer.headers_mut() = response.headers().clone();
    Ok(answer)
}

/// For connecting. A person waits for it.
pub const CONNECT_LIMIT: Duration = Duration::from_secs(5);
/// For a request, from its beginning to the end of its answer.
pub const OPERATION_LIMIT: Duration = Duration::from_secs(20);
const USER_AGENT: &str = concat!("Vestibule/", env!("CARGO_PKG_VERSION"));

#[cfg(test)]
mod tests;
