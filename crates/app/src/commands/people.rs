//! Finding people and values by what somebody typed, and projecting what the centre says about them.

use crate::{
    commands::card,
    ctx::Ctx,
    problem::refuse,
    view::{PersonView, Tint, ValueView},
};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    id::{PersonId, TeamId, ValueId},
    people::{self, Known, NotMeant},
    text,
};
use protocol::{
    problem::{ErrorCode, Problem},
    record::{PersonSet, TeamSet, ValueSet},
};
use serde::Deserialize;
use store::{
    StoreError, Transaction,
    people::{PersonRow, ValueRow},
};

/// Longest text that is looked for, in bytes.
const FIND_BYTES_MAX: usize = 256;

/// Of those whom the agent thanked, so many come first.
const RECENT_MAX: u32 = 5;

/// For so long it is said that somebody's key is another one.
const KEY_NEWS: TimeDelta = TimeDelta::days(30);

/// The colours that values take in turn.
const TINTS: [Tint; 3] = [Tint::Sea, Tint::Moss, Tint::Sun];

/// Arguments of `people_find`.
#[derive(Deserialize)]
pub(crate) struct FindArgs {
    #[serde(default)]
    text: String,
}

/// `people_find`: colleagues with a word of whose name the text begins, those whom the agent thanked last and the own
/// team first; 20 at most.
pub(crate) async fn find(ctx: &Ctx, args: FindArgs) -> Result<Vec<PersonView>, Problem> {
    if args.text.len() > FIND_BYTES_MAX {
        return Err(ErrorCode::TooLarge {
            max_bytes: FIND_BYTES_MAX,
        }
        .into());
    }
    let Some(centre) = ctx.centre() else {
        return Ok(Vec::new());
    };
    let now = ctx.now().wall;
    ctx.read(move |tx| {
        let (me, team) = (centre.person, store::people::get(tx, centre.person)?);
        let team = team.and_then(|me| me.team).or(centre.team);
        let recent = store::kudos::receivers(tx, me, RECENT_MAX)?;
        let rows = store::people::find(tx, &args.text, Some(me), team, &recent)?;
        rows.iter().map(|row| person_view(tx, row, now)).collect()
    })
    .await
}

/// The person who works here and is meant by a whole name or an id. The database narrows the choice; who is meant
/// is [`domain::people::find`]'s rule.
pub(crate) fn meant(tx: &Transaction<'_>, typed: &str) -> Result<PersonRow, StoreError> {
    let candidates = match typed.trim().parse::<PersonId>() {
        Ok(id) => store::people::get(tx, id)?.into_iter().collect(),
        Err(_) => match store::people::named(tx, typed)? {
            // Nobody of that name: some whose name begins so are told of.
            named if named.is_empty() => store::people::find(tx, typed, None, None, &[])?,
            named => named,
        },
    };
    let teams = store::people::teams(tx)?;
    find_person(&candidates, &teams, typed).cloned().map_err(refuse)
}

/// Finds an active person by whole name or id, as [`domain::people::find`] does.
fn find_person<'a>(
    people: &'a [PersonRow],
    teams: &[(TeamId, String)],
    typed: &str,
) -> Result<&'a PersonRow, ErrorCode> {
    let active = people.iter().filter(|person| person.active);
    let known = |person: &'a PersonRow| Known {
        id: person.id,
        name: &person.name,
        email: None,
    };
    let name = typed.trim().to_owned();
    people::find(active, known, typed).map_err(|why| match why {
        NotMeant::Unknown { alike } if alike.is_empty() => ErrorCode::PersonUnknown { name },
        NotMeant::Unknown { alike } => ErrorCode::PersonNameUnfinished {
            name,
            alike: told_apart(&alike, teams, false),
        },
        NotMeant::Ambiguous { candidates } => ErrorCode::PersonAmbiguous {
            name,
            count: candidates.len(),
            candidates: told_apart(&candidates, teams, true),
        },
    })
}

/// People as somebody chooses among them: by name and team, and by id where these do not do.
fn told_apart(people: &[&PersonRow], teams: &[(TeamId, String)], with_id: bool) -> String {
    let lines = people.iter().map(|person| {
        let team = teams.iter().find(|(id, _)| Some(*id) == person.team);
        let mut marks: Vec<&str> = team.iter().map(|(_, name)| name.as_str()).collect();
        let id = person.id.to_string();
        marks.extend(with_id.then_some(id.as_str()));
        match marks.is_empty() {
            true => person.name.clone(),
            false => format!("{} ({})", person.name, marks.join(", ")),
        }
    });
    lines.collect::<Vec<_>>().join("; ")
}

/// Finds an active value by id or by name, however it is typed.
pub(crate) fn find_value<'a>(values: &'a [ValueRow], typed: &str) -> Result<&'a ValueRow, ErrorCode> {
    let typed = typed.trim();
    let id = typed.parse::<ValueId>().ok();
    let wanted = text::key(typed);
    values
        .iter()
        .filter(|value| value.active)
        .find(|value| Some(value.id) == id || text::key(&value.name) == wanted)
        .ok_or_else(|| ErrorCode::ValueUnknown {
            name: typed.to_owned(),
        })
}

/// The first letters of the first and the last name; one character for names that are written together.
pub(crate) fn initials(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first = parts.next().and_then(|part| part.chars().next());
    let last = parts.next_back().and_then(|part| part.chars().next());
    match (first, last) {
        // Han and the like: the family name alone, as people there sign.
        (Some(first), _) if first > '\u{2e80}' => first.to_string(),
        (Some(first), Some(last)) => first.to_uppercase().chain(last.to_uppercase()).collect(),
        (Some(first), None) => first.to_uppercase().collect(),
        _ => "?".to_owned(),
    }
}

/// The name somebody is greeted by.
pub(crate) fn first_name(name: &str) -> String {
    let first = name.split_whitespace().next().unwrap_or(name);
    // Where the family name comes first, the whole name is the polite one.
    if first.chars().next().is_some_and(|c| c > '\u{2e80}') {
        name.to_owned()
    } else {
        first.to_owned()
    }
}

/// A person as the give dialog shows them.
pub(crate) fn person_view(
    tx: &Transaction<'_>,
    row: &PersonRow,
    now: DateTime<Utc>,
) -> Result<PersonView, StoreError> {
    Ok(PersonView {
        id: row.id.to_string(),
        name: row.name.clone(),
        initials: initials(&row.name),
        team: match row.team {
            Some(team) => store::people::team_name(tx, team)?,
            None => None,
        },
        post: row.post.clone(),
        card: card::of(tx, row.id)?,
        key_changed_at: key_changed_at(tx, row.id, now)?,
    })
}

/// When somebody's key became another one, if that was lately: whoever makes a vault anew publishes one, and so might somebody
/// who wants to read along.
pub(crate) fn key_changed_at(
    tx: &Transaction<'_>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let changed_at = store::identity::changed_at(tx, person)?;
    Ok(changed_at.filter(|at| now - *at < KEY_NEWS))
}

/// A value with its steady colour.
pub(crate) fn value_view(row: &ValueRow) -> ValueView {
    ValueView {
        id: row.id.to_string(),
        name: row.name.clone(),
        meaning: row.meaning.clone(),
        tint: TINTS[row.place as usize % TINTS.len()],
    }
}

/// Keeps what the centre says about a person.
pub(crate) fn project_person(tx: &Transaction<'_>, body: PersonSet) -> Result<(), StoreError> {
    let row = PersonRow {
        id: body.id,
        name: body.name,
        team: body.team,
        post: body.post,
        role: body.role,
        active: body.active,
    };
    store::people::set_person(tx, &row)
}

/// Keeps what the centre says about a team.
pub(crate) fn project_team(tx: &Transaction<'_>, body: &TeamSet) -> Result<(), StoreError> {
    store::people::set_team(tx, body.id, &body.name, body.leader)
}

/// Keeps what the centre says about a value.
pub(crate) fn project_value(tx: &Transaction<'_>, body: &ValueSet) -> Result<(), StoreError> {
    store::people::set_value(tx, body.id, &body.name, &body.meaning, body.active)
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn person(n: u128, name: &str) -> PersonRow {
        PersonRow {
            id: PersonId(Uuid::from_u128(n)),
            name: name.into(),
            team: None,
            post: "agent".into(),
            role: None,
            active: true,
        }
    }

    #[test]
    fn a_person_is_found_by_id_or_by_whole_name_while_they_work_here() {
        let mut people = [
            person(1, "Piotr Kowalski"),
            person(2, "Piotr Nowak"),
            person(3, "Zoe Klein"),
        ];
        people[2].active = false;
        let id = people[1].id.to_string();
        assert_eq!(find_person(&people, &[], &id).unwrap().id, people[1].id);
        assert_eq!(
            find_person(&people, &[], "piotr KOWALSKI").unwrap().id,
            people[0].id
        );
        assert_eq!(
            find_person(&people, &[], "Piotr"),
            Err(ErrorCode::PersonNameUnfinished {
                name: "Piotr".into(),
                alike: "Piotr Kowalski; Piotr Nowak".into(),
            })
        );
        for gone in [people[2].id.to_string(), "Zoe Klein".to_owned()] {
            let unknown = ErrorCode::PersonUnknown { name: gone.clone() };
            assert_eq!(find_person(&people, &[], &gone), Err(unknown));
        }
    }

    #[test]
    fn two_people_of_one_name_are_named_with_team_and_id_to_choose_from() {
        let mut people = [person(1, "Ann Lee"), person(2, "ann lee")];
        let team = TeamId(Uuid::from_u128(7));
        people[0].team = Some(team);
        let Err(ErrorCode::PersonAmbiguous {
            count: 2, candidates, ..
        }) = find_person(&people, &[(team, "Harbour".into())], "Ann Lee")
        else {
            panic!("somebody was guessed");
        };
        let (first, second) = (people[0].id, people[1].id);
        assert_eq!(
            candidates,
            format!("Ann Lee (Harbour, {first}); ann lee ({second})")
        );
    }

    #[test]
    fn initials_follow_how_a_name_is_written() {
        assert_eq!(initials("Piotr Kowalski"), "PK");
        assert_eq!(initials("林 晓雨"), "林");
        assert_eq!(initials("cher"), "C");
        assert_eq!(initials("  "), "?");
    }
}
