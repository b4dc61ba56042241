//! Browser, shell and phone tests against the real parts.
