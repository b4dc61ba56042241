//! Friction as a store keeps it: what is answered as one, what it comes to for each tool, and what is left of whoever is
//! forgotten. On both databases.

use super::voices::{done, named, suggestion, voice};
use crate::{
    desk::{AMARA, PIOTR, Room, on_each_database},
    said::{day, friction},
};
use domain::{
    id::{CaseId, VoiceId},
    voice::case::State,
};
use protocol::envelope::Bytes;
use server::store::VoiceOfPerson;
use uuid::Uuid;

on_each_database! {
    a_cluster_is_an_open_case_of_one_tool_with_its_newest_texts
    friction_is_summed_up_by_tool_for_some_days
    what_is_answered_with_another_is_part_of_it_and_the_one_is_gone
    whoever_is_forgotten_said_it_without_a_name_and_still_counts_once_a_tool
}

async fn a_cluster_is_an_open_case_of_one_tool_with_its_newest_texts(room: Room) {
    done(&room, |tx| {
        let mut older = friction(9, "CRM");
        older.opened_on = day(-3);
        let newer = friction(1, "crm!");
        let mut over = friction(2, "CRM");
        over.standing.state = State::No;
        let other = friction(3, "Telephone");
        for case in [&older, &newer, &over, &other] {
            tx.put_case(case, "")?;
            tx.put_voice(&voice(case.id.0.as_u128(), case, 1))?;
        }
        for (n, days) in (0..25_u8).zip(-30..) {
            let mut said = voice(100 + u128::from(n), &newer, n);
            (said.said.said_on, said.said.text) = (day(days), (n > 0).then(|| format!("text {n}")));
            tx.put_voice(&said)?;
        }
        let mut taken_back = voice(200, &newer, 1);
        (taken_back.withdrawn, taken_back.said.text) = (true, None);
        tx.put_voice(&taken_back)?;
        let found = tx.clusters("crm", None)?;
        let ids: Vec<CaseId> = found.iter().map(|cluster| cluster.id).collect();
        assert_eq!(ids, [older.id, newer.id]);
        assert!(found.iter().all(|cluster| cluster.tool_key == "crm"));
        let texts = &found[1].texts;
        assert_eq!((texts.len(), texts[1].as_str()), (20, "text 24"));
        assert_eq!(texts[19], "text 6");
        assert!(tx.clusters("fax", None)?.is_empty());

        let mut wordless = voice(9, &older, 1);
        wordless.said.text = None;
        tx.put_voice(&wordless)?;
        assert_eq!(tx.clusters("crm", None)?[0].texts, [""]);
        (wordless.withdrawn, wordless.follows) = (true, 1);
        tx.put_voice(&wordless)?;
        assert_eq!(tx.clusters("crm", None)?[0].texts, [""; 0]);
        Ok(())
    })
    .await;
}

async fn friction_is_summed_up_by_tool_for_some_days(room: Room) {
    done(&room, |tx| {
        let (crm, again) = (friction(1, "CRM"), friction(2, "crm"));
        let mut telephone = friction(3, "Telephone");
        telephone.opened_on = day(-1);
        let mut gone = friction(4, "Fax");
        gone.standing.state = State::Withdrawn;
        let cases = [crm.clone(), again.clone(), telephone.clone(), gone, suggestion(5)];
        for case in &cases {
            tx.put_case(case, "")?;
        }
        for (id, case, author, minutes, waiting, days) in [
            (1, &crm, 1, Some(10), true, 0),
            (2, &again, 1, Some(5), false, 9),
            (3, &again, 2, None, true, 9),
            (4, &crm, 3, Some(400), true, 10),
            (5, &crm, 3, Some(400), true, -1),
            (6, &telephone, 4, None, false, 0),
            (7, &cases[4], 5, None, false, 0),
        ] {
            let mut said = voice(id, case, author);
            (said.said.minutes, said.said.customer_waiting) = (minutes, waiting);
            said.said.said_on = day(days);
            tx.put_voice(&said)?;
        }
        let mut taken_back = voice(8, &crm, 6);
        taken_back.withdrawn = true;
        tx.put_voice(&taken_back)?;
        let found = tx.tools_of(day(0), day(10))?;
        let sums: Vec<_> = found
            .iter()
            .map(|tool| (tool.tool.as_str(), tool.people, tool.minutes, tool.waiting))
            .collect();
        assert_eq!(sums, [("CRM", 2, 15, 2), ("Telephone", 1, 0, 0)]);
        assert_eq!(tx.tools_known(9)?, ["CRM", "Telephone"]);
        assert_eq!(tx.tools_known(1)?, ["CRM"]);
        Ok(())
    })
    .await;
}

async fn what_is_answered_with_another_is_part_of_it_and_the_one_is_gone(room: Room) {
    done(&room, |tx| {
        let (from, into) = (friction(1, "CRM"), friction(2, "CRM"));
        for (case, id) in [(&from, 1), (&into, 2)] {
            tx.put_case(case, "")?;
            tx.put_voice(&voice(id, case, 1))?;
        }
        tx.move_voices(from.id, into.id)?;
        // Into itself it changes nothing.
        tx.move_voices(into.id, into.id)?;
        assert_eq!(tx.case(from.id)?, None);
        assert_eq!(tx.case(into.id)?.map(|case| case.people), Some(1));
        let moved = tx.voices_of(into.id)?;
        assert_eq!(moved, [voice(1, &into, 1), voice(2, &into, 1)]);
        Ok(())
    })
    .await;
    let found = room.fsck().await;
    assert!(found.faults.is_empty(), "{:?}", found.faults);
}

async fn whoever_is_forgotten_said_it_without_a_name_and_still_counts_once_a_tool(room: Room) {
    done(&room, |tx| {
        let (crm, again) = (friction(1, "CRM"), friction(2, "crm"));
        let (telephone, idea) = (friction(3, "Telephone"), suggestion(4));
        for case in [&crm, &again, &telephone, &idea] {
            tx.put_case(case, "")?;
        }
        let mut by_piotr = named(37, &crm);
        by_piotr.person = Some(PIOTR);
        for said in [
            named(31, &crm),
            named(32, &crm),
            named(33, &again),
            named(34, &telephone),
            named(35, &idea),
            voice(36, &crm, 1),
            by_piotr.clone(),
        ] {
            tx.put_voice(&said)?;
        }
        let before = tx.tools_of(day(0), day(1))?;
        assert_eq!(tx.voice_of_person(AMARA)?.said.len(), 5);
        tx.forget_voice_person(AMARA)?;
        assert_eq!(tx.voice_of_person(AMARA)?, VoiceOfPerson::default());
        assert_eq!(tx.tools_of(day(0), day(1))?, before);
        assert_eq!(tx.case(crm.id)?.map(|case| case.people), Some(3));
        let key = |id| tx.voice(VoiceId(Uuid::from_u128(id)));
        let author = |id| key(id).map(|found| found.and_then(|voice| voice.said.author));
        assert!(author(31)?.is_some());
        assert_eq!([author(32)?, author(33)?], [author(31)?, author(31)?]);
        assert_ne!(
            author(34)?,
            author(31)?,
            "of two tools nobody learns that it was one person"
        );
        assert_eq!(author(35)?, None);
        assert_eq!(author(36)?, Some(Bytes(vec![1; 32])));
        assert_eq!(key(37)?, Some(by_piotr));
        let words = key(35)?.and_then(|voice| voice.said.text);
        assert_eq!(words, named(35, &idea).said.text, "what was said stays");
        Ok(())
    })
    .await;
}
