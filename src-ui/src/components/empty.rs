//! What stands where there is nothing yet.

use crate::components::icon::Icon;
use crate::prelude::*;

/// A picture, what is so, and how it could become otherwise.
#[component(inline_props)]
pub fn Empty(
    picture: &'static str,
    #[prop(setter(into))] title: String,
    #[prop(setter(into))] text: String,
    test_id: &'static str,
) -> View {
    view! {
        div(class="empty", data-testid=test_id) {
            span(class="empty-picture", aria-hidden="true") { Icon(picture=picture) }
            p(class="empty-title") { (title) }
            p(class="hint") { (text) }
        }
    }
}
