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
        Some(username) => t!("home-signed-in", username = username),
        None => t!("home-signed-out"),
    };
    view! {
        article(class="home") {
            section(class="hero") {
                div(class="hero-words") {
                    Heading(text=t!("home-heading"))
                    p(class="lead") { (t!("home-lead")) }
                    p(class="state", data-testid="auth-state", data-signed-in=is_signed_in.to_string()) {
                        span(class="state-light", aria-hidden="true") {}
                        span { (state) }
                    }
                }
                Door(is_open=is_signed_in)
            }
            section(class="rooms", aria-label=t!("home-pages")) {
                Room(route=Route::Home, is_open=true, about=t!("home-about-home"))
                Room(route=Route::Profile, is_open=true, about=t!("home-about-profile"))
                Room(
                    route=Route::Protected,
                    is_open=is_signed_in,
                    about=t!("home-about-protected"),
                )
                Room(
                    route=Route::ProtectedClient,
                    is_open=is_signed_in,
                    about=t!("home-about-protected-client"),
                )
            }
            CheckUserCommand(username=username)
        }
    }
}

/// One page of the application, and whether its door is open.
#[component(inline_props)]
fn Room(route: Route, is_open: bool, about: String) -> View {
    let (picture, state) = match (route, is_open) {
        (Route::Home, _) => (icon::HOME, t!("home-room-here")),
        (_, true) => (icon::UNLOCKED, t!("home-room-open")),
        (_, false) => (icon::LOCKED, t!("home-room-locked")),
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
