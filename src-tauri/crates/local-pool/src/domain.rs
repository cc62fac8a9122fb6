//! A user pool's domain: its hosted pages, and Cognito's OAuth 2.0 endpoints (RFC 6749, 7636, 7009, 6750; OpenID Connect Core 1.0).
//!
//! | path, below `/<user pool id>` | what |
//! |---|---|
//! | `GET /oauth2/authorize` | an application sends the browser here; it comes back with a code |
//! | `/login`, `/challenge`, `/signup`, `/confirm`, `/forgotPassword`, … | the pages |
//! | `GET /oauth2/idpresponse` | an identity provider sends the browser back here |
//! | `GET /demo/authorize` | a pretended identity provider |
//! | `GET /logout` | ends the browser's session |
//! | `POST /oauth2/token`, `POST /oauth2/revoke`, `/oauth2/userInfo` | for applications |
//!
//! The request that began it all is in the query of every page, and judged anew on every page: the pages share no state but
//! the browser's two cookies. Signing in, signing up, codes and limits are those of the API ([`crate::operation`]).
//!
//! Deliberately not here: tokens without a code (`response_type=token`), tokens for nobody (`client_credentials`), scripts.
//!
//! Invariants: nothing is sent to an address that is not registered, character by character; a code is good once, for five
//! minutes, for the client, address and verifier that it was given out for; what a page is sent by `POST` changes nothing
//! without the token of its form; no page has a script, can be framed, or is kept by the browser.

mod authorization;
mod authorize;
mod browser;
mod challenge;
mod client;
mod code;
mod confirm;
mod demonstration;
mod federation;
mod forgotten_password;
mod form;
mod login;
mod logout;
mod page;
mod reply;
mod routes;
mod sign_up;
mod token;
mod user_info;
mod visit;

pub(crate) use browser::Memory;
pub(crate) use code::AuthorizationCode;
pub(crate) use routes::{Domain, Kind, Place};
