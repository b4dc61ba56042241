//! Keys by the desktop's portal (`org.freedesktop.portal.GlobalShortcuts`), as GNOME, KDE and Hyprland have it.
//!
//! Decides when the agent is asked: what the desktop knows already is not bound again, for KDE asks each time. Which keys
//! they are in the end is the desktop's to say. Must never be spoken to unless a shortcut is wanted: a portal that does not
//! run is started by being asked.

use super::{Said, State, Wanted, Way, Wishes};
use crate::signals::{
    SignalError,
    bus::{Bus, next},
};
use domain::shortcut::ShortcutAct;
use std::{collections::HashMap, time::Duration};
use tokio::sync::mpsc;
use zbus::{
    Connection, MatchRule, Message, MessageStream,
    message::Type,
    zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value},
};

const PORTAL: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const SHORTCUTS: &str = "org.freedesktop.portal.GlobalShortcuts";
const SESSION: &str = "org.freedesktop.portal.Session";
/// The name of our entry among the programs; from 1.21 on the portal gives nothing to a program that has none.
const APP_ID: &str = "org.breakwater.Breakwater";
/// Signals that may wait for us.
const WAITING_MAX: usize = 16;
/// How long a portal may take to answer by itself.
const ANSWER_MAX: Duration = Duration::from_secs(10);
/// How long the agent may take to answer it.
const CHOICE_MAX: Duration = Duration::from_secs(10 * 60);
/// A request that was granted.
const GRANTED: u32 = 0;

type Options<'a> = HashMap<&'a str, Value<'a>>;
/// The keys as the desktop calls them, by what they do.
type Given = Vec<(ShortcutAct, Option<String>)>;

pub(super) async fn hold(
    bus: &Bus,
    wishes: &mut Wishes,
    said: &mpsc::Sender<Said>,
) -> Result<(), SignalError> {
    let bus = bus.connect().await?;
    // A portal of before 1.20 has no such method, and names nobody.
    let nothing = Options::new();
    let _ = tokio::time::timeout(
        ANSWER_MAX,
        bus.call_method(
            Some(PORTAL),
            PATH,
            Some("org.freedesktop.host.portal.Registry"),
            "Register",
            &(APP_ID, nothing),
        ),
    )
    .await;
    let version = bus.call_method(
        Some(PORTAL),
        PATH,
        Some("org.freedesktop.DBus.Properties"),
        "Get",
        &(SHORTCUTS, "version"),
    );
    match tokio::time::timeout(ANSWER_MAX, version).await {
        Ok(Ok(_)) => {}
        _ => return Err(SignalError::NotOffered),
    }
    loop {
        let wanted = wishes.borrow_and_update().clone();
        if !wanted.is_empty() {
            let session = session(&bus).await?;
            let ended = serve(&bus, &session, &wanted, wishes, said).await;
            // Another session is made for what is wanted then.
            let close = bus.call_method(Some(PORTAL), &*session, Some(SESSION), "Close", &());
            let _ = tokio::time::timeout(ANSWER_MAX, close).await;
            if !ended? {
                return Ok(());
            }
        } else if wishes.changed().await.is_err() {
            return Ok(());
        }
    }
}

/// Until something else is wanted; answers whether somebody still wants anything.
async fn serve(
    bus: &Connection,
    session: &OwnedObjectPath,
    wanted: &[Wanted],
    wishes: &mut Wishes,
    said: &mpsc::Sender<Said>,
) -> Result<bool, SignalError> {
    let mut events = signals(bus, SHORTCUTS, None).await?;
    let mut closed = signals(bus, SESSION, Some("Closed")).await?;
    let mut given = listed(bus, session).await?;
    if wanted
        .iter()
        .any(|one| given.iter().all(|(act, _)| *act != one.act))
    {
        given = bound(bus, session, wanted).await?;
    }
    say(said, standing(wanted, &given)).await?;
    loop {
        tokio::select! {
            event = next(&mut events) => heard(&event?, wanted, said).await?,
            gone = next(&mut closed) => {
                let gone = gone?;
                if gone.header().path().is_some_and(|path| path.as_str() == session.as_str()) {
                    return Err(SignalError::Closed);
                }
            }
            changed = wishes.changed() => return Ok(changed.is_ok()),
        }
    }
}

async fn say(said: &mpsc::Sender<Said>, what: Said) -> Result<(), SignalError> {
    said.send(what).await.map_err(|_| SignalError::NobodyListens)
}

fn standing(wanted: &[Wanted], given: &Given) -> Said {
    let of = |act| {
        let found = given.iter().find(|(one, _)| *one == act);
        found.map_or(State::Refused, |(_, keys)| State::Works(keys.clone()))
    };
    Said::Standing(
        Way::Portal,
        wanted.iter().map(|one| (one.act, of(one.act))).collect(),
    )
}

async fn heard(event: &Message, wanted: &[Wanted], said: &mpsc::Sender<Said>) -> Result<(), SignalError> {
    let header = event.header();
    match header.member().map(|member| member.as_str()) {
        Some("Activated") => {
            let body = event.body();
            let told = body.deserialize::<(ObjectPath<'_>, &str, u64, HashMap<&str, Value<'_>>)>();
            let act = told.ok().and_then(|(_, id, ..)| ShortcutAct::named(id));
            match act.filter(|act| wanted.iter().any(|one| one.act == *act)) {
                Some(act) => say(said, Said::Pressed(act)).await,
                None => Ok(()),
            }
        }
        Some("ShortcutsChanged") => {
            let body = event.body();
            let told = body.deserialize::<(ObjectPath<'_>, Vec<(String, HashMap<String, OwnedValue>)>)>();
            let Ok((_, list)) = told else { return Ok(()) };
            let one = |(id, told): &(String, HashMap<String, OwnedValue>)| {
                let keys = told.get("trigger_description").and_then(|value| text(value));
                Some((ShortcutAct::named(id)?, keys.filter(|keys| !keys.is_empty())))
            };
            let given: Given = list.iter().filter_map(one).collect();
            say(said, standing(wanted, &given)).await
        }
        _ => Ok(()),
    }
}

async fn signals(
    bus: &Connection,
    interface: &'static str,
    member: Option<&'static str>,
) -> zbus::Result<MessageStream> {
    let mut rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(PORTAL)?
        .interface(interface)?;
    if let Some(member) = member {
        rule = rule.member(member)?;
    }
    MessageStream::for_match_rule(rule.build(), bus, Some(WAITING_MAX)).await
}

async fn session(bus: &Connection) -> Result<OwnedObjectPath, SignalError> {
    let asked = |token: &'static str| {
        let options = Options::from([
            ("handle_token", Value::from(token)),
            ("session_handle_token", Value::from("breakwater")),
        ]);
        (options,)
    };
    let results = request(bus, "CreateSession", "breakwater_session", asked, ANSWER_MAX).await?;
    let handle = results.get("session_handle").and_then(|value| text(value));
    let handle = handle.ok_or(SignalError::NotOffered)?;
    OwnedObjectPath::try_from(handle).map_err(|_| SignalError::NotOffered)
}

async fn listed(bus: &Connection, session: &OwnedObjectPath) -> Result<Given, SignalError> {
    let asked = |token: &'static str| {
        (
            session.clone(),
            Options::from([("handle_token", Value::from(token))]),
        )
    };
    match request(bus, "ListShortcuts", "breakwater_list", asked, ANSWER_MAX).await {
        Ok(results) => Ok(results
            .get("shortcuts")
            .map(|list| read(list))
            .unwrap_or_default()),
        // Some know nothing of a session that is new.
        Err(SignalError::NotOffered) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

async fn bound(bus: &Connection, session: &OwnedObjectPath, wanted: &[Wanted]) -> Result<Given, SignalError> {
    let asked = |token: &'static str| {
        let each = wanted.iter().map(|one| {
            let told = Options::from([
                ("description", Value::from(one.label.clone())),
                ("preferred_trigger", Value::from(one.keys.trigger())),
            ]);
            (one.act.name(), told)
        });
        let options = Options::from([("handle_token", Value::from(token))]);
        (session.clone(), each.collect::<Vec<_>>(), "", options)
    };
    match request(bus, "BindShortcuts", "breakwater_bind", asked, CHOICE_MAX).await {
        Ok(results) => Ok(results
            .get("shortcuts")
            .map(|list| read(list))
            .unwrap_or_default()),
        // The agent closed the question, or the desktop refused: nothing is given.
        Err(SignalError::NotOffered) => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

/// Asks something, and waits for the answer that comes as a signal; [`SignalError::NotOffered`] when it is refused.
async fn request<B>(
    bus: &Connection,
    method: &'static str,
    token: &'static str,
    body: impl FnOnce(&'static str) -> B,
    limit: Duration,
) -> Result<HashMap<String, OwnedValue>, SignalError>
where
    B: serde::Serialize + zbus::zvariant::DynamicType,
{
    let sender = bus.unique_name().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let path = format!("{PATH}/request/{sender}/{token}");
    let rule = MatchRule::builder()
        .msg_type(Type::Signal)
        .sender(PORTAL)?
        .interface("org.freedesktop.portal.Request")?
        .member("Response")?
        .path(path)?
        .build();
    let mut answers = MessageStream::for_match_rule(rule, bus, Some(WAITING_MAX)).await?;
    let body = body(token);
    let asked = bus.call_method(Some(PORTAL), PATH, Some(SHORTCUTS), method, &body);
    match tokio::time::timeout(ANSWER_MAX, asked).await {
        Ok(Ok(_)) => {}
        Ok(Err(error)) => {
            tracing::info!(%error, method, "the desktop's portal refuses");
            return Err(SignalError::NotOffered);
        }
        Err(_) => return Err(SignalError::NotOffered),
    }
    let Ok(answer) = tokio::time::timeout(limit, next(&mut answers)).await else {
        return Err(SignalError::NotOffered);
    };
    let answer = answer?;
    let body = answer.body();
    let (code, results) = body.deserialize::<(u32, HashMap<String, OwnedValue>)>()?;
    match code {
        GRANTED => Ok(results),
        _ => Err(SignalError::NotOffered),
    }
}

/// `a(sa{sv})`: what each does, and the keys as the desktop calls them.
fn read(list: &Value<'_>) -> Given {
    let list = match list {
        Value::Value(inner) => inner,
        other => other,
    };
    let Value::Array(all) = list else {
        return Vec::new();
    };
    let one = |one: &Value<'_>| {
        let Value::Structure(pair) = one else { return None };
        let [id, Value::Dict(told)] = pair.fields() else {
            return None;
        };
        let act = ShortcutAct::named(&text(id)?)?;
        let keys = told
            .iter()
            .find(|(key, _)| text(key).as_deref() == Some("trigger_description"))
            .and_then(|(_, value)| text(value));
        Some((act, keys.filter(|keys| !keys.is_empty())))
    };
    all.iter().filter_map(one).collect()
}

fn text(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Str(text) => Some(text.to_string()),
        Value::ObjectPath(path) => Some(path.to_string()),
        Value::Value(inner) => text(inner),
        _ => None,
    }
}
