//! A provider, as a sign-in through the browser meets it: where the browser goes, and what becomes of the code that it brings back.

mod lifecycle;
mod tokens;
mod userinfo;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use aws_lc_rs::digest::{Context, SHA256};
use vestibule_contract::Route;
use vestibule_issuer::{HttpClient, IssuerClock, KeySource};
use vestibule_session::ports::Clock;
use vestibule_session::token_check::Occasion;
use vestibule_session::{AccountId, IdToken, Timestamp, TokenSet};

use crate::attempt::{Attempt, Binding, Expected, Secrets};
use crate::attempts::Answered;
use crate::authorization::{AuthorizationOptions, authorization_url};
use crate::config::Client;
use crate::metadata::{EndSessionEndpoint, Metadata};
use crate::secret::EndSessionUrl;
use crate::token_endpoint::TokenEndpoint;
use crate::{CognitoDomainConfig, Error, OpenIdConfig, RedirectUri};

/// The domain of a Cognito user pool, or an `OpenID` provider.
pub struct Provider {
    client: Client,
    kind: Kind,
    http: Arc<HttpClient>,
    clock: Arc<IssuerClock>,
    known: Mutex<Option<Arc<Known>>>,
    /// What renewed tokens are held against, for the accounts that signed in during this run.
    occasions: Mutex<BTreeMap<AccountId, Occasion>>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    CognitoDomain,
    OpenId { asks_userinfo: bool },
}

/// What is known of the provider, and since when.
struct Known {
    metadata: Metadata,
    keys: KeySource,
    since: Timestamp,
}

/// Somebody who signed in.
#[derive(Debug)]
pub struct SignedIn {
    /// Checked.
    pub tokens: TokenSet,
    /// Where the person wanted to go.
    pub route: Route,
}

/// What the browser is told at sign-out.
#[derive(Debug, Clone, Copy, Default)]
pub struct EndSession<'a> {
    /// Where it leads back to; has to be registered for this at the provider.
    pub redirect_uri: Option<&'a RedirectUri>,
    /// Whose session ends, for a provider that would ask the person otherwise. It puts the token into the browser's history.
    pub id_token_hint: Option<&'a IdToken>,
}

impl Provider {
    /// The domain of a Cognito user pool. Its endpoints are known, so that nothing is asked before a code is exchanged.
    ///
    /// # Errors
    /// What is wrong with the configuration.
    pub fn cognito_domain(
        config: CognitoDomainConfig,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, Error> {
        let CognitoDomainConfig {
            issuer,
            client_id,
            client_secret,
            domain,
            jwks_uri,
            scopes,
        } = config;
        let client = Client::new(issuer, client_id, client_secret, scopes)?;
        let metadata = Metadata::of_cognito(&domain, jwks_uri)?;
        let provider = Self::new(client, Kind::CognitoDomain, clock);
        *provider.known() = Some(provider.knowledge(metadata));
        Ok(provider)
    }

    /// An `OpenID` provider. Nothing is asked before the first sign-in or refresh.
    ///
    /// # Errors
    /// What is wrong with the configuration.
    pub fn open_id(config: OpenIdConfig, clock: Arc<dyn Clock>) -> Result<Self, Error> {
        let OpenIdConfig {
            issuer,
            client_id,
            client_secret,
            scopes,
            asks_userinfo,
        } = config;
        let client = Client::new(issuer, client_id, client_secret, scopes)?;
        Ok(Self::new(client, Kind::OpenId { asks_userinfo }, clock))
    }

    /// Begins a sign-in: makes what proves it, and the address for the system browser. The caller adds the attempt to its
    /// [`Attempts`](crate::Attempts) before the browser opens.
    ///
    /// # Errors
    /// For an `OpenID` provider, that its metadata can't be had or used: [`Error::Provider`], [`Error::MetadataOfAnotherIssuer`],
    /// [`Error::UnsupportedProvider`]. Or [`Error::NoRandomness`].
    pub async fn begin(
        &self,
        options: &AuthorizationOptions,
        redirect_uri: &RedirectUri,
        route: Route,
    ) -> Result<Attempt, Error> {
        let known = self.know().await?;
        let secrets = Secrets::random()?;
        let authorization_url = authorization_url(
            &self.client,
            &known.metadata,
            options,
            redirect_uri,
            &secrets,
        )?;
        Ok(Attempt {
            expected: Expected {
                state: secrets.state.hash(),
                binding: Binding {
                    nonce: secrets.nonce,
                    code_verifier: secrets.code_verifier,
                    max_age: options.max_age,
                },
                redirect_uri: redirect_uri.clone(),
                route,
                issuer: self.client.issuer.clone(),
                names_issuer: known.metadata.names_issuer,
                expires_at: self.clock.here().plus(Attempt::LIFETIME_SECONDS),
            },
            authorization_url: Arc::new(authorization_url),
        })
    }

    /// Exchanges the code for tokens, once, and checks them. However it ends, the attempt is over.
    ///
    /// # Errors
    /// [`Error::AnotherIssuer`]: the attempt was begun at another provider; nothing was sent. [`Error::CodeRefused`],
    /// [`Error::NoRefreshToken`], or [`Error::Provider`]; nobody is signed in.
    pub async fn sign_in(&self, answered: Answered) -> Result<SignedIn, Error> {
        let Answered {
            id: _,
            route,
            issuer,
            redirect_uri,
            binding,
            code,
        } = answered;
        if issuer != self.client.issuer {
            return Err(Error::AnotherIssuer);
        }
        let known = self.know().await?;
        // First of all, so that no code is used up for want of the keys to check what it brings.
        known.keys.keys().await?;
        let Binding {
            nonce,
            code_verifier,
            max_age,
        } = binding;
        let answer = self
            .token_endpoint(&known)
            .exchange_code(code, code_verifier, &redirect_uri)
            .await?;
        let tokens = self.accept(&known, answer, &nonce, max_age).await?;
        Ok(SignedIn { tokens, route })
    }

    /// What to send the system browser to, so that its session at the provider ends, too (`OpenID` Connect RP-Initiated Logout 1.0;
    /// Cognito's logout endpoint); `None` if the provider has no such page, or has one that would lead nowhere: Cognito's wants a
    /// `redirect_uri`.
    ///
    /// # Errors
    /// For an `OpenID` provider, that its metadata can't be had or used.
    pub async fn end_session_url(
        &self,
        end: EndSession<'_>,
    ) -> Result<Option<EndSessionUrl>, Error> {
        let known = self.know().await?;
        let Some(endpoint) = &known.metadata.end_session else {
            return Ok(None);
        };
        if matches!(endpoint, EndSessionEndpoint::Cognito(_)) && end.redirect_uri.is_none() {
            return Ok(None);
        }
        let (EndSessionEndpoint::OpenId(address) | EndSessionEndpoint::Cognito(address)) = endpoint;
        let mut url = address.url().clone();
        let mut query = url.query_pairs_mut();
        query.append_pair("client_id", &self.client.id);
        let redirect_uri = end.redirect_uri.map(RedirectUri::as_str);
        match endpoint {
            EndSessionEndpoint::Cognito(_) => {
                query.extend_pairs(redirect_uri.map(|uri| ("logout_uri", uri)));
            }
            EndSessionEndpoint::OpenId(_) => {
                query.extend_pairs(redirect_uri.map(|uri| ("post_logout_redirect_uri", uri)));
                // EXPOSE: says whose session ends, where the caller wants that said.
                let hint = end.id_token_hint.map(IdToken::expose_secret);
                query.extend_pairs(hint.map(|token| ("id_token_hint", token)));
            }
        }
        drop(query);
        Ok(Some(EndSessionUrl::new(url.into())))
    }

    fn new(client: Client, kind: Kind, clock: Arc<dyn Clock>) -> Self {
        Self {
            client,
            kind,
            http: Arc::default(),
            clock: Arc::new(IssuerClock::new(clock)),
            known: Mutex::default(),
            occasions: Mutex::default(),
        }
    }

    /// SHA-256 of what a sign-in here depends on: whom we ask, as whom, for what, and where the code goes. An OpenID provider's endpoints
    /// are its own to change, and follow from its issuer.
    pub(crate) fn fingerprint(&self) -> [u8; 32] {
        let known = self.known().clone();
        let endpoints = known
            .as_ref()
            .filter(|_| self.kind == Kind::CognitoDomain)
            .map(|known| {
                [
                    &known.metadata.authorization_endpoint,
                    &known.metadata.token_endpoint,
                ]
            });
        let endpoints = endpoints
            .iter()
            .flatten()
            .map(|address| address.url().as_str());
        let client = [self.client.issuer.as_str(), self.client.id.as_str()];
        let scopes = self.client.scopes.iter().map(String::as_str);
        let mut context = Context::new(&SHA256);
        for part in client.into_iter().chain(endpoints).chain(scopes) {
            context.update(part.as_bytes());
            // No part has one in it.
            context.update(b"\0");
        }
        let mut fingerprint = [0; 32];
        fingerprint.copy_from_slice(context.finish().as_ref());
        fingerprint
    }

    /// The `iss` that its answers and tokens have.
    pub(crate) fn issuer_name(&self) -> &str {
        &self.client.issuer
    }

    /// What is known of the provider; asked for once a day, and kept where it can't be had again.
    async fn know(&self) -> Result<Arc<Known>, Error> {
        let known = self.known().clone();
        let now = self.clock.here();
        let is_fresh = |known: &Known| {
            self.kind == Kind::CognitoDomain || now < known.since.plus(METADATA_SECONDS)
        };
        if let Some(known) = known.clone().filter(|known| is_fresh(known)) {
            return Ok(known);
        }
        match (
            Metadata::fetch(&self.client.issuer, &self.http).await,
            known,
        ) {
            (Ok(metadata), Some(known)) if metadata == known.metadata => Ok(known),
            (Ok(metadata), _) => {
                let known = self.knowledge(metadata);
                *self.known() = Some(Arc::clone(&known));
                Ok(known)
            }
            (Err(Error::Provider(_)), Some(known)) => Ok(known),
            (Err(error), _) => Err(error),
        }
    }

    fn knowledge(&self, metadata: Metadata) -> Arc<Known> {
        let keys = KeySource::new(
            metadata.jwks_uri.clone(),
            Arc::clone(&self.http),
            Arc::clone(&self.clock),
        );
        Arc::new(Known {
            metadata,
            keys,
            since: self.clock.here(),
        })
    }

    fn token_endpoint<'a>(&'a self, known: &'a Known) -> TokenEndpoint<'a> {
        TokenEndpoint {
            client: &self.client,
            metadata: &known.metadata,
            http: &self.http,
            clock: &self.clock,
        }
    }

    fn known(&self) -> MutexGuard<'_, Option<Arc<Known>>> {
        // Replaced as a whole, so that a panic elsewhere leaves it whole.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn occasions(&self) -> MutexGuard<'_, BTreeMap<AccountId, Occasion>> {
        // As above.
        self.occasions
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Provider")
            .field("issuer", &self.client.issuer)
            .field("client_id", &self.client.id)
            .field("kind", &self.kind)
            .finish_non_exhaustive()
    }
}

/// How long metadata is taken for the provider's present ones.
const METADATA_SECONDS: i64 = 24 * 60 * 60;
