//! The e-mail address that codes are to be sent to, because the user pool asks for a second factor.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, ChallengeAnswer};
use crate::words;

/// The step `set_up_email`.
#[component(inline_props)]
pub fn SetUpEmail(username: String) -> View {
    let form = Form::new("set_up_email", &[Field::Email]);
    let email = create_signal(String::new());
    let submit = move || {
        let email = email.get_clone_untracked().trim().to_owned();
        let wrong = wrong_if_empty(Field::Email, &email, &t!("set-up-email-empty"));
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Email { email })
        });
    };
    view! {
        Frame(
            form=form,
            heading=t!("set-up-email-title"),
            lead=view! { p(class="lead") { (t!("set-up-email-lead")) } },
            on_submit=Box::new(submit),
        ) {
            TextField(form=form, field=Field::Email, label=words::of_attribute("email"), value=email, autocomplete="email", kind="email")
            Submit(form=form, label=t!("set-up-email-submit"))
            div(class="ways") { BackToSignIn(form=form, username=Some(username)) }
        }
    }
}
