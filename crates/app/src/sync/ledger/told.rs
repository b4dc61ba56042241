//! What a push is told as: by the kinds and audiences of the records that the server did not acknowledge yet.

use super::Told;
use crate::view::{Readers, RecordWhat, SentRecords, SentWhat};
use domain::{kudos::report::REPORT_KEPT_HOURS, relief::KEPT_HOURS};
use protocol::{
    envelope::{Audience, Header},
    excerpt::ExcerptShared,
    kudos::KudosSealed,
    record::{
        Body, KudosGiven, KudosReported, KudosShown, KudosTakenBack, KudosThanked, RecognitionSet,
        ReliefAsked,
    },
};
use std::collections::BTreeMap;

/// The kind of what is sealed.
const SEALED: u16 = 0;

/// For records that are new to the server, in any order. Without any, the push only proves what was sent before.
pub(in crate::sync) fn of(new: &[Header]) -> Told {
    if new.is_empty() {
        return Told::Sum(SentWhat::Proof);
    }
    // What nobody but the agent can open goes by itself, many times a day.
    if new.iter().all(|header| header.kind == SEALED) {
        return Told::Sum(SentWhat::Sealed);
    }
    let mut counts: BTreeMap<(RecordWhat, Readers), u32> = BTreeMap::new();
    for header in new {
        *counts.entry((what(header.kind), readers(header))).or_default() += 1;
    }
    let records = counts.into_iter().map(|((what, readers), times)| SentRecords {
        what,
        readers,
        times,
        kept_h: kept_h(what),
    });
    Told::Row(SentWhat::Records, records.collect())
}

fn what(kind: u16) -> RecordWhat {
    match kind {
        SEALED => RecordWhat::Sealed,
        KudosGiven::KIND | KudosSealed::KIND => RecordWhat::KudosGiven,
        KudosThanked::KIND => RecordWhat::KudosThanked,
        KudosShown::KIND => RecordWhat::KudosShown,
        KudosTakenBack::KIND => RecordWhat::KudosTakenBack,
        KudosReported::KIND => RecordWhat::KudosReported,
        RecognitionSet::KIND => RecordWhat::RecognitionSet,
        ReliefAsked::KIND => RecordWhat::ReliefAsked,
        ExcerptShared::KIND => RecordWhat::PathShared,
        _ => RecordWhat::Other,
    }
}

fn readers(header: &Header) -> Readers {
    match header.audience() {
        Audience::Author | Audience::Unknown(..) => Readers::Nobody,
        Audience::User(_) => Readers::OnePerson,
        Audience::Team(_) => Readers::Team,
        Audience::Org => Readers::Everyone,
    }
}

fn kept_h(what: RecordWhat) -> Option<u32> {
    let hours = match what {
        RecordWhat::ReliefAsked => KEPT_HOURS,
        RecordWhat::KudosReported => REPORT_KEPT_HOURS,
        _ => return None,
    };
    u32::try_from(hours).ok()
}
