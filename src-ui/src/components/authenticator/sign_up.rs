//! A new account: its name, what the user pool wants to know, password twice.

use crate::prelude::*;
use vestibule_contract::{FirstFactor, SignInName, StepName, UserPoolInfo};

use super::frame::Frame;
use crate::attribute;
use crate::components::attribute_fields::{AttributeFields, Attributes};
use crate::components::field::TextField;
use crate::components::password_field::NewPasswordFields;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty, wrong_with_new_password};
use crate::ipc;
use crate::state::App;
use crate::words;

/// The step `sign_up`.
#[component]
pub fn SignUp() -> View {
    let app = use_context::<App>();
    let asked = create_selector(move || app.of_user_pool(Asked::by).unwrap_or_default());
    view! {
        ({
            let asked = asked.get_clone();
            view! { SignUpForm(asked=asked) }
        })
    }
}

/// What the form asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    /// Cognito's name of the address that is the account's name, where it has no user name.
    name_is: Option<&'static str>,
    label: String,
    attributes: Vec<String>,
    password_is_optional: bool,
}

impl Asked {
    fn by(pool: &UserPoolInfo) -> Self {
        let has = |name| pool.sign_in_names.contains(&name);
        let (name_is, name) = if has(SignInName::Username) {
            (None, SignInName::Username)
        } else if has(SignInName::Email) {
            (Some("email"), SignInName::Email)
        } else {
            (Some("phone_number"), SignInName::PhoneNumber)
        };
        let one_time = [FirstFactor::EmailOtp, FirstFactor::SmsOtp];
        Self {
            name_is,
            label: words::of_sign_in_names(&[name]),
            attributes: pool
                .sign_up_attributes
                .iter()
                .filter(|name| Some(name.as_str()) != name_is)
                .cloned()
                .collect(),
            password_is_optional: one_time
                .iter()
                .any(|factor| pool.first_factors.contains(factor)),
        }
    }
}

impl Default for Asked {
    /// Until the user pool is known.
    fn default() -> Self {
        Self {
            name_is: None,
            label: words::of_sign_in_names(&[]),
            attributes: vec!["email".to_owned()],
            password_is_optional: false,
        }
    }
}

#[component(inline_props)]
fn SignUpForm(asked: Asked) -> View {
    let app = use_context::<App>();
    let attributes = Attributes::new(&asked.attributes);
    let mut fields = vec![Field::Username, Field::Password, Field::ConfirmPassword];
    fields.extend(attributes.fields());
    let form = Form::new("sign_up", &fields);
    let username = create_signal(String::new());
    let password = create_signal(String::new());
    let repeated = create_signal(String::new());
    let has_password = create_signal(true);
    let typed = attributes.clone();
    let name_is = asked.name_is;
    let submit = move || {
        let name = username.get_clone_untracked();
        let name = name_is.map_or_else(|| name.clone(), |kind| attribute::clean(kind, &name));
        let secret = password.get_clone_untracked();
        let mut wrong =
            Vec::from_iter(wrong_if_empty(Field::Username, &name, &t!("sign-up-empty")));
        wrong.extend(typed.wrong_if_empty());
        let secret = has_password.get_untracked().then_some(secret);
        if let Some(secret) = &secret {
            let policy = app.password_policy();
            wrong.extend(
                repeated
                    .with_untracked(|repeated| wrong_with_new_password(policy, secret, repeated)),
            );
        }
        let mut attributes = typed.values();
        attributes.extend(name_is.map(|kind| (kind.to_owned(), name.clone())));
        form.submit(wrong, || ipc::sign_up(name, secret, attributes));
    };
    let (kind, autocomplete) = name_is.map_or(("text", "username"), attribute::input);
    view! {
        Frame(form=form, heading=t!("sign-up-title"), lead=View::new(), on_submit=Box::new(submit)) {
            div(class="fields") {
                TextField(form=form, field=Field::Username, label=asked.label, value=username, autocomplete=autocomplete, kind=kind)
                AttributeFields(form=form, of=attributes)
                if has_password.get() {
                    NewPasswordFields(form=form, label=t!("form-password"), value=password, repeated=repeated)
                }
            }
            Submit(form=form, label=t!("sign-up-submit"))
            div(class="ways") {
                span(class="way") {
                    (t!("sign-up-have-account")) " "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="go-sign-in",
                        on:click=move |_| form.go_to(StepName::SignIn, None),
                    ) { (t!("sign-up-sign-in")) }
                }
                (if asked.password_is_optional {
                    view! { PasswordChoice(has_password=has_password) }
                } else {
                    View::new()
                })
            }
        }
    }
}

#[component(inline_props)]
fn PasswordChoice(has_password: Signal<bool>) -> View {
    view! {
        button(
            class="link",
            r#type="button",
            data-testid="toggle-passwordless",
            on:click=move |_| has_password.set(!has_password.get_untracked()),
        ) {
            (if has_password.get() { t!("sign-up-without-password") } else { t!("sign-up-with-password") })
        }
    }
}
