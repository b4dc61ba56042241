//! What is said to the centre: by name, and without one with a desk's real tokens.

pub(crate) mod agent;
mod answers;
mod command;
mod follow;
pub(crate) mod pulse;
mod rounds;
mod told;
mod wire;

use self::agent::{Agent, Place, friction, month, pair, pass, request, suggestion, today};
use crate::desk::{AMARA, PIOTR, TEAM, now, person, write};
use chrono::{Days, Months, TimeDelta};
use domain::{
    id::{PersonId, VoiceId},
    voice::case::State,
};
use protocol::{
    envelope::Bytes,
    problem::{ErrorCode, RequestFault, VoiceFault},
    record::{PersonSet, TeamSet},
    voice::{Outcome, Slip, SlipSaid, Token, TokensFor, VoiceKey, VoiceSaid},
};
use server::{
    edge,
    service::{
        Refused,
        roster::Change,
        voice::{
            slip,
            take::{CASE_VOICES_MAX, NAMED_A_DAY_MAX},
            tokens,
            told::tell_said,
        },
    },
    store::StoreError,
};
use uuid::Uuid;
use vault::{blind::Issuer, random::Random};

pub(crate) const LENA: PersonId = PersonId(Uuid::from_u128(0x1E4A));
pub(crate) const ADA: PersonId = PersonId(Uuid::from_u128(0xADA));

/// Lena leads the team, and Ada runs the centre.
pub(crate) async fn with_owners(place: &Place) {
    let with_post = |id, name: &str, post: &str| {
        Change::Person(PersonSet {
            post: post.into(),
            ..person(id, name)
        })
    };
    let team = TeamSet {
        id: TEAM,
        name: "Team Harbour".into(),
        leader: Some(LENA),
    };
    let changes = vec![
        with_post(LENA, "Lena Graf", "leader"),
        with_post(ADA, "Ada Admin", "admin"),
        Change::Team(team),
    ];
    write(&*place.centre.store, changes).await.unwrap();
}

#[tokio::test]
async fn by_name_it_begins_a_case_of_the_teams_leader_and_the_same_again_changes_nothing() {
    let place = Place::open().await;
    with_owners(&place).await;
    let (amara, piotr) = (Agent::at(&place, AMARA).await, Agent::at(&place, PIOTR).await);
    let said = VoiceSaid {
        said_on: today(),
        helps: Some("nobody waits for the file".into()),
        ..suggestion("  answer with the file open ")
    };
    assert_eq!(amara.says_by_name(&place, said.clone()).await, Outcome::Taken);
    assert_eq!(amara.says_by_name(&place, said.clone()).await, Outcome::Known);
    // The id of somebody else's: answered as if nobody had it, for desks are told of ids and nobody is to sift them; nothing is kept.
    assert_eq!(piotr.says_by_name(&place, said.clone()).await, Outcome::Taken);
    let (voice, case) = (place.voice(said.id).await, place.case_of(said.id).await);
    assert_eq!((voice.person, voice.said.said_on), (Some(AMARA), today()));
    assert_eq!(voice.said.text.as_deref(), Some("answer with the file open"));
    assert_eq!(
        (case.standing.state, case.standing.owner),
        (State::Heard, Some(LENA))
    );
    assert_eq!(case.standing.due_on, today().checked_add_days(Days::new(14)));
    assert_eq!((case.people, case.opened_on), (1, today()));
}

#[tokio::test]
async fn what_cannot_be_said_like_this_is_unfit_and_a_day_is_never_ahead() {
    let place = Place::open().await;
    let amara = Agent::at(&place, AMARA).await;
    let unfit = [
        suggestion("?"),
        friction(" … ", "it hangs"),
        VoiceSaid {
            tool: Some("CRM".into()),
            ..suggestion("answer with the file open")
        },
        VoiceSaid {
            author: Some(Bytes(vec![1; 32])),
            ..suggestion("answer with the file open")
        },
    ];
    for said in unfit {
        assert_eq!(amara.says_by_name(&place, said).await, Outcome::Unfit);
    }
    let said = VoiceSaid {
        said_on: today().checked_add_days(Days::new(40)).unwrap(),
        ..suggestion("answer with the file open")
    };
    assert_eq!(amara.says_by_name(&place, said.clone()).await, Outcome::Taken);
    assert_eq!(place.voice(said.id).await.said.said_on, today());
    // The one above counts, and what was unfit does not.
    for n in 1..NAMED_A_DAY_MAX {
        let said = suggestion(&format!("this is number {n} of a long day"));
        assert_eq!(amara.says_by_name(&place, said).await, Outcome::Taken, "{n}");
    }
    let one_more = suggestion("this is one too many");
    assert_eq!(amara.says_by_name(&place, one_more.clone()).await, Outcome::Again);
    pass(1);
    assert_eq!(amara.says_by_name(&place, one_more).await, Outcome::Taken);
}

#[tokio::test]
async fn whoever_runs_the_centre_answers_for_what_has_no_name_and_for_whom_nobody_leads() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let early = suggestion("said before anybody could answer");
    assert_eq!(amara.says(&place, early.clone()).await, Outcome::Taken);
    place.night().await;
    assert_eq!(place.case_of(early.id).await.standing.owner, None);
    with_owners(&place).await;
    let later = suggestion("the lamp in the corridor");
    assert_eq!(amara.says(&place, later.clone()).await, Outcome::Taken);
    place.night().await;
    assert_eq!(place.case_of(later.id).await.standing.owner, Some(ADA));
    // A leader answers for others, not for themselves.
    let lena = Agent::at(&place, LENA).await;
    let own = suggestion("a second screen for leaders");
    lena.says_by_name(&place, own.clone()).await;
    assert_eq!(place.case_of(own.id).await.standing.owner, Some(ADA));
}

#[tokio::test]
async fn without_a_name_it_takes_a_token_that_is_good_once() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let said = suggestion("answer with the file open");
    let slip = amara.slip(said.clone());
    assert_eq!(slip::take(&place.centre, slip.clone()).await, Outcome::Taken);
    // Its answer was lost, and it comes again.
    assert_eq!(slip::take(&place.centre, slip.clone()).await, Outcome::Known);
    let kept = place.voice(said.id).await;
    assert_eq!((kept.person, kept.said.said_on), (None, month()));
    // Another one with the same token, and one with the same id and another token.
    let Some(SlipSaid::Voice { token, .. }) = slip.said else {
        panic!("no voice")
    };
    let twice = with_token(amara.slip(suggestion("the same token for two")), token);
    assert_eq!(slip::take(&place.centre, twice).await, Outcome::TokenRefused);
    let again = amara.slip(said.clone());
    assert_eq!(slip::take(&place.centre, again).await, Outcome::Known);
    let mut piotr = Agent::with_tokens(&place, PIOTR).await;
    assert_eq!(piotr.says(&place, said.clone()).await, Outcome::Taken);
    assert_eq!(place.voice(said.id).await, kept, "and nothing changed");
}

fn with_token(slip: Slip, token: Token) -> Slip {
    let Some(SlipSaid::Voice { said, month, .. }) = slip.said else {
        panic!("no voice")
    };
    Slip {
        said: Some(SlipSaid::Voice { said, month, token }),
    }
}

#[tokio::test]
async fn a_foreign_token_one_of_another_month_and_a_late_one_are_told_apart() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let foreign = Issuer::make(&mut Random(edge::random)).unwrap();
    let of = TokensFor::Voices { month: month() };
    let asked = amara.asked(of, &foreign.public().unwrap()).remove(0);
    let signed = foreign.sign(asked.blinded(), &mut Random(edge::random)).unwrap();
    let token = agent::token(&asked, &Bytes(signed));
    let slip = with_token(amara.slip(suggestion("with a key of somebody else")), token);
    assert_eq!(slip::take(&place.centre, slip).await, Outcome::TokenRefused);
    for broken in [
        Token {
            nonce: Bytes(vec![1; 31]),
            signature: Bytes(vec![2; 256]),
        },
        Token {
            nonce: Bytes(vec![1; 32]),
            signature: Bytes(Vec::new()),
        },
    ] {
        let slip = with_token(amara.slip(suggestion("with a token that is none")), broken);
        assert_eq!(slip::take(&place.centre, slip).await, Outcome::TokenRefused);
    }
    let next = month().checked_add_months(Months::new(1)).unwrap();
    let ahead = VoiceSaid {
        said_on: next,
        ..suggestion("before its month has begun")
    };
    assert_eq!(
        amara.says(&place, ahead).await,
        Outcome::Again,
        "its desk's clock is ahead"
    );
    let slip = amara.slip(suggestion("on its way for a long time"));
    agent::set_clock(next.and_hms_opt(0, 0, 0).unwrap().and_utc() + TimeDelta::hours(95));
    assert_eq!(slip::take(&place.centre, slip).await, Outcome::Taken);
    let late = amara.slip(VoiceSaid {
        said_on: next.checked_sub_months(Months::new(1)).unwrap(),
        ..suggestion("on its way for too long")
    });
    pass(1);
    assert_eq!(slip::take(&place.centre, late).await, Outcome::TooLate);
}

#[tokio::test]
async fn nothing_without_a_name_may_tell_a_day_or_a_time_and_it_costs_no_token_then() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let token = amara.token();
    let mut unfit = vec![
        VoiceSaid {
            said_on: today(),
            ..suggestion("with the day on it")
        },
        VoiceSaid {
            id: VoiceId(edge::id()),
            ..suggestion("with the time in its id")
        },
        suggestion("?"),
    ];
    for said in &mut unfit {
        said.author = Some(Bytes(vec![7; 32]));
    }
    unfit.push(suggestion("with no key that follows it up"));
    for said in unfit {
        let slip = Slip {
            said: Some(SlipSaid::Voice {
                said,
                month: month(),
                token: token.clone(),
            }),
        };
        assert_eq!(slip::take(&place.centre, slip).await, Outcome::Unfit);
    }
    let slip = with_token(amara.slip(suggestion("with nothing but words")), token);
    assert_eq!(slip::take(&place.centre, slip).await, Outcome::Taken);
    let nothing = Slip { said: None };
    assert_eq!(slip::take(&place.centre, nothing).await, Outcome::Taken);
}

#[tokio::test]
async fn tokens_are_signed_once_for_each_person_and_the_same_request_is_answered_again() {
    let place = Place::open().await;
    let mut amara = Agent::at(&place, AMARA).await;
    let of = TokensFor::Voices { month: month() };
    amara.fetch(&place, of, &pair().public).await.unwrap();
    let first = amara.token();
    amara.fetch(&place, of, &pair().public).await.unwrap();
    assert_eq!(
        amara.token(),
        first,
        "another desk with the same seed has the same"
    );
    let signed = |agent: &Agent, asked| tokens::issue(&place.centre, agent.session, asked);
    // A desk with another seed.
    let piotr = Agent::at(&place, PIOTR).await;
    let others = request(of, &piotr.asked(of, &pair().public));
    let full = Refused::Broken(ErrorCode::VoiceRefused {
        fault: VoiceFault::MonthFull,
    });
    assert_eq!(signed(&amara, others.clone()).await, Err(full.clone()));
    let broken = Refused::Broken(ErrorCode::RequestBroken {
        fault: RequestFault::BodyShape,
    });
    let mut fewer = others.clone();
    fewer.blinded.pop();
    assert_eq!(signed(&piotr, fewer).await, Err(broken.clone()));
    let mut longer = others.clone();
    longer.blinded[0].0.push(0);
    assert_eq!(signed(&piotr, longer).await, Err(broken.clone()));
    let mut too_large = others.clone();
    too_large.blinded[7] = Bytes(vec![0xff; 256]);
    assert_eq!(
        signed(&piotr, too_large).await,
        Err(broken),
        "no number below the key's"
    );
    // Nothing of these cost anything.
    assert!(signed(&piotr, others).await.is_ok());
    let last = month().checked_sub_months(Months::new(1)).unwrap();
    let of = TokensFor::Voices { month: last };
    let past = request(of, &piotr.asked(of, &pair().public));
    assert_eq!(signed(&piotr, past).await, Err(full));
}

#[tokio::test]
async fn the_key_of_a_month_is_there_two_days_before_it_and_everybody_is_told_once() {
    let place = Place::open().await;
    // The tests' own keys end with December.
    agent::set_clock("2024-12-29T23:00:00Z".parse().unwrap());
    tokens::keep_month(&place.centre).await.unwrap();
    assert!(place.bodies::<VoiceKey>().await.is_empty());
    agent::set_clock("2024-12-30T00:00:00Z".parse().unwrap());
    for _ in 0..2 {
        tokens::keep_month(&place.centre).await.unwrap();
    }
    let told = place.bodies::<VoiceKey>().await;
    let january = "2025-01-01".parse().unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].month, told[0].tokens), (january, 8));
    let kept = place.read(move |read| read.voice_month(january)).await.unwrap();
    assert_eq!(kept.public, told[0].key.0);
    assert_ne!(kept.public, pair().public);
    let mut amara = Agent::at(&place, AMARA).await;
    let of = TokensFor::Voices { month: january };
    assert_eq!(amara.fetch(&place, of, &kept.public).await, Ok(None));
}

#[tokio::test]
async fn friction_of_twelve_people_is_one_case_and_one_person_counts_once_however_often() {
    let place = Place::open().await;
    let people = (1..=12).map(|n| PersonId(Uuid::from_u128(0x9000 + n)));
    let people: Vec<PersonId> = people.collect();
    let changes = people
        .iter()
        .map(|id| Change::Person(person(*id, &id.to_string())));
    write(&*place.centre.store, changes.collect()).await.unwrap();
    let said = || friction("CRM Suite", "the customer's file does not open");
    let mut first = None;
    for id in &people {
        let mut agent = Agent::with_tokens(&place, *id).await;
        let said = said();
        assert_eq!(agent.says(&place, said.clone()).await, Outcome::Taken);
        first.get_or_insert(said.id);
    }
    place.night().await;
    let case = place.case_of(first.unwrap()).await;
    assert_eq!((case.people, case.tool_key.as_str()), (12, "crmsuite"));
    // Somebody else meets it again and again: all that their tokens are good for.
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    for _ in 0..8 {
        assert_eq!(amara.says(&place, said()).await, Outcome::Taken);
    }
    let by_name = VoiceSaid {
        said_on: today(),
        ..said()
    };
    let piotr = Agent::at(&place, PIOTR).await;
    for _ in 0..2 {
        let said = VoiceSaid {
            id: VoiceId(edge::random_id()),
            ..by_name.clone()
        };
        assert_eq!(piotr.says_by_name(&place, said).await, Outcome::Taken);
    }
    place.night().await;
    let case = place.case_of(first.unwrap()).await;
    assert_eq!(case.people, 14);
    let id = case.id;
    assert_eq!(place.read(move |read| read.voices_of(id)).await.len(), 22);
    // It is told in steps, and once a day.
    let tomorrow = today().checked_add_days(Days::new(1)).unwrap();
    let told = place.centre.store.write(move |tx| tell_said(tx, tomorrow, now()));
    assert_eq!(told.await, Ok(1));
    assert_eq!(place.told().await[0].at_least, Some(10));
}

#[tokio::test]
async fn a_case_takes_so_many_voices_and_the_next_one_begins_another() {
    let place = Place::open().await;
    let mut amara = Agent::with_tokens(&place, AMARA).await;
    let said = friction("CRM Suite", "the customer's file does not open");
    amara.says(&place, said.clone()).await;
    place.night().await;
    let one = place.voice(said.id).await;
    let many = place.centre.store.write(move |tx| {
        for n in 1..CASE_VOICES_MAX as u128 {
            let mut voice = one.clone();
            voice.id = VoiceId(Uuid::from_u128(n));
            voice.said.id = voice.id;
            tx.put_voice(&voice)?;
        }
        Ok::<_, StoreError>(())
    });
    many.await.unwrap();
    let next = friction("CRM Suite", "the customer's file does not open");
    assert_eq!(amara.says(&place, next.clone()).await, Outcome::Taken);
    place.night().await;
    assert_ne!(place.case_of(next.id).await.id, place.case_of(said.id).await.id);
}
