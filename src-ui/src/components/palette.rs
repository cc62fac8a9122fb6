//! The palette: everything that can be done, found by typing (the combobox pattern of ARIA's Authoring Practices).

use crate::prelude::*;
use web_sys::KeyboardEvent;

use crate::action::Action;
use crate::components::icon::{self, Icon};
use crate::state::{App, Overlay};
use crate::{dom, shortcut};

/// The palette, while it is open.
#[component]
pub fn Palette() -> View {
    let overlay = use_context::<App>().overlay();
    let is_open = create_selector(move || overlay.get() == Overlay::Palette);
    view! {
        if is_open.get() { PaletteDialog {} }
    }
}

/// What is offered, what was typed, and which line is meant.
#[derive(Clone, Copy)]
struct Choice {
    app: App,
    dialog: NodeRef,
    offered: Signal<Vec<Line>>,
    found: ReadSignal<Vec<usize>>,
    /// Which of those that were found.
    meant: Signal<usize>,
}

#[derive(Clone)]
struct Line {
    action: Action,
    name: String,
}

#[component]
fn PaletteDialog() -> View {
    let app = use_context::<App>();
    let offered = Action::offered(app).into_iter().map(|action| Line {
        name: action.name(),
        action,
    });
    let offered = create_signal(offered.collect::<Vec<_>>());
    let typed = create_signal(String::new());
    let choice = Choice {
        app,
        dialog: create_node_ref(),
        offered,
        found: create_selector(move || {
            let typed = typed.get_clone();
            offered.with(|offered| found(offered.iter().map(|line| line.name.as_str()), &typed))
        }),
        meant: create_signal(0),
    };
    create_effect(move || {
        choice.found.track();
        choice.meant.set(0);
    });
    on_mount(move || dom::open_dialog(choice.dialog));
    view! {
        dialog(
            r#ref=choice.dialog,
            class="palette",
            data-testid="palette",
            aria-label=t!("action-palette"),
            on:close=move |_| choice.closed(),
            on:click=move |event: web_sys::MouseEvent| {
                // The body fills the dialog: what is clicked beside it is the page behind.
                if event.target() == event.current_target() {
                    dom::close_dialog(choice.dialog);
                }
            },
        ) {
            div(class="palette-body") {
                div(class="palette-top") {
                    Icon(picture=icon::FIND)
                    input(
                        class="palette-input",
                        r#type="text",
                        role="combobox",
                        data-testid="palette-input",
                        aria-label=t!("palette-what"),
                        aria-controls="palette-lines",
                        aria-expanded="true",
                        aria-autocomplete="list",
                        aria-activedescendant=move || choice.id_of_meant(),
                        placeholder=t!("palette-what"),
                        autocomplete="off",
                        "spellcheck"="false",
                        bind:value=typed,
                        on:keydown=move |event: KeyboardEvent| choice.press(&event),
                    )
                }
                ul(id="palette-lines", class="palette-lines", role="listbox", aria-label=t!("action-palette")) {
                    (choice.found.get_clone()
                        .into_iter()
                        .enumerate()
                        .map(|(place, index)| view! { PaletteLine(choice=choice, place=place, index=index) })
                        .collect::<Vec<View>>())
                }
                p(class="palette-nothing", role="status", data-testid="palette-nothing") {
                    (if choice.found.with(Vec::is_empty) { t!("palette-nothing") } else { String::new() })
                }
            }
        }
    }
}

#[component(inline_props)]
fn PaletteLine(choice: Choice, place: usize, index: usize) -> View {
    let Some(Line { action, name }) = choice.offered.with(|offered| offered.get(index).cloned())
    else {
        return View::new();
    };
    let keys = match shortcut::keys_of(action) {
        Some(keys) => view! { kbd { (keys) } },
        None => View::new(),
    };
    view! {
        li(
            id=id_of(place),
            class="palette-line",
            role="option",
            data-testid="palette-line",
            aria-selected=move || (choice.meant.get() == place).to_string(),
            on:click=move |_| choice.run(action),
        ) {
            span { (name) }
            (keys)
        }
    }
}

impl Choice {
    fn press(self, event: &KeyboardEvent) {
        let count = self.found.with_untracked(Vec::len);
        let meant = self.meant.get_untracked();
        let next = match event.key().as_str() {
            "ArrowDown" if meant + 1 < count => meant + 1,
            "ArrowDown" => 0,
            "ArrowUp" => meant.checked_sub(1).unwrap_or(count.saturating_sub(1)),
            "Enter" if !event.is_composing() => {
                event.prevent_default();
                if let Some(action) = self.meant_action() {
                    self.run(action);
                }
                return;
            }
            _ => return,
        };
        event.prevent_default();
        self.meant.set(next);
        dom::scroll_to(&id_of(next));
    }

    fn meant_action(self) -> Option<Action> {
        let meant = self.meant.get_untracked();
        let index = self
            .found
            .with_untracked(|found| found.get(meant).copied())?;
        self.offered
            .with_untracked(|offered| offered.get(index).map(|line| line.action))
    }

    /// First closed, then done: closing gives the focus back, and what is done may take it.
    fn run(self, action: Action) {
        dom::close_dialog(self.dialog);
        self.closed();
        action.run(self.app);
    }

    /// Something else may lie over the page by now.
    fn closed(self) {
        if self.app.overlay().get_untracked() == Overlay::Palette {
            self.app.overlay().set(Overlay::Nothing);
        }
    }

    fn id_of_meant(self) -> Option<String> {
        let is_any = self.found.with(|found| !found.is_empty());
        is_any.then(|| id_of(self.meant.get()))
    }
}

fn id_of(place: usize) -> String {
    format!("palette-line-{place}")
}

/// Which of the names have every word that was typed somewhere in them.
fn found<'n>(names: impl Iterator<Item = &'n str>, typed: &str) -> Vec<usize> {
    let typed = typed.to_lowercase();
    let has_all = |name: &str| {
        let name = name.to_lowercase();
        typed.split_whitespace().all(|word| name.contains(word))
    };
    names
        .enumerate()
        .filter(|(_, name)| has_all(name))
        .map(|(index, _)| index)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::found;

    #[test]
    fn a_line_is_found_by_any_of_its_words_in_any_order_and_case() {
        let names = [
            "Protected route",
            "Protected client route",
            "Appearance: dark",
        ];
        let found = |typed| found(names.into_iter(), typed);
        assert_eq!(found(""), [0, 1, 2]);
        assert_eq!(found("PROT"), [0, 1]);
        assert_eq!(found(" route  cli "), [1]);
        assert_eq!(found("dark"), [2]);
        assert!(found("darkness").is_empty());
    }
}
