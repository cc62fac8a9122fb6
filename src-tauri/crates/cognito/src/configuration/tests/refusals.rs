//! What is refused, with what it is told; what is accepted beside it is in `forms`.

use expect_test::expect;

use super::*;

#[test]
fn a_file_that_no_configuration_is_as_large_as() {
    let mut text = fixture("aws-exports.js").to_owned();
    text.push_str(&" ".repeat(text::MAX_BYTES - text.len()));
    assert!(parse(&text).is_ok(), "1 MiB may be");
    text.push(' ');
    assert_eq!(parse(&text).unwrap_err(), Error::ConfigurationTooLarge);
}

#[test]
fn other_encodings_than_utf_8() {
    let text = fixture("openid-provider.json");
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = |mark: [u8; 2], rest: &[u8]| [&mark[..], rest].concat();
    for utf_16 in [
        marked([0xFF, 0xFE], &little),
        marked([0xFE, 0xFF], &big),
        little.clone(),
        big.clone(),
    ] {
        let problem = Configuration::parse(&utf_16).unwrap_err();
        assert_eq!(problem, Error::ConfigurationInUtf16);
    }
    // ISO 8859-1, as an old editor writes an umlaut.
    let latin = b"{\n  // f\xfcr\n}";
    assert_eq!(
        Configuration::parse(latin).unwrap_err(),
        Error::ConfigurationNotUtf8 { line: 2 }
    );
    assert!(
        Configuration::parse(b"\xEF\xBB\xBF\xEF\xBB\xBF{}").is_err(),
        "one mark is enough"
    );
}

#[test]
fn objects_that_are_none_of_the_forms() {
    for text in [
        "{}",
        r#"{ "auth": {} }"#,
        r#"{ "auth": "plugins" }"#,
        r#"{ "name": "package", "dependencies": {} }"#,
        r#"{ "version": null }"#,
        r#"{ "client_id": "a", "scopes": [] }"#,
    ] {
        assert_eq!(
            parse(text).unwrap_err(),
            Error::UnknownConfiguration,
            "{text}"
        );
    }
    for text in [
        r#"{ "version": "1", "cognitoConfig": { "identityPoolName": "x" } }"#,
        r#"{ "userpoolClientGenerateSecret": true, "mfaConfiguration": "OFF" }"#,
    ] {
        assert_eq!(
            parse(text).unwrap_err(),
            Error::ConfigurationOfBackend,
            "{text}"
        );
    }
}

const OUTPUTS: &str = "amplify_outputs_1_5.json";
const EXPORTS: &str = "aws-exports.js";
const MOBILE: &str = "amplifyconfiguration.json";
const RESOURCES: &str = "resources-config.ts";

/// Each wrong value or missing key: the fixture, what is in it, and what takes its place.
const WRONG: &[(&str, &str, &str)] = &[
    ("amplify_outputs_1.json", "\"auth\"", "\"data\""),
    (
        "amplify_outputs_1.json",
        "\"version\": \"1\"",
        "\"version\": 1",
    ),
    (
        "amplify_outputs_1.json",
        "\"user_pool_client_id\"",
        "\"client_id\"",
    ),
    ("amplify_outputs_1.json", "\"eu-west-1\"", "\"eu-west-2\""),
    ("amplify_outputs_1.json", "\"eu-west-1\"", "\"EU\""),
    ("amplify_outputs_1.json", "_Abc123XYZ", "_Abc-123"),
    (
        "amplify_outputs_1.json",
        "3n4b5urk1ft4fl3mg5e62d9ado",
        "MARKER client",
    ),
    (OUTPUTS, "eu-west-1:5f2a1d0e", "5f2a1d0e"),
    (OUTPUTS, "\"OPTIONAL\"", "\"MARKER\""),
    (OUTPUTS, "\"TOTP\"", "\"MARKER\""),
    (OUTPUTS, "\"given_name\"", "\"given name\""),
    (OUTPUTS, "\"phone_number\"", "\"nickname\""),
    (
        OUTPUTS,
        "_enabled\": false,\n    \"auth",
        "_enabled\": \"false\",\n    \"auth",
    ),
    (OUTPUTS, "USER_SRP_AUTH", "MARKER"),
    (OUTPUTS, "{ \"precedence\": 1 }", "{ \"precedence\": -1 }"),
    (OUTPUTS, "{ \"precedence\": 1 }", "1"),
    (OUTPUTS, "12,", "5,"),
    (OUTPUTS, "12,", "100,"),
    (OUTPUTS, "12,", "12.5,"),
    (OUTPUTS, "\"example.com\"", "\"https://example.com\""),
    (OUTPUTS, "\"required\"", "\"discouraged\""),
    (
        OUTPUTS,
        "abc.auth.eu-west-1.amazoncognito.com",
        "abc.example.com/login",
    ),
    (OUTPUTS, "\"abc.auth", "\"http://abc.auth"),
    (OUTPUTS, "\"abc.auth", "\"MARKER@abc.auth"),
    (OUTPUTS, "\"profile\"", "\"profile email\""),
    (OUTPUTS, "\"Corporate\"", "\"The corporation\""),
    (
        OUTPUTS,
        "\"response_type\": \"code\"",
        "\"response_type\": \"MARKER\"",
    ),
    (
        OUTPUTS,
        "\"https://app.example.com/\", \"dev.vestibule.client://callback\"],\n      \"redirect_sign_out",
        "\"/callback\"],\n      \"redirect_sign_out",
    ),
    (
        OUTPUTS,
        "\"https://app.example.com/\", \"dev.vestibule.client://callback\"],\n      \"redirect_sign_out",
        "\"https://a.example/#MARKER\"],\n      \"redirect_sign_out",
    ),
    (EXPORTS, "\"aws_user_pools_web_client_id\"", "\"client\""),
    (EXPORTS, "\"ON\"", "\"YES\""),
    (EXPORTS, "\"REQUIRES_NUMBERS\"", "\"NUMBERS\""),
    (
        EXPORTS,
        "\"http://localhost:3000/,https://shop.example.com/\",\n        \"redirectSignOut\"",
        "\"http://localhost:3000/,shop\",\n        \"redirectSignOut\"",
    ),
    (EXPORTS, "\"FACEBOOK\"", "7"),
    (MOBILE, "awsCognitoAuthPlugin", "otherPlugin"),
    (
        MOBILE,
        "secret\",\n                        \"Region\": \"us-west-2\"",
        "secret\",\n                        \"Region\": \"us-west-1\"",
    ),
    (
        MOBILE,
        "3c4d\",\n                            \"Region\": \"us-west-2\"",
        "3c4d\",\n                            \"Region\": \"us-west-1\"",
    ),
    (
        MOBILE,
        "\"AppClientId\": \"3n4b5urk1ft4fl3mg5e62d9ado\",\n                            \"AppClientSecret\"",
        "\"AppClientId\": \"another\",\n                            \"AppClientSecret\"",
    ),
    (
        RESOURCES,
        "http://127.0.0.1:9229/",
        "http://pool.example.com/",
    ),
    (
        RESOURCES,
        "http://127.0.0.1:9229/",
        "https://MARKER@pool.example.com/",
    ),
    (RESOURCES, "http://127.0.0.1:9229/", "not an address"),
    (
        RESOURCES,
        "identityPoolEndpoint: undefined",
        "identityPoolEndpoint: 'http://pool.example.com/'",
    ),
    (RESOURCES, "email: true,", "email: 'yes',"),
    (RESOURCES, "{ custom: 'Okta' }", "{ name: 'Okta' }"),
    (RESOURCES, "'link'", "'letter'"),
    (RESOURCES, "minLength: 9", "minLength: '9'"),
    ("amplify-v5.js", "userPoolWebClientId", "userPoolClientId"),
    (
        "openid-provider.json",
        "https://login.example.com/tenant",
        "http://login.example.com/tenant",
    ),
    (
        "openid-provider.json",
        "https://login.example.com/tenant",
        "https://login.example.com/?x=MARKER",
    ),
    (
        "openid-provider.json",
        "https://login.example.com/tenant",
        "login.example.com",
    ),
    ("openid-provider.json", "0oa1b2c3:native", ""),
    ("openid-provider.json", "\"client_id\"", "\"clientId\""),
    (
        "openid-provider.json",
        "\"offline_access\"",
        "\"offline access\"",
    ),
];

#[test]
fn a_wrong_value_is_refused_by_its_key_and_place() {
    let mut told = String::new();
    for (name, old, new) in WRONG {
        let problem = message(&changed(name, old, new));
        assert!(
            !problem.contains("MARKER"),
            "a value is repeated: {problem}"
        );
        told = told + &problem + "\n";
    }
    expect![[r#"
        `auth` (line 1, column 1): is missing in this object; add it, or write the file anew with the tool that made it
        `version` (line 2, column 14): has to be text in quotes
        `auth.user_pool_client_id` (line 3, column 11): is missing in this object; add it, or write the file anew with the tool that made it
        `auth.user_pool_id` (line 5, column 21): the user pool's id is not of the form <region>_<letters and digits>, with the configured region
        `auth.aws_region` (line 4, column 19): the region is not an AWS region, such as eu-west-1
        `auth.user_pool_id` (line 5, column 21): the user pool's id is not of the form <region>_<letters and digits>, with the configured region
        `auth.user_pool_client_id` (line 6, column 28): the app client's id has characters that no app client has
        `auth.identity_pool_id` (line 8, column 25): has to be an identity pool's id, of the form <region>:<hexadecimal digits and hyphens>
        `auth.mfa_configuration` (line 9, column 26): has to be one of NONE, OPTIONAL, REQUIRED
        `auth.mfa_methods[1]` (line 10, column 28): has to be one of SMS, TOTP, EMAIL
        `auth.standard_required_attributes[1]` (line 11, column 47): has to be the name of a Cognito attribute, such as "email" or "custom:team"
        `auth.username_attributes[1]` (line 12, column 38): has to be one of email, phone_number, username
        `auth.unauthenticated_identities_enabled` (line 14, column 43): has to be true or false, without quotes
        `auth.authentication_flow_type` (line 15, column 33): has to be one of USER_SRP_AUTH, USER_PASSWORD_AUTH, CUSTOM_AUTH, CUSTOM_WITH_SRP, CUSTOM_WITHOUT_SRP, USER_AUTH
        `auth.groups[1].precedence` (line 18, column 36): has to be a whole number that is not negative
        `auth.groups[1]` (line 18, column 20): has to be an object, `{ … }`
        `auth.password_policy.min_length` (line 22, column 21): has to be between 6 and 99, as in Cognito
        `auth.password_policy.min_length` (line 22, column 21): has to be between 6 and 99, as in Cognito
        `auth.password_policy.min_length` (line 22, column 21): has to be a whole number, without quotes
        `auth.passwordless.web_authn.relying_party_id` (line 32, column 29): has to be a host name in lower case, such as example.com
        `auth.passwordless.web_authn.user_verification` (line 33, column 30): has to be one of required, preferred
        `auth.oauth.domain` (line 39, column 17): has to be a host name alone, such as auth.example.com
        `auth.oauth.domain` (line 39, column 17): has to be a host that is reached over https; leave the scheme out
        `auth.oauth.domain` (line 39, column 17): has to be a host name alone, such as auth.example.com
        `auth.oauth.scopes[2]` (line 40, column 37): has to be one scope without blanks and quotes, such as "openid"
        `auth.oauth.identity_providers[4]` (line 38, column 95): has to be a provider's name in the user pool: at most 32 characters, no blanks
        `auth.oauth.response_type` (line 43, column 24): has to be one of code, token
        `auth.oauth.redirect_sign_in_uri[0]` (line 41, column 32): has to be an absolute address, such as https://app.example.com/ or app://callback
        `auth.oauth.redirect_sign_in_uri[0]` (line 41, column 32): has a fragment, `#…`, which no redirect may have; leave it out
        `aws_user_pools_web_client_id` (line 4, column 19): is missing in this object; add it, or write the file anew with the tool that made it
        `aws_cognito_mfa_configuration` (line 35, column 38): has to be one of OFF, OPTIONAL, ON
        `aws_cognito_password_protection_settings.passwordPolicyCharacters[1]` (line 44, column 13): has to be one of REQUIRES_LOWERCASE, REQUIRES_UPPERCASE, REQUIRES_NUMBERS, REQUIRES_SYMBOLS
        `oauth.redirectSignIn` (line 19, column 27): has to be an absolute address, such as https://app.example.com/ or app://callback
        `aws_cognito_social_providers[0]` (line 26, column 9): has to be text in quotes
        `auth.plugins.awsCognitoAuthPlugin` (line 5, column 20): is missing in this object; add it, or write the file anew with the tool that made it
        `auth.plugins.awsCognitoAuthPlugin.CognitoUserPool.Default.PoolId` (line 20, column 35): the user pool's id is not of the form <region>_<letters and digits>, with the configured region
        `auth.plugins.awsCognitoAuthPlugin.CredentialsProvider.CognitoIdentity.Default.Region` (line 14, column 39): is not the region that the identity pool's id begins with; mend one
        `auth.plugins.awsCognitoAuthPlugin.Auth.Default.OAuth.AppClientId` (line 30, column 44): is not the app client of CognitoUserPool; one sign-in needs one client, so write the same in both
        `Auth.Cognito.userPoolEndpoint` (line 10, column 25): the endpoint must be https unless it is on this computer
        `Auth.Cognito.userPoolEndpoint` (line 10, column 25): the endpoint is not an https address without user name, query and fragment
        `Auth.Cognito.userPoolEndpoint` (line 10, column 25): has to be an absolute address, such as https://id.example.com
        `Auth.Cognito.identityPoolEndpoint` (line 12, column 29): the endpoint must be https unless it is on this computer
        `Auth.Cognito.loginWith.email` (line 17, column 16): has to be true or false, without quotes
        `Auth.Cognito.loginWith.oauth.providers[2].custom` (line 25, column 42): is missing in this object; add it, or write the file anew with the tool that made it
        `Auth.Cognito.signUpVerificationMethod` (line 14, column 33): has to be one of code, link
        `Auth.Cognito.passwordFormat.minLength` (line 35, column 20): has to be a whole number, without quotes
        `Auth.userPoolWebClientId` (line 4, column 9): is missing in this object; add it, or write the file anew with the tool that made it
        `issuer` (line 2, column 13): has to be an https address, unless it is on this computer
        `issuer` (line 2, column 13): has to be an https address without user name, query and fragment
        `issuer` (line 2, column 13): has to be an absolute address, such as https://id.example.com
        `client_id` (line 3, column 16): has to be the client's id at the provider: 1 to 256 printable characters, no blanks
        line 3, column 15: this key is unknown here; only issuer, client_id, client_secret, scopes belong into this form
        `scopes[2]` (line 4, column 35): has to be one scope without blanks and quotes, such as "openid"
    "#]].assert_eq(&told);
}

#[test]
fn a_configuration_without_any_pool() {
    let mut told = String::new();
    for text in [
        r#"{ "aws_project_region": "eu-west-1" }"#,
        r#"{ "aws_project_region": "eu-west-1", "aws_user_pools_id": "" }"#,
        r#"{ "auth": { "plugins": { "awsCognitoAuthPlugin": {} } } }"#,
        r"export default { Auth: { Cognito: {} } };",
        r"export default { Auth: { region: 'eu-west-1' } };",
    ] {
        told = told + &message(text) + "\n";
    }
    expect![[r"
        line 1, column 1: the file has neither aws_user_pools_id nor aws_cognito_identity_pool_id; run `amplify add auth` and `amplify push`, and open the new file
        line 1, column 1: the file has neither aws_user_pools_id nor aws_cognito_identity_pool_id; run `amplify add auth` and `amplify push`, and open the new file
        `auth.plugins.awsCognitoAuthPlugin` (line 1, column 50): has neither CognitoUserPool.Default.PoolId nor CredentialsProvider.CognitoIdentity.Default.PoolId; add one
        `Auth.Cognito` (line 1, column 35): has neither userPoolId nor identityPoolId; add one
        `Auth` (line 1, column 24): has neither Cognito, nor userPoolId, nor identityPoolId; add one
    "]].assert_eq(&told);
}

#[test]
fn lists_that_no_user_pool_has() {
    let with_scopes = |count: usize| {
        let scopes: Vec<String> = (0..count).map(|n| format!("\"s{n}\"")).collect();
        let list = format!("[{}]", scopes.join(","));
        changed(
            "openid-provider.json",
            r#"["openid", "profile", "offline_access"]"#,
            &list,
        )
    };
    assert!(parse(&with_scopes(field::MAX_ITEMS)).is_ok());
    assert!(message(&with_scopes(field::MAX_ITEMS + 1)).contains("`scopes`"));

    let with_redirects = |count: usize| {
        let uris = vec!["a:b"; count].join(",");
        let old = "redirectSignIn: 'http://localhost:3000/'";
        changed("amplify-v5.js", old, &format!("redirectSignIn: '{uris}'"))
    };
    assert!(parse(&with_redirects(field::MAX_ITEMS)).is_ok());
    assert!(message(&with_redirects(field::MAX_ITEMS + 1)).contains("`Auth.oauth.redirectSignIn`"));
}

#[test]
fn a_secret_shows_in_no_debug_output() {
    for name in ["amplifyconfiguration.json", "resources-config.ts"] {
        let configuration = parse(fixture(name)).unwrap();
        assert!(configuration.user_pool().unwrap().has_secret());
        let shown = format!("{configuration:?} {configuration:#?}");
        assert!(!shown.contains("MARKER"), "{name}");
    }
}

#[test]
fn a_damaged_file_with_a_secret_is_refused_without_repeating_it() {
    let text = fixture("amplifyconfiguration.json");
    let mut refused = 0;
    for (at, _) in text.char_indices() {
        // Cut off, and with one character lost.
        for damaged in [
            text[..at].to_owned(),
            format!("{}{}", &text[..at], &text[at + 1..]),
        ] {
            if let Err(problem) = parse(&damaged) {
                refused += 1;
                let shown = format!("{problem} {problem:?}");
                assert!(!shown.contains("MARKER"), "{shown}");
            }
        }
    }
    assert!(refused > text.len(), "most damage is noticed");
}
