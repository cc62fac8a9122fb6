//! A Cognito user pool over HTTPS.
