//! The wall: kudos as a window draws them, page by page, with the agent's own counts and nobody else's.
//!
//! Names are looked up by key for the rows of a page only: a centre of thousands costs no more than a small one.

use super::{care, evidence};
use crate::{
    commands::people,
    ctx::Ctx,
    profile::Choices,
    view::{Direction, FromKind, KudosPageView, KudosView, KudosWallView, PersonView, SyncView},
};
use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use domain::{
    id::{KudosId, PersonId, TeamId},
    kudos::{NOTE_CHARS_MAX, THANKS_CHARS_MAX, report::ReportReason},
    recognition::{self, REMINDED_MAX},
};
use protocol::{
    kudos::KudosSealed,
    problem::{ErrorCode, Problem},
    record::KudosGiven,
};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::{
    StoreError, Transaction,
    kudos::{Cursor, Filter, KudosRow, Sought, leaving},
};

/// Kudos on a page when nobody says how many.
const PAGE: u32 = 50;
/// Most kudos on a page.
const PAGE_MAX: u32 = 200;
/// A page ends before the kudos with which its JSON would be longer, in bytes: notes of full length in Chinese or in
/// emoji are several kilobytes each, and an answer is one frame of the local socket.
const PAGE_BYTES_MAX: usize = 160 * 1024;

/// Most characters that are looked for.
const SEARCH_CHARS_MAX: usize = 100;

/// Which kudos are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Which {
    /// All.
    #[default]
    All,
    /// Received by the agent.
    Received,
    /// Given by the agent.
    Given,
    /// Between others.
    Others,
    /// Customers' words for the agent that only the agent sees.
    Undecided,
    /// Taken off the agent's own wall.
    Hidden,
    /// Whatever is kept here, also what waits unseen: for an export.
    #[serde(skip)]
    Kept,
}

/// Arguments of `kudos_page` and `kudos_list`.
#[derive(Default, Deserialize)]
pub(crate) struct PageArgs {
    #[serde(default)]
    which: Which,
    /// Id of the last kudos of the page before.
    #[serde(default)]
    before: Option<KudosId>,
    #[serde(default)]
    limit: Option<u32>,
    /// Words that each of them holds, in its note or in a name.
    #[serde(default)]
    search: String,
}

impl PageArgs {
    pub(super) fn of(which: Which) -> PageArgs {
        PageArgs {
            which,
            ..PageArgs::default()
        }
    }
}

/// What the wall is drawn from besides the store.
struct Around {
    me: Option<PersonId>,
    joined_team: Option<TeamId>,
    here_since: Option<DateTime<Utc>>,
    quarter_from: DateTime<Utc>,
    now: DateTime<Utc>,
    language: &'static str,
    choices: Choices,
    sync: SyncView,
}

/// `kudos_wall`: the first page, and what giving needs.
pub(crate) async fn wall(ctx: &Ctx, args: PageArgs) -> Result<KudosWallView, Problem> {
    let centre = ctx.centre();
    let around = Around {
        me: ctx.me(),
        joined_team: centre.as_ref().and_then(|centre| centre.team),
        here_since: centre.and_then(|centre| centre.joined_at),
        quarter_from: quarter_start(ctx),
        now: ctx.now().wall,
        language: ctx.words().language().tag(),
        choices: ctx.profile().choices.clone(),
        sync: ctx.sync_view(),
    };
    ctx.read(move |tx| around.wall(tx, &args)).await
}

impl Around {
    fn wall(self, tx: &Transaction<'_>, args: &PageArgs) -> Result<KudosWallView, StoreError> {
        let me = self.me;
        let page = read(tx, me, args)?;
        let (unseen, (received_quarter, given_quarter)) = match me {
            Some(me) => (
                store::kudos::unseen_count(tx, me)?,
                store::kudos::counts(tx, me, self.quarter_from)?,
            ),
            None => (0, (0, 0)),
        };
        let values = store::people::values(tx)?;
        Ok(KudosWallView {
            items: page.items,
            next: page.next,
            unseen,
            sealed: store::kudos::sealed::waiting_count(tx)?,
            received_quarter,
            given_quarter,
            joined: me.is_some(),
            team: self.team(tx)?,
            unnoticed: self.unnoticed(tx)?,
            some_hidden: store::kudos::blocked::some_hidden(tx)?,
            blocked: care::blocked_people(tx, self.now)?,
            reports: care::reports(tx)?,
            report_reasons: ReportReason::ALL.to_vec(),
            values: values
                .iter()
                .filter(|value| value.active)
                .map(people::value_view)
                .collect(),
            skills: evidence::sought(tx, self.language, &self.choices, me)?,
            note_chars_max: u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX),
            thanks_chars_max: u32::try_from(THANKS_CHARS_MAX).unwrap_or(u32::MAX),
            default_visibility: self.choices.visibility.into(),
            sync: self.sync,
        })
    }

    /// Name of the agent's own team.
    fn team(&self, tx: &Transaction<'_>) -> Result<Option<String>, StoreError> {
        let row = self
            .me
            .map(|me| store::people::get(tx, me))
            .transpose()?
            .flatten();
        match row.map_or(self.joined_team, |row| row.team) {
            Some(team) => store::people::team_name(tx, team),
            None => Ok(None),
        }
    }

    /// Whom a leader has not noticed for a while, by what was given from here: names alone, in the order of names.
    fn unnoticed(&self, tx: &Transaction<'_>) -> Result<Vec<PersonView>, StoreError> {
        let (Some(me), Some(since)) = (self.me, self.here_since) else {
            return Ok(Vec::new());
        };
        let led = store::people::led_by(tx, me)?.into_iter();
        led.filter(|led| recognition::is_unnoticed(led.given_at, since, self.now))
            .take(REMINDED_MAX)
            .map(|led| people::person_view(tx, &led.person, self.now))
            .collect()
    }
}

/// `kudos_page`: one page, and where the next begins.
pub(crate) async fn page(ctx: &Ctx, args: PageArgs) -> Result<KudosPageView, Problem> {
    let me = ctx.me();
    ctx.read(move |tx| read(tx, me, &args)).await
}

/// `kudos_list`: the kudos of one page, the largest when nobody says how many.
pub(crate) async fn list(ctx: &Ctx, args: PageArgs) -> Result<Vec<KudosView>, Problem> {
    let limit = args.limit.or(Some(PAGE_MAX));
    Ok(page(ctx, PageArgs { limit, ..args }).await?.items)
}

/// The largest page before `before`, the id that the page before it gave as `next`.
pub(crate) async fn page_before(ctx: &Ctx, before: Option<String>) -> Result<KudosPageView, Problem> {
    let before = before
        .map(|id| id.parse())
        .transpose()
        .map_err(|_| ErrorCode::KudosUnknown)?;
    let args = PageArgs {
        before,
        limit: Some(PAGE_MAX),
        which: Which::Kept,
        ..PageArgs::default()
    };
    page(ctx, args).await
}

fn read(tx: &Transaction<'_>, me: Option<PersonId>, args: &PageArgs) -> Result<KudosPageView, StoreError> {
    let filter = match (args.which, me) {
        (Which::All, _) => Filter::All,
        (Which::Hidden, _) => Filter::Hidden,
        (Which::Kept, _) => Filter::Kept,
        (Which::Received, Some(me)) => Filter::For(me),
        (Which::Given, Some(me)) => Filter::By(me),
        (Which::Others, Some(me)) => Filter::Others(me),
        (Which::Undecided, Some(me)) => Filter::Undecided(me),
        (_, None) => return Ok(KudosPageView::default()),
    };
    let before = match args.before {
        None => None,
        Some(id) => {
            let row = store::kudos::get(tx, id)?;
            let row = row.ok_or_else(|| crate::problem::refuse(ErrorCode::KudosUnknown))?;
            Some(Cursor {
                given_at: row.given_at,
                id,
            })
        }
    };
    let limit = args.limit.unwrap_or(PAGE).clamp(1, PAGE_MAX);
    let text = text_of(&args.search);
    let mut rows = store::kudos::page(tx, filter, Sought { text, but: me }, before, limit + 1)?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let mut items = views(tx, me, rows)?;
    let fit = fitting(&items);
    let more = more || fit < items.len();
    items.truncate(fit);
    let next = items.last().filter(|_| more).map(|item| item.id.clone());
    Ok(KudosPageView { items, next })
}

/// What is looked for, cut where nobody would type more.
fn text_of(typed: &str) -> &str {
    match typed.char_indices().nth(SEARCH_CHARS_MAX) {
        Some((end, _)) => &typed[..end],
        None => typed,
    }
}

/// How many of the first items fit a page; at least one, so that every page leads on.
fn fitting(items: &[KudosView]) -> usize {
    let mut bytes = 0;
    let fit = items.iter().take_while(|item| {
        bytes += serde_json::to_vec(item).map_or(0, |json| json.len() + 1);
        bytes <= PAGE_BYTES_MAX
    });
    fit.count().max(1).min(items.len())
}

/// Rows as a window draws them.
pub(crate) fn views(
    tx: &Transaction<'_>,
    me: Option<PersonId>,
    rows: Vec<KudosRow>,
) -> Result<Vec<KudosView>, StoreError> {
    let open = store::log::waiting_bodies::<KudosGiven>(tx)?
        .into_iter()
        .map(|body| body.id);
    let sealed = store::log::waiting_bodies::<KudosSealed>(tx)?
        .into_iter()
        .map(|body| body.id);
    let leaving = leaving::all(tx)?.into_iter().map(|one| one.id);
    let waiting: BTreeSet<KudosId> = open.chain(sealed).chain(leaving).collect();
    rows.into_iter().map(|row| view(tx, me, &waiting, row)).collect()
}

fn view(
    tx: &Transaction<'_>,
    me: Option<PersonId>,
    waiting: &BTreeSet<KudosId>,
    row: KudosRow,
) -> Result<KudosView, StoreError> {
    let giver = match row.giver {
        Some(id) => store::people::get(tx, id)?,
        None => None,
    };
    let value = match row.value {
        Some(id) => store::people::value(tx, id)?,
        None => None,
    };
    let shared_by = match row.shared_by {
        Some(id) => store::people::name(tx, id)?,
        None => None,
    };
    let received = Some(row.receiver) == me;
    let given = row.giver.is_some() && row.giver == me;
    Ok(KudosView {
        id: row.id.to_string(),
        direction: if received {
            Direction::Received
        } else if given {
            Direction::Given
        } else {
            Direction::Shown
        },
        from_kind: match (row.giver, giver.as_ref().map(|person| person.post.as_str())) {
            (None, _) => FromKind::Customer,
            (_, Some("leader")) => FromKind::Leader,
            _ => FromKind::Colleague,
        },
        from_initials: giver
            .as_ref()
            .map(|person| people::initials(&person.name))
            .unwrap_or_default(),
        from_id: row.giver.filter(|_| !given).map(|id| id.to_string()),
        from_name: giver.map(|person| person.name),
        to_name: store::people::name(tx, row.receiver)?.unwrap_or_default(),
        shared_by,
        text: row.note,
        value: value.as_ref().map(people::value_view),
        at: row.given_at,
        visibility: row.visibility.into(),
        thanked: row.thanked_at.is_some(),
        thanks: row.thanks.filter(|_| received || given),
        thanks_wait: row.thanks_wait,
        shows: match received {
            true => evidence::written_down(tx, row.id)?,
            false => Vec::new(),
        },
        waiting: waiting.contains(&row.id),
        unseen: received && row.seen_at.is_none(),
        hidden: row.hidden,
    })
}

/// The first instant of the agent's calendar quarter.
fn quarter_start(ctx: &Ctx) -> DateTime<Utc> {
    let local = ctx.now().local();
    let month = (local.month0() / 3) * 3 + 1;
    NaiveDate::from_ymd_opt(local.year(), month, 1)
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .and_then(|start| local.offset().from_local_datetime(&start).earliest())
        .map(|start| start.with_timezone(&Utc))
        .unwrap_or_default()
}
