//! The heading of a page, which takes the focus when a person comes to the page.

use crate::prelude::*;

use crate::dom;
use crate::form::HEADING_ID;
use crate::state::App;

/// The page's one `h1`.
#[component(inline_props)]
pub fn Heading(text: String, #[prop(default = "page-heading")] test_id: &'static str) -> View {
    let app = use_context::<App>();
    // The first page leaves the focus where the system put it.
    if app.is_drawn() {
        on_mount(|| dom::focus(HEADING_ID));
    }
    view! { h1(id=HEADING_ID, tabindex="-1", data-testid=test_id) { (text) } }
}
