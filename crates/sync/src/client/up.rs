//! The lane up: own records in order, and what to do when the server holds less or something else.
//!
//! A gap rewinds and resends: that alone repairs a server restored from an old backup. A fork is searched
//! for its first different record by re-sending single records, which any server answers the same way as
//! a push; then the stream ends there and what the server lacks goes on in a new incarnation.

use super::{Client, Effect, Own, Sending, Span, Step};
use protocol::{
    envelope::StreamId,
    wire::{Head, PushAnswer, RECORDS_MAX, StreamAnswer, StreamOutcome},
};

/// Rewinds in a row before the lane rests: a server that answers so for ever must not be asked for ever.
const REWINDS_MAX: u32 = 3;

/// What the lane is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Up {
    Idle,
    Pushing,
    /// Looking for the first different record; `asked` is on its way when set.
    Searching(Search),
    Reopening,
}

/// Records up to `low` are alike, the one at `high` differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Search {
    stream: StreamId,
    low: u64,
    high: u64,
    asked: Option<u64>,
}

impl Up {
    pub(super) fn is_idle(self) -> bool {
        self == Up::Idle
    }

    /// A search that a failure interrupted.
    pub(super) fn is_resting(self) -> bool {
        matches!(self, Up::Searching(Search { asked: None, .. }))
    }

    pub(super) fn give_up(&mut self) {
        *self = match *self {
            Up::Searching(search) => Up::Searching(Search {
                asked: None,
                ..search
            }),
            Up::Idle | Up::Pushing | Up::Reopening => Up::Idle,
        };
    }
}

impl Sending {
    pub(super) fn has_more(&self) -> bool {
        self.from < self.upto.seq
    }

    /// Re-send the last record: as hashes are chained, its answer proves all before it.
    fn prove(&mut self) {
        self.from = self.from.min(self.upto.seq.saturating_sub(1));
    }
}

impl Client {
    pub(super) fn wrote(&mut self, own: &[(StreamId, Head)]) {
        for (stream, head) in own {
            let sending = self.own.entry(*stream).or_insert(Sending {
                upto: *head,
                acked: 0,
                from: 0,
                ended: false,
                is_newer: false,
            });
            if !sending.ended && head.seq >= sending.upto.seq {
                sending.upto = *head;
            }
        }
    }

    /// The server may hold less than it acknowledged: prove every stream.
    pub(super) fn prove_all(&mut self) {
        self.own.values_mut().for_each(Sending::prove);
    }

    /// Compares the server's word on own streams with what it acknowledged.
    pub(super) fn compare_streams(&mut self, heads: &[(StreamId, Head)]) {
        for (stream, sending) in &mut self.own {
            let found = heads
                .iter()
                .find(|(s, _)| s == stream)
                .map_or(Head::default(), |(_, head)| *head);
            let less = found.seq < sending.acked && !sending.is_newer;
            let more = found.seq > sending.upto.seq && !sending.ended;
            let other = found.seq == sending.upto.seq && found != sending.upto;
            if less || more || other {
                sending.prove();
            }
        }
    }

    pub(super) fn run_up(&mut self, effects: &mut Vec<Effect>) {
        match &mut self.up {
            Up::Idle => {
                let span = |(stream, sending): (&StreamId, &Sending)| Span {
                    stream: *stream,
                    after: sending.from,
                    records_max: RECORDS_MAX,
                };
                let spans: Vec<Span> = self.own.iter().filter(|(_, s)| s.has_more()).map(span).collect();
                if !spans.is_empty() {
                    self.up = Up::Pushing;
                    effects.push(Effect::Push { spans });
                }
            }
            Up::Searching(search) if search.asked.is_none() => {
                let middle = search.low + (search.high - search.low) / 2;
                search.asked = Some(middle);
                let span = Span {
                    stream: search.stream,
                    after: middle - 1,
                    records_max: 1,
                };
                effects.push(Effect::Push { spans: vec![span] });
            }
            Up::Pushing | Up::Searching(_) | Up::Reopening => {}
        }
    }

    pub(super) fn pushed(
        &mut self,
        step: Step,
        sent: &[(StreamId, Head)],
        answer: &PushAnswer,
        effects: &mut Vec<Effect>,
    ) {
        self.heard();
        let before = std::mem::replace(&mut self.up, Up::Idle);
        for answer in &answer.streams {
            let Some((_, last)) = sent.iter().find(|(stream, _)| *stream == answer.stream) else {
                continue;
            };
            match before {
                Up::Searching(search) => self.searched(step, search, *answer, effects),
                _ => self.answered(step, *last, *answer, effects),
            }
        }
        let all = sent
            .iter()
            .all(|(stream, _)| answer.streams.iter().any(|a| a.stream == *stream));
        if !all || sent.is_empty() {
            self.hold(step);
        }
    }

    fn answered(&mut self, step: Step, last: Head, answer: StreamAnswer, effects: &mut Vec<Effect>) {
        let Some(sending) = self.own.get_mut(&answer.stream) else {
            return;
        };
        let stream = answer.stream;
        match answer.outcome {
            StreamOutcome::Stored => {
                (self.rewinds, self.misses) = (0, 0);
                sending.is_newer = true;
                if last.seq >= sending.upto.seq {
                    sending.upto = last;
                }
                sending.from = last.seq;
                sending.acked = sending.acked.max(last.seq);
                // What follows the last record that was sent may be another's: of that nothing is known to be safe.
                let safe = answer.safe.min(last.seq);
                effects.push(saved(stream, sending.acked, safe));
                let beyond = answer.stored.seq > last.seq && last.seq == sending.upto.seq;
                if beyond && !sending.ended && self.up.is_idle() {
                    // It holds records this file does not: the file is a clone or an old copy.
                    self.up = Up::Reopening;
                    let keep = last.seq;
                    effects.push(Effect::Reopen { stream, keep });
                }
            }
            StreamOutcome::Gap => self.rewind(step, answer, effects),
            StreamOutcome::Fork => {
                let high = answer.stored.seq.min(last.seq);
                if high == 0 {
                    self.hold(step);
                } else if self.up.is_idle() {
                    self.search(
                        Search {
                            stream,
                            low: 0,
                            high,
                            asked: None,
                        },
                        effects,
                    );
                }
            }
        }
    }

    /// The server holds less than was sent after.
    fn rewind(&mut self, step: Step, answer: StreamAnswer, effects: &mut Vec<Effect>) {
        let Some(sending) = self.own.get_mut(&answer.stream) else {
            return;
        };
        let held = answer.stored.seq.min(sending.upto.seq);
        sending.from = held;
        sending.acked = held;
        // It was put back. Whether what it still holds is ours, and safe, is said by the answer to what is sent next.
        effects.push(saved(answer.stream, held, 0));
        self.rewinds += 1;
        if self.rewinds > REWINDS_MAX {
            self.hold(step);
        }
        self.heads_wanted = true;
        let stream = answer.stream;
        self.own
            .iter_mut()
            .filter(|(s, _)| **s != stream)
            .for_each(|(_, s)| s.prove());
    }

    fn searched(&mut self, step: Step, search: Search, answer: StreamAnswer, effects: &mut Vec<Effect>) {
        let Some(asked) = search.asked else { return };
        match answer.outcome {
            StreamOutcome::Stored => self.search(
                Search {
                    low: asked,
                    asked: None,
                    ..search
                },
                effects,
            ),
            StreamOutcome::Fork => self.search(
                Search {
                    high: asked,
                    asked: None,
                    ..search
                },
                effects,
            ),
            // The server was rewound meanwhile; what was found out no longer holds.
            StreamOutcome::Gap => self.rewind(step, answer, effects),
        }
    }

    fn search(&mut self, search: Search, effects: &mut Vec<Effect>) {
        if search.high - search.low > 1 {
            self.up = Up::Searching(search);
        } else {
            self.up = Up::Reopening;
            effects.push(Effect::Reopen {
                stream: search.stream,
                keep: search.low,
            });
        }
    }

    pub(super) fn reopened(&mut self, ended: StreamId, keep: Head, next: Own) {
        self.up = Up::Idle;
        if let Some(sending) = self.own.get_mut(&ended) {
            sending.upto = keep;
            sending.ended = true;
            sending.acked = keep.seq;
            sending.from = keep.seq;
        }
        self.wrote(&[(next.stream, next.upto)]);
    }
}

fn saved(stream: StreamId, acked: u64, safe: u64) -> Effect {
    Effect::SaveAcked { stream, acked, safe }
}
