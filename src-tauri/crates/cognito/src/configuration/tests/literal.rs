//! The reader of object literals: what it takes, and the twin of each that it refuses.

use super::*;
use crate::configuration::literal::{MAX_DEPTH, Node, Value};

/// The value as JSON, to compare.
fn json(node: &Node) -> serde_json::Value {
    match &node.value {
        Value::Nothing => serde_json::Value::Null,
        Value::Flag(flag) => (*flag).into(),
        Value::Integer(integer) => (*integer).into(),
        Value::Number => "a number".into(),
        Value::Text(text) => text.as_str().into(),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Object(members) => members
            .iter()
            .map(|member| (member.name.clone(), json(&member.node)))
            .collect(),
    }
}

fn read(text: &str) -> Result<serde_json::Value, Error> {
    script::read(text).map(|node| json(&node))
}

/// One value, inside an object.
fn value(text: &str) -> Result<serde_json::Value, Error> {
    Ok(read(&format!("{{ a: {text} }}"))?["a"].take())
}

#[test]
fn json_and_what_javascript_adds_mean_the_same() {
    let expected = serde_json::json!({ "a": [1, -2, true, null], "$b_9": { "c": "d" } });
    for text in [
        r#"{"a":[1,-2,true,null],"$b_9":{"c":"d"}}"#,
        "{ a: [1, -2, true, undefined,], $b_9: { 'c': 'd', }, }",
        "// one\n{ /* two */ a: [1, -2, true, null /* three */], '$b_9': {\n c: `d` // four\n } } // five",
        "export default { a: [1, -2, true, null], $b_9: { c: 'd' } };",
        "export default { a: [1, -2, true, null], $b_9: { c: 'd' } }",
        "module.exports = { a: [1, -2, true, null], $b_9: { c: 'd' } };",
        "const x = { a: [1, -2, true, null], $b_9: { c: 'd' } }; module.exports = x;",
        "let x = { a: [1, -2, true, null], $b_9: { c: 'd' } }\nexport default x\n",
        "import a from 'b'; import { c, type d } from \"e\"\nimport * as f from 'g'; import 'h';\n\
         export var x: T = { a: [1, -2, true, null], $b_9: { c: 'd' } }; Amplify.configure(x); export default x;",
        "Amplify.configure({ a: [1, -2, true, null], $b_9: { c: 'd' } })",
    ] {
        assert_eq!(read(text).unwrap(), expected, "{text}");
    }
}

#[test]
fn a_script_that_does_more_than_name_one_object_is_refused() {
    for text in [
        "",
        "   // nothing\n",
        "[]",
        "\"text\"",
        "null",
        "{} {}",
        "{} export default x;",
        "const = {};",
        "const x {};",
        "const x = [];",
        "const x = f({});",
        "const x = {}; const y = {};",
        "const x = {}; export default y;",
        "const x = {}; x.y = 1;",
        "const x = {}; Amplify.configure(x",
        "const x = {}; module.exports = y;",
        "export default x;",
        "export function f() {}",
        "module.exports = x",
        "module = {}",
        "Amplify.start({})",
        "Amplify.configure({}",
        "import a from 'b';",
        "import a from b; export default {};",
        "import('a'); export default {};",
        "'use strict'; export default {};",
        "console.log(1); export default {};",
        "window.x = {};",
        "(() => ({}))()",
        "/* {}",
        "<!-- { -->",
    ] {
        let problem = read(text).expect_err(text);
        assert!(
            matches!(problem, Error::ConfigurationSyntax { .. }),
            "{text}: {problem}"
        );
    }
}

#[test]
fn text_is_read_with_its_escapes() {
    for (text, expected) in [
        (r#""""#, ""),
        (r#""it's""#, "it's"),
        (r#"'say "no"'"#, "say \"no\""),
        (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
        (r"'\'\`\$'", "'`$"),
        (r"`a$b`", "a$b"),
        (r#""\u00e4\xE4ä""#, "äää"),
        (r#""\uD83D\uDE00😀""#, "😀😀"),
        (r#""// no comment /* */""#, "// no comment /* */"),
    ] {
        assert_eq!(value(text).unwrap(), expected, "{text}");
    }
}

#[test]
fn text_that_is_not_whole_is_refused() {
    for text in [
        r#"""#,
        r#""a"#,
        r#""a'"#,
        "\"a\nb\"",
        "`a\nb`",
        "\"a\tb\"",
        "\"a\0b\"",
        r#""\q""#,
        r#""\""#,
        r#""\x4""#,
        r#""\u12""#,
        r#""\u{61}""#,
        r#""\uD83D""#,
        r#""\uD83D\n""#,
        r#""\uD83Dx""#,
        r#""\uD83D\u0041""#,
        r#""\uDE00""#,
        "`${secret}`",
        "'a' + 'b'",
    ] {
        assert!(value(text).is_err(), "{text}");
    }
}

#[test]
fn numbers_are_jsons() {
    for (text, expected) in [
        ("0", 0),
        ("-0", 0),
        ("12", 12),
        ("-7", -7),
        ("9223372036854775807", i64::MAX),
    ] {
        assert_eq!(value(text).unwrap(), expected, "{text}");
    }
    for text in [
        "1.5",
        "-0.5",
        "1e3",
        "1E+3",
        "2.5e-3",
        "9223372036854775808",
    ] {
        assert_eq!(value(text).unwrap(), "a number", "{text}");
    }
    for text in [
        "-", "01", "1.", ".5", "+1", "1e", "0x1F", "1_000", "NaN", "Infinity", "1n", "--1",
    ] {
        assert!(value(text).is_err(), "{text}");
    }
}

#[test]
fn nothing_is_evaluated() {
    for text in [
        "process.env.POOL",
        "import.meta.env.POOL",
        "f()",
        "new Date()",
        "a ? 1 : 2",
        "...rest",
        "() => {}",
        "/regex/",
        "(1)",
        "!0",
        "true.x",
        "undefined || 1",
    ] {
        assert!(value(text).is_err(), "{text}");
    }
    for text in [
        "{ a }",
        "{ ...b }",
        "{ [a]: 1 }",
        "{ get a() { } }",
        "{ 1: 2 }",
        "{ a: 1 b: 2 }",
        "{ , }",
        "{ a: }",
        "{ a:: 1 }",
        "{ a: [1 2] }",
        "{ a: [,] }",
        "{ `a`: 1 }",
        "{ a: 1",
        "{ a: [1",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn a_name_may_come_once_in_an_object() {
    assert!(read("{ a: { b: 1 }, c: { b: 1 } }").is_ok());
    for text in [
        "{ a: 1, a: 1 }",
        r#"{ a: 1, "a": 2 }"#,
        r#"{ "\u0061": 1, 'a': 2 }"#,
        "{ x: [{ __proto__: 1, __proto__: 2 }] }",
    ] {
        let problem = read(text).unwrap_err().to_string();
        assert!(problem.contains("twice"), "{text}: {problem}");
    }
}

#[test]
fn depth_is_bounded() {
    let nested = |depth: usize| {
        format!(
            "{{ a: {}{} }}",
            "[".repeat(depth - 1),
            "]".repeat(depth - 1)
        )
    };
    assert!(read(&nested(MAX_DEPTH)).is_ok());
    for too_deep in [MAX_DEPTH + 1, 100_000] {
        let problem = read(&nested(too_deep)).unwrap_err().to_string();
        assert!(problem.contains("inside each other"), "{problem}");
    }
}

#[test]
fn an_error_says_where() {
    for (text, line, column) in [
        ("{ a: ? }", 1, 6),
        ("{\n  a: 1,\n  äö: 2\n}", 3, 3),
        ("{ 'äö': ? }", 1, 9),
        ("{\r\n\ta: 1,\r\n\ta: 2 }", 3, 2),
        ("{ a: 'x", 1, 6),
        ("{\n/* …", 2, 1),
    ] {
        let Err(Error::ConfigurationSyntax {
            line: l, column: c, ..
        }) = read(text)
        else {
            panic!("{text} has to be refused");
        };
        assert_eq!((l, c), (line, column), "{text}");
    }
}
