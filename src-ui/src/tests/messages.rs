//! Every word that a person reads comes from a message: what is drawn in the pseudo-language stands in its brackets, and no
//! literal in the code of a page reads like English.
#![allow(clippy::indexing_slicing, reason = "tests")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;
use vestibule_contract::{DiagnosticReport, HelpLink, Preferences, UserPoolKind};
use vestibule_words::{Language, Messages, install, pseudo, source};

use super::gallery::{SCENES, gallery};
use super::{ada, draw, draw_with, nobody, pool, steps};
use crate::action::Action;
use crate::components::authenticator::Authenticator;
use crate::components::bar::Bar;
use crate::components::failure::FailurePanel;
use crate::components::footer::Footer;
use crate::components::help::HelpBody;
use crate::components::mailbox::MailboxDrawer;
use crate::components::offline::OfflineBanner;
use crate::components::this_application::ThisApplication;
use crate::ipc::rehearsed;
use crate::pages::PageView;
use crate::place::Place;
use crate::prelude::*;
use crate::state::{App, Overlay};

#[test]
fn every_word_of_every_page_is_a_message() {
    speak_the_pseudo_language();
    let gallery = gallery();
    let data = strings(&serde_json::from_str(SCENES).unwrap());
    let mut found = Vec::new();
    for scene in gallery.scenes {
        rehearsed::answer(scene.answers.clone());
        let mails = scene.answers.get("mailbox").cloned();
        let failure = scene
            .answers
            .get("load")
            .map(|answer| answer["refused"].clone());
        let page = scene.page.clone();
        let html = draw_with(gallery.pools[&scene.pool].clone(), scene.session, || {
            if let Some(mails) = mails {
                let mails = serde_json::from_value(mails).unwrap();
                use_context::<App>().mailbox.mails.set(mails);
            }
            let shown = if let Some(error) = failure {
                let error = serde_json::from_value(error).unwrap();
                view! { FailurePanel(error=error) }
            } else {
                view! { PageView(data=page) }
            };
            view! {
                Bar(place=*create_signal(Place::default()))
                OfflineBanner {}
                (shown)
                MailboxDrawer {}
                Footer {}
            }
        });
        assert!(html.contains('⟦'), "{}: {html}", scene.name);
        let other = other_words(&html, &data);
        found.extend(
            other
                .into_iter()
                .map(|word| format!("{}: {word}", scene.name)),
        );
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_word_of_every_step_is_a_message() {
    speak_the_pseudo_language();
    let data = strings(&serde_json::from_str(SCENES).unwrap());
    for (step, test_id) in steps() {
        for kind in [
            UserPoolKind::Cognito,
            UserPoolKind::Embedded { in_memory: true },
            UserPoolKind::OpenIdProvider,
        ] {
            let html = draw_with(Ok(pool(kind)), nobody(step.clone()), || {
                view! { Authenticator {} }
            });
            let other = other_words(&html, &data);
            assert!(other.is_empty(), "{test_id}: {other:?}");
        }
    }
}

#[test]
fn every_word_of_help_palette_and_choices_is_a_message() {
    speak_the_pseudo_language();
    let report = DiagnosticReport {
        system: "1".to_owned(),
        webview: "2".to_owned(),
        text: "3".to_owned(),
    };
    let html = draw(ada(), move || {
        let app = use_context::<App>();
        app.preferences().set(Some(Preferences::default()));
        app.overlay().set(Overlay::Report);
        let report = create_signal(Some(Ok(report)));
        let actions: Vec<View> = Action::offered(app)
            .into_iter()
            .map(|action| view! { p { (action.name()) } })
            .collect();
        view! {
            ThisApplication {}
            HelpBody(report=report, close=Box::new(|| {}))
            (actions)
        }
    });
    let addresses = HelpLink::ALL.map(|link| link.address().to_owned());
    let languages = Language::ALL.map(|language| language.own_name().to_owned());
    let known = addresses.into_iter().chain(languages).collect();
    let other = other_words(&html, &known);
    assert!(other.is_empty(), "{other:?}");
}

#[test]
fn a_word_that_is_no_message_is_found() {
    let data = BTreeSet::new();
    let found = |html: &str| other_words(html, &data);
    assert_eq!(found("<p>Sign in</p>"), ["Sign in"]);
    assert_eq!(found(r#"<a title="Sign in">⟦Šîĝñ⟧</a>"#), ["Sign in"]);
    assert_eq!(found("<p>⟦Å <b>Ada</b> ·⟧ or</p>"), ["or"]);
    assert_eq!(
        found(r#"<p class="hint" title="⟦Å⟧">⟦⟦Å⟧ ·⟧ 14:05 · A</p>"#),
        [""; 0]
    );
}

#[test]
fn no_literal_in_the_code_of_a_page_reads_like_english() {
    let mut found = Vec::new();
    for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let code = std::fs::read_to_string(&file).unwrap();
        let code = code.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for literal in literals(code) {
            if reads_like_english(&literal) && !NO_ENGLISH.contains(&literal.as_str()) {
                found.push(format!("{}: {literal:?}", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_literal_that_reads_like_english_is_found() {
    let code = r#"
        // "Not this one."
        let (a, b) = ('"', "Sign in");
        view! { p(class="hint wide") { "or" " and so on…" (t!("sign-in-title")) } }
    "#;
    let english: Vec<_> = literals(code)
        .into_iter()
        .filter(|literal| reads_like_english(literal))
        .collect();
    assert_eq!(english, ["Sign in", " and so on…"]);
}

fn speak_the_pseudo_language() {
    let source = pseudo(source(Language::English));
    install(Messages::parse(Language::English, &source));
}

/// What a person would see or hear that came neither from a message nor from the core.
fn other_words(html: &str, data: &BTreeSet<String>) -> Vec<String> {
    let (texts, attributes) = seen(html);
    let mut other = Vec::new();
    // A sentence with an element in it begins in one text and ends in another.
    let mut depth = 0;
    for text in texts {
        other.extend(outside(&text, &mut depth));
    }
    assert_eq!(depth, 0, "every bracket is closed: {html}");
    for attribute in attributes {
        other.extend(outside(&attribute, &mut 0));
    }
    other.retain(|text| !is_known(text, data));
    other
}

/// The parts that are in no bracket.
fn outside(text: &str, depth: &mut usize) -> Vec<String> {
    let mut parts = vec![String::new()];
    for letter in text.chars() {
        match letter {
            '⟦' => *depth += 1,
            '⟧' => {
                *depth -= 1;
                parts.push(String::new());
            }
            _ if *depth == 0 => parts.last_mut().unwrap().push(letter),
            _ => {}
        }
    }
    let trimmed = parts.iter().map(|part| part.trim().to_owned());
    trimmed.filter(|part| !part.is_empty()).collect()
}

/// The core's own text, a name, or nothing that could be read: signs, and the single letter of a picture.
fn is_known(text: &str, data: &BTreeSet<String>) -> bool {
    // A list may go on with a message.
    let parts = text.trim_end_matches(',').split(", ");
    data.contains(text)
        || NAMES.contains(&text)
        // As it is written on the keys.
        || ["Ctrl+", "Alt+"].iter().any(|key| text.starts_with(key))
        || parts.clone().count() > 1 && parts.clone().all(|part| is_known(part, data))
        || text.split_whitespace().all(|word| {
            let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
            letters < 2
        })
        // On the host, where no clock of a person's is asked.
        || text
            .split(|c: char| c.is_whitespace() || c.is_ascii_digit())
            .all(|word| matches!(word, "" | "day" | "second"))
}

/// Every text, and every attribute that is seen or heard.
fn seen(html: &str) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut attributes) = (Vec::new(), Vec::new());
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        texts.push(decoded(&rest[..start]));
        if let Some(comment) = rest[start..].strip_prefix("<!--") {
            rest = &comment[comment.find("-->").unwrap() + 3..];
            continue;
        }
        let mut quoted = false;
        let end = rest[start..]
            .find(|c| {
                quoted ^= c == '"';
                c == '>' && !quoted
            })
            .unwrap();
        let tag = &rest[start..start + end];
        for name in [
            "aria-label",
            "aria-description",
            "title",
            "placeholder",
            "alt",
        ] {
            if let Some((_, value)) = tag.split_once(&format!(" {name}=\"")) {
                attributes.push(decoded(value.split('"').next().unwrap()));
            }
        }
        rest = &rest[start + end + 1..];
    }
    texts.push(decoded(rest));
    (texts, attributes)
}

fn decoded(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#39;", "'"),
        ("&#x2F;", "/"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Every text in it.
fn strings(value: &Value) -> BTreeSet<String> {
    match value {
        Value::String(text) => BTreeSet::from([text.clone()]),
        Value::Array(values) => values.iter().flat_map(strings).collect(),
        Value::Object(values) => values.values().flat_map(strings).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => BTreeSet::new(),
    }
}

/// The files of the code, without those of the tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        match name {
            "tests" | "tests.rs" | "rehearsed.rs" => {}
            _ if path.is_dir() => files.extend(sources(&path)),
            _ if path.extension().is_some_and(|ending| ending == "rs") => files.push(path),
            _ => {}
        }
    }
    files
}

/// The texts between quotation marks, without those of comments and attributes.
fn literals(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("//") && !line.starts_with("#[") && !line.starts_with("reason =")
    });
    let code = lines.collect::<Vec<_>>().join("\n");
    let code = code.replace("'\"'", "''").replace("\\\"", "");
    let parts = code.split('"').map(str::to_owned);
    parts.skip(1).step_by(2).collect()
}

/// A capital first, or words with a space between them that are no names of CSS classes.
fn reads_like_english(literal: &str) -> bool {
    // What stands in braces is inserted.
    let parts = literal
        .split('{')
        .enumerate()
        .map(|(place, part)| match place {
            0 => part,
            _ => part.split_once('}').map_or(part, |(_, rest)| rest),
        });
    let text = parts.collect::<String>();
    let text = text.trim();
    let is_css = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, ' ' | '-');
    let mut characters = text.chars();
    let is_name = characters.next().is_some_and(|c| c.is_ascii_uppercase())
        && characters.next().is_some_and(|c| c.is_ascii_lowercase());
    let words = text.split_whitespace().filter(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphabetic());
        word.len() > 1 && word.chars().all(char::is_alphabetic)
    });
    is_name || (words.count() > 1 && !text.chars().all(is_css))
}

/// What a page shows and no language has a word for: names, commands and data.
const NAMES: [&str; 11] = [
    "Vestibule",
    "Vestibule 1.2.3",
    "curl --unix-socket api.sock http://localhost/api/check-user",
    r#"{"user":null}"#,
    r#"{"user":"ada.lovelace"}"#,
    // What user pools call attributes and questions of their own.
    "Team",
    "Cost centre",
    "captchaUrl",
    "hint",
    "Amazon Cognito",
    "OpenID Connect",
];

/// Literals that no page shows, or that are names.
const NO_ENGLISH: [&str; 19] = [
    "Vestibule",
    "Vestibule {version}",
    "Amazon Cognito",
    "Amplify Gen 1",
    "Amplify Gen 2",
    "Amplify JavaScript",
    "OpenID Connect",
    "Any",
    // Of the keyboard.
    "Alt+",
    "ArrowDown",
    "ArrowUp",
    "Ctrl+",
    "Digit",
    "Enter",
    "Key",
    "Mac",
    "PublicKeyCredential",
    "messages/en has no ",
    "xMidYMax slice",
];
