//! The sessions of one user pool and app client, and what proves this computer to it, in the keyring.

mod devices;

use async_trait::async_trait;
use vestibule_session::ports::{StoreError, TokenStore};
use vestibule_session::{AccountId, StoredSession};

use crate::Vault;
use crate::record::{Index, Pending, Record, SessionInfo, TokenRecord, decode, encode};

/// Keeps sessions and devices in the keyring. Entries are named by issuer, app client and subject or user name: several accounts and several user
/// pools fit beside each other.
#[derive(Debug)]
pub struct SessionVault {
    vault: Vault,
    issuer: String,
    client_id: String,
}

impl SessionVault {
    /// The sessions of this issuer (`iss`) and app client.
    pub fn new(vault: Vault, issuer: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self {
            vault,
            issuer: issuer.into(),
            client_id: client_id.into(),
        }
    }

    fn name(&self, kind: &str, rest: &str) -> String {
        format!("{kind} {} {}{rest}", self.issuer, self.client_id)
    }

    fn index_name(&self) -> String {
        self.name("sessions", "")
    }

    fn session_name(&self, subject: &str) -> String {
        self.name("session", &format!(" {subject}"))
    }

    fn pending_name(&self, number: u64) -> String {
        self.name("to revoke", &format!(" {number}"))
    }

    /// An entry's record. What can't be read is set aside and is an error once: the next call finds nothing.
    async fn read<T: Record>(&self, name: String) -> Result<Option<T>, StoreError> {
        let Some(content) = self.vault.read(name.clone()).await? else {
            return Ok(None);
        };
        if let Some(record) = decode(&content) {
            return Ok(Some(record));
        }
        self.vault.set_aside(name).await?;
        tracing::warn!(
            "an entry of the keyring can't be read; it was set aside under another name"
        );
        Err(StoreError::Damaged)
    }

    async fn write(&self, name: String, record: &impl Record) -> Result<(), StoreError> {
        self.vault.write(name, encode(record)?).await
    }

    /// The index; an index that can't be read counts as empty after it was set aside.
    async fn index(&self) -> Result<Index, StoreError> {
        match self.read(self.index_name()).await {
            Err(StoreError::Damaged) => Ok(Index::default()),
            answer => Ok(answer?.unwrap_or_default()),
        }
    }
}

#[async_trait]
impl TokenStore for SessionVault {
    async fn load(&self) -> Result<Option<StoredSession>, StoreError> {
        let index: Option<Index> = self.read(self.index_name()).await?;
        let Some(info) = index.and_then(|index| index.current) else {
            return Ok(None);
        };
        let token: Option<TokenRecord> = self.read(self.session_name(&info.subject)).await?;
        Ok(token.map(|token| info.with_token(&self.issuer, &token)))
    }

    async fn save(&self, session: &StoredSession) -> Result<(), StoreError> {
        let name = self.session_name(session.account.subject());
        self.write(name, &TokenRecord::new(&session.refresh_token))
            .await?;
        let mut index = self.index().await?;
        index.current = Some(SessionInfo::of(session));
        self.write(self.index_name(), &index).await
    }

    async fn delete(&self, account: &AccountId) -> Result<(), StoreError> {
        self.vault
            .delete(self.session_name(account.subject()))
            .await?;
        let mut index = self.index().await?;
        if index
            .current
            .as_ref()
            .is_some_and(|current| current.subject == account.subject())
        {
            index.current = None;
            self.write(self.index_name(), &index).await?;
        }
        Ok(())
    }

    async fn add_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        let mut index = self.index().await?;
        let number = index
            .pending
            .last()
            .map_or(1, |last| last.number.saturating_add(1));
        self.write(
            self.pending_name(number),
            &TokenRecord::new(&session.refresh_token),
        )
        .await?;
        index.pending.push(Pending {
            number,
            session: SessionInfo::of(session),
        });
        self.write(self.index_name(), &index).await
    }

    async fn pending_revocations(&self) -> Result<Vec<StoredSession>, StoreError> {
        let mut sessions = Vec::new();
        for pending in self.index().await?.pending {
            // One that can't be read is set aside, and keeps nobody from the others.
            match self
                .read::<TokenRecord>(self.pending_name(pending.number))
                .await
            {
                Ok(Some(token)) => sessions.push(pending.session.with_token(&self.issuer, &token)),
                Ok(None) | Err(StoreError::Damaged) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(sessions)
    }

    async fn remove_pending_revocation(&self, session: &StoredSession) -> Result<(), StoreError> {
        let mut index = self.index().await?;
        let mut kept = Vec::new();
        for pending in std::mem::take(&mut index.pending) {
            let name = self.pending_name(pending.number);
            match self.read::<TokenRecord>(name.clone()).await {
                Ok(Some(token)) if token.refresh_token().is_same_as(&session.refresh_token) => {
                    self.vault.delete(name).await?;
                }
                Ok(None) | Err(StoreError::Damaged) => {}
                Ok(Some(_)) => kept.push(pending),
                Err(error) => return Err(error),
            }
        }
        index.pending = kept;
        self.write(self.index_name(), &index).await
    }
}

#[cfg(test)]
mod tests;
