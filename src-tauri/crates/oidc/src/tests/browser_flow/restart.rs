//! The application is closed while the person is in the browser. Every way in which the link then signs in has its twin that does not.

use super::*;
use crate::{CognitoDomainConfig, OpenIdConfig};

impl Scene {
    /// The same computer after the application was closed and started again.
    async fn restarted(self) -> Self {
        let provider = self.fake.open_id();
        self.restarted_with(provider).await
    }

    /// The same with another configuration.
    async fn restarted_with(self, provider: Provider) -> Self {
        self.session.shut_down().await;
        let uris = RedirectUris::new([redirect_uri(SCHEME)]);
        Self::at(self.fake, provider, self.drawer, uris).await
    }

    /// A link comes, and no sign-in waits in memory.
    async fn resume(&self, link: &str) -> Result<(), Error> {
        assert_eq!(self.flow.deliver(link), Err(Error::UnknownState));
        let resumed = self.flow.resume(link).await?;
        let resumed = Command::ResumeInBrowser(resumed);
        self.session.perform(resumed).await.unwrap();
        Ok(())
    }

    fn kept(&self) -> Option<String> {
        self.drawer.entry.lock().unwrap().clone()
    }
}

/// A computer on which the application was closed after the browser was opened, and the link that answers the sign-in.
async fn closed() -> (Scene, String) {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let link = scene.link();
    (scene.restarted().await, link)
}

#[tokio::test]
async fn a_link_that_starts_the_application_leads_to_the_page_first_asked_for() {
    for provider in [FakeProvider::open_id, FakeProvider::cognito] {
        let scene = Scene::of(provider, RedirectUris::new([redirect_uri(SCHEME)])).await;
        scene.begin().await.unwrap();
        let link = scene.link();
        let again = provider(&scene.fake);
        let mut scene = scene.restarted_with(again).await;
        scene.resume(&link).await.unwrap();
        assert_eq!(
            scene.kept(),
            None,
            "it is gone before the code is exchanged"
        );
        scene.until_signed_in().await;
        assert_eq!(scene.username().as_deref(), Some("ada"));
        let SessionEvent::SignedIn { route, .. } = scene.events.recv().await.unwrap() else {
            panic!("it is announced")
        };
        assert_eq!(route, Some(Route::Protected));
        assert_eq!(scene.exchanges(), 1);
    }
}

#[tokio::test]
async fn what_is_kept_holds_no_state_and_fits_a_windows_credential() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let kept = scene.kept().unwrap();
    let asked = parameters(&scene.address());
    assert!(!kept.contains(&asked["state"]), "its hash alone is kept");
    assert!(kept.len() < 1024, "{} bytes", kept.len());
}

#[tokio::test]
async fn a_hundred_times_a_link_that_comes_twice_after_a_restart_is_exchanged_once() {
    for _ in 0..100 {
        let (scene, link) = closed().await;
        let twice = tokio::join!(scene.flow.resume(&link), scene.flow.resume(&link));
        let ((Ok(resumed), Err(_)) | (Err(_), Ok(resumed))) = twice else {
            panic!("one of them: {twice:?}")
        };
        let resumed = Command::ResumeInBrowser(resumed);
        scene.session.perform(resumed).await.unwrap();
        scene.until_signed_in().await;
        assert!(scene.flow.resume(&link).await.is_err());
        assert_eq!(scene.flow.deliver(&link), Err(Error::AttemptUsed));
        let scene = scene.restarted().await;
        assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
        assert_eq!((scene.username(), scene.exchanges()), (None, 1));
    }
}

#[tokio::test]
async fn a_link_that_was_answered_before_the_restart_is_not_exchanged_again() {
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    let link = scene.link();
    scene.flow.deliver(&link).unwrap();
    scene.until_signed_in().await;
    assert_eq!(scene.kept(), None);
    let scene = scene.restarted().await;
    assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
    assert_eq!((scene.username(), scene.exchanges()), (None, 1));
}

#[tokio::test]
async fn strangers_links_leave_what_was_kept_as_it_is() {
    let (scene, link) = closed().await;
    let before = scene.kept();
    let another = Scene::new().await;
    another.begin().await.unwrap();
    let state = link.split("state=").nth(1).unwrap();
    for stranger in [
        "dev.vestibule.client://callback?code=evil&state=evil".to_owned(),
        "dev.vestibule.client://callback?error=access_denied&state=evil".to_owned(),
        another.link(),
        link.replace(state, &state.to_ascii_lowercase()),
    ] {
        assert_eq!(scene.resume(&stranger).await, Err(Error::UnknownState));
        assert_eq!(scene.kept(), before, "{stranger}");
    }
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
    scene.resume(&link).await.unwrap();
    scene.until_signed_in().await;
}

#[tokio::test]
async fn what_was_kept_counts_ten_minutes_and_no_longer() {
    let (scene, link) = closed().await;
    scene
        .fake
        .clock
        .set(NOW.plus(Attempt::LIFETIME_SECONDS - 1));
    scene.flow.forget_what_is_over().await;
    scene.resume(&link).await.unwrap();
    scene.until_signed_in().await;

    // By a clock that was set back it would not have been begun.
    for later in [Attempt::LIFETIME_SECONDS, -1] {
        let (scene, link) = closed().await;
        scene.fake.clock.set(NOW.plus(later));
        assert_eq!(scene.resume(&link).await, Err(Error::AttemptExpired));
        assert!(scene.kept().is_some());
        scene.flow.forget_what_is_over().await;
        assert_eq!(scene.kept(), None);
        assert_eq!((scene.username(), scene.exchanges()), (None, 0));
    }
}

#[tokio::test]
async fn what_was_kept_is_of_its_configuration_and_of_no_other() {
    let another = FakeProvider::start().await;
    let (scene, link) = closed().await;
    let config = || scene.fake.open_id_config();
    let others = [
        OpenIdConfig {
            client_id: "another".to_owned(),
            ..config()
        },
        OpenIdConfig {
            scopes: vec!["openid".to_owned()],
            ..config()
        },
        another.open_id_config(),
    ];
    let clock = Arc::new(scene.fake.clock.clone());
    let others = others.map(|config| Provider::open_id(config, clock.clone()).unwrap());
    let mut scene = scene;
    for other in others {
        scene = scene.restarted_with(other).await;
        assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
        assert!(scene.kept().is_some(), "its own may come back");
    }
    let scene = scene.restarted().await;
    scene.resume(&link).await.unwrap();
    scene.until_signed_in().await;
    assert_eq!(scene.exchanges(), 1);
}

#[tokio::test]
async fn a_code_is_not_sent_to_another_domain_of_the_same_user_pool() {
    let uris = RedirectUris::new([redirect_uri(SCHEME)]);
    let scene = Scene::of(FakeProvider::cognito, uris).await;
    scene.begin().await.unwrap();
    let link = scene.link();
    let config = CognitoDomainConfig {
        domain: "https://evil.example.com".parse().unwrap(),
        ..scene.fake.cognito_config()
    };
    let clock = Arc::new(scene.fake.clock.clone());
    let evil = Provider::cognito_domain(config, clock).unwrap();
    let scene = scene.restarted_with(evil).await;
    assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
}

#[tokio::test]
async fn what_can_t_be_read_signs_nobody_in_and_is_removed() {
    let (scene, link) = closed().await;
    let kept = scene.kept().unwrap();
    let mut damaged = vec![
        String::new(),
        "{}".to_owned(),
        "null".to_owned(),
        kept.replace("\"v\":1", "\"v\":2"),
        kept.replace("\"v\":1", "\"v\":1,\"more\":1"),
        kept.replace("protected", "elsewhere"),
    ];
    damaged.extend((1..kept.len()).map(|length| kept[..length].to_owned()));
    for damaged in &damaged {
        assert_ne!(*damaged, kept);
        *scene.drawer.entry.lock().unwrap() = Some(damaged.clone());
        assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
        assert_eq!(scene.kept(), None, "{}", damaged.len());
    }
    println!("damaged records: {}, signed in: 0", damaged.len());
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
    *scene.drawer.entry.lock().unwrap() = Some(kept);
    scene.resume(&link).await.unwrap();
    scene.until_signed_in().await;
}

#[tokio::test]
async fn another_proof_in_the_keyring_signs_nobody_in() {
    for field in ["nonce", "code_verifier", "provider", "state"] {
        let (scene, link) = closed().await;
        let mut kept: serde_json::Value = serde_json::from_str(&scene.kept().unwrap()).unwrap();
        kept[field] = "A".repeat(43).into();
        *scene.drawer.entry.lock().unwrap() = Some(kept.to_string());
        if let Err(error) = scene.resume(&link).await {
            assert_eq!(error, Error::UnknownState, "{field}");
        } else {
            let status = scene.until(|status| notice(status).is_some()).await;
            let is_told = matches!(notice(&status), Some(Notice::BrowserSignInFailed(_)));
            assert!(is_told, "{field}");
        }
        assert_eq!(scene.username(), None, "{field}");
    }
}

#[tokio::test]
async fn a_refusal_in_the_browser_is_said_after_a_restart_too() {
    let (scene, link) = closed().await;
    let (_, state) = link.split_once("state=").unwrap();
    let link = format!("{SCHEME}?error=access_denied&state={state}");
    scene.resume(&link).await.unwrap();
    let status = scene.until(|status| notice(status).is_some()).await;
    let refused = Notice::BrowserSignInFailed(ErrorCode::ProviderRefused);
    assert_eq!(notice(&status), Some(refused));
    assert_eq!((scene.kept(), scene.exchanges()), (None, 0));
}

#[tokio::test]
async fn what_is_given_up_is_not_kept() {
    let given_up: [fn(&Scene) -> Command; 2] = [
        |_| Command::ShowStep(StepName::SignIn, None),
        |scene| {
            scene.fake.clock.set(NOW.plus(Attempt::LIFETIME_SECONDS));
            Command::Load(Route::Home)
        },
    ];
    for command in given_up {
        let scene = Scene::new().await;
        scene.begin().await.unwrap();
        assert!(scene.kept().is_some());
        scene.session.perform(command(&scene)).await.unwrap();
        scene
            .until(|status| {
                !matches!(
                    status,
                    SessionStatus::SignedOut {
                        step: Step::WaitForBrowser { .. },
                        ..
                    }
                )
            })
            .await;
        assert_eq!(scene.kept(), None);
    }
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    scene.session.sign_out(SignOutScope::Local).await.unwrap();
    assert_eq!(scene.kept(), None);

    let (scene, link) = closed().await;
    scene.flow.forget_kept();
    assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
    assert_eq!(scene.exchanges(), 0);
}

#[tokio::test]
async fn what_is_begun_anew_takes_the_place_of_what_was_kept() {
    let (scene, first) = closed().await;
    scene.begin().await.unwrap();
    assert!(scene.flow.resume(&first).await.is_err());
    let second = scene.link();
    let scene = scene.restarted().await;
    assert_eq!(scene.resume(&first).await, Err(Error::UnknownState));
    scene.resume(&second).await.unwrap();
    scene.until_signed_in().await;
    assert_eq!(scene.exchanges(), 1);
}

#[tokio::test]
async fn what_comes_back_by_this_computer_is_not_kept() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let loopback = redirect_uri(&format!("http://127.0.0.1:{port}/callback"));
    let scene = Scene::of(FakeProvider::open_id, RedirectUris::new([loopback])).await;
    *scene.drawer.entry.lock().unwrap() = Some("of an earlier one".to_owned());
    scene.begin().await.unwrap();
    assert_eq!(scene.kept(), None);
}

#[tokio::test]
async fn without_a_keyring_the_sign_in_works_in_memory_and_not_after_a_restart() {
    let scene = Scene::new().await;
    *scene.drawer.fault.lock().unwrap() = Some(StoreError::Missing);
    scene.begin().await.unwrap();
    let link = scene.link();
    scene.flow.deliver(&link).unwrap();
    scene.until_signed_in().await;

    let scene = Scene::new().await;
    *scene.drawer.fault.lock().unwrap() = Some(StoreError::Locked);
    scene.begin().await.unwrap();
    let link = scene.link();
    let scene = scene.restarted().await;
    assert_eq!(scene.resume(&link).await, Err(Error::UnknownState));
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
}

#[tokio::test]
async fn what_can_t_be_removed_is_not_exchanged() {
    let internal = Notice::BrowserSignInFailed(ErrorCode::Internal);
    let scene = Scene::new().await;
    scene.begin().await.unwrap();
    *scene.drawer.fault.lock().unwrap() = Some(StoreError::Refused);
    scene.flow.deliver(&scene.link()).unwrap();
    let status = scene.until(|status| notice(status).is_some()).await;
    assert_eq!(notice(&status), Some(internal));
    assert_eq!((scene.username(), scene.exchanges()), (None, 0));
}
