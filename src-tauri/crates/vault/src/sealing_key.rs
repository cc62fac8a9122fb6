//! The key that seals the embedded user pool's secrets on disk.

use vestibule_session::ports::StoreError;
use zeroize::Zeroizing;

use crate::Vault;

/// 32 random bytes.
pub type SealingKey = Zeroizing<[u8; 32]>;

/// The key of this name; made at the first call.
///
/// # Errors
/// See [`StoreError`]. A key of the wrong length is set aside and answered with [`StoreError::Damaged`] once: what it sealed can't be opened any more.
pub async fn sealing_key(vault: &Vault, name: &str) -> Result<SealingKey, StoreError> {
    let Some(content) = vault.read(name.to_owned()).await? else {
        return new_key(vault, name).await;
    };
    if let Ok(key) = <[u8; 32]>::try_from(content.as_slice()) {
        return Ok(Zeroizing::new(key));
    }
    vault.set_aside(name.to_owned()).await?;
    Err(StoreError::Damaged)
}

async fn new_key(vault: &Vault, name: &str) -> Result<SealingKey, StoreError> {
    let mut key = Zeroizing::new([0; 32]);
    getrandom::fill(key.as_mut()).map_err(|_| StoreError::Refused)?;
    vault
        .write(name.to_owned(), Zeroizing::new(key.to_vec()))
        .await?;
    Ok(key)
}
