//! A browser: the session that it has at the pool, and whether a form that it sends is one of ours.
//!
//! Invariants: who is signed in is known by a random name in a cookie, which is new with every sign-in and unknown after an
//! hour; a form's token is tied to the browser that it was shown to.

use std::fmt;
use std::sync::Mutex;
use std::time::Duration;

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::code::{AuthorizationCode, random_name};
use super::federation::PendingFederation;
use super::reply::Reply;
use super::visit::{Address, Visit};
use crate::challenge::Pending;
use crate::clock::Timestamp;
use crate::operation::oauth;
use crate::secret::fill_random;
use crate::store::users::User;

/// What a domain keeps, for minutes, in memory.
pub(crate) struct Memory {
    pub(super) codes: Pending<AuthorizationCode>,
    /// The sessions that codes were exchanged for, under the codes.
    pub(super) exchanged: Pending<String>,
    /// Held by whoever exchanges a code, so that a second exchange finds what the first one began.
    pub(super) exchanging: Mutex<()>,
    pub(super) sessions: Pending<BrowserSession>,
    /// Accounts that were made on a page, and are signed in to once they are confirmed: their `sub`s.
    pub(super) sign_ups: Pending<String>,
    pub(super) federations: Pending<PendingFederation>,
    csrf: hmac::Key,
}

/// Somebody who is signed in with a browser.
#[derive(Debug, Clone)]
pub(super) struct BrowserSession {
    pub(super) sub: String,
    pub(super) authenticated_at: Timestamp,
    /// The identity provider that knows them.
    pub(super) provider: Option<String>,
}

/// A browser's session, with the user as it is now.
pub(super) struct Present {
    pub(super) session: BrowserSession,
    pub(super) user: User,
}

impl Default for Memory {
    fn default() -> Self {
        let mut key = zeroize::Zeroizing::new([0; 32]);
        fill_random(key.as_mut_slice());
        Self {
            codes: Pending::default(),
            exchanged: Pending::default(),
            exchanging: Mutex::default(),
            sessions: Pending::default(),
            sign_ups: Pending::default(),
            federations: Pending::default(),
            csrf: hmac::Key::new(hmac::HMAC_SHA256, key.as_slice()),
        }
    }
}

impl fmt::Debug for Memory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Memory").finish_non_exhaustive()
    }
}

impl Visit {
    /// Who is signed in with this browser, if the user may still.
    pub(super) fn present(&self) -> Option<Present> {
        let name = self.cookie(SESSION)?;
        let memory = &self.pool.domain;
        let session = memory.sessions.get(name.as_bytes(), self.pool.now())?;
        let user = oauth::present_user(&self.pool, &session.sub).ok()??;
        Some(Present { session, user })
    }

    /// Begins a session of this browser, in place of one that it has.
    pub(super) fn begin_session(&self, session: BrowserSession, reply: Reply) -> Reply {
        self.forget_session();
        let name = random_name();
        let now = self.pool.now();
        let memory = &self.pool.domain;
        memory
            .sessions
            .insert(name.as_bytes(), session, now.plus(SESSION_LIFETIME), now);
        let age = SESSION_LIFETIME.as_secs();
        reply.with_cookie(cookie(
            &self.address,
            SESSION,
            &name,
            &format!("; Max-Age={age}"),
        ))
    }

    /// Ends the session that this browser has.
    pub(super) fn end_session(&self, reply: Reply) -> Reply {
        self.forget_session();
        reply.with_cookie(cookie(&self.address, SESSION, "", "; Max-Age=0"))
    }

    pub(super) fn forget_session(&self) {
        if let Some(name) = self.cookie(SESSION) {
            self.pool.domain.sessions.forget(name.as_bytes());
        }
    }

    /// Whether what was sent is a form that this browser was shown.
    pub(super) fn has_sent_our_form(&self) -> bool {
        let Some(browser) = self.browser() else {
            return false;
        };
        let token = URL_SAFE_NO_PAD.decode(self.form.field(CSRF_FIELD));
        let token = token.unwrap_or_default();
        hmac::verify(&self.pool.domain.csrf, browser.as_bytes(), &token).is_ok()
    }

    /// What this browser is told apart by before anybody signs in.
    pub(super) fn browser(&self) -> Option<&str> {
        let name = self.cookie(BROWSER)?;
        (name.len() == NAME_LENGTH).then_some(name)
    }

    /// The same, made if it is missing, with what a form is shown with.
    pub(super) fn browser_or_new(&self) -> Browser {
        let known = self.browser().map(str::to_owned);
        let is_new = known.is_none();
        let name = known.unwrap_or_else(random_name);
        let tag = hmac::sign(&self.pool.domain.csrf, name.as_bytes());
        Browser {
            csrf_token: URL_SAFE_NO_PAD.encode(tag),
            cookie: is_new.then(|| cookie(&self.address, BROWSER, &name, "")),
            name,
        }
    }
}

/// A browser that is shown a form.
pub(super) struct Browser {
    pub(super) name: String,
    /// Goes into the form.
    pub(super) csrf_token: String,
    cookie: Option<String>,
}

impl Browser {
    /// Lets the browser keep its name.
    pub(super) fn keep(self, reply: Reply) -> Reply {
        match self.cookie {
            Some(cookie) => reply.with_cookie(cookie),
            None => reply,
        }
    }
}

/// Not `Secure`: it goes to this computer alone, over `http`. `Lax`, so that it comes along when an application sends the
/// browser here, and not when another site's page sends a form.
fn cookie(address: &Address, name: &str, value: &str, more: &str) -> String {
    let path = address.cookie_path();
    format!("{name}={value}; Path={path}; HttpOnly; SameSite=Lax{more}")
}

/// Cognito's names.
const SESSION: &str = "cognito";
const BROWSER: &str = "XSRF-TOKEN";
pub(super) const CSRF_FIELD: &str = "_csrf";
/// As in Cognito; it does not grow longer by being used.
const SESSION_LIFETIME: Duration = Duration::from_hours(1);
const NAME_LENGTH: usize = 43;
