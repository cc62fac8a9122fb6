//! Answers that do not depend on anything before.

use serde_json::{Value, json};

use super::*;

/// What does not depend on anything before.
pub(super) fn stateless(operation: &str) -> Value {
    match operation {
        "GetTokensFromRefreshToken" => {
            json!({"AuthenticationResult": result_of(&id_claims(), &access_claims())})
        }
        "SignUp" => json!({
            "UserConfirmed": false,
            "UserSub": SUBJECT,
            "CodeDeliveryDetails": delivery(),
        }),
        "ResendConfirmationCode" | "ForgotPassword" | "GetUserAttributeVerificationCode" => {
            json!({"CodeDeliveryDetails": delivery()})
        }
        "UpdateUserAttributes" => json!({"CodeDeliveryDetailsList": [delivery()]}),
        "GetUser" => json!({
            "Username": USER_ID,
            "UserAttributes": [
                {"Name": "sub", "Value": SUBJECT},
                {"Name": "email", "Value": "ada@example.com"},
            ],
            "PreferredMfaSetting": "SOFTWARE_TOKEN_MFA",
            "UserMFASettingList": ["SOFTWARE_TOKEN_MFA", "EMAIL_OTP", "PIGEON_MFA"],
        }),
        "GetUserAuthFactors" => json!({
            "Username": USER_ID,
            "ConfiguredUserAuthFactors": ["PASSWORD", "EMAIL_OTP", "PIGEON", "WEB_AUTHN"],
        }),
        "ListDevices" => json!({"Devices": []}),
        "ListWebAuthnCredentials" => json!({"Credentials": []}),
        "StartWebAuthnRegistration" => json!({
            "CredentialCreationOptions": {"challenge": "marker-challenge", "timeout": 60000},
        }),
        "GetId" => json!({"IdentityId": "eu-west-1:identity"}),
        "GetCredentialsForIdentity" => json!({
            "IdentityId": "eu-west-1:identity",
            "Credentials": {
                "AccessKeyId": "ASIAEXAMPLE",
                "SecretKey": "marker-aws-secret",
                "SessionToken": "marker-aws-session",
                "Expiration": NOW.0 + 3600,
            },
        }),
        _ => json!({}),
    }
}
