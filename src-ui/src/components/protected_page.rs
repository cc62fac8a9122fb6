//! What both protected pages look like. It exists only with the data that the core gave for one of them.

use crate::prelude::*;

use crate::components::door::Door;
use crate::components::heading::Heading;
use crate::components::sign_out::SignOutButton;

/// A greeting by name, and what made it possible.
#[component(inline_props)]
pub fn ProtectedPage(greeting: String, #[prop(setter(into))] about: String) -> View {
    view! {
        section(class="protected") {
            div(class="protected-words") {
                Heading(text=greeting)
                p(class="lead") { (about) }
                div(class="actions") { SignOutButton {} }
            }
            Door(is_open=true)
        }
    }
}
