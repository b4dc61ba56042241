//! The readable half of an export: one page with the days, kudos, path, evidence, goals, what is shared of paths and what
//! was said to the centre, in the agent's language.
//!
//! Holds nothing that the files beside it do not. No script, nothing loaded from anywhere; kudos are written page by
//! page, so that years of them cost no memory.

mod shared;
mod voices;

use crate::{
    commands::{kudos, path},
    ctx::Ctx,
    files::Draft,
    html::{self, escaped, paragraph, table},
    view::{
        Direction, EvidenceView, FromKind, HistoryDayView, HistoryView, KudosView, PathSharedView, PathView,
        SaidView, SkillView,
    },
};
use chrono::{DateTime, FixedOffset, NaiveDate, Utc};
use i18n::Words;
use protocol::problem::Problem;
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

const STYLE: &str = include_str!("page.css");
/// The file that a person opens first.
const NAME: &str = "index.html";
/// Width of the bar of a day, in units of its own picture.
const BAR: u64 = 1_000;

/// Writes the page into a folder that is there.
pub(super) async fn write(
    ctx: &Ctx,
    dir: &Path,
    days: &HistoryView,
    shared: &PathSharedView,
    voices: &[SaidView],
) -> Result<PathBuf, Problem> {
    let words = ctx.words();
    let now = ctx.now().local();
    let page = Page {
        words: &words,
        offset: *now.offset(),
    };
    let mut draft = Draft::open(dir, NAME)?;
    let mut out = String::new();
    page.head(&mut out, &now.format("%Y-%m-%d %H:%M").to_string());
    page.days(&mut out, days);
    page.kudos_begin(&mut out);
    draft.text(std::mem::take(&mut out)).await?;
    let (mut before, mut any) = (None, false);
    loop {
        let part = kudos::page_before(ctx, before).await?;
        any |= !part.items.is_empty();
        part.items.iter().for_each(|one| page.kudos(&mut out, one));
        draft.text(std::mem::take(&mut out)).await?;
        before = part.next;
        if before.is_none() {
            break;
        }
    }
    page.kudos_end(&mut out, any);
    page.path(&mut out, &path::show(ctx, ()).await?);
    page.shared(&mut out, shared);
    page.voices(&mut out, voices);
    out.push_str("</html>\n");
    draft.text(out).await?;
    draft.done().await
}

struct Page<'a> {
    words: &'a Words,
    /// The agent's clock now; a kudos was given on the day that it shows.
    offset: FixedOffset,
}

impl Page<'_> {
    fn head(&self, out: &mut String, made: &str) {
        let words = self.words;
        html::begin(out, words.language().tag(), &words.page_title(), STYLE);
        paragraph(out, "sub", &words.page_made(made));
        paragraph(out, "sub", &words.page_care());
        out.push_str("<nav><ul>\n");
        for (anchor, title) in [
            ("days", words.page_days()),
            ("kudos", words.page_kudos()),
            ("path", words.page_path()),
            ("goals", words.page_goals()),
            ("shared", words.page_shared()),
            ("voices", words.page_voice()),
        ] {
            let _ = writeln!(out, "<li><a href=\"#{anchor}\">{}</a></li>", escaped(&title));
        }
        out.push_str("</ul></nav>\n");
    }

    fn section(out: &mut String, anchor: &str, title: &str) {
        let _ = writeln!(out, "<section id=\"{anchor}\">\n<h2>{}</h2>", escaped(title));
    }

    /// Every day that was measured, the newest first.
    fn days(&self, out: &mut String, history: &HistoryView) {
        let words = self.words;
        Page::section(out, "days", &words.page_days());
        let measured: Vec<_> = history.days.iter().rev().filter(|day| day.measured).collect();
        if measured.is_empty() {
            paragraph(out, "", &words.page_days_none());
            out.push_str("</section>\n");
            return;
        }
        paragraph(out, "", &words.history_rest_what());
        let most = measured.iter().map(|day| day.call_s.max(day.rest_s)).max();
        let most = most.unwrap_or(0).max(1);
        let _ = write!(
            out,
            "<table class=\"days\">\n<caption>{}</caption>\n<tr>",
            escaped(&words.page_days_sums())
        );
        for cell in [
            words.history_column_day(),
            words.history_call(),
            words.history_rest(),
            words.history_longest(),
            words.history_resets(),
        ] {
            let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(&cell));
        }
        out.push_str("<td></td></tr>\n");
        measured.iter().for_each(|day| self.day(out, day, most));
        out.push_str("</table>\n</section>\n");
    }

    fn day(&self, out: &mut String, day: &HistoryDayView, most: u64) {
        let length = |seconds| escaped(&self.words.length(seconds));
        let wide = |seconds: u64| seconds.saturating_mul(BAR) / most;
        let _ = writeln!(
            out,
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td><svg viewBox=\"0 0 {BAR} 100\" \
             preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"calls\" width=\"{}\" height=\"45\"/>\
             <rect class=\"rest\" y=\"55\" width=\"{}\" height=\"45\"/></svg></td></tr>",
            day.on,
            length(day.call_s),
            length(day.rest_s),
            length(day.longest_s),
            day.resets,
            wide(day.call_s),
            wide(day.rest_s),
        );
    }

    fn kudos_begin(&self, out: &mut String) {
        Page::section(out, "kudos", &self.words.page_kudos());
        out.push_str("<ul class=\"notes\">\n");
    }

    fn kudos(&self, out: &mut String, kudos: &KudosView) {
        let words = self.words;
        let on = self.day_of(kudos.at);
        let from = kudos.from_name.as_deref().unwrap_or_default();
        let who = match (kudos.direction, kudos.from_kind) {
            (Direction::Given, _) => words.page_kudos_to(&on, &kudos.to_name),
            (Direction::Received, FromKind::Customer) => words.page_kudos_customer(&on),
            (Direction::Received, _) => words.page_kudos_from(&on, from),
            // A customer gives no name.
            (Direction::Shown, FromKind::Customer) => words.page_kudos_customer_to(&on, &kudos.to_name),
            (Direction::Shown, _) => words.page_kudos_between(&on, from, &kudos.to_name),
        };
        let value = kudos
            .value
            .as_ref()
            .map(|value| format!(" · {}", escaped(&value.name)));
        let _ = writeln!(
            out,
            "<li>{}<br><span class=\"sub\">{}{}</span></li>",
            escaped(&kudos.text),
            escaped(&who),
            value.unwrap_or_default()
        );
    }

    fn kudos_end(&self, out: &mut String, any: bool) {
        out.push_str("</ul>\n");
        if !any {
            paragraph(out, "", &self.words.page_kudos_none());
        }
        out.push_str("</section>\n");
    }

    fn path(&self, out: &mut String, path: &PathView) {
        let words = self.words;
        Page::section(out, "path", &words.page_path());
        let role = |key: &Option<String>| path.roles.iter().find(|role| Some(&role.key) == key.as_ref());
        match (&path.ladder_name, role(&path.current)) {
            (None, _) => paragraph(out, "", &words.goal_no_ladder()),
            (Some(_), Some(now)) => paragraph(out, "", &words.goal_role_now(&now.name)),
            (Some(_), None) => {}
        }
        if let Some(next) = role(&path.next) {
            let line = words.goal_role_next(next.met.into(), next.needed.into(), &next.name);
            paragraph(out, "", &line);
        }
        path.skills.iter().for_each(|skill| self.skill(out, skill));
        for former in &path.former {
            let _ = writeln!(
                out,
                "<div class=\"skill\"><h3>{}</h3>",
                escaped(&words.goal_former(&former.name))
            );
            self.evidence(out, &former.evidence);
            out.push_str("</div>\n");
        }
        out.push_str("</section>\n");
        Page::section(out, "goals", &words.page_goals());
        if path.goals.is_empty() {
            paragraph(out, "", &words.goal_none());
        }
        let goals = path.goals.iter();
        self.goals(out, goals.map(|goal| (goal.text.as_str(), goal.by, goal.done_on)));
        out.push_str("</section>\n");
    }

    fn skill(&self, out: &mut String, skill: &SkillView) {
        let (shown, needed) = (i64::from(skill.level_shown), i64::from(skill.level_needed));
        let line = self.words.goal_skill(&skill.name, needed, shown);
        let _ = writeln!(out, "<div class=\"skill\"><h3>{}</h3>", escaped(&line));
        paragraph(out, "sub", &skill.meaning);
        self.evidence(out, &skill.evidence);
        out.push_str("</div>\n");
    }

    fn evidence(&self, out: &mut String, evidence: &[EvidenceView]) {
        let evidence = evidence.iter();
        self.shows_it(out, evidence.map(|one| (one.on, one.level, one.text.clone())));
    }

    /// What shows a skill: the day, the level and the words.
    fn shows_it(&self, out: &mut String, evidence: impl Iterator<Item = (NaiveDate, u8, String)>) {
        let mut evidence = evidence.peekable();
        if evidence.peek().is_none() {
            return;
        }
        let words = self.words;
        let head = [
            words.history_column_day(),
            words.page_level(),
            words.page_evidence(),
        ];
        let rows = evidence.map(|(on, level, text)| [on.to_string(), level.to_string(), text]);
        table(out, "", &head, rows);
    }

    /// What was set, until when, and when it was done.
    fn goals<'a>(
        &self,
        out: &mut String,
        goals: impl Iterator<Item = (&'a str, NaiveDate, Option<NaiveDate>)>,
    ) {
        let words = self.words;
        out.push_str("<ul class=\"goals\">\n");
        for (text, by, done_on) in goals {
            let when = match done_on {
                Some(on) => words.goal_done_on(&on.to_string()),
                None => words.goal_by(&by.to_string()),
            };
            let mark = if done_on.is_some() { "●" } else { "○" };
            let _ = writeln!(
                out,
                "<li>{mark} {} <span class=\"sub\">{}</span></li>",
                escaped(text),
                escaped(&when)
            );
        }
        out.push_str("</ul>\n");
    }

    fn day_of(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.offset).format("%Y-%m-%d").to_string()
    }
}
