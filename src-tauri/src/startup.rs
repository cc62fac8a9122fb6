//! The start, beside the window: local API, keyring, user pool, session. None of it holds up the window. And the change to
//! another user pool, which is the same without the local API.

use std::path::Path;
use std::sync::Arc;

use tauri::{AppHandle, Emitter, Manager, Runtime};
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use vestibule_cognito::UserPool;
use vestibule_contract::{
    AppInfo, ConfigurationOrigin, ErrorCode, IpcError, LastUsed, SessionEvent, event,
};
use vestibule_local_api::{Companions, Config, LocalApi};
use vestibule_session::ports::{Clock, IdentityProvider, TokenStore};
use vestibule_session::{Ports, SessionHandle};
use vestibule_vault::{OsKeyring, SessionVault, Vault};

use crate::arguments::Arguments;
use crate::browser_sign_in::{self, take_link};
use crate::chosen_pool::{ChosenPool, Identity};
use crate::clock::SystemClock;
use crate::companions::PresentSession;
use crate::configuration::{self, Opened};
use crate::core::{Core, Ready, Surroundings};
use crate::notifications;
use crate::pairing_prompt::Person;
use crate::paths::Paths;

/// Begins the start and returns at once.
pub(crate) fn begin<R: Runtime>(app: &AppHandle<R>, mut arguments: Arguments, paths: Paths) {
    let app = app.clone();
    tauri::async_runtime::spawn(async move {
        let core = app.state::<Core>();
        start_local_api(&app, &paths).await;
        tauri::async_runtime::spawn(tell_windows(app.clone()));
        tauri::async_runtime::spawn(tell_of_events(app.clone(), core.events().subscribe()));
        tauri::async_runtime::spawn(notifications::of_session(
            app.clone(),
            core.events().subscribe(),
        ));
        let surroundings = Surroundings {
            vault: Vault::new(OsKeyring::new(app.config().identifier.clone())),
            paths,
        };
        if let Some(link) = arguments.link.take() {
            take_link(&app, link);
        }
        let chosen = match configuration::at_start(&arguments, &surroundings.paths) {
            Ok(Some(opened)) => ChosenPool::of(opened),
            Ok(None) => embedded_pool(&app, &surroundings).await,
            Err(error) => Err(error),
        };
        let ready = start_session(&app, &surroundings, chosen);
        core.set_surroundings(surroundings);
        core.set_ready(ready);
    });
}

/// Uses the user pool of this file from here on. Whoever is signed in stays signed in to their own pool, for the day when
/// that is used again.
///
/// # Errors
/// [`ErrorCode::ConfigurationUnreadable`], [`ErrorCode::ConfigurationIncomplete`]: nothing has changed.
pub(crate) async fn open_configuration<R: Runtime>(
    app: &AppHandle<R>,
    path: &Path,
) -> Result<AppInfo, IpcError> {
    change_to_opened(app, configuration::read(path, ConfigurationOrigin::Chosen)?).await
}

async fn change_to_opened<R: Runtime>(
    app: &AppHandle<R>,
    opened: Opened,
) -> Result<AppInfo, IpcError> {
    let core = app.state::<Core>();
    let surroundings = core.surroundings()?;
    let chosen = ChosenPool::of(opened.clone())?;
    configuration::keep(&opened, &surroundings.paths)?;
    change_to(app, surroundings, async { Ok(chosen) }).await
}

/// Uses an OpenID provider from here on.
///
/// # Errors
/// [`ErrorCode::InvalidIssuer`]: nothing has changed.
pub(crate) async fn use_issuer<R: Runtime>(
    app: &AppHandle<R>,
    issuer: &str,
    client_id: &str,
    scopes: &[String],
) -> Result<AppInfo, IpcError> {
    change_to_opened(app, configuration::of_issuer(issuer, client_id, scopes)?).await
}

/// Uses the embedded user pool from here on.
///
/// # Errors
/// [`ErrorCode::EmbeddedPoolUnavailable`]: it did not start.
pub(crate) async fn use_embedded_pool<R: Runtime>(app: &AppHandle<R>) -> Result<AppInfo, IpcError> {
    let core = app.state::<Core>();
    let surroundings = core.surroundings()?;
    configuration::forget(&surroundings.paths)?;
    change_to(app, surroundings, embedded_pool(app, surroundings)).await
}

/// Takes a file that was dropped onto a window.
pub(crate) fn open_dropped<R: Runtime>(app: &AppHandle<R>, path: &Path) {
    let (app, path) = (app.clone(), path.to_owned());
    tauri::async_runtime::spawn(async move {
        if let Err(error) = open_configuration(&app, &path).await {
            tracing::warn!(code = ?error.code, "a file that was dropped is no configuration");
            tell(&app, event::CONFIGURATION_REFUSED, error);
        }
    });
}

/// Other programs may ask from the first moment on; until the session is known they wait.
async fn start_local_api<R: Runtime>(app: &AppHandle<R>, paths: &Paths) {
    let core = app.state::<Core>();
    if let Err(error) = paths.prepare_runtime() {
        tracing::error!(%error, "the folder of the local API could not be made");
    }
    let companions = Companions {
        data_dir: paths.data.clone(),
        source: Arc::new(PresentSession(app.clone())),
        approval: Arc::new(Person(app.clone())),
        clock: Arc::new(SystemClock),
    };
    let config = Config::new(&paths.runtime).with_companions(companions);
    match LocalApi::start(config, core.view()) {
        Ok(local_api) => {
            tauri::async_runtime::spawn(tell_of_companions(
                app.clone(),
                local_api.companion_changes(),
            ));
            core.set_local_api(local_api).await;
        }
        Err(error) => {
            tracing::error!(%error, "the local API did not start; other programs get no answer");
        }
    }
}

/// Ends the present session, then begins the one of another user pool: never both at once.
async fn change_to<R: Runtime>(
    app: &AppHandle<R>,
    surroundings: &Surroundings,
    chosen: impl Future<Output = Result<ChosenPool, IpcError>>,
) -> Result<AppInfo, IpcError> {
    let core = app.state::<Core>();
    let _changing = core.begin_change().await;
    let ready = start_session(app, surroundings, chosen.await);
    let failure = ready.session.as_ref().err().cloned();
    core.set_ready(ready);
    let info = core.app_info().await;
    tell(app, event::APP_INFO_CHANGED, info.clone());
    match failure {
        Some(error) => Err(error),
        None => Ok(info),
    }
}

fn start_session<R: Runtime>(
    app: &AppHandle<R>,
    surroundings: &Surroundings,
    chosen: Result<ChosenPool, IpcError>,
) -> Ready {
    match chosen.and_then(|chosen| run(app, surroundings, chosen)) {
        Ok(ready) => ready,
        Err(error) => {
            tracing::error!(code = ?error.code, error = %error.message, "nobody can sign in");
            Ready {
                session: Err(error.clone()),
                user_pool: Err(error),
                browser: None,
                mailbox: None,
            }
        }
    }
}

fn run<R: Runtime>(
    app: &AppHandle<R>,
    surroundings: &Surroundings,
    chosen: ChosenPool,
) -> Result<Ready, IpcError> {
    let core = app.state::<Core>();
    let ChosenPool {
        identity,
        browser,
        mut info,
        mailbox,
    } = chosen;
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let (flow, port) = match browser {
        Some(access) => {
            let remember = remember(app.clone());
            let vault = surroundings.vault.clone();
            let clock = Arc::clone(&clock);
            let (flow, port) = browser_sign_in::start(app, access, vault, clock, remember);
            (Some(flow), Some(port))
        }
        None => (None, None),
    };
    let last_used = browser_sign_in::load_last_used(&info, &surroundings.paths);
    if let Some(browser) = &mut info.browser {
        browser.last_used = last_used;
    }
    let (provider, store) = identity_provider(identity, surroundings.vault.clone(), &clock)?;
    let ports = Ports {
        provider,
        browser: port,
        store,
        clock,
        totp_issuer: TOTP_ISSUER.into(),
    };
    let (view, events) = (core.view_sender(), core.events().clone());
    Ok(Ready {
        session: Ok(SessionHandle::spawn(ports, view, events)),
        user_pool: Ok(info),
        browser: flow,
        mailbox,
    })
}

/// Notes what a sign-in through the browser went by, and tells every window.
fn remember<R: Runtime>(app: AppHandle<R>) -> impl Fn(LastUsed) + Send + Sync + 'static {
    move |last_used| {
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            let core = app.state::<Core>();
            let pool = core.set_last_used(&last_used);
            if let (Some(pool), Ok(surroundings)) = (pool, core.surroundings()) {
                browser_sign_in::keep_last_used(&last_used, &pool, &surroundings.paths);
                tell(&app, event::APP_INFO_CHANGED, core.app_info().await);
            }
        });
    }
}

/// Whoever issues the tokens, and where they are kept.
type IssuerAndStore = (Arc<dyn IdentityProvider>, Arc<dyn TokenStore>);

/// Whoever issues the tokens, and where sessions of theirs are kept: apart from those of every other issuer and client.
fn identity_provider(
    identity: Identity,
    vault: Vault,
    clock: &Arc<dyn Clock>,
) -> Result<IssuerAndStore, IpcError> {
    match identity {
        Identity::UserPool(config) => {
            let store = SessionVault::new(vault, config.issuer(), &config.client_id);
            let store = Arc::new(store);
            let devices = Arc::clone(&store);
            let pool = UserPool::new(*config, Arc::clone(clock), devices).map_err(|error| {
                IpcError::new(ErrorCode::UserPoolMisconfigured, error.to_string())
            })?;
            Ok((Arc::new(pool), store))
        }
        Identity::OpenIdProvider(provider) => {
            let store = SessionVault::new(vault, provider.issuer(), provider.client_id());
            Ok((provider, Arc::new(store)))
        }
    }
}

#[cfg(feature = "local-pool")]
async fn embedded_pool<R: Runtime>(
    app: &AppHandle<R>,
    surroundings: &Surroundings,
) -> Result<ChosenPool, IpcError> {
    crate::embedded_pool::start(app, &surroundings.vault, &surroundings.paths).await
}

#[cfg(not(feature = "local-pool"))]
async fn embedded_pool<R: Runtime>(
    _: &AppHandle<R>,
    _: &Surroundings,
) -> Result<ChosenPool, IpcError> {
    let message = "this build has no embedded user pool, and no other one is configured";
    Err(IpcError::new(ErrorCode::EmbeddedPoolUnavailable, message))
}

/// Tells every window of every change of the session, for as long as the application runs.
async fn tell_windows<R: Runtime>(app: AppHandle<R>) {
    let mut view = app.state::<Core>().view();
    while view.changed().await.is_ok() {
        let session = view.borrow_and_update().clone();
        tell(&app, event::SESSION_CHANGED, session);
    }
}

/// Tells every window of everything that happens to the session.
async fn tell_of_events<R: Runtime>(app: AppHandle<R>, mut events: Receiver<SessionEvent>) {
    loop {
        match events.recv().await {
            Ok(happened) => {
                if matches!(happened, SessionEvent::SignedIn { .. }) {
                    app.state::<Core>().forget_browser_sign_in();
                }
                tell(&app, event::SESSION_EVENT, happened);
            }
            // The session's view says what is so, whatever was missed.
            Err(RecvError::Lagged(missed)) => tracing::warn!(missed, "events were not told"),
            Err(RecvError::Closed) => return,
        }
    }
}

/// Tells every window whenever who is let in changes.
async fn tell_of_companions<R: Runtime>(app: AppHandle<R>, mut changes: watch::Receiver<u64>) {
    while changes.changed().await.is_ok() {
        tell(&app, event::COMPANIONS_CHANGED, ());
    }
}

fn tell<R: Runtime, T: serde::Serialize + Clone>(app: &AppHandle<R>, event: &str, payload: T) {
    if let Err(error) = app.emit(event, payload) {
        tracing::warn!(%error, event, "the windows could not be told");
    }
}

/// What an authenticator application calls these accounts.
const TOTP_ISSUER: &str = "Vestibule";
