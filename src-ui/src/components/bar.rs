//! The bar: where one can go, and who is signed in.

use crate::prelude::*;
use vestibule_contract::Route;

use crate::components::icon::{self, Icon};
use crate::components::mark::Mark;
use crate::pages;
use crate::place::Place;
use crate::state::{App, Who};

/// Name, navigation, mailbox and person.
#[component(inline_props)]
pub fn Bar(place: ReadSignal<Place>) -> View {
    view! {
        header(class="bar") {
            div(class="brand") { Mark {} span(class="brand-name") { "Vestibule" } }
            nav(class="nav", aria-label=t!("bar-pages")) {
                (NAVIGATION
                    .into_iter()
                    .map(|route| view! { NavLink(route=route, place=place) })
                    .collect::<Vec<View>>())
            }
            // What may come and go, and the name of any length, stand before what must not move under a pointer.
            div(class="bar-end") {
                Person {}
                MailboxButton {}
                SettingsLink(place=place)
            }
        }
    }
}

#[component(inline_props)]
fn NavLink(route: Route, place: ReadSignal<Place>) -> View {
    view! {
        a(
            class="nav-link",
            href=route.path(),
            data-testid=test_id(route),
            aria-current=move || (place.get() == Place(route)).then_some("page"),
        ) { (pages::name(route)) }
    }
}

const fn test_id(route: Route) -> &'static str {
    match route {
        Route::Home => "nav-home",
        Route::Profile => "nav-profile",
        Route::Protected => "nav-protected",
        Route::ProtectedClient => "nav-protected-client",
        Route::Account => "nav-account",
        Route::Companions => "nav-companions",
        Route::Activity => "nav-activity",
        Route::Settings => "nav-settings",
    }
}

#[component(inline_props)]
fn SettingsLink(place: ReadSignal<Place>) -> View {
    let name = pages::name(Route::Settings);
    let title = name.clone();
    view! {
        a(
            class="icon-button",
            href=Route::Settings.path(),
            data-testid="nav-settings",
            aria-label=name,
            title=title,
            aria-current=move || (place.get() == Place(Route::Settings)).then_some("page"),
        ) { Icon(picture=icon::SETTINGS) }
    }
}

/// Opens the mailbox, where the user pool is the embedded one.
#[component]
fn MailboxButton() -> View {
    let app = use_context::<App>();
    let has_mailbox = create_selector(move || app.has_mailbox());
    let unread = create_selector(move || app.mailbox.unread());
    let label = move || t!("bar-mailbox", unread = unread.get());
    view! {
        if has_mailbox.get() {
            button(
                class="icon-button",
                r#type="button",
                data-testid="mailbox-open",
                aria-haspopup="dialog",
                aria-label=label,
                title=label,
                on:click=move |_| app.mailbox.open(),
            ) {
                Icon(picture=icon::MAIL)
                match unread.get() {
                    0 => {}
                    count => span(class="count", aria-hidden="true", data-testid="mailbox-unread") { (count) }
                }
            }
        }
    }
}

#[component]
fn Person() -> View {
    let app = use_context::<App>();
    let who = create_selector(move || (app.who(), app.display_name()));
    view! {
        match who.get_clone() {
            (Who::Unknown, _) => span(class="person", data-testid="who") {},
            (Who::Nobody, _) => span(class="person person-nobody", data-testid="who") { (t!("bar-nobody")) },
            (Who::Somebody { username, .. }, called) => Somebody(name=called.unwrap_or(username)),
        }
    }
}

#[component(inline_props)]
fn Somebody(name: String) -> View {
    let initial = initial(&name);
    let title = t!("bar-signed-in-as", username = &name);
    view! {
        a(class="person", href=Route::Account.path(), data-testid="who", title=title) {
            span(class="avatar", aria-hidden="true") { (initial) }
            span(class="person-name", dir="auto") { (name) }
        }
    }
}

/// The letter that stands for a person; the style draws it as a capital.
pub fn initial(name: &str) -> String {
    name.chars().take(1).collect()
}

/// The guide's pages. The account stands behind the person, the settings behind their own sign.
const NAVIGATION: [Route; 4] = [
    Route::Home,
    Route::Profile,
    Route::Protected,
    Route::ProtectedClient,
];
