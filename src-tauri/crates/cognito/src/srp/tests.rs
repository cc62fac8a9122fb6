//! Known answers of others, the edges at which implementations differ, and a verifier written from the maths.
//!
//! `LmbB…` and `QwHb…` are of aws-sdk-net-extensions-cognito (`AuthenticationCryptoTests`). The answers in hex were computed with Python's own
//! integers by the formulas of the protocol, for values of which the interesting part is a byte short.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

use crypto_bigint::{NonZero, U8192};
use proptest::prelude::*;
use vestibule_session::Timestamp;

use super::*;
use crate::testing::srp_server::Account;

mod device;
mod thousand;

const POOL_NAME: &str = "Pj8nlkpKR";
const USER: &str = "User5";
const PASSWORD: &str = "Password1!";
const SALT: &str = "b704a27deb8cf5efec43a40eac5b60d2";

fn challenge<'a>(salt: &'a str, server_public: &'a str) -> Challenge<'a> {
    Challenge {
        group: POOL_NAME,
        user_id: USER,
        salt,
        server_public,
        secret_block: SECRET_BLOCK,
        timestamp: "Thu Jun 15 07:00:00 UTC 2017",
    }
}

/// The secret of the .NET tests, 1023 bytes of 2 and one of 0, which is as good as its rest modulo the group's order N − 1.
fn net_key_pair() -> KeyPair {
    let mut bytes = [2; 1024];
    bytes[1023] = 0;
    let order: U8192 = Element::MODULUS.as_ref().wrapping_sub(&U3072::ONE).resize();
    let secret = U8192::from_be_slice(&bytes).rem_vartime(&NonZero::new(order).unwrap());
    KeyPair::from_secret(Zeroizing::new(secret.resize()), U3072::BITS)
}

#[test]
fn the_key_of_the_net_sdk_comes_out() {
    let key = authentication_key(&net_key_pair(), &challenge(SALT, KEY_B), PASSWORD);
    assert_eq!(STANDARD.encode(key.unwrap()), "LmbBsy/4chqMRYOhmtmCrA==");
}

#[test]
fn the_claim_of_the_net_sdk_comes_out() {
    let claim = password_claim_signature(&net_key_pair(), &challenge(SALT, CLAIM_B), PASSWORD);
    assert_eq!(
        claim.unwrap(),
        "QwHbbUqF6DSSepJh2QqTWDCb1XjmqaxnnW5kDn5dz7E="
    );
}

#[test]
fn the_multiplier_is_the_hash_of_modulus_and_generator() {
    let modulus = java_bytes(Element::MODULUS.as_ref().to_be_bytes().as_ref());
    let hash = hash(&[&modulus, &java_bytes(&[2])]);
    assert_eq!(
        element(&U256::from_be_slice(&hash).resize()),
        MULTIPLIER,
        "k = H(N | g)"
    );
}

/// The key for a = 2^511 + 7 and the server's b, and what is special about it.
const SHORT_VALUES: [(&str, u64, &str); 5] = [
    ("a B of 383 bytes", 5014, "4c04c94ad5f7e1d809f9fa77c486ed9a"),
    (
        "a B with its top bit clear",
        5004,
        "a43733f153704f36aefbc0370428ff73",
    ),
    ("a u of 31 bytes", 5137, "bce2411d3934143d0a5a0a43a6d46cf1"),
    (
        "an S of 383 bytes",
        5534,
        "22c341a12d6039685bd0144227f869e0",
    ),
    (
        "an S with its top bit clear",
        5001,
        "51779bf82eaf55b690d66af54db4fda4",
    ),
];

fn edge_key_pair() -> KeyPair {
    let secret = U3072::ONE.shl_vartime(511).wrapping_add(&U3072::from_u8(7));
    KeyPair::from_secret(Zeroizing::new(secret), U512::BITS)
}

fn key_in_hex(key_pair: &KeyPair, b: u64, salt: &str, typed: &str) -> String {
    let account = Account::new(POOL_NAME, USER, salt, typed);
    let server = account.challenge_with(&U3072::from_u64(b));
    let challenge = challenge(salt, &server.public_hex);
    let key = authentication_key(key_pair, &challenge, typed).unwrap();
    assert_eq!(
        key.as_slice(),
        server.key(&key_pair.public_hex()),
        "the verifier of the tests agrees"
    );
    hex::encode(key)
}

#[test]
fn values_that_are_a_byte_short_are_not_padded_to_the_modulus() {
    for (name, b, expected) in SHORT_VALUES {
        assert_eq!(
            key_in_hex(&edge_key_pair(), b, SALT, PASSWORD),
            expected,
            "{name}"
        );
    }
    for (a, expected) in [
        (1, "15d0f7c1d3a79475d758a6686ada1af9"),
        (8, "dce7a4bad6abaf5a7d20a7563a098eed"),
        (3071, "a4828be797754f55bd0797a3d10c3e2e"),
    ] {
        let key_pair = KeyPair::from_secret(Zeroizing::new(U3072::from_u32(a)), U512::BITS);
        assert_eq!(
            key_in_hex(&key_pair, 5000, SALT, PASSWORD),
            expected,
            "A = 2^{a}"
        );
    }
}

#[test]
fn a_salt_is_an_integer() {
    for (salt, expected) in [
        ("1", "cdcb576a9d6666511e809dde778d40b4"),
        ("80", "14db9a50c975ad800034b40759a5a75b"),
        ("ff", "a21368e30f0f50f325488215516e3b3c"),
        ("FF", "a21368e30f0f50f325488215516e3b3c"),
        (
            "000000000000000000000000000000ff",
            "a21368e30f0f50f325488215516e3b3c",
        ),
        (
            "0f04a27deb8cf5efec43a40eac5b60d2",
            "723555d5e2b22c64dcb2f071fc9b86f1",
        ),
        (
            "f04a27deb8cf5efec43a40eac5b60d2",
            "723555d5e2b22c64dcb2f071fc9b86f1",
        ),
        (
            "704a27deb8cf5efec43a40eac5b60d2",
            "6d9094639757d878346a86d35a54f318",
        ),
    ] {
        assert_eq!(
            key_in_hex(&edge_key_pair(), 5000, salt, PASSWORD),
            expected,
            "{salt}"
        );
    }
}

#[test]
fn a_password_is_taken_exactly_as_it_was_typed() {
    let long = "p".repeat(256);
    for (typed, expected) in [
        ("", "720c3d020d1fea8fd90574a344d9b6c8"),
        (" lead and trail ", "c0e63f35e7ad0dae984eeee1f394722f"),
        ("e\u{301} nfd", "781d28140336f2d73b84a42e548bf987"),
        ("\u{e9} nfc", "5e372df1ef54d6f3518bd5332c736a9b"),
        (
            "\u{1f511}\u{1f1e8}\u{1f1ed}",
            "5e931072f59cdbe91e0119873d618dde",
        ),
        ("a:b:c", "1ea02019e84d31ea536a1b8cb0b3cb65"),
        (long.as_str(), "db4a209f9285b8b151826bf87a5e3cfc"),
        ("Ünïcödé", "be575f16db879e8ab2639020413289b4"),
        ("\ttab", "815b4eec4621606ef820c675cbab5142"),
        ("ſß", "85e3a81c5a86335e2ca1cf04e4561696"),
        ("0", "2710735cb3f69052673aa8241aa4b6a8"),
        ("пароль", "39529fdd2f8e4116f1119301e79d4896"),
    ] {
        assert_eq!(
            key_in_hex(&edge_key_pair(), 5000, SALT, typed),
            expected,
            "{typed:?}"
        );
    }
}

fn claim(challenge: &Challenge<'_>) -> Result<String, ProviderError> {
    password_claim_signature(&edge_key_pair(), challenge, PASSWORD)
}

#[test]
fn a_server_value_that_could_force_the_secret_is_refused() {
    let modulus = *Element::MODULUS.as_ref();
    let wide: U3584 = modulus.resize();
    let times =
        |factor: u32| hex::encode(wide.wrapping_mul(&U3584::from_u32(factor)).to_be_bytes());
    let plus_one = hex::encode(modulus.wrapping_add(&U3072::ONE).to_be_bytes());
    let least = hex::encode(modulus.wrapping_sub(&U3072::ONE).to_be_bytes());
    for (name, b) in [
        ("0", "0".to_owned()),
        ("00", "00".to_owned()),
        ("many zeros", "0".repeat(768)),
        ("N", times(1)),
        ("2N", times(2)),
        ("17N", times(17)),
        ("N + 1, which is not reduced", plus_one),
        ("empty", String::new()),
        ("not hex", "not hex".to_owned()),
        ("a sign", "-1".to_owned()),
        ("a prefix", "0x1234".to_owned()),
        ("white space", " 1234".to_owned()),
        ("another script's digits", "１２３".to_owned()),
        ("3080 bits", "f".repeat(770)),
        ("1 MB", "a".repeat(1 << 20)),
        ("1 MB of zeros", "0".repeat(1 << 20)),
    ] {
        assert_eq!(
            claim(&challenge(SALT, &b)),
            Err(ProviderError::UnexpectedAnswer("SRP_B")),
            "{name}"
        );
    }
    for b in ["1", "2", "02", "ABCDEF", &least, &format!("0000{least}")] {
        assert!(claim(&challenge(SALT, b)).is_ok(), "{b} is a value");
    }
}

#[test]
fn a_scrambler_of_zero_is_refused() {
    assert_eq!(
        scrambler(&[0; 32]),
        Err(ProviderError::UnexpectedAnswer("SRP_B"))
    );
    let mut one = [0; 32];
    one[31] = 1;
    assert_eq!(scrambler(&one), Ok(U256::ONE));
}

#[test]
fn a_challenge_that_is_not_the_protocol_is_refused() {
    for salt in ["", "xyz", "-1", &"a".repeat(1 << 20), &"f".repeat(514)] {
        assert_eq!(
            claim(&challenge(salt, CLAIM_B)),
            Err(ProviderError::UnexpectedAnswer("SALT"))
        );
    }
    for block in ["", "not base64!", "AAA", "AAAA=", "AA\nAA"] {
        assert_eq!(
            claim(&Challenge {
                secret_block: block,
                ..challenge(SALT, CLAIM_B)
            }),
            Err(ProviderError::UnexpectedAnswer("SECRET_BLOCK"))
        );
    }
    assert!(
        claim(&Challenge {
            secret_block: "AAAA",
            ..challenge(SALT, CLAIM_B)
        })
        .is_ok()
    );
}

#[test]
fn integers_are_javas_bytes() {
    // The non-negative rows of the table that amazon-cognito-identity-js ships for its padHex, −256…256.
    for value in 0_u32..=256 {
        let bytes = java_bytes(&value.to_be_bytes());
        let read = bytes
            .iter()
            .fold(0, |sum, byte| sum * 256 + u32::from(*byte));
        let bits = 32 - value.leading_zeros();
        assert_eq!(read, value);
        assert_eq!(bytes.len(), bits as usize / 8 + 1, "{value}");
    }
    for (value, expected) in [
        (0, "00"),
        (1, "01"),
        (15, "0f"),
        (127, "7f"),
        (128, "0080"),
        (255, "00ff"),
        (256, "0100"),
    ] {
        assert_eq!(hex::encode(java_bytes(&u32::to_be_bytes(value))), expected);
    }
}

#[test]
fn the_key_derivation_is_hkdf() {
    // RFC 5869, appendix A.1, of whose steps this is the first block of the second with another `info`; the first step is the same.
    let input = [0x0b; 22];
    let salt: Vec<u8> = (0..=0x0c).collect();
    let key = hmac::Key::new(hmac::HMAC_SHA256, &salt);
    let extracted = hmac::sign(&key, &input);
    assert_eq!(
        hex::encode(extracted),
        "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5"
    );
    let key = hmac::Key::new(hmac::HMAC_SHA256, extracted.as_ref());
    let block = hmac::sign(&key, b"Caldera Derived Key\x01");
    assert_eq!(derive_key(&input, &salt).as_slice(), &block.as_ref()[..16]);
}

#[test]
fn the_public_value_is_hex_without_leading_zeros() {
    let of =
        |a: u32| KeyPair::from_secret(Zeroizing::new(U3072::from_u32(a)), U512::BITS).public_hex();
    assert_eq!(of(1), "2");
    assert_eq!(of(8), "100");
    assert_eq!(of(3071).len(), 768);
}

#[test]
fn every_key_pair_is_another() {
    let first = KeyPair::generate();
    let second = KeyPair::generate();
    assert_ne!(first.public_hex(), second.public_hex());
    assert!(
        first.secret.bit_width_vartime() > 400,
        "2^-112 for a system without randomness to get here"
    );
}

#[test]
fn timestamps_are_english_with_an_unpadded_day() {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let months = [
        ("Jan", 31),
        ("Feb", 29),
        ("Mar", 31),
        ("Apr", 30),
        ("May", 31),
        ("Jun", 30),
        ("Jul", 31),
        ("Aug", 31),
        ("Sep", 30),
        ("Oct", 31),
        ("Nov", 30),
        ("Dec", 31),
    ];
    // 2024-01-01, a Monday in a leap year.
    let mut now = Timestamp(1_704_067_200);
    let mut checked = 0;
    for (month, length) in months {
        for day in 1..=length {
            for hour in 0..24 {
                let weekday = days[checked / 24 % 7];
                assert_eq!(
                    timestamp(now.plus(59 * 60 + 7)),
                    format!("{weekday} {month} {day} {hour:02}:59:07 UTC 2024")
                );
                now = now.plus(3600);
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 366 * 24);
}

#[test]
fn a_clock_beyond_all_years_is_no_crash() {
    assert_eq!(
        timestamp(Timestamp(i64::MAX)),
        "Thu Jan 1 00:00:00 UTC 1970"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_right_password_is_accepted_and_a_wrong_one_is_not(
        typed in "\\PC{0,40}",
        wrong in "\\PC{0,40}",
        user in "[a-zA-Z0-9@.+_-]{1,40}",
        salt in "[0-9a-f]{1,40}",
        b in proptest::array::uniform32(any::<u8>()),
    ) {
        prop_assume!(typed != wrong);
        let key_pair = KeyPair::generate();
        let account = Account::new(POOL_NAME, &user, &salt, &typed);
        let b: U3072 = U256::from_be_slice(&b).resize();
        let server = account.challenge_with(&b);
        let challenge = Challenge { user_id: &user, ..challenge(&salt, &server.public_hex) };
        let claim = |typed: &str| password_claim_signature(&key_pair, &challenge, typed).unwrap();
        let accepts = |claim: &str| server.accepts(
            &key_pair.public_hex(), challenge.secret_block, challenge.timestamp, claim,
        );
        prop_assert!(accepts(&claim(&typed)));
        prop_assert!(!accepts(&claim(&wrong)));
    }
}

const CLAIM_B: &str = "\
    f6c76f03232c3a93a634f5e49a74efbfffcd2b81f0dacb2bce0274ae68601b3d42a98feb96ba6a310cc2d418\
    3edac62d571d0d220258d8753a80c4f8815a10953a21964f19c824916f46417f46d921d7956bf5c10c63e7b1\
    c84ce6e2bc407b4e0a103a529313f439182c6450ed434d049e0d9dd5da8cf3a1d1f6f2839f55754a7b17444b\
    8c55ff6b13bf63f61e473ad6fad9f4a1a0b2541b200de07c10296d679b36bf683245cee039842ad9579031e2\
    6cb0931ac202fe713fa2c64f920a9830722f708d5ede7ab0521363e45fb2ad0afefbd65264c39f46d0c4011e\
    2e8dbf8d6c53764719599a359b17bcd4d7e37c76e9e68adde0dc586a29f835a2decab335a49408fbc8452d26\
    96743f4465d12748851889d405d7287296e93f9abfb9f11806235bb588e8381a0060a174f5b0959eedba81b9\
    4eb383e80465323b1fc85478edcca4b67403a45b73ccbdcd9eaeacebd5f2ca32c7344fdbbc15a2a3d060c2b8\
    22851a282370a8dacbbfedbc511376a6e8ad95a5ce28fc2b9c37751c8d4314b9";
const KEY_B: &str = "\
    8d340308265ada665b1b2c730fb65ff0b6dc746b63c2d7e9f08b8aa9306d4848268bc0c17ee4a2999173ca62\
    af59fd74ba5d00f16c96bea082b163f2c3a0b745455d62cb9577425b4b5d4dadba163a8e7759a7c0256795f4\
    64682770588c84e82f2c63d4701751476da8e8a7b1a131e78560fe7b56b6761fcef88dcc486f403369a0cac2\
    f04c25ed6d5e08b5a2f488500a0d5af4972cfa1213bfca37bbae189c8d58465b13193204f21ea01d267c7688\
    e6e6cb5d3f5a8005db680d272308ee823816032dd2c8fc3b95b6fd0a742feb127e3d094cd002a5e6b209415f\
    f82f6abf50d5da43910a0336e9a6fc33dd101bf13f22f13fcb3ea3809aae4917d7c426fb8c0a894030c75d3e\
    15f0e1078a9d89e5154391cde6111ac14fab9fa3b3a880da7dbd47fd5a055937581d26b5d225c076e82f980d\
    cbd77b3950d270d8b622dca9c9bcd8fd6435a59b9690b3c9e2bdabf58cae3420c19066abc420145b1b66f226\
    a6493c96588c2d53b637798fcaa573379f2251848065fe1fafb68ed5e79135e9";
const SECRET_BLOCK: &str = "\
    iZY+s7lYj4/5me1dgBZ9QR0vYOoatfBhec3Rc3kqPFAGIWAwxmaoXkOR1+kEvm0Aic/CxgXe0KHTTZuyKpsMfjbo\
    2J2YweeAtj47z6HCgVScBHeJ5il4NUhGJ6ehqWPls5ub233161UU/SxKAZYySbB8NNHIQidPNxEvBycU5gOeO9cO\
    v4dlm3dwSRNFlg8OWJysI7+ZXUgSWdfUBqog90wkIfLr7HirXnd3axiqpHqAApu4Ls7JFvgXxJa74ZJLtFobED/q\
    Sc4ALtRiAPwhKkomxhSXDF1S3dD+LcTQaR0/gJY1+p1CuyTCQNBTVz5idOq8NhG/mMupKow7i54xWJp3gWCeRLMR\
    YD5Od/b7QSgtBYZeLT2rDPb6T8oy8qScK4gq+1Ye6KmXTtmdc7XBhwtyCk4xA8YBjeXO/Gq3G+rzpqMOS9e8P/EZ\
    1xldkcme0qYesbUiKSVO30N2lPKo3qzWyq6zFi0pINpCiWLD+qdWa9Arofsml2IYgCxZwmoIRVk8vd/+UdhErVRF\
    dOmMZWQVLki0K09UgrnvLLBcMxc4wq8myUmMivVpxg8vSaexrxGxDVnKZHgfl0jFCEWIYyMvPAspOo9bBT1l+oQl\
    Vpf6RPKWlxgE4JSiWd9LD3PMdtETsyrWv1IxtktyzGI27UVanj0gGfesM56/FNImaxh+eoTBq4fJWxvfN0FvB90I\
    b/ZV+oJZ3jj8pKrZmDohutOQZqEIP5mme3UMGbkeF1zVnBuPT/Ujyb94RayMB4qvqnZap87o8gJ4iv0yp+HMAAxv\
    PSvYJSr/dny/jEdsWM8aKU+a9+n3aMPo/97DSIyiw2E3jcorR2emlichUHqdwDg/GAACUMTmV6peecDdhuF/KNZX\
    BF4GEsoutDzPSsaXnQ11qKejULZt//fQ/e5JzWbUVhWXBOiRr4JmbPdmWo9WIORrg/yrAlSe9RNnJOW+OCsAKLZY\
    EHfuueUQYaxOpBTst+YQXzbwNYyX47H8nUDVXRLiA0zAoQHeTMXN8lL688MTICEUNaJW9QWjrNIaTPic0oJ6CxVM\
    /ayd8qv28EQ9BhyyE5yEreC9y+bpUQjTwxe62H/j0NiMsE5806dhx2RzxBlEYl51hs1aqwpQ6NGn51bwZPZ5O7Yi\
    tLyYdAoEdTo0hCXTKF2ITbSy8ZDv5cxQSv5zyXeHRfa/o1GSHWPawy3lYjHChVVj/ALBjpFVPJJwByQZqgXsrvuk\
    nWk7QFAi21acQxm/4pqPVtFNVW7yZ51FawlQu6rKKfu1kyTJ6CKlcdXuJFv/NxQLPLq/to4b0UHNaD/mymwr0GSE\
    n9GxpVB4fjhL4L2BRxCpt4lfLtx1KMiTivUMIhrVShnrgUy2mpd/jooMsSf17GSvCYReg9dsaqvZXqbEMv6P2BX+\
    RNXicLSfeDO9NyZhtuWZxyLJ5IlagOpVNbtGb/HCEQy+zF8ySzho6e8vHxNodJX+xwCxRyKl6wbEdSEulWgm5WaU\
    msfySrNqLKassfrTdKLHyWUvjbWucEFzS0ddu+Q7j5RGaZ4MO7Qf1hN57WUE7irwXBc9UoAWI3Sggb+oDDuVKN5P\
    MF6cL+3/yfetGX0Wrh9tk34z5pizLmOgqOqkMW5yFDqw8/pRqQA4Qo+VrpHL1a4vANgmOHw98918pFiCG5lacOQn\
    4FmA2QGWfNxU72qy6MLPnTgN/olShAFNFgckIn2F";
