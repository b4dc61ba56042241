//! Kudos: giving (answered here, with no network), taking back, thanking, showing to others, and handing over in a
//! gap.
//!
//! A received kudos is announced in a gap only, once, and its words stay off a locked screen. What came is
//! kept in `received`, who else sees it is decided in `shown`, what a window draws is built in `wall`.

pub(crate) mod received;
pub(crate) mod shown;
mod wall;

pub(crate) use wall::{list, page, page_before, wall};

use crate::{
    announcer::{Pending, TOGETHER_FROM, Waiting},
    commands::people,
    ctx::Ctx,
    desktop::{Effect, NoteAction},
    problem,
    view::{FromKind, KudosView},
};
use async_trait::async_trait;
use chrono::{DateTime, SubsecRound, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::{Kudos, Note, Visibility},
};
use i18n::Words;
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, Problem},
    record::{KudosGiven, KudosTakenBack, KudosThanked},
};
use serde::Deserialize;
use serde_json::json;
use std::sync::{Mutex, PoisonError};
use store::{StoreError, Transaction, kudos::KudosRow};

/// A gap has one note of kudos, with their number; in one that lasts, the next comes after so many milliseconds.
const NOTES_APART_MS: u64 = 600_000;
/// Longest excerpt in a notification, in characters.
const EXCERPT_CHARS_MAX: usize = 120;

#[derive(Deserialize)]
pub(crate) struct GiveArgs {
    to: String,
    text: String,
    #[serde(default)]
    value: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct IdArgs {
    id: String,
}

#[derive(Deserialize)]
pub(crate) struct VisibilityArgs {
    id: String,
    visibility: Visibility,
}

#[derive(Deserialize)]
pub(crate) struct DefaultVisibilityArgs {
    visibility: Visibility,
}

/// `kudos_give`: kept here in one transaction, sent when there is a network.
pub(crate) async fn give(ctx: &Ctx, args: GiveArgs) -> Result<KudosView, Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let note = Note::new(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let id = KudosId(ctx.world.uuid());
    let given_at = ctx.now().wall.trunc_subsecs(3);
    let view = ctx
        .send(move |tx| {
            let to = people::meant(tx, &args.to)?.id;
            let values = store::people::values(tx)?;
            let value = match args.value.as_deref().filter(|typed| !typed.trim().is_empty()) {
                Some(typed) => Some(people::find_value(&values, typed).map_err(problem::refuse)?.id),
                None => None,
            };
            let kudos = Kudos {
                id,
                from: writer.author,
                to,
                note,
                value,
                given_at,
            }
            .checked()
            .map_err(|error| problem::refuse(problem::of_kudos(&error)))?;
            let row = row_of_given(&kudos);
            store::kudos::insert(tx, &row)?;
            let body = KudosGiven {
                id,
                to,
                note: kudos.note,
                value,
                given_at,
            };
            store::log::append(tx, &writer, &Audience::User(to), &body)?;
            Ok(wall::views(tx, Some(writer.author), vec![row])?.pop())
        })
        .await?;
    ctx.publish("kudos");
    view.ok_or_else(|| ErrorCode::Internal.into())
}

fn row_of_given(kudos: &Kudos) -> KudosRow {
    KudosRow {
        id: kudos.id,
        giver: Some(kudos.from),
        receiver: kudos.to,
        shared_by: None,
        note: kudos.note.as_str().to_owned(),
        value: kudos.value,
        given_at: kudos.given_at,
        visibility: Visibility::Me,
        thanked_at: None,
        seen_at: None,
        notified_at: None,
    }
}

/// `kudos_thank`: tells the giver once.
pub(crate) async fn thank(ctx: &Ctx, args: IdArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, at) = (known(&args.id)?, ctx.now().wall.trunc_subsecs(3));
    ctx.send(move |tx| {
        let row = received_row(tx, id, writer.author)?;
        let (Some(giver), None) = (row.giver, row.thanked_at) else {
            return Ok(());
        };
        store::kudos::set_thanked(tx, id, at)?;
        let body = KudosThanked { id, at };
        store::log::append(tx, &writer, &Audience::User(giver), &body)?;
        Ok(())
    })
    .await?;
    ctx.publish("kudos");
    Ok(())
}

/// `kudos_visibility_set`: the receiver shows a kudos to others, or takes that back.
pub(crate) async fn visibility_set(ctx: &Ctx, args: VisibilityArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, team) = (known(&args.id)?, member.centre.team);
    ctx.send(move |tx| {
        let row = received_row(tx, id, writer.author)?;
        shown::show(tx, &writer, &row, args.visibility, team)
    })
    .await?;
    ctx.publish("kudos");
    Ok(())
}

/// `kudos_take_back`: the giver takes a kudos back. Its words are erased here at once, and wherever else they stand
/// when the server hears of it; its number in the log stays.
pub(crate) async fn take_back(ctx: &Ctx, args: IdArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, at) = (known(&args.id)?, ctx.now().wall.trunc_subsecs(3));
    ctx.send(move |tx| {
        let row = store::kudos::get(tx, id)?.filter(|row| row.giver == Some(writer.author));
        row.ok_or_else(|| problem::refuse(ErrorCode::KudosUnknown))?;
        received::erase(tx, id)?;
        let taken = KudosTakenBack { id, at };
        store::log::append(tx, &writer, &Audience::Author, &taken).map(drop)
    })
    .await?;
    ctx.scrub().await;
    ctx.publish("kudos");
    Ok(())
}

/// An id as somebody typed it; one that is none is the id of nothing here.
fn known(typed: &str) -> Result<KudosId, ErrorCode> {
    typed.trim().parse().map_err(|_| ErrorCode::KudosUnknown)
}

fn received_row(tx: &Transaction<'_>, id: KudosId, me: PersonId) -> Result<KudosRow, StoreError> {
    let row = store::kudos::get(tx, id)?.filter(|row| row.receiver == me);
    row.ok_or_else(|| problem::refuse(ErrorCode::KudosUnknown))
}

/// `kudos_default_visibility_set`.
pub(crate) async fn default_visibility_set(ctx: &Ctx, args: DefaultVisibilityArgs) -> Result<(), Problem> {
    ctx.change_choices("kudos", |choices| choices.visibility = args.visibility)
        .await
}

/// `kudos_seen`.
pub(crate) async fn seen(ctx: &Ctx, _: ()) -> Result<(), Problem> {
    let Some(me) = ctx.me() else {
        return Ok(());
    };
    let at = ctx.now().wall;
    ctx.write(move |tx| store::kudos::set_all_seen(tx, me, at)).await
}

/// Hands over what came, in a gap. Writes nothing that is ever sent: whoever reads the traffic must not see when
/// a gap opened.
#[derive(Default)]
pub(crate) struct NewKudos(Mutex<Option<DateTime<Utc>>>);

#[async_trait]
impl Pending for NewKudos {
    fn name(&self) -> &'static str {
        "kudos"
    }

    fn apart_ms(&self, same_gap: bool) -> u64 {
        if same_gap { NOTES_APART_MS } else { 0 }
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let Some(me) = ctx.me() else { return Ok(None) };
        // What is still being read belongs into the same note.
        if ctx.with_sync(|sync| sync.status().behind) == Some(true) {
            return Ok(None);
        }
        let (count, first) = ctx
            .read(move |tx| {
                let count = store::kudos::unannounced_count(tx, me)?;
                let few = u32::try_from(TOGETHER_FROM - 1).unwrap_or(u32::MAX);
                let rows = match count {
                    count if count < TOGETHER_FROM as u64 => store::kudos::unannounced(tx, me, few)?,
                    _ => Vec::new(),
                };
                Ok((count, wall::views(tx, Some(me), rows)?))
            })
            .await?;
        if count == 0 {
            return Ok(None);
        }
        let (words, locked) = (ctx.words(), ctx.is_locked());
        let notes = if first.is_empty() {
            let (title, text) = (
                words.notify_kudos_several_title(i64::try_from(count).unwrap_or(i64::MAX)),
                words.notify_kudos_several_text(),
            );
            let actions = vec![read_it(&words)];
            vec![Effect::ShowKudos { title, text, actions }]
        } else {
            first.iter().map(|view| note(&words, view, locked)).collect()
        };
        Ok(Some(Waiting {
            count: usize::try_from(count).unwrap_or(usize::MAX),
            notes,
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let Some(me) = ctx.me() else { return Ok(()) };
        let marked = {
            let mut marked = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if said {
                *marked = Some(ctx.now().wall);
            }
            *marked
        };
        let Some(at) = marked else { return Ok(()) };
        ctx.write(move |tx| match said {
            true => store::kudos::set_notified(tx, me, at),
            false => store::kudos::unset_notified(tx, me, at),
        })
        .await?;
        ctx.publish("kudos");
        Ok(())
    }
}

/// One kudos as a note. Its words stay off a locked screen. A giver whose name is not here yet is a colleague,
/// and never taken for a customer.
fn note(words: &Words, view: &KudosView, locked: bool) -> Effect {
    let (title, text) = match (&view.from_name, view.from_kind) {
        _ if locked => (
            words.notify_kudos_locked_title(),
            words.notify_kudos_locked_text(),
        ),
        (Some(name), _) => (
            words.notify_kudos_title(&people::first_name(name)),
            words.notify_kudos_text(&excerpt(&view.text)),
        ),
        (None, FromKind::Customer) => (
            words.notify_kudos_customer_title(),
            words.notify_kudos_text(&excerpt(&view.text)),
        ),
        (None, _) => (
            words.notify_kudos_locked_title(),
            words.notify_kudos_text(&excerpt(&view.text)),
        ),
    };
    let mut actions = vec![read_it(words)];
    // A customer's praise has nobody here to thank.
    if !locked && view.from_kind != FromKind::Customer {
        actions.push(NoteAction {
            label: words.notify_kudos_thank(),
            command: "kudos_thank",
            args: json!({ "id": view.id }),
        });
    }
    Effect::ShowKudos { title, text, actions }
}

fn read_it(words: &Words) -> NoteAction {
    NoteAction {
        label: words.notify_kudos_read(),
        command: "open",
        args: json!({ "view": "kudos" }),
    }
}

fn excerpt(text: &str) -> String {
    let line = text.replace('\n', " ");
    if line.chars().count() <= EXCERPT_CHARS_MAX {
        return line;
    }
    let cut: String = line.chars().take(EXCERPT_CHARS_MAX - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_one_line_and_never_longer_than_its_limit() {
        assert_eq!(excerpt("one\ntwo"), "one two");
        let long = excerpt(&"y".repeat(EXCERPT_CHARS_MAX + 1));
        assert_eq!(long.chars().count(), EXCERPT_CHARS_MAX);
        assert!(long.ends_with('…'));
    }
}
