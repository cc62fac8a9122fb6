//! The house without its shell: embedded pool, client, session and vault, wired as the application wires them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::sync::{broadcast, watch};
use vestibule_cognito::{IdentityPoolConfig, Url, UserPool, UserPoolConfig};
use vestibule_contract::{AuthFlow, SessionStatus, SessionView};
use vestibule_local_pool::{
    LocalPool, PoolConfig, Pools, PoolsConfig, SealingKey, Server, ServerConfig, Storage,
    SystemClock,
};
use vestibule_session::ports::{Clock, SignUpRequest};
use vestibule_session::{Command, ConfirmationCode, Password, Ports, SessionHandle, Timestamp};
use vestibule_vault::{Entries, EntryError, SessionVault, Vault};
use zeroize::Zeroizing;

/// An account.
#[derive(Debug, Clone, Copy)]
pub struct Person {
    /// The user name.
    pub username: &'static str,
    /// The `email` attribute.
    pub email: &'static str,
    /// A password that meets Cognito's default policy.
    pub password: &'static str,
}

/// The person that most tests are about.
pub const ADA: Person = Person {
    username: "ada",
    email: "ada@example.com",
    password: "Analytical-Engine-1843",
};

/// A keyring in memory, whose content a test can see.
#[derive(Debug, Clone, Default)]
pub struct Keyring(Arc<Mutex<BTreeMap<String, Vec<u8>>>>);

impl Keyring {
    /// Everything that it holds.
    pub fn content(&self) -> BTreeMap<String, Vec<u8>> {
        self.0.lock().expect("nobody panicked").clone()
    }
}

impl Entries for Keyring {
    fn read(&mut self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, EntryError> {
        Ok(self.content().get(name).cloned().map(Zeroizing::new))
    }

    fn write(&mut self, name: &str, content: &[u8]) -> Result<(), EntryError> {
        self.0
            .lock()
            .expect("nobody panicked")
            .insert(name.to_owned(), content.to_owned());
        Ok(())
    }

    fn delete(&mut self, name: &str) -> Result<(), EntryError> {
        self.0.lock().expect("nobody panicked").remove(name);
        Ok(())
    }
}

/// The wall clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct WallClock;

impl Clock for WallClock {
    fn now(&self) -> Timestamp {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        Timestamp(
            i64::try_from(now.expect("after 1970").as_secs()).expect("before the end of time"),
        )
    }
}

/// The house: what outlives a run of the application stays in it.
#[derive(Debug)]
pub struct House {
    /// The embedded pool.
    pub pool: LocalPool,
    /// Its server, until it is shut down.
    pub server: Option<Server>,
    identity_pool: Option<String>,
    endpoint: Url,
    /// What the vault keeps its entries in.
    pub keyring: Keyring,
}

impl House {
    /// A house with an empty pool.
    pub async fn build() -> Self {
        Self::with(PoolConfig::default()).await
    }

    /// A house with an empty pool that is set up like this.
    pub async fn with(config: PoolConfig) -> Self {
        Self::with_pools(PoolsConfig::from(config)).await
    }

    /// A house with empty pools that are set up like this. Its own is the first, and its identity pool likewise.
    pub async fn with_pools(config: PoolsConfig) -> Self {
        let (key, clock) = (SealingKey::generate(), Arc::new(SystemClock));
        let opened = Pools::open(Storage::Memory, key, config, clock).await;
        let pools = opened.expect("the pools open").pools;
        let server = Server::start(pools.clone(), ServerConfig::default())
            .await
            .expect("it is served");
        let endpoint = Url::parse(server.endpoint_url()).expect("an address");
        let identity_pool = pools.identity_pool_ids().first().map(|(_, id)| id.clone());
        Self {
            pool: pools.list().first().expect("a pool").clone(),
            server: Some(server),
            identity_pool,
            endpoint,
            keyring: Keyring::default(),
        }
    }

    /// The client of its pool.
    pub fn client(&self) -> UserPool {
        self.client_by(AuthFlow::UserSrp)
    }

    /// The client of its pool, with sign-ins that begin like this.
    pub fn client_by(&self, auth_flow: AuthFlow) -> UserPool {
        self.client_of(self.config(auth_flow))
    }

    /// A client of its pool.
    pub fn client_of(&self, config: UserPoolConfig) -> UserPool {
        UserPool::new(config, Arc::new(WallClock), self.store(&self.keyring))
            .expect("the configuration is right")
    }

    /// The client of its pool on a computer that the pool has never met.
    pub fn client_elsewhere(&self) -> UserPool {
        let (config, keyring) = (self.config(AuthFlow::UserSrp), Keyring::default());
        UserPool::new(config, Arc::new(WallClock), self.store(&keyring))
            .expect("the configuration is right")
    }

    /// How its pool's first app client is reached.
    pub fn config(&self, auth_flow: AuthFlow) -> UserPoolConfig {
        let info = self.pool.info();
        UserPoolConfig {
            region: info.region,
            user_pool_id: info.user_pool_id,
            client_id: info.client_id,
            client_secret: None,
            endpoint: Some(self.endpoint.clone()),
            issuer: Some(info.issuer),
            auth_flow,
            identity_pool: self.identity_pool.as_ref().map(|id| IdentityPoolConfig {
                id: id.clone(),
                endpoint: Some(self.endpoint.clone()),
            }),
        }
    }

    /// What the application keeps of this pool in a keyring.
    fn store(&self, keyring: &Keyring) -> Arc<SessionVault> {
        let (info, vault) = (self.pool.info(), Vault::new(keyring.clone()));
        Arc::new(SessionVault::new(vault, &info.issuer, &info.client_id))
    }

    /// Starts a session, as the application does at its start, and waits until it is known.
    pub async fn start(&self) -> SessionHandle {
        let ports = Ports {
            provider: Arc::new(self.client()),
            browser: None,
            store: self.store(&self.keyring),
            clock: Arc::new(WallClock),
            totp_issuer: "Vestibule".into(),
        };
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        let (view, events) = (watch::Sender::new(view), broadcast::Sender::new(64));
        let session = SessionHandle::spawn(ports, view, events);
        session
            .view()
            .wait_for(|view| view.status != SessionStatus::Restoring)
            .await
            .expect("the session runs");
        session
    }

    /// The newest code in the mailbox.
    pub fn code(&self) -> String {
        self.pool.mailbox().first().expect("a message").code.clone()
    }

    /// A code that is not the newest one.
    pub fn wrong_code(&self) -> String {
        other_than(&self.code())
    }
}

/// Makes an account up to the end; it is signed in.
pub async fn make_account(house: &House, session: &SessionHandle, person: &Person) {
    let request = SignUpRequest {
        username: person.username.into(),
        password: Some(Password::new(person.password.into())),
        attributes: BTreeMap::from([("email".to_owned(), person.email.to_owned())]),
    };
    session
        .perform(Command::SignUp(request))
        .await
        .expect("the account is made");
    let code = ConfirmationCode::new(house.code());
    session
        .perform(Command::ConfirmSignUp(code))
        .await
        .expect("the code is right");
}

/// A code of the same length that differs in every digit.
pub fn other_than(code: &str) -> String {
    let other = |digit| if digit == b'9' { b'0' } else { digit + 1 };
    code.bytes().map(|digit| char::from(other(digit))).collect()
}

/// The command that signs a person in.
pub fn sign_in(username: &str, password: &str) -> Command {
    Command::SignIn {
        username: username.into(),
        password: Password::new(password.into()),
    }
}

/// The user name of who is signed in.
pub fn username(view: &SessionView) -> Option<String> {
    match &view.status {
        SessionStatus::SignedIn { user, .. } => Some(user.username.clone()),
        SessionStatus::SignedOut { .. } | SessionStatus::Restoring => None,
    }
}
