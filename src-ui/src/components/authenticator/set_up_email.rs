//! The e-mail address that codes are to be sent to, because the user pool asks for a second factor.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, ChallengeAnswer};

/// The step `set_up_email`.
#[component(inline_props)]
pub fn SetUpEmail(username: String) -> View {
    let form = Form::new("set_up_email", &[Field::Email]);
    let email = create_signal(String::new());
    let submit = move || {
        let email = email.get_clone_untracked().trim().to_owned();
        let wrong = wrong_if_empty(Field::Email, &email, "Type your e-mail address.");
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Email { email })
        });
    };
    view! {
        Frame(
            form=form,
            heading="Codes by e-mail",
            lead=view! { p(class="lead") { "Each sign-in will ask for a code that is sent to this address." } },
            on_submit=Box::new(submit),
        ) {
            TextField(form=form, field=Field::Email, label="E-mail address", value=email, autocomplete="email", kind="email")
            Submit(form=form, label="Send a code")
            div(class="ways") { BackToSignIn(form=form, username=Some(username)) }
        }
    }
}
