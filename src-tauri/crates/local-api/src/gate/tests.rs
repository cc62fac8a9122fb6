#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use super::*;

const PORT: u16 = 49_152;

/// One fault for each row of the table, in the table's order, as a change of one part of a good request.
const FAULTS: [(Part, &str, Refusal); 16] = [
    (Part::Header, "no colon", Refusal::MalformedHead),
    (Part::ManyHeaders, "", Refusal::HeadTooLarge),
    (Part::Version, "HTTP/1.0", Refusal::HttpVersion),
    (Part::Target, "*", Refusal::NotOriginForm),
    (Part::LongTarget, "", Refusal::TargetTooLong),
    (Part::Host, "", Refusal::BadHost),
    (Part::Host, "Host: evil.example", Refusal::ForeignHost),
    (Part::Header, "Origin: null", Refusal::Browser),
    (Part::Header, "Via: 1.1 x", Refusal::Proxy),
    (Part::Header, "Upgrade: x", Refusal::UnsupportedHeader),
    (Part::Header, "Content-Length: 1", Refusal::UnexpectedBody),
    (Part::Query, "?x", Refusal::UnexpectedQuery),
    (Part::Authorization, "Basic x", Refusal::BadAuthorization),
    (Part::Authorization, "", Refusal::NoToken),
    (Part::Authorization, "Bearer x", Refusal::InvalidToken),
    (Part::Target, "/nowhere", Refusal::NotFound),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Version,
    Target,
    LongTarget,
    Query,
    Host,
    Authorization,
    Header,
    ManyHeaders,
}

/// A request over this transport that is good but for these faults.
fn request(transport: Transport, faults: &[(Part, &str)]) -> Vec<u8> {
    let mut target = "/api/check-user".to_owned();
    let mut version = "HTTP/1.1";
    let mut host = match transport {
        Transport::Socket => "Host: localhost".to_owned(),
        Transport::Loopback => format!("Host: 127.0.0.1:{PORT}"),
    };
    let mut headers = Vec::new();
    for &(part, text) in faults {
        match part {
            Part::Version => version = text,
            Part::Target => text.clone_into(&mut target),
            Part::LongTarget => target.push_str(&"x".repeat(MAX_TARGET)),
            Part::Query => target.push_str(text),
            Part::Host => text.clone_into(&mut host),
            Part::Authorization if text.is_empty() => {}
            Part::Authorization => headers.push(format!("Authorization: {text}")),
            Part::Header => headers.push(text.to_owned()),
            Part::ManyHeaders => headers.extend(vec!["X: y".to_owned(); 65]),
        }
    }
    if !host.is_empty() {
        headers.push(host);
    }
    let headers: String = headers
        .iter()
        .flat_map(|header| [header.as_str(), "\r\n"])
        .collect();
    format!("GET {target} {version}\r\n{headers}\r\n").into_bytes()
}

fn verdict(transport: Transport, bytes: &[u8]) -> Result<Endpoint, Refusal> {
    let door = match transport {
        Transport::Socket => Door::socket(),
        Transport::Loopback => Door::loopback(PORT),
    };
    let head = Head::parse(bytes)?;
    admit(&head, &door, |_| Err(Refusal::InvalidToken))
        .map(|admitted| admitted.route().endpoint)
        .map_err(|refused| refused.refusal)
}

#[test]
fn a_good_request_is_admitted_on_the_socket_and_needs_a_token_on_loopback() {
    let on = |transport| verdict(transport, &request(transport, &[]));
    assert_eq!(on(Transport::Socket), Ok(Endpoint::CheckUser));
    assert_eq!(on(Transport::Loopback), Err(Refusal::NoToken));
}

#[test]
fn of_two_faults_the_one_further_up_in_the_table_decides() {
    let mut pairs = 0;
    for (index, (part, text, refusal)) in FAULTS.into_iter().enumerate() {
        for (other_part, other_text, _) in FAULTS.into_iter().skip(index + 1) {
            if part == other_part && part != Part::Header {
                continue;
            }
            let mut faults = [(other_part, other_text), (part, text)];
            // A target is set before it is made longer.
            faults.sort_by_key(|(part, _)| *part != Part::Target);
            let bytes = request(Transport::Loopback, &faults);
            assert_eq!(
                verdict(Transport::Loopback, &bytes),
                Err(refusal),
                "{part:?} {text:?} stands above {other_part:?} {other_text:?}"
            );
            pairs += 1;
        }
    }
    assert!(pairs > 90, "only {pairs} pairs were tried");
}

#[test]
fn an_unknown_path_is_told_from_another_method_on_the_socket_alone() {
    let other_method = |transport| {
        let text = String::from_utf8(request(transport, &[])).unwrap();
        verdict(transport, text.replacen("GET", "PUT", 1).as_bytes())
    };
    let nowhere = |transport| {
        verdict(
            transport,
            &request(transport, &[(Part::Target, "/nowhere")]),
        )
    };
    let allow = "GET";
    assert_eq!(
        other_method(Transport::Socket),
        Err(Refusal::MethodNotAllowed { allow })
    );
    assert_eq!(nowhere(Transport::Socket), Err(Refusal::NotFound));
    assert_eq!(other_method(Transport::Loopback), Err(Refusal::NoToken));
    assert_eq!(nowhere(Transport::Loopback), Err(Refusal::NoToken));
}

#[test]
fn a_token_is_judged_only_once_everything_above_it_is_good() {
    let door = Door::socket();
    let faults = [
        (Part::Authorization, "Bearer x"),
        (Part::Header, "Sec-Fetch-Site: none"),
    ];
    let bytes = request(Transport::Socket, &faults);
    let head = Head::parse(&bytes).unwrap();
    let refused = admit(&head, &door, |_| {
        panic!("a page could use up the failures of a peer")
    });
    assert_eq!(refused.unwrap_err().refusal, Refusal::Browser);
}

#[test]
fn the_form_of_host_is_that_of_rfc_9110() {
    for host in [
        "a", "a.b", "a:", "a:1", "1.2.3.4", "[::1]", "[::1]:1", "[v1.x]", "a_b", "a%20b", "a,b",
    ] {
        assert!(is_well_formed_host(host.as_bytes()), "{host:?}");
    }
    for host in [
        "",
        ":",
        ":1",
        "a:b",
        "a:1:2",
        "a b",
        "a/b",
        "a@b",
        "http://a",
        "[::1",
        "::1",
        "[]",
        "[]:1",
        "[::1]1",
        "[::1]:a",
        "[::1%25lo]",
        "[a]b",
        "a?",
        "a#",
        "\"a\"",
        "\u{e9}",
    ] {
        assert!(!is_well_formed_host(host.as_bytes()), "{host:?}");
    }
}

#[test]
fn the_form_of_a_token_is_that_of_rfc_6750() {
    let longest = format!("Bearer {}", "x".repeat(MAX_AUTHORIZATION - 7));
    for value in [
        "Bearer x",
        "bearer x",
        "BEARER x",
        "Bearer   x",
        "Bearer -._~+/09azAZ==",
        longest.as_str(),
    ] {
        assert!(bearer(value.as_bytes()).is_some(), "{value:?}");
    }
    let too_long = format!("{longest}x");
    for value in [
        "",
        "Bearer",
        "Bearer ",
        "Bearerx",
        "Bearer\tx",
        "Bearer \tx",
        "Bearer x y",
        "Bearer x,y",
        "Bearer =",
        "Bearer x=y",
        "Bearer \"x\"",
        "Bearer \u{e9}",
        "Basic eDp5",
        "Digest x",
        "x",
        " Bearer x",
        "Bearer x, Bearer y",
        too_long.as_str(),
    ] {
        assert!(bearer(value.as_bytes()).is_none(), "{value:?}");
    }
}

#[test]
fn the_token_is_what_follows_the_scheme() {
    assert_eq!(bearer(b"Bearer vst_x"), Some(b"vst_x".as_slice()));
    assert_eq!(bearer(b"bearer   x=="), Some(b"x==".as_slice()));
}

#[test]
fn json_is_told_by_its_type_alone() {
    for json in [
        "application/json",
        "Application/JSON",
        "application/json;charset=utf-8",
        "application/json ; charset=UTF-8",
    ] {
        assert!(is_json(json.as_bytes()), "{json:?}");
    }
    for other in [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/json-patch+json",
        "application/json;",
        "application/json; charset=utf-16",
        "application/json; charset=utf-8; x=y",
        "application/json, text/plain",
        "text/plain; application/json",
        "*/*",
    ] {
        assert!(!is_json(other.as_bytes()), "{other:?}");
    }
}
