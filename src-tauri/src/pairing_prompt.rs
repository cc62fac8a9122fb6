//! The question whether a program may become a companion: a window of the system's own making. No page can draw it, answer it or
//! cover it unnoticed.
//!
//! Invariants: whatever is not a clear yes is a no: closing it, the Escape and the Enter key, no answer in time, no desktop to ask on.
//! Letting in can't be chosen in the first second, so that a click that was meant for something else hits nothing.

#[cfg(target_os = "linux")]
mod gtk_dialog;
#[cfg(not(target_os = "linux"))]
mod message_box;
mod words;

use async_trait::async_trait;
use tauri::{AppHandle, Manager, Runtime};
use vestibule_contract::PairingPrompt;
use vestibule_local_api::{Approval, Decision};

#[cfg(target_os = "linux")]
use self::gtk_dialog as dialog;
#[cfg(not(target_os = "linux"))]
use self::message_box as dialog;
use crate::file_picker::FilePicker;
use crate::notifications;

/// The person in front of the desktop.
pub(crate) struct Person<R: Runtime>(pub AppHandle<R>);

#[async_trait]
impl<R: Runtime> Approval for Person<R> {
    async fn ask(&self, prompt: PairingPrompt) -> Decision {
        if self.0.try_state::<FilePicker>().is_none() {
            return Decision::Refuse;
        }
        tracing::info!(scopes = ?prompt.scopes, "a program asks to be let in");
        let told = notifications::of_pairing(&self.0, &prompt);
        let decision = dialog::ask(&self.0, crate::words::of(&self.0), prompt).await;
        told.take_back();
        tracing::info!(?decision, "the person has answered");
        decision
    }
}
