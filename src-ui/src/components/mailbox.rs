//! The mailbox drawer: what the embedded user pool would have sent. Local mode only.

use crate::prelude::*;
use vestibule_contract::{Mail, UserPoolKind};

use crate::components::icon::{self, Icon};
use crate::components::note::{Note, Tone};
use crate::components::rich::{PLACE, rich};
use crate::state::App;
use crate::task::Scope;
use crate::words;
use crate::{dom, ipc};

/// The drawer, while it is open.
#[component]
pub fn MailboxDrawer() -> View {
    let app = use_context::<App>();
    let is_open = create_selector(move || app.mailbox.is_open.get() && app.has_mailbox());
    view! {
        if is_open.get() { Drawer {} }
    }
}

#[component]
fn Drawer() -> View {
    let app = use_context::<App>();
    let mailbox = app.mailbox;
    let scope = Scope::here();
    let dialog = create_node_ref();
    on_mount(move || dom::open_dialog(dialog));
    create_effect(move || mailbox.mark_as_read());
    let clear = move |_| {
        scope.spawn(async move {
            if ipc::clear_mailbox().await.is_ok() && mailbox.mails.is_alive() {
                mailbox.mails.set(Vec::new());
            }
        });
    };
    let is_empty = create_selector(move || mailbox.mails.with(Vec::is_empty));
    let in_memory = create_selector(move || {
        app.user_pool() == Some(UserPoolKind::Embedded { in_memory: true })
    });
    view! {
        dialog(
            r#ref=dialog,
            class="drawer",
            data-testid="mailbox",
            aria-labelledby="mailbox-heading",
            on:close=move |_| mailbox.is_open.set(false),
            on:click=move |event: web_sys::MouseEvent| {
                // The body fills the dialog: what is clicked beside it is the page behind.
                if event.target() == event.current_target() {
                    dom::close_dialog(dialog);
                }
            },
        ) {
            div(class="drawer-body") {
                header(class="drawer-top") {
                    h2(id="mailbox-heading") { (t!("mailbox-title")) }
                    button(
                        class="icon-button",
                        r#type="button",
                        data-testid="mailbox-close",
                        aria-label=t!("mailbox-close"),
                        on:click=move |_| dom::close_dialog(dialog),
                    ) { Icon(picture=icon::CROSS) }
                }
                p(class="drawer-about") { (t!("mailbox-about")) }
                if in_memory.get() {
                    Note(tone=Tone::Warning, words=words::of_accounts_in_memory(), test_id="accounts-notice")
                }
                if is_empty.get() {
                    p(class="drawer-empty", data-testid="mailbox-empty") { (t!("mailbox-empty")) }
                } else {
                    ol(class="mails") {
                        // Drawn as a whole: Sycamore's keyed list is larger than this drawer, and there are a few messages.
                        (mailbox.mails.get_clone()
                            .into_iter()
                            .map(|mail| view! { Message(mail=mail, dialog=dialog) })
                            .collect::<Vec<View>>())
                    }
                    button(class="link", r#type="button", data-testid="mailbox-clear", on:click=clear) {
                        (t!("mailbox-clear"))
                    }
                }
            }
        }
    }
}

#[component(inline_props)]
fn Message(mail: Mail, dialog: NodeRef) -> View {
    let mailbox = use_context::<App>().mailbox;
    let code = create_signal(mail.code.clone());
    let use_code = move |_| {
        // First closed, then filled in: closing gives the focus back, and the field takes it then.
        dom::close_dialog(dialog);
        mailbox.wanted_code.set(Some(code.get_clone_untracked()));
    };
    let address = rich(
        &t!("mailbox-to", address = PLACE),
        view! { bdi { (mail.to) } },
    );
    let time = dom::time_of_day(mail.sent_at);
    view! {
        li(class="mail", data-testid="mailbox-message") {
            p(class="mail-subject") { bdi { (mail.subject) } }
            p(class="mail-to") {
                span { (address) }
                span { (time) }
            }
            CodeLine(code=mail.code)
            if mailbox.takes_code.get() {
                button(class="button button-small", r#type="button", data-testid="use-code", on:click=use_code) {
                    (t!("mailbox-use-code"))
                }
            }
        }
    }
}

/// The code, large, and a button to copy it.
#[component(inline_props)]
fn CodeLine(code: String) -> View {
    let app = use_context::<App>();
    let text = create_node_ref();
    let is_copied = create_signal(false);
    let copy = move |_| {
        is_copied.set(dom::copy_text_of(text));
        app.announce(&if is_copied.get_untracked() {
            t!("copied.announcement")
        } else {
            t!("mailbox-code-selected")
        });
    };
    view! {
        p(class="mail-code") {
            code(r#ref=text, data-testid="mailbox-code") { (code) }
            button(class="button button-quiet button-small", r#type="button", data-testid="copy-code", on:click=copy) {
                if is_copied.get() { Icon(picture=icon::TICK) } else { Icon(picture=icon::COPY) }
                (if is_copied.get() { t!("copied") } else { t!("copy") })
            }
        }
    }
}
