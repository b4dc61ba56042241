//! What a centre's server reads of desks, spreadsheets, directories and survey tools, judged as far as no database is asked.

use domain::id::{DeviceId, PersonId, TenantId};
use protocol::{
    decode::{self, Limits},
    envelope::{Audience, Envelope, Hash16, StreamId},
    wire::PushRequest,
};
use serde_json::{Value, json};
use server::service::{
    praise::scrub_what_can_be,
    push,
    scim::{filter::Filter, patch},
    table::{Column, Table},
};
use uuid::Uuid;

/// Pushes of one person, as their desk makes them.
pub(crate) struct Pushed {
    tenant: TenantId,
    stream: StreamId,
}

impl Pushed {
    pub(crate) fn new() -> Pushed {
        Pushed {
            tenant: TenantId(Uuid::from_u128(1)),
            stream: StreamId {
                author: PersonId(Uuid::from_u128(2)),
                device: DeviceId(Uuid::from_u128(3)),
                inc: 1,
            },
        }
    }

    pub(crate) fn corpus(&self) -> Vec<Vec<u8>> {
        let mut prev = Hash16::default();
        let mut write = |seq| {
            let audience = match seq % 3 {
                0 => Audience::Org,
                1 => Audience::Author,
                _ => Audience::User(PersonId(Uuid::from_u128(9))),
            };
            let kind = u16::try_from(seq).unwrap_or_default();
            let record = Envelope::write(self.tenant, self.stream, seq, prev, &audience, kind, vec![7; 40]);
            prev = record.hash();
            record
        };
        let one = PushRequest {
            streams: vec![vec![write(1)]],
        };
        let more = PushRequest {
            streams: vec![(2..6).map(&mut write).collect()],
        };
        let pack = |push: &PushRequest| rmp_serde::to_vec_named(push).expect("a push encodes");
        let text = serde_json::to_vec(&one).expect("a push is JSON too");
        vec![pack(&one), pack(&more), text]
    }

    /// In either form; what is let in is whole runs of this person.
    pub(crate) fn push(&self, bytes: &[u8]) {
        let read: [Option<PushRequest>; 2] = [
            decode::pack(bytes, Limits::REQUEST).ok(),
            decode::json(bytes, Limits::REQUEST).ok(),
        ];
        for request in read.into_iter().flatten() {
            for run in push::check(request, self.tenant, self.stream.author)
                .into_iter()
                .flatten()
            {
                assert!(!run.records.is_empty(), "an empty run was let in");
                assert!(
                    run.records
                        .iter()
                        .all(|record| record.header.stream == run.stream)
                );
            }
        }
    }
}

pub(crate) fn roster(bytes: &[u8]) {
    const COLUMNS: &[Column] = &[
        Column::must("name"),
        Column::may("email").or(&["e-mail"]),
        Column::may("team"),
        Column::may("post"),
    ];
    if let Ok(table) = Table::read(bytes, COLUMNS) {
        assert!(table.rows.len() + table.bad.len() <= bytes.len() + 1);
    }
}

/// As a filter, and as a change of a document.
pub(crate) fn scim(bytes: &[u8]) {
    let mut document = json!({
        "userName": "amara@example.org", "active": true, "name": {"givenName": "Amara", "familyName": "Okafor"},
        "emails": [{"value": "amara@example.org", "type": "work", "primary": true}], "members": [{"value": "1"}],
    });
    if let Some(filter) = std::str::from_utf8(bytes)
        .ok()
        .and_then(|text| Filter::parse(text).ok())
    {
        let _whether = filter.takes(&document);
    }
    let read: Option<Value> = decode::json(bytes, Limits::REQUEST).ok();
    if let Some(change) = read.and_then(|read| serde_json::from_value(read).ok()) {
        let _refused = patch::apply(&mut document, change);
    }
}

/// As many as a survey may send: longer ones are refused before they are scrubbed.
const PRAISE_CHARS: usize = 4_000;

/// Customers' words: what was taken out stays out, whoever looks a second time.
pub(crate) fn praise(bytes: &[u8]) {
    let text: String = String::from_utf8_lossy(bytes)
        .chars()
        .take(PRAISE_CHARS)
        .collect();
    let scrubbed = scrub_what_can_be(&text);
    let again = scrub_what_can_be(&scrubbed.text);
    assert_eq!(again.text, scrubbed.text, "of {text:?}");
    assert!(!again.gone, "{:?}", again.text);
    assert_eq!(again.held, scrubbed.held, "{:?}", again.text);
}
