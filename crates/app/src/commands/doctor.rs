//! Doctor: looks whether what is kept is whole, and says so a line at a time. Changes nothing.

use crate::{
    commands::{history, policy::own, sources, voice::slips},
    ctx::Ctx,
    problem,
    view::SyncState,
};
use chrono::TimeDelta;
use domain::calls::event::Trouble;
use i18n::{Arg, Language, Words};
use protocol::problem::Problem;
use serde::Serialize;

/// Longer than that no slip fails to leave for want of a network alone.
const SLIPS_FAIL_MAX: TimeDelta = TimeDelta::days(2);

/// One look.
#[derive(Serialize)]
pub(crate) struct Check {
    check: &'static str,
    ok: bool,
    detail: String,
}

/// `doctor`.
pub(crate) async fn doctor(ctx: &Ctx, _: ()) -> Result<Vec<Check>, Problem> {
    let fault = ctx.read(store::first_fault).await?;
    let mut checks = vec![Check {
        check: "database",
        ok: fault.is_none(),
        detail: fault.unwrap_or_else(|| "ok".to_owned()),
    }];
    checks.push(replayed(ctx).await?);
    checks.push(days(ctx).await?);
    let verified = ctx.read(store::log::verify).await?;
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
    checks.push(heard(ctx).await?);
    let fault = own::sentence(&ctx.profile(), &Words::new(Language::English));
    checks.push(Check {
        check: "policy",
        ok: fault.is_none(),
        detail: fault.unwrap_or_else(|| format!("{} can be read, or there is none", own::FILE)),
    });
    checks.push(synced(ctx));
    checks.push(left(ctx).await?);
    Ok(checks)
}

/// A server that cannot be reached now is nothing out of order; one that may not be spoken to is.
fn synced(ctx: &Ctx) -> Check {
    let sync = ctx.sync_view();
    let mut detail = format!("{}, {} waiting", sync.state.name(), sync.waiting);
    if let Some(fault) = sync.certificate {
        let why = [("fault", Arg::Text(fault.name()))];
        detail += &format!(
            ". {}",
            Words::new(Language::English).error("certificate_untrusted", &why)
        );
    }
    Check {
        check: "sync",
        ok: sync.state != SyncState::SignedOut && sync.certificate.is_none(),
        detail,
    }
}

/// Slips leave: without them nothing that is said without a name does.
async fn left(ctx: &Ctx) -> Result<Check, Problem> {
    let (since, now) = (ctx.read(slips::failing_since).await?, ctx.now().wall);
    let failing = since.filter(|since| ctx.me().is_some() && now - *since > SLIPS_FAIL_MAX);
    Ok(Check {
        check: "slips",
        ok: failing.is_none(),
        detail: match failing {
            None => "what is said without a name can leave, or there is no centre".to_owned(),
            Some(since) => format!(
                "none could be posted since {}; what is said without a name waits here. Does something between this \
                 computer and the centre refuse requests without a session?",
                since.format("%Y-%m-%d %H:%M UTC")
            ),
        },
    })
}

/// The journal, from its last snapshot on, leads to the tracker that is shown.
async fn replayed(ctx: &Ctx) -> Result<Check, Problem> {
    let policy = ctx.profile().policy.clone();
    let (told, (live, now)) = ctx
        .journal
        .tracker(&ctx.store, policy, || (ctx.tracked(), ctx.now()))
        .await
        .map_err(problem::of_store)?;
    let (count, unread) = (told.count, told.unread);
    let same = told.tracker.view(now) == live.view(now);
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
async fn days(ctx: &Ctx) -> Result<Check, Problem> {
    let (policy, now) = (ctx.profile().policy.clone(), ctx.now());
    let verified = ctx
        .read_recorded(move |tx| history::verify(tx, &policy, now))
        .await?;
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

/// Whether every added source is heard, and else why not, in the words of the list of sources. A softphone that is
/// not open is nothing out of order.
async fn heard(ctx: &Ctx) -> Result<Check, Problem> {
    let (mut ok, mut said) = (true, Vec::new());
    for source in sources::list(ctx, ())
        .await?
        .into_iter()
        .filter(|source| source.removable)
    {
        let Some(trouble) = source.trouble else { continue };
        let why = ctx.words().source_trouble(trouble.name()).unwrap_or_default();
        ok &= source.kind == "baresip" && trouble == Trouble::Unreachable;
        said.push(format!("{} is not heard. {why}", source.id));
    }
    let detail = if said.is_empty() {
        "every call source that was added is heard, or was never lost".to_owned()
    } else {
        said.join(" ")
    };
    let check = "sources";
    Ok(Check { check, ok, detail })
}
