//! What was said, and what the centre says of it, as windows show it; and how much can still be said without a name.
//!
//! Decides where something stands for the agent: what the centre said last, else what this desk knows. Must never show the
//! words of anybody else.

use crate::view::{OwedView, SaidCan, SaidState, SaidView};
use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    id::PersonId,
    voice::{ADDITIONS_MAX, ANONYMOUS_A_MONTH, case::State},
};
use protocol::voice::FollowAct;
use store::{
    StoreError, Transaction,
    voice::{
        self, VoiceRow, VoiceState,
        follow::{self, FollowRow},
        token::{self, PeriodState},
        told::{self, ToldRow},
    },
};

/// Something that the agent said.
pub(super) fn said(tx: &Transaction<'_>, row: VoiceRow, today: NaiveDate) -> Result<SaidView, StoreError> {
    let told = match row.case {
        Some(case) => told::of(tx, case)?,
        None => None,
    };
    let follows = follow::of(tx, row.id)?;
    let state = state(row.state, told.as_ref());
    let (additions, thanked) = (additions(&follows), has_thanked(&follows));
    let owed = told.map(|told| owed(tx, told, today)).transpose()?;
    let can = can(state, additions.len(), thanked);
    let is_anonymous = row.period.is_some();
    let mut view = SaidView {
        id: row.id.to_string(),
        sort: row.sort,
        text: row.words,
        helps: row.helps,
        tool: row.tool,
        customer_waiting: row.customer_waiting,
        minutes: row.minutes,
        anonymous: is_anonymous,
        said_on: row.said_on,
        state,
        owner: None,
        due_on: None,
        overdue: false,
        why: None,
        note: None,
        at_least: None,
        additions,
        thanked,
        can,
    };
    if let Some(owed) = owed.filter(|_| state != SaidState::Withdrawn) {
        (view.owner, view.due_on, view.overdue) = (owed.owner, owed.due_on, owed.overdue);
        (view.why, view.note, view.at_least) = (owed.why, owed.note, owed.at_least);
    }
    Ok(view)
}

/// A case, whoever began it.
pub(super) fn owed(tx: &Transaction<'_>, told: ToldRow, today: NaiveDate) -> Result<OwedView, StoreError> {
    let is_open = matches!(told.state, State::Heard | State::Yes);
    Ok(OwedView {
        sort: told.sort,
        tool: told.tool,
        state: of_case(told.state),
        owner: name(tx, told.owner)?,
        due_on: told.due_on,
        overdue: is_open && told.due_on.is_some_and(|due| today > due),
        month: told.month,
        why: told.why,
        note: told.note,
        at_least: told.at_least,
    })
}

fn name(tx: &Transaction<'_>, person: Option<PersonId>) -> Result<Option<String>, StoreError> {
    match person {
        Some(person) => store::people::name(tx, person),
        None => Ok(None),
    }
}

/// What the centre said last; what this desk knows where it said nothing yet, or was told to take it back.
fn state(here: VoiceState, told: Option<&ToldRow>) -> SaidState {
    match (here, told) {
        (VoiceState::Withdrawn, _) => SaidState::Withdrawn,
        (_, Some(told)) => of_case(told.state),
        (VoiceState::Waiting, None) => SaidState::Waiting,
        (VoiceState::Sent, None) => SaidState::Sent,
        (VoiceState::Refused, None) => SaidState::Refused,
    }
}

fn of_case(state: State) -> SaidState {
    match state {
        State::Heard => SaidState::Heard,
        State::Yes => SaidState::Yes,
        State::No => SaidState::No,
        State::Done => SaidState::Done,
        State::Withdrawn => SaidState::Withdrawn,
    }
}

fn counts(follow: &FollowRow) -> bool {
    follow.state != VoiceState::Refused
}

fn additions(follows: &[FollowRow]) -> Vec<String> {
    let added = follows.iter().filter(|follow| counts(follow));
    let text = |follow: &FollowRow| match &follow.act {
        FollowAct::Add { text } if !text.is_empty() => Some(text.clone()),
        _ => None,
    };
    added.filter_map(text).collect()
}

fn has_thanked(follows: &[FollowRow]) -> bool {
    let mut follows = follows.iter().filter(|follow| counts(follow));
    follows.any(|follow| follow.act == FollowAct::Thank)
}

fn can(state: SaidState, additions: usize, thanked: bool) -> Vec<SaidCan> {
    use SaidState::{Done, Heard, No, Refused, Sent, Waiting, Yes};
    let is_open = matches!(state, Waiting | Sent | Heard | Yes);
    let is_answered = matches!(state, Yes | No | Done);
    let each = [
        (SaidCan::Withdraw, is_open || state == Refused),
        (SaidCan::Add, is_open && additions < ADDITIONS_MAX),
        (SaidCan::Thank, is_answered && !thanked),
    ];
    each.into_iter()
        .filter_map(|(what, can)| can.then_some(what))
        .collect()
}

/// How many things can still be said without a name: one for each token that is free, less what waits for one.
pub(super) fn anonymous_left(tx: &Transaction<'_>, now: DateTime<Utc>) -> Result<u32, StoreError> {
    let tokens = match token::current(tx, now.date_naive())? {
        None => ANONYMOUS_A_MONTH.into(),
        Some(period) => match period.state {
            PeriodState::Wanted => period.tokens,
            PeriodState::Here => token::free(tx, &period.period)?,
            PeriodState::Elsewhere => 0,
        },
    };
    Ok(tokens.saturating_sub(voice::unpaid(tx)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_done_follows_from_where_it_stands() {
        use SaidCan::{Add, Thank, Withdraw};
        for (state, expected) in [
            (SaidState::Waiting, vec![Withdraw, Add]),
            (SaidState::Sent, vec![Withdraw, Add]),
            (SaidState::Heard, vec![Withdraw, Add]),
            (SaidState::Yes, vec![Withdraw, Add, Thank]),
            (SaidState::No, vec![Thank]),
            (SaidState::Done, vec![Thank]),
            (SaidState::Withdrawn, vec![]),
            (SaidState::Refused, vec![Withdraw]),
        ] {
            assert_eq!(can(state, 0, false), expected, "{state:?}");
        }
        assert_eq!(can(SaidState::Heard, ADDITIONS_MAX - 1, false), [Withdraw, Add]);
        assert_eq!(can(SaidState::Heard, ADDITIONS_MAX, false), [Withdraw]);
        assert_eq!(
            can(SaidState::Yes, 0, true),
            [Withdraw, Add],
            "thanks are said once"
        );
    }
}
