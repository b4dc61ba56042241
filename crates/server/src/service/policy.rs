//! The centre's floor under everybody's rest: read from a file, judged by `domain::policy`, sent to everybody.
//!
//! Must never take a policy that grants less rest than the program's own numbers.

use super::{
    acts::What,
    centre::{AdminError, Centre},
    roster::Change,
};
use domain::{policy::Policy, rest::pack::Pack};
use protocol::record::PolicySet;

/// Largest policy file in bytes.
pub const POLICY_BYTES_MAX: usize = 16 * 1024;

/// Whether a file may be the floor: its text as it should be written, which is what a desk reads later.
///
/// # Errors
/// [`AdminError::Policy`] with the line that is refused, or [`AdminError::PolicyTooLarge`].
pub fn judged(file: &[u8]) -> Result<String, AdminError> {
    if file.len() > POLICY_BYTES_MAX {
        return Err(AdminError::PolicyTooLarge {
            max: POLICY_BYTES_MAX,
        });
    }
    let text = Policy::read(file)?.text;
    Policy::standard().with_floor(&text)?;
    Ok(text)
}

/// Sets the floor; an empty file takes it away. Answers whether anything changed.
///
/// # Errors
/// [`AdminError::Policy`] with the line that is refused, [`AdminError::PackUnknown`], or the store's.
pub async fn set(centre: &Centre, file: &[u8], pack: Option<&str>) -> Result<bool, AdminError> {
    let text = judged(file)?;
    let pack = pack.map(str::to_uppercase);
    if let Some(pack) = pack.as_ref().filter(|pack| Pack::of(pack).is_none()) {
        return Err(AdminError::PackUnknown(pack.clone()));
    }
    let set_at = (centre.clock)();
    let change = Change::Policy(PolicySet { text, pack, set_at });
    Ok(centre.change(What::PolicySet, None, vec![change]).await? > 0)
}
