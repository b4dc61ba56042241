//! No three files import each other in a circle.
//!
//! Two may: a type and its parts, a parent and its child. With three, nothing in the circle can be read, tested or
//! moved without the rest. Imports are what the code names: `use`, paths in expressions and types, paths inside
//! macros. A re-export is followed to the file that defines the item, so a facade costs nobody a circle. Must not
//! count what only tests name.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use super::modules::{Crate, crates};
use super::source::Source;

/// The crates that the rule holds for.
const CRATES: &[&str] = &["crates/app/src/", "crates/server/src/", "crates/domain/src/"];

/// Most files that may import each other.
const CIRCLE_MAX: usize = 2;

/// Who imports whom.
type Imports<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

/// Files that import each other in a circle of more than two.
pub(super) fn circles(files: &[Source]) -> Vec<Finding> {
    crates(files, CRATES).iter().flat_map(in_crate).collect()
}

fn in_crate(one: &Crate<'_>) -> Vec<Finding> {
    let imports: Imports<'_> = one.files().map(|file| (file, one.imports(file))).collect();
    let circles = components(&imports).into_iter();
    circles
        .filter(|circle| circle.len() > CIRCLE_MAX)
        .flat_map(|circle| {
            let within = |file: &&str| {
                let others = imports[*file].iter().filter(|other| circle.contains(*other));
                others.copied().collect::<Vec<_>>().join(", ")
            };
            let found = circle.iter().map(|file| {
                let what = format!(
                    "is in a circle of {} files; imports of it {}",
                    circle.len(),
                    within(file)
                );
                Finding::new(*file, what)
            });
            found.collect::<Vec<_>>()
        })
        .collect()
}

/// Sets of files each of which reaches all the others of its set.
fn components<'a>(imports: &Imports<'a>) -> Vec<BTreeSet<&'a str>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> = imports
        .keys()
        .map(|file| (*file, reached(imports, file)))
        .collect();
    let mut found: Vec<BTreeSet<&str>> = Vec::new();
    for file in imports.keys() {
        if found.iter().any(|set| set.contains(file)) {
            continue;
        }
        let back = reach[file].iter().filter(|other| reach[**other].contains(file));
        let mut set: BTreeSet<&str> = back.copied().collect();
        set.insert(file);
        found.push(set);
    }
    found
}

fn reached<'a>(imports: &Imports<'a>, from: &str) -> BTreeSet<&'a str> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<&str> = imports[from].iter().copied().collect();
    while let Some(file) = open.pop() {
        if seen.insert(file) {
            open.extend(imports[file].iter().copied());
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crate_of(files: &[(&str, &str)]) -> Vec<Source> {
        let source = |(path, text): &(&str, &str)| Source::new(&format!("crates/app/src/{path}"), text);
        files.iter().map(source).collect()
    }

    fn found(files: &[(&str, &str)]) -> usize {
        circles(&crate_of(files)).len()
    }

    const ROOT: (&str, &str) = ("lib.rs", "mod a;\nmod b;\nmod c;\n");

    #[test]
    fn two_files_may_import_each_other_and_three_may_not() {
        let two = [
            ROOT,
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::a::A;"),
            ("c.rs", ""),
        ];
        assert_eq!(found(&two), 0);
        let three = [
            ROOT,
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::c::C;"),
            ("c.rs", "use crate::a::A;"),
        ];
        assert_eq!(found(&three), 3);
    }

    #[test]
    fn a_path_in_an_expression_or_inside_a_macro_is_an_import_too() {
        let files = [
            ROOT,
            ("a.rs", "fn f() { crate::b::go() }"),
            ("b.rs", "fn f() -> Vec<u8> { vec![super::c::ONE] }"),
            ("c.rs", "use super::a;"),
        ];
        assert_eq!(found(&files), 3);
    }

    #[test]
    fn a_definition_of_a_macro_imports_only_what_it_names_from_the_root() {
        let files = |defined: &'static str| {
            [
                ROOT,
                ("a.rs", defined),
                ("b.rs", "use super::c::C;"),
                ("c.rs", "use crate::a::A;"),
            ]
        };
        assert_eq!(found(&files("macro_rules! m { () => { super::b::go() } }")), 0);
        assert_eq!(found(&files("macro_rules! m { () => { $crate::b::go() } }")), 3);
    }

    #[test]
    fn a_facade_and_its_parts_are_no_circle_while_the_parts_name_each_other() {
        let files = [
            ("lib.rs", "mod a;\npub use a::{B, C};"),
            ("a.rs", "mod b;\nmod c;\npub use b::B;\npub use self::c::C;"),
            ("a/b.rs", "pub struct B; use super::C;"),
            ("a/c.rs", "pub struct C; use crate::B;"),
        ];
        assert_eq!(found(&files), 0);
    }

    #[test]
    fn what_only_tests_import_is_no_circle() {
        let files = [
            ROOT,
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::c::C;"),
            (
                "c.rs",
                "#[cfg(test)]\nmod tests { use crate::a::A; }\n#[cfg(test)]\nmod more;",
            ),
            ("c/more.rs", "use crate::a::A;"),
        ];
        assert_eq!(found(&files), 0);
    }

    #[test]
    fn other_crates_are_not_asked() {
        let files = crate_of(&[
            ROOT,
            ("a.rs", "use crate::b::B;"),
            ("b.rs", "use crate::c::C;"),
            ("c.rs", "use crate::a::A;"),
        ]);
        let elsewhere = files
            .into_iter()
            .map(|file| Source::new(&file.path.replace("crates/app", "crates/sync"), &file.text));
        assert!(circles(&elsewhere.collect::<Vec<_>>()).is_empty());
    }
}
