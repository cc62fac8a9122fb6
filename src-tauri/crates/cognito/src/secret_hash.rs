//! `SECRET_HASH`: that a request comes from somebody who has the app client's secret.

use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::ClientSecret;

/// HMAC-SHA256 of user name and client id with the client's secret, in base64.
pub(crate) fn secret_hash(secret: &ClientSecret, username: &str, client_id: &str) -> String {
    // EXPOSE: the key of the HMAC that Cognito asks for.
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.expose_secret().as_bytes());
    let mut context = hmac::Context::with_key(&key);
    context.update(username.as_bytes());
    context.update(client_id.as_bytes());
    STANDARD.encode(context.sign())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_answer_of_the_net_sdk_comes_out() {
        // aws-sdk-net-extensions-cognito, AuthenticationCryptoTests.TestSecretHash.
        assert_eq!(
            secret_hash(&ClientSecret::new("secret".to_owned()), "Mess", "age"),
            "qnR8UCqJggD55PohusaBNviGoOJ67HC6Btry4qXLVZc="
        );
    }
}
