//! The console's views as TypeScript: a test fails while the written file is stale, and writes it when asked to.

use super::Post;
use crate::service::people::POSTS;
use std::path::Path;

pub(super) fn declared<T: ts_rs::TS>(config: &ts_rs::Config) -> String {
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}\n", T::decl(config))
}

/// `UPDATE=1 cargo test -p server --lib typescript` writes the file.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the developer's wish to write the file comes by the environment"
)]
fn the_typescript_of_the_console_is_current() {
    let config = ts_rs::Config::new().with_large_int("number");
    let text = format!(
        "// Written from crates/server/src/service/console/view.rs by `cargo xtask codegen`. Do not edit.\n\n{}",
        super::all(&config)
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/console/generated.ts");
    if std::env::var("UPDATE").is_ok() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == text,
        "{} is stale: run `cargo xtask codegen`",
        path.display()
    );
}

#[test]
fn every_post_has_its_word_here() {
    let words: Vec<String> = POSTS
        .iter()
        .map(|post| serde_json::to_string(&Post::of(post).unwrap()).unwrap())
        .collect();
    let posts: Vec<String> = POSTS.iter().map(|post| format!("\"{post}\"")).collect();
    assert_eq!(words, posts);
    assert_eq!(Post::of("owner"), None);
}
