//! The password.

use crate::prelude::*;
use vestibule_contract::UserAuthFactors;

use super::editor::{Editor, EditorForm, Subject};
use super::panel::{Panel, Resource};
use crate::components::password_field::{NewPasswordFields, PasswordField};
use crate::form::{Failure, Field, Form, wrong_with_new_password};
use crate::state::App;
use crate::words;
use crate::{dom, ipc};

/// The way to another password.
#[component(inline_props)]
pub fn PasswordPart(editor: Editor) -> View {
    let is_open = create_selector(move || editor.is_open(&Subject::Password));
    let factors = Resource::<UserAuthFactors>::new();
    factors.ask(ipc::user_auth_factors());
    let ways = move || {
        let factors = factors.value()?.first_factors;
        let names: Vec<_> = factors.into_iter().map(words::of_factor).collect();
        (!names.is_empty()).then(|| t!("password-ways", ways = dom::list(&names)))
    };
    view! {
        Panel(name="password", title=t!("password-title")) {
            (match ways() {
                Some(ways) => view! { p(class="part-lead", data-testid="ways-to-sign-in") { (ways) } },
                None => View::new(),
            })
            (if is_open.get() {
                view! { Change(editor=editor) }
            } else {
                view! {
                    button(
                        class="button button-quiet",
                        r#type="button",
                        data-testid="change-password",
                        on:click=move |_| editor.open(Subject::Password),
                    ) { (t!("password-change")) }
                }
            })
        }
    }
}

#[component(inline_props)]
fn Change(editor: Editor) -> View {
    let app = use_context::<App>();
    let form = Form::new(
        "change_password",
        &[
            Field::CurrentPassword,
            Field::Password,
            Field::ConfirmPassword,
        ],
    );
    let (previous, proposed, repeated) = (
        create_signal(String::new()),
        create_signal(String::new()),
        create_signal(String::new()),
    );
    let is_shown = create_signal(false);
    let submit = move || {
        let (old, new) = (
            previous.get_clone_untracked(),
            proposed.get_clone_untracked(),
        );
        let mut wrong = Vec::new();
        if old.is_empty() {
            wrong.push(Failure::at(
                Field::CurrentPassword,
                &t!("password-present-empty"),
            ));
        }
        let policy = app.password_policy();
        wrong.extend(
            repeated.with_untracked(|repeated| wrong_with_new_password(policy, &new, repeated)),
        );
        form.run(
            wrong,
            || ipc::change_password(old, new),
            move |()| {
                app.announce(&t!("password-said-changed"));
                editor.close();
            },
        );
    };
    view! {
        EditorForm(form=form, editor=editor, label=t!("password-change"), on_submit=Box::new(submit)) {
            PasswordField(
                form=form,
                field=Field::CurrentPassword,
                label=t!("password-present"),
                value=previous,
                is_shown=is_shown,
                autocomplete="current-password",
            )
            div(class="fields") {
                NewPasswordFields(form=form, label=t!("form-new-password"), value=proposed, repeated=repeated)
            }
        }
    }
}
