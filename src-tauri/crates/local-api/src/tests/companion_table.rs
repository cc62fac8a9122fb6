//! The table of refusals for every endpoint beside check-user, row by row: exact status, exact header set, with a good token, without
//! one and with a bad one. Each request that is let in stands beside those that differ from it in one thing and are not.

use vestibule_contract::Scope;

use super::client::{Answer, headers};
use super::house::House;
use crate::gate::Transport::{self, Loopback, Socket};

type Extra = Option<(&'static str, &'static str)>;

const BEARER: Extra = Some(("WWW-Authenticate", "Bearer"));
const INVALID: Extra = Some(("WWW-Authenticate", "Bearer error=\"invalid_token\""));
const SCOPE: Extra = Some(("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));
const GET: Extra = Some(("Allow", "GET"));
const POST: Extra = Some(("Allow", "POST"));
const DELETE: Extra = Some(("Allow", "DELETE"));

/// The endpoints that answer at once, with how they are asked rightly.
const GOOD: [(&str, &str); 7] = [
    ("GET", "/api/check-user"),
    ("GET", "/api/v1/session"),
    ("GET", "/api/v1/token?use=id"),
    ("GET", "/api/v1/token?use=access"),
    ("GET", "/api/v1/credentials"),
    (
        "GET",
        "/api/hello?n=0000000000000000000000000000000000000000000000000000000000000000",
    ),
    ("GET", "/openapi.json"),
];

/// Lines of which each alone makes a good request a refused one.
const STRANGE: [(&str, u16, &str); 24] = [
    ("Origin: null", 403, "forbidden"),
    ("Origin: https://evil.example", 403, "forbidden"),
    ("Referer: https://evil.example/", 403, "forbidden"),
    ("Sec-Fetch-Site: cross-site", 403, "forbidden"),
    ("Sec-Fetch-Site: none", 403, "forbidden"),
    ("Sec-Fetch-Mode: no-cors", 403, "forbidden"),
    ("Access-Control-Request-Method: GET", 403, "forbidden"),
    ("Forwarded: for=127.0.0.1", 403, "forbidden"),
    ("X-Forwarded-For: 127.0.0.1", 403, "forbidden"),
    ("X-Forwarded-Host: localhost", 403, "forbidden"),
    ("X-Real-IP: 127.0.0.1", 403, "forbidden"),
    ("Via: 1.1 x", 403, "forbidden"),
    ("Proxy-Authorization: Basic x", 403, "forbidden"),
    ("Upgrade: websocket", 400, "unsupported_header"),
    ("Expect: 100-continue", 400, "unsupported_header"),
    ("Transfer-Encoding: chunked", 400, "unsupported_header"),
    ("Content-Length: 1", 400, "unexpected_body"),
    ("Host: localhost", 400, "bad_host"),
    ("Authorization: Bearer x", 400, "invalid_request"),
    ("Content-Length: x", 400, "malformed_request"),
    (" folded", 400, "malformed_request"),
    ("no colon", 400, "malformed_request"),
    ("X: \u{7}", 400, "malformed_request"),
    (": no name", 400, "malformed_request"),
];

struct Table<'h> {
    house: &'h House,
    token: String,
    poor_token: String,
    requests: usize,
}

impl Table<'_> {
    async fn ask(&mut self, transport: Transport, request: &str) -> Answer {
        self.requests += 1;
        Answer::parse(&self.house.server.ask(transport, request.as_bytes()).await)
    }

    /// Asks with these lines, and expects this refusal, to the letter of its headers.
    async fn refused(
        &mut self,
        transport: Transport,
        (method, target): (&str, &str),
        lines: &[&str],
        (status, error, extra): (u16, &str, Extra),
    ) {
        let request = self.house.request(transport, method, target, lines, "");
        let answer = self.ask(transport, &request).await;
        let name = format!("{transport:?} {request:?}");
        assert_eq!(
            (answer.status, answer.error().as_str()),
            (status, error),
            "{name}"
        );
        let extra: Vec<_> = extra.into_iter().collect();
        assert_eq!(
            answer.headers,
            headers(&answer.body, true, &extra),
            "{name}"
        );
        assert!(!answer.body.contains("ada"), "{name}");
    }

    async fn let_in(
        &mut self,
        transport: Transport,
        (method, target): (&str, &str),
        lines: &[&str],
    ) {
        let request = self.house.request(transport, method, target, lines, "");
        let answer = self.ask(transport, &request).await;
        let name = format!("{transport:?} {request:?} {}", answer.body);
        assert_eq!(answer.status, 200, "{name}");
        assert_eq!(answer.headers, headers(&answer.body, false, &[]), "{name}");
    }

    fn bearer(&self) -> String {
        format!("Authorization: Bearer {}", self.token)
    }
}

async fn heads(table: &mut Table<'_>) {
    let bearer = table.bearer();
    for transport in [Socket, Loopback] {
        for good in GOOD {
            if (good.1, transport) == ("/openapi.json", Loopback) {
                continue;
            }
            table.let_in(transport, good, &[&bearer]).await;
            for (line, status, error) in STRANGE {
                table
                    .refused(transport, good, &[&bearer, line], (status, error, None))
                    .await;
            }
            let long = format!("X: {}", "x".repeat(17_000));
            table
                .refused(
                    transport,
                    good,
                    &[&bearer, &long],
                    (431, "headers_too_large", None),
                )
                .await;
        }
    }
}

async fn tokens(table: &mut Table<'_>) {
    let bearer = table.bearer();
    let poor = format!("Authorization: Bearer {}", table.poor_token);
    for transport in [Socket, Loopback] {
        for good in GOOD.into_iter().chain([("GET", "/api/v1/events")]) {
            let (_, target) = good;
            table
                .refused(
                    transport,
                    good,
                    &["Authorization: Bearer x"],
                    (401, "invalid_token", INVALID),
                )
                .await;
            table
                .refused(
                    transport,
                    good,
                    &["Authorization: Basic x"],
                    (400, "invalid_request", None),
                )
                .await;
            match (target, transport) {
                ("/api/check-user" | "/openapi.json", Socket) => {
                    table.let_in(transport, good, &[]).await;
                }
                (hello, _) if hello.starts_with("/api/hello") => {
                    table.let_in(transport, good, &[]).await;
                }
                _ => {
                    table
                        .refused(transport, good, &[], (401, "token_required", BEARER))
                        .await;
                }
            }
            match (target, transport) {
                // There is no such path on loopback, whatever the token.
                ("/openapi.json", Loopback) => {
                    for token in [&bearer, &poor] {
                        table
                            .refused(transport, good, &[token], (404, "not_found", None))
                            .await;
                    }
                }
                // Its one scope.
                ("/openapi.json" | "/api/check-user", _) => {
                    table.let_in(transport, good, &[&poor]).await;
                }
                (hello, _) if hello.starts_with("/api/hello") => {
                    table.let_in(transport, good, &[&poor]).await;
                }
                _ => {
                    table
                        .refused(
                            transport,
                            good,
                            &[&poor],
                            (403, "insufficient_scope", SCOPE),
                        )
                        .await;
                }
            }
        }
    }
}

/// What ends something: each alone of these lines has nothing ended.
async fn endings(table: &mut Table<'_>) {
    let bearer = table.bearer();
    let poor = format!("Authorization: Bearer {}", table.poor_token);
    for transport in [Socket, Loopback] {
        for end in [("POST", "/api/v1/sign-out"), ("DELETE", "/api/v1/grant")] {
            for (line, status, error) in STRANGE {
                table
                    .refused(transport, end, &[&bearer, line], (status, error, None))
                    .await;
            }
            table
                .refused(transport, end, &[], (401, "token_required", BEARER))
                .await;
            let wrong = "Authorization: Bearer x";
            table
                .refused(transport, end, &[wrong], (401, "invalid_token", INVALID))
                .await;
        }
        let sign_out = ("POST", "/api/v1/sign-out");
        let expected = (403, "insufficient_scope", SCOPE);
        table.refused(transport, sign_out, &[&poor], expected).await;
        table.let_in(transport, sign_out, &[&bearer]).await;
    }
}

async fn queries(table: &mut Table<'_>) {
    let bearer = table.bearer();
    let nonce = "0".repeat(64);
    for transport in [Socket, Loopback] {
        for query in [
            "",
            "?",
            "?use=",
            "?use=refresh",
            "?use=ID",
            "?use=id&use=id",
            "?use=id&x=y",
            "?x=y",
            "?use=%69d",
        ] {
            let target = format!("/api/v1/token{query}");
            table
                .refused(
                    transport,
                    ("GET", &target),
                    &[&bearer],
                    (400, "bad_query", None),
                )
                .await;
        }
        for query in [
            String::new(),
            "?".to_owned(),
            "?n=".to_owned(),
            format!("?n={nonce}0"),
            format!("?n={}", &nonce[1..]),
            format!("?n={}g", &nonce[1..]),
            format!("?n={nonce}&n={nonce}"),
            format!("?N={nonce}"),
        ] {
            let target = format!("/api/hello{query}");
            table
                .refused(transport, ("GET", &target), &[], (400, "bad_query", None))
                .await;
        }
        for target in [
            "/api/v1/session",
            "/api/v1/events",
            "/api/v1/credentials",
            "/api/v1/sign-out",
            "/api/v1/grant",
            "/api/pair",
            "/api/pair/AAAAAAAAAAAAAAAAAAAAAA",
        ] {
            for query in ["?", "?x", "?use=id"] {
                let target = format!("{target}{query}");
                table
                    .refused(
                        transport,
                        ("GET", &target),
                        &[&bearer],
                        (400, "unexpected_query", None),
                    )
                    .await;
            }
        }
    }
}

async fn paths(table: &mut Table<'_>) {
    let bearer = table.bearer();
    for transport in [Socket, Loopback] {
        for target in [
            "/api/v1/session/",
            "//api/v1/session",
            "/api/v1/./session",
            "/api/v1/%73ession",
            "/API/v1/session",
            "/api/v1",
            "/api/v2/session",
            "/api/pair/",
            "/api/pair/short",
            "/api/pair/AAAAAAAAAAAAAAAAAAAAAA/",
            "/api/pair/AAAAAAAAAAAAAAAAAAAAA%",
            "/api/v1/refresh-token",
        ] {
            table
                .refused(
                    transport,
                    ("GET", target),
                    &[&bearer],
                    (404, "not_found", None),
                )
                .await;
        }
        let long = format!("/{}", "x".repeat(2048));
        table
            .refused(
                transport,
                ("GET", &long),
                &[&bearer],
                (414, "target_too_long", None),
            )
            .await;
        table
            .refused(
                transport,
                ("GET", "http://localhost/api/v1/session"),
                &[&bearer],
                (400, "bad_target", None),
            )
            .await;
    }
}

async fn methods(table: &mut Table<'_>) {
    let bearer = table.bearer();
    for transport in [Socket, Loopback] {
        for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"] {
            for (_, target) in GOOD.into_iter().chain([
                ("GET", "/api/v1/events"),
                ("GET", "/api/pair/AAAAAAAAAAAAAAAAAAAAAA"),
            ]) {
                let expected = if (target, transport) == ("/openapi.json", Loopback) {
                    (404, "not_found", None)
                } else {
                    (405, "method_not_allowed", GET)
                };
                table
                    .refused(transport, (method, target), &[&bearer], expected)
                    .await;
            }
        }
        for (target, allowed, allow) in [
            ("/api/v1/sign-out", "POST", POST),
            ("/api/v1/grant", "DELETE", DELETE),
        ] {
            for method in ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"] {
                if method != allowed {
                    let expected = (405, "method_not_allowed", allow);
                    table
                        .refused(transport, (method, target), &[&bearer], expected)
                        .await;
                }
            }
        }
        for method in ["GET", "PUT", "DELETE", "OPTIONS", "post"] {
            table
                .refused(
                    transport,
                    (method, "/api/pair"),
                    &[],
                    (405, "method_not_allowed", POST),
                )
                .await;
        }
    }
}

async fn pairing(table: &mut Table<'_>) {
    const JSON: &str = "Content-Type: application/json";
    let pair = ("POST", "/api/pair");
    for transport in [Socket, Loopback] {
        table
            .refused(transport, pair, &[JSON], (411, "length_required", None))
            .await;
        for length in ["4097", "99999", "18446744073709551616"] {
            let line = format!("Content-Length: {length}");
            table
                .refused(
                    transport,
                    pair,
                    &[JSON, &line],
                    (413, "body_too_large", None),
                )
                .await;
        }
        for media_type in [
            "X: y",
            "Content-Type: text/plain",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Type: application/json; charset=latin1",
            "Content-Type: application/json\r\nContent-Type: application/json",
            "Content-Type:",
        ] {
            table
                .refused(
                    transport,
                    pair,
                    &[media_type, "Content-Length: 2"],
                    (415, "unsupported_media_type", None),
                )
                .await;
        }
        for body in [
            "",
            "{}",
            "[]",
            "null",
            "{",
            r#"{"name":"x"}"#,
            r#"{"scopes":["user.read"]}"#,
            r#"{"name":"","scopes":["user.read"]}"#,
            r#"{"name":"x","scopes":[]}"#,
            r#"{"name":"x","scopes":["root"]}"#,
            r#"{"name":"x","name":"x","scopes":["user.read"]}"#,
            r#"{"name":"x","scopes":["user.read"],"x":1}"#,
            r#"{"name":"x","scopes":["user.read"]}x"#,
            r#"{"name":[[[[[[[[[["x"]]]]]]]]]],"scopes":["user.read"]}"#,
        ] {
            table.requests += 1;
            let answer = table.house.begin(transport, body).await;
            assert_eq!(
                (answer.status, answer.error().as_str()),
                (400, "bad_pairing"),
                "{body}"
            );
            assert_eq!(answer.headers, headers(&answer.body, true, &[]), "{body}");
        }
        // A page can send a form or plain text without asking first; it can't hide where it comes from.
        for line in [
            "Origin: null",
            "Sec-Fetch-Site: cross-site",
            "Referer: http://evil.example/",
        ] {
            table
                .refused(
                    transport,
                    pair,
                    &[JSON, "Content-Length: 2", line],
                    (403, "forbidden", None),
                )
                .await;
        }
    }
}

#[tokio::test]
async fn every_row_of_the_table_gets_its_answer_at_every_endpoint() {
    let mut house = House::new();
    let token = house.let_in("rich", &Scope::ALL).await;
    let poor_token = house.let_in("poor", &[Scope::UserRead]).await;
    let mut table = Table {
        house: &house,
        token,
        poor_token,
        requests: 0,
    };
    heads(&mut table).await;
    tokens(&mut table).await;
    endings(&mut table).await;
    queries(&mut table).await;
    paths(&mut table).await;
    methods(&mut table).await;
    pairing(&mut table).await;
    println!("{} requests", table.requests);
    assert!(table.requests > 500, "{} requests", table.requests);
    assert!(house.asked.try_recv().is_err(), "nobody was asked anything");
}
