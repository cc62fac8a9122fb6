//! The page as a whole: bar, page, footer and drawer, around one router.

use crate::prelude::*;
use sycamore_router::{HistoryIntegration, Router};

use crate::components::bar::Bar;
use crate::components::footer::Footer;
use crate::components::help::Help;
use crate::components::mailbox::MailboxDrawer;
use crate::components::offline::OfflineBanner;
use crate::components::palette::Palette;
use crate::pages::Outlet;
use crate::place::Place;
use crate::state::App;
use crate::{dom, shortcut};

/// Draws the application into the document and connects it to the core.
pub fn start() {
    let Some(root) = document().get_element_by_id("app") else {
        return;
    };
    dom::leave_unknown_path();
    sycamore::render_to(
        || {
            let app = App::new();
            provide_context(app);
            app.connect();
            shortcut::heed(app);
            view! {
                Router(
                    integration=HistoryIntegration::new(),
                    view=|place: ReadSignal<Place>| view! { Frame(place=place) },
                )
            }
        },
        &root,
    );
}

/// What is around every page.
#[component(inline_props)]
fn Frame(place: ReadSignal<Place>) -> View {
    let app = use_context::<App>();
    let place = create_selector(move || place.get());
    let announcement = app.announcement;
    view! {
        div(class="frame") {
            a(class="skip", href="#main", rel="external") { (t!("page-skip")) }
            Bar(place=place)
            OfflineBanner {}
            main(id="main", class="main", tabindex="-1") {
                Outlet(place=place)
            }
            Footer {}
            MailboxDrawer {}
            Help {}
            Palette {}
            div(class="unseen", aria-live="polite", aria-atomic="true") { (announcement.get_clone()) }
        }
    }
}
