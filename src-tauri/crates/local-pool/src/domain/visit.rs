//! A request to a domain, with everything that answering it takes.

use std::sync::Arc;

use hyper::StatusCode;
use hyper::header::{COOKIE, HeaderMap};
use maud::html;
use serde_json::Value;

use super::authorization::AuthorizationRequest;
use super::form::Form;
use super::page;
use super::reply::Reply;
use crate::exception::Exception;
use crate::operation::{Operation, caller};
use crate::pool::Pool;

/// A request to a domain.
pub(super) struct Visit {
    pub(super) pool: Arc<Pool>,
    pub(super) address: Address,
    pub(super) query: Form,
    /// Of a `POST`.
    pub(super) form: Form,
    pub(super) headers: HeaderMap,
}

impl Visit {
    /// A cookie of this name.
    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        let headers = self.headers.get_all(COOKIE).into_iter();
        headers
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(other, value)| (other == name).then_some(value))
    }

    /// The request that a form is about, if this browser was shown the form.
    ///
    /// # Errors
    /// What the browser is told: the form was another's, or is from before the server started.
    pub(super) fn submitted(&self) -> Result<AuthorizationRequest, Reply> {
        let request = AuthorizationRequest::read(self)?;
        if self.has_sent_our_form() {
            return Ok(request);
        }
        let body = html! {
            div.top {
                h1 { "This page is out of date" }
                p.lead { "Nothing was changed. Begin again, with cookies allowed for this page." }
            }
            a.button.button-wide href=(self.address.page("/login", &request.query)) { "Begin again" }
        };
        let page = page::document(self, "This page is out of date", &body);
        Err(Reply::page(StatusCode::FORBIDDEN, page))
    }

    /// Performs an operation of the API in the name of the request's client, for this user.
    ///
    /// # Errors
    /// The operation's.
    pub(super) fn perform_for(
        &self,
        request: &AuthorizationRequest,
        operation: Operation,
        username: &str,
        mut wish: Value,
    ) -> Result<Value, Exception> {
        let client = self.pool.client(&request.client_id);
        let client = client.ok_or_else(Exception::internal_error)?;
        if let Some(members) = wish.as_object_mut() {
            members.insert("ClientId".to_owned(), client.id.as_str().into());
            members.insert("Username".to_owned(), username.into());
            let hash = caller::secret_hash(client, username);
            members.extend(hash.map(|hash| ("SecretHash".to_owned(), hash.into())));
        }
        self.perform(operation, &wish)
    }

    /// Performs an operation of the API.
    ///
    /// # Errors
    /// The operation's.
    pub(super) fn perform(&self, operation: Operation, wish: &Value) -> Result<Value, Exception> {
        let wish = zeroize::Zeroizing::new(wish.to_string());
        let answer = operation.perform(&self.pool, wish.as_bytes())?;
        serde_json::from_slice(&answer).map_err(|_| Exception::internal_error())
    }
}

/// A text in an operation's answer, by its JSON pointer (RFC 6901); nothing where it is not there.
pub(super) fn text_at<'a>(answer: &'a Value, pointer: &str) -> &'a str {
    answer
        .pointer(pointer)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

/// Where a code went, in part.
pub(super) const DESTINATION: &str = "/CodeDeliveryDetails/Destination";

/// Where a pool's domain is.
#[derive(Clone)]
pub(super) struct Address {
    /// Without a closing slash.
    url: String,
    /// The part of the URL behind the host.
    path: String,
}

impl Address {
    pub(super) fn new(base_url: &str, user_pool_id: &str) -> Self {
        let url = format!("{base_url}{user_pool_id}");
        let path = url
            .split_once("://")
            .and_then(|(_, rest)| rest.find('/').and_then(|start| rest.get(start..)))
            .unwrap_or("/")
            .to_owned();
        Self { url, path }
    }

    /// What the cookies are for.
    pub(super) fn cookie_path(&self) -> &str {
        &self.path
    }

    /// A page, as one page leads to another.
    pub(super) fn page(&self, page: &str, query: &str) -> String {
        let path = &self.path;
        if query.is_empty() {
            format!("{path}{page}")
        } else {
            format!("{path}{page}?{query}")
        }
    }

    /// A page, as others lead to it.
    pub(super) fn absolute(&self, page: &str) -> String {
        format!("{}{page}", self.url)
    }
}
