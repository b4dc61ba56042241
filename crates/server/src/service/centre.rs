//! An open centre: its store, its listeners and its clock. The HTTP side and the admin commands work on the
//! same one, so a rule is kept the same way by both.

use super::{
    Refused,
    acts::{self, What},
    console::view::Wall,
    fresh::Fresh,
    ready::Ready,
    roster::{self, Change},
    table::{BadRow, TableError},
};
use crate::{
    counts::Counts,
    edge,
    live::{Live, local::LocalLive},
    provider::Provider,
    store::{
        Org, Read, Roster, Store, StoreError,
        place::{OpenError, Place},
    },
};
use chrono::{DateTime, Utc};
use domain::{id::PersonId, path::FileFault};
use std::{path::PathBuf, sync::Arc};
use thiserror::Error;
use tokio::sync::{Semaphore, watch};

/// An open centre.
pub struct Centre {
    /// Its database.
    pub store: Arc<dyn Store>,
    /// Who listens now.
    pub live: Arc<dyn Live>,
    /// The organisation as it was at the start; its name may have changed since.
    pub org: Org,
    /// Reads the wall clock.
    pub clock: fn() -> DateTime<Utc>,
    /// The identity provider that people may sign in with.
    pub provider: Option<Arc<Provider>>,
    /// Turns true when the server goes down.
    pub closing: watch::Receiver<bool>,
    /// What is counted here.
    pub counts: Arc<Counts>,
    /// Whether it can write, as it was found last.
    pub ready: Ready,
    /// Whether there are other servers, and NATS between them.
    pub among: bool,
    /// Whether browsers reach this server by TLS alone, its own or a proxy's.
    pub by_tls: bool,
    /// The program that makes pages, where it is not beside this one.
    pub print: Option<PathBuf>,
    /// Pages are made one after the other: each takes a processor and much memory.
    pub printing: Arc<Semaphore>,
    /// So many slips are looked at at once: nobody knows whose they are, so nobody can be held to a number of their own. Of one address
    /// there are fewer at the door.
    pub slips: Arc<Semaphore>,
    /// So many people's tokens are signed at once: each request takes a processor for a while, also one that was answered before.
    pub signing: Arc<Semaphore>,
    /// What hangs on the wall, as it was read last: for that all of the centre's feed is looked through.
    pub wall: Arc<Fresh<Wall>>,
    /// As whom acts are noted; `None` for the account that runs this program.
    actor: Option<String>,
}

/// Why an admin command was refused. Nothing was changed.
#[derive(Debug, Error)]
pub enum AdminError {
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Something else has this name.
    #[error("{0:?} is there already")]
    NameTaken(String),
    /// No session is called so.
    #[error("there is no session {0:?}")]
    SessionUnknown(String),
    /// No token is called so, or more than one.
    #[error("not exactly one token is called {0:?}; name it by its id, as `token list` says it")]
    TokenUnknown(String),
    /// No praise that waits is called so.
    #[error("no praise that waits is called {0:?}")]
    PraiseUnknown(String),
    /// Whom praise is for does not work here any more.
    #[error("{0} left; this praise can only be refused")]
    PraiseForNobody(String),
    /// The service's.
    #[error(transparent)]
    Refused(Refused),
    /// Nobody is called so.
    #[error("nobody is called {name:?}{}", perhaps(alike))]
    PersonUnknown {
        /// What was typed.
        name: String,
        /// Some whose name begins so.
        alike: Vec<String>,
    },
    /// Several people are called so.
    #[error(
        "{} people are called {name:?}: {}; name the one you mean by id or e-mail",
        candidates.len(),
        candidates.join("; ")
    )]
    PersonAmbiguous {
        /// What was typed.
        name: String,
        /// All of them, told apart.
        candidates: Vec<String>,
    },
    /// Somebody has this name, and nothing tells the two apart.
    #[error(
        "somebody is called so already: {0}; give the new one an address with --email to tell them apart"
    )]
    NameShared(String),
    /// Somebody has this address.
    #[error("somebody has the address {0:?} already")]
    EmailTaken(String),
    /// No team is called so.
    #[error("no team is called {0:?}")]
    TeamUnknown(String),
    /// No value is called so.
    #[error("no value is called {0:?}")]
    ValueUnknown(String),
    /// A number that somebody has at work and that cannot be shown.
    #[error("{0:?} is no number that somebody has at work")]
    NumberBad(String),
    /// Nothing that waits to be confirmed is called so.
    #[error("no erasure that waits is called {0:?}")]
    ErasureUnknown(String),
    /// Who asked cannot confirm.
    #[error("{0} asked for this erasure; another administrator has to confirm it")]
    SameEyes(String),
    /// The role is on no ladder.
    #[error("no ladder has a role {0:?}")]
    RoleUnknown(String),
    /// Their post has no room in the console.
    #[error("{name} is {post}; the console is for leaders, coaches, the works council and administrators")]
    NoConsole {
        /// Who.
        name: String,
        /// What they are.
        post: String,
    },
    /// The post is none of the three.
    #[error("{0:?} is no post; it is agent, leader, coach, works_council or admin")]
    PostUnknown(String),
    /// A name or meaning that cannot be shown.
    #[error(transparent)]
    Name(#[from] domain::people::NameError),
    /// The file is no ladder, or does not hold together.
    #[error("the ladder is refused, nothing was changed:\n{}", lines(.0))]
    Ladder(Vec<FileFault>),
    /// The ladder is longer than a record may be.
    #[error(
        "the ladder is refused, nothing was changed: in {language:?} it has {bytes} bytes, {max} are the most; shorten \
         its texts, or make two ladders of it"
    )]
    LadderTooLarge {
        /// In which language.
        language: String,
        /// Found.
        bytes: usize,
        /// Most allowed.
        max: usize,
    },
    /// The policy grants less rest, or has an absurd number.
    #[error("the policy is refused, {0}")]
    Policy(#[from] domain::policy::PolicyError),
    /// The policy is longer than any policy.
    #[error("the policy is too large; {max} bytes are the most")]
    PolicyTooLarge {
        /// Most bytes.
        max: usize,
    },
    /// There is no pack for that country.
    #[error("there are no rules for {0:?}; there are for AT, BR, DE, ES, IT, PL and UK")]
    PackUnknown(String),
    /// The file is no table of the right columns.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Rows of a file are refused, and so nothing was imported.
    #[error("{} of {rows} rows cannot be imported", bad.len())]
    Rows {
        /// The refused rows.
        bad: Vec<BadRow>,
        /// Rows in the file.
        rows: usize,
    },
    /// The sample needs an empty centre.
    #[error("this centre has people already; the sample needs an empty folder")]
    NotEmpty,
    /// The sample's own file is broken.
    #[error("the sample cannot be read: {0}")]
    Sample(String),
    /// No randomness for a code.
    #[error("the system gave no random numbers: {0}")]
    Random(#[from] getrandom::Error),
}

fn perhaps(alike: &[String]) -> String {
    match alike {
        [] => String::new(),
        alike => format!("; write the whole name, perhaps {}", alike.join("; ")),
    }
}

impl From<Refused> for AdminError {
    fn from(refused: Refused) -> AdminError {
        match refused {
            Refused::Store(error) => AdminError::Store(error),
            Refused::NameTaken(name) => AdminError::NameTaken(name),
            other => AdminError::Refused(other),
        }
    }
}

/// Slips that are looked at at once; one more is asked to come again.
pub const SLIPS_AT_ONCE_MAX: usize = 64;
/// Most people whose tokens are signed at once; one more is asked to come again.
const SIGNED_AT_ONCE_MAX: usize = 4;

/// Longest meaning of a value, in characters.
pub const MEANING_CHARS_MAX: usize = 280;

impl Centre {
    /// Leaves no byte of what was erased in the log beside the database. A reader in the way leaves it to the next time.
    ///
    /// # Errors
    /// The store's.
    pub async fn scrub(&self) -> Result<(), StoreError> {
        match self.store.scrub().await {
            Err(StoreError::Busy) => Ok(()),
            scrubbed => scrubbed,
        }
    }

    /// Opens a centre, making it when it is not there.
    ///
    /// # Errors
    /// [`OpenError`]; nothing that is there is replaced.
    pub async fn open(
        place: impl Into<Place>,
        clock: fn() -> DateTime<Utc>,
        closing: watch::Receiver<bool>,
    ) -> Result<Centre, OpenError> {
        Centre::open_with(place, Arc::new(LocalLive::new(clock)), clock, closing).await
    }

    /// Opens a centre with these listeners.
    ///
    /// # Errors
    /// [`OpenError`]; nothing that is there is replaced.
    pub async fn open_with(
        place: impl Into<Place>,
        live: Arc<dyn Live>,
        clock: fn() -> DateTime<Utc>,
        closing: watch::Receiver<bool>,
    ) -> Result<Centre, OpenError> {
        let counts = live.counts();
        let store = place.into().open(live.clone()).await?;
        let org = store.read(|read| read.org()).await?;
        Ok(Centre {
            store,
            live,
            org,
            clock,
            provider: None,
            closing,
            counts,
            ready: Ready::default(),
            among: false,
            by_tls: false,
            print: None,
            printing: Arc::new(Semaphore::new(1)),
            slips: Arc::new(Semaphore::new(SLIPS_AT_ONCE_MAX)),
            signing: Arc::new(Semaphore::new(SIGNED_AT_ONCE_MAX)),
            wall: Arc::default(),
            actor: None,
        })
    }

    /// The same centre, where what is done is noted as done by somebody.
    #[must_use]
    pub fn acting(&self, name: &str) -> Centre {
        Centre {
            store: self.store.clone(),
            live: self.live.clone(),
            org: self.org.clone(),
            clock: self.clock,
            provider: self.provider.clone(),
            closing: self.closing.clone(),
            counts: self.counts.clone(),
            ready: Ready::default(),
            among: self.among,
            by_tls: self.by_tls,
            print: self.print.clone(),
            printing: self.printing.clone(),
            slips: self.slips.clone(),
            signing: self.signing.clone(),
            wall: self.wall.clone(),
            actor: Some(name.to_owned()),
        }
    }

    /// As whom acts are noted.
    #[must_use]
    pub fn actor(&self) -> String {
        self.actor.clone().unwrap_or_else(edge::account)
    }

    /// Opens the centre for one admin command.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open_for_command(place: impl Into<Place>) -> Result<Centre, OpenError> {
        let (_, closing) = watch::channel(false);
        Centre::open(place, edge::now, closing).await
    }

    /// Everybody and everything that has a name.
    ///
    /// # Errors
    /// The store's.
    pub async fn roster(&self) -> Result<Roster, StoreError> {
        self.store.read(|read| read.roster()).await
    }

    /// Writes changes in one transaction, and that an admin made them; answers how many changed something.
    ///
    /// # Errors
    /// [`AdminError::NameTaken`], or the store's.
    pub async fn change(
        &self,
        what: What,
        whom: Option<PersonId>,
        changes: Vec<Change>,
    ) -> Result<usize, AdminError> {
        self.change_if(what, whom, changes, |_| Ok(())).await
    }

    /// The same, when nothing stands against it: that is asked in the transaction that writes.
    ///
    /// # Errors
    /// As [`Centre::change`], and those of `may`.
    pub async fn change_if(
        &self,
        what: What,
        whom: Option<PersonId>,
        changes: Vec<Change>,
        may: impl FnOnce(&dyn Read) -> Result<(), Refused> + Send + 'static,
    ) -> Result<usize, AdminError> {
        let (now, actor) = ((self.clock)(), self.actor());
        let wrote = self.store.write(move |tx| {
            may(tx.look())?;
            let changed = roster::write(tx, &changes, now)?;
            if changed > 0 {
                acts::note_by(tx, &actor, what, whom, &format!("{changed} changed"), now)?;
            }
            Ok::<_, Refused>(changed)
        });
        Ok(wrote.await?)
    }
}

/// Waits until the server goes down. A sender that is gone means the same as its word.
pub async fn going_down(closing: &mut watch::Receiver<bool>) {
    while !*closing.borrow_and_update() {
        if closing.changed().await.is_err() {
            return;
        }
    }
}

fn lines(faults: &[FileFault]) -> String {
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}
