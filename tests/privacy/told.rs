//! "What left this computer" compared with the wire: every byte that went up is told, once, under what it was; and
//! nothing is told that did not go.

use crate::{recording::Exchange, relay::Way};
use anyhow::{Context, Result, ensure};
use app::view::{RecordWhat, SentItemView, SentView, SentWhat};
use chrono::{DateTime, Duration, Utc};
use protocol::{
    decode::{self, Limits},
    envelope::{Header, StreamId},
    wire::PushRequest,
};
use std::collections::{BTreeMap, BTreeSet};

/// Records in one push that the server had not taken before.
type Records = BTreeMap<RecordWhat, u32>;

/// What of one sort went up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Sum {
    times: u64,
    bytes: u64,
}

/// What went up, read from the wire.
#[derive(Debug, Default)]
pub(crate) struct Wire {
    sums: BTreeMap<SentWhat, Sum>,
    /// Each message that is told alone: when, what, its bytes and its records.
    alone: Vec<(DateTime<Utc>, SentWhat, u64, Records)>,
    /// Connections that broke before a byte went.
    broken: u64,
    /// The head of the request for a live connection.
    live_head: u64,
    /// A slip with its head: all are alike.
    slip: u64,
}

impl Wire {
    /// `began` is the first moment of the recording.
    pub(crate) fn read(exchanges: &[Exchange], began: DateTime<Utc>) -> Result<Wire> {
        let (mut wire, mut stored) = (Wire::default(), BTreeSet::new());
        for exchange in exchanges {
            let at = began + Duration::milliseconds(i64::try_from(exchange.at_ms)?);
            let bytes = exchange.bytes[0] as u64;
            let what = exchange.what();
            let path = what.split([' ', '?']).nth(1).unwrap_or_default();
            match path {
                "" => wire.broken += 1,
                "/v1/heads" => wire.add(SentWhat::Heads, bytes),
                "/v1/live" => {
                    let up = exchange.said.iter().filter(|(_, way, _, _)| *way == Way::Up);
                    let echoes: usize = up.map(|(_, _, _, bytes)| bytes).sum();
                    wire.live_head = bytes - echoes as u64;
                    wire.add(SentWhat::Live, bytes);
                }
                "/v1/slip" => {
                    wire.slip = bytes;
                    wire.add(SentWhat::Slip, bytes);
                }
                "/v1/voice/tokens" => wire.add(SentWhat::VoiceTokens, bytes),
                "/v1/enrol" => wire.alone.push((at, SentWhat::Join, bytes, Records::new())),
                "/v1/push" => match records(exchange, &mut stored)? {
                    new if new.is_empty() => wire.add(SentWhat::Proof, bytes),
                    new => wire.alone.push((at, SentWhat::Records, bytes, new)),
                },
                feed if feed.starts_with("/v1/feed/") => wire.add(SentWhat::Feeds, bytes),
                other => anyhow::bail!("{other} is on the wire, and the test does not know what that is"),
            }
        }
        Ok(wire)
    }

    fn add(&mut self, what: SentWhat, bytes: u64) {
        let sum = self.sums.entry(what).or_default();
        sum.times += 1;
        sum.bytes += bytes;
    }

    /// The same as what the desk tells.
    pub(crate) fn is_told(&self, told: &SentView, to: &str) -> Result<()> {
        let items: Vec<&SentItemView> = told.days.iter().flat_map(|day| &day.items).collect();
        let strangers = items.iter().filter(|item| item.to != to).count();
        ensure!(strangers == 0, "all went to {to}: {items:#?}");
        let is_alone = |item: &&&SentItemView| matches!(item.what, SentWhat::Join | SentWhat::Records);
        let alone: Vec<_> = items
            .iter()
            .filter(is_alone)
            .map(|item| told_alone(item))
            .collect();
        ensure!(alone == self.alone, "told {alone:#?}\nwas sent {:#?}", self.alone);
        let mut unanswered = 0;
        let mut sums = BTreeMap::new();
        for item in items.iter().filter(|item| !is_alone(item)) {
            // What broke before a byte of it went is told as perhaps sent: the desk cannot know. Only slips and the connection
            // that stays open are tried while there is no network.
            let (lost, each) = match item.what {
                SentWhat::Live => (item.unanswered, self.live_head),
                SentWhat::Slip => (item.unanswered, self.slip),
                _ => (0, 0),
            };
            ensure!(
                lost == item.unanswered,
                "all was answered but attempts to connect: {item:?}"
            );
            unanswered += lost;
            let sum = Sum {
                times: item.times - lost,
                bytes: item.bytes - lost * each,
            };
            ensure!(sums.insert(item.what, sum).is_none(), "told once: {item:?}");
        }
        ensure!(sums == self.sums, "told {sums:#?}\nwas sent {:#?}", self.sums);
        ensure!(
            unanswered == self.broken,
            "{unanswered} told, {} broken",
            self.broken
        );
        Ok(())
    }

    /// How many bytes and messages it was.
    pub(crate) fn weight(&self) -> (u64, usize) {
        let sums: u64 = self.sums.values().map(|sum| sum.bytes).sum();
        let alone: u64 = self.alone.iter().map(|(_, _, bytes, _)| bytes).sum();
        (sums + alone, self.alone.len())
    }
}

fn told_alone(item: &SentItemView) -> (DateTime<Utc>, SentWhat, u64, Records) {
    let records = item.records.iter().map(|of| (of.what, of.times));
    (item.first_at, item.what, item.bytes, records.collect())
}

/// The records of a push that the server had not stored before.
fn records(exchange: &Exchange, stored: &mut BTreeSet<(StreamId, u64)>) -> Result<Records> {
    let body = exchange.bodies().next().context("a push without a body")?;
    let request: PushRequest = decode::pack(body, Limits::ANSWER)?;
    let mut records = Records::new();
    for envelope in request.streams.iter().flatten() {
        let Header {
            stream, seq, kind, ..
        } = envelope.header()?;
        let what = match kind {
            1 | 6 => RecordWhat::KudosGiven,
            2 => RecordWhat::KudosThanked,
            3 => RecordWhat::KudosShown,
            4 => RecordWhat::ReliefAsked,
            5 => RecordWhat::KudosTakenBack,
            _ => RecordWhat::Other,
        };
        let answered = !exchange.answer.is_empty();
        if !stored.contains(&(stream, seq)) {
            *records.entry(what).or_default() += 1;
        }
        if answered {
            stored.insert((stream, seq));
        }
    }
    Ok(records)
}
