//! G04: two to eight sign-ins at a time, answered in any order: each code is exchanged with its own verifier and comes back to its own
//! page.

use proptest::prelude::Rng as _;
use proptest::test_runner::{RngAlgorithm, TestRng};
use vestibule_contract::Route;

use crate::testing::fake_provider::FakeProvider;
use crate::testing::{NOW, SCHEME, attempt, deliver, parameters, redirect_uri};
use crate::{Attempts, AuthorizationOptions, Outcome};

#[test]
fn a_thousand_times_every_answer_finds_its_own_attempt() {
    let seed = [4; 32];
    let mut random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut below = |bound: usize| usize::try_from(random.next_u64() % bound as u64).unwrap();
    let mut answers = 0;
    for _ in 0..1_000 {
        let mut attempts = Attempts::default();
        let mut waiting = Vec::new();
        for flow in 0..2 + below(7) {
            let mut attempt = attempt(SCHEME, false);
            attempt.expected.route = Route::ALL[flow % Route::ALL.len()];
            let asked = parameters(attempt.authorization_url());
            let route = attempt.expected.route;
            waiting.push((attempts.add(attempt, NOW), asked, route));
        }
        while !waiting.is_empty() {
            let (id, asked, route) = waiting.swap_remove(below(waiting.len()));
            let link = format!("{SCHEME}?code={}&state={}", asked["nonce"], asked["state"]);
            let Ok(Outcome::Code(answered)) = deliver(&mut attempts, &link, NOW) else {
                panic!("the answer belongs to a pending attempt");
            };
            assert_eq!((answered.id, answered.route), (id, route));
            assert_eq!(
                answered.binding.code_verifier.expose_secret(),
                asked["verifier"]
            );
            assert_eq!(answered.binding.nonce.expose_secret(), asked["nonce"]);
            assert_eq!(answered.code.expose_secret(), asked["nonce"]);
            answers += 1;
        }
    }
    println!("G04: 1,000 interleavings, seed {seed:?}, {answers} answers, 0 crossed");
}

#[tokio::test]
async fn eight_sign_ins_at_once_are_exchanged_each_with_its_own_verifier() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let mut attempts = Attempts::default();
    let mut links = Vec::new();
    for flow in 0..Attempts::MAX_PENDING {
        let route = Route::ALL[flow % Route::ALL.len()];
        let options = AuthorizationOptions::default();
        let attempt = provider
            .begin(&options, &redirect_uri(SCHEME), route)
            .await
            .unwrap();
        links.push((fake.authorize(attempt.authorization_url()), route));
        attempts.add(attempt, NOW);
    }
    for (link, route) in links.iter().rev() {
        let Ok(Outcome::Code(answered)) = deliver(&mut attempts, link, NOW) else {
            panic!("the answer belongs to a pending attempt");
        };
        let signed_in = provider.sign_in(*answered).await.unwrap();
        assert_eq!(signed_in.route, *route);
    }
    assert_eq!(fake.exchanges().len(), Attempts::MAX_PENDING);
}

/// An attempt of this application's, the link that answers it, and its state.
async fn begun(
    fake: &FakeProvider,
    provider: &crate::Provider,
    attempts: &mut Attempts,
) -> (String, String) {
    let options = AuthorizationOptions::default();
    let attempt = provider
        .begin(&options, &redirect_uri(SCHEME), Route::Home)
        .await
        .unwrap();
    let state = parameters(attempt.authorization_url())["state"].clone();
    let link = fake.authorize(attempt.authorization_url());
    attempts.add(attempt, NOW);
    (link, state)
}

/// G05, O16: the attacker has an application like ours, with attempts of its own, and the provider takes both for one client.
#[tokio::test]
async fn three_hundred_codes_in_wrong_hands_make_no_session() {
    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let mut exchanged = 0;
    for _ in 0..100 {
        let (mut ours, mut theirs) = (Attempts::default(), Attempts::default());
        let (our_link, our_state) = begun(&fake, &provider, &mut ours).await;
        let (their_link, their_state) = begun(&fake, &provider, &mut theirs).await;
        // Their code under our state, brought to us; our code under their state, brought to them.
        for (attempts, link) in [
            (&mut ours, their_link.replace(&their_state, &our_state)),
            (&mut theirs, our_link.replace(&our_state, &their_state)),
        ] {
            let Ok(Outcome::Code(answered)) = deliver(attempts, &link, NOW) else {
                panic!("the state is of a pending attempt");
            };
            let refused = provider.sign_in(*answered).await;
            assert_eq!(refused.unwrap_err(), crate::Error::CodeRefused);
            exchanged += 1;
        }
        // Another program has our scheme: the whole link gets to it, and its attempts know nothing of the state.
        let (our_link, _) = begun(&fake, &provider, &mut ours).await;
        let taken = deliver(&mut theirs, &our_link, NOW);
        assert_eq!(taken.unwrap_err(), crate::Error::UnknownState);
    }
    assert_eq!(exchanged, 200);
    println!("G05: 300 codes in wrong hands, 0 sessions");
}
