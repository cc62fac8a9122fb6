//! Nothing secret is printed: every flow at TRACE, right and wrong, with markers in everything that is secret.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use tracing_subscriber::fmt::MakeWriter;
use vestibule_session::ports::TokenLifecycle as _;

use crate::testing::fake_provider::{FakeProvider, Saying};
use crate::testing::{NOW, SCHEME, attempt, deliver, parameters, sign_in};
use crate::{Attempts, AuthorizationOptions, Callback};

#[derive(Debug, Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'w> MakeWriter<'w> for Log {
    type Writer = Self;

    fn make_writer(&'w self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn no_secret_is_logged_or_printed() {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_writer(log.clone())
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    tracing::info!("the log works");

    let fake = FakeProvider::start().await;
    let provider = fake.open_id();
    let options = AuthorizationOptions {
        login_hint: Some("marker-hint@example.com".to_owned()),
        ..AuthorizationOptions::default()
    };
    let tokens = sign_in(&fake, &provider, &options).await.unwrap().tokens;
    let renewed = provider
        .refresh(&tokens.account, &tokens.username, &tokens.refresh_token)
        .await
        .unwrap();
    provider.revoke_token(&renewed.refresh_token).await.unwrap();
    let ended = provider
        .refresh(&tokens.account, &tokens.username, &tokens.refresh_token)
        .await
        .unwrap_err();
    fake.on(|saying| {
        if let Saying::Reply("/token", reply) = saying {
            reply.body = "{\"access_token\": \"marker-broken".to_owned();
        }
    });
    let broken = sign_in(&fake, &provider, &options).await.unwrap_err();

    let mut attempts = Attempts::default();
    let begun = attempt(SCHEME, false);
    let asked = parameters(begun.authorization_url());
    let printed =
        format!("{provider:?} {tokens:?} {ended:?} {ended} {broken:?} {broken} {begun:?}");
    attempts.add(begun, NOW);
    let link = format!(
        "{SCHEME}?error=marker-error&error_description=marker-text&state={}",
        asked["state"]
    );
    let callback = Callback::parse(&link, &crate::testing::redirect_uris());
    let outcome = deliver(&mut attempts, &link, NOW);
    let printed = format!("{printed} {attempts:?} {callback:?} {outcome:?}");

    drop(guard);
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("the log works"));
    for text in [&log, &printed] {
        let text = text.replace("marker-client", "");
        assert!(!text.contains("marker"), "{text}");
        for secret in ["state", "nonce", "verifier"] {
            assert!(!text.contains(&asked[secret]), "{secret} in {text}");
        }
        assert!(!text.contains("eyJ"), "a token in {text}");
    }
}
