//! The account whose password is forgotten.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;
use crate::state::App;

/// The step `forgot_password`.
#[component(inline_props)]
pub fn ForgotPassword(#[prop(!optional)] username: Option<String>) -> View {
    let app = use_context::<App>();
    let label = create_selector(move || app.sign_in_name());
    let form = Form::new("forgot_password", &[Field::Username]);
    let username = create_signal(username.unwrap_or_default());
    let submit = move || {
        let name = username.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Username, &name, &t!("step-whose-account"));
        form.submit(wrong.into_iter().collect(), || ipc::forgot_password(name));
    };
    let lead = view! { p(class="lead") { (t!("forgot-lead")) } };
    view! {
        Frame(form=form, heading=t!("forgot-title"), lead=lead, on_submit=Box::new(submit)) {
            TextField(form=form, field=Field::Username, label=label, value=username, autocomplete="username")
            Submit(form=form, label=t!("forgot-submit"))
            div(class="ways") { BackToSignIn(form=form, username=None) }
        }
    }
}
