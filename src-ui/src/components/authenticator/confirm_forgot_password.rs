//! Code and new password.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::CodeWays;
use crate::components::code_field::{CodeField, Delivery};
use crate::components::password_field::NewPasswordFields;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty, wrong_with_new_password};
use crate::ipc;
use crate::state::App;

/// The step `confirm_forgot_password`.
#[component(inline_props)]
pub fn ConfirmForgotPassword(username: String) -> View {
    let app = use_context::<App>();
    let form = Form::new(
        "confirm_forgot_password",
        &[Field::Code, Field::Password, Field::ConfirmPassword],
    );
    let code = create_signal(String::new());
    let password = create_signal(String::new());
    let repeated = create_signal(String::new());
    let submit = move || {
        let (code, secret) = (code.get_clone_untracked(), password.get_clone_untracked());
        let mut wrong = Vec::from_iter(wrong_if_empty(Field::Code, &code, &t!("code-empty")));
        let policy = app.password_policy();
        wrong.extend(
            repeated.with_untracked(|repeated| wrong_with_new_password(policy, &secret, repeated)),
        );
        form.submit(wrong, || ipc::confirm_forgot_password(code, secret));
    };
    let account = username.clone();
    view! {
        Frame(
            form=form,
            heading=t!("forgot-set-title"),
            lead=view! { Delivery(username=username) },
            on_submit=Box::new(submit),
        ) {
            CodeField(form=form, value=code)
            div(class="fields") {
                NewPasswordFields(form=form, label=t!("form-new-password"), value=password, repeated=repeated)
            }
            Submit(form=form, label=t!("forgot-set-submit"))
            CodeWays(form=form, username=account)
        }
    }
}
