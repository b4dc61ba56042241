//! What the centre answers: who may, what is told, what stands in the audit.

use super::{
    ADA, LENA,
    agent::{Agent, Place, friction, pass, suggestion, today},
    with_owners,
};
use crate::desk::{AMARA, PIOTR, person, write};
use chrono::Days;
use domain::{
    id::{CaseId, PersonId},
    kudos::Note,
    voice::case::{State, Step},
};
use protocol::{
    problem::{CaseFault, ErrorCode},
    record::PersonSet,
    voice::VoiceSaid,
};
use server::{
    edge,
    service::{
        Refused, acts, people,
        roster::Change,
        voice::{
            answer::{board, may_own, merge, step},
            told::tell_daily,
        },
    },
    store::{CaseSought, CaseWhich},
};

fn refused(fault: CaseFault) -> Result<(), Refused> {
    Err(Refused::Broken(ErrorCode::CaseRefused { fault }))
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

/// Amara has said this by name, and Lena answers for it.
async fn heard(place: &Place, said: VoiceSaid) -> CaseId {
    let amara = Agent::at(place, AMARA).await;
    let said = VoiceSaid {
        said_on: today(),
        ..said
    };
    amara.says_by_name(place, said.clone()).await;
    place.case_of(said.id).await.id
}

async fn standing(place: &Place, id: CaseId) -> (State, Option<PersonId>) {
    let case = place.read(move |read| read.case(id)).await.unwrap();
    (case.standing.state, case.standing.owner)
}

#[tokio::test]
async fn a_case_goes_from_heard_to_done_and_each_step_stands_in_the_audit_without_an_author() {
    let place = Place::open().await;
    with_owners(&place).await;
    let id = heard(&place, suggestion("answer with the file open")).await;
    let lena = place.centre.acting("Lena Graf");
    let sooner = today().checked_add_days(Days::new(3)).unwrap();
    let yes = Step::Yes {
        why: note("it costs everybody minutes"),
        by: None,
    };
    let done = Step::Done {
        note: note("the file opens by itself"),
    };
    step(&lena, LENA, id, Step::Own(ADA)).await.unwrap();
    step(&lena, LENA, id, Step::Sooner(sooner)).await.unwrap();
    assert_eq!(
        step(&lena, LENA, id, Step::Sooner(sooner)).await,
        refused(CaseFault::Day)
    );
    assert_eq!(
        step(&lena, LENA, id, done.clone()).await,
        refused(CaseFault::NotNow)
    );
    step(&lena, LENA, id, yes.clone()).await.unwrap();
    assert_eq!(step(&lena, LENA, id, yes).await, refused(CaseFault::NotNow));
    step(&lena, LENA, id, done).await.unwrap();
    assert_eq!(standing(&place, id).await, (State::Done, Some(ADA)));
    assert_eq!(
        step(&lena, LENA, id, Step::Withdraw).await,
        refused(CaseFault::NotNow)
    );
    let acts = acts::list(&place.centre).await.unwrap();
    let steps: Vec<_> = acts.iter().filter(|act| act.what == "case_step").collect();
    let words: Vec<&str> = steps
        .iter()
        .map(|act| act.detail.split(',').next().unwrap())
        .collect();
    assert_eq!(words, ["done", "yes", "sooner", "own"]);
    assert!(
        steps
            .iter()
            .all(|act| act.actor == "Lena Graf" && act.whom != Some(AMARA))
    );
    assert_eq!(steps[3].whom, Some(ADA));
    let told = place.told().await;
    assert_eq!(
        (told.len(), told[0].note.as_deref()),
        (1, Some("the file opens by itself"))
    );
}

#[tokio::test]
async fn only_who_has_a_room_for_it_answers_or_is_handed_it() {
    let place = Place::open().await;
    with_owners(&place).await;
    let id = heard(&place, suggestion("answer with the file open")).await;
    let own = |by, whom| step(&place.centre, by, id, Step::Own(whom));
    assert_eq!(own(AMARA, AMARA).await, Err(Refused::NotAllowed));
    assert_eq!(own(LENA, PIOTR).await, refused(CaseFault::Owner));
    let nobody = PersonId(edge::random_id());
    assert_eq!(own(LENA, nobody).await, refused(CaseFault::Owner));
    let unknown = step(&place.centre, LENA, CaseId(edge::random_id()), Step::Own(LENA));
    assert_eq!(unknown.await, Err(Refused::Broken(ErrorCode::CaseUnknown)));
    let coach = PersonSet {
        post: "coach".into(),
        team: None,
        ..person(PIOTR, "Piotr Kowalski")
    };
    write(&*place.centre.store, vec![Change::Person(coach)])
        .await
        .unwrap();
    assert_eq!(
        own(LENA, PIOTR).await,
        refused(CaseFault::Owner),
        "a coach who leads nobody"
    );
    people::leave(&place.centre, "Ada Admin").await.unwrap();
    assert_eq!(own(LENA, ADA).await, refused(CaseFault::Owner));
    let may = place.centre.store.read(|read| may_own(read, LENA));
    assert_eq!(may.await, Ok(true));
    assert_eq!(standing(&place, id).await, (State::Heard, Some(LENA)));
}

#[tokio::test]
async fn friction_about_one_tool_is_answered_as_one_and_its_authors_find_it_there() {
    let place = Place::open().await;
    with_owners(&place).await;
    let mut piotr = Agent::with_tokens(&place, PIOTR).await;
    let one = heard(&place, friction("CRM", "the customer's file does not open")).await;
    pass(1);
    let his = friction("crm", "print preview shows an empty page");
    piotr.says(&place, his.clone()).await;
    pass(1);
    tell_daily(&place.centre).await.unwrap();
    let other = place.case_of(his.id).await;
    assert_ne!(other.id, one);
    let elsewhere = heard(&place, friction("Telephone", "it cuts off after an hour")).await;
    let lena = |from, into| merge(&place.centre, LENA, from, into);
    assert_eq!(lena(one, one).await, refused(CaseFault::Merge));
    assert_eq!(lena(elsewhere, one).await, refused(CaseFault::Merge));
    lena(other.id, one).await.unwrap();
    let case = place.case_of(his.id).await;
    assert_eq!((case.id, case.people), (one, 2));
    // The earlier day holds.
    assert_eq!(
        case.standing.due_on,
        case.opened_on.checked_add_days(Days::new(14))
    );
    let told = place.told().await;
    let of = |id| told.iter().find(|told| told.case == id).unwrap();
    assert_eq!(
        (of(other.id).state.as_str(), of(other.id).about.len()),
        ("withdrawn", 0)
    );
    assert!(of(one).about.contains(&his.id));
    assert_eq!(of(one).about.len() % 16, 0);
    assert_eq!(
        lena(other.id, one).await,
        Err(Refused::Broken(ErrorCode::CaseUnknown))
    );
    // What is found is found by the words of both.
    let sought = CaseSought {
        which: CaseWhich::Open,
        sort: None,
        search: "print preview".into(),
        after: None,
        today: today(),
        most: 10,
    };
    let found = place.read(move |read| read.cases(&sought));
    assert_eq!(found.await.iter().map(|case| case.id).collect::<Vec<_>>(), [one]);
}

#[tokio::test]
async fn only_what_is_done_and_names_nobody_stands_on_the_board() {
    let place = Place::open().await;
    with_owners(&place).await;
    let id = heard(&place, suggestion("answer with the file open")).await;
    let put = |shown| board(&place.centre, LENA, id, shown);
    assert_eq!(put(true).await, refused(CaseFault::Board));
    let yes = Step::Yes {
        why: note("it costs everybody minutes"),
        by: None,
    };
    step(&place.centre, LENA, id, yes).await.unwrap();
    let done = Step::Done {
        note: note("the file opens by itself"),
    };
    step(&place.centre, LENA, id, done).await.unwrap();
    put(true).await.unwrap();
    assert_eq!(place.read(|read| read.board_cases(9)).await.len(), 1);
    put(false).await.unwrap();
    assert!(place.read(|read| read.board_cases(9)).await.is_empty());
    let named = heard(&place, suggestion("do as AMARA  Okafor does with the file")).await;
    for taken in [
        Step::Yes {
            why: note("it costs everybody minutes"),
            by: None,
        },
        Step::Done {
            note: note("everybody does"),
        },
    ] {
        step(&place.centre, LENA, named, taken).await.unwrap();
    }
    let put = board(&place.centre, LENA, named, true).await;
    assert_eq!(put, refused(CaseFault::Board));
}
