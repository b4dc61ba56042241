//! The project's commands: run, test, codegen, tidy, bench.
fn main() {}
