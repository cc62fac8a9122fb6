//! The ways through the browser: a button for everybody whom the user pool trusts, and one for the page that asks by itself.
//!
//! Not here: what happens in the browser, and any address of it. The core opens it.

use vestibule_contract::{BrowserPrompt, BrowserProvider, BrowserSignIn, LastUsed, Route};

use crate::components::brand::BrandMark;
use crate::components::icon::{self, Icon};
use crate::form::Form;
use crate::place::next_after_sign_in;
use crate::prelude::*;
use crate::state::App;
use crate::words;
use crate::{dom, ipc};

/// Every way through the browser, one below the other.
#[component(inline_props)]
pub fn BrowserWays(
    form: Form,
    browser: BrowserSignIn,
    page_label: String,
    class: &'static str,
) -> View {
    let leaving = Leaving::new(&form);
    let is_last = |way: &Option<BrowserProvider>| match (&browser.last_used, way) {
        (Some(LastUsed::Provider(last)), Some(provider)) => *last == provider.name,
        (Some(LastUsed::Page), None) => true,
        _ => false,
    };
    let page = browser.hosted_page.then_some(None);
    let ways: Vec<_> = browser
        .providers
        .iter()
        .cloned()
        .map(Some)
        .chain(page)
        .collect();
    // Where there is more than one, an account can be chosen only where one was used before.
    let with_accounts = match ways.as_slice() {
        [only] => Some(only.clone()),
        all => all.iter().find(|way| is_last(way)).cloned(),
    };
    let buttons: Vec<View> = ways
        .into_iter()
        .map(|way| {
            let was_last = is_last(&way);
            let label = match &way {
                Some(provider) => words::of_provider(provider),
                None => page_label.clone(),
            };
            view! { WayButton(leaving=leaving, way=way, label=label, was_last=was_last, class=class) }
        })
        .collect();
    let other_account = match with_accounts {
        Some(way) => view! { OtherAccount(leaving=leaving, way=way) },
        None => View::new(),
    };
    view! {
        div(class="browser-ways") { (buttons) }
        (other_account)
    }
}

#[component(inline_props)]
fn WayButton(
    leaving: Leaving,
    #[prop(!optional)] way: Option<BrowserProvider>,
    label: String,
    was_last: bool,
    class: &'static str,
) -> View {
    let class = format!("button {class} way-button");
    let name = name(way.as_ref());
    let test_id = format!("browser-{name}");
    let mark = if let Some(provider) = &way {
        view! { BrandMark(kind=provider.kind) }
    } else {
        view! { Icon(picture=icon::GLOBE) }
    };
    let badge = if was_last {
        view! { span(class="badge") { (t!("sign-in-last-used")) } }
    } else {
        View::new()
    };
    view! {
        button(
            class=class,
            r#type="button",
            data-testid=test_id,
            aria-busy=move || leaving.is_to(&name).to_string(),
            on:click=move |_| leaving.begin(way.clone(), None),
        ) {
            span(class="way-mark", aria-hidden="true") { (mark) }
            span(class="spinner", aria-hidden="true") {}
            span(class="button-label") { (label) }
            (badge)
        }
    }
}

/// Has the page ask which account, also where it knows one.
#[component(inline_props)]
fn OtherAccount(leaving: Leaving, #[prop(!optional)] way: Option<BrowserProvider>) -> View {
    let label = if let Some(provider) = &way {
        t!("sign-in-other-account-of", provider = &provider.label)
    } else {
        t!("sign-in-other-account")
    };
    view! {
        p(class="ways") {
            button(
                class="link",
                r#type="button",
                data-testid="other-account",
                on:click=move |_| leaving.begin(way.clone(), Some(BrowserPrompt::SelectAccount)),
            ) { (label) }
        }
    }
}

/// The browser is being opened.
#[derive(Clone, Copy)]
struct Leaving {
    form: Form,
    app: App,
    to: Signal<Option<String>>,
}

impl Leaving {
    fn new(form: &Form) -> Self {
        Self {
            form: *form,
            app: use_context::<App>(),
            to: create_signal(None),
        }
    }

    fn is_to(self, name: &str) -> bool {
        self.to.with(|to| to.as_deref() == Some(name))
    }

    fn begin(self, way: Option<BrowserProvider>, prompt: Option<BrowserPrompt>) {
        if self.form.is_busy.get_untracked() || self.to.with_untracked(Option::is_some) {
            return;
        }
        self.to.set(Some(name(way.as_ref())));
        self.app.receipt().set(None);
        let route = next_after_sign_in(&dom::search()).unwrap_or(Route::Profile);
        let provider = way.map(|provider| provider.name);
        let answer = ipc::begin_browser_sign_in(provider, prompt, route);
        let opened = async move {
            let answer = answer.await;
            self.to.set(None);
            self.app.adopt(answer?);
            Ok(())
        };
        self.form.ask(Box::pin(opened), Box::new(|| {}));
    }
}

/// A name for the tests, and to tell one way from another.
fn name(way: Option<&BrowserProvider>) -> String {
    way.map_or_else(|| "page".to_owned(), |provider| provider.name.clone())
}
