//! Doctor: looks whether what is kept is whole, and says so a line at a time. Changes nothing.

use crate::{core::Core, history, open};
use domain::tracker;
use protocol::problem::Problem;
use serde::Serialize;

/// One look.
#[derive(Serialize)]
pub(crate) struct Check {
    check: &'static str,
    ok: bool,
    detail: String,
}

/// `doctor`.
pub(crate) async fn doctor(core: &mut Core, _: ()) -> Result<Vec<Check>, Problem> {
    let sound = core
        .read(|tx| Ok(tx.query_row("PRAGMA integrity_check(1)", [], |row| row.get::<_, String>(0))?))
        .await?;
    let mut checks = vec![Check {
        check: "database",
        ok: sound == "ok",
        detail: sound,
    }];
    checks.push(replayed(core).await?);
    checks.push(days(core).await?);
    let verified = core.read(store::log::verify).await?;
    checks.push(Check {
        check: "log",
        ok: verified.faults.is_empty(),
        detail: if verified.faults.is_empty() {
            format!(
                "{} records in {} streams, every chain whole",
                verified.records, verified.streams
            )
        } else {
            verified.faults.join("; ")
        },
    });
    let sync = core.sync_view().await?;
    checks.push(Check {
        check: "sync",
        ok: true,
        detail: format!("{}, {} waiting", sync.state, sync.waiting),
    });
    Ok(checks)
}

/// The record replayed gives the tracker that is shown.
async fn replayed(core: &mut Core) -> Result<Check, Problem> {
    let from_ms = core.replay_from_ms;
    let records = core.read(move |tx| store::journal::since(tx, from_ms)).await?;
    let count = records.len();
    let (inputs, unread) = open::inputs(&records);
    let now = core.world.now();
    let same = tracker::replay(core.policy.clone(), inputs).view(now) == core.tracker.view(now);
    Ok(Check {
        check: "record",
        ok: same && unread == 0,
        detail: match (same, unread) {
            (true, 0) => format!("{count} entries replayed give the same calls and rests"),
            (false, _) => format!("{count} entries replayed give other calls or rests than are shown"),
            (true, unread) => format!("{unread} of {count} entries cannot be read and are passed over"),
        },
    })
}

/// What is kept of each day is what the record says of it.
async fn days(core: &mut Core) -> Result<Check, Problem> {
    let (policy, now) = (core.policy.clone(), core.world.now());
    let verified = core.read(move |tx| history::verify(tx, &policy, now)).await?;
    let faults: Vec<_> = verified.faults.iter().map(ToString::to_string).collect();
    Ok(Check {
        check: "history",
        ok: faults.is_empty(),
        detail: if faults.is_empty() {
            format!("{} days are kept as the record tells them", verified.days)
        } else {
            format!(
                "the record tells {} otherwise; `breakwater history --rebuild` works them out anew",
                faults.join(", ")
            )
        },
    })
}
