//! What the last sign-in through the browser went by, on this computer: no secret, and forgotten without harm.

use std::fs;
use std::sync::Arc;

use async_trait::async_trait;
use serde::{Deserialize, Serialize};
use vestibule_contract::{LastUsed, UserPoolInfo};
use vestibule_oidc::BrowserFlow;
use vestibule_session::TokenSet;
use vestibule_session::ports::{
    BegunInBrowser, BrowserAttempt, BrowserError, BrowserRequest, BrowserSignIn,
};

use crate::paths::Paths;

/// What was used last at this user pool, if that is known.
pub(crate) fn load(pool: &UserPoolInfo, paths: &Paths) -> Option<LastUsed> {
    let kept = fs::read(paths.data.join(FILE)).ok()?;
    let kept: Kept = serde_json::from_slice(&kept).ok()?;
    (kept.pool == pool.user_pool_id && kept.client == pool.client_id).then_some(kept.last_used)
}

/// Keeps it for the next start.
pub(crate) fn keep(last_used: &LastUsed, pool: &UserPoolInfo, paths: &Paths) {
    let kept = Kept {
        pool: pool.user_pool_id.clone(),
        client: pool.client_id.clone(),
        last_used: last_used.clone(),
    };
    let written = serde_json::to_vec(&kept)
        .map_err(std::io::Error::from)
        .and_then(|kept| fs::write(paths.data.join(FILE), kept));
    if let Err(error) = written {
        tracing::warn!(%error, "what was used last could not be kept");
    }
}

#[derive(Serialize, Deserialize)]
struct Kept {
    pool: String,
    client: String,
    last_used: LastUsed,
}

/// The flow, which says what was used when a sign-in has worked out.
pub(super) struct Remembering<F> {
    flow: Arc<BrowserFlow>,
    remember: F,
}

impl<F> Remembering<F> {
    pub(super) fn new(flow: Arc<BrowserFlow>, remember: F) -> Self {
        Self { flow, remember }
    }
}

#[async_trait]
impl<F: Fn(LastUsed) + Send + Sync> BrowserSignIn for Remembering<F> {
    async fn begin(&self, request: &BrowserRequest) -> Result<BegunInBrowser, BrowserError> {
        self.flow.begin(request).await
    }

    async fn returned(&self, attempt: BrowserAttempt) -> Result<(), BrowserError> {
        self.flow.returned(attempt).await
    }

    async fn exchange(&self, attempt: BrowserAttempt) -> Result<TokenSet, BrowserError> {
        let went_to = self.flow.went_to(attempt);
        let tokens = self.flow.exchange(attempt).await?;
        match went_to {
            Some(Some(provider)) => (self.remember)(LastUsed::Provider(provider.name)),
            Some(None) => (self.remember)(LastUsed::Page),
            None => {}
        }
        Ok(tokens)
    }

    fn cancel(&self, attempt: BrowserAttempt) {
        self.flow.cancel(attempt);
    }
}

const FILE: &str = "last-browser-sign-in.json";
