//! A new account: user name, e-mail address, password twice.

use sycamore::prelude::*;
use vestibule_contract::StepName;

use super::frame::Frame;
use crate::components::field::TextField;
use crate::components::password_field::NewPasswordFields;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty, wrong_with_new_password};
use crate::ipc;
use crate::state::App;

/// The step `sign_up`.
#[component]
pub fn SignUp() -> View {
    let app = use_context::<App>();
    let form = Form::new(
        "sign_up",
        &[
            Field::Username,
            Field::Email,
            Field::Password,
            Field::ConfirmPassword,
        ],
    );
    let username = create_signal(String::new());
    let email = create_signal(String::new());
    let password = create_signal(String::new());
    let repeated = create_signal(String::new());
    let submit = move || {
        let (name, address) = (username.get_clone_untracked(), email.get_clone_untracked());
        let secret = password.get_clone_untracked();
        let mut wrong: Vec<_> = [
            wrong_if_empty(Field::Username, &name, "Choose a user name."),
            wrong_if_empty(Field::Email, &address, "Type your e-mail address."),
        ]
        .into_iter()
        .flatten()
        .collect();
        let policy = app.password_policy();
        wrong.extend(
            repeated.with_untracked(|repeated| wrong_with_new_password(policy, &secret, repeated)),
        );
        form.submit(wrong, || ipc::sign_up(name, secret, address));
    };
    view! {
        Frame(form=form, heading="Create account", lead=View::new(), on_submit=Box::new(submit)) {
            div(class="fields") {
                TextField(form=form, field=Field::Username, label="User name", value=username, autocomplete="username")
                TextField(form=form, field=Field::Email, label="E-mail address", value=email, autocomplete="email", kind="email")
                NewPasswordFields(form=form, label="Password", value=password, repeated=repeated)
            }
            Submit(form=form, label="Create account")
            div(class="ways") {
                span(class="way") {
                    "Have an account? "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="go-sign-in",
                        on:click=move |_| form.go_to(StepName::SignIn, None),
                    ) { "Sign in" }
                }
            }
        }
    }
}
