#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_bigint::{BoxedUint, ConcatenatingMul as _, Resize as _, U256};
use proptest::prelude::*;

use super::group::{GENERATOR, MULTIPLIER};
use super::padding::{pad, to_hex};
use super::test_client::{self, Challenge, TestClient};
use super::*;
use crate::secret::Password;

const IDENTITY: Identity<'_> = Identity {
    pool_name: "Example12",
    user_id: "ada",
};

/// A password of which every part matters: not ASCII, a colon, a space, a character outside of the basic plane.
const PASSWORD: &str = "pässwörd: 1 🗝";

// Salt, A and the client's private value of aws-sdk-net-extensions-cognito's AuthenticationCryptoTests.
const VENDOR_SALT: &str = "b704a27deb8cf5efec43a40eac5b60d2";

fn vendor_client() -> TestClient {
    let mut a = [2; 1024];
    a[1023] = 0;
    TestClient::new(&a)
}

#[test]
fn the_multiplier_is_the_hash_of_modulus_and_generator() {
    let n = test_client::modulus();
    let mut content = pad(&n.to_be_bytes());
    content.extend(pad(&[2]));
    let hash = aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, &content);
    assert_eq!(
        hex::encode(hash.as_ref()),
        "538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6",
        "P1: the constant is k = H(pad(N) ‖ pad(g))"
    );
    assert_eq!(
        to_hex(&MULTIPLIER.retrieve().to_be_bytes()),
        hex::encode(hash.as_ref())
    );
    assert_eq!(
        to_hex(&group::Element::MODULUS.to_be_bytes()),
        test_client::to_hex(&n),
        "N is written out twice, apart from each other"
    );
    assert_eq!(GENERATOR.retrieve(), crypto_bigint::U3072::from_u8(2));
}

#[test]
fn padding_is_that_of_java() {
    for (integer, padded) in [
        (0_u16, "00"),
        (1, "01"),
        (127, "7f"),
        (128, "0080"),
        (129, "0081"),
        (254, "00fe"),
        (255, "00ff"),
        (256, "0100"),
        (32_767, "7fff"),
        (32_768, "008000"),
    ] {
        assert_eq!(
            hex::encode(pad(&integer.to_be_bytes())),
            padded,
            "P2: {integer}"
        );
    }
}

#[test]
fn digits_have_no_leading_zeros() {
    for (bytes, digits) in [
        (&[][..], "0"),
        (&[0, 0], "0"),
        (&[0, 0x0a, 0xbc], "abc"),
        (&[0xa0, 0], "a000"),
        (&[0x0a], "a"),
    ] {
        assert_eq!(to_hex(bytes), digits);
    }
}

/// The vendor's key: `AuthenticationCryptoTests.TestGetPasswordAuthenticationKey`.
#[test]
fn the_test_client_derives_the_vendors_key() {
    let srp_b = "8d340308265ada665b1b2c730fb65ff0b6dc746b63c2d7e9f08b8aa9306d4848268bc0c17ee4a2999173ca62af59fd74b\
                 a5d00f16c96bea082b163f2c3a0b745455d62cb9577425b4b5d4dadba163a8e7759a7c0256795f464682770588c84e82f2c63d47017\
                 51476da8e8a7b1a131e78560fe7b56b6761fcef88dcc486f403369a0cac2f04c25ed6d5e08b5a2f488500a0d5af4972cfa1213bfca3\
                 7bbae189c8d58465b13193204f21ea01d267c7688e6e6cb5d3f5a8005db680d272308ee823816032dd2c8fc3b95b6fd0a742feb127e\
                 3d094cd002a5e6b209415ff82f6abf50d5da43910a0336e9a6fc33dd101bf13f22f13fcb3ea3809aae4917d7c426fb8c0a894030c75\
                 d3e15f0e1078a9d89e5154391cde6111ac14fab9fa3b3a880da7dbd47fd5a055937581d26b5d225c076e82f980dcbd77b3950d270d8\
                 b622dca9c9bcd8fd6435a59b9690b3c9e2bdabf58cae3420c19066abc420145b1b66f226a6493c96588c2d53b637798fcaa573379f2\
                 251848065fe1fafb68ed5e79135e9";
    let key = vendor_client().key(
        &Challenge {
            pool_name: "Pj8nlkpKR",
            user_id: "User5",
            salt: VENDOR_SALT,
            srp_b,
        },
        "Password1!",
    );
    assert_eq!(STANDARD.encode(key), "LmbBsy/4chqMRYOhmtmCrA==");
}

/// The vendor's claim: `AuthenticationCryptoTests.TestAuthenticateUser`. Its timestamp is midnight where it was written.
#[test]
fn the_test_client_signs_the_vendors_claim() {
    let claim = vendor_client().signature(
        &Challenge {
            pool_name: "Pj8nlkpKR",
            user_id: "User5",
            salt: VENDOR_SALT,
            srp_b: vendor::CLAIM_B,
        },
        "Password1!",
        vendor::SECRET_BLOCK,
        "Thu Jun 15 07:00:00 UTC 2017",
    );
    assert_eq!(claim, "QwHbbUqF6DSSepJh2QqTWDCb1XjmqaxnnW5kDn5dz7E=");
}

/// Computed with Python's integers from the formulas of RFC 5054 and the constants of pycognito 2024.5.1.
#[test]
fn the_server_arrives_at_the_known_answers() {
    let salt = Salt::new(
        hex::decode("00a1b2c3d4e5f60718293a4b5c6d7e0f")
            .unwrap()
            .try_into()
            .unwrap(),
    );
    assert_eq!(salt.to_hex(), "a1b2c3d4e5f60718293a4b5c6d7e0f");
    let verifier = Verifier::of_password(IDENTITY, &salt, &Password::new(PASSWORD.into()));
    assert_eq!(
        sha256_hex(&pad(&verifier.to_bytes())),
        "ef905713da992824964947fb715a6fe9b207e773afce427b832b939bff84756f"
    );
    let a: Vec<u8> = (1..=128).collect();
    let b: Vec<u8> = (1..=32).collect();
    let client = TestClient::new(&a);
    let handshake = Handshake::with_private(
        ClientPublic::parse(&client.srp_a()).unwrap(),
        &verifier,
        U256::from_be_slice(&b),
    );
    assert_eq!(
        sha256_hex(handshake.public_hex().as_bytes()),
        "bc4f6231c7842b8a5234e73844d922230f9efcfba4777a883d861b7de36a8175"
    );
    assert_eq!(
        hex::encode(*handshake.key(&verifier).unwrap()),
        "db5bec051c43537878c9e346d5aa0beb"
    );
}

#[test]
fn the_right_password_is_accepted_and_every_slip_refused() {
    let salt = Salt::random();
    let verifier = Verifier::of_password(IDENTITY, &salt, &Password::new(PASSWORD.into()));
    let (client, handshake) = begin(&verifier);
    let challenge = challenge(&salt, &handshake);
    let block = STANDARD.encode(b"secret block");
    let stamp = "Tue Sep 5 07:08:09 UTC 2023";
    let signature = STANDARD
        .decode(client.signature(&challenge.as_challenge(), PASSWORD, &block, stamp))
        .unwrap();
    let accepts =
        |identity, verifier: &Verifier, secret_block: &[u8], timestamp, signature: &[u8]| {
            handshake.accepts(
                identity,
                verifier,
                Proof {
                    secret_block,
                    timestamp,
                    signature,
                },
            )
        };
    assert!(accepts(
        IDENTITY,
        &verifier,
        b"secret block",
        stamp,
        &signature
    ));

    let other_user = Identity {
        user_id: "bob",
        ..IDENTITY
    };
    let other_pool = Identity {
        pool_name: "Example13",
        ..IDENTITY
    };
    let other_verifier = Verifier::of_password(IDENTITY, &salt, &Password::new("other".into()));
    let mut flipped = signature.clone();
    flipped[31] ^= 1;
    assert!(!accepts(
        other_user,
        &verifier,
        b"secret block",
        stamp,
        &signature
    ));
    assert!(!accepts(
        other_pool,
        &verifier,
        b"secret block",
        stamp,
        &signature
    ));
    assert!(!accepts(
        IDENTITY,
        &other_verifier,
        b"secret block",
        stamp,
        &signature
    ));
    assert!(!accepts(
        IDENTITY,
        &verifier,
        b"secret blocK",
        stamp,
        &signature
    ));
    assert!(!accepts(
        IDENTITY,
        &verifier,
        b"secret block",
        "Tue Sep 5 07:08:10 UTC 2023",
        &signature
    ));
    assert!(!accepts(
        IDENTITY,
        &verifier,
        b"secret block",
        stamp,
        &flipped
    ));
    assert!(!accepts(
        IDENTITY,
        &verifier,
        b"secret block",
        stamp,
        &signature[..31]
    ));
    assert!(!accepts(IDENTITY, &verifier, b"secret block", stamp, b""));

    let wrong = STANDARD
        .decode(client.signature(&challenge.as_challenge(), "pässwörd: 1 🗝 ", &block, stamp))
        .unwrap();
    assert!(
        !accepts(IDENTITY, &verifier, b"secret block", stamp, &wrong),
        "P12: a space more is another password"
    );
}

#[test]
fn a_public_value_that_forces_the_key_is_refused() {
    let n = test_client::modulus();
    let times = |factor: u8| test_client::to_hex(&n.concatenating_mul(&BoxedUint::from(factor)));
    for forced in [
        "0".to_owned(),
        "0000".to_owned(),
        times(1),
        times(2),
        times(17),
    ] {
        assert_eq!(
            ClientPublic::parse(&forced).unwrap_err(),
            ClientPublicRefused::MultipleOfModulus,
            "P9: A mod N = 0"
        );
    }
    for malformed in ["", "xyz", "-1", "0x12", " 12", "1 2", "é"] {
        assert_eq!(
            ClientPublic::parse(malformed).unwrap_err(),
            ClientPublicRefused::NotHexadecimal
        );
    }
    assert_eq!(
        ClientPublic::parse(&"f".repeat(1_000_000)).unwrap_err(),
        ClientPublicRefused::TooLong
    );
}

#[test]
fn a_public_value_of_any_length_in_bounds_is_hashed_as_it_was_sent() {
    // Odd in digits, with zeros in front, and larger than the modulus: all are the integer that they say.
    let short = ClientPublic::parse("abc").unwrap();
    assert_eq!(short.padded(), [0x0a, 0xbc]);
    assert_eq!(
        ClientPublic::parse("000abc").unwrap().padded(),
        short.padded()
    );
    let n = test_client::modulus();
    let above = n
        .resize(4096)
        .wrapping_add(BoxedUint::from(0xabc_u16).resize(4096));
    let above = ClientPublic::parse(&test_client::to_hex(&above)).unwrap();
    assert_eq!(above.element(), short.element());
    assert_ne!(above.padded(), short.padded());
}

#[test]
fn timestamps_are_read_leniently_and_signed_strictly() {
    // P7. The first column is what a client sends, the second what it must have signed to get in.
    for (sent, signed) in [
        (
            "Tue Sep 5 07:08:09 UTC 2023",
            Some("Tue Sep 5 07:08:09 UTC 2023"),
        ),
        (
            "Tue Sep 05 07:08:09 UTC 2023",
            Some("Tue Sep 5 07:08:09 UTC 2023"),
        ),
        (
            "Mon Sep 5 07:08:09 UTC 2023",
            Some("Tue Sep 5 07:08:09 UTC 2023"),
        ),
        (
            "tue sep 5 07:08:09 GMT 2023",
            Some("Tue Sep 5 07:08:09 UTC 2023"),
        ),
        (
            "Thu Feb 29 23:59:59 UTC 2024",
            Some("Thu Feb 29 23:59:59 UTC 2024"),
        ),
        ("Wed Feb 29 23:59:59 UTC 2023", None),
        ("Tue Sep  5 07:08:09 UTC 2023", None),
        ("Tue Sep 5 07:08:09 utc 2023", None),
        ("Tue Sep 5 7:08:09 UTC 2023", None),
        ("Tue Sep 5 24:08:09 UTC 2023", None),
        ("Tue Sep 5 07:08 UTC 2023", None),
        ("Tue Sep 5 07:08:09 UTC 23", None),
        ("Tue Sep 5 07:08:09 UTC 2023 ", None),
        ("Di Sep 5 07:08:09 UTC 2023", None),
        ("Tue Sept 5 07:08:09 UTC 2023", None),
        ("Tue Sep +5 07:08:09 UTC 2023", None),
        ("Tue Sep 0 07:08:09 UTC 2023", None),
        ("2023-09-05T07:08:09Z", None),
        ("", None),
    ] {
        assert_eq!(canonical_timestamp(sent).as_deref(), signed, "{sent}");
    }
}

#[test]
fn secrets_do_not_show_when_they_are_printed() {
    let verifier =
        Verifier::of_password(IDENTITY, &Salt::random(), &Password::new(PASSWORD.into()));
    let (_, handshake) = begin(&verifier);
    assert_eq!(
        format!("{verifier:?} {handshake:?}"),
        "Verifier([redacted]) Handshake([redacted])"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whoever_knows_the_password_gets_in_and_nobody_else(
        password in "[^\\p{C}]{1,40}",
        other in "[^\\p{C}]{1,40}",
        salt: [u8; 16],
        leading_zeros in 0_usize..3,
    ) {
        let mut salt = salt;
        salt[..leading_zeros].fill(0);
        let salt = Salt::new(salt);
        let verifier = Verifier::of_password(IDENTITY, &salt, &Password::new(password.clone()));
        let (client, handshake) = begin(&verifier);
        let challenge = challenge(&salt, &handshake);
        let key = *handshake.key(&verifier).unwrap();
        prop_assert_eq!(client.key(&challenge.as_challenge(), &password), key);
        if other != password {
            prop_assert_ne!(client.key(&challenge.as_challenge(), &other), key);
        }
    }

    #[test]
    fn no_public_value_and_no_timestamp_panics(text in "\\PC{0,64}") {
        let _ = ClientPublic::parse(&text);
        let _ = canonical_timestamp(&text);
    }
}

struct OwnedChallenge {
    salt: String,
    srp_b: String,
}

impl OwnedChallenge {
    fn as_challenge(&self) -> Challenge<'_> {
        Challenge {
            pool_name: IDENTITY.pool_name,
            user_id: IDENTITY.user_id,
            salt: &self.salt,
            srp_b: &self.srp_b,
        }
    }
}

fn challenge(salt: &Salt, handshake: &Handshake) -> OwnedChallenge {
    OwnedChallenge {
        salt: salt.to_hex(),
        srp_b: handshake.public_hex(),
    }
}

fn begin(verifier: &Verifier) -> (TestClient, Handshake) {
    let client = TestClient::random();
    let public = ClientPublic::parse(&client.srp_a()).unwrap();
    (client, Handshake::begin(public, verifier))
}

fn sha256_hex(bytes: &[u8]) -> String {
    hex::encode(aws_lc_rs::digest::digest(&aws_lc_rs::digest::SHA256, bytes))
}
