//! G03: twelve orders in which links and everything else may come. A code is exchanged at most once, and nobody is signed in by a link
//! that no pending sign-in waits for.

use vestibule_contract::Route;

use crate::testing::fake_provider::FakeProvider;
use crate::testing::{NOW, SCHEME, deliver, redirect_uri};
use crate::{Answered, AttemptId, Attempts, AuthorizationOptions, Error, Outcome, Provider};

/// An application with one attempt, and the link that answers it.
struct Scene {
    fake: FakeProvider,
    provider: Provider,
    attempts: Attempts,
    id: AttemptId,
    link: String,
}

impl Scene {
    async fn new() -> Self {
        let fake = FakeProvider::start().await;
        let provider = fake.open_id();
        let mut attempts = Attempts::default();
        let (id, link) = begin(&fake, &provider, &mut attempts).await;
        Self {
            fake,
            provider,
            attempts,
            id,
            link,
        }
    }

    /// Delivers the link, and exchanges the code if it brings one.
    async fn deliver(&mut self) -> Result<(), Error> {
        let link = self.link.clone();
        let answered = code(deliver(&mut self.attempts, &link, NOW)?);
        self.provider.sign_in(answered).await.map(|_| ())
    }

    fn exchanges(&self) -> usize {
        self.fake.exchanges().len()
    }
}

async fn begin(
    fake: &FakeProvider,
    provider: &Provider,
    attempts: &mut Attempts,
) -> (AttemptId, String) {
    let options = AuthorizationOptions::default();
    let attempt = provider
        .begin(&options, &redirect_uri(SCHEME), Route::Protected)
        .await
        .unwrap();
    let link = fake.authorize(attempt.authorization_url());
    (attempts.add(attempt, NOW), link)
}

fn code(outcome: Outcome) -> Answered {
    match outcome {
        Outcome::Code(answered) => *answered,
        Outcome::Ended { error, .. } => panic!("{error}"),
    }
}

/// Each of the twelve sequences, a hundred times.
async fn a_hundred_times(sequence: impl AsyncFn()) {
    for _ in 0..100 {
        sequence().await;
    }
    println!(
        "G03: this sequence 100 times, no code exchanged twice, nobody signed in by a link that nothing waited for"
    );
}

#[tokio::test]
async fn a_link_while_nothing_is_pending_is_dropped() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        scene.attempts = Attempts::default();
        assert_eq!(scene.deliver().await, Err(Error::UnknownState));
        assert_eq!(scene.exchanges(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_comes_ten_times_is_exchanged_once() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        assert_eq!(scene.deliver().await, Ok(()));
        for _ in 2..=10 {
            assert_eq!(scene.deliver().await, Err(Error::AttemptUsed));
        }
        assert_eq!(scene.exchanges(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_of_before_is_dropped_after_another_sign_in_succeeded() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        let first = scene.link.clone();
        let (_, second) = begin(&scene.fake, &scene.provider, &mut scene.attempts).await;
        scene.link = second;
        assert_eq!(scene.deliver().await, Ok(()));
        scene.attempts.cancel_all();
        scene.link = first;
        assert_eq!(scene.deliver().await, Err(Error::AttemptCancelled));
        assert_eq!(scene.exchanges(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_after_cancelling_is_dropped() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        scene.attempts.cancel(scene.id);
        assert_eq!(scene.deliver().await, Err(Error::AttemptCancelled));
        assert_eq!(scene.exchanges(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_link_after_ten_minutes_is_dropped_and_one_just_before_is_not() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        let early = deliver(&mut scene.attempts, &scene.link, NOW.plus(599));
        assert!(matches!(early, Ok(Outcome::Code(_))));
        let mut scene = Scene::new().await;
        let late = deliver(&mut scene.attempts, &scene.link, NOW.plus(600));
        assert_eq!(late.unwrap_err(), Error::AttemptExpired);
        // Also by a clock that was set back meanwhile.
        assert_eq!(scene.deliver().await, Err(Error::AttemptExpired));
    })
    .await;
}

#[tokio::test]
async fn a_link_after_sign_out_is_dropped() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        scene.attempts.cancel_all();
        assert_eq!(scene.deliver().await, Err(Error::AttemptCancelled));
        assert_eq!(scene.exchanges(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_link_before_the_browser_opened_carries_nobodys_state() {
    a_hundred_times(async || {
        let fake = FakeProvider::start().await;
        let provider = fake.open_id();
        let mut attempts = Attempts::default();
        let (_, link) = begin(&fake, &provider, &mut Attempts::default()).await;
        let (_, ours) = begin(&fake, &provider, &mut attempts).await;
        assert_eq!(
            deliver(&mut attempts, &link, NOW).unwrap_err(),
            Error::UnknownState
        );
        assert!(matches!(
            deliver(&mut attempts, &ours, NOW),
            Ok(Outcome::Code(_))
        ));
    })
    .await;
}

#[tokio::test]
async fn a_link_that_starts_the_application_finds_nothing_pending() {
    a_hundred_times(async || {
        let scene = Scene::new().await;
        let mut of_the_new_process = Attempts::default();
        let outcome = deliver(&mut of_the_new_process, &scene.link, NOW);
        assert_eq!(outcome.unwrap_err(), Error::UnknownState);
    })
    .await;
}

#[tokio::test]
async fn a_link_that_comes_again_during_the_exchange_is_dropped() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        let answered = code(deliver(&mut scene.attempts, &scene.link, NOW).unwrap());
        let exchange = scene.provider.sign_in(answered);
        let again = deliver(&mut scene.attempts, &scene.link, NOW);
        assert_eq!(again.unwrap_err(), Error::AttemptUsed);
        assert!(exchange.await.is_ok());
        assert_eq!(scene.exchanges(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_link_with_which_the_application_ends_is_exchanged_by_nobody() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        let answered = deliver(&mut scene.attempts, &scene.link, NOW).unwrap();
        drop(answered);
        scene.attempts.cancel_all();
        assert_eq!(scene.deliver().await, Err(Error::AttemptUsed));
        assert_eq!(scene.exchanges(), 0);
    })
    .await;
}

#[tokio::test]
async fn two_deliveries_of_one_link_are_one_sign_in() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        // As the argument of a second instance, and over the bus.
        let by_argument = deliver(&mut scene.attempts, &scene.link, NOW);
        let by_bus = deliver(&mut scene.attempts, &scene.link, NOW);
        assert_eq!(by_bus.unwrap_err(), Error::AttemptUsed);
        assert!(
            scene
                .provider
                .sign_in(code(by_argument.unwrap()))
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_strangers_link_does_not_end_the_attempt() {
    a_hundred_times(async || {
        let mut scene = Scene::new().await;
        for _ in 0..100 {
            let stranger = format!("{SCHEME}?error=access_denied&state=strangers");
            let outcome = deliver(&mut scene.attempts, &stranger, NOW);
            assert_eq!(outcome.unwrap_err(), Error::UnknownState);
        }
        assert_eq!(scene.attempts.pending(NOW).count(), 1);
        assert_eq!(scene.deliver().await, Ok(()));
    })
    .await;
}

#[tokio::test]
async fn the_ninth_attempt_takes_the_place_of_the_oldest() {
    let mut scene = Scene::new().await;
    for _ in 0..Attempts::MAX_PENDING {
        begin(&scene.fake, &scene.provider, &mut scene.attempts).await;
    }
    assert_eq!(scene.attempts.pending(NOW).count(), Attempts::MAX_PENDING);
    assert_eq!(scene.deliver().await, Err(Error::AttemptCancelled));
}
