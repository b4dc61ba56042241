//! Kudos: giving (answered here, with no network), thanking, showing to others, and handing over in a gap.
//!
//! A received kudos is announced in a gap only, once, and its words stay off a locked screen. What came is
//! kept in `received`, who else sees it is decided in `shown`, what a window draws is built in `wall`.

pub(crate) mod received;
pub(crate) mod shown;
mod wall;

pub(crate) use wall::{list, wall};

use crate::{core::Core, desktop::Effect, people, problem, view::KudosView};
use domain::{
    id::{KudosId, PersonId},
    kudos::{Kudos, Note, Visibility},
};
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, Problem},
    record::{KudosGiven, KudosThanked},
};
use serde::Deserialize;
use store::{StoreError, Transaction, kudos::KudosRow};
use wall::Wall;

/// From how many on new kudos are announced together.
const TOGETHER_FROM: usize = 3;
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
    id: KudosId,
}

#[derive(Deserialize)]
pub(crate) struct VisibilityArgs {
    id: KudosId,
    visibility: Visibility,
}

#[derive(Deserialize)]
pub(crate) struct DefaultVisibilityArgs {
    visibility: Visibility,
}

/// `kudos_give`: kept here in one transaction, sent when there is a network.
pub(crate) async fn give(core: &mut Core, args: GiveArgs) -> Result<KudosView, Problem> {
    let writer = core.writer()?;
    let note = Note::new(&args.text).map_err(|error| problem::of_kudos(&error))?;
    let id = KudosId(core.world.uuid());
    let given_at = core.world.now().wall;
    let row = core
        .write(move |tx| {
            let people = store::people::persons(tx)?;
            let to = people::find_person(&people, &store::people::teams(tx)?, &args.to)
                .map_err(problem::refuse)?
                .id;
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
            Ok(row)
        })
        .await?;
    core.sent_something();
    core.publish("kudos");
    let wall = Wall::read(core, vec![row]).await?;
    wall.views().pop().ok_or_else(|| ErrorCode::Internal.into())
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
pub(crate) async fn thank(core: &mut Core, args: IdArgs) -> Result<(), Problem> {
    let writer = core.writer()?;
    let at = core.world.now().wall;
    core.write(move |tx| {
        let row = received_row(tx, args.id, writer.author)?;
        let (Some(giver), None) = (row.giver, row.thanked_at) else {
            return Ok(());
        };
        store::kudos::set_thanked(tx, args.id, at)?;
        let body = KudosThanked { id: args.id, at };
        store::log::append(tx, &writer, &Audience::User(giver), &body)?;
        Ok(())
    })
    .await?;
    core.sent_something();
    core.publish("kudos");
    Ok(())
}

/// `kudos_visibility_set`: the receiver shows a kudos to others, or takes that back.
pub(crate) async fn visibility_set(core: &mut Core, args: VisibilityArgs) -> Result<(), Problem> {
    let writer = core.writer()?;
    let team = core.centre.as_ref().and_then(|centre| centre.team);
    core.write(move |tx| {
        let row = received_row(tx, args.id, writer.author)?;
        shown::show(tx, &writer, &row, args.visibility, team)
    })
    .await?;
    core.sent_something();
    core.publish("kudos");
    Ok(())
}

fn received_row(tx: &Transaction<'_>, id: KudosId, me: PersonId) -> Result<KudosRow, StoreError> {
    let row = store::kudos::get(tx, id)?.filter(|row| row.receiver == me);
    row.ok_or_else(|| problem::refuse(ErrorCode::KudosUnknown))
}

/// `kudos_default_visibility_set`.
pub(crate) async fn default_visibility_set(
    core: &mut Core,
    args: DefaultVisibilityArgs,
) -> Result<(), Problem> {
    core.change_choices("kudos", |choices| choices.visibility = args.visibility)
        .await
}

/// `kudos_seen`.
pub(crate) async fn seen(core: &mut Core, _: ()) -> Result<(), Problem> {
    let Some(me) = core.centre.as_ref().map(|centre| centre.person) else {
        return Ok(());
    };
    let at = core.world.now().wall;
    core.write(move |tx| store::kudos::set_all_seen(tx, me, at)).await
}

/// Hands over what came, if nothing rings, talks or holds. Marked before it is shown: a crash in between
/// costs a notification, never shows one twice; the wall has it either way. Writes nothing that is ever
/// sent: whoever reads the traffic must not see when a gap opened.
pub(crate) async fn announce(core: &mut Core) -> Result<(), Problem> {
    let Some(me) = core.centre.as_ref().map(|centre| centre.person) else {
        return Ok(());
    };
    let now = core.world.now();
    if !core.tracker.view(now).may_show {
        return Ok(());
    }
    let rows = core
        .write(move |tx| {
            let rows = store::kudos::unannounced(tx, me)?;
            for row in &rows {
                store::kudos::set_notified(tx, row.id, now.wall)?;
            }
            Ok(rows)
        })
        .await?;
    if rows.is_empty() {
        return Ok(());
    }
    let wall = Wall::read(core, rows).await?;
    let locked = core.screen_locked;
    let views = wall.views();
    if views.len() >= TOGETHER_FROM {
        let count = i64::try_from(views.len()).unwrap_or(i64::MAX);
        let (title, text) = (
            core.words.notify_kudos_several_title(count),
            core.words.notify_kudos_several_text(),
        );
        core.effect(Effect::ShowKudos { title, text });
    } else {
        for view in views {
            let (title, text) = match (&view.from_name, locked) {
                (_, true) => (
                    core.words.notify_kudos_locked_title(),
                    core.words.notify_kudos_locked_text(),
                ),
                (Some(name), false) => (
                    core.words.notify_kudos_title(&people::first_name(name)),
                    core.words.notify_kudos_text(&excerpt(&view.text)),
                ),
                (None, false) => (
                    core.words.notify_kudos_customer_title(),
                    core.words.notify_kudos_text(&excerpt(&view.text)),
                ),
            };
            core.effect(Effect::ShowKudos { title, text });
        }
    }
    core.publish("kudos");
    Ok(())
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
