//! The pulse and the front-line report in the console: who opens, who is shown what was told, who approves.

use super::room::{ADMIN, COACH, COUNCIL, Visitor, with_posts};
use crate::{
    desk::{TEAM, now, person, write},
    doors::{LEADER, OTHER_TEAM},
    running::Running,
    said::{day, heard, keep, voice},
};
use chrono::{NaiveDate, TimeDelta};
use domain::{
    id::{PersonId, PulseId, TeamId},
    voice::Sort,
};
use protocol::{
    record::{PersonSet, TeamSet},
    voice::{PulseQuestion, PulseResult, PulseTold},
};
use serde_json::{Value, json};
use server::{
    edge,
    service::{
        Refused, acts,
        console::{pulse, report, visitor},
        roster::Change,
    },
    store::{KeptPulse, KeptTold, StoreError},
};
use uuid::Uuid;

/// Who leads the other team.
const OTHER_LEADER: PersonId = PersonId(Uuid::from_u128(0x2E));

fn month(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

async fn with_two_leaders() -> Running {
    let running = with_posts().await;
    let leader = PersonSet {
        post: "leader".into(),
        team: Some(OTHER_TEAM),
        ..person(OTHER_LEADER, "Zoe Klein")
    };
    let team = TeamSet {
        id: OTHER_TEAM,
        name: "Team Quay".into(),
        leader: Some(OTHER_LEADER),
    };
    let changes = vec![Change::Person(leader), Change::Team(team)];
    write(&*running.centre().store, changes).await.unwrap();
    running
}

/// What a round came to for a unit; nothing is told where `at_least` is none.
fn told(round: &KeptPulse, team: Option<TeamId>, at_least: Option<u32>) -> KeptTold {
    let result = PulseResult {
        question: PulseQuestion {
            key: "challenge".into(),
            text: None,
        },
        agree: "most".into(),
        disagree: "hardly_any".into(),
    };
    KeptTold {
        pulse: round.id,
        month: round.month,
        team,
        k: if team.is_some() { 10 } else { 5 },
        told: PulseTold {
            id: round.id,
            month: round.month,
            team,
            at_least,
            results: if at_least.is_some() {
                vec![result]
            } else {
                Vec::new()
            },
            at: round.closes_at,
        },
        at: round.closes_at,
    }
}

/// A round of a month that is over and told: of the centre and of one team, and kept back of the other.
async fn a_told_round(running: &Running, of: &str, n: u128) {
    let first = month(of).and_time(chrono::NaiveTime::MIN).and_utc();
    let round = KeptPulse {
        id: PulseId(Uuid::from_u128(n)),
        month: month(of),
        questions: Vec::new(),
        opened_at: first,
        answer_until: first + TimeDelta::days(20),
        closes_at: first + TimeDelta::days(22),
        public: vec![1],
        secret: Some(vec![2]),
        told_at: None,
    };
    let all = [
        told(&round, None, Some(20)),
        told(&round, Some(TEAM), Some(10)),
        told(&round, Some(OTHER_TEAM), None),
    ];
    let kept = running.centre().store.write(move |tx| {
        tx.put_pulse(&round, &[])?;
        tx.tell_pulse(round.id, round.closes_at, &all)?;
        Ok::<_, StoreError>(())
    });
    kept.await.unwrap();
}

async fn none_of_these_is_a_round(admin: &Visitor<'_>) {
    for (body, refused) in [
        (r#"{"questions":[]}"#, (409, "pulse_refused")),
        (r#"{"questions":[{"key":"mood"}]}"#, (409, "pulse_refused")),
        (r#"{"questions":[{}]}"#, (409, "pulse_refused")),
        (
            r#"{"questions":[{"key":"challenge"},{"key":"challenge"}]}"#,
            (409, "pulse_refused"),
        ),
        (
            r#"{"questions":[{"key":"challenge","text":"Why?"}]}"#,
            (409, "pulse_refused"),
        ),
        (r#"{"questions":[{"text":"?"}]}"#, (400, "note_too_short")),
        ("{}", (400, "request_broken")),
    ] {
        let (status, code) = refused;
        assert_eq!(
            admin.refused("POST pulse", body).await,
            (status, code.into()),
            "{body}"
        );
    }
}

async fn a_leader_sees_it_and_opens_none(running: &Running, room: &Value, all: &str) {
    let leader = Visitor::come_in(running, LEADER).await;
    let seen = leader.get("GET pulse", "").await;
    assert_eq!((&seen["open"], &seen["may_open"]), (&room["open"], &json!(false)));
    assert_eq!(
        leader.refused("POST pulse", all).await,
        (403, "not_allowed".into())
    );
    let acts = acts::list(running.centre()).await.unwrap();
    let opened = acts.iter().find(|act| act.what == "pulse_open").unwrap();
    assert_eq!(opened.actor, "Ada Admin");
}

#[tokio::test]
async fn an_administrator_opens_one_round_a_month_and_none_while_answers_are_overdue() {
    let running = with_posts().await;
    let admin = Visitor::come_in(&running, ADMIN).await;
    let all = r#"{"questions":[{"key":"challenge"},{"text":"Is the coffee good?"}]}"#;
    let mut late = heard(1, Sort::Suggestion);
    late.standing.due_on = Some(day(-1));
    keep(
        &*running.centre().store,
        &late,
        &[voice(11, &late, 1, "Better chairs")],
    )
    .await;
    let room = admin.get("GET pulse", "").await;
    assert_eq!(
        (
            &room["may_open"],
            &room["hindrance"],
            &room["overdue"],
            &room["open"]
        ),
        (&json!(false), &json!("overdue"), &json!(1), &Value::Null)
    );
    assert_eq!(
        admin.refused("POST pulse", all).await,
        (409, "pulse_refused".into())
    );
    let mut today = late.clone();
    today.standing.due_on = Some(day(0));
    keep(&*running.centre().store, &today, &[]).await;
    assert_eq!(
        admin.get("GET pulse", "").await["may_open"],
        true,
        "what is due today is not overdue"
    );
    none_of_these_is_a_round(&admin).await;
    let room = admin.get("POST pulse", all).await;
    let open = &room["open"];
    assert_eq!(
        (&open["month"], &open["answer_until"], &open["closes_at"]),
        (
            &json!("2024-10-01"),
            &json!("2024-11-01T00:00:00Z"),
            &json!("2024-11-05T00:00:00Z")
        )
    );
    let questions = open["questions"].as_array().unwrap();
    assert_eq!(questions[0], json!({ "key": "challenge", "text": null }));
    assert_eq!(
        (questions.len(), &questions[1]["text"]),
        (2, &json!("Is the coffee good?"))
    );
    assert_eq!(
        (&room["may_open"], &room["hindrance"]),
        (&json!(false), &json!("twice"))
    );
    assert_eq!(
        admin.refused("POST pulse", all).await,
        (409, "pulse_refused".into())
    );
    a_leader_sees_it_and_opens_none(&running, &room, all).await;
    running.stop().await;
}

#[tokio::test]
async fn whoever_leads_a_team_is_shown_what_was_told_of_it_and_nobody_elses() {
    let running = with_two_leaders().await;
    a_told_round(&running, "2024-09-01", 9).await;
    let of_centre = json!(null);
    for (person, teams) in [
        (LEADER, vec![of_centre.clone(), json!("Team Harbour")]),
        (OTHER_LEADER, vec![of_centre.clone(), json!("Team Quay")]),
        (COUNCIL, vec![of_centre.clone()]),
        (ADMIN, vec![of_centre.clone()]),
    ] {
        let visitor = Visitor::come_in(&running, person).await;
        let room = visitor.get("GET pulse", "").await;
        let told = room["told"].as_array().unwrap();
        let seen: Vec<Value> = told
            .iter()
            .map(|row| row["team"].get("name").cloned().unwrap_or_default())
            .collect();
        assert_eq!(seen, teams, "{person}");
        assert_eq!(
            (&told[0]["told"], &told[0]["at_least"], &told[0]["k"]),
            (&json!(true), &json!(20), &json!(5))
        );
        assert_eq!(
            told[0]["results"],
            json!([{ "question": { "key": "challenge", "text": null }, "agree": "most", "disagree": "hardly_any" }])
        );
    }
    let other = Visitor::come_in(&running, OTHER_LEADER).await;
    let room = other.get("GET pulse", "").await;
    let theirs = &room["told"][1];
    assert_eq!((&theirs["told"], &theirs["results"]), (&json!(false), &json!([])));
    assert_eq!((&theirs["at_least"], &theirs["k"]), (&Value::Null, &json!(10)));
    running.stop().await;
}

#[tokio::test]
async fn results_of_twelve_months_are_shown_and_every_release_is_listed_with_its_k() {
    let running = with_two_leaders().await;
    for n in 1..=13_u32 {
        let (year, of) = if n <= 4 { (2023, n + 8) } else { (2024, n - 4) };
        a_told_round(&running, &format!("{year}-{of:02}-01"), n.into()).await;
    }
    let council = Visitor::come_in(&running, COUNCIL).await;
    let told = council.get("GET pulse", "").await["told"]
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(told.len(), 12);
    assert_eq!(
        (&told[0]["month"], &told[11]["month"]),
        (&json!("2024-09-01"), &json!("2023-10-01"))
    );

    let (mut after, mut rows) = (String::new(), Vec::new());
    loop {
        let page = council
            .get(&format!("GET releases?limit=10&after={after}"), "")
            .await;
        rows.extend(page["rows"].as_array().unwrap().iter().cloned());
        match page["next"].as_str() {
            Some(next) => after = next.to_owned(),
            None => break,
        }
    }
    assert_eq!(rows.len(), 3 * 13);
    let name = |row: &Value| row["unit"].get("name").cloned().unwrap_or_default();
    let first: Vec<Value> = rows[..3].iter().map(name).collect();
    assert_eq!(first, [Value::Null, json!("Team Harbour"), json!("Team Quay")]);
    assert!(
        rows.iter().all(|row| row.get("results").is_none()),
        "never what anybody answered"
    );
    let kept_back = rows.iter().filter(|row| row["told"] == false);
    assert!(
        kept_back
            .clone()
            .all(|row| name(row) == "Team Quay" && row["at_least"].is_null())
    );
    assert_eq!(kept_back.count(), 13);
    let quay = council.get("GET releases?search=quay&limit=200", "").await;
    assert_eq!(quay["rows"].as_array().unwrap().len(), 13);
    running.stop().await;
}

#[tokio::test]
async fn a_report_is_approved_by_two_speakers_of_the_agents_each_once() {
    let running = with_posts().await;
    let mut heard_before = heard(1, Sort::Suggestion);
    heard_before.opened_on = day(-10);
    keep(
        &*running.centre().store,
        &heard_before,
        &[voice(11, &heard_before, 1, "Better chairs")],
    )
    .await;
    let second = PersonSet {
        post: "works_council".into(),
        team: None,
        ..person(COACH, "Kofi Coach")
    };
    write(&*running.centre().store, vec![Change::Person(second)])
        .await
        .unwrap();
    let (one, other) = (
        Visitor::come_in(&running, COUNCIL).await,
        Visitor::come_in(&running, COACH).await,
    );
    let row =
        |approvals: usize, mine: bool| json!({ "month": "2024-09", "approvals": approvals, "mine": mine });
    assert_eq!(one.get("GET voices/reports", "").await, json!([row(0, false)]));
    let line = "POST voices/report/2024-09/approve";
    for _ in 0..2 {
        assert_eq!(one.get(line, "").await, row(1, true));
    }
    assert_eq!(other.get("GET voices/reports", "").await, json!([row(1, false)]));
    assert_eq!(other.get(line, "").await, row(2, true));
    // A month that is not over, one that is nothing, and one of which there is nothing.
    for wrong in ["2024-10", "2024-13", "2024-09-01", "2024-08", "x"] {
        let refused = one
            .refused(&format!("POST voices/report/{wrong}/approve"), "")
            .await;
        assert_eq!(refused, (400, "request_broken".into()), "{wrong}");
    }
    for person in [LEADER, ADMIN] {
        let visitor = Visitor::come_in(&running, person).await;
        assert_eq!(visitor.refused(line, "").await, (403, "not_allowed".into()));
        assert_eq!(
            visitor.get("GET voices/reports", "").await,
            json!([row(2, false)])
        );
    }
    let acts = acts::list(running.centre()).await.unwrap();
    let approved = acts.iter().filter(|act| act.what == "report_approve");
    let approved: Vec<_> = approved
        .map(|act| (act.actor.as_str(), act.detail.as_str()))
        .collect();
    assert_eq!(
        approved,
        [("Kofi Coach", "2024-09"), ("Carla Council", "2024-09")]
    );
    for query in ["?month=2024-13", "", "?month=2024-09&language=xx"] {
        assert_eq!(
            one.refused(&format!("GET voices/report{query}"), "").await.0,
            400,
            "{query}"
        );
    }
    running.stop().await;
}

#[tokio::test]
async fn whoever_was_let_in_and_has_another_post_by_now_opens_and_approves_nothing() {
    let running = with_posts().await;
    let mut heard_before = heard(1, Sort::Suggestion);
    heard_before.opened_on = now().date_naive() - TimeDelta::days(10);
    keep(
        &*running.centre().store,
        &heard_before,
        &[voice(11, &heard_before, 1, "Better chairs")],
    )
    .await;
    let let_in = async |person| {
        let visitor = Visitor::come_in(&running, person).await;
        let cookie = edge::console_hash(&visitor.secret);
        visitor::visitor(running.centre(), cookie).await.unwrap()
    };
    let (admin, council) = (let_in(ADMIN).await, let_in(COUNCIL).await);
    let coaches = [(ADMIN, "Ada Admin"), (COUNCIL, "Carla Council")].map(|(id, name)| {
        Change::Person(PersonSet {
            post: "coach".into(),
            team: None,
            ..person(id, name)
        })
    });
    write(&*running.centre().store, coaches.into()).await.unwrap();
    let asked = pulse::Asked {
        key: Some("challenge".into()),
        text: None,
    };
    let opened = pulse::open(running.centre(), &admin, &[asked]).await;
    assert_eq!(opened.unwrap_err(), Refused::NotAllowed);
    let approved = report::approve(running.centre(), &council, month("2024-09-01")).await;
    assert_eq!(approved.unwrap_err(), Refused::NotAllowed);
    let left = running.centre().store.read(|read| {
        let report = read.report(month("2024-09-01"))?;
        Ok::<_, StoreError>((read.pulses(1)?.len(), report.approved_by.len()))
    });
    assert_eq!(left.await, Ok((0, 0)));
    running.stop().await;
}

#[tokio::test]
async fn how_long_what_is_kept_is_what_the_server_does() {
    let running = with_posts().await;
    let council = Visitor::come_in(&running, COUNCIL).await;
    let rows = council.get("GET retention", "").await;
    let rows = rows.as_array().unwrap();
    let days = |what: &str| rows.iter().find(|row| row["what"] == what).unwrap()["days"].clone();
    assert_eq!(
        (days("relief"), days("session"), days("kudos")),
        (json!(1), json!(90), Value::Null)
    );
    running.stop().await;
}
