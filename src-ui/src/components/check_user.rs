//! How another program asks who is signed in, and what it would be told now.

use crate::prelude::*;
use vestibule_contract::AppInfo;

use crate::components::icon::{self, Icon};
use crate::dom;
use crate::state::App;

/// The command, to copy, and its answer.
#[component(inline_props)]
pub fn CheckUserCommand(#[prop(!optional)] username: Option<String>) -> View {
    let app = use_context::<App>();
    let command = create_selector(move || check_user_command(app));
    let answer = create_signal(answer(username.as_deref()));
    view! {
        match command.get_clone() {
            Some(command) => Command(command=command, answer=answer),
            None => {}
        }
    }
}

#[component(inline_props)]
fn Command(command: String, answer: Signal<String>) -> View {
    let app = use_context::<App>();
    let text = create_node_ref();
    let is_copied = create_signal(false);
    let copy = move |_| {
        is_copied.set(dom::copy_text_of(text));
        app.announce(&if is_copied.get_untracked() {
            t!("copied.announcement")
        } else {
            t!("check-user-selected")
        });
    };
    view! {
        section(class="ask", aria-labelledby="ask-heading") {
            div(class="ask-top") {
                h2(id="ask-heading") { (t!("check-user-heading")) }
                button(class="button button-quiet button-small", r#type="button", data-testid="copy-command", on:click=copy) {
                    if is_copied.get() { Icon(picture=icon::TICK) } else { Icon(picture=icon::COPY) }
                    (if is_copied.get() { t!("copied") } else { t!("copy") })
                }
            }
            pre(class="ask-code") {
                code(r#ref=text, data-testid="check-user-command") { (command) }
                samp(data-testid="check-user-answer") { (answer.get_clone()) }
            }
        }
    }
}

fn check_user_command(app: App) -> Option<String> {
    app.info.with(|info| match info {
        Some(Ok(AppInfo {
            check_user_command, ..
        })) => check_user_command.clone(),
        _ => None,
    })
}

/// The body of `/api/check-user` for this person.
fn answer(username: Option<&str>) -> String {
    let Some(username) = username else {
        return r#"{"user":null}"#.to_owned();
    };
    let mut quoted = String::with_capacity(username.len() + 2);
    for character in username.chars() {
        if matches!(character, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(character);
    }
    format!(r#"{{"user":"{quoted}"}}"#)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answer_is_the_local_apis_own() {
        assert_eq!(answer(None), r#"{"user":null}"#);
        assert_eq!(answer(Some("ada")), r#"{"user":"ada"}"#);
        assert_eq!(answer(Some(r#"a"\b"#)), r#"{"user":"a\"\\b"}"#);
    }
}
