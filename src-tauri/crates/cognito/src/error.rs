//! Why a configuration is not one of a user pool. What the pool itself answers is a [`ProviderError`](vestibule_session::ports::ProviderError).

/// What is wrong with a configuration; correct it and try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The region is not lower-case letters, digits and hyphens.
    #[error("the region is not an AWS region, such as eu-west-1")]
    InvalidRegion,
    /// The user pool's id is not its region, `_` and letters and digits.
    #[error(
        "the user pool's id is not of the form <region>_<letters and digits>, with the configured region"
    )]
    InvalidUserPoolId,
    /// The app client's id is not letters, digits, `_` and `+`.
    #[error("the app client's id has characters that no app client has")]
    InvalidClientId,
    /// The app client's secret is empty.
    #[error("the app client's secret is empty; leave it out for a client without one")]
    InvalidClientSecret,
    /// The endpoint has a user name, a query or a fragment, or is not an HTTP address.
    #[error("the endpoint is not an https address without user name, query and fragment")]
    InvalidEndpoint,
    /// The endpoint is plain HTTP and not on this computer.
    #[error("the endpoint must be https unless it is on this computer")]
    InsecureEndpoint,
    /// The issuer is empty or has white space in it.
    #[error("the issuer is not the address that the tokens name")]
    InvalidIssuer,
    /// The identity pool's id is not a region, `:` and hexadecimal digits with hyphens.
    #[error("the identity pool's id is not of the form <region>:<hexadecimal digits and hyphens>")]
    InvalidIdentityPoolId,
}
