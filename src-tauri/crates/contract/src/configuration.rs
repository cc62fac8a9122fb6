//! How a user pool is set up, as far as a person meets it: what the forms ask for, and what stops a configuration from working.
//!
//! Not here: the files that this is read from, which the core knows (Amplify's, and our own).

use serde::{Deserialize, Serialize};

use crate::{BrowserSignIn, PasswordPolicy};

/// The user pool that people sign in to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserPoolInfo {
    /// Embedded, Cognito's, or no user pool but an OpenID provider.
    pub kind: UserPoolKind,
    /// The user pool's id, for example `us-east-1_AbCdEfGhI`; an OpenID provider's issuer.
    pub user_pool_id: String,
    /// The app client's id.
    pub client_id: String,
    /// What a password must have.
    pub password_policy: PasswordPolicy,
    /// What an account may be named by at sign-in; empty for an OpenID provider only, which has no form here.
    pub sign_in_names: Vec<SignInName>,
    /// What the sign-up form asks for beside user name and password, in this order, by Cognito's names (`email`, `custom:team`).
    pub sign_up_attributes: Vec<String>,
    /// What a sign-in may begin with here; empty for an OpenID provider only.
    pub first_factors: Vec<FirstFactor>,
    /// How a sign-in begins (Cognito's `AuthFlow`).
    pub auth_flow: AuthFlow,
    /// Whether a second factor is asked for.
    pub mfa: MfaRequirement,
    /// The second factors that the pool knows.
    pub mfa_methods: Vec<MfaMethod>,
    /// Whether people may make an account themselves.
    pub can_sign_up: bool,
    /// Whether temporary AWS credentials can be had for who is signed in.
    pub has_identity_pool: bool,
    /// What can be had through the browser, if anything.
    pub browser: Option<BrowserSignIn>,
    /// The file that this was read from; `None` for the embedded user pool, and for an issuer that was typed.
    pub source: Option<ConfigurationSource>,
    /// What is not as a desktop application needs it.
    pub findings: Vec<Finding>,
    /// Where the embedded user pool's earlier database is kept, if it could not be used and the pool began anew.
    pub set_aside: Option<String>,
}

/// Where the user pool runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserPoolKind {
    /// In this application; codes come to the mailbox drawer.
    Embedded {
        /// True where accounts are kept in memory only, because there is no usable keyring to seal them with.
        in_memory: bool,
    },
    /// At AWS, or at an endpoint that speaks its protocol.
    Cognito,
    /// There is none: an OpenID provider, which is met in the browser only.
    OpenIdProvider,
}

/// The file that a configuration was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfigurationSource {
    /// Its name without its folders.
    pub file_name: String,
    /// What it turned out to be.
    pub format: ConfigurationFormat,
    /// How it came here.
    pub origin: ConfigurationOrigin,
}

/// How a configuration came here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfigurationOrigin {
    /// Chosen in the window: by the file picker, or dropped onto it. A copy is kept, and used at the next start.
    Chosen,
    /// Named on the command line, for this run.
    CommandLine,
    /// Named by an environment variable, for this run.
    Environment,
}

/// The forms of configuration files, told apart by their content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConfigurationFormat {
    /// Amplify Gen 2: `amplify_outputs.json`.
    AmplifyOutputs,
    /// Amplify Gen 1: `aws-exports.js`, or its JSON twin.
    AwsExports,
    /// Amplify for mobile: `amplifyconfiguration.json`.
    AmplifyMobile,
    /// What Amplify JavaScript's `configure` takes (`ResourcesConfig`).
    ResourcesConfig,
    /// An OpenID Connect provider, by its issuer.
    OpenIdProvider,
}

/// What an account may be named by at sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignInName {
    /// A user name.
    Username,
    /// An e-mail address.
    Email,
    /// A telephone number in the form of E.164.
    PhoneNumber,
}

/// How a sign-in begins (Cognito's `AuthFlow`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthFlow {
    /// The password is proved, not sent (`USER_SRP_AUTH`).
    UserSrp,
    /// The password is sent (`USER_PASSWORD_AUTH`).
    UserPassword,
    /// The user pool's own questions, after the password was proved (`CUSTOM_AUTH` with `SRP_A`).
    CustomWithSrp,
    /// The user pool's own questions, without a password (`CUSTOM_AUTH`).
    CustomWithoutSrp,
    /// The person chooses what to begin with (`USER_AUTH`).
    UserAuth,
}

/// What a choice-based sign-in may begin with (`AvailableChallenges`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FirstFactor {
    /// A password that is sent (`PASSWORD`).
    Password,
    /// A password that is proved (`PASSWORD_SRP`).
    PasswordSrp,
    /// A code by e-mail (`EMAIL_OTP`).
    EmailOtp,
    /// A code by text message (`SMS_OTP`).
    SmsOtp,
    /// A passkey (`WEB_AUTHN`).
    WebAuthn,
}

/// Whether a second factor is asked for (Cognito's `MfaConfiguration`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MfaRequirement {
    /// Never.
    Off,
    /// Of who set one up.
    Optional,
    /// Of everybody.
    Required,
}

/// A second factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MfaMethod {
    /// A code by text message (`SMS_MFA`).
    Sms,
    /// A code by e-mail (`EMAIL_OTP`).
    Email,
    /// A code of an authenticator application (`SOFTWARE_TOKEN_MFA`, RFC 6238).
    SoftwareToken,
}

/// Something in a configuration that is not as a desktop application needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What the UI finds its words by.
    pub code: FindingCode,
    /// How much it matters.
    pub severity: FindingSeverity,
    /// What it concerns, where the code does not say that (an address, a provider's name); never a secret.
    pub detail: Option<String>,
    /// The exact change that mends it: a command, or the lines of a file.
    pub remedy: Option<String>,
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingSeverity {
    /// Something can't work before it is mended.
    Blocks,
    /// Everything works, but for one thing.
    Limits,
    /// Worth knowing.
    Note,
}

/// What a finding is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingCode {
    /// No sign-in callback leads back to this application.
    NoCallback,
    /// No sign-out callback leads back to this application.
    NoSignOutCallback,
    /// `response_type: token`: the implicit flow, which puts tokens into an address (RFC 9700, section 2.1.2).
    ImplicitFlow,
    /// The scope `openid` is missing: there would be no ID token.
    NoOpenIdScope,
    /// The scope `aws.cognito.signin.user.admin` is missing: who signs in by the browser can't change their account here.
    NoAccountScope,
    /// The app client has a secret, which an installed application can't keep.
    ClientSecret,
    /// Sign-in sends the password.
    PasswordIsSent,
    /// The file may name no providers although there are some: Amplify's writer leaves OpenID Connect and SAML ones out.
    ProvidersLeftOut,
    /// There is an identity pool without a user pool.
    IdentityPoolAlone,
    /// The file names nothing that an account may be called by at sign-in.
    NoSignInName,
    /// Codes by e-mail as a second factor: shown here, but Amplify's own libraries pass over them.
    EmailMfaOutsideAmplify,
    /// New accounts are confirmed by a link in the browser, not by a code that can be typed here.
    VerificationByLink,
    /// A callback over plain HTTP that leads to another computer.
    InsecureRedirect,
    /// The domain is written with `https://`, which Amplify would write twice.
    DomainWithScheme,
    /// The file can't say which callbacks the provider knows; ours has to be registered there.
    CallbackToRegister,
}
