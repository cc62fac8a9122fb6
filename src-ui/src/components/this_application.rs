//! The choices for the application itself: language, light, tray, start, notifications.

use crate::prelude::*;
use vestibule_contract::{Appearance, Preferences};
use vestibule_words::Language;

use crate::action::{APPEARANCES, of_appearance};
use crate::state::{App, LANGUAGE_ID};
use crate::{dom, words};

/// The part of Settings.
#[component]
pub fn ThisApplication() -> View {
    let app = use_context::<App>();
    let is_known = create_selector(move || app.preferences().with(Option::is_some));
    view! {
        section(class="part", aria-labelledby="part-application", data-testid="part-application") {
            header(class="part-top") { h2(id="part-application") { (t!("application-heading")) } }
            (match app.preference_failure().get_clone() {
                Some(error) => {
                    let words = words::of_error(error.code).text();
                    view! { p(class="field-failure", role="alert", data-testid="preference-failure") { (words) } }
                }
                None => View::new(),
            })
            (if is_known.get() { view! { Lines {} } } else { View::new() })
        }
    }
}

#[component]
fn Lines() -> View {
    view! {
        div(class="lines choices-of-application") {
            Appearances {}
            Languages {}
            Switch(
                name="keep-in-tray",
                label=t!("application-tray"),
                about=t!("application-tray-about"),
                is_on=|choices| choices.keep_in_tray,
                set=|choices, is_on| choices.keep_in_tray = is_on,
            )
            Switch(
                name="start-at-login",
                label=t!("application-login"),
                about=t!("application-login-about"),
                is_on=|choices| choices.start_at_login,
                set=|choices, is_on| choices.start_at_login = is_on,
            )
            Switch(
                name="notifications",
                label=t!("application-notifications"),
                about=t!("application-notifications-about"),
                is_on=|choices| choices.notifications,
                set=|choices, is_on| choices.notifications = is_on,
            )
        }
    }
}

#[component]
fn Appearances() -> View {
    let radios = APPEARANCES
        .into_iter()
        .map(|appearance| view! { AppearanceRadio(appearance=appearance) })
        .collect::<Vec<View>>();
    view! {
        fieldset(class="line choice-line") {
            legend(class="unseen") { (t!("application-appearance")) }
            div(class="line-words", aria-hidden="true") { span(class="line-value") { (t!("application-appearance")) } }
            div(class="segments") { (radios) }
        }
    }
}

#[component(inline_props)]
fn AppearanceRadio(appearance: Appearance) -> View {
    let app = use_context::<App>();
    let name = match appearance {
        Appearance::System => "appearance-system",
        Appearance::Light => "appearance-light",
        Appearance::Dark => "appearance-dark",
    };
    let is_chosen = move || {
        let chosen = app
            .preferences()
            .with(|choices| choices.as_ref().map(|choices| choices.appearance));
        chosen == Some(appearance)
    };
    view! {
        label(class="segment", data-testid=name) {
            input(
                r#type="radio",
                name="appearance",
                prop:checked=is_chosen,
                on:change=move |_| app.prefer(|choices| choices.appearance = appearance),
            )
            span { (of_appearance(appearance)) }
        }
    }
}

#[component]
fn Languages() -> View {
    let app = use_context::<App>();
    let known = app
        .preferences()
        .with_untracked(|choices| choices.as_ref()?.language.clone());
    let chosen = known.and_then(|tag| Language::of_tag(&tag));
    let picked =
        create_signal(chosen.map_or_else(String::new, |language| language.tag().to_owned()));
    let change = move |_| {
        let tag = picked.get_clone_untracked();
        app.prefer(|choices| choices.language = (!tag.is_empty()).then_some(tag));
    };
    let options = Language::ALL
        .into_iter()
        .map(|language| {
            let is_chosen = chosen == Some(language);
            view! {
                option(value=language.tag(), lang=language.tag(), selected=is_chosen) { (language.own_name()) }
            }
        })
        .collect::<Vec<View>>();
    on_mount(|| dom::take_focus_back(LANGUAGE_ID));
    view! {
        div(class="line choice-line") {
            label(class="line-words", r#for=LANGUAGE_ID) { span(class="line-value") { (t!("application-language")) } }
            select(id=LANGUAGE_ID, class="input select", data-testid="language", bind:value=picked, on:change=change) {
                option(value="", selected=chosen.is_none()) { (t!("application-language-system")) }
                (options)
            }
        }
    }
}

#[component(inline_props)]
fn Switch(
    name: &'static str,
    label: String,
    about: String,
    is_on: fn(&Preferences) -> bool,
    set: fn(&mut Preferences, bool),
) -> View {
    let app = use_context::<App>();
    let checked = create_signal(false);
    create_effect(move || {
        checked.set(
            app.preferences()
                .with(|choices| choices.as_ref().is_some_and(is_on)),
        );
    });
    let about_id = format!("{name}-about");
    let described_by = about_id.clone();
    view! {
        div(class="line choice-line") {
            div(class="line-words") {
                label(class="line-value", r#for=name) { (label) }
                span(id=about_id, class="line-label") { (about) }
            }
            input(
                id=name,
                class="switch",
                r#type="checkbox",
                role="switch",
                data-testid=name,
                aria-describedby=described_by,
                bind:checked=checked,
                on:change=move |_| app.prefer(|choices| set(choices, checked.get_untracked())),
            )
        }
    }
}
