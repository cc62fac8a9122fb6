//! The application's mark: a doorway within a doorway.

use crate::prelude::*;

/// The mark, in the colour of the text around it.
#[component]
pub fn Mark() -> View {
    view! {
        svg(class="mark", "viewBox"="0 0 24 24", "aria-hidden"="true", "focusable"="false") {
            path(class="mark-arch", d="M4 21V11.5a8 8 0 0 1 16 0V21")
            path(class="mark-door", d="M9 21v-8.5a3 3 0 0 1 6 0V21z")
            path(class="mark-floor", d="M1.5 21h21")
        }
    }
}
