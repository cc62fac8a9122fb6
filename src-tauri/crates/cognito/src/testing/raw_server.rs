//! An HTTP server on loopback that notes what it is asked and answers what it is told, right or wrong.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// A request, as far as the tests look at it.
#[derive(Debug, Clone)]
pub(crate) struct Request {
    /// Method and path, for example `POST /`.
    pub(crate) line: String,
    /// By lower-case name.
    pub(crate) headers: BTreeMap<String, String>,
    /// `null` where there is none.
    pub(crate) body: Value,
}

impl Request {
    /// The Cognito operation, or method and path for anything else.
    pub(crate) fn operation(&self) -> &str {
        self.headers
            .get("x-amz-target")
            .and_then(|target| target.split_once('.'))
            .map_or(self.line.as_str(), |(_, operation)| operation)
    }
}

/// What the server does with a request.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    /// Status, content type, body.
    Whole(u16, &'static str, String),
    /// The same with more headers.
    WithHeaders(u16, Vec<(&'static str, String)>, String),
    /// A 200 that promises more than it sends, and then closes.
    Truncated(String),
    /// Closes without a word.
    Closed,
    /// Says nothing, for ever.
    Silent,
    /// JSON that never ends.
    Endless,
}

impl Answer {
    pub(crate) fn json(body: &Value) -> Self {
        Self::Whole(200, AMZ_JSON, body.to_string())
    }

    pub(crate) fn error(code: &str, message: &str) -> Self {
        let body = serde_json::json!({"__type": code, "message": message});
        Self::Whole(400, AMZ_JSON, body.to_string())
    }
}

type Handler = dyn FnMut(&Request) -> Answer + Send;

/// The server; it ends with the test's runtime.
pub(crate) struct RawServer {
    pub(crate) address: Url,
    requests: Arc<Mutex<Vec<Request>>>,
}

impl RawServer {
    pub(crate) async fn start(handler: impl FnMut(&Request) -> Answer + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let requests: Arc<Mutex<Vec<Request>>> = Arc::default();
        let noted = Arc::clone(&requests);
        let handler: Arc<Mutex<Handler>> = Arc::new(Mutex::new(handler));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, Arc::clone(&noted), Arc::clone(&handler)));
            }
        });
        Self {
            address: Url::parse(&address).unwrap(),
            requests,
        }
    }

    pub(crate) fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// What was asked, in order.
    pub(crate) fn operations(&self) -> Vec<String> {
        self.requests()
            .iter()
            .map(|request| request.operation().to_owned())
            .collect()
    }
}

async fn serve(
    stream: TcpStream,
    requests: Arc<Mutex<Vec<Request>>>,
    handler: Arc<Mutex<Handler>>,
) {
    let mut stream = BufReader::new(stream);
    while let Some(request) = read(&mut stream).await {
        requests.lock().unwrap().push(request.clone());
        let answer = (handler.lock().unwrap())(&request);
        if !write(stream.get_mut(), answer).await {
            return;
        }
    }
}

async fn read(stream: &mut BufReader<TcpStream>) -> Option<Request> {
    let mut line = String::new();
    stream.read_line(&mut line).await.ok()?;
    let line = line.strip_suffix(" HTTP/1.1\r\n")?.to_owned();
    let mut headers = BTreeMap::new();
    loop {
        let mut header = String::new();
        stream.read_line(&mut header).await.ok()?;
        match header.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_ascii_lowercase(), value.to_owned()),
            None => break,
        };
    }
    let length = headers
        .get("content-length")
        .map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some(Request {
        line,
        headers,
        body: serde_json::from_slice(&body).unwrap_or_default(),
    })
}

/// Whether the connection goes on.
async fn write(stream: &mut TcpStream, answer: Answer) -> bool {
    let (status, headers, body) = match answer {
        Answer::Whole(status, kind, body) => {
            (status, vec![("content-type", kind.to_owned())], body)
        }
        Answer::WithHeaders(status, headers, body) => (status, headers, body),
        Answer::Truncated(body) => {
            let head = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: {AMZ_JSON}\r\ncontent-length: {}\r\n\r\n{body}",
                body.len() + 100
            );
            let _ = stream.write_all(head.as_bytes()).await;
            return false;
        }
        Answer::Closed => return false,
        Answer::Silent => {
            std::future::pending::<()>().await;
            return false;
        }
        Answer::Endless => {
            let head = format!("HTTP/1.1 200 OK\r\ncontent-type: {AMZ_JSON}\r\n\r\n{{\"a\":\"");
            let _ = stream.write_all(head.as_bytes()).await;
            while stream.write_all(&[b'a'; 8192]).await.is_ok() {}
            return false;
        }
    };
    let mut head = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n", body.len());
    for (name, value) in headers {
        head.extend([name, ": ", &value, "\r\n"]);
    }
    stream
        .write_all(format!("{head}\r\n{body}").as_bytes())
        .await
        .is_ok()
}

pub(crate) const AMZ_JSON: &str = "application/x-amz-json-1.1";
