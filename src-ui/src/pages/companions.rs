//! `/companions`: the programs that are let in, to what, and how to be rid of them.
//!
//! Not here: letting a program in. The core asks that in a window of the system's own, which no page can press.

use vestibule_contract::{Companion, RefusedCompanion, Route};

use crate::components::account::{Awaited, Panel, Resource, Top};
use crate::components::change::{Change, ChangeFailure};
use crate::components::empty::Empty;
use crate::components::icon;
use crate::prelude::*;
use crate::state::App;
use crate::words;
use crate::{dom, ipc};

/// Who is let in, and who is refused without a question.
#[component(inline_props)]
pub fn Companions(username: String) -> View {
    let app = use_context::<App>();
    let companions = Resource::<Vec<Companion>>::new();
    let refused = Resource::<Vec<RefusedCompanion>>::new();
    let ask = move || companions.ask(ipc::companions());
    create_effect(move || {
        app.companions_changed().track();
        ask();
        refused.ask(ipc::refused_companions());
    });
    let lead = view! { (t!("companions-lead")) };
    view! {
        section(class="account") {
            Top(route=Route::Companions, username=username, lead=lead)
            Panel(name="companions", title=t!("companions-let-in")) {
                Awaited(
                    resource=companions,
                    retry=Box::new(ask),
                    draw=Box::new(|list| view! { LetIn(companions=list) }),
                )
            }
            // What keeps these away keeps the others away, too, and is said there.
            (match refused.value() {
                Some(list) => view! { Refused(refused=list) },
                None => View::new(),
            })
        }
    }
}

/// The programs that are let in.
#[component(inline_props)]
pub fn LetIn(companions: Vec<Companion>) -> View {
    if companions.is_empty() {
        return view! {
            Empty(
                picture=icon::PLUG,
                title=t!("companions-none"),
                text=t!("companions-none.hint"),
                test_id="no-companions",
            )
        };
    }
    let count = companions.len();
    let lines: Vec<View> = companions
        .into_iter()
        .map(|companion| view! { CompanionLine(companion=companion) })
        .collect();
    view! {
        ul(class="lines") { (lines) }
        (if count > 1 { view! { RevokeAll(count=count) } } else { View::new() })
    }
}

#[component(inline_props)]
fn CompanionLine(companion: Companion) -> View {
    let app = use_context::<App>();
    let change = Change::new();
    let scopes: Vec<View> = companion
        .scopes
        .iter()
        .map(|scope| {
            let words = words::of_scope(*scope);
            view! { li(class="badge") { (words) } }
        })
        .collect();
    let since = t!("companions-since", date = dom::date(companion.created_at));
    let uses = match companion.last_used_at {
        Some(time) => t!(
            "companions-used",
            uses = companion.uses,
            date = dom::date(time)
        ),
        None => t!("companions-not-used"),
    };
    let end = t!("companions-ends", date = dom::date(companion.expires_at));
    let times = format!("{since} {uses} {end}");
    let executable = executable(companion.executable);
    let (id, name) = (companion.id, companion.name.clone());
    let revoke = move |_| {
        let said = t!("companions-revoked", name = &name);
        change.begin(
            ipc::revoke_companion(id.clone()),
            Box::new(move || {
                app.announce(&said);
                app.companions_changed().set(());
            }),
        );
    };
    view! {
        li(class="line companion", data-testid="companion") {
            div(class="line-words") {
                span(class="line-value line-name") { bdi { (companion.name) } }
                (executable)
                ul(class="badges", aria-label=t!("companions-scopes")) { (scopes) }
                span(class="line-label") { (times) }
            }
            div(class="line-actions") {
                button(class="link link-danger", r#type="button", data-testid="revoke", on:click=revoke) { (t!("companions-revoke")) }
            }
            ChangeFailure(change=change)
        }
    }
}

/// After a second look.
#[component(inline_props)]
fn RevokeAll(count: usize) -> View {
    let app = use_context::<App>();
    let change = Change::new();
    let is_meant = create_signal(false);
    let revoke = move |_| {
        change.begin(
            ipc::revoke_all_companions(),
            Box::new(move || {
                app.announce(&t!("companions-all-revoked"));
                app.companions_changed().set(());
            }),
        );
    };
    let question = t!("companions-revoke-all-question", count = count);
    view! {
        (if is_meant.get() {
            let question = question.clone();
            view! {
                div(class="second-look") {
                    p { (question) }
                    div(class="actions") {
                        button(class="button button-danger", r#type="button", data-testid="revoke-all-yes", on:click=revoke) { (t!("companions-revoke-all-yes")) }
                        button(
                            class="button button-quiet",
                            r#type="button",
                            data-testid="revoke-all-no",
                            on:click=move |_| is_meant.set(false),
                        ) { (t!("companions-revoke-all-no")) }
                    }
                }
            }
        } else {
            view! {
                button(
                    class="button button-quiet",
                    r#type="button",
                    data-testid="revoke-all",
                    on:click=move |_| is_meant.set(true),
                ) { (t!("companions-revoke-all")) }
            }
        })
        ChangeFailure(change=change)
    }
}

/// The programs that are refused without a question; nothing where there is none.
#[component(inline_props)]
pub fn Refused(refused: Vec<RefusedCompanion>) -> View {
    if refused.is_empty() {
        return View::new();
    }
    let lines: Vec<View> = refused
        .into_iter()
        .map(|refused| view! { RefusedLine(refused=refused) })
        .collect();
    view! {
        Panel(name="refused", title=t!("companions-refused"), lead=t!("companions-refused.lead")) {
            ul(class="lines") { (lines) }
        }
    }
}

#[component(inline_props)]
fn RefusedLine(refused: RefusedCompanion) -> View {
    let app = use_context::<App>();
    let change = Change::new();
    let executable = executable(refused.executable);
    let since = t!(
        "companions-refused-since",
        date = dom::date(refused.refused_at)
    );
    let id = refused.id;
    let forget = move |_| {
        change.begin(
            ipc::forget_refused_companion(id.clone()),
            Box::new(move || {
                app.announce(&t!("companions-forgotten"));
                app.companions_changed().set(());
            }),
        );
    };
    view! {
        li(class="line companion", data-testid="refused") {
            div(class="line-words") {
                span(class="line-value line-name") { bdi { (refused.name) } }
                (executable)
                span(class="line-label") { (since) }
            }
            div(class="line-actions") {
                button(class="link", r#type="button", data-testid="forget-refusal", on:click=forget) { (t!("companions-ask-again")) }
            }
            ChangeFailure(change=change)
        }
    }
}

/// The program behind the name, as the system says it: the name is the program's own word.
fn executable(path: Option<String>) -> View {
    match path {
        Some(path) => view! { code(class="line-label line-path") { (path) } },
        None => {
            view! { span(class="line-label") { (t!("companions-unnamed")) } }
        }
    }
}
