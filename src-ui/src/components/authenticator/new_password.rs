//! A password of one's own in place of an administrator's, and what the account still lacks.

use crate::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::attribute_fields::{AttributeFields, Attributes};
use crate::components::password_field::NewPasswordFields;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_with_new_password};
use crate::ipc::{self, ChallengeAnswer};
use crate::state::App;

/// The step `new_password`.
#[component(inline_props)]
pub fn NewPassword(username: String, missing_attributes: Vec<String>) -> View {
    let app = use_context::<App>();
    let attributes = Attributes::new(&missing_attributes);
    let mut fields = vec![Field::Password, Field::ConfirmPassword];
    fields.extend(attributes.fields());
    let form = Form::new("new_password", &fields);
    let password = create_signal(String::new());
    let repeated = create_signal(String::new());
    let typed = attributes.clone();
    let submit = move || {
        let secret = password.get_clone_untracked();
        let policy = app.password_policy();
        let mut wrong =
            repeated.with_untracked(|repeated| wrong_with_new_password(policy, &secret, repeated));
        wrong.extend(typed.wrong_if_empty());
        let attributes = typed.values();
        form.submit(wrong, || {
            ipc::answer_challenge(ChallengeAnswer::NewPassword {
                password: secret,
                attributes,
            })
        });
    };
    let lead = t!("new-password-lead", username = &username);
    view! {
        Frame(
            form=form,
            heading=t!("new-password-title"),
            lead=view! { p(class="lead") { (lead) } },
            on_submit=Box::new(submit),
        ) {
            div(class="fields") {
                NewPasswordFields(form=form, label=t!("form-new-password"), value=password, repeated=repeated)
                AttributeFields(form=form, of=attributes)
            }
            Submit(form=form, label=t!("new-password-submit"))
            div(class="ways") { BackToSignIn(form=form, username=Some(username)) }
        }
    }
}
