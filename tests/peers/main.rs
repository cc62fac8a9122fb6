//! Vestibule beside programs that others wrote: their servers tried by our client, their clients by our server.
//!
//! Every success stands beside its refusal: a peer that lets everything through proves nothing.

mod browser;
mod hostile_pages;
mod jwt_verify;
mod ministack;
mod moto;
mod oidc_provider;
mod pool_clients;
mod pool_domain;
mod server;
