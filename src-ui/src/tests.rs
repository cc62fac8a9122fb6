//! Pages and components, drawn on the host: what they say, and what they must not say.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

mod browser;
mod companions;
mod gallery;
mod manners;
mod messages;

use sycamore::render_to_string;
use vestibule_contract::{
    AppInfo, AuthFlow, CodeDelivery, CodeKind, Connection, DeliveryMedium, ErrorCode, FirstFactor,
    IpcError, MfaMethod, MfaRequirement, Notice, PageData, PasswordPolicy, SessionStatus,
    SessionStorage, SessionView, SignInName, SignedInUser, Step, UserPoolInfo, UserPoolKind,
};

use crate::components::authenticator::Authenticator;
use crate::components::bar::Bar;
use crate::components::failure::FailurePanel;
use crate::components::footer::Footer;
use crate::components::offline::OfflineBanner;
use crate::pages::PageView;
use crate::place::Place;
use crate::prelude::*;
use crate::state::App;

#[test]
fn home_says_whether_somebody_is_signed_in() {
    let signed_out = draw(nobody(Step::SignUp), || {
        page(PageData::Home { username: None })
    });
    assert!(signed_out.contains("Not authenticated"));
    let signed_in = draw(ada(), || page(PageData::Home { username: name() }));
    assert!(signed_in.contains("Signed in as ada"));
    assert!(!signed_in.contains("Not authenticated"));
}

#[test]
fn home_says_what_another_program_would_be_told() {
    let signed_out = draw(nobody(Step::SignUp), || {
        page(PageData::Home { username: None })
    });
    assert!(signed_out.contains("curl --unix-socket"));
    assert!(
        signed_out.contains("{&quot;user&quot;:null}") || signed_out.contains(r#"{"user":null}"#)
    );
}

#[test]
fn the_protected_pages_greet_as_the_guide_does() {
    let username = "ada".to_owned();
    let data = PageData::Protected {
        username: username.clone(),
    };
    assert!(draw(ada(), || page(data)).contains("Hello ada from SSR route!"));
    let data = PageData::ProtectedClient { username };
    assert!(draw(ada(), || page(data)).contains("Hello ada from client route!"));
}

#[test]
fn profile_welcomes_who_is_signed_in_and_offers_both_ways_out() {
    let html = draw(ada(), || page(PageData::Profile { username: name() }));
    assert!(html.contains("Welcome, ada"));
    assert!(html.contains(r#"data-testid="sign-out""#));
    assert!(html.contains(r#"data-testid="sign-out-everywhere""#));
    assert!(
        !html.contains("storage-notice"),
        "the keyring keeps this session"
    );
}

#[test]
fn a_session_in_memory_is_said_to_end_with_the_application() {
    let status = signed_in(Connection::Fresh, SessionStorage::MemoryKeyringMissing);
    let html = draw(status, || page(PageData::Profile { username: name() }));
    assert!(html.contains("storage-notice"));
    assert!(html.contains("when you close Vestibule"));
}

#[test]
fn the_authenticator_draws_the_step_that_the_core_is_at() {
    for (step, test_id) in steps() {
        let html = draw(nobody(step), || view! { Authenticator {} });
        assert!(
            html.contains(&format!(r#"data-testid="{test_id}""#)),
            "{test_id}: {html}"
        );
        assert_eq!(html.matches("<form").count(), 1);
        assert_eq!(html.matches("<h1").count(), 1, "one heading a page");
    }
}

#[test]
fn a_code_that_was_sent_can_be_sent_again_and_one_that_an_app_shows_can_not() {
    let sent = draw(nobody(enter_code(CodeKind::EmailOtp)), || {
        view! { Authenticator {} }
    });
    assert!(sent.contains(r#"data-testid="resend""#));
    assert!(sent.contains("a***@e***"), "where it went");
    let shown = draw(nobody(enter_code(CodeKind::SoftwareTokenMfa)), || {
        view! { Authenticator {} }
    });
    assert!(!shown.contains(r#"data-testid="resend""#));
    assert!(
        !shown.contains("a***@e***"),
        "nothing was sent, so it went nowhere"
    );
}

#[test]
fn what_an_account_lacks_is_asked_for_by_a_name_that_people_know() {
    let step = Step::NewPassword {
        username: "ada".to_owned(),
        missing_attributes: vec!["given_name".to_owned(), "custom:cost_centre".to_owned()],
    };
    let html = draw(nobody(step), || view! { Authenticator {} });
    assert!(html.contains("Given name") && html.contains("Cost centre"));
    assert!(!html.contains("custom:"));
}

#[test]
fn the_user_pools_own_question_is_text_and_never_markup() {
    let html = draw(nobody(question([("question", "<img src=x>")])), || {
        view! { Authenticator {} }
    });
    assert!(html.contains("&lt;img src=x>") || html.contains("&lt;img src=x&gt;"));
    assert!(!html.contains("<img"));
}

#[test]
fn fields_tell_a_password_manager_what_they_are() {
    let html = draw(
        nobody(Step::SignIn { username: None }),
        || view! { Authenticator {} },
    );
    assert!(html.contains(r#"autocomplete="username""#));
    assert!(html.contains(r#"autocomplete="current-password""#));
    let html = draw(nobody(Step::SignUp), || view! { Authenticator {} });
    assert_eq!(html.matches(r#"autocomplete="new-password""#).count(), 2);
    assert!(html.contains(r#"autocomplete="email""#));
}

#[test]
fn every_rule_of_the_pool_is_listed_beside_a_new_password() {
    let html = draw(nobody(Step::SignUp), || view! { Authenticator {} });
    for rule in [
        "8 characters or more",
        "A lower-case letter",
        "An upper-case letter",
        "A number",
        "A symbol",
    ] {
        assert!(html.contains(rule), "{rule}");
    }
}

#[test]
fn a_notice_is_shown_with_its_next_step() {
    let status = SessionStatus::SignedOut {
        step: Step::SignIn { username: None },
        notice: Some(Notice::PasswordChanged),
    };
    let html = draw(status, || view! { Authenticator {} });
    assert!(html.contains(r#"data-testid="notice""#));
    assert!(html.contains("Sign in with the new one."));
}

#[test]
fn a_name_is_text_and_never_markup() {
    let data = PageData::Protected {
        username: "<img src=x onerror=alert(1)>".to_owned(),
    };
    let html = draw(ada(), || page(data));
    assert!(!html.contains("<img"), "{html}");
}

#[test]
fn the_mailbox_is_offered_where_the_user_pool_is_the_embedded_one_and_nowhere_else() {
    let bar = || view! { Bar(place=*create_signal(Place::default())) };
    assert!(draw(ada(), bar).contains("mailbox-open"));
    assert!(!draw_with(Ok(pool(UserPoolKind::Cognito)), ada(), bar).contains("mailbox-open"));
}

#[test]
fn the_bar_marks_the_page_and_names_who_is_signed_in() {
    let bar = || view! { Bar(place=*create_signal(Place::default())) };
    let html = draw(ada(), bar);
    assert_eq!(html.matches(r#"aria-current="page""#).count(), 1);
    for name in [
        "Home",
        "Profile",
        "Protected route",
        "Protected client route",
        "ada",
    ] {
        assert!(html.contains(name), "{name}");
    }
    assert!(draw(nobody(Step::SignUp), bar).contains("Not signed in"));
}

#[test]
fn offline_is_said_only_while_it_is_so() {
    let banner = || view! { OfflineBanner {} };
    assert!(!draw(ada(), banner).contains("Offline"));
    let offline = signed_in(Connection::Offline, SessionStorage::Keyring);
    assert!(draw(offline, banner).contains("Offline"));
}

#[test]
fn without_a_user_pool_the_profile_says_so_instead_of_a_form() {
    let error = IpcError::new(ErrorCode::EmbeddedPoolUnavailable, "the port is taken");
    let status = nobody(Step::SignIn { username: None });
    let html = draw_with(Err(error), status, || {
        page(PageData::Profile { username: None })
    });
    assert!(html.contains("did not start"));
    assert!(
        html.contains("the port is taken"),
        "only the core knows why"
    );
    assert!(!html.contains("<form"));
}

#[test]
fn a_failed_page_names_the_failure_and_the_next_step() {
    let error = IpcError::new(ErrorCode::Unreachable, "connection refused");
    let html = draw(ada(), || view! { FailurePanel(error=error) });
    assert!(html.contains(r#"role="alert""#));
    assert!(html.contains("The user pool can") && html.contains("Check the network"));
    assert!(
        !html.contains("connection refused"),
        "nothing that a person could use"
    );
}

#[test]
fn accounts_in_memory_are_said_to_be_forgotten() {
    let kind = UserPoolKind::Embedded { in_memory: true };
    let html = draw_with(Ok(pool(kind)), ada(), || view! { Footer {} });
    assert!(html.contains("forgotten when you quit"));
}

fn page(data: PageData) -> View {
    view! { PageView(data=data) }
}

/// Draws with the embedded user pool.
fn draw(status: SessionStatus, view: impl FnOnce() -> View) -> String {
    draw_with(
        Ok(pool(UserPoolKind::Embedded { in_memory: false })),
        status,
        view,
    )
}

fn draw_with(
    user_pool: Result<UserPoolInfo, IpcError>,
    status: SessionStatus,
    view: impl FnOnce() -> View,
) -> String {
    render_to_string(|| {
        let app = App::new();
        let check_user_command =
            Some("curl --unix-socket api.sock http://localhost/api/check-user".to_owned());
        app.info.set(Some(Ok(AppInfo {
            version: "1.2.3".to_owned(),
            user_pool,
            check_user_command,
        })));
        app.session.set(Some(SessionView {
            revision: 1,
            status,
        }));
        provide_context(app);
        view()
    })
}

fn pool(kind: UserPoolKind) -> UserPoolInfo {
    UserPoolInfo {
        kind,
        user_pool_id: "us-east-1_AbCdEfGhI".to_owned(),
        client_id: "client".to_owned(),
        password_policy: PasswordPolicy::default(),
        sign_in_names: vec![SignInName::Username],
        sign_up_attributes: vec!["email".to_owned()],
        first_factors: vec![FirstFactor::PasswordSrp],
        auth_flow: AuthFlow::UserSrp,
        mfa: MfaRequirement::Off,
        mfa_methods: Vec::new(),
        can_sign_up: true,
        has_identity_pool: false,
        browser: None,
        source: None,
        findings: Vec::new(),
        set_aside: None,
    }
}

/// Every step of the Authenticator, and how a test finds it on the page.
fn steps() -> Vec<(Step, &'static str)> {
    let username = "ada".to_owned();
    vec![
        (Step::SignIn { username: None }, "step-sign_in"),
        (Step::SignUp, "step-sign_up"),
        (
            Step::ConfirmSignUp {
                username: username.clone(),
                delivery: None,
            },
            "step-confirm_sign_up",
        ),
        (
            Step::ForgotPassword { username: None },
            "step-forgot_password",
        ),
        (
            Step::ConfirmForgotPassword {
                username: username.clone(),
                delivery: None,
            },
            "step-confirm_forgot_password",
        ),
        (
            Step::SelectFirstFactor {
                username: username.clone(),
                choices: vec![FirstFactor::PasswordSrp, FirstFactor::EmailOtp],
            },
            "step-select_first_factor",
        ),
        (
            Step::EnterPassword {
                username: username.clone(),
            },
            "step-enter_password",
        ),
        (enter_code(CodeKind::SmsMfa), "step-enter_code"),
        (
            Step::SelectMfaMethod {
                username: username.clone(),
                choices: vec![MfaMethod::Sms, MfaMethod::SoftwareToken],
            },
            "step-select_mfa_method",
        ),
        (
            Step::SelectMfaSetup {
                username: username.clone(),
                choices: vec![MfaMethod::Email, MfaMethod::SoftwareToken],
            },
            "step-select_mfa_setup",
        ),
        (
            Step::SetUpEmail {
                username: username.clone(),
            },
            "step-set_up_email",
        ),
        (
            Step::NewPassword {
                username: username.clone(),
                missing_attributes: vec!["given_name".to_owned(), "custom:team".to_owned()],
            },
            "step-new_password",
        ),
        (
            Step::UsePasskey {
                username: username.clone(),
            },
            "step-use_passkey",
        ),
        (question([("question", "2 + 3?")]), "step-custom_challenge"),
        (browser::waiting(), "step-wait_for_browser"),
    ]
}

fn enter_code(kind: CodeKind) -> Step {
    Step::EnterCode {
        username: "ada".to_owned(),
        kind,
        delivery: Some(CodeDelivery {
            destination: "a***@e***".to_owned(),
            medium: DeliveryMedium::Email,
        }),
        device_name: None,
    }
}

fn question<const N: usize>(parameters: [(&str, &str); N]) -> Step {
    let parameters = parameters.map(|(name, text)| (name.to_owned(), text.to_owned()));
    Step::CustomChallenge {
        username: "ada".to_owned(),
        parameters: parameters.into(),
    }
}

fn nobody(step: Step) -> SessionStatus {
    SessionStatus::SignedOut { step, notice: None }
}

fn ada() -> SessionStatus {
    signed_in(Connection::Fresh, SessionStorage::Keyring)
}

fn signed_in(connection: Connection, storage: SessionStorage) -> SessionStatus {
    let user = SignedInUser {
        username: "ada".to_owned(),
        subject: "1".to_owned(),
        display_name: None,
    };
    SessionStatus::SignedIn {
        user,
        connection,
        storage,
    }
}

#[allow(clippy::unnecessary_wraps, reason = "as the pages' data have it")]
fn name() -> Option<String> {
    Some("ada".to_owned())
}
