//! Rules about Rust as the compiler reads it: how long a function is, which channels have no limit, and where a
//! refusal carries English.
//!
//! They are told by the syntax alone, so that code of other operating systems is judged here too.

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, ExprCall, ExprClosure, ExprStruct, Item, Lit};

use super::Finding;
use super::source::Source;

/// From `fn` to the closing brace.
const FUNCTION_LINES_MAX: usize = 70;

/// Functions have one level of thought.
pub(super) fn functions(files: &[Source]) -> Vec<Finding> {
    each(files, |file, syntax| {
        let mut walk = Functions {
            file,
            found: Vec::new(),
        };
        walk.visit_file(syntax);
        walk.found
    })
}

/// A channel without a limit says why it needs none: `#[expect(clippy::disallowed_methods, reason = "…")]`.
pub(super) fn channels(files: &[Source]) -> Vec<Finding> {
    each(files, |file, syntax| {
        let mut walk = Channels {
            file,
            excused: 0,
            found: Vec::new(),
        };
        walk.visit_file(syntax);
        walk.found
    })
}

/// A refusal that people can meet has a code of its own, not a sentence in English.
pub(super) fn refusals(files: &[Source]) -> Vec<Finding> {
    each(files, |file, syntax| {
        if file.path.contains("/tests/") {
            return Vec::new();
        }
        let mut makers = Makers::default();
        makers.visit_file(syntax);
        let mut walk = Refusals {
            file,
            makers: makers.names,
            found: Vec::new(),
        };
        walk.visit_file(syntax);
        walk.found
    })
}

/// Whether the item is left out of what is shipped.
pub(super) fn only_for_tests(attributes: &[Attribute]) -> bool {
    let tests = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg"));
    let mut named = tests.filter_map(|attribute| attribute.parse_args::<syn::Path>().ok());
    named.any(|name| name.is_ident("test"))
}

/// An item's attributes.
pub(super) fn attributes(item: &Item) -> Option<&[Attribute]> {
    Some(match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => return None,
    })
}

fn each(files: &[Source], rule: impl Fn(&Source, &syn::File) -> Vec<Finding>) -> Vec<Finding> {
    let rust = files
        .iter()
        .filter(|file| file.path.ends_with(".rs") && !file.is_generated());
    rust.flat_map(|file| match file.syntax() {
        Some(syntax) => rule(file, syntax),
        None => vec![Finding::new(&file.path, "is no Rust")],
    })
    .collect()
}

struct Functions<'a> {
    file: &'a Source,
    found: Vec<Finding>,
}

impl Functions<'_> {
    fn judge(&mut self, signature: &syn::Signature, block: &syn::Block) {
        let first = signature.fn_token.span.start().line;
        let last = block.brace_token.span.close().end().line;
        let lines = last + 1 - first;
        if lines > FUNCTION_LINES_MAX {
            let what = format!(
                "`{}` has {lines} lines, {FUNCTION_LINES_MAX} at most",
                signature.ident
            );
            self.found
                .push(Finding::new(format!("{}:{first}", self.file.path), what));
        }
    }
}

impl<'ast> Visit<'ast> for Functions<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.judge(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.judge(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.judge(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }
}

struct Channels<'a> {
    file: &'a Source,
    /// How many attributes around us give a reason.
    excused: usize,
    found: Vec<Finding>,
}

impl Channels<'_> {
    fn within(&mut self, attributes: &[Attribute], walk: impl FnOnce(&mut Self)) {
        let excused = usize::from(attributes.iter().any(gives_a_reason));
        self.excused += excused;
        walk(self);
        self.excused -= excused;
    }
}

fn gives_a_reason(attribute: &Attribute) -> bool {
    let syn::Meta::List(list) = &attribute.meta else {
        return false;
    };
    let text = list.tokens.to_string();
    list.path.is_ident("expect") && text.contains("disallowed_methods") && text.contains("reason")
}

/// Tokio and futures say so in the name; the channel of `std` has no limit when it is given none.
fn has_no_limit(call: &ExprCall) -> bool {
    let Expr::Path(function) = &*call.func else {
        return false;
    };
    let names = function
        .path
        .segments
        .iter()
        .map(|segment| segment.ident.to_string());
    match names.collect::<Vec<_>>().as_slice() {
        [.., name] if name == "unbounded_channel" || name == "unbounded" => true,
        [.., module, name] => module == "mpsc" && name == "channel" && call.args.is_empty(),
        [name] => name == "channel" && call.args.is_empty(),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Channels<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let around = attributes(item).unwrap_or_default();
        self.within(around, |walk| visit::visit_item(walk, item));
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.within(&item.attrs, |walk| visit::visit_impl_item_fn(walk, item));
    }

    fn visit_local(&mut self, local: &'ast syn::Local) {
        self.within(&local.attrs, |walk| visit::visit_local(walk, local));
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if has_no_limit(call) && self.excused == 0 {
            let line = call.paren_token.span.open().start().line;
            let what = "a channel without a limit, and no reason for it";
            self.found
                .push(Finding::new(format!("{}:{line}", self.file.path), what));
        }
        visit::visit_expr_call(self, call);
    }
}

/// The refusal that is for malformed requests.
const MALFORMED: &str = "BadRequest";

/// Whether the path ends in `BadRequest`.
fn is_malformed(path: &syn::Path) -> bool {
    path.segments.last().is_some_and(|last| last.ident == MALFORMED)
}

/// Local names that make such a refusal of what they are given: `let bad = |detail| BadRequest { detail }`.
#[derive(Default)]
struct Makers {
    names: Vec<String>,
}

impl<'ast> Visit<'ast> for Makers {
    fn visit_local(&mut self, local: &'ast syn::Local) {
        if let (syn::Pat::Ident(name), Some(init)) = (&local.pat, &local.init)
            && let Expr::Closure(ExprClosure { body, .. }) = &*init.expr
            && makes_one(|walk| walk.visit_expr(body))
        {
            self.names.push(name.ident.to_string());
        }
        visit::visit_local(self, local);
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        let takes = !item.sig.inputs.is_empty();
        if takes && item.block.stmts.len() == 1 && makes_one(|walk| walk.visit_block(&item.block)) {
            self.names.push(item.sig.ident.to_string());
        }
        visit::visit_item_fn(self, item);
    }
}

fn makes_one(walk: impl FnOnce(&mut Makes)) -> bool {
    let mut makes = Makes(false);
    walk(&mut makes);
    makes.0
}

struct Makes(bool);

impl<'ast> Visit<'ast> for Makes {
    fn visit_expr_struct(&mut self, value: &'ast ExprStruct) {
        self.0 |= is_malformed(&value.path);
        visit::visit_expr_struct(self, value);
    }
}

struct Refusals<'a> {
    file: &'a Source,
    makers: Vec<String>,
    found: Vec<Finding>,
}

impl Refusals<'_> {
    fn judge(&mut self, line: usize, carries: bool) {
        if carries {
            let what = format!(
                "`{MALFORMED}` carries English; a refusal has a code and a sentence in every language"
            );
            self.found
                .push(Finding::new(format!("{}:{line}", self.file.path), what));
        }
    }
}

impl<'ast> Visit<'ast> for Refusals<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        if !attributes(item).is_some_and(only_for_tests) {
            visit::visit_item(self, item);
        }
    }

    fn visit_expr_struct(&mut self, value: &'ast ExprStruct) {
        if is_malformed(&value.path) {
            let carries = value
                .fields
                .iter()
                .any(|field| holds_words(|walk| walk.visit_expr(&field.expr)));
            self.judge(value.brace_token.span.open().start().line, carries);
        }
        visit::visit_expr_struct(self, value);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(function) = &*call.func
            && let Some(name) = function.path.get_ident()
            && self.makers.iter().any(|maker| name == maker)
        {
            let carries = call
                .args
                .iter()
                .any(|argument| holds_words(|walk| walk.visit_expr(argument)));
            self.judge(call.paren_token.span.open().start().line, carries);
        }
        visit::visit_expr_call(self, call);
    }
}

/// Whether a text with letters stands in it, in a macro such as `format!` too.
fn holds_words(walk: impl FnOnce(&mut Words)) -> bool {
    let mut words = Words(false);
    walk(&mut words);
    words.0
}

struct Words(bool);

impl<'ast> Visit<'ast> for Words {
    fn visit_lit(&mut self, literal: &'ast Lit) {
        if let Lit::Str(text) = literal {
            self.0 |= text.value().chars().any(char::is_alphabetic);
        }
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        let mut open: Vec<_> = call.tokens.clone().into_iter().collect();
        while let Some(token) = open.pop() {
            match token {
                proc_macro2::TokenTree::Group(group) => open.extend(group.stream()),
                proc_macro2::TokenTree::Literal(literal) => self.visit_lit(&Lit::new(literal)),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::one;

    #[test]
    fn a_function_is_too_long_one_line_over_the_limit() {
        let of = |lines: usize| {
            format!(
                "/// Says.\n#[must_use]\nfn f() {{\n{}}}\n",
                "    x();\n".repeat(lines - 2)
            )
        };
        assert!(functions(&one("a.rs", &of(FUNCTION_LINES_MAX))).is_empty());
        let found = functions(&one("a.rs", &of(FUNCTION_LINES_MAX + 1)));
        assert_eq!(found, [Finding::new("a.rs:3", "`f` has 71 lines, 70 at most")]);
    }

    #[test]
    fn methods_and_functions_inside_others_are_measured_too() {
        let long = "x();\n".repeat(FUNCTION_LINES_MAX);
        let method = format!("impl A {{ fn f(&self) {{\n{long}}} }}\n");
        let given = format!("trait A {{ fn f(&self) {{\n{long}}} }}\n");
        let test = format!("#[cfg(test)] mod tests {{ #[test] fn f() {{\n{long}}} }}\n");
        for text in [method, given, test] {
            assert_eq!(functions(&one("a.rs", &text)).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_channel_without_a_limit_needs_a_reason() {
        for call in [
            "mpsc::unbounded_channel()",
            "mpsc::unbounded_channel::<u8>()",
            "std::sync::mpsc::channel()",
            "channel()",
        ] {
            let bare = format!("fn f() {{ let (a, b) = {call}; }}\n");
            assert_eq!(channels(&one("a.rs", &bare)).len(), 1, "{call}");
            let reason = format!(
                "fn f() {{\n#[expect(clippy::disallowed_methods, reason = \"one\")]\nlet (a, b) = {call}; }}\n"
            );
            assert!(channels(&one("a.rs", &reason)).is_empty(), "{call}");
            let silent =
                format!("fn f() {{\n#[expect(clippy::disallowed_methods)]\nlet (a, b) = {call}; }}\n");
            assert_eq!(channels(&one("a.rs", &silent)).len(), 1, "{call}");
        }
        assert!(channels(&one("a.rs", "fn f() { let (a, b) = mpsc::channel(8); }\n")).is_empty());
    }

    #[test]
    fn a_refusal_with_english_in_it_is_found() {
        let found = |body: &str| refusals(&one("a.rs", &format!("fn f() {{ {body} }}\n"))).len();
        assert_eq!(
            found("Err(ErrorCode::BadRequest { detail: \"too many\".into() })"),
            1
        );
        assert_eq!(
            found("Err(ErrorCode::BadRequest { detail: format!(\"{n} sources\") })"),
            1
        );
        assert_eq!(
            found("let bad = |detail| BadRequest { detail }; bad(\"no\".into())"),
            1
        );
        assert_eq!(
            found("Err(ErrorCode::BadRequest { detail: error.to_string() })"),
            0
        );
        assert_eq!(
            found("let bad = |detail| BadRequest { detail }; x.map_err(bad)"),
            0
        );
    }

    #[test]
    fn a_refusal_in_a_test_may_say_what_it_likes() {
        let text = "fn f() { BadRequest { detail: \"no\".into() } }\n";
        assert!(refusals(&one("crates/a/tests/a.rs", text)).is_empty());
        assert!(refusals(&one("a.rs", &format!("#[cfg(test)]\nmod tests {{ {text} }}\n"))).is_empty());
    }
}
