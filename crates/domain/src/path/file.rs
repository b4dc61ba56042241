//! A ladder file: TOML, as docs/ladder-format.md describes it.
//!
//! Decides whether a file is a ladder, and says all that is wrong with it, each with its line: who writes sixty roles
//! does not want to be told one fault a day. Strict, because nobody but its writer sees what is not understood. The
//! tables are read in `table`, texts in their languages in `text`.

mod fault;
mod table;
mod text;

pub use fault::{FileError, FileFault};

use super::ladder::{Ladder, Move, Need, Place, Role, Skill, Way};
use super::words::{LadderWords, RoleWords, SkillWords};
use table::{Fields, Reader};
use text::{NAME_CHARS_MAX, Said, Told};

/// The only format there is.
const FORMAT: i64 = 1;
/// Longest sentence about a role or a skill.
const ABOUT_CHARS_MAX: usize = 300;
/// Most conditions of a role, and most examples of a level.
const LIST_MAX: usize = 8;
/// Where ESCO keeps occupations and skills.
const ESCO: &str = "http://data.europa.eu/esco/";

/// A ladder as its file says it, in all its languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LadderFile {
    /// In the language it was written in.
    pub ladder: Ladder,
    /// In the others.
    pub words: Vec<LadderWords>,
}

impl LadderFile {
    /// Reads and checks a file.
    ///
    /// # Errors
    /// Everything wrong with it, by line.
    pub fn parse(text: &str) -> Result<LadderFile, Vec<FileFault>> {
        let mut reader = Reader::new(text);
        let read = reader.document().map(|document| read(&mut reader, &document));
        let mut faults = reader.faults;
        faults.sort_by_key(|fault| fault.line);
        match read {
            Some(file) if faults.is_empty() => Ok(file),
            _ => Err(faults),
        }
    }
}

/// Where things stand in the file, by index.
#[derive(Default)]
struct Lines {
    skills: Vec<usize>,
    roles: Vec<usize>,
    needs: Vec<Vec<usize>>,
    moves: Vec<usize>,
}

impl Lines {
    fn of(&self, place: Place) -> usize {
        let line = match place {
            Place::Whole => None,
            Place::Skill(at) => self.skills.get(at),
            Place::Role(at) => self.roles.get(at),
            Place::Need(role, at) => self.needs.get(role).and_then(|needs| needs.get(at)),
            Place::Move(at) => self.moves.get(at),
        };
        line.copied().unwrap_or(1)
    }
}

/// The fields of a whole file.
const KNOWN: &[&str] = &[
    "format",
    "key",
    "version",
    "name",
    "language",
    "languages",
    "skill",
    "role",
    "move",
];

/// A role or a skill, and its words in each language but the first.
type Worded<T, W> = (T, Vec<W>);

fn read(reader: &mut Reader<'_>, document: &Fields<'_>) -> LadderFile {
    document.only(reader, KNOWN);
    let format = document.number(reader, "format");
    if let Some((format, line)) = format.filter(|(format, _)| *format != FORMAT) {
        reader.fault(line, FileError::Format(format));
    }
    let told = Told::read(reader, document);
    let mut lines = Lines::default();
    let key = document.key(reader, "key").unwrap_or_default();
    let name = document.told(reader, &told, "name", NAME_CHARS_MAX);
    let (mut skills, mut roles, mut moves) = (Vec::new(), Vec::new(), Vec::new());
    for fields in document.tables(reader, "skill") {
        lines.skills.push(fields.line);
        skills.push(skill(reader, &told, &fields));
    }
    for fields in document.tables(reader, "role") {
        lines.roles.push(fields.line);
        roles.push(role(reader, &told, &fields, &mut lines));
    }
    for fields in document.tables(reader, "move") {
        moves.extend(a_move(reader, &fields, &mut lines));
    }
    let words = words(&told, &key, &name, &skills, &roles);
    let ladder = Ladder {
        key,
        version: document
            .optional(reader, "version", NAME_CHARS_MAX)
            .unwrap_or_default(),
        name: name.first(&told),
        language: told.first.clone(),
        languages: told.others().cloned().collect(),
        skills: skills.into_iter().map(|(skill, _)| skill).collect(),
        roles: roles.into_iter().map(|(role, _)| role).collect(),
        moves,
    };
    for (place, error) in ladder.faults() {
        reader.fault(lines.of(place), error.into());
    }
    LadderFile { ladder, words }
}

fn words(
    told: &Told,
    key: &str,
    name: &Said,
    skills: &[Worded<Skill, SkillWords>],
    roles: &[Worded<Role, RoleWords>],
) -> Vec<LadderWords> {
    let of = |(at, language): (usize, &String)| LadderWords {
        ladder: key.to_owned(),
        language: language.clone(),
        name: name.of(language),
        skills: skills
            .iter()
            .filter_map(|(_, words)| words.get(at).cloned())
            .collect(),
        roles: roles
            .iter()
            .filter_map(|(_, words)| words.get(at).cloned())
            .collect(),
    };
    told.others().enumerate().map(of).collect()
}

fn skill(reader: &mut Reader<'_>, told: &Told, fields: &Fields<'_>) -> Worded<Skill, SkillWords> {
    fields.only(reader, &["key", "was", "name", "meaning", "levels", "esco"]);
    let key = fields.key(reader, "key").unwrap_or_default();
    let name = fields.told(reader, told, "name", NAME_CHARS_MAX);
    let meaning = fields.told(reader, told, "meaning", ABOUT_CHARS_MAX);
    let levels = levels(reader, told, fields);
    let say = |language: &str| SkillWords {
        key: key.clone(),
        name: name.of(language),
        meaning: meaning.of(language),
        levels: levels.iter().map(|(says, _)| says.of(language)).collect(),
        examples: levels
            .iter()
            .map(|(_, examples)| said_in(examples, language))
            .collect(),
    };
    let words = told.others().map(|language| say(language)).collect();
    let first = say(&told.first);
    let skill = Skill {
        key: first.key,
        was: fields.keys(reader, "was"),
        name: first.name,
        meaning: first.meaning,
        levels: first.levels,
        examples: first.examples,
        esco: esco(reader, fields, "skill"),
    };
    (skill, words)
}

/// A level is a text, or a table with the text and examples.
fn levels(reader: &mut Reader<'_>, told: &Told, fields: &Fields<'_>) -> Vec<(Said, Vec<Said>)> {
    // How many there may be is checked with the rest of the ladder.
    let levels = fields.list(reader, "levels", usize::MAX);
    let mut read = Vec::new();
    for level in levels {
        match level.table().filter(|level| level.has("says")) {
            Some(level) => {
                level.only(reader, &["says", "examples"]);
                let says = level.told(reader, told, "says", ABOUT_CHARS_MAX);
                let examples = level.list(reader, "examples", LIST_MAX);
                let examples = examples
                    .iter()
                    .map(|one| told.read_one(reader, one, "an example", ABOUT_CHARS_MAX));
                read.push((says, examples.collect()));
            }
            None => read.push((
                told.read_one(reader, &level, "a level", ABOUT_CHARS_MAX),
                Vec::new(),
            )),
        }
    }
    read
}

fn said_in(texts: &[Said], language: &str) -> Vec<String> {
    texts.iter().map(|said| said.of(language)).collect()
}

fn role(
    reader: &mut Reader<'_>,
    told: &Told,
    fields: &Fields<'_>,
    lines: &mut Lines,
) -> Worded<Role, RoleWords> {
    fields.only(reader, &["key", "was", "name", "about", "needs", "entry", "esco"]);
    let key = fields.key(reader, "key").unwrap_or_default();
    let name = fields.told(reader, told, "name", NAME_CHARS_MAX);
    let about = fields.told(reader, told, "about", ABOUT_CHARS_MAX);
    let entry = fields.list(reader, "entry", LIST_MAX);
    let entry: Vec<Said> = entry
        .iter()
        .map(|one| told.read_one(reader, one, "a condition", ABOUT_CHARS_MAX))
        .collect();
    let (mut needs, mut lines_of_needs) = (Vec::new(), Vec::new());
    for need in fields.tables(reader, "needs") {
        need.only(reader, &["skill", "level"]);
        let (skill, level) = (need.key(reader, "skill"), need.level(reader));
        if let (Some(skill), Some(level)) = (skill, level) {
            needs.push(Need { skill, level });
            lines_of_needs.push(need.line);
        }
    }
    lines.needs.push(lines_of_needs);
    let say = |language: &str| RoleWords {
        key: key.clone(),
        name: name.of(language),
        about: about.of(language),
        entry: said_in(&entry, language),
    };
    let words = told.others().map(|language| say(language)).collect();
    let first = say(&told.first);
    let role = Role {
        key: first.key,
        was: fields.keys(reader, "was"),
        name: first.name,
        about: first.about,
        needs,
        entry: first.entry,
        esco: esco(reader, fields, "occupation"),
    };
    (role, words)
}

fn a_move(reader: &mut Reader<'_>, fields: &Fields<'_>, lines: &mut Lines) -> Option<Move> {
    fields.only(reader, &["from", "to", "way"]);
    let (from, to) = (fields.key(reader, "from"), fields.key(reader, "to"));
    let way = match fields.optional(reader, "way", NAME_CHARS_MAX).as_deref() {
        None | Some("up") => Way::Up,
        Some("sideways") => Way::Sideways,
        Some(other) => {
            reader.fault(fields.line, FileError::Way(other.to_owned()));
            Way::Up
        }
    };
    let (from, to) = (from?, to?);
    lines.moves.push(fields.line);
    Some(Move { from, to, way })
}

fn esco(reader: &mut Reader<'_>, fields: &Fields<'_>, kind: &str) -> Option<String> {
    let address = fields.optional(reader, "esco", ABOUT_CHARS_MAX)?;
    let id = address
        .strip_prefix(ESCO)
        .and_then(|rest| rest.strip_prefix(kind)?.strip_prefix('/'));
    // ESCO names most by a UUID and some skills by an older code of letters and digits.
    let known =
        id.is_some_and(|id| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
    if !known {
        let line = fields.line_of("esco");
        reader.fault(line, FileError::Esco(address));
        return None;
    }
    Some(address)
}

#[cfg(test)]
mod tests;
