//! What was said to the centre, what became of it, and the pulses of the months that are over.
//!
//! Pulses are opened, counted and told by the service. A case stands where the domain's own steps put it.

use super::{Crowd, earlier};
use chrono::{DateTime, Days, Months, NaiveDate, TimeDelta, Utc};
use domain::{
    id::{CaseId, PersonId, VoiceId},
    kudos::Note,
    text,
    voice::{
        Sort, Tool, at_least,
        case::{Standing, Step},
        pulse::{Question, Reason, month_of, window},
    },
};
use protocol::{envelope::Bytes, voice::VoiceSaid};
use server::{
    edge,
    service::{centre::Centre, pulse},
    store::{KeptCase, KeptVoice, StoreError},
};

/// Who of a team answers.
const ANSWERS: usize = 10;
/// What came of cases, in turns: three in ten are still to be answered, one of them late.
const TURNS: usize = 10;
/// Voices of friction that are answered as one; one case has many.
const VOICES: usize = 3;
const MANY: usize = 60;
/// Tools that friction is about.
const TOOLS: usize = 20;

/// So many months of pulses, counted and told.
pub(super) async fn pulses(centre: &Centre, crowd: &Crowd, months: u32) {
    let this = month_of(edge::now().date_naive());
    let opened = |back: u32| -> DateTime<Utc> {
        let second = this - Months::new(back) + Days::new(1);
        second.and_hms_opt(12, 0, 0).unwrap().and_utc()
    };
    // The last round is one that is counted by now.
    let is_over = |back: &u32| window(opened(*back)).unwrap().closes_at < edge::now();
    let last = (1..3).find(is_over).unwrap();
    for back in (last..last + months).rev() {
        at(opened(back));
        let questions = vec![Question::Of(Reason::Challenge), Question::Of(Reason::Recognition)];
        let round = pulse::open(centre, questions).await.unwrap();
        let closes_at = round.closes_at;
        let teams: Vec<_> = crowd.teams.iter().map(|team| team.id).collect();
        let answered = centre.store.write(move |tx| {
            for (n, team) in teams.into_iter().enumerate() {
                for one in 0..ANSWERS {
                    let answer = |shift: usize| u8::try_from(1 + (n + one + shift) % 5).unwrap_or(1);
                    tx.count_answer(round.id, Some(team), &[answer(0), answer(2)])?;
                }
            }
            Ok::<_, StoreError>(())
        });
        answered.await.unwrap();
        at(closes_at);
        assert_eq!(pulse::close_due(centre).await.unwrap(), 1);
    }
}

/// Puts the clock back to a moment.
fn at(moment: DateTime<Utc>) {
    earlier(edge::now() - moment);
}

/// So many cases, with all that was said in them.
pub(super) async fn cases(centre: &Centre, crowd: &Crowd, count: usize) {
    earlier(TimeDelta::zero());
    let agents: Vec<PersonId> = crowd.agents().map(|one| one.id).collect();
    let today = edge::now().date_naive();
    let cases: Vec<_> = (0..count).map(|n| case(crowd, &agents, n, today)).collect();
    let written = centre.store.write(move |tx| {
        for (case, look, voices) in &cases {
            tx.put_case(case, look)?;
            for voice in voices {
                tx.put_voice(voice)?;
            }
        }
        Ok::<_, StoreError>(())
    });
    written.await.unwrap();
}

fn case(
    crowd: &Crowd,
    agents: &[PersonId],
    n: usize,
    today: NaiveDate,
) -> (KeptCase, String, Vec<KeptVoice>) {
    let sort = match n % 5 {
        0 | 1 => Sort::Suggestion,
        2 | 3 => Sort::Customers,
        _ => Sort::Friction,
    };
    let tool = (sort == Sort::Friction).then(|| Tool::new(&format!("Tool {}", n / 5 % TOOLS)).unwrap());
    let turn = n / 5 % TURNS;
    // What is open began in these two weeks, but for one that is late; what was answered in this year.
    let began = match turn {
        0..=2 => 1 + n % 13,
        3 => 20 + n % 5,
        _ => 30 + n % 330,
    };
    let on = |days_ago: usize| today - Days::new(days_ago as u64);
    let heard = Standing::heard(on(began), crowd.leader(if n.is_multiple_of(4) { 0 } else { n }));
    let (standing, decided, done) = match turn {
        0..4 => (heard, None, None),
        _ => answered(heard, n, turn, [on(began - 10), on(began - 20)]),
    };
    let id = CaseId(edge::random_id());
    let voices = match sort {
        Sort::Friction if n == 4 => MANY,
        Sort::Friction => VOICES,
        _ => 1,
    };
    let said = |one| {
        voice(
            id,
            (sort, tool.as_ref()),
            agents[(n * 31 + one) % agents.len()],
            n + one,
            on(began),
        )
    };
    let voices: Vec<KeptVoice> = (0..voices).map(said).collect();
    let people = u32::try_from(voices.len()).unwrap();
    let words = voices.iter().filter_map(|voice| voice.said.text.as_deref());
    let words = tool
        .iter()
        .map(Tool::as_str)
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ");
    let case = KeptCase {
        id,
        sort,
        tool: tool.as_ref().map(|tool| tool.as_str().to_owned()),
        tool_key: tool.map(|tool| tool.key()).unwrap_or_default(),
        standing,
        opened_on: on(began),
        decided_on: decided,
        done_on: done,
        on_board: done.is_some() && n.is_multiple_of(2),
        people,
        told_at_least: at_least(people).unwrap_or(0),
    };
    (case, text::search_key(&words), voices)
}

/// What became of it, decided on the first of these days and done on the second, if that far.
fn answered(
    heard: Standing,
    n: usize,
    turn: usize,
    [decided, done]: [NaiveDate; 2],
) -> (Standing, Option<NaiveDate>, Option<NaiveDate>) {
    let note = |what: &str| Note::new(&format!("{what}, since {} people asked for it", n % 7 + 2)).unwrap();
    let (why, by) = (note("We want this"), None);
    let step = if turn < 7 {
        Step::No { why }
    } else {
        Step::Yes { why, by }
    };
    let standing = heard.step(step, decided).unwrap();
    if turn < 8 {
        return (standing, Some(decided), None);
    }
    let note = note("It is there");
    let standing = standing.step(Step::Done { note }, done).unwrap();
    (standing, Some(decided), Some(done))
}

/// Something that somebody said; two in three without their name.
fn voice(
    case: CaseId,
    (sort, tool): (Sort, Option<&Tool>),
    by: PersonId,
    n: usize,
    on: NaiveDate,
) -> KeptVoice {
    let id = VoiceId(edge::random_id());
    let is_named = n.is_multiple_of(3);
    let mut author = [0; 32];
    edge::random(&mut author);
    let is_friction = sort == Sort::Friction;
    let words = [
        "The lamp flickers",
        "Customers ask where to pay",
        "The search forgets what I typed",
    ];
    let said = VoiceSaid {
        id,
        sort,
        text: Some(format!(
            "{} in hall {n}, and has since the spring. It could be mended.",
            words[n % 3]
        )),
        helps: (!is_friction).then(|| "Somebody who comes and looks".to_owned()),
        tool: tool.map(|tool| tool.as_str().to_owned()),
        customer_waiting: is_friction && n.is_multiple_of(2),
        minutes: is_friction.then_some(10),
        said_on: if is_named { on } else { month_of(on) },
        author: (!is_named).then(|| Bytes(author.into())),
    };
    KeptVoice::new(case, said, is_named.then_some(by))
}
