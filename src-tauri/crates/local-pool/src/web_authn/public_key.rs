//! A passkey's public key: `COSE_Key` (RFC 9052, section 7), for the algorithms that Cognito asks for.

use std::fmt;

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
};
use ciborium::Value;

use super::Refused;
use super::authenticator_data::read_item;

/// ES256 and RS256, by their numbers in the COSE registry (RFC 9053, section 2.1; RFC 8812, section 2).
pub(crate) const ALGORITHMS: [i64; 2] = [ES256, RS256];

/// A public key that is known to be one.
pub(crate) struct PublicKey {
    cose: Vec<u8>,
    key: Key,
}

enum Key {
    Es256(ParsedPublicKey),
    Rs256(RsaPublicKeyComponents<Vec<u8>>),
}

impl PublicKey {
    /// Reads a `COSE_Key`.
    ///
    /// # Errors
    /// [`Refused::NotSupported`] for another algorithm, [`Refused::Malformed`] for what is no key.
    pub(crate) fn parse(cose: &[u8]) -> Result<Self, Refused> {
        let mut rest = cose;
        let fields = Fields(
            read_item(&mut rest)?
                .into_map()
                .map_err(|_| Refused::Malformed)?,
        );
        if !rest.is_empty() {
            return Err(Refused::Malformed);
        }
        let key = match (fields.integer(ALGORITHM)?, fields.integer(KEY_TYPE)?) {
            (ES256, KEY_TYPE_EC2) => es256(&fields)?,
            (RS256, KEY_TYPE_RSA) => rs256(&fields)?,
            _ => return Err(Refused::NotSupported),
        };
        Ok(Self {
            cose: cose.to_vec(),
            key,
        })
    }

    /// The `COSE_Key`, to be kept.
    pub(crate) fn as_cose(&self) -> &[u8] {
        &self.cose
    }

    /// Its number in the COSE registry.
    pub(super) fn algorithm(&self) -> i64 {
        match self.key {
            Key::Es256(_) => ES256,
            Key::Rs256(_) => RS256,
        }
    }

    /// Whether the private key to this one signed the message.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match &self.key {
            Key::Es256(key) => key.verify_sig(message, signature),
            Key::Rs256(key) => key.verify(&RSA_PKCS1_2048_8192_SHA256, message, signature),
        }
        .is_ok()
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.algorithm())
    }
}

/// The uncompressed point; AWS-LC refuses one that is not on the curve.
fn es256(fields: &Fields) -> Result<Key, Refused> {
    if fields.integer(CURVE)? != CURVE_P256 {
        return Err(Refused::NotSupported);
    }
    let (x, y) = (fields.bytes(X)?, fields.bytes(Y)?);
    if x.len() != 32 || y.len() != 32 {
        return Err(Refused::Malformed);
    }
    let point = [&[0x04], x, y].concat();
    ParsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point)
        .map(Key::Es256)
        .map_err(|_| Refused::Malformed)
}

/// 2,048 bits or more, as whoever checks a signature with it demands.
fn rs256(fields: &Fields) -> Result<Key, Refused> {
    let (n, e) = (fields.bytes(MODULUS)?, fields.bytes(EXPONENT)?);
    let is_whole = |integer: &[u8]| integer.first().is_some_and(|first| *first != 0);
    if !(256..=1_024).contains(&n.len()) || e.len() > 8 || !is_whole(n) || !is_whole(e) {
        return Err(Refused::Malformed);
    }
    Ok(Key::Rs256(RsaPublicKeyComponents {
        n: n.to_vec(),
        e: e.to_vec(),
    }))
}

struct Fields(Vec<(Value, Value)>);

impl Fields {
    fn integer(&self, label: i64) -> Result<i64, Refused> {
        self.value(label)?
            .as_integer()
            .and_then(|integer| integer.try_into().ok())
            .ok_or(Refused::Malformed)
    }

    fn bytes(&self, label: i64) -> Result<&[u8], Refused> {
        self.value(label)?
            .as_bytes()
            .map(Vec::as_slice)
            .ok_or(Refused::Malformed)
    }

    fn value(&self, label: i64) -> Result<&Value, Refused> {
        let mut values = self
            .0
            .iter()
            .filter(|(key, _)| *key == Value::from(label))
            .map(|(_, value)| value);
        match (values.next(), values.next()) {
            (Some(value), None) => Ok(value),
            _ => Err(Refused::Malformed),
        }
    }
}

const ES256: i64 = -7;
const RS256: i64 = -257;
const KEY_TYPE: i64 = 1;
const KEY_TYPE_EC2: i64 = 2;
const KEY_TYPE_RSA: i64 = 3;
const ALGORITHM: i64 = 3;
const CURVE: i64 = -1;
const CURVE_P256: i64 = 1;
const X: i64 = -2;
const Y: i64 = -3;
const MODULUS: i64 = -1;
const EXPONENT: i64 = -2;
