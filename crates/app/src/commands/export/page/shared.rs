//! What is shared of paths on the page of an export: by the agent with whom, and by whom with the agent.

use super::Page;
use crate::{
    html::{escaped, paragraph},
    view::{ExcerptView, PathSharedView, SharedView},
};
use std::fmt::Write as _;

impl Page<'_> {
    /// Both directions, one person after the other.
    pub(super) fn shared(&self, out: &mut String, shared: &PathSharedView) {
        let words = self.words;
        Page::section(out, "shared", &words.page_shared());
        if shared.mine.is_empty() && shared.theirs.is_empty() {
            paragraph(out, "", &words.page_shared_none());
        }
        if !shared.mine.is_empty() {
            paragraph(out, "", &words.path_shares());
            for one in &shared.mine {
                let since = words.path_share_since(&self.day_of(one.at));
                self.with_somebody(out, one, &since);
            }
        }
        if !shared.theirs.is_empty() {
            paragraph(out, "", &words.path_shared());
            for one in &shared.theirs {
                let day = words.path_shared_day(&self.day_of(one.at));
                self.with_somebody(out, one, &day);
            }
        }
        out.push_str("</section>\n");
    }

    fn with_somebody(&self, out: &mut String, shared: &SharedView, day: &str) {
        let _ = writeln!(out, "<div class=\"skill\"><h3>{}</h3>", escaped(&shared.name));
        paragraph(out, "sub", day);
        match &shared.excerpt {
            Some(excerpt) => self.excerpt(out, excerpt),
            None => paragraph(out, "", &self.words.path_shared_sealed()),
        }
        out.push_str("</div>\n");
    }

    fn excerpt(&self, out: &mut String, excerpt: &ExcerptView) {
        let words = self.words;
        if let Some(role) = &excerpt.next {
            paragraph(out, "", &words.path_share_next(role));
        }
        for skill in &excerpt.skills {
            paragraph(out, "", &words.path_share_skill(skill.level.into(), &skill.name));
            let evidence = skill.evidence.iter();
            self.shows_it(out, evidence.map(|one| (one.on, one.level, one.text.clone())));
        }
        if !excerpt.goals.is_empty() {
            let goals = excerpt.goals.iter();
            self.goals(out, goals.map(|goal| (goal.text.as_str(), goal.by, goal.done_on)));
        }
    }
}
