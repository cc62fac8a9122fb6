//! The pages, and the outlet that shows the one that the core lets through.
//!
//! Invariants: a page is drawn from the core's answer and from nothing else; until then a protected page is blank.
//! An answer to a question that was overtaken by another changes nothing. A redirect replaces the address, so that
//! Back does not lead into it again.

mod account;
pub mod activity;
pub mod companions;
mod home;
mod profile;
mod protected;
mod protected_client;
mod settings;

use crate::prelude::*;
use sycamore_router::navigate_replace;
use vestibule_contract::{IpcError, Page, PageData, Route};

use crate::components::failure::FailurePanel;
use crate::place::{Place, address, next_after_sign_in};
use crate::state::{App, Who};
use crate::task::Scope;
use crate::{dom, ipc};

use account::Account;
use activity::Activity;
use companions::Companions;
use home::Home;
use profile::Profile;
use protected::Protected;
use protected_client::ProtectedClient;
use settings::Settings;

/// The page's name in the navigation and in the title.
pub fn name(route: Route) -> String {
    match route {
        Route::Home => t!("nav-home"),
        Route::Profile => t!("nav-profile"),
        Route::Protected => t!("nav-protected"),
        Route::ProtectedClient => t!("nav-protected-client"),
        Route::Account => t!("nav-account"),
        Route::Companions => t!("nav-companions"),
        Route::Activity => t!("nav-activity"),
        Route::Settings => t!("nav-settings"),
    }
}

/// The present page.
#[component(inline_props)]
pub fn Outlet(place: ReadSignal<Place>) -> View {
    let app = use_context::<App>();
    let page = create_signal(None::<Answered>);
    let loads = Loads {
        page,
        latest: create_signal(0),
        scope: Scope::here(),
        app,
    };
    let who = create_selector(move || app.who());
    let mut shown = (place.get_untracked().0, Who::Unknown);
    create_effect(move || {
        let (route, who) = (place.get().0, who.get_clone());
        let is_another_page = shown.0 != route;
        // What one person may see is gone before the next question is asked.
        let is_another_person = matches!(shown.1, Who::Somebody { .. }) && shown.1 != who;
        shown = (route, who);
        dom::set_title(&name(route));
        loads.begin(route, is_another_page || is_another_person);
    });

    view! {
        div(class="outlet", aria-busy=move || page.with(Option::is_none).to_string()) {
            match page.get_clone() {
                None => {}
                Some(Answered { route, result: Err(error) }) => FailurePanel(
                    error=error,
                    retry=Box::new(move || loads.begin(route, false)),
                ),
                Some(Answered { result: Ok(data), .. }) => PageView(data=data),
            }
        }
    }
}

/// The page that these data are for.
#[component(inline_props)]
pub fn PageView(data: PageData) -> View {
    let app = use_context::<App>();
    // A page greets by the name that was known when it was asked for.
    let greeted = move |username| untrack(|| app.display_name()).unwrap_or(username);
    view! {
        match data {
            PageData::Home { username } => Home(username=username),
            PageData::Profile { username } => Profile(username=username.map(greeted)),
            PageData::Protected { username } => Protected(username=greeted(username)),
            PageData::ProtectedClient { username } => ProtectedClient(username=greeted(username)),
            PageData::Account { username } => Account(username=username),
            PageData::Companions { username } => Companions(username=username),
            PageData::Activity { username } => Activity(username=username),
            PageData::Settings => Settings {},
        }
    }
}

/// What the core answered for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Answered {
    route: Route,
    result: Result<PageData, IpcError>,
}

/// The questions for pages; only the latest one's answer counts.
#[derive(Debug, Clone, Copy)]
struct Loads {
    page: Signal<Option<Answered>>,
    latest: Signal<u64>,
    scope: Scope,
    app: App,
}

impl Loads {
    fn begin(self, route: Route, blank: bool) {
        let number = self.latest.get_untracked() + 1;
        self.latest.set(number);
        if blank {
            self.page.set(None);
        }
        self.scope.spawn(async move {
            let answer = ipc::load(route).await;
            if self.latest.get_untracked() == number {
                self.answered(route, answer);
            }
        });
    }

    fn answered(self, route: Route, answer: Result<Page, IpcError>) {
        let result = match answer {
            Ok(Page::Redirect { to, next }) => return navigate_replace(&address(to, next)),
            Ok(Page::Loaded {
                data: PageData::Profile { username: Some(_) },
            }) if let Some(next) = next_after_sign_in(&dom::search()) => {
                return navigate_replace(next.path());
            }
            Ok(Page::Loaded { data }) => Ok(data),
            Err(error) => Err(error),
        };
        let answered = Some(Answered { route, result });
        // The same page is not drawn again: what was typed there would be lost.
        if self.page.with_untracked(|page| *page != answered) {
            self.page.set(answered);
        }
        self.app.first_page_is_drawn();
    }
}
