//! Refusal: what an answer that is not the hoped one means for a companion.

use hyper::StatusCode;
use serde::de::DeserializeOwned;
use vestibule_contract::{ApiError, api_error};

use crate::Error;
use crate::connection::Answer;
use crate::error::RefusalCode;

impl Answer {
    /// The answer as this type.
    ///
    /// # Errors
    /// What the application refused with, if it did; [`Error::UnexpectedAnswer`] if it is of another form.
    pub fn read_as<T: DeserializeOwned>(&self, expected: &[StatusCode]) -> Result<T, Error> {
        if expected.contains(&self.status) {
            serde_json::from_slice(&self.body).map_err(|_| Error::UnexpectedAnswer)
        } else {
            Err(self.refusal())
        }
    }

    /// What the application refused with.
    pub fn refusal(&self) -> Error {
        let Ok(ApiError { error, .. }) = serde_json::from_slice(&self.body) else {
            return Error::UnexpectedAnswer;
        };
        let retry_after = self.retry_after;
        match error.as_str() {
            api_error::TOKEN_REQUIRED => Error::NotPaired,
            api_error::INVALID_TOKEN => Error::TokenRefused,
            api_error::INSUFFICIENT_SCOPE => Error::InsufficientScope,
            api_error::PAIRING_REFUSED => Error::PairingRefused,
            api_error::PAIRING_UNANSWERED => Error::PairingUnanswered,
            api_error::PAIRING_GONE => Error::PairingGone,
            api_error::TOO_MANY_PAIRINGS => Error::TooManyPairings { retry_after },
            "too_many_failed_tokens" => Error::TooManyFailedTokens { retry_after },
            api_error::NOT_SIGNED_IN => Error::NotSignedIn,
            api_error::NO_IDENTITY_POOL => Error::NoIdentityPool,
            api_error::END_NOT_KEPT => Error::EndNotKept,
            api_error::OFFLINE => Error::Offline,
            api_error::SESSION_UNKNOWN => Error::SessionUnknown,
            code => Error::Refused {
                status: self.status.as_u16(),
                code: RefusalCode::of(code),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use std::time::Duration;

    use expect_test::expect;
    use hyper::StatusCode;
    use vestibule_contract::CheckUser;
    use zeroize::Zeroizing;

    use crate::connection::Answer;

    fn answer(status: u16, body: &str) -> Answer {
        Answer {
            status: StatusCode::from_u16(status).unwrap(),
            retry_after: Some(Duration::from_secs(7)),
            body: Zeroizing::new(body.as_bytes().to_vec()),
        }
    }

    #[test]
    fn every_refusal_of_the_interface_has_its_meaning() {
        let refusals = [
            (401, "token_required"),
            (401, "invalid_token"),
            (403, "insufficient_scope"),
            (403, "pairing_refused"),
            (403, "pairing_unanswered"),
            (410, "pairing_gone"),
            (429, "too_many_pairings"),
            (429, "too_many_failed_tokens"),
            (409, "not_signed_in"),
            (404, "no_identity_pool"),
            (503, "end_not_kept"),
            (503, "offline"),
            (503, "session_unknown"),
            (404, "not_found"),
            (400, "a new\ncode"),
        ];
        let meanings = refusals.map(|(status, code)| {
            let body = serde_json::json!({"error": code, "message": "…"}).to_string();
            let refusal = answer(status, &body).refusal();
            format!("{code:?}: {}, {refusal}\n", refusal.code())
        });
        expect![[r#"
            "token_required": not_paired, not paired with Vestibule
            "invalid_token": token_refused, Vestibule does not let this tool in any more
            "insufficient_scope": insufficient_scope, this was not granted to this tool
            "pairing_refused": pairing_refused, the pairing was refused
            "pairing_unanswered": pairing_unanswered, nobody answered the pairing in time
            "pairing_gone": pairing_gone, the pairing is over
            "too_many_pairings": too_many_pairings, Vestibule is asking about another pairing, or was asked too often
            "too_many_failed_tokens": too_many_failed_tokens, Vestibule was shown too many wrong tokens
            "not_signed_in": not_signed_in, nobody is signed in
            "no_identity_pool": no_identity_pool, there is no identity pool that gives AWS credentials
            "end_not_kept": end_not_kept, the grant has ended, but Vestibule could not write that down yet
            "offline": offline, the user pool can't be reached, so there is no live token
            "session_unknown": session_unknown, it is not known yet who is signed in
            "not_found": refused, Vestibule refused the question (404 not_found)
            "a new\ncode": refused, Vestibule refused the question (400 unknown)
        "#]]
        .assert_eq(&meanings.concat());
    }

    #[test]
    fn an_answer_of_the_expected_status_and_form_is_read() {
        let ok = [StatusCode::OK];
        let read = |status, body| answer(status, body).read_as::<CheckUser>(&ok);
        assert_eq!(
            read(200, r#"{"user":"ada"}"#).unwrap().user.as_deref(),
            Some("ada")
        );
        assert_eq!(read(200, r#"{"user":null}"#).unwrap().user, None);
        for (status, body) in [
            (200, ""),
            (200, "null"),
            (200, r#"{"user":1}"#),
            (204, r#"{"user":"ada"}"#),
            (500, "<html>"),
        ] {
            let error = read(status, body).unwrap_err();
            assert_eq!(error.code(), "unexpected_answer", "{status} {body}");
        }
    }
}
