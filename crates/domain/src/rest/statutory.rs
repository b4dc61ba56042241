//! The second ledger: breaks owed by law or agreement, and how far they were given.
//!
//! Decides from the shift's parts, the announced breaks and the calls marked as hard how many pauses are
//! owed, taken and missed. Only a break announced at its start and of the full length counts; gaps between
//! calls and resets never do, one break is one pause, and nothing is banked. It must never touch load.

mod count;

use super::pack::{Owes, Rule};

/// One part of a shift, in milliseconds on any line; a split shift has several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Begin.
    pub from_ms: u64,
    /// End; `None` while nobody knows it.
    pub to_ms: Option<u64>,
}

/// One announced break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Break {
    /// Begin.
    pub from_ms: u64,
    /// End, or now while it goes on.
    pub to_ms: u64,
    /// The rule it was announced for; `None` leaves that to the ledger.
    pub rule: Option<String>,
}

/// What the ledger is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Shift<'a> {
    /// Its parts, in order.
    pub parts: &'a [Part],
    /// Its announced breaks, in order.
    pub breaks: &'a [Break],
    /// Ends of the calls that were marked as hard, in order; now for one that goes on.
    pub hard: &'a [u64],
    /// Now.
    pub now_ms: u64,
}

/// When a break has to begin to count for the pause that is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// Not before this.
    pub from_ms: u64,
    /// Not after this; `None` while nobody knows.
    pub until_ms: Option<u64>,
}

/// How a rule stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The rule's id.
    pub rule: String,
    /// Pauses that fell due so far; for rules by length, milliseconds of rest owed.
    pub owed: u64,
    /// Of those, given.
    pub taken: u64,
    /// Of those, no longer to be had: their time has passed.
    pub missed: u64,
    /// A break that began now would count.
    pub open: bool,
    /// Work towards the next pause: what is carried over a split shift too.
    pub carried_ms: u64,
    /// When the next break counts.
    pub window: Option<Window>,
    /// Which of the shift's breaks counted.
    pub counted: Vec<usize>,
}

/// How one rule stands, whatever the others take.
#[must_use]
pub fn standing(rule: &Rule, shift: &Shift<'_>) -> Standing {
    let all: Vec<usize> = (0..shift.breaks.len()).collect();
    standing_of(rule, shift, &all)
}

/// How all rules of a pack stand. A break counts for one of the rules that ask for whole breaks: the one it
/// was announced for, else the longest that it fills.
#[must_use]
pub fn standings(rules: &[Rule], shift: &Shift<'_>) -> Vec<Standing> {
    let mut free: Vec<usize> = (0..shift.breaks.len()).collect();
    let mut order: Vec<usize> = (0..rules.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(rules[*at].owes.pause_ms()));
    let mut done: Vec<(usize, Standing)> = Vec::with_capacity(rules.len());
    for at in order {
        let rule = &rules[at];
        let whole = rule.owes.takes_whole();
        let meant = |index: &usize| {
            let wish = &shift.breaks[*index].rule;
            wish.as_ref().is_none_or(|wish| *wish == rule.id)
        };
        let usable: Vec<usize> = if whole {
            free.iter().copied().filter(meant).collect()
        } else {
            (0..shift.breaks.len()).collect()
        };
        let standing = standing_of(rule, shift, &usable);
        if whole {
            free.retain(|index| !standing.counted.contains(index));
        }
        done.push((at, standing));
    }
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, standing)| standing).collect()
}

fn standing_of(rule: &Rule, shift: &Shift<'_>, usable: &[usize]) -> Standing {
    let standing = if shift.parts.is_empty() {
        Standing::default()
    } else {
        count::of(rule, shift, usable)
    };
    Standing {
        rule: rule.id.clone(),
        ..standing
    }
}

impl Owes {
    /// The shortest break that counts, in milliseconds; 0 for a rule without pauses.
    #[must_use]
    pub fn pause_ms(&self) -> u64 {
        match self {
            Owes::PerWork { pause_ms, .. }
            | Owes::Fixed { pause_ms, .. }
            | Owes::ByLength { pause_ms, .. }
            | Owes::AfterHard { pause_ms } => *pause_ms,
            Owes::DailyMax { .. } | Owes::Advice => 0,
        }
    }

    /// A break that counts for this rule counts for no other such rule.
    fn takes_whole(&self) -> bool {
        matches!(self, Owes::Fixed { .. } | Owes::AfterHard { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rest::pack::Pack;

    const M: u64 = 60_000;
    const H: u64 = 60 * M;

    fn rule(country: &str, id: &str) -> Rule {
        let pack = Pack::of(country).unwrap();
        pack.rules.into_iter().find(|rule| rule.id == id).unwrap()
    }

    fn part(from_ms: u64, to_ms: u64) -> Part {
        Part {
            from_ms,
            to_ms: Some(to_ms),
        }
    }

    fn pause(from_ms: u64, ms: u64) -> Break {
        Break {
            from_ms,
            to_ms: from_ms + ms,
            rule: None,
        }
    }

    fn standing(rule: &Rule, parts: &[Part], breaks: &[Break], now_ms: u64) -> Standing {
        super::standing(
            rule,
            &Shift {
                parts,
                breaks,
                hard: &[],
                now_ms,
            },
        )
    }

    /// How Brazil's rules stand at the end of a shift of six hours: (rule, owed, taken).
    fn brazil(breaks: &[Break], hard: &[u64]) -> Vec<(String, u64, u64)> {
        let rules = Pack::of("BR").unwrap().rules;
        let shift = Shift {
            parts: &[part(0, 6 * H)],
            breaks,
            hard,
            now_ms: 6 * H,
        };
        let all = standings(&rules, &shift).into_iter();
        all.map(|now| (now.rule, now.owed, now.taken)).collect()
    }

    fn taken<'a>(standings: &'a [(String, u64, u64)], rule: &str) -> Option<&'a (String, u64, u64)> {
        standings.iter().find(|(id, _, _)| id == rule)
    }

    #[test]
    fn a_meal_is_no_pause_as_well_and_a_break_counts_for_what_it_was_announced_for() {
        let lunch = brazil(&[pause(3 * H, 20 * M)], &[]);
        assert_eq!(taken(&lunch, "meal").unwrap().2, 1);
        assert_eq!(taken(&lunch, "pause").unwrap().2, 0, "one break is one pause");
        let mut long = pause(3 * H, 20 * M);
        long.rule = Some("pause".into());
        let said = brazil(&[long], &[]);
        assert_eq!(
            (taken(&said, "meal").unwrap().2, taken(&said, "pause").unwrap().2),
            (0, 1)
        );
    }

    #[test]
    fn brazil_owes_a_pause_for_each_hard_call_and_only_a_break_after_it_gives_it() {
        let call_ended = 2 * H;
        let owed = brazil(&[pause(call_ended - M, 10 * M)], &[call_ended]);
        assert_eq!(
            taken(&owed, "after_hard").unwrap(),
            &("after_hard".into(), 1, 0),
            "before the call ended"
        );
        let mut rest = pause(call_ended, 3 * M);
        let given = |rest: Break| taken(&brazil(&[rest], &[call_ended]), "after_hard").unwrap().2;
        assert_eq!(given(rest.clone()), 1);
        rest.to_ms -= 1;
        assert_eq!(given(rest), 0, "too short");
        let two = brazil(&[pause(call_ended, 10 * M)], &[call_ended, 3 * H]);
        assert_eq!(taken(&two, "after_hard").unwrap().1, 2);
    }

    #[test]
    fn up_to_four_hours_brazil_owes_one_pause() {
        let br = rule("BR", "pause");
        let owed = |to: u64| standing(&br, &[part(0, to)], &[], 2 * H).owed;
        assert_eq!((owed(4 * H), owed(4 * H + 1)), (1, 2));
    }

    #[test]
    fn the_window_of_the_next_pause_lies_in_the_part_that_it_falls_into() {
        let es = rule("ES", "screen_pause");
        let parts = [part(0, 4 * H + 30 * M), part(6 * H, 9 * H + 30 * M)];
        let four: Vec<Break> = (1..=4).map(|k| pause(k * H, 5 * M)).collect();
        let now = standing(&es, &parts, &four, 6 * H);
        assert_eq!(now.carried_ms, 30 * M, "half an hour is carried over");
        let window = now.window.unwrap();
        assert_eq!(
            (window.from_ms, window.until_ms),
            (6 * H + 15 * M, Some(6 * H + 45 * M))
        );
        let br = standing(&rule("BR", "pause"), &[part(0, 6 * H)], &[], 0);
        let window = br.window.unwrap();
        assert_eq!((window.from_ms, window.until_ms), (H, Some(5 * H - 10 * M)));
    }

    #[test]
    fn a_split_shift_of_four_and_a_half_and_three_and_a_half_hours_owes_eight_pauses_in_spain() {
        let es = rule("ES", "screen_pause");
        let parts = [part(0, 4 * H + 30 * M), part(6 * H, 9 * H + 30 * M)];
        assert_eq!(standing(&es, &parts, &[], 4 * H + 30 * M).owed, 4);
        assert_eq!(
            standing(&es, &parts, &[], 6 * H).owed,
            4,
            "the time between the parts is no work"
        );
        assert_eq!(standing(&es, &parts, &[], 6 * H + 30 * M - 1).owed, 4);
        assert_eq!(
            standing(&es, &parts, &[], 6 * H + 30 * M).owed,
            5,
            "half an hour carried over"
        );
        let eight: Vec<Break> = (1..=4)
            .map(|k| pause(k * H, 5 * M))
            .chain((0..3).map(|k| pause(6 * H + 30 * M + k * H, 5 * M)))
            .chain([pause(9 * H + 20 * M, 5 * M)])
            .collect();
        let end = standing(&es, &parts, &eight, 9 * H + 30 * M);
        assert_eq!((end.owed, end.taken, end.missed), (8, 8, 0));
    }

    #[test]
    fn in_spain_a_pause_moves_by_fifteen_minutes_and_is_not_banked() {
        let es = rule("ES", "screen_pause");
        let taken = |at: u64, ms: u64| {
            let now = standing(&es, &[part(0, 8 * H)], &[pause(at, ms)], 2 * H - 15 * M - 1);
            (now.taken, now.missed)
        };
        assert_eq!(taken(45 * M, 5 * M), (1, 0));
        assert_eq!(taken(45 * M - 1, 5 * M), (0, 1), "too early");
        assert_eq!(taken(75 * M, 5 * M), (1, 0));
        assert_eq!(taken(75 * M + 1, 5 * M), (0, 1), "too late, and not banked");
        assert_eq!(taken(60 * M, 5 * M - 1), (0, 1), "too short");
        assert_eq!(taken(60 * M, 20 * M), (1, 0), "one break is one pause");
    }

    #[test]
    fn brazils_pauses_are_not_in_the_first_or_the_last_hour() {
        let br = rule("BR", "pause");
        let shift = [part(0, 6 * H)];
        let taken = |at: u64, ms: u64| standing(&br, &shift, &[pause(at, ms)], 6 * H).taken;
        assert_eq!(taken(H - 1, 10 * M), 0);
        assert_eq!(taken(H, 10 * M), 1);
        assert_eq!(taken(5 * H - 10 * M, 10 * M), 1);
        assert_eq!(taken(5 * H - 10 * M + 1, 10 * M), 0);
        assert_eq!(taken(3 * H, 10 * M - 1), 0);
        let open = |now: u64| standing(&br, &shift, &[], now).open;
        assert_eq!(
            [open(H - 1), open(H), open(5 * H - 10 * M), open(5 * H)],
            [false, true, true, false]
        );
        let three = [pause(2 * H, 10 * M), pause(3 * H, 10 * M), pause(4 * H, 10 * M)];
        let end = standing(&br, &shift, &three, 6 * H);
        assert_eq!((end.owed, end.taken, end.missed), (2, 2, 0));
    }

    #[test]
    fn germany_owes_thirty_minutes_over_six_hours_in_parts_of_fifteen() {
        let de = rule("DE", "rest_6h");
        let shift = [part(0, 8 * H)];
        assert_eq!(standing(&de, &shift, &[], 6 * H).owed, 0);
        assert_eq!(standing(&de, &shift, &[], 6 * H + 1).owed, 30 * M);
        let rests = [pause(2 * H, 15 * M), pause(4 * H, 14 * M)];
        assert_eq!(standing(&de, &shift, &rests, 8 * H).taken, 15 * M);
        assert_eq!(
            standing(&de, &shift, &rests, 6 * H + 29 * M).owed,
            0,
            "unpaid rest is no work"
        );
    }

    #[test]
    fn italy_counts_continuous_work_from_the_last_pause() {
        let it = rule("IT", "screen_pause");
        let shift = [part(0, 8 * H)];
        let at = |breaks: &[Break], now: u64| {
            let now = standing(&it, &shift, breaks, now);
            (now.owed, now.taken, now.missed)
        };
        assert_eq!(at(&[], 2 * H - 1), (0, 0, 0));
        assert_eq!(at(&[], 2 * H), (1, 0, 0));
        assert_eq!(at(&[pause(2 * H, 15 * M)], 4 * H - 1), (1, 1, 0));
        assert_eq!(at(&[pause(2 * H, 15 * M)], 4 * H), (2, 1, 0));
        assert_eq!(at(&[], 4 * H + 1).2, 1);
    }

    #[test]
    fn without_a_shift_nothing_is_owed() {
        for country in crate::rest::pack::countries() {
            for rule in Pack::of(country).unwrap().rules {
                assert_eq!(standing(&rule, &[], &[], 8 * H).owed, 0, "{country} {}", rule.id);
            }
        }
    }
}
