//! The diagnostic report: read first, then copied or saved.

use crate::prelude::*;

use super::Answered;
use crate::components::icon::{self, Icon};
use crate::state::{App, Overlay};
use crate::task::Scope;
use crate::{dom, ipc, words};

/// The report, folded up unless it was asked for.
#[component(inline_props)]
pub fn Report(report: Answered) -> View {
    let overlay = use_context::<App>().overlay();
    let is_shown = create_selector(move || overlay.get() == Overlay::Report);
    view! {
        div(class="report") {
            h3(id="help-report") { (t!("action-report")) }
            p(class="hint") { (t!("help-report-about")) }
            (match report.get_clone() {
                Some(Ok(report)) if is_shown.get() => view! { Shown(text=report.text) },
                Some(Err(error)) => {
                    let words = words::of_error(error.code).text();
                    view! { p(class="field-failure", role="alert") { (words) } }
                }
                _ => view! {
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="report-show",
                        on:click=move |_| overlay.set(Overlay::Report),
                    ) { (t!("report-show")) }
                },
            })
        }
    }
}

#[component(inline_props)]
fn Shown(text: String) -> View {
    let app = use_context::<App>();
    let scope = Scope::here();
    let node = create_node_ref();
    let is_copied = create_signal(false);
    let saved = create_signal(String::new());
    // It takes the place of the button that had the focus.
    on_mount(|| dom::focus("report-text"));
    let copy = move |_| {
        is_copied.set(dom::copy_text_of(node));
        app.announce(&if is_copied.get_untracked() {
            t!("copied")
        } else {
            t!("report-selected")
        });
    };
    let save = move |_| {
        scope.spawn(async move {
            saved.set(match ipc::save_diagnostic_report().await {
                Ok(Some(name)) => t!("report-saved", name = name),
                Ok(None) => String::new(),
                Err(error) => words::of_error(error.code).text(),
            });
        });
    };
    view! {
        pre(
            r#ref=node,
            id="report-text",
            class="report-text",
            role="region",
            tabindex="0",
            aria-labelledby="help-report",
            data-testid="report-text",
        ) { (text) }
        div(class="actions") {
            button(class="button", r#type="button", data-testid="report-copy", on:click=copy) {
                if is_copied.get() { Icon(picture=icon::TICK) } else { Icon(picture=icon::COPY) }
                (if is_copied.get() { t!("copied") } else { t!("copy") })
            }
            button(class="button button-quiet", r#type="button", data-testid="report-save", on:click=save) {
                (t!("report-save"))
            }
        }
        p(class="hint", role="status", data-testid="report-saved") { (saved.get_clone()) }
    }
}
