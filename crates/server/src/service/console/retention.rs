//! How long what is kept, for administrators and the works council: the very constants by which the server erases it.
//!
//! Decides nothing, and must never type a number again: what stands here is what `keep` and the table of kinds do.

use super::{view::RetentionRow, visitor::LIFE};
use crate::{
    live::UNUSED_DAYS_MAX,
    service::{
        keep::{ACT_DAYS, COUNT_DAYS, PRAISE_KEY_DAYS, PULSE_MEMBER_DAYS, VOICE_TOKEN_DAYS},
        privacy::LEFT_DAYS,
        routing::{Keep, rule_of},
        sso::BEGUN_FOR,
        vault::PROOF_S,
    },
};
use chrono::TimeDelta;
use domain::voice::pulse::COUNT_AFTER_HOURS;
use protocol::{
    excerpt::ExcerptShared,
    record::{Body, KudosGiven, KudosReported, PraiseShared, ReliefAsked},
    vault::PAIRING_S,
    voice::{PulseTold, VoiceTold},
};

/// For how long; `None` until it is taken back or erased, or as long as the centre is there.
type For = Option<TimeDelta>;

/// Records of a kind.
fn of_kind(kind: u16) -> For {
    match rule_of(kind)?.keep {
        Keep::Hours(hours) => Some(TimeDelta::hours(hours)),
        Keep::Always => None,
    }
}

/// What is kept in which way, what goes first before what stays.
fn kept() -> Vec<(&'static str, For)> {
    let days = |days| Some(TimeDelta::days(days));
    let seconds = |seconds| Some(TimeDelta::seconds(seconds));
    vec![
        ("vault_proof", seconds(PROOF_S)),
        ("pairing", seconds(PAIRING_S.into())),
        ("sign_in", Some(BEGUN_FOR)),
        ("console_session", Some(LIFE)),
        ("relief", of_kind(ReliefAsked::KIND)),
        // Of so many days beside today.
        ("count", days(COUNT_DAYS + 1)),
        ("kudos_report", of_kind(KudosReported::KIND)),
        ("left", days(LEFT_DAYS)),
        ("praise_key", days(PRAISE_KEY_DAYS)),
        ("session", days(UNUSED_DAYS_MAX)),
        ("act", days(ACT_DAYS)),
        ("request", days(ACT_DAYS)),
        // These two are counted from the end of their month on, as everybody knows when that is.
        ("pulse_sum", Some(TimeDelta::hours(COUNT_AFTER_HOURS))),
        ("voice_token", days(VOICE_TOKEN_DAYS)),
        ("pulse_member", days(PULSE_MEMBER_DAYS)),
        ("kudos", of_kind(KudosGiven::KIND)),
        ("praise", of_kind(PraiseShared::KIND)),
        ("excerpt", of_kind(ExcerptShared::KIND)),
        ("voice", of_kind(VoiceTold::KIND)),
        ("pulse_told", of_kind(PulseTold::KIND)),
        ("policy_version", None),
    ]
}

/// In days, rounded up: it is kept no longer than that.
fn in_days(time: TimeDelta) -> u32 {
    let whole = time.num_days();
    let begun = i64::from(time > TimeDelta::days(whole));
    u32::try_from(whole + begun).unwrap_or(u32::MAX)
}

/// What is shown.
#[must_use]
pub fn rows() -> Vec<RetentionRow> {
    let rows = kept().into_iter().map(|(what, time)| RetentionRow {
        what: what.to_owned(),
        days: time.map(in_days),
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::routing::RULES;
    use std::collections::BTreeSet;

    #[test]
    fn a_day_that_is_begun_counts_whole() {
        for (time, days) in [
            (TimeDelta::seconds(1), 1),
            (TimeDelta::hours(12), 1),
            (TimeDelta::hours(24), 1),
            (TimeDelta::hours(25), 2),
            (TimeDelta::days(730), 730),
        ] {
            assert_eq!(in_days(time), days, "{time}");
        }
    }

    #[test]
    fn whatever_kind_is_kept_for_a_time_stands_here_and_each_word_once() {
        let rows = rows();
        let words: BTreeSet<&str> = rows.iter().map(|row| row.what.as_str()).collect();
        assert_eq!(words.len(), rows.len());
        let days = |what: &str| rows.iter().find(|row| row.what == what).unwrap().days;
        let timed: Vec<u16> = RULES
            .iter()
            .filter(|rule| matches!(rule.keep, Keep::Hours(_)))
            .map(|rule| rule.kind)
            .collect();
        assert_eq!(timed, [ReliefAsked::KIND, KudosReported::KIND]);
        assert_eq!(days("relief"), of_kind(ReliefAsked::KIND).map(in_days));
        assert_eq!((days("act"), days("kudos")), (Some(730), None));
    }
}
