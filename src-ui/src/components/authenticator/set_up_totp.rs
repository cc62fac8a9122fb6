//! An authenticator application is enrolled because the user pool asks for a second factor.

use crate::prelude::*;
use vestibule_contract::TotpSetup;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::code_field::CodeField;
use crate::components::failure::FailurePanel;
use crate::components::rich::{PLACE, rich};
use crate::components::submit::Submit;
use crate::components::totp_enrolment::TotpEnrolment;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, Answer, ChallengeAnswer};

/// The step `set_up_totp`.
#[component(inline_props)]
pub fn SetUpTotp(username: String) -> View {
    let form = Form::new("set_up_totp", &[Field::Code]);
    let setup = create_signal(None::<Answer<TotpSetup>>);
    form.spawn(async move { setup.set(Some(ipc::totp_setup().await)) });
    let code = create_signal(String::new());
    let submit = move || {
        let code = code.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Code, &code, &t!("code-empty-app"));
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Totp {
                code,
                device_name: None,
            })
        });
    };
    let account = username.clone();
    let lead = t!("set-up-app-lead", username = PLACE);
    let lead = rich(&lead, view! { strong(dir="auto") { (username) } });
    view! {
        Frame(
            form=form,
            heading=t!("set-up-app-title"),
            lead=view! { p(class="lead") { (lead) } },
            on_submit=Box::new(submit),
        ) {
            (match setup.get_clone() {
                None => View::new(),
                Some(Err(error)) => view! { FailurePanel(error=error) },
                Some(Ok(setup)) => view! { TotpEnrolment(setup=setup) },
            })
            CodeField(form=form, value=code, is_sent=false)
            Submit(form=form, label=t!("form-finish"))
            div(class="ways") { BackToSignIn(form=form, username=Some(account)) }
        }
    }
}
