//! Whatever the bytes are, there is an answer, and the check has one for each configuration.

use proptest::prelude::*;

use super::desktop_check::callbacks;
use super::*;

fn answer(content: &[u8]) {
    match Configuration::parse(content) {
        Ok(configuration) => {
            check(&configuration, &callbacks());
        }
        Err(problem) => assert!(!problem.to_string().is_empty()),
    }
}

/// Pieces of the language, so that more than the first character is reached.
fn script() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("{".to_owned()),
        Just("}".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just(":".to_owned()),
        Just("const x = ".to_owned()),
        Just("export default ".to_owned()),
        Just("import ".to_owned()),
        Just("\\u".to_owned()),
        Just("//".to_owned()),
        Just("/*".to_owned()),
        Just("*/".to_owned()),
        "[\"'`]",
        "[a-zA-Z_$]{1,8}",
        "-?[0-9]{1,22}(\\.[0-9]+)?([eE][+-]?[0-9])?",
        "\\PC{0,4}",
        "[ \t\r\n]",
    ];
    proptest::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn arbitrary_bytes_are_answered(content in proptest::collection::vec(any::<u8>(), 0..2048)) {
        answer(&content);
    }

    #[test]
    fn arbitrary_scripts_are_answered(text in script()) {
        answer(text.as_bytes());
    }

    #[test]
    fn a_configuration_with_bytes_exchanged_is_answered(
        which in 0..FIXTURES.len(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
    ) {
        let mut content = FIXTURES[which].1.to_vec();
        for (at, byte) in changes {
            let at = at.index(content.len());
            content[at] = byte;
        }
        answer(&content);
    }

    /// What another writer of JSON makes of any value is read as that value.
    #[test]
    fn text_is_read_as_json_writes_it(text in any::<String>()) {
        let written = serde_json::json!({ "issuer": "https://a.example", "client_id": "a", text.clone(): 1 });
        let node = script::read(&written.to_string());
        // JSON writes DEL and the C1 control characters as they are; here they are a damaged text.
        if text.contains(|c: char| c.is_control() && c > '\u{1f}') {
            prop_assert!(node.is_err());
        } else {
            prop_assert!(node.is_ok());
        }
    }
}
