//! The token and revocation endpoints (RFC 6749 sections 4.1.3 and 6, RFC 7009): requests by `oauth2`, answers read strictly first.
//!
//! Nothing is ever sent twice: a code is good for one exchange, and a refresh token that was rotated must not show up again.

use std::borrow::Cow;
use std::pin::Pin;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, DATE};
use http::{HeaderValue, StatusCode};
use oauth2::basic::{
    BasicErrorResponse, BasicErrorResponseType, BasicRevocationErrorResponse,
    BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::{
    AsyncHttpClient, AuthType, ClientId, EndpointNotSet, EndpointSet, HttpRequest, HttpResponse,
    PkceCodeVerifier, RedirectUrl, RequestTokenError, StandardRevocableToken,
    StandardTokenResponse, TokenResponse as _, TokenUrl,
};
use serde::{Deserialize, Serialize};
use url::form_urlencoded::{Serializer, byte_serialize};
use vestibule_issuer::{Address, Failure, HttpClient, IssuerClock};
use vestibule_session::ports::ProviderError;
use vestibule_session::token_check::json;
use vestibule_session::{AccessToken, IdToken, RefreshToken};

use crate::config::Client;
use crate::metadata::{ClientAuthentication, Metadata, is_json};
use crate::secret::{AuthorizationCode, CodeVerifier};
use crate::{Error, RedirectUri};

/// What a token endpoint answered; nothing of it is checked yet.
pub(crate) struct Answer {
    pub(crate) id_token: Option<IdToken>,
    pub(crate) access_token: AccessToken,
    pub(crate) refresh_token: Option<RefreshToken>,
    /// How many seconds the access token is good for.
    pub(crate) expires_in: Option<u64>,
}

pub(crate) type OAuthClient = oauth2::Client<
    BasicErrorResponse,
    TokenResponse,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;
type TokenResponse = StandardTokenResponse<IdTokenField, BasicTokenType>;

/// `OpenID` Connect's addition to the answer (Core 1.0, section 3.1.3.3).
#[derive(Serialize, Deserialize)]
pub(crate) struct IdTokenField {
    #[serde(default)]
    id_token: Option<String>,
}

impl oauth2::ExtraTokenFields for IdTokenField {}

impl std::fmt::Debug for IdTokenField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("IdTokenField([redacted])")
    }
}

/// `oauth2`'s client of this provider.
pub(crate) fn oauth_client(client: &Client, metadata: &Metadata) -> OAuthClient {
    let oauth = oauth2::Client::new(ClientId::new(client.id.clone()))
        .set_token_uri(TokenUrl::from_url(metadata.token_endpoint.url().clone()))
        .set_auth_type(match metadata.client_authentication {
            ClientAuthentication::Header => AuthType::BasicAuth,
            ClientAuthentication::Body => AuthType::RequestBody,
        });
    match &client.secret {
        // EXPOSE: says who we are, at the token endpoint.
        Some(secret) => {
            oauth.set_client_secret(oauth2::ClientSecret::new(secret.expose_secret().to_owned()))
        }
        None => oauth,
    }
}

/// The endpoints of one provider.
pub(crate) struct TokenEndpoint<'a> {
    pub(crate) client: &'a Client,
    pub(crate) metadata: &'a Metadata,
    pub(crate) http: &'a HttpClient,
    pub(crate) clock: &'a IssuerClock,
}

impl TokenEndpoint<'_> {
    /// Exchanges a code, once; what happens to the answer, the code is used up.
    pub(crate) async fn exchange_code(
        &self,
        code: AuthorizationCode,
        code_verifier: CodeVerifier,
        redirect_uri: &RedirectUri,
    ) -> Result<Answer, Error> {
        let redirect_uri = RedirectUrl::new(redirect_uri.as_str().to_owned())
            .map_err(|_| Error::InvalidRedirectUri)?;
        let oauth = oauth_client(self.client, self.metadata);
        // EXPOSE: both are sent, to be exchanged for tokens.
        let (code, code_verifier) = (code.expose_secret(), code_verifier.expose_secret());
        let response = oauth
            .exchange_code(oauth2::AuthorizationCode::new(code.to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(code_verifier.to_owned()))
            .set_redirect_uri(Cow::Owned(redirect_uri))
            .request_async(self)
            .await
            .map_err(|error| match refusal(error) {
                Refusal::InvalidGrant => Error::CodeRefused,
                Refusal::Other(error) => Error::Provider(error),
            })?;
        answer(&response)
    }

    /// Exchanges a refresh token for new tokens.
    pub(crate) async fn refresh(
        &self,
        refresh_token: &RefreshToken,
    ) -> Result<Answer, ProviderError> {
        let oauth = oauth_client(self.client, self.metadata);
        // EXPOSE: it is exchanged for new tokens.
        let refresh_token = oauth2::RefreshToken::new(refresh_token.expose_secret().to_owned());
        let response = oauth
            .exchange_refresh_token(&refresh_token)
            .request_async(self)
            .await
            .map_err(|error| match refusal(error) {
                Refusal::InvalidGrant => ProviderError::SessionEnded,
                Refusal::Other(error) => error,
            })?;
        answer(&response).map_err(|error| match error {
            Error::Provider(error) => error,
            _ => ProviderError::UnexpectedAnswer("the token endpoint's answer"),
        })
    }

    /// Ends a refresh token. By hand, since `oauth2` revokes over TLS only, and the embedded user pool is on this computer.
    pub(crate) async fn revoke(
        &self,
        endpoint: &Address,
        refresh_token: &RefreshToken,
    ) -> Result<(), ProviderError> {
        let request = self.revocation_request(endpoint, refresh_token)?;
        match self.send(request).await?.status() {
            // A token that the provider does not know any more is as good as revoked, and answered so (RFC 7009 section 2.2).
            StatusCode::OK => Ok(()),
            StatusCode::TOO_MANY_REQUESTS => Err(ProviderError::TooManyRequests),
            status if status.is_client_error() => Err(ProviderError::UnexpectedAnswer(
                "the revocation endpoint's status",
            )),
            _ => Err(ProviderError::Unreachable),
        }
    }

    fn revocation_request(
        &self,
        endpoint: &Address,
        refresh_token: &RefreshToken,
    ) -> Result<HttpRequest, ProviderError> {
        let mut form = Serializer::new(String::new());
        // EXPOSE: the token that is to end.
        form.append_pair("token", refresh_token.expose_secret())
            .append_pair("token_type_hint", "refresh_token");
        let mut request = http::Request::post(endpoint.url().as_str())
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        match (&self.client.secret, self.metadata.client_authentication) {
            (Some(secret), ClientAuthentication::Header) => {
                // EXPOSE: says who we are.
                let credentials = basic(&self.client.id, secret.expose_secret());
                request = request.header(AUTHORIZATION, credentials?);
            }
            (secret, _) => {
                form.append_pair("client_id", &self.client.id);
                if let Some(secret) = secret {
                    // EXPOSE: says who we are.
                    form.append_pair("client_secret", secret.expose_secret());
                }
            }
        }
        let request = request.body(form.finish().into_bytes());
        request.map_err(|_| ProviderError::Unreachable)
    }

    /// An answer that is fit for `oauth2` to read. What it would take by the last of two members of one name is refused here.
    async fn post(&self, request: HttpRequest) -> Result<HttpResponse, HttpError> {
        let response = self.send(request).await?;
        let status = response.status();
        let is_for_us = is_json(&response) && !status.is_redirection() && !status.is_server_error();
        if status == StatusCode::TOO_MANY_REQUESTS {
            return Err(HttpError(ProviderError::TooManyRequests));
        }
        if !is_for_us {
            return Err(HttpError(ProviderError::Unreachable));
        }
        json::object(response.body())
            .map_err(|_| ProviderError::UnexpectedAnswer("the token endpoint's answer"))?;
        Ok(response)
    }

    async fn send(&self, request: HttpRequest) -> Result<HttpResponse, ProviderError> {
        let response = match self.http.send(request, MAX_BYTES).await {
            Ok(response) => response,
            Err(Failure::TooLarge) => {
                return Err(ProviderError::UnexpectedAnswer("an answer's size"));
            }
            Err(_) => return Err(ProviderError::Unreachable),
        };
        let date = response.headers().get(DATE).map(HeaderValue::to_str);
        if let Some(Ok(date)) = date {
            self.clock.observe(date);
        }
        Ok(response)
    }
}

/// `oauth2`'s HTTP client.
impl<'c> AsyncHttpClient<'c> for TokenEndpoint<'_> {
    type Error = HttpError;
    type Future = Pin<Box<dyn Future<Output = Result<HttpResponse, HttpError>> + Send + 'c>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        Box::pin(self.post(request))
    }
}

/// What kept `oauth2` from an answer.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub(crate) struct HttpError(#[from] ProviderError);

type TokenError = RequestTokenError<HttpError, BasicErrorResponse>;

/// What a failed request to the token endpoint means.
enum Refusal {
    /// The code or the refresh token is no longer good.
    InvalidGrant,
    Other(ProviderError),
}

/// `oauth2`'s own errors hold the answer, and are never kept.
fn refusal(error: TokenError) -> Refusal {
    let misconfigured = |text: &str| ProviderError::UserPoolMisconfigured(text.to_owned());
    Refusal::Other(match error {
        RequestTokenError::Request(HttpError(error)) => error,
        RequestTokenError::ServerResponse(response) => match response.error() {
            BasicErrorResponseType::InvalidGrant => return Refusal::InvalidGrant,
            BasicErrorResponseType::InvalidClient => {
                misconfigured("the provider does not know this client, or its secret")
            }
            BasicErrorResponseType::UnauthorizedClient
            | BasicErrorResponseType::UnsupportedGrantType => {
                misconfigured("this client may not sign in by the authorization code flow")
            }
            BasicErrorResponseType::InvalidScope => {
                misconfigured("a scope is unknown or not for this client")
            }
            BasicErrorResponseType::InvalidRequest => {
                misconfigured("the provider does not take the request")
            }
            BasicErrorResponseType::Extension(_) => {
                ProviderError::UnexpectedAnswer("the token endpoint's error")
            }
        },
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
            ProviderError::UnexpectedAnswer("the token endpoint's answer")
        }
    })
}

fn answer(response: &TokenResponse) -> Result<Answer, Error> {
    if *response.token_type() != BasicTokenType::Bearer {
        return Err(ProviderError::UnexpectedAnswer("token_type").into());
    }
    let id_token = response.extra_fields().id_token.clone();
    let refresh_token = response.refresh_token().map(|token| token.secret().clone());
    Ok(Answer {
        id_token: id_token.map(IdToken::new),
        access_token: AccessToken::new(response.access_token().secret().clone()),
        refresh_token: refresh_token.map(RefreshToken::new),
        expires_in: response.expires_in().map(|duration| duration.as_secs()),
    })
}

/// `Basic` credentials, each part encoded before they are joined (RFC 6749 section 2.3.1).
fn basic(client_id: &str, secret: &str) -> Result<HeaderValue, ProviderError> {
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    let credentials = format!("{}:{}", encoded(client_id), encoded(secret));
    let value = HeaderValue::from_str(&format!("Basic {}", STANDARD.encode(credentials)));
    let mut value = value.map_err(|_| ProviderError::Unreachable)?;
    value.set_sensitive(true);
    Ok(value)
}

/// Three tokens, each of up to 16 KiB.
const MAX_BYTES: usize = 64 * 1024;
