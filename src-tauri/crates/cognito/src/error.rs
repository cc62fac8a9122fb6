//! Why a configuration is not one of a user pool, or a file not a configuration. What the pool itself answers is a [`ProviderError`](vestibule_session::ports::ProviderError).

/// What is wrong with a configuration; correct it and try again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
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
    /// The file is larger than 1 MiB.
    #[error(
        "the file is larger than 1 MiB, and so no configuration; open amplify_outputs.json, aws-exports.js or amplifyconfiguration.json"
    )]
    ConfigurationTooLarge,
    /// The file is text in UTF-16.
    #[error("the file is not in UTF-8 but in UTF-16; save it as UTF-8 and open it again")]
    ConfigurationInUtf16,
    /// The file is no text, or in an old encoding.
    #[error("line {line} of the file is not in UTF-8; save it as UTF-8 and open it again")]
    ConfigurationNotUtf8 {
        /// From 1.
        line: usize,
    },
    /// The file is neither JSON nor the JavaScript that Amplify writes.
    #[error("line {line}, column {column}: {problem}")]
    ConfigurationSyntax {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong, and what to do.
        problem: &'static str,
    },
    /// A key is missing, or its value is not what belongs there.
    #[error("{}: {problem}", place(path, *line, *column))]
    ConfigurationKey {
        /// The keys that lead there, such as `auth.oauth.scopes[1]`; empty for the whole file.
        path: String,
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong, and what to do. Never the value.
        problem: String,
    },
    /// An `amplify_outputs.json` of another major version than 1.
    #[error(
        "this amplify_outputs.json is of another version than 1, which is the one that is known here; write it with `npx ampx generate outputs --outputs-version 1.4`"
    )]
    UnsupportedConfigurationVersion,
    /// A file of Amplify's that describes what is to be built, and so has no ids.
    #[error(
        "this file describes a backend and has no ids in it; open src/aws-exports.js or amplify_outputs.json of the same project"
    )]
    ConfigurationOfBackend,
    /// An object without any of the keys that the known forms have.
    #[error(
        "this file is none of the known forms; open amplify_outputs.json, aws-exports.js or amplifyconfiguration.json, or write {{ \"issuer\": …, \"client_id\": … }}"
    )]
    UnknownConfiguration,
}

fn place(path: &str, line: usize, column: usize) -> String {
    if path.is_empty() {
        format!("line {line}, column {column}")
    } else {
        format!("`{path}` (line {line}, column {column})")
    }
}
