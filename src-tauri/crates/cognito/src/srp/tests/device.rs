//! A device's verifier: what amazon-cognito-identity-js and pycognito compute, and that the device can prove itself by it.

use super::*;

const GROUP_KEY: &str = "-abcdefgh";
const DEVICE_KEY: &str = "eu-west-1_0b7c6f0e-1111-2222-3333-444444444444";
const DEVICE_PASSWORD: &str = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbg==";

/// Salt in hex, `Salt`, and the SHA-256 of `PasswordVerifier`, by the formula of pycognito's `generate_hash_device` with Python's own
/// integers: a salt with its top bit set, one with leading zeros, and one of neither.
const KNOWN: [(&str, &str, &str); 3] = [
    (
        "b704a27deb8cf5efec43a40eac5b60d2",
        "ALcEon3rjPXv7EOkDqxbYNI=",
        "a1ee25a0dd9f290f308e87927e5857e71fe46504dc5fc7f41fa12573865a568c",
    ),
    (
        "0004a27deb8cf5efec43a40eac5b60d2",
        "BKJ964z17+xDpA6sW2DS",
        "b200dcef35881d4d7d986a2681f75f11603d6faa8c0c6584a97ec519eb13e17e",
    ),
    (
        "7f04a27deb8cf5efec43a40eac5b60d2",
        "fwSifeuM9e/sQ6QOrFtg0g==",
        "618b4f747f8c62ea8acb5f700a348d1e39efeee29468c1c54e629e2ab681c30c",
    ),
];

#[test]
fn the_verifier_of_the_other_clients_comes_out() {
    for (salt, expected_salt, expected_verifier) in KNOWN {
        let salt = hex::decode(salt).unwrap();
        let secret = DeviceSecret::of(GROUP_KEY, DEVICE_KEY, DEVICE_PASSWORD.to_owned(), &salt);
        assert_eq!(secret.salt, expected_salt);
        let verifier = STANDARD.decode(secret.verifier).unwrap();
        assert_eq!(hex::encode(hash(&[&verifier])), expected_verifier);
    }
}

#[test]
fn a_device_proves_itself_by_its_password_and_no_other() {
    for _ in 0..8 {
        let secret = DeviceSecret::generate(GROUP_KEY, DEVICE_KEY);
        let server = Account::of_device(GROUP_KEY, DEVICE_KEY, &secret.verifier)
            .challenge_with(&U3072::from_u64(5_014));
        let salt = hex::encode(STANDARD.decode(&secret.salt).unwrap());
        let asked = Challenge {
            group: GROUP_KEY,
            user_id: DEVICE_KEY,
            // As servers write it: the integer's hex, without leading zeros.
            salt: salt.trim_start_matches('0'),
            ..challenge("", &server.public_hex)
        };
        let key_pair = KeyPair::generate();
        let accepts = |password: &str| {
            let claim = password_claim_signature(&key_pair, &asked, password).unwrap();
            server.accepts(
                &key_pair.public_hex(),
                asked.secret_block,
                asked.timestamp,
                &claim,
            )
        };
        assert!(accepts(secret.password.expose_secret()));
        assert!(!accepts(DEVICE_PASSWORD));
    }
}

#[test]
fn no_two_devices_have_the_same_password_or_salt() {
    let [a, b] = [(); 2].map(|()| DeviceSecret::generate(GROUP_KEY, DEVICE_KEY));
    assert_ne!(a.password.expose_secret(), b.password.expose_secret());
    assert_ne!(a.salt, b.salt);
    assert_ne!(a.verifier, b.verifier);
}
