//! The pure engine of both ends of a sync.
