//! Words: Fluent files and typed messages for Rust and TypeScript.
