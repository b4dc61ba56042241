//! Praise of somebody who has a vault: the server seals what it hands on, and keeps no other copy.

use super::{Survey, on_each, outcomes, row, stands_in};
use crate::desk::{AMARA, Device, PIOTR, TEAM, now, page, push_runs, run};
use domain::{
    id::ValueId,
    kudos::{Note, Visibility},
};
use protocol::{
    envelope::{Audience, Bytes, Hash16},
    kudos::{KudosSealed, KudosWords, PRAISE_INFO, Passing, PraiseSealed},
    record::{Body, KudosShown, PraiseShared},
    wire::{Feed, Head},
};
use serde_json::json;
use server::{
    edge,
    service::{
        fsck,
        praise::{self, review},
        table::Options,
    },
    store::KeptVault,
};
use vault::{random::Random, ring::Ring};

const DAY: &str = "2024-10-03";

/// Amara has a vault; its ring.
async fn with_vault(survey: &Survey) -> Ring {
    let ring = Ring::make(&mut Random(edge::random));
    let vault = KeptVault {
        version: 1,
        record: vec![1],
        by_passphrase: vec![2],
        by_words: vec![3],
        identity: ring.identity().public().to_bytes().to_vec(),
        proof: Hash16([4; 16]),
        tries: 0,
        tried_at: now(),
    };
    let store = &survey.server.centre().store;
    store.write(move |tx| tx.put_vault(AMARA, &vault)).await.unwrap();
    ring
}

/// What was handed to her, each record once.
async fn records(survey: &Survey) -> Vec<(u16, Vec<u8>)> {
    let store = &*survey.server.centre().store;
    let rows = page(store, Feed::Inbox(AMARA), Head::default(), 100)
        .await
        .unwrap()
        .rows;
    rows.into_iter()
        .map(|row| (row.record.header().unwrap().kind, row.record.body.unwrap().0))
        .collect()
}

fn opened(ring: &Ring, body: &KudosSealed) -> KudosWords {
    let passing = Passing::of_customer(body.id, body.to, body.given_at);
    let bound = passing.bound(&body.commitment);
    let inside = ring.identity().open(PRAISE_INFO, &bound, &body.sealed.0).unwrap();
    let words = KudosWords::of_inside(&inside).unwrap();
    assert_eq!(words.commitment(&passing), body.commitment);
    words
}

#[tokio::test]
async fn whichever_way_it_came_only_she_reads_it() {
    on_each(async |survey| {
        let (centre, ring) = (survey.server.centre(), with_vault(survey).await);
        let answer = survey
            .post(json!([
                row("Amara Okafor", "She untangled my kittiwake of a bill"),
                row("Amara Okafor", "My name is Guille Mott and she was patient"),
                row("Piotr Kowalski", "He stayed calm about the cormorant"),
            ]))
            .await;
        assert_eq!(outcomes(&answer), ["passed_on", "waits", "passed_on"]);
        // A person has to look at it, so until then it can be read.
        let waiting = review::list(centre).await.unwrap();
        review::approve(centre, &review::name(&waiting[0])).await.unwrap();
        let file = format!(
            "to,text,said_on,shared_by\nAmara Okafor,So patient with my dunnock,{DAY},Piotr Kowalski\n"
        );
        praise::import(centre, file.as_bytes(), Options::default())
            .await
            .unwrap();
        let records = records(survey).await;
        assert_eq!(
            records.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(),
            [PraiseSealed::KIND; 3]
        );
        let bodies = records
            .iter()
            .map(|(_, body)| PraiseSealed::decode(body).unwrap().0);
        let bodies: Vec<KudosSealed> = bodies.collect();
        let words: Vec<String> = bodies
            .iter()
            .map(|body| opened(&ring, body).note.as_str().into())
            .collect();
        assert_eq!(
            words,
            [
                "She untangled my kittiwake of a bill",
                "My name is Guille Mott and she was patient",
                "So patient with my dunnock"
            ]
        );
        assert_eq!(bodies[2].shared_by, Some(PIOTR));
        assert!(bodies.iter().all(|body| body.is_whole()), "all are equally long");
        centre.store.scrub().await.unwrap();
        for word in ["kittiwake", "Guille Mott", "dunnock"] {
            assert!(
                !stands_in(survey.dir.path(), word),
                "{word} stands in the database"
            );
        }
        // Whoever has no vault gets it as before.
        let store = &*centre.store;
        let his = page(store, Feed::Inbox(PIOTR), Head::default(), 9)
            .await
            .unwrap()
            .rows;
        assert_eq!(his[0].record.header().unwrap().kind, PraiseShared::KIND);
        assert!(fsck::check_centre(centre).await.unwrap().faults.is_empty());
    })
    .await;
}

#[tokio::test]
async fn she_shows_what_was_said_and_nothing_else() {
    on_each(async |survey| {
        let (centre, ring) = (survey.server.centre(), with_vault(survey).await);
        survey
            .post(row("Amara Okafor", "She untangled my kittiwake of a bill"))
            .await;
        let body = PraiseSealed::decode(&records(survey).await[0].1).unwrap().0;
        let words = opened(&ring, &body);
        let shown = KudosShown {
            id: body.id,
            visibility: Visibility::Team,
            from: None,
            note: words.note,
            value: words.value,
            given_at: body.given_at,
            salt: Some(words.salt),
        };
        let mut desk = Device::new(centre.org.tenant, AMARA, 1);
        let altered = [
            KudosShown {
                note: Note::new("She untangled my whole life").unwrap(),
                ..shown.clone()
            },
            KudosShown {
                from: Some(AMARA),
                ..shown.clone()
            },
            KudosShown {
                value: Some(ValueId(uuid::Uuid::from_u128(1))),
                ..shown.clone()
            },
            KudosShown {
                salt: Some(Bytes(vec![0; 16])),
                ..shown.clone()
            },
            KudosShown {
                salt: None,
                ..shown.clone()
            },
        ];
        for body in altered {
            let record = desk.say(&Audience::Team(TEAM), &body);
            let answer = push_runs(&*centre.store, vec![run(&[record])]).await;
            assert_eq!(answer.held[0].why, "altered", "{body:?}");
        }
        let record = desk.say(&Audience::Team(TEAM), &shown);
        let answer = push_runs(&*centre.store, vec![run(&[record])]).await;
        assert!(answer.held.is_empty(), "{:?}", answer.held);
        let team = page(&*centre.store, Feed::Team(TEAM), Head::default(), 9)
            .await
            .unwrap();
        assert_eq!(team.rows.len(), 1);
    })
    .await;
}
