//! The issuer's public keys: fetched once, kept, and fetched again when a token names one that is not among them.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use http::header::{ACCEPT, CONTENT_TYPE};
use vestibule_session::Timestamp;
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::Jwks;

use crate::{Address, Failure, HttpClient, IssuerClock};

/// Where the keys come from, and those that came.
#[derive(Debug)]
pub struct KeySource {
    address: Address,
    clock: Arc<IssuerClock>,
    http: Arc<HttpClient>,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    jwks: Option<Arc<Jwks>>,
    /// When keys were asked for last because of an unknown name.
    asked_again_at: Option<Timestamp>,
}

impl KeySource {
    /// The keys of the set at this address. Nothing is fetched before they are asked for.
    pub fn new(address: Address, http: Arc<HttpClient>, clock: Arc<IssuerClock>) -> Self {
        Self {
            address,
            clock,
            http,
            kept: Mutex::default(),
        }
    }

    /// Where the keys come from.
    pub fn address(&self) -> &Address {
        &self.address
    }

    /// The keys, from the issuer if there are none yet.
    ///
    /// # Errors
    /// [`ProviderError::Unreachable`], or [`ProviderError::UnexpectedAnswer`] if what is there is no set of keys.
    pub async fn keys(&self) -> Result<Arc<Jwks>, ProviderError> {
        let kept = self.kept().jwks.clone();
        match kept {
            Some(jwks) => Ok(jwks),
            None => self.fetch().await,
        }
    }

    /// The keys as they are at the issuer now; `None` if they were asked for in this way less than a minute ago, so that tokens with
    /// made-up names can't keep us fetching.
    ///
    /// # Errors
    /// As [`keys`](Self::keys).
    pub async fn newer_keys(&self) -> Result<Option<Arc<Jwks>>, ProviderError> {
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
        let unexpected = ProviderError::UnexpectedAnswer("jwks.json");
        let request = http::Request::get(self.address.url().as_str())
            .header(ACCEPT, "application/json")
            .body(Vec::new())
            .map_err(|_| ProviderError::Unreachable)?;
        let response = match self.http.send(request, Jwks::MAX_BYTES).await {
            Ok(response) => response,
            Err(Failure::TooLarge) => return Err(unexpected),
            Err(_) => return Err(ProviderError::Unreachable),
        };
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
            return Err(unexpected);
        }
        Ok(response.into_body())
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // What is kept is replaced as a whole, so that a panic elsewhere leaves it whole.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How often a name that is not among the keys may have them fetched.
const REFETCH_SECONDS: i64 = 60;
