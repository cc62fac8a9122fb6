//! A browser as plain as one can be: it keeps cookies, follows redirects, and fills in the one form of a page.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use vestibule_cognito::Url;

/// A browser with its cookies. It goes to one computer only, so that no cookie can get to another.
#[derive(Debug, Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
}

/// Where a navigation ended.
#[derive(Debug)]
pub enum Arrived {
    /// At a page.
    Page(Page),
    /// At an address that is the application's: what would be handed to it.
    Link(String),
}

#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub url: Url,
    pub body: String,
}

impl Browser {
    /// Opens an address, and follows until there is a page or a link of the application's: one that begins like this.
    pub fn open(&mut self, url: &str, application: &str) -> Arrived {
        self.follow(Url::parse(url).expect("an address"), None, application)
    }

    /// Sends the page's form, its hidden fields and these.
    pub fn submit(&mut self, page: &Page, fields: &[(&str, &str)], application: &str) -> Arrived {
        let action = between(&page.body, "action=\"", "\"").expect("a form");
        let action = action.replace("&amp;", "&");
        let mut form = Url::parse("form:").expect("a place for its fields");
        form.query_pairs_mut()
            .extend_pairs(hidden_fields(&page.body))
            .extend_pairs(fields);
        let url = page.url.join(&action).expect("an address");
        let body = form.query().unwrap_or_default().to_owned();
        self.follow(url, Some(body), application)
    }

    fn follow(&mut self, mut url: Url, mut form: Option<String>, application: &str) -> Arrived {
        for _ in 0..MOST_REDIRECTS {
            let answer = self.send(&url, form.take().as_deref());
            let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
            let status = head
                .split(' ')
                .nth(1)
                .and_then(|word| word.parse().ok())
                .expect("a status");
            for cookie in headers(head, "set-cookie") {
                let (name, rest) = cookie.split_once('=').expect("a cookie");
                let value = rest.split(';').next().unwrap_or_default();
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
            let Some(location) = headers(head, "location").next() else {
                let body = body.to_owned();
                return Arrived::Page(Page { status, url, body });
            };
            if location.starts_with(application) {
                return Arrived::Link(location.to_owned());
            }
            url = url.join(location).expect("an address");
        }
        panic!("the browser is sent round in circles, at {}", url.path());
    }

    fn send(&self, url: &Url, form: Option<&str>) -> String {
        let authority = url.authority();
        let (path, query) = (url.path(), url.query().unwrap_or_default());
        let cookies = self.cookies.iter().filter(|(_, value)| !value.is_empty());
        let cookies: Vec<_> = cookies
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let method = if form.is_some() { "POST" } else { "GET" };
        let body = form.unwrap_or_default();
        let request = format!(
            "{method} {path}?{query} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n\
             Cookie: {}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{body}",
            cookies.join("; "),
            body.len()
        );
        let mut stream = TcpStream::connect(authority).expect("the provider listens");
        stream
            .set_read_timeout(Some(Duration::from_secs(20)))
            .expect("a time limit");
        stream.write_all(request.as_bytes()).expect("it is sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }
}

impl Arrived {
    pub fn page(self) -> Page {
        match self {
            Self::Page(page) => page,
            Self::Link(_) => panic!("the application was called"),
        }
    }

    pub fn link(self) -> String {
        match self {
            Self::Link(link) => link,
            Self::Page(page) => panic!("at a page ({}): {}", page.status, page.body),
        }
    }
}

fn headers<'h>(head: &'h str, name: &'h str) -> impl Iterator<Item = &'h str> {
    let lines = head.lines().filter_map(|line| line.split_once(": "));
    lines
        .filter(move |(known, _)| known.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

fn hidden_fields(body: &str) -> Vec<(&str, &str)> {
    let inputs = body.split("<input ").skip(1);
    inputs
        .filter(|input| input.starts_with("type=\"hidden\""))
        .filter_map(|input| {
            let name = between(input, "name=\"", "\"")?;
            Some((name, between(input, "value=\"", "\"")?))
        })
        .collect()
}

fn between<'t>(text: &'t str, begin: &str, end: &str) -> Option<&'t str> {
    let (_, rest) = text.split_once(begin)?;
    rest.split_once(end).map(|(value, _)| value)
}

const MOST_REDIRECTS: u32 = 10;
