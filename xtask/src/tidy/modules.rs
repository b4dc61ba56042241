//! Which file of a crate names which other file of it.
//!
//! The module tree is the tree of files (`a/b.rs` is `a::b`, as everywhere here). A path is resolved to the file that
//! defines what it names; re-exports are followed. Must not guess: what is not found in the crate is no import.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Item, UseTree};

use super::source::Source;
use super::syntax::only_for_tests;

/// Re-exports of re-exports that are followed.
const FOLLOWED_MAX: usize = 16;

/// A path from the crate's root.
type Path = Vec<String>;

/// One crate's files.
pub(super) struct Crate<'a> {
    modules: BTreeMap<Path, Module<'a>>,
    by_file: BTreeMap<&'a str, Path>,
}

/// One file.
struct Module<'a> {
    file: &'a str,
    /// Names that the file itself defines.
    defines: BTreeSet<String>,
    /// Names that it brings in, and from where.
    brings: BTreeMap<String, Path>,
    /// Modules of which it brings in everything.
    globs: Vec<Path>,
    /// Everything that it names.
    names: BTreeSet<Path>,
}

/// Reads the crates whose sources lie in these folders.
pub(super) fn crates<'a>(files: &'a [Source], folders: &[&str]) -> Vec<Crate<'a>> {
    folders.iter().map(|folder| Crate::read(files, folder)).collect()
}

impl<'a> Crate<'a> {
    fn read(files: &'a [Source], folder: &str) -> Self {
        let mut parsed = Vec::new();
        for file in files {
            let inside = file
                .path
                .strip_prefix(folder)
                .and_then(|path| path.strip_suffix(".rs"));
            if let (Some(path), Some(syntax)) = (inside, file.syntax()) {
                parsed.push((module_path(path), file, syntax));
            }
        }
        let tests: Vec<Path> = parsed
            .iter()
            .flat_map(|(path, _, syntax)| test_modules(path, syntax))
            .collect();
        parsed.retain(|(path, ..)| !tests.iter().any(|test| path.starts_with(test)));
        let known: BTreeSet<Path> = parsed.iter().map(|(path, ..)| path.clone()).collect();
        let modules: BTreeMap<Path, Module<'a>> = parsed
            .into_iter()
            .map(|(path, file, syntax)| {
                let module = Module::read(&file.path, &path, syntax, &known);
                (path, module)
            })
            .collect();
        let by_file = modules
            .iter()
            .map(|(path, module)| (module.file, path.clone()))
            .collect();
        Self { modules, by_file }
    }

    /// All files but those of tests.
    pub(super) fn files(&self) -> impl Iterator<Item = &'a str> {
        self.by_file.keys().copied()
    }

    /// The files that this one names, itself excepted.
    pub(super) fn imports(&self, file: &str) -> BTreeSet<&'a str> {
        let own = &self.modules[&self.by_file[file]];
        let files = own
            .names
            .iter()
            .filter_map(|name| self.file_of(name, FOLLOWED_MAX));
        files.filter(|found| *found != file).collect()
    }

    /// The file that defines what the path names.
    fn file_of(&self, path: &[String], followed: usize) -> Option<&'a str> {
        let (module, rest) = self.module_of(path)?;
        let Some(name) = rest
            .first()
            .filter(|name| !module.defines.contains(*name) && followed > 0)
        else {
            return Some(module.file);
        };
        let onward = |start: &Path| start.iter().chain(&rest[1..]).cloned().collect::<Path>();
        if let Some(from) = module.brings.get(name) {
            // What is not of this crate was brought in by that file all the same, but no file of ours defines it.
            return self.file_of(&onward(from), followed - 1);
        }
        let mut globs = module.globs.iter().filter_map(|glob| {
            let (from, inside) = self.module_of(glob)?;
            (inside.is_empty() && from.knows(name))
                .then(|| glob.iter().chain(rest).cloned().collect::<Path>())
        });
        match globs.next() {
            Some(through) => self.file_of(&through, followed - 1),
            None => Some(module.file),
        }
    }

    /// The innermost file on the path, and what is named within it.
    fn module_of<'p>(&self, path: &'p [String]) -> Option<(&Module<'a>, &'p [String])> {
        (path.first()? == ROOT).then_some(())?;
        let longest = (1..=path.len())
            .rev()
            .find(|length| self.modules.contains_key(&path[..*length]))?;
        Some((&self.modules[&path[..longest]], &path[longest..]))
    }
}

/// The crate itself, as the first part of every path.
const ROOT: &str = "crate";

fn module_path(inside: &str) -> Path {
    let parts = inside.split('/').filter(|part| !matches!(*part, "lib" | "main"));
    std::iter::once(ROOT).chain(parts).map(str::to_owned).collect()
}

fn test_modules(path: &Path, syntax: &syn::File) -> Vec<Path> {
    let modules = syntax.items.iter().filter_map(|item| match item {
        Item::Mod(module) if only_for_tests(&module.attrs) => Some(module.ident.to_string()),
        _ => None,
    });
    modules
        .map(|name| path.iter().cloned().chain([name]).collect())
        .collect()
}

impl<'a> Module<'a> {
    fn read(file: &'a str, path: &Path, syntax: &syn::File, known: &BTreeSet<Path>) -> Self {
        let mut reader = Reader {
            module: Self {
                file,
                defines: BTreeSet::new(),
                brings: BTreeMap::new(),
                globs: Vec::new(),
                names: BTreeSet::new(),
            },
            here: path.clone(),
            inside: 0,
            defining: false,
            known,
        };
        reader.visit_file(syntax);
        reader.module
    }

    fn knows(&self, name: &str) -> bool {
        self.defines.contains(name) || self.brings.contains_key(name)
    }
}

/// Walks through one file.
struct Reader<'a, 'k> {
    module: Module<'a>,
    /// The module in which we are, inline ones included.
    here: Path,
    /// How many blocks and inline modules deep: what stands there is not the file's own.
    inside: usize,
    /// Within the definition of a macro.
    defining: bool,
    known: &'k BTreeSet<Path>,
}

impl Reader<'_, '_> {
    /// From the crate's root, or nothing when it is not of this crate.
    fn absolute(&self, names: &[String]) -> Option<Path> {
        let mut base = self.here.clone();
        let mut names = names;
        match names.first()?.as_str() {
            ROOT => return Some(names.to_vec()),
            "self" => names = &names[1..],
            "super" => {
                while names.first().is_some_and(|name| name == "super") {
                    base.pop();
                    names = &names[1..];
                }
            }
            child => {
                let module: Path = base.iter().cloned().chain([child.to_owned()]).collect();
                if !self.known.contains(&module) {
                    return None;
                }
            }
        }
        base.extend_from_slice(names);
        Some(base)
    }

    fn name(&mut self, names: &[String]) {
        if let Some(path) = self.absolute(names) {
            self.module.names.insert(path);
        }
    }

    fn uses(&mut self, tree: &UseTree, before: &mut Path) {
        match tree {
            UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.uses(&path.tree, before);
                before.pop();
            }
            UseTree::Name(name) => self.brought(before, &name.ident.to_string(), None),
            UseTree::Rename(name) => {
                self.brought(before, &name.ident.to_string(), Some(name.rename.to_string()));
            }
            UseTree::Glob(_) => {
                self.name(before);
                if let (Some(path), 0) = (self.absolute(before), self.inside) {
                    self.module.globs.push(path);
                }
            }
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.uses(tree, before)),
        }
    }

    fn brought(&mut self, before: &Path, name: &str, renamed: Option<String>) {
        let mut path = before.clone();
        if name != "self" {
            path.push(name.to_owned());
        }
        self.name(&path);
        let known_as = renamed.or_else(|| path.last().cloned());
        if let (Some(known_as), 0) = (known_as, self.inside) {
            // Something of another crate is brought in as well: its path leads to no file of ours.
            let path = self.absolute(&path).unwrap_or(path);
            self.module.brings.insert(known_as, path);
        }
    }

    fn tokens(&mut self, tokens: TokenStream) {
        let mut path = Path::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Ident(ident) if colons == 2 && !path.is_empty() => {
                    path.push(ident.to_string());
                    colons = 0;
                }
                other => {
                    self.macro_path(&std::mem::take(&mut path));
                    colons = 0;
                    match other {
                        TokenTree::Ident(ident) => path.push(ident.to_string()),
                        TokenTree::Group(group) => self.tokens(group.stream()),
                        _ => {}
                    }
                }
            }
        }
        self.macro_path(&path);
    }

    fn macro_path(&mut self, path: &[String]) {
        if path.len() > 1 && (!self.defining || path[0] == ROOT) {
            self.name(path);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_, '_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if super::syntax::attributes(item).is_some_and(only_for_tests) {
            return;
        }
        if let (Some(name), 0) = (defined(item), self.inside) {
            self.module.defines.insert(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.content.is_some() {
            self.inside += 1;
            self.here.push(module.ident.to_string());
            visit::visit_item_mod(self, module);
            self.here.pop();
            self.inside -= 1;
        }
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.inside += 1;
        visit::visit_block(self, block);
        self.inside -= 1;
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.uses(&item.tree, &mut Path::new());
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Path = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        if names.len() > 1 && path.leading_colon.is_none() {
            self.name(&names);
        }
        visit::visit_path(self, path);
    }

    // What a definition names besides `crate::` is named where it is used.
    fn visit_item_macro(&mut self, item: &'ast syn::ItemMacro) {
        if item.ident.is_none() {
            visit::visit_item_macro(self, item);
            return;
        }
        self.defining = true;
        self.tokens(item.mac.tokens.clone());
        self.defining = false;
    }

    // `pub(in crate::a)` says who may look in, not what is used.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.visit_path(&call.path);
        self.tokens(call.tokens.clone());
    }
}

/// The name that an item gives to its module.
fn defined(item: &Item) -> Option<String> {
    let name = match item {
        Item::Const(item) => &item.ident,
        Item::Enum(item) => &item.ident,
        Item::Fn(item) => &item.sig.ident,
        Item::Macro(item) => item.ident.as_ref()?,
        Item::Static(item) => &item.ident,
        Item::Struct(item) => &item.ident,
        Item::Trait(item) => &item.ident,
        Item::Type(item) => &item.ident,
        Item::Union(item) => &item.ident,
        Item::Mod(item) if item.content.is_some() => &item.ident,
        _ => return None,
    };
    Some(name.to_string())
}
