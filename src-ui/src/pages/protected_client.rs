//! `/protected-client`: the guide's client route. Blank until the core said yes; this component does not exist before.

use crate::prelude::*;

use crate::components::protected_page::ProtectedPage;

/// The page of the guide's client-side guard.
#[component(inline_props)]
pub fn ProtectedClient(username: String) -> View {
    view! {
        ProtectedPage(
            greeting=format!("Hello {username} from client route!"),
            about="The window stayed blank until the core had answered. Sign out here, or in another window, \
                   and this page is gone at once.",
        )
    }
}
