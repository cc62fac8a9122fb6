//! The commands on Tauri's mock runtime, under the application's own configuration: who may call them, and what they
//! answer to nobody.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests"
)]

mod application;

use serde_json::{Value, json};
use vestibule_contract::{ErrorCode, Route, command};

use application::{ADA, Application, CALLER, call_in};

#[tokio::test(flavor = "multi_thread")]
async fn signed_out_no_command_tells_anything_of_an_account() {
    let application = Application::start().await;
    application.make_account(&ADA).await;
    application.forget_what_was_typed().await;
    let asked = command::ALL.into_iter();
    for name in asked.filter(|name| !ONLY_ACT.contains(name)) {
        for arguments in arguments_of(name) {
            let answer = application
                .call(name, arguments.clone())
                .unwrap_or_else(|error| error);
            let answer = answer.to_string();
            assert!(
                !answer.contains("invalid args"),
                "{name} was not even tried: {answer}"
            );
            // The mailbox is the embedded pool's own and is shown to whoever sits at this computer.
            for secret in [ADA.email, ADA.password, "sub", "eyJ"] {
                let is_mailbox = name == command::MAILBOX;
                assert!(
                    is_mailbox || !answer.contains(secret),
                    "{name} tells {secret}: {answer}"
                );
            }
            assert!(
                !answer.contains("Hello") && !answer.contains("Welcome"),
                "{name}: {answer}"
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_protected_page_is_a_redirect_without_a_field_of_the_page_until_somebody_signs_in() {
    let application = Application::start().await;
    for route in ["protected", "protected_client"] {
        let answer = application
            .call(command::LOAD, json!({ "route": route }))
            .unwrap();
        assert_eq!(
            answer,
            json!({ "redirect": { "to": "profile", "next": route } })
        );
    }
    application.make_account(&ADA).await;
    application.sign_in(&ADA);
    for route in ["protected", "protected_client"] {
        let answer = application
            .call(command::LOAD, json!({ "route": route }))
            .unwrap();
        let data = json!({ (route): { "username": ADA.username } });
        assert_eq!(answer, json!({ "loaded": { "data": data } }));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_that_there_is_not_is_refused_and_changes_nothing() {
    let application = Application::start().await;
    let chosen = json!({ "preferences": { "language": "de", "zoom": 125 } });
    let kept = application.call(command::SET_PREFERENCES, chosen).unwrap();
    assert_eq!(
        (&kept["language"], &kept["zoom"]),
        (&json!("de"), &json!(125))
    );
    for (name, value) in [("language", json!("../en")), ("zoom", json!(126))] {
        let mut wanted = kept.clone();
        wanted[name] = value;
        let refused = application
            .call(command::SET_PREFERENCES, json!({ "preferences": wanted }))
            .unwrap_err();
        assert_eq!(refused["code"], "invalid_parameter", "{name}");
    }
    let now = application.call(command::PREFERENCES, json!({})).unwrap();
    assert_eq!(now, kept);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_not_ours_is_refused() {
    let application = Application::start().await;
    for foreign in [
        "https://evil.example",
        "//evil.example",
        "/protected",
        "",
        "Protected",
        "../protected",
    ] {
        let refused = application.call(command::LOAD, json!({ "route": foreign }));
        assert!(refused.is_err(), "{foreign} was loaded: {refused:?}");
    }
    for route in Route::ALL {
        assert!(
            application
                .call(command::LOAD, json!({ "route": route }))
                .is_ok()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_and_a_malformed_command_have_a_code() {
    let application = Application::start().await;
    application.make_account(&ADA).await;
    let wrong = json!({ "username": ADA.username, "password": "Wrong-password-1" });
    let refused = application.call(command::SIGN_IN, wrong).unwrap_err();
    assert_eq!(refused["code"], json!(ErrorCode::NotAuthorized));
    let empty = json!({ "username": "", "password": "" });
    let refused = application.call(command::SIGN_IN, empty).unwrap_err();
    assert_eq!(refused["code"], json!(ErrorCode::MissingField));
    for malformed in [
        json!({}),
        json!({ "username": 1, "password": [] }),
        json!(null),
        json!([]),
    ] {
        assert!(application.call(command::SIGN_IN, malformed).is_err());
    }
    let fits = json!({ "username": ADA.username, "password": ADA.password });
    assert!(
        application.call(command::SIGN_IN, fits).is_ok(),
        "and nothing is broken after"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_page_in_the_browser_no_browser_is_opened_and_the_receipt_says_so() {
    let application = Application::start().await;
    let refusals = [
        (
            command::BEGIN_BROWSER_SIGN_IN,
            json!({ "provider": null, "prompt": null, "route": "protected" }),
        ),
        (command::OPEN_BROWSER_AGAIN, json!({})),
        (
            command::ANSWER_BY_PASTE,
            json!({ "text": "dev.vestibule.client://callback?code=evil&state=evil" }),
        ),
    ];
    for (name, arguments) in refusals {
        let error = application.call(name, arguments).unwrap_err();
        assert_eq!(error["code"], json!(ErrorCode::NotSupported), "{name}");
        assert!(!error.to_string().contains("evil"), "{name} repeats a link");
    }
    for (browser, said) in [(true, "not_supported"), (false, "not_asked")] {
        let arguments = json!({ "scope": "local", "browser": browser });
        let receipt = application.call(command::SIGN_OUT, arguments).unwrap();
        assert_eq!(receipt["browser"], said);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_our_own_windows_may_call() {
    let application = Application::start().await;
    let arguments = json!({ "route": "home" });
    assert!(
        application
            .call_from(CALLER, command::LOAD, arguments.clone())
            .is_ok()
    );
    for stranger in [
        "https://evil.example/",
        "http://app.evil.example/",
        "https://tauri.localhost.evil.example/",
        "http://localhost/",
        "file:///tmp/page.html",
        "data:text/html,page",
    ] {
        let refused = application.call_from(stranger, command::LOAD, arguments.clone());
        assert!(refused.is_err(), "{stranger} was answered: {refused:?}");
    }
    let window = application.open("a-label-without-capability");
    assert!(call_in(&window, CALLER, command::LOAD, arguments.clone()).is_err());
    let window = application.open("window-2");
    assert!(call_in(&window, CALLER, command::LOAD, arguments).is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_of_tauri_itself_are_refused() {
    let application = Application::start().await;
    for name in [
        "plugin:event|emit",
        "plugin:event|emit_to",
        "plugin:window|create",
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:app|version",
        "plugin:path|resolve_directory",
        "plugin:fs|read_file",
        "plugin:shell|execute",
        "a_command_that_does_not_exist",
    ] {
        let refused = application.call(name, json!({}));
        assert!(refused.is_err(), "{name} was answered: {refused:?}");
    }
}

/// Arguments that each command could really get from the webview.
/// They answer nothing, and do something to the desktop or to the window that asks: seen in the real window.
const ONLY_ACT: [&str; 3] = [command::OPEN_LINK, command::CLOSE_WINDOW, command::QUIT];

fn arguments_of(name: &str) -> Vec<Value> {
    let routes = || {
        Route::ALL
            .iter()
            .map(|route| json!({ "route": route }))
            .collect()
    };
    match name {
        command::LOAD => routes(),
        command::SHOW_STEP => vec![json!({ "step": "sign_in", "username": null })],
        command::SIGN_IN => vec![json!({ "username": "ada", "password": "Wrong-password-1" })],
        command::SIGN_UP => {
            vec![
                json!({ "username": "ada", "password": "Wrong-password-1", "attributes": { "email": "eve@example.com" } }),
            ]
        }
        command::CONFIRM_SIGN_UP => vec![json!({ "code": "000000" })],
        command::FORGOT_PASSWORD => vec![json!({ "username": "nobody" })],
        command::CONFIRM_FORGOT_PASSWORD => {
            vec![json!({ "code": "000000", "password": "Wrong-password-1" })]
        }
        command::SIGN_OUT => vec![
            json!({ "scope": "local", "browser": false }),
            json!({ "scope": "global", "browser": true }),
        ],
        command::BEGIN_BROWSER_SIGN_IN => {
            vec![json!({ "provider": "Google", "prompt": "select_account", "route": "protected" })]
        }
        command::ANSWER_BY_PASTE => {
            vec![json!({ "text": "dev.vestibule.client://callback?code=evil&state=evil" })]
        }
        command::USE_ISSUER => {
            vec![json!({ "issuer": "evil.example", "clientId": "evil", "scopes": [] })]
        }
        command::BEGIN_SIGN_IN => vec![json!({ "username": "ada", "factor": null })],
        command::ANSWER_CHALLENGE => [
            json!({ "kind": "code", "code": "000000" }),
            json!({ "kind": "password", "password": "Wrong-password-1" }),
            json!({ "kind": "custom", "answer": "42" }),
        ]
        .map(|answer| json!({ "answer": answer }))
        .into(),
        command::UPDATE_USER_ATTRIBUTES => {
            vec![json!({ "attributes": { "email": "eve@example.com" } })]
        }
        command::DELETE_USER_ATTRIBUTES => vec![json!({ "names": ["name"] })],
        command::SEND_ATTRIBUTE_CODE => vec![json!({ "name": "email" })],
        command::VERIFY_ATTRIBUTE => vec![json!({ "name": "email", "code": "000000" })],
        command::CHANGE_PASSWORD => {
            vec![json!({ "previous": "Wrong-password-1", "proposed": "Wrong-password-2" })]
        }
        command::SET_MFA_PREFERENCE => vec![json!({ "preferences": [] })],
        command::SET_PREFERENCES => vec![
            json!({ "preferences": {} }),
            json!({ "preferences": { "language": "../de" } }),
            json!({ "preferences": { "zoom": 1000 } }),
        ],
        command::FINISH_TOTP_ENROLMENT => vec![json!({ "code": "000000", "deviceName": null })],
        command::REMEMBER_DEVICE => vec![json!({ "key": "a device", "remembered": true })],
        command::FORGET_DEVICE => vec![json!({ "key": "a device" })],
        command::FINISH_PASSKEY_REGISTRATION => vec![json!({ "credential": "{}" })],
        command::DELETE_PASSKEY => vec![json!({ "credentialId": "a passkey" })],
        command::REVOKE_COMPANION | command::FORGET_REFUSED_COMPANION => {
            vec![json!({ "id": "a program" })]
        }
        command::ACTIVITY => vec![json!({ "search": "", "before": null })],
        command::EXPORT_ACTIVITY => vec![json!({ "search": "" })],
        // Opens a window, which the mock runtime can, but there is nothing to learn from it.
        _ => vec![json!({})],
    }
}
