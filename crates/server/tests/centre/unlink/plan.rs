//! What two hundred people do in a month, thrown beforehand: when their desks are on, when they post a slip, what they say and when that
//! may leave.

use crate::voice::agent::{Agent, friction, suggestion};
use chrono::{Datelike, NaiveDate};
use domain::id::{PersonId, VoiceId};
use protocol::voice::{FollowAct, VoiceFollow, VoiceSaid};
use uuid::Uuid;

pub(super) const PEOPLE: usize = 200;
pub(super) const SECOND_MS: i64 = 1_000;
const MINUTE_MS: i64 = 60 * SECOND_MS;
const HOUR_MS: i64 = 60 * MINUTE_MS;
const DAY_MS: i64 = 24 * HOUR_MS;
/// How long a desk is on.
const SHIFT_MS: i64 = 8 * HOUR_MS;
/// From the start of the program to its first slip, and from each to the next.
const FIRST_MS: i64 = 5 * MINUTE_MS;
const EVERY_MS: i64 = 2 * HOUR_MS;
/// What is said waits for less than that.
const DELAY_MS: i64 = DAY_MS;
/// Most things that one of them says.
pub(super) const SAID_MAX: usize = 3;
/// The round is opened on that day.
const ROUND_ON: u32 = 4;

/// A die that falls the same way each time: `SplitMix64`.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }

    fn ms_below(&mut self, end: i64) -> i64 {
        i64::try_from(self.below(end.unsigned_abs())).unwrap()
    }

    fn id(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        bytes[..8].copy_from_slice(&self.roll().to_be_bytes());
        bytes[8..].copy_from_slice(&self.roll().to_be_bytes());
        uuid::Builder::from_random_bytes(bytes).into_uuid()
    }
}

/// Something that waits at a desk.
pub(super) struct Planned {
    pub(super) leaves_at: i64,
    pub(super) due: Due,
}

pub(super) enum Due {
    Voice(VoiceSaid),
    Follow(VoiceFollow),
    Answer(Vec<u8>),
}

/// A day: when it begins, and all slips of it in the order of time.
#[derive(Clone)]
pub(super) struct Day {
    pub(super) begins: i64,
    pub(super) opens_round: bool,
    /// When the console is used.
    pub(super) answers_at: i64,
    pub(super) slips: Vec<(i64, usize)>,
}

pub(super) struct Plan {
    pub(super) people: Vec<PersonId>,
    pub(super) month: NaiveDate,
    pub(super) days: Vec<Day>,
    /// From when to when each desk is on: seen by whoever watches the network.
    pub(super) here: Vec<Vec<(i64, i64)>>,
    pub(super) waiting: Vec<Vec<Planned>>,
}

impl Plan {
    pub(super) fn of(dice: &mut Dice, time_in_ids: bool) -> Plan {
        let month = NaiveDate::from_ymd_opt(2024, 11, 1).unwrap();
        let people: Vec<PersonId> = (0..PEOPLE).map(|_| PersonId(dice.id())).collect();
        let mut plan = Plan {
            people,
            month,
            days: Vec::new(),
            here: vec![Vec::new(); PEOPLE],
            waiting: (0..PEOPLE).map(|_| Vec::new()).collect(),
        };
        let starts: Vec<i64> = (0..PEOPLE)
            .map(|_| 6 * HOUR_MS + dice.ms_below(8 * HOUR_MS))
            .collect();
        for day in month.iter_days().take_while(|day| day.month() == month.month()) {
            plan.day(dice, day, &starts);
        }
        for who in 0..PEOPLE {
            plan.says(dice, who, time_in_ids);
        }
        plan.odd_ones(dice);
        for waiting in &mut plan.waiting {
            waiting.sort_by_key(|planned| planned.leaves_at);
        }
        plan
    }

    /// From when to when the month is, in milliseconds.
    pub(super) fn between(&self) -> (i64, i64) {
        (
            self.days[0].begins,
            self.days[self.days.len() - 1].begins + DAY_MS,
        )
    }

    fn day(&mut self, dice: &mut Dice, day: NaiveDate, starts: &[i64]) {
        let begins = day.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis();
        let mut slips = Vec::new();
        for (who, start) in starts.iter().enumerate() {
            // Five days of seven; which two are off differs.
            if (day.day() as usize + who / 3) % 7 >= 5 {
                continue;
            }
            let on = begins + start + dice.ms_below(20 * MINUTE_MS);
            self.here[who].push((on, on + SHIFT_MS));
            let turns = (0..).map(|turn| on + FIRST_MS + turn * EVERY_MS);
            slips.extend(turns.take_while(|at| *at < on + SHIFT_MS).map(|at| (at, who)));
        }
        slips.sort_unstable();
        self.days.push(Day {
            begins,
            opens_round: day.day() == ROUND_ON,
            answers_at: begins + 11 * HOUR_MS,
            slips,
        });
    }

    /// A moment at which somebody is at their desk, from a day of the month on.
    fn at_work(&self, dice: &mut Dice, who: usize, from: usize) -> i64 {
        let shifts = &self.here[who][from.min(self.here[who].len() - 1)..];
        let (on, off) = shifts[usize::try_from(dice.below(shifts.len() as u64)).unwrap()];
        on + dice.ms_below(off - on)
    }

    /// Everybody says something, once to three times; some say more of it later; two of three answer the round.
    fn says(&mut self, dice: &mut Dice, who: usize, time_in_ids: bool) {
        let agent = Agent::of(self.people[who]);
        for _ in 0..1 + dice.below(SAID_MAX as u64) {
            let written_at = self.at_work(dice, who, 0);
            let mut said = words(dice);
            said.said_on = self.month;
            said.id = VoiceId(match time_in_ids {
                true => with_time(written_at, dice.id()),
                false => dice.id(),
            });
            let leaves_at = written_at + dice.ms_below(DELAY_MS);
            if dice.below(4) == 0 {
                let act = FollowAct::Add {
                    text: "it is worse in the mornings".into(),
                };
                self.waiting[who].push(Planned {
                    leaves_at: leaves_at + DAY_MS + dice.ms_below(DELAY_MS),
                    due: Due::Follow(agent.follow(&said, 1, act)),
                });
            }
            self.waiting[who].push(Planned {
                leaves_at,
                due: Due::Voice(said),
            });
        }
        if dice.below(3) < 2 {
            let answers = (0..4).map(|_| 3 + u8::try_from(dice.below(3)).unwrap()).collect();
            self.plans_answer(dice, who, answers);
        }
    }

    fn plans_answer(&mut self, dice: &mut Dice, who: usize, answers: Vec<u8>) {
        let leaves_at = self.at_work(dice, who, 4) + dice.ms_below(DELAY_MS);
        self.waiting[who].push(Planned {
            leaves_at,
            due: Due::Answer(answers),
        });
    }

    /// In each team one of those who lead nobody answers what nobody else does: 1.
    fn odd_ones(&mut self, dice: &mut Dice) {
        for team in 0..super::world::TEAMS {
            let members = (PEOPLE - super::world::TEAMS) / super::world::TEAMS;
            let nth = 1 + usize::try_from(dice.below(members as u64)).unwrap();
            let who = team + nth * super::world::TEAMS;
            self.waiting[who].retain(|planned| !matches!(planned.due, Due::Answer(_)));
            self.plans_answer(dice, who, vec![1; 4]);
        }
    }
}

/// Something to be said, with more words or fewer.
fn words(dice: &mut Dice) -> VoiceSaid {
    let many = "and it is so every day, for everybody who sits here. ".repeat(dice.below(8) as usize);
    let number = dice.below(1_000_000);
    if dice.below(10) < 8 {
        return suggestion(&format!("number {number} would be better another way, {many}"));
    }
    let tools = ["CRM", "Telephone", "Wiki", "Printer"];
    let tool = tools[usize::try_from(dice.below(tools.len() as u64)).unwrap()];
    friction(
        tool,
        &format!("it does not open when number {number} calls, {many}"),
    )
}

/// An id that says that it is random, and has the time in it all the same.
fn with_time(at: i64, id: Uuid) -> Uuid {
    let mut bytes = *id.as_bytes();
    bytes[..6].copy_from_slice(&at.to_be_bytes()[2..]);
    uuid::Builder::from_random_bytes(bytes).into_uuid()
}
