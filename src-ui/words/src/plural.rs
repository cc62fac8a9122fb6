//! The plural category of a number, and how a number is written: the webview's own knowledge on a page, a library's on the host.

use crate::Language;

/// `zero`, `one`, `two`, `few`, `many` or `other` (CLDR, cardinal).
#[cfg(target_arch = "wasm32")]
pub(crate) fn category(language: Language, number: f64) -> String {
    use js_sys::{Intl, Object};

    let rules = Intl::PluralRules::new(&locales(language), &Object::new());
    rules.select(number).into()
}

/// The number as this language writes it.
#[cfg(target_arch = "wasm32")]
pub(crate) fn written(language: Language, number: f64) -> String {
    use js_sys::{Intl, Object};
    use wasm_bindgen::JsValue;

    let format = Intl::NumberFormat::new(&locales(language), &Object::new()).format();
    let text = format.call1(&JsValue::UNDEFINED, &number.into()).ok();
    text.and_then(|text| text.as_string())
        .unwrap_or_else(|| number.to_string())
}

#[cfg(target_arch = "wasm32")]
fn locales(language: Language) -> js_sys::Array {
    js_sys::Array::of1(&language.tag().into())
}

/// `zero`, `one`, `two`, `few`, `many` or `other` (CLDR, cardinal).
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn category(language: Language, number: f64) -> String {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

    let rules = language
        .tag()
        .parse::<unic_langid::LanguageIdentifier>()
        .ok()
        .and_then(|tag| PluralRules::create(tag, PluralRuleType::CARDINAL).ok());
    let category = rules.and_then(|rules| rules.select(number).ok());
    match category {
        Some(PluralCategory::ZERO) => "zero",
        Some(PluralCategory::ONE) => "one",
        Some(PluralCategory::TWO) => "two",
        Some(PluralCategory::FEW) => "few",
        Some(PluralCategory::MANY) => "many",
        Some(PluralCategory::OTHER) | None => "other",
    }
    .to_owned()
}

/// The number, without the language's own signs.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) fn written(_: Language, number: f64) -> String {
    number.to_string()
}
