//! The centre's server.
