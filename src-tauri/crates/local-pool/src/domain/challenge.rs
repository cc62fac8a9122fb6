//! What is asked after the password: a second factor, setting one up, or another password.
//!
//! What the page has to know again is in its form. Among it is the name of the sign-in that waits, which can't be guessed.

mod view;

use serde_json::json;

use super::authorization::AuthorizationRequest;
use super::authorize;
use super::form::Form;
use super::login::{self, Beginning};
use super::page::Problem;
use super::reply::Reply;
use super::visit::{Visit, text_at};
use crate::challenge::ChallengeName;
use crate::config::MfaMethod;
use crate::exception::{Exception, ExceptionKind};
use crate::operation::{Operation, PageChallenge, PageStep, answer_on_page};
use crate::secret::SessionName;

/// What is asked.
struct Asked {
    name: ChallengeName,
    session: SessionName,
    username: String,
    /// Where a code went, in part.
    destination: String,
    /// Among what is to be chosen.
    choices: Vec<MfaMethod>,
    /// What the account must have, and has not.
    attributes: Vec<String>,
    /// Of the authenticator app that is being set up.
    secret_code: String,
}

/// The next step of a sign-in.
pub(super) fn follow(visit: &Visit, request: &AuthorizationRequest, step: PageStep) -> Reply {
    match step {
        PageStep::SignedIn(user) => authorize::signed_in(visit, request, &user.sub, None),
        PageStep::Challenge(challenge) => {
            let asked = Asked::of(challenge);
            match prepared(visit, asked) {
                Ok(asked) => asked.page(visit, request, &[]),
                Err(exception) => over(visit, request, &exception),
            }
        }
    }
}

pub(super) fn submit(visit: &Visit) -> Reply {
    let request = match visit.submitted() {
        Ok(request) => request,
        Err(reply) => return reply,
    };
    let Some(asked) = Asked::read(&visit.form) else {
        return login::page(visit, &request, &Beginning::default());
    };
    match asked.answer(visit, &request) {
        Ok(step) => follow(visit, &request, step),
        Err(Refused::Mend(problem)) => asked.page(visit, &request, &[problem]),
        Err(Refused::Other(choice)) => choice.page(visit, &request, &[]),
        Err(Refused::Exception(exception)) => match exception.kind {
            ExceptionKind::CodeMismatch
            | ExceptionKind::ExpiredCode
            | ExceptionKind::EnableSoftwareTokenMfa
            | ExceptionKind::InvalidPassword
            | ExceptionKind::InvalidParameter
            | ExceptionKind::LimitExceeded
            | ExceptionKind::PasswordHistoryPolicyViolation => {
                asked.page(visit, &request, &[Problem::refused(&exception)])
            }
            _ => over(visit, &request, &exception),
        },
    }
}

/// Why there is no next step.
enum Refused {
    Mend(Problem),
    Other(Box<Asked>),
    Exception(Exception),
}

impl From<Exception> for Refused {
    fn from(exception: Exception) -> Self {
        Self::Exception(exception)
    }
}

/// The sign-in is at its end, and begins anew.
fn over(visit: &Visit, request: &AuthorizationRequest, exception: &Exception) -> Reply {
    let problem = match exception.kind {
        ExceptionKind::NotAuthorized if exception.message.starts_with("Invalid session") => {
            Problem::of_all("That took too long, or too many attempts. Sign in again.")
        }
        _ => Problem::refused(exception),
    };
    let beginning = Beginning {
        problems: vec![problem],
        ..Beginning::default()
    };
    login::page(visit, request, &beginning)
}

/// Makes the secret for an app, where one is to be set up and nothing else can be chosen.
fn prepared(visit: &Visit, mut asked: Asked) -> Result<Asked, Exception> {
    let sets_up_app = asked.name == ChallengeName::MfaSetup
        && asked.choices == [MfaMethod::SoftwareTokenMfa]
        && asked.secret_code.is_empty();
    if sets_up_app {
        // EXPOSE: the operation names the sign-in by it.
        let request = json!({ "Session": asked.session.expose_secret() });
        let answer = visit.perform(Operation::AssociateSoftwareToken, &request)?;
        text_at(&answer, "/SecretCode").clone_into(&mut asked.secret_code);
        asked.session = SessionName::new(text_at(&answer, "/Session").to_owned());
    }
    Ok(asked)
}

impl Asked {
    fn of(challenge: PageChallenge) -> Self {
        let parameter = |name| challenge.parameters.get(name).cloned().unwrap_or_default();
        let list =
            |name| -> Vec<String> { serde_json::from_str(&parameter(name)).unwrap_or_default() };
        let methods = match challenge.name {
            ChallengeName::MfaSetup => list("MFAS_CAN_SETUP"),
            _ => list("MFAS_CAN_CHOOSE"),
        };
        let attributes = list("requiredAttributes");
        Self {
            name: challenge.name,
            session: challenge.session,
            username: parameter("USER_ID_FOR_SRP"),
            destination: parameter("CODE_DELIVERY_DESTINATION"),
            choices: methods
                .iter()
                .filter_map(|method| MfaMethod::parse(method))
                // A number is set up with an account, not with a sign-in.
                .filter(|method| {
                    challenge.name != ChallengeName::MfaSetup || *method != MfaMethod::SmsMfa
                })
                .collect(),
            attributes: attributes
                .iter()
                .filter_map(|name| name.strip_prefix("userAttributes."))
                .map(str::to_owned)
                .collect(),
            secret_code: String::new(),
        }
    }

    fn read(form: &Form) -> Option<Self> {
        let words = |name| form.field(name).split_whitespace();
        Some(Self {
            name: ChallengeName::parse(form.field("challenge"))?,
            session: SessionName::new(form.field("session").to_owned()),
            username: form.field("user").to_owned(),
            destination: form.field("destination").to_owned(),
            choices: words("choices").filter_map(MfaMethod::parse).collect(),
            attributes: words("attributes").map(str::to_owned).collect(),
            secret_code: form.field("secret").to_owned(),
        })
    }

    fn answer(&self, visit: &Visit, request: &AuthorizationRequest) -> Result<PageStep, Refused> {
        let form = &visit.form;
        let filled = |field: &'static str, text: &str| {
            let value = form.trimmed(field);
            if value.is_empty() {
                return Err(Refused::Mend(Problem::of(field, text)));
            }
            Ok(value.to_owned())
        };
        let answers = match self.name {
            ChallengeName::SmsMfa => vec![("SMS_MFA_CODE", filled("code", CODE)?)],
            ChallengeName::EmailOtp => vec![("EMAIL_OTP_CODE", filled("code", CODE)?)],
            ChallengeName::SoftwareTokenMfa => {
                vec![("SOFTWARE_TOKEN_MFA_CODE", filled("code", CODE)?)]
            }
            ChallengeName::SelectMfaType => {
                let chosen = filled("method", "Choose how to go on.")?;
                vec![("ANSWER", chosen)]
            }
            ChallengeName::NewPasswordRequired => {
                let password = form.field("password");
                if password.is_empty() {
                    return Err(Refused::Mend(Problem::of("password", "Enter a password.")));
                }
                return self.change_password(visit, request, password);
            }
            ChallengeName::MfaSetup => return self.set_up(visit, request),
            _ => return Err(Exception::invalid_session().into()),
        };
        self.respond(visit, request, &self.session, answers)
    }

    fn respond(
        &self,
        visit: &Visit,
        request: &AuthorizationRequest,
        session: &SessionName,
        answers: Vec<(&str, String)>,
    ) -> Result<PageStep, Refused> {
        let pool = &visit.pool;
        let client = pool
            .client(&request.client_id)
            .ok_or_else(Exception::invalid_session)?;
        Ok(answer_on_page(
            pool,
            client,
            self.name,
            session,
            &self.username,
            answers,
        )?)
    }

    fn change_password(
        &self,
        visit: &Visit,
        request: &AuthorizationRequest,
        password: &str,
    ) -> Result<PageStep, Refused> {
        let names: Vec<String> = self
            .attributes
            .iter()
            .map(|name| format!("userAttributes.{name}"))
            .collect();
        let values = self
            .attributes
            .iter()
            .map(|name| visit.form.trimmed(name).to_owned());
        let attributes = names.iter().map(String::as_str).zip(values);
        let own = [("NEW_PASSWORD", password.to_owned())];
        let answers = own.into_iter().chain(attributes).collect();
        self.respond(visit, request, &self.session, answers)
    }

    /// Sets up an app or an address, or one of them is chosen.
    fn set_up(&self, visit: &Visit, request: &AuthorizationRequest) -> Result<PageStep, Refused> {
        let form = &visit.form;
        if let Some(method) = MfaMethod::parse(form.field("method")) {
            let chosen = Self {
                session: SessionName::new(form.field("session").to_owned()),
                username: self.username.clone(),
                destination: String::new(),
                choices: vec![method],
                attributes: Vec::new(),
                secret_code: String::new(),
                ..*self
            };
            return Err(Refused::Other(Box::new(prepared(visit, chosen)?)));
        }
        if self.choices == [MfaMethod::EmailOtp] {
            let email = form.trimmed("email").to_owned();
            if email.is_empty() {
                return Err(Refused::Mend(Problem::of(
                    "email",
                    "Enter an email address.",
                )));
            }
            return self.respond(visit, request, &self.session, vec![("EMAIL", email)]);
        }
        // EXPOSE: the operation names the sign-in by it.
        let session = self.session.expose_secret();
        let code = form.trimmed("code");
        if code.is_empty() {
            return Err(Refused::Mend(Problem::of("code", CODE)));
        }
        let verify = json!({ "Session": session, "UserCode": code });
        let answer = visit.perform(Operation::VerifySoftwareToken, &verify)?;
        let session = SessionName::new(text_at(&answer, "/Session").to_owned());
        self.respond(visit, request, &session, Vec::new())
    }
}

const CODE: &str = "Enter the code.";
