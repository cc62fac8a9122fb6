//! The name of an account, and its password where the user pool begins with that.

use crate::prelude::*;
use vestibule_contract::{AuthFlow, StepName};

use super::frame::Frame;
use crate::components::field::TextField;
use crate::components::password_field::PasswordField;
use crate::components::submit::Submit;
use crate::form::{Failure, Field, Form, wrong_if_empty};
use crate::ipc;
use crate::state::App;

/// The step `sign_in`.
#[component(inline_props)]
pub fn SignIn(#[prop(!optional)] username: Option<String>) -> View {
    let app = use_context::<App>();
    let username = create_signal(username.unwrap_or_default());
    let begins_with_password = create_selector(move || {
        app.of_user_pool(|pool| has_password(pool.auth_flow))
            .unwrap_or(true)
    });
    view! {
        (if begins_with_password.get() {
            view! { WithPassword(username=username) }
        } else {
            view! { NameOnly(username=username) }
        })
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
            wrong_if_empty(Field::Username, &name, WHO),
            secret
                .is_empty()
                .then(|| Failure::at(Field::Password, "Type your password.")),
        ];
        form.submit(wrong.into_iter().flatten().collect(), || {
            ipc::sign_in(name, secret)
        });
    };
    view! {
        Frame(form=form, heading="Sign in", lead=View::new(), on_submit=Box::new(submit)) {
            NameField(form=form, username=username)
            PasswordField(
                form=form,
                field=Field::Password,
                label="Password",
                value=password,
                is_shown=is_shown,
                autocomplete="current-password",
            )
            Submit(form=form, label="Sign in")
            Ways(form=form, username=username)
        }
    }
}

/// What follows is the user pool's choice, or the person's.
#[component(inline_props)]
fn NameOnly(username: Signal<String>) -> View {
    let form = Form::new("sign_in", &[Field::Username]);
    let submit = move || {
        let name = username.get_clone_untracked();
        let wrong = wrong_if_empty(Field::Username, &name, WHO);
        form.submit(wrong.into_iter().collect(), || {
            ipc::begin_sign_in(name, None)
        });
    };
    view! {
        Frame(form=form, heading="Sign in", lead=View::new(), on_submit=Box::new(submit)) {
            NameField(form=form, username=username)
            Submit(form=form, label="Continue")
            Ways(form=form, username=username)
        }
    }
}

#[component(inline_props)]
fn NameField(form: Form, username: Signal<String>) -> View {
    let app = use_context::<App>();
    let label = create_selector(move || app.sign_in_name());
    view! {
        (view! {
            TextField(form=form, field=Field::Username, label=label.get(), value=username, autocomplete="username")
        })
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
            ) { "Forgot your password?" }
            if can_sign_up.get() {
                span(class="way") {
                    "No account? "
                    button(
                        class="link",
                        r#type="button",
                        data-testid="go-sign-up",
                        on:click=move |_| form.go_to(StepName::SignUp, None),
                    ) { "Create one" }
                }
            }
        }
    }
}

const fn has_password(flow: AuthFlow) -> bool {
    match flow {
        AuthFlow::UserSrp | AuthFlow::UserPassword | AuthFlow::CustomWithSrp => true,
        AuthFlow::CustomWithoutSrp | AuthFlow::UserAuth => false,
    }
}

fn typed(username: Signal<String>) -> Option<String> {
    Some(username.get_clone_untracked()).filter(|username| !username.is_empty())
}

const WHO: &str = "Say whose account it is.";
