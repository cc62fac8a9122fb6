//! The standard's own test vectors (Web Authentication Level 3, section 16), what a change of any part of them does, and
//! RS256 with a key of our own. Whole ceremonies with an authenticator of another author are in `crate::tests::passkeys`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeySize;
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RsaKeyPair};
use serde_json::json;

use super::response::Base64Url;
use super::*;

/// Vector `none.ES256`: a passkey without attestation.
const NONE: Vector = Vector {
    challenge: "00c30fb78531c464d2b6771dab8d7b603c01162f2fa486bea70f283ae556e130",
    credential_id: "f91f391db4c9b2fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4",
    client_data: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a22414d4d50743455787\
                  8475453746e63647134313759447742466938767049612d7077386f4f755657345441222c226f726967696e223a22687474\
                  70733a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223\
                  a22636c69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c2066\
                  69656c647320696e20746865206675747572652c207375636820617320746869733a20426b5165446a646354427258426941\
                  774a544c453551227d",
    attestation_object: "a363666d74646e6f6e656761747453746d74a068617574684461746158a4bfabc37432958b063360d3ad6461c9c4\
                         735ae7f8edd46592a5e0f01452b2e4b559000000008446ccb9ab1db374750b2367ff6f3a1f0020f91f391db4c9b2\
                         fde0ea70189cba3fb63f579ba6122b33ad94ff3ec330084be4a5010203262001215820afefa16f97ca9b2d23eb86\
                         ccb64098d20db90856062eb249c33a9b672f26df61225820930a56b87a2fca66334b03458abf879717c12cc68ed7\
                         3290af2e2664796b9220",
};

/// Vector `packed-self.ES256`: a passkey that attests itself.
const PACKED_SELF: Vector = Vector {
    challenge: "7869c2b772d4b58eba9378cf8f29e26cf935aa77df0da89fa99c0bdc0a76f7e5",
    credential_id: "455ef34e2043a87db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58c",
    client_data: "7b2274797065223a22776562617574686e2e637265617465222c226368616c6c656e6765223a2265476e4374334c557459\
                  36366b336a506a796e6962506b31716e666644616966715a774c33417032392d55222c226f726967696e223a226874747073\
                  3a2f2f6578616d706c652e6f7267222c2263726f73734f726967696e223a66616c73652c22657874726144617461223a2263\
                  6c69656e74446174614a534f4e206d617920626520657874656e6465642077697468206164646974696f6e616c206669656c\
                  647320696e20746865206675747572652c207375636820617320746869733a205539685458764b453255526b4d6e625f3078\
                  59485667227d",
    attestation_object: "a363666d74667061636b65646761747453746d74a263616c67266373696758463044022006\
                         7a20754ab925005dbf378097c92120031581c73228d1fb4f5b881bcd7da98302207fc7b147558c7c0eba3af18bd9\
                         d121fa3d3a26d17fe3f220272178f473b6006d68617574684461746158a4bfabc37432958b063360d3ad6461c9c4\
                         735ae7f8edd46592a5e0f01452b2e4b55d00000000df850e09db6afbdfab51697791506cfc0020455ef34e2043a8\
                         7db3d4afeb39bbcb6cc32df9347c789a865ecdca129cbef58ca5010203262001215820eb151c8176b225cc651559\
                         fecf07af450fd85802046656b34c18f6cf193843c5225820927b8aa427a2be1b8834d233a2d34f61f13bfd44119c\
                         325d5896e183fee484f2",
};

struct Vector {
    challenge: &'static str,
    credential_id: &'static str,
    client_data: &'static str,
    attestation_object: &'static str,
}

const ASSERTION_CHALLENGE: &str =
    "39c0e7521417ba54d43e8dc95174f423dee9bf3cd804ff6d65c857c9abf4d408";
const ASSERTION_CLIENT_DATA: &str = "7b2274797065223a22776562617574686e2e676574222c226368616c6c656e6765223a224f63446e5568\
    5158756c5455506f334a5558543049393770767a7a59425039745a63685879617630314167222c226f726967696e223a2268747470733a2f2f65\
    78616d706c652e6f7267222c2263726f73734f726967696e223a66616c73657d";
const ASSERTION_DATA: &str =
    "bfabc37432958b063360d3ad6461c9c4735ae7f8edd46592a5e0f01452b2e4b51900000000";
const ASSERTION_SIGNATURE: &str = "3046022100f50a4e2e4409249c4a853ba361282f09841df4dd4547a13a87780218deffcd38022100848\
    0ac0f0b93538174f575bf11a1dd5d78c6e486013f937295ea13653e331e87";

const PARTY: RelyingParty<'static> = RelyingParty {
    id: "example.org",
    user_verification: UserVerification::Preferred,
};

fn bytes(digits: &str) -> Vec<u8> {
    hex::decode(digits).unwrap()
}

fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

fn challenge(digits: &str) -> Challenge {
    Challenge(bytes(digits).try_into().unwrap())
}

fn registration(id: &[u8], client_data: &[u8], object: &[u8]) -> RegistrationResponse {
    serde_json::from_value(json!({
        "id": base64url(id),
        "rawId": base64url(id),
        "type": "public-key",
        "response": {
            "clientDataJSON": base64url(client_data),
            "attestationObject": base64url(object),
        },
        "clientExtensionResults": {},
    }))
    .unwrap()
}

fn assertion(client_data: &[u8], data: &[u8], signature: &[u8]) -> AuthenticationResponse {
    serde_json::from_value(json!({
        "id": "AA",
        "rawId": "AA",
        "type": "public-key",
        "response": {
            "clientDataJSON": base64url(client_data),
            "authenticatorData": base64url(data),
            "signature": base64url(signature),
        },
        "clientExtensionResults": {},
    }))
    .unwrap()
}

impl Vector {
    fn response(&self) -> RegistrationResponse {
        self.response_with(|_| {})
    }

    fn response_with(&self, change: impl FnOnce(&mut Vec<u8>)) -> RegistrationResponse {
        let mut object = bytes(self.attestation_object);
        change(&mut object);
        registration(
            &bytes(self.credential_id),
            &bytes(self.client_data),
            &object,
        )
    }

    fn register(&self, response: &RegistrationResponse) -> Result<NewCredential, Refused> {
        register(PARTY, &challenge(self.challenge), response)
    }

    /// Where the authenticator data begins in the attestation object.
    fn data_at(&self) -> usize {
        bytes(self.attestation_object).len() - 0xa4
    }
}

fn none_key() -> PublicKey {
    NONE.register(&NONE.response()).unwrap().public_key
}

fn known(public_key: &PublicKey, sign_count: u32) -> KnownCredential<'_> {
    KnownCredential {
        public_key,
        sign_count,
        user_handle: b"ada",
    }
}

fn vector_assertion() -> AuthenticationResponse {
    assertion(
        &bytes(ASSERTION_CLIENT_DATA),
        &bytes(ASSERTION_DATA),
        &bytes(ASSERTION_SIGNATURE),
    )
}

#[test]
fn the_standard_s_registrations_are_accepted() {
    for vector in [NONE, PACKED_SELF] {
        let made = vector.register(&vector.response()).unwrap();
        assert_eq!(made.id, bytes(vector.credential_id));
        assert_eq!(made.sign_count, 0);
        let kept = PublicKey::parse(made.public_key.as_cose()).unwrap();
        assert_eq!(kept.algorithm(), -7);
    }
}

#[test]
fn the_standard_s_sign_in_is_accepted() {
    let accepted = authenticate(
        PARTY,
        &challenge(ASSERTION_CHALLENGE),
        &known(&none_key(), 0),
        &vector_assertion(),
    );
    let expected = Assertion {
        sign_count: 0,
        is_user_verified: false,
    };
    assert_eq!(accepted, Ok(expected));
}

#[test]
fn a_registration_for_something_else_is_refused() {
    let response = NONE.response();
    let party = |id| RelyingParty { id, ..PARTY };
    let expect = |party, digits, refused| {
        let result = register(party, &challenge(digits), &response);
        assert_eq!(result.unwrap_err(), refused);
    };
    expect(PARTY, PACKED_SELF.challenge, Refused::OtherChallenge);
    expect(
        party("example.com"),
        NONE.challenge,
        Refused::OriginNotAllowed,
    );
    // The page is one of theirs, the passkey was made for the host below.
    expect(party("org"), NONE.challenge, Refused::OtherRelyingParty);
}

#[test]
fn a_changed_registration_is_refused() {
    let at = NONE.data_at();
    let cases: [(&str, usize, u8, Refused); 7] = [
        (
            "the relying party's hash",
            at,
            0x01,
            Refused::OtherRelyingParty,
        ),
        ("nobody was there", at + 32, 0x01, Refused::UserNotPresent),
        (
            "backed up, and not to be",
            at + 32,
            0x08,
            Refused::Malformed,
        ),
        ("no passkey, and yet one", at + 32, 0x40, Refused::Malformed),
        ("extensions, and none", at + 32, 0x80, Refused::Malformed),
        ("another id", at + 55, 0x01, Refused::Malformed),
        ("a point off the curve", at + 0xa3, 0x01, Refused::Malformed),
    ];
    for (what, index, flip, expected) in cases {
        let response = NONE.response_with(|object| object[index] ^= flip);
        assert_eq!(NONE.register(&response).unwrap_err(), expected, "{what}");
    }
    let longer = NONE.response_with(|object| object.push(0));
    assert_eq!(NONE.register(&longer).unwrap_err(), Refused::Malformed);
    for length in 0..bytes(NONE.attestation_object).len() {
        let shorter = NONE.response_with(|object| object.truncate(length));
        assert_eq!(NONE.register(&shorter).unwrap_err(), Refused::Malformed);
    }
}

#[test]
fn self_attestation_is_checked() {
    let at = PACKED_SELF.data_at();
    // The model of the authenticator: nothing else looks at it.
    let response = PACKED_SELF.response_with(|object| object[at + 37] ^= 1);
    assert_eq!(
        PACKED_SELF.register(&response).unwrap_err(),
        Refused::BadSignature
    );
    // Nor does anybody vouch for a passkey without attestation.
    let response = NONE.response_with(|object| object[NONE.data_at() + 37] ^= 1);
    NONE.register(&response).unwrap();
}

#[test]
fn another_attestation_is_not_supported() {
    let response = NONE.response_with(|object| object[6..10].copy_from_slice(b"tpmx"));
    assert_eq!(NONE.register(&response).unwrap_err(), Refused::NotSupported);
}

#[test]
fn a_user_who_has_to_be_verified_is() {
    let strict = RelyingParty {
        user_verification: UserVerification::Required,
        ..PARTY
    };
    let register = |vector: &Vector| {
        register(strict, &challenge(vector.challenge), &vector.response()).map(|made| made.id)
    };
    assert_eq!(register(&NONE), Err(Refused::UserNotVerified));
    assert_eq!(register(&PACKED_SELF), Ok(bytes(PACKED_SELF.credential_id)));
    let key = none_key();
    let signed = authenticate(
        strict,
        &challenge(ASSERTION_CHALLENGE),
        &known(&key, 0),
        &vector_assertion(),
    );
    assert_eq!(signed, Err(Refused::UserNotVerified));
}

#[test]
fn a_registration_does_not_sign_in_and_a_sign_in_does_not_register() {
    let key = none_key();
    let registered = assertion(
        &bytes(NONE.client_data),
        &bytes(ASSERTION_DATA),
        &bytes(ASSERTION_SIGNATURE),
    );
    let signed = authenticate(
        PARTY,
        &challenge(NONE.challenge),
        &known(&key, 0),
        &registered,
    );
    assert_eq!(signed, Err(Refused::OtherCeremony));
    let response = registration(
        &bytes(NONE.credential_id),
        &bytes(ASSERTION_CLIENT_DATA),
        &bytes(NONE.attestation_object),
    );
    let made = register(PARTY, &challenge(ASSERTION_CHALLENGE), &response);
    assert_eq!(made.unwrap_err(), Refused::OtherCeremony);
}

#[test]
fn a_changed_sign_in_is_refused() {
    let key = none_key();
    let authenticate = |client_data: &[u8], data: &[u8], signature: &[u8]| {
        let response = assertion(client_data, data, signature);
        authenticate(
            PARTY,
            &challenge(ASSERTION_CHALLENGE),
            &known(&key, 0),
            &response,
        )
        .unwrap_err()
    };
    let (client_data, data, signature) = (
        bytes(ASSERTION_CLIENT_DATA),
        bytes(ASSERTION_DATA),
        bytes(ASSERTION_SIGNATURE),
    );
    let mut counted = data.clone();
    counted[36] = 1;
    assert_eq!(
        authenticate(&client_data, &counted, &signature),
        Refused::BadSignature
    );
    let mut other = signature.clone();
    *other.last_mut().unwrap() ^= 1;
    assert_eq!(
        authenticate(&client_data, &data, &other),
        Refused::BadSignature
    );
    assert_eq!(
        authenticate(&client_data, &data, &[]),
        Refused::BadSignature
    );
    let spaced = [client_data.as_slice(), b" "].concat();
    assert_eq!(
        authenticate(&spaced, &data, &signature),
        Refused::BadSignature
    );
    let framed = String::from_utf8(client_data.clone()).unwrap();
    let framed = framed.replace("\"crossOrigin\":false", "\"crossOrigin\":true");
    assert_eq!(
        authenticate(framed.as_bytes(), &data, &signature),
        Refused::OriginNotAllowed
    );
    for length in 0..data.len() {
        assert_eq!(
            authenticate(&client_data, &data[..length], &signature),
            Refused::Malformed
        );
    }
    let mut absent = data.clone();
    absent[32] &= !1;
    assert_eq!(
        authenticate(&client_data, &absent, &signature),
        Refused::UserNotPresent
    );
}

#[test]
fn somebody_else_s_key_or_user_does_not_sign_in() {
    let other_key = PACKED_SELF
        .register(&PACKED_SELF.response())
        .unwrap()
        .public_key;
    let result = authenticate(
        PARTY,
        &challenge(ASSERTION_CHALLENGE),
        &known(&other_key, 0),
        &vector_assertion(),
    );
    assert_eq!(result, Err(Refused::BadSignature));

    let key = none_key();
    let mut response = vector_assertion();
    for (handle, expected) in [("YWRh", None), ("Ym9i", Some(Refused::OtherUser))] {
        response.response.user_handle = Base64Url::parse(handle);
        let result = authenticate(
            PARTY,
            &challenge(ASSERTION_CHALLENGE),
            &known(&key, 0),
            &response,
        );
        assert_eq!(result.err(), expected);
    }
}

/// An authenticator with an RSA key, as Windows Hello has one.
struct RsaAuthenticator {
    key: RsaKeyPair,
    public_key: PublicKey,
}

impl RsaAuthenticator {
    fn new() -> Self {
        let key = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
        let public_key = PublicKey::parse(&rsa_cose(&key, -257)).unwrap();
        Self { key, public_key }
    }

    fn sign(&self, sign_count: u32) -> AuthenticationResponse {
        let client_data = bytes(ASSERTION_CLIENT_DATA);
        let mut data = sha256(PARTY.id.as_bytes()).to_vec();
        data.push(0x05);
        data.extend_from_slice(&sign_count.to_be_bytes());
        let message = [data.as_slice(), &sha256(&client_data)].concat();
        let mut signature = vec![0; self.key.public_modulus_len()];
        self.key
            .sign(
                &RSA_PKCS1_SHA256,
                &SystemRandom::new(),
                &message,
                &mut signature,
            )
            .unwrap();
        assertion(&client_data, &data, &signature)
    }
}

fn rsa_cose(key: &RsaKeyPair, algorithm: i64) -> Vec<u8> {
    let public = key.public_key();
    let mut cose = Vec::new();
    let map = ciborium::Value::Map(vec![
        (1.into(), 3.into()),
        (3.into(), algorithm.into()),
        (
            (-1).into(),
            public.modulus().big_endian_without_leading_zero().into(),
        ),
        (
            (-2).into(),
            public.exponent().big_endian_without_leading_zero().into(),
        ),
    ]);
    ciborium::into_writer(&map, &mut cose).unwrap();
    cose
}

#[test]
fn rs256_signs_in_and_its_counter_has_to_advance() {
    let authenticator = RsaAuthenticator::new();
    let authenticate = |known_count, signed_count| {
        authenticate(
            PARTY,
            &challenge(ASSERTION_CHALLENGE),
            &known(&authenticator.public_key, known_count),
            &authenticator.sign(signed_count),
        )
        .map(|assertion| (assertion.sign_count, assertion.is_user_verified))
    };
    assert_eq!(authenticate(0, 0), Ok((0, true)), "it does not count");
    assert_eq!(authenticate(0, 1), Ok((1, true)));
    assert_eq!(authenticate(7, 8), Ok((8, true)));
    for (known_count, signed_count) in [(1, 1), (7, 6), (7, 0)] {
        assert_eq!(
            authenticate(known_count, signed_count),
            Err(Refused::CounterNotAdvanced)
        );
    }
    let other = RsaAuthenticator::new();
    let forged = super::authenticate(
        PARTY,
        &challenge(ASSERTION_CHALLENGE),
        &known(&authenticator.public_key, 0),
        &other.sign(1),
    );
    assert_eq!(forged, Err(Refused::BadSignature));
}

#[test]
fn keys_of_other_algorithms_are_not_supported() {
    let key = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    for algorithm in [-65_535, -37, -7, 0] {
        let parsed = PublicKey::parse(&rsa_cose(&key, algorithm));
        assert_eq!(parsed.unwrap_err(), Refused::NotSupported, "{algorithm}");
    }
    // Ed25519 (RFC 9053, section 2.2): -8 on curve 6.
    let okp = bytes(
        "a401010327200621582000000000000000000000000000000000000000000000000000000000000000ff",
    );
    assert_eq!(PublicKey::parse(&okp).unwrap_err(), Refused::NotSupported);
    // ES256 on another curve, P-384.
    let mut other_curve = none_key().as_cose().to_vec();
    other_curve[6] = 2;
    assert_eq!(
        PublicKey::parse(&other_curve).unwrap_err(),
        Refused::NotSupported
    );
}

#[test]
fn what_is_no_key_is_refused() {
    let good = none_key().as_cose().to_vec();
    let twice = [&[0xa6, 0x01, 0x02], &good[1..]].concat();
    let longer = [good.as_slice(), &[0]].concat();
    let nested = [vec![0x81; 1_000], vec![0x00]].concat();
    let endless = bytes("5b7fffffffffffffff");
    for cose in [
        twice,
        longer,
        nested,
        endless,
        vec![],
        vec![0xa0],
        vec![0x01],
    ] {
        assert_eq!(PublicKey::parse(&cose).unwrap_err(), Refused::Malformed);
    }
}

#[test]
fn what_is_no_answer_of_a_browser_is_not_read() {
    let read = |json| serde_json::from_value::<AuthenticationResponse>(json).is_ok();
    let answer = |kind: &str, id: &str| {
        json!({
            "rawId": id,
            "type": kind,
            "response": { "clientDataJSON": "AA", "authenticatorData": "AA", "signature": "AA" },
        })
    };
    assert!(read(answer("public-key", "AA")));
    assert!(read(answer("public-key", "AA==")), "some libraries pad");
    assert!(!read(answer("password", "AA")));
    assert!(!read(answer("public-key", "A+/A")), "no base64url");
}
