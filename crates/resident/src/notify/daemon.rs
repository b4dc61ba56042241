//! What is said to a notification daemon, and what it says.
//!
//! Knows the desktop's protocol and how daemons differ in it; decides nothing. Must never show a sender's
//! words as markup.

use super::APP_NAME;
use futures_util::StreamExt;
use std::collections::HashMap;
use zbus::{Connection, MatchRule, Message, MessageStream, message::Type, zvariant::Value};

const DAEMON: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";
/// Signals that may wait for us.
const SIGNALS_WAITING_MAX: usize = 64;
/// The key of a click on the text.
pub(super) const DEFAULT_KEY: &str = "default";
/// It draws the default action as a button of its own.
const XFCE: &str = "Xfce Notify Daemon";

/// One notification as it is sent.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) title: String,
    pub(super) text: String,
    pub(super) icon: String,
    /// Keys and labels; a click on the text is the first.
    pub(super) actions: Vec<(String, String)>,
    pub(super) hints: HashMap<&'static str, Value<'static>>,
    /// How long it may stay; -1 leaves it to the daemon.
    pub(super) expires_ms: i32,
}

/// A notification that a daemon has taken.
#[derive(Debug)]
pub(super) struct Shown {
    /// The daemon's own name on the bus.
    pub(super) by: String,
    /// Its number there.
    pub(super) id: u32,
}

/// What a daemon says about a notification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// The person chose the action with this key.
    Invoked(u32, String),
    /// It is off the screen, and why.
    Closed(u32, u32),
}

/// What is heard next.
#[derive(Debug)]
pub(super) enum Heard {
    /// A daemon said something; its name on the bus.
    Said(String, Said),
    /// The daemon is gone, and with it all it showed.
    Gone,
    /// A daemon is there, perhaps in another's place.
    Came {
        /// Whether another was there until now; what it showed is gone.
        replaced: bool,
    },
    /// The bus is gone.
    End,
}

/// The daemon of one bus, whoever it is at the moment.
pub(super) struct Daemon {
    signals: MessageStream,
    owners: MessageStream,
}

impl Daemon {
    pub(super) async fn listen(bus: &Connection) -> zbus::Result<Daemon> {
        let waiting = Some(SIGNALS_WAITING_MAX);
        Ok(Daemon {
            signals: MessageStream::for_match_rule(from_daemon()?, bus, waiting).await?,
            owners: MessageStream::for_match_rule(of_owner()?, bus, waiting).await?,
        })
    }

    /// May be dropped and called again.
    pub(super) async fn next(&mut self) -> Heard {
        loop {
            tokio::select! {
                biased;
                owner = self.owners.next() => match owner {
                    Some(Ok(change)) => match change.body().deserialize::<(String, String, String)>() {
                        Ok((_, _, new)) if new.is_empty() => return Heard::Gone,
                        Ok((_, old, _)) => return Heard::Came { replaced: !old.is_empty() },
                        Err(_) => {}
                    },
                    _ => return Heard::End,
                },
                signal = self.signals.next() => match signal {
                    Some(Ok(signal)) => if let Some((from, said)) = read(&signal) {
                        return Heard::Said(from, said);
                    },
                    _ => return Heard::End,
                },
            }
        }
    }
}

fn read(signal: &Message) -> Option<(String, Said)> {
    let header = signal.header();
    let body = signal.body();
    let said = match header.member()?.as_str() {
        "ActionInvoked" => {
            let (id, key) = body.deserialize().ok()?;
            Said::Invoked(id, key)
        }
        "NotificationClosed" => {
            let (id, reason) = body.deserialize().ok()?;
            Said::Closed(id, reason)
        }
        _ => return None,
    };
    Some((header.sender()?.to_string(), said))
}

/// Sends `card` and waits until a daemon has taken it, however long that takes: a note that is shown after we
/// looked away could never be taken back.
pub(super) async fn show(bus: Connection, card: Card) -> zbus::Result<Shown> {
    let ask = |method| bus.call_method(Some(DAEMON), PATH, Some(DAEMON), method, &());
    let about = ask("GetServerInformation").await?;
    let (name, _, _, _): (String, String, String, String) = about.body().deserialize()?;
    let capabilities: Vec<String> = ask("GetCapabilities").await?.body().deserialize()?;
    let has = |wanted| capabilities.iter().any(|has| has == wanted);
    let text = if has("body-markup") {
        crate::markup::escaped(&card.text)
    } else {
        card.text
    };
    let actions = if has("actions") {
        flat(&card.actions, &name)
    } else {
        Vec::new()
    };
    let body = (
        APP_NAME,
        // Never a number of an earlier daemon: the next one counts anew, and it may be another program's.
        0_u32,
        &card.icon,
        &card.title,
        &text,
        actions,
        &card.hints,
        card.expires_ms,
    );
    let shown = bus
        .call_method(Some(DAEMON), PATH, Some(DAEMON), "Notify", &body)
        .await?;
    let by = shown
        .header()
        .sender()
        .map(ToString::to_string)
        .unwrap_or_default();
    let id = shown.body().deserialize()?;
    Ok(Shown { by, id })
}

/// Keys and labels in turn. `default`, a click on the text, has no button of its own, but Xfce draws one.
fn flat<'a>(actions: &'a [(String, String)], daemon: &str) -> Vec<&'a str> {
    let mut flat = Vec::new();
    if let Some((_, label)) = actions.first().filter(|_| daemon != XFCE) {
        flat.extend([DEFAULT_KEY, label.as_str()]);
    }
    for (key, label) in actions {
        flat.extend([key.as_str(), label.as_str()]);
    }
    flat
}

/// Takes a notification away. A daemon that is gone has done so already.
pub(super) fn close(bus: Connection, id: u32) {
    tokio::spawn(async move {
        let _ = bus
            .call_method(Some(DAEMON), PATH, Some(DAEMON), "CloseNotification", &id)
            .await;
    });
}

/// Whether an error says that nobody is there who could show anything.
pub(super) fn nobody_is_there(error: &zbus::Error) -> bool {
    match error {
        zbus::Error::MethodError(name, _, _) => {
            let kind = name.as_str().rsplit('.').next().unwrap_or_default();
            let bus = name.as_str().starts_with("org.freedesktop.DBus.Error.");
            bus && (kind.starts_with("Spawn")
                || matches!(
                    kind,
                    "ServiceUnknown" | "NameHasNoOwner" | "NoReply" | "Timeout" | "TimedOut" | "Disconnected"
                ))
        }
        _ => true,
    }
}

fn from_daemon() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .interface(DAEMON)?
        .path(PATH)?
        .build())
}

fn of_owner() -> zbus::Result<MatchRule<'static>> {
    Ok(MatchRule::builder()
        .msg_type(Type::Signal)
        .sender("org.freedesktop.DBus")?
        .interface("org.freedesktop.DBus")?
        .member("NameOwnerChanged")?
        .arg(0, DAEMON)?
        .build())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_click_on_the_text_is_the_first_action_but_not_where_it_would_be_drawn_as_a_button() {
        let actions = ["take", "later"].map(|key| (key.to_owned(), key.to_uppercase()));
        assert_eq!(
            flat(&actions, "dunst"),
            ["default", "TAKE", "take", "TAKE", "later", "LATER"]
        );
        assert_eq!(flat(&actions, XFCE), ["take", "TAKE", "later", "LATER"]);
        assert_eq!(flat(&[], "dunst"), [""; 0]);
    }
}
