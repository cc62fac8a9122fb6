//! The server's half of SRP, written from the maths of RFC 5054 and with nothing of the client's but the digest and the HMAC: another
//! copy of the prime, other arithmetic (runtime parameters, variable time), another padding.

use std::sync::LazyLock;

use aws_lc_rs::{digest, hmac};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_bigint::modular::{FixedMontyForm, FixedMontyParams};
use crypto_bigint::{Odd, U256, U3072};

type Params = FixedMontyParams<{ U3072::LIMBS }>;
type Number = FixedMontyForm<{ U3072::LIMBS }>;

/// What a user pool keeps of a password.
pub(crate) struct Account {
    message_head: Vec<u8>,
    verifier: U3072,
}

/// One sign-in, as the server sees it.
pub(crate) struct Handshake {
    /// B.
    pub(crate) public_hex: String,
    public: U3072,
    secret: U3072,
    verifier: U3072,
    message_head: Vec<u8>,
}

impl Account {
    pub(crate) fn new(pool_name: &str, user_id: &str, salt: &str, password: &str) -> Self {
        let identity = format!("{pool_name}{user_id}:{password}");
        let salt = number(salt);
        let x = sha256(&[&bytes(&salt), &sha256(&[identity.as_bytes()])]);
        Self {
            message_head: format!("{pool_name}{user_id}").into_bytes(),
            verifier: power(&U3072::from_u8(2), &U256::from_be_slice(&x).resize()),
        }
    }

    /// Of a device, by what was sent to `ConfirmDevice`.
    pub(crate) fn of_device(group_key: &str, device_key: &str, verifier: &str) -> Self {
        let verifier = STANDARD.decode(verifier).unwrap();
        Self {
            message_head: format!("{group_key}{device_key}").into_bytes(),
            verifier: number(hex::encode(verifier).trim_start_matches('0')),
        }
    }

    /// Begins a sign-in with this b.
    pub(crate) fn challenge_with(&self, secret: &U3072) -> Handshake {
        let k = sha256(&[&bytes(&prime()), &[2]]);
        let k: U3072 = U256::from_be_slice(&k).resize();
        let public = monty(&k)
            .mul(&monty(&self.verifier))
            .add(&monty(&power(&U3072::from_u8(2), secret)))
            .retrieve();
        Handshake {
            public_hex: hex(&public),
            public,
            secret: *secret,
            verifier: self.verifier,
            message_head: self.message_head.clone(),
        }
    }
}

impl Handshake {
    /// The key of whoever sent this A and knows the password.
    pub(crate) fn key(&self, client_public: &str) -> [u8; 16] {
        let client_public = number(client_public);
        let u = sha256(&[&bytes(&client_public), &bytes(&self.public)]);
        let u: U3072 = U256::from_be_slice(&u).resize();
        let base = monty(&client_public)
            .mul(&monty(&power(&self.verifier, &u)))
            .retrieve();
        let shared = power(&base, &self.secret);
        let extracted = mac(&bytes(&u), &[&bytes(&shared)]);
        mac(&extracted, &[b"Caldera Derived Key\x01"])[..16]
            .try_into()
            .unwrap()
    }

    pub(crate) fn accepts(
        &self,
        client_public: &str,
        secret_block: &str,
        timestamp: &str,
        claim: &str,
    ) -> bool {
        let secret_block = STANDARD.decode(secret_block).unwrap();
        let expected = mac(
            &self.key(client_public),
            &[&self.message_head, &secret_block, timestamp.as_bytes()],
        );
        STANDARD.encode(expected) == claim
    }
}

fn prime() -> U3072 {
    U3072::from_be_hex(PRIME)
}

fn monty(value: &U3072) -> Number {
    static PARAMS: LazyLock<Params> =
        LazyLock::new(|| Params::new_vartime(Odd::new(prime()).unwrap()));
    Number::new(value, &PARAMS)
}

fn power(base: &U3072, exponent: &U3072) -> U3072 {
    monty(base).pow_vartime(exponent).retrieve()
}

fn number(hex: &str) -> U3072 {
    U3072::from_be_hex(&format!("{hex:0>768}").to_ascii_uppercase())
}

fn hex(number: &U3072) -> String {
    format!("{number:x}").trim_start_matches('0').to_owned()
}

/// bit length / 8 + 1 bytes, the last ones of the number.
fn bytes(number: &U3072) -> Vec<u8> {
    let length = number.bit_width_vartime() as usize / 8 + 1;
    let mut all = vec![0];
    all.extend_from_slice(number.to_be_bytes().as_ref());
    all.split_off(all.len() - length)
}

fn sha256(parts: &[&[u8]]) -> Vec<u8> {
    digest::digest(&digest::SHA256, &parts.concat())
        .as_ref()
        .to_vec()
}

fn mac(key: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    let key = hmac::Key::new(hmac::HMAC_SHA256, key);
    hmac::sign(&key, &parts.concat()).as_ref().to_vec()
}

/// RFC 3526, section 4, as it is printed there.
const PRIME: &str = "\
    FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD1\
    29024E088A67CC74020BBEA63B139B22514A08798E3404DD\
    EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245\
    E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
    EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D\
    C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
    83655D23DCA3AD961C62F356208552BB9ED529077096966D\
    670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
    E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9\
    DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
    15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64\
    ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
    ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6B\
    F12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
    BBE117577A615D6C770988C0BAD946E208E24FA074E5AB31\
    43DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF";
