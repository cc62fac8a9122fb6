//! Attributes: what the user pool knows of a person, and which addresses are proved.

use std::collections::BTreeMap;

use crate::prelude::*;
use vestibule_contract::UserProfile;

use super::editor::{Editor, EditorForm, Subject};
use super::panel::{Awaited, Panel, Resource};
use crate::attribute;
use crate::components::code_field::CodeField;
use crate::components::field::TextField;
use crate::components::icon::{self, Icon};
use crate::components::resend::ResendLink;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, Asking};
use crate::state::App;
use crate::words;

/// Every attribute, with the ways to change it and to prove an address.
#[component(inline_props)]
pub fn Attributes(profile: Resource<UserProfile>, editor: Editor) -> View {
    let app = use_context::<App>();
    let draw = move |user: UserProfile| {
        let lines = shown(app, &user.attributes)
            .into_iter()
            .map(|name| {
                let line = Line::of(name, &user.attributes);
                view! { AttributeLine(line=line, profile=profile, editor=editor) }
            })
            .collect::<Vec<View>>();
        view! { ul(class="lines") { (lines) } }
    };
    view! {
        Panel(name="attributes", title=t!("about-title")) {
            Awaited(resource=profile, retry=Box::new(move || reload(profile)), draw=Box::new(draw))
        }
    }
}

/// Asks anew what the user pool knows.
pub(super) fn reload(profile: Resource<UserProfile>) {
    profile.ask(ipc::user_profile());
}

#[derive(Clone)]
struct Line {
    name: String,
    value: Option<String>,
    /// `None` where there is nothing to prove.
    is_verified: Option<bool>,
}

impl Line {
    fn of(name: String, attributes: &BTreeMap<String, String>) -> Self {
        let value = attributes.get(&name).cloned();
        let is_address = matches!(name.as_str(), "email" | "phone_number");
        let verified = attributes.get(&format!("{name}_verified"));
        let is_verified =
            (is_address && value.is_some()).then(|| verified.is_some_and(|text| text == "true"));
        Self {
            name,
            value,
            is_verified,
        }
    }
}

#[component(inline_props)]
fn AttributeLine(line: Line, profile: Resource<UserProfile>, editor: Editor) -> View {
    let label = words::of_attribute(&line.name);
    let test_id = format!("attribute-{}", line.name);
    let shown = line.value.clone().unwrap_or_else(|| t!("about-not-given"));
    let badge = match line.is_verified {
        Some(true) => {
            view! { span(class="badge") { Icon(picture=icon::TICK) (t!("about-verified")) } }
        }
        Some(false) => view! { span(class="badge badge-warning") { (t!("about-not-verified")) } },
        None => View::new(),
    };
    let change = Subject::Attribute(line.name.clone());
    let proved = line.name.clone();
    let actions = actions(&line, editor);
    let is_editing = create_selector(move || editor.is_open(&change));
    let is_proving = create_selector(move || editor.is_verifying(&proved));
    let line = create_signal(line);
    let open_editor = move || {
        let Line { name, value, .. } = line.get_clone_untracked();
        if is_editing.get() {
            let value = value.unwrap_or_default();
            view! { Change(name=name, value=value, profile=profile, editor=editor) }
        } else if let Some(is_sent) = is_proving.get() {
            view! { Verification(name=name, is_sent=is_sent, profile=profile, editor=editor) }
        } else {
            View::new()
        }
    };
    view! {
        li(class="line", data-testid=test_id) {
            div(class="line-words") {
                span(class="line-label") { (label) }
                span(class="line-value", dir="auto") { (shown) }
            }
            (badge)
            (actions)
            (open_editor())
        }
    }
}

/// The ways to change an attribute, and to prove it.
fn actions(line: &Line, editor: Editor) -> View {
    let change = Subject::Attribute(line.name.clone());
    let label = if line.value.is_some() {
        t!("about-change")
    } else {
        t!("about-add")
    };
    let verify = if line.is_verified == Some(false) {
        let subject = Subject::Verification {
            name: line.name.clone(),
            is_sent: false,
        };
        view! {
            button(
                class="link",
                r#type="button",
                data-testid="verify",
                on:click=move |_| editor.open(subject.clone()),
            ) { (t!("about-verify")) }
        }
    } else {
        View::new()
    };
    view! {
        div(class="line-actions") {
            (verify)
            button(
                class="link",
                r#type="button",
                data-testid="change",
                on:click=move |_| editor.open(change.clone()),
            ) { (label) }
        }
    }
}

#[component(inline_props)]
fn Change(name: String, value: String, profile: Resource<UserProfile>, editor: Editor) -> View {
    let app = use_context::<App>();
    let field = attribute::field(&name, 0);
    let form = Form::new("attribute", &[field]);
    let typed = create_signal(value);
    let (kind, autocomplete) = attribute::input(&name);
    let label = words::of_attribute(&name);
    let removal = if typed.with_untracked(String::is_empty) {
        View::new()
    } else {
        let removed = name.clone();
        view! {
            button(
                class="link",
                r#type="button",
                data-testid="remove",
                on:click=move |_| {
                    let names = vec![removed.clone()];
                    form.run(Vec::new(), || ipc::delete_user_attributes(names), move |()| {
                        reload(profile);
                        app.announce(&t!("about-said-removed"));
                        editor.close();
                    });
                },
            ) { (t!("about-remove")) }
        }
    };
    let submit = move || {
        let value = attribute::clean(&name, &typed.get_clone_untracked());
        let wrong = wrong_if_empty(field, &value, &t!("about-empty"));
        let name = name.clone();
        let mut changed = BTreeMap::new();
        changed.insert(name.clone(), value);
        form.run(
            wrong.into_iter().collect(),
            || ipc::update_user_attributes(changed),
            move |updates| {
                reload(profile);
                let waits = updates
                    .iter()
                    .any(|update| update.name == name && update.delivery.is_some());
                if waits {
                    app.announce(&t!("about-said-sent"));
                    editor.open(Subject::Verification {
                        name,
                        is_sent: true,
                    });
                } else {
                    app.announce(&t!("about-said-changed"));
                    editor.close();
                }
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label=t!("about-save"), on_submit=Box::new(submit)) {
            TextField(form=form, field=field, label=label, value=typed, autocomplete=autocomplete, kind=kind)
            (removal)
        }
    }
}

/// A code was sent, or is sent now on request.
#[component(inline_props)]
fn Verification(
    name: String,
    is_sent: bool,
    profile: Resource<UserProfile>,
    editor: Editor,
) -> View {
    let app = use_context::<App>();
    let form = Form::new("verification", &[Field::Code]);
    let code = create_signal(String::new());
    let again = name.clone();
    let send = move || -> Asking<()> {
        let name = again.clone();
        Box::pin(async move { ipc::send_attribute_code(name).await.map(drop) })
    };
    if !is_sent {
        form.ask(send(), Box::new(|| {}));
    }
    let submit = move || {
        let (name, code) = (name.clone(), code.get_clone_untracked());
        let wrong = wrong_if_empty(Field::Code, &code, &t!("code-empty"));
        form.run(
            wrong.into_iter().collect(),
            || ipc::verify_attribute(name, code),
            move |()| {
                reload(profile);
                app.announce(&t!("about-said-verified"));
                editor.close();
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label=t!("about-verify-submit"), on_submit=Box::new(submit)) {
            CodeField(form=form, value=code)
            ResendLink(form=form, send=Box::new(send))
        }
    }
}

/// What there is, and what the user pool's own sign-up form asks for; without what is not a person's to read or change.
fn shown(app: App, attributes: &BTreeMap<String, String>) -> Vec<String> {
    let asked = app
        .of_user_pool(|pool| pool.sign_up_attributes.clone())
        .unwrap_or_default();
    let is_internal = |name: &str| {
        matches!(name, "sub" | "identities" | "updated_at")
            || name.ends_with("_verified")
            || name.starts_with("cognito:")
    };
    let mut names: Vec<String> = ["name", "email", "phone_number"].map(str::to_owned).into();
    for name in asked.into_iter().chain(attributes.keys().cloned()) {
        if !is_internal(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
