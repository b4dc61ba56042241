//! Kudos: thanking, showing to others, and handing over in a gap. Giving and taking back are in `giving`.
//!
//! A received kudos is announced in a gap only, once, and its words stay off a locked screen. What came is
//! kept in `received`, who else sees it is decided in `shown`, what a window draws is built in `wall`, what comes back in
//! `again`.

pub(crate) mod again;
pub(crate) mod care;
pub(crate) mod evidence;
pub(crate) mod giving;
mod meant;
mod opening;
pub(crate) mod praise;
pub(crate) mod received;
pub(crate) mod sealed;
pub(crate) mod shown;
pub(crate) mod thanks;
mod wall;

use meant::{known, received_row};
pub(crate) use wall::{list, page, page_before, wall};

use crate::{
    announcer::{Pending, TOGETHER_FROM, Waiting},
    commands::{drafts, people},
    ctx::Ctx,
    desktop::{Effect, NoteAction},
    problem,
    view::{FromKind, KudosView},
};
use async_trait::async_trait;
use chrono::{DateTime, SubsecRound, Utc};
use domain::kudos::{Note, Visibility};
use i18n::Words;
use protocol::problem::Problem;
use serde::Deserialize;
use serde_json::json;
use std::sync::{Mutex, PoisonError};

/// A gap has one note of kudos, with their number; in one that lasts, the next comes after so many milliseconds.
const NOTES_APART_MS: u64 = 600_000;
/// Longest excerpt in a notification, in characters.
const EXCERPT_CHARS_MAX: usize = 120;

#[derive(Deserialize)]
pub(crate) struct ThankArgs {
    id: String,
    /// One sentence.
    #[serde(default)]
    text: String,
    /// It was written as the draft that is kept, which is done with.
    #[serde(default)]
    draft: bool,
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

/// `kudos_thank`: tells the giver once, and perhaps one sentence with it.
pub(crate) async fn thank(ctx: &Ctx, args: ThankArgs) -> Result<(), Problem> {
    let member = ctx.member().await?;
    let writer = member.writer;
    let (id, at) = (known(&args.id)?, ctx.now().wall.trunc_subsecs(3));
    let words = Note::of_thanks(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let mut rng = ctx.random();
    ctx.send(move |tx| {
        if args.draft {
            drafts::done(tx, &drafts::Subject::Thanks(id))?;
        }
        let row = received_row(tx, id, writer.author)?;
        let is_new = row.thanked_at.is_none() || (words.is_some() && row.thanks.is_none());
        let Some(giver) = row.giver.filter(|_| is_new) else {
            return Ok(());
        };
        store::kudos::thanks::set(tx, id, at)?;
        if let Some(words) = &words {
            store::kudos::thanks::set_words(tx, id, words.as_str())?;
        }
        thanks::append(tx, &writer, giver, (id, at), words, &mut rng)
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
        let (count, sealed, first) = ctx
            .read(move |tx| {
                let locked = store::kudos::sealed::unannounced_count(tx)?;
                let count = store::kudos::unannounced_count(tx, me)?;
                let few = u32::try_from(TOGETHER_FROM - 1).unwrap_or(u32::MAX);
                let rows = match count {
                    count if count + locked < TOGETHER_FROM as u64 => store::kudos::unannounced(tx, me, few)?,
                    _ => Vec::new(),
                };
                Ok((count, locked, wall::views(tx, Some(me), rows)?))
            })
            .await?;
        let count = count + sealed;
        if count == 0 {
            return Ok(None);
        }
        let (words, locked) = (ctx.words(), ctx.is_locked());
        let few = u64::try_from(first.len()).unwrap_or(u64::MAX) + sealed == count;
        let notes = if !few || count >= TOGETHER_FROM as u64 {
            let (title, text) = (
                words.notify_kudos_several_title(i64::try_from(count).unwrap_or(i64::MAX)),
                words.notify_kudos_several_text(),
            );
            let actions = vec![read_it(&words)];
            vec![Effect::ShowKudos { title, text, actions }]
        } else {
            let sealed =
                std::iter::repeat_n((), usize::try_from(sealed).unwrap_or(0)).map(|()| sealed_note(&words));
            first
                .iter()
                .map(|view| note(&words, view, locked))
                .chain(sealed)
                .collect()
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
        ctx.write(move |tx| {
            store::kudos::sealed::set_notified(tx, at, said)?;
            match said {
                true => store::kudos::set_notified(tx, me, at),
                false => store::kudos::unset_notified(tx, me, at),
            }
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

/// One that waits for the vault: that it came is said, its words are not here.
fn sealed_note(words: &Words) -> Effect {
    Effect::ShowKudos {
        title: words.notify_kudos_locked_title(),
        text: words.notify_kudos_sealed_text(),
        actions: vec![read_it(words)],
    }
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
