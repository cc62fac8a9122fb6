//! What other desktop applications have, too: palette, help, and the choices for the application itself.

use vestibule_contract::{Appearance, DiagnosticReport, HelpLink, Preferences};

use super::{ada, draw, nobody};
use crate::action::Action;
use crate::components::help::HelpBody;
use crate::components::this_application::ThisApplication;
use crate::prelude::*;
use crate::state::{App, Overlay};

#[test]
fn the_palette_offers_to_sign_out_only_to_who_is_signed_in() {
    let offered = |status| {
        let mut names = Vec::new();
        draw(status, || {
            let app = use_context::<App>();
            names = Action::offered(app).into_iter().map(Action::name).collect();
            View::new()
        });
        names
    };
    let signed_in = offered(ada());
    assert!(signed_in.iter().any(|name| name == "Sign out"));
    for name in [
        "Settings",
        "Quit Vestibule",
        "Appearance: Dark",
        "Language: Deutsch",
    ] {
        assert!(signed_in.iter().any(|offered| offered == name), "{name}");
    }
    let signed_out = offered(nobody(vestibule_contract::Step::default()));
    assert!(!signed_out.iter().any(|name| name == "Sign out"));
}

#[test]
fn the_choices_are_switches_with_a_name_and_what_they_mean() {
    let html = draw(ada(), || {
        let app = use_context::<App>();
        app.preferences().set(Some(Preferences {
            appearance: Appearance::Dark,
            ..Preferences::default()
        }));
        view! { ThisApplication {} }
    });
    for part in [
        r#"role="switch""#,
        r#"aria-describedby="start-at-login-about""#,
        "Start when you sign in to this computer",
        r#"type="radio""#,
        "Deutsch",
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn before_the_choices_are_known_none_is_shown() {
    let html = draw(ada(), || view! { ThisApplication {} });
    assert!(html.contains("This application"));
    assert!(!html.contains("switch"));
}

#[test]
fn a_report_is_drawn_as_text() {
    let report = DiagnosticReport {
        system: "<b>system</b>".to_owned(),
        webview: "2.48".to_owned(),
        text: "<script>alert(1)</script>".to_owned(),
    };
    let html = help(Overlay::Report, report);
    assert!(
        !html.contains("<script>") && !html.contains("<b>"),
        "{html}"
    );
    assert!(
        html.contains("&lt;script") && html.contains("&lt;b"),
        "{html}"
    );
}

#[test]
fn the_help_names_the_keys_and_where_each_link_leads() {
    let report = DiagnosticReport {
        system: "Debian GNU/Linux 12".to_owned(),
        webview: "2.48".to_owned(),
        text: "Vestibule 1.0.0".to_owned(),
    };
    let html = help(Overlay::Help, report);
    for link in HelpLink::ALL {
        assert!(html.contains(link.address()), "{link:?}");
    }
    for part in [
        "Ctrl+K",
        "F1",
        "Debian GNU/Linux 12",
        r#"data-testid="report-show""#,
    ] {
        assert!(html.contains(part), "{part} in {html}");
    }
    assert!(!html.contains("Vestibule 1.0.0"), "the report is folded up");
}

fn help(overlay: Overlay, report: DiagnosticReport) -> String {
    draw(ada(), move || {
        use_context::<App>().overlay().set(overlay);
        let report = create_signal(Some(Ok(report)));
        view! { HelpBody(report=report, close=Box::new(|| {})) }
    })
}
