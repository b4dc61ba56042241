//! Customers' words that wait, and kudos of which some hang on the wall.
//!
//! Kudos stand in streams of their givers, as if they had been pushed, and are handed on by the service.

use super::{Crowd, earlier};
use chrono::TimeDelta;
use domain::{
    id::{DeviceId, KudosId, PersonId},
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, StreamId},
    record::{Body, KudosGiven, KudosShown, PraiseShared},
};
use server::{
    edge,
    service::{
        Refused,
        centre::Centre,
        roster::{self, Change},
    },
    store::{KeptPraise, StoreError},
};

/// Customers' words that wait: a third for the first leader's people, a third for those who are in no team.
pub(super) async fn praise(centre: &Centre, crowd: &Crowd, count: usize) {
    earlier(TimeDelta::zero());
    let first = crowd.leader(0);
    let led: Vec<_> = crowd
        .teams
        .iter()
        .filter(|team| team.leader == first)
        .map(|team| Some(team.id))
        .collect();
    let agents = |of: &dyn Fn(usize, &protocol::record::PersonSet) -> bool| -> Vec<PersonId> {
        let found = crowd.agents().enumerate().filter(|(n, one)| of(*n, one));
        found.map(|(_, one)| one.id).collect()
    };
    let whose = [
        agents(&|_, one| led.contains(&one.team)),
        agents(&|_, one| one.team.is_none()),
        agents(&|n, _| n.is_multiple_of(11)),
    ];
    let now = edge::now();
    let written = centre.store.write(move |tx| {
        for n in 0..count {
            let of = &whose[n % 3];
            let text =
                format!("Thank you for number {n}. I am Maria from the corner house, and you stayed with me");
            tx.put_praise_waiting(&KeptPraise {
                id: edge::short_id().map_err(|error| StoreError::Failed(error.to_string()))?,
                praise: PraiseShared {
                    id: KudosId(edge::id()),
                    to: of[n / 3 % of.len()],
                    note: Note::new(&text).map_err(|error| StoreError::Failed(error.to_string()))?,
                    value: None,
                    shared_by: None,
                    said_at: now - TimeDelta::days(2),
                },
                why: "name".into(),
                source: "survey".into(),
                at: now - TimeDelta::minutes(n as i64),
            })?;
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

/// Kudos of the last fifty days; one in three is shown to everybody.
pub(super) async fn kudos(centre: &Centre, crowd: &Crowd, count: usize) {
    let agents: Vec<PersonId> = crowd.agents().map(|one| one.id).collect();
    let now = edge::now();
    let mut changes = Vec::new();
    for n in 0..count {
        let (from, to) = (agents[n * 2 % agents.len()], agents[(n * 2 + 1) % agents.len()]);
        let note = Note::new(&format!("You took call {n} from me when my headset broke")).unwrap();
        let given_at = now - TimeDelta::hours((count - n) as i64 * 1_200 / count as i64);
        let given = KudosGiven {
            id: KudosId(edge::id()),
            to,
            note: note.clone(),
            value: None,
            given_at,
        };
        changes.push(record(from, Audience::User(to), &given));
        if n.is_multiple_of(3) {
            let shown = KudosShown {
                id: given.id,
                visibility: Visibility::Everyone,
                from: Some(from),
                note,
                value: None,
                given_at,
                salt: None,
            };
            changes.push(record(to, Audience::Org, &shown));
        }
    }
    let written = centre.store.write(move |tx| {
        roster::write(tx, &changes, now)?;
        Ok::<_, Refused>(())
    });
    written.await.unwrap();
}

fn record<B: Body>(by: PersonId, audience: Audience, body: &B) -> Change {
    let stream = StreamId {
        author: by,
        device: DeviceId(by.0),
        inc: 1,
    };
    Change::Record {
        stream,
        audience,
        kind: B::KIND,
        body: body.encode(),
    }
}
