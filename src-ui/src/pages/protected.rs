//! `/protected`: the guide's server route. The core computes what it says; it is here only once the core said yes.

use crate::prelude::*;

use crate::components::protected_page::ProtectedPage;

/// The page of the guide's `getServerSideProps`.
#[component(inline_props)]
pub fn Protected(username: String) -> View {
    view! {
        ProtectedPage(
            greeting=format!("Hello {username} from SSR route!"),
            about="The core looked at the session and made this page's data in the trusted process. \
                   Signed out, there would be none: only a redirect.",
        )
    }
}
