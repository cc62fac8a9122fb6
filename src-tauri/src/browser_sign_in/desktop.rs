//! The desktop that the application runs on, as the flow needs it.

use std::time::Duration;

use async_trait::async_trait;
use tauri::{AppHandle, Runtime};
use vestibule_contract::{ErrorCode, IpcError};
use vestibule_oidc::{BrowserNotOpened, Desktop, RedirectUri, ReturnPage};
use vestibule_words::say;

use super::{opener, scheme};
use crate::words;

/// This computer's.
pub(super) struct SystemDesktop<R: Runtime> {
    app: AppHandle<R>,
}

impl<R: Runtime> SystemDesktop<R> {
    pub(super) fn new(app: AppHandle<R>) -> Self {
        Self { app }
    }
}

#[async_trait]
impl<R: Runtime> Desktop for SystemDesktop<R> {
    async fn leads_here(&self, _: &RedirectUri) -> bool {
        let app = self.app.clone();
        let leads_here = blocking(move || scheme::leads_here(&app)).await;
        if leads_here != Some(true) {
            tracing::warn!("links of our scheme do not lead here");
        }
        leads_here.unwrap_or(false)
    }

    fn return_page(&self) -> ReturnPage {
        let messages = words::of(&self.app);
        let language = messages.language();
        ReturnPage {
            language: language.tag().to_owned(),
            is_right_to_left: language.is_right_to_left(),
            title: say!(messages, "browser-back"),
            text: say!(messages, "browser-back.text"),
        }
    }

    async fn open(&self, address: &str) -> Result<(), BrowserNotOpened> {
        let address = address.to_owned();
        let opened = blocking(move || opener::open(&address)).await;
        opened.unwrap_or(Err(BrowserNotOpened))
    }
}

/// Opens the system's browser at this address.
///
/// # Errors
/// [`ErrorCode::BrowserNotOpened`].
pub(crate) async fn open_browser(address: &'static str) -> Result<(), IpcError> {
    match blocking(move || opener::open(address)).await {
        Some(Ok(())) => Ok(()),
        Some(Err(BrowserNotOpened)) | None => Err(IpcError::new(
            ErrorCode::BrowserNotOpened,
            "the browser could not be opened",
        )),
    }
}

/// Asks the system, which starts programs for it and may take its time; `None` if it takes too much.
async fn blocking<T: Send + 'static>(ask: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let asked = tauri::async_runtime::spawn_blocking(ask);
    tokio::time::timeout(TIME_LIMIT, asked).await.ok()?.ok()
}

/// `xdg-mime` and its like take some hundred milliseconds on a slow computer.
const TIME_LIMIT: Duration = Duration::from_secs(10);
