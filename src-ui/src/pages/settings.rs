//! `/settings`: which user pool people sign in to.

use sycamore::prelude::*;

use crate::components::heading::Heading;

/// The user pool, and the ways to another.
#[component]
pub fn Settings() -> View {
    view! {
        section(class="settings") {
            Heading(text="Settings".to_owned())
        }
    }
}
