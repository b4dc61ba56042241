//! Kudos on the server: between whom they pass, and who sees their words, by the receiver's word alone.
//!
//! Each showing says whole who sees a kudos from then on: everybody who saw it before and is not among them is
//! told, and the words are erased where they stood.

use super::verdict::{self, AHEAD_MAX, Held, Verdict};
use crate::store::{Answer, Checked, HeldBecause, KeptKudos, Passed, Read, Tx};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::Visibility,
};
use protocol::{
    envelope::{Audience, Hash16},
    kudos::{KudosSealed, KudosWords, Passing, PraiseSealed},
    record::{
        Body, KudosGiven, KudosReported, KudosShown, KudosTakenBack, KudosThanked, KudosWithdrawn, PersonSet,
        PraiseShared,
    },
    wire::Feed,
};

/// A kudos of one person to another.
pub(super) fn of_given(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    let Ok(given) = KudosGiven::decode(body) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    let passing = Passing {
        id: given.id,
        from: author,
        to: given.to,
        given_at: given.given_at,
    };
    passes(read, audience, &passing, now)
}

/// A kudos whose words the server cannot read.
pub(super) fn of_sealed(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    let Some(sealed) = KudosSealed::decode(body).ok().filter(KudosSealed::is_whole) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    let passing = Passing {
        id: sealed.id,
        from: author,
        to: sealed.to,
        given_at: sealed.given_at,
    };
    passes(read, audience, &passing, now)
}

fn passes(read: &dyn Read, audience: &Audience, passing: &Passing, now: DateTime<Utc>) -> Answer<Verdict> {
    let Passing {
        id,
        from,
        to,
        given_at,
    } = *passing;
    if *audience != Audience::User(to) {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    }
    if given_at > now + AHEAD_MAX {
        return Ok(Verdict::Hold(Held::DateAhead));
    }
    if from == to {
        return Ok(Verdict::Hold(Held::ToSelf));
    }
    if read.person(to)?.is_none() {
        return Ok(Verdict::Hold(Held::ReceiverUnknown));
    }
    if read.kudos(id)?.is_some() {
        return Ok(Verdict::Hold(Held::Twice));
    }
    let passed = Passed {
        giver: Some(from),
        passed_by: None,
        receiver: to,
    };
    Ok(Verdict::RouteKudos(to, id, passed))
}

/// A customer's words, which the server itself brings.
pub(super) fn of_praise(kind: u16, audience: &Audience, body: &[u8]) -> Verdict {
    let read = match kind {
        PraiseSealed::KIND => PraiseSealed::decode(body)
            .ok()
            .filter(|sealed| sealed.0.is_whole())
            .map(|PraiseSealed(sealed)| (sealed.id, sealed.to, sealed.shared_by)),
        _ => PraiseShared::decode(body)
            .ok()
            .map(|praise| (praise.id, praise.to, praise.shared_by)),
    };
    let Some((id, receiver, passed_by)) = read else {
        return Verdict::Hold(Held::BodyUnreadable);
    };
    if *audience != Audience::User(receiver) {
        return Verdict::Hold(Held::AudienceWrong);
    }
    let passed = Passed {
        giver: None,
        passed_by,
        receiver,
    };
    Verdict::RouteKudos(receiver, id, passed)
}

/// The kudos of which `author` is the receiver; else what becomes of a record that only its receiver may write.
fn received_by(read: &dyn Read, id: KudosId, author: PersonId) -> Answer<Result<KeptKudos, Verdict>> {
    Ok(match read.kudos(id)? {
        None => Err(Verdict::Await(id)),
        Some(kept) if kept.passed.receiver == author => Ok(kept),
        Some(_) => Err(Verdict::Hold(Held::NotTheReceiver)),
    })
}

/// The receiver's thanks.
pub(super) fn of_thanked(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    let thanked = match verdict::dated(body, now, |thanked: &KudosThanked| thanked.at) {
        Ok(thanked) => thanked,
        Err(held) => return Ok(Verdict::Hold(held)),
    };
    let passed = match received_by(read, thanked.id, author)? {
        Ok(kept) => kept.passed,
        Err(verdict) => return Ok(verdict),
    };
    // A customer has no inbox; the thanks go to whoever passed the words on.
    Ok(match passed.giver.or(passed.passed_by) {
        Some(giver) if *audience == Audience::User(giver) => Verdict::Route(Feed::Inbox(giver)),
        _ => Verdict::Hold(Held::AudienceWrong),
    })
}

/// The receiver's word on who sees a kudos. Taking back is believed from any audience: it only takes away.
pub(super) fn of_shown(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
) -> Answer<Verdict> {
    let Ok(shown) = KudosShown::decode(body) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    let kept = match received_by(read, shown.id, author)? {
        Ok(kept) => kept,
        Err(verdict) => return Ok(verdict),
    };
    // What its giver took back is shown by nobody any more.
    if shown.visibility == Visibility::Me || kept.body.is_empty() {
        return Ok(Verdict::Show(shown.id, None));
    }
    if !is_the_given(&shown, &kept) {
        return Ok(Verdict::Hold(Held::Altered));
    }
    let team = read.person(author)?.and_then(|person| person.team);
    Ok(match (audience, shown.visibility) {
        (Audience::Team(to), Visibility::Team) if Some(*to) == team => {
            Verdict::Show(shown.id, Some(Feed::Team(*to)))
        }
        (Audience::Org, Visibility::Everyone) => Verdict::Show(shown.id, Some(Feed::Org)),
        _ => Verdict::Hold(Held::AudienceWrong),
    })
}

/// The giver's word that a kudos is to be nobody's any more.
pub(super) fn of_taken_back(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
) -> Answer<Verdict> {
    if *audience != Audience::Author {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    }
    let Ok(taken) = KudosTakenBack::decode(body) else {
        return Ok(Verdict::Hold(Held::BodyUnreadable));
    };
    Ok(match read.kudos(taken.id)? {
        None => Verdict::Await(taken.id),
        Some(kept) if kept.passed.giver == Some(author) => Verdict::TakeBack(taken.id),
        Some(_) => Verdict::Hold(Held::NotTheGiver),
    })
}

/// The receiver's report of a kudos: to one person who leads or runs the centre, and not to who gave it.
pub(super) fn of_reported(
    read: &dyn Read,
    author: PersonId,
    audience: &Audience,
    body: &[u8],
    now: DateTime<Utc>,
) -> Answer<Verdict> {
    let reported = match verdict::dated(body, now, |reported: &KudosReported| reported.at) {
        Ok(reported) => reported,
        Err(held) => return Ok(Verdict::Hold(held)),
    };
    let passed = match received_by(read, reported.id, author)? {
        Ok(kept) => kept.passed,
        Err(verdict) => return Ok(verdict),
    };
    if passed.giver != Some(reported.giver) {
        return Ok(Verdict::Hold(Held::Altered));
    }
    let Audience::User(to) = *audience else {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    };
    let leads = |person: PersonSet| person.active && ["leader", "admin"].contains(&person.post.as_str());
    let hears = read.person(to)?.is_some_and(leads) && to != author && Some(to) != passed.giver;
    Ok(match hears {
        true => Verdict::Route(Feed::Inbox(to)),
        false => Verdict::Hold(Held::NotTheLeader),
    })
}

/// Whether a record that is held for good says words that stand elsewhere already: they are not kept twice, because
/// nobody would take them back here.
pub(super) fn is_said_in_vain(kind: u16, why: Held) -> bool {
    kind == KudosShown::KIND || (gives(kind) && why == Held::Twice)
}

fn gives(kind: u16) -> bool {
    [KudosGiven::KIND, KudosSealed::KIND].contains(&kind)
}

/// Nobody shows words that were not given: author, note, value and time are those of the kudos. Desks keep
/// milliseconds, and some sent finer times than they kept. Of a sealed one the words are those that open its commitment.
fn is_the_given(shown: &KudosShown, kept: &KeptKudos) -> bool {
    let said = match kept.kind {
        KudosSealed::KIND | PraiseSealed::KIND => return opens(shown, kept),
        KudosGiven::KIND => KudosGiven::decode(&kept.body).map(|k| (k.note, k.value, k.given_at)),
        _ => PraiseShared::decode(&kept.body).map(|p| (p.note, p.value, p.said_at)),
    };
    said.is_ok_and(|(note, value, at)| {
        shown.from == kept.passed.giver
            && shown.note == note
            && shown.value == value
            && shown.given_at.timestamp_millis() == at.timestamp_millis()
    })
}

fn opens(shown: &KudosShown, kept: &KeptKudos) -> bool {
    let sealed = KudosSealed::decode(&kept.body).ok();
    let opened = (|| {
        let to = kept.passed.receiver;
        let passing = match kept.kind {
            PraiseSealed::KIND if shown.from.is_none() => Passing::of_customer(shown.id, to, shown.given_at),
            PraiseSealed::KIND => return None,
            _ => Passing {
                id: shown.id,
                from: shown.from?,
                to,
                given_at: shown.given_at,
            },
        };
        let words = KudosWords {
            note: shown.note.clone(),
            value: shown.value,
            salt: shown.salt.clone()?,
        };
        Some(words.commitment(&passing))
    })();
    sealed
        .zip(opened)
        .is_some_and(|(sealed, opened)| sealed.commitment == opened)
}

/// Shows a kudos in one feed or in none, and takes its words out of every other in which they stand; answers what is
/// to be told there.
pub(super) fn show(
    tx: &mut dyn Tx,
    key: i64,
    record: &Checked,
    kudos: KudosId,
    feed: Option<Feed>,
) -> Answer<Vec<(Audience, KudosWithdrawn)>> {
    let left = take_out(tx, kudos, feed)?;
    match feed {
        Some(feed) => {
            tx.put_shown(kudos, feed, key)?;
            tx.route(feed, key, record);
        }
        // It says the words once more, and nobody is to read them.
        None => tx.erase(key)?,
    }
    Ok(left.into_iter().map(|left| told(kudos, left, false)).collect())
}

/// Which kudos a held record gives: by that it is found when its giver takes it back.
pub(super) fn held_given(record: &Checked) -> Option<KudosId> {
    let body = record.body()?;
    match record.header.kind {
        KudosGiven::KIND => KudosGiven::decode(body).ok().map(|given| given.id),
        KudosSealed::KIND => KudosSealed::decode(body).ok().map(|sealed| sealed.id),
        _ => None,
    }
}

/// Erases a kudos that never came further than to be held, when its giver takes it back.
pub(super) fn take_back_held(tx: &mut dyn Tx, record: &Checked, kudos: KudosId) -> Answer<()> {
    if record.header.kind != KudosTakenBack::KIND {
        return Ok(());
    }
    for held in tx.held(HeldBecause::Awaits(kudos))? {
        let given = tx.record(held.record)?.and_then(|given| given.header().ok());
        let is_own = given.is_some_and(|given| given.stream.author == record.header.stream.author);
        if gives(held.kind) && is_own {
            tx.erase(held.record)?;
        }
    }
    Ok(())
}

/// Takes a kudos out of every feed, the receiver's own too, and erases it; answers what is to be told there.
pub(super) fn take_back(tx: &mut dyn Tx, kudos: KudosId) -> Answer<Vec<(Audience, KudosWithdrawn)>> {
    let mut left = take_out(tx, kudos, None)?;
    if let Some(kept) = tx.kudos(kudos)? {
        let hash = tx.record(kept.record)?.map(|envelope| envelope.hash());
        tx.erase(kept.record)?;
        left.push((Feed::Inbox(kept.passed.receiver), hash.into_iter().collect()));
    }
    Ok(left.into_iter().map(|left| told(kudos, left, true)).collect())
}

/// Erases the words of a kudos where they are shown, but for one feed; answers where, and in which records.
fn take_out(tx: &mut dyn Tx, kudos: KudosId, but: Option<Feed>) -> Answer<Vec<(Feed, Vec<Hash16>)>> {
    let mut left: Vec<(Feed, Vec<_>)> = Vec::new();
    for (of, shown) in tx.shown(kudos)? {
        if Some(of) == but {
            continue;
        }
        let hash = tx.record(shown)?.map(|envelope| envelope.hash());
        tx.erase(shown)?;
        tx.drop_shown(kudos, of, shown)?;
        match left.iter_mut().find(|(other, _)| *other == of) {
            Some((_, hashes)) => hashes.extend(hash),
            None => left.push((of, hash.into_iter().collect())),
        }
    }
    Ok(left)
}

fn told(id: KudosId, (of, shown): (Feed, Vec<Hash16>), given: bool) -> (Audience, KudosWithdrawn) {
    let audience = match of {
        Feed::Team(team) => Audience::Team(team),
        // Words of a kudos never stand in the feed of what is sealed.
        Feed::Inbox(person) | Feed::Own(person) => Audience::User(person),
        Feed::Org => Audience::Org,
    };
    (audience, KudosWithdrawn { id, shown, given })
}
