//! What tests share: fixed clock, builders, the architecture test.
