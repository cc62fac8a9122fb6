//! The SDK's clients, made so that it fits an interactive application: time limits, no retries of its own, no AWS credentials, bounded
//! answers, silence.
//!
//! They are made at the first call, not at the start: making one reads the system's certificates.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use aws_sdk_cognitoidentity as identity;
use aws_sdk_cognitoidentityprovider as sdk;
use aws_smithy_http_client::tls::rustls_provider::CryptoMode;
use aws_smithy_http_client::tls::{Provider, TlsContext, TrustStore};
use aws_smithy_types::body::SdkBody;
use http_body_util::Limited;
use sdk::config::interceptors::BeforeDeserializationInterceptorContextMut;
use sdk::config::retry::RetryConfig;
use sdk::config::timeout::TimeoutConfig;
use sdk::config::{
    AppName, BehaviorVersion, ConfigBag, Intercept, Region, RuntimeComponents, SharedHttpClient,
    StalledStreamProtectionConfig,
};
use sdk::error::{BoxError, SdkError};
use tracing::instrument::WithSubscriber as _;
use tracing::subscriber::NoSubscriber;
use vestibule_issuer::{CONNECT_LIMIT, IssuerClock, OPERATION_LIMIT};

use crate::config::{Endpoint, IdentityPoolSettings, Settings};

/// The configuration of either SDK, which differ in the type of everything and in nothing else.
macro_rules! configured {
    ($sdk:ident, $settings:expr, $guard:expr) => {{
        let mut config = $sdk::Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new($settings.region.clone()))
            .retry_config(RetryConfig::disabled())
            .timeout_config(limits().build())
            // The limits above end a slow answer; this would need a task of its own for the same.
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .interceptor($guard);
        config.set_app_name(AppName::new(APP_NAME).ok());
        match &$settings.endpoint {
            Endpoint::Aws => {}
            Endpoint::Https(url) => config = config.endpoint_url(url.as_str()),
            Endpoint::Loopback(url) => {
                config = config.endpoint_url(url.as_str());
                config.set_http_client(loopback_http_client());
            }
        }
        config.build()
    }};
}

/// The SDK's client of a user pool, once it is needed.
#[derive(Debug, Default)]
pub(crate) struct LazyClient(OnceLock<sdk::Client>);

impl LazyClient {
    pub(crate) fn get_or_make(
        &self,
        settings: &Settings,
        clock: &Arc<IssuerClock>,
    ) -> &sdk::Client {
        self.0.get_or_init(|| make(settings, Arc::clone(clock)))
    }
}

/// The SDK's client of an identity pool, once it is needed.
#[derive(Debug, Default)]
pub(crate) struct LazyIdentityClient(OnceLock<identity::Client>);

impl LazyIdentityClient {
    pub(crate) fn get_or_make(&self, settings: &IdentityPoolSettings) -> &identity::Client {
        self.0.get_or_init(|| {
            let guard = AnswerGuard { clock: None };
            let config = configured!(identity, settings, guard);
            identity::Client::from_conf(config)
        })
    }
}

/// Waits for the SDK without letting it log: at TRACE it prints whole requests, with passwords, codes and tokens.
/// Its futures have 17 KB each, hence the box.
pub(crate) fn silently<O, E>(
    call: impl Future<Output = Result<O, SdkError<E>>> + Send,
) -> impl Future<Output = Result<O, SdkError<E>>> + Send {
    Box::pin(call).with_subscriber(NoSubscriber::new())
}

/// What a call may have that can be repeated without harm and without anybody waiting for it: a second try, after a random while.
pub(crate) fn with_second_try() -> sdk::config::Builder {
    sdk::Config::builder()
        .retry_config(RetryConfig::standard().with_max_attempts(2))
        .timeout_config(
            limits()
                .operation_attempt_timeout(ATTEMPT_LIMIT_OF_TWO)
                .build(),
        )
}

fn make(settings: &Settings, clock: Arc<IssuerClock>) -> sdk::Client {
    let guard = AnswerGuard { clock: Some(clock) };
    sdk::Client::from_conf(configured!(sdk, settings, guard))
}

/// For this computer: never through the proxy that the environment may name, and without reading certificates that nothing needs.
fn loopback_http_client() -> Option<SharedHttpClient> {
    let context = TlsContext::builder()
        .with_trust_store(TrustStore::empty())
        .build()
        .ok()?;
    let client = aws_smithy_http_client::Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::AwsLc))
        .tls_context(context)
        .build_https();
    Some(client)
}

fn limits() -> sdk::config::timeout::TimeoutConfigBuilder {
    TimeoutConfig::builder()
        .connect_timeout(CONNECT_LIMIT)
        .operation_timeout(OPERATION_LIMIT)
}

/// Looks at every answer before the SDK reads it.
#[derive(Debug)]
struct AnswerGuard {
    /// Learns the time, if it is the user pool's.
    clock: Option<Arc<IssuerClock>>,
}

impl Intercept for AnswerGuard {
    fn name(&self) -> &'static str {
        "AnswerGuard"
    }

    fn modify_before_deserialization(
        &self,
        context: &mut BeforeDeserializationInterceptorContextMut<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let response = context.response_mut();
        // An operation that answers nothing would take any page for its success.
        if response
            .headers()
            .get("content-type")
            .is_some_and(|kind| !kind.contains("json"))
        {
            return Err("the answer is not JSON".into());
        }
        if let (Some(clock), Some(date)) = (&self.clock, response.headers().get("date")) {
            clock.observe(date);
        }
        let body = response.take_body();
        *response.body_mut() = SdkBody::from_body_1_x(Limited::new(body, MAX_ANSWER_BYTES));
        Ok(())
    }
}

/// What this application is called in the SDK's user agent (`app/…`).
const APP_NAME: &str = "Vestibule";
/// Two of them, and the while between them, fit into the operation's limit.
const ATTEMPT_LIMIT_OF_TWO: Duration = Duration::from_secs(9);
/// The largest answers hold three tokens or a user's attributes: some ten KiB.
const MAX_ANSWER_BYTES: usize = 256 * 1024;
