//! Sign-in through the system browser, as far as the desktop has to do with it: how the browser is opened, and how it leads back.
//!
//! Not here: the flow itself ([`vestibule_oidc::BrowserFlow`]), and who is signed in ([`vestibule_session`]).
//!
//! Invariants: a link is taken in the trusted process only, and reaches neither a webview nor the log; a link that starts the application
//! answers what the keyring kept of a sign-in, once, and nothing else; whatever a link says, no option is acted on.

mod desktop;
mod last_used;
mod link;
mod opener;
mod redirect_uris;
mod requests;
mod scheme;

use std::sync::Arc;

use tauri::{AppHandle, Runtime};
use vestibule_contract::LastUsed;
use vestibule_oidc::{BrowserFlow, Provider, RedirectUris};
use vestibule_session::ports::{BrowserSignIn, Clock};
use vestibule_vault::{AttemptVault, Vault};

use self::desktop::SystemDesktop;
pub(crate) use self::desktop::open_browser;
use self::last_used::Remembering;
pub(crate) use self::link::{Link, take_link};
pub(crate) use self::redirect_uris::{all, desktop_callbacks, registered, texts};

/// Where a sign-in through the browser goes, and how it comes back.
pub(crate) struct BrowserAccess {
    /// The domain of a user pool, or an OpenID provider.
    pub provider: Arc<Provider>,
    /// Of our addresses those that a sign-in may lead back to.
    pub redirect_sign_in: RedirectUris,
    /// Of our addresses those that a sign-out may lead back to.
    pub redirect_sign_out: RedirectUris,
}

/// The flow, for who brings it links; and the same as the session's port, which tells the windows what was used last.
pub(crate) fn start<R: Runtime>(
    app: &AppHandle<R>,
    access: BrowserAccess,
    vault: Vault,
    clock: Arc<dyn Clock>,
    remember: impl Fn(LastUsed) + Send + Sync + 'static,
) -> (Arc<BrowserFlow>, Arc<dyn BrowserSignIn>) {
    let flow = Arc::new(BrowserFlow::new(
        access.provider,
        Arc::new(SystemDesktop::new(app.clone())),
        Arc::new(AttemptVault::new(vault)),
        clock,
        access.redirect_sign_in,
        access.redirect_sign_out,
    ));
    let kept = Arc::clone(&flow);
    tauri::async_runtime::spawn(async move { kept.forget_what_is_over().await });
    let port = Arc::new(Remembering::new(Arc::clone(&flow), remember));
    (flow, port)
}

pub(crate) use self::last_used::{keep as keep_last_used, load as load_last_used};
