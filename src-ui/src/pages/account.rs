//! `/account`: who somebody is at the user pool, and how they prove it.

use crate::prelude::*;
use vestibule_contract::UserProfile;

use crate::components::account::{
    Attributes, Danger, Devices, Editor, Passkeys, PasswordPart, Resource, SecondFactor,
};
use crate::components::bar::initial;
use crate::components::heading::Heading;
use crate::ipc;

/// The account of who is signed in.
#[component(inline_props)]
pub fn Account(username: String) -> View {
    let editor = Editor::new();
    let profile = Resource::<UserProfile>::new();
    profile.ask(ipc::user_profile());
    let initial = initial(&username);
    let account = username.clone();
    view! {
        section(class="account") {
            header(class="account-top") {
                span(class="avatar avatar-account", aria-hidden="true") { (initial) }
                div {
                    Heading(text="Account".to_owned())
                    p(class="lead") { "Signed in as " strong { (username) } }
                }
            }
            Attributes(profile=profile, editor=editor)
            PasswordPart(editor=editor)
            SecondFactor(profile=profile, editor=editor)
            Passkeys {}
            Devices {}
            Danger(username=account, editor=editor)
        }
    }
}
