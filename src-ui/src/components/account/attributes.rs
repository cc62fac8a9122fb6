//! Attributes: what the user pool knows of a person, and which addresses are proved.

use std::collections::BTreeMap;

use sycamore::prelude::*;
use vestibule_contract::UserProfile;

use super::editor::{Editor, EditorForm, Subject};
use super::panel::{Awaited, Panel, Resource};
use crate::attribute;
use crate::components::code_field::CodeField;
use crate::components::field::TextField;
use crate::components::icon::{self, Icon};
use crate::components::resend::ResendLink;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;
use crate::state::App;
use crate::words::{self, Language};

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
        Panel(name="attributes", title="About you") {
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
    let label = words::of_attribute(&line.name, Language::default());
    let Line {
        name,
        value,
        is_verified,
    } = line;
    let change = Subject::Attribute(name.clone());
    let prove = Subject::Verification(name.clone());
    let (edit, verify) = (change.clone(), prove.clone());
    let is_set = value.is_some();
    let typed = value.clone().unwrap_or_default();
    let is_editing = create_selector(move || editor.is_open(&change));
    let is_proving = create_selector(move || editor.is_open(&prove));
    view! {
        li(class="line", data-testid=format!("attribute-{name}")) {
            div(class="line-words") {
                span(class="line-label") { (label) }
                span(class="line-value") { (value.unwrap_or_else(|| "Not given".to_owned())) }
            }
            (match is_verified {
                Some(true) => view! { span(class="badge") { Icon(picture=icon::TICK) "Verified" } },
                Some(false) => view! { span(class="badge badge-warning") { "Not verified" } },
                None => View::new(),
            })
            div(class="line-actions") {
                (if is_verified == Some(false) {
                    let verify = verify.clone();
                    view! {
                        button(
                            class="link",
                            r#type="button",
                            data-testid="verify",
                            on:click=move |_| editor.open(verify.clone()),
                        ) { "Verify" }
                    }
                } else {
                    View::new()
                })
                button(
                    class="link",
                    r#type="button",
                    data-testid="change",
                    on:click=move |_| editor.open(edit.clone()),
                ) { (if is_set { "Change" } else { "Add" }) }
            }
            (if is_editing.get() {
                view! { Change(name=name.clone(), value=typed.clone(), profile=profile, editor=editor) }
            } else if is_proving.get() {
                view! { Verification(name=name.clone(), profile=profile, editor=editor) }
            } else {
                View::new()
            })
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
    let label = words::of_attribute(&name, Language::default());
    let submit = move || {
        let value = attribute::clean(&name, &typed.get_clone_untracked());
        let wrong = wrong_if_empty(field, &value, "Type something, or cancel.");
        let name = name.clone();
        let changed = BTreeMap::from([(name.clone(), value)]);
        form.run(
            wrong.into_iter().collect(),
            || ipc::update_user_attributes(changed),
            move |updates| {
                reload(profile);
                let waits = updates
                    .iter()
                    .any(|update| update.name == name && update.delivery.is_some());
                if waits {
                    app.announce("A code was sent.");
                    editor.open(Subject::Verification(name));
                } else {
                    app.announce("Changed.");
                    editor.close();
                }
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label="Save", on_submit=Box::new(submit)) {
            TextField(form=form, field=field, label=label, value=typed, autocomplete=autocomplete, kind=kind)
        }
    }
}

/// A code was sent, or is sent now on request.
#[component(inline_props)]
fn Verification(name: String, profile: Resource<UserProfile>, editor: Editor) -> View {
    let app = use_context::<App>();
    let form = Form::new("verification", &[Field::Code]);
    let code = create_signal(String::new());
    let again = name.clone();
    let submit = move || {
        let (name, code) = (name.clone(), code.get_clone_untracked());
        let wrong = wrong_if_empty(Field::Code, &code, "Type the code from the message.");
        form.run(
            wrong.into_iter().collect(),
            || ipc::verify_attribute(name, code),
            move |()| {
                reload(profile);
                app.announce("Verified.");
                editor.close();
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label="Verify", on_submit=Box::new(submit)) {
            CodeField(form=form, value=code)
            ResendLink(form=form, send=Box::new(move || {
                let name = again.clone();
                Box::pin(async move { ipc::send_attribute_code(name).await.map(drop) })
            }))
        }
    }
}

/// What there is, and what the user pool's own sign-up form asks for; without what is not a person's to read or change.
fn shown(app: App, attributes: &BTreeMap<String, String>) -> Vec<String> {
    let asked = app
        .of_user_pool(|pool| pool.sign_up_attributes.clone())
        .unwrap_or_default();
    let is_internal = |name: &str| {
        matches!(name, "sub" | "identities" | "updated_at") || name.ends_with("_verified") || name.starts_with("cognito:")
    };
    let mut names: Vec<String> = ["name", "email", "phone_number"].map(str::to_owned).into();
    for name in asked.into_iter().chain(attributes.keys().cloned()) {
        if !is_internal(&name) && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
