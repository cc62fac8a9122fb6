//! `/protected-client`: the guide's client route. Blank until the core said yes; this component does not exist before.

use crate::prelude::*;

use crate::components::protected_page::ProtectedPage;

/// The page of the guide's client-side guard.
#[component(inline_props)]
pub fn ProtectedClient(username: String) -> View {
    view! {
        ProtectedPage(
            greeting=t!("protected-client-greeting", username = username),
            about=t!("protected-client-about"),
        )
    }
}
