//! JSON between the SDK's `Document`, which has no text, and the text that WebAuthn's own functions take and give.

use std::collections::HashMap;

use aws_smithy_types::{Document, Number};
use serde_json::{Map, Value};

/// A document as JSON.
pub(crate) fn to_json(document: &Document) -> Value {
    match document {
        Document::Object(members) => Value::Object(
            members
                .iter()
                .map(|(name, value)| (name.clone(), to_json(value)))
                .collect::<Map<_, _>>(),
        ),
        Document::Array(items) => Value::Array(items.iter().map(to_json).collect()),
        Document::Number(Number::PosInt(number)) => Value::from(*number),
        Document::Number(Number::NegInt(number)) => Value::from(*number),
        // What is not finite has no form in JSON, and comes from none.
        Document::Number(Number::Float(number)) => Value::from(*number),
        Document::String(text) => Value::String(text.clone()),
        Document::Bool(flag) => Value::Bool(*flag),
        Document::Null => Value::Null,
    }
}

/// JSON as a document.
pub(crate) fn from_json(json: Value) -> Document {
    match json {
        Value::Object(members) => Document::Object(
            members
                .into_iter()
                .map(|(name, value)| (name, from_json(value)))
                .collect::<HashMap<_, _>>(),
        ),
        Value::Array(items) => Document::Array(items.into_iter().map(from_json).collect()),
        Value::Number(number) => Document::Number(from_number(&number)),
        Value::String(text) => Document::String(text),
        Value::Bool(flag) => Document::Bool(flag),
        Value::Null => Document::Null,
    }
}

fn from_number(number: &serde_json::Number) -> Number {
    match (number.as_u64(), number.as_i64()) {
        (Some(number), _) => Number::PosInt(number),
        (None, Some(number)) => Number::NegInt(number),
        (None, None) => Number::Float(number.as_f64().unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn every_kind_of_json_comes_back() {
        let text = r#"{"a":[1,-1,1.5,18446744073709551615,-9223372036854775808],"b":{"c":null,"d":true},"e":"é\u0000\"","f":{},"g":[]}"#;
        let json: Value = serde_json::from_str(text).unwrap();
        assert_eq!(to_json(&from_json(json.clone())), json);
    }
}
