#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "tests"
)]

use proptest::prelude::*;

use super::*;

const GOOD: &[u8] = b"GET /api/check-user HTTP/1.1\r\nHost: localhost\r\n\r\n";

fn find(bytes: &[u8]) -> Result<Option<usize>, Refusal> {
    HeadEnd::default().find(bytes)
}

/// A head of exactly this many bytes.
fn head_of(length: usize) -> Vec<u8> {
    let mut head = b"GET / HTTP/1.1\r\nX: ".to_vec();
    head.resize(length - 4, b'x');
    head.extend_from_slice(b"\r\n\r\n");
    head
}

fn head_with_fields(count: usize) -> Vec<u8> {
    let mut head = b"GET / HTTP/1.1\r\n".to_vec();
    for _ in 0..count {
        head.extend_from_slice(b"X: y\r\n");
    }
    head.extend_from_slice(b"\r\n");
    head
}

#[test]
fn a_head_ends_at_its_first_blank_line_however_it_arrives() {
    let stream = [GOOD, b"GET /next"].concat();
    assert_eq!(find(&stream), Ok(Some(GOOD.len())));
    let mut end = HeadEnd::default();
    for length in 0..GOOD.len() {
        assert_eq!(end.find(&stream[..length]), Ok(None));
    }
    assert_eq!(end.find(&stream[..GOOD.len()]), Ok(Some(GOOD.len())));
}

#[test]
fn a_byte_that_no_head_has_is_refused_before_the_rest_arrives() {
    for byte in (0..=0x1F).chain([0x7F]) {
        let so_far = [b"GET /".as_slice(), &[byte], b"x"].concat();
        let expected = if byte == b'\t' {
            Ok(None)
        } else {
            Err(Refusal::MalformedHead)
        };
        assert_eq!(find(&so_far), expected, "byte {byte:#04x}");
    }
    assert_eq!(find(b"GET / HTTP/1.1\n"), Err(Refusal::MalformedHead));
    assert_eq!(find(b"GET / HTTP/1.1\r"), Ok(None), "the LF may follow");
}

#[test]
fn a_head_may_have_16_kib_and_not_a_byte_more() {
    assert_eq!(find(&head_of(MAX_HEAD)), Ok(Some(MAX_HEAD)));
    assert_eq!(find(&head_of(MAX_HEAD + 1)), Err(Refusal::HeadTooLarge));
    assert_eq!(find(&vec![b'x'; MAX_HEAD - 1]), Ok(None));
    assert_eq!(find(&vec![b'x'; MAX_HEAD]), Err(Refusal::HeadTooLarge));
}

#[test]
fn a_head_that_is_too_large_and_malformed_is_malformed() {
    let mut head = b"GET / HTTP/1.1\r\nno colon\r\nX: ".to_vec();
    head.resize(MAX_HEAD, b'x');
    assert_eq!(find(&head), Err(Refusal::MalformedHead));
}

#[test]
fn a_head_may_have_64_header_lines_and_not_one_more() {
    assert!(Head::parse(&head_with_fields(MAX_FIELDS)).is_ok());
    let refused = Head::parse(&head_with_fields(MAX_FIELDS + 1)).unwrap_err();
    assert_eq!(refused, Refusal::HeadTooLarge);
}

#[test]
fn parts_are_given_as_they_were_sent() {
    let bytes = b"gEt /a%2e?b HTTP/1.1\r\nHost:localhost\r\nX-A: \t b c \t\r\nEmpty:\r\n\r\n";
    let head = Head::parse(bytes).unwrap();
    assert_eq!(head.method(), b"gEt");
    assert_eq!(head.target(), b"/a%2e?b");
    let fields: Vec<_> = head.fields().collect();
    let expected: [(&[u8], &[u8]); 3] =
        [(b"Host", b"localhost"), (b"X-A", b"b c"), (b"Empty", b"")];
    assert_eq!(fields, expected);
}

#[test]
fn what_is_not_a_head_is_malformed() {
    for head in [
        "\r\n\r\n",
        "\r\nGET / HTTP/1.1\r\n\r\n",
        "GET /\r\n\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
        " GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1 \r\n\r\n",
        "GET\t/\tHTTP/1.1\r\n\r\n",
        "G@T / HTTP/1.1\r\n\r\n",
        "GET /\u{e9} HTTP/1.1\r\n\r\n",
        "GET / http/1.1\r\n\r\n",
        "GET / HTTP/1\r\n\r\n",
        "GET / HTTP/11\r\n\r\n",
        "GET / HTTP/1.10\r\n\r\n",
        "GET / HTTP/x.1\r\n\r\n",
        "GET / HTTP/1.1\r\n: x\r\n\r\n",
        "GET / HTTP/1.1\r\nHost\r\n\r\n",
        "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
        "GET / HTTP/1.1\r\n Host: x\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\nA\u{e9}: b\r\n\r\n",
        "GET / HTTP/1.1\r\nA(b): c\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: \r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: +1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 0x1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n",
        "GET / HTTP/1.1\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
    ] {
        let refused = Head::parse(head.as_bytes()).unwrap_err();
        assert_eq!(refused, Refusal::MalformedHead, "{head:?}");
    }
}

#[test]
fn another_version_of_http_is_named_as_such() {
    for version in ["0.9", "1.0", "1.2", "2.0", "3.0"] {
        let head = format!("GET / HTTP/{version}\r\n\r\n");
        let refused = Head::parse(head.as_bytes()).unwrap_err();
        assert_eq!(refused, Refusal::HttpVersion, "{version}");
    }
    // The preface of HTTP/2 (RFC 9113 section 3.4), as far as it looks like a head.
    let refused = Head::parse(b"PRI * HTTP/2.0\r\n\r\n").unwrap_err();
    assert_eq!(refused, Refusal::HttpVersion);
}

#[test]
fn a_body_is_what_content_length_announces() {
    for (length, has_body) in [
        ("0", false),
        ("000", false),
        ("1", true),
        ("99999999999999999999", true),
    ] {
        let head = format!("POST / HTTP/1.1\r\ncontent-LENGTH: {length}\r\n\r\n");
        assert_eq!(Head::parse(head.as_bytes()).unwrap().has_body(), has_body);
    }
    assert!(!Head::parse(GOOD).unwrap().has_body());
}

#[test]
fn close_is_an_option_of_connection_among_others() {
    for (line, wants_close) in [
        ("Connection: close", true),
        ("connection: keep-alive, CLOSE", true),
        ("Connection: keep-alive\r\nConnection:close", true),
        ("Connection: keep-alive", false),
        ("Connection: closed", false),
        ("X-Connection: close", false),
    ] {
        let head = format!("GET / HTTP/1.1\r\n{line}\r\n\r\n");
        let head = Head::parse(head.as_bytes()).unwrap();
        assert_eq!(head.wants_close(), wants_close, "{line:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_have_one_verdict_however_they_arrive(
        bytes in proptest::collection::vec(
            prop_oneof![
                6 => proptest::sample::select(b"GET / HTTP/1.1\r\nHost: \r\n\r\n".to_vec()),
                1 => any::<u8>(),
            ],
            0..200,
        ),
        cuts in proptest::collection::vec(0_usize..200, 0..8),
    ) {
        let whole = find(&bytes);
        let mut end = HeadEnd::default();
        let mut cuts = cuts;
        cuts.sort_unstable();
        let mut bit_by_bit = Ok(None);
        for cut in cuts.into_iter().chain([bytes.len()]) {
            bit_by_bit = end.find(&bytes[..cut.min(bytes.len())]);
            if bit_by_bit != Ok(None) {
                break;
            }
        }
        prop_assert_eq!(bit_by_bit, whole);
        if let Ok(Some(length)) = whole {
            prop_assert!(bytes[..length].ends_with(b"\r\n\r\n"));
            let _ = Head::parse(&bytes[..length]);
        }
    }
}
