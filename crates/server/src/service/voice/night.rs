//! What came without a name since yesterday is taken in: once a day, all of it together and in no order.
//!
//! Decides when anybody sees it. Until then it is part of no case, so that nothing that is listed, counted, found, printed or told knows
//! of it: whoever watches the console beside the network would see in which minute it came, and so from where. That it was heard, and by
//! which day an answer is owed, counts from the day on which it can be seen. Must never take in what came on the same day: after a
//! server was off, little enough may have come on it to be told apart.

use super::{follow, said, take};
use crate::{
    edge,
    service::Refused,
    store::{KeptVoice, Tx, voice::NO_CASE},
};
use chrono::NaiveDate;
use domain::id::CaseId;
use std::collections::BTreeSet;

/// Takes in what came before a day, as heard today; answers which cases began with it.
///
/// # Errors
/// The store's.
pub fn take_in(
    tx: &mut dyn Tx,
    came_before: NaiveDate,
    today: NaiveDate,
) -> Result<BTreeSet<CaseId>, Refused> {
    let mut waiting = tx.voices_waiting(came_before)?;
    edge::shuffle(&mut waiting);
    let mut begun = BTreeSet::new();
    for mut voice in waiting {
        let waits = std::mem::take(&mut voice.waits);
        if voice.case == NO_CASE {
            begun.extend(take::settle(tx, voice, waits.since, today)?);
            continue;
        }
        for act in waits.acts {
            follow::carry_out(&mut voice, act);
        }
        carried_out(tx, &voice, today)?;
    }
    Ok(begun)
}

/// Keeps what its author said afterwards, and what follows from that for its case.
fn carried_out(tx: &mut dyn Tx, voice: &KeptVoice, today: NaiveDate) -> Result<(), Refused> {
    tx.put_voice(voice)?;
    if let Some(case) = tx.case(voice.case)? {
        let voices = tx.voices_of(case.id)?;
        let case = follow::left(case, &voices, today);
        tx.put_case(&case, &said::look(&case, &voices))?;
    }
    Ok(())
}
