//! The house without its shell: embedded pool, client, session and vault, wired as the application wires them.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use tokio::sync::{broadcast, watch};
use vestibule_cognito::{Url, UserPool, UserPoolConfig};
use vestibule_contract::{AuthFlow, SessionStatus, SessionView};
use vestibule_local_pool::{
    LocalPool, PoolConfig, SealingKey, Server, ServerConfig, Storage, SystemClock,
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
    endpoint: Url,
    /// What the vault keeps its entries in.
    pub keyring: Keyring,
}

impl House {
    /// A house with an empty pool.
    pub async fn build() -> Self {
        let opened = LocalPool::open(
            Storage::Memory,
            SealingKey::generate(),
            PoolConfig::default(),
            Arc::new(SystemClock),
        );
        let pool = opened.await.expect("the pool opens").pool;
        let server = Server::start(pool.clone(), ServerConfig::default())
            .await
            .expect("it is served");
        let endpoint = Url::parse(server.endpoint_url()).expect("an address");
        Self {
            pool,
            server: Some(server),
            endpoint,
            keyring: Keyring::default(),
        }
    }

    /// The client of its pool.
    pub fn client(&self) -> UserPool {
        let info = self.pool.info();
        let endpoint = self.endpoint.clone();
        let config = UserPoolConfig {
            region: info.region,
            user_pool_id: info.user_pool_id,
            client_id: info.client_id,
            client_secret: None,
            endpoint: Some(endpoint),
            issuer: Some(info.issuer),
            auth_flow: AuthFlow::UserSrp,
            identity_pool: None,
        };
        UserPool::new(config, Arc::new(WallClock), self.store())
            .expect("the configuration is right")
    }

    /// What the application keeps of this pool in the keyring.
    fn store(&self) -> Arc<SessionVault> {
        let (info, vault) = (self.pool.info(), Vault::new(self.keyring.clone()));
        Arc::new(SessionVault::new(vault, &info.issuer, &info.client_id))
    }

    /// Starts a session, as the application does at its start, and waits until it is known.
    pub async fn start(&self) -> SessionHandle {
        let ports = Ports {
            provider: Arc::new(self.client()),
            store: self.store(),
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
