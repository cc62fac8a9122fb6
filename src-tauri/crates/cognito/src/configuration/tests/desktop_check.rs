//! Each finding where it belongs, and not where it does not.

use expect_test::expect;
use vestibule_contract::{Finding, FindingCode as Code, FindingSeverity};

use super::*;

pub(super) fn callbacks() -> DesktopCallbacks {
    let uri = |text| RedirectUri::new(text).unwrap();
    DesktopCallbacks {
        deep_link: uri("dev.vestibule.client://callback"),
        loopback: vec![
            uri("http://127.0.0.1:8765/callback"),
            uri("http://127.0.0.1:8766/callback"),
        ],
    }
}

fn findings(text: &str) -> Vec<Finding> {
    check(&parse(text).unwrap(), &callbacks())
}

fn codes(text: &str) -> Vec<Code> {
    findings(text).iter().map(|finding| finding.code).collect()
}

/// The one finding with this code.
fn finding(text: &str, code: Code) -> Finding {
    let mut found = findings(text);
    found.retain(|finding| finding.code == code);
    assert_eq!(found.len(), 1, "{code:?} has to be found once");
    found.remove(0)
}

fn assert_mends(text: &str, code: Code, expected: &expect_test::Expect) {
    let Finding {
        severity,
        detail,
        remedy,
        ..
    } = finding(text, code);
    expected.assert_eq(&format!(
        "{severity:?} {}\n{}\n",
        detail.unwrap_or_else(|| "-".to_owned()),
        remedy.unwrap_or_default()
    ));
}

const OUTPUTS: &str = "amplify_outputs_1_5.json";
const SIGN_IN: &str = "\"dev.vestibule.client://callback\"],\n      \"redirect_sign_out_uri\"";
const SIGN_OUT: &str = "\"dev.vestibule.client://callback\"],\n      \"response_type\"";

#[test]
fn a_configuration_that_is_ready_has_nothing_to_mend() {
    assert_eq!(codes(fixture(OUTPUTS)), [Code::EmailMfaOutsideAmplify]);
    let text = changed(OUTPUTS, ", \"EMAIL\"]", "]");
    assert_eq!(codes(&text), []);
    assert_eq!(codes(fixture("amplify_outputs_1.json")), []);
    assert_eq!(codes(fixture("aws-exports-plain.js")), []);
}

#[test]
fn a_sign_in_callback_of_ours_has_to_be_there() {
    let absent = changed(
        OUTPUTS,
        SIGN_IN,
        "\"https://b.example/\"],\n      \"redirect_sign_out_uri\"",
    );
    assert_mends(
        &absent,
        Code::NoCallback,
        &expect![[r"
        Blocks dev.vestibule.client://callback
        in amplify/auth/resource.ts add 'dev.vestibule.client://callback' to loginWith.externalProviders.callbackUrls, deploy, and open the new amplify_outputs.json (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "]],
    );
    assert_mends(
        fixture("aws-exports.js"),
        Code::NoCallback,
        &expect![[r#"
        Blocks dev.vestibule.client://callback
        run `amplify update auth`, choose "Add/Edit signin and signout redirect URIs" and add dev.vestibule.client://callback as a sign-in redirect URI, then `amplify push`, and open the new file (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "#]],
    );
    let resources = changed(
        "resources-config.ts",
        "redirectSignIn: ['dev.vestibule.client://callback', ",
        "redirectSignIn: [",
    );
    assert_mends(
        &resources,
        Code::NoCallback,
        &expect![[r#"
        Blocks dev.vestibule.client://callback
        run
        aws cognito-idp update-user-pool-client --region us-east-1 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region us-east-1 --user-pool-id us-east-1_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.CallbackURLs += ["dev.vestibule.client://callback"] | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
        and add 'dev.vestibule.client://callback' to redirectSignIn in the file (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "#]],
    );
}

#[test]
fn a_loopback_address_serves_as_a_callback() {
    let present = changed(
        OUTPUTS,
        SIGN_IN,
        "\"http://127.0.0.1:8766/callback\"],\n      \"redirect_sign_out_uri\"",
    );
    assert!(!codes(&present).contains(&Code::NoCallback));
}

#[test]
fn an_address_that_only_looks_like_a_callback_of_ours_is_none() {
    for other in [
        "dev.vestibule.client://callback/",
        "dev.vestibule.client://callback2",
        "dev.vestibule.client:callback",
        "DEV.vestibule.client://callback",
        "dev.vestibule.client.evil://callback",
        "http://127.0.0.1:8767/callback",
        "http://127.0.0.1/callback",
        "http://localhost:8766/callback",
        "https://127.0.0.1:8766/callback",
        "http://127.0.0.1:8766/callback/",
    ] {
        let text = changed(
            OUTPUTS,
            SIGN_IN,
            &format!("\"{other}\"],\n      \"redirect_sign_out_uri\""),
        );
        assert!(
            codes(&text).contains(&Code::NoCallback),
            "{other}: Cognito compares the text"
        );
    }
}

#[test]
fn a_sign_out_callback_of_ours_has_to_be_there() {
    let absent = changed(
        OUTPUTS,
        SIGN_OUT,
        "\"https://b.example/\"],\n      \"response_type\"",
    );
    assert_mends(
        &absent,
        Code::NoSignOutCallback,
        &expect![[r"
        Limits dev.vestibule.client://callback
        in amplify/auth/resource.ts add 'dev.vestibule.client://callback' to loginWith.externalProviders.logoutUrls, deploy, and open the new amplify_outputs.json (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "]],
    );
    assert_mends(
        fixture("aws-exports.js"),
        Code::NoSignOutCallback,
        &expect![[r#"
        Limits dev.vestibule.client://callback
        run `amplify update auth`, choose "Add/Edit signin and signout redirect URIs" and add dev.vestibule.client://callback as a sign-out redirect URI, then `amplify push`, and open the new file (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "#]],
    );
    let resources = changed(
        "resources-config.ts",
        "redirectSignOut: ['dev.vestibule.client://callback']",
        "redirectSignOut: []",
    );
    assert_mends(
        &resources,
        Code::NoSignOutCallback,
        &expect![[r#"
        Limits dev.vestibule.client://callback
        run
        aws cognito-idp update-user-pool-client --region us-east-1 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region us-east-1 --user-pool-id us-east-1_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.LogoutURLs += ["dev.vestibule.client://callback"] | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
        and add 'dev.vestibule.client://callback' to redirectSignOut in the file (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "#]],
    );
}

#[test]
fn the_implicit_flow_can_not_be_used() {
    assert_mends(
        fixture("resources-config.ts"),
        Code::ImplicitFlow,
        &expect![[r#"
            Blocks -
            run
            aws cognito-idp update-user-pool-client --region us-east-1 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region us-east-1 --user-pool-id us-east-1_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.AllowedOAuthFlows = ["code"] | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
            and write responseType: 'code' in the file
        "#]],
    );
    let text = changed(
        "aws-exports.js",
        "\"responseType\": \"code\"",
        "\"responseType\": \"token\"",
    );
    assert_mends(
        &text,
        Code::ImplicitFlow,
        &expect![[r#"
            Blocks -
            run `amplify update auth`, choose "Walkthrough all the auth configurations" and "Authorization code grant" as the OAuth flow, then `amplify push`, and open the new file
        "#]],
    );
    let text = changed(
        OUTPUTS,
        "\"response_type\": \"code\"",
        "\"response_type\": \"token\"",
    );
    assert_mends(
        &text,
        Code::ImplicitFlow,
        &expect![[r"
            Blocks -
            in amplify/backend.ts set backend.auth.resources.cfnResources.cfnUserPoolClient.allowedOAuthFlows = ['code'], deploy, and open the new amplify_outputs.json
        "]],
    );
}

#[test]
fn without_the_scope_openid_nobody_knows_who_signed_in() {
    let text = changed(OUTPUTS, "\"openid\", ", "");
    assert_mends(
        &text,
        Code::NoOpenIdScope,
        &expect![[r"
            Blocks -
            in amplify/auth/resource.ts add 'OPENID' to loginWith.externalProviders.scopes, deploy, and open the new amplify_outputs.json
        "]],
    );
    let text = changed("aws-exports.js", "\"openid\",", "");
    assert_mends(
        &text,
        Code::NoOpenIdScope,
        &expect![[r#"
            Blocks -
            run `amplify update auth`, choose "Walkthrough all the auth configurations" and select the OAuth scope openid, then `amplify push`, and open the new file
        "#]],
    );
}

#[test]
fn without_cognitos_own_scope_an_account_can_not_be_changed() {
    let text = changed(OUTPUTS, ", \"aws.cognito.signin.user.admin\"", "");
    assert_mends(
        &text,
        Code::NoAccountScope,
        &expect![[r"
            Limits -
            in amplify/auth/resource.ts add 'COGNITO_ADMIN' to loginWith.externalProviders.scopes, deploy, and open the new amplify_outputs.json
        "]],
    );
    assert_mends(
        fixture("resources-config.ts"),
        Code::NoAccountScope,
        &expect![[r#"
            Limits -
            run
            aws cognito-idp update-user-pool-client --region us-east-1 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region us-east-1 --user-pool-id us-east-1_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.AllowedOAuthScopes += ["aws.cognito.signin.user.admin"] | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
            and add 'aws.cognito.signin.user.admin' to the scopes in the file
        "#]],
    );
}

#[test]
fn an_installed_application_can_not_keep_a_secret() {
    assert_mends(
        fixture("amplifyconfiguration.json"),
        Code::ClientSecret,
        &expect![[r#"
            Note -
            make an app client without a secret, which is otherwise the same, by
            aws cognito-idp create-user-pool-client --region us-west-2 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region us-west-2 --user-pool-id us-west-2_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.ClientName += "-desktop" | .GenerateSecret = false | del(.ClientId) | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
            and write its id into the file, without a secret
        "#]],
    );
    let secret = "userPoolClientSecret: 'MARKER-client-secret',";
    let text = changed("resources-config.ts", secret, "");
    assert!(!codes(&text).contains(&Code::ClientSecret));
}

#[test]
fn a_password_that_is_sent_is_worth_a_note() {
    assert_mends(
        fixture("amplify-v5.js"),
        Code::PasswordIsSent,
        &expect![[r#"
            Note -
            write "authenticationFlowType": "USER_SRP_AUTH" in the file, and if the app client does not allow it yet, run
            aws cognito-idp update-user-pool-client --region ap-southeast-2 --cli-input-json "$(aws cognito-idp describe-user-pool-client --region ap-southeast-2 --user-pool-id ap-southeast-2_Abc123XYZ --client-id 3n4b5urk1ft4fl3mg5e62d9ado --query UserPoolClient | jq '.ExplicitAuthFlows |= (. + ["ALLOW_USER_SRP_AUTH"] | unique) | del(.ClientSecret, .CreationDate, .LastModifiedDate)')"
        "#]],
    );
    let text = changed("amplify-v5.js", "USER_PASSWORD_AUTH", "USER_SRP_AUTH");
    assert!(!codes(&text).contains(&Code::PasswordIsSent));
}

#[test]
fn somebody_who_signs_in_needs_a_name() {
    let text = changed(
        OUTPUTS,
        "\"username_attributes\": [\"email\", \"phone_number\"]",
        "\"username_attributes\": []",
    );
    assert_mends(
        &text,
        Code::NoSignInName,
        &expect![[r#"
            Limits -
            write "username_attributes": ["email"] (or "phone_number", "username") into auth in the file
        "#]],
    );
    let text = changed(
        "resources-config.ts",
        "username: true,\n        email: true,",
        "username: false,\n        email: false,",
    );
    assert_mends(
        &text,
        Code::NoSignInName,
        &expect![[r"
            Limits -
            write email: true (or phone, username) into loginWith in the file
        "]],
    );
}

#[test]
fn codes_by_e_mail_are_ours_to_show() {
    let found = finding(fixture(OUTPUTS), Code::EmailMfaOutsideAmplify);
    assert_eq!(found.severity, FindingSeverity::Note);
    assert_eq!(found.remedy, None, "nothing has to be mended");
}

#[test]
fn a_link_confirms_what_no_code_can() {
    assert_mends(
        fixture("resources-config.ts"),
        Code::VerificationByLink,
        &expect![[r#"
            Limits -
            choose "Code" as the verification type under the user pool's message templates, and write signUpVerificationMethod: 'code' in the file
        "#]],
    );
    let line = "\"aws_cognito_sign_up_verification_method\": \"link\",\n    \"federationTarget\"";
    let text = changed("aws-exports.js", "\"federationTarget\"", line);
    assert_mends(
        &text,
        Code::VerificationByLink,
        &expect![[r#"
            Limits -
            run `amplify update auth`, choose "Walkthrough all the auth configurations" and no custom verification link, then `amplify push`, and open the new file
        "#]],
    );
    let text = changed("resources-config.ts", "'link'", "'code'");
    assert!(!codes(&text).contains(&Code::VerificationByLink));
}

#[test]
fn providers_that_amplifys_writer_left_out_are_missed() {
    let list = r#"["GOOGLE", "FACEBOOK", "LOGIN_WITH_AMAZON", "SIGN_IN_WITH_APPLE", "Corporate"]"#;
    let text = changed(OUTPUTS, list, "[]");
    assert_mends(
        &text,
        Code::ProvidersLeftOut,
        &expect![[r"
            Limits -
            add each provider's name in the user pool to auth.oauth.identity_providers in the file; this lists the names:
            aws cognito-idp list-identity-providers --region eu-west-1 --user-pool-id eu-west-1_Abc123XYZ --query 'Providers[].ProviderName'
        "]],
    );
    let text = changed(OUTPUTS, list, r#"["Corporate"]"#);
    assert!(!codes(&text).contains(&Code::ProvidersLeftOut));
}

#[test]
fn an_identity_pool_alone_signs_nobody_in() {
    let text = r#"{ "aws_project_region": "eu-west-1", "aws_cognito_identity_pool_id": "eu-west-1:5f2a-1d" }"#;
    assert_mends(
        text,
        Code::IdentityPoolAlone,
        &expect![[r#"
            Blocks -
            run `amplify update auth`, choose "User Sign-Up & Sign-In" with a user pool, then `amplify push`, and open the new file
        "#]],
    );
    assert_eq!(codes(text), [Code::IdentityPoolAlone]);
}

#[test]
fn a_redirect_over_plain_http_to_another_computer_is_worth_a_note() {
    assert_mends(
        fixture("resources-config.ts"),
        Code::InsecureRedirect,
        &expect![[r"
        Note http://app.example.com
        replace http:// by https:// where the app client's addresses lead to another computer
    "]],
    );
    for (uri, is_insecure) in [
        ("http://localhost:3000/", false),
        ("http://127.0.0.1:3000/", false),
        ("http://[::1]/", false),
        ("https://app.example.com/", false),
        ("app://callback", false),
        ("http://localhost.evil.example/", true),
        ("http://127.0.0.1.evil.example/", true),
        ("http://192.168.1.2/", true),
        ("http://0.0.0.0/", true),
    ] {
        assert_eq!(
            RedirectUri::new(uri).unwrap().is_insecure(),
            is_insecure,
            "{uri}"
        );
    }
}

#[test]
fn a_domain_is_written_without_its_scheme() {
    assert_mends(
        fixture("resources-config.ts"),
        Code::DomainWithScheme,
        &expect![[r#"
        Note login.example.com
        write "login.example.com" as the domain, without the scheme in front of it
    "#]],
    );
    let text = changed(
        "resources-config.ts",
        "https://login.example.com",
        "login.example.com",
    );
    assert!(!codes(&text).contains(&Code::DomainWithScheme));
}

#[test]
fn a_provider_has_to_be_told_our_callback() {
    let text = fixture("openid-provider.json");
    assert_eq!(codes(text), [Code::CallbackToRegister]);
    assert_mends(
        text,
        Code::CallbackToRegister,
        &expect![[r"
        Note dev.vestibule.client://callback
        register dev.vestibule.client://callback at the provider as a redirect URI of this client (one of these serves as well, where that scheme is not accepted: http://127.0.0.1:8765/callback, http://127.0.0.1:8766/callback)
    "]],
    );
}

#[test]
fn a_provider_is_asked_for_an_id_token_by_a_public_client() {
    let text = changed("openid-provider.json", "\"openid\", ", "");
    assert_mends(
        &text,
        Code::NoOpenIdScope,
        &expect![[r#"
            Blocks -
            add "openid" to `scopes` in the file
        "#]],
    );
    let text = changed(
        "openid-provider.json",
        "\"scopes\"",
        "\"client_secret\": \"MARKER\", \"scopes\"",
    );
    assert_mends(
        &text,
        Code::ClientSecret,
        &expect![[r"
            Note -
            register this application at the provider as a native or public client, and leave `client_secret` out of the file
        "]],
    );
}

#[test]
fn the_worst_comes_first_and_no_secret_is_in_it() {
    let found = findings(fixture("resources-config.ts"));
    let order = found.iter().map(|finding| match finding.severity {
        FindingSeverity::Blocks => 0,
        FindingSeverity::Limits => 1,
        FindingSeverity::Note => 2,
    });
    assert!(order.is_sorted());
    for name in ["resources-config.ts", "amplifyconfiguration.json"] {
        let shown = format!("{:?}", findings(fixture(name)));
        assert!(!shown.contains("MARKER"), "{shown}");
    }
}
