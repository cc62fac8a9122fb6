//! G02: 62 links that somebody wrote by hand. Each is dropped and leaves the real sign-in as it was, or it carries that sign-in's own state
//! and ends it by a named error; none is taken for its answer.

use vestibule_session::Timestamp;

use crate::testing::{LOOPBACK, NOW, SCHEME, attempt, deliver, parameters};
use crate::{Attempts, AuthorizationError, Error, Outcome};

enum Expected {
    /// The link changes nothing.
    Dropped(Error),
    /// The link has the attempt's own state, and says no.
    Ended(Error),
}

use Expected::{Dropped, Ended};

struct Case {
    name: &'static str,
    link: String,
    expected: Expected,
}

/// The states that a link may carry.
struct States {
    ours: String,
    of_loopback: String,
    cancelled: String,
    used: String,
    expired: String,
}

/// What leads here in the honest case.
const ISS: &str = "iss=https%3A%2F%2Fissuer.example.com";

fn wrong_addresses(states: &States) -> Vec<Case> {
    let query = format!("code=c&state={}&{ISS}", states.ours);
    let addresses = [
        ("another scheme", "dev.vestibule.other://callback?"),
        (
            "a scheme that ends as ours",
            "evil.dev.vestibule.client://callback?",
        ),
        (
            "a scheme that begins as ours",
            "dev.vestibule.client.evil://callback?",
        ),
        ("our scheme in capitals", "DEV.VESTIBULE.CLIENT://callback?"),
        ("https", "https://callback?"),
        ("another host", "dev.vestibule.client://elsewhere?"),
        ("the host in capitals", "dev.vestibule.client://Callback?"),
        ("a longer host", "dev.vestibule.client://callback.evil?"),
        ("another path", "dev.vestibule.client://callback/more?"),
        ("two closing slashes", "dev.vestibule.client://callback//?"),
        ("a port", "dev.vestibule.client://callback:80?"),
        ("a user name", "dev.vestibule.client://ada@callback?"),
        ("another loopback port", "http://127.0.0.1:8799/callback?"),
    ];
    let mut cases: Vec<Case> = addresses
        .into_iter()
        .map(|(name, address)| Case {
            name,
            link: format!("{address}{query}"),
            expected: Dropped(Error::NotOurCallback),
        })
        .collect();
    cases.push(Case {
        name: "a fragment",
        link: format!("{SCHEME}?{query}#_=_"),
        expected: Dropped(Error::MalformedCallback),
    });
    cases
}

fn malformed(name: &'static str, query: &str) -> Case {
    Case {
        name,
        link: format!("{SCHEME}?{query}"),
        expected: Dropped(Error::MalformedCallback),
    }
}

fn wrong_parameters(states: &States) -> Vec<Case> {
    let state = &states.ours;
    vec![
        malformed("nothing", ""),
        malformed("no code", &format!("state={state}&{ISS}")),
        malformed("no state", &format!("code=c&{ISS}")),
        malformed("an empty code", &format!("code=&state={state}&{ISS}")),
        malformed("an empty state", &format!("code=c&state=&{ISS}")),
        malformed("an empty error", &format!("error=&state={state}&{ISS}")),
        malformed(
            "a name without a value",
            &format!("code&state={state}&{ISS}"),
        ),
        malformed("an empty pair", &format!("code=c&&state={state}&{ISS}")),
        malformed("two codes", &format!("code=c&code=d&state={state}&{ISS}")),
        malformed(
            "the same code twice",
            &format!("code=c&code=c&state={state}&{ISS}"),
        ),
        malformed("two states", &format!("code=c&state={state}&state=x&{ISS}")),
        malformed("two issuers", &format!("code=c&state={state}&{ISS}&{ISS}")),
        malformed(
            "two errors",
            &format!("error=a&error=b&state={state}&{ISS}"),
        ),
        malformed(
            "a code and an error",
            &format!("code=c&error=e&state={state}&{ISS}"),
        ),
        malformed(
            "an error without a state",
            &format!("error=access_denied&{ISS}"),
        ),
        malformed(
            "an access token",
            &format!("code=c&access_token=t&state={state}&{ISS}"),
        ),
    ]
}

fn wrong_states(states: &States) -> Vec<Case> {
    let ours = &states.ours;
    let mut bit = ours.clone().into_bytes();
    bit[7] ^= 1;
    let bit = String::from_utf8(bit).unwrap();
    let bit = bit.replace('`', "%60").replace('{', "%7B");
    let case = |name, state: &str, error| Case {
        name,
        link: format!("{SCHEME}?code=c&state={state}&{ISS}"),
        expected: Dropped(error),
    };
    vec![
        case("a state of nobody's", "wrong", Error::UnknownState),
        case(
            "the beginning of our state",
            &ours[..42],
            Error::UnknownState,
        ),
        case(
            "our state and more",
            &format!("{ours}A"),
            Error::UnknownState,
        ),
        case(
            "our state in other case",
            &swap_case(ours),
            Error::UnknownState,
        ),
        case("our state with one bit changed", &bit, Error::UnknownState),
        case(
            "a cancelled one's",
            &states.cancelled,
            Error::AttemptCancelled,
        ),
        case("a used one's", &states.used, Error::AttemptUsed),
        case("an expired one's", &states.expired, Error::AttemptExpired),
    ]
}

fn swap_case(text: &str) -> String {
    text.chars()
        .map(|c| {
            if c.is_ascii_lowercase() {
                c.to_ascii_uppercase()
            } else {
                c.to_ascii_lowercase()
            }
        })
        .collect()
}

/// RFC 9207 section 2.4: a simple comparison of text, and none missing where the issuer names itself always.
fn wrong_issuers(states: &States) -> Vec<Case> {
    let case = |name, rest: &str| Case {
        name,
        link: format!("{SCHEME}?code=c&state={}{rest}", states.ours),
        expected: Ended(Error::AnotherIssuer),
    };
    vec![
        case("another issuer", "&iss=https%3A%2F%2Fevil.example.com"),
        case("no issuer", ""),
        case("an empty issuer", "&iss="),
        case(
            "a closing slash",
            "&iss=https%3A%2F%2Fissuer.example.com%2F",
        ),
        case(
            "the issuer encoded twice",
            "&iss=https%253A%252F%252Fissuer.example.com",
        ),
        case(
            "the issuer in capitals",
            "&iss=https%3A%2F%2FISSUER.example.com",
        ),
    ]
}

fn error_responses(states: &States) -> Vec<Case> {
    let case = |name, query: String, expected| Case {
        name,
        link: format!("{SCHEME}?{query}"),
        expected,
    };
    let ours = |error: &str| format!("error={error}&state={}&{ISS}", states.ours);
    let refused = |error| Ended(Error::AuthorizationRefused(error));
    vec![
        case(
            "no",
            ours("access_denied"),
            refused(AuthorizationError::AccessDenied),
        ),
        case(
            "not signed in",
            ours("login_required"),
            refused(AuthorizationError::LoginRequired),
        ),
        case(
            "server error",
            ours("server_error"),
            refused(AuthorizationError::ServerError),
        ),
        case(
            "a description with markup",
            format!(
                "error=invalid_request&error_description=%3Cscript%3E&state={}&{ISS}",
                states.ours
            ),
            refused(AuthorizationError::InvalidRequest),
        ),
        case(
            "an error that nobody has heard of",
            ours("marker_error"),
            refused(AuthorizationError::Other),
        ),
        case(
            "an error of another issuer",
            format!(
                "error=access_denied&state={}&iss=https%3A%2F%2Fevil",
                states.ours
            ),
            Ended(Error::AnotherIssuer),
        ),
        case(
            "a stranger's error",
            format!("error=access_denied&state=wrong&{ISS}"),
            Dropped(Error::UnknownState),
        ),
        case(
            "an error of characters that no error has",
            ours("%C3%A9"),
            Dropped(Error::MalformedCallback),
        ),
    ]
}

fn wrong_encodings(states: &States) -> Vec<Case> {
    let state = &states.ours;
    let twice = percent_encoded_twice(state);
    vec![
        malformed("a NUL", &format!("code=c%00&state={state}&{ISS}")),
        malformed("a line break", &format!("code=c%0d%0a&state={state}&{ISS}")),
        malformed("half an escape", &format!("code=c%4&state={state}&{ISS}")),
        malformed("no hex digits", &format!("code=%zz&state={state}&{ISS}")),
        malformed(
            "a lone surrogate",
            &format!("code=%ED%A0%80&state={state}&{ISS}"),
        ),
        malformed(
            "overlong UTF-8",
            &format!("code=%C0%AF&state={state}&{ISS}"),
        ),
        malformed(
            "right to left",
            &format!("code=%E2%80%AEc&state={state}&{ISS}"),
        ),
        malformed(
            "a name spelt otherwise twice",
            &format!("code=c&%63ode=d&state={state}&{ISS}"),
        ),
        Case {
            name: "the state encoded twice",
            link: format!("{SCHEME}?code=c&state={twice}&{ISS}"),
            expected: Dropped(Error::UnknownState),
        },
        Case {
            name: "an international host",
            link: format!("dev.vestibule.client://c\u{430}llback?code=c&state={state}&{ISS}"),
            expected: Dropped(Error::NotOurCallback),
        },
    ]
}

fn percent_encoded_twice(text: &str) -> String {
    text.bytes().fold(String::new(), |encoded, byte| {
        encoded + &format!("%25{byte:02X}")
    })
}

fn corpus(states: &States) -> Vec<Case> {
    [
        wrong_addresses(states),
        wrong_parameters(states),
        wrong_states(states),
        wrong_issuers(states),
        error_responses(states),
        wrong_encodings(states),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A pending attempt, and others in every other state.
fn scene() -> (Attempts, States) {
    let mut attempts = Attempts::default();
    let begin = |attempts: &mut Attempts, redirect: &str, now: Timestamp| {
        let mut attempt = attempt(redirect, true);
        attempt.expected.expires_at = now.plus(600);
        let state = parameters(attempt.authorization_url())["state"].clone();
        (attempts.add(attempt, now), state)
    };
    let (_, expired) = begin(&mut attempts, SCHEME, NOW.plus(-600));
    let (id, cancelled) = begin(&mut attempts, SCHEME, NOW);
    attempts.cancel(id);
    let (_, used) = begin(&mut attempts, SCHEME, NOW);
    let link = format!("{SCHEME}?code=c&state={used}&{ISS}");
    assert!(matches!(
        deliver(&mut attempts, &link, NOW),
        Ok(Outcome::Code(_))
    ));
    let (_, ours) = begin(&mut attempts, SCHEME, NOW);
    let (_, of_loopback) = begin(&mut attempts, LOOPBACK, NOW);
    let states = States {
        ours,
        of_loopback,
        cancelled,
        used,
        expired,
    };
    (attempts, states)
}

#[test]
fn no_link_of_the_corpus_is_taken_for_an_answer() {
    let count = corpus(&scene().1).len();
    assert_eq!(count, 62);
    for at in 0..count {
        let (mut attempts, states) = scene();
        let Case {
            name,
            link,
            expected,
        } = corpus(&states).swap_remove(at);
        let outcome = deliver(&mut attempts, &link, NOW);
        let real = format!("{SCHEME}?code=c&state={}&{ISS}", states.ours);
        let afterwards = deliver(&mut attempts, &real, NOW);
        match expected {
            Dropped(expected) => {
                assert_eq!(outcome.unwrap_err(), expected, "{name}");
                assert!(matches!(afterwards, Ok(Outcome::Code(_))), "{name}");
            }
            Ended(expected) => {
                let Ok(Outcome::Ended { error, .. }) = outcome else {
                    panic!("{name}: {outcome:?}");
                };
                assert_eq!(error, expected, "{name}");
                assert_eq!(afterwards.unwrap_err(), Error::AttemptUsed, "{name}");
            }
        }
    }
    println!("G02: {count} links, 0 accepted");
}

#[test]
fn an_answer_is_accepted_only_where_it_was_to_come() {
    let (mut attempts, states) = scene();
    let query = format!("?code=c&state={}&{ISS}", states.of_loopback);
    let elsewhere = deliver(&mut attempts, &format!("{SCHEME}{query}"), NOW);
    assert_eq!(elsewhere.unwrap_err(), Error::AnotherRedirectUri);
    let here = deliver(&mut attempts, &format!("{LOOPBACK}{query}"), NOW);
    assert!(matches!(here, Ok(Outcome::Code(_))));
}

#[test]
fn a_closing_slash_and_parameters_of_the_providers_own_are_accepted() {
    for form in [
        "{SCHEME}?code=c&state={STATE}&{ISS}",
        "{SCHEME}/?code=c&state={STATE}&{ISS}",
        "{SCHEME}?state={STATE}&scope=openid+email&session_state=a.b==&code=4%2F0A&{ISS}",
    ] {
        let (mut attempts, states) = scene();
        let link = form
            .replace("{SCHEME}", SCHEME)
            .replace("{STATE}", &states.ours)
            .replace("{ISS}", ISS);
        assert!(
            matches!(deliver(&mut attempts, &link, NOW), Ok(Outcome::Code(_))),
            "{form}"
        );
    }
}

#[test]
fn a_link_above_8_kib_is_refused_before_it_is_read() {
    let (mut attempts, states) = scene();
    let link = |bytes: usize| {
        let rest = format!("{SCHEME}?state={}&{ISS}&code=", states.ours);
        format!("{rest}{}", "c".repeat(bytes - rest.len()))
    };
    let too_large = deliver(&mut attempts, &link(8 * 1024 + 1), NOW);
    assert_eq!(too_large.unwrap_err(), Error::CallbackTooLarge);
    let largest = deliver(&mut attempts, &link(8 * 1024), NOW);
    assert!(matches!(largest, Ok(Outcome::Code(_))));
}
