//! What is said while the user pool can't confirm who is signed in.

use crate::prelude::*;

use crate::components::icon::{self, Icon};
use crate::state::App;

/// A line below the bar, while offline.
#[component]
pub fn OfflineBanner() -> View {
    let app = use_context::<App>();
    let is_offline = create_selector(move || app.is_offline());
    view! {
        div(role="status") {
            if is_offline.get() {
                p(class="banner", data-testid="offline") {
                    Icon(picture=icon::ATTENTION)
                    span {
                        strong { (t!("offline-title")) }
                        " "
                        (t!("offline-text"))
                    }
                }
            }
        }
    }
}
