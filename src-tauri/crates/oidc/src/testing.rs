//! A provider for the tests, honest unless told otherwise: real PKCE, real signatures, rotation, and a hook at everything that it says.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

pub(crate) mod fake_provider;
pub(crate) mod signing;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use url::Url;
use vestibule_contract::Route;
use vestibule_session::Timestamp;
use vestibule_session::ports::Clock;

use crate::secret::AuthorizationUrl;
use crate::{Attempt, Attempts, Callback, Error, Outcome, RedirectUri, RedirectUris};

pub(crate) const NOW: Timestamp = Timestamp(1_800_000_000);
/// The same.
pub(crate) const NOW_DATE: &str = "Fri, 15 Jan 2027 08:00:00 GMT";
pub(crate) const SCHEME: &str = "dev.vestibule.client://callback";
pub(crate) const LOOPBACK: &str = "http://127.0.0.1:8765/callback";

/// A clock that is set by hand.
#[derive(Debug, Clone)]
pub(crate) struct HandClock(Arc<AtomicI64>);

impl HandClock {
    pub(crate) fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.0)))
    }

    pub(crate) fn set(&self, now: Timestamp) {
        self.0.store(now.0, Ordering::SeqCst);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::SeqCst))
    }
}

pub(crate) fn redirect_uri(text: &str) -> RedirectUri {
    RedirectUri::new(text).unwrap()
}

pub(crate) fn redirect_uris() -> RedirectUris {
    RedirectUris::new([redirect_uri(SCHEME), redirect_uri(LOOPBACK)])
}

/// An attempt without a provider; its address holds what a provider would need to know.
pub(crate) fn attempt(redirect: &str, names_issuer: bool) -> Attempt {
    let secrets = crate::attempt::Secrets::random().unwrap();
    // EXPOSE: a test looks for them again.
    let parameters = [
        ("state", secrets.state.expose_secret()),
        ("nonce", secrets.nonce.expose_secret()),
        ("redirect_uri", redirect),
        ("verifier", secrets.code_verifier.expose_secret()),
    ];
    let url = Url::parse_with_params("https://issuer.example.com/authorize", parameters).unwrap();
    Attempt {
        expected: crate::attempt::Expected {
            state: secrets.state.hash(),
            binding: crate::attempt::Binding {
                nonce: secrets.nonce,
                code_verifier: secrets.code_verifier,
                max_age: None,
            },
            redirect_uri: redirect_uri(redirect),
            route: Route::Protected,
            issuer: "https://issuer.example.com".to_owned(),
            names_issuer,
            expires_at: NOW.plus(Attempt::LIFETIME_SECONDS),
        },
        authorization_url: Arc::new(AuthorizationUrl::new(url.into())),
    }
}

/// The parameters of an address, each once.
pub(crate) fn parameters(url: &AuthorizationUrl) -> BTreeMap<String, String> {
    // EXPOSE: read as a provider reads it.
    let url = Url::parse(url.expose_secret()).unwrap();
    let mut parameters = BTreeMap::new();
    for (name, value) in url.query_pairs() {
        let earlier = parameters.insert(name.clone().into_owned(), value.into_owned());
        assert_eq!(earlier, None, "{name} is there twice");
    }
    parameters
}

/// What the application does with a link.
pub(crate) fn deliver(
    attempts: &mut Attempts,
    link: &str,
    now: Timestamp,
) -> Result<Outcome, Error> {
    attempts.answer(Callback::parse(link, &redirect_uris())?, now)
}

/// A whole sign-in, with a person who says yes.
pub(crate) async fn sign_in(
    fake: &fake_provider::FakeProvider,
    provider: &crate::Provider,
    options: &crate::AuthorizationOptions,
) -> Result<crate::SignedIn, Error> {
    let attempt = provider
        .begin(options, &redirect_uri(SCHEME), Route::Protected)
        .await?;
    let mut attempts = Attempts::default();
    let link = fake.authorize(attempt.authorization_url());
    attempts.add(attempt, NOW);
    match deliver(&mut attempts, &link, NOW)? {
        Outcome::Code(answered) => provider.sign_in(*answered).await,
        Outcome::Ended { error, .. } => Err(error),
    }
}
