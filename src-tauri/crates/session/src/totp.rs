//! What an authenticator application is enrolled with: a shared secret (RFC 6238) as text, as an address and as a QR code.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use qrcode::{Color, QrCode};
use vestibule_contract::TotpSetup;

use crate::SoftwareTokenSecret;

/// The secret, ready to be shown. `issuer` and `account` are what the application shows beside the codes.
///
/// The address has no `algorithm`, `digits` and `period`, because Cognito's are RFC 6238's defaults: SHA-1, six digits, 30 seconds.
pub(crate) fn setup(issuer: &str, account: &str, secret: &SoftwareTokenSecret) -> TotpSetup {
    // EXPOSE: shown to the person who enrols.
    let secret_key = secret.expose_secret().to_owned();
    let (issuer, account) = (encode(issuer), encode(account));
    let uri = format!(
        "otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}",
        encode(secret_key.trim_end_matches('='))
    );
    let qr_code = qr_code(&uri);
    TotpSetup {
        secret_key,
        uri,
        qr_code,
    }
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, &RESERVED).to_string()
}

/// Empty for an address that is longer than any QR code; the secret can still be typed.
fn qr_code(uri: &str) -> Vec<Vec<bool>> {
    QrCode::new(uri).map_or_else(
        |_| Vec::new(),
        |code| {
            let modules = code.to_colors();
            modules
                .chunks(code.width())
                .map(|row| row.iter().map(|module| *module == Color::Dark).collect())
                .collect()
        },
    )
}

/// Everything but RFC 3986's unreserved characters: a colon in the issuer would end it.
const RESERVED: AsciiSet = NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

#[cfg(test)]
mod tests;
