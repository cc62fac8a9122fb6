//! The sign-in goes on in the browser.

use sycamore::prelude::*;

use super::frame::Frame;
use super::ways::BackToSignIn;
use crate::form::Form;

/// The step `wait_for_browser`.
#[component]
pub fn WaitForBrowser() -> View {
    let form = Form::new("wait_for_browser", &[]);
    view! {
        Frame(
            form=form,
            heading="Go on in your browser",
            lead=view! { p(class="lead") { "Vestibule comes back by itself once you have signed in there." } },
            on_submit=Box::new(|| {}),
        ) {
            div(class="ways") { BackToSignIn(form=form, username=None) }
        }
    }
}
