//! What an honest user pool does: asks one thing after the other, takes only right answers, and has a session for each question.

mod stateless;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use crypto_bigint::U3072;
use serde_json::{Value, json};

use super::fake_pool::{
    NOW, PASSWORD, POOL_ID, REFRESH_TOKEN, SUBJECT, USER_ID, access_claims, id_claims, result_of,
};
use super::pool_keys::jwks;
use super::raw_server::{Answer, Request};
use super::srp_server::{Account, Handshake};
use stateless::stateless;

/// In base32, as Cognito's are.
pub(crate) const SECRET_CODE: &str = "MARKERSECRETKEYBASE32MARKERSECRETKEYBASE32MARKERSECR";
pub(crate) const CODE: &str = "marker-code-123456";
pub(crate) const DEVICE_KEY: &str = "eu-west-1_0b7c6f0e-1111-2222-3333-444444444444";
pub(crate) const DEVICE_GROUP_KEY: &str = "-marker-group";
const SALT: &str = "b704a27deb8cf5efec43a40eac5b60d2";
const SECRET_BLOCK: &str = "bWFya2VyLXNlY3JldC1ibG9jaw==";

/// One thing that is asked.
#[derive(Clone)]
#[allow(
    clippy::large_enum_variant,
    reason = "a handful of them, in tests; how large depends on the features of serde_json"
)]
pub(crate) enum Step {
    /// `PASSWORD_VERIFIER`, for the `SRP_A` that came last.
    PasswordVerifier,
    /// `DEVICE_SRP_AUTH` and `DEVICE_PASSWORD_VERIFIER`.
    Device,
    /// `MFA_SETUP` by an authenticator application.
    SetUpTotp,
    /// Anything that is asked and answered at once.
    Question(Question),
}

/// A challenge with its right answer, and what a wrong one is told.
#[derive(Clone)]
pub(crate) struct Question {
    pub(crate) name: &'static str,
    pub(crate) parameters: Value,
    pub(crate) available: Value,
    /// `*` stands for anything.
    pub(crate) answer: &'static [(&'static str, &'static str)],
    pub(crate) refusal: (&'static str, &'static str),
}

impl Question {
    pub(crate) fn new(name: &'static str, answer: &'static [(&'static str, &'static str)]) -> Self {
        Self {
            name,
            parameters: json!({"USER_ID_FOR_SRP": USER_ID}),
            available: Value::Null,
            answer,
            refusal: (
                "CodeMismatchException",
                "Invalid code or auth state for the user.",
            ),
        }
    }

    pub(crate) fn with(mut self, parameter: &str, value: &str) -> Self {
        self.parameters[parameter] = json!(value);
        self
    }

    pub(crate) fn refusing(mut self, code: &'static str, text: &'static str) -> Self {
        self.refusal = (code, text);
        self
    }

    pub(crate) fn offering(mut self, available: &[&str]) -> Self {
        self.available = json!(available);
        self
    }

    pub(crate) fn step(self) -> Step {
        Step::Question(self)
    }
}

/// The pool.
#[derive(Default)]
pub(crate) struct Honest {
    steps: Vec<Step>,
    /// Whether it wants to know devices.
    tracks_devices: bool,
    /// Whether it asks a device that it knows for its proof, after the password.
    proves_devices: bool,
    position: usize,
    /// Counts sessions; only the last one is good.
    session: usize,
    client_public: String,
    handshake: Option<Handshake>,
    /// Salt and verifier of the one device, as they were sent.
    device: Option<(String, String)>,
    /// The requests at which it does not know any device.
    forgets_devices_at: Vec<&'static str>,
}

impl Honest {
    pub(crate) fn asking(steps: Vec<Step>) -> Self {
        Self {
            steps,
            ..Self::default()
        }
    }

    pub(crate) fn tracking_devices(self) -> Self {
        Self {
            tracks_devices: true,
            ..self
        }
    }

    pub(crate) fn proving_devices(self) -> Self {
        Self {
            proves_devices: true,
            ..self
        }
    }

    /// Knows no device any more at these requests, named by operation or challenge.
    pub(crate) fn forgetting_devices_at(self, requests: &[&'static str]) -> Self {
        Self {
            forgets_devices_at: requests.to_vec(),
            ..self
        }
    }

    /// The body, and the whole answer where it is not just that with status 200.
    pub(crate) fn answer(&mut self, request: &Request) -> (Value, Option<Answer>) {
        let body = match request.operation() {
            "InitiateAuth" if request.body["AuthFlow"] == "REFRESH_TOKEN_AUTH" => {
                Ok(json!({"AuthenticationResult": result_of(&id_claims(), &access_claims())}))
            }
            "InitiateAuth" => self.initiate(request),
            "RespondToAuthChallenge" => self.respond(request),
            "AssociateSoftwareToken" => self.associate(request),
            "VerifySoftwareToken" => self.verify(request),
            "ConfirmDevice" => {
                let config = &request.body["DeviceSecretVerifierConfig"];
                let text = |name: &str| config[name].as_str().unwrap().to_owned();
                self.device = Some((text("Salt"), text("PasswordVerifier")));
                Ok(json!({"UserConfirmationNecessary": true}))
            }
            keys if keys.starts_with("GET ") => {
                let answer = Answer::Whole(200, "application/json", jwks());
                return (Value::Null, Some(answer));
            }
            operation => Ok(stateless(operation)),
        };
        match body {
            Ok(body) => (body, None),
            Err(refusal) => (Value::Null, Some(refusal)),
        }
    }

    fn initiate(&mut self, request: &Request) -> Result<Value, Answer> {
        let parameters = &request.body["AuthParameters"];
        self.check_device("InitiateAuth", parameters)?;
        self.position = 0;
        if request.body["AuthFlow"] == "USER_PASSWORD_AUTH" && parameters["PASSWORD"] != PASSWORD {
            return Err(wrong_password());
        }
        self.note(parameters);
        Ok(self.ask(parameters))
    }

    fn respond(&mut self, request: &Request) -> Result<Value, Answer> {
        let responses = &request.body["ChallengeResponses"];
        assert!(
            responses["USERNAME"].is_string(),
            "every answer has the name"
        );
        let name = request.body["ChallengeName"].as_str().unwrap();
        let step = self.steps.get(self.position).cloned();
        self.check_session(request)?;
        self.check_device(name, responses)?;
        match (step, name) {
            (Some(Step::PasswordVerifier), "PASSWORD_VERIFIER") => {
                if !self.accepts(responses) {
                    return Err(wrong_password());
                }
            }
            (Some(Step::Device), "DEVICE_SRP_AUTH") => {
                self.note(responses);
                return Ok(self.challenge_device(responses));
            }
            (Some(Step::Device), "DEVICE_PASSWORD_VERIFIER") => {
                if responses["DEVICE_KEY"] != DEVICE_KEY || !self.accepts(responses) {
                    return Err(wrong_password());
                }
            }
            (Some(Step::SetUpTotp), "MFA_SETUP") => {}
            (Some(Step::Question(question)), name) if name == question.name => {
                let is_right = question.answer.iter().all(|(key, value)| {
                    responses[key]
                        .as_str()
                        .is_some_and(|given| *value == "*" || given == *value)
                });
                if !is_right {
                    let (code, text) = question.refusal;
                    return Err(Answer::error(code, text));
                }
                self.note(responses);
            }
            _ => {
                return Err(Answer::error(
                    "InvalidParameterException",
                    "That was not asked.",
                ));
            }
        }
        self.position += 1;
        if self.proves_devices && self.device.is_some() && name == "PASSWORD_VERIFIER" {
            let knows_device = responses["DEVICE_KEY"] == DEVICE_KEY;
            self.steps.truncate(1);
            if knows_device {
                self.steps.push(Step::Device);
            }
        }
        Ok(self.ask(responses))
    }

    fn associate(&mut self, request: &Request) -> Result<Value, Answer> {
        if request.body["AccessToken"].is_string() {
            return Ok(json!({"SecretCode": SECRET_CODE}));
        }
        self.check_session(request)?;
        let session = self.new_session();
        Ok(json!({"SecretCode": SECRET_CODE, "Session": session}))
    }

    fn verify(&mut self, request: &Request) -> Result<Value, Answer> {
        let has_session = request.body["Session"].is_string();
        if has_session {
            self.check_session(request)?;
        }
        if request.body["UserCode"] != CODE {
            return Err(Answer::error(
                "EnableSoftwareTokenMFAException",
                "Code mismatch and fail enable Software Token MFA",
            ));
        }
        let session = has_session.then(|| self.new_session());
        Ok(json!({"Status": "SUCCESS", "Session": session}))
    }

    /// The next question, or tokens.
    fn ask(&mut self, given: &Value) -> Value {
        let session = self.new_session();
        match self.steps.get(self.position).cloned() {
            Some(Step::PasswordVerifier) => {
                let pool_name = POOL_ID.split_once('_').unwrap().1;
                let account = Account::new(pool_name, USER_ID, SALT, PASSWORD);
                self.challenge("PASSWORD_VERIFIER", &account, SALT, &session)
            }
            Some(Step::Device) => json!({
                "ChallengeName": "DEVICE_SRP_AUTH",
                "Session": session,
                "ChallengeParameters": {"USERNAME": USER_ID},
            }),
            Some(Step::SetUpTotp) => json!({
                "ChallengeName": "MFA_SETUP",
                "Session": session,
                "ChallengeParameters": {
                    "MFAS_CAN_SETUP": "[\"SOFTWARE_TOKEN_MFA\"]", "USER_ID_FOR_SRP": USER_ID,
                },
            }),
            Some(Step::Question(question)) => json!({
                "ChallengeName": question.name,
                "Session": session,
                "ChallengeParameters": question.parameters,
                "AvailableChallenges": question.available,
            }),
            None => {
                let mut result = result_of(&id_claims(), &access_claims());
                result["RefreshToken"] = json!(REFRESH_TOKEN);
                if self.tracks_devices && given["DEVICE_KEY"].is_null() {
                    result["NewDeviceMetadata"] =
                        json!({"DeviceKey": DEVICE_KEY, "DeviceGroupKey": DEVICE_GROUP_KEY});
                }
                json!({"AuthenticationResult": result, "ChallengeParameters": {}})
            }
        }
    }

    fn challenge_device(&mut self, responses: &Value) -> Value {
        assert_eq!(responses["DEVICE_KEY"], DEVICE_KEY);
        let (salt, verifier) = self.device.clone().expect("a device was confirmed");
        let salt = hex::encode(STANDARD.decode(salt).unwrap());
        let account = Account::of_device(DEVICE_GROUP_KEY, DEVICE_KEY, &verifier);
        let session = self.new_session();
        let salt = salt.trim_start_matches('0');
        self.challenge("DEVICE_PASSWORD_VERIFIER", &account, salt, &session)
    }

    fn challenge(&mut self, name: &str, account: &Account, salt: &str, session: &str) -> Value {
        let handshake = account.challenge_with(&U3072::from_u64(5_014));
        let public_hex = handshake.public_hex.clone();
        self.handshake = Some(handshake);
        json!({
            "ChallengeName": name,
            "Session": session,
            "ChallengeParameters": {
                "SALT": salt,
                "SECRET_BLOCK": SECRET_BLOCK,
                "SRP_B": public_hex,
                "USERNAME": USER_ID,
                "USER_ID_FOR_SRP": USER_ID,
            },
        })
    }

    fn note(&mut self, fields: &Value) {
        if let Some(client_public) = fields["SRP_A"].as_str() {
            self.client_public = client_public.to_owned();
        }
    }

    fn new_session(&mut self) -> String {
        self.session += 1;
        format!("marker-session-{}", self.session)
    }

    fn check_session(&self, request: &Request) -> Result<(), Answer> {
        if request.body["Session"] == format!("marker-session-{}", self.session) {
            return Ok(());
        }
        Err(Answer::error(
            "NotAuthorizedException",
            "Invalid session for the user, session is expired.",
        ))
    }

    fn check_device(&self, name: &str, fields: &Value) -> Result<(), Answer> {
        if fields["DEVICE_KEY"].is_string() && self.forgets_devices_at.contains(&name) {
            let text = "Device does not exist.";
            return Err(Answer::error("ResourceNotFoundException", text));
        }
        Ok(())
    }

    fn accepts(&self, responses: &Value) -> bool {
        let handshake = self.handshake.as_ref().unwrap();
        let text = |name: &str| responses[name].as_str().unwrap();
        text("USERNAME") == USER_ID
            && handshake.accepts(
                &self.client_public,
                text("PASSWORD_CLAIM_SECRET_BLOCK"),
                text("TIMESTAMP"),
                text("PASSWORD_CLAIM_SIGNATURE"),
            )
    }
}

fn wrong_password() -> Answer {
    Answer::error("NotAuthorizedException", "Incorrect username or password.")
}

fn delivery() -> Value {
    json!({"Destination": "a***@e***", "DeliveryMedium": "EMAIL", "AttributeName": "email"})
}
