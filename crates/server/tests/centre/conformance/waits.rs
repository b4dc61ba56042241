//! What waits for the night, as a store keeps it. On both databases.

use super::voices::{done, voice};
use crate::{
    desk::{Room, on_each_database},
    said::{day, friction},
};
use domain::voice::case::State;
use protocol::voice::FollowAct;
use server::store::voice::{NO_CASE, Waits};

on_each_database! {
    what_waits_is_part_of_no_case_and_is_found_by_its_day
    what_was_answered_since_some_day_is_still_met_by_what_came_on_it
}

async fn what_waits_is_part_of_no_case_and_is_found_by_its_day(room: Room) {
    done(&room, |tx| {
        let case = friction(1, "CRM");
        tx.put_case(&case, "crm")?;
        let waits = |id, part_of, since: i64, acts: &[FollowAct]| {
            let mut voice = voice(id, &case, 1);
            voice.case = part_of;
            voice.waits.since = Some(day(since));
            voice.waits.acts = acts.to_vec();
            voice
        };
        let more = FollowAct::Add {
            text: "\"and\" 慢 \\".into(),
        };
        let acts = [more, FollowAct::Thank, FollowAct::Withdraw];
        let new = waits(2, NO_CASE, -1, &[]);
        let followed = waits(3, case.id, -2, &acts);
        let of_today = waits(4, NO_CASE, 0, &[]);
        for voice in [&new, &followed, &of_today] {
            tx.put_voice(voice)?;
        }
        assert_eq!(tx.voice(new.id)?, Some(new.clone()));
        let mut found = tx.voices_waiting(day(0))?;
        found.sort_by_key(|voice| voice.id);
        assert_eq!(found, [new.clone(), followed.clone()]);
        assert_eq!(tx.voices_of(case.id)?, [followed]);
        assert_eq!(tx.case(case.id)?.map(|case| case.people), Some(1));
        assert_eq!(tx.tools_of(day(-3), day(3))?[0].minutes, 0);
        assert!(tx.voices_astray()?.is_empty());
        // It waits for nothing, and is part of nothing.
        let mut lost = new.clone();
        lost.waits = Waits::default();
        tx.put_voice(&lost)?;
        assert_eq!(tx.voices_astray()?, [new.id]);
        assert!(tx.voices_waiting(day(0))?.iter().all(|voice| voice.id != new.id));
        Ok(())
    })
    .await;
}

async fn what_was_answered_since_some_day_is_still_met_by_what_came_on_it(room: Room) {
    done(&room, |tx| {
        let open = friction(1, "CRM");
        let answered = |id, state, decided, done: Option<i64>| {
            let mut case = friction(id, "CRM");
            case.standing.state = state;
            (case.decided_on, case.done_on) = (Some(day(decided)), done.map(day));
            case
        };
        let cases = [
            open.clone(),
            answered(2, State::No, -1, None),
            answered(3, State::No, 0, None),
            answered(4, State::Done, -9, Some(-1)),
            answered(5, State::Done, -9, Some(0)),
            answered(6, State::Withdrawn, 0, None),
        ];
        for case in &cases {
            tx.put_case(case, "")?;
        }
        let met = |since: Option<i64>| -> Result<Vec<u128>, _> {
            let found = tx.clusters("crm", since.map(day))?;
            let ids = found.iter().map(|cluster| cluster.id.0.as_u128());
            Ok::<_, server::store::StoreError>(ids.collect())
        };
        assert_eq!(met(None)?, [1]);
        assert_eq!(met(Some(0))?, [1, 3, 5]);
        assert_eq!(met(Some(-1))?, [1, 2, 3, 4, 5]);
        Ok(())
    })
    .await;
}
