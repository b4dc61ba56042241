//! The agent's SQLite: log, projections and settings.
