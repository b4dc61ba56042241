//! A floor that comes after a month of uptime, and what the agent switched off.

use super::*;
use crate::{
    desktop::Effect,
    rehearsal::{Rehearsal, rehearse},
};
use domain::rest::suppression::SuppressionReason;
use serde_json::json;

const S: u64 = 1_000;
const M: u64 = 60 * S;
const H: u64 = 60 * M;

/// The centre sets a floor, as sync would bring it.
async fn floor_comes(played: &Rehearsal, text: &str) {
    let set = PolicySet {
        text: text.into(),
        pack: None,
        set_at: played.app.ctx.now().wall,
    };
    let ctx = &played.app.ctx;
    ctx.write(move |tx| received(tx, &set)).await.unwrap();
    refresh(ctx).await.unwrap();
    played.is_still().await;
}

/// A month of uptime with a call a day; nothing of what was said before is in the record then.
async fn a_month_goes_by(played: &mut Rehearsal) {
    for _ in 0..32 {
        played.call_of(M).await;
        played.passes(24 * H - M).await;
    }
    played.app.ctx.journal.flush(&played.app.ctx.store).await;
    let said = |tx: &Transaction<'_>| {
        let sql = "SELECT count(*) FROM desk_record WHERE input LIKE '%nudges_wanted%'";
        Ok(tx.query_row(sql, [], |row| row.get::<_, i64>(0))?)
    };
    assert_eq!(played.app.ctx.read(said).await.unwrap(), 0);
    played.effects();
}

/// Whether a reset is offered in the gap after a call of an hour.
async fn is_offered(played: &mut Rehearsal) -> bool {
    played.call_of(H).await;
    played.passes(5 * S).await;
    let view = played.app.ctx.view(played.app.ctx.now());
    assert!(view.due, "the load is there");
    played
        .effects()
        .iter()
        .any(|effect| matches!(effect, Effect::ShowNudge { .. }))
}

#[test]
fn offers_that_the_agent_switched_off_stay_off_over_a_month_a_new_floor_and_a_restart() {
    rehearse("", async |played| {
        assert!(is_offered(played).await, "they are on");
        played.done("settings_set", json!({ "nudges": false })).await;
        a_month_goes_by(played).await;
        floor_comes(played, "mark = \"40m\"").await;
        assert!(!is_offered(played).await);
        let view = played.app.ctx.view(played.app.ctx.now());
        assert_eq!(
            (view.mark_ms, view.holding.contains(SuppressionReason::NudgesOff)),
            (40 * M, true)
        );
        played.restart().await;
        assert!(!is_offered(played).await);
        played.done("settings_set", json!({ "nudges": true })).await;
        assert!(is_offered(played).await, "and come back when they are wanted");
    });
}

#[test]
fn no_offers_a_shift_by_the_agents_own_file_stay_none_under_any_floor() {
    rehearse("nudges_per_shift_max = 0\n", async |played| {
        for floor in ["mark = \"40m\"", "", "nudges_per_shift_max = 8"] {
            floor_comes(played, floor).await;
            assert!(!is_offered(played).await, "{floor}");
            played.passes(H).await;
        }
    });
}
