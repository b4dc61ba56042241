//! What this profile remembers about itself: the centre it joined and what the agent chose.
//!
//! Read once at start and kept in memory; written in the transaction of the command that changes it.

mod desks;

pub(crate) use desks::{Added, Desks};

use chrono::{DateTime, Utc};
use domain::{
    hook::Hook,
    id::{DeviceId, PersonId, TeamId, TenantId},
    kudos::Visibility,
    policy::Policy,
    rest::pack::Pack,
    shortcut::{Keys, ShortcutAct},
    tracker::AgentAct,
};
use i18n::Words;
use protocol::record::PolicySet;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, path::PathBuf, sync::Arc};
use store::{StoreError, Transaction, log::Writer, setting};

/// Everything that is remembered, as it holds now. Changed as a whole and watched by whoever depends on it.
#[derive(Clone)]
pub(crate) struct Profile {
    pub(crate) choices: Choices,
    pub(crate) centre: Option<Centre>,
    /// The words of the chosen language.
    pub(crate) words: Arc<Words>,
    /// The agent's own numbers.
    pub(crate) own_policy: Policy,
    /// Why these are not the numbers of the agent's file.
    pub(crate) policy_fault: Option<Fault>,
    /// What the centre set.
    pub(crate) floor: Option<PolicySet>,
    /// The numbers in force: the agent's own with the centre's floor under them.
    pub(crate) policy: Policy,
    /// The agent's other desks, as far as they are told.
    pub(crate) desks: Desks,
}

/// What is wrong with the agent's `policy.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Line in the file, from 1; `None` when the file as a whole cannot be read.
    pub(crate) line: Option<usize>,
    /// What is wrong there, and what to write instead.
    pub(crate) reason: String,
}

impl Profile {
    /// The country's rules that apply: the agent's choice, else the centre's.
    pub(crate) fn pack(&self) -> Option<Pack> {
        let suggested = self.floor.as_ref().and_then(|set| set.pack.as_deref());
        Pack::of(self.choices.pack.as_deref().or(suggested)?)
    }
}

/// The words for a choice of language.
pub(crate) fn words(choice: &str, locale: &str) -> Arc<Words> {
    Arc::new(Words::for_locale(if choice == "system" {
        locale
    } else {
        choice
    }))
}

/// The agent's choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Choices {
    /// Language tag, or `system`.
    pub(crate) language: String,
    /// `system`, `light`, `dark`.
    pub(crate) theme: String,
    /// Starts with the session.
    pub(crate) autostart: bool,
    /// Resets may be offered.
    pub(crate) nudges: bool,
    /// Browsers may be phones.
    pub(crate) browsers: bool,
    /// What the agent said of browsers: whether each keeps its line open between calls.
    pub(crate) lines_kept: BTreeMap<String, bool>,
    /// The first run was gone through or skipped.
    pub(crate) first_run_done: bool,
    /// Role the agent says they have; `None` takes the centre's word.
    pub(crate) role_current: Option<String>,
    /// Role the agent looks at next.
    pub(crate) role_next: Option<String>,
    /// Who sees a newly received kudos.
    pub(crate) visibility: Visibility,
    /// Country whose rules on breaks apply; `None` leaves it to the centre.
    pub(crate) pack: Option<String>,
    /// A soft sound when a reset ends.
    pub(crate) sound: bool,
    /// On which screen a reset opens.
    pub(crate) reset_screen: String,
    /// Whom the agent lets know when a call, a reset or a break begins and ends.
    pub(crate) hooks: Vec<Hook>,
    /// The agent's calendar: a file.
    pub(crate) calendar: Option<PathBuf>,
    /// The host of the address of the agent's calendar; the address itself is a secret.
    pub(crate) calendar_host: Option<String>,
    /// Keys that work everywhere.
    pub(crate) shortcuts: BTreeMap<ShortcutAct, Keys>,
}

impl Default for Choices {
    fn default() -> Choices {
        Choices {
            language: "system".into(),
            theme: "system".into(),
            autostart: false,
            nudges: true,
            browsers: false,
            lines_kept: BTreeMap::new(),
            first_run_done: false,
            role_current: None,
            role_next: None,
            visibility: Visibility::Me,
            pack: None,
            sound: false,
            reset_screen: "auto".into(),
            hooks: Vec::new(),
            calendar: None,
            calendar_host: None,
            shortcuts: BTreeMap::new(),
        }
    }
}

impl Choices {
    /// What the tracker is told of browsers as phones.
    pub(crate) fn of_browsers(&self) -> Vec<AgentAct> {
        let lines = self
            .lines_kept
            .iter()
            .map(|(app, kept_open)| AgentAct::BrowserLine {
                app: app.clone(),
                kept_open: *kept_open,
            });
        let on = self.browsers;
        std::iter::once(AgentAct::Browsers { on }).chain(lines).collect()
    }
}

/// Who receives on this computer, and what it needs to show a kudos to others.
#[derive(Clone, Debug)]
pub(crate) struct Receiver {
    /// As whom records are written.
    pub(crate) writer: Writer,
    /// Their team.
    pub(crate) team: Option<TeamId>,
    /// As whom the server itself writes; `None` as long as it did not say.
    pub(crate) server: Option<PersonId>,
    /// When this computer joined. What was given before was perhaps received, and taken back, at another.
    pub(crate) joined_at: Option<DateTime<Utc>>,
}

/// The centre that was joined.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Centre {
    /// Its address.
    pub(crate) url: String,
    /// The organisation.
    pub(crate) tenant: TenantId,
    /// Its name when joining.
    pub(crate) org_name: String,
    /// Who the agent is there.
    pub(crate) person: PersonId,
    /// Their name when joining.
    pub(crate) name: String,
    /// Their team when joining.
    pub(crate) team: Option<TeamId>,
    /// This installation.
    pub(crate) device: DeviceId,
    /// Opaque bearer token.
    pub(crate) token: String,
    /// When this installation joined; `None` in profiles that did before this was kept.
    #[serde(default)]
    pub(crate) joined_at: Option<DateTime<Utc>>,
    /// As whom the server itself writes; `None` in profiles that joined before this was kept, until the server says it.
    #[serde(default)]
    pub(crate) server: Option<PersonId>,
}

impl Centre {
    /// Who receives here.
    pub(crate) fn receiver(&self) -> Receiver {
        let writer = Writer {
            tenant: self.tenant,
            author: self.person,
            device: self.device,
        };
        Receiver {
            writer,
            team: self.team,
            server: self.server,
            joined_at: self.joined_at,
        }
    }
}

impl std::fmt::Debug for Centre {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The token and the name stay out of every log.
        f.debug_struct("Centre")
            .field("person", &self.person)
            .field("device", &self.device)
            .finish_non_exhaustive()
    }
}

const CHOICES: &str = "choices";
const CENTRE: &str = "centre";

/// Reads both.
pub(crate) fn load(tx: &Transaction<'_>) -> Result<(Choices, Option<Centre>), StoreError> {
    Ok((
        setting::get(tx, CHOICES)?.unwrap_or_default(),
        setting::get(tx, CENTRE)?,
    ))
}

/// Keeps the choices.
pub(crate) fn save_choices(tx: &Transaction<'_>, choices: &Choices) -> Result<(), StoreError> {
    setting::set(tx, CHOICES, choices)
}

/// Keeps the centre, or forgets it.
pub(crate) fn save_centre(tx: &Transaction<'_>, centre: Option<&Centre>) -> Result<(), StoreError> {
    match centre {
        Some(centre) => setting::set(tx, CENTRE, centre),
        None => setting::forget(tx, CENTRE),
    }
}

/// The key that leg ids are hashed with: made once per profile.
pub(crate) fn leg_key(tx: &Transaction<'_>, fresh: [u8; 16]) -> Result<[u8; 16], StoreError> {
    match setting::get(tx, "leg_key")? {
        Some(key) => Ok(key),
        None => setting::set(tx, "leg_key", &fresh).map(|()| fresh),
    }
}
