//! The group, and the values that live in it.

use std::fmt;

use aws_lc_rs::digest::{self, SHA256};
use crypto_bigint::modular::ConstMontyForm;
use crypto_bigint::{U256, U3072, U4096, const_monty_params};
use zeroize::Zeroizing;

use super::padding::{pad, significant, to_hex};
use crate::secret::{Password, fill_random};

const_monty_params!(
    Modulus,
    U3072,
    "FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DD\
     EF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7ED\
     EE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3DC2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F\
     83655D23DCA3AD961C62F356208552BB9ED529077096966D670C354E4ABC9804F1746C08CA18217C32905E462E36CE3B\
     E39E772C180E86039B2783A2EC07A28FB5C55DF06F4C52C9DE2BCBF6955817183995497CEA956AE515D2261898FA0510\
     15728E5A8AAAC42DAD33170D04507A33A85521ABDF1CBA64ECFB850458DBEF0A8AEA71575D060C7DB3970F85A6E1E4C7\
     ABF5AE8CDB0933D71E8C94E04A25619DCEE3D2261AD2EE6BF12FFA06D98A0864D87602733EC86A64521F2B18177B200C\
     BBE117577A615D6C770988C0BAD946E208E24FA074E5AB3143DB5BFCE0FD108E4B82D120A93AD2CAFFFFFFFFFFFFFFFF",
    "N: the 3,072-bit prime of RFC 3526, section 4 (RFC 5054, appendix A)."
);

/// An element of the group.
pub(crate) type Element = ConstMontyForm<Modulus, { U3072::LIMBS }>;

/// g = 2.
pub(crate) const GENERATOR: Element = Element::new(&U3072::from_u8(2));

/// k = SHA-256(pad(N) ‖ pad(g)).
pub(crate) const MULTIPLIER: Element = Element::new(
    &U256::from_be_hex("538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6").resize(),
);

/// Whom a password belongs to, as the protocol hashes it. Struct fields, so that the two can't be swapped.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Identity<'a> {
    /// What comes after the `_` of the user pool's id.
    pub(crate) pool_name: &'a str,
    /// `USER_ID_FOR_SRP`.
    pub(crate) user_id: &'a str,
}

/// The salt of one verifier. It is no secret: everybody who asks gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Salt([u8; Self::LENGTH]);

impl Salt {
    /// In bytes; Cognito's own are as long.
    pub(crate) const LENGTH: usize = 16;

    /// These bytes as a salt.
    pub(crate) fn new(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    /// A new one.
    pub(crate) fn random() -> Self {
        let mut bytes = [0; Self::LENGTH];
        fill_random(&mut bytes);
        Self(bytes)
    }

    /// The salt that a client chose, as the integer that it is hashed as.
    pub(crate) fn of_client(bytes: &[u8]) -> Option<Self> {
        widen(bytes).map(Self)
    }

    /// The bytes, to be kept.
    pub(crate) fn as_bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }

    /// `SALT`. Without leading zeros: clients differ in whether they pad the text or the integer, and agree only so.
    pub(crate) fn to_hex(self) -> String {
        to_hex(&self.0)
    }
}

/// v = g^x, which stands for a password. It does not reveal the password, but lets one guess it fast: it is kept sealed.
#[derive(Clone)]
pub(crate) struct Verifier(Zeroizing<U3072>);

impl Verifier {
    /// In bytes, when it is kept.
    pub(crate) const LENGTH: usize = U3072::BYTES;

    /// The verifier of a password.
    pub(crate) fn of_password(identity: Identity<'_>, salt: &Salt, password: &Password) -> Self {
        let x = private_key(identity, salt, password);
        Self(Zeroizing::new(GENERATOR.pow(&*x).retrieve()))
    }

    /// The verifier of a password that a client chose, or `None` if it can't be one: no password leads to 0 or to what
    /// is not below N, and 1 stands for any (RFC 5054, section 2.5.4).
    pub(crate) fn of_client(bytes: &[u8]) -> Option<Self> {
        let integer = U3072::from_be_slice(widen::<{ Self::LENGTH }>(bytes)?.as_slice());
        let is_element = integer > U3072::ONE && integer < *Element::MODULUS.as_ref();
        is_element.then(|| Self(Zeroizing::new(integer)))
    }

    /// A verifier that was kept, or `None` if this can't be one.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_array)
    }

    /// These bytes, most significant first, as a verifier.
    pub(crate) fn from_array(bytes: &[u8; Self::LENGTH]) -> Self {
        Self(Zeroizing::new(U3072::from_be_slice(bytes.as_slice())))
    }

    /// The verifier as it is kept.
    pub(crate) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(self.0.to_be_bytes().as_ref().to_vec())
    }

    /// Whether both stand for the same password; takes the same time wherever they differ.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        let (ours, theirs) = (self.to_bytes(), other.to_bytes());
        subtle::ConstantTimeEq::ct_eq(ours.as_slice(), theirs.as_slice()).into()
    }

    pub(super) fn element(&self) -> Zeroizing<Element> {
        Zeroizing::new(Element::new(&self.0))
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Verifier([redacted])")
    }
}

/// A, the client's public value, which is known not to be a multiple of N.
#[derive(Debug, Clone)]
pub(crate) struct ClientPublic {
    element: Element,
    /// As the client sent it, so that both sides hash the same, even where it is larger than N.
    padded: Vec<u8>,
}

impl ClientPublic {
    /// Parses `SRP_A`.
    ///
    /// # Errors
    /// See [`ClientPublicRefused`]; the client is told, and nothing was computed with it.
    pub(crate) fn parse(text: &str) -> Result<Self, ClientPublicRefused> {
        if text.is_empty() || !text.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(ClientPublicRefused::NotHexadecimal);
        }
        let digits = text.trim_start_matches('0');
        if digits.len() > U4096::BYTES * 2 {
            return Err(ClientPublicRefused::TooLong);
        }
        let even = format!("{digits:0>width$}", width = U4096::BYTES * 2);
        let bytes = hex::decode(even).map_err(|_| ClientPublicRefused::NotHexadecimal)?;
        // Variable time is fine: A was sent in the clear.
        let residue = U4096::from_be_slice(&bytes).rem_vartime(Element::MODULUS.as_nz_ref());
        if residue == U3072::ZERO {
            return Err(ClientPublicRefused::MultipleOfModulus);
        }
        Ok(Self {
            element: Element::new(&residue),
            padded: pad(&bytes),
        })
    }

    pub(super) fn element(&self) -> &Element {
        &self.element
    }

    pub(super) fn padded(&self) -> &[u8] {
        &self.padded
    }
}

/// Why `SRP_A` was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClientPublicRefused {
    /// It is empty, or not hexadecimal.
    NotHexadecimal,
    /// It is longer than any client needs.
    TooLong,
    /// It is zero modulo N: the key would not depend on the password (RFC 5054, section 2.5.4).
    MultipleOfModulus,
}

/// An unsigned big-endian integer in as many bytes as it is kept in, if it fits. Clients send a zero in front of some.
fn widen<const LENGTH: usize>(integer: &[u8]) -> Option<[u8; LENGTH]> {
    let digits = significant(integer);
    let mut bytes = [0; LENGTH];
    bytes
        .get_mut(LENGTH.checked_sub(digits.len())?..)?
        .copy_from_slice(digits);
    Some(bytes)
}

/// x = SHA-256(pad(salt) ‖ SHA-256(pool name ‖ user id ‖ ":" ‖ password)).
fn private_key(identity: Identity<'_>, salt: &Salt, password: &Password) -> Zeroizing<U256> {
    let mut inner = digest::Context::new(&SHA256);
    inner.update(identity.pool_name.as_bytes());
    inner.update(identity.user_id.as_bytes());
    inner.update(b":");
    // EXPOSE: hashed into the verifier.
    inner.update(password.expose_secret().as_bytes());
    let mut outer = digest::Context::new(&SHA256);
    outer.update(&pad(salt.as_bytes()));
    outer.update(inner.finish().as_ref());
    Zeroizing::new(U256::from_be_slice(outer.finish().as_ref()))
}
