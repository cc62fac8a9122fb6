//! The few things that are asked of the document itself: focus, title, clipboard, time of day, and the last word
//! after a panic. A wish that the document can't fulfil is dropped: none of them is worth a failure.

use std::cell::OnceCell;

use crate::prelude::*;
use js_sys::Intl::{
    DateTimeFormat, DateTimeFormatOptions, DateTimeStyle, ListFormat, ListFormatOptions,
    ResolvedDateTimeFormatOptions,
};
use js_sys::{Array, Date, JsString, Promise};
use vestibule_contract::{Appearance, Route};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, HtmlDialogElement, HtmlDocument, HtmlElement, HtmlInputElement, KeyboardEvent,
    ScrollIntoViewOptions, ScrollLogicalPosition,
};

/// Moves the focus to the element of this id, and selects what was typed there.
pub fn focus(id: &str) {
    let Some(element) = document().get_element_by_id(id) else {
        return;
    };
    focus_element(&element);
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        input.select();
    }
}

/// Moves the focus to the first field of the element that nothing was typed into, else to the element of `fallback`.
pub fn focus_first_empty_field(inside: &str, fallback: &str) {
    let fields = document().query_selector_all(&format!("#{inside} input"));
    let empty = fields.ok().and_then(|fields| {
        (0..fields.length())
            .filter_map(|index| fields.get(index)?.dyn_into::<HtmlInputElement>().ok())
            .find(|input| input.value().is_empty() && !input.read_only())
    });
    match empty {
        Some(input) => focus_element(&input),
        None => focus(fallback),
    }
}

fn focus_element(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// Says which language the page is in, and which way it is read.
pub fn set_language(tag: &str, is_right_to_left: bool) {
    if let Some(root) = document().document_element() {
        let direction = if is_right_to_left { "rtl" } else { "ltr" };
        let _ = root.set_attribute("lang", tag);
        let _ = root.set_attribute("dir", direction);
    }
}

/// Has the person's own style read again. Its address must be another one, or what was read last would do.
pub fn reload_theme() {
    if let Some(link) = document().get_element_by_id("person-style") {
        let _ = link.set_attribute("href", &format!("/person.css?{}", Date::now()));
    }
}

/// Says which light the person chose, for the style.
pub fn set_appearance(appearance: Appearance) {
    let name = match appearance {
        Appearance::System => "system",
        Appearance::Light => "light",
        Appearance::Dark => "dark",
    };
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-appearance", name);
    }
}

/// Loads the page once more, in the language of the moment. If the element of this id has the focus, the address says so until
/// the element [takes it back](take_focus_back).
pub fn begin_anew(keeping: &str) {
    let focused = document().active_element().map(|element| element.id());
    if focused.as_deref() == Some(keeping) {
        replace_address(&format!("{}{}#{keeping}", path(), search()));
    }
    let _ = window().location().reload();
}

/// Moves the focus to the element of this id, if that had it before the page began anew.
pub fn take_focus_back(id: &str) {
    let kept = window().location().hash().unwrap_or_default();
    if kept.strip_prefix('#') == Some(id) {
        replace_address(&format!("{}{}", path(), search()));
        focus(id);
    }
}

fn replace_address(address: &str) {
    if let Ok(history) = window().history()
        && let Ok(state) = history.state()
    {
        let _ = history.replace_state_with_url(&state, "", Some(address));
    }
}

/// Hears of every key, wherever the focus is; a key that was heeded means nothing else.
pub fn on_key(heed: impl Fn(&KeyboardEvent) -> bool + 'static) {
    let hear = Closure::<dyn Fn(KeyboardEvent)>::new(move |event: KeyboardEvent| {
        if !event.is_composing() && heed(&event) {
            event.prevent_default();
        }
    });
    let _ = window().add_event_listener_with_callback("keydown", hear.as_ref().unchecked_ref());
    // For as long as the page lives.
    hear.forget();
}

/// Whether the keyboard has a Command key where others have Control.
pub fn has_command_key() -> bool {
    cfg!(target_arch = "wasm32")
        && window()
            .navigator()
            .platform()
            .is_ok_and(|platform| platform.starts_with("Mac"))
}

/// Moves what scrolls just so far that the element of this id can be seen.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Says in the title which page this is.
pub fn set_title(page: &str) {
    document().set_title(&format!("{page} · Vestibule"));
}

/// Opens the dialog over everything else; the browser keeps the focus inside and gives it back at the end.
pub fn open_dialog(node: NodeRef) {
    if let Some(dialog) = dialog(node) {
        let _ = dialog.show_modal();
    }
}

/// Closes the dialog.
pub fn close_dialog(node: NodeRef) {
    if let Some(dialog) = dialog(node) {
        dialog.close();
    }
}

fn dialog(node: NodeRef) -> Option<HtmlDialogElement> {
    node.try_get()?.dyn_into().ok()
}

/// Copies what the node says. It stays selected, so that a person can copy it by hand where the answer is `false`.
pub fn copy_text_of(node: NodeRef) -> bool {
    let Some(node) = node.try_get() else {
        return false;
    };
    let selected = window().get_selection().ok().flatten();
    let is_selected =
        selected.is_some_and(|selection| selection.select_all_children(&node).is_ok());
    let document = document().dyn_into::<HtmlDocument>();
    is_selected && document.is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// The time of day on this computer, as the page's language writes it: `2:05 PM`, `14:05`.
///
/// `seconds`: since 1970-01-01T00:00:00Z.
pub fn time_of_day(seconds: i64) -> String {
    if !cfg!(target_arch = "wasm32") {
        return format!("second {}", seconds % SECONDS_A_DAY);
    }
    written(seconds, None, Some(DateTimeStyle::Short))
}

/// The day on this computer, as the page's language writes it: `Nov 25, 2026`, `25.11.2026`.
///
/// `seconds`: since 1970-01-01T00:00:00Z.
pub fn date(seconds: i64) -> String {
    // On the host, where the pages are drawn for the tests, no clock of a person's is asked.
    if !cfg!(target_arch = "wasm32") {
        return format!("day {}", seconds / SECONDS_A_DAY);
    }
    written(seconds, Some(DateTimeStyle::Medium), None)
}

/// Day and time on this computer, as the page's language writes them.
///
/// `seconds`: since 1970-01-01T00:00:00Z.
pub fn date_and_time(seconds: i64) -> String {
    if !cfg!(target_arch = "wasm32") {
        return format!("{} {}", date(seconds), time_of_day(seconds));
    }
    written(
        seconds,
        Some(DateTimeStyle::Medium),
        Some(DateTimeStyle::Short),
    )
}

fn written(seconds: i64, date: Option<DateTimeStyle>, time: Option<DateTimeStyle>) -> String {
    let options = DateTimeFormatOptions::new();
    if let Some(style) = date {
        options.set_date_style(style);
    }
    if let Some(style) = time {
        options.set_time_style(style);
    }
    let format = DateTimeFormat::new(&Array::of1(&locale()), &options).format();
    let text = format.call1(&format, &local(seconds)).ok();
    text.and_then(|text| text.as_string()).unwrap_or_default()
}

/// One text of several, as the page's language lists them: `a, b, and c`, `a, b und c`.
pub fn list(items: &[String]) -> String {
    if !cfg!(target_arch = "wasm32") {
        return items.join(", ");
    }
    // Among words from right to left a name moves nothing around it (UAX #9, isolates).
    let is_right_to_left = vestibule_words::language().is_right_to_left();
    let array = Array::new();
    for item in items {
        let item = if is_right_to_left {
            format!("\u{2068}{item}\u{2069}")
        } else {
            item.clone()
        };
        array.push(&item.into());
    }
    let format = ListFormat::new(&Array::of1(&locale()), &ListFormatOptions::new());
    format.format(&array).into()
}

/// The page's language, in the system's own kind where the system speaks it: dates are written another way in London than in
/// New York.
fn locale() -> JsString {
    LOCALE.with(|locale| locale.get_or_init(find_locale).clone())
}

fn find_locale() -> JsString {
    let page = vestibule_words::language();
    let system = DateTimeFormat::new(&Array::new(), &DateTimeFormatOptions::new())
        .resolved_options()
        .unchecked_into::<ResolvedDateTimeFormatOptions>()
        .get_locale();
    if vestibule_words::Language::of_tag(&String::from(&system)) == Some(page) {
        system
    } else {
        page.tag().into()
    }
}

/// How long it is until then, in seconds; nothing if it is over.
///
/// `seconds`: since 1970-01-01T00:00:00Z.
pub fn seconds_until(seconds: i64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "rounded, not below nought, and no longer than a sign-in lasts"
    )]
    let left = (local(seconds).get_time() - Date::now()).max(0.0) as u32;
    left.div_ceil(1000)
}

fn local(seconds: i64) -> Date {
    #[expect(
        clippy::cast_precision_loss,
        reason = "exact for the next 285 million years"
    )]
    Date::new(&(seconds as f64 * 1000.0).into())
}

/// Runs `f` once, after this many milliseconds.
pub async fn sleep(milliseconds: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        let _ =
            window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
}

/// Waits until the document, as it is, has been drawn: one frame draws it, the next one begins when that is done.
pub async fn drawn() {
    for _ in 0..2 {
        let promise = Promise::new(&mut |resolve, _| {
            let _ = window().request_animation_frame(&resolve);
        });
        let _ = wasm_bindgen_futures::JsFuture::from(promise).await;
    }
}

/// The path of the address.
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// The query of the address, with its question mark.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// An address that names none of our pages shows Home, and says so.
pub fn leave_unknown_path() {
    if Route::from_path(&path()).is_none() {
        replace_address(Route::Home.path());
    }
}

/// Takes the page's opening picture away: there is something to see.
pub fn remove_splash() {
    if let Some(splash) = document().get_element_by_id("splash") {
        splash.remove();
    }
}

/// After a panic nothing works any more: the page says so instead of going quiet.
pub fn show_failure_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&panic.to_string().into());
        if let Some(failure) = document().get_element_by_id("failure") {
            let _ = failure.remove_attribute("hidden");
        }
        remove_splash();
    }));
}

thread_local! {
    /// It stays as it is while the page lives, and every line of a list asks for it.
    static LOCALE: OnceCell<JsString> = const { OnceCell::new() };
}

const SECONDS_A_DAY: i64 = 24 * 60 * 60;
