//! What may be told, at its borders: one case for each sentence of the rule.

use super::centre::{Told, Unit};
use chrono::NaiveDate;
use domain::voice::{
    K_FLOOR, K_LEADER,
    release::{of_question, tellable},
};
use std::ops::Range;

const CENTRE: u8 = 0;
const A: u8 = 1;
const B: u8 = 2;
const C: u8 = 3;
const NOTHING: [u8; 0] = [];

fn month(number: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, number, 1).unwrap()
}

/// The whole, without a direct leader.
fn centre(own: Range<u16>, answers: u32) -> Unit {
    Unit {
        id: CENTRE,
        within: None,
        is_led: false,
        own: own.collect(),
        answers,
    }
}

/// A team with a direct leader.
fn team(id: u8, own: Range<u16>, answers: u32) -> Unit {
    Unit {
        id,
        within: Some(CENTRE),
        is_led: true,
        own: own.collect(),
        answers,
    }
}

fn ids(told: &Told) -> Vec<u8> {
    let mut ids: Vec<u8> = told.units.iter().map(|(id, ..)| *id).collect();
    ids.sort_unstable();
    ids
}

/// What is told of a first round.
fn first(units: &[Unit]) -> Vec<u8> {
    ids(&tellable(month(1), units, &[]))
}

/// Tells one round after the other, from January on.
fn months(rounds: &[Vec<Unit>]) -> Vec<Vec<u8>> {
    let mut told: Vec<Told> = Vec::new();
    for (units, number) in rounds.iter().zip(1..) {
        told.push(tellable(month(number), units, &told));
    }
    told.iter().map(ids).collect()
}

#[test]
fn five_answers_are_told_and_ten_where_somebody_leads() {
    for (answers, is_told) in [(0, false), (4, false), (5, true)] {
        assert_eq!(first(&[centre(0..20, answers)]) == [CENTRE], is_told, "{answers}");
    }
    for (answers, is_told) in [(9, false), (10, true)] {
        let alone = Unit {
            within: None,
            ..team(A, 0..20, answers)
        };
        assert_eq!(first(&[alone]) == [A], is_told, "{answers}");
    }
}

#[test]
fn the_least_number_is_told_with_everybody_of_the_unit() {
    let units = [centre(0..6, 6), team(A, 10..30, 20)];
    let told = tellable(month(1), &units, &[]);
    let of = |id: u8| {
        let unit = told.units.iter().find(|unit| unit.0 == id).unwrap();
        (unit.1.len(), unit.2)
    };
    assert_eq!((of(CENTRE), of(A)), ((26, K_FLOOR), (20, K_LEADER)));
}

#[test]
fn what_is_left_around_a_told_team_is_another_teams_result() {
    for (answers, is_told) in [(0, false), (9, false), (10, true)] {
        let units = [centre(0..0, 0), team(A, 0..20, 12), team(B, 20..35, answers)];
        let expected: &[u8] = if is_told { &[CENTRE, A, B] } else { &[CENTRE] };
        assert_eq!(first(&units), expected, "{answers}");
    }
}

#[test]
fn a_few_who_are_in_no_team_keep_the_last_team_back() {
    for own in [1, 4] {
        let units = [
            centre(0..own, u32::from(own)),
            team(A, 10..40, 20),
            team(B, 40..60, 15),
        ];
        assert_eq!(first(&units), [CENTRE, A], "{own}");
    }
    let units = [centre(0..5, 5), team(A, 10..40, 20), team(B, 40..60, 15)];
    assert_eq!(first(&units), [CENTRE, A, B]);
}

#[test]
fn that_nobody_of_a_few_answered_is_not_told_either() {
    let units = [centre(0..3, 0), team(A, 10..40, 20), team(B, 40..60, 15)];
    assert_eq!(first(&units), [CENTRE, A]);
}

#[test]
fn a_unit_that_is_nearly_one_leaders_needs_ten_as_well() {
    let around = |own: u32, of_team: u32| first(&[centre(0..8, own), team(A, 10..30, of_team)]);
    assert_eq!(around(4, 5), NOTHING);
    assert_eq!(around(4, 6), [CENTRE]);
    assert_eq!(around(5, 4), [CENTRE]);
}

#[test]
fn a_team_within_what_somebody_leads_needs_ten_whoever_leads_it() {
    let department = Unit {
        own: (0..20).collect(),
        answers: 15,
        ..team(A, 0..0, 0)
    };
    let within = |answers| Unit {
        within: Some(A),
        is_led: false,
        ..team(B, 20..40, answers)
    };
    let told = |answers| first(&[centre(50..60, 8), department.clone(), within(answers)]);
    assert_eq!(told(9), [CENTRE, A]);
    assert_eq!(told(10), [CENTRE, A, B]);
}

#[test]
fn one_who_leaves_or_comes_silences_a_unit_for_three_rounds() {
    let of = |people: Range<u16>| vec![centre(people, 20)];
    for changed in [0..39, 0..41, 1..41, 4..40, 4..44, 0..44, 4..60] {
        let rounds: Vec<Vec<Unit>> = [vec![of(0..40)], vec![of(changed.clone()); 4]].concat();
        let expected: [&[u8]; 5] = [&[CENTRE], &[], &[], &[], &[CENTRE]];
        assert_eq!(months(&rounds), expected, "{changed:?}");
    }
    for changed in [0..40, 5..40, 0..45, 5..45, 20..60] {
        let rounds = [of(0..40), of(changed.clone())];
        assert_eq!(months(&rounds), [[CENTRE], [CENTRE]], "{changed:?}");
    }
}

#[test]
fn where_somebody_leads_ten_must_have_changed() {
    let of = |people: Range<u16>| {
        vec![Unit {
            within: None,
            ..team(A, people, 20)
        }]
    };
    for (changed, is_told) in [(9..40, false), (10..40, true), (0..49, false), (0..50, true)] {
        let told = months(&[of(0..40), of(changed.clone())]);
        assert_eq!(told[1] == [A], is_told, "{changed:?}");
    }
}

#[test]
fn a_round_of_four_months_ago_is_not_compared_with() {
    let before = tellable(month(1), &[centre(0..40, 20)], &[]);
    let now = |number| {
        let told = tellable(month(number), &[centre(1..40, 20)], std::slice::from_ref(&before));
        ids(&told)
    };
    assert_eq!(now(4), NOTHING);
    assert_eq!(now(5), [CENTRE]);
}

/// A centre of three teams; what happens, happens in the first two.
fn teams(a: Range<u16>, b: Range<u16>) -> Vec<Unit> {
    vec![
        centre(0..0, 0),
        team(A, a, 15),
        team(B, b, 15),
        team(C, 200..220, 15),
    ]
}

#[test]
fn a_team_that_changes_is_silent_and_the_centre_goes_on_where_enough_changed() {
    // Five leave A, six come to B.
    let told = months(&[teams(0..20, 100..120), teams(5..20, 100..126)]);
    assert_eq!(told, [vec![CENTRE, A, B, C], vec![CENTRE, C]]);
    // One leaves A.
    let told = months(&[teams(0..20, 100..120), teams(1..20, 100..126)]);
    assert_eq!(told, [vec![CENTRE, A, B, C], vec![C]]);
    let told = months(&[teams(0..20, 100..120), teams(1..20, 100..120)]);
    assert_eq!(told, [vec![CENTRE, A, B, C], vec![B, C]]);
}

#[test]
fn the_centre_less_its_teams_of_a_month_ago_is_nobody_or_enough() {
    let before = Told {
        month: month(1),
        units: [(A, 0..20), (B, 100..120), (C, 200..220)]
            .map(|(id, people)| (id, people.collect(), K_LEADER))
            .to_vec(),
    };
    let now = |units: &[Unit]| ids(&tellable(month(2), units, std::slice::from_ref(&before)));
    // One left A: the centre less all three is that one person.
    assert_eq!(now(&teams(1..20, 100..120)), [B, C]);
    // Six came to B: they are left as well, and hide the one.
    assert_eq!(now(&teams(1..20, 100..126)), [CENTRE, C]);
}

#[test]
fn one_who_moves_silences_both_teams_and_not_the_centre() {
    let told = months(&[teams(0..20, 20..42), teams(0..21, 21..42)]);
    assert_eq!(told, [vec![CENTRE, A, B, C], vec![CENTRE, C]]);
}

#[test]
fn three_rounds_together_may_say_what_no_two_of_them_do() {
    let told = |number, id, people: Range<u16>| Told {
        month: month(number),
        units: vec![(id, people.collect(), K_LEADER)],
    };
    let (first, second) = (told(1, A, 0..20), told(2, B, 20..40));
    let now = |own: Range<u16>, earlier: &[Told]| {
        let units = [centre(own, 4), team(A, 0..20, 6), team(B, 20..40, 6)];
        ids(&tellable(month(3), &units, earlier))
    };
    let both = [first.clone(), second.clone()];
    assert_eq!(now(50..54, &[first]), [CENTRE]);
    assert_eq!(now(50..54, &[second]), [CENTRE]);
    assert_eq!(
        now(50..54, &both),
        NOTHING,
        "the centre less A less B is four people"
    );
    assert_eq!(now(50..55, &both), [CENTRE]);
}

#[test]
fn a_question_that_few_answered_is_told_of_fewer_units() {
    let units = |a, b| [centre(0..0, 0), team(A, 0..20, a), team(B, 20..40, b)];
    let told = tellable(month(1), &units(15, 15), &[]);
    assert_eq!(ids(&told), [CENTRE, A, B]);
    assert_eq!(of_question(&told, &units(12, 11)), [CENTRE, A, B]);
    assert_eq!(of_question(&told, &units(12, 9)), [CENTRE]);
    assert_eq!(of_question(&told, &units(4, 4)), NOTHING);
    let whole = tellable(month(1), &units(9, 9), &[]);
    assert_eq!(
        of_question(&whole, &units(12, 12)),
        [CENTRE],
        "no more than the round"
    );
}

#[test]
fn a_ring_of_units_and_a_unit_around_that_is_not_there_end_somewhere() {
    let within = |id: u8, around: u8, people: Range<u16>| Unit {
        within: Some(around),
        ..team(id, people, 12)
    };
    let ring = [within(A, B, 0..20), within(B, A, 20..40)];
    assert!(first(&ring).len() <= 2);
    assert_eq!(first(&[within(A, 77, 0..20)]), [A]);
    assert_eq!(first(&[]), NOTHING);
    assert_eq!(first(&[centre(0..0, 0)]), NOTHING);
}
