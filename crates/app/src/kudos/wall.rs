//! The wall: kudos as a window draws them, with the agent's own counts and nobody else's.

use crate::{
    core::Core,
    people,
    view::{KudosView, KudosWallView},
};
use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use domain::{
    id::{KudosId, PersonId, TeamId, ValueId},
    kudos::{NOTE_CHARS_MAX, Visibility},
};
use protocol::{problem::Problem, record::KudosGiven};
use std::collections::BTreeSet;
use store::{
    kudos::KudosRow,
    people::{PersonRow, ValueRow},
};

/// Most kudos on the wall.
const WALL_MAX: u32 = 200;

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
        note_chars_max: u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX),
        default_visibility: visibility_name(core.choices.visibility).to_owned(),
        sync: core.sync_view().await?,
    })
}

/// `kudos_list`.
pub(crate) async fn list(core: &mut Core, _: ()) -> Result<Vec<KudosView>, Problem> {
    let rows = core.read(|tx| store::kudos::newest(tx, WALL_MAX)).await?;
    Ok(Wall::read(core, rows).await?.views())
}

/// Rows with everything a view of them needs.
pub(super) struct Wall {
    rows: Vec<KudosRow>,
    people: Vec<PersonRow>,
    teams: Vec<(TeamId, String)>,
    values: Vec<ValueRow>,
    waiting: BTreeSet<KudosId>,
    me: Option<PersonId>,
}

impl Wall {
    pub(super) async fn read(core: &mut Core, rows: Vec<KudosRow>) -> Result<Wall, Problem> {
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

    pub(super) fn views(&self) -> Vec<KudosView> {
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
