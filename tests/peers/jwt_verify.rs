//! Our check of a user pool's tokens beside aws-jwt-verify, which others wrote: for every token that is changed in one place, and for
//! many that are changed in several, both say the same, or differ in a way that is written down here.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::{Command, Stdio};

use aws_lc_rs::rand::{self, SystemRandom};
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};
use vestibule_session::Timestamp;
use vestibule_session::ports::Clock as _;
use vestibule_session::token_check::{Expected, Jwks, TokenKind, verify};
use vestibule_tests::house::WallClock;

use crate::server::node_path;

const USER_POOL_ID: &str = "eu-west-1_Abc123XYZ";
const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";
const CLIENT: &str = "3n4b5urk1ft4fl3mg5e62d9ado";
/// The clocks of both may differ by so many seconds.
const GRACE_SECONDS: i64 = 30;
/// Tokens that are changed in several places.
const COMBINATIONS: usize = 1_000;

/// The changes, of either token, that aws-jwt-verify does not mind, and we do: what Cognito always writes has to be there, and as
/// Cognito writes it; what somebody wants to be understood has to be understood; and a token is for whom it names.
const STRICTER: &[(&str, &[&str])] = &[
    (
        "azp",
        &[
            "is another",
            "is null",
            "is true",
            "is 1",
            "is empty",
            "is an empty list",
            "is an object",
        ],
    ),
    (
        "crit",
        &[
            "is null",
            "is true",
            "is 1",
            "is empty",
            "is an empty list",
            "is an object",
        ],
    ),
    (
        "exp",
        &["is gone", "is a fraction", "is beyond all numbers"],
    ),
    ("iat", &["is gone", "has not come"]),
    ("sub", &["is gone", "is empty"]),
    (
        "typ",
        &[
            "is that of an access token",
            "is null",
            "is true",
            "is 1",
            "is empty",
            "is an empty list",
            "is an object",
        ],
    ),
];

/// The changes that aws-jwt-verify minds, and we do not: of claims that nothing of ours reads, and which it wants to be text; and an
/// audience that is the only one of a list, which says the same as without (RFC 7519, section 4.1.3).
const LOOSER: &[(&str, &[&str])] = &[
    (
        "scope",
        &[
            "is null",
            "is true",
            "is 1",
            "is an empty list",
            "is an object",
        ],
    ),
    (
        AUD_OF_ACCESS,
        &["is null", "is true", "is 1", "is an object"],
    ),
    ("aud", &["is in a list"]),
];

/// Cognito writes it for a resource server only, whose affair it is.
const AUD_OF_ACCESS: &str = "aud of an access token";

#[test]
fn verdicts_agree_but_for_what_is_written_down() {
    let now = WallClock.now();
    let (key, other) = (key(), key());
    let jwks = json!({ "keys": [jwk(&key, "ours"), jwk(&other, "other")] });
    let keys = Jwks::parse(jwks.to_string().as_bytes()).expect("a JWK set");
    let mutations = mutations(now);
    let of_claims = mutations
        .iter()
        .filter(|mutation| mutation.part == Part::Claims);
    assert!(of_claims.count() >= 60);

    let mut cases = Vec::new();
    for kind in [TokenKind::CognitoId, TokenKind::CognitoAccess] {
        cases.push(Case::new(kind, &[], &key, now));
        for mutation in &mutations {
            cases.push(Case::new(kind, &[mutation], &key, now));
        }
        for _ in 0..COMBINATIONS {
            let some: Vec<_> = (0..3)
                .map(|_| &mutations[random() % mutations.len()])
                .collect();
            cases.push(Case::new(kind, &some, &key, now));
        }
    }
    let theirs = their_verdicts(&jwks, &cases);
    let (mut stricter, mut looser) = (BTreeSet::new(), BTreeSet::new());
    let (mut both_take, mut both_refuse) = (0, 0);
    for (case, theirs) in cases.iter().zip(&theirs) {
        let ours = verify(&case.token, &keys, &expected(case.kind), now);
        let (differing, written) = match (&ours, theirs) {
            (Ok(_), None) => {
                both_take += 1;
                continue;
            }
            (Err(_), Some(_)) => {
                both_refuse += 1;
                continue;
            }
            (Err(_), None) => (&mut stricter, changes_of(STRICTER)),
            (Ok(_), Some(_)) => (&mut looser, changes_of(LOOSER)),
        };
        // Of several changes, one that is written down may be the reason.
        if case.changes.len() == 1 || case.changes.is_disjoint(&written) {
            differing.insert(case.changes.clone());
        }
    }
    println!(
        "{} tokens: both take {both_take}, both refuse {both_refuse}; of the rest each difference is written down",
        cases.len(),
    );
    let singles = |list| {
        changes_of(list)
            .into_iter()
            .map(|change| BTreeSet::from([change]))
    };
    assert_eq!(
        stricter,
        singles(STRICTER).collect(),
        "what we alone refuse"
    );
    assert_eq!(looser, singles(LOOSER).collect(), "what we alone take");
    assert!(
        both_take >= 2,
        "a token that nothing is wrong with is taken"
    );
}

/// A member, and what it is now.
type Change = (&'static str, &'static str);

fn changes_of(list: &[(&'static str, &[&'static str])]) -> BTreeSet<Change> {
    let changes = list.iter().flat_map(|(member, whats)| {
        let member = *member;
        whats.iter().map(move |what| (member, *what))
    });
    changes.collect()
}

/// A token and what is wrong with it.
struct Case {
    kind: TokenKind,
    changes: BTreeSet<Change>,
    token: String,
}

impl Case {
    fn new(kind: TokenKind, mutations: &[&Mutation], key: &KeyPair, now: Timestamp) -> Self {
        let mut header = json!({ "alg": "RS256", "kid": "ours" });
        let mut claims = claims(kind, now);
        for mutation in mutations {
            let object = match mutation.part {
                Part::Header => &mut header,
                Part::Claims => &mut claims,
            };
            let members = object.as_object_mut().expect("an object");
            match mutation.value.clone() {
                Some(value) => members.insert(mutation.member.to_owned(), value),
                None => members.remove(mutation.member),
            };
        }
        let changes = mutations
            .iter()
            .map(|mutation| match (kind, mutation.member) {
                (TokenKind::CognitoAccess, "aud") => (AUD_OF_ACCESS, mutation.what),
                (_, member) => (member, mutation.what),
            });
        Self {
            kind,
            changes: changes.collect(),
            token: signed(key, &header, &claims),
        }
    }
}

/// One change of a token.
struct Mutation {
    part: Part,
    member: &'static str,
    what: &'static str,
    /// `None` takes the member away.
    value: Option<Value>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Header,
    Claims,
}

fn mutations(now: Timestamp) -> Vec<Mutation> {
    let mut mutations = Vec::new();
    let mut add = |part, member, what, value| {
        mutations.push(Mutation {
            part,
            member,
            what,
            value,
        });
    };
    for member in ["alg", "kid", "typ", "crit", "b64", "jwk"] {
        for (what, value) in of_every_type() {
            add(Part::Header, member, what, value);
        }
    }
    for (member, what, value) in [
        ("alg", "is none", json!("none")),
        ("alg", "is HS256", json!("HS256")),
        ("alg", "is PS256", json!("PS256")),
        ("alg", "is in small letters", json!("rs256")),
        ("kid", "is another's", json!("other")),
        ("kid", "is unknown", json!("unknown")),
        ("typ", "is JWT", json!("JWT")),
        ("typ", "is that of an access token", json!("at+jwt")),
    ] {
        add(Part::Header, member, what, Some(value));
    }
    for member in [
        "iss",
        "aud",
        "client_id",
        "token_use",
        "sub",
        "exp",
        "iat",
        "nbf",
        "azp",
        "scope",
    ] {
        for (what, value) in of_every_type() {
            add(Part::Claims, member, what, value);
        }
    }
    let later = |seconds| json!(now.0 + seconds);
    for (member, what, value) in [
        ("iss", "ends with a slash", json!(format!("{ISSUER}/"))),
        ("iss", "is in capitals", json!(ISSUER.to_uppercase())),
        (
            "iss",
            "is another pool's",
            json!(ISSUER.replace("Abc", "Abd")),
        ),
        ("iss", "goes on", json!(format!("{ISSUER}.evil.example"))),
        ("iss", "is in a list", json!([ISSUER])),
        ("aud", "is in a list", json!([CLIENT])),
        ("aud", "is one of two", json!([CLIENT, "another"])),
        ("aud", "is the other of two", json!(["another", CLIENT])),
        ("aud", "is another", json!("another")),
        ("aud", "is in capitals", json!(CLIENT.to_uppercase())),
        ("aud", "is right", json!(CLIENT)),
        ("client_id", "is in a list", json!([CLIENT])),
        ("client_id", "is another", json!("another")),
        ("client_id", "is right", json!(CLIENT)),
        ("azp", "is another", json!("another")),
        ("azp", "is right", json!(CLIENT)),
        ("token_use", "is id", json!("id")),
        ("token_use", "is access", json!("access")),
        ("token_use", "is in capitals", json!("ID")),
        ("exp", "is long past", later(-7200)),
        ("exp", "is past", later(-GRACE_SECONDS - 60)),
        (
            "exp",
            "is past, within the grace",
            later(-GRACE_SECONDS + 25),
        ),
        ("exp", "is a fraction", json!(4_000_000_000.5)),
        ("exp", "is beyond all numbers", json!(1e300)),
        ("nbf", "has come", later(-60)),
        ("nbf", "has not come", later(GRACE_SECONDS + 600)),
        ("nbf", "is in milliseconds", later(now.0 * 999)),
        ("iat", "has not come", later(GRACE_SECONDS + 600)),
        ("iat", "is long past", later(-1_000_000)),
    ] {
        add(Part::Claims, member, what, Some(value));
    }
    mutations
}

/// A member that is gone, or of each type that it has not.
fn of_every_type() -> [(&'static str, Option<Value>); 7] {
    [
        ("is gone", None),
        ("is null", Some(Value::Null)),
        ("is true", Some(json!(true))),
        ("is 1", Some(json!(1))),
        ("is empty", Some(json!(""))),
        ("is an empty list", Some(json!([]))),
        ("is an object", Some(json!({}))),
    ]
}

fn claims(kind: TokenKind, now: Timestamp) -> Value {
    let mut claims = json!({
        "sub": "5f0b3a1e-0000-4000-8000-000000000001",
        "iss": ISSUER,
        "token_use": token_use(kind),
        "auth_time": now.0,
        "iat": now.0,
        "exp": now.0 + 3600,
        "jti": "77aa",
        "origin_jti": "0d9f",
    });
    let own = match kind {
        TokenKind::CognitoAccess => json!({
            "client_id": CLIENT,
            "username": "ada",
            "scope": "aws.cognito.signin.user.admin",
        }),
        _ => json!({ "aud": CLIENT, "cognito:username": "ada", "email": "ada@example.com" }),
    };
    let members = claims.as_object_mut().expect("an object");
    members.extend(own.as_object().expect("an object").clone());
    claims
}

fn token_use(kind: TokenKind) -> &'static str {
    match kind {
        TokenKind::CognitoAccess => "access",
        _ => "id",
    }
}

fn expected(kind: TokenKind) -> Expected<'static> {
    Expected {
        issuer: ISSUER,
        client_id: CLIENT,
        kind,
    }
}

/// The errors of aws-jwt-verify, and none for what it takes.
fn their_verdicts(jwks: &Value, cases: &[Case]) -> Vec<Option<String>> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/node/jwt_verdicts.cjs");
    let mut child = Command::new("node")
        .arg(script)
        .env("NODE_PATH", node_path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("Node.js is installed");
    let tokens = cases
        .iter()
        .map(|case| json!({ "use": token_use(case.kind), "token": case.token }));
    let asked = json!({
        "userPoolId": USER_POOL_ID,
        "clientId": CLIENT,
        "graceSeconds": GRACE_SECONDS,
        "jwks": jwks,
        "tokens": tokens.collect::<Vec<_>>(),
    });
    let mut input = child.stdin.take().expect("its input is a pipe");
    input
        .write_all(asked.to_string().as_bytes())
        .expect("it reads");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success(), "it says what is wrong above");
    let verdicts: Vec<_> = serde_json::from_slice(&output.stdout).expect("a list");
    assert_eq!(verdicts.len(), cases.len());
    verdicts
}

fn key() -> KeyPair {
    KeyPair::generate(KeySize::Rsa2048).expect("a key")
}

fn jwk(key: &KeyPair, kid: &str) -> Value {
    let public = key.public_key();
    json!({
        "kty": "RSA",
        "kid": kid,
        "use": "sig",
        "alg": "RS256",
        "n": URL_SAFE_NO_PAD.encode(public.modulus().big_endian_without_leading_zero()),
        "e": URL_SAFE_NO_PAD.encode(public.exponent().big_endian_without_leading_zero()),
    })
}

fn signed(key: &KeyPair, header: &Value, claims: &Value) -> String {
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", encode(header), encode(claims));
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(
        &RSA_PKCS1_SHA256,
        &SystemRandom::new(),
        text.as_bytes(),
        &mut signature,
    )
    .expect("a signature");
    format!("{text}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn random() -> usize {
    let mut bytes = [0; 2];
    rand::fill(&mut bytes).expect("the system has randomness");
    usize::from(u16::from_be_bytes(bytes))
}
