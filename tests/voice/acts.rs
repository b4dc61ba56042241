//! The story, act by act: what is done by hand, and what everybody must see then.

use crate::{
    calendar::moment,
    cast::{
        ADMIN, AGENTS, Agent, BY_NAME, COUNCIL, LEADER, NOTE, OFFLINE, ON_CALL, SUGGESTION, SUGGESTS, TOOL,
        WHY, WHY_NOT,
    },
    room::{Room, SLIPS_APART, words_of},
};
use anyhow::{Context, Result, ensure};
use chrono::TimeDelta;
use domain::voice::{ANONYMOUS_A_MONTH, pulse::COUNT_AFTER_HOURS};
use e2e::resident::{active, idle};
use serde_json::{Value, json};
use std::{collections::BTreeSet, fs, time::Duration};
use testkit::desktop::Notification;

const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// So many times [`SLIPS_APART`] at most until all has left: a day, one for the two hours that have to begin after it, one for whoever
/// says two things, and one that was just missed.
const SLIPS_MAX: usize = 9;
/// How the title of a note begins that tells of an answer to something that has a name.
const ANSWERED: &str = "Answered: ";
/// Of an answer to words that were said without a name.
const NAMELESS: &str = "News from your centre";
const OVERDUE: &str = "An answer is overdue";
const PULSE: &str = "Pulse: ";

/// Somebody tells of an obstacle in their window while the server is stopped; twelve others meet it as well. One makes a suggestion.
pub(crate) fn an_obstacle_is_told(room: &mut Room) -> Result<()> {
    room.pass_until(room.calendar().begins_at()?)?;
    // What saying something without a name takes is fetched every two hours.
    room.pass(SLIPS_APART)?;
    room.everywhere("everything can be said without a name", |desk| {
        Ok(desk.call("voice_show", json!({}))?["anonymous_left"] == ANONYMOUS_A_MONTH)
    })?;
    room.stop();
    room.browser("desk-tells", &[])?;
    let told = room.desks[OFFLINE].friction()?;
    let Agent { tool, words, .. } = AGENTS[OFFLINE];
    let is_told = told["state"] == "waiting" && told["anonymous"] == true && told["minutes"] == 5;
    ensure!(
        is_told && told["tool"] == tool && told["text"] == json!(words),
        "{told}"
    );
    room.start()?;
    // Desks try to find their server again for up to a minute.
    room.pass(2 * MINUTE)?;
    for number in (0..AGENTS.len()).filter(|number| *number != OFFLINE) {
        tells(room, number)?;
    }
    room.at(BY_NAME, "what is said by name leaves at once", |desk| {
        desk.stands(&["sent"])
    })?;
    let suggests = &room.desks[SUGGESTS];
    suggests.cli(&["suggest", "--anonymous", "--text", SUGGESTION])?;
    ensure!(suggests.voices()?.len() == 2);
    Ok(())
}

/// Somebody says with the command line what got in the way.
fn tells(room: &Room, number: usize) -> Result<()> {
    let Agent { tool, words, .. } = AGENTS[number];
    let mut line = vec!["friction", "--tool", tool, "--minutes", "5"];
    line.extend(words.into_iter().flat_map(|words| ["--text", words]));
    if number == BY_NAME {
        line.push("--by-name");
    }
    room.desks[number].cli(&line).map(drop)
}

/// All of it leaves within a day, with slips that everybody posts; on the day after that the centre says that it is heard.
pub(crate) fn all_of_it_arrives(room: &mut Room) -> Result<()> {
    let arrived = ["sent", "heard"];
    let mut slips = 0;
    while !room.is_everywhere(|desk| desk.stands(&arrived))? {
        ensure!(slips < SLIPS_MAX, "something waits for longer than a day");
        slips += 1;
        room.pass(SLIPS_APART)?;
    }
    room.pass_until(room.calendar().next_day()?)?;
    room.everywhere("all is heard", |desk| {
        Ok(desk.stands(&["heard"])? && desk.friction()?["at_least"] == 10)
    })
}

/// Whoever runs the centre sees one obstacle and not thirteen, takes it over and answers. Each of the thirteen is told in their next
/// gap, whoever is on a call after it.
pub(crate) fn everybody_is_told_that_it_is_done(room: &mut Room) -> Result<()> {
    room.browser("1-decides", &[ADMIN])?;
    let decided = room.notes(ANSWERED, AGENTS.len())?;
    ensure!(
        connections(&decided) == AGENTS.len(),
        "each is told once: {decided:?}"
    );
    room.browser("desk-decided", &[])?;
    // Notes of a kind are half a minute apart.
    room.pass(5 * MINUTE)?;
    let caller = &room.desks[ON_CALL];
    caller.cli(&["call", "start"])?;
    room.at(ON_CALL, "the call to be on", |desk| {
        Ok(active(&desk.call("status", json!({}))?))
    })?;
    room.browser("2-done", &[ADMIN])?;
    room.everywhere("it is done", |desk| Ok(desk.friction()?["state"] == "done"))?;
    // Twelve are told again, and whoever is on a call is not.
    room.notes(ANSWERED, 2 * AGENTS.len() - 1)?;
    room.browser("desk-done", &[])?;
    ensure!(active(&caller.call("status", json!({}))?), "the call is still on");
    caller.cli(&["call", "end"])?;
    room.at(ON_CALL, "the call to be over", |desk| {
        Ok(idle(&desk.call("status", json!({}))?))
    })?;
    let told = room.notes(ANSWERED, 2 * AGENTS.len())?;
    let done = &told[AGENTS.len()..];
    ensure!(connections(done) == AGENTS.len(), "each is told once: {done:?}");
    for desk in &room.desks {
        let said = desk.voices()?;
        let friction = said.iter().find(|one| one["sort"] == "friction");
        let friction = friction.context("what was said is kept")?;
        let told = [&friction["state"], &friction["why"], &friction["note"]];
        ensure!(told == ["done", WHY, NOTE], "{}: {friction}", desk.agent.name);
        ensure!(friction["owner"] == ADMIN, "{friction}");
    }
    Ok(())
}

/// How many programs sent these.
fn connections(notes: &[Notification]) -> usize {
    let senders: BTreeSet<&str> = notes.iter().map(Notification::sender).collect();
    senders.len()
}

/// The suggestion is not answered in time: everybody sees that, and no pulse can be opened. Then it is answered, and one is.
pub(crate) fn a_pulse_waits_for_an_answer(room: &mut Room) -> Result<()> {
    room.pass(15 * DAY)?;
    room.everywhere("an answer is overdue", |desk| {
        let shown = desk.call("voice_show", json!({}))?;
        let overdue = &shown["overdue"];
        let is_one = overdue.as_array().is_some_and(|overdue| overdue.len() == 1);
        Ok(is_one && overdue[0]["sort"] == "suggestion" && overdue[0]["owner"] == ADMIN)
    })?;
    room.notes(OVERDUE, 1)?;
    let said = room.desks[SUGGESTS].voices()?;
    ensure!(suggestion(&said)?["overdue"] == true, "{said:?}");
    room.browser("3-pulse", &[ADMIN])?;
    room.notes(NAMELESS, 1)?;
    let said = room.desks[SUGGESTS].voices()?;
    let suggestion = suggestion(&said)?;
    ensure!(
        suggestion["state"] == "no" && suggestion["why"] == WHY_NOT,
        "{suggestion}"
    );
    room.everywhere("nothing is overdue any more", |desk| {
        Ok(desk.call("voice_show", json!({}))?["overdue"] == json!([]))
    })
}

fn suggestion(said: &[Value]) -> Result<&Value> {
    let suggestion = said.iter().find(|one| one["sort"] == "suggestion");
    suggestion.context("what was suggested is kept")
}

/// All thirteen are asked in a gap and answer; nobody answers twice.
pub(crate) fn all_of_them_answer(room: &mut Room) -> Result<()> {
    room.notes(PULSE, AGENTS.len())?;
    for (number, desk) in room.desks.iter().enumerate() {
        let round = desk.call("pulse_show", json!({}))?;
        ensure!(round["state"] == "open", "{round}");
        let questions = round["questions"].as_array().context("questions")?.len();
        let answer = ["5", "4", "3", "2"][number % 4];
        let line = [&["pulse", "answer"][..], &vec![answer; questions]].concat();
        desk.cli(&line)?;
        let refused = desk.refusal(&line)?;
        ensure!(refused.contains("You answered these before"), "{refused}");
    }
    // Within a day all of them have left, with the slips that leave anyway.
    room.pass(DAY)?;
    room.pass(SLIPS_APART)?;
    room.everywhere("no result is told before the month is over", |desk| {
        let round = desk.call("pulse_show", json!({}))?;
        Ok(round["state"] == "answered" && round["results"] == json!([]))
    })
}

/// The month is over: what it came to is told to agents and to who leads them in the same minute.
pub(crate) fn results_come_to_all_at_once(room: &mut Room) -> Result<()> {
    let round = room.desks[OFFLINE].call("pulse_show", json!({}))?;
    let closes_at = moment(&round["answer_until"])? + TimeDelta::hours(COUNT_AFTER_HOURS);
    room.pass_until(closes_at + TimeDelta::minutes(1))?;
    room.everywhere("the results are told", |desk| {
        let round = desk.call("pulse_show", json!({}))?;
        let mut results = round["results"].as_array().into_iter().flatten();
        let centre = results.find(|one| one["team"].is_null());
        Ok(centre.is_some_and(|one| one["told"] == true && one["at_least"] == 10))
    })?;
    let here_at = room.now();
    room.browser("4-results", &[LEADER])?;
    let told: Vec<Value> = serde_json::from_slice(&fs::read(room.left("told.json"))?)?;
    let centre = told.iter().find(|one| one["team"].is_null());
    let centre = centre.context("a leader reads what the whole centre answered")?;
    ensure!(centre["told"] == true && centre["at_least"] == 10, "{centre}");
    let there_at = moment(&centre["at"])?;
    ensure!(
        closes_at <= there_at && here_at - there_at < TimeDelta::minutes(1),
        "told at {there_at}, and at every desk by {here_at}"
    );
    Ok(())
}

/// The month's page is a draft until two who speak for the agents have approved it.
pub(crate) fn two_speakers_approve_the_report(room: &mut Room) -> Result<()> {
    room.browser("5-report", &COUNCIL)?;
    let [draft, approved] = ["draft.pdf", "approved.pdf"].map(|name| words_of(&room.left(name)));
    let (draft, approved) = (draft?, approved?);
    let is_draft = |words: &str| words.contains("Draft,notapproved");
    ensure!(is_draft(&draft), "{draft}");
    ensure!(!is_draft(&approved), "{approved}");
    let tool: String = TOOL.split_whitespace().collect();
    ensure!(approved.contains(&tool), "{approved}");
    for agent in &AGENTS {
        let name: String = agent.name.split_whitespace().collect();
        ensure!(!approved.contains(&name), "{} is in it: {approved}", agent.name);
    }
    Ok(())
}
