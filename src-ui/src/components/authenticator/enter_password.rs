//! The password of a sign-in that began with the name alone.

use crate::prelude::*;
use vestibule_contract::StepName;

use super::frame::{Frame, signing_in_as};
use super::ways::BackToSignIn;
use crate::components::password_field::PasswordField;
use crate::components::submit::Submit;
use crate::form::{Failure, Field, Form};
use crate::ipc::{self, ChallengeAnswer};

/// The step `enter_password`.
#[component(inline_props)]
pub fn EnterPassword(username: String) -> View {
    let form = Form::new("enter_password", &[Field::Password]);
    let password = create_signal(String::new());
    let is_shown = create_signal(false);
    let submit = move || {
        let password = password.get_clone_untracked();
        let wrong = password
            .is_empty()
            .then(|| Failure::at(Field::Password, &t!("step-type-password")));
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Password { password })
        });
    };
    let (account, forgetful) = (username.clone(), username.clone());
    view! {
        Frame(
            form=form,
            heading=t!("enter-password-title"),
            lead=signing_in_as(username),
            on_submit=Box::new(submit),
        ) {
            PasswordField(
                form=form,
                field=Field::Password,
                label=t!("form-password"),
                value=password,
                is_shown=is_shown,
                autocomplete="current-password",
            )
            Submit(form=form, label=t!("sign-in-submit"))
            div(class="ways") {
                button(
                    class="link",
                    r#type="button",
                    data-testid="go-forgot",
                    on:click=move |_| form.go_to(StepName::ForgotPassword, Some(forgetful.clone())),
                ) { (t!("step-forgot-password")) }
                BackToSignIn(form=form, username=Some(account))
            }
        }
    }
}
