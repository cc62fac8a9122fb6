//! All of Cognito together: our client and the embedded pool, over HTTP. Every flow, challenge and account operation, each with what it
//! refuses.
//!
//! Not here: what each of the two does with a peer that others wrote (`tests/peers`), or that lies (their own tests).

mod account;
mod devices;
mod first_factors;
mod second_factors;

use std::collections::BTreeMap;

use vestibule_contract::{AuthFlow, CodeKind};
use vestibule_local_pool as pool;
use vestibule_local_pool::{
    ClientConfig, FirstAuthFactor, MfaConfiguration, PoolConfig, RefreshTokenRotation,
    SignInPolicy, VerifiedAttribute,
};
use vestibule_session::ports::{
    Challenge, ChallengeKind, ProviderError, SignIn, SignInOutcome, SignInRequest, SignUp,
    SignUpRequest, UserAttributes,
};
use vestibule_session::{ChallengeAnswer, ConfirmationCode, Password, TokenSet};
use vestibule_tests::house::{ADA, House, Person};

type Outcome = Result<SignInOutcome, ProviderError>;

const PHONE_NUMBER: &str = "+4930123456";
const OTHER_PASSWORD: &str = "Difference-Engine-1822";

/// A pool that has every flow and second factor.
fn complete_pool() -> PoolConfig {
    PoolConfig {
        mfa_configuration: MfaConfiguration::Optional,
        enabled_mfas: vec![
            pool::MfaMethod::SmsMfa,
            pool::MfaMethod::SoftwareTokenMfa,
            pool::MfaMethod::EmailOtp,
        ],
        sign_in_policy: SignInPolicy {
            allowed_first_auth_factors: vec![
                FirstAuthFactor::Password,
                FirstAuthFactor::EmailOtp,
                FirstAuthFactor::SmsOtp,
            ],
        },
        clients: vec![complete_client()],
        ..PoolConfig::default()
    }
}

/// An app client that may begin in every way, and does not rotate refresh tokens.
fn complete_client() -> ClientConfig {
    ClientConfig {
        explicit_auth_flows: vec![
            pool::AuthFlow::UserSrp,
            pool::AuthFlow::UserPassword,
            pool::AuthFlow::Custom,
            pool::AuthFlow::User,
            pool::AuthFlow::RefreshToken,
        ],
        refresh_token_rotation: RefreshTokenRotation::DISABLED,
        ..ClientConfig::default()
    }
}

/// A pool in which everybody must have a second factor, and accounts are confirmed by text message: nobody has a verified address that
/// would be one.
fn demanding_pool(enabled_mfas: &[pool::MfaMethod]) -> PoolConfig {
    PoolConfig {
        mfa_configuration: MfaConfiguration::On,
        enabled_mfas: enabled_mfas.to_vec(),
        sign_in_policy: SignInPolicy::default(),
        required_attributes: vec![],
        auto_verified_attributes: Some(vec![VerifiedAttribute::PhoneNumber]),
        ..complete_pool()
    }
}

/// A house with Ada's account in it, whose e-mail address is verified.
async fn house_of_ada(config: PoolConfig) -> House {
    let house = House::with(config).await;
    make(&house, &ADA, &[("email", ADA.email)]).await;
    house
}

async fn make(house: &House, person: &Person, attributes: &[(&str, &str)]) {
    let request = sign_up_request(person.username, Some(person.password), attributes);
    let client = house.client();
    client.sign_up(&request).await.unwrap();
    let code = code(&house.code());
    client
        .confirm_sign_up(person.username, &code)
        .await
        .unwrap();
}

fn sign_up_request(
    username: &str,
    password: Option<&str>,
    attributes: &[(&str, &str)],
) -> SignUpRequest {
    SignUpRequest {
        username: username.to_owned(),
        password: password.map(self::password),
        attributes: texts(attributes),
    }
}

fn texts(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
    pairs.iter().map(owned).collect()
}

fn password(text: &str) -> Password {
    Password::new(text.to_owned())
}

fn code(text: &str) -> ConfirmationCode {
    ConfirmationCode::new(text.to_owned())
}

fn by_password(username: &str, text: &str) -> SignInRequest {
    SignInRequest::Password {
        username: username.to_owned(),
        password: password(text),
    }
}

fn by_name(factor: Option<vestibule_contract::FirstFactor>) -> SignInRequest {
    SignInRequest::NameOnly {
        username: ADA.username.to_owned(),
        factor,
    }
}

/// What Ada's right password brings by SRP.
async fn after_password(house: &House) -> Outcome {
    let request = by_password(ADA.username, ADA.password);
    house.client().sign_in(&request).await
}

/// Ada, signed in by SRP.
async fn ada_signed_in(house: &House) -> TokenSet {
    tokens(after_password(house).await)
}

/// Gives Ada a verified telephone number.
async fn verify_phone_number(house: &House) {
    let (client, ada) = (house.client(), ada_signed_in(house).await);
    let attributes = texts(&[("phone_number", PHONE_NUMBER)]);
    let token = &ada.access_token;
    client
        .update_user_attributes(token, &attributes)
        .await
        .unwrap();
    client
        .send_attribute_code(token, "phone_number")
        .await
        .unwrap();
    let code = code(&house.code());
    client
        .verify_attribute(token, "phone_number", &code)
        .await
        .unwrap();
}

fn tokens(outcome: Outcome) -> TokenSet {
    match outcome {
        Ok(SignInOutcome::Tokens(tokens)) => *tokens,
        Ok(SignInOutcome::Challenge(challenge)) => panic!("asked for {:?}", challenge.kind),
        Err(error) => panic!("refused: {error:?}"),
    }
}

fn challenge(outcome: Outcome) -> Challenge {
    match outcome {
        Ok(SignInOutcome::Challenge(challenge)) => *challenge,
        Ok(SignInOutcome::Tokens(_)) => panic!("signed in"),
        Err(error) => panic!("refused: {error:?}"),
    }
}

fn refusal(outcome: Outcome) -> ProviderError {
    match outcome {
        Err(error) => error,
        Ok(SignInOutcome::Tokens(_)) => panic!("signed in"),
        Ok(SignInOutcome::Challenge(challenge)) => panic!("asked for {:?}", challenge.kind),
    }
}

fn code_kind(challenge: &Challenge) -> CodeKind {
    match &challenge.kind {
        ChallengeKind::EnterCode { kind, .. } => *kind,
        kind => panic!("asked for {kind:?}"),
    }
}

fn by_code(text: &str) -> ChallengeAnswer {
    ChallengeAnswer::Code { code: code(text) }
}

/// Answers with a code that is wrong, which is refused, and with the one that was sent, which is not.
async fn answer_with_sent_code(house: &House, flow: AuthFlow, asked: &Challenge) -> TokenSet {
    let client = house.client_by(flow);
    let wrong = by_code(&house.wrong_code());
    let answer = client.answer_challenge(asked, &wrong).await;
    assert_eq!(refusal(answer), ProviderError::CodeMismatch);
    let right = by_code(&house.code());
    let answer = tokens(client.answer_challenge(asked, &right).await);
    let again = client.answer_challenge(asked, &right).await;
    assert_eq!(
        refusal(again),
        ProviderError::SignInExpired,
        "it is good once"
    );
    answer
}
