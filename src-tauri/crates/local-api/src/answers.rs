//! Answers: what a companion gets of its account's session: what is known of it, a token, AWS credentials, its end.
//!
//! Each answer is for the companion's own account. Where another one is signed in, or none, the session is signed out and there is
//! nothing to hand out.

use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use tokio::sync::watch;
use vestibule_contract::{
    Account, Connection, CredentialProcess, SessionAnswer, SessionState, SessionView,
    SignOutAnswer, TokenAnswer, TokenUse,
};
use zeroize::{Zeroize, Zeroizing};

use crate::grants::{Grant, Grants};
use crate::ports::{SessionSource, SourceError};
use crate::present::Present;
use crate::refusal::Refusal;
use crate::reply::Status;

/// The attributes that companions may know. Everything else that a user pool keeps is between it and the person.
const ATTRIBUTES: [&str; 6] = [
    "email",
    "email_verified",
    "locale",
    "name",
    "preferred_username",
    "zoneinfo",
];

/// Most answers are shorter, in bytes; a token may have some thousand.
const LENGTH: usize = 8 * 1024;

/// An answer without its head. The body may hold a secret.
#[derive(Debug)]
pub(crate) struct Answer {
    pub status: Status,
    pub body: Zeroizing<Vec<u8>>,
    /// The user name of the account that it is about.
    pub user: Option<String>,
    /// What the program calls itself that it is about, where that is not the companion that asked.
    pub name: Option<String>,
}

impl Answer {
    /// An answer with this body.
    pub fn new(status: Status, body: &impl Serialize) -> Self {
        // Room enough from the beginning: what grows leaves copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(LENGTH));
        // The contract's types are plain: they can always be written.
        let _ = serde_json::to_writer(&mut *bytes, body);
        Self {
            status,
            body: bytes,
            user: None,
            name: None,
        }
    }

    /// An answer that was written before.
    pub fn ready(body: &[u8]) -> Self {
        Self {
            status: Status::OK,
            body: Zeroizing::new(body.to_vec()),
            user: None,
            name: None,
        }
    }

    fn about(self, account: &Account) -> Self {
        Self {
            user: Some(account.username.clone()),
            ..self
        }
    }
}

/// The session as one companion may see it.
pub(crate) struct CompanionSession<'s> {
    pub session: watch::Receiver<SessionView>,
    pub source: &'s dyn SessionSource,
    pub grant: &'s Grant,
    pub patience: std::time::Duration,
}

impl CompanionSession<'_> {
    /// `GET /api/v1/session`
    ///
    /// # Errors
    /// [`Refusal::SessionUnknown`], [`Refusal::RefusedByPool`].
    pub async fn session(&mut self) -> Result<Answer, Refusal> {
        let present = self.present().await?;
        let Some((account, connection)) = present.of(&self.grant.account) else {
            return Ok(Self::signed_out());
        };
        let details = match self.source.details(account).await {
            Ok(details) => details,
            // It ended while we asked.
            Err(SourceError::NotSignedIn) => return Ok(Self::signed_out()),
            Err(error) => return Err(refusal(error)),
        };
        let mut attributes = details.attributes;
        attributes.retain(|name, _| ATTRIBUTES.contains(&name.as_str()));
        let (state, expires_at) = match connection {
            Connection::Fresh => (SessionState::Fresh, details.expires_at),
            Connection::Offline => (SessionState::Offline, None),
        };
        let answer = SessionAnswer {
            state,
            account: Some(account.clone()),
            attributes,
            expires_at,
        };
        Ok(Answer::new(Status::OK, &answer).about(account))
    }

    fn signed_out() -> Answer {
        let answer = SessionAnswer {
            state: SessionState::SignedOut,
            account: None,
            attributes: std::collections::BTreeMap::new(),
            expires_at: None,
        };
        Answer::new(Status::OK, &answer)
    }

    /// `GET /api/v1/token`
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`], [`Refusal::Offline`], [`Refusal::SessionUnknown`], [`Refusal::RefusedByPool`].
    pub async fn token(&mut self, token_use: TokenUse) -> Result<Answer, Refusal> {
        let account = self.own_account().await?;
        let issued = self
            .source
            .token(&account, token_use)
            .await
            .map_err(refusal)?;
        self.is_still(&account).await?;
        let mut token = TokenAnswer {
            token_use,
            // EXPOSE: a companion that a person let in to this token.
            token: issued.token.expose_secret().to_owned(),
            expires_in: issued.expires_in.as_secs(),
        };
        let answer = Answer::new(Status::OK, &token).about(&account);
        token.token.zeroize();
        Ok(answer)
    }

    /// `GET /api/v1/credentials`
    ///
    /// # Errors
    /// As [`Self::token`], and [`Refusal::NoIdentityPool`].
    pub async fn credentials(&mut self) -> Result<Answer, Refusal> {
        let account = self.own_account().await?;
        let credentials = self
            .source
            .aws_credentials(&account)
            .await
            .map_err(refusal)?;
        self.is_still(&account).await?;
        let expiration =
            Timestamp::from_second(credentials.expires_at).map_err(|_| Refusal::RefusedByPool)?;
        let mut process = CredentialProcess {
            version: 1,
            access_key_id: credentials.access_key_id,
            // EXPOSE: a companion that a person let in to AWS credentials.
            secret_access_key: credentials.secret_access_key.expose_secret().to_owned(),
            // EXPOSE: the same.
            session_token: credentials.session_token.expose_secret().to_owned(),
            expiration: expiration.to_string(),
        };
        let answer = Answer::new(Status::OK, &process).about(&account);
        process.secret_access_key.zeroize();
        process.session_token.zeroize();
        Ok(answer)
    }

    /// `POST /api/v1/sign-out`
    ///
    /// # Errors
    /// [`Refusal::NotSignedIn`], [`Refusal::InvalidToken`], [`Refusal::SessionUnknown`], [`Refusal::RefusedByPool`].
    pub async fn sign_out(&mut self, grants: &Grants) -> Result<Answer, Refusal> {
        let account = self.own_account().await?;
        // To know who is signed in may have taken a while, and what is done now can't be taken back.
        if !grants.is_live(self.grant) {
            return Err(Refusal::InvalidToken);
        }
        let revocation = self.source.sign_out(&account, &self.grant.name).await;
        let answer = SignOutAnswer {
            account: account.clone(),
            revocation: revocation.map_err(refusal)?,
        };
        Ok(Answer::new(Status::OK, &answer).about(&account))
    }

    async fn present(&mut self) -> Result<Present, Refusal> {
        Present::read(&mut self.session, self.source, self.patience).await
    }

    async fn own_account(&mut self) -> Result<Account, Refusal> {
        let present = self.present().await?;
        let own = present.of(&self.grant.account);
        own.map(|(account, _)| account.clone())
            .ok_or(Refusal::NotSignedIn)
    }

    /// Fetching may take a while; what was fetched for somebody who has left meanwhile is not handed out.
    async fn is_still(&mut self, account: &Account) -> Result<(), Refusal> {
        let present = self.present().await?;
        present.of(account).map(|_| ()).ok_or(Refusal::NotSignedIn)
    }
}

fn refusal(error: SourceError) -> Refusal {
    match error {
        SourceError::NotSignedIn => Refusal::NotSignedIn,
        SourceError::Offline => Refusal::Offline,
        SourceError::NoIdentityPool => Refusal::NoIdentityPool,
        SourceError::Refused => Refusal::RefusedByPool,
    }
}
