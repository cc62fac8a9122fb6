//! Sign-in through the browser: who is offered, and that nothing of it is markup.

use vestibule_contract::{
    BrowserProvider, BrowserProviderKind, BrowserSession, BrowserSignIn, BrowserStage, BrowserWait,
    LastUsed, OtherDevices, PageData, Revocation, Route, Step, UserPoolInfo, UserPoolKind, WayBack,
};

use super::{ada, draw_with, nobody, page, pool};
use crate::components::authenticator::Authenticator;
use crate::components::receipt::SignOutReceipt;
use crate::components::sign_out::SignOutButtons;
use crate::prelude::*;
use crate::state::{App, Receipt};

#[test]
fn every_provider_of_the_configuration_has_a_button_with_its_mark() {
    let html = sign_in(with_browser(Some(LastUsed::Provider("Google".to_owned()))));
    for label in [
        "Continue with Google",
        "Continue with Facebook",
        "Login with Amazon",
        "Continue with Apple",
        "Continue with Staff",
        "Sign in with your browser",
    ] {
        assert!(html.contains(label), "{label}");
    }
    assert_eq!(
        html.matches("brand-mark").count(),
        4,
        "Staff has a neutral one"
    );
    assert!(html.contains("#4285f4"), "Google's own colours");
    assert!(html.contains("step-sign_in") && html.contains("field-password"));
}

#[test]
fn without_a_browser_in_the_configuration_there_is_only_the_form() {
    let html = sign_in(pool(UserPoolKind::Cognito));
    assert!(!html.contains("browser-ways"));
    assert!(html.contains("field-password"));
}

#[test]
fn the_way_that_was_used_last_is_marked_and_another_account_can_be_chosen_there() {
    let html = sign_in(with_browser(Some(LastUsed::Provider("Google".to_owned()))));
    assert_eq!(html.matches("Last used").count(), 1);
    assert!(html.contains("Use another Google account"));
    let html = sign_in(with_browser(None));
    assert!(!html.contains("Last used"));
    assert!(!html.contains("other-account"), "at which of them?");
}

#[test]
fn an_open_id_provider_is_met_in_the_browser_alone() {
    let html = sign_in(open_id_provider());
    assert!(html.contains("Continue with login.example"));
    assert!(html.contains("Use another account"));
    assert!(!html.contains("<input"), "it has no form here");
    assert!(!html.contains("go-forgot") && !html.contains("go-sign-up"));
}

#[test]
fn a_providers_name_is_text_and_never_markup() {
    let mut info = with_browser(None);
    if let Some(browser) = &mut info.browser {
        browser.providers = vec![provider("<img src=x>", BrowserProviderKind::Other)];
        browser.issuer_label = "<b>issuer</b>".to_owned();
    }
    let html = sign_in(info.clone());
    assert!(!html.contains("<img") && !html.contains("<b>"), "{html}");
    info.kind = UserPoolKind::OpenIdProvider;
    let html = sign_in(info);
    assert!(!html.contains("<img") && !html.contains("<b>"), "{html}");
}

#[test]
fn while_the_browser_is_awaited_it_can_be_opened_again_and_given_up() {
    let html = draw_with(
        Ok(with_browser(None)),
        nobody(waiting()),
        || view! { Authenticator {} },
    );
    assert!(html.contains("Sign in at Google"));
    for test_id in ["open-again", "cancel-browser", "paste-instead"] {
        assert!(html.contains(test_id), "{test_id}");
    }
    assert!(
        !html.contains("field-address"),
        "only where it does not come back"
    );
}

#[test]
fn where_the_browser_can_not_lead_back_its_address_is_asked_for_at_once() {
    let step = Step::WaitForBrowser {
        wait: wait(WayBack::Paste),
    };
    let html = draw_with(
        Ok(with_browser(None)),
        nobody(step),
        || view! { Authenticator {} },
    );
    assert!(html.contains("field-address"));
    assert!(!html.contains("paste-instead"));
}

#[test]
fn the_end_of_the_browsers_session_is_offered_where_there_may_be_one() {
    let buttons = || view! { SignOutButtons {} };
    assert!(draw_with(Ok(with_browser(None)), ada(), buttons).contains("sign-out-in-browser"));
    let without = draw_with(Ok(pool(UserPoolKind::Cognito)), ada(), buttons);
    assert!(!without.contains("sign-out-in-browser"));
}

#[test]
fn the_receipt_says_what_became_of_the_browsers_session() {
    let receipt = |browser, info| {
        draw_with(Ok(info), nobody(Step::SignUp), || {
            use_context::<App>().receipt().set(Some(Receipt {
                companions: Vec::new(),
                by: None,
                revocation: Revocation::Revoked,
                other_devices: OtherDevices::Kept,
                browser,
            }));
            view! { SignOutReceipt {} }
        })
    };
    assert!(receipt(BrowserSession::Opened, with_browser(None)).contains("sign-out page"));
    assert!(receipt(BrowserSession::NotAsked, with_browser(None)).contains("Stays signed in"));
    assert!(
        !receipt(BrowserSession::NotAsked, pool(UserPoolKind::Cognito)).contains("receipt-browser"),
        "there is no browser to speak of"
    );
}

#[test]
fn an_account_that_an_open_id_provider_keeps_is_not_changed_from_here() {
    let username = "ada".to_owned();
    let account = PageData::Account { username };
    let html = draw_with(Ok(open_id_provider()), ada(), || page(account));
    assert!(html.contains("kept by") && html.contains("login.example"));
    assert!(html.contains("part-sign-out"));
    assert!(!html.contains("part-password") && !html.contains("part-deletion"));
}

#[test]
fn the_settings_say_whom_one_can_go_by_and_no_word_of_theirs_is_markup() {
    let mut info = open_id_provider();
    info.user_pool_id = "https://login.example/<img src=x>".to_owned();
    info.browser = with_browser(None).browser;
    let html = draw_with(Ok(info), ada(), || page(PageData::Settings));
    assert!(html.contains("Issuer") && html.contains("OpenID provider"));
    assert!(html.contains("Google, Facebook, Amazon, Apple, Staff, auth.example"));
    assert!(html.contains("use-issuer") && html.contains("use-embedded-pool"));
    assert!(!html.contains("<img"), "{html}");
}

/// The step of a sign-in at Google.
pub fn waiting() -> Step {
    Step::WaitForBrowser {
        wait: wait(WayBack::DeepLink),
    }
}

fn wait(way_back: WayBack) -> BrowserWait {
    BrowserWait {
        provider: Some(provider("Google", BrowserProviderKind::Google)),
        way_back,
        stage: BrowserStage::InBrowser,
        expires_at: 600,
        route: Route::Protected,
    }
}

fn sign_in(info: UserPoolInfo) -> String {
    let step = Step::SignIn { username: None };
    draw_with(Ok(info), nobody(step), || view! { Authenticator {} })
}

fn with_browser(last_used: Option<LastUsed>) -> UserPoolInfo {
    UserPoolInfo {
        browser: Some(BrowserSignIn {
            hosted_page: true,
            providers: vec![
                provider("Google", BrowserProviderKind::Google),
                provider("Facebook", BrowserProviderKind::Facebook),
                provider("Amazon", BrowserProviderKind::Amazon),
                provider("Apple", BrowserProviderKind::Apple),
                provider("Staff", BrowserProviderKind::Other),
            ],
            issuer_label: "auth.example".to_owned(),
            last_used,
        }),
        ..pool(UserPoolKind::Cognito)
    }
}

fn open_id_provider() -> UserPoolInfo {
    UserPoolInfo {
        browser: Some(BrowserSignIn {
            hosted_page: true,
            providers: Vec::new(),
            issuer_label: "login.example".to_owned(),
            last_used: None,
        }),
        ..pool(UserPoolKind::OpenIdProvider)
    }
}

fn provider(label: &str, kind: BrowserProviderKind) -> BrowserProvider {
    BrowserProvider {
        name: label.to_owned(),
        label: label.to_owned(),
        kind,
    }
}
