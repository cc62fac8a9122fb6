//! The top of the pages about the person who is signed in, and the way from one to another.

use vestibule_contract::Route;

use crate::components::bar::initial;
use crate::components::heading::Heading;
use crate::pages;
use crate::prelude::*;

/// Whose page it is, what it is about, and its neighbours.
#[component(inline_props)]
pub fn Top(route: Route, username: String, lead: View) -> View {
    let initial = initial(&username);
    let tabs: Vec<View> = NEIGHBOURS
        .into_iter()
        .map(|(neighbour, test_id)| {
            view! {
                a(
                    class="tab",
                    href=neighbour.path(),
                    data-testid=test_id,
                    aria-current=(neighbour == route).then_some("page"),
                ) { (pages::name(neighbour)) }
            }
        })
        .collect();
    view! {
        header(class="account-top") {
            span(class="avatar avatar-account", aria-hidden="true") { (initial) }
            div {
                Heading(text=pages::name(route))
                p(class="lead") { (lead) }
            }
        }
        nav(class="tabs", aria-label=t!("account-tabs")) { (tabs) }
    }
}

const NEIGHBOURS: [(Route, &str); 3] = [
    (Route::Account, "tab-account"),
    (Route::Companions, "tab-companions"),
    (Route::Activity, "tab-activity"),
];
