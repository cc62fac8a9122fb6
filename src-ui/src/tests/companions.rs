//! Companions and Activity: what is said of other programs, and that no word of theirs is markup.

use vestibule_contract::{
    Account, ActivityEntry, ActivityPage, Companion, RefusedCompanion, Scope,
};

use super::{ada, draw};
use crate::pages::activity::Entries;
use crate::pages::companions::{LetIn, Refused};
use crate::prelude::*;

const MARKUP: &str = "<img src=x onerror=alert(1)>";

#[test]
fn a_companion_is_shown_with_its_program_and_what_it_may_ask_for() {
    let html = draw(ada(), || view! { LetIn(companions=vec![companion("git")]) });
    for text in [
        "git",
        "/usr/bin/git",
        "Your user name",
        "Access token",
        "Used 41 times",
        "Revoke",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert!(!html.contains("revoke-all"), "there is only one");
}

#[test]
fn several_companions_can_be_revoked_at_once_after_a_second_look() {
    let html = draw(ada(), || {
        view! { LetIn(companions=vec![companion("git"), companion("code")]) }
    });
    assert!(html.contains("Revoke all…"));
    assert!(!html.contains("revoke-all-yes"), "not by one click");
}

#[test]
fn a_program_that_the_system_does_not_name_is_said_to_be_so() {
    let unnamed = Companion {
        executable: None,
        ..companion("git")
    };
    let html = draw(ada(), || view! { LetIn(companions=vec![unnamed]) });
    assert!(html.contains("does not say which program"));
}

#[test]
fn without_companions_the_page_says_how_one_comes_to_be() {
    let html = draw(ada(), || view! { LetIn(companions=Vec::new()) });
    assert!(html.contains("no-companions") && html.contains("you decide"));
}

#[test]
fn a_refusal_can_be_taken_back_and_without_one_there_is_no_list() {
    let refused = RefusedCompanion {
        id: "1".to_owned(),
        name: MARKUP.to_owned(),
        executable: Some(MARKUP.to_owned()),
        refused_at: 0,
    };
    let html = draw(ada(), || view! { Refused(refused=vec![refused]) });
    assert!(html.contains("forget-refusal"));
    assert!(!html.contains("<img"), "{html}");
    assert!(!draw(ada(), || view! { Refused(refused=Vec::new()) }).contains("part-refused"));
}

#[test]
fn a_companions_own_words_are_text_and_never_markup() {
    let loud = Companion {
        executable: Some(MARKUP.to_owned()),
        ..companion(MARKUP)
    };
    let html = draw(ada(), || view! { LetIn(companions=vec![loud]) });
    assert!(!html.contains("<img"), "{html}");
}

#[test]
fn each_use_says_who_asked_for_what_and_what_was_answered() {
    let html = entries(vec![entry("git", 200), entry("git", 403)], true);
    for text in [
        "git",
        "/api/check-user",
        "about ada",
        "3 times",
        "Answered",
        "Refused",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(html.matches("badge-warning").count(), 1);
    assert!(html.contains(r#"data-whole="true""#));
}

#[test]
fn a_log_that_was_changed_is_said_to_be_so() {
    let html = entries(vec![entry("git", 200)], false);
    assert!(html.contains("has changed this log"));
    assert!(!html.contains(r#"data-whole="true""#));
}

#[test]
fn an_empty_log_is_not_the_same_as_a_search_without_a_find() {
    assert!(entries(Vec::new(), true).contains("no-activity"));
    let page = page(Vec::new(), true);
    let html = draw(ada(), || view! { Entries(page=page, is_search=true) });
    assert!(html.contains("nothing-found"));
}

#[test]
fn what_stands_in_the_log_is_text_and_never_markup() {
    let loud = ActivityEntry {
        executable: Some(MARKUP.to_owned()),
        account: Some(MARKUP.to_owned()),
        endpoint: MARKUP.to_owned(),
        ..entry(MARKUP, 200)
    };
    let html = entries(vec![loud], true);
    assert!(!html.contains("<img"), "{html}");
}

fn entries(entries: Vec<ActivityEntry>, is_whole: bool) -> String {
    let page = page(entries, is_whole);
    draw(ada(), || view! { Entries(page=page, is_search=false) })
}

fn page(entries: Vec<ActivityEntry>, is_whole: bool) -> ActivityPage {
    ActivityPage {
        entries,
        is_whole,
        before: None,
    }
}

fn entry(companion: &str, answer: u16) -> ActivityEntry {
    ActivityEntry {
        sequence: 1,
        time: 0,
        companion: Some(companion.to_owned()),
        executable: Some("/usr/bin/git".to_owned()),
        account: Some("ada".to_owned()),
        endpoint: "/api/check-user".to_owned(),
        answer,
        times: 3,
    }
}

fn companion(name: &str) -> Companion {
    Companion {
        id: "1".to_owned(),
        name: name.to_owned(),
        executable: Some("/usr/bin/git".to_owned()),
        scopes: vec![Scope::UserRead, Scope::TokenAccess],
        account: Account {
            issuer: "https://issuer.example".to_owned(),
            subject: "1".to_owned(),
            username: "ada".to_owned(),
        },
        created_at: 0,
        expires_at: 90,
        last_used_at: Some(1),
        uses: 41,
    }
}
