//! User name and password.

use sycamore::prelude::*;
use vestibule_contract::StepName;

use super::frame::Frame;
use crate::components::field::TextField;
use crate::components::password_field::PasswordField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;

/// The step `sign_in`.
#[component(inline_props)]
pub fn SignIn(#[prop(!optional)] username: Option<String>) -> View {
    let form = Form::new("sign_in", &[Field::Username, Field::Password]);
    let username = create_signal(username.unwrap_or_default());
    let password = create_signal(String::new());
    let is_shown = create_signal(false);
    let submit = move || {
        let (name, secret) = (
            username.get_clone_untracked(),
            password.get_clone_untracked(),
        );
        let wrong = [
            wrong_if_empty(Field::Username, &name, "Type your user name."),
            secret
                .is_empty()
                .then(|| crate::form::Failure::at(Field::Password, "Type your password.")),
        ];
        form.submit(wrong.into_iter().flatten().collect(), || {
            ipc::sign_in(name, secret)
        });
    };
    view! {
        Frame(form=form, heading="Sign in", lead=View::new(), on_submit=Box::new(submit)) {
            TextField(form=form, field=Field::Username, label="User name", value=username, autocomplete="username")
            PasswordField(
                form=form,
                field=Field::Password,
                label="Password",
                value=password,
                is_shown=is_shown,
                autocomplete="current-password",
            )
            Submit(form=form, label="Sign in")
            div(class="ways") {
                button(
                    class="link",
                    r#type="button",
                    data-testid="go-forgot",
                    on:click=move |_| form.go_to(StepName::ForgotPassword, typed(username)),
                ) { "Forgot your password?" }
                span(class="way") {
                    "No account? "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="go-sign-up",
                        on:click=move |_| form.go_to(StepName::SignUp, None),
                    ) { "Create one" }
                }
            }
        }
    }
}

fn typed(username: Signal<String>) -> Option<String> {
    Some(username.get_clone_untracked()).filter(|username| !username.is_empty())
}
