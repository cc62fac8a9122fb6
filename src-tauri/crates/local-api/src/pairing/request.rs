//! The body of a pairing request, as far as it can be trusted: parsed once, cleaned, and within its bounds.

use vestibule_contract::{PairRequest, Scope};

use crate::label;
use crate::refusal::Refusal;

/// Characters of a name, and of a reason, at the most: what fits a prompt.
const MAX_NAME: usize = 64;
const MAX_REASON: usize = 200;

/// A pairing request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Application {
    /// On one line, visible.
    pub name: String,
    /// In the order of [`Scope::ALL`], at least one.
    pub scopes: Vec<Scope>,
    /// On one line, visible; may be empty.
    pub reason: String,
    pub headless: bool,
}

impl Application {
    /// Reads a body. Unknown and doubled members, anything deeper than the members that there are, and anything after the object
    /// are refused by the form of [`PairRequest`].
    ///
    /// # Errors
    /// [`Refusal::BadPairing`]
    pub fn parse(body: &[u8]) -> Result<Self, Refusal> {
        let request: PairRequest = serde_json::from_slice(body).map_err(|_| Refusal::BadPairing)?;
        let name = label::clean(&request.name);
        let reason = label::clean(&request.reason);
        let mut scopes = request.scopes;
        let count = scopes.len();
        scopes.sort_unstable();
        scopes.dedup();
        let is_good = !name.is_empty()
            && request.name.chars().count() <= MAX_NAME
            && request.reason.chars().count() <= MAX_REASON
            && !scopes.is_empty()
            && scopes.len() == count;
        is_good
            .then_some(Self {
                name,
                scopes,
                reason,
                headless: request.headless,
            })
            .ok_or(Refusal::BadPairing)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_good_request_is_cleaned() {
        let body = r#"{"name":" g\u202eit\n","scopes":["token.id","user.read"],"reason":"to\u0000 push","headless":true}"#;
        let application = Application {
            name: "git".to_owned(),
            scopes: vec![Scope::UserRead, Scope::TokenId],
            reason: "to push".to_owned(),
            headless: true,
        };
        assert_eq!(Application::parse(body.as_bytes()).unwrap(), application);
    }

    #[test]
    fn a_request_out_of_bounds_is_refused() {
        let of = |name: &str, reason: &str, scopes: &str| {
            format!(r#"{{"name":"{name}","reason":"{reason}","scopes":{scopes}}}"#)
        };
        let one = r#"["user.read"]"#;
        for good in [
            of("x", "", one),
            of(&"x".repeat(64), &"y".repeat(200), one),
            of(&"\u{e9}".repeat(64), "", one),
        ] {
            assert!(Application::parse(good.as_bytes()).is_ok(), "{good}");
        }
        for bad in [
            of("", "", one),
            of(r"\u202e\u200b \n", "", one),
            of(&"x".repeat(65), "", one),
            of("x", &"y".repeat(201), one),
            of("x", "", "[]"),
            of("x", "", r#"["user.read","user.read"]"#),
            of("x", "", r#"["admin"]"#),
            of("x", "", r#"["*"]"#),
            of("x", "", r#""user.read""#),
            of("x", "", "[[\"user.read\"]]"),
            of("x", "", "null"),
            "[".repeat(2000),
            r#"{"a":"#.repeat(800),
            format!("{} ", of("x", "", one)) + "{}",
            format!("\u{feff}{}", of("x", "", one)),
            r#"{"name":"x","name":"y","scopes":["user.read"]}"#.to_owned(),
            r#"{"name":"x","scopes":["user.read"],"token":"y"}"#.to_owned(),
            r#"{"name":1,"scopes":["user.read"]}"#.to_owned(),
            r#"{"name":"x","scopes":["user.read"],}"#.to_owned(),
            r#"{"name":"\ud800","scopes":["user.read"]}"#.to_owned(),
            r"{'name':'x'}".to_owned(),
            "null".to_owned(),
            "{}".to_owned(),
            String::new(),
        ] {
            assert_eq!(
                Application::parse(bad.as_bytes()),
                Err(Refusal::BadPairing),
                "{bad}"
            );
        }
        assert_eq!(
            Application::parse(b"{\"name\":\"\xff\",\"scopes\":[\"user.read\"]}"),
            Err(Refusal::BadPairing)
        );
    }
}
