//! Views as TypeScript: a test fails while the written file is stale, and writes it when asked to.

use std::path::Path;

pub(super) fn declared<T: ts_rs::TS>(config: &ts_rs::Config) -> String {
    let docs = T::docs().unwrap_or_default();
    format!("{docs}export {}\n", T::decl(config))
}

pub(super) fn union<'a>(name: &str, members: impl Iterator<Item = &'a str>) -> String {
    let members: Vec<String> = members.map(|member| format!("\"{member}\"")).collect();
    format!("export type {name} = {};\n\n", members.join(" | "))
}

/// `UPDATE=1 cargo test -p app typescript` writes the file.
#[test]
#[expect(
    clippy::disallowed_methods,
    reason = "the developer's wish to write the file comes by the environment"
)]
fn the_typescript_of_the_views_is_current() {
    let config = ts_rs::Config::new().with_large_int("number");
    let text = format!(
        "// Written from crates/app/src/view by `cargo xtask codegen`. Do not edit.\n\n{}{}",
        super::closed_sets(),
        super::all(&config)
    );
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/generated/api.ts");
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
