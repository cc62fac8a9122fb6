#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests"
)]

mod arbitrary;
mod desktop_check;
mod forms;
mod literal;
mod refusals;

use super::*;

/// Amplify's and our own files, by the form that they are in.
const FIXTURES: [(&str, &[u8]); 8] = [
    (
        "amplify_outputs_1.json",
        include_bytes!("tests/fixtures/amplify_outputs_1.json"),
    ),
    (
        "amplify_outputs_1_5.json",
        include_bytes!("tests/fixtures/amplify_outputs_1_5.json"),
    ),
    (
        "aws-exports.js",
        include_bytes!("tests/fixtures/aws-exports.js"),
    ),
    (
        "aws-exports-plain.js",
        include_bytes!("tests/fixtures/aws-exports-plain.js"),
    ),
    (
        "amplifyconfiguration.json",
        include_bytes!("tests/fixtures/amplifyconfiguration.json"),
    ),
    (
        "resources-config.ts",
        include_bytes!("tests/fixtures/resources-config.ts"),
    ),
    (
        "amplify-v5.js",
        include_bytes!("tests/fixtures/amplify-v5.js"),
    ),
    (
        "openid-provider.json",
        include_bytes!("tests/fixtures/openid-provider.json"),
    ),
];

fn fixture(name: &str) -> &'static str {
    let (_, content) = FIXTURES.iter().find(|(known, _)| *known == name).unwrap();
    std::str::from_utf8(content).unwrap()
}

fn parse(text: &str) -> Result<Configuration, Error> {
    Configuration::parse(text.as_bytes())
}

fn cognito(text: &str) -> CognitoConfiguration {
    match parse(text).unwrap() {
        Configuration::Cognito(cognito) => *cognito,
        Configuration::OpenIdProvider(_) => panic!("this is Cognito's"),
    }
}

fn message(text: &str) -> String {
    parse(text).expect_err("this has to be refused").to_string()
}

/// The fixture with `old` replaced, which has to be in it once.
fn changed(name: &str, old: &str, new: &str) -> String {
    let text = fixture(name);
    assert_eq!(
        text.matches(old).count(),
        1,
        "{old} has to be in {name} once"
    );
    text.replace(old, new)
}
