//! The name of an account, and its password where the user pool begins with that.

use vestibule_contract::{AuthFlow, StepName, UserPoolInfo, UserPoolKind};

use super::browser_ways::BrowserWays;
use super::frame::Frame;
use crate::components::field::TextField;
use crate::components::password_field::PasswordField;
use crate::components::rich::{PLACE, rich};
use crate::components::submit::Submit;
use crate::form::{Failure, Field, Form, wrong_if_empty};
use crate::ipc;
use crate::prelude::*;
use crate::state::App;

/// The step `sign_in`.
#[component(inline_props)]
pub fn SignIn(#[prop(!optional)] username: Option<String>) -> View {
    let app = use_context::<App>();
    let username = create_signal(username.unwrap_or_default());
    let way = create_selector(move || app.of_user_pool(Way::of).unwrap_or(Way::Password));
    view! {
        (match way.get() {
            Way::Password => view! { WithPassword(username=username) },
            Way::NameOnly => view! { NameOnly(username=username) },
            Way::BrowserOnly => view! { BrowserOnly {} },
        })
    }
}

/// What a sign-in begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Password,
    NameOnly,
    BrowserOnly,
}

impl Way {
    const fn of(pool: &UserPoolInfo) -> Self {
        match pool.kind {
            UserPoolKind::OpenIdProvider => Self::BrowserOnly,
            UserPoolKind::Embedded { .. } | UserPoolKind::Cognito => match pool.auth_flow {
                AuthFlow::UserSrp | AuthFlow::UserPassword | AuthFlow::CustomWithSrp => {
                    Self::Password
                }
                AuthFlow::CustomWithoutSrp | AuthFlow::UserAuth => Self::NameOnly,
            },
        }
    }
}

#[component(inline_props)]
fn WithPassword(username: Signal<String>) -> View {
    let form = Form::new("sign_in", &[Field::Username, Field::Password]);
    let password = create_signal(String::new());
    let is_shown = create_signal(false);
    let submit = move || {
        let (name, secret) = (
            username.get_clone_untracked(),
            password.get_clone_untracked(),
        );
        let wrong = [
            wrong_if_empty(Field::Username, &name, &t!("step-whose-account")),
            secret
                .is_empty()
                .then(|| Failure::at(Field::Password, &t!("step-type-password"))),
        ];
        form.submit(wrong.into_iter().flatten().collect(), || {
            ipc::sign_in(name, secret)
        });
    };
    view! {
        Frame(form=form, heading=t!("sign-in-title"), lead=View::new(), on_submit=Box::new(submit)) {
            div(class="ways-in") {
                div(class="way-in") {
                    NameField(form=form, username=username)
                    PasswordField(
                        form=form,
                        field=Field::Password,
                        label=t!("form-password"),
                        value=password,
                        is_shown=is_shown,
                        autocomplete="current-password",
                    )
                    Submit(form=form, label=t!("sign-in-submit"))
                    Ways(form=form, username=username)
                }
                OrBrowser(form=form)
            }
        }
    }
}

/// What follows is the user pool's choice, or the person's.
#[component(inline_props)]
fn NameOnly(username: Signal<String>) -> View {
    let form = Form::new("sign_in", &[Field::Username]);
    let submit = move || {
        let name = username.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Username, &name, &t!("step-whose-account"));
        form.submit(wrong.into_iter().collect(), || {
            ipc::begin_sign_in(name, None)
        });
    };
    view! {
        Frame(form=form, heading=t!("sign-in-title"), lead=View::new(), on_submit=Box::new(submit)) {
            div(class="ways-in") {
                div(class="way-in") {
                    NameField(form=form, username=username)
                    Submit(form=form, label=t!("form-continue"))
                    Ways(form=form, username=username)
                }
                OrBrowser(form=form)
            }
        }
    }
}

/// There is no user pool: who keeps the account asks for everything, in the browser.
#[component]
fn BrowserOnly() -> View {
    let app = use_context::<App>();
    let form = Form::new("sign_in", &[]);
    let browser = create_selector(move || app.of_user_pool(|pool| pool.browser.clone()).flatten());
    let keeper = view! { strong(dir="auto") { (app.issuer_label().unwrap_or_default()) } };
    let lead = rich(&t!("sign-in-kept-by", provider = PLACE), keeper);
    let lead = view! { p(class="lead") { (lead) } };
    view! {
        Frame(form=form, heading=t!("sign-in-title"), lead=lead, on_submit=Box::new(|| {})) {
            (match browser.get_clone() {
                Some(browser) => {
                    let label = t!("continue-with", provider = &browser.issuer_label);
                    view! { BrowserWays(form=form, browser=browser, page_label=label, class="button-wide") }
                }
                None => View::new(),
            })
        }
    }
}

/// The ways through the browser, below the form, where the user pool has any.
#[component(inline_props)]
fn OrBrowser(form: Form) -> View {
    let app = use_context::<App>();
    let browser = create_selector(move || app.of_user_pool(|pool| pool.browser.clone()).flatten());
    view! {
        (match browser.get_clone() {
            Some(browser) => {
                let label = t!("sign-in-with-browser");
                view! {
                    div(class="way-in") {
                        p(class="or") { span { (t!("sign-in-or")) } }
                        BrowserWays(form=form, browser=browser, page_label=label, class="button-wide button-quiet")
                    }
                }
            }
            None => View::new(),
        })
    }
}

#[component(inline_props)]
fn NameField(form: Form, username: Signal<String>) -> View {
    let app = use_context::<App>();
    let label = create_selector(move || app.sign_in_name());
    view! {
        TextField(form=form, field=Field::Username, label=label, value=username, autocomplete="username")
    }
}

#[component(inline_props)]
fn Ways(form: Form, username: Signal<String>) -> View {
    let app = use_context::<App>();
    let can_sign_up =
        create_selector(move || app.of_user_pool(|pool| pool.can_sign_up).unwrap_or(true));
    view! {
        div(class="ways") {
            button(
                class="link",
                r#type="button",
                data-testid="go-forgot",
                on:click=move |_| form.go_to(StepName::ForgotPassword, typed(username)),
            ) { (t!("step-forgot-password")) }
            if can_sign_up.get() {
                span(class="way") {
                    (t!("sign-in-no-account")) " "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="go-sign-up",
                        on:click=move |_| form.go_to(StepName::SignUp, None),
                    ) { (t!("sign-in-create-one")) }
                }
            }
        }
    }
}

fn typed(username: Signal<String>) -> Option<String> {
    Some(username.get_clone_untracked()).filter(|username| !username.is_empty())
}
