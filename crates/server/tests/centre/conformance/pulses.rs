//! Rounds of short questions, tokens that are good once, and reports, as a store keeps them. On both databases.

use super::voices::{done, named, suggestion};
use crate::desk::{AMARA, PIOTR, Room, TEAM, on_each_database};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::pulse::Tally,
};
use protocol::{
    envelope::Hash16,
    voice::{PulseQuestion, PulseResult, PulseTold},
};
use server::store::{
    KeptPulse, KeptTold, KeptVoiceMonth, StoreError, VoiceOfPerson,
    voice::{period_of_pulse, period_of_voices},
};
use uuid::Uuid;

on_each_database! {
    a_token_is_good_once_and_signed_for_once_a_period
    a_round_comes_back_as_it_was_opened_with_everybody_who_can_answer_it
    answers_are_sums_by_team_and_by_question_and_nothing_else
    telling_a_round_erases_what_it_came_from_and_of_no_other
    what_is_over_its_time_is_swept_and_what_is_not_stays
    in_rounds_somebody_without_a_name_takes_the_place_of_whoever_is_forgotten
    a_report_is_approved_by_each_person_once
}

const ONE: PulseId = PulseId(Uuid::from_u128(21));
const OTHER: PulseId = PulseId(Uuid::from_u128(22));

pub(super) fn month(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap()
}

fn question(key: &str, text: Option<&str>) -> PulseQuestion {
    PulseQuestion {
        key: key.into(),
        text: text.map(str::to_owned),
    }
}

pub(crate) fn round(id: PulseId, of: NaiveDate) -> KeptPulse {
    let opened_at = of.and_hms_milli_opt(9, 30, 0, 5).unwrap().and_utc();
    KeptPulse {
        id,
        month: of,
        questions: vec![
            question("challenge", None),
            question("own-1", Some("谢谢 \"so far\"?")),
        ],
        opened_at,
        answer_until: opened_at + TimeDelta::days(20),
        closes_at: opened_at + TimeDelta::days(22),
        public: vec![1, 2, 3],
        secret: Some(vec![4, 5, 6]),
        told_at: None,
    }
}

pub(crate) fn told(of: &KeptPulse, team: Option<TeamId>, at_least: Option<u32>) -> KeptTold {
    let result = PulseResult {
        question: of.questions[0].clone(),
        agree: "most".into(),
        disagree: "hardly_any".into(),
    };
    KeptTold {
        pulse: of.id,
        month: of.month,
        team,
        k: 5,
        told: PulseTold {
            id: of.id,
            month: of.month,
            team,
            at_least,
            results: at_least.map(|_| result).into_iter().collect(),
            at: of.closes_at,
        },
        at: of.closes_at,
    }
}

const EVERYBODY: [(PersonId, Option<TeamId>); 2] = [(AMARA, Some(TEAM)), (PIOTR, None)];

async fn a_token_is_good_once_and_signed_for_once_a_period(room: Room) {
    let period = || period_of_voices(month(2026, 11));
    assert_eq!(period(), "voices 2026-11-01");
    assert_eq!(period_of_pulse(ONE), format!("pulse {ONE}"));
    let (first, second) = (Hash16([1; 16]), Hash16([2; 16]));
    done(&room, move |tx| {
        assert_eq!(tx.tokens_issued(&period(), AMARA)?, None);
        tx.put_tokens_issued(&period(), AMARA, first)?;
        assert_eq!(tx.tokens_issued(&period(), AMARA)?, Some(first));
        assert_eq!(tx.tokens_issued(&period(), PIOTR)?, None);
        assert_eq!(tx.tokens_issued(&period_of_pulse(ONE), AMARA)?, None);

        assert!(!tx.token_spent(&period(), first)?);
        assert!(tx.spend_token(&period(), first)?);
        assert!(!tx.spend_token(&period(), first)?);
        assert!(tx.token_spent(&period(), first)?);
        assert!(tx.spend_token(&period(), second)?);
        assert!(tx.spend_token(&period_of_pulse(ONE), first)?);
        Ok(())
    })
    .await;
    let again = room.store.write(move |tx| {
        tx.put_tokens_issued(&period(), AMARA, second)?;
        Ok::<_, StoreError>(())
    });
    assert!(again.await.is_err());
    let kept = room.store.read(move |read| read.tokens_issued(&period(), AMARA));
    assert_eq!(kept.await, Ok(Some(first)));
}

async fn a_round_comes_back_as_it_was_opened_with_everybody_who_can_answer_it(room: Room) {
    done(&room, |tx| {
        let (older, newer) = (round(OTHER, month(2026, 10)), round(ONE, month(2026, 11)));
        tx.put_pulse(&older, &[])?;
        tx.put_pulse(&newer, &EVERYBODY)?;
        assert_eq!(tx.pulse(ONE)?, Some(newer.clone()));
        assert_eq!(tx.pulse(PulseId(Uuid::nil()))?, None);
        assert_eq!(tx.pulses(1)?, std::slice::from_ref(&newer));
        assert_eq!(tx.pulses(9)?, [newer, older]);
        assert_eq!(tx.pulse_members(ONE)?, EVERYBODY);
        assert!(tx.pulse_members(OTHER)?.is_empty());
        assert_eq!(tx.pulse_member(ONE, AMARA)?, Some(Some(TEAM)));
        assert_eq!(tx.pulse_member(ONE, PIOTR)?, Some(None));
        assert_eq!(tx.pulse_member(OTHER, PIOTR)?, None);
        Ok(())
    })
    .await;
}

async fn answers_are_sums_by_team_and_by_question_and_nothing_else(room: Room) {
    done(&room, |tx| {
        tx.put_pulse(&round(ONE, month(2026, 11)), &EVERYBODY)?;
        tx.put_pulse(&round(OTHER, month(2026, 10)), &EVERYBODY)?;
        for (team, answers) in [
            (Some(TEAM), [5, 1]),
            (Some(TEAM), [5, 0]),
            (Some(TEAM), [4, 3]),
            (Some(TEAM), [0, 0]),
            (None, [0, 2]),
        ] {
            tx.count_answer(ONE, team, &answers)?;
        }
        tx.count_answer(OTHER, None, &[1])?;
        let expected = [
            (None, 1, Tally([0, 1, 0, 0, 0])),
            (Some(TEAM), 0, Tally([0, 0, 0, 1, 2])),
            (Some(TEAM), 1, Tally([1, 0, 1, 0, 0])),
        ];
        assert_eq!(tx.pulse_tallies(ONE)?, expected);
        assert_eq!(tx.pulse_answered(ONE)?, [(None, 1), (Some(TEAM), 3)]);
        assert_eq!(tx.pulse_tallies(OTHER)?, [(None, 0, Tally([1, 0, 0, 0, 0]))]);
        Ok(())
    })
    .await;
    let six = room.store.write(|tx| {
        tx.count_answer(ONE, None, &[6])?;
        Ok::<_, StoreError>(())
    });
    assert!(six.await.is_err(), "an answer that is none is kept nowhere");
}

async fn telling_a_round_erases_what_it_came_from_and_of_no_other(room: Room) {
    done(&room, |tx| {
        let (one, other) = (round(ONE, month(2026, 11)), round(OTHER, month(2026, 10)));
        for of in [&one, &other] {
            tx.put_pulse(of, &EVERYBODY)?;
            tx.count_answer(of.id, Some(TEAM), &[5, 1])?;
            tx.spend_token(&period_of_pulse(of.id), Hash16([1; 16]))?;
            tx.put_tokens_issued(&period_of_pulse(of.id), AMARA, Hash16([2; 16]))?;
        }
        let results = [told(&one, None, Some(5)), told(&one, Some(TEAM), None)];
        tx.tell_pulse(ONE, one.closes_at, &results)?;
        let over = KeptPulse {
            secret: None,
            told_at: Some(one.closes_at),
            ..one
        };
        assert_eq!(tx.pulse(ONE)?, Some(over));
        assert!(tx.pulse_tallies(ONE)?.is_empty() && tx.pulse_answered(ONE)?.is_empty());
        assert!(!tx.token_spent(&period_of_pulse(ONE), Hash16([1; 16]))?);
        assert_eq!(tx.tokens_issued(&period_of_pulse(ONE), AMARA)?, None);
        assert_eq!(
            tx.pulse_members(ONE)?,
            EVERYBODY,
            "later rounds are compared with it"
        );
        assert_eq!(tx.pulse(OTHER)?, Some(other.clone()));
        assert_eq!(tx.pulse_answered(OTHER)?, [(Some(TEAM), 1)]);
        assert!(tx.token_spent(&period_of_pulse(OTHER), Hash16([1; 16]))?);
        assert_eq!(
            tx.tokens_issued(&period_of_pulse(OTHER), AMARA)?,
            Some(Hash16([2; 16]))
        );
        assert_eq!(tx.pulse_told(9)?, results);

        let before = [told(&other, None, None)];
        tx.tell_pulse(OTHER, other.closes_at, &before)?;
        let all = [&results[..], &before[..]].concat();
        assert_eq!(tx.pulse_told(9)?, all);
        assert_eq!(tx.pulse_told(1)?, results[..1]);
        Ok(())
    })
    .await;
}

async fn what_is_over_its_time_is_swept_and_what_is_not_stays(room: Room) {
    done(&room, |tx| {
        for (number, of) in [(9, month(2026, 9)), (10, month(2026, 10)), (11, month(2026, 11))] {
            let keys = KeptVoiceMonth {
                month: of,
                public: vec![1, number],
                secret: vec![2, number],
            };
            tx.put_voice_month(&keys)?;
            assert_eq!(tx.voice_month(of)?, Some(keys));
            tx.put_tokens_issued(&period_of_voices(of), AMARA, Hash16([number; 16]))?;
            tx.spend_token(&period_of_voices(of), Hash16([number; 16]))?;
        }
        for (id, of) in [(OTHER, month(2026, 9)), (ONE, month(2026, 10))] {
            tx.put_pulse(&round(id, of), &EVERYBODY)?;
            tx.put_tokens_issued(&period_of_pulse(id), AMARA, Hash16([1; 16]))?;
        }
        tx.sweep_voice(month(2026, 11), month(2026, 10))?;
        for (number, of, stays) in [
            (9, month(2026, 9), false),
            (10, month(2026, 10), false),
            (11, month(2026, 11), true),
        ] {
            let period = period_of_voices(of);
            assert_eq!(tx.voice_month(of)?.is_some(), stays, "{of}");
            assert_eq!(tx.tokens_issued(&period, AMARA)?.is_some(), stays, "{of}");
            assert_eq!(tx.token_spent(&period, Hash16([number; 16]))?, stays, "{of}");
        }
        assert!(tx.pulse_members(OTHER)?.is_empty());
        assert_eq!(tx.pulse_members(ONE)?, EVERYBODY);
        // The tokens of a round go when it is told, not by its month.
        assert!(tx.tokens_issued(&period_of_pulse(OTHER), AMARA)?.is_some());
        Ok(())
    })
    .await;
}

async fn in_rounds_somebody_without_a_name_takes_the_place_of_whoever_is_forgotten(room: Room) {
    done(&room, |tx| {
        let of = month(2026, 11);
        for (id, of) in [(OTHER, month(2026, 10)), (ONE, of)] {
            tx.put_pulse(&round(id, of), &EVERYBODY)?;
        }
        let mut case = suggestion(1);
        case.standing.owner = Some(PIOTR);
        tx.put_case(&case, "")?;
        tx.put_voice(&named(2, &case))?;
        tx.put_tokens_issued(&period_of_voices(of), AMARA, Hash16([1; 16]))?;
        tx.put_tokens_issued(&period_of_voices(of), PIOTR, Hash16([1; 16]))?;
        assert!(tx.approve_report(of, AMARA)? && tx.approve_report(of, PIOTR)?);
        let hers = VoiceOfPerson {
            said: vec![named(2, &case)],
            signed_for: vec![period_of_voices(of)],
            rounds: vec![(month(2026, 10), Some(TEAM)), (of, Some(TEAM))],
            approved: vec![of],
            owns: Vec::new(),
        };
        assert_eq!(tx.voice_of_person(AMARA)?, hers);
        tx.forget_voice_person(AMARA)?;
        assert_eq!(tx.voice_of_person(AMARA)?, VoiceOfPerson::default());
        let his = VoiceOfPerson {
            said: Vec::new(),
            rounds: vec![(month(2026, 10), None), (of, None)],
            owns: vec![case.id],
            ..hers
        };
        assert_eq!(tx.voice_of_person(PIOTR)?, his);
        assert_eq!(tx.pulse_member(ONE, AMARA)?, None);
        // As many as before, and the same one of nobody's name in both.
        let (one, other) = (tx.pulse_members(ONE)?, tx.pulse_members(OTHER)?);
        assert_eq!(one, other);
        let mut teams: Vec<_> = one.iter().map(|(_, team)| *team).collect();
        teams.sort_unstable();
        assert_eq!(teams, [None, Some(TEAM)]);
        assert_eq!(tx.report(of)?.approved_by, [PIOTR]);
        Ok(())
    })
    .await;
}

async fn a_report_is_approved_by_each_person_once(room: Room) {
    done(&room, |tx| {
        let of = month(2026, 11);
        assert!(tx.report(of)?.approved_by.is_empty());
        assert!(tx.approve_report(of, PIOTR)?);
        assert!(!tx.approve_report(of, PIOTR)?);
        assert!(tx.approve_report(of, AMARA)?);
        assert_eq!(tx.report(of)?.approved_by, [AMARA, PIOTR]);
        assert!(tx.report(month(2026, 10))?.approved_by.is_empty());
        Ok(())
    })
    .await;
}
