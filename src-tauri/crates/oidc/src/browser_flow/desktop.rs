//! What the flow needs of the desktop that it runs on.

use async_trait::async_trait;

use crate::{RedirectUri, ReturnPage};

/// What the flow needs of the desktop.
#[async_trait]
pub trait Desktop: Send + Sync {
    /// Whether the operating system leads links to this address of our own scheme to this very executable. Registers it for that
    /// first, where the platform lets an application do so.
    async fn leads_here(&self, deep_link: &RedirectUri) -> bool;

    /// Opens the system browser. The address holds secrets: it goes to the browser, and nowhere else.
    ///
    /// # Errors
    /// [`BrowserNotOpened`].
    async fn open(&self, address: &str) -> Result<(), BrowserNotOpened>;

    /// The page that the browser shows at the end, where it leads back to an address of this computer.
    fn return_page(&self) -> ReturnPage {
        ReturnPage::default()
    }
}

/// There is no browser, it could not be started, or the address is none for a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the browser could not be opened")]
pub struct BrowserNotOpened;
