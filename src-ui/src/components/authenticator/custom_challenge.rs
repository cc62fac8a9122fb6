//! A question of the user pool's own.

use std::collections::BTreeMap;

use crate::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc::{self, ChallengeAnswer};

/// The step `custom_challenge`.
#[component(inline_props)]
pub fn CustomChallenge(username: String, parameters: BTreeMap<String, String>) -> View {
    let form = Form::new("custom_challenge", &[Field::Answer]);
    let value = create_signal(String::new());
    let submit = move || {
        let answer = value.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Answer, &answer, &t!("question-empty"));
        form.submit(wrong.into_iter().collect(), || {
            ipc::answer_challenge(ChallengeAnswer::Custom { answer })
        });
    };
    view! {
        Frame(
            form=form,
            heading=t!("question-title"),
            lead=question(parameters),
            on_submit=Box::new(submit),
        ) {
            TextField(form=form, field=Field::Answer, label=t!("question-answer"), value=value, autocomplete="off")
            Submit(form=form, label=t!("form-continue"))
            div(class="ways") { BackToSignIn(form=form, username=Some(username)) }
        }
    }
}

/// What the pool says: alone, as a sentence; several things, each by its name.
fn question(parameters: BTreeMap<String, String>) -> View {
    if parameters.len() == 1 {
        let text = parameters.into_values().next().unwrap_or_default();
        return view! { p(class="lead", dir="auto", data-testid="question") { (text) } };
    }
    let lines = parameters
        .into_iter()
        .map(|(name, text)| view! { dt(dir="auto") { (name) } dd(dir="auto") { (text) } })
        .collect::<Vec<View>>();
    view! { dl(class="question", data-testid="question") { (lines) } }
}
