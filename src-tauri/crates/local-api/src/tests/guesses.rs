//! Guessing a token: a million tries, through the comparison and the limiter that a request goes through, by a clock that is moved by
//! hand. What keeps a guesser out is 256 random bits; the limiter keeps the log short.

use std::time::Duration;

use secrecy::ExposeSecret;
use tokio::time::Instant;
use vestibule_contract::{Account, Scope};

use super::house::FakeClock;
use crate::failed_tokens::FailedTokens;
use crate::grants::{Applicant, Grants};
use crate::peer::Peer;
use crate::token::{CompanionToken, TokenDigest};

const GUESSES: u32 = 1_000_000;

/// Companions that are let in meanwhile: each is one more that could be met.
const COMPANIONS: u32 = 10;

/// Between two guesses of one peer.
const PACE: Duration = Duration::from_millis(10);

fn let_in(grants: &Grants) -> Vec<u8> {
    let token = CompanionToken::generate().unwrap();
    // EXPOSE: guessed at in a test.
    let token = token.secret().expose_secret().as_bytes().to_vec();
    let applicant = Applicant {
        name: "x".to_owned(),
        executable: None,
        scopes: vec![Scope::UserRead],
        account: Account {
            issuer: String::new(),
            subject: String::new(),
            username: String::new(),
        },
    };
    grants.add(applicant, TokenDigest::of(&token)).unwrap();
    token
}

/// The guess of this number: a token that is right but for one bit, or for its end, or one that counts up.
fn guess(number: u32, tokens: &[Vec<u8>]) -> Vec<u8> {
    let at = usize::try_from(number).unwrap();
    let mut guess = tokens[at % tokens.len()].clone();
    let rest = at / tokens.len();
    if rest < guess.len() * 8 {
        guess[rest / 8] ^= 1 << (rest % 8);
    } else if rest < guess.len() * 9 {
        guess.truncate(rest - guess.len() * 8);
    } else {
        guess = format!("vst_{number:043}").into_bytes();
    }
    guess
}

#[test]
fn a_million_guesses_meet_no_token() {
    let grants = Grants::none(FakeClock::new());
    let tokens: Vec<_> = (0..COMPANIONS).map(|_| let_in(&grants)).collect();
    let failed = FailedTokens::new(10);
    let (begun, mut now) = (Instant::now(), Instant::now());
    let (mut let_in, mut refused, mut told_to_wait) = (0_u32, 0_u32, 0_u32);
    for number in 0..GUESSES {
        now += PACE;
        if grants.find(&guess(number, &tokens)).is_some() {
            let_in += 1;
        } else if failed.note(Peer::Process(1), now).is_ok() {
            refused += 1;
        } else {
            told_to_wait += 1;
        }
    }
    println!(
        "{GUESSES} guesses at {COMPANIONS} tokens: {let_in} let in, {refused} answered 401, {told_to_wait} answered 429, in {:?}",
        begun.elapsed()
    );
    assert_eq!(let_in, 0);
    // Ten a minute are looked at, and the rest is told to wait.
    let minutes = (PACE * GUESSES).as_secs().div_ceil(60);
    assert_eq!(u64::from(refused), 10 * minutes);
    for token in &tokens {
        assert!(grants.find(token).is_some(), "a right one is let in");
    }
}
