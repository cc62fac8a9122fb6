//! `/profile`: the Authenticator, or who is signed in and the way out.

use crate::prelude::*;
use vestibule_contract::{SessionStatus, UserPoolKind};

use crate::components::authenticator::Authenticator;
use crate::components::bar::initial;
use crate::components::door::Door;
use crate::components::failure::FailurePanel;
use crate::components::heading::Heading;
use crate::components::note::{Note, Tone};
use crate::components::sign_out::SignOutButtons;
use crate::state::App;
use crate::words::{self, Words};

/// Welcome and sign-out, or the Authenticator; beside it the door, open or closed.
#[component(inline_props)]
pub fn Profile(#[prop(!optional)] username: Option<String>) -> View {
    let app = use_context::<App>();
    let is_signed_in = username.is_some();
    let failure = create_selector(move || app.user_pool_failure());
    view! {
        section(class="threshold") {
            div(class="threshold-picture", aria-hidden="true") { Door(is_open=is_signed_in) }
            div(class="threshold-side") {
                match username {
                    Some(username) => Welcome(username=username),
                    None => {
                        match failure.get_clone() {
                            Some(error) => FailurePanel(error=error),
                            None => {
                                SetAside {}
                                Authenticator {}
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Says that the accounts of this computer could not be opened, and where they are.
#[component]
fn SetAside() -> View {
    let app = use_context::<App>();
    let place = create_selector(move || app.set_aside());
    view! {
        match place.get_clone() {
            Some(place) => {
                div(class="set-aside") {
                    Note(tone=Tone::Warning, words=words::of_pool_that_began_anew(), test_id="set-aside")
                    p(class="hint") { code(data-testid="set-aside-place") { (place) } }
                }
            }
            None => {}
        }
    }
}

/// The words for who is signed in.
#[component(inline_props)]
fn Welcome(username: String) -> View {
    let app = use_context::<App>();
    let storage = create_selector(move || storage_words(app));
    let pool = create_selector(move || app.user_pool());
    let initial = initial(&username);
    view! {
        div(class="welcome") {
            span(class="avatar avatar-large", aria-hidden="true") { (initial) }
            Heading(text=t!("profile-welcome", username = username), test_id="welcome")
            p(class="lead") { (match pool.get() {
                Some(UserPoolKind::Embedded { .. }) => t!("profile-embedded"),
                Some(UserPoolKind::Cognito | UserPoolKind::OpenIdProvider) | None => t!("profile-elsewhere"),
            }) }
            match storage.get_clone() {
                Some(words) => Note(tone=Tone::Warning, words=words, test_id="storage-notice"),
                None => {}
            }
            if pool.get() == Some(UserPoolKind::Embedded { in_memory: true }) {
                Note(tone=Tone::Warning, words=words::of_accounts_in_memory(), test_id="accounts-notice")
            }
            SignOutButtons {}
        }
    }
}

fn storage_words(app: App) -> Option<Words> {
    app.session
        .with(|session| match session.as_ref().map(|view| &view.status) {
            Some(SessionStatus::SignedIn { storage, .. }) => words::of_storage(*storage),
            _ => None,
        })
}
