//! Kudos: giving (answered here, with no network), receiving, the wall, and handing over in a gap.
//!
//! A received kudos is announced in a gap only, once, and its words stay off a locked screen. Counts are
//! the agent's own; nobody else's are ever shown.

use crate::{
    core::Core,
    desktop::Effect,
    people, problem,
    view::{KudosView, KudosWallView},
};
use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use domain::{
    id::{KudosId, PersonId, TeamId, ValueId},
    kudos::{Kudos, NOTE_CHARS_MAX, NOTE_CHARS_MIN, Note, Visibility},
};
use protocol::{
    envelope::Audience,
    problem::{ErrorCode, Problem},
    record::{KudosGiven, KudosShown, KudosThanked, PraiseShared},
};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::{
    StoreError, Transaction,
    kudos::KudosRow,
    people::{PersonRow, ValueRow},
};

/// Most kudos on the wall.
const WALL_MAX: u32 = 200;
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
            let to = people::find_person(&people, &args.to)
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

/// `kudos_wall`.
pub(crate) async fn wall(core: &mut Core, _: ()) -> Result<KudosWallView, Problem> {
    let rows = core.read(|tx| store::kudos::newest(tx, WALL_MAX)).await?;
    let from = quarter_start(core);
    let me = core.centre.as_ref().map(|centre| centre.person);
    let (received_quarter, given_quarter) = match me {
        Some(me) => core.read(move |tx| store::kudos::counts(tx, me, from)).await?,
        None => (0, 0),
    };
    let wall = Wall::read(core, rows).await?;
    Ok(KudosWallView {
        items: wall.views(),
        received_quarter,
        given_quarter,
        people: wall
            .people
            .iter()
            .filter(|person| person.active && Some(person.id) != me)
            .map(|person| people::person_view(person, &wall.teams))
            .collect(),
        values: wall
            .values
            .iter()
            .filter(|value| value.active)
            .map(people::value_view)
            .collect(),
        note_chars_min: u32::try_from(NOTE_CHARS_MIN).unwrap_or(0),
        note_chars_max: u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX),
        default_visibility: visibility_name(core.choices.visibility).to_owned(),
        sync: core.sync_view(),
    })
}

/// `kudos_list`.
pub(crate) async fn list(core: &mut Core, _: ()) -> Result<Vec<KudosView>, Problem> {
    let rows = core.read(|tx| store::kudos::newest(tx, WALL_MAX)).await?;
    Ok(Wall::read(core, rows).await?.views())
}

/// `kudos_thank`: tells the giver once.
pub(crate) async fn thank(core: &mut Core, args: IdArgs) -> Result<(), Problem> {
    let writer = core.writer()?;
    let at = core.world.now().wall;
    core.write(move |tx| {
        let row = received(tx, args.id, writer.author)?;
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
        let row = received(tx, args.id, writer.author)?;
        if row.visibility == args.visibility {
            return Ok(());
        }
        store::kudos::set_visibility(tx, args.id, args.visibility)?;
        // Whoever holds it hears first that it was taken back, then that it is shown anew.
        for (audience, visibility) in announcements(row.visibility, args.visibility, team) {
            let body = shown_body(&row, visibility)?;
            store::log::append(tx, &writer, &audience, &body)?;
        }
        Ok(())
    })
    .await?;
    core.sent_something();
    core.publish("kudos");
    Ok(())
}

fn audience_of(visibility: Visibility, team: Option<TeamId>) -> Option<Audience> {
    match visibility {
        Visibility::Me => None,
        Visibility::Team => team.map(Audience::Team),
        Visibility::Everyone => Some(Audience::Org),
    }
}

fn announcements(was: Visibility, is: Visibility, team: Option<TeamId>) -> Vec<(Audience, Visibility)> {
    let taken_back = audience_of(was, team).map(|audience| (audience, Visibility::Me));
    let shown = audience_of(is, team).map(|audience| (audience, is));
    taken_back.into_iter().chain(shown).collect()
}

fn shown_body(row: &KudosRow, visibility: Visibility) -> Result<KudosShown, StoreError> {
    let note = Note::new(&row.note).map_err(|error| StoreError::Shape(error.to_string()))?;
    Ok(KudosShown {
        id: row.id,
        visibility,
        from: row.giver,
        note,
        value: row.value,
        given_at: row.given_at,
    })
}

fn received(tx: &Transaction<'_>, id: KudosId, me: PersonId) -> Result<KudosRow, StoreError> {
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
/// costs a notification, never shows one twice; the wall has it either way.
pub(crate) async fn announce(core: &mut Core) -> Result<(), Problem> {
    let Some(me) = core.centre.as_ref().map(|centre| centre.person) else {
        return Ok(());
    };
    let now = core.world.now();
    if !core.desk.view(now).may_show {
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

/// A received record of this noun, projected in the transaction that stores it.
pub(crate) fn project_given(
    tx: &Transaction<'_>,
    giver: PersonId,
    me: PersonId,
    body: KudosGiven,
    visibility: Visibility,
) -> Result<(), StoreError> {
    if body.to != me {
        return Ok(());
    }
    let kudos = Kudos {
        id: body.id,
        from: giver,
        to: body.to,
        note: body.note,
        value: body.value,
        given_at: body.given_at,
    };
    store::kudos::insert(
        tx,
        &KudosRow {
            visibility,
            ..row_of_given(&kudos)
        },
    )?;
    Ok(())
}

/// A thank-you for something I gave.
pub(crate) fn project_thanked(
    tx: &Transaction<'_>,
    me: PersonId,
    body: &KudosThanked,
) -> Result<(), StoreError> {
    match store::kudos::get(tx, body.id)? {
        Some(row) if row.giver == Some(me) => store::kudos::set_thanked(tx, body.id, body.at),
        _ => Ok(()),
    }
}

/// A kudos that its receiver shows to my team or to everybody, or takes back.
pub(crate) fn project_shown(
    tx: &Transaction<'_>,
    receiver: PersonId,
    me: PersonId,
    body: KudosShown,
) -> Result<(), StoreError> {
    let held = store::kudos::get(tx, body.id)?;
    if receiver == me || held.as_ref().is_some_and(|row| row.giver == Some(me)) {
        return store::kudos::set_visibility(tx, body.id, body.visibility);
    }
    if body.visibility == Visibility::Me {
        return store::kudos::remove(tx, body.id);
    }
    if held.is_some() {
        return store::kudos::set_visibility(tx, body.id, body.visibility);
    }
    let row = KudosRow {
        id: body.id,
        giver: body.from,
        receiver,
        shared_by: None,
        note: body.note.as_str().to_owned(),
        value: body.value,
        given_at: body.given_at,
        visibility: body.visibility,
        thanked_at: None,
        seen_at: None,
        notified_at: None,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}

/// A customer's praise for me.
pub(crate) fn project_praise(
    tx: &Transaction<'_>,
    me: PersonId,
    body: PraiseShared,
) -> Result<(), StoreError> {
    if body.to != me {
        return Ok(());
    }
    let row = KudosRow {
        id: body.id,
        giver: None,
        receiver: me,
        shared_by: body.shared_by,
        note: body.note.as_str().to_owned(),
        value: body.value,
        given_at: body.said_at,
        // A customer's words go on the wall only with the agent's consent.
        visibility: Visibility::Me,
        thanked_at: None,
        seen_at: None,
        notified_at: None,
    };
    store::kudos::insert(tx, &row).map(|_| ())
}

/// Rows with everything a view of them needs.
struct Wall {
    rows: Vec<KudosRow>,
    people: Vec<PersonRow>,
    teams: Vec<(TeamId, String)>,
    values: Vec<ValueRow>,
    waiting: BTreeSet<KudosId>,
    me: Option<PersonId>,
}

impl Wall {
    async fn read(core: &mut Core, rows: Vec<KudosRow>) -> Result<Wall, Problem> {
        let me = core.centre.as_ref().map(|centre| centre.person);
        core.read(move |tx| {
            let waiting = store::log::waiting_bodies::<KudosGiven>(tx)?
                .into_iter()
                .map(|body| body.id)
                .collect();
            Ok(Wall {
                rows,
                people: store::people::persons(tx)?,
                teams: store::people::teams(tx)?,
                values: store::people::values(tx)?,
                waiting,
                me,
            })
        })
        .await
    }

    fn views(&self) -> Vec<KudosView> {
        self.rows.iter().map(|row| self.view(row)).collect()
    }

    fn view(&self, row: &KudosRow) -> KudosView {
        let name = |id: Option<PersonId>| {
            id.and_then(|id| self.people.iter().find(|p| p.id == id))
                .map(|person| person.name.clone())
        };
        let giver = row.giver.and_then(|id| self.people.iter().find(|p| p.id == id));
        let value = |id: ValueId| {
            self.values
                .iter()
                .find(|value| value.id == id)
                .map(people::value_view)
        };
        let received = Some(row.receiver) == self.me;
        KudosView {
            id: row.id.to_string(),
            direction: if received {
                "received"
            } else if row.giver.is_some() && row.giver == self.me {
                "given"
            } else {
                "shown"
            }
            .to_owned(),
            from_kind: match (row.giver, giver.map(|person| person.post.as_str())) {
                (None, _) => "customer",
                (_, Some("leader")) => "leader",
                _ => "colleague",
            }
            .to_owned(),
            from_name: name(row.giver),
            from_initials: giver
                .map(|person| people::initials(&person.name))
                .unwrap_or_default(),
            to_name: name(Some(row.receiver)).unwrap_or_default(),
            shared_by: name(row.shared_by),
            text: row.note.clone(),
            value: row.value.and_then(value),
            at: row.given_at,
            visibility: visibility_name(row.visibility).to_owned(),
            thanked: row.thanked_at.is_some(),
            waiting: self.waiting.contains(&row.id),
            unseen: received && row.seen_at.is_none(),
        }
    }
}

fn visibility_name(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Me => "me",
        Visibility::Team => "team",
        Visibility::Everyone => "everyone",
    }
}

/// The first instant of the agent's calendar quarter.
fn quarter_start(core: &Core) -> DateTime<Utc> {
    let local = core.world.now().local();
    let month = (local.month0() / 3) * 3 + 1;
    NaiveDate::from_ymd_opt(local.year(), month, 1)
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|start| local.offset().from_local_datetime(&start).earliest())
        .map(|start| start.with_timezone(&Utc))
        .unwrap_or_default()
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

    #[test]
    fn going_from_everyone_to_the_team_takes_back_before_it_shows() {
        let team = TeamId(uuid::Uuid::from_u128(7));
        assert_eq!(
            announcements(Visibility::Everyone, Visibility::Team, Some(team)),
            [
                (Audience::Org, Visibility::Me),
                (Audience::Team(team), Visibility::Team)
            ]
        );
        assert_eq!(announcements(Visibility::Me, Visibility::Team, None), []);
    }
}
