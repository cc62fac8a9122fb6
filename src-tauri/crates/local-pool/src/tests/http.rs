//! The gate and the sockets.

use std::time::Duration;

use axum::body::Body;
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, HOST, HeaderValue};
use hyper::{Request, Version};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::support::*;
use crate::{
    CorsOrigins, LocalPool, PathPrefix, PoolConfig, SealingKey, Server, ServerConfig, Storage,
};

async fn open() -> LocalPool {
    let opened = LocalPool::open(
        Storage::Memory,
        SealingKey::generate(),
        PoolConfig::default(),
        ManualClock::new(),
    )
    .await
    .unwrap();
    insert_ready_made_keys(&opened.pool);
    opened.pool
}

async fn fixture(config: ServerConfig) -> Fixture {
    Fixture::of(open().await, ManualClock::new(), config)
}

fn request() -> Request<Body> {
    operation_request("GetUser", "{}")
}

/// A request whose head was changed.
fn with(name: &'static str, value: &str) -> Request<Body> {
    let mut request = request();
    request
        .headers_mut()
        .insert(name, HeaderValue::from_str(value).unwrap());
    request
}

#[tokio::test]
async fn only_a_host_that_is_ours_is_served() {
    let pool = fixture(ServerConfig::default()).await;
    for host in ["127.0.0.1:4321", "localhost:4321"] {
        assert_eq!(
            pool.send(with("host", host)).await.status,
            400,
            "{host} reaches the operation"
        );
    }
    for host in [
        "127.0.0.1",
        "localhost",
        "127.0.0.1:80",
        "localhost:4322",
        "LOCALHOST:4321",
        "localhost.:4321",
        "localhost.evil.com:4321",
        "evil.com",
        "evil.com:4321",
        "0.0.0.0:4321",
        "127.1:4321",
        "2130706433:4321",
        "[::1]:4321",
        "user@localhost:4321",
        "127.0.0.1:04321",
        "",
        "localhost:4321 ",
    ] {
        let answer = pool.send(with("host", host)).await;
        assert_eq!(answer.status, 403, "T01, T04: {host:?}");
        assert_eq!(answer.text, "Forbidden");
        assert_eq!(answer.headers["connection"], "close");
    }
    let mut without = request();
    without.headers_mut().remove(HOST);
    assert_eq!(pool.send(without).await.status, 400);
    let mut doubled = request();
    doubled
        .headers_mut()
        .append(HOST, HeaderValue::from_static("localhost:4321"));
    assert_eq!(pool.send(doubled).await.status, 400);
}

#[tokio::test]
async fn a_request_that_could_be_read_in_two_ways_is_refused() {
    let pool = fixture(ServerConfig::default()).await;
    for (name, value, status) in [
        ("transfer-encoding", "chunked", 400),
        ("upgrade", "websocket", 400),
        ("expect", "100-continue", 400),
        ("content-type", "application/json", 415),
        ("content-type", "text/plain", 415),
        ("content-type", "application/x-amz-json-1.0", 415),
        ("content-length", "-1", 413),
        ("content-length", "65537", 413),
    ] {
        assert_eq!(
            pool.send(with(name, value)).await.status,
            status,
            "{name}: {value}"
        );
    }
    for (name, status) in [(CONTENT_TYPE, 415), (CONTENT_LENGTH, 411)] {
        let mut request = request();
        request.headers_mut().remove(&name);
        assert_eq!(pool.send(request).await.status, status, "without {name}");
    }
    let mut old = request();
    *old.version_mut() = Version::HTTP_10;
    assert_eq!(pool.send(old).await.status, 505);
    let mut absolute = request();
    *absolute.uri_mut() = "http://127.0.0.1:4321/".parse().unwrap();
    assert_eq!(pool.send(absolute).await.status, 400);
    assert_eq!(
        pool.send(with(
            "content-type",
            "Application/X-AMZ-JSON-1.1; charset=utf-8"
        ))
        .await
        .json()["__type"],
        "InvalidParameterException"
    );
}

#[tokio::test]
async fn a_body_over_64_kibibytes_is_refused_and_one_below_is_read() {
    let pool = fixture(ServerConfig::default()).await;
    let body = |length: usize| format!("{{\"a\":\"{}\"}}", "x".repeat(length - 8));
    assert_eq!(pool.post("GetUser", body(64 * 1024)).await.status, 400);
    assert_eq!(pool.post("GetUser", body(64 * 1024 + 1)).await.status, 413);
    // A length that says less than what follows.
    let mut liar = operation_request("GetUser", body(70_000));
    liar.headers_mut()
        .insert(CONTENT_LENGTH, HeaderValue::from_static("2"));
    assert_eq!(pool.send(liar).await.status, 400);
}

#[tokio::test]
async fn unknown_paths_and_methods_are_named() {
    let pool = fixture(ServerConfig::default()).await;
    let id = pool.pool.info().user_pool_id;
    for path in [
        "/x",
        "//",
        "/./",
        &format!("/{id}"),
        &format!("/{id}/mailbox"),
        "/%2e",
    ] {
        assert_eq!(pool.get(path).await.status, 404, "{path}");
    }
    assert_eq!(pool.get("/").await.status, 405);
    let mut options = request();
    *options.method_mut() = hyper::Method::OPTIONS;
    assert_eq!(pool.send(options).await.status, 405);
}

#[tokio::test]
async fn a_web_page_gets_nothing_unless_it_was_allowed() {
    let pool = fixture(ServerConfig::default()).await;
    for (name, value) in [
        ("origin", "http://evil.example"),
        ("origin", "null"),
        ("origin", "http://127.0.0.1:4321"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-origin"),
    ] {
        let answer = pool.send(with(name, value)).await;
        assert_eq!(answer.status, 403, "T02: {name}: {value}");
        assert!(
            answer
                .headers
                .keys()
                .all(|name| !name.as_str().starts_with("access-control"))
        );
    }
    assert_eq!(
        pool.send(with("sec-fetch-mode", "cors")).await.status,
        400,
        "Node's fetch sends it, and is no page"
    );
}

#[tokio::test]
async fn an_allowed_page_may_call_and_read() {
    let allowed = "http://localhost:5173";
    let pool = fixture(ServerConfig {
        cors: CorsOrigins::Listed(vec![allowed.to_owned()]),
        ..ServerConfig::default()
    })
    .await;
    let preflight = |origin: &str| {
        Request::options("/")
            .header(HOST, "127.0.0.1:4321")
            .header("origin", origin)
            .header("access-control-request-method", "POST")
            .header(
                "access-control-request-headers",
                "content-type,x-amz-target,x-amz-user-agent,cache-control",
            )
            .body(Body::empty())
            .unwrap()
    };
    let answer = pool.send(preflight(allowed)).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.headers["access-control-allow-origin"], allowed);
    assert_eq!(answer.headers["vary"], "origin");
    let allowed_headers = answer.headers["access-control-allow-headers"]
        .to_str()
        .unwrap()
        .to_owned();
    for name in [
        "content-type",
        "x-amz-target",
        "x-amz-user-agent",
        "cache-control",
    ] {
        assert!(
            allowed_headers.split(", ").any(|allowed| allowed == name),
            "{name}"
        );
    }
    let answer = pool.send(with("origin", allowed)).await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.headers["access-control-allow-origin"], allowed,
        "it may read refusals, too"
    );

    for origin in [
        "http://localhost:5174",
        "http://localhost:5173.evil.example",
        "https://localhost:5173",
        "null",
    ] {
        let answer = pool.send(preflight(origin)).await;
        assert_eq!(answer.status, 403, "{origin}");
        assert!(!answer.headers.contains_key("access-control-allow-origin"));
        assert_eq!(pool.send(with("origin", origin)).await.status, 403);
    }

    let pool = fixture(ServerConfig {
        cors: CorsOrigins::Any,
        ..ServerConfig::default()
    })
    .await;
    assert_eq!(
        pool.send(preflight("http://anything.example")).await.status,
        200
    );
}

#[tokio::test]
async fn outside_of_the_prefix_there_is_nothing() {
    let prefix = PathPrefix::random();
    assert_eq!(format!("{prefix:?}"), "PathPrefix([redacted])");
    let secret = prefix.expose_secret().to_owned();
    assert_eq!(secret.len(), 32);
    let pool = fixture(ServerConfig {
        path_prefix: Some(prefix),
        ..ServerConfig::default()
    })
    .await;
    let id = pool.pool.info().user_pool_id;
    let at = |path: String| {
        let mut request = request();
        *request.uri_mut() = path.parse().unwrap();
        request
    };
    for path in [
        format!("/{secret}"),
        format!("/{secret}/"),
        format!("/{secret}/?a=b"),
    ] {
        let answer = pool.send(at(path.clone())).await;
        assert_eq!(
            answer.json()["__type"],
            "InvalidParameterException",
            "{path}"
        );
    }
    assert_eq!(
        pool.get(&format!("/{secret}/{id}/.well-known/jwks.json"))
            .await
            .status,
        200
    );
    let half = &secret[..31];
    for path in [
        "/".to_owned(),
        format!("/{half}/"),
        format!("/{secret}x/"),
        format!("//{secret}/"),
        format!("/x/{secret}/"),
        format!("/{id}/.well-known/jwks.json"),
        format!("/{}/", secret.to_lowercase() + "!"),
    ] {
        let answer = pool.send(at(path.clone())).await;
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.text, "Not Found");
    }
    assert_eq!(
        pool.get(&format!("/{id}/.well-known/jwks.json"))
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn the_mailbox_is_shown_only_where_it_was_asked_for() {
    let pool = fixture(ServerConfig {
        mailbox_endpoint: true,
        ..ServerConfig::default()
    })
    .await;
    let path = format!("/{}/mailbox", pool.pool.info().user_pool_id);
    assert_eq!(pool.get(&path).await.text, "[]");
    pool.sign_up("ada").await;
    let shown = pool.get(&path).await.json();
    assert_eq!(shown[0]["code"], pool.code());
    assert_eq!(shown[0]["to"], "ada@example.com");
    assert_eq!(pool.get("/us-east-1_other/mailbox").await.status, 404);
    let delete = Request::delete(&path)
        .header(HOST, "localhost:4321")
        .body(Body::empty())
        .unwrap();
    assert_eq!(pool.send(delete).await.status, 200);
    assert_eq!(pool.get(&path).await.text, "[]");
}

async fn exchange(port: u16, request: &str) -> String {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    // A connection that the server resets has said all that it had to say.
    let _ = stream.read_to_end(&mut answer).await;
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn a_real_connection_is_served_and_ended_in_order() {
    let pool = open().await;
    let server = Server::start(pool.clone(), ServerConfig::default())
        .await
        .unwrap();
    let port = server.port();
    assert_eq!(server.endpoint_url(), format!("http://127.0.0.1:{port}/"));
    let id = pool.info().user_pool_id;
    assert_eq!(
        server.jwks_url(&id),
        format!("http://127.0.0.1:{port}/{id}/.well-known/jwks.json")
    );

    let body = "{}";
    let operation = format!(
        "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\nContent-Type: application/x-amz-json-1.1\r\n\
         X-Amz-Target: AWSCognitoIdentityProviderService.GetUser\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    let answer = exchange(port, &operation).await;
    assert!(
        answer.starts_with("HTTP/1.1 400 Bad Request\r\n"),
        "{answer}"
    );
    assert!(answer.contains("InvalidParameterException"));
    let jwks = format!(
        "GET /{id}/.well-known/jwks.json HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
    );
    assert!(
        exchange(port, &jwks)
            .await
            .starts_with("HTTP/1.1 200 OK\r\n")
    );

    for malformed in [
        "nonsense\r\n\r\n".to_owned(),
        "GET / HTTP/1.1\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil\r\n\r\n"),
        format!("CONNECT evil:443 HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
        format!("GET http://evil/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n"),
        format!(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nX: {}\r\n\r\n",
            "x".repeat(20_000)
        ),
        format!(
            "GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{}\r\n",
            "X: y\r\n".repeat(70)
        ),
        format!(
            "POST / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\
             Content-Type: application/x-amz-json-1.1\r\n\r\n0\r\n\r\n"
        ),
    ] {
        let answer = exchange(port, &malformed).await;
        assert!(
            answer.starts_with("HTTP/1.1 400") || answer.starts_with("HTTP/1.1 431"),
            "{malformed}: {answer}"
        );
    }

    // A connection that idles does not keep the server from ending.
    let mut idle = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    idle.write_all(b"GET").await.unwrap();
    tokio::time::timeout(Duration::from_secs(30), server.shutdown())
        .await
        .expect("the server ends");
    assert!(
        TcpStream::connect(("127.0.0.1", port)).await.is_err(),
        "nobody listens any more"
    );
}

#[tokio::test]
async fn connections_beyond_the_limit_are_closed() {
    let server = Server::start(open().await, ServerConfig::default())
        .await
        .unwrap();
    let port = server.port();
    let mut held = Vec::new();
    for _ in 0..64 {
        held.push(TcpStream::connect(("127.0.0.1", port)).await.unwrap());
    }
    let mut one_more = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let mut buffer = [0];
    let read = one_more.read(&mut buffer).await;
    assert!(matches!(read, Ok(0) | Err(_)), "T10: it is closed unread");
    drop(held);
    // Once the others are gone there is room again.
    let mut answered = false;
    for _ in 0..100 {
        let answer = exchange(
            port,
            &format!("GET / HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"),
        )
        .await;
        if answer.starts_with("HTTP/1.1 405") {
            answered = true;
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert!(answered);
    server.shutdown().await;
}

#[tokio::test]
async fn a_port_that_is_taken_is_an_error() {
    let server = Server::start(open().await, ServerConfig::default())
        .await
        .unwrap();
    let second = Server::start(
        open().await,
        ServerConfig {
            port: server.port(),
            ..ServerConfig::default()
        },
    )
    .await;
    assert!(
        matches!(second, Err(crate::Error::Listen(_))),
        "T07: two never listen on one port"
    );
}
