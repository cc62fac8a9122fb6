//! The code that proves the e-mail address of a new account.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::CodeWays;
use crate::components::code_field::{CodeField, Delivery};
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;

/// The step `confirm_sign_up`.
#[component(inline_props)]
pub fn ConfirmSignUp(username: String) -> View {
    let form = Form::new("confirm_sign_up", &[Field::Code]);
    let code = create_signal(String::new());
    let submit = move || {
        let code = code.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Code, &code, &t!("code-empty"));
        form.submit(wrong.into_iter().collect(), || ipc::confirm_sign_up(code));
    };
    let account = username.clone();
    view! {
        Frame(
            form=form,
            heading=t!("confirm-title"),
            lead=view! { Delivery(username=username) },
            on_submit=Box::new(submit),
        ) {
            CodeField(form=form, value=code)
            Submit(form=form, label=t!("confirm-submit"))
            CodeWays(form=form, username=account)
        }
    }
}
