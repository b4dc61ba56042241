//! The binary `breakwater`.
fn main() {}
