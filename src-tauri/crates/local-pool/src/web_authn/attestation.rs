//! The attestation object of a new passkey (section 6.5.4). The pool asks for no attestation; what comes all the same is
//! either `none` or, from authenticators that can't leave it, a signature with the passkey itself (section 8.2, self
//! attestation), which is checked.

use ciborium::Value;

use super::Refused;
use super::authenticator_data::read_item;
use super::public_key::PublicKey;

/// An attestation object.
pub(super) struct Attestation {
    authenticator_data: Vec<u8>,
    statement: Statement,
}

enum Statement {
    None,
    PackedSelf { algorithm: i64, signature: Vec<u8> },
}

impl Attestation {
    /// Reads an attestation object, to its last byte.
    pub(super) fn parse(mut bytes: &[u8]) -> Result<Self, Refused> {
        let object = entries(read_item(&mut bytes)?)?;
        if !bytes.is_empty() {
            return Err(Refused::Malformed);
        }
        let format = member(&object, "fmt").and_then(Value::as_text);
        let statement = member(&object, "attStmt").and_then(Value::as_map);
        let authenticator_data = member(&object, "authData").and_then(Value::as_bytes);
        let (Some(format), Some(statement), Some(authenticator_data)) =
            (format, statement, authenticator_data)
        else {
            return Err(Refused::Malformed);
        };
        Ok(Self {
            authenticator_data: authenticator_data.clone(),
            statement: Statement::parse(format, statement)?,
        })
    }

    pub(super) fn authenticator_data(&self) -> &[u8] {
        &self.authenticator_data
    }

    /// Checks the statement, as far as it says anything.
    pub(super) fn check(
        &self,
        public_key: &PublicKey,
        client_data_hash: &[u8],
    ) -> Result<(), Refused> {
        match &self.statement {
            Statement::None => Ok(()),
            Statement::PackedSelf {
                algorithm,
                signature,
            } => {
                let message = [self.authenticator_data.as_slice(), client_data_hash].concat();
                if *algorithm == public_key.algorithm() && public_key.verifies(&message, signature)
                {
                    Ok(())
                } else {
                    Err(Refused::BadSignature)
                }
            }
        }
    }
}

impl Statement {
    fn parse(format: &str, statement: &[(Value, Value)]) -> Result<Self, Refused> {
        match format {
            "none" if statement.is_empty() => Ok(Self::None),
            "none" => Err(Refused::Malformed),
            "packed" if member(statement, "x5c").is_none() => {
                let algorithm = member(statement, "alg")
                    .and_then(Value::as_integer)
                    .and_then(|algorithm| algorithm.try_into().ok());
                let signature = member(statement, "sig").and_then(Value::as_bytes);
                match (algorithm, signature) {
                    (Some(algorithm), Some(signature)) => Ok(Self::PackedSelf {
                        algorithm,
                        signature: signature.clone(),
                    }),
                    _ => Err(Refused::Malformed),
                }
            }
            _ => Err(Refused::NotSupported),
        }
    }
}

fn entries(value: Value) -> Result<Vec<(Value, Value)>, Refused> {
    value.into_map().map_err(|_| Refused::Malformed)
}

fn member<'a>(map: &'a [(Value, Value)], name: &str) -> Option<&'a Value> {
    map.iter()
        .find(|(key, _)| key.as_text() == Some(name))
        .map(|(_, value)| value)
}
