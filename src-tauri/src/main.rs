//! The binary `breakwater-window`.
fn main() {}
