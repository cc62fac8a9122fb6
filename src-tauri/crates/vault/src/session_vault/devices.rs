//! What proves this computer to the user pool: an entry for each user name.

use async_trait::async_trait;
use vestibule_session::ports::{DeviceStore, RememberedDevice, StoreError};

use super::SessionVault;
use crate::record::DeviceRecord;

impl SessionVault {
    /// No issuer and no client id has a space in it, so that no user name can name another one's entry.
    pub(super) fn device_name(&self, username: &str) -> String {
        self.name("device", &format!(" {username}"))
    }
}

#[async_trait]
impl DeviceStore for SessionVault {
    async fn load_device(&self, username: &str) -> Result<Option<RememberedDevice>, StoreError> {
        let record: Option<DeviceRecord> = self.read(self.device_name(username)).await?;
        // Not every keyring tells `Ada` from `ada` (Windows does not), as a user pool may.
        Ok(record
            .filter(|record| record.is_of(username))
            .map(|record| record.device()))
    }

    async fn save_device(
        &self,
        username: &str,
        device: &RememberedDevice,
    ) -> Result<(), StoreError> {
        let record = DeviceRecord::new(username, device);
        self.write(self.device_name(username), &record).await
    }

    async fn delete_device(&self, username: &str) -> Result<(), StoreError> {
        self.vault.delete(self.device_name(username)).await
    }
}
