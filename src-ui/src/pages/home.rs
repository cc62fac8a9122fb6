//! `/`: what this is, who is signed in, where to go, and how another program asks.

use crate::prelude::*;
use vestibule_contract::Route;

use crate::components::check_user::CheckUserCommand;
use crate::components::door::Door;
use crate::components::heading::Heading;
use crate::components::icon::{self, Icon};

/// The first page. It is public and says who is signed in, if anybody is.
#[component(inline_props)]
pub fn Home(#[prop(!optional)] username: Option<String>) -> View {
    let is_signed_in = username.is_some();
    let state = match &username {
        Some(username) => format!("Signed in as {username}"),
        None => "Not authenticated".to_owned(),
    };
    view! {
        article(class="home") {
            section(class="hero") {
                div(class="hero-words") {
                    Heading(text="One sign-in, kept on this computer.".to_owned())
                    p(class="lead") {
                        "Vestibule signs you in once, keeps the session in the system's keyring, and tells \
                         your other programs who you are."
                    }
                    p(class="state", data-testid="auth-state", data-signed-in=is_signed_in.to_string()) {
                        span(class="state-light", aria-hidden="true") {}
                        span { (state) }
                    }
                }
                Door(is_open=is_signed_in)
            }
            section(class="rooms", aria-label="Pages") {
                Room(route=Route::Home, is_open=true, about="You are here. Open to everyone.")
                Room(route=Route::Profile, is_open=true, about="Sign in, create an account, or sign out.")
                Room(
                    route=Route::Protected,
                    is_open=is_signed_in,
                    about="Drawn by the core, which computes what it says.",
                )
                Room(
                    route=Route::ProtectedClient,
                    is_open=is_signed_in,
                    about="Drawn by the window, blank until the core says yes.",
                )
            }
            CheckUserCommand(username=username)
        }
    }
}

/// One page of the application, and whether its door is open.
#[component(inline_props)]
fn Room(route: Route, is_open: bool, about: &'static str) -> View {
    let (picture, state) = match (route, is_open) {
        (Route::Home, _) => (icon::HOME, "Here"),
        (_, true) => (icon::UNLOCKED, "Open"),
        (_, false) => (icon::LOCKED, "Needs a sign-in"),
    };
    view! {
        a(class="room", href=route.path(), data-open=is_open.to_string()) {
            span(class="room-top") {
                Icon(picture=picture)
                span(class="room-state") { (state) }
            }
            span(class="room-name") { (super::name(route)) }
            span(class="room-about") { (about) }
        }
    }
}
