//! `/account`: who somebody is at the user pool, and how they prove it.

use sycamore::prelude::*;

use crate::components::heading::Heading;

/// The account of who is signed in.
#[component(inline_props)]
pub fn Account(username: String) -> View {
    view! {
        section(class="account") {
            Heading(text=format!("Account of {username}"))
        }
    }
}
