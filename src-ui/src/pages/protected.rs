//! `/protected`: the guide's server route. The core computes what it says; it is here only once the core said yes.

use crate::prelude::*;

use crate::components::protected_page::ProtectedPage;

/// The page of the guide's `getServerSideProps`.
#[component(inline_props)]
pub fn Protected(username: String) -> View {
    view! {
        ProtectedPage(
            greeting=t!("protected-greeting", username = username),
            about=t!("protected-about"),
        )
    }
}
