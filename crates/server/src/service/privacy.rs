//! What the server keeps of a person: written out for them, and erased.
//!
//! Four eyes: one administrator asks, another or the person confirms. What is erased is gone as a body; headers stay, so
//! that every chain verifies. What others were given stays theirs. What is asked for in the console lies in `request`.

mod left;

pub use left::erase_left;

use super::{
    acts::{self, What},
    centre::{AdminError, Centre},
    kudos, people,
    roster::{self, Change, write_own},
    sessions,
};
use crate::{
    edge,
    store::{Answer, Checked, Erasure, Read, Session, Tx},
};
use chrono::{DateTime, Utc};
use domain::id::{KudosId, PersonId};
use protocol::{
    envelope::{Audience, Envelope},
    excerpt::ExcerptShared,
    kudos::{KudosSealed, PraiseSealed},
    record::{
        Body, DeskAdded, IdentitySet, KudosGiven, KudosReported, KudosShown, KudosTakenBack, KudosThanked,
        KudosWithdrawn, PersonSet, PraiseShared, RecognitionSet, ReliefAsked,
    },
};
use serde_json::{Value, json};

/// Days after which what only somebody who left could read, and what they shared of their path, is erased.
pub const LEFT_DAYS: i64 = 30;
/// The name of whoever was erased: *nomen nescio*, read everywhere.
pub const NO_NAME: &str = "N. N.";

/// How a record belongs to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    /// They wrote it.
    Wrote,
    /// It is addressed to them.
    Received,
    /// It says who they are.
    About,
}

/// A record of a person.
struct Found {
    key: i64,
    tie: Tie,
    record: Checked,
}

fn found(read: &dyn Read, person: PersonId) -> Answer<Vec<Found>> {
    let mut streams = Vec::new();
    read.each_stream(&mut |stream, _| streams.push(stream))?;
    let mut found = Vec::new();
    for stream in streams {
        read.each_record(stream, &mut |key, _, _, envelope: Envelope| {
            let Ok(record) = Checked::read(envelope) else {
                return;
            };
            if let Some(tie) = tie(&record, person) {
                found.push(Found { key, tie, record });
            }
        })?;
    }
    Ok(found)
}

fn tie(record: &Checked, person: PersonId) -> Option<Tie> {
    if record.header.stream.author == person {
        return Some(Tie::Wrote);
    }
    if record.header.audience() == Audience::User(person) {
        return Some(Tie::Received);
    }
    let body = record.body()?;
    let whom = match record.header.kind {
        PersonSet::KIND => PersonSet::decode(body).ok()?.id,
        IdentitySet::KIND => IdentitySet::decode(body).ok()?.person,
        _ => return None,
    };
    (whom == person).then_some(Tie::About)
}

/// Everything that the server keeps of a person, also of one who left, as JSON.
///
/// # Errors
/// Who is not found, or the store's.
pub async fn export(centre: &Centre, who: &str) -> Result<Value, AdminError> {
    let roster = centre.roster().await?;
    let (person, now) = (people::find_any(&roster, who)?.clone(), (centre.clock)());
    let written = centre.store.write(move |tx| {
        let written = written_out(tx.look(), &person)?;
        acts::note(tx, What::PrivacyExport, Some(person.id), "", now)?;
        Ok::<_, AdminError>(written)
    });
    written.await
}

/// A body as JSON; none of what is sealed or of a newer program.
fn in_words(kind: u16, body: &[u8]) -> Option<Value> {
    macro_rules! read { ($($Kind:ident)*) => { match kind {
        $($Kind::KIND => serde_json::to_value($Kind::decode(body).ok()?).ok(),)*
        _ => None,
    } }; }
    read! { KudosGiven KudosSealed KudosThanked KudosShown KudosTakenBack KudosReported RecognitionSet ExcerptShared ReliefAsked PersonSet IdentitySet PraiseShared PraiseSealed KudosWithdrawn DeskAdded }
}

/// What is known of a vault. Its keys and what proves them are of no use to anybody who reads them here, so their sizes
/// are told: an export lies about in more places than a database.
fn vault_in_words(read: &dyn Read, person: PersonId) -> Answer<Option<Value>> {
    let pairing = read.pairing(person)?.map(|pairing| pairing.at);
    Ok(read.vault(person)?.map(|vault| {
        json!({
            "version": vault.version, "public_key": edge::hex(&vault.identity), "pairing_since": pairing,
            "tries": vault.tries, "tried_at": vault.tried_at,
            "bytes": vault.record.len() + vault.by_passphrase.len() + vault.by_words.len(),
        })
    }))
}

/// Customers' words for them that somebody at the centre looks at before they do.
fn waiting_in_words(read: &dyn Read, person: PersonId) -> Answer<Vec<Value>> {
    let waiting = read.praise_waiting()?.into_iter();
    let theirs = waiting.filter(|one| one.praise.to == person);
    Ok(theirs
        .map(|one| json!({ "praise": one.praise, "why": one.why, "from": one.source, "since": one.at }))
        .collect())
}

/// What they said to the centre by name, and where their name stands beside it. What they said without a name is found by
/// nobody.
fn voice_in_words(read: &dyn Read, person: PersonId) -> Answer<Value> {
    let voice = read.voice_of_person(person)?;
    let said = voice.said.iter().map(|one| {
        json!({
            "case": one.case, "said": one.said, "additions": one.additions, "thanked": one.thanked,
            "withdrawn": one.withdrawn,
        })
    });
    let rounds = voice.rounds.iter();
    let rounds = rounds.map(|(month, team)| json!({ "month": month, "team": team }));
    Ok(json!({
        "said": said.collect::<Vec<_>>(), "signed_for": voice.signed_for,
        "rounds": rounds.collect::<Vec<_>>(), "approved": voice.approved, "owns": voice.owns,
    }))
}

/// What was asked for about them that takes four eyes, and what of it they asked for or decided.
fn requests_in_words(read: &dyn Read, person: PersonId) -> Answer<Vec<Value>> {
    let requests = read.person_requests_of(person)?.into_iter();
    let in_words = requests.map(|request| {
        let outcome = request.outcome.as_ref();
        json!({
            "id": edge::hex(&request.id), "what": request.what, "person": request.person, "other": request.other,
            "asked_by": request.asked_by, "asked_at": request.asked_at, "holds_until": request.holds_until,
            "outcome": outcome.map(|outcome| &outcome.word), "decided_by": outcome.map(|outcome| outcome.by),
            "decided_at": outcome.map(|outcome| outcome.at),
        })
    });
    Ok(in_words.collect())
}

fn session_in_words(read: &dyn Read, session: &Session) -> Answer<Value> {
    let with = read.begun_with(session.token)?;
    Ok(json!({
        "id": sessions::session_name(session), "device": session.device, "device_name": session.device_name,
        "created_at": session.created_at, "last_used_on": session.last_used_on,
        "begun_with": with.map(|with| json!({ "issuer": with.issuer, "sub": with.sub, "sid": with.sid })),
    }))
}

fn written_out(read: &dyn Read, person: &PersonSet) -> Answer<Value> {
    let id = person.id;
    let record = |found: &Found| {
        let body = found.record.body();
        let read = body.and_then(|body| in_words(found.record.header.kind, body));
        let tie = match found.tie {
            Tie::Wrote => "wrote",
            Tie::Received => "received",
            Tie::About => "about",
        };
        json!({
            "tie": tie, "kind": found.record.header.kind, "author": found.record.header.stream.author,
            "seq": found.record.header.seq, "erased": body.is_none(), "body": read,
            "bytes": body.map_or(0, <[u8]>::len),
        })
    };
    let sessions = read.sessions(Some(id))?.into_iter();
    let sessions = sessions.map(|session| session_in_words(read, &session));
    let accounts = read.accounts_of(id)?.into_iter();
    let acts = read
        .acts(acts::ACTS_MAX)?
        .into_iter()
        .filter(|act| act.whom == Some(id));
    let directory = read.scim_user(id)?.map(
        |user| json!({ "user_name": user.user_name, "external_id": user.external_id, "email": user.email }),
    );
    Ok(json!({
        "person": {
            "id": id, "name": person.name, "email": person.email, "team": person.team, "post": person.post,
            "role": person.role, "active": person.active, "number": read.number_of(id)?,
        },
        "accounts": accounts.map(|(issuer, sub)| json!({ "issuer": issuer, "sub": sub })).collect::<Vec<_>>(),
        "directory": directory,
        "vault": vault_in_words(read, id)?,
        "praise_waiting": waiting_in_words(read, id)?,
        "voice": voice_in_words(read, id)?,
        "requests": requests_in_words(read, id)?,
        "policies_agreed": read.policies_agreed_by(id)?,
        "sessions": sessions.collect::<Answer<Vec<_>>>()?,
        "records": found(read, id)?.iter().map(record).collect::<Vec<_>>(),
        "acts": acts.collect::<Vec<_>>(),
    }))
}

/// Asks for everything of a person to be erased; answers what the asking is called. Nothing is erased yet.
///
/// # Errors
/// Who is not found, or the store's.
pub async fn ask(centre: &Centre, who: &str) -> Result<String, AdminError> {
    let roster = centre.roster().await?;
    let (person, now) = (people::find_any(&roster, who)?.id, (centre.clock)());
    let erasure = Erasure {
        id: edge::short_id()?,
        person,
        asked_by: edge::account(),
        asked_at: now,
        confirmed_by: None,
        receipt: None,
    };
    let called = name(&erasure);
    let written = centre.store.write(move |tx| {
        tx.put_erasure(&erasure)?;
        acts::note(tx, What::PrivacyEraseAsk, Some(person), "", now).map_err(AdminError::from)
    });
    written.await?;
    Ok(called)
}

/// What people call an erasure by.
#[must_use]
pub fn name(erasure: &Erasure) -> String {
    edge::hex(&erasure.id)
}

/// What was asked for and done, oldest first.
///
/// # Errors
/// The store's.
pub async fn list(centre: &Centre) -> Result<Vec<Erasure>, AdminError> {
    centre
        .store
        .read(|read| read.erasures().map_err(AdminError::from))
        .await
}

/// Confirms an erasure as an administrator other than who asked; answers the receipt.
///
/// # Errors
/// [`AdminError::SameEyes`], [`AdminError::ErasureUnknown`], or the store's; nothing was erased then.
pub async fn confirm(centre: &Centre, named: &str) -> Result<String, AdminError> {
    confirm_by(centre, named, edge::account()).await
}

/// The same, by whoever is called so.
///
/// # Errors
/// As [`confirm`].
pub async fn confirm_by(centre: &Centre, named: &str, by: String) -> Result<String, AdminError> {
    let (named, now) = (named.trim().to_lowercase(), (centre.clock)());
    let written = centre.store.write(move |tx| {
        let open = tx
            .erasures()?
            .into_iter()
            .find(|one| name(one) == named && one.confirmed_by.is_none());
        let open = open.ok_or_else(|| AdminError::ErasureUnknown(named.clone()))?;
        if open.asked_by == by {
            return Err(AdminError::SameEyes(by));
        }
        erase(tx, open, by, now)
    });
    let erased = written.await?;
    centre.scrub().await?;
    Ok(erased.receipt)
}

/// How many bodies were erased, by how each belonged to the person, and how many stay.
#[derive(Default)]
struct Bodies {
    wrote: usize,
    received: usize,
    about: usize,
    stay: usize,
}

fn erase_bodies(tx: &mut dyn Tx, id: PersonId, now: DateTime<Utc>) -> Result<Bodies, AdminError> {
    let mut bodies = Bodies::default();
    for found in found(tx.look(), id)? {
        if found.record.body().is_none() {
            continue;
        }
        match (found.tie, given(&found.record)) {
            // What others were given is theirs.
            (Tie::Wrote, Some(_)) => {
                bodies.stay += 1;
                continue;
            }
            (Tie::Received, Some(kudos)) => {
                for (audience, withdrawn) in kudos::take_back(tx, kudos)? {
                    write_own(tx, &audience, &withdrawn, now)?;
                }
            }
            _ => {}
        }
        tx.erase(found.key)?;
        match found.tie {
            Tie::Wrote => bodies.wrote += 1,
            Tie::Received => bodies.received += 1,
            Tie::About => bodies.about += 1,
        }
    }
    Ok(bodies)
}

/// What was erased.
pub(super) struct Erased {
    /// In words, and naming nobody.
    pub(super) receipt: String,
    /// Sessions that ended.
    pub(super) sessions: usize,
    /// Accounts at work that were forgotten.
    pub(super) accounts: usize,
    /// Whether there was a vault.
    pub(super) vault: bool,
}

/// Whether somebody was erased before.
#[must_use]
pub fn is_erased(person: &PersonSet) -> bool {
    !person.active && person.name == NO_NAME
}

/// Erases everything of a person. Who confirmed it is judged by whoever calls this.
///
/// # Errors
/// [`AdminError::ErasureUnknown`] when there is no such person, or the store's.
pub(super) fn erase(
    tx: &mut dyn Tx,
    asked: Erasure,
    by: String,
    now: DateTime<Utc>,
) -> Result<Erased, AdminError> {
    let id = asked.person;
    let person = tx
        .person(id)?
        .ok_or_else(|| AdminError::ErasureUnknown(name(&asked)))?;
    let Bodies {
        wrote,
        received,
        about,
        stay,
    } = erase_bodies(tx, id, now)?;
    let ended = people::depart(tx, id, now)?;
    let accounts = tx.drop_accounts(id)?;
    tx.put_number(id, None)?;
    tx.drop_scim_user(id)?;
    tx.drop_codes(id)?;
    let waited = tx.drop_praise_for(id)?;
    tx.forget_voice_person(id)?;
    let had_vault = tx.drop_vault(id)?;
    let vault = match had_vault {
        true => "their vault",
        false => "no vault, for they had none",
    };
    let nobody = PersonSet {
        name: NO_NAME.into(),
        email: None,
        team: None,
        post: "agent".into(),
        role: None,
        active: false,
        ..person
    };
    roster::write(tx, &[Change::Person(nobody)], now)?;
    tx.put_left(id, None)?;
    let receipt = format!(
        "Erased on {} of the person {id}: name, address, number, team, post and role; {vault}; {accounts} accounts at work; \
         {ended} sessions and all enrolment codes; the bodies of {wrote} records they wrote, {received} they received and {about} that \
         said who they are; {waited} customers' words that waited to be looked at; their name beside what they said to the centre, whose \
         words stay. {stay} kudos they gave stay with those who received them. Asked for by {}, confirmed by {by}.",
        now.format("%Y-%m-%d"),
        asked.asked_by,
    );
    tx.put_erasure(&Erasure {
        confirmed_by: Some(by.clone()),
        receipt: Some(receipt.clone()),
        ..asked
    })?;
    acts::note_by(
        tx,
        &by,
        What::PrivacyErase,
        Some(id),
        &format!("{} bodies", wrote + received + about),
        now,
    )?;
    Ok(Erased {
        receipt,
        sessions: ended,
        accounts,
        vault: had_vault,
    })
}

/// The kudos that a record gives.
fn given(record: &Checked) -> Option<KudosId> {
    let body = record.body()?;
    match record.header.kind {
        KudosGiven::KIND => KudosGiven::decode(body).ok().map(|given| given.id),
        KudosSealed::KIND => KudosSealed::decode(body).ok().map(|sealed| sealed.id),
        PraiseShared::KIND => PraiseShared::decode(body).ok().map(|praise| praise.id),
        PraiseSealed::KIND => PraiseSealed::decode(body).ok().map(|sealed| sealed.0.id),
        _ => None,
    }
}
