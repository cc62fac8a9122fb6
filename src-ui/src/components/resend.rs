//! Another code, not too often.

use crate::prelude::*;
use vestibule_contract::Notice;

use crate::form::Form;
use crate::ipc::Asking;
use crate::state::App;
use crate::words;
use crate::{dom, ipc};

/// Asks for another code of the present step, then rests for a while.
#[component(inline_props)]
pub fn Resend(form: Form) -> View {
    let app = use_context::<App>();
    let send = move || -> Asking<()> {
        Box::pin(async move { ipc::resend_code().await.map(|view| app.adopt(view)) })
    };
    view! { ResendLink(form=form, send=Box::new(send)) }
}

/// Asks for another code, then rests for a while.
#[component(inline_props)]
pub fn ResendLink(form: Form, send: Box<dyn Fn() -> Asking<()>>) -> View {
    let app = use_context::<App>();
    let seconds_left = create_signal(0_u8);
    let count_down = move || {
        app.announce(&words::of_notice(Notice::CodeSent).text());
        form.spawn(async move {
            for left in (0..=REST_SECONDS).rev() {
                seconds_left.set(left);
                dom::sleep(1000).await;
            }
        });
    };
    let resend = move |_| {
        if seconds_left.get_untracked() == 0 {
            form.ask(send(), Box::new(count_down));
        }
    };
    view! {
        button(
            class="link",
            r#type="button",
            data-testid="resend",
            aria-disabled=move || (seconds_left.get() > 0).to_string(),
            on:click=resend,
        ) {
            (match seconds_left.get() {
                0 => t!("code-send-again"),
                left => t!("code-sent-wait", seconds = u32::from(left)),
            })
        }
    }
}

/// Long enough for a message to arrive, short enough to wait for.
const REST_SECONDS: u8 = 30;
