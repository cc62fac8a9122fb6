//! A Linux desktop's notifications (freedesktop.org's Desktop Notifications Specification 1.2).

use std::collections::HashMap;
use std::time::Duration;

use futures_util::StreamExt;
use tokio::sync::oneshot;
use zbus::zvariant::Value;

use super::Words;

/// Shows it until the person has answered or dismissed it, or until it is over; whether they chose the answer.
///
/// # Errors
/// There is no session bus, nobody on it who shows notifications, or no answer in time.
pub(super) async fn show(words: &Words, over: oneshot::Receiver<()>) -> zbus::Result<bool> {
    let shown = async {
        let bus = zbus::Connection::session().await?;
        let desktop = NotificationsProxy::new(&bus).await?;
        let chosen = desktop.receive_action_invoked().await?;
        let closed = desktop.receive_notification_closed().await?;
        let id = notify(&desktop, words).await?;
        zbus::Result::Ok((desktop, chosen, closed, id))
    };
    let (desktop, mut chosen, mut closed, id) = tokio::time::timeout(TIME_LIMIT, shown)
        .await
        .map_err(|_| zbus::Error::Failure("the desktop does not answer".to_owned()))??;
    tracing::info!(id, "the desktop tells it");
    tokio::pin!(over);
    loop {
        tokio::select! {
            Some(signal) = chosen.next() => {
                if signal.args().is_ok_and(|signal| signal.id == id) {
                    return Ok(true);
                }
            }
            Some(signal) = closed.next() => {
                if signal.args().is_ok_and(|signal| signal.id == id) {
                    return Ok(false);
                }
            }
            taken_back = &mut over => {
                // Dropped without a word, too: whoever told it has ended.
                let _ = taken_back;
                let _ = tokio::time::timeout(TIME_LIMIT, desktop.close_notification(id)).await;
                return Ok(false);
            }
            else => return Ok(false),
        }
    }
}

async fn notify(desktop: &NotificationsProxy<'_>, words: &Words) -> zbus::Result<u32> {
    // The key of the action that a click on the whole of it means.
    let answer = words.answer.as_ref();
    let actions = answer.map(|(label, _)| ["default", label.as_str()]);
    let actions = actions.as_ref().map_or(&[][..], |actions| &actions[..]);
    let hints = HashMap::from([
        ("desktop-entry", Value::from("Vestibule")),
        ("urgency", Value::from(NORMAL)),
    ]);
    desktop
        .notify(
            "Vestibule",
            0,
            "",
            &words.summary,
            &words.body,
            actions,
            hints,
            AS_THE_DESKTOP_LIKES,
        )
        .await
}

#[zbus::proxy(
    interface = "org.freedesktop.Notifications",
    default_service = "org.freedesktop.Notifications",
    default_path = "/org/freedesktop/Notifications",
    gen_blocking = false
)]
trait Notifications {
    #[expect(clippy::too_many_arguments, reason = "the specification's")]
    fn notify(
        &self,
        app_name: &str,
        replaces_id: u32,
        app_icon: &str,
        summary: &str,
        body: &str,
        actions: &[&str],
        hints: HashMap<&str, Value<'_>>,
        expire_timeout: i32,
    ) -> zbus::Result<u32>;

    fn close_notification(&self, id: u32) -> zbus::Result<()>;

    #[zbus(signal)]
    fn action_invoked(&self, id: u32, action_key: &str) -> zbus::Result<()>;

    #[zbus(signal)]
    fn notification_closed(&self, id: u32, reason: u32) -> zbus::Result<()>;
}

/// Of the three levels of urgency.
const NORMAL: u8 = 1;
const AS_THE_DESKTOP_LIKES: i32 = -1;
/// Whoever shows notifications may have to be started first.
const TIME_LIMIT: Duration = Duration::from_secs(10);
