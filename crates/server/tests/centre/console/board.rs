//! The wall board: what those who were thanked show to everybody now, for a board with its token; read once a minute.

use super::room::{ADMIN, COACH, Visitor, clock, later, with_posts, with_posts_by};
use crate::{
    desk::{AMARA, PIOTR, folder, kudos, now, push_runs, run, two_people, write},
    running::{JSON, Running, bearer},
};
use async_trait::async_trait;
use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use domain::kudos::{Note, Visibility};
use protocol::{
    envelope::{Audience, Envelope, Hash16},
    record::{Body, KudosGiven, KudosShown, KudosTakenBack, PraiseShared},
};
use serde_json::{Value, json};
use server::{
    service::{
        centre::Centre,
        console::wall::{self, FRESH_FOR, THANKS_MAX},
        roster::Change,
        teams, tokens,
    },
    store::{Answer, News, ReadJob, Store, WriteJob},
};
use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};
use tokio::sync::watch;

fn given(n: u128, words: &str, at: DateTime<Utc>) -> KudosGiven {
    KudosGiven {
        note: Note::new(words).unwrap(),
        given_at: at,
        ..kudos(AMARA, n)
    }
}

async fn push(running: &Running, records: &[Envelope]) {
    push_runs(&*running.centre().store, vec![run(records)]).await;
}

/// What hangs on the wall once it is read anew, by its words.
async fn on_wall(running: &Running, head: &str, query: &str) -> Vec<String> {
    later(FRESH_FOR);
    seen_on_wall(running, head, query).await
}

/// What a board is shown now, by its words.
async fn seen_on_wall(running: &Running, head: &str, query: &str) -> Vec<String> {
    let answer = running
        .send_with(&format!("GET /v1/wall{query}"), head, b"")
        .await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let wall: Value = answer.read();
    let thanks = wall["thanks"].as_array().unwrap();
    thanks
        .iter()
        .map(|one| one["text"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_board_shows_what_is_shown_to_everybody_and_no_more_once_it_is_not() {
    let running = with_posts_by(clock).await;
    teams::name_org(running.centre(), "Harbour Line").await.unwrap();
    let token = tokens::add(running.centre(), tokens::WALL, Some("the hall"))
        .await
        .unwrap();
    let head = bearer(&token);
    let (mut piotr, mut amara) = (running.device(PIOTR), running.device(AMARA));
    let at = |hours| now() - TimeDelta::hours(hours);
    let all = [
        given(1, "for nobody else", at(5)),
        given(2, "for the team", at(4)),
        given(3, "hidden again", at(3)),
        given(4, "withdrawn", at(2)),
        given(5, "it stays", at(1)),
    ];
    for one in &all {
        push(&running, &[piotr.say(&Audience::User(AMARA), one)]).await;
    }
    assert_eq!(on_wall(&running, &head, "").await, [""; 0], "nobody agreed yet");
    push(&running, &[amara.shows(&all[1], Visibility::Team)]).await;
    for one in &all[2..] {
        push(&running, &[amara.shows(one, Visibility::Everyone)]).await;
    }
    assert_eq!(
        on_wall(&running, &head, "").await,
        ["it stays", "withdrawn", "hidden again"],
        "newest first"
    );
    push(&running, &[amara.shows(&all[2], Visibility::Me)]).await;
    assert_eq!(on_wall(&running, &head, "").await, ["it stays", "withdrawn"]);
    let taken = KudosTakenBack {
        id: all[3].id,
        at: all[3].given_at,
    };
    push(&running, &[piotr.say(&Audience::Author, &taken)]).await;
    later(FRESH_FOR);
    let answer = running.send_with("GET /v1/wall", &head, b"").await;
    assert_eq!(answer.header("cache-control"), ["no-store"]);
    let wall: Value = answer.read();
    assert_eq!(
        wall,
        json!({
            "centre": "Harbour Line",
            "week": "2024-W40",
            "thanks": [{
                "id": all[4].id.to_string(), "to": "Amara Okafor", "from": "Piotr Kowalski",
                "text": "it stays", "value": null, "given_on": "2024-10-03",
            }],
            "done": [],
            "as_of": clock().to_rfc3339_opts(SecondsFormat::Secs, true),
        })
    );
    running.stop().await;
}

#[tokio::test]
async fn what_is_taken_back_is_gone_from_every_board_within_a_minute() {
    let running = with_posts_by(clock).await;
    let visitor = Visitor::come_in(&running, COACH).await;
    let head = format!("cookie: breakwater_console={}\r\n", visitor.secret);
    let (mut piotr, mut amara) = (running.device(PIOTR), running.device(AMARA));
    let one = given(1, "it was shown", now());
    push(&running, &[piotr.say(&Audience::User(AMARA), &one)]).await;
    push(&running, &[amara.shows(&one, Visibility::Everyone)]).await;
    assert_eq!(on_wall(&running, &head, "").await, ["it was shown"]);
    push(&running, &[amara.shows(&one, Visibility::Me)]).await;
    later(FRESH_FOR - TimeDelta::seconds(1));
    for query in ["", "?weeks=1", "?weeks=4"] {
        assert_eq!(seen_on_wall(&running, &head, query).await, ["it was shown"]);
    }
    later(TimeDelta::seconds(1));
    assert_eq!(seen_on_wall(&running, &head, "").await, [""; 0]);
    // A page asks each four minutes: with what is read once a minute that is five.
    assert!(FRESH_FOR + TimeDelta::minutes(4) <= TimeDelta::minutes(5));
    running.stop().await;
}

/// A store that counts how often it is read.
struct Counting {
    store: Arc<dyn Store>,
    reads: AtomicUsize,
}

#[async_trait]
impl Store for Counting {
    async fn run_read(&self, job: ReadJob) {
        self.reads.fetch_add(1, Ordering::SeqCst);
        self.store.run_read(job).await;
    }
    fn queue_write(&self, job: WriteJob) -> Answer<()> {
        self.store.queue_write(job)
    }
    async fn copy(&self, into: &Path) -> Answer<()> {
        self.store.copy(into).await
    }
    async fn catch_up(&self) -> Answer<()> {
        self.store.catch_up().await
    }
    fn hear(&self, news: News) {
        self.store.hear(news);
    }
    async fn scrub(&self) -> Answer<()> {
        self.store.scrub().await
    }
}

#[tokio::test]
async fn many_boards_cost_one_look_through_the_feed_a_minute() {
    let (dir, (_closing, closing)) = (folder(), watch::channel(false));
    let mut centre = Centre::open(dir.path().to_owned(), clock, closing).await.unwrap();
    write(&*centre.store, two_people()).await.unwrap();
    let counting = Arc::new(Counting {
        store: centre.store.clone(),
        reads: AtomicUsize::new(0),
    });
    centre.store = counting.clone();
    let reads = || counting.reads.load(Ordering::SeqCst);
    for weeks in [1, 2, 4, 2] {
        wall::look(&centre, weeks).await.unwrap();
    }
    // Whoever is in the console shares it with the boards, and all at once make one.
    wall::look(&centre.acting("Ada Admin"), 2).await.unwrap();
    assert_eq!(reads(), 1);
    later(FRESH_FOR);
    let (one, other) = tokio::join!(wall::look(&centre, 1), wall::look(&centre, 4));
    assert_eq!(one.unwrap().as_of, other.unwrap().as_of);
    assert_eq!(reads(), 2);
}

#[tokio::test]
async fn a_board_goes_back_so_many_weeks_from_their_monday() {
    let running = with_posts_by(clock).await;
    let visitor = Visitor::come_in(&running, COACH).await;
    let head = format!("cookie: breakwater_console={}\r\n", visitor.secret);
    let (mut piotr, mut amara) = (running.device(PIOTR), running.device(AMARA));
    let mondays = ["2024-09-30", "2024-09-23", "2024-09-16", "2024-09-09"];
    for (n, monday) in mondays.iter().enumerate() {
        let first: DateTime<Utc> = format!("{monday}T00:00:00Z").parse().unwrap();
        for (place, at) in [("first", first), ("before", first - TimeDelta::seconds(1))] {
            let id = 10 * n as u128 + u128::from(place == "first");
            let one = given(id + 1, &format!("{place} {monday}"), at);
            push(&running, &[piotr.say(&Audience::User(AMARA), &one)]).await;
            push(&running, &[amara.shows(&one, Visibility::Everyone)]).await;
        }
    }
    for (query, count) in [
        ("", 3),
        ("?weeks=1", 1),
        ("?weeks=2", 3),
        ("?weeks=3", 5),
        ("?weeks=4", 7),
    ] {
        assert_eq!(on_wall(&running, &head, query).await.len(), count, "{query}");
    }
    for bad in ["?weeks=0", "?weeks=5", "?weeks=x"] {
        let answer = running.send_with(&format!("GET /v1/wall{bad}"), &head, b"").await;
        assert_eq!(answer.status, 400, "{bad}");
    }
    running.stop().await;
}

#[tokio::test]
async fn a_board_shows_two_hundred_at_most_and_leaves_the_oldest_out() {
    let running = with_posts_by(clock).await;
    let visitor = Visitor::come_in(&running, COACH).await;
    let head = format!("cookie: breakwater_console={}\r\n", visitor.secret);
    let amara = running.device(AMARA);
    // One more than fits: the oldest is the one that is left out.
    let many: Vec<KudosGiven> = (0..=THANKS_MAX as u128)
        .map(|n| {
            let at = now() - TimeDelta::minutes(i64::try_from(n).unwrap());
            given(1_000 + n, &format!("thanks {n}"), at)
        })
        .collect();
    // Customers' words, because colleagues give no more than twenty on a day.
    let praise = many.iter().map(|one| Change::Praise {
        praise: PraiseShared {
            id: one.id,
            to: AMARA,
            note: one.note.clone(),
            value: None,
            shared_by: None,
            said_at: one.given_at,
        },
        row: Hash16::of(one.id.0.as_bytes()),
    });
    let shown = many.iter().map(|one| {
        let shown = KudosShown {
            id: one.id,
            visibility: Visibility::Everyone,
            from: None,
            note: one.note.clone(),
            value: None,
            given_at: one.given_at,
            salt: None,
        };
        Change::Record {
            stream: amara.stream,
            audience: Audience::Org,
            kind: KudosShown::KIND,
            body: shown.encode(),
        }
    });
    write(&*running.centre().store, praise.chain(shown).collect())
        .await
        .unwrap();
    let all = on_wall(&running, &head, "?weeks=4").await;
    assert_eq!(all.len(), THANKS_MAX);
    assert_eq!(
        (all[0].as_str(), all[THANKS_MAX - 1].as_str()),
        ("thanks 0", "thanks 199")
    );
    running.stop().await;
}

#[tokio::test]
async fn a_boards_token_opens_the_wall_and_nothing_else_until_it_is_ended() {
    let running = with_posts().await;
    let token = tokens::add(running.centre(), tokens::WALL, Some("the hall"))
        .await
        .unwrap();
    for line in [
        "GET /v1/heads",
        "GET /v1/feed/org",
        "GET /scim/v2/Users",
        "POST /v1/praise",
    ] {
        assert_eq!(
            running.send(line, &token, JSON, b"[]").await.status,
            401,
            "{line}"
        );
    }
    for purpose in [tokens::SCIM, tokens::PRAISE] {
        let other = tokens::add(running.centre(), purpose, Some("another"))
            .await
            .unwrap();
        assert_eq!(running.send("GET /v1/wall", &other, JSON, b"").await.status, 401);
    }
    assert_eq!(running.send("GET /v1/wall", &token, JSON, b"").await.status, 200);
    tokens::end(running.centre(), "the hall").await.unwrap();
    assert_eq!(running.send("GET /v1/wall", &token, JSON, b"").await.status, 401);
    // A good cookie does not stand in for a token that is none.
    let visitor = Visitor::come_in(&running, ADMIN).await;
    let both = format!(
        "{}cookie: breakwater_console={}\r\n",
        bearer(&token),
        visitor.secret
    );
    assert_eq!(running.send_with("GET /v1/wall", &both, b"").await.status, 401);
    running.stop().await;
}
