//! The cards of a path: which words stand in each, and how they are cut where little room is left.

use super::{ALL, Fit, WRITTEN};
use crate::{
    canvas::Part,
    days,
    letters::Letters,
    look::{MOSS, MUTED, Style},
    stack::{Piece, Stack},
};
use i18n::Words;
use protocol::print::{PathPage, PrintedEvidence, PrintedGoal, PrintedSkill};

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
        let laid = self
            .letters
            .lay(text, Style::strong(12.0 * self.fit.scale), self.width);
        stack.words(laid, Part::Heading);
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

    fn dotted(&mut self, text: &str, size: f32, stack: &mut Stack) {
        let dot = 4.0 * self.fit.scale;
        let (style, width) = (Style::text(size * self.fit.scale), self.width - dot * 2.6);
        let laid = match self.fit.lines {
            ALL => self.letters.lay(text, style, width),
            lines => self.letters.lay_at_most(text, style, width, lines),
        };
        let colour = MOSS;
        stack.push(Piece::Dotted {
            laid,
            colour,
            size: dot,
        });
    }

    fn beneath(&mut self, text: &str, stack: &mut Stack) {
        let indent = 4.0 * self.fit.scale * 2.6;
        let style = Style::text(8.2 * self.fit.scale).in_colour(MUTED);
        let laid = self.letters.lay(text, style, self.width - indent);
        let part = Part::Text;
        stack.push(Piece::Words { laid, part, indent });
    }

    /// The role that is looked at, and the other ways.
    pub(super) fn whither(&mut self, page: &PathPage) -> Vec<Stack> {
        let mut stacks = Vec::new();
        let scale = self.fit.scale;
        if let Some(next) = &page.next {
            let mut stack = Stack::default();
            let heading = match next.sideways {
                true => self.words.print_next_sideways(),
                false => self.words.print_next(),
            };
            self.heading(&heading, &mut stack);
            let name = self.letters.lay(
                &next.name,
                Style::strong(13.5 * scale).in_colour(MOSS),
                self.width,
            );
            stack.words(name, Part::Text);
            if !next.about.is_empty() {
                self.text(&next.about, 9.5, &mut stack);
            }
            if !next.entry.is_empty() {
                stack.gap(6.0 * scale);
                self.muted(&self.words.print_entry(), 8.8, &mut stack);
                for entry in &next.entry {
                    self.dotted(entry, 9.2, &mut stack);
                }
            }
            stacks.push(stack);
        }
        if !page.ways.is_empty() {
            let mut stack = Stack::default();
            self.heading(&self.words.print_ways(), &mut stack);
            for way in &page.ways {
                let kind = match way.sideways {
                    true => self.words.print_way_sideways(),
                    false => self.words.print_way_up(),
                };
                let right = self
                    .letters
                    .lay(&kind, Style::text(8.4 * scale).in_colour(MUTED), self.width);
                let room = self.width - right.width() - 8.0;
                let laid = self.letters.lay(&way.name, Style::text(9.8 * scale), room);
                let part = Part::Item;
                stack.push(Piece::Pair { laid, part, right });
            }
            stacks.push(stack);
        }
        stacks
    }

    /// The skills with what shows them, or room to write where there is none.
    pub(super) fn skills(&mut self, page: &PathPage) -> Stack {
        let mut stack = Stack::default();
        let role = page.next.as_ref().map(|next| &next.name).or(page.role.as_ref());
        let all = page.skills.iter().chain(&page.former);
        if page.skills.is_empty() && page.former.is_empty() {
            self.heading(&self.words.print_blank(), &mut stack);
            self.text(&self.words.print_blank_text(), 10.0, &mut stack);
            stack.push(Piece::Lines {
                count: 4,
                apart: WRITTEN,
            });
            return stack;
        }
        let heading = match role.filter(|_| !page.skills.is_empty()) {
            Some(role) => self.words.print_skills(role),
            None => self.words.print_skills_bare(),
        };
        self.heading(&heading, &mut stack);
        for (at, skill) in all.take(self.fit.skills).enumerate() {
            if at > 0 {
                stack.gap(7.0 * self.fit.scale);
                stack.push(Piece::Rule);
                stack.gap(7.0 * self.fit.scale);
            }
            let name = match at < page.skills.len() {
                true => skill.name.clone(),
                false => self.words.print_former(&skill.name),
            };
            self.skill(skill, &name, &mut stack);
        }
        stack
    }

    fn skill(&mut self, skill: &PrintedSkill, name: &str, stack: &mut Stack) {
        let scale = self.fit.scale;
        let (shown, needed) = (i64::from(skill.shown), i64::from(skill.needed));
        let level = match (shown, needed) {
            (_, 0) => String::new(),
            (0, _) => self.words.print_level_open(needed),
            _ => self.words.print_level(needed, shown),
        };
        let colour = if shown >= needed { MOSS } else { MUTED };
        let right = self.letters.lay(
            &level,
            Style::text(8.6 * scale).in_colour(colour),
            self.width / 2.0,
        );
        let room = self.width - right.width() - 10.0;
        let laid = self.letters.lay(name, Style::strong(10.2 * scale), room);
        let part = Part::Text;
        stack.push(Piece::Pair { laid, part, right });
        if needed > 0 {
            stack.gap(3.0 * scale);
            let (shown, needed) = (skill.shown, skill.needed);
            let (of, height) = (skill.levels.max(needed).max(shown), 5.0 * scale);
            stack.push(Piece::Levels {
                shown,
                needed,
                of,
                height,
            });
        }
        stack.gap(4.0 * scale);
        let shown = skill.evidence.iter().take(self.fit.evidence);
        for evidence in shown {
            self.evidence(evidence, stack);
        }
        let left = skill.evidence.len().saturating_sub(self.fit.evidence);
        if left > 0 {
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            self.beneath(&self.words.print_evidence_more(left), stack);
        }
    }

    fn evidence(&mut self, evidence: &PrintedEvidence, stack: &mut Stack) {
        self.dotted(&evidence.text, 9.4, stack);
        let day = days::whole(self.words, evidence.on);
        self.beneath(
            &self.words.print_evidence_meta(&day, evidence.level.into()),
            stack,
        );
        stack.gap(2.5 * self.fit.scale);
    }

    /// The goals, and the next steps.
    pub(super) fn goals(&mut self, page: &PathPage) -> Vec<Stack> {
        let mut stack = Stack::default();
        self.heading(&self.words.print_goals(), &mut stack);
        if page.goals.is_empty() {
            self.muted(&self.words.print_goals_none(), 9.2, &mut stack);
            stack.push(Piece::Lines {
                count: 2,
                apart: WRITTEN,
            });
        }
        for goal in page.goals.iter().take(self.fit.goals) {
            self.goal(goal, &mut stack);
        }
        let left = page.goals.len().saturating_sub(self.fit.goals);
        if left > 0 {
            let left = i64::try_from(left).unwrap_or(i64::MAX);
            self.beneath(&self.words.print_goals_more(left), &mut stack);
        }
        let steps = self.steps(page);
        let stacks = [stack, steps];
        stacks.into_iter().filter(|stack| !stack.is_empty()).collect()
    }

    fn goal(&mut self, goal: &PrintedGoal, stack: &mut Stack) {
        self.dotted(&goal.text, 9.6, stack);
        let when = match goal.done_on {
            Some(on) => self.words.print_goal_done(&days::whole(self.words, on)),
            None => self.words.print_goal_by(&days::whole(self.words, goal.by)),
        };
        self.beneath(&when, stack);
        stack.gap(3.0 * self.fit.scale);
    }

    /// What is asked for and not shown yet: the next level of each skill, and what it looks like.
    fn steps(&mut self, page: &PathPage) -> Stack {
        let mut stack = Stack::default();
        let open = page.skills.iter().filter(|skill| skill.shown < skill.needed);
        for skill in open.take(self.fit.steps) {
            if stack.is_empty() {
                self.heading(&self.words.print_steps(), &mut stack);
            }
            let step = self.words.print_step(i64::from(skill.shown) + 1, &skill.name);
            self.dotted(&step, 9.6, &mut stack);
            if let Some(sought) = &skill.sought {
                self.beneath(sought, &mut stack);
            }
            stack.gap(3.0 * self.fit.scale);
        }
        stack
    }
}
