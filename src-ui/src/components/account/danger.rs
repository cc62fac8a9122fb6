//! The ways out: sign out, here or everywhere, and the end of the account, after a second look.

use crate::prelude::*;

use super::editor::{Editor, EditorForm, Subject};
use super::panel::Panel;
use crate::components::field::TextField;
use crate::components::sign_out::SignOutButtons;
use crate::form::{Failure, Field, Form};
use crate::ipc;
use crate::state::App;

/// Sign out, and delete the account.
#[component(inline_props)]
pub fn Danger(username: String, editor: Editor) -> View {
    let username = create_signal(username);
    let is_open = create_selector(move || editor.is_open(&Subject::Deletion));
    view! {
        Panel(name="sign-out", title=t!("sign-out-title")) { SignOutButtons {} }
        Panel(
            name="deletion",
            title=t!("deletion-title"),
            lead=t!("deletion-lead"),
        ) {
            (if is_open.get() {
                view! { Deletion(username=username.get_clone_untracked(), editor=editor) }
            } else {
                view! {
                    button(
                        class="button button-danger",
                        r#type="button",
                        data-testid="delete-account",
                        on:click=move |_| editor.open(Subject::Deletion),
                    ) { (t!("deletion-begin")) }
                }
            })
        }
    }
}

/// Who types the name of the account means it.
#[component(inline_props)]
fn Deletion(username: String, editor: Editor) -> View {
    let app = use_context::<App>();
    let form = Form::new("deletion", &[Field::Username]);
    let typed = create_signal(String::new());
    let label = t!("deletion-type-name", username = &username);
    let submit = move || {
        let is_meant = typed.with_untracked(|typed| typed.trim() == username);
        let wrong = (!is_meant).then(|| Failure::at(Field::Username, &t!("deletion-other-name")));
        form.run(wrong.into_iter().collect(), ipc::delete_user, move |view| {
            app.adopt(view);
        });
    };
    view! {
        EditorForm(form=form, editor=editor, label=t!("deletion-submit"), on_submit=Box::new(submit)) {
            TextField(form=form, field=Field::Username, label=label, value=typed, autocomplete="off")
        }
    }
}
