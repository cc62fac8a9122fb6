//! A thousand sign-ins with passwords of every sort, all right, and two hundred with a wrong one, all refused; in parts, so that they
//! run side by side.

use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngSeed, TestRunner};

use super::*;

/// What people type, and what implementations stumble over.
fn passwords() -> impl Strategy<Value = String> {
    prop_oneof![
        // Spaces, outside and inside.
        "[ ]{0,3}[a-zA-Z0-9 ]{1,20}[ ]{0,3}",
        // Letters that are taken apart (NFD).
        "([a-z][\u{300}-\u{36f}]){1,12}",
        // Emoji, flags and joiners.
        "[\u{1f300}-\u{1f64f}\u{1f1e6}-\u{1f1ff}\u{200d}]{1,12}",
        // As long as Cognito takes them.
        "\\PC{256}",
        // The separator of the hash.
        "[a-z:]{1,20}:",
        "\\PC{0,40}",
    ]
}

/// One sign-in: whether the right password was accepted, and a wrong one, if there is one.
fn sign_in(runner: &mut TestRunner, is_wrong: bool) {
    let mut draw = |strategy: BoxedStrategy<String>| strategy.new_tree(runner).unwrap().current();
    let right = draw(passwords().boxed());
    let user = draw("[a-zA-Z0-9@.+_-]{1,40}".boxed());
    let salt = draw("[1-9a-f][0-9a-f]{0,31}".boxed());
    let secret = draw("[0-9a-f]{64}".boxed());
    let mut typed = right.clone();
    while is_wrong && typed == right {
        typed = draw(passwords().boxed());
    }
    let b: U3072 = U256::from_be_hex(&secret).resize();
    let server = Account::new(POOL_NAME, &user, &salt, &right).challenge_with(&b);
    let asked = Challenge {
        user_id: &user,
        ..challenge(&salt, &server.public_hex)
    };
    let key_pair = KeyPair::generate();
    let claim = password_claim_signature(&key_pair, &asked, &typed).unwrap();
    let is_accepted = server.accepts(
        &key_pair.public_hex(),
        asked.secret_block,
        asked.timestamp,
        &claim,
    );
    assert_eq!(is_accepted, !is_wrong, "{typed:?} for {right:?} of {user}");
}

fn sign_ins(part: u64) {
    let mut runner = TestRunner::new(ProptestConfig {
        rng_seed: RngSeed::Fixed(part),
        ..ProptestConfig::default()
    });
    for _ in 0..250 {
        sign_in(&mut runner, false);
    }
    for _ in 0..50 {
        sign_in(&mut runner, true);
    }
}

#[test]
fn all_right_passwords_are_accepted_and_all_wrong_ones_refused_part_1_of_4() {
    sign_ins(1);
}

#[test]
fn all_right_passwords_are_accepted_and_all_wrong_ones_refused_part_2_of_4() {
    sign_ins(2);
}

#[test]
fn all_right_passwords_are_accepted_and_all_wrong_ones_refused_part_3_of_4() {
    sign_ins(3);
}

#[test]
fn all_right_passwords_are_accepted_and_all_wrong_ones_refused_part_4_of_4() {
    sign_ins(4);
}
