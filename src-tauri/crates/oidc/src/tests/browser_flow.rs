//! The session, the flow and a provider together: from the click to who is signed in, and everything that comes between.

mod restart;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{broadcast, watch};
use vestibule_contract::{
    BrowserSession, BrowserStage, ErrorCode, Notice, Route, SessionEvent, SessionStatus,
    SessionView, SignOutScope, Step, StepName, WayBack,
};
use vestibule_session::ports::{
    AttemptStore, BrowserError, BrowserRequest, StoreError, TokenStore,
};
use vestibule_session::{AccountId, AttemptRecord, Command, Ports, SessionHandle, StoredSession};

use crate::secret::AuthorizationUrl;
use crate::testing::fake_provider::FakeProvider;
use crate::testing::{NOW, SCHEME, parameters, redirect_uri};
use crate::{
    Attempt, BrowserFlow, BrowserNotOpened, Desktop, Error, Provider, RedirectUri, RedirectUris,
};

/// A desktop whose browser notes where it is sent.
#[derive(Default)]
struct Screen {
    is_without_scheme: AtomicBool,
    is_without_browser: AtomicBool,
    opened: Mutex<Vec<String>>,
}

#[async_trait]
impl Desktop for Screen {
    async fn leads_here(&self, deep_link: &RedirectUri) -> bool {
        assert_eq!(deep_link.as_str(), SCHEME);
        !self.is_without_scheme.load(Ordering::SeqCst)
    }

    async fn open(&self, address: &str) -> Result<(), BrowserNotOpened> {
        if self.is_without_browser.load(Ordering::SeqCst) {
            return Err(BrowserNotOpened);
        }
        self.opened.lock().unwrap().push(address.to_owned());
        Ok(())
    }
}

/// A keyring in memory; what is pending in it is of no interest here.
#[derive(Default)]
struct Keyring(Mutex<Vec<StoredSession>>);

#[async_trait]
impl TokenStore for Keyring {
    async fn load(&self) -> Result<Option<StoredSession>, StoreError> {
        Ok(self.0.lock().unwrap().last().cloned())
    }

    async fn save(&self, session: &StoredSession) -> Result<(), StoreError> {
        self.delete(&session.account).await?;
        self.0.lock().unwrap().push(session.clone());
        Ok(())
    }

    async fn delete(&self, account: &AccountId) -> Result<(), StoreError> {
        let mut kept = self.0.lock().unwrap();
        kept.retain(|session| session.account != *account);
        Ok(())
    }

    async fn add_pending_revocation(&self, _: &StoredSession) -> Result<(), StoreError> {
        Ok(())
    }

    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError> {
        Ok(Vec::new())
    }

    async fn remove_pending_revocation(&self, _: &StoredSession) -> Result<(), StoreError> {
        Ok(())
    }
}

/// The keyring's one entry for what is in the browser, which the test sees and may change.
#[derive(Default)]
struct Drawer {
    entry: Mutex<Option<String>>,
    fault: Mutex<Option<StoreError>>,
}

impl Drawer {
    fn check(&self) -> Result<(), StoreError> {
        self.fault.lock().unwrap().map_or(Ok(()), Err)
    }
}

#[async_trait]
impl AttemptStore for Drawer {
    async fn keep(&self, record: &AttemptRecord) -> Result<(), StoreError> {
        self.check()?;
        // EXPOSE: the test's record is looked at.
        *self.entry.lock().unwrap() = Some(record.expose_secret().to_owned());
        Ok(())
    }

    async fn load(&self) -> Result<Option<AttemptRecord>, StoreError> {
        self.check()?;
        Ok(self.entry.lock().unwrap().clone().map(AttemptRecord::new))
    }

    async fn remove(&self) -> Result<(), StoreError> {
        self.check()?;
        *self.entry.lock().unwrap() = None;
        Ok(())
    }

    fn forget(&self) {
        if self.check().is_ok() {
            *self.entry.lock().unwrap() = None;
        }
    }
}

struct Scene {
    fake: Arc<FakeProvider>,
    screen: Arc<Screen>,
    keyring: Arc<Keyring>,
    drawer: Arc<Drawer>,
    flow: Arc<BrowserFlow>,
    session: SessionHandle,
    events: broadcast::Receiver<SessionEvent>,
}

impl Scene {
    async fn new() -> Self {
        let uris = RedirectUris::new([redirect_uri(SCHEME)]);
        Self::of(FakeProvider::open_id, uris).await
    }

    async fn of(provider: impl FnOnce(&FakeProvider) -> Provider, uris: RedirectUris) -> Self {
        let fake = Arc::new(FakeProvider::start().await);
        let provider = provider(&fake);
        Self::at(fake, provider, Arc::default(), uris).await
    }

    /// An application that finds this in the keyring.
    async fn at(
        fake: Arc<FakeProvider>,
        provider: Provider,
        drawer: Arc<Drawer>,
        uris: RedirectUris,
    ) -> Self {
        let provider = Arc::new(provider);
        let (screen, keyring) = (Arc::<Screen>::default(), Arc::<Keyring>::default());
        let flow = Arc::new(BrowserFlow::new(
            Arc::clone(&provider),
            Arc::clone(&screen) as Arc<dyn Desktop>,
            Arc::clone(&drawer) as Arc<dyn AttemptStore>,
            Arc::new(fake.clock.clone()),
            uris,
            RedirectUris::new([redirect_uri(SCHEME)]),
        ));
        let ports = Ports {
            provider,
            browser: Some(Arc::clone(&flow) as _),
            store: Arc::clone(&keyring) as _,
            clock: Arc::new(fake.clock.clone()),
            totp_issuer: "Vestibule".into(),
        };
        let view = SessionView {
            revision: 0,
            status: SessionStatus::Restoring,
        };
        let (sender, events) = broadcast::channel(64);
        let session = SessionHandle::spawn(ports, watch::Sender::new(view), sender);
        let scene = Self {
            fake,
            screen,
            keyring,
            drawer,
            flow,
            session,
            events,
        };
        scene
            .until(|status| *status != SessionStatus::Restoring)
            .await;
        scene
    }

    async fn begin(&self) -> Result<SessionView, vestibule_session::Error> {
        let request = BrowserRequest {
            provider: None,
            prompt: None,
            route: Route::Protected,
        };
        self.session.perform(Command::BeginInBrowser(request)).await
    }

    /// Where the browser was sent last.
    fn address(&self) -> AuthorizationUrl {
        let opened = self.screen.opened.lock().unwrap();
        AuthorizationUrl::new(opened.last().unwrap().clone())
    }

    /// The link that the browser leads back with, from a person who says yes.
    fn link(&self) -> String {
        self.fake.authorize(&self.address())
    }

    async fn until(&self, is_wanted: impl Fn(&SessionStatus) -> bool) -> SessionStatus {
        let mut view = self.session.view();
        let view = view.wait_for(|view| is_wanted(&view.status)).await.unwrap();
        view.status.clone()
    }

    async fn until_signed_in(&self) {
        self.until(|status| matches!(status, SessionStatus::SignedIn { .. }))
            .await;
    }

    fn username(&self) -> Option<String> {
        match &self.session.view().borrow().status {
            SessionStatus::SignedIn { user, .. } => Some(user.username.clone()),
            _ => None,
        }
    }

    fn exchanges(&self) -> usize {
        self.fake.exchanges().len()
    }
}

fn wait(view: &SessionView) -> vestibule_contract::BrowserWait {
    match &view.status {
        SessionStatus::SignedOut {
            step: Step::WaitForBrowser { wait },
            ..
        } => wait.clone(),
        status => panic!("the browser is not waited for: {status:?}"),
    }
}

fn notice(status: &SessionStatus) -> Option<Notice> {
    match status {
        SessionStatus::SignedOut { notice, .. } => *notice,
        _ => None,
    }
}

/// As a browser follows the redirect to this computer.
async fn navigate(link: &str) -> String {
    let (authority, target) = link
        .strip_prefix("http://")
        .and_then(|rest| rest.split_once('/'))
        .unwrap();
    let mut stream = TcpStream::connect(authority).await.unwrap();
    let request = format!("GET /{target} HTTP/1.1\r\nHost: {authority}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut page = String::new();
    stream.read_to_string(&mut page).await.unwrap();
    page
}

#[tokio::test]
async fn a_sign_in_through_the_browser_leads_to_the_page_first_asked_for() {
    for provider in [FakeProvider::open_id, FakeProvider::cognito] {
        let mut scene = Scene::of(provider, RedirectUris::new([redirect_uri(SCHEME)])).await;
        let wait = wait(&scene.begin().await.unwrap());
        assert_eq!(
            (wait.way_back, wait.stage, wait.route),
            (WayBack::DeepLink, BrowserStage::InBrowser, Route::Protected)
        );
        assert_eq!(wait.expires_at, NOW.plus(Attempt::LIFETIME_SECONDS).0);
        assert!(scene.flow.is_waiting());
        scene.flow.deliver(&scene.link()).unwrap();
        scene.until_signed_in().await;
        assert_eq!(scene.username().as_deref(), Some("ada"));
        let SessionEvent::SignedIn { route, .. } = scene.events.recv().await.unwrap() else {
            panic!("it is announced")
        };
        assert_eq!(route, Some(Route::Protected));
        assert_eq!(scene.keyring.0.lock().unwrap().len(), 1, "it is kept");
        assert!(!scene.flow.is_waiting());
    }
}

#[tokio::test]
async fn a_hundred_times_two_deliveries_of_one_link_are_one_sign_in() {
    let scene = Scene::new().await;
    for turn in 1..=100 {
        scene.begin().await.unwrap();
        let link = scene.link();
        scene.flow.deliver(&link).unwrap();
        assert_eq!(scene.flow.deliver(&link), Err(Error::AttemptUsed));
        scene.until_signed_in().await;
        assert_eq!(scene.flow.deliver(&link), Err(Error::AttemptUsed));
        assert_eq!(scene.exchanges(), turn);
        scene.session.sign_out(SignOutScope::Local).await.unwrap();
        assert_eq!(scene.flow.deliver(&link).ok(), None, "after sign-out");
    }
}

#[tokio::test]
async fn a_strangers_link_does_not_end_the_attempt() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    for stranger in [
        "dev.vestibule.client://callback?code=evil&state=evil",
        "dev.vestibule.client://callback?error=access_denied&state=evil",
        "dev.vestibule.client://callback",
        "dev.vestibule.client://evil?code=evil&state=evil",
        "https://evil.example/?code=evil&state=evil",
        "",
    ] {
        assert!(scene.flow.deliver(stranger).is_err(), "{stranger}");
        assert!(scene.flow.is_waiting(), "{stranger}");
    }
    assert_eq!(scene.exchanges(), 0);
    scene.flow.deliver(&scene.link()).unwrap();
    scene.until_signed_in().await;
}

#[tokio::test]
async fn a_link_while_nothing_is_pending_signs_nobody_in() {
    let scene = Scene::new().await;
    let another = Scene::new().await;
    another.begin().await.unwrap();
    let link = another.link();
    assert_eq!(scene.flow.deliver(&link), Err(Error::UnknownState));
    assert!(!scene.flow.is_waiting());
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
}

#[tokio::test]
async fn cancelled_browser_sign_in_returns_to_signed_out() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let link = scene.link();
    let cancel = Command::ShowStep(StepName::SignIn, None);
    let view = scene.session.perform(cancel).await.unwrap();
    assert!(matches!(
        view.status,
        SessionStatus::SignedOut {
            step: Step::SignIn { .. },
            ..
        }
    ));
    assert_eq!(scene.flow.deliver(&link), Err(Error::AttemptCancelled));
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
    assert_eq!(
        scene.flow.open_again().await,
        Err(BrowserError::Cancelled),
        "there is nothing to open"
    );
}

#[tokio::test]
async fn the_browser_is_opened_again_at_the_same_page_and_anew_at_another() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let first = scene.link();
    let state = || parameters(&scene.address())["state"].clone();
    let before = state();
    scene.flow.open_again().await.unwrap();
    assert_eq!(state(), before);
    scene.begin().await.unwrap();
    assert_ne!(state(), before);
    assert_eq!(scene.flow.deliver(&first), Err(Error::AttemptCancelled));
    scene.flow.deliver(&scene.link()).unwrap();
    scene.until_signed_in().await;
    assert_eq!(scene.exchanges(), 1);
}

#[tokio::test]
async fn a_link_after_ten_minutes_is_dropped() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let link = scene.link();
    scene.fake.clock.set(NOW.plus(Attempt::LIFETIME_SECONDS));
    assert_eq!(scene.flow.deliver(&link), Err(Error::AttemptExpired));
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
}

#[tokio::test]
async fn what_is_refused_in_the_browser_is_said_at_the_sign_in_form() {
    for (error, code) in [
        ("access_denied", ErrorCode::ProviderRefused),
        ("invalid_scope", ErrorCode::ProviderMisconfigured),
        ("temporarily_unavailable", ErrorCode::ProviderUnavailable),
    ] {
        let scene = Scene::new().await;
        scene.begin().await.unwrap();
        let asked = parameters(&scene.address());
        let link = format!(
            "{SCHEME}?error={error}&state={}&iss={}",
            asked["state"], scene.fake.address
        );
        scene.flow.deliver(&link).unwrap();
        let status = scene.until(|status| notice(status).is_some()).await;
        assert_eq!(notice(&status), Some(Notice::BrowserSignInFailed(code)));
        assert_eq!(scene.exchanges(), 0);
    }
}

#[tokio::test]
async fn a_code_that_the_provider_refuses_signs_nobody_in() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let asked = parameters(&scene.address());
    // A thief's code with the right state: its verifier is another.
    let link = format!(
        "{SCHEME}?code=stolen&state={}&iss={}",
        asked["state"], scene.fake.address
    );
    scene.flow.deliver(&link).unwrap();
    let status = scene.until(|status| notice(status).is_some()).await;
    let code = ErrorCode::AuthorizationCodeRefused;
    assert_eq!(notice(&status), Some(Notice::BrowserSignInFailed(code)));
    assert!(scene.keyring.0.lock().unwrap().is_empty());
}

#[tokio::test]
async fn without_a_browser_nothing_is_waited_for() {
    let scene = Scene::new().await;
    scene
        .screen
        .is_without_browser
        .store(true, Ordering::SeqCst);
    assert_eq!(
        scene.begin().await,
        Err(vestibule_session::Error::Browser(BrowserError::NotOpened))
    );
    assert!(!scene.flow.is_waiting());
}

#[tokio::test]
async fn where_the_scheme_leads_elsewhere_a_loopback_address_takes_its_place() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let [first, second] = [&taken, &free].map(|listener| {
        let port = listener.local_addr().unwrap().port();
        redirect_uri(&format!("http://127.0.0.1:{port}/callback"))
    });
    let uris = RedirectUris::new([redirect_uri(SCHEME), first, second.clone()]);
    drop(free);
    let scene = Scene::of(FakeProvider::open_id, uris).await;
    scene.screen.is_without_scheme.store(true, Ordering::SeqCst);
    let view = scene.begin().await.unwrap();
    assert_eq!(wait(&view).way_back, WayBack::Loopback);
    let link = scene.link();
    assert!(link.starts_with(second.as_str()), "the first is taken");
    let stranger = format!("{}?code=evil&state=evil", second.as_str());
    navigate(&stranger).await;
    let page = navigate(&link).await;
    assert!(page.contains("Back to Vestibule"), "{page}");
    scene.until_signed_in().await;
    assert_eq!(scene.exchanges(), 1);
}

#[tokio::test]
async fn where_no_address_leads_back_the_person_pastes_the_one_that_the_browser_ended_at() {
    let taken = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = taken.local_addr().unwrap().port();
    let loopback = redirect_uri(&format!("http://127.0.0.1:{port}/callback"));
    let uris = RedirectUris::new([redirect_uri(SCHEME), loopback]);
    let scene = Scene::of(FakeProvider::open_id, uris).await;
    scene.screen.is_without_scheme.store(true, Ordering::SeqCst);
    let view = scene.begin().await.unwrap();
    assert_eq!(wait(&view).way_back, WayBack::Paste);
    scene.flow.deliver(&scene.link()).unwrap();
    scene.until_signed_in().await;
}

#[tokio::test]
async fn without_a_callback_of_ours_there_is_no_way_back() {
    let scene = Scene::of(FakeProvider::open_id, RedirectUris::new([])).await;
    assert_eq!(
        scene.begin().await,
        Err(vestibule_session::Error::Browser(BrowserError::NoWayBack))
    );
    assert!(scene.screen.opened.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_browsers_own_session_ends_where_that_is_asked_for() {
    let scene = Scene::new().await;
    assert_eq!(scene.flow.end_session().await, BrowserSession::Opened);
    let opened = scene.screen.opened.lock().unwrap().pop().unwrap();
    assert!(opened.contains("/end?client_id="), "{opened}");
    assert!(
        !opened.contains("id_token_hint"),
        "no token gets into the browser's history"
    );
    assert!(scene.flow.is_sign_out_return(SCHEME));
    assert!(
        !scene
            .flow
            .is_sign_out_return(&format!("{SCHEME}?code=a&state=b"))
    );
    scene
        .screen
        .is_without_browser
        .store(true, Ordering::SeqCst);
    assert_eq!(scene.flow.end_session().await, BrowserSession::Failed);
}
