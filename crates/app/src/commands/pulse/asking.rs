//! Asking for the pulse: once in a gap, and once more in the last three days. Never whoever skipped it or wants none.

use super::is_wanted;
use crate::{
    announcer::{Pending, Waiting},
    ctx::Ctx,
    desktop::{Effect, NoteAction},
};
use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use domain::id::PulseId;
use protocol::problem::Problem;
use serde_json::json;
use std::sync::{Mutex, PoisonError};
use store::pulse::{self, PulseRow, PulseState};

/// Whoever did not answer is asked once more so long before the end.
const LAST: TimeDelta = TimeDelta::days(3);
/// Nobody is asked more often.
const ASKED_MAX: u32 = 2;

/// Asks: for the round that it holds it asked last, and how often before.
#[derive(Default)]
pub(crate) struct OpenPulse(Mutex<Option<Asked>>);

#[derive(Clone, Copy)]
struct Asked {
    id: PulseId,
    before: u32,
    then: u32,
}

#[async_trait]
impl Pending for OpenPulse {
    fn name(&self) -> &'static str {
        "a few questions"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        if ctx.me().is_none() || ctx.with_sync(|sync| sync.status().behind) == Some(true) {
            return Ok(None);
        }
        let now = ctx.now().wall;
        let (round, wanted) = ctx.read(|tx| Ok((pulse::last(tx)?, is_wanted(tx)?))).await?;
        let asked = round.filter(|_| wanted).and_then(|round| asks(&round, now));
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = asked;
        if asked.is_none() {
            return Ok(None);
        }
        let words = ctx.words();
        let note = Effect::ShowNews {
            title: words.notify_pulse_title(),
            text: words.notify_pulse_text(),
            actions: vec![NoteAction {
                label: words.tray_open(),
                command: "open",
                args: json!({ "view": "voice" }),
            }],
        };
        Ok(Some(Waiting {
            count: 1,
            notes: vec![note],
        }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let asked = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(Asked { id, before, then }) = asked else {
            return Ok(());
        };
        ctx.write(move |tx| pulse::set_asked(tx, id, if said { then } else { before }))
            .await
    }
}

/// Whether somebody is asked now, and how often they were then.
fn asks(round: &PulseRow, now: DateTime<Utc>) -> Option<Asked> {
    let is_last = round.answer_until - now <= LAST;
    let is_open = round.state == PulseState::Open && now < round.answer_until;
    let due = round.asked == 0 || (is_last && round.asked < ASKED_MAX);
    (is_open && due).then_some(Asked {
        id: round.id,
        before: round.asked,
        // Whoever is asked for the first time in the last days is not asked again.
        then: if is_last { ASKED_MAX } else { 1 },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn round(state: PulseState, asked: u32) -> PulseRow {
        PulseRow {
            id: PulseId(Uuid::from_u128(1)),
            month: "2026-11-01".parse().unwrap(),
            questions: Vec::new(),
            answer_until: "2026-12-01T00:00:00Z".parse().unwrap(),
            closes_at: "2026-12-03T00:00:00Z".parse().unwrap(),
            state,
            answers: None,
            leaves_at: None,
            asked,
        }
    }

    /// How often somebody was asked after it, where they are asked on that day.
    fn asked_on(day: &str, state: PulseState, asked: u32) -> Option<u32> {
        let now = format!("{day}T08:00:00Z").parse().unwrap();
        asks(&round(state, asked), now).map(|asked| asked.then)
    }

    #[test]
    fn whoever_answers_nothing_is_asked_once_and_once_more_at_the_end() {
        assert_eq!(asked_on("2026-11-10", PulseState::Open, 0), Some(1));
        assert_eq!(asked_on("2026-11-11", PulseState::Open, 1), None);
        assert_eq!(
            asked_on("2026-11-27", PulseState::Open, 1),
            None,
            "four days before"
        );
        assert_eq!(asked_on("2026-11-28", PulseState::Open, 1), Some(2));
        assert_eq!(asked_on("2026-11-29", PulseState::Open, 2), None);
        assert_eq!(
            asked_on("2026-11-29", PulseState::Open, 0),
            Some(2),
            "not twice in the last days"
        );
        assert_eq!(asked_on("2026-12-01", PulseState::Open, 0), None, "it is over");
    }

    #[test]
    fn whoever_answered_or_skipped_it_is_not_asked() {
        for state in [
            PulseState::Answered,
            PulseState::Sent,
            PulseState::Skipped,
            PulseState::Refused,
        ] {
            assert_eq!(asked_on("2026-11-29", state, 0), None, "{state:?}");
        }
    }
}
