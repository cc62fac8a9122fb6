#![allow(clippy::unwrap_used, reason = "tests")]

use tracing_subscriber::layer::SubscriberExt;
use vestibule_contract::{Appearance, SignedInUser};

use super::*;

/// What must not be in a report, in whatever part of an event it came.
const MARKERS: [&str; 11] = [
    "ada.lovelace",
    "ada@example.com",
    "a***@e***",
    "493201",
    "Analytical-Engine-1843",
    "eyJraWQiOiJhIn0.eyJzdWIiOiJhIn0.c2lnbmF0dXJl",
    "2f1f6a3e-4ae2-4a52-9f5e-0a7a9d7f3c11",
    "/home/ada",
    "C:\\Users\\ada",
    "https://auth.example.com/?code=a",
    "6tq1l0f3s8vd2kbn5mc7h4ja9e",
];

fn facts(events: Vec<String>) -> Facts {
    Facts {
        system: "Debian GNU/Linux 12 (bookworm) 6.1.0 x86_64".to_owned(),
        desktop: "GNOME, wayland".to_owned(),
        webview: "2.48.1".to_owned(),
        status: SessionStatus::SignedIn {
            user: SignedInUser {
                username: "ada.lovelace".to_owned(),
                subject: "2f1f6a3e-4ae2-4a52-9f5e-0a7a9d7f3c11".to_owned(),
                display_name: None,
            },
            connection: Connection::Fresh,
            storage: SessionStorage::Keyring,
        },
        user_pool: Some(Err(IpcError::new(
            ErrorCode::UserPoolMisconfigured,
            "ada@example.com may not use 6tq1l0f3s8vd2kbn5mc7h4ja9e",
        ))),
        has_local_api: true,
        tray: "there",
        preferences: Preferences {
            appearance: Appearance::Dark,
            ..Preferences::default()
        },
        events,
    }
}

fn report(events: Vec<String>) -> String {
    let facts = facts(events);
    facts.report(&Redaction::of_this_computer(&facts.status))
}

/// What the layer keeps of what happens in `happen`.
fn recorded(happen: impl FnOnce()) -> Vec<String> {
    let recent = Recent::default();
    let subscriber = tracing_subscriber::registry().with(recent.clone());
    tracing::subscriber::with_default(subscriber, happen);
    recent.lines()
}

#[test]
fn the_report_says_what_runs_and_names_nobody() {
    expect_test::expect![[r"
        Vestibule    0.1.0 (debug)
        System       Debian GNU/Linux 12 (bookworm) 6.1.0 x86_64
        Desktop      GNOME, wayland
        Webview      2.48.1
        Session      somebody is signed in
        Keyring      keeps the session
        User pool    did not start: UserPoolMisconfigured
        Local API    listens
        Tray         there
        Preferences  language as the system; appearance Dark; stays in the tray off; starts at sign-in off; notifications on

        Recent events (UTC)
        12:00:00 INFO  desktop::window: window opened label=main
    "]]
    .assert_eq(&report(vec![
        "12:00:00 INFO  desktop::window: window opened label=main".to_owned(),
    ]));
}

#[test]
fn whatever_an_event_carries_stays_out_of_the_report() {
    let lines = recorded(|| {
        for marker in MARKERS {
            tracing::info!(username = marker, "signed in");
            tracing::info!(page = %format!("/profile for {marker}"), "page");
            tracing::warn!(error = %format!("the user pool said: {marker}"), "refused");
            tracing::warn!(error = %format!("no \u{201c}{marker}\u{201d}, (or {marker})."), "refused");
            let error = IpcError::new(ErrorCode::RefusedByUserPool, marker);
            tracing::error!(?error);
            tracing::info!(path = marker, password = marker, email = ?marker, "kept");
            tracing::info!(target: "hyper::client", "connecting to {marker}");
            tracing::info!("a word of ours, and {marker}");
        }
    });
    assert_eq!(
        lines.len(),
        MARKERS.len() * 7,
        "those of other crates are left out"
    );
    let report = report(lines);
    for marker in MARKERS {
        assert!(!report.contains(marker), "{marker} in\n{report}");
    }
    for part in ["lovelace", "example.com", "2f1f6a3e", "Users"] {
        assert!(!report.contains(part), "{part} in\n{report}");
    }
    assert!(
        report.contains("ERROR desktop::diagnostics::tests: error=RefusedByUserPool"),
        "{report}"
    );
    assert!(
        report.contains("refused error=the user pool said: [address]"),
        "{report}"
    );
}

#[test]
fn what_helps_is_left_as_it_is() {
    let redaction = Redaction::of(["ada".to_owned()]);
    for line in [
        "12:00:00 INFO  desktop::window: window opened label=window-2",
        "12:00:00 INFO  desktop::core: ui ready milliseconds=412",
        "12:00:00 WARN  desktop::tray: there is no tray error=D-Bus connection error: failed",
        "12:00:00 WARN  vault: the keyring does not answer code=KeyringUnavailable",
        "12:00:00 WARN  session: refresh error=user pool unreachable (os error 111)",
    ] {
        assert_eq!(redaction.redacted(line), line);
    }
    assert_eq!(redaction.redacted("Ada: adamant"), "[name] adamant");
}

#[test]
fn the_oldest_events_make_way() {
    let lines = recorded(|| {
        for number in 0..300 {
            tracing::info!(number, "it happened");
        }
    });
    assert_eq!(lines.len(), 200);
    assert!(lines.first().unwrap().ends_with("number=100"));
    assert!(lines.last().unwrap().ends_with("number=299"));
}
