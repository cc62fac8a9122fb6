//! The examples of WHATWG HTML, section 9.2.6, and what a stream must not do to us.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;

use super::{MAX_EVENT, Parser, ServerSentEvent, TooLarge};

fn parse(text: &str) -> Vec<(String, String)> {
    let mut parser = Parser::default();
    parser.push(text.as_bytes()).unwrap();
    rest(&mut parser)
}

fn rest(parser: &mut Parser) -> Vec<(String, String)> {
    let pair = |ServerSentEvent { event, data }| (event, data);
    std::iter::from_fn(|| parser.next()).map(pair).collect()
}

fn message(data: &str) -> (String, String) {
    ("message".to_owned(), data.to_owned())
}

#[test]
fn lines_of_data_are_joined() {
    let stream = "data: YHOO\ndata: +2\ndata: 10\n\n";
    assert_eq!(parse(stream), [message("YHOO\n+2\n10")]);
}

#[test]
fn comments_names_and_missing_spaces_are_read_as_the_standard_says() {
    let stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n";
    assert_eq!(
        parse(stream),
        [
            message("first event"),
            message("second event"),
            message(" third event")
        ]
    );
}

#[test]
fn empty_data_is_data_and_what_is_not_ended_is_no_event() {
    assert_eq!(
        parse("data\n\ndata\ndata\n\ndata:"),
        [message(""), message("\n")]
    );
    assert_eq!(
        parse("event: signed-in\n\n"),
        [],
        "an event without data is none"
    );
}

#[test]
fn an_event_has_its_name_and_the_next_one_does_not_inherit_it() {
    let named = ("signed-in".to_owned(), "{}".to_owned());
    assert_eq!(
        parse("event: signed-in\ndata: {}\n\ndata: x\n\n"),
        [named, message("x")]
    );
}

#[test]
fn every_end_of_line_ends_a_line_once() {
    for end in ["\n", "\r", "\r\n"] {
        let stream = format!("data: a{end}data: b{end}{end}data: c{end}{end}");
        assert_eq!(parse(&stream), [message("a\nb"), message("c")], "{end:?}");
    }
}

#[test]
fn one_byte_order_mark_may_lead() {
    assert_eq!(parse("\u{feff}data: a\n\n"), [message("a")]);
    assert_eq!(parse("\u{feff}\u{feff}data: a\n\n"), []);
    assert_eq!(parse("data: a\n\u{feff}data: b\n\n"), [message("a")]);
}

#[test]
fn an_event_as_large_as_allowed_is_read_and_a_larger_one_refused() {
    let mut parser = Parser::default();
    let data = "a".repeat(MAX_EVENT - "data:".len());
    parser.push(format!("data:{data}\n\n").as_bytes()).unwrap();
    assert_eq!(rest(&mut parser), [message(&data)]);

    let line = vec![b'a'; MAX_EVENT + 1];
    assert_eq!(Parser::default().push(&line), Err(TooLarge));
    let lines = "data: a\n".repeat(MAX_EVENT);
    assert_eq!(Parser::default().push(lines.as_bytes()), Err(TooLarge));
}

proptest! {
    #[test]
    fn it_does_not_matter_how_the_bytes_arrive(stream in "[a-z:\r\n \u{feff}é]{0,80}", cut in 0usize..80) {
        let bytes = stream.as_bytes();
        let (first, second) = bytes.split_at(cut.min(bytes.len()));
        let mut parser = Parser::default();
        parser.push(first).unwrap();
        parser.push(second).unwrap();
        prop_assert_eq!(rest(&mut parser), parse(&stream));
    }

    #[test]
    fn no_bytes_make_it_fail_but_too_many(bytes in proptest::collection::vec(any::<u8>(), 0..512)) {
        prop_assert!(Parser::default().push(&bytes).is_ok());
    }
}
