//! Verifies everything that can be recomputed: pages, chains, bodies, counters, that every record is where its rule sends it,
//! or held with a reason, that whatever was said is part of a case that stands somewhere, and that every version of the policy is
//! signed. Changes nothing.

use super::{
    Refused,
    centre::Centre,
    policy,
    routing::{self, To},
};
use crate::store::{Checked, Read};
use domain::voice::{Sort, case::State};
use protocol::{
    envelope::{Audience, Envelope, Hash16},
    wire::{Feed, Head},
};
use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
};
use thiserror::Error;

/// Most faults that a check names.
pub const FAULTS_MAX: usize = 100;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Streams looked at.
    pub streams: u64,
    /// Records looked at.
    pub records: u64,
    /// Feeds looked at.
    pub feeds: u64,
    /// Feed rows looked at.
    pub rows: u64,
    /// Records that are kept but not handed on.
    pub held: u64,
    /// What is wrong, in words, at most [`FAULTS_MAX`]; empty is good.
    pub faults: Vec<String>,
}

/// Something was checked and does not hold together.
#[derive(Debug, Error)]
#[error("{path} does not hold together: {}", faults.join("; "))]
pub struct Faulty {
    /// Where.
    pub path: PathBuf,
    /// What is wrong with it.
    pub faults: Vec<String>,
}

impl Findings {
    /// These, where nothing is wrong.
    ///
    /// # Errors
    /// [`Faulty`], of what is at `path`.
    pub fn without_faults(self, path: &Path) -> Result<Findings, Faulty> {
        if self.faults.is_empty() {
            return Ok(self);
        }
        Err(Faulty {
            path: path.to_owned(),
            faults: self.faults,
        })
    }

    fn fault(&mut self, words: String) {
        if self.faults.len() < FAULTS_MAX {
            self.faults.push(words);
        }
    }
}

/// Checks a whole centre.
///
/// # Errors
/// The store's.
pub async fn check_centre(centre: &Centre) -> Result<Findings, Refused> {
    centre.store.read(check).await
}

/// Checks the whole database as it is at one moment.
///
/// # Errors
/// The store's.
pub fn check(read: &dyn Read) -> Result<Findings, Refused> {
    let mut report = Findings {
        faults: read.faults()?,
        ..Findings::default()
    };
    let meant = streams(read, &mut report)?;
    feeds(read, &mut report, &meant)?;
    voices(read, &mut report)?;
    policies(read, &mut report)?;
    Ok(report)
}

/// Where a record may be and whether it has to be somewhere.
struct Meant {
    feed: Feed,
    must: bool,
}

fn meant(record: &Checked) -> Option<Meant> {
    let feed = match record.header.audience() {
        Audience::Author if record.header.kind == routing::SEALED => Feed::Own(record.header.stream.author),
        Audience::Author | Audience::Unknown(..) => return None,
        Audience::User(person) => Feed::Inbox(person),
        Audience::Team(team) => Feed::Team(team),
        Audience::Org => Feed::Org,
    };
    // Who takes a kudos back tells the server, which tells those who saw it; and what of a path was said late is read by
    // nobody.
    let replaced = |to| [To::WhomItIsShown, To::WhomItIsSharedWith].contains(&to);
    let replaced = routing::rule_of(record.header.kind).is_some_and(|rule| replaced(rule.to));
    let must = !(replaced && record.body().is_none());
    Some(Meant { feed, must })
}

/// Walks every stream; answers which feed each record is meant for.
fn streams(read: &dyn Read, report: &mut Findings) -> Result<HashMap<i64, Meant>, Refused> {
    let mut meant_for = HashMap::new();
    let mut heads = Vec::new();
    read.each_stream(&mut |key, head| heads.push((key, head)))?;
    for (stream, head) in heads {
        report.streams += 1;
        let mut at = Head::default();
        read.each_record(stream, &mut |key, seq, kept: Hash16, envelope: Envelope| {
            report.records += 1;
            match Checked::read(envelope) {
                Err(error) => report.fault(format!("stream {stream}, record {seq}: {error}")),
                Ok(record) => {
                    if seq != at.seq + 1 || record.header.seq != seq {
                        report.fault(format!("stream {stream}: record {seq} stands after {}", at.seq));
                    }
                    if record.header.prev != at.hash || record.hash != kept {
                        report.fault(format!("stream {stream}, record {seq}: the chain is broken"));
                    }
                    meant_for.extend(meant(&record).map(|meant| (key, meant)));
                }
            }
            at = Head { seq, hash: kept };
        })?;
        if at != head {
            report.fault(format!(
                "stream {stream} ends at {}, its head says {}",
                at.seq, head.seq
            ));
        }
    }
    Ok(meant_for)
}

/// Walks every feed, and finds records that are in no feed and not held.
fn feeds(read: &dyn Read, report: &mut Findings, meant: &HashMap<i64, Meant>) -> Result<(), Refused> {
    let mut given: HashSet<i64> = HashSet::new();
    let mut counters = Vec::new();
    read.each_feed(&mut |name, head| counters.push((name.to_owned(), head)))?;
    for (name, head) in counters {
        report.feeds += 1;
        let mut at = Head::default();
        read.each_row(&name, &mut |fseq, chain, record, hash| {
            report.rows += 1;
            if fseq != at.seq + 1 {
                report.fault(format!("feed {name}: row {fseq} stands after {}", at.seq));
            }
            if chain != at.hash.chained(hash) {
                report.fault(format!("feed {name}, row {fseq}: the chain is broken"));
            }
            if meant.get(&record).map(|meant| meant.feed.to_string()).as_deref() != Some(&name) {
                report.fault(format!("feed {name}, row {fseq}: the record is not meant for it"));
            }
            if !given.insert(record) {
                report.fault(format!("feed {name}, row {fseq}: the record is there twice"));
            }
            at = Head {
                seq: fseq,
                hash: chain,
            };
        })?;
        if at != head {
            report.fault(format!(
                "feed {name} ends at {}, its counter says {}",
                at.seq, head.seq
            ));
        }
    }
    let mut held: HashSet<i64> = HashSet::new();
    read.each_held(&mut |record| {
        held.insert(record);
    })?;
    report.held = held.len() as u64;
    for (record, meant) in meant {
        if meant.must && !given.contains(record) && !held.contains(record) {
            report.fault(format!(
                "record {record} is meant for feed {} and is not in it",
                meant.feed
            ));
        }
    }
    Ok(())
}

/// Looks at every case, and finds voices that are part of none. Says nothing of what was said.
fn voices(read: &dyn Read, report: &mut Findings) -> Result<(), Refused> {
    read.each_case(&mut |case, sort, state, voices| {
        if voices == 0 {
            report.fault(format!("case {case}: nothing was said in it"));
        }
        if Sort::named(sort).is_none() {
            report.fault(format!("case {case}: its sort {sort:?} is none"));
        }
        if State::named(state).is_none() {
            report.fault(format!("case {case}: its state {state:?} is none"));
        }
    })?;
    for voice in read.voices_astray()? {
        report.fault(format!("voice {voice}: its case is not there"));
    }
    Ok(())
}

/// Looks at every version of the policy: its number, its signature, and that the one in force is what desks are told.
fn policies(read: &dyn Read, report: &mut Findings) -> Result<(), Refused> {
    let centre = read.org()?.tenant;
    let versions = read.policy_versions(None, usize::MAX)?;
    for (version, number) in versions.iter().rev().zip(1..) {
        if version.number != number {
            report.fault(format!("policy {}: it should be number {number}", version.number));
        }
        if !policy::is_signed(centre, version) {
            report.fault(format!("policy {}: its signature does not hold", version.number));
        }
    }
    if let Some(version) = read.policy_in_force()? {
        let told = read.roster()?.policy;
        let is_told = told.is_some_and(|set| set.text == version.text && set.pack == version.pack);
        if !is_told {
            report.fault(format!("policy {}: desks are told another one", version.number));
        }
    }
    Ok(())
}
