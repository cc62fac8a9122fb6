//! JSON read strictly: one meaning only. serde's derive and `serde_json::Value` take the last of two members with one name; another
//! reader may take the first, and then the two of them disagree about whom a token names.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::Rejection;

/// Reads a JSON object, in UTF-8, that nothing follows.
///
/// # Errors
/// [`Rejection::Malformed`], [`Rejection::DuplicateMember`] or [`Rejection::NestedTooDeep`].
pub fn object(bytes: &[u8]) -> Result<Map<String, Value>, Rejection> {
    let broken = Cell::new(Rejection::Malformed);
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let value = Strict {
        depth: 0,
        broken: &broken,
    }
    .deserialize(&mut reader)
    .map_err(|_| broken.get())?;
    reader.end().map_err(|_| Rejection::Malformed)?;
    match value {
        Value::Object(members) => Ok(members),
        _ => Err(Rejection::Malformed),
    }
}

#[derive(Clone, Copy)]
struct Strict<'a> {
    depth: usize,
    /// The rule that made the reader give up; serde's own error has no place for it.
    broken: &'a Cell<Rejection>,
}

impl Strict<'_> {
    fn deeper<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth == MAX_DEPTH {
            self.broken.set(Rejection::NestedTooDeep);
            return Err(E::custom("nested too deep"));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut members = Map::new();
        while let Some(name) = access.next_key::<String>()? {
            if members.contains_key(&name) {
                self.broken.set(Rejection::DuplicateMember);
                return Err(A::Error::custom("a member is named twice"));
            }
            let value = access.next_value_seed(inner)?;
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let inner = self.deeper()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(inner)? {
            items.push(item);
        }
        Ok(Value::Array(items))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }
}

/// A user pool's claims nest three deep (`identities`, an address); what a Lambda adds may have some levels of its own.
const MAX_DEPTH: usize = 12;
