//! The offer of a reset as one desktop notification with buttons.
//!
//! Spoken to the daemon directly: a library's waiting thread could neither be told to stop nor notice that
//! the daemon died, and would take the offer's end out of the engine's hands. One connection per offer,
//! opened before it is shown and closed with it, so that no answer is missed and an idle resident has none.

use super::APP_NAME;
use crate::tray::icon;
use app::desktop::{NudgeAnswer, TrayShape};
use futures_util::StreamExt;
use std::{collections::HashMap, collections::VecDeque, time::Duration};
use tokio::sync::oneshot;
use zbus::{Connection, MatchRule, Message, MessageStream, message::Type, zvariant::Value};

const DAEMON: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// Longest that any one answer of bus or daemon is waited for.
pub(super) const CALL_MS_MAX: u64 = 2_000;
/// A net for the day this process is killed: the engine withdraws long before.
const EXPIRES_MS: i32 = 600_000;
/// Signals kept while the daemon has not said yet which number the offer got.
const EARLY_MAX: usize = 64;
const ICON_PX: u16 = 64;
/// The daemon's word for "the person closed it".
const CLOSED_BY_PERSON: u32 = 2;

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nudge {
    /// First line.
    pub title: String,
    /// The text below; makes sense without buttons.
    pub text: String,
    /// Buttons; a click on the text is the first.
    pub actions: Vec<(NudgeAnswer, String)>,
}

/// Why an offer could not be shown.
#[derive(Debug, thiserror::Error)]
pub(super) enum NudgeError {
    /// No bus, no daemon, or one that refuses.
    #[error("no notification daemon: {0}")]
    Bus(#[from] zbus::Error),
    /// It does not answer.
    #[error("the notification daemon does not answer")]
    Slow,
}

/// Shows the offer until it is answered, closed, withdrawn or its daemon is gone.
///
/// `None` when nobody answered.
pub(super) async fn offer(
    nudge: &Nudge,
    mut withdrawn: oneshot::Receiver<()>,
) -> Result<Option<NudgeAnswer>, NudgeError> {
    let bus = within(Connection::session()).await?;
    let mut signals = within(MessageStream::for_match_rule(
        from_daemon()?,
        &bus,
        Some(EARLY_MAX),
    ))
    .await?;
    let mut owners = within(MessageStream::for_match_rule(of_owner()?, &bus, Some(4))).await?;
    let (shown, early) = show(nudge, &bus, &mut signals).await?;
    let header = shown.header();
    let id: u32 = shown.body().deserialize()?;
    let ours = |signal: &Message| signal.header().sender() == header.sender();
    for signal in early.iter().filter(|signal| ours(signal)) {
        if let Some(end) = end(signal, id, nudge) {
            return Ok(end.0);
        }
    }
    loop {
        tokio::select! {
            biased;
            _ = &mut withdrawn => {
                let close = bus.call_method(Some(DAEMON), PATH, Some(DAEMON), "CloseNotification", &id);
                // A daemon that is gone has closed it too.
                let _ = within(close).await;
                return Ok(None);
            }
            signal = signals.next() => match signal {
                Some(Ok(signal)) if ours(&signal) => {
                    if let Some(End(answer)) = end(&signal, id, nudge) {
                        return Ok(answer);
                    }
                }
                Some(_) => {}
                None => return Ok(None),
            },
            // Whoever takes the name next does not know this offer.
            _ = owners.next() => return Ok(None),
        }
    }
}

/// How an offer ended by itself.
struct End(Option<NudgeAnswer>);

/// What `signal` means for the offer with this number; `None` when it goes on.
fn end(signal: &Message, id: u32, nudge: &Nudge) -> Option<End> {
    let header = signal.header();
    let body = signal.body();
    match header.member()?.as_str() {
        "ActionInvoked" => {
            let (of, key): (u32, String) = body.deserialize().ok()?;
            (of == id).then(|| End(answer(&key, nudge)))
        }
        "NotificationClosed" => {
            let (of, reason): (u32, u32) = body.deserialize().ok()?;
            (of == id).then(|| End((reason == CLOSED_BY_PERSON).then_some(NudgeAnswer::Dismissed)))
        }
        _ => None,
    }
}

fn answer(key: &str, nudge: &Nudge) -> Option<NudgeAnswer> {
    let offered = |(answer, _): &&(NudgeAnswer, String)| key == "default" || key == name(*answer);
    nudge.actions.iter().find(offered).map(|(answer, _)| *answer)
}

fn name(answer: NudgeAnswer) -> &'static str {
    match answer {
        NudgeAnswer::Take => "take",
        NudgeAnswer::AfterNextCall => "after_next_call",
        NudgeAnswer::Dismissed => "dismissed",
    }
}

/// Sends the offer. Signals that overtake the daemon's answer come back with it: they must be drained, or
/// the answer would wait behind them.
async fn show(
    nudge: &Nudge,
    bus: &Connection,
    signals: &mut MessageStream,
) -> Result<(Message, VecDeque<Message>), NudgeError> {
    let about =
        within(bus.call_method(Some(DAEMON), PATH, Some(DAEMON), "GetServerInformation", &())).await?;
    let (daemon, _, _, _): (String, String, String, String) = about.body().deserialize()?;
    let actions = actions(nudge, &daemon);
    let body = (
        APP_NAME,
        0_u32,
        "breakwater",
        &nudge.title,
        &nudge.text,
        actions,
        hints(),
        EXPIRES_MS,
    );
    let mut call = std::pin::pin!(within(bus.call_method(
        Some(DAEMON),
        PATH,
        Some(DAEMON),
        "Notify",
        &body
    )));
    let mut early = VecDeque::new();
    loop {
        tokio::select! {
            shown = &mut call => return Ok((shown?, early)),
            Some(signal) = signals.next() => {
                if early.len() == EARLY_MAX {
                    early.pop_front();
                }
                early.extend(signal);
            }
        }
    }
}

/// Keys and labels in turn. `default`, a click on the text, has no button of its own, but Xfce draws one.
fn actions<'a>(nudge: &'a Nudge, daemon: &str) -> Vec<&'a str> {
    let mut actions = Vec::new();
    if let Some((_, label)) = nudge.actions.first().filter(|_| daemon != "Xfce Notify Daemon") {
        actions.extend(["default", label.as_str()]);
    }
    for (answer, label) in &nudge.actions {
        actions.extend([name(*answer), label.as_str()]);
    }
    actions
}

fn hints() -> HashMap<&'static str, Value<'static>> {
    let full = icon::Look {
        fill_tenths: 8,
        shape: TrayShape::Idle,
        offline: false,
    };
    let side = i32::from(ICON_PX);
    let picture = (
        side,
        side,
        side * 4,
        true,
        8_i32,
        4_i32,
        icon::rgba(full, ICON_PX),
    );
    HashMap::from([
        ("urgency", Value::U8(1)),
        ("category", Value::from("x-breakwater.reset")),
        ("desktop-entry", Value::from("breakwater")),
        ("transient", Value::Bool(true)),
        ("suppress-sound", Value::Bool(true)),
        ("image-data", Value::from(picture)),
    ])
}

fn from_daemon() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(DAEMON)?
        .path(PATH)?
        .build())
}

fn of_owner() -> zbus::Result<MatchRule<'static>> {
    // Only the end of an owner: a daemon that the bus starts for us comes after this rule.
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .arg(0, DAEMON)?
        .arg(2, "")?
        .build())
}

async fn within<T>(work: impl Future<Output = zbus::Result<T>>) -> Result<T, NudgeError> {
    match tokio::time::timeout(Duration::from_millis(CALL_MS_MAX), work).await {
        Ok(done) => Ok(done?),
        Err(_) => Err(NudgeError::Slow),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nudge() -> Nudge {
        Nudge {
            title: "Time for a short reset?".to_owned(),
            text: "52 minutes on calls.".to_owned(),
            actions: vec![
                (NudgeAnswer::Take, "Take 60 s".to_owned()),
                (NudgeAnswer::AfterNextCall, "After the next call".to_owned()),
            ],
        }
    }

    #[test]
    fn a_click_on_the_text_is_the_first_button_and_a_strange_key_is_no_answer() {
        assert_eq!(answer("default", &nudge()), Some(NudgeAnswer::Take));
        assert_eq!(
            answer("after_next_call", &nudge()),
            Some(NudgeAnswer::AfterNextCall)
        );
        assert_eq!(answer("dismissed", &nudge()), None);
        assert_eq!(answer("format-disk", &nudge()), None);
    }

    #[test]
    fn keys_are_the_names_that_the_command_table_knows() {
        for answer in [
            NudgeAnswer::Take,
            NudgeAnswer::AfterNextCall,
            NudgeAnswer::Dismissed,
        ] {
            assert_eq!(serde_json::to_value(answer).unwrap(), name(answer));
        }
    }
}
