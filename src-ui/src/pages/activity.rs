//! `/activity`: every use of the local API, newest first.
//!
//! Invariant: an answer to a search that another search has overtaken changes nothing.

use vestibule_contract::{ActivityEntry, ActivityPage, IpcError, Route};

use crate::components::account::Top;
use crate::components::empty::Empty;
use crate::components::failure::PartFailure;
use crate::components::icon::{self, Icon};
use crate::components::note::{Note, Tone};
use crate::prelude::*;
use crate::state::App;
use crate::task::Scope;
use crate::words;
use crate::{dom, ipc};

/// The log, and the ways to search and to keep it.
#[component(inline_props)]
pub fn Activity(username: String) -> View {
    let app = use_context::<App>();
    let log = Log::new();
    create_effect(move || log.begin(&log.search.get_clone()));
    let lead = view! { (t!("activity-lead")) };
    view! {
        section(class="account activity") {
            Top(route=Route::Activity, username=username, lead=lead)
            section(class="part", data-testid="part-activity", aria-label=t!("activity-list")) {
                div(class="activity-tools") {
                    input(
                        id="activity-search",
                        class="input",
                        r#type="search",
                        placeholder=t!("activity-search.placeholder"),
                        aria-label=t!("activity-search"),
                        autocomplete="off",
                        "spellcheck"="false",
                        data-testid="activity-search",
                        bind:value=log.search,
                    )
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="export-activity",
                        on:click=move |_| log.export(app),
                    ) { (t!("activity-export")) }
                }
                Failure(log=log)
                Exported(file=log.exported)
                (match log.shown.get_clone() {
                    None if log.failure.with(Option::is_some) => View::new(),
                    None => view! { p(class="skeleton", aria-hidden="true") {} },
                    Some(page) => {
                        let has_more = page.before.is_some();
                        let is_search = log.search.with_untracked(|search| !search.trim().is_empty());
                        view! {
                            Entries(page=page, is_search=is_search)
                            (if has_more { view! { More(log=log) } } else { View::new() })
                        }
                    }
                })
            }
        }
    }
}

#[component(inline_props)]
fn Failure(log: Log) -> View {
    view! {
        (match log.failure.get_clone() {
            Some(error) => view! {
                PartFailure(error=error, retry=Box::new(move || log.begin(&log.search.get_clone_untracked())))
            },
            None => View::new(),
        })
    }
}

#[component(inline_props)]
fn Exported(file: Signal<Option<String>>) -> View {
    view! {
        (match file.get_clone() {
            Some(file) => view! { p(class="hint", data-testid="exported") { (file) } },
            None => View::new(),
        })
    }
}

#[component(inline_props)]
fn More(log: Log) -> View {
    view! {
        button(class="button button-quiet", r#type="button", data-testid="more-activity", on:click=move |_| log.more()) {
            (t!("activity-more"))
        }
    }
}

/// Whether the log is whole, and what is in it.
#[component(inline_props)]
pub fn Entries(page: ActivityPage, is_search: bool) -> View {
    let state = if page.is_whole {
        view! {
            p(class="hint chain", data-testid="chain", data-whole="true") {
                Icon(picture=icon::TICK)
                (t!("activity-whole"))
            }
        }
    } else {
        view! { Note(tone=Tone::Warning, words=words::of_broken_chain(), test_id="chain") }
    };
    let entries = match (page.entries.is_empty(), is_search) {
        (false, _) => {
            let lines: Vec<View> = page
                .entries
                .into_iter()
                .map(|entry| view! { EntryLine(entry=entry) })
                .collect();
            view! { ol(class="lines") { (lines) } (state) }
        }
        (true, false) => view! {
            Empty(
                picture=icon::LIST,
                title=t!("activity-empty"),
                text=t!("activity-empty.hint"),
                test_id="no-activity",
            )
        },
        (true, true) => view! {
            Empty(
                picture=icon::LIST,
                title=t!("activity-not-found"),
                text=t!("activity-not-found.hint"),
                test_id="nothing-found",
            )
        },
    };
    view! { (entries) }
}

#[component(inline_props)]
fn EntryLine(entry: ActivityEntry) -> View {
    let time = dom::date_and_time(entry.time);
    let name = entry.companion.unwrap_or_else(|| t!("activity-stranger"));
    let path = entry.executable.unwrap_or_default();
    let asked = match (entry.account, entry.times) {
        (Some(account), 0..=1) => t!("activity-about", account = account),
        (Some(account), times) => t!("activity-about-times", account = account, times = times),
        (None, 0..=1) => String::new(),
        (None, times) => t!("activity-times", times = times),
    };
    let class = if (200..300).contains(&entry.answer) {
        "badge"
    } else {
        "badge badge-warning"
    };
    let answer = words::of_answer(entry.answer);
    let status = t!("activity-status", status = entry.answer.to_string());
    view! {
        li(class="line use", data-testid="activity-entry") {
            span(class="line-label use-time") { (time) }
            div(class="line-words") {
                span(class="line-value") { bdi { (name) } }
                code(class="line-label line-path") { (path) }
            }
            div(class="line-words use-asked") {
                code(class="use-endpoint") { (entry.endpoint) }
                span(class="line-label") { (asked) }
            }
            span(class=class, title=status) { (answer) }
        }
    }
}

/// What is shown of the log.
#[derive(Debug, Clone, Copy)]
struct Log {
    search: Signal<String>,
    shown: Signal<Option<ActivityPage>>,
    failure: Signal<Option<IpcError>>,
    exported: Signal<Option<String>>,
    latest: Signal<u32>,
    scope: Scope,
}

impl Log {
    fn new() -> Self {
        Self {
            search: create_signal(String::new()),
            shown: create_signal(None),
            failure: create_signal(None),
            exported: create_signal(None),
            latest: create_signal(0),
            scope: Scope::here(),
        }
    }

    /// Searches once nothing more is typed for a moment; at first at once.
    fn begin(self, search: &str) {
        let search = search.trim().to_owned();
        let number = self.next();
        self.scope.spawn(async move {
            if number > 1 {
                dom::sleep(PAUSE_MILLISECONDS).await;
            }
            if self.latest.get_untracked() == number {
                let answer = ipc::activity(search, None).await;
                self.answered(number, answer, |_| {});
            }
        });
    }

    /// Goes on where the log that is shown ends.
    fn more(self) {
        let Some(before) = self
            .shown
            .with_untracked(|page| page.as_ref().and_then(|page| page.before))
        else {
            return;
        };
        let search = self
            .search
            .with_untracked(|search| search.trim().to_owned());
        let number = self.next();
        self.scope.spawn(async move {
            let answer = ipc::activity(search, Some(before)).await;
            self.answered(number, answer, |page| {
                let earlier = self.shown.get_clone_untracked();
                let mut entries = earlier.map(|page| page.entries).unwrap_or_default();
                entries.append(&mut page.entries);
                page.entries = entries;
            });
        });
    }

    fn next(self) -> u32 {
        let number = self.latest.get_untracked() + 1;
        self.latest.set(number);
        number
    }

    fn answered(
        self,
        number: u32,
        answer: ipc::Answer<ActivityPage>,
        join: impl FnOnce(&mut ActivityPage),
    ) {
        if self.latest.get_untracked() != number {
            return;
        }
        match answer {
            Ok(mut page) => {
                join(&mut page);
                self.failure.set(None);
                self.shown.set(Some(page));
            }
            Err(error) => self.failure.set(Some(error)),
        }
    }

    fn export(self, app: App) {
        let search = self
            .search
            .with_untracked(|search| search.trim().to_owned());
        self.scope.spawn(async move {
            match ipc::export_activity(search).await {
                Ok(Some(file)) => {
                    let said = t!("activity-exported", file = file);
                    app.announce(&said);
                    self.exported.set(Some(said));
                }
                Ok(None) => {}
                Err(error) => self.failure.set(Some(error)),
            }
        });
    }
}

/// Long enough not to ask for each letter, short enough not to be noticed.
const PAUSE_MILLISECONDS: i32 = 180;
