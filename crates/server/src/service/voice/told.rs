//! What everybody is told of a case: where it stands, whose it is, and ids in which desks find what was said at them.
//!
//! Decides when. What follows from an act in the console is told at once. What follows from what agents say is told once a day, together
//! and in no order, in the step that takes in what came without a name (`night`): a record that is written when a slip came would say when
//! it came, and whose it was to whoever watches the network. Ids are filled up with random ones, and those that were told stay, so that two records of a case
//! tell no more than one: not how many said it, and not which of the ids are anybody's. Of each case only the last record keeps its
//! body. Must never tell a text of an author.

use super::{night, owner, said};
use crate::{
    edge,
    service::{Refused, centre::Centre, roster::write_own},
    store::{Answer, CaseSought, CaseWhich, KeptCase, KeptVoice, Read, Tx, voice::period_of_voices},
};
use chrono::{DateTime, Days, NaiveDate, Utc};
use domain::{
    id::{CaseId, VoiceId},
    voice::{Sort, at_least, case::State, pulse::month_of},
};
use protocol::{
    envelope::{Audience, Hash16},
    record::Body,
    voice::{ABOUT_STEP, VoiceTold},
};
use std::collections::{BTreeMap, BTreeSet};

/// Most open cases that are looked at in one go; those that are due last wait for the next day.
const OPEN_MAX: usize = 10_000;
/// Most ids in a record: it has to stay a body. Beyond that those that were filled up before go.
const ABOUT_MAX: usize = 2_560;
/// Of cases that were answered it is looked for so many days whether everybody whom they are about was told.
const ANSWERED_DAYS: u64 = 7;

/// What was told of a case last, and in which records.
#[derive(Default)]
struct Before {
    records: Vec<i64>,
    told: Option<VoiceTold>,
}

/// The last that everybody was told of each case.
fn before(read: &dyn Read) -> Answer<BTreeMap<CaseId, Before>> {
    let server = read.org()?.stream.author;
    let mut found: BTreeMap<CaseId, Before> = BTreeMap::new();
    read.each_body(server, VoiceTold::KIND, i64::MAX, &mut |record, body| {
        if let Ok(told) = VoiceTold::decode(body) {
            let before = found.entry(told.case).or_default();
            before.records.push(record);
            before.told = Some(told);
        }
    })?;
    Ok(found)
}

/// The last that everybody was told of one case; `None` until they are.
///
/// # Errors
/// The store's.
pub fn last(read: &dyn Read, case: CaseId) -> Answer<Option<VoiceTold>> {
    Ok(before(read)?.remove(&case).and_then(|before| before.told))
}

/// Tells what follows from an act in the console. Ids that nobody was told of wait for their day, unless the whole case does.
pub(super) fn tell(tx: &mut dyn Tx, case: &KeptCase, now: DateTime<Utc>) -> Result<(), Refused> {
    let before = before(tx.look())?.remove(&case.id).unwrap_or_default();
    let (about, least) = match &before.told {
        Some(told) => (told.about.clone(), told.at_least),
        None => (filled(ids(&tx.voices_of(case.id)?)), None),
    };
    write(tx, &before.records, &told(case, about, least, now))
}

/// Tells that one case is answered with another: the first one is over, and its ids stand with the other.
pub(super) fn tell_merged(
    tx: &mut dyn Tx,
    gone: &KeptCase,
    into: &KeptCase,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let mut before = before(tx.look())?;
    let mut about = Vec::new();
    if let Some(Before { records, told: last }) = before.remove(&gone.id) {
        let over = VoiceTold {
            about: Vec::new(),
            state: State::Withdrawn.name().to_owned(),
            due_on: None,
            ..told(gone, Vec::new(), None, now)
        };
        write(tx, &records, &over)?;
        about.extend(last.into_iter().flat_map(|last| last.about));
    }
    let Before { records, told: last } = before.remove(&into.id).unwrap_or_default();
    let least = last.as_ref().and_then(|last| last.at_least);
    about.extend(last.into_iter().flat_map(|last| last.about));
    if about.is_empty() {
        return Ok(());
    }
    if about.len() > ABOUT_MAX {
        about = ids(&tx.voices_of(into.id)?);
    }
    write(tx, &records, &told(into, filled(about), least, now))
}

/// Once a day, tells what follows from what was said until then; answers whether this was the time.
///
/// # Errors
/// The store's.
pub async fn tell_daily(centre: &Centre) -> Result<bool, Refused> {
    let now = (centre.clock)();
    let today = now.date_naive();
    // That it was done is kept as one more token that was used in its month: so of several servers one does it, once.
    let period = period_of_voices(month_of(today));
    let done = Hash16::of(format!("told on {today}").as_bytes());
    let asked = period.clone();
    let known = centre
        .store
        .read(move |read| read.token_spent(&asked, done).map_err(Refused::from));
    if known.await? {
        return Ok(false);
    }
    let told = centre.store.write(move |tx| {
        let is_first = tx.spend_token(&period, done)?;
        if is_first {
            tell_said(tx, today, now)?;
        }
        Ok::<_, Refused>(is_first)
    });
    told.await
}

/// Takes in what came without a name before a day, and tells what follows from what was said; answers of how many cases.
///
/// # Errors
/// The store's.
pub fn tell_said(tx: &mut dyn Tx, came_before: NaiveDate, now: DateTime<Utc>) -> Result<usize, Refused> {
    let begun = night::take_in(tx, came_before, now.date_naive())?;
    let mut before = before(tx.look())?;
    let open = tx.cases(&CaseSought {
        which: CaseWhich::Open,
        sort: None,
        search: String::new(),
        after: None,
        today: now.date_naive(),
        most: OPEN_MAX,
    })?;
    let mut cases: BTreeMap<CaseId, KeptCase> = open.into_iter().map(|case| (case.id, case)).collect();
    // Everybody thinks that an answer is owed, and whoever said it took it back.
    let thought_open = before.iter().filter(|(id, before)| {
        let told = before.told.as_ref().and_then(|told| State::named(&told.state));
        !cases.contains_key(*id) && matches!(told, Some(State::Heard | State::Yes))
    });
    let thought_open: Vec<CaseId> = thought_open.map(|(id, _)| *id).collect();
    for id in thought_open {
        if let Some(case) = tx.case(id)? {
            cases.insert(id, case);
        }
    }
    // Whoever said something on the day on which it was answered stands in no list yet.
    let today = now.date_naive();
    let lately = today.checked_sub_days(Days::new(ANSWERED_DAYS)).unwrap_or(today);
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    for case in tx.cases_between(lately, tomorrow)? {
        cases.entry(case.id).or_insert(case);
    }
    let mut news = Vec::new();
    for (id, case) in cases {
        let before = before.remove(&id).unwrap_or_default();
        // What began by name today is told tomorrow; what was taken back before anybody was told is told to nobody.
        let is_new = before.told.is_none();
        let waits = case.opened_on >= came_before && !begun.contains(&id);
        if is_new && (waits || case.standing.state == State::Withdrawn) {
            continue;
        }
        let voices = tx.voices_of(id)?;
        let case = kept_up(tx, case, &voices)?;
        if let Some(told) = news_of(&case, &voices, before.told.as_ref(), now) {
            news.push((before.records, told));
        }
    }
    edge::shuffle(&mut news);
    for (records, told) in &news {
        write(tx, records, told)?;
    }
    Ok(news.len())
}

/// The case with an owner who can answer, and with the count that may be told of it. That one never goes down: whoever takes back what
/// they said must not be seen in it.
fn kept_up(tx: &mut dyn Tx, case: KeptCase, voices: &[KeptVoice]) -> Result<KeptCase, Refused> {
    let mut next = case.clone();
    let can = match next.standing.owner {
        Some(owner) => owner::may_own(tx.look(), owner)?,
        None => false,
    };
    if next.standing.is_open() && !can {
        next.standing.owner = owner::first(tx.look(), None)?;
    }
    if next.sort == Sort::Friction {
        next.told_at_least = next.told_at_least.max(at_least(next.people).unwrap_or(0));
    }
    if next != case {
        tx.put_case(&next, &said::look(&next, voices))?;
    }
    Ok(next)
}

/// What is to be told of a case, unless everybody knows it.
fn news_of(
    case: &KeptCase,
    voices: &[KeptVoice],
    last: Option<&VoiceTold>,
    now: DateTime<Utc>,
) -> Option<VoiceTold> {
    let known: BTreeSet<VoiceId> = last.into_iter().flat_map(|last| last.about.clone()).collect();
    let new: Vec<VoiceId> = ids(voices).into_iter().filter(|id| !known.contains(id)).collect();
    let least = (case.told_at_least > 0).then_some(case.told_at_least);
    if let Some(last) = last.filter(|_| new.is_empty()) {
        let same = VoiceTold {
            at: last.at,
            about: last.about.clone(),
            ..told(case, Vec::new(), least, now)
        };
        if same == *last {
            return None;
        }
        return Some(told(case, last.about.clone(), least, now));
    }
    let about = match known.len() + new.len() > ABOUT_MAX {
        true => ids(voices),
        false => known.into_iter().chain(new).collect(),
    };
    Some(told(case, filled(about), least, now))
}

fn ids(voices: &[KeptVoice]) -> Vec<VoiceId> {
    voices.iter().map(|voice| voice.id).collect()
}

/// Ids with random ones behind them, up to a number that says little.
pub(in crate::service) fn filled(mut about: Vec<VoiceId>) -> Vec<VoiceId> {
    let full = about.len().max(1).next_multiple_of(ABOUT_STEP);
    about.resize_with(full, || VoiceId(edge::random_id()));
    about
}

/// What everybody is told of a case.
pub(in crate::service) fn told(
    case: &KeptCase,
    mut about: Vec<VoiceId>,
    at_least: Option<u32>,
    now: DateTime<Utc>,
) -> VoiceTold {
    edge::shuffle(&mut about);
    let standing = &case.standing;
    VoiceTold {
        case: case.id,
        sort: case.sort.name().to_owned(),
        tool: case.tool.clone(),
        about,
        state: standing.state.name().to_owned(),
        owner: standing.owner,
        due_on: standing.due_on,
        why: said::words(standing.why.as_ref()),
        note: said::words(standing.note.as_ref()),
        at_least,
        month: month_of(case.opened_on),
        at: now,
    }
}

/// Tells everybody, in the place of what they were told before.
fn write(tx: &mut dyn Tx, older: &[i64], told: &VoiceTold) -> Result<(), Refused> {
    for record in older {
        tx.erase(*record)?;
    }
    Ok(write_own(tx, &Audience::Org, told, told.at)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::voice::case::Standing;
    use protocol::voice::VoiceSaid;
    use uuid::Uuid;

    fn day() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 20).unwrap()
    }

    fn case() -> KeptCase {
        KeptCase {
            id: CaseId(Uuid::from_u128(1)),
            sort: Sort::Friction,
            tool: Some("CRM".into()),
            tool_key: "crm".into(),
            standing: Standing::heard(day(), None),
            opened_on: day(),
            decided_on: None,
            done_on: None,
            on_board: false,
            people: 12,
            told_at_least: 10,
        }
    }

    fn voices(count: u128) -> Vec<KeptVoice> {
        let voice = |n| {
            let said = VoiceSaid {
                id: VoiceId(Uuid::from_u128(n)),
                sort: Sort::Friction,
                text: Some("the words of somebody".into()),
                helps: None,
                tool: Some("CRM".into()),
                customer_waiting: false,
                minutes: None,
                said_on: day(),
                author: None,
            };
            KeptVoice::new(case().id, said, None)
        };
        (1..=count).map(voice).collect()
    }

    fn at() -> DateTime<Utc> {
        "2026-11-21T00:00:30Z".parse().unwrap()
    }

    #[test]
    fn ids_are_filled_up_and_those_that_were_told_stay_so_that_nobody_counts_them() {
        let first = news_of(&case(), &voices(1), None, at()).unwrap();
        assert_eq!(first.about.len(), ABOUT_STEP);
        assert_eq!((first.at_least, first.month), (Some(10), month_of(day())));
        // Nothing new: nothing is told, however often it is looked at.
        assert_eq!(news_of(&case(), &voices(1), Some(&first), at()), None);
        let second = news_of(&case(), &voices(3), Some(&first), at()).unwrap();
        assert_eq!(second.about.len(), 2 * ABOUT_STEP);
        let all = |told: &VoiceTold| told.about.iter().copied().collect::<BTreeSet<_>>();
        assert!(all(&second).is_superset(&all(&first)));
        assert!(ids(&voices(3)).iter().all(|id| second.about.contains(id)));
        let text = serde_json::to_string(&second).unwrap();
        assert!(!text.contains("somebody"), "{text}");
    }

    #[test]
    fn a_case_with_as_many_voices_as_fit_is_told_in_one_record() {
        let about = (0..ABOUT_MAX as u128).map(|n| VoiceId(Uuid::from_u128((1 << 100) + n)));
        let mut last = told(&case(), about.collect(), Some(1_000), at());
        last.why = Some("\u{1f44f}".repeat(600));
        last.note.clone_from(&last.why);
        assert!(last.encode().len() < protocol::envelope::BODY_BYTES_MAX);
        let most = voices(crate::service::voice::take::CASE_VOICES_MAX as u128);
        let next = news_of(&case(), &most, Some(&last), at()).unwrap();
        assert!(next.about.len() < most.len() + ABOUT_STEP);
    }
}
