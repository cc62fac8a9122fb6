//! Every rule with the token that passes it beside the one that breaks it. The keys are made for the run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use std::sync::LazyLock;

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding};
use proptest::prelude::*;
use serde_json::json;

use super::*;

const NOW: Timestamp = Timestamp(1_800_000_000);
const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Abc123XYZ";
const CLIENT: &str = "3n4b5urk1ft4fl3mg5e62d9ado";
const ID: Expected<'_> = Expected {
    issuer: ISSUER,
    client_id: CLIENT,
    kind: TokenKind::CognitoId,
};
const ACCESS: Expected<'_> = Expected {
    kind: TokenKind::CognitoAccess,
    ..ID
};

static OUR_KEY: LazyLock<KeyPair> = LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());
static OTHER_KEY: LazyLock<KeyPair> =
    LazyLock::new(|| KeyPair::generate(KeySize::Rsa2048).unwrap());

fn header() -> Value {
    json!({"alg": "RS256", "kid": "ours"})
}

fn id_claims() -> Value {
    json!({
        "sub": "5f0b3a1e-0000-4000-8000-000000000001",
        "iss": ISSUER,
        "aud": CLIENT,
        "token_use": "id",
        "auth_time": NOW.0,
        "iat": NOW.0,
        "exp": NOW.0 + 3600,
        "cognito:username": "ada",
        "email": "ada@example.com",
        "origin_jti": "0d9f",
        "jti": "77aa",
        "event_id": "e1",
        "identities": [{"userId": "1", "providerName": "x"}],
    })
}

fn access_claims() -> Value {
    json!({
        "sub": "5f0b3a1e-0000-4000-8000-000000000001",
        "iss": ISSUER,
        "client_id": CLIENT,
        "token_use": "access",
        "scope": "aws.cognito.signin.user.admin",
        "auth_time": NOW.0,
        "iat": NOW.0,
        "exp": NOW.0 + 3600,
        "username": "ada",
    })
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

fn jwks(keys: &[Value]) -> Jwks {
    Jwks::parse(json!({ "keys": keys }).to_string().as_bytes()).unwrap()
}

fn our_jwks() -> Jwks {
    jwks(&[jwk(&OTHER_KEY, "other"), jwk(&OUR_KEY, "ours")])
}

fn sign_with(
    key: &KeyPair,
    encoding: &'static dyn RsaEncoding,
    header: &[u8],
    payload: &[u8],
) -> String {
    let signed = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(header),
        URL_SAFE_NO_PAD.encode(payload)
    );
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(
        encoding,
        &SystemRandom::new(),
        signed.as_bytes(),
        &mut signature,
    )
    .unwrap();
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

fn sign(header: &Value, claims: &Value) -> String {
    sign_raw(&header.to_string(), &claims.to_string())
}

fn sign_raw(header: &str, payload: &str) -> String {
    sign_with(
        &OUR_KEY,
        &RSA_PKCS1_SHA256,
        header.as_bytes(),
        payload.as_bytes(),
    )
}

fn judge(token: &str, expected: &Expected<'_>) -> Result<Claims, Rejection> {
    verify(token, &our_jwks(), expected, NOW)
}

/// Changes a JSON object: `None` removes the member.
fn with(mut object: Value, name: &str, value: Option<Value>) -> Value {
    let members = object.as_object_mut().unwrap();
    match value {
        Some(value) => members.insert(name.to_owned(), value),
        None => members.remove(name),
    };
    object
}

fn verdict(token: &str, expected: &Expected<'_>) -> Result<(), Rejection> {
    judge(token, expected).map(|_| ())
}

#[test]
fn an_id_token_and_an_access_token_of_this_client_are_accepted() {
    let id = judge(&sign(&header(), &id_claims()), &ID).unwrap();
    assert_eq!(id.account().issuer(), ISSUER);
    assert_eq!(
        id.account().subject(),
        "5f0b3a1e-0000-4000-8000-000000000001"
    );
    assert_eq!(id.string("cognito:username"), Some("ada"));
    assert_eq!(id.string("auth_time"), None, "a number is not a string");
    assert_eq!(id.issued_at(), NOW);
    assert_eq!(id.expires_at(), NOW.plus(3600));

    let access = judge(&sign(&header(), &access_claims()), &ACCESS).unwrap();
    assert_eq!(access.account(), id.account());
    assert_eq!(access.string("username"), Some("ada"));
}

#[test]
fn claims_are_not_printed() {
    let claims = judge(&sign(&header(), &id_claims()), &ID).unwrap();
    assert_eq!(format!("{claims:?}"), "Claims([redacted])");
}

#[test]
fn an_id_token_and_an_access_token_are_never_swapped() {
    assert_eq!(
        verdict(&sign(&header(), &id_claims()), &ACCESS),
        Err(Rejection::TokenUse)
    );
    assert_eq!(
        verdict(&sign(&header(), &access_claims()), &ID),
        Err(Rejection::TokenUse)
    );
    // Even a token that has the claims of both is only what it says it is.
    let both = with(access_claims(), "aud", Some(json!(CLIENT)));
    assert_eq!(
        verdict(&sign(&header(), &both), &ID),
        Err(Rejection::TokenUse)
    );
    assert_eq!(verdict(&sign(&header(), &both), &ACCESS), Ok(()));
}

/// One member of the header or of the claims changed, and what follows. `None` removes the member.
type Mutation = (&'static str, Option<Value>, Result<(), Rejection>);

fn header_mutations() -> Vec<Mutation> {
    use Rejection as R;
    vec![
        ("alg", None, Err(R::Algorithm)),
        ("alg", Some(json!("none")), Err(R::Algorithm)),
        ("alg", Some(json!("None")), Err(R::Algorithm)),
        ("alg", Some(json!("")), Err(R::Algorithm)),
        ("alg", Some(json!("rs256")), Err(R::Algorithm)),
        ("alg", Some(json!("RS384")), Err(R::Algorithm)),
        ("alg", Some(json!("RS512")), Err(R::Algorithm)),
        ("alg", Some(json!("PS256")), Err(R::Algorithm)),
        ("alg", Some(json!("ES256")), Err(R::Algorithm)),
        ("alg", Some(json!("EdDSA")), Err(R::Algorithm)),
        ("alg", Some(json!("HS256")), Err(R::Algorithm)),
        ("alg", Some(json!(["RS256"])), Err(R::Algorithm)),
        ("alg", Some(json!(null)), Err(R::Algorithm)),
        ("kid", None, Err(R::MissingKid)),
        ("kid", Some(json!("")), Err(R::MissingKid)),
        ("kid", Some(json!(null)), Err(R::MissingKid)),
        ("kid", Some(json!(7)), Err(R::MissingKid)),
        ("kid", Some(json!(["ours"])), Err(R::MissingKid)),
        ("kid", Some(json!("k".repeat(10_240))), Err(R::MissingKid)),
        ("kid", Some(json!("k".repeat(256))), Err(R::UnknownKid)),
        ("kid", Some(json!("OURS")), Err(R::UnknownKid)),
        ("kid", Some(json!("ours ")), Err(R::UnknownKid)),
        ("kid", Some(json!("../../dev/null")), Err(R::UnknownKid)),
        ("kid", Some(json!("' OR 1=1 --")), Err(R::UnknownKid)),
        ("kid", Some(json!("ours\u{0}")), Err(R::UnknownKid)),
        // The name of another key of the set: then the signature is not that key's.
        ("kid", Some(json!("other")), Err(R::Signature)),
        ("typ", Some(json!("JWT")), Ok(())),
        ("typ", Some(json!("jwt")), Ok(())),
        ("typ", Some(json!("secevent+jwt")), Err(R::Type)),
        ("typ", Some(json!("dpop+jwt")), Err(R::Type)),
        ("typ", Some(json!(null)), Err(R::Type)),
        ("crit", Some(json!(["exp"])), Err(R::Critical)),
        ("crit", Some(json!(["b64"])), Err(R::Critical)),
        ("crit", Some(json!([])), Err(R::Critical)),
        ("crit", Some(json!(null)), Err(R::Critical)),
        ("unheard-of", Some(json!("of no importance")), Ok(())),
    ]
}

#[test]
fn a_header_with_one_member_changed_is_judged_by_its_rule() {
    for (name, value, expected) in header_mutations() {
        let token = sign(&with(header(), name, value.clone()), &id_claims());
        assert_eq!(verdict(&token, &ID), expected, "{name}: {value:?}");
    }
}

fn claim_mutations() -> Vec<Mutation> {
    use Rejection as R;
    let now = NOW.0;
    vec![
        ("iss", None, Err(R::Issuer)),
        ("iss", Some(json!("")), Err(R::Issuer)),
        ("iss", Some(json!([ISSUER])), Err(R::Issuer)),
        ("iss", Some(json!(format!("{ISSUER}/"))), Err(R::Issuer)),
        ("iss", Some(json!(format!(" {ISSUER}"))), Err(R::Issuer)),
        (
            "iss",
            Some(json!(ISSUER.replace("https", "http"))),
            Err(R::Issuer),
        ),
        (
            "iss",
            Some(json!(ISSUER.replace("https", "HTTPS"))),
            Err(R::Issuer),
        ),
        (
            "iss",
            Some(json!(ISSUER.replace("XYZ", "XYZ1"))),
            Err(R::Issuer),
        ),
        (
            "iss",
            Some(json!(ISSUER.replace("eu-west-1", "us-east-1"))),
            Err(R::Issuer),
        ),
        (
            "iss",
            Some(json!(
                ISSUER.replace("amazonaws.com", "amazonaws.com.evil.example")
            )),
            Err(R::Issuer),
        ),
        ("aud", None, Err(R::Audience)),
        ("aud", Some(json!("")), Err(R::Audience)),
        ("aud", Some(json!("another")), Err(R::Audience)),
        ("aud", Some(json!(CLIENT.to_uppercase())), Err(R::Audience)),
        ("aud", Some(json!([])), Err(R::Audience)),
        ("aud", Some(json!(["another"])), Err(R::Audience)),
        ("aud", Some(json!([CLIENT])), Ok(())),
        ("aud", Some(json!([CLIENT, "another"])), Err(R::Audience)),
        ("aud", Some(json!([CLIENT, CLIENT])), Err(R::Audience)),
        ("aud", Some(json!({"0": CLIENT})), Err(R::Audience)),
        ("token_use", None, Err(R::TokenUse)),
        ("token_use", Some(json!("access")), Err(R::TokenUse)),
        ("token_use", Some(json!("refresh")), Err(R::TokenUse)),
        ("token_use", Some(json!("ID")), Err(R::TokenUse)),
        ("token_use", Some(json!(["id"])), Err(R::TokenUse)),
        ("azp", Some(json!(CLIENT)), Ok(())),
        ("azp", Some(json!("another")), Err(R::AuthorizedParty)),
        ("azp", Some(json!(null)), Err(R::AuthorizedParty)),
        ("azp", Some(json!([CLIENT])), Err(R::AuthorizedParty)),
        ("exp", None, Err(R::MissingExpiry)),
        ("exp", Some(json!(null)), Err(R::MissingExpiry)),
        (
            "exp",
            Some(json!((now + 60).to_string())),
            Err(R::MissingExpiry),
        ),
        ("exp", Some(json!(1.8e9)), Err(R::MissingExpiry)),
        ("exp", Some(json!(-1)), Err(R::MissingExpiry)),
        ("exp", Some(json!(u64::MAX)), Err(R::MissingExpiry)),
        ("exp", Some(json!(0)), Err(R::Expired)),
        ("exp", Some(json!(now - 31)), Err(R::Expired)),
        ("exp", Some(json!(now - 30)), Err(R::Expired)),
        ("exp", Some(json!(now - 29)), Ok(())),
        ("exp", Some(json!(now)), Ok(())),
        ("exp", Some(json!(now + 30)), Ok(())),
        ("exp", Some(json!(i64::MAX)), Ok(())),
        ("nbf", Some(json!(now - 31)), Ok(())),
        ("nbf", Some(json!(now)), Ok(())),
        ("nbf", Some(json!(now + 30)), Ok(())),
        ("nbf", Some(json!(now + 31)), Err(R::NotYetValid)),
        ("nbf", Some(json!(i64::MAX)), Err(R::NotYetValid)),
        ("nbf", Some(json!("0")), Err(R::NotYetValid)),
        ("nbf", Some(json!(null)), Err(R::NotYetValid)),
        ("iat", None, Err(R::MissingIssuedAt)),
        ("iat", Some(json!("0")), Err(R::MissingIssuedAt)),
        ("iat", Some(json!(now - 31)), Ok(())),
        ("iat", Some(json!(now + 30)), Ok(())),
        ("iat", Some(json!(now + 31)), Err(R::IssuedInTheFuture)),
        ("sub", None, Err(R::MissingSubject)),
        ("sub", Some(json!("")), Err(R::MissingSubject)),
        ("sub", Some(json!(7)), Err(R::MissingSubject)),
        ("sub", Some(json!(null)), Err(R::MissingSubject)),
    ]
}

#[test]
fn an_id_token_with_one_claim_changed_is_judged_by_its_rule() {
    for (name, value, expected) in claim_mutations() {
        let token = sign(&header(), &with(id_claims(), name, value.clone()));
        assert_eq!(verdict(&token, &ID), expected, "{name}: {value:?}");
    }
}

#[test]
fn an_access_token_with_one_claim_changed_is_judged_by_its_rule() {
    use Rejection as R;
    let mut mutations: Vec<Mutation> = claim_mutations()
        .into_iter()
        .filter(|(name, ..)| !matches!(*name, "aud" | "token_use"))
        .collect();
    mutations.extend([
        ("client_id", None, Err(R::ClientId)),
        ("client_id", Some(json!("another")), Err(R::ClientId)),
        ("client_id", Some(json!([CLIENT])), Err(R::ClientId)),
        ("token_use", None, Err(R::TokenUse)),
        ("token_use", Some(json!("id")), Err(R::TokenUse)),
        // The resource server that a token is bound to (RFC 8707) is not our affair.
        ("aud", Some(json!("https://api.example.com")), Ok(())),
    ]);
    for (name, value, expected) in mutations {
        let token = sign(&header(), &with(access_claims(), name, value.clone()));
        assert_eq!(verdict(&token, &ACCESS), expected, "{name}: {value:?}");
    }
}

#[test]
fn keys_inside_the_token_are_ignored() {
    let forged_key = jwk(&OTHER_KEY, "ours");
    for (name, value) in [
        ("jwk", forged_key),
        ("jku", json!("https://evil.example/jwks.json")),
        ("x5u", json!("https://evil.example/cert.pem")),
        ("x5c", json!(["MIIB"])),
        ("x5t", json!("AAAA")),
    ] {
        let header = with(header(), name, Some(value)).to_string();
        let claims = id_claims().to_string();
        let forged = sign_with(
            &OTHER_KEY,
            &RSA_PKCS1_SHA256,
            header.as_bytes(),
            claims.as_bytes(),
        );
        assert_eq!(
            verdict(&forged, &ID),
            Err(Rejection::Signature),
            "{name} must not bring a key of its own"
        );
        assert_eq!(
            verdict(&sign_raw(&header, &claims), &ID),
            Ok(()),
            "{name} alone does no harm"
        );
    }
}

#[test]
fn the_signature_must_be_rs256_of_this_very_text_by_the_named_key() {
    let token = sign(&header(), &id_claims());
    let claims = id_claims().to_string();
    let by_another = sign_with(
        &OTHER_KEY,
        &RSA_PKCS1_SHA256,
        header().to_string().as_bytes(),
        claims.as_bytes(),
    );
    assert_eq!(verdict(&by_another, &ID), Err(Rejection::Signature));
    let pss = sign_with(
        &OUR_KEY,
        &RSA_PSS_SHA256,
        header().to_string().as_bytes(),
        claims.as_bytes(),
    );
    assert_eq!(verdict(&pss, &ID), Err(Rejection::Signature));

    // Another payload under the same signature, and the same claims spelled otherwise.
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let (head, _) = signed.split_once('.').unwrap();
    for payload in [
        with(id_claims(), "sub", Some(json!("somebody-else"))).to_string(),
        claims.replace(':', ": "),
    ] {
        let forged = format!("{head}.{}.{signature}", URL_SAFE_NO_PAD.encode(payload));
        assert_eq!(verdict(&forged, &ID), Err(Rejection::Signature));
    }
    // Cut, lengthened, padded or in the other alphabet.
    for forged in [
        token[..token.len() - 4].to_owned(),
        format!("{token}AAAA"),
        format!("{token}="),
        format!("{signed}.{}", "A".repeat(342)),
        format!("{signed}.+{}", &signature[1..]),
    ] {
        assert_eq!(verdict(&forged, &ID), Err(Rejection::Signature));
    }
    assert_eq!(verdict(&token, &ID), Ok(()));
}

#[test]
fn a_public_key_is_not_taken_for_a_shared_secret() {
    // RFC 8725, section 2.1: HS256 with the RSA key's own bytes as the secret.
    let header = json!({"alg": "HS256", "kid": "ours"});
    let signed = format!(
        "{}.{}",
        URL_SAFE_NO_PAD.encode(header.to_string()),
        URL_SAFE_NO_PAD.encode(id_claims().to_string())
    );
    let secret = OUR_KEY.public_key().as_ref().to_vec();
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &secret);
    let tag = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
    let forged = format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag));
    assert_eq!(verdict(&forged, &ID), Err(Rejection::Algorithm));
}

#[test]
fn a_token_has_exactly_three_parts() {
    let token = sign(&header(), &id_claims());
    let parts: Vec<&str> = token.split('.').collect();
    let [head, payload, signature] = parts[..] else {
        panic!("three parts");
    };
    for malformed in [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        head.to_owned(),
        format!("{head}.{payload}"),
        format!("{head}.{payload}."),
        format!("{head}..{signature}"),
        format!(".{payload}.{signature}"),
        format!("{token}."),
        format!(".{token}"),
        format!("{token}.{signature}"),
        format!("{head}.{payload}.{signature}.{payload}.{signature}"),
        format!(" {token}"),
        format!("{head}=.{payload}.{signature}"),
        format!("{head}\n.{payload}.{signature}"),
    ] {
        assert_eq!(
            verdict(&malformed, &ID),
            Err(Rejection::Malformed),
            "{malformed:?}"
        );
    }
}

#[test]
fn header_and_payload_are_one_json_object_each() {
    let claims = id_claims().to_string();
    for not_an_object in [
        "", "null", "[]", "\"x\"", "7", "{", "{}{}", "{} x", "{'a':1}",
    ] {
        let token = sign_raw(not_an_object, &claims);
        assert_eq!(
            verdict(&token, &ID),
            Err(Rejection::Malformed),
            "header {not_an_object}"
        );
        let token = sign_raw(&header().to_string(), not_an_object);
        assert_eq!(
            verdict(&token, &ID),
            Err(Rejection::Malformed),
            "payload {not_an_object}"
        );
    }
}

#[test]
fn text_that_is_not_utf_8_is_refused() {
    let header = header().to_string();
    for bytes in [&b"{\"sub\":\"\xff\xfe\"}"[..], b"{\"sub\":\"\\ud800\"}"] {
        let token = sign_with(&OUR_KEY, &RSA_PKCS1_SHA256, header.as_bytes(), bytes);
        assert_eq!(verdict(&token, &ID), Err(Rejection::Malformed));
    }
}

#[test]
fn a_member_that_is_named_twice_is_refused_wherever_it_is() {
    let claims = id_claims().to_string();
    let inner = &claims[1..];
    for payload in [
        format!("{{\"sub\":\"somebody-else\",{inner}"),
        format!("{{\"s\\u0075b\":\"somebody-else\",{inner}"),
        format!("{{\"extra\":{{\"a\":1,\"a\":1}},{inner}"),
        format!("{{\"extra\":[{{\"a\":1,\"a\":1}}],{inner}"),
    ] {
        let token = sign_raw(&header().to_string(), &payload);
        assert_eq!(verdict(&token, &ID), Err(Rejection::DuplicateMember));
    }
    for header in [
        r#"{"alg":"none","alg":"RS256","kid":"ours"}"#,
        r#"{"alg":"RS256","kid":"ours","kid":"ours"}"#,
    ] {
        assert_eq!(
            verdict(&sign_raw(header, &claims), &ID),
            Err(Rejection::DuplicateMember)
        );
    }
    let twin = format!("{{\"extra\":[{{\"a\":1}},{{\"a\":1}}],{inner}");
    assert_eq!(
        verdict(&sign_raw(&header().to_string(), &twin), &ID),
        Ok(()),
        "one name in two objects is no duplicate"
    );
}

#[test]
fn deep_nesting_is_refused() {
    let nested = |levels: usize| {
        let value = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        let claims = id_claims().to_string();
        sign_raw(
            &header().to_string(),
            &format!("{{\"deep\":{value},{}", &claims[1..]),
        )
    };
    assert_eq!(verdict(&nested(11), &ID), Ok(()));
    assert_eq!(verdict(&nested(12), &ID), Err(Rejection::NestedTooDeep));
    assert_eq!(verdict(&nested(5000), &ID), Err(Rejection::NestedTooDeep));
}

#[test]
fn a_token_above_16_kib_is_refused() {
    let padded = |bytes: usize| {
        let claims = with(id_claims(), "pad", Some(json!("x".repeat(bytes))));
        sign(&header(), &claims)
    };
    // Three bytes of padding are four of the token.
    let spare = 16 * 1024 - padded(0).len();
    let largest = padded(spare / 4 * 3);
    assert!(largest.len() > 16 * 1024 - 4 && largest.len() <= 16 * 1024);
    assert_eq!(verdict(&largest, &ID), Ok(()));
    assert_eq!(
        verdict(&padded(spare / 4 * 3 + 4), &ID),
        Err(Rejection::TooLarge)
    );
    assert_eq!(verdict(&"a".repeat(1 << 20), &ID), Err(Rejection::TooLarge));
}

#[test]
fn a_key_must_say_nothing_against_its_use() {
    use Rejection as R;
    let modulus = OUR_KEY
        .public_key()
        .modulus()
        .big_endian_without_leading_zero()
        .to_vec();
    let encode = |bytes: &[u8]| Some(json!(URL_SAFE_NO_PAD.encode(bytes)));
    let leading_zero = [&[0], &modulus[..]].concat();
    let even = [&modulus[..255], &[2]].concat();
    let mutations: Vec<Mutation> = vec![
        ("use", None, Ok(())),
        ("use", Some(json!("enc")), Err(R::UnusableKey)),
        ("use", Some(json!("SIG")), Err(R::UnusableKey)),
        ("use", Some(json!(null)), Err(R::UnusableKey)),
        ("alg", None, Ok(())),
        ("alg", Some(json!("RS512")), Err(R::UnusableKey)),
        ("alg", Some(json!("PS256")), Err(R::UnusableKey)),
        ("alg", Some(json!("RSA-OAEP")), Err(R::UnusableKey)),
        ("key_ops", Some(json!(["verify"])), Ok(())),
        ("key_ops", Some(json!(["sign", "verify"])), Ok(())),
        ("key_ops", Some(json!(["encrypt"])), Err(R::UnusableKey)),
        ("key_ops", Some(json!([])), Err(R::UnusableKey)),
        ("key_ops", Some(json!("verify")), Err(R::UnusableKey)),
        ("x5c", Some(json!(["not a certificate"])), Ok(())),
        ("x5u", Some(json!("https://evil.example/cert.pem")), Ok(())),
        ("d", Some(json!("AQAB")), Err(R::UnusableKey)),
        ("n", None, Err(R::UnusableKey)),
        ("n", Some(json!("")), Err(R::UnusableKey)),
        ("n", Some(json!("not base64url!")), Err(R::UnusableKey)),
        ("n", encode(&modulus[..128]), Err(R::UnusableKey)),
        // 2047 bits.
        (
            "n",
            encode(&[&[modulus[0] >> 1], &modulus[1..]].concat()),
            Err(R::UnusableKey),
        ),
        ("n", encode(&leading_zero), Err(R::UnusableKey)),
        ("n", encode(&even), Err(R::UnusableKey)),
        ("n", encode(&modulus.repeat(5)), Err(R::UnusableKey)),
        ("e", None, Err(R::UnusableKey)),
        ("e", encode(&[1]), Err(R::UnusableKey)),
        ("e", encode(&[4]), Err(R::UnusableKey)),
        ("e", encode(&[0, 1, 0, 1]), Err(R::UnusableKey)),
        ("e", encode(&[0xff; 8]), Err(R::UnusableKey)),
        // Another exponent is a usable key, but not the one that signed.
        ("e", encode(&[3]), Err(R::Signature)),
        // Of another type, or without a name: as if it were not there.
        ("kty", Some(json!("EC")), Err(R::UnknownKid)),
        ("kty", None, Err(R::UnknownKid)),
        ("kid", None, Err(R::UnknownKid)),
        ("kid", Some(json!(7)), Err(R::UnknownKid)),
    ];
    let token = sign(&header(), &id_claims());
    for (name, value, expected) in mutations {
        let keys = jwks(&[with(jwk(&OUR_KEY, "ours"), name, value.clone())]);
        let verdict = verify(&token, &keys, &ID, NOW).map(|_| ());
        assert_eq!(verdict, expected, "{name}: {value:?}");
    }
}

#[test]
fn a_name_selects_exactly_one_key() {
    let token = sign(&header(), &id_claims());
    let twice = jwks(&[jwk(&OUR_KEY, "ours"), jwk(&OTHER_KEY, "ours")]);
    assert_eq!(
        verify(&token, &twice, &ID, NOW).map(|_| ()),
        Err(Rejection::AmbiguousKid)
    );
    let beside_others = jwks(&[
        json!({"kty": "EC", "kid": "ours", "crv": "P-256", "x": "AA", "y": "AA"}),
        json!({"kty": "unheard-of", "kid": "ours"}),
        json!({"kty": "oct", "kid": "ours", "k": "AAAA"}),
        json!("not even a key"),
        jwk(&OUR_KEY, "ours"),
    ]);
    assert_eq!(
        verify(&token, &beside_others, &ID, NOW).map(|_| ()),
        Ok(()),
        "keys of other types are skipped"
    );
    assert_eq!(
        verify(&token, &jwks(&[]), &ID, NOW).map(|_| ()),
        Err(Rejection::UnknownKid)
    );
}

#[test]
fn a_set_of_keys_must_be_one() {
    for (bytes, expected) in [
        (&b""[..], Rejection::Malformed),
        (b"<html></html>", Rejection::Malformed),
        (b"[]", Rejection::Malformed),
        (b"{}", Rejection::Malformed),
        (b"{\"keys\":{}}", Rejection::Malformed),
        (b"{\"keys\":[]", Rejection::Malformed),
        (b"{\"keys\":[],\"keys\":[]}", Rejection::DuplicateMember),
        (
            b"{\"keys\":[{\"kty\":\"RSA\",\"kty\":\"EC\"}]}",
            Rejection::DuplicateMember,
        ),
    ] {
        assert_eq!(Jwks::parse(bytes).map(|_| ()), Err(expected));
    }
    let padded = |bytes: usize| format!("{{\"keys\":[],\"pad\":\"{}\"}}", "x".repeat(bytes));
    let frame = padded(0).len();
    assert!(Jwks::parse(padded(Jwks::MAX_BYTES - frame).as_bytes()).is_ok());
    assert_eq!(
        Jwks::parse(padded(Jwks::MAX_BYTES - frame + 1).as_bytes()).map(|_| ()),
        Err(Rejection::TooLarge)
    );
}

#[test]
fn no_rejection_names_a_part_of_the_token() {
    // `Rejection` is `Copy` without fields, so it can't; this keeps it so.
    fn is_plain<T: Copy + 'static>() -> usize {
        size_of::<T>()
    }
    assert_eq!(is_plain::<Rejection>(), 1);
}

proptest! {
    #[test]
    fn any_text_is_judged_without_a_panic(text in "\\PC{0,200}") {
        let _ = judge(&text, &ID);
    }

    #[test]
    fn any_bytes_are_a_set_of_keys_or_are_not(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = Jwks::parse(&bytes);
    }

    #[test]
    fn a_token_with_any_one_byte_changed_is_refused(at in 0_usize..700, to in "[A-Za-z0-9_-]") {
        static TOKEN: LazyLock<String> = LazyLock::new(|| sign(&header(), &id_claims()));
        let at = at % TOKEN.len();
        let mut changed = TOKEN.clone();
        changed.replace_range(at..=at, &to);
        prop_assume!(changed != *TOKEN);
        prop_assert!(judge(&changed, &ID).is_err());
    }
}

const OPEN_ID: Expected<'_> = Expected {
    kind: TokenKind::OpenId,
    ..ID
};

#[test]
fn an_openid_providers_id_token_is_for_this_client_and_nobody_else() {
    for (audience, verdict) in [
        (Some(json!(CLIENT)), Ok(())),
        (Some(json!([CLIENT])), Ok(())),
        (Some(json!([CLIENT, "another"])), Err(Rejection::Audience)),
        (Some(json!("another")), Err(Rejection::Audience)),
        (None, Err(Rejection::Audience)),
    ] {
        let claims = with(id_claims(), "aud", audience.clone());
        let claims = with(claims, "token_use", None);
        let token = sign(&header(), &claims);
        assert_eq!(self::verdict(&token, &OPEN_ID), verdict, "{audience:?}");
    }
}

#[test]
fn only_an_openid_provider_with_one_key_need_not_name_it() {
    let nameless = with(jwk(&OUR_KEY, "ours"), "kid", None);
    let one = [
        jwks(std::slice::from_ref(&nameless)),
        jwks(&[jwk(&OUR_KEY, "ours")]),
    ];
    let beside_another = [
        jwks(&[nameless.clone(), jwk(&OTHER_KEY, "other")]),
        jwks(&[json!({"kty": "EC"}), nameless]),
        jwks(&[]),
    ];
    let token = sign(&json!({"alg": "RS256"}), &id_claims());
    for keys in &one {
        assert_eq!(verify(&token, keys, &OPEN_ID, NOW).map(|_| ()), Ok(()));
        assert_eq!(
            verify(&token, keys, &ID, NOW).map(|_| ()),
            Err(Rejection::MissingKid),
            "Cognito names its keys"
        );
    }
    for keys in &beside_another {
        assert_eq!(
            verify(&token, keys, &OPEN_ID, NOW).map(|_| ()),
            Err(Rejection::MissingKid)
        );
    }
    let unusable = jwks(&[with(jwk(&OUR_KEY, "ours"), "use", Some(json!("enc")))]);
    assert_eq!(
        verify(&token, &unusable, &OPEN_ID, NOW).map(|_| ()),
        Err(Rejection::UnusableKey)
    );
}

/// The claims of an ID token with these members beside the usual ones.
fn claims_with(members: &[(&str, Value)]) -> Claims {
    let members = members.iter().cloned();
    let claims = members.fold(id_claims(), |claims, (name, value)| {
        with(claims, name, Some(value))
    });
    judge(&sign(&header(), &claims), &OPEN_ID).unwrap()
}

#[test]
fn the_nonce_is_the_one_that_was_sent() {
    let nonce = |value: Value| claims_with(&[("nonce", value)]).check_nonce("n-0S6_WzA2Mj");
    assert_eq!(nonce(json!("n-0S6_WzA2Mj")), Ok(()));
    for wrong in ["", "n-0S6_WzA2M", "n-0S6_WzA2Mjk", "N-0S6_WZA2MJ"] {
        assert_eq!(nonce(json!(wrong)), Err(Rejection::Nonce));
    }
    assert_eq!(nonce(json!(["n-0S6_WzA2Mj"])), Err(Rejection::Nonce));
    let without = claims_with(&[]);
    assert_eq!(without.check_nonce("n-0S6_WzA2Mj"), Err(Rejection::Nonce));
    assert_eq!(without.check_nonce(""), Err(Rejection::Nonce));
}

#[test]
fn at_hash_is_the_left_half_of_the_access_tokens_hash() {
    // OpenID Connect Core 1.0, appendix A.4.
    let access_token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    let at_hash = "77QmUPtjPfzWtF2AnpK9RQ";
    let check = |value: Value, token: &str| {
        let claims = claims_with(&[("at_hash", value)]);
        claims.check_access_token(&crate::AccessToken::new(token.to_owned()))
    };
    assert_eq!(check(json!(at_hash), access_token), Ok(()));
    for (value, token) in [
        (json!(at_hash), "another"),
        (json!("77QmUPtjPfzWtF2AnpK9RA"), access_token),
        (json!(format!("{at_hash}==")), access_token),
        (json!(""), access_token),
        (json!(null), access_token),
    ] {
        assert_eq!(check(value, token), Err(Rejection::AccessTokenHash));
    }
    let access_token = crate::AccessToken::new(access_token.to_owned());
    assert_eq!(claims_with(&[]).check_access_token(&access_token), Ok(()));
}

#[test]
fn a_renewed_token_is_of_the_same_account_and_sign_in() {
    let first = claims_with(&[("auth_time", json!(NOW.0 - 60)), ("nonce", json!("one"))]);
    let account = first.account().clone();
    let occasion = first.occasion().unwrap();
    let another = crate::AccountId::new(ISSUER, "another");
    let renewal = |members: &[(&str, Value)], account, of: Option<&Occasion>| {
        claims_with(members).check_renewal(account, of)
    };
    let then = || ("auth_time", json!(NOW.0 - 60));
    assert_eq!(renewal(&[then()], &account, Some(&occasion)), Ok(()));
    let with_nonce = [then(), ("nonce", json!("one"))];
    assert_eq!(renewal(&with_nonce, &account, Some(&occasion)), Ok(()));
    let later = [("auth_time", json!(NOW.0))];
    assert_eq!(renewal(&later, &account, None), Ok(()), "after a restart");
    for (members, account, rejection) in [
        (&[then()][..], &another, Rejection::AnotherAccount),
        (&later, &account, Rejection::AuthenticationTime),
        (
            &[then(), ("nonce", json!("two"))],
            &account,
            Rejection::Nonce,
        ),
    ] {
        assert_eq!(renewal(members, account, Some(&occasion)), Err(rejection));
    }
}
