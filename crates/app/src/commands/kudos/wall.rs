//! The wall: kudos as a window draws them, page by page, with the agent's own counts and nobody else's.
//!
//! Names are looked up by key for the rows of a page only: a centre of thousands costs no more than a small one.

use crate::{
    commands::people,
    ctx::Ctx,
    view::{Direction, FromKind, KudosPageView, KudosView, KudosWallView},
};
use chrono::{DateTime, Datelike, NaiveDate, TimeZone, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::NOTE_CHARS_MAX,
};
use protocol::{
    problem::{ErrorCode, Problem},
    record::KudosGiven,
};
use serde::Deserialize;
use std::collections::BTreeSet;
use store::{
    StoreError, Transaction,
    kudos::{Cursor, Filter, KudosRow},
};

/// Kudos on a page when nobody says how many.
const PAGE: u32 = 50;
/// Most kudos on a page.
const PAGE_MAX: u32 = 200;
/// A page ends before the kudos with which its JSON would be longer, in bytes: notes of full length in Chinese or in
/// emoji are several kilobytes each, and an answer is one frame of the local socket.
const PAGE_BYTES_MAX: usize = 160 * 1024;

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
}

/// `kudos_wall`: the first page, and what giving needs.
pub(crate) async fn wall(ctx: &Ctx, args: PageArgs) -> Result<KudosWallView, Problem> {
    let (me, from) = (ctx.me(), quarter_start(ctx));
    let (page, unseen, (received_quarter, given_quarter), values) = ctx
        .read(move |tx| {
            let (unseen, counts) = match me {
                Some(me) => (
                    store::kudos::unseen_count(tx, me)?,
                    store::kudos::counts(tx, me, from)?,
                ),
                None => (0, (0, 0)),
            };
            Ok((read(tx, me, &args)?, unseen, counts, store::people::values(tx)?))
        })
        .await?;
    Ok(KudosWallView {
        items: page.items,
        next: page.next,
        unseen,
        received_quarter,
        given_quarter,
        joined: me.is_some(),
        values: values
            .iter()
            .filter(|value| value.active)
            .map(people::value_view)
            .collect(),
        note_chars_max: u32::try_from(NOTE_CHARS_MAX).unwrap_or(u32::MAX),
        default_visibility: ctx.profile().choices.visibility.into(),
        sync: ctx.sync_view(),
    })
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
        ..PageArgs::default()
    };
    page(ctx, args).await
}

fn read(tx: &Transaction<'_>, me: Option<PersonId>, args: &PageArgs) -> Result<KudosPageView, StoreError> {
    let filter = match (args.which, me) {
        (Which::All, _) => Filter::All,
        (Which::Received, Some(me)) => Filter::For(me),
        (Which::Given, Some(me)) => Filter::By(me),
        (Which::Others, Some(me)) => Filter::Others(me),
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
    let mut rows = store::kudos::page(tx, filter, before, limit + 1)?;
    let more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let mut items = views(tx, me, rows)?;
    let fit = fitting(&items);
    let more = more || fit < items.len();
    items.truncate(fit);
    let next = items.last().filter(|_| more).map(|item| item.id.clone());
    Ok(KudosPageView { items, next })
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
    let waiting: BTreeSet<KudosId> = store::log::waiting_bodies::<KudosGiven>(tx)?
        .into_iter()
        .map(|body| body.id)
        .collect();
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
    Ok(KudosView {
        id: row.id.to_string(),
        direction: if received {
            Direction::Received
        } else if row.giver.is_some() && row.giver == me {
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
        from_name: giver.map(|person| person.name),
        to_name: store::people::name(tx, row.receiver)?.unwrap_or_default(),
        shared_by,
        text: row.note,
        value: value.as_ref().map(people::value_view),
        at: row.given_at,
        visibility: row.visibility.into(),
        thanked: row.thanked_at.is_some(),
        waiting: waiting.contains(&row.id),
        unseen: received && row.seen_at.is_none(),
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
