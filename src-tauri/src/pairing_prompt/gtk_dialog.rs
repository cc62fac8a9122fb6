//! The question as a GTK dialog, which can be taken back when the time is over.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Mutex;
use std::time::Duration;

use gtk::prelude::*;
use gtk::{Align, Button, Dialog, Grid, Label, ResponseType, glib, pango};
use tauri::{AppHandle, Runtime};
use tokio::sync::oneshot;
use vestibule_contract::PairingPrompt;
use vestibule_local_api::Decision;
use vestibule_words::Messages;

use super::words;

/// Asks; dropped, it takes the question back.
pub(super) async fn ask<R: Runtime>(
    app: &AppHandle<R>,
    messages: Messages,
    prompt: PairingPrompt,
) -> Decision {
    let (answer, answered) = oneshot::channel();
    let _question = Question {
        app,
        id: prompt.id.clone(),
    };
    if app
        .run_on_main_thread(move || open(messages, &prompt, answer))
        .is_err()
    {
        return Decision::Refuse;
    }
    answered.await.unwrap_or(Decision::Refuse)
}

/// A question that is open, until this is dropped.
struct Question<'a, R: Runtime> {
    app: &'a AppHandle<R>,
    id: String,
}

impl<R: Runtime> Drop for Question<'_, R> {
    fn drop(&mut self) {
        let id = std::mem::take(&mut self.id);
        // Where the application ends meanwhile, its windows do, too.
        let _ = self.app.run_on_main_thread(move || {
            let dialog = OPEN.with_borrow_mut(|open| open.remove(&id));
            if let Some(dialog) = dialog {
                dialog.close();
            }
        });
    }
}

thread_local! {
    /// GTK's thread alone may touch its windows.
    static OPEN: RefCell<HashMap<String, Dialog>> = RefCell::default();
}

fn open(messages: Messages, prompt: &PairingPrompt, answer: oneshot::Sender<Decision>) {
    let dialog = Dialog::builder()
        .title(words::title(&messages))
        .resizable(false)
        .urgency_hint(true)
        .window_position(gtk::WindowPosition::Center)
        .type_hint(gtk::gdk::WindowTypeHint::Dialog)
        .build();
    dialog.set_keep_above(true);
    dialog.set_border_width(2 * u32::from(SPACE));
    let content = dialog.content_area();
    content.set_spacing(2 * i32::from(SPACE));
    content.add(&heading(&messages, prompt));
    content.add(&facts(&messages, prompt));
    let answers = words::answers(&messages);
    let (label, key) = answers.refuse_always;
    let refuse_always = button(&dialog, &mnemonic(&label, key), ResponseType::Reject);
    let (label, key) = answers.approve;
    let approve = button(&dialog, &mnemonic(&label, key), ResponseType::Accept);
    let refuse = button(
        &dialog,
        &mnemonic(&answers.refuse, None),
        ResponseType::Cancel,
    );
    dialog.set_default_response(ResponseType::Cancel);
    count_down(messages, &refuse, prompt.seconds_left);
    wake_later(vec![approve, refuse_always]);

    let answer = Mutex::new(Some(answer));
    dialog.connect_response(move |dialog, response| {
        let decision = match response {
            ResponseType::Accept => Decision::Approve,
            ResponseType::Reject => Decision::RefuseAlways,
            _ => Decision::Refuse,
        };
        let answer = answer.lock().ok().and_then(|mut answer| answer.take());
        if let Some(answer) = answer {
            // Whoever asked may have gone.
            let _ = answer.send(decision);
            dialog.close();
        }
    });
    OPEN.with_borrow_mut(|open| open.insert(prompt.id.clone(), dialog.clone()));
    dialog.show_all();
    refuse.grab_focus();
    dialog.present();
}

fn heading(messages: &Messages, prompt: &PairingPrompt) -> Label {
    let label = Label::new(Some(&words::heading(messages, prompt)));
    let bold = pango::AttrList::new();
    bold.insert(pango::AttrInt::new_weight(pango::Weight::Bold));
    bold.insert(pango::AttrFloat::new_scale(1.2));
    label.set_attributes(Some(&bold));
    label.set_xalign(0.0);
    wrapped(&label);
    label
}

/// Two columns; a screen reader reads them line by line.
fn facts(messages: &Messages, prompt: &PairingPrompt) -> Grid {
    let grid = Grid::builder()
        .column_spacing(3 * i32::from(SPACE))
        .row_spacing(i32::from(SPACE))
        .build();
    for (row, (name, value)) in (0..).zip(words::facts(messages, prompt)) {
        let name = Label::new(Some(&name));
        name.style_context().add_class("dim-label");
        name.set_xalign(0.0);
        name.set_valign(Align::Start);
        let value = Label::new(Some(&value));
        value.set_xalign(0.0);
        value.set_selectable(false);
        wrapped(&value);
        grid.attach(&name, 0, row, 1, 1);
        grid.attach(&value, 1, row, 1, 1);
    }
    grid
}

/// A long path breaks anywhere rather than push the answers off the screen.
fn wrapped(label: &Label) {
    label.set_line_wrap(true);
    label.set_line_wrap_mode(pango::WrapMode::WordChar);
    label.set_max_width_chars(56);
}

fn button(dialog: &Dialog, label: &str, response: ResponseType) -> Button {
    let button = Button::with_mnemonic(label);
    button.set_can_default(true);
    dialog.add_action_widget(&button, response);
    button
}

/// The label with the letter that chooses it together with Alt: in its place, or behind a label that does not have it.
fn mnemonic(label: &str, letter: Option<char>) -> String {
    let label = label.replace('_', "__");
    match letter {
        Some(letter) if label.contains(letter) => label.replacen(letter, &format!("_{letter}"), 1),
        Some(letter) => format!("{label} (_{letter})"),
        None => label,
    }
}

/// Says on the button that is pressed by itself when that will be.
fn count_down(messages: Messages, refuse: &Button, seconds: u64) {
    let mut left = seconds;
    let button = refuse.downgrade();
    let show = move |left: u64| {
        let button = button.upgrade()?;
        let label = words::refuse_in(&messages, left);
        button.set_label(&mnemonic(&label, None));
        Some(())
    };
    show(left);
    glib::timeout_add_seconds_local(1, move || {
        left = left.saturating_sub(1);
        match show(left) {
            Some(()) if left > 0 => glib::ControlFlow::Continue,
            _ => glib::ControlFlow::Break,
        }
    });
}

/// These can't be chosen in the first moment.
fn wake_later(buttons: Vec<Button>) {
    for button in &buttons {
        button.set_sensitive(false);
    }
    glib::timeout_add_local_once(UNTIL_AWAKE, move || {
        for button in &buttons {
            button.set_sensitive(true);
        }
    });
}

/// Between things, in pixels.
const SPACE: u8 = 8;
/// Longer than it takes to see that a window has come up under one's pointer.
const UNTIL_AWAKE: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letter_is_marked_where_it_stands_or_put_behind() {
        assert_eq!(mnemonic("Let it in", Some('L')), "_Let it in");
        assert_eq!(mnemonic("允许", Some('L')), "允许 (_L)");
        assert_eq!(mnemonic("a_b", None), "a__b");
    }
}
