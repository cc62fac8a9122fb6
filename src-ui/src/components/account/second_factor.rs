//! Second factors: which are on, which one is asked for first, and how an authenticator application is enrolled.

use crate::prelude::*;
use vestibule_contract::{MfaMethod, MfaPreference, MfaRequirement, TotpSetup, UserProfile};

use super::attributes::reload;
use super::editor::{Editor, EditorForm, Subject};
use super::panel::{Awaited, Panel, Resource};
use crate::components::code_field::CodeField;
use crate::components::field::TextField;
use crate::components::icon::{self, Icon};
use crate::components::totp_enrolment::TotpEnrolment;
use crate::form::{Field, Form, wrong_if_empty};
use crate::ipc;
use crate::state::App;
use crate::task::Scope;
use crate::words;

/// Every second factor that the user pool knows.
#[component(inline_props)]
pub fn SecondFactor(profile: Resource<UserProfile>, editor: Editor) -> View {
    let app = use_context::<App>();
    let draw = move |user: UserProfile| {
        let methods = app
            .of_user_pool(|pool| pool.mfa_methods.clone())
            .unwrap_or_default();
        let lines = methods
            .into_iter()
            .map(|method| {
                let state = State::of(method, &user);
                view! { MethodLine(method=method, state=state, profile=profile, editor=editor) }
            })
            .collect::<Vec<View>>();
        view! { ul(class="lines") { (lines) } }
    };
    let asked = create_selector(move || app.of_user_pool(|pool| pool.mfa));
    let is_enrolling = create_selector(move || editor.is_open(&Subject::SoftwareToken));
    view! {
        (match asked.get() {
            None | Some(MfaRequirement::Off) => View::new(),
            Some(asked) => {
                let lead = match asked {
                    MfaRequirement::Required => t!("second-factor-required"),
                    MfaRequirement::Optional | MfaRequirement::Off => t!("second-factor-optional"),
                };
                view! {
                    Panel(name="second-factor", title=t!("second-factor-title"), lead=lead) {
                        Awaited(resource=profile, retry=Box::new(move || reload(profile)), draw=Box::new(draw))
                        (if is_enrolling.get() {
                            view! { Enrolment(profile=profile, editor=editor) }
                        } else {
                            View::new()
                        })
                    }
                }
            }
        })
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// It was never set up; a code can't be sent anywhere yet.
    Unavailable,
    Off,
    On,
    Preferred,
}

impl State {
    /// For the tests.
    const fn name(self) -> &'static str {
        match self {
            Self::Unavailable => "unavailable",
            Self::Off => "off",
            Self::On => "on",
            Self::Preferred => "preferred",
        }
    }

    fn of(method: MfaMethod, user: &UserProfile) -> Self {
        let is_verified = |name: &str| user.attributes.get(name).is_some_and(|text| text == "true");
        if user.preferred_mfa == Some(method) {
            Self::Preferred
        } else if user.mfa_methods.contains(&method) {
            Self::On
        } else {
            match method {
                MfaMethod::Email if !is_verified("email_verified") => Self::Unavailable,
                MfaMethod::Sms if !is_verified("phone_number_verified") => Self::Unavailable,
                MfaMethod::Email | MfaMethod::Sms | MfaMethod::SoftwareToken => Self::Off,
            }
        }
    }
}

#[component(inline_props)]
fn MethodLine(
    method: MfaMethod,
    state: State,
    profile: Resource<UserProfile>,
    editor: Editor,
) -> View {
    let (name, title) = match method {
        MfaMethod::SoftwareToken => ("software_token", t!("second-factor-app")),
        MfaMethod::Sms => ("sms", t!("second-factor-text")),
        MfaMethod::Email => ("email", t!("second-factor-email")),
    };
    let hint = match (method, state) {
        (MfaMethod::Sms, State::Unavailable) => t!("second-factor-text.verify-first"),
        (MfaMethod::Email, State::Unavailable) => t!("second-factor-email.verify-first"),
        (MfaMethod::SoftwareToken, _) => t!("second-factor-app.hint"),
        (MfaMethod::Sms, _) => t!("second-factor-text.hint"),
        (MfaMethod::Email, _) => t!("second-factor-email.hint"),
    };
    let change = Preference::new(profile);
    let is_on = matches!(state, State::On | State::Preferred);
    view! {
        li(class="line", data-testid=format!("mfa-{name}"), data-state=state.name()) {
            div(class="line-words") {
                span(class="line-value") { (title) }
                span(class="line-label") { (hint) }
            }
            (match state {
                State::Preferred => view! { span(class="badge") { Icon(picture=icon::TICK) (t!("second-factor-asked-first")) } },
                State::On => view! { span(class="badge") { (t!("second-factor-on")) } },
                State::Off | State::Unavailable => View::new(),
            })
            div(class="line-actions") {
                (if state == State::On {
                    view! {
                        button(class="link", r#type="button", data-testid="prefer", on:click=move |_| change.set(method, true, true)) {
                            (t!("second-factor-ask-first"))
                        }
                    }
                } else {
                    View::new()
                })
                (match (method, state) {
                    (_, State::Unavailable) => View::new(),
                    (MfaMethod::SoftwareToken, State::Off) => view! {
                        button(
                            class="link",
                            r#type="button",
                            data-testid="set-up",
                            on:click=move |_| editor.open(Subject::SoftwareToken),
                        ) { (t!("second-factor-set-up")) }
                    },
                    _ => view! { Switch(is_on=is_on, turn=Box::new(move || change.set(method, !is_on, !is_on))) },
                })
            }
            (match change.failure.get_clone() {
                Some(text) => view! { p(class="field-failure line-failure", role="alert", data-testid="alert") { (text) } },
                None => View::new(),
            })
        }
    }
}

#[component(inline_props)]
fn Switch(is_on: bool, turn: Box<dyn Fn()>) -> View {
    let label = if is_on {
        t!("second-factor-turn-off")
    } else {
        t!("second-factor-turn-on")
    };
    view! {
        button(class="link", r#type="button", data-testid="switch", on:click=move |_| turn()) { (label) }
    }
}

/// One change of the preferences.
#[derive(Clone, Copy)]
struct Preference {
    profile: Resource<UserProfile>,
    failure: Signal<Option<String>>,
    is_busy: Signal<bool>,
    scope: Scope,
}

impl Preference {
    fn new(profile: Resource<UserProfile>) -> Self {
        Self {
            profile,
            failure: create_signal(None),
            is_busy: create_signal(false),
            scope: Scope::here(),
        }
    }

    fn set(self, method: MfaMethod, enabled: bool, preferred: bool) {
        if self.is_busy.replace(true) {
            return;
        }
        let preference = MfaPreference {
            method,
            enabled,
            preferred,
        };
        self.scope.spawn(async move {
            let answer = ipc::set_mfa_preference(vec![preference]).await;
            self.is_busy.set(false);
            match answer {
                Ok(()) => reload(self.profile),
                Err(error) => {
                    let words = words::of_error(error.code);
                    self.failure.set(Some(words.text()));
                }
            }
        });
    }
}

#[component(inline_props)]
fn Enrolment(profile: Resource<UserProfile>, editor: Editor) -> View {
    let app = use_context::<App>();
    let form = Form::new("enrolment", &[Field::Code, Field::DeviceName]);
    let setup = Resource::<TotpSetup>::new();
    let ask = move || setup.ask(ipc::begin_totp_enrolment());
    ask();
    let (code, device) = (create_signal(String::new()), create_signal(String::new()));
    let submit = move || {
        let code = code.get_clone_untracked();
        let device = device.get_clone_untracked().trim().to_owned();
        let wrong = wrong_if_empty(Field::Code, &code, &t!("code-empty-app"));
        let device = Some(device).filter(|device| !device.is_empty());
        form.run(
            wrong.into_iter().collect(),
            || {
                Box::pin(async move {
                    ipc::finish_totp_enrolment(code, device).await?;
                    ipc::set_mfa_preference(vec![MfaPreference {
                        method: MfaMethod::SoftwareToken,
                        enabled: true,
                        preferred: true,
                    }])
                    .await
                })
            },
            move |()| {
                reload(profile);
                app.announce(&t!("second-factor-said-set-up"));
                editor.close();
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label=t!("form-finish"), on_submit=Box::new(submit)) {
            Awaited(resource=setup, retry=Box::new(ask), draw=Box::new(|setup| view! { TotpEnrolment(setup=setup) }))
            CodeField(form=form, value=code, is_sent=false)
            TextField(form=form, field=Field::DeviceName, label=t!("second-factor-device-name"), value=device, autocomplete="off")
        }
    }
}
