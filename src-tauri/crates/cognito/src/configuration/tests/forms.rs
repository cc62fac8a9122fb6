//! Each form, as it is understood. `UPDATE_EXPECT=1` writes the snapshots anew.

use expect_test::{ExpectFile, expect_file};

use super::*;

fn assert_understood(name: &str, expected: &ExpectFile) {
    expected.assert_eq(&format!("{:#?}\n", parse(fixture(name)).unwrap()));
}

#[test]
fn the_smallest_amplify_outputs_of_version_1() {
    assert_understood(
        "amplify_outputs_1.json",
        &expect_file!["fixtures/amplify_outputs_1.json.parsed"],
    );
}

#[test]
fn amplify_outputs_of_version_1_5_with_everything() {
    assert_understood(
        "amplify_outputs_1_5.json",
        &expect_file!["fixtures/amplify_outputs_1_5.json.parsed"],
    );
}

#[test]
fn every_version_of_1_is_read() {
    for version in ["1", "1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.42"] {
        let text = changed(
            "amplify_outputs_1_5.json",
            r#""version": "1.5""#,
            &format!(r#""version": "{version}""#),
        );
        assert_eq!(cognito(&text).groups.len(), 3, "version {version}");
    }
}

#[test]
fn other_versions_are_refused() {
    for version in ["0", "2", "2.1", "10", "11.1", "", "v1", " 1", "one"] {
        let text = changed(
            "amplify_outputs_1.json",
            r#""version": "1""#,
            &format!(r#""version": "{version}""#),
        );
        assert_eq!(
            parse(&text).unwrap_err(),
            Error::UnsupportedConfigurationVersion,
            "version {version}"
        );
    }
}

#[test]
fn aws_exports_with_everything() {
    assert_understood(
        "aws-exports.js",
        &expect_file!["fixtures/aws-exports.js.parsed"],
    );
}

#[test]
fn aws_exports_as_the_guide_makes_it() {
    assert_understood(
        "aws-exports-plain.js",
        &expect_file!["fixtures/aws-exports-plain.js.parsed"],
    );
}

#[test]
fn the_json_twin_says_the_same_as_the_script() {
    for name in ["aws-exports.js", "aws-exports-plain.js"] {
        let script = fixture(name);
        let start = script.find('{').unwrap();
        let end = script.rfind('}').unwrap();
        assert_eq!(
            format!("{:?}", parse(&script[start..=end]).unwrap()),
            format!("{:?}", parse(script).unwrap()),
        );
    }
}

#[test]
fn an_identity_pool_alone_is_a_configuration() {
    let cognito = cognito(
        r#"{ "aws_project_region": "eu-west-1", "aws_cognito_identity_pool_id": "eu-west-1:5f2a-1d" }"#,
    );
    assert!(cognito.user_pool.is_none());
    assert_eq!(cognito.identity_pool.unwrap().id.region(), "eu-west-1");
}

#[test]
fn gen_2_says_in_the_form_of_gen_1_who_gets_credentials() {
    for (line, allows) in [
        (r#""allowUnauthenticatedIdentities": "true""#, true),
        (r#""allowUnauthenticatedIdentities": "false""#, false),
        (r#""allowUnauthenticatedIdentities": false"#, false),
        (r#""aws_mandatory_sign_in": "disable""#, true),
        (r#""aws_mandatory_sign_in": "enable""#, false),
        (r#""aws_mandatory_sign_in": null"#, true),
    ] {
        let text = changed(
            "aws-exports.js",
            r#""aws_mandatory_sign_in": "enable""#,
            line,
        );
        let pool = cognito(&text).identity_pool.unwrap();
        assert_eq!(pool.allows_unauthenticated, allows, "{line}");
    }
}

#[test]
fn the_mobile_configuration() {
    assert_understood(
        "amplifyconfiguration.json",
        &expect_file!["fixtures/amplifyconfiguration.json.parsed"],
    );
}

#[test]
fn a_mobile_configuration_with_the_least_that_says_something() {
    let cognito = cognito(
        r#"{ "auth": { "plugins": { "awsCognitoAuthPlugin": { "CognitoUserPool": { "Default": {
            "PoolId": "eu-west-1_Abc", "AppClientId": "abc", "AppClientSecret": "", "Region": "eu-west-1" } },
            "CredentialsProvider": { "CognitoIdentity": { "Default": { "PoolId": "", "Region": "" } } },
            "Auth": { "Default": { "OAuth": { "WebDomain": "" } } } } } } }"#,
    );
    assert!(!cognito.user_pool.unwrap().has_secret());
    assert!(cognito.identity_pool.is_none());
    assert!(cognito.oauth.is_none());
    assert_eq!(cognito.sign_in_names, [SignInName::Username]);
}

#[test]
fn a_secret_beside_the_domain_is_the_app_clients() {
    let secret =
        "\"AppClientSecret\": \"MARKER-client-secret\",\n                        \"Region\"";
    let text = changed("amplifyconfiguration.json", secret, "\"Region\"");
    assert!(cognito(&text).user_pool.unwrap().has_secret());
}

#[test]
fn a_resources_config_in_typescript() {
    assert_understood(
        "resources-config.ts",
        &expect_file!["fixtures/resources-config.ts.parsed"],
    );
}

#[test]
fn what_resources_config_says_nothing_about_is_left_open() {
    let cognito = cognito(
        r"Amplify.configure({ Auth: { Cognito: { userPoolId: 'eu-west-1_Abc', userPoolClientId: 'abc' } } });",
    );
    assert_eq!(cognito.sign_in_names, [SignInName::Username]);
    assert_eq!(cognito.mfa, Mfa::default());
    assert_eq!(cognito.user_pool.unwrap().region(), "eu-west-1");
}

#[test]
fn a_flow_is_understood_in_each_of_amplifys_words() {
    for (word, flow) in [
        ("USER_SRP_AUTH", AuthFlow::UserSrp),
        ("USER_PASSWORD_AUTH", AuthFlow::UserPassword),
        ("CUSTOM_AUTH", AuthFlow::CustomWithSrp),
        ("CUSTOM_WITH_SRP", AuthFlow::CustomWithSrp),
        ("CUSTOM_WITHOUT_SRP", AuthFlow::CustomWithoutSrp),
        ("USER_AUTH", AuthFlow::UserAuth),
    ] {
        let text = changed("amplify-v5.js", "USER_PASSWORD_AUTH", word);
        assert_eq!(cognito(&text).auth_flow, Some(flow));
    }
}

#[test]
fn the_flat_form_of_amplify_javascript_5() {
    assert_understood(
        "amplify-v5.js",
        &expect_file!["fixtures/amplify-v5.js.parsed"],
    );
}

#[test]
fn an_openid_provider() {
    assert_understood(
        "openid-provider.json",
        &expect_file!["fixtures/openid-provider.json.parsed"],
    );
}

#[test]
fn an_openid_provider_is_asked_for_who_the_person_is_by_default() {
    let text =
        r#"{ "issuer": "http://127.0.0.1:4444/", "client_id": "a", "client_secret": "MARKER" }"#;
    let Configuration::OpenIdProvider(provider) = parse(text).unwrap() else {
        panic!("this is a provider of its own");
    };
    let scopes: Vec<&str> = provider.scopes.iter().map(Scope::as_str).collect();
    assert_eq!(scopes, ["openid", "profile", "email"]);
    assert_eq!(provider.issuer.as_str(), "http://127.0.0.1:4444/");
    assert!(!format!("{provider:?}").contains("MARKER"));
}

#[test]
fn the_form_is_told_by_content() {
    use ConfigurationFormat as Format;
    let formats = FIXTURES.map(|(_, content)| Configuration::parse(content).unwrap().format());
    let expected = [
        Format::AmplifyOutputs,
        Format::AmplifyOutputs,
        Format::AwsExports,
        Format::AwsExports,
        Format::AmplifyMobile,
        Format::ResourcesConfig,
        Format::ResourcesConfig,
        Format::OpenIdProvider,
    ];
    assert_eq!(formats, expected);
}

#[test]
fn a_byte_order_mark_and_the_line_ends_of_windows_change_nothing() {
    for (name, content) in FIXTURES {
        let text = fixture(name);
        let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(
            format!("{:?}", parse(&windows).unwrap()),
            format!("{:?}", Configuration::parse(content).unwrap()),
        );
    }
}

#[test]
fn a_user_pool_of_a_file_is_one_that_the_client_takes() {
    for (name, _) in FIXTURES {
        let configuration = parse(fixture(name)).unwrap();
        let Some(client) = configuration.user_pool() else {
            continue;
        };
        let config = crate::UserPoolConfig::from(client.clone());
        let settings = crate::config::Settings::read(config).unwrap();
        assert_eq!(settings.user_pool_id, client.user_pool_id());
        assert_eq!(settings.client_secret.is_some(), client.has_secret());
    }
}
