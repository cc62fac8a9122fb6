//! What the authenticator says and signs: the authenticator data (section 6.1).

use ciborium::Value;

use super::Refused;

/// What the authenticator vouches for (section 6.1, `flags`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flag {
    UserPresent = 0b0000_0001,
    UserVerified = 0b0000_0100,
    BackupEligible = 0b0000_1000,
    BackedUp = 0b0001_0000,
    HasAttestedCredential = 0b0100_0000,
    HasExtensions = 0b1000_0000,
}

/// The authenticator data, in its parts.
#[derive(Debug)]
pub(super) struct AuthenticatorData<'a> {
    pub(super) relying_party_id_hash: &'a [u8],
    pub(super) sign_count: u32,
    pub(super) attested_credential: Option<AttestedCredential<'a>>,
    flags: u8,
}

/// The passkey that was made (section 6.5.2).
#[derive(Debug)]
pub(super) struct AttestedCredential<'a> {
    pub(super) id: &'a [u8],
    /// `COSE_Key`, as it was sent.
    pub(super) public_key: &'a [u8],
}

impl<'a> AuthenticatorData<'a> {
    /// Takes the data apart, to its last byte.
    pub(super) fn parse(bytes: &'a [u8]) -> Result<Self, Refused> {
        let mut rest = bytes;
        let relying_party_id_hash = take(&mut rest, 32)?;
        let [flags] = take_array(&mut rest)?;
        let sign_count = u32::from_be_bytes(take_array(&mut rest)?);
        let mut data = Self {
            relying_party_id_hash,
            sign_count,
            attested_credential: None,
            flags,
        };
        if data.has(Flag::BackedUp) && !data.has(Flag::BackupEligible) {
            return Err(Refused::Malformed);
        }
        if data.has(Flag::HasAttestedCredential) {
            let _aaguid = take(&mut rest, 16)?;
            let length = u16::from_be_bytes(take_array(&mut rest)?).into();
            if !(1..=MAXIMUM_ID_LENGTH).contains(&length) {
                return Err(Refused::Malformed);
            }
            let id = take(&mut rest, length)?;
            let (public_key, _) = take_item(&mut rest)?;
            data.attested_credential = Some(AttestedCredential { id, public_key });
        }
        if data.has(Flag::HasExtensions) {
            let (_, extensions) = take_item(&mut rest)?;
            if !extensions.is_map() {
                return Err(Refused::Malformed);
            }
        }
        if rest.is_empty() {
            Ok(data)
        } else {
            Err(Refused::Malformed)
        }
    }

    pub(super) fn has(&self, flag: Flag) -> bool {
        self.flags & flag as u8 != 0
    }
}

/// Reads one CBOR item that is nested no deeper than any honest one.
pub(super) fn read_item(bytes: &mut &[u8]) -> Result<Value, Refused> {
    ciborium::de::from_reader_with_recursion_limit(bytes, 8).map_err(|_| Refused::Malformed)
}

/// The next CBOR item, as bytes and as what they mean.
fn take_item<'a>(rest: &mut &'a [u8]) -> Result<(&'a [u8], Value), Refused> {
    let before = *rest;
    let value = read_item(rest)?;
    let item = before
        .get(..before.len() - rest.len())
        .ok_or(Refused::Malformed)?;
    Ok((item, value))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> Result<&'a [u8], Refused> {
    let (taken, left) = rest.split_at_checked(length).ok_or(Refused::Malformed)?;
    *rest = left;
    Ok(taken)
}

fn take_array<const LENGTH: usize>(rest: &mut &[u8]) -> Result<[u8; LENGTH], Refused> {
    take(rest, LENGTH)?
        .try_into()
        .map_err(|_| Refused::Malformed)
}

/// In bytes (section 7.1, step 25).
const MAXIMUM_ID_LENGTH: usize = 1_023;
