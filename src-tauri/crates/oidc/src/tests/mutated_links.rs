//! G01: 10,000 links that were once right, each changed in one to eight places, while the real sign-in waits.

use proptest::test_runner::{RngAlgorithm, TestRng};

use crate::testing::{NOW, SCHEME, attempt, deliver, parameters};
use crate::{Attempts, Outcome};

const LINKS: usize = 10_000;
const PIECES: &[&str] = &[
    "&code=c",
    "&state=",
    "&error=access_denied",
    "&iss=https%3A%2F%2Fevil",
    "%00",
    "%",
    "%25",
    "#",
    "?",
    "&",
    "=",
    "//",
    "@",
    ":80",
    "\\",
    " ",
    "\u{202e}",
    "\u{0}",
    "\r\n",
    "é",
    "access_token=t&",
];

/// Random choices by a seed that is the same in every run.
struct Dice(TestRng);

impl Dice {
    fn up_to(&mut self, bound: usize) -> usize {
        use proptest::prelude::Rng as _;
        usize::try_from(self.0.next_u64() % u64::try_from(bound).unwrap()).unwrap()
    }

    /// The link with one thing changed.
    fn mutate(&mut self, link: &mut Vec<char>) {
        let at = self.up_to(link.len());
        match self.up_to(6) {
            0 => link[at] = char::from(u8::try_from(self.up_to(128)).unwrap()),
            1 => drop(link.remove(at)),
            2 => link.insert(at, link[at]),
            3 => link.truncate(at),
            4 => {
                let piece = PIECES[self.up_to(PIECES.len())];
                link.splice(at..at, piece.chars());
            }
            _ => {
                let tail: Vec<char> = link.drain(at..).collect();
                link.extend(tail.iter().rev());
            }
        }
        if link.is_empty() {
            link.push('x');
        }
    }
}

/// Whether a link still says, in whatever spelling, what the provider said: it leads here, with this code, state and issuer.
fn still_says_the_same(link: &str, state: &str) -> bool {
    let Some((address, query)) = link.split_once('?') else {
        return false;
    };
    let pairs: Vec<_> = url::form_urlencoded::parse(query.as_bytes()).collect();
    let says = |name: &str, value: &str| {
        pairs
            .iter()
            .filter(|(n, v)| n == name && v == value)
            .count()
            == 1
    };
    let is_ours = address == SCHEME || address.strip_suffix('/') == Some(SCHEME);
    is_ours && says("state", state) && says("iss", "https://issuer.example.com")
}

#[test]
fn no_mutated_link_is_accepted_and_the_real_one_still_is() {
    let seed = [7; 32];
    let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    let mut attempts = Attempts::default();
    let (mut accepted, mut same) = (0, 0);
    let begin = |attempts: &mut Attempts| {
        let attempt = attempt(SCHEME, true);
        let state = parameters(attempt.authorization_url())["state"].clone();
        attempts.add(attempt, NOW);
        state
    };
    let mut state = begin(&mut attempts);
    for _ in 0..LINKS {
        let real =
            format!("{SCHEME}?code=marker&state={state}&iss=https%3A%2F%2Fissuer.example.com");
        let mut link: Vec<char> = real.chars().collect();
        for _ in 0..=dice.up_to(8) {
            dice.mutate(&mut link);
        }
        let link: String = link.into_iter().collect();
        // A change of the code alone is for the provider to find, and one of a parameter that nobody reads is none.
        if still_says_the_same(&link, &state) {
            same += 1;
            continue;
        }
        if let Ok(Outcome::Code(_)) = deliver(&mut attempts, &link, NOW) {
            accepted += 1;
        }
        // A link that carried the state may have ended the attempt by an error.
        if attempts.pending(NOW).next().is_none() {
            state = begin(&mut attempts);
        }
    }
    println!(
        "G01: {LINKS} links, seed {seed:?}, {same} of them the same in other words, {accepted} accepted"
    );
    assert_eq!(accepted, 0);
    assert!(same < LINKS / 4, "most mutations must change something");
    let real = format!("{SCHEME}?code=marker&state={state}&iss=https%3A%2F%2Fissuer.example.com");
    assert!(matches!(
        deliver(&mut attempts, &real, NOW),
        Ok(Outcome::Code(_))
    ));
}
