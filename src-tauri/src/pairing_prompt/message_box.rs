//! The question as a message box, where the system has one with three answers. It can't be taken back: an answer that comes too late
//! is nobody's.

use rfd::{AsyncMessageDialog, MessageButtons, MessageDialogResult, MessageLevel};
use tauri::{AppHandle, Runtime};
use vestibule_contract::PairingPrompt;
use vestibule_local_api::Decision;
use vestibule_words::Messages;

use super::words::{self, Answers};

/// Asks.
pub(super) async fn ask<R: Runtime>(
    app: &AppHandle<R>,
    messages: Messages,
    prompt: PairingPrompt,
) -> Decision {
    let (opened, answering) = tokio::sync::oneshot::channel();
    let facts: Vec<_> = words::facts(&messages, &prompt)
        .into_iter()
        .map(|(label, value)| words::line(&messages, label, value))
        .collect();
    let text = format!(
        "{}\n\n{}",
        words::heading(&messages, &prompt),
        facts.join("\n")
    );
    let title = words::title(&messages);
    let Answers {
        refuse,
        refuse_always: (refuse_always, _),
        approve: (approve, _),
    } = words::answers(&messages);
    let buttons = MessageButtons::YesNoCancelCustom(approve.clone(), refuse_always.clone(), refuse);
    // A dialog belongs to the thread that draws; waiting for it does not.
    let asked = app.run_on_main_thread(move || {
        let answering = AsyncMessageDialog::new()
            .set_level(MessageLevel::Warning)
            .set_title(title)
            .set_description(text)
            .set_buttons(buttons)
            .show();
        // Whoever asked may have gone.
        let _ = opened.send(answering);
    });
    if asked.is_err() {
        return Decision::Refuse;
    }
    let Ok(answering) = answering.await else {
        return Decision::Refuse;
    };
    match answering.await {
        MessageDialogResult::Custom(answer) if answer == approve => Decision::Approve,
        MessageDialogResult::Custom(answer) if answer == refuse_always => Decision::RefuseAlways,
        _ => Decision::Refuse,
    }
}
