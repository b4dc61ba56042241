//! Whose vault something is of: bound into everything that is derived, wrapped and proved.

use uuid::Uuid;

/// A person of a centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whose {
    /// The centre.
    pub tenant: Uuid,
    /// The person.
    pub person: Uuid,
}

impl Whose {
    /// Both ids, one after the other.
    #[must_use]
    pub fn bytes(&self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(self.tenant.as_bytes());
        bytes[16..].copy_from_slice(self.person.as_bytes());
        bytes
    }
}
