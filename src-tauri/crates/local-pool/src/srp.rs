//! The server's half of Cognito's Secure Remote Password protocol: SRP-6a (RFC 5054) in the 3,072-bit group of RFC 3526
//! with SHA-256, a key that is derived by HKDF, and a signature with it instead of the proofs of RFC 5054.
//!
//! Deliberately not here: which user it is, what a failure counts for, and where verifiers are kept.
//!
//! Invariants: everything that depends on a password or on the server's ephemeral value is computed in constant time for
//! the length of its operands, and wiped when it is dropped. A client's value that is a multiple of the modulus does not
//! parse, so that nobody can force the key.

mod group;
mod handshake;
mod padding;
#[cfg(test)]
pub(crate) mod test_client;
#[cfg(test)]
mod tests;
mod timestamp;
#[cfg(test)]
mod vendor;

pub(crate) use group::{ClientPublic, ClientPublicRefused, Identity, Salt, Verifier};
pub(crate) use handshake::{Handshake, Proof};
pub(crate) use timestamp::canonical_timestamp;
