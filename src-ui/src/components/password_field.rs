//! Fields for a password: one that is known, and a new one with the pool's rules and its repetition.

use crate::prelude::*;

use crate::components::field::FieldFailure;
use crate::components::icon::{self, Icon};
use crate::form::{Field, Form};
use crate::password;
use crate::state::App;
use crate::words;

/// A password, which can be shown.
#[component(inline_props)]
pub fn PasswordField(
    form: Form,
    field: Field,
    label: String,
    value: Signal<String>,
    is_shown: Signal<bool>,
    autocomplete: &'static str,
    #[prop(default, setter(strip_option))] described_by: Option<&'static str>,
    #[prop(default = true)] has_toggle: bool,
) -> View {
    let description = move || match (form.failure_at(field), described_by) {
        (Some(_), Some(other)) => Some(format!("{} {other}", field.failure_id())),
        (Some(_), None) => Some(field.failure_id().into_owned()),
        (None, other) => other.map(str::to_owned),
    };
    view! {
        div(class="field") {
            label(r#for=field.id()) { (label) }
            div(class="input-with-button") {
                input(
                    id=field.id(),
                    class="input",
                    data-testid=field.id(),
                    name=field.id(),
                    r#type=move || if is_shown.get() { "text" } else { "password" },
                    autocomplete=autocomplete,
                    autocapitalize="none",
                    "spellcheck"="false",
                    readonly=form.is_busy,
                    aria-invalid=move || form.failure_at(field).map(|_| "true"),
                    aria-describedby=description,
                    bind:value=value,
                    on:input=move |_| form.forget(field),
                )
                if has_toggle { ShowPassword(is_shown=is_shown) }
            }
            FieldFailure(form=form, field=field)
        }
    }
}

/// A new password, its rules as they are met, and the password once more.
#[component(inline_props)]
pub fn NewPasswordFields(
    form: Form,
    label: String,
    value: Signal<String>,
    repeated: Signal<String>,
) -> View {
    let is_shown = create_signal(false);
    view! {
        PasswordField(
            form=form,
            field=Field::Password,
            label=label,
            value=value,
            is_shown=is_shown,
            autocomplete="new-password",
            described_by=RULES_ID,
        )
        div(class="field-group") {
            PasswordField(
                form=form,
                field=Field::ConfirmPassword,
                label=t!("form-confirm-password"),
                value=repeated,
                is_shown=is_shown,
                autocomplete="new-password",
                described_by=MATCH_ID,
                has_toggle=false,
            )
        }
        Rules(value=value, repeated=repeated)
    }
}

#[component(inline_props)]
fn Rules(value: Signal<String>, repeated: Signal<String>) -> View {
    let app = use_context::<App>();
    let policy = create_selector(move || app.password_policy());
    let is_repeated = move || {
        value.with(|value| !value.is_empty() && repeated.with(|repeated| repeated == value))
    };
    view! {
        ul(id=RULES_ID, class="rules", aria-label=t!("rules-title")) {
            (password::rules(policy.get())
                .into_iter()
                .map(|rule| {
                    let text = words::of_rule(rule);
                    let is_met = move || value.with(|value| rule.holds(value));
                    view! { RuleLine(text=text, is_met=Box::new(is_met)) }
                })
                .collect::<Vec<View>>())
            RuleLine(text=t!("rules-same"), is_met=Box::new(is_repeated), id=MATCH_ID)
        }
    }
}

#[component(inline_props)]
fn RuleLine(
    text: String,
    is_met: Box<dyn Fn() -> bool>,
    #[prop(default, setter(strip_option))] id: Option<&'static str>,
) -> View {
    let is_met = create_selector(is_met);
    view! {
        li(id=id, class="rule", data-met=move || is_met.get().to_string()) {
            span(class="rule-mark", aria-hidden="true") { Icon(picture=icon::TICK) }
            (text)
            span(class="unseen") { (if is_met.get() { t!("rules-met") } else { t!("rules-not-met") }) }
        }
    }
}

#[component(inline_props)]
fn ShowPassword(is_shown: Signal<bool>) -> View {
    let app = use_context::<App>();
    let toggle = move |_| {
        let shown = !is_shown.get_untracked();
        is_shown.set(shown);
        app.announce(&if shown {
            t!("password-is-shown")
        } else {
            t!("password-is-hidden")
        });
    };
    view! {
        button(
            class="input-button",
            r#type="button",
            data-testid="toggle-password",
            aria-pressed=move || is_shown.get().to_string(),
            aria-label=t!("show-password"),
            title=move || if is_shown.get() { t!("hide-password") } else { t!("show-password") },
            on:click=toggle,
        ) {
            if is_shown.get() { Icon(picture=icon::EYE_CROSSED) } else { Icon(picture=icon::EYE) }
        }
    }
}

const RULES_ID: &str = "password-rules";
const MATCH_ID: &str = "password-match";
