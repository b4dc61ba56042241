//! What everybody is told, and when: of what was said once a day, of an act in the console at once; and never a word of an author.

use super::{
    ADA, LENA,
    agent::{Agent, Place, clock, friction, month, pass, post, set_clock, suggestion, today},
    with_owners,
};
use crate::desk::{AMARA, PIOTR};
use chrono::{Days, TimeDelta};
use domain::{
    id::VoiceId,
    kudos::Note,
    voice::case::{DECIDE_DAYS, Step},
};
use protocol::{
    envelope::Hash16,
    voice::{ABOUT_STEP, FollowAct, Outcome, VoiceSaid, VoiceTold},
};
use server::{
    service::{
        keep, people, report,
        voice::{answer, told::tell_daily},
    },
    store::{CaseSought, CaseWhich, KeptVoice, voice::period_of_voices},
};
use std::{collections::BTreeSet, fs};

/// How often a text stands in the files of a centre.
pub(super) fn copies(place: &Place, text: &str) -> usize {
    let files = fs::read_dir(place.dir.path()).unwrap();
    let count = |bytes: Vec<u8>| {
        let parts = bytes.windows(text.len());
        parts.filter(|part| *part == text.as_bytes()).count()
    };
    files
        .map(|file| count(fs::read(file.unwrap().path()).unwrap()))
        .sum()
}

fn ids(told: &VoiceTold) -> BTreeSet<VoiceId> {
    told.about.iter().copied().collect()
}

#[tokio::test]
async fn once_a_day_everybody_is_told_of_what_came_until_then_and_of_none_of_its_words() {
    let place = Place::open().await;
    with_owners(&place).await;
    assert_eq!(tell_daily(&place.centre).await, Ok(true));
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let said = suggestion("answer with the file open");
    assert_eq!(amara.says(&place, said.clone()).await, Outcome::Taken);
    // Later on the same day, and after another start: nobody is told when it came.
    set_clock(clock() + TimeDelta::hours(20));
    for _ in 0..2 {
        assert_eq!(tell_daily(&place.centre).await, Ok(false));
    }
    assert!(place.told().await.is_empty());
    pass(1);
    assert_eq!(tell_daily(&place.centre).await, Ok(true));
    assert_eq!(tell_daily(&place.centre).await, Ok(false));
    let told = place.told().await;
    assert_eq!(told.len(), 1);
    let (told, case) = (&told[0], place.case_of(said.id).await);
    assert_eq!(
        (told.case, told.owner, told.state.as_str()),
        (case.id, Some(ADA), "heard")
    );
    assert_eq!(
        (told.sort.as_str(), told.due_on),
        ("suggestion", case.standing.due_on)
    );
    assert_eq!(told.about.len(), ABOUT_STEP);
    assert!(told.about.contains(&said.id));
    assert_eq!((told.at_least, told.tool.as_deref()), (None, None));
    let text = serde_json::to_string(told).unwrap();
    assert!(
        !text.contains("file") && !text.contains(&AMARA.to_string()),
        "{text}"
    );
    // That it was told is kept as one more token that was used.
    let (period, done) = (period_of_voices(month()), format!("told on {}", today()));
    let done = Hash16::of(done.as_bytes());
    assert!(place.read(move |read| read.token_spent(&period, done)).await);
    // Nothing new, nothing told.
    pass(1);
    assert_eq!(tell_daily(&place.centre).await, Ok(true));
    assert_eq!(place.told().await.len(), 1);
}

#[tokio::test]
async fn what_came_today_waits_for_tomorrow_also_when_today_was_not_told_yet() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    amara.says(&place, suggestion("answer with the file open")).await;
    assert_eq!(tell_daily(&place.centre).await, Ok(true));
    assert!(place.told().await.is_empty());
    pass(1);
    keep::voices(&place.centre).await.unwrap();
    assert_eq!(place.told().await.len(), 1);
}

/// What of something that was said is shown to whoever answers.
fn shown(voice: KeptVoice) -> (VoiceSaid, Vec<String>, bool) {
    (voice.said, voice.additions, voice.thanked)
}

#[tokio::test]
async fn nobody_sees_what_came_without_a_name_before_the_night_and_its_clock_begins_then() {
    let place = Place::open().await;
    with_owners(&place).await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let piotr = Agent::at(&place, PIOTR).await;
    let named = VoiceSaid {
        said_on: today(),
        ..friction("CRM", "the customer's file does not open")
    };
    piotr.says_by_name(&place, named.clone()).await;
    let seen = async || {
        let (today, month) = (today(), month());
        let seen = place.read(move |read| {
            let case = read.voice(named.id)?.map(|voice| voice.case).unwrap();
            let open = CaseSought {
                which: CaseWhich::Open,
                sort: None,
                search: String::new(),
                after: None,
                today,
                most: 10,
            };
            let report = report::of_month(read, month, "en", today)?;
            Ok((
                read.cases(&open)?,
                read.voices_of(case)?.into_iter().map(shown).collect::<Vec<_>>(),
                read.said_in(&[case])?,
                read.tools_known(10)?,
                read.tools_of(month, today.succ_opt().unwrap())?,
                format!("{report:?}"),
            ))
        });
        seen.await
    };
    let before = seen().await;
    assert_eq!(
        before.0.len(),
        1,
        "what has a name hides nothing and is seen at once"
    );
    let joins = friction("CRM", "the customer's file does not open here either");
    for said in [
        suggestion("answer with the file open"),
        friction("Wiki", "it shows the page of last year"),
        joins.clone(),
    ] {
        assert_eq!(amara.says(&place, said).await, Outcome::Taken);
    }
    assert_eq!(seen().await, before);
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let (open, in_case, ..) = seen().await;
    assert_eq!((open.len(), in_case.len()), (3, 2));
    let heard: Vec<_> = open.iter().filter(|case| case.opened_on == today()).collect();
    assert_eq!(heard.len(), 2);
    let due = today().checked_add_days(Days::new(DECIDE_DAYS));
    assert!(heard.iter().all(|case| case.standing.due_on == due));
    // What she says of it then waits, too.
    let before = seen().await;
    let act = FollowAct::Add {
        text: "most of all on Mondays".into(),
    };
    assert_eq!(post(&place, amara.follow(&joins, 1, act)).await, Outcome::Taken);
    assert_eq!(seen().await, before);
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let (_, in_case, ..) = seen().await;
    assert!(in_case.iter().any(|(_, additions, _)| additions.len() == 1));
}

#[tokio::test]
async fn whoever_joins_a_case_is_told_the_next_day_and_nobody_counts_them() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let mut piotr = Agent::with_tokens(&place, PIOTR).await;
    let (hers, his) = (
        friction("CRM", "the customer's file does not open"),
        friction("CRM", "the customer's file does not open here either"),
    );
    amara.says(&place, hers.clone()).await;
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let first = place.told().await.remove(0);
    piotr.says(&place, his.clone()).await;
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let told = place.told().await;
    // Of each case only the last one has a body.
    assert_eq!(told.len(), 1);
    let last = &told[0];
    assert_eq!((last.case, last.about.len()), (first.case, 2 * ABOUT_STEP));
    assert!(ids(last).is_superset(&ids(&first)), "those that were told stay");
    assert!(last.about.contains(&hers.id) && last.about.contains(&his.id));
    assert_eq!(last.at_least, None, "two are not told");
    assert_ne!(
        last.about[..ABOUT_STEP],
        first.about[..],
        "they stand in no order"
    );
    // Taken back: told the next day, too.
    for (agent, said) in [(&amara, &hers), (&piotr, &his)] {
        let back = agent.follow(said, 1, FollowAct::Withdraw);
        assert_eq!(post(&place, back).await, Outcome::Taken);
    }
    assert_eq!(place.told().await[0].state, "heard");
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let over = place.told().await.remove(0);
    assert_eq!(
        (over.state.as_str(), over.due_on, ids(&over)),
        ("withdrawn", None, ids(last))
    );
}

#[tokio::test]
async fn a_step_is_told_at_once_with_the_same_ids_and_who_came_today_waits() {
    let place = Place::open().await;
    with_owners(&place).await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let mut piotr = Agent::with_tokens(&place, PIOTR).await;
    let (hers, his) = (
        friction("CRM", "the customer's file does not open"),
        friction("CRM", "the customer's file does not open here either"),
    );
    amara.says(&place, hers.clone()).await;
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let first = place.told().await.remove(0);
    piotr.says(&place, his.clone()).await;
    let yes = Step::Yes {
        why: Note::new("it costs everybody minutes").unwrap(),
        by: None,
    };
    answer::step(&place.centre, LENA, first.case, yes).await.unwrap();
    let decided = place.told().await.remove(0);
    assert_eq!((decided.state.as_str(), ids(&decided)), ("yes", ids(&first)));
    assert_eq!(decided.why.as_deref(), Some("it costs everybody minutes"));
    assert!(!decided.about.contains(&his.id));
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let joined = place.told().await.remove(0);
    assert!(joined.about.contains(&his.id));
    assert_eq!((joined.state, joined.why), (decided.state, decided.why));
    // Whoever comes on the day on which it is done is told the day after.
    let late = friction("CRM", "the customer's file does not open");
    piotr.says(&place, late.clone()).await;
    let done = Step::Done {
        note: Note::new("it opens again").unwrap(),
    };
    answer::step(&place.centre, LENA, first.case, done).await.unwrap();
    assert!(!place.told().await.remove(0).about.contains(&late.id));
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let told = place.told().await.remove(0);
    assert_eq!(told.state, "done");
    assert!(told.about.contains(&late.id));
}

#[tokio::test]
async fn an_owner_who_can_answer_no_more_is_followed_by_one_who_can() {
    let place = Place::open().await;
    with_owners(&place).await;
    let amara = Agent::at(&place, AMARA).await;
    let said = suggestion("answer with the file open");
    amara.says_by_name(&place, said.clone()).await;
    assert_eq!(place.case_of(said.id).await.standing.owner, Some(LENA));
    people::leave(&place.centre, "Lena Graf").await.unwrap();
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    assert_eq!(place.case_of(said.id).await.standing.owner, Some(ADA));
    assert_eq!(place.told().await[0].owner, Some(ADA));
}
