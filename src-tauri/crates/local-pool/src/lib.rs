//! A Cognito-compatible user pool that runs on this computer.
mod secret;
mod srp;
