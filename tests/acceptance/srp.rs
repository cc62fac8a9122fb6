//! Many sign-ins by SRP: our client and the embedded pool, over HTTP, with passwords that nobody would type.
//!
//! Rare lengths (a hash, an A, a B or a shared secret that is a byte shorter: one in 256) come up by their number alone.
//! Not here: values that are forced into being rare, which are in the tests of both crates.

use std::sync::Arc;

use aws_lc_rs::rand;
use tokio::task::JoinSet;
use vestibule_contract::AuthFlow;
use vestibule_local_pool::{PoolConfig, UserConfig};
use vestibule_session::Password;
use vestibule_session::ports::{ProviderError, SignIn as _, SignInOutcome, SignInRequest};
use vestibule_tests::house::House;

/// Of users, each with a password of its own.
const USERS: usize = 40;
/// Of each user, with a wrong password after every fifth.
const RIGHT: usize = 25;
const WRONG: usize = 5;
/// Users who sign in at the same time.
const AT_ONCE: usize = 4;
/// In characters; Cognito takes no more.
const LONGEST: usize = 256;

#[tokio::test(flavor = "multi_thread")]
async fn a_thousand_right_passwords_sign_in_and_two_hundred_wrong_ones_do_not() {
    let passwords: Vec<String> = (0..USERS).map(random_password).collect();
    let users = passwords.iter().enumerate().map(|(index, password)| {
        let user = serde_json::json!({ "Username": name(index), "Password": password });
        serde_json::from_value::<UserConfig>(user).expect("a user")
    });
    let house = House::with(PoolConfig {
        users: users.collect(),
        ..PoolConfig::default()
    });
    let house = Arc::new(house.await);
    let mut people = JoinSet::new();
    let (mut right, mut wrong) = (0, 0);
    let mut passwords = passwords.into_iter().enumerate();
    loop {
        // A few at once, as many as the cores are kept busy by.
        while people.len() < AT_ONCE
            && let Some((index, password)) = passwords.next()
        {
            people.spawn(signs_in(Arc::clone(&house), index, password));
        }
        let Some(counted) = people.join_next().await else {
            break;
        };
        let (accepted, refused) = counted.expect("every sign-in ends as it should");
        right += accepted;
        wrong += refused;
    }
    println!("{right} right passwords signed in, {wrong} wrong ones were refused");
    assert_eq!((right, wrong), (USERS * RIGHT, USERS * WRONG));
}

/// One user's sign-ins: how many right passwords were accepted, and how many wrong ones refused.
async fn signs_in(house: Arc<House>, index: usize, password: String) -> (usize, usize) {
    let client = house.client_by(AuthFlow::UserSrp);
    let try_with = async |text: &str| {
        let request = SignInRequest::Password {
            username: name(index),
            password: Password::new(text.to_owned()),
        };
        client.sign_in(&request).await
    };
    let mut wrong = wrong_passwords(&password).into_iter();
    let (mut accepted, mut refused) = (0, 0);
    for turn in 1..=RIGHT {
        match try_with(&password).await {
            Ok(SignInOutcome::Tokens(tokens)) if tokens.username == name(index) => accepted += 1,
            outcome => panic!("{password:?} is right, and: {outcome:?}"),
        }
        if turn % (RIGHT / WRONG) == 0 {
            let text = wrong.next().expect("a wrong password for each time");
            match try_with(&text).await {
                Err(ProviderError::NotAuthorized) => refused += 1,
                outcome => panic!("{text:?} is wrong, and: {outcome:?}"),
            }
        }
    }
    (accepted, refused)
}

/// What somebody or something might make of a password on the way.
fn wrong_passwords(password: &str) -> [String; WRONG] {
    let mut shorter = password.to_owned();
    shorter.pop();
    [
        format!("{password} "),
        shorter,
        password.to_uppercase(),
        // Composed where it is not, or the other way round.
        if password.contains(DECOMPOSED) {
            password.replace(DECOMPOSED, COMPOSED)
        } else {
            password.replace(COMPOSED, DECOMPOSED)
        },
        // As if only what follows the colon were hashed.
        password
            .split_once(':')
            .map(|(_, rest)| rest.to_owned())
            .expect("each has a colon"),
    ]
}

/// Every tenth is as long as can be; each has a colon, a space, an emoji, an accent that can be written in two ways, and what the
/// policy asks for.
fn random_password(index: usize) -> String {
    let length = if index.is_multiple_of(10) {
        LONGEST
    } else {
        20 + usize::from(random()) % 40
    };
    let accent = if index.is_multiple_of(2) {
        COMPOSED
    } else {
        DECOMPOSED
    };
    let mut text = format!("aB1:💐 {accent}");
    while text.chars().count() < length - 1 {
        let pick = usize::from(random()) % ALPHABET.len();
        text.push(ALPHABET[pick]);
    }
    // No space may be the last.
    text.push('z');
    text
}

fn random() -> u16 {
    let mut bytes = [0; 2];
    rand::fill(&mut bytes).expect("the system has randomness");
    u16::from_be_bytes(bytes)
}

fn name(index: usize) -> String {
    format!("person{index}")
}

/// LATIN SMALL LETTER E WITH ACUTE, in Unicode's forms NFC and NFD.
const COMPOSED: &str = "\u{e9}";
const DECOMPOSED: &str = "e\u{301}";

const ALPHABET: [char; 16] = [
    'a', 'Q', '7', ' ', ':', '"', '\\', '\'', '%', '\u{df}', '\u{301}', '\u{200d}', '語', 'ش',
    '😀', '𝕏',
];
