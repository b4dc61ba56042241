//! Who is signed in, for how long, and what ends it.

use crate::desk::{AMARA, Room, TEAM, now, on_each_database, person};
use chrono::TimeDelta;
use protocol::{envelope::Hash16, record::PersonSet};
use server::{
    live::Caller,
    service::{Refused, roster::Change},
};

on_each_database! {
    a_code_is_good_for_one_use_and_one_day
    somebody_who_left_the_centre_is_signed_out
    a_session_that_nobody_used_for_ninety_days_is_over
}

async fn a_code_is_good_for_one_use_and_one_day(room: Room) {
    let code = |n| Hash16([n; 16]);
    let ends = now() + TimeDelta::hours(24);
    for n in 1..=3 {
        room.invite(AMARA, code(n), ends).await;
    }
    let enrol = |n, at| room.enrol(code(n), code(100 + n), at);
    let amara: PersonSet = enrol(1, now()).await.unwrap();
    assert_eq!(amara.id, AMARA);
    assert_eq!(enrol(1, now()).await, Err(Refused::CodeUsed));
    assert!(enrol(2, ends - TimeDelta::milliseconds(1)).await.is_ok());
    assert_eq!(enrol(3, ends).await, Err(Refused::CodeExpired));
    assert_eq!(enrol(9, now()).await, Err(Refused::CodeUnknown));
    let session = room.caller(code(101)).await.unwrap();
    assert_eq!((session.person, session.team), (AMARA, Some(TEAM)));
    let ended = room.store.write(|tx| tx.end_session(Hash16([101; 16])));
    assert_eq!(ended.await, Ok(true));
    assert_eq!(room.caller(code(101)).await, None);
    assert!(room.caller(code(102)).await.is_some());
}

async fn somebody_who_left_the_centre_is_signed_out(room: Room) {
    let (code, token) = (Hash16([1; 16]), Hash16([2; 16]));
    room.invite(AMARA, code, now() + TimeDelta::hours(1)).await;
    room.enrol(code, token, now()).await.unwrap();
    let gone = PersonSet {
        active: false,
        ..person(AMARA, "Amara Okafor")
    };
    room.write(vec![Change::Person(gone)]).await.unwrap();
    assert_eq!(room.caller(token).await, None);
}

async fn a_session_that_nobody_used_for_ninety_days_is_over(room: Room) {
    let (code, token) = (Hash16([1; 16]), Hash16([2; 16]));
    room.invite(AMARA, code, now() + TimeDelta::hours(1)).await;
    room.enrol(code, token, now()).await.unwrap();
    for (days, good) in [(89, true), (90, true), (91, false)] {
        let later = now() + TimeDelta::days(days);
        let caller = room.store.read(move |read| Caller::of(read, token, later));
        assert_eq!(caller.await.unwrap().is_some(), good, "{days}");
    }
    let used = now() + TimeDelta::days(90);
    let day = server::live::day_of(used);
    let touched = room.store.write(move |tx| tx.touch_session(token, day));
    touched.await.unwrap();
    let later = used + TimeDelta::days(90);
    let caller = room.store.read(move |read| Caller::of(read, token, later));
    assert!(caller.await.unwrap().is_some());
}
