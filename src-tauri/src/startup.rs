//! The start, beside the window: local API, keyring, user pool, session. None of it holds up the window.

use std::sync::Arc;

use tauri::{AppHandle, Emitter, Manager, Runtime};
use vestibule_cognito::{UserPool, UserPoolConfig};
use vestibule_contract::{ErrorCode, IpcError, UserPoolInfo, event};
use vestibule_local_api::{Config, LocalApi};
use vestibule_session::ports::{Clock, IdentityProvider, TokenStore};
use vestibule_session::{Ports, SessionHandle};
use vestibule_vault::{OsKeyring, SessionVault, Vault};

use crate::clock::SystemClock;
use crate::core::{Core, Mailbox, Ready};
use crate::paths::Paths;

/// A user pool that can be signed in to.
pub(crate) struct ChosenPool {
    /// How to reach it.
    pub config: UserPoolConfig,
    /// What the webview learns of it.
    pub info: UserPoolInfo,
    /// The embedded user pool's messages.
    pub mailbox: Option<Arc<dyn Mailbox>>,
}

/// Begins the start and returns at once.
pub fn begin<R: Runtime>(app: &AppHandle<R>, paths: Paths) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        start_local_api(&app.state::<Core>(), &paths).await;
        tauri::async_runtime::spawn(tell_windows(app.clone()));
        let ready = start_session(&app, &paths).await;
        if let Err(error) = &ready.session {
            tracing::error!(code = ?error.code, error = %error.message, "nobody can sign in");
        }
        app.state::<Core>().set_ready(ready);
    });
}

/// Other programs may ask from the first moment on; until the session is known they wait.
async fn start_local_api(core: &Core, paths: &Paths) {
    if let Err(error) = paths.prepare_runtime() {
        tracing::error!(%error, "the folder of the local API could not be made");
    }
    match LocalApi::start(Config::new(&paths.runtime), core.view()) {
        Ok(local_api) => core.set_local_api(local_api).await,
        Err(error) => {
            tracing::error!(%error, "the local API did not start; other programs get no answer");
        }
    }
}

async fn start_session<R: Runtime>(app: &AppHandle<R>, paths: &Paths) -> Ready {
    let vault = Vault::new(OsKeyring::new(app.config().identifier.clone()));
    let view = app.state::<Core>().view_sender();
    let started = choose_pool(app, &vault, paths).await.and_then(|pool| {
        let session = spawn_session(vault, pool.config, view)?;
        Ok((session, pool.info, pool.mailbox))
    });
    match started {
        Ok((session, info, mailbox)) => Ready {
            session: Ok(session),
            user_pool: Ok(info),
            mailbox,
        },
        Err(error) => Ready {
            session: Err(error.clone()),
            user_pool: Err(error),
            mailbox: None,
        },
    }
}

fn spawn_session(
    vault: Vault,
    config: UserPoolConfig,
    view: tokio::sync::watch::Sender<vestibule_contract::SessionView>,
) -> Result<SessionHandle, IpcError> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let pool = UserPool::new(config, Arc::clone(&clock))
        .map_err(|error| IpcError::new(ErrorCode::UserPoolMisconfigured, error.to_string()))?;
    let store: Arc<dyn TokenStore> =
        Arc::new(SessionVault::new(vault, pool.issuer(), pool.client_id()));
    let ports = Ports {
        provider: Arc::new(pool),
        store,
        clock,
    };
    Ok(SessionHandle::spawn(ports, view))
}

#[cfg(feature = "local-pool")]
async fn choose_pool<R: Runtime>(
    app: &AppHandle<R>,
    vault: &Vault,
    paths: &Paths,
) -> Result<ChosenPool, IpcError> {
    crate::embedded_pool::start(app, vault, paths).await
}

#[cfg(not(feature = "local-pool"))]
async fn choose_pool<R: Runtime>(
    _: &AppHandle<R>,
    _: &Vault,
    _: &Paths,
) -> Result<ChosenPool, IpcError> {
    let message = "this build has no embedded user pool, and no other one is configured";
    Err(IpcError::new(ErrorCode::EmbeddedPoolUnavailable, message))
}

/// Tells every window of every change of the session, for as long as the application runs.
async fn tell_windows<R: Runtime>(app: AppHandle<R>) {
    let mut view = app.state::<Core>().view();
    while view.changed().await.is_ok() {
        let session = view.borrow_and_update().clone();
        if let Err(error) = app.emit(event::SESSION_CHANGED, session) {
            tracing::warn!(%error, "the windows could not be told of a change");
        }
    }
}
