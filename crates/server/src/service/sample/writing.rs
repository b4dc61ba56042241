//! Who and what the sample has: its file as it is read, and the ids, days and records of everything that it names.
//!
//! Decides nothing of what is said; the rest of the sample is written with it.

use crate::{
    edge,
    service::{centre::AdminError, roster::Change},
};
use chrono::{DateTime, Days, Duration, NaiveDate, NaiveTime, Utc};
use domain::{
    id::{DeviceId, PersonId, TeamId, ValueId},
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, StreamId},
    record::Body,
};
use serde::Deserialize;
use std::{collections::HashMap, fmt::Display};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sample {
    pub(super) org: String,
    pub(super) team: Vec<Team>,
    pub(super) person: Vec<Person>,
    pub(super) value: Vec<Value>,
    pub(super) kudos: Vec<Kudos>,
    pub(super) praise: Vec<Praise>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Team {
    pub(super) name: String,
    pub(super) leader: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub(super) name: String,
    pub(super) team: Option<String>,
    #[serde(default = "agent")]
    pub(super) post: String,
    pub(super) role: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Value {
    pub(super) name: String,
    pub(super) meaning: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Kudos {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) value: Option<String>,
    pub(super) days: i64,
    pub(super) at: NaiveTime,
    pub(super) text: String,
    #[serde(default)]
    pub(super) thanked: bool,
    pub(super) shown: Option<Visibility>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Praise {
    pub(super) to: String,
    pub(super) value: String,
    pub(super) days: i64,
    pub(super) shared_by: String,
    pub(super) text: String,
}

fn agent() -> String {
    "agent".into()
}

/// Ids of everything that the sample names, and the moment it is written.
pub(super) struct Writing {
    pub(super) now: DateTime<Utc>,
    /// The server's own.
    pub(super) stream: StreamId,
    pub(super) teams: HashMap<String, TeamId>,
    pub(super) people: HashMap<String, (PersonId, StreamId)>,
    pub(super) values: HashMap<String, ValueId>,
}

impl Writing {
    pub(super) fn of(sample: &Sample, now: DateTime<Utc>, stream: StreamId) -> Writing {
        let with_stream = |person: &Person| {
            let author = PersonId(edge::id());
            let device = DeviceId(edge::id());
            (
                person.name.clone(),
                (
                    author,
                    StreamId {
                        author,
                        device,
                        inc: 1,
                    },
                ),
            )
        };
        Writing {
            now,
            stream,
            teams: sample
                .team
                .iter()
                .map(|team| (team.name.clone(), TeamId(edge::id())))
                .collect(),
            people: sample.person.iter().map(with_stream).collect(),
            values: sample
                .value
                .iter()
                .map(|v| (v.name.clone(), ValueId(edge::id())))
                .collect(),
        }
    }

    /// That time on a day in the past; never in the future.
    pub(super) fn instant(&self, days: i64, at: NaiveTime) -> DateTime<Utc> {
        let day = self.now.date_naive() - Duration::days(days);
        let wanted = day.and_time(at).and_utc();
        if wanted < self.now {
            wanted
        } else {
            self.now - Duration::minutes(90)
        }
    }

    pub(super) fn person(&self, name: &str) -> Result<(PersonId, StreamId), AdminError> {
        let found = self.people.get(name).copied();
        found.ok_or_else(|| AdminError::PersonUnknown {
            name: name.to_owned(),
            alike: Vec::new(),
        })
    }

    pub(super) fn team(&self, name: &str) -> Result<TeamId, AdminError> {
        let found = self.teams.get(name).copied();
        found.ok_or_else(|| AdminError::TeamUnknown(name.to_owned()))
    }

    pub(super) fn team_of(&self, person: &Person) -> Result<Option<TeamId>, AdminError> {
        person.team.as_deref().map(|name| self.team(name)).transpose()
    }

    pub(super) fn value(&self, name: &str) -> Result<ValueId, AdminError> {
        let found = self.values.get(name).copied();
        found.ok_or_else(|| AdminError::ValueUnknown(name.to_owned()))
    }

    /// The day so many days ago.
    pub(super) fn day(&self, days: u64) -> NaiveDate {
        self.now.date_naive() - Days::new(days)
    }

    /// An hour of that day.
    pub(super) fn hour(&self, days: u64, hour: u32) -> DateTime<Utc> {
        let at = NaiveTime::from_hms_opt(hour, 20, 0).unwrap_or_default();
        self.instant(i64::try_from(days).unwrap_or(0), at)
    }

    /// A record of the server's own.
    pub(super) fn own<B: Body>(&self, audience: Audience, body: &B) -> Change {
        record(self.stream, audience, body)
    }
}

pub(super) fn note(text: &str) -> Result<Note, AdminError> {
    Note::new(text).map_err(|e| AdminError::Sample(format!("{text:?}: {e}")))
}

pub(super) fn record<B: Body>(stream: StreamId, audience: Audience, body: &B) -> Change {
    Change::Record {
        stream,
        audience,
        kind: B::KIND,
        body: body.encode(),
    }
}

/// The file cannot be used.
pub(super) fn broken(why: impl Display) -> AdminError {
    AdminError::Sample(why.to_string())
}
