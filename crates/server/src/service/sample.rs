//! The sample centre: an organisation with three teams, values, a ladder, kudos, customer praise, and a quarter of what was said
//! to it, so that nobody starts with an empty wall.
//!
//! Written in one transaction and only into an empty centre; what it says is in `sample/*.toml`. The
//! kudos stand in streams of their givers' sample devices, as if they had been pushed.

mod heard;
mod writing;

use self::{
    heard::Heard,
    writing::{Kudos, Person, Praise, Sample, Writing, broken, note, record},
};
use super::{
    Refused,
    acts::{self, What},
    centre::{AdminError, Centre},
    path,
    roster::{self, Change},
};
use crate::edge;
use chrono::{DateTime, Duration, NaiveTime, Utc};
use domain::{
    id::{KudosId, TeamId},
    kudos::Visibility,
};
use protocol::{
    envelope::{Audience, Hash16},
    record::{KudosGiven, KudosShown, KudosThanked, OrgSet, PersonSet, PraiseShared, TeamSet, ValueSet},
};

const HARBOUR: &str = include_str!("../../sample/harbour.toml");
/// How long after a kudos its receiver thanked, and let others see it.
const THANKED_AFTER: Duration = Duration::minutes(25);
const SHOWN_AFTER: Duration = Duration::minutes(26);

/// Fills an empty centre; `false` when the sample is there already.
///
/// # Errors
/// [`AdminError::NotEmpty`] when there are other people, or the store's.
pub async fn fill(centre: &Centre) -> Result<bool, AdminError> {
    let roster = centre.roster().await?;
    let sample: Sample = toml::from_str(HARBOUR).map_err(broken)?;
    if !roster.people.is_empty() {
        let is_there = |person: &Person| roster.people.iter().any(|p| p.name == person.name);
        let all = sample.person.iter().all(is_there);
        return if all { Ok(false) } else { Err(AdminError::NotEmpty) };
    }
    let (now, actor) = ((centre.clock)(), centre.actor());
    let writing = Writing::of(&sample, now, centre.org.stream);
    let mut heard = Heard::of(&writing, &sample)?;
    let changes = writing.changes(&sample, std::mem::take(&mut heard.records))?;
    let wrote = centre.store.write(move |tx| {
        let changed = roster::write(tx, &changes, now)?;
        heard.put(tx)?;
        acts::note_by(tx, &actor, What::Sample, None, &format!("{changed} changed"), now)?;
        Ok::<_, Refused>(())
    });
    wrote.await?;
    Ok(true)
}

impl Writing {
    /// Everything in its order; `said` is what the server itself said meanwhile.
    fn changes(
        &self,
        sample: &Sample,
        mut said: Vec<(DateTime<Utc>, Change)>,
    ) -> Result<Vec<Change>, AdminError> {
        let (ladder, _) = path::read(path::STARTER.as_bytes())?;
        let mut changes = vec![
            Change::Org(OrgSet {
                name: sample.org.clone(),
            }),
            Change::Ladder(ladder),
        ];
        for team in &sample.team {
            changes.push(Change::Team(TeamSet {
                id: self.team(&team.name)?,
                name: team.name.clone(),
                leader: Some(self.person(&team.leader)?.0),
            }));
        }
        for value in &sample.value {
            changes.push(Change::Value(ValueSet {
                id: self.value(&value.name)?,
                name: value.name.clone(),
                meaning: value.meaning.clone(),
                active: true,
            }));
        }
        for person in &sample.person {
            changes.push(Change::Person(PersonSet {
                id: self.person(&person.name)?.0,
                name: person.name.clone(),
                email: None,
                team: self.team_of(person)?,
                post: person.post.clone(),
                role: Some(person.role.clone()),
                active: true,
            }));
        }
        let of = |name: &str| sample.person.iter().find(|person| person.name == name);
        for kudos in &sample.kudos {
            let team = of(&kudos.to).map(|person| self.team_of(person)).transpose()?;
            self.kudos(kudos, team.flatten(), &mut said)?;
        }
        for praise in &sample.praise {
            said.push(self.praise(praise)?);
        }
        // Feeds grow by time, as if all of it had come in when it was said.
        said.sort_by_key(|(at, _)| *at);
        changes.extend(said.into_iter().map(|(_, change)| change));
        Ok(changes)
    }

    fn kudos(
        &self,
        kudos: &Kudos,
        team: Option<TeamId>,
        said: &mut Vec<(DateTime<Utc>, Change)>,
    ) -> Result<(), AdminError> {
        let (from, from_stream) = self.person(&kudos.from)?;
        let (to, to_stream) = self.person(&kudos.to)?;
        let given = KudosGiven {
            id: KudosId(edge::id()),
            to,
            note: note(&kudos.text)?,
            value: kudos.value.as_deref().map(|name| self.value(name)).transpose()?,
            given_at: self.instant(kudos.days, kudos.at),
        };
        let at = given.given_at;
        said.push((at, record(from_stream, Audience::User(to), &given)));
        if kudos.thanked {
            let at = (at + THANKED_AFTER).min(self.now);
            let thanked = KudosThanked::said(given.id, at);
            said.push((at, record(to_stream, Audience::User(from), &thanked)));
        }
        if let Some(visibility) = kudos.shown {
            let audience = match (visibility, team) {
                (Visibility::Everyone, _) => Audience::Org,
                (Visibility::Team | Visibility::Me, Some(team)) => Audience::Team(team),
                (_, None) => return Err(broken(format!("{} is in no team", kudos.to))),
            };
            let shown = KudosShown {
                id: given.id,
                visibility,
                from: Some(from),
                note: given.note,
                value: given.value,
                given_at: given.given_at,
                salt: None,
            };
            let at = (at + SHOWN_AFTER).min(self.now);
            said.push((at, record(to_stream, audience, &shown)));
        }
        Ok(())
    }

    fn praise(&self, praise: &Praise) -> Result<(DateTime<Utc>, Change), AdminError> {
        let morning = NaiveTime::from_hms_opt(9, 40, 0).unwrap_or_default();
        let said_at = self.instant(praise.days, morning);
        let (to, _) = self.person(&praise.to)?;
        let shared = PraiseShared {
            id: KudosId(edge::id()),
            to,
            note: note(&praise.text)?,
            value: Some(self.value(&praise.value)?),
            shared_by: Some(self.person(&praise.shared_by)?.0),
            said_at,
        };
        let row = Hash16::of(format!("sample\n{to}\n{}", praise.text).as_bytes());
        Ok((said_at, Change::Praise { praise: shared, row }))
    }
}
