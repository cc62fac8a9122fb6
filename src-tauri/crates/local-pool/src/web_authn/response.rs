//! What a browser's `PublicKeyCredential.toJSON()` gives (section 5.1): `RegistrationResponseJSON` and
//! `AuthenticationResponseJSON`, as far as a relying party looks at them.

use base64::Engine as _;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde::{Deserialize, Deserializer, de};

/// A passkey that was just made.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct RegistrationResponse {
    pub(crate) raw_id: Base64Url,
    pub(crate) response: AttestationResponse,
    pub(crate) authenticator_attachment: Option<String>,
    #[serde(rename = "type")]
    _kind: PublicKeyType,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AttestationResponse {
    #[serde(rename = "clientDataJSON")]
    pub(crate) client_data_json: Base64Url,
    pub(crate) attestation_object: Base64Url,
    pub(crate) transports: Option<Vec<String>>,
}

/// What a passkey signed.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuthenticationResponse {
    pub(crate) raw_id: Base64Url,
    pub(crate) response: AssertionResponse,
    #[serde(rename = "type")]
    _kind: PublicKeyType,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AssertionResponse {
    #[serde(rename = "clientDataJSON")]
    pub(crate) client_data_json: Base64Url,
    pub(crate) authenticator_data: Base64Url,
    pub(crate) signature: Base64Url,
    pub(crate) user_handle: Option<Base64Url>,
}

/// The only type of credential that there is.
#[derive(Debug, Deserialize)]
enum PublicKeyType {
    #[serde(rename = "public-key")]
    PublicKey,
}

/// Bytes, in base64url. The standard has no padding; some libraries write it all the same.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Base64Url(Vec<u8>);

impl Base64Url {
    /// Reads the text.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        LENIENT.decode(text).ok().map(Self)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Base64Url {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| de::Error::custom("no base64url"))
    }
}

const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);
