//! Coming into the console and going: by an address that works once, or with the account at work.
//!
//! A session of the console is a session like any other: its person's desks are told of it, `session end`, `person leave` and the
//! identity provider's logout end it. Its secret and the code before it are hashed under a word of their own, so neither is good at a
//! desk's routes, nor what a desk has here. Must never let in who has no room.

use super::{
    view::Me,
    visitor::{DEVICE, DEVICE_NAME, Visitor, admitted},
};
use crate::{
    edge,
    service::{
        Refused,
        acts::{self, What},
        centre::{AdminError, Centre},
        people::find,
        sessions, sso,
    },
    store::{Code, Desk, Session, Tx},
};
use chrono::{DateTime, TimeDelta, Utc};
use protocol::{
    envelope::Hash16,
    problem::{ErrorCode, SsoFault},
    record::PersonSet,
};

/// How long an address is good.
pub const LINK_FOR: TimeDelta = TimeDelta::minutes(5);

/// What stands in an address that lets somebody in once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// For whom.
    pub person: PersonSet,
    /// The code.
    pub code: String,
    /// Until when it is good.
    pub expires_at: DateTime<Utc>,
}

/// Makes a code with which somebody, found by name, comes into the console.
///
/// # Errors
/// [`AdminError::NoConsole`], who is not found, or the store's.
pub async fn link(centre: &Centre, name: &str) -> Result<Link, AdminError> {
    let roster = centre.roster().await?;
    let person = find(&roster, name)?.clone();
    if admitted(&person.post).is_none() {
        let PersonSet { name, post, .. } = person;
        return Err(AdminError::NoConsole { name, post });
    }
    let (code, now, actor) = (edge::code()?, (centre.clock)(), centre.actor());
    let keep = Code {
        person: person.id,
        expires_at: now + LINK_FOR,
        used: false,
    };
    let hash = edge::console_code_hash(&code.text);
    let written = centre.store.write(move |tx| {
        tx.put_code(hash, &keep)?;
        acts::note_by(tx, &actor, What::ConsoleLink, Some(keep.person), "", now).map_err(AdminError::from)
    });
    written.await?;
    Ok(Link {
        person,
        code: code.text,
        expires_at: keep.expires_at,
    })
}

/// A session that was begun: who came in, and the secret for their browser.
#[derive(Debug)]
pub struct Entered {
    /// Who.
    pub visitor: Visitor,
    /// What the browser keeps.
    pub secret: String,
}

/// A session that is nobody's yet, and its secret.
fn fresh(now: DateTime<Utc>) -> Result<(Session, String), Refused> {
    let broken = |_| Refused::Broken(ErrorCode::Internal);
    let (secret, id) = (
        edge::token().map_err(broken)?.text,
        edge::short_id().map_err(broken)?,
    );
    let hash = edge::console_hash(&secret);
    let session = sessions::new(hash, id, DEVICE, DEVICE_NAME.to_owned(), now);
    Ok((session, secret))
}

/// Who came in, once it is noted.
fn noted(
    tx: &mut dyn Tx,
    person: &PersonSet,
    session: Hash16,
    now: DateTime<Utc>,
) -> Result<Visitor, Refused> {
    if admitted(&person.post).is_none() {
        return Err(Refused::NotAllowed);
    }
    acts::note_by(tx, &person.name, What::ConsoleLogin, Some(person.id), "", now)?;
    Visitor::of(tx.look(), session, now)
}

/// Trades a code for a session; the code is used up.
///
/// # Errors
/// [`Refused`] for a code that is not good, or for somebody who has no room.
pub async fn enter(centre: &Centre, code: &str) -> Result<Entered, Refused> {
    let (code, now) = (edge::console_code_hash(code), (centre.clock)());
    let (session, secret) = fresh(now)?;
    let written = centre.store.write(move |tx| {
        let hash = session.token;
        let person = sessions::trade(tx, code, session, now)?;
        noted(tx, &person, hash, now)
    });
    let visitor = written.await?;
    Ok(Entered { visitor, secret })
}

/// A sign-in with the account at work that was begun.
#[derive(Debug)]
pub struct Begun {
    /// What the browser opens.
    pub url: String,
    /// What this browser alone keeps meanwhile.
    pub secret: String,
}

/// Begins to sign in with the account at work.
///
/// # Errors
/// [`Refused::Sso`], or the store's.
pub async fn begin(centre: &Centre) -> Result<Begun, Refused> {
    let secret = edge::token()
        .map_err(|_| Refused::Broken(ErrorCode::Internal))?
        .text;
    let desk = Desk {
        device: DEVICE,
        device_name: DEVICE_NAME.to_owned(),
        port: sso::CONSOLE_PORT,
        echo: String::new(),
        challenge: edge::console_hash(&secret),
    };
    let url = sso::begin_for(centre, desk).await?;
    Ok(Begun { url, secret })
}

/// Lets in who came back from the identity provider, in the browser that went there: it alone has the secret.
///
/// # Errors
/// [`Refused::Sso`] when it is another browser or took too long, [`Refused::NotAllowed`] for somebody who has no room, or the store's.
pub async fn arrive(centre: &Centre, code: &str, secret: &str) -> Result<Entered, Refused> {
    let (code, now) = (edge::token_hash(code), (centre.clock)());
    let challenge = edge::console_hash(secret);
    let (session, secret) = fresh(now)?;
    let written = centre.store.write(move |tx| {
        let code = tx.take_login_code(code)?.filter(|code| {
            now < code.expires_at && code.desk.port == sso::CONSOLE_PORT && code.desk.challenge == challenge
        });
        let code = code.ok_or(Refused::Sso(SsoFault::Expired))?;
        let person = tx.person(code.person)?.filter(|person| person.active);
        let person = person.ok_or(Refused::Sso(SsoFault::NoPerson))?;
        let hash = session.token;
        sessions::begin(tx, &person, session, now)?;
        tx.put_begun_with(hash, &code.with)?;
        noted(tx, &person, hash, now)
    });
    let visitor = written.await?;
    Ok(Entered { visitor, secret })
}

/// Ends a session; one that ended before is no fault.
///
/// # Errors
/// The store's.
pub async fn leave(centre: &Centre, cookie: Hash16) -> Result<(), Refused> {
    let ended = centre
        .store
        .write(move |tx| sessions::end(tx, cookie).map_err(Refused::from));
    ended.await
}

/// Who somebody is here, and where they may go.
///
/// # Errors
/// The store's.
pub async fn me(centre: &Centre, visitor: &Visitor) -> Result<Me, Refused> {
    let org = centre
        .store
        .read(|read| read.org().map_err(Refused::from))
        .await?;
    Ok(Me {
        person: visitor.person.id.to_string(),
        name: visitor.person.name.clone(),
        post: visitor.post,
        centre: org.name,
        rooms: visitor.rooms(),
        until: visitor.until(),
    })
}
