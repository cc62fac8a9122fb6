//! From what a user pool answers to tokens that can be trusted.

use aws_sdk_cognitoidentityprovider::types::AuthenticationResultType;
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::{self, Claims, Expected, Jwks, Rejection, TokenKind};
use vestibule_session::{AccessToken, IdToken, RefreshToken, Timestamp, TokenSet};

use super::UserPool;

impl UserPool {
    /// Checks the tokens of an answer. `held` is the refresh token that stays if the answer has no successor for it.
    pub(super) async fn accept(
        &self,
        result: AuthenticationResultType,
        held: Option<&RefreshToken>,
    ) -> Result<TokenSet, ProviderError> {
        let missing = |name| move || ProviderError::UnexpectedAnswer(name);
        if result
            .token_type
            .is_some_and(|kind| !kind.eq_ignore_ascii_case("Bearer"))
        {
            return Err(ProviderError::UnexpectedAnswer("TokenType"));
        }
        let id_token = IdToken::new(result.id_token.ok_or_else(missing("IdToken"))?);
        let access_token =
            AccessToken::new(result.access_token.ok_or_else(missing("AccessToken"))?);
        let refresh_token = result
            .refresh_token
            .map(RefreshToken::new)
            .or_else(|| held.cloned())
            .ok_or_else(missing("RefreshToken"))?;

        let claims = self.checked(&id_token, &access_token).await?;
        Ok(TokenSet {
            account: claims.id.account().clone(),
            username: claims.username()?,
            // A user pool's tokens say it each time: who has no other name has lost it.
            display_name: claims.id.display_name().or(Some(claims.username()?)),
            expires_at: self
                .clock
                .here()
                .plus(claims.lifetime(self.clock.at_issuer())),
            id_token,
            access_token,
            refresh_token,
        })
    }

    /// Both tokens, checked against the pool's keys, which are fetched once more if one of them is unknown.
    async fn checked(
        &self,
        id_token: &IdToken,
        access_token: &AccessToken,
    ) -> Result<CheckedClaims, ProviderError> {
        let keys = self.keys.keys().await?;
        let verdict = match self.check(id_token, access_token, &keys) {
            Err(Rejection::UnknownKid) => match self.keys.newer_keys().await? {
                Some(newer) => self.check(id_token, access_token, &newer),
                None => Err(Rejection::UnknownKid),
            },
            verdict => verdict,
        };
        verdict.map_err(ProviderError::UntrustedTokens)
    }

    fn check(
        &self,
        id_token: &IdToken,
        access_token: &AccessToken,
        keys: &Jwks,
    ) -> Result<CheckedClaims, Rejection> {
        let now = self.clock.at_issuer();
        let verify = |token: &str, kind| {
            let expected = Expected {
                issuer: &self.settings.issuer,
                client_id: &self.settings.client_id,
                kind,
            };
            token_check::verify(token, keys, &expected, now)
        };
        // EXPOSE: their signatures and claims are checked.
        let id = verify(id_token.expose_secret(), TokenKind::CognitoId)?;
        // EXPOSE: as above.
        let access = verify(access_token.expose_secret(), TokenKind::CognitoAccess)?;
        if id.account() != access.account() {
            return Err(Rejection::AnotherAccount);
        }
        if id.string("cognito:username") != access.string("username") {
            return Err(Rejection::AnotherAccount);
        }
        Ok(CheckedClaims { id, access })
    }
}

/// What an ID token and an access token of one account say.
struct CheckedClaims {
    id: Claims,
    access: Claims,
}

impl CheckedClaims {
    fn username(&self) -> Result<String, ProviderError> {
        self.id
            .string("cognito:username")
            .map(str::to_owned)
            .ok_or(ProviderError::UnexpectedAnswer("cognito:username"))
    }

    /// How many seconds from now on both are valid. A span of the pool's own clock, which holds whatever this computer's says.
    fn lifetime(&self, now_at_pool: Timestamp) -> i64 {
        [&self.id, &self.access]
            .map(|claims| {
                let from = claims.issued_at().max(now_at_pool);
                claims.expires_at().0.saturating_sub(from.0)
            })
            .into_iter()
            .min()
            .unwrap_or_default()
            .max(0)
    }
}
