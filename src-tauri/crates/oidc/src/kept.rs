//! What is kept of an attempt, for who closes the application before the browser comes back: what its answer has to be, and what proves it.
//!
//! Not here: where it is kept ([`AttemptStore`](vestibule_session::ports::AttemptStore)), and the authorization request: a browser is never opened with it again.
//!
//! Invariants: it holds the hash of the state and not the state; it is of the provider's configuration that it was begun with, and of no
//! other; nothing of it is printed.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use secrecy::zeroize::Zeroizing;
use serde::{Deserialize, Serialize};
use vestibule_contract::{BrowserProvider, Route};
use vestibule_session::{AttemptRecord, Timestamp};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::attempt::{Attempt, Binding, Expected};
use crate::secret::{CodeVerifier, Nonce, StateHash};
use crate::{Provider, RedirectUri};

/// The attempt as it is written.
#[derive(Serialize, Deserialize, Zeroize, ZeroizeOnDrop)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kept {
    v: u32,
    /// SHA-256 of the provider's configuration.
    provider: String,
    /// SHA-256 of the state.
    state: String,
    nonce: String,
    code_verifier: String,
    max_age: Option<u32>,
    redirect_uri: String,
    names_issuer: bool,
    #[zeroize(skip)]
    route: Route,
    expires_at: i64,
    #[zeroize(skip)]
    went_to: Option<BrowserProvider>,
}

/// An attempt of before a restart.
pub(crate) struct Resumable {
    pub(crate) expected: Expected,
    /// Whom the person went to; `None` for the provider's own page.
    pub(crate) went_to: Option<BrowserProvider>,
}

impl Kept {
    /// What is to be kept of this attempt; `None` if it can't be written.
    pub(crate) fn record(
        attempt: &Attempt,
        provider: &Provider,
        went_to: Option<&BrowserProvider>,
    ) -> Option<AttemptRecord> {
        let expected = &attempt.expected;
        let kept = Self {
            v: VERSION,
            provider: text(&provider.fingerprint()),
            state: text(expected.state.as_bytes()),
            // EXPOSE: goes into the keyring, to check the ID token after a restart.
            nonce: expected.binding.nonce.expose_secret().to_owned(),
            // EXPOSE: goes into the keyring, to exchange the code after a restart.
            code_verifier: expected.binding.code_verifier.expose_secret().to_owned(),
            max_age: expected.binding.max_age,
            redirect_uri: expected.redirect_uri.as_str().to_owned(),
            names_issuer: expected.names_issuer,
            route: expected.route,
            expires_at: expected.expires_at.0,
            went_to: went_to.cloned(),
        };
        let written = Zeroizing::new(serde_json::to_string(&kept).ok()?);
        Some(AttemptRecord::new(written.as_str().to_owned()))
    }

    /// `None` for what this version can't read.
    pub(crate) fn read(record: &AttemptRecord) -> Option<Self> {
        // EXPOSE: read into what was kept.
        let kept: Self = serde_json::from_str(record.expose_secret()).ok()?;
        (kept.v == VERSION).then_some(kept)
    }

    /// Whether nobody may be signed in by it any more.
    pub(crate) fn is_over(&self, now: Timestamp) -> bool {
        is_over(Timestamp(self.expires_at), now)
    }

    /// The attempt, if it was begun with this configuration of this provider.
    pub(crate) fn resumable(&self, provider: &Provider) -> Option<Resumable> {
        let is_of_provider = self.provider == text(&provider.fingerprint());
        let state = URL_SAFE_NO_PAD.decode(&self.state).ok()?;
        let expected = Expected {
            state: StateHash::from_bytes(state.try_into().ok()?),
            binding: Binding {
                nonce: Nonce::new(self.nonce.clone()),
                code_verifier: CodeVerifier::new(self.code_verifier.clone()),
                max_age: self.max_age,
            },
            redirect_uri: RedirectUri::new(&self.redirect_uri).ok()?,
            route: self.route,
            issuer: provider.issuer_name().to_owned(),
            names_issuer: self.names_issuer,
            expires_at: Timestamp(self.expires_at),
        };
        is_of_provider.then(|| Resumable {
            expected,
            went_to: self.went_to.clone(),
        })
    }
}

/// Whether an attempt that ends then is over; also if it would have begun after now, by a clock that was set back.
pub(crate) fn is_over(expires_at: Timestamp, now: Timestamp) -> bool {
    now >= expires_at || expires_at > now.plus(Attempt::LIFETIME_SECONDS)
}

fn text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The version that this code writes, and the only one that it reads.
const VERSION: u32 = 1;
