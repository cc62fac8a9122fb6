//! The field for a code that was sent: one field, so that it can be pasted, read aloud and corrected as a whole.

use crate::prelude::*;
use vestibule_contract::{CodeDelivery, DeliveryMedium, SessionStatus, Step};
use wasm_bindgen::JsCast;

use crate::code;
use crate::components::field::FieldFailure;
use crate::components::icon::{self, Icon};
use crate::dom;
use crate::form::{Field, Form};
use crate::state::App;

/// The code, where it went, and in local mode the way to it.
#[component(inline_props)]
pub fn CodeField(
    form: Form,
    value: Signal<String>,
    /// Whether it came by a message; an authenticator application shows it otherwise.
    #[prop(default = true)]
    is_sent: bool,
) -> View {
    let app = use_context::<App>();
    if is_sent {
        take_code_from_mailbox(app, value);
    }
    let typed = move |event: web_sys::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(input) = input {
            value.set(code::clean(&input.value()));
            form.forget(Field::Code);
        }
    };
    view! {
        div(class="field") {
            label(r#for=Field::Code.id()) { (t!("code-label")) }
            input(
                id=Field::Code.id(),
                class="input input-code",
                data-testid=Field::Code.id(),
                name=Field::Code.id(),
                r#type="text",
                inputmode="numeric",
                autocomplete="one-time-code",
                "spellcheck"="false",
                readonly=form.is_busy,
                aria-invalid=move || form.failure_at(Field::Code).map(|_| "true"),
                aria-describedby=move || form.failure_at(Field::Code).map(|_| Field::Code.failure_id()),
                prop:value=value,
                on:input=typed,
            )
            FieldFailure(form=form, field=Field::Code)
            if is_sent && app.has_mailbox() {
                p(class="hint") {
                    Icon(picture=icon::MAIL)
                    (t!("code-in-mailbox")) " "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="mailbox-hint",
                        on:click=move |_| app.mailbox.open(),
                    ) { (t!("code-open-mailbox")) }
                }
            }
        }
    }
}

/// Where the code of this step went.
#[component(inline_props)]
pub fn Delivery(username: String) -> View {
    let app = use_context::<App>();
    let delivery = create_selector(move || delivery(app));
    view! {
        p(class="lead") {
            (match delivery.get_clone() {
                Some(CodeDelivery { destination, medium: DeliveryMedium::Sms }) =>
                    t!("code-sent-by-text", destination = destination, username = &username),
                Some(CodeDelivery { destination, .. }) =>
                    t!("code-sent", destination = destination, username = &username),
                None => t!("code-sent-somewhere", username = &username),
            })
        }
    }
}

fn delivery(app: App) -> Option<CodeDelivery> {
    app.session
        .with(|session| match session.as_ref().map(|view| &view.status) {
            Some(SessionStatus::SignedOut {
                step:
                    Step::ConfirmSignUp { delivery, .. }
                    | Step::ConfirmForgotPassword { delivery, .. }
                    | Step::EnterCode { delivery, .. },
                ..
            }) => delivery.clone(),
            _ => None,
        })
}

fn take_code_from_mailbox(app: App, value: Signal<String>) {
    app.mailbox.takes_code.set(true);
    on_cleanup(move || {
        // The whole page may be going, the mailbox before this field.
        if app.mailbox.takes_code.is_alive() {
            app.mailbox.takes_code.set(false);
        }
    });
    create_effect(move || {
        if let Some(code) = app.mailbox.wanted_code.get_clone() {
            value.set(code::clean(&code));
            app.mailbox.wanted_code.set(None);
            dom::focus(&Field::Code.id());
        }
    });
}
