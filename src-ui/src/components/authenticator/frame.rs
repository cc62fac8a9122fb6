//! What every step of the Authenticator has: heading, notice, failure, and the form itself.

use crate::prelude::*;
use vestibule_contract::{Notice, SessionStatus};

use crate::components::failure::FormFailure;
use crate::components::note::{Note, Tone};
use crate::components::receipt::SignOutReceipt;
use crate::components::rich::{PLACE, rich};
use crate::form::{Form, HEADING_ID};
use crate::state::App;
use crate::words;

/// The form of one step. Enter sends it from every field.
#[component(inline_props)]
pub fn Frame(
    form: Form,
    heading: String,
    #[prop(setter(into))] lead: View,
    on_submit: Box<dyn Fn()>,
    children: Children,
) -> View {
    view! {
        form(
            id=form.name,
            class="authenticator",
            data-testid=format!("step-{}", form.name),
            novalidate=true,
            on:submit=move |event: web_sys::SubmitEvent| {
                event.prevent_default();
                on_submit();
            },
        ) {
            header(class="authenticator-top") {
                h1(id=HEADING_ID, tabindex="-1", data-testid="page-heading") { (heading) }
                (lead)
            }
            StepNotice {}
            FormFailure(form=form)
            (children)
        }
    }
}

/// Who is signing in, below the heading.
pub fn signing_in_as(username: String) -> View {
    let lead = t!("step-signing-in-as", username = PLACE);
    let lead = rich(&lead, view! { strong(dir="auto") { (username) } });
    view! { p(class="lead") { (lead) } }
}

/// Why this step is shown, where the person did not ask for it. It is read aloud, too.
#[component]
fn StepNotice() -> View {
    let app = use_context::<App>();
    let notice = create_selector(move || notice(app));
    create_effect(move || {
        // Whoever sends a code again says so each time, and not only when the notice changes.
        if let Some(notice) = notice.get()
            && notice != Notice::CodeSent
        {
            app.announce(&words::of_notice(notice).text());
        }
    });
    view! {
        match notice.get() {
            Some(notice) => Note(
                tone=tone(notice),
                words=words::of_notice(notice),
                test_id="notice",
            ),
            None => {}
        }
        if notice.get() == Some(Notice::SignedOut) {
            SignOutReceipt {}
        }
    }
}

fn notice(app: App) -> Option<Notice> {
    app.session
        .with(|session| match session.as_ref().map(|view| &view.status) {
            Some(SessionStatus::SignedOut { notice, .. }) => *notice,
            _ => None,
        })
}

const fn tone(notice: Notice) -> Tone {
    match notice {
        Notice::SignedOut
        | Notice::PasswordChanged
        | Notice::AccountConfirmed
        | Notice::CodeSent
        | Notice::AccountDeleted => Tone::Calm,
        Notice::SessionEnded
        | Notice::SignInExpired
        | Notice::BrowserSignInFailed(_)
        | Notice::LinkWithoutSignIn
        | Notice::PasswordResetRequired
        | Notice::StoredSessionDamaged
        | Notice::KeyringLocked
        | Notice::KeyringMissing => Tone::Warning,
    }
}
