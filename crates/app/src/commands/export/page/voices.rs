//! What the agent said to the centre on the page of an export, and what it was answered.

use super::Page;
use crate::{
    html::{escaped, paragraph},
    view::SaidView,
};
use std::fmt::Write as _;

impl Page<'_> {
    /// One after the other, the newest first.
    pub(super) fn voices(&self, out: &mut String, voices: &[SaidView]) {
        let words = self.words;
        Page::section(out, "voices", &words.page_voice());
        if voices.is_empty() {
            paragraph(out, "", &words.page_voice_none());
        }
        for one in voices {
            self.voice(out, one);
        }
        out.push_str("</section>\n");
    }

    fn voice(&self, out: &mut String, said: &SaidView) {
        let (words, day) = (self.words, said.said_on.to_string());
        let how = match said.anonymous {
            true => words.page_voice_nameless(&day),
            false => words.page_voice_named(&day),
        };
        out.push_str("<div class=\"skill\">\n");
        if let Some(tool) = &said.tool {
            let _ = writeln!(out, "<h3>{}</h3>", escaped(tool));
        }
        let own = said.text.iter().chain(&said.helps).chain(&said.additions);
        own.for_each(|text| paragraph(out, "", text));
        paragraph(out, "sub", &how);
        let answers = said.why.iter().chain(&said.note);
        answers.for_each(|text| paragraph(out, "", &words.page_voice_answer(text)));
        out.push_str("</div>\n");
    }
}
