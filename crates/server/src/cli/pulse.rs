//! `breakwater-server pulse`: this month's short questions, as an administrator without a browser has them.
//!
//! Decides nothing. Must never show how many answered while a round is open: who looks twice would see who answered in between.

use super::common::{Data, done, say};
use anyhow::{Result, bail};
use clap::{Subcommand, builder::PossibleValuesParser};
use domain::voice::pulse::{Question, Reason};
use protocol::{
    problem::{ErrorCode, PulseFault},
    voice::PulseQuestion,
};
use server::{
    service::{Refused, pulse},
    store::{KeptPulse, KeptTold},
};
use std::{collections::HashMap, process::ExitCode};

/// Units whose results are shown.
const TOLD_SHOWN: usize = 24;

#[derive(Debug, Subcommand)]
pub(super) enum PulseCommand {
    /// Open this month's round; without questions it asks the four that every language has words for
    Open {
        /// One of the four
        #[arg(long, value_name = "KEY", value_parser = PossibleValuesParser::new(Reason::ALL.iter().map(|reason| reason.name())))]
        question: Vec<String>,
        /// A question of your own, in your own language
        #[arg(long, value_name = "TEXT")]
        own: Vec<String>,
        #[command(flatten)]
        data: Data,
    },
    /// Count what is over, as the running server does by itself
    CloseDue {
        #[command(flatten)]
        data: Data,
    },
    /// Show where it stands, and what was told
    Show {
        #[command(flatten)]
        data: Data,
    },
}

impl PulseCommand {
    pub(super) async fn run(self) -> Result<ExitCode> {
        match self {
            PulseCommand::Open { question, own, data } => open(&data, &question, &own).await,
            PulseCommand::CloseDue { data } => {
                let centre = data.centre_that_is_there().await?;
                let counted = pulse::close_due(&centre).await?;
                done(&data, &format!("{counted} counted"))
            }
            PulseCommand::Show { data } => show(&data).await,
        }
    }
}

async fn open(data: &Data, named: &[String], own: &[String]) -> Result<ExitCode> {
    let named = named.iter().filter_map(|key| Reason::named(key));
    let mut questions: Vec<Question> = named.map(Question::Of).collect();
    for text in own {
        questions.push(pulse::own_question(text).or_else(in_words)?);
    }
    if questions.is_empty() {
        questions = Reason::ALL.iter().copied().map(Question::Of).collect();
    }
    let centre = data.centre_that_is_there().await?;
    let round = pulse::open(&centre, questions).await.or_else(in_words)?;
    done(
        data,
        &format!(
            "open until {}; it is counted on {}, and told to everybody at once",
            round.answer_until.format("%Y-%m-%d %H:%M UTC"),
            round.closes_at.format("%Y-%m-%d %H:%M UTC")
        ),
    )
}

/// A refusal as a sentence: what happened, and what to do.
fn in_words<T>(refused: Refused) -> Result<T> {
    let Refused::Broken(code) = &refused else {
        return Err(refused.into());
    };
    let fault = match code {
        ErrorCode::PulseRefused { fault } => fault,
        ErrorCode::NoteTooLong { max, .. } => bail!("a question has at most {max} characters"),
        ErrorCode::NoteTooShort => bail!("a question says something"),
        ErrorCode::NoteHasControl => bail!("a question holds a character that cannot be shown"),
        _ => return Err(refused.into()),
    };
    let why = match fault {
        PulseFault::Overdue => "answers to what agents said are overdue, and come first",
        PulseFault::Twice => "this month has had its round",
        PulseFault::MonthOver => "the month is over too soon; open one on the first of the next",
        PulseFault::Questions => "a round has one to four different questions",
        PulseFault::None
        | PulseFault::Over
        | PulseFault::Answered
        | PulseFault::Answers
        | PulseFault::OtherDesk => "there is no such round",
    };
    bail!("nothing was opened: {why}")
}

async fn show(data: &Data) -> Result<ExitCode> {
    let centre = data.centre_that_is_there().await?;
    let (shown, roster) = (pulse::show(&centre, TOLD_SHOWN).await?, centre.roster().await?);
    say(&match &shown.open {
        Some(round) => opened(round),
        None => "no round is open".to_owned(),
    })?;
    if shown.overdue > 0 {
        say(&format!(
            "answers that are overdue: {}; no round opens before they are given",
            shown.overdue
        ))?;
    }
    let names: HashMap<_, _> = roster
        .teams
        .iter()
        .map(|team| (team.id, team.name.as_str()))
        .collect();
    for one in &shown.told {
        let unit = one.team.map_or("the centre", |team| {
            names.get(&team).copied().unwrap_or("a team that is no more")
        });
        say(&told(one, unit))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn opened(round: &KeptPulse) -> String {
    let questions: Vec<&str> = round.questions.iter().map(asked).collect();
    format!(
        "{} is open until {}: {}",
        round.month.format("%Y-%m"),
        round.answer_until.format("%Y-%m-%d %H:%M UTC"),
        questions.join("; ")
    )
}

fn asked(question: &PulseQuestion) -> &str {
    question.text.as_deref().unwrap_or(&question.key)
}

fn told(one: &KeptTold, unit: &str) -> String {
    let month = one.month.format("%Y-%m");
    let Some(least) = one.told.at_least else {
        return format!("{month}, {unit}: not told, because it would say what single people answered");
    };
    let results: Vec<String> = one
        .told
        .results
        .iter()
        .map(|result| {
            let (agree, disagree) = (&result.agree, &result.disagree);
            format!(
                "\n    {}: {agree} agree, {disagree} do not",
                asked(&result.question)
            )
        })
        .collect();
    format!("{month}, {unit}, at least {least}:{}", results.concat())
}
