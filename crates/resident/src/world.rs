//! The real world behind [`app::World`]: both clocks, ids, the boot, randomness, the keyring of the session.
//!
//! Decides nothing. Never makes an id without randomness: ending is better than making one twice.

use crate::documents;
use app::World;
use domain::time::Now;
use sensors::clock::{self, Clock, SystemClock};
use std::path::PathBuf;
use uuid::Uuid;

/// The machine this process runs on.
#[derive(Debug)]
pub struct Machine {
    boot_id: String,
}

impl Machine {
    /// Reads what does not change while the process runs.
    ///
    /// # Errors
    /// The system does not say which boot this is; then no clock reading could be kept over a restart.
    pub fn new() -> std::io::Result<Machine> {
        Ok(Machine {
            boot_id: clock::boot_id()?,
        })
    }
}

impl World for Machine {
    fn now(&self) -> Now {
        SystemClock.now()
    }

    fn uuid(&self) -> Uuid {
        let mut random = [0; 10];
        self.random(&mut random);
        let ms = u64::try_from(self.now().wall.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(ms, &random).into_uuid()
    }

    fn boot_id(&self) -> String {
        self.boot_id.clone()
    }

    fn slept_ms(&self) -> u64 {
        clock::slept_ms()
    }

    fn documents(&self) -> Option<PathBuf> {
        documents::folder()
    }

    #[cfg(target_os = "linux")]
    fn keeper(&self) -> std::sync::Arc<dyn app::keeper::Keeper> {
        std::sync::Arc::new(crate::keyring::Keyring::of_session())
    }

    fn random(&self, out: &mut [u8]) {
        getrandom::fill(out).expect("the system gives random bytes");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_made_one_after_the_other_differ_and_carry_their_time() {
        let machine = Machine::new().unwrap();
        let (one, two) = (machine.uuid(), machine.uuid());
        assert_ne!(one, two);
        assert_eq!(one.get_version_num(), 7);
        let (s, _) = one.get_timestamp().unwrap().to_unix();
        assert!(machine.now().wall.timestamp().abs_diff(i64::try_from(s).unwrap()) < 60);
    }
}
