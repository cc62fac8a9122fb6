//! States and values that several test modules need.

mod computer;
mod pool;

use vestibule_contract::SessionStorage;

use crate::{
    AccessToken, AccountId, Epoch, IdToken, Phase, RefreshToken, SignedIn, SignedOut, State,
    StoredSession, Timestamp, TokenSet,
};

pub(crate) use self::computer::{Computer, is_signed_in, sign_in, until};

pub(crate) const NOW: Timestamp = Timestamp(1_700_000_000);

pub(crate) fn tokens(username: &str, refresh_token: &str, expires_at: Timestamp) -> TokenSet {
    TokenSet {
        account: AccountId::new("https://issuer.example/pool", format!("sub-of-{username}")),
        username: username.into(),
        display_name: None,
        id_token: IdToken::new("the id token".into()),
        access_token: AccessToken::new("the access token".into()),
        refresh_token: RefreshToken::new(refresh_token.into()),
        expires_at,
    }
}

pub(crate) fn stored(username: &str, refresh_token: &str) -> StoredSession {
    let tokens = tokens(username, refresh_token, NOW);
    StoredSession {
        account: tokens.account,
        username: tokens.username,
        display_name: tokens.display_name,
        refresh_token: tokens.refresh_token,
        issued_at: NOW,
    }
}

pub(crate) fn signed_in(username: &str) -> State {
    let tokens = tokens(username, "refresh 1", NOW.plus(3600));
    State {
        phase: Phase::SignedIn(SignedIn {
            session: Epoch(0),
            stored: stored(username, "refresh 1"),
            tokens: Some(crate::LiveTokens {
                epoch: Epoch(0),
                id_token: tokens.id_token,
                access_token: tokens.access_token,
                expires_at: tokens.expires_at,
            }),
            storage: SessionStorage::Keyring,
            refresh: crate::Refresh::Idle,
            is_outdated: false,
        }),
        ..State::new()
    }
}

pub(crate) fn signed_out() -> State {
    State {
        phase: Phase::SignedOut(SignedOut::default()),
        ..State::new()
    }
}
