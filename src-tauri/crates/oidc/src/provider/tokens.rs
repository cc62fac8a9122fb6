//! From what a token endpoint answers to tokens that can be trusted.

use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::{self, Claims, Expected, Jwks, Rejection, TokenKind};
use vestibule_session::{AccessToken, AccountId, IdToken, RefreshToken, Timestamp, TokenSet};

use super::{Kind, Known, Provider};
use crate::Error;
use crate::secret::Nonce;
use crate::token_endpoint::Answer;

/// What a session has already.
#[derive(Clone, Copy)]
pub(super) struct Held<'a> {
    pub(super) account: &'a AccountId,
    pub(super) username: &'a str,
    /// Stays if there is no successor.
    pub(super) refresh_token: &'a RefreshToken,
}

/// What an ID token and its access token say.
struct Checked {
    id: Claims,
    /// Cognito's access tokens are signed, too; another provider's are its own affair.
    access: Option<Claims>,
}

impl Provider {
    /// The tokens of a sign-in: they answer the request with this nonce.
    pub(super) async fn accept(
        &self,
        known: &Known,
        answer: Answer,
        nonce: &Nonce,
        max_age: Option<u32>,
    ) -> Result<TokenSet, Error> {
        let id_token = answer.id_token.as_ref().ok_or(MISSING_ID_TOKEN)?;
        let checked = self.checked(known, id_token, &answer.access_token).await?;
        let judge = || {
            // EXPOSE: compared with the one in the token.
            checked.id.check_nonce(nonce.expose_secret())?;
            if let Some(seconds) = max_age {
                let now = self.clock.at_issuer();
                checked.id.check_max_age(seconds, now)?;
            }
            checked.id.occasion()
        };
        let occasion = judge().map_err(ProviderError::UntrustedTokens)?;
        let refresh_token = answer.refresh_token.clone().ok_or(Error::NoRefreshToken)?;
        let username = self
            .username(known, &checked.id, &answer.access_token)
            .await?;
        let mut occasions = self.occasions();
        if occasions.len() >= MAX_OCCASIONS {
            occasions.pop_first();
        }
        occasions.insert(checked.id.account().clone(), occasion);
        drop(occasions);
        Ok(self.token_set(&checked, answer, refresh_token, username)?)
    }

    /// The tokens of a refresh: they renew this account's session.
    pub(super) async fn accept_renewed(
        &self,
        known: &Known,
        answer: Answer,
        held: Held<'_>,
    ) -> Result<TokenSet, ProviderError> {
        let id_token = answer.id_token.as_ref().ok_or(MISSING_ID_TOKEN)?;
        let checked = self.checked(known, id_token, &answer.access_token).await?;
        let occasion = self.occasions().get(held.account).cloned();
        checked
            .id
            .check_renewal(held.account, occasion.as_ref())
            .map_err(ProviderError::UntrustedTokens)?;
        let successor = answer.refresh_token.clone();
        let refresh_token = successor.unwrap_or_else(|| held.refresh_token.clone());
        let username = self
            .name_in(&checked.id)
            .unwrap_or_else(|| held.username.to_owned());
        self.token_set(&checked, answer, refresh_token, username)
    }

    fn token_set(
        &self,
        checked: &Checked,
        answer: Answer,
        refresh_token: RefreshToken,
        username: String,
    ) -> Result<TokenSet, ProviderError> {
        let lifetime = checked.lifetime(answer.expires_in, self.clock.at_issuer());
        Ok(TokenSet {
            account: checked.id.account().clone(),
            display_name: self.display_name(&checked.id),
            username,
            id_token: answer.id_token.ok_or(MISSING_ID_TOKEN)?,
            access_token: answer.access_token,
            refresh_token,
            expires_at: self.clock.here().plus(lifetime),
        })
    }

    /// Both tokens, checked against the issuer's keys, which are fetched once more if one of them is unknown.
    async fn checked(
        &self,
        known: &Known,
        id_token: &IdToken,
        access_token: &AccessToken,
    ) -> Result<Checked, ProviderError> {
        let keys = known.keys.keys().await?;
        let verdict = match self.check(id_token, access_token, &keys) {
            Err(Rejection::UnknownKid) => match known.keys.newer_keys().await? {
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
    ) -> Result<Checked, Rejection> {
        let now = self.clock.at_issuer();
        let verify = |token: &str, kind| {
            let expected = Expected {
                issuer: &self.client.issuer,
                client_id: &self.client.id,
                kind,
            };
            token_check::verify(token, keys, &expected, now)
        };
        // EXPOSE: their signatures and claims are checked.
        let (id_token, text) = (id_token.expose_secret(), access_token.expose_secret());
        let (id, access) = match self.kind {
            Kind::OpenId { .. } => (verify(id_token, TokenKind::OpenId)?, None),
            Kind::CognitoDomain => {
                let id = verify(id_token, TokenKind::CognitoId)?;
                let access = verify(text, TokenKind::CognitoAccess)?;
                let names = (id.string("cognito:username"), access.string("username"));
                if id.account() != access.account() || names.0 != names.1 {
                    return Err(Rejection::AnotherAccount);
                }
                (id, Some(access))
            }
        };
        id.check_access_token(access_token)?;
        Ok(Checked { id, access })
    }

    /// What the person is called. Never who they are: that is the account.
    async fn username(
        &self,
        known: &Known,
        claims: &Claims,
        access_token: &AccessToken,
    ) -> Result<String, ProviderError> {
        let account = claims.account();
        let name = match self.name_in(claims) {
            None => self.userinfo(known, account, access_token).await?,
            name => name,
        };
        Ok(name.unwrap_or_else(|| account.subject().to_owned()))
    }

    fn name_in(&self, claims: &Claims) -> Option<String> {
        match self.kind {
            Kind::CognitoDomain => claims.string("cognito:username").map(str::to_owned),
            Kind::OpenId { .. } => Names::of_claims(claims).best(),
        }
    }
}

impl Provider {
    /// What to call the person. Cognito's tokens say it each time: who has no other name has lost it.
    fn display_name(&self, claims: &Claims) -> Option<String> {
        claims.display_name().or_else(|| match self.kind {
            Kind::CognitoDomain => self.name_in(claims),
            Kind::OpenId { .. } => None,
        })
    }
}

impl Checked {
    /// How many seconds from now on both tokens are good. A span of the issuer's own clock, which holds whatever this computer's says.
    fn lifetime(&self, expires_in: Option<u64>, now_at_issuer: Timestamp) -> i64 {
        let of_claims = |claims: &Claims| {
            let from = claims.issued_at().max(now_at_issuer);
            claims.expires_at().0.saturating_sub(from.0)
        };
        let of_access_token = match &self.access {
            Some(access) => Some(of_claims(access)),
            None => expires_in.map(|seconds| i64::try_from(seconds).unwrap_or(i64::MAX)),
        };
        let of_id_token = of_claims(&self.id);
        of_access_token
            .map_or(of_id_token, |seconds| seconds.min(of_id_token))
            .max(0)
    }
}

/// The claims that name a person to others (`OpenID` Connect Core 1.0, section 5.1).
pub(super) struct Names<'a> {
    pub(super) preferred_username: Option<&'a str>,
    /// Only where the provider has seen that it is theirs.
    pub(super) verified_email: Option<&'a str>,
    pub(super) name: Option<&'a str>,
}

impl<'a> Names<'a> {
    fn of_claims(claims: &'a Claims) -> Self {
        Self {
            preferred_username: claims.string("preferred_username"),
            verified_email: claims
                .string("email")
                .filter(|_| claims.is_true("email_verified")),
            name: claims.string("name"),
        }
    }

    /// The first that can be shown.
    pub(super) fn best(&self) -> Option<String> {
        let can_be_shown =
            |name: &&str| (1..=256).contains(&name.len()) && !name.contains(char::is_control);
        [self.preferred_username, self.verified_email, self.name]
            .into_iter()
            .flatten()
            .find(can_be_shown)
            .map(str::to_owned)
    }
}

const MISSING_ID_TOKEN: ProviderError = ProviderError::UnexpectedAnswer("id_token");
/// More accounts than one person has at one provider.
const MAX_OCCASIONS: usize = 32;
