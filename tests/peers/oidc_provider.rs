//! Sign-in through a browser at npm's oidc-provider, a certified OpenID provider that others wrote: PKCE, `iss` in the answer,
//! rotation, revocation and sign-out are its own.

use std::process::{Command, Stdio};
use std::sync::Arc;

use serde_json::Value;
use tempfile::TempDir;
use vestibule_contract::Route;
use vestibule_oidc::{
    Attempts, AuthorizationError, AuthorizationOptions, Callback, EndSession, Error, OpenIdConfig,
    Outcome, Prompt, Provider, RedirectUri, RedirectUris, SignedIn,
};
use vestibule_session::ports::{Clock as _, ProviderError, TokenLifecycle as _};
use vestibule_session::{RefreshToken, TokenSet};
use vestibule_tests::house::WallClock;
use vestibule_tests::process::{Process, wait_for};

use crate::browser::{Arrived, Browser, Page};
use crate::server::{forge, node_path};

const CLIENT: &str = "vestibule";
/// Another application at the same provider.
const ANOTHER_CLIENT: &str = "another";
const SCHEME: &str = "dev.vestibule.client://callback";
const SIGNED_OUT: &str = "dev.vestibule.client://signed-out";
/// Of a loopback address the provider takes any port; nobody listens at this one, because the browser is the test's own.
const LOOPBACK: &str = "http://127.0.0.1:8765/callback";
const PASSWORD: &str = "Analytical-Engine-1843";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_signs_in_through_the_browser_after_a_wrong_password() {
    let server = OidcProvider::start();
    for redirect in [SCHEME, LOOPBACK] {
        let provider = server.client(CLIENT);
        let (mut browser, begun) = (Browser::default(), begin(&provider, redirect).await);
        let login = browser.open(&begun.url, redirect).page();
        assert_eq!(login.status, 200);
        let again = fill_in(
            &mut browser,
            &login,
            "ada",
            "Difference-Engine-1822",
            redirect,
        )
        .page();
        assert_eq!(again.status, 401, "a wrong password goes nowhere");
        let again = fill_in(&mut browser, &again, "eve", PASSWORD, redirect).page();
        assert_eq!(again.status, 401, "nor does an unknown name");
        let asked = fill_in(&mut browser, &again, "ada", PASSWORD, redirect).page();
        let link = browser.submit(&asked, &[], redirect).link();
        let SignedIn { tokens, route } = begun.finish(&provider, &link).await.expect("tokens");
        assert_eq!(route, Route::Protected);
        assert_eq!(tokens.account.issuer(), server.issuer);
        assert_eq!(tokens.account.subject(), "ada");
        assert_eq!(
            tokens.username, "ada",
            "which only the userinfo endpoint says"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_the_provider_does_not_know_or_want_signs_nobody_in() {
    let server = OidcProvider::start();
    let provider = server.client(CLIENT);
    let mut browser = Browser::default();

    let stranger = server.client("nobody");
    let begun = begin(&stranger, SCHEME).await;
    let page = browser.open(&begun.url, SCHEME).page();
    assert_eq!(page.status, 400, "there is no such client");
    let elsewhere = "dev.vestibule.client://elsewhere";
    let begun = begin(&provider, elsewhere).await;
    let page = browser.open(&begun.url, elsewhere).page();
    assert_eq!(page.status, 400, "the provider leads nobody there");

    let begun = begin(&provider, SCHEME).await;
    let without = without_parameters(&begun.url, "code_challenge");
    let link = browser.open(&without, SCHEME).link();
    let refusal = begun.finish(&provider, &link).await;
    let reason = AuthorizationError::InvalidRequest;
    assert_eq!(refusal.err(), Some(Error::AuthorizationRefused(reason)));

    let begun = begin_with(&provider, SCHEME, Some(Prompt::None)).await;
    let link = browser.open(&begun.url, SCHEME).link();
    let refusal = begun.finish(&provider, &link).await;
    let reason = AuthorizationError::LoginRequired;
    assert_eq!(refusal.err(), Some(Error::AuthorizationRefused(reason)));

    // OpenID Connect Core 1.0, section 11: who was not asked for consent gives nobody access while away.
    let begun = begin(&provider, SCHEME).await;
    let link = say_yes(&mut browser, &without_parameters(&begun.url, "prompt"));
    let refusal = begun.finish(&provider, &link).await;
    assert_eq!(refusal.err(), Some(Error::NoRefreshToken));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_good_for_one_client_one_attempt_and_one_time() {
    let server = OidcProvider::start();
    let (provider, another) = (server.client(CLIENT), server.client(ANOTHER_CLIENT));
    let mut browser = Browser::default();

    let begun = begin(&provider, SCHEME).await;
    let link = say_yes(&mut browser, &begun.url);
    let refusal = begun.finish(&another, &link).await;
    assert_eq!(refusal.err(), Some(Error::CodeRefused));

    // The code of one attempt, put into the answer to another: its verifier is not the one that was asked with.
    let (first, second) = (
        begin(&provider, SCHEME).await,
        begin(&provider, SCHEME).await,
    );
    let stolen = parameter(&say_yes(&mut browser, &first.url), "code");
    let own = say_yes(&mut browser, &second.url);
    let mixed = own.replace(&parameter(&own, "code"), &stolen);
    let refusal = second.finish(&provider, &mixed).await;
    assert_eq!(refusal.err(), Some(Error::CodeRefused));

    let mut begun = begin(&provider, SCHEME).await;
    let link = say_yes(&mut browser, &begun.url);
    let other_issuer = link.replace("iss=http", "iss=https");
    let mut attempts = std::mem::take(&mut begun.attempts);
    assert!(begun.deliver(&mut attempts, &link).is_ok());
    let replayed = begun.deliver(&mut attempts, &link);
    assert_eq!(replayed.err(), Some(Error::AttemptUsed));
    let strange = begun.deliver(&mut Attempts::default(), &link);
    assert_eq!(strange.err(), Some(Error::UnknownState));
    let begun = begin(&provider, SCHEME).await;
    let mixed_up = other_issuer.replace(
        &parameter(&other_issuer, "state"),
        &parameter(&begun.url, "state"),
    );
    let refusal = begun.finish(&provider, &mixed_up).await;
    assert_eq!(refusal.err(), Some(Error::AnotherIssuer));
}

#[tokio::test(flavor = "multi_thread")]
async fn tokens_are_renewed_until_one_is_used_twice_or_revoked() {
    let server = OidcProvider::start();
    let provider = server.client(CLIENT);
    let mut browser = Browser::default();
    let refresh = async |tokens: &TokenSet, token: &RefreshToken| {
        provider.refresh(&tokens.account, "ada", token).await
    };

    let tokens = signed_in(&provider, &mut browser).await;
    // EXPOSE: forged by one character, and sent to the provider that issued it.
    let forged = RefreshToken::new(forge(tokens.refresh_token.expose_secret()));
    let refusal = refresh(&tokens, &forged).await;
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
    let renewed = refresh(&tokens, &tokens.refresh_token)
        .await
        .expect("tokens");
    assert_eq!(renewed.account, tokens.account);
    // EXPOSE: whether it is another one.
    let (old, new) = (&tokens.refresh_token, &renewed.refresh_token);
    assert_ne!(old.expose_secret(), new.expose_secret(), "it is replaced");
    let renewed = refresh(&tokens, new).await.expect("tokens");
    let refusal = refresh(&tokens, old).await;
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
    let refusal = refresh(&tokens, &renewed.refresh_token).await;
    let why = "one that was used twice ends them all";
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded), "{why}");

    let tokens = signed_in(&provider, &mut browser).await;
    let stranger = server.client(ANOTHER_CLIENT);
    let refusal = stranger
        .refresh(&tokens.account, "ada", &tokens.refresh_token)
        .await;
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
    let renewed = refresh(&tokens, &tokens.refresh_token)
        .await
        .expect("tokens");
    let revoked = provider.revoke_token(&renewed.refresh_token).await;
    assert_eq!(revoked, Ok(()));
    let refusal = refresh(&tokens, &renewed.refresh_token).await;
    assert_eq!(refusal.err(), Some(ProviderError::SessionEnded));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_browsers_session_ends_only_where_somebody_says_so() {
    let server = OidcProvider::start();
    let provider = server.client(CLIENT);
    let mut browser = Browser::default();
    let tokens = signed_in(&provider, &mut browser).await;
    let knows_ada = async |browser: &mut Browser| {
        let begun = begin(&provider, SCHEME).await;
        let page = browser.open(&begun.url, SCHEME).page();
        !page.body.contains("name=\"password\"")
    };
    assert!(knows_ada(&mut browser).await, "no password is asked for");
    let redirect = RedirectUri::new(SIGNED_OUT).expect("an address");
    let end = |redirect_uri, id_token_hint| {
        let end = EndSession {
            redirect_uri,
            id_token_hint,
        };
        provider.end_session_url(end)
    };
    let unregistered = RedirectUri::new("dev.vestibule.client://elsewhere").expect("an address");
    let url = end(Some(&unregistered), None).await.expect("an address");
    let url = url.expect("the provider has such a page");
    // EXPOSE: opened by the test's browser.
    let page = browser.open(url.expose_secret(), SIGNED_OUT).page();
    assert_eq!(page.status, 400, "the provider leads nobody there");
    assert!(knows_ada(&mut browser).await, "and nothing has ended");

    let url = end(Some(&redirect), Some(&tokens.id_token)).await;
    let url = url.expect("an address").expect("there is such a page");
    // EXPOSE: opened by the test's browser.
    let page = browser.open(url.expose_secret(), SIGNED_OUT).page();
    let link = browser
        .submit(&page, &[("logout", "yes")], SIGNED_OUT)
        .link();
    assert!(link.starts_with(SIGNED_OUT));
    assert!(!knows_ada(&mut browser).await, "the password is asked for");
}

/// An attempt that waits for its answer.
pub struct Begun {
    attempts: Attempts,
    pub url: String,
    redirect_uris: RedirectUris,
}

impl Begun {
    fn deliver(&self, attempts: &mut Attempts, link: &str) -> Result<Outcome, Error> {
        let callback = Callback::parse(link, &self.redirect_uris)?;
        attempts.answer(callback, WallClock.now())
    }

    /// What the application does with the link that the browser hands to it.
    pub async fn finish(mut self, provider: &Provider, link: &str) -> Result<SignedIn, Error> {
        let mut attempts = std::mem::take(&mut self.attempts);
        match self.deliver(&mut attempts, link)? {
            Outcome::Code(answered) => provider.sign_in(*answered).await,
            Outcome::Ended { error, .. } => Err(error),
        }
    }
}

async fn begin(provider: &Provider, redirect: &str) -> Begun {
    begin_with(provider, redirect, None).await
}

async fn begin_with(provider: &Provider, redirect: &str, prompt: Option<Prompt>) -> Begun {
    let options = AuthorizationOptions {
        prompt,
        ..AuthorizationOptions::default()
    };
    begin_by(provider, redirect, options).await
}

pub async fn begin_by(provider: &Provider, redirect: &str, options: AuthorizationOptions) -> Begun {
    let redirect_uri = RedirectUri::new(redirect).expect("an address");
    let attempt = provider
        .begin(&options, &redirect_uri, Route::Protected)
        .await
        .expect("an attempt");
    // EXPOSE: opened by the test's browser.
    let url = attempt.authorization_url().expose_secret().to_owned();
    let mut attempts = Attempts::default();
    attempts.add(attempt, WallClock.now());
    Begun {
        attempts,
        url,
        redirect_uris: RedirectUris::new([redirect_uri]),
    }
}

async fn signed_in(provider: &Provider, browser: &mut Browser) -> TokenSet {
    let begun = begin(provider, SCHEME).await;
    let link = say_yes(browser, &begun.url);
    begun.finish(provider, &link).await.expect("tokens").tokens
}

/// What Ada does in the browser, whatever it asks: the link that it ends at.
fn say_yes(browser: &mut Browser, url: &str) -> String {
    let mut arrived = browser.open(url, SCHEME);
    loop {
        arrived = match arrived {
            Arrived::Link(link) => return link,
            Arrived::Page(page) => fill_in(browser, &page, "ada", PASSWORD, SCHEME),
        };
    }
}

fn fill_in(
    browser: &mut Browser,
    page: &Page,
    username: &str,
    password: &str,
    application: &str,
) -> Arrived {
    let fields = [("username", username), ("password", password)];
    browser.submit(page, &fields, application)
}

/// The provider, until this is dropped.
pub struct OidcProvider {
    pub issuer: String,
    _process: Process,
    _folder: TempDir,
}

impl OidcProvider {
    pub fn start() -> Self {
        let folder = TempDir::new().expect("a folder");
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/node/oidc_provider.mjs");
        let mut command = Command::new("node");
        command
            .arg(script)
            .env("NODE_PATH", node_path())
            .stdin(Stdio::null());
        let process = Process::start("oidc-provider", &mut command, folder.path());
        let issuer = wait_for("the provider's address", || {
            let output = process.output();
            let line = output.lines().find(|line| line.starts_with('{'))?;
            let ready: Value = serde_json::from_str(line).ok()?;
            ready["issuer"].as_str().map(str::to_owned)
        });
        Self {
            issuer,
            _process: process,
            _folder: folder,
        }
    }

    fn client(&self, client_id: &str) -> Provider {
        let config = OpenIdConfig {
            issuer: self.issuer.clone(),
            client_id: client_id.to_owned(),
            client_secret: None,
            scopes: ["openid", "profile", "offline_access"]
                .map(str::to_owned)
                .into(),
            asks_userinfo: true,
        };
        Provider::open_id(config, Arc::new(WallClock)).expect("a configuration")
    }
}

/// The address without the parameters whose names begin like this.
fn without_parameters(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').expect("a query");
    let kept: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.starts_with(name))
        .collect();
    format!("{address}?{}", kept.join("&"))
}

/// The parameter's value, as it is written.
fn parameter(url: &str, name: &str) -> String {
    let (_, query) = url.split_once('?').expect("a query");
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let found = pairs.find(|(known, _)| *known == name);
    found.expect("the parameter").1.to_owned()
}
