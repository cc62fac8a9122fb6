//! An OpenID provider by its address, in place of a user pool.

use crate::components::failure::FormFailure;
use crate::components::field::TextField;
use crate::components::submit::Submit;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;
use crate::prelude::*;
use crate::state::App;

/// Address, client and scopes. `close` hears of the end, whichever it is.
#[component(inline_props)]
pub fn IssuerForm(close: Signal<bool>) -> View {
    let app = use_context::<App>();
    let form = Form::new("issuer", &[Field::Issuer, Field::ClientId, Field::Scopes]);
    let (issuer, client_id, scopes) = (
        create_signal(String::new()),
        create_signal(String::new()),
        create_signal(String::new()),
    );
    let submit = move || {
        let text = |typed: Signal<String>| typed.with_untracked(|typed| typed.trim().to_owned());
        let (address, client) = (text(issuer), text(client_id));
        let wanted = text(scopes).split_whitespace().map(str::to_owned).collect();
        let wrong = [
            wrong_if_empty(Field::Issuer, &address, &t!("issuer-address.empty")),
            wrong_if_empty(Field::ClientId, &client, &t!("issuer-client-id.empty")),
        ];
        form.run(
            wrong.into_iter().flatten().collect(),
            || ipc::use_issuer(address, client, wanted),
            move |info| {
                app.announce(&t!("issuer-in-use"));
                close.set(false);
                app.info.set(Some(Ok(info)));
            },
        );
    };
    view! {
        form(
            id=form.name,
            class="editor",
            data-testid="issuer-form",
            novalidate=true,
            on:submit=move |event: web_sys::SubmitEvent| {
                event.prevent_default();
                submit();
            },
        ) {
            FormFailure(form=form)
            TextField(form=form, field=Field::Issuer, label=t!("issuer-address"), value=issuer, autocomplete="url", kind="url")
            TextField(form=form, field=Field::ClientId, label=t!("issuer-client-id"), value=client_id, autocomplete="off")
            TextField(form=form, field=Field::Scopes, label=t!("issuer-scopes"), value=scopes, autocomplete="off")
            p(class="hint") { (t!("issuer-scopes-hint")) }
            div(class="actions") {
                Submit(form=form, label=t!("issuer-use"))
                button(
                    class="button button-quiet",
                    r#type="button",
                    data-testid="cancel-issuer",
                    on:click=move |_| close.set(false),
                ) { (t!("issuer-cancel")) }
            }
        }
    }
}
