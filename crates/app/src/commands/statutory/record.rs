//! The record of breaks owed by law: two tables and a page to print, for the agent alone.
//!
//! Worked out from the tracker's own record. Written where the agent says, and never sent anywhere.

use super::rule_name;
use crate::{
    ctx::Ctx,
    files::{keep_text, make_folder},
    html::{self, escaped, paragraph, table},
    journal, table as tables,
};
use chrono::{DateTime, FixedOffset, Utc};
use domain::{
    rest::{
        pack::{Owes, Pack, Rule},
        statutory::Standing,
    },
    tracker::{self, Ledger},
};
use i18n::Words;
use protocol::problem::{ErrorCode, Problem};
use serde::{Deserialize, Serialize};
use std::{
    fmt::Write as _,
    path::{Path, PathBuf},
};

const STYLE: &str = include_str!("record.css");

#[derive(Deserialize)]
pub(crate) struct ExportArgs {
    #[serde(default)]
    dir: Option<PathBuf>,
}

/// Where the record was written.
#[derive(Serialize)]
pub(crate) struct Exported {
    dir: PathBuf,
    files: Vec<PathBuf>,
}

/// `break_export`: into a folder of the agent's choice, else into the profile's own.
pub(crate) async fn export(ctx: &Ctx, args: ExportArgs) -> Result<Exported, Problem> {
    let dir = args.dir.unwrap_or_else(|| ctx.home.join("records"));
    make_folder(&dir)?;
    let pack = ctx.profile().pack().ok_or(ErrorCode::PackNotChosen)?;
    let files = write(ctx, &pack, &dir).await?;
    Ok(Exported { dir, files })
}

/// Writes the record into a folder that is there.
pub(crate) async fn write(ctx: &Ctx, pack: &Pack, dir: &Path) -> Result<Vec<PathBuf>, Problem> {
    let now = ctx.now();
    let (policy, rules) = (ctx.profile().policy.clone(), pack.clone());
    let shifts = ctx
        .read_recorded(move |tx| {
            let mut inputs = Vec::new();
            store::journal::each(tx, 0, i64::MAX, |record| inputs.extend(journal::entry(&record)))?;
            Ok(tracker::shifts(&policy, &rules, &inputs, now))
        })
        .await?;
    let words = ctx.words();
    let page = Page {
        words: &words,
        pack,
        shifts: &shifts,
    };
    let html = page.html(now.local().format("%Y-%m-%d %H:%M").to_string().as_str());
    Ok(vec![
        keep_text(dir, "breaks.html", html).await?,
        keep_text(dir, "breaks.csv", page.breaks_csv()).await?,
        keep_text(dir, "break-rules.csv", page.rules_csv()).await?,
    ])
}

struct Page<'a> {
    words: &'a Words,
    pack: &'a Pack,
    shifts: &'a [Ledger],
}

impl Page<'_> {
    fn breaks_csv(&self) -> String {
        let mut table = vec![
            [
                "shift_from",
                "break_from",
                "break_to",
                "seconds",
                "announced_for",
                "ended_by",
                "counted_as",
            ]
            .map(str::to_owned),
        ];
        for shift in self.shifts {
            let begin = begin(shift);
            for one in &shift.breaks {
                let ended_by = match (one.to, one.by_call) {
                    (None, _) => "",
                    (_, true) => "call",
                    (_, false) => "agent",
                };
                table.push([
                    begin.clone(),
                    iso(shift, one.from),
                    one.to.map(|to| iso(shift, to)).unwrap_or_default(),
                    (one.ms / 1000).to_string(),
                    one.rule.clone().unwrap_or_default(),
                    ended_by.to_owned(),
                    one.counts_for.join(" "),
                ]);
            }
        }
        tables::csv(&table)
    }

    fn rules_csv(&self) -> String {
        let mut table = vec![
            [
                "shift_from",
                "shift_to",
                "country",
                "rule",
                "unit",
                "owed",
                "taken",
                "missed",
                "facts_of",
                "source",
            ]
            .map(str::to_owned),
        ];
        for shift in self.shifts {
            let begin = begin(shift);
            let end = shift.parts.last().and_then(|part| part.1);
            for (rule, standing) in self.pack.rules.iter().zip(&shift.standings) {
                let in_time = matches!(rule.owes, Owes::ByLength { .. } | Owes::DailyMax { .. });
                let number = |n: u64| if in_time { n / 1000 } else { n }.to_string();
                table.push([
                    begin.clone(),
                    end.map(|end| iso(shift, end)).unwrap_or_default(),
                    self.pack.country.clone(),
                    rule.id.clone(),
                    if in_time { "seconds" } else { "breaks" }.to_owned(),
                    number(standing.owed),
                    number(standing.taken),
                    number(standing.missed),
                    self.pack.verified_on.to_string(),
                    rule.source.clone(),
                ]);
            }
        }
        tables::csv(&table)
    }

    fn html(&self, made: &str) -> String {
        let words = self.words;
        let mut out = String::new();
        html::begin(&mut out, words.language().tag(), &words.record_title(), STYLE);
        paragraph(&mut out, "", &words.record_made(made));
        let facts = self.pack.verified_on.to_string();
        paragraph(&mut out, "note", &words.record_pack(&facts, &self.pack.name));
        if self.shifts.is_empty() {
            paragraph(&mut out, "", &words.record_empty());
        }
        for shift in self.shifts.iter().rev() {
            self.shift(&mut out, shift);
        }
        self.legend(&mut out);
        out
    }

    fn shift(&self, out: &mut String, shift: &Ledger) {
        let words = self.words;
        let Some((begin, _)) = shift.parts.first() else {
            return;
        };
        let begin = long(shift, *begin);
        let heading = match shift.parts.last().and_then(|part| part.1) {
            Some(end) => words.record_shift(&begin, &long(shift, end)),
            None => words.record_shift_open(&begin),
        };
        let _ = writeln!(out, "<section>\n<h2>{}</h2>", escaped(&heading));
        let head = [
            words.record_rule(),
            words.record_owed(),
            words.record_taken(),
            words.record_missed(),
        ];
        let rules = self.pack.rules.iter().zip(&shift.standings);
        let rows = rules.map(|(rule, standing)| self.rule_row(rule, standing));
        table(out, &words.record_rules(), &head, rows);
        if shift.breaks.is_empty() {
            paragraph(out, "", &words.record_breaks_none());
        } else {
            let head = [
                words.record_from(),
                words.record_to(),
                words.record_length(),
                words.record_for(),
                words.record_end(),
                words.record_counts(),
            ];
            let rows = shift.breaks.iter().map(|one| {
                let names: Vec<String> = one.counts_for.iter().map(|id| rule_name(words, id)).collect();
                let clock = |at: DateTime<Utc>| local(shift, at).format("%H:%M").to_string();
                [
                    clock(one.from),
                    one.to.map(clock).unwrap_or_default(),
                    words.length(one.ms / 1000),
                    one.rule
                        .as_ref()
                        .map_or_else(|| "–".to_owned(), |id| rule_name(words, id)),
                    match (one.to, one.by_call) {
                        (None, _) => words.record_end_going(),
                        (_, true) => words.record_end_call(),
                        (_, false) => words.record_end_agent(),
                    },
                    if names.is_empty() {
                        "–".to_owned()
                    } else {
                        names.join(", ")
                    },
                ]
            });
            table(out, &words.record_breaks(), &head, rows);
        }
        out.push_str("</section>\n");
    }

    fn rule_row(&self, rule: &Rule, standing: &Standing) -> [String; 4] {
        let in_time = matches!(rule.owes, Owes::ByLength { .. } | Owes::DailyMax { .. });
        let number = |n: u64| {
            if in_time && n > 0 {
                self.words.length(n / 1000)
            } else {
                n.to_string()
            }
        };
        [
            rule_name(self.words, &rule.id),
            number(standing.owed),
            number(standing.taken),
            number(standing.missed),
        ]
    }

    fn legend(&self, out: &mut String) {
        let words = self.words;
        let _ = writeln!(
            out,
            "<section>\n<h2>{}</h2>\n<dl>",
            escaped(&words.record_columns())
        );
        let from_to = [words.record_from(), words.record_to(), words.record_length()].join(", ");
        for (column, means) in [
            (words.record_rule(), words.record_rule_means()),
            (words.record_owed(), words.record_owed_means()),
            (words.record_taken(), words.record_taken_means()),
            (words.record_missed(), words.record_missed_means()),
            (from_to, words.record_length_means()),
            (words.record_for(), words.record_for_means()),
            (words.record_end(), words.record_end_means()),
            (words.record_counts(), words.record_counts_means()),
        ] {
            let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", escaped(&column), escaped(&means));
        }
        let _ = writeln!(out, "</dl>\n<h2>{}</h2>\n<dl>", escaped(&words.record_sources()));
        for rule in &self.pack.rules {
            let (name, asks) = (rule_name(words, &rule.id), super::owes(words, rule).join(" "));
            let (name, asks, source) = (escaped(&name), escaped(&asks), escaped(&rule.source));
            let _ = writeln!(
                out,
                "<dt>{name}</dt><dd>{asks}<br><i lang=\"en\">{source}</i></dd>"
            );
        }
        out.push_str("</dl>\n</section>\n</html>\n");
    }
}

/// The moment as the agent's clock showed it in that shift.
fn local(shift: &Ledger, at: DateTime<Utc>) -> DateTime<FixedOffset> {
    let offset = FixedOffset::east_opt(i32::from(shift.offset_min) * 60);
    at.with_timezone(&offset.unwrap_or_else(|| chrono::Offset::fix(&Utc)))
}

/// When the shift began; nothing when that is not known.
fn begin(shift: &Ledger) -> String {
    let begin = shift.parts.first();
    begin.map(|part| iso(shift, part.0)).unwrap_or_default()
}

fn iso(shift: &Ledger, at: DateTime<Utc>) -> String {
    local(shift, at).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

fn long(shift: &Ledger, at: DateTime<Utc>) -> String {
    local(shift, at).format("%Y-%m-%d %H:%M").to_string()
}
