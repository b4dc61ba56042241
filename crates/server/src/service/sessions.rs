//! Who is signed in: a code of one day and one use becomes a session, which lives while it is used and until it is
//! ended. Its person is told of it on all their desks.
//!
//! Codes and tokens are kept as hashes, shown once and never logged. Of use only the day is kept.

use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    people::find,
    roster::write_own,
};
use crate::{
    edge,
    live::{Caller, day_of},
    store::{Answer, Code, Read, Session, Tx},
};
use chrono::{DateTime, Duration, Utc};
use domain::id::{DeviceId, PersonId};
use protocol::{
    envelope::{Audience, Hash16},
    record::{DeskAdded, PersonSet},
    wire::{DEVICE_NAME_CHARS_MAX, EnrolAnswer, EnrolRequest},
};

/// How long a code is good, in hours.
pub const CODE_HOURS: i64 = 24;

/// Whose token this is.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub fn signed_in(read: &dyn Read, token: Hash16, now: DateTime<Utc>) -> Result<Caller, Refused> {
    Caller::of(read, token, now)?.ok_or(Refused::SignedOut)
}

/// Reads as whose token it is, all of it at one moment; notes the day of use.
///
/// # Errors
/// [`Refused::SignedOut`], that of `f`, or the store's.
pub async fn read_as<T: Send + 'static>(
    centre: &Centre,
    token: Hash16,
    f: impl FnOnce(&dyn Read, &Caller) -> Result<T, Refused> + Send + 'static,
) -> Result<T, Refused> {
    let now = (centre.clock)();
    let found = centre.store.read(seen_by(token, now, f)).await?;
    noted(centre, token, now, found).await
}

/// The same for what looks at a few rows, however much is kept.
///
/// # Errors
/// As [`read_as`].
pub async fn glance_as<T: Send + 'static>(
    centre: &Centre,
    token: Hash16,
    f: impl FnOnce(&dyn Read, &Caller) -> Result<T, Refused> + Send + 'static,
) -> Result<T, Refused> {
    let now = (centre.clock)();
    let found = centre.store.glance(seen_by(token, now, f)).await?;
    noted(centre, token, now, found).await
}

/// What whose token it is sees, and whether their use of it on this day is to be noted.
fn seen_by<T>(
    token: Hash16,
    now: DateTime<Utc>,
    f: impl FnOnce(&dyn Read, &Caller) -> Result<T, Refused>,
) -> impl FnOnce(&dyn Read) -> Result<(T, bool), Refused> {
    move |read| {
        let caller = signed_in(read, token, now)?;
        let stale = caller.session.last_used_on < day_of(now);
        Ok((f(read, &caller)?, stale))
    }
}

async fn noted<T>(
    centre: &Centre,
    token: Hash16,
    now: DateTime<Utc>,
    (found, stale): (T, bool),
) -> Result<T, Refused> {
    if stale {
        let day = day_of(now);
        centre
            .store
            .write(move |tx| tx.touch_session(token, day).map_err(Refused::from))
            .await?;
    }
    Ok(found)
}

/// Whose token this is, before their request is read; notes the day of use. Who was seen since the roster changed last
/// is known without asking the database, so this is not the last word: what is done for them asks again.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub async fn caller(centre: &Centre, token: Hash16) -> Result<Caller, Refused> {
    if let Some(caller) = centre.live.known().of(token, (centre.clock)()) {
        return Ok(caller);
    }
    let (caller, roster_v) = glance_as(centre, token, |read, caller| {
        Ok((caller.clone(), read.roster_v()?))
    })
    .await?;
    centre.live.known().keep(&caller, roster_v);
    Ok(caller)
}

/// Makes a code for a person, found by name; good for [`CODE_HOURS`] and one use.
///
/// # Errors
/// [`AdminError::PersonUnknown`], [`AdminError::PersonAmbiguous`], or the store's.
pub async fn invite(centre: &Centre, name: &str) -> Result<String, AdminError> {
    let roster = centre.roster().await?;
    let person = find(&roster, name)?.id;
    let (code, now, actor) = (edge::code()?, (centre.clock)(), centre.actor());
    let hash = code.hash;
    let keep = Code {
        person,
        expires_at: now + Duration::hours(CODE_HOURS),
        used: false,
    };
    centre
        .store
        .write(move |tx| {
            tx.put_code(hash, &keep)?;
            acts::note_by(tx, &actor, What::Invite, Some(person), "", now).map_err(AdminError::from)
        })
        .await?;
    Ok(code.text)
}

/// Trades a code for a token: the code is used up, and the person is told on all their desks.
///
/// # Errors
/// [`Refused`] for a code that is not good.
pub async fn enrol(centre: &Centre, request: EnrolRequest) -> Result<EnrolAnswer, Refused> {
    let token = edge::token().map_err(|_| Refused::Broken(protocol::problem::ErrorCode::Internal))?;
    let (code, hash, now) = (edge::code_hash(&request.code), token.hash, (centre.clock)());
    let id = edge::short_id().map_err(|_| Refused::Broken(protocol::problem::ErrorCode::Internal))?;
    let name = device_name(request.device_name.as_deref());
    let session = new(hash, id, request.device, name, now);
    let person = centre
        .store
        .write(move |tx| trade(tx, code, session, now))
        .await?;
    enrolled(centre, person, token.text).await
}

/// A session that is nobody's yet.
pub(super) fn new(
    token: Hash16,
    id: [u8; 8],
    device: DeviceId,
    device_name: String,
    now: DateTime<Utc>,
) -> Session {
    Session {
        id,
        token,
        person: PersonId(uuid::Uuid::nil()),
        device,
        device_name,
        created_at: now,
        last_used_on: day_of(now),
    }
}

/// What a desk is told that has just signed in.
pub(super) async fn enrolled(
    centre: &Centre,
    person: PersonSet,
    token: String,
) -> Result<EnrolAnswer, Refused> {
    let org = centre
        .store
        .read(|read| read.org().map_err(Refused::from))
        .await?;
    Ok(EnrolAnswer {
        tenant: org.tenant,
        org_name: org.name,
        person: person.id,
        name: person.name,
        team: person.team,
        token,
        server: Some(org.stream.author),
    })
}

/// Trades a code for a session of its person.
///
/// # Errors
/// [`Refused`] for a code that is not good.
pub fn trade(
    tx: &mut dyn Tx,
    code: Hash16,
    session: Session,
    now: DateTime<Utc>,
) -> Result<PersonSet, Refused> {
    let found = tx.code(code)?.ok_or(Refused::CodeUnknown)?;
    if found.used {
        return Err(Refused::CodeUsed);
    }
    if now >= found.expires_at {
        return Err(Refused::CodeExpired);
    }
    let person = tx.person(found.person)?.filter(|person| person.active);
    let person = person.ok_or(Refused::CodeUnknown)?;
    tx.use_code(code, now)?;
    begin(tx, &person, session, now)?;
    Ok(person)
}

/// Begins a session of a person, who is told on all their desks.
pub(super) fn begin(tx: &mut dyn Tx, person: &PersonSet, session: Session, now: DateTime<Utc>) -> Answer<()> {
    let session = Session {
        person: person.id,
        ..session
    };
    tx.put_session(&session)?;
    let told = DeskAdded {
        session: session_name(&session),
        device: session.device,
        name: session.device_name,
        at: now,
    };
    write_own(tx, &Audience::User(person.id), &told, now)
}

/// What an installation calls itself, without what cannot be shown.
pub(super) fn device_name(said: Option<&str>) -> String {
    let shown = said.unwrap_or_default().trim().chars();
    shown
        .filter(|c| !edge::is_unseen(*c))
        .take(DEVICE_NAME_CHARS_MAX)
        .collect()
}

/// Ends the session that asks for it.
///
/// # Errors
/// [`Refused::SignedOut`], or the store's.
pub async fn leave(centre: &Centre, token: Hash16) -> Result<(), Refused> {
    let now = (centre.clock)();
    centre
        .store
        .write(move |tx| {
            signed_in(tx.look(), token, now)?;
            Ok::<_, Refused>(end(tx, token)?)
        })
        .await
}

pub(super) fn end(tx: &mut dyn Tx, token: Hash16) -> Answer<()> {
    if tx.end_session(token)? {
        tx.roster_changed()?;
    }
    Ok(())
}

/// What people call a session by.
#[must_use]
pub fn session_name(session: &Session) -> String {
    edge::hex(&session.id)
}

/// All sessions, with whose they are.
///
/// # Errors
/// The store's.
pub async fn list(centre: &Centre) -> Result<Vec<(Session, Option<PersonSet>)>, AdminError> {
    centre
        .store
        .read(|read| {
            let sessions = read.sessions(None)?.into_iter();
            let with_person = sessions.map(|session| {
                let person = read.person(session.person)?;
                Ok((session, person))
            });
            with_person.collect::<Answer<_>>().map_err(AdminError::from)
        })
        .await
}

/// Ends a session by its name, at once and everywhere.
///
/// # Errors
/// [`AdminError::SessionUnknown`], or the store's.
pub async fn end_named(centre: &Centre, name: &str) -> Result<(), AdminError> {
    end_of(centre, None, name).await
}

/// The same, of one person where one is named.
///
/// # Errors
/// [`AdminError::SessionUnknown`], or the store's.
pub async fn end_of(centre: &Centre, person: Option<PersonId>, name: &str) -> Result<(), AdminError> {
    let (name, now, actor) = (name.trim().to_lowercase(), (centre.clock)(), centre.actor());
    centre
        .store
        .write(move |tx| {
            let sessions = tx.sessions(person)?;
            let session = sessions.iter().find(|session| session_name(session) == name);
            let session = session.ok_or_else(|| AdminError::SessionUnknown(name.clone()))?;
            end(tx, session.token)?;
            let whom = Some(session.person);
            acts::note_by(tx, &actor, What::SessionEnd, whom, &name, now).map_err(AdminError::from)
        })
        .await
}

/// Ends all sessions of a person.
///
/// # Errors
/// The store's.
pub(super) fn end_all(tx: &mut dyn Tx, person: PersonId) -> Answer<usize> {
    let sessions = tx.sessions(Some(person))?;
    for session in &sessions {
        end(tx, session.token)?;
    }
    Ok(sessions.len())
}
