//! The table of refusals, row by row: exact status, exact header set, exact form of the body. Every case is asked while
//! somebody is signed in and while nobody is; a refusal has to be the same bytes.

use super::client::{Answer, Server, generous, headers, signed_in, signed_out};
use crate::gate::Transport::{self, Loopback, Socket};

struct Case {
    transport: Transport,
    request: Vec<u8>,
    expected: Expected,
}

#[derive(Debug, Clone, Copy)]
enum Expected {
    /// The gate let it in: the user's name on the socket; on loopback, where only a token is missing, that it is.
    LetIn,
    Refused(u16, &'static str, Option<(&'static str, &'static str)>),
    /// The same, without the body: it answers a HEAD request.
    RefusedHead(u16, Option<(&'static str, &'static str)>),
}
use Expected::{LetIn, Refused, RefusedHead};

const BEARER: Option<(&str, &str)> = Some(("WWW-Authenticate", "Bearer"));
const INVALID_TOKEN: Option<(&str, &str)> =
    Some(("WWW-Authenticate", "Bearer error=\"invalid_token\""));
const ALLOW_GET: Option<(&str, &str)> = Some(("Allow", "GET"));

const MALFORMED: Expected = Refused(400, "malformed_request", None);
const TOO_LARGE: Expected = Refused(431, "headers_too_large", None);
const VERSION: Expected = Refused(505, "http_version_not_supported", None);
const BAD_TARGET: Expected = Refused(400, "bad_target", None);
const BAD_HOST: Expected = Refused(400, "bad_host", None);
const FORBIDDEN: Expected = Refused(403, "forbidden", None);
const UNSUPPORTED: Expected = Refused(400, "unsupported_header", None);
const BODY: Expected = Refused(400, "unexpected_body", None);
const QUERY: Expected = Refused(400, "unexpected_query", None);
const BAD_AUTHORIZATION: Expected = Refused(400, "invalid_request", None);
const NO_TOKEN: Expected = Refused(401, "token_required", BEARER);
const UNKNOWN_TOKEN: Expected = Refused(401, "invalid_token", INVALID_TOKEN);
const NOT_FOUND: Expected = Refused(404, "not_found", None);
const OTHER_METHOD: Expected = Refused(405, "method_not_allowed", ALLOW_GET);

/// The cases, as they are collected.
struct Cases<'s> {
    server: &'s Server,
    cases: Vec<Case>,
}

impl Cases<'_> {
    fn host(&self, transport: Transport) -> String {
        match transport {
            Socket => "localhost".to_owned(),
            Loopback => format!("127.0.0.1:{}", self.server.api.port()),
        }
    }

    fn raw(&mut self, transport: Transport, request: impl Into<Vec<u8>>, expected: Expected) {
        self.cases.push(Case {
            transport,
            request: request.into(),
            expected,
        });
    }

    /// On both transports; `{host}` in the request is the right one.
    fn both(&mut self, request: &str, expected: Expected) {
        for transport in [Socket, Loopback] {
            let request = request.replace("{host}", &self.host(transport));
            self.raw(transport, request, expected);
        }
    }

    /// A good request with this header line more, on both transports.
    fn header(&mut self, line: &str, expected: Expected) {
        let request = format!("GET /api/check-user HTTP/1.1\r\nHost: {{host}}\r\n{line}\r\n\r\n");
        self.both(&request, expected);
    }

    /// A good request with this method and target instead.
    fn line(&mut self, transport: Transport, method_and_target: &str, expected: Expected) {
        let host = self.host(transport);
        let request = format!("{method_and_target} HTTP/1.1\r\nHost: {host}\r\n\r\n");
        self.raw(transport, request, expected);
    }

    fn lines(&mut self, method_and_target: &str, expected: Expected) {
        self.line(Socket, method_and_target, expected);
        self.line(Loopback, method_and_target, expected);
    }
}

fn heads(cases: &mut Cases<'_>) {
    cases.both(
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n",
        LetIn,
    );
    cases.both(
        "GET /api/check-user HTTP/1.1\r\nhost:{host}\t \r\n\r\n",
        LetIn,
    );
    for malformed in [
        "GET /api/check-user HTTP/1.1\nHost: {host}\n\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\n\r\n",
        "GET /api/check-user HTTP/1.1\rHost: {host}\r\r\n",
        "\r\nGET /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user\r\n\r\n",
        "GET  /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user HTTP/1.1 \r\nHost: {host}\r\n\r\n",
        "GET /api/check user HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user HTTP/11\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user http/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user\0 HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX: a\0b\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX: a\x7Fb\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX: a\r\n b\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX : a\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n X: a\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n: a\r\n\r\n",
        "G\u{e9}T /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-us\u{e9}r HTTP/1.1\r\nHost: {host}\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\nContent-Length: 0\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0, 0\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nContent-Length: -0\r\n\r\n",
        "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nContent-Length:\r\n\r\n",
        // The first bytes of a TLS client.
        "\x16\x03\x01\x02",
    ] {
        cases.both(malformed, MALFORMED);
    }
    let many = |count| "X: y\r\n".repeat(count);
    cases.both(
        &format!(
            "GET /api/check-user HTTP/1.1\r\nHost: {{host}}\r\n{}\r\n",
            many(63)
        ),
        LetIn,
    );
    cases.both(
        &format!(
            "GET /api/check-user HTTP/1.1\r\nHost: {{host}}\r\n{}\r\n",
            many(64)
        ),
        TOO_LARGE,
    );
    for transport in [Socket, Loopback] {
        for (length, expected) in [(16_384, LetIn), (16_385, TOO_LARGE), (40_000, TOO_LARGE)] {
            let host = cases.host(transport);
            let start = format!("GET /api/check-user HTTP/1.1\r\nHost: {host}\r\nX: ");
            let filling = "x".repeat(length - start.len() - 4);
            cases.raw(transport, format!("{start}{filling}\r\n\r\n"), expected);
        }
    }
    for version in ["0.9", "1.0", "1.2", "2.0", "9.9"] {
        cases.both(
            &format!("GET /api/check-user HTTP/{version}\r\nHost: {{host}}\r\n\r\n"),
            VERSION,
        );
    }
    cases.both("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", VERSION);
}

fn targets(cases: &mut Cases<'_>) {
    for target in [
        "*",
        "api/check-user",
        "http://localhost/api/check-user",
        "http://127.0.0.1/api/check-user",
        "HTTP://evil.example/api/check-user",
        "localhost:80",
        "?",
        "#",
        "/api/check-user#fragment",
        "/api/check-user\\",
        "/api/check-user\"",
        "/api/<check-user>",
    ] {
        cases.lines(&format!("GET {target}"), BAD_TARGET);
    }
    cases.lines("CONNECT localhost:80", BAD_TARGET);
    cases.lines("OPTIONS *", BAD_TARGET);

    let of_length = |length: usize| format!("GET /{}", "x".repeat(length - 1));
    cases.lines(&of_length(2049), Refused(414, "target_too_long", None));
    cases.line(Socket, &of_length(2048), NOT_FOUND);
    cases.line(Loopback, &of_length(2048), NO_TOKEN);

    for query in [
        "/api/check-user?",
        "/api/check-user?user=eve",
        "/api/check-user??",
        "/?/api/check-user",
        "/nowhere?x",
    ] {
        cases.lines(&format!("GET {query}"), QUERY);
    }
    for path in [
        "/",
        "//",
        "/api",
        "/api/",
        "/api/check-user/",
        "//api/check-user",
        "/api//check-user",
        "/./api/check-user",
        "/api/./check-user",
        "/api/../api/check-user",
        "/api/check-user/.",
        "/api/check%2duser",
        "/api/check%2Duser",
        "/%61pi/check-user",
        "/api%2fcheck-user",
        "/API/check-user",
        "/api/Check-User",
        "/api/check-user;x",
        "/api/check-user%00",
        "/api/check-user%20",
        "/api/check-use",
        "/api/check-users",
        "/api/check_user",
        "/openapi.yaml",
        "/api/v1",
        "/api/v2/session",
        "/api/pair/",
        "/favicon.ico",
    ] {
        cases.line(Socket, &format!("GET {path}"), NOT_FOUND);
        cases.line(Loopback, &format!("GET {path}"), NO_TOKEN);
    }
    for method in [
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "get",
        "GETT",
        "PROPFIND",
        "X-!#$%&'*+.^_`|~",
    ] {
        cases.line(Socket, &format!("{method} /api/check-user"), OTHER_METHOD);
        cases.line(Loopback, &format!("{method} /api/check-user"), NO_TOKEN);
        cases.line(Socket, &format!("{method} /nowhere"), NOT_FOUND);
    }
    cases.line(Socket, "HEAD /api/check-user", RefusedHead(405, ALLOW_GET));
    cases.line(Socket, "HEAD /nowhere", RefusedHead(404, None));
    cases.line(Loopback, "HEAD /api/check-user", RefusedHead(401, BEARER));
}

fn hosts(cases: &mut Cases<'_>) {
    let get = "GET /api/check-user HTTP/1.1\r\n";
    let port = cases.server.api.port();
    cases.raw(Socket, format!("{get}Host: localhost\r\n\r\n"), LetIn);
    for ours in ["127.0.0.1", "localhost", "[::1]"] {
        cases.raw(Loopback, format!("{get}Host: {ours}:{port}\r\n\r\n"), LetIn);
        cases.raw(Loopback, format!("{get}Host: {ours}\r\n\r\n"), FORBIDDEN);
        cases.raw(Loopback, format!("{get}Host: {ours}:\r\n\r\n"), FORBIDDEN);
        cases.raw(
            Loopback,
            format!("{get}Host: {ours}:{}\r\n\r\n", port ^ 1),
            FORBIDDEN,
        );
        cases.raw(
            Loopback,
            format!("{get}Host: {ours}:0{port}\r\n\r\n"),
            FORBIDDEN,
        );
        cases.raw(Loopback, format!("{get}Host: {ours}:80\r\n\r\n"), FORBIDDEN);
        // What the other transport has for a name is foreign here.
        let on_socket = if ours == "localhost" {
            LetIn
        } else {
            FORBIDDEN
        };
        cases.raw(Socket, format!("{get}Host: {ours}\r\n\r\n"), on_socket);
        cases.raw(
            Socket,
            format!("{get}Host: {ours}:{port}\r\n\r\n"),
            FORBIDDEN,
        );
    }
    for foreign in [
        "LOCALHOST",
        "Localhost",
        "localhost.",
        "x.localhost",
        "localhost.localdomain",
        "localhost.evil.example",
        "evil.example",
        "127.0.0.1.nip.io",
        "0.0.0.0",
        "127.1",
        "127.0.1",
        "127.0.0.2",
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "017700000001",
        "0177.0.0.1",
        "127.0.0.01",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[0:0:0:0:0:0:0:1]",
        "[0000::1]",
        "%6cocalhost",
        "localhost%00",
        "ip6-localhost",
        "vestibule",
    ] {
        cases.raw(Socket, format!("{get}Host: {foreign}\r\n\r\n"), FORBIDDEN);
        cases.raw(
            Loopback,
            format!("{get}Host: {foreign}:{port}\r\n\r\n"),
            FORBIDDEN,
        );
    }
    for malformed in [
        "",
        ":80",
        "local host",
        "localhost,localhost x",
        "user@localhost",
        "localhost/",
        "http://localhost",
        "localhost:80:80",
        "localhost:x",
        "[::1",
        "::1",
        "[]",
        "[::1]x",
        "localhost?",
        "localhost#",
        "\"localhost\"",
        "\u{ff4c}ocalhost",
    ] {
        cases.both(&format!("{get}Host: {malformed}\r\n\r\n"), BAD_HOST);
    }
    cases.both(&format!("{get}\r\n"), BAD_HOST);
    cases.both(&format!("{get}X-Host: {{host}}\r\n\r\n"), BAD_HOST);
    cases.both(
        &format!("{get}Host: {{host}}\r\nHost: {{host}}\r\n\r\n"),
        BAD_HOST,
    );
    cases.both(
        &format!("{get}Host: {{host}}\r\nhost: evil.example\r\n\r\n"),
        BAD_HOST,
    );
    cases.both(
        &format!("{get}Host: evil.example\r\nHOST: {{host}}\r\n\r\n"),
        BAD_HOST,
    );
}

fn strangers(cases: &mut Cases<'_>) {
    for browser in [
        "Origin: null",
        "Origin: http://{host}",
        "Origin: https://evil.example",
        "Origin:",
        "ORIGIN: x",
        "Referer: http://{host}/",
        "Referer:",
        "referer: https://evil.example/",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "sec-fetch-site: none",
        "Sec-Fetch-Mode: no-cors",
        "Sec-Fetch-Dest: image",
        "Sec-Fetch-User: ?1",
        "Sec-Fetch-Storage-Access: none",
        "SEC-FETCH-: x",
        "Access-Control-Request-Method: GET",
        "Access-Control-Request-Headers: authorization",
        "Access-Control-Request-Private-Network: true",
        "access-control-request-local-network: true",
    ] {
        cases.header(browser, FORBIDDEN);
    }
    for proxy in [
        "Forwarded: for=127.0.0.1",
        "X-Forwarded-For: 127.0.0.1",
        "X-Forwarded-Host: localhost",
        "X-Forwarded-Proto: http",
        "x-forwarded-port: 1",
        "X-Forwarded-: x",
        "X-Real-IP: 127.0.0.1",
        "Via: 1.1 proxy",
        "Proxy-Connection: keep-alive",
        "Proxy-Authorization: Basic eDp5",
        "PROXY-X: y",
    ] {
        cases.header(proxy, FORBIDDEN);
    }
    // Names that only resemble them, and what programs usually send.
    for harmless in [
        "X-Origin: x",
        "Origin-: x",
        "Originator: x",
        "Referrer: x",
        "X-Sec-Fetch-Site: x",
        "Sec-Fetch: x",
        "Access-Control: x",
        "Forwarded-For: x",
        "X-Forwarded: x",
        "X-Real-IP-2: x",
        "X-Via: x",
        "Proxy: x",
        "Upgraded: x",
        "Expectation: x",
        "X-Transfer-Encoding: chunked",
        "TE: trailers",
        "Content-Length: 0",
        "User-Agent: curl/8.5.0",
        "Accept: */*",
        "Accept-Encoding: gzip, br",
        "Cookie: session=x",
        "X-Empty:",
        "X: \u{e9}",
        "Connection: keep-alive",
        "If-None-Match: *",
        "Range: bytes=0-0",
        "X-HTTP-Method-Override: DELETE",
    ] {
        cases.header(harmless, LetIn);
    }
}

fn framing(cases: &mut Cases<'_>) {
    for unsupported in [
        "Upgrade: websocket\r\nConnection: Upgrade",
        "Upgrade: h2c",
        "Upgrade:",
        "upgrade: TLS/1.0",
        "Expect: 100-continue",
        "expect: x",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "transfer-encoding:",
        "Transfer-Encoding: chunked\r\nContent-Length: 0",
        "Content-Length: 5\r\nTransfer-Encoding: chunked",
    ] {
        cases.header(unsupported, UNSUPPORTED);
    }
    for body in [
        "Content-Length: 1",
        "Content-Length: 5",
        "Content-Length: 01",
        "Content-Length: 18446744073709551616",
    ] {
        cases.header(body, BODY);
    }
    let get_in_body = "GET /api/check-user HTTP/1.1\r\nHost: {host}\r\n\r\n";
    let post = |length: usize| {
        format!(
            "POST /api/check-user HTTP/1.1\r\nHost: {{host}}\r\nContent-Length: {length}\r\n\r\n"
        )
    };
    for length in [0, 5, get_in_body.len()] {
        let request = format!("{}{get_in_body}", post(length));
        let on = |host: &str| request.replace("{host}", host);
        let (socket, loopback) = (cases.host(Socket), cases.host(Loopback));
        cases.raw(Socket, on(&socket), OTHER_METHOD);
        cases.raw(Loopback, on(&loopback), NO_TOKEN);
    }
}

fn tokens(cases: &mut Cases<'_>) {
    for unknown in [
        "Authorization: Bearer x",
        "authorization: bearer x",
        "Authorization: BEARER  x",
        "Authorization: Bearer x==",
        "Authorization: Bearer vst_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.",
        "Authorization: Bearer -._~+/",
    ] {
        cases.header(unknown, UNKNOWN_TOKEN);
    }
    let of_length = |length: usize| format!("Authorization: Bearer {}", "x".repeat(length - 7));
    cases.header(&of_length(256), UNKNOWN_TOKEN);
    cases.header(&of_length(257), BAD_AUTHORIZATION);
    cases.header(&of_length(8000), BAD_AUTHORIZATION);
    for bad in [
        "Authorization:",
        "Authorization: Bearer",
        "Authorization: Bearer ",
        "Authorization: Bearerx",
        "Authorization: Bearer\tx",
        "Authorization: Bearer x y",
        "Authorization: Bearer x,Bearer y",
        "Authorization: Bearer =",
        "Authorization: Bearer x=y",
        "Authorization: Bearer \"x\"",
        "Authorization: Bearer \u{e9}",
        "Authorization: Basic eDp5",
        "Authorization: Digest x",
        "Authorization: Negotiate x",
        "Authorization: DPoP x",
        "Authorization: x",
        "Authorization: Bearer x\r\nAuthorization: Bearer x",
        "Authorization: Bearer x\r\nauthorization: Basic y",
        "Authorization:\r\nAuthorization:",
    ] {
        cases.header(bad, BAD_AUTHORIZATION);
    }
    // A token is not looked for anywhere else.
    cases.both(
        "GET /api/check-user?access_token=x HTTP/1.1\r\nHost: {host}\r\n\r\n",
        QUERY,
    );
    cases.header("X-Authorization: Bearer x", LetIn);
    cases.header("Cookie: token=x", LetIn);
    // An unknown token is refused wherever it is shown, so a mistyped path tells nobody that it is one.
    cases.both(
        "GET /nowhere HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer x\r\n\r\n",
        UNKNOWN_TOKEN,
    );
    cases.both(
        "PUT /api/check-user HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer x\r\n\r\n",
        UNKNOWN_TOKEN,
    );
}

fn all(server: &Server) -> Vec<Case> {
    let mut cases = Cases {
        server,
        cases: Vec::new(),
    };
    heads(&mut cases);
    targets(&mut cases);
    hosts(&mut cases);
    strangers(&mut cases);
    framing(&mut cases);
    tokens(&mut cases);
    cases.cases
}

fn check(case: &Case, bytes: &[u8], user: &str) {
    let shown = String::from_utf8_lossy(&case.request[..case.request.len().min(300)]).into_owned();
    let name = format!("{:?} {shown:?}", case.transport);
    let answer = Answer::parse(bytes);
    let expected = match (case.expected, case.transport) {
        (LetIn, Loopback) => NO_TOKEN,
        (expected, _) => expected,
    };
    match expected {
        LetIn => {
            assert_eq!(answer.status, 200, "{name}");
            assert_eq!(answer.body, format!(r#"{{"user":{user}}}"#), "{name}");
            assert_eq!(answer.headers, headers(&answer.body, false, &[]), "{name}");
        }
        Refused(status, error, extra) => {
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
        }
        RefusedHead(status, extra) => {
            assert_eq!(
                (answer.status, answer.body.as_str()),
                (status, ""),
                "{name}"
            );
            let extra: Vec<_> = extra.into_iter().collect();
            let mut expected = headers("", true, &extra);
            expected.insert(
                "Content-Length".to_owned(),
                answer.headers["Content-Length"].clone(),
            );
            assert_eq!(answer.headers, expected, "{name}");
        }
    }
}

#[tokio::test]
async fn every_row_of_the_table_gets_its_answer_whoever_is_signed_in() {
    let server = Server::start(generous(), signed_out());
    let cases = all(&server);
    let (mut let_in, mut refused) = (0, 0);
    let mut before = Vec::new();
    for (session, user) in [(signed_out(), "null"), (signed_in("ada"), r#""ada""#)] {
        server.set(session);
        for (index, case) in cases.iter().enumerate() {
            let mut client = server.connect(case.transport).await;
            client.send(&case.request).await;
            let keeps_open = matches!((case.expected, case.transport), (LetIn, Socket));
            let bytes = if keeps_open {
                client.one_answer().await
            } else {
                // Nothing follows a refusal, whatever the client sent after the head.
                client.until_closed().await
            };
            check(case, &bytes, user);
            if keeps_open {
                let_in += 1;
                continue;
            }
            refused += 1;
            if let Some(Some(before)) = before.get(index) {
                assert_eq!(&bytes, before, "a refusal may not tell who is signed in");
            }
            before.resize(before.len().max(index + 1), None);
            before[index] = Some(bytes);
        }
    }
    println!(
        "{} requests: {let_in} let in, {refused} refused",
        let_in + refused
    );
    assert!(cases.len() > 400, "{} cases", cases.len());
}
