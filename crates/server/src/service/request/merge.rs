//! Two entries of one person are made one: the one that stays takes over what it lacks, the other one leaves.
//!
//! Streams, vault and sessions are never moved: what somebody wrote is signed in the name of its entry, and what is sealed for it is
//! opened by that person alone. Must never overwrite what the entry that stays has, nor leave the centre without an administrator.

use super::rules::{Receipt, against};
use crate::{
    service::{
        Refused,
        acts::{self, What},
        console::view::{MergeLost, MergeTakes},
        people::{self, NO_POST, is_admin},
        privacy::is_erased,
        roster::{self, Change},
    },
    store::{Answer, KeptPraise, Read, ScimUser, Tx},
};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use protocol::{
    problem::FourEyesFault,
    record::{PersonSet, PraiseShared, TeamSet},
    wire::Feed,
};

/// What would be done.
pub(super) struct Merge {
    /// The entry that stays, as it would be.
    pub(super) stays: PersonSet,
    /// The one that leaves, as it is.
    pub(super) leaves: PersonSet,
    /// What is taken over, and its value where that is a word.
    pub(super) takes: Vec<(MergeTakes, Option<String>)>,
    /// What is not carried over.
    pub(super) lost: Vec<MergeLost>,
    teams: Vec<TeamSet>,
    number: Option<String>,
    accounts: Vec<(String, String)>,
    directory: Option<ScimUser>,
    praise: Vec<KeptPraise>,
}

/// What making these two one comes to.
///
/// # Errors
/// [`FourEyesFault::SameEntry`], [`FourEyesFault::NotHere`], [`FourEyesFault::BothVaults`], [`FourEyesFault::LastAdmin`], or the
/// store's.
pub(super) fn planned(
    read: &dyn Read,
    people: &[PersonSet],
    stays: PersonId,
    leaves: PersonId,
) -> Result<Merge, Refused> {
    if stays == leaves {
        return Err(against(FourEyesFault::SameEntry));
    }
    let find = |id: PersonId| {
        let found = people.iter().find(|person| person.id == id);
        let found = found.filter(|person| !is_erased(person));
        found.ok_or_else(|| against(FourEyesFault::NotHere))
    };
    let (stays, leaves) = (find(stays)?, find(leaves)?);
    if !stays.active {
        return Err(against(FourEyesFault::NotHere));
    }
    let had_vault = read.vault(leaves.id)?.is_some();
    if had_vault && read.vault(stays.id)?.is_some() {
        return Err(against(FourEyesFault::BothVaults));
    }
    let mut merge = Merge {
        stays: stays.clone(),
        leaves: leaves.clone(),
        takes: Vec::new(),
        lost: Vec::new(),
        teams: Vec::new(),
        number: None,
        accounts: Vec::new(),
        directory: None,
        praise: Vec::new(),
    };
    merge.of_roster(read)?;
    merge.of_logins(read)?;
    let praise = read.praise_waiting()?.into_iter();
    merge.praise = praise.filter(|one| one.praise.to == leaves.id).collect();
    if !merge.praise.is_empty() {
        merge.takes.push((MergeTakes::Praise, None));
    }
    if had_vault {
        merge.lost.push(MergeLost::Vault);
    }
    if has_written_or_received(read, leaves.id)? {
        merge.lost.push(MergeLost::Records);
    }
    let mut others = people
        .iter()
        .filter(|person| person.id != leaves.id && person.id != stays.id);
    if is_admin(leaves) && !is_admin(&merge.stays) && !others.any(is_admin) {
        return Err(against(FourEyesFault::LastAdmin));
    }
    Ok(merge)
}

fn has_written_or_received(read: &dyn Read, who: PersonId) -> Answer<bool> {
    Ok(!read.streams_of(who, 1)?.is_empty()
        || read.feed_head(Feed::Inbox(who))?.seq > 0
        || !read.voice_of_person(who)?.said.is_empty())
}

impl Merge {
    /// Name, address, team, post, role, and the teams that are led.
    fn of_roster(&mut self, read: &dyn Read) -> Result<(), Refused> {
        let leaves = &self.leaves;
        if self.stays.name != leaves.name {
            self.lost.push(MergeLost::Name);
        }
        match (&self.stays.email, &leaves.email) {
            (None, Some(email)) => {
                self.takes.push((MergeTakes::Email, Some(email.clone())));
                self.stays.email = Some(email.clone());
            }
            (Some(_), Some(_)) => self.lost.push(MergeLost::Email),
            _ => {}
        }
        match (self.stays.team, leaves.team) {
            (None, Some(team)) => {
                let name = read.team(team)?.map(|team| team.name);
                self.takes.push((MergeTakes::Team, name));
                self.stays.team = Some(team);
            }
            (Some(own), Some(team)) if own != team => self.lost.push(MergeLost::Team),
            _ => {}
        }
        if leaves.post != NO_POST && leaves.post != self.stays.post {
            if self.stays.post == NO_POST {
                self.takes.push((MergeTakes::Post, Some(leaves.post.clone())));
                self.stays.post.clone_from(&leaves.post);
            } else {
                self.lost.push(MergeLost::Post);
            }
        }
        match (&self.stays.role, &leaves.role) {
            (None, Some(role)) => {
                self.takes.push((MergeTakes::Role, Some(role.clone())));
                self.stays.role = Some(role.clone());
            }
            (Some(own), Some(role)) if own != role => self.lost.push(MergeLost::Role),
            _ => {}
        }
        let led = read.teams_led_by(leaves.id)?.into_iter();
        let leader = Some(self.stays.id);
        self.teams = led.map(|team| TeamSet { leader, ..team }).collect();
        if !self.teams.is_empty() {
            let names: Vec<&str> = self.teams.iter().map(|team| team.name.as_str()).collect();
            self.takes.push((MergeTakes::Leads, Some(names.join(", "))));
        }
        Ok(())
    }

    /// The number at work, accounts at work, and what a directory calls them.
    fn of_logins(&mut self, read: &dyn Read) -> Result<(), Refused> {
        let (stays, leaves) = (self.stays.id, self.leaves.id);
        match (read.number_of(stays)?, read.number_of(leaves)?) {
            (None, Some(number)) => {
                self.takes.push((MergeTakes::Number, Some(number.clone())));
                self.number = Some(number);
            }
            (Some(_), Some(_)) => self.lost.push(MergeLost::Number),
            _ => {}
        }
        let (own, theirs) = (read.accounts_of(stays)?, read.accounts_of(leaves)?);
        match (own.is_empty(), theirs.is_empty()) {
            (true, false) => {
                self.takes.push((MergeTakes::Account, None));
                self.accounts = theirs;
            }
            (false, false) => self.lost.push(MergeLost::Account),
            _ => {}
        }
        match (read.scim_user(stays)?, read.scim_user(leaves)?) {
            (None, Some(user)) => {
                self.takes
                    .push((MergeTakes::Directory, Some(user.user_name.clone())));
                self.directory = Some(user);
            }
            (Some(_), Some(_)) => self.lost.push(MergeLost::Directory),
            _ => {}
        }
        Ok(())
    }
}

/// Makes the two one.
///
/// # Errors
/// The store's.
pub(super) fn carry_out(
    tx: &mut dyn Tx,
    merge: Merge,
    actor: &str,
    now: DateTime<Utc>,
) -> Result<Receipt, Refused> {
    let (stays, leaves) = (merge.stays.id, merge.leaves.id);
    let accounts = merge.accounts.len();
    // Whoever stays leads them before whoever leaves would leave them without anybody.
    let teams: Vec<Change> = merge.teams.into_iter().map(Change::Team).collect();
    roster::write(tx, &teams, now)?;
    let sessions = people::depart(tx, leaves, now)?;
    tx.drop_codes(leaves)?;
    if let Some(number) = merge.number {
        tx.put_number(leaves, None)?;
        tx.put_number(stays, Some(&number))?;
    }
    if accounts > 0 {
        tx.drop_accounts(leaves)?;
    }
    for (issuer, sub) in merge.accounts {
        tx.put_account(&issuer, &sub, stays)?;
    }
    if let Some(user) = merge.directory {
        tx.drop_scim_user(leaves)?;
        tx.put_scim_user(&ScimUser {
            person: stays,
            ..user
        })?;
    }
    for waiting in merge.praise {
        tx.drop_praise_waiting(waiting.id)?;
        let praise = PraiseShared {
            to: stays,
            ..waiting.praise
        };
        tx.put_praise_waiting(&KeptPraise { praise, ..waiting })?;
    }
    let is_taken = merge.stays.email.is_some() && merge.stays.email == merge.leaves.email;
    let left = PersonSet {
        active: false,
        // Should they ever come back, then with what everybody has.
        post: NO_POST.to_owned(),
        email: merge.leaves.email.clone().filter(|_| !is_taken),
        ..merge.leaves
    };
    // Whoever leaves first: an address is one person's.
    let changes = [Change::Person(left), Change::Person(merge.stays)];
    roster::write(tx, &changes, now)?;
    for (one, other) in [(leaves, stays), (stays, leaves)] {
        let detail = format!("the same person as {other}");
        acts::note_by(tx, actor, What::PersonMerge, Some(one), &detail, now)?;
    }
    Ok(Receipt {
        sessions,
        accounts,
        vault: false,
        takes: merge.takes.into_iter().map(|(what, _)| what).collect(),
    })
}
