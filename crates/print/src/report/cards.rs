//! The cards of a report: which words stand in each, and how they are cut where little room is left.

use super::{ALL, Fit};
use crate::{
    canvas::Part,
    days,
    letters::Letters,
    look::{Colour, MOSS, MUTED, SEA, SUN, Style},
    stack::{Piece, Stack},
};
use i18n::Words;
use protocol::print::{PrintedAnswer, PrintedOutcome, PrintedResult, PrintedTool, Report};

/// What customers say stands in a card of its own.
const CUSTOMERS: &str = "customers";

/// Sets them one after the other.
pub(super) struct Setter<'a> {
    pub(super) words: &'a Words,
    pub(super) letters: &'a mut Letters,
    pub(super) fit: Fit,
    /// Of the words in a card.
    pub(super) width: f32,
}

impl Setter<'_> {
    fn heading(&mut self, text: &str, stack: &mut Stack) {
        let style = Style::strong(12.0 * self.fit.scale);
        stack.words(self.letters.lay(text, style, self.width), Part::Heading);
        stack.gap(5.0 * self.fit.scale);
    }

    fn text(&mut self, text: &str, size: f32, stack: &mut Stack) {
        let style = Style::text(size * self.fit.scale);
        stack.words(self.letters.lay(text, style, self.width), Part::Text);
    }

    fn muted(&mut self, text: &str, size: f32, stack: &mut Stack) {
        let style = Style::text(size * self.fit.scale).in_colour(MUTED);
        stack.words(self.letters.lay(text, style, self.width), Part::Text);
    }

    /// Words of somebody's, in as many lines as there is room for.
    fn said(&mut self, text: &str, size: f32, stack: &mut Stack) {
        let style = Style::text(size * self.fit.scale);
        let laid = match self.fit.lines {
            ALL => self.letters.lay(text, style, self.width),
            lines => self.letters.lay_at_most(text, style, self.width, lines),
        };
        stack.words(laid, Part::Text);
    }

    /// A name, and at the end of its line what is said of it.
    fn pair(&mut self, name: &str, (size, right, colour): (f32, &str, Colour), stack: &mut Stack) {
        let scale = self.fit.scale;
        let style = Style::text(8.6 * scale).in_colour(colour);
        let right = self.letters.lay_at_most(right, style, self.width * 0.6, 2);
        let room = self.width - right.width() - 8.0;
        let laid = self
            .letters
            .lay_at_most(name, Style::strong(size * scale), room, 2);
        let part = Part::Text;
        stack.push(Piece::Pair { laid, part, right });
    }

    fn between(&mut self, stack: &mut Stack) {
        stack.gap(5.5 * self.fit.scale);
        stack.push(Piece::Rule);
        stack.gap(5.5 * self.fit.scale);
    }

    fn more(&mut self, all: usize, shown: usize, stack: &mut Stack) {
        let left = all.saturating_sub(shown);
        if left > 0 {
            stack.gap(4.0 * self.fit.scale);
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            self.muted(&self.words.print_report_more(left), 8.4, stack);
        }
    }

    /// What was answered, and by itself what customers say.
    pub(super) fn answers(&mut self, report: &Report) -> Vec<Stack> {
        let (customers, others): (Vec<_>, Vec<_>) =
            report.answers.iter().partition(|answer| answer.sort == CUSTOMERS);
        let mut stack = Stack::default();
        self.heading(&self.words.print_report_answers(), &mut stack);
        if others.is_empty() {
            self.muted(&self.words.print_report_answers_none(), 9.4, &mut stack);
        }
        // Customers' words keep a third of the room, where there are that many.
        let most = self.fit.answers;
        let kept = customers.len().min(most / 3);
        let first = others.len().min(most - kept);
        self.each(&others, first, &mut stack);
        let mut stacks = vec![stack];
        if !customers.is_empty() {
            let mut stack = Stack::default();
            self.heading(&self.words.print_report_customers(), &mut stack);
            self.each(&customers, customers.len().min(most - first), &mut stack);
            stacks.push(stack);
        }
        stacks
    }

    fn each(&mut self, answers: &[&PrintedAnswer], most: usize, stack: &mut Stack) {
        for (at, answer) in answers.iter().take(most).enumerate() {
            if at > 0 {
                self.between(stack);
            }
            self.answer(answer, stack);
        }
        self.more(answers.len(), most, stack);
    }

    fn answer(&mut self, answer: &PrintedAnswer, stack: &mut Stack) {
        let (outcome, colour) = match answer.outcome {
            PrintedOutcome::Done => (self.words.print_report_outcome("done"), MOSS),
            PrintedOutcome::No => (self.words.print_report_outcome("no"), MUTED),
            PrintedOutcome::Yes { by: None } => (self.words.print_report_outcome("yes"), SEA),
            PrintedOutcome::Yes { by: Some(by) } => {
                let by = days::short(self.words, by);
                (self.words.print_report_outcome_by(&by), SEA)
            }
        };
        let name = match answer.sort == CUSTOMERS {
            // The heading of the card says it already.
            true => String::new(),
            false => self.called(&answer.sort, answer.tool.as_deref()),
        };
        self.pair(&name, (10.0, outcome.as_str(), colour), stack);
        if let Some(people) = answer.at_least {
            self.muted(&self.words.print_report_people(people.into()), 8.4, stack);
        }
        stack.gap(1.5 * self.fit.scale);
        match &answer.words {
            Some(words) => self.said(words, 9.4, stack),
            None => self.muted(&self.words.print_report_words_named(), 8.8, stack),
        }
    }

    /// A tool by its name, everything else by what it is.
    fn called(&self, sort: &str, tool: Option<&str>) -> String {
        match tool {
            Some(tool) => tool.to_owned(),
            None => self.words.print_report_sort(sort),
        }
    }

    /// What is overdue.
    pub(super) fn overdue(&mut self, report: &Report) -> Stack {
        let mut stack = Stack::default();
        let heading = self.words.print_report_owed(&days::short(self.words, report.on));
        self.heading(&heading, &mut stack);
        if report.overdue.is_empty() {
            self.muted(&self.words.print_report_owed_none(), 9.2, &mut stack);
        }
        let most = self.fit.owed.min(report.overdue.len());
        for owed in report.overdue.iter().take(most) {
            let name = self.called(&owed.sort, owed.tool.as_deref());
            let due = days::short(self.words, owed.due_on);
            let due = self.words.print_report_due(&due);
            self.pair(&name, (9.4, due.as_str(), SUN), &mut stack);
            stack.gap(2.5 * self.fit.scale);
        }
        self.more(report.overdue.len(), most, &mut stack);
        stack
    }

    /// The tools that got in the way.
    pub(super) fn tools(&mut self, report: &Report) -> Stack {
        let mut stack = Stack::default();
        self.heading(&self.words.print_report_tools(), &mut stack);
        if report.tools.is_empty() {
            self.muted(&self.words.print_report_tools_none(), 9.2, &mut stack);
        }
        let most = self.fit.tools.min(report.tools.len());
        for (at, tool) in report.tools.iter().take(most).enumerate() {
            if at > 0 {
                stack.gap(4.0 * self.fit.scale);
            }
            self.tool(tool, &mut stack);
        }
        self.more(report.tools.len(), most, &mut stack);
        stack
    }

    fn tool(&mut self, tool: &PrintedTool, stack: &mut Stack) {
        let people = self.words.print_report_people(tool.at_least.into());
        self.pair(&tool.name, (9.6, people.as_str(), MUTED), stack);
        if tool.minutes > 0 {
            self.muted(&self.words.print_report_minutes(tool.minutes.into()), 8.4, stack);
        }
        if let Some(times) = tool.waiting {
            self.muted(&self.words.print_report_waiting(times.into()), 8.4, stack);
        }
    }

    /// How the pulse came out.
    pub(super) fn pulse(&mut self, report: &Report) -> Stack {
        let mut stack = Stack::default();
        self.heading(&self.words.print_report_pulse(), &mut stack);
        let Some(pulse) = &report.pulse else {
            self.muted(&self.words.print_report_pulse_none(), 9.2, &mut stack);
            return stack;
        };
        let Some(people) = pulse.at_least else {
            self.muted(&self.words.print_report_pulse_few(), 9.2, &mut stack);
            return stack;
        };
        self.muted(
            &self.words.print_report_pulse_people(people.into()),
            8.6,
            &mut stack,
        );
        for result in &pulse.results {
            stack.gap(4.0 * self.fit.scale);
            self.result(result, &mut stack);
        }
        stack
    }

    fn result(&mut self, result: &PrintedResult, stack: &mut Stack) {
        let question = match &result.text {
            Some(text) => text.clone(),
            None => self.words.print_report_question(&result.question),
        };
        self.text(&question, 9.2, stack);
        let agree = self.words.print_report_agree(&result.agree);
        let disagree = self.words.print_report_disagree(&result.disagree);
        let said = self.words.print_report_result(&agree, &disagree);
        self.muted(&said, 8.4, stack);
    }
}
