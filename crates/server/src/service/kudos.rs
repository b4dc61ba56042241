//! Kudos on the server: between whom they pass, and who sees their words, by the receiver's word alone.
//!
//! Each showing says whole who sees a kudos from then on: everybody who saw it before and is not among them is
//! told, and the words are erased where they stood.

use super::verdict::{self, AHEAD_MAX, Held, Verdict};
use crate::store::{Answer, Checked, HeldBecause, KeptKudos, Passed, Read, Tx};
use chrono::{DateTime, Utc};
use domain::{
    id::{KudosId, PersonId},
    kudos::{Kudos, Visibility},
};
use protocol::{
    envelope::{Audience, Hash16},
    record::{Body, KudosGiven, KudosShown, KudosTakenBack, KudosThanked, KudosWithdrawn, PraiseShared},
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
    if *audience != Audience::User(given.to) {
        return Ok(Verdict::Hold(Held::AudienceWrong));
    }
    if given.given_at > now + AHEAD_MAX {
        return Ok(Verdict::Hold(Held::DateAhead));
    }
    let kudos = Kudos {
        id: given.id,
        from: author,
        to: given.to,
        note: given.note,
        value: given.value,
        given_at: given.given_at,
    };
    let Ok(kudos) = kudos.checked() else {
        return Ok(Verdict::Hold(Held::ToSelf));
    };
    if read.person(kudos.to)?.is_none() {
        return Ok(Verdict::Hold(Held::ReceiverUnknown));
    }
    if read.kudos(kudos.id)?.is_some() {
        return Ok(Verdict::Hold(Held::Twice));
    }
    let passed = Passed {
        giver: Some(author),
        passed_by: None,
        receiver: kudos.to,
    };
    Ok(Verdict::RouteKudos(kudos.to, kudos.id, passed))
}

/// A customer's words, which the server itself brings.
pub(super) fn of_praise(audience: &Audience, body: &[u8]) -> Verdict {
    let Ok(praise) = PraiseShared::decode(body) else {
        return Verdict::Hold(Held::BodyUnreadable);
    };
    if *audience != Audience::User(praise.to) {
        return Verdict::Hold(Held::AudienceWrong);
    }
    let passed = Passed {
        giver: None,
        passed_by: praise.shared_by,
        receiver: praise.to,
    };
    Verdict::RouteKudos(praise.to, praise.id, passed)
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
    let Some(KeptKudos { passed, .. }) = read.kudos(thanked.id)? else {
        return Ok(Verdict::Await(thanked.id));
    };
    if passed.receiver != author {
        return Ok(Verdict::Hold(Held::NotTheReceiver));
    }
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
    let Some(kept) = read.kudos(shown.id)? else {
        return Ok(Verdict::Await(shown.id));
    };
    if kept.passed.receiver != author {
        return Ok(Verdict::Hold(Held::NotTheReceiver));
    }
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

/// Whether a record that is held for good says words that stand elsewhere already: they are not kept twice, because
/// nobody would take them back here.
pub(super) fn is_said_in_vain(kind: u16, why: Held) -> bool {
    kind == KudosShown::KIND || (kind == KudosGiven::KIND && why == Held::Twice)
}

/// Nobody shows words that were not given: author, note, value and time are those of the kudos. Desks keep
/// milliseconds, and some sent finer times than they kept.
fn is_the_given(shown: &KudosShown, kept: &KeptKudos) -> bool {
    let said = match kept.kind {
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
    let body = record.body().filter(|_| record.header.kind == KudosGiven::KIND)?;
    KudosGiven::decode(body).ok().map(|given| given.id)
}

/// Erases a kudos that never came further than to be held, when its giver takes it back.
pub(super) fn take_back_held(tx: &mut dyn Tx, record: &Checked, kudos: KudosId) -> Answer<()> {
    if record.header.kind != KudosTakenBack::KIND {
        return Ok(());
    }
    for held in tx.held(HeldBecause::Awaits(kudos))? {
        let given = tx.record(held.record)?.and_then(|given| given.header().ok());
        let is_own = given.is_some_and(|given| given.stream.author == record.header.stream.author);
        if held.kind == KudosGiven::KIND && is_own {
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
        Feed::Inbox(person) => Audience::User(person),
        Feed::Org => Audience::Org,
    };
    (audience, KudosWithdrawn { id, shown, given })
}
