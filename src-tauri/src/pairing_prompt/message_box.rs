//! The question as a message box, where the system has one with three answers. It can't be taken back: an answer that comes too late
//! is nobody's.

use rfd::{AsyncMessageDialog, MessageButtons, MessageDialogResult, MessageLevel};
use tauri::{AppHandle, Runtime};
use vestibule_contract::PairingPrompt;
use vestibule_local_api::Decision;

use super::words;

/// Asks.
pub(super) async fn ask<R: Runtime>(app: &AppHandle<R>, prompt: PairingPrompt) -> Decision {
    let (opened, answering) = tokio::sync::oneshot::channel();
    let facts: Vec<_> = words::facts(&prompt)
        .into_iter()
        .map(|(name, value)| format!("{name}: {value}"))
        .collect();
    let text = format!("{}\n\n{}", words::heading(&prompt), facts.join("\n"));
    // A dialog belongs to the thread that draws; waiting for it does not.
    let asked = app.run_on_main_thread(move || {
        let answering = AsyncMessageDialog::new()
            .set_level(MessageLevel::Warning)
            .set_title(words::TITLE)
            .set_description(text)
            .set_buttons(MessageButtons::YesNoCancelCustom(
                words::APPROVE.to_owned(),
                words::REFUSE_ALWAYS.to_owned(),
                words::REFUSE.to_owned(),
            ))
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
        MessageDialogResult::Custom(answer) if answer == words::APPROVE => Decision::Approve,
        MessageDialogResult::Custom(answer) if answer == words::REFUSE_ALWAYS => {
            Decision::RefuseAlways
        }
        _ => Decision::Refuse,
    }
}
