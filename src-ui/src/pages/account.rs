//! `/account`: who somebody is at the user pool, and how they prove it.

use vestibule_contract::{Route, UserPoolKind, UserProfile};

use crate::components::account::{
    Attributes, Danger, Devices, Editor, Panel, Passkeys, PasswordPart, Resource, SecondFactor, Top,
};
use crate::components::rich::{PLACE, rich};
use crate::components::sign_out::SignOutButtons;
use crate::ipc;
use crate::prelude::*;
use crate::state::App;

/// The account of who is signed in.
#[component(inline_props)]
pub fn Account(username: String) -> View {
    let app = use_context::<App>();
    let is_elsewhere =
        create_selector(move || app.user_pool() == Some(UserPoolKind::OpenIdProvider));
    let account = create_signal(username.clone());
    let name = username.clone();
    let lead = rich(
        &t!("account-signed-in-as", username = PLACE),
        view! { strong { bdi { (name) } } },
    );
    view! {
        section(class="account") {
            Top(route=Route::Account, username=username, lead=lead)
            (if is_elsewhere.get() {
                view! { Elsewhere {} }
            } else {
                view! { AtUserPool(username=account.get_clone_untracked()) }
            })
        }
    }
}

#[component(inline_props)]
fn AtUserPool(username: String) -> View {
    let editor = Editor::new();
    let profile = Resource::<UserProfile>::new();
    profile.ask(ipc::user_profile());
    view! {
        Attributes(profile=profile, editor=editor)
        PasswordPart(editor=editor)
        SecondFactor(profile=profile, editor=editor)
        Passkeys {}
        Devices {}
        Danger(username=username, editor=editor)
    }
}

/// An OpenID provider keeps the account, and nothing of it can be changed from here.
#[component]
fn Elsewhere() -> View {
    let app = use_context::<App>();
    let issuer = app.issuer_label().unwrap_or_default();
    let about = rich(
        &t!("account-elsewhere-about", issuer = PLACE),
        view! { strong { bdi { (issuer) } } },
    );
    view! {
        Panel(name="elsewhere", title=t!("account-elsewhere")) { p(class="part-lead") { (about) } }
        Panel(name="sign-out", title=t!("account-sign-out")) { SignOutButtons {} }
    }
}
