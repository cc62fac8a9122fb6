//! The embedded user pool: sealed with a key from the keyring, served on loopback to this application alone.
//!
//! Without a usable keyring there is no key, so the pool lives in memory: what is on disk stays there, untouched, for
//! the day when the keyring is back.

use std::sync::{Arc, Mutex, PoisonError};

use tauri::{AppHandle, Emitter, Runtime};
use tokio::sync::watch;
use vestibule_cognito::configuration::Provider;
use vestibule_cognito::{Url, UserPoolConfig};
use vestibule_contract::{
    AuthFlow, BrowserSignIn, ErrorCode, FirstFactor, IpcError, Mail, MfaMethod, MfaRequirement,
    SignInName, UserPoolInfo, UserPoolKind, event,
};
use vestibule_local_pool::{
    ClientConfig, LocalPool, MfaConfiguration, OAuthFlow, Opened, PathPrefix, PoolConfig,
    SealingKey, Server, ServerConfig, Storage, SystemClock,
};
use vestibule_session::ports::StoreError;
use vestibule_vault::{Vault, sealing_key};

use crate::browser_sign_in::{self, BrowserAccess};
use crate::chosen_pool::{self, ChosenPool, Identity};
use crate::core::Mailbox;
use crate::paths::Paths;

/// Opens the pool and serves it, for as long as its mailbox is kept.
///
/// # Errors
/// [`ErrorCode::EmbeddedPoolUnavailable`], with what stands in the way.
pub(crate) async fn start<R: Runtime>(
    app: &AppHandle<R>,
    vault: &Vault,
    paths: &Paths,
) -> Result<ChosenPool, IpcError> {
    let key = key(vault).await;
    let in_memory = key.is_none();
    let storage = if in_memory {
        tracing::warn!("without the keyring the embedded user pool lives in memory");
        Storage::Memory
    } else {
        Storage::Directory(paths.data.join("user-pool"))
    };
    let key = key.unwrap_or_else(SealingKey::generate);
    let opened = LocalPool::open(storage, key, pool_config(), Arc::new(SystemClock));
    let Opened { pool, set_aside } = opened.await.map_err(unavailable)?;
    let set_aside = set_aside.map(|set_aside| {
        let (reason, path) = (set_aside.reason, set_aside.path.display().to_string());
        tracing::warn!(
            ?reason,
            path,
            "the user pool's database could not be used; a new one was begun"
        );
        path
    });
    let config = ServerConfig {
        path_prefix: Some(PathPrefix::random()),
        ..ServerConfig::default()
    };
    let server = Server::start(pool.clone(), config)
        .await
        .map_err(unavailable)?;
    tauri::async_runtime::spawn(tell_windows(app.clone(), pool.mailbox_changes()));
    describe(pool, server, in_memory, set_aside)
}

/// What a person can try here: an account by name or address, every second factor for who wants one, and the same on the pool's own
/// page in the browser, with those whom a user pool may trust.
fn pool_config() -> PoolConfig {
    PoolConfig {
        clients: vec![ClientConfig {
            allowed_oauth_flows_user_pool_client: true,
            allowed_oauth_flows: vec![OAuthFlow::Code],
            allowed_oauth_scopes: SCOPES.map(str::to_owned).into(),
            callback_urls: browser_sign_in::texts(),
            logout_urls: browser_sign_in::texts(),
            ..ClientConfig::default()
        }],
        // Most computers have no client at Google: theirs say on their page that they are pretended.
        demonstration_providers: true,
        mfa_configuration: MfaConfiguration::Optional,
        enabled_mfas: vec![
            vestibule_local_pool::MfaMethod::SoftwareTokenMfa,
            vestibule_local_pool::MfaMethod::SmsMfa,
            vestibule_local_pool::MfaMethod::EmailOtp,
        ],
        ..PoolConfig::default()
    }
}

/// The key that seals the pool. A damaged one is set aside; then a new one is made, and the database that it can't open is set aside, too.
async fn key(vault: &Vault) -> Option<SealingKey> {
    let mut key = sealing_key(vault, KEY_NAME).await;
    if matches!(key, Err(StoreError::Damaged)) {
        key = sealing_key(vault, KEY_NAME).await;
    }
    match key {
        Ok(key) => Some(SealingKey::new(*key)),
        Err(error) => {
            tracing::warn!(%error, "the user pool's key could not be had");
            None
        }
    }
}

fn describe(
    pool: LocalPool,
    server: Server,
    in_memory: bool,
    set_aside: Option<String>,
) -> Result<ChosenPool, IpcError> {
    let info = pool.info();
    let endpoint = Url::parse(server.endpoint_url()).map_err(unavailable)?;
    let domain = Url::parse(&server.domain_url(&info.user_pool_id)).map_err(unavailable)?;
    let policy = info.password_policy;
    let config = UserPoolConfig {
        region: info.region,
        user_pool_id: info.user_pool_id.clone(),
        client_id: info.client_id.clone(),
        client_secret: None,
        endpoint: Some(endpoint),
        issuer: Some(info.issuer),
        auth_flow: AuthFlow::UserSrp,
        identity_pool: None,
    };
    let provider = chosen_pool::domain(domain, SCOPES.map(str::to_owned).into(), &config);
    Ok(ChosenPool {
        identity: Identity::UserPool(Box::new(config)),
        browser: provider.map(|provider| BrowserAccess {
            provider,
            redirect_sign_in: browser_sign_in::all(),
            redirect_sign_out: browser_sign_in::all(),
        }),
        info: UserPoolInfo {
            kind: UserPoolKind::Embedded { in_memory },
            user_pool_id: info.user_pool_id,
            client_id: info.client_id,
            sign_in_names: vec![SignInName::Username, SignInName::Email],
            sign_up_attributes: vec!["email".to_owned()],
            first_factors: vec![FirstFactor::PasswordSrp],
            auth_flow: AuthFlow::UserSrp,
            mfa: MfaRequirement::Optional,
            mfa_methods: vec![MfaMethod::SoftwareToken, MfaMethod::Sms, MfaMethod::Email],
            can_sign_up: true,
            has_identity_pool: false,
            browser: Some(offer()),
            source: None,
            findings: Vec::new(),
            password_policy: vestibule_contract::PasswordPolicy {
                min_length: u8::try_from(policy.minimum_length).unwrap_or(u8::MAX),
                require_lowercase: policy.require_lowercase,
                require_uppercase: policy.require_uppercase,
                require_numbers: policy.require_numbers,
                require_symbols: policy.require_symbols,
            },
            set_aside,
        },
        mailbox: Some(Arc::new(EmbeddedMailbox {
            pool,
            server: Mutex::new(Some(server)),
        })),
    })
}

/// Its own page, and whom it pretends to know.
fn offer() -> BrowserSignIn {
    let providers = [
        Provider::Google,
        Provider::Facebook,
        Provider::LoginWithAmazon,
        Provider::SignInWithApple,
    ];
    BrowserSignIn {
        hosted_page: true,
        providers: providers.iter().map(chosen_pool::button).collect(),
        issuer_label: "the embedded user pool".to_owned(),
        last_used: None,
    }
}

/// The pool's messages; the server runs as long as they are there to be read.
struct EmbeddedMailbox {
    pool: LocalPool,
    server: Mutex<Option<Server>>,
}

#[async_trait::async_trait]
impl Mailbox for EmbeddedMailbox {
    fn messages(&self) -> Vec<Mail> {
        messages(&self.pool.mailbox())
    }

    async fn clear(&self) -> Result<(), IpcError> {
        let cleared = self.pool.clear_mailbox().await;
        cleared.map_err(|error| IpcError::new(ErrorCode::Internal, error.to_string()))
    }

    async fn close(&self) {
        let server = self
            .server
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        if let Some(server) = server {
            server.shutdown().await;
        }
    }
}

/// Tells every window of every new message, until the pool is gone.
async fn tell_windows<R: Runtime>(
    app: AppHandle<R>,
    mut changes: watch::Receiver<Arc<[vestibule_local_pool::Mail]>>,
) {
    while changes.changed().await.is_ok() {
        let mails = messages(&changes.borrow_and_update());
        if let Err(error) = app.emit(event::MAILBOX_CHANGED, mails) {
            tracing::warn!(%error, "the windows could not be told of a message");
        }
    }
}

fn messages(mails: &[vestibule_local_pool::Mail]) -> Vec<Mail> {
    let message = |mail: &vestibule_local_pool::Mail| Mail {
        id: mail.id,
        sent_at: mail.sent_at,
        to: mail.to.clone(),
        subject: mail.subject.clone(),
        body: mail.body.clone(),
        code: mail.code.clone(),
    };
    mails.iter().map(message).collect()
}

fn unavailable(error: impl std::fmt::Display) -> IpcError {
    IpcError::new(ErrorCode::EmbeddedPoolUnavailable, error.to_string())
}

/// What is asked for in the browser: who somebody is, and that they may change their account here.
const SCOPES: [&str; 4] = [
    "openid",
    "email",
    "profile",
    "aws.cognito.signin.user.admin",
];
/// The name of the key's entry in the keyring.
const KEY_NAME: &str = "embedded user pool";
