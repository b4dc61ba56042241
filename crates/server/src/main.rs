//! The binary `breakwater-server`.
fn main() {}
