//! The user pool's public keys: fetched once, kept, and fetched again when a token names one that is not among them.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use reqwest::header::CONTENT_TYPE;
use reqwest::redirect::Policy;
use vestibule_session::Timestamp;
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::Jwks;

use crate::client::{APP_NAME, CONNECT_LIMIT, OPERATION_LIMIT};
use crate::config::{Endpoint, Settings};
use crate::pool_clock::PoolClock;

/// Where the keys come from, and those that came.
#[derive(Debug)]
pub(crate) struct KeySource {
    address: String,
    is_loopback: bool,
    clock: Arc<PoolClock>,
    http: OnceLock<reqwest::Client>,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    jwks: Option<Arc<Jwks>>,
    /// When keys were asked for last because of an unknown name.
    asked_again_at: Option<Timestamp>,
}

impl KeySource {
    pub(crate) fn new(settings: &Settings, clock: Arc<PoolClock>) -> Self {
        Self {
            address: settings.keys_address(),
            is_loopback: matches!(settings.endpoint, Endpoint::Loopback(_)),
            clock,
            http: OnceLock::new(),
            kept: Mutex::default(),
        }
    }

    /// The keys, from the pool if there are none yet.
    ///
    /// # Errors
    /// [`ProviderError::Unreachable`], or [`ProviderError::UnexpectedAnswer`] if what is there is no set of keys.
    pub(crate) async fn keys(&self) -> Result<Arc<Jwks>, ProviderError> {
        let kept = self.kept().jwks.clone();
        match kept {
            Some(jwks) => Ok(jwks),
            None => self.fetch().await,
        }
    }

    /// The keys as they are at the pool now; `None` if they were asked for in this way less than a minute ago, so that tokens with
    /// made-up names can't keep us fetching.
    ///
    /// # Errors
    /// As [`keys`](Self::keys).
    pub(crate) async fn newer_keys(&self) -> Result<Option<Arc<Jwks>>, ProviderError> {
        let now = self.clock.here();
        {
            let mut kept = self.kept();
            let too_soon = kept
                .asked_again_at
                .is_some_and(|then| then <= now && now < then.plus(REFETCH_SECONDS));
            if too_soon {
                return Ok(None);
            }
            kept.asked_again_at = Some(now);
        }
        self.fetch().await.map(Some)
    }

    async fn fetch(&self) -> Result<Arc<Jwks>, ProviderError> {
        let bytes = self.download().await?;
        let jwks = Jwks::parse(&bytes)
            .map(Arc::new)
            .map_err(|_| ProviderError::UnexpectedAnswer("jwks.json"))?;
        self.kept().jwks = Some(Arc::clone(&jwks));
        Ok(jwks)
    }

    /// One answer, of at most [`Jwks::MAX_BYTES`].
    async fn download(&self) -> Result<Vec<u8>, ProviderError> {
        let unreachable = |_: reqwest::Error| ProviderError::Unreachable;
        let request = self.http()?.get(&self.address);
        let mut response = request.send().await.map_err(unreachable)?;
        let status = response.status();
        let is_json = response
            .headers()
            .get(CONTENT_TYPE)
            .is_none_or(|kind| kind.to_str().is_ok_and(|kind| kind.contains("json")));
        // A redirect, an error page or a page at all is somebody else's answer, such as a hotel's.
        if status.is_redirection() || status.is_server_error() || !is_json {
            return Err(ProviderError::Unreachable);
        }
        if !status.is_success() {
            return Err(ProviderError::UnexpectedAnswer("jwks.json"));
        }
        let mut bytes = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(unreachable)? {
            if bytes.len() + chunk.len() > Jwks::MAX_BYTES {
                return Err(ProviderError::UnexpectedAnswer("jwks.json"));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes)
    }

    fn http(&self) -> Result<&reqwest::Client, ProviderError> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        let mut builder = reqwest::Client::builder()
            .user_agent(format!("{APP_NAME}/{}", env!("CARGO_PKG_VERSION")))
            .redirect(Policy::none())
            .connect_timeout(CONNECT_LIMIT)
            .timeout(OPERATION_LIMIT);
        if self.is_loopback {
            // As for the SDK's client: no proxy, no certificates.
            builder = builder.no_proxy().tls_certs_only([]);
        } else {
            builder = builder.https_only(true);
        }
        let http = builder.build().map_err(|_| ProviderError::Unreachable)?;
        Ok(self.http.get_or_init(|| http))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // What is kept is replaced as a whole, so that a panic elsewhere leaves it whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How often a name that is not among the keys may have them fetched.
const REFETCH_SECONDS: i64 = 60;
