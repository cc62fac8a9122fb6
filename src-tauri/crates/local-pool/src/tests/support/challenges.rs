//! Sign-ins by challenges, and users who have more than a password.

use serde_json::{Value, json};

use super::{Fixture, PASSWORD, Refusal, permissive_client};
use crate::store::mfa::{self, MfaSettings};
use crate::store::software_tokens::{self, SoftwareToken};
use crate::store::users;
use crate::totp::{TotpSecret, test_app};
use crate::{
    AuthFlow, ClientConfig, Clock as _, FirstAuthFactor, MfaConfiguration, MfaMethod, PoolConfig,
    SignInPolicy,
};

pub(in crate::tests) const PHONE_NUMBER: &str = "+4930123456";

/// A client that may begin in every way.
pub(in crate::tests) fn universal_client() -> ClientConfig {
    ClientConfig {
        explicit_auth_flows: vec![
            AuthFlow::UserSrp,
            AuthFlow::UserPassword,
            AuthFlow::Custom,
            AuthFlow::User,
        ],
        ..permissive_client()
    }
}

/// A pool with every second factor.
pub(in crate::tests) fn mfa_pool(mfa_configuration: MfaConfiguration) -> PoolConfig {
    PoolConfig {
        mfa_configuration,
        enabled_mfas: MfaMethod::ALL.to_vec(),
        clients: vec![universal_client()],
        ..PoolConfig::default()
    }
}

/// A pool in which a sign-in may begin with the password or a code.
pub(in crate::tests) fn choice_pool() -> PoolConfig {
    PoolConfig {
        sign_in_policy: SignInPolicy {
            allowed_first_auth_factors: vec![
                FirstAuthFactor::Password,
                FirstAuthFactor::EmailOtp,
                FirstAuthFactor::SmsOtp,
            ],
        },
        ..mfa_pool(MfaConfiguration::Optional)
    }
}

pub(in crate::tests) fn invalid_session() -> Refusal {
    not_authorized("Invalid session for the user.")
}

pub(in crate::tests) fn session_used() -> Refusal {
    not_authorized("Invalid session for the user, session can only be used once.")
}

pub(in crate::tests) fn session_expired() -> Refusal {
    not_authorized("Invalid session for the user, session is expired.")
}

pub(in crate::tests) fn not_authorized(message: &str) -> Refusal {
    super::refusal("NotAuthorizedException", message)
}

/// The name of the challenge, which has a session; or that there are tokens.
pub(in crate::tests) fn outcome(answer: &Value) -> &str {
    let Some(name) = answer["ChallengeName"].as_str() else {
        assert!(answer["AuthenticationResult"]["AccessToken"].is_string());
        return "tokens";
    };
    let session = answer["Session"].as_str().unwrap();
    assert!((20..=2_048).contains(&session.len()), "{session}");
    assert_eq!(answer.get("AuthenticationResult"), None);
    name
}

impl Fixture {
    /// `InitiateAuth`.
    pub(in crate::tests) async fn begin(
        &self,
        flow: &str,
        name: &str,
        parameters: Value,
    ) -> Result<Value, Refusal> {
        let mut parameters = parameters;
        parameters["USERNAME"] = json!(name);
        let request = json!({ "AuthFlow": flow, "AuthParameters": parameters });
        self.result("InitiateAuth", request).await
    }

    /// What follows Ada's right password.
    pub(in crate::tests) async fn after_password(&self, name: &str) -> Value {
        let password = json!({ "PASSWORD": PASSWORD });
        self.begin("USER_PASSWORD_AUTH", name, password)
            .await
            .unwrap()
    }

    /// Answers a challenge, as Ada unless the responses say otherwise.
    pub(in crate::tests) async fn answer(
        &self,
        challenge: &Value,
        responses: Value,
    ) -> Result<Value, Refusal> {
        let name = challenge["ChallengeName"].as_str().unwrap();
        self.answer_as(name, challenge, responses).await
    }

    /// Answers in a challenge's session as if another had been asked.
    pub(in crate::tests) async fn answer_as(
        &self,
        name: &str,
        challenge: &Value,
        responses: Value,
    ) -> Result<Value, Refusal> {
        let mut responses = responses;
        if responses.get("USERNAME").is_none() {
            responses["USERNAME"] = json!("ada");
        }
        let request = json!({
            "ChallengeName": name,
            "Session": challenge["Session"],
            "ChallengeResponses": responses,
        });
        self.result("RespondToAuthChallenge", request).await
    }

    /// Turns second factors on, and gives an app's secret code where that is one of them.
    pub(in crate::tests) fn turn_on(
        &self,
        name: &str,
        enabled: &[MfaMethod],
        preferred: Option<MfaMethod>,
    ) -> String {
        let pool = self.pool.inner();
        let secret = TotpSecret::random();
        let secret_code = secret.to_base32().to_string();
        pool.store
            .transaction(|transaction| {
                let user = users::find_by_username_key(transaction, name)?.unwrap();
                let settings = MfaSettings {
                    enabled: enabled.to_vec(),
                    preferred,
                };
                mfa::save_settings(transaction, &user.sub, &settings)?;
                let token = SoftwareToken {
                    secret,
                    friendly_device_name: "Ada's telephone".to_owned(),
                    last_used: 0,
                };
                if enabled.contains(&MfaMethod::SoftwareTokenMfa) {
                    software_tokens::save(transaction, &pool.sealer, &user.sub, &token)?;
                }
                Ok(())
            })
            .unwrap();
        secret_code
    }

    /// Gives everybody a telephone number.
    pub(in crate::tests) fn give_phone_number(&self, is_verified: bool) {
        self.sql(&format!(
            "INSERT INTO user_attributes (sub, name, value) SELECT sub, 'phone_number', '{PHONE_NUMBER}' FROM users"
        ));
        self.sql(&format!(
            "INSERT INTO user_attributes (sub, name, value) SELECT sub, 'phone_number_verified', '{is_verified}' FROM users"
        ));
    }

    /// What an authenticator app shows now.
    pub(in crate::tests) fn totp(&self, secret_code: &str) -> String {
        test_app::code(secret_code, self.seconds())
    }

    /// A code that the app shows at none of the times that are taken.
    pub(in crate::tests) fn wrong_totp(&self, secret_code: &str) -> String {
        let codes = [-30, 0, 30].map(|skew| test_app::code(secret_code, self.seconds() + skew));
        (0..4)
            .map(|number| format!("{number:06}"))
            .find(|code| !codes.contains(code))
            .unwrap()
    }

    fn seconds(&self) -> i64 {
        let since = self
            .clock
            .now()
            .duration_since(std::time::SystemTime::UNIX_EPOCH);
        since.unwrap().as_secs().try_into().unwrap()
    }
}
