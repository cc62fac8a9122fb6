//! What is being changed on the Account page: one thing at a time.

use crate::prelude::*;

use crate::components::failure::FormFailure;
use crate::components::submit::Submit;
use crate::form::Form;

/// What is being changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// An attribute, by Cognito's name.
    Attribute(String),
    /// The address in an attribute is being proved by a code.
    Verification {
        /// The attribute, by Cognito's name.
        name: String,
        /// Whether the code is on its way already.
        is_sent: bool,
    },
    /// The password.
    Password,
    /// An authenticator application is being enrolled.
    SoftwareToken,
    /// The account is about to be deleted.
    Deletion,
}

/// The one editor of the page.
#[derive(Debug, Clone, Copy)]
pub struct Editor(Signal<Option<Subject>>);

impl Editor {
    /// Nothing is being changed.
    pub fn new() -> Self {
        Self(create_signal(None))
    }

    /// Changes this; whatever else was being changed is left as it is.
    pub fn open(self, subject: Subject) {
        self.0.set(Some(subject));
    }

    /// Changes nothing any more.
    pub fn close(self) {
        self.0.set(None);
    }

    /// Whether this attribute is being proved, and if so, whether the code is on its way already.
    pub fn is_verifying(self, attribute: &str) -> Option<bool> {
        self.0.with(|open| match open {
            Some(Subject::Verification { name, is_sent }) if name == attribute => Some(*is_sent),
            _ => None,
        })
    }

    /// Whether this is being changed.
    pub fn is_open(self, subject: &Subject) -> bool {
        self.0.with(|open| open.as_ref() == Some(subject))
    }
}

/// The form of an editor: its fields, and two ways out.
#[component(inline_props)]
pub fn EditorForm(
    form: Form,
    editor: Editor,
    label: String,
    on_submit: Box<dyn Fn()>,
    children: Children,
) -> View {
    view! {
        form(
            id=form.name,
            class="editor",
            data-testid=format!("editor-{}", form.name),
            novalidate=true,
            on:submit=move |event: web_sys::SubmitEvent| {
                event.prevent_default();
                on_submit();
            },
        ) {
            FormFailure(form=form)
            (children)
            div(class="actions") {
                Submit(form=form, label=label)
                button(
                    class="button button-quiet",
                    r#type="button",
                    data-testid="cancel",
                    on:click=move |_| editor.close(),
                ) { (t!("form-cancel")) }
            }
        }
    }
}
