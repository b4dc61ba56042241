//! A centre that listens: it has its keys for what is said without a name, and asks its questions of this month.
//!
//! Done in the sample before it is copied, so that twins read the same. On the first of the month by the server's clock:
//! towards the end of one no round can be opened.

use anyhow::Result;
use chrono::{DateTime, Datelike, NaiveTime, Utc};
use domain::{
    kudos::Note,
    voice::{
        case::Step,
        pulse::{Question, Reason},
    },
};
use server::{
    service::{Refused, centre::Centre, keep, pulse, voice::answer},
    store::{CaseSought, CaseWhich},
};
use std::path::Path;
use tokio::sync::watch;

/// Most cases of the sample that can be overdue.
const OVERDUE_MAX: usize = 100;

fn first_of_the_month() -> DateTime<Utc> {
    let today = server::edge::now().date_naive();
    let first = today.with_day(1).unwrap_or(today);
    first.and_time(NaiveTime::MIN).and_utc()
}

/// Makes the keys, answers what is overdue, and opens a round.
pub(crate) fn asks(data: &Path) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let (_serving, closing) = watch::channel(false);
        let mut centre = Centre::open(data.to_owned(), server::edge::now, closing).await?;
        // What a server does by itself when it starts: done here it is not done anew in each copy.
        keep::voices(&centre).await?;
        centre.clock = first_of_the_month;
        let sought = CaseSought {
            which: CaseWhich::Overdue,
            sort: None,
            search: String::new(),
            after: None,
            today: first_of_the_month().date_naive(),
            most: OVERDUE_MAX,
        };
        let overdue = centre
            .store
            .read(move |read| read.cases(&sought).map_err(Refused::from));
        for case in overdue.await? {
            let why = Note::new("Not in this year")?;
            if let Some(owner) = case.standing.owner {
                let step = match case.standing.is_open() && case.standing.why.is_none() {
                    true => Step::No { why },
                    false => Step::Done { note: why },
                };
                answer::step(&centre, owner, case.id, step).await?;
            }
        }
        pulse::open(&centre, Reason::ALL.iter().copied().map(Question::Of).collect()).await?;
        Ok(())
    })
}
