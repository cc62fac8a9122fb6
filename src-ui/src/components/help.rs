//! Help: what runs here, the keys, where more can be read, and the diagnostic report.

mod report;

use crate::prelude::*;
use vestibule_contract::{AppInfo, DiagnosticReport, HelpLink, IpcError};

use crate::action::Action;
use crate::components::icon::{self, Icon};
use crate::state::{App, Overlay};
use crate::task::Scope;
use crate::{dom, ipc, shortcut};

use report::Report;

/// The help, while it is open.
#[component]
pub fn Help() -> View {
    let overlay = use_context::<App>().overlay();
    let is_open = create_selector(move || matches!(overlay.get(), Overlay::Help | Overlay::Report));
    view! {
        if is_open.get() { HelpDialog {} }
    }
}

/// The report, once the core has answered.
pub type Answered = Signal<Option<Result<DiagnosticReport, IpcError>>>;

#[component]
fn HelpDialog() -> View {
    let app = use_context::<App>();
    let dialog = create_node_ref();
    on_mount(move || dom::open_dialog(dialog));
    let report = create_signal(None::<Result<DiagnosticReport, IpcError>>);
    Scope::here().spawn(async move { report.set(Some(ipc::diagnostic_report().await)) });
    view! {
        dialog(
            r#ref=dialog,
            class="help",
            data-testid="help",
            aria-labelledby="help-heading",
            on:close=move |_| app.overlay().set(Overlay::Nothing),
            on:click=move |event: web_sys::MouseEvent| {
                if event.target() == event.current_target() {
                    dom::close_dialog(dialog);
                }
            },
        ) {
            HelpBody(report=report, close=Box::new(move || dom::close_dialog(dialog)))
        }
    }
}

/// What the help says.
#[component(inline_props)]
pub fn HelpBody(report: Answered, close: Box<dyn Fn()>) -> View {
    let overlay = use_context::<App>().overlay();
    let is_report = create_selector(move || overlay.get() == Overlay::Report);
    view! {
        div(class="help-body") {
            header(class="drawer-top") {
                h2(id="help-heading") { (t!("action-help")) }
                button(
                    class="icon-button",
                    r#type="button",
                    data-testid="help-close",
                    aria-label=t!("help-close"),
                    on:click=move |_| close(),
                ) { Icon(picture=icon::CROSS) }
            }
            Facts(report=report)
            // Whoever reads the report has room for it, and for what can be done with it.
            if !is_report.get() {
                Keys {}
                Links {}
            }
            Report(report=report)
        }
    }
}

/// The application and what it runs on.
#[component(inline_props)]
fn Facts(report: Answered) -> View {
    let app = use_context::<App>();
    let version = create_selector(move || {
        app.info.with(|info| match info {
            Some(Ok(AppInfo { version, .. })) => version.clone(),
            _ => String::new(),
        })
    });
    let of_report = move |say: fn(&DiagnosticReport) -> String| {
        report.with(|report| match report {
            Some(Ok(report)) => say(report),
            _ => "…".to_owned(),
        })
    };
    view! {
        dl(class="facts") {
            dt { (t!("help-version")) } dd(data-testid="help-version") { (version.get_clone()) }
            dt { (t!("help-system")) } dd { (of_report(|report| report.system.clone())) }
            dt { (t!("help-webview")) } dd { (of_report(|report| report.webview.clone())) }
        }
    }
}

#[component]
fn Keys() -> View {
    let lines = shortcut::ACTIONS
        .into_iter()
        .map(|action| view! { KeyLine(action=action) })
        .collect::<Vec<View>>();
    view! {
        table(class="keys") {
            caption { (t!("help-keys")) }
            tbody { (lines) }
        }
    }
}

#[component(inline_props)]
fn KeyLine(action: Action) -> View {
    let (name, keys) = (action.name(), shortcut::keys_of(action).unwrap_or_default());
    view! {
        tr {
            th(scope="row") { (name) }
            td { kbd { (keys) } }
        }
    }
}

#[component]
fn Links() -> View {
    let lines = HelpLink::ALL
        .into_iter()
        .map(|link| view! { LinkLine(link=link) })
        .collect::<Vec<View>>();
    view! {
        div {
            h3(id="help-links") { (t!("help-links")) }
            ul(class="help-links") { (lines) }
            p(class="hint") { (t!("help-links-about")) }
        }
    }
}

#[component(inline_props)]
fn LinkLine(link: HelpLink) -> View {
    let scope = Scope::here();
    let name = match link {
        HelpLink::CognitoUserPools => t!("help-link-cognito"),
        HelpLink::AmplifyOutputs => t!("help-link-amplify"),
        HelpLink::OpenIdConnect => t!("help-link-openid"),
    };
    let open = move |_| {
        scope.spawn(async move {
            // A browser that does not open is seen not to.
            let _ = ipc::open_link(link).await;
        });
    };
    view! {
        li {
            button(class="link", r#type="button", data-testid="help-link", title=link.address(), on:click=open) { (name) }
        }
    }
}
