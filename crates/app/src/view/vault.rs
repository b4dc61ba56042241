//! The vault: whether it is there and open, the words once, and how two desks come together.
//!
//! Shapes only; must never hold a key or a passphrase.

use serde::{Deserialize, Serialize};

views! {
    /// `vault_status`.
    pub struct VaultView {
        /// How it stands.
        pub state: VaultState,
        /// Where the key is kept on this computer, so that the vault is open after a start.
        pub kept: VaultKept,
        /// What is in the way of the keyring of this computer; null when nothing is, or when it is not wanted.
        pub keyring: Option<KeyringTrouble>,
        /// Wrong passphrases since the last right one.
        pub tries: u32,
        /// Seconds that the next passphrase has to wait.
        pub wait_s: u32,
        /// Fewest characters of a passphrase.
        pub chars_min: u32,
    }

    /// How a vault stands.
    #[derive(Copy, Eq)]
    pub enum VaultState {
        /// No centre was joined: nothing leaves this computer, so nothing is sealed.
        Alone,
        /// The agent has none at the centre yet.
        Missing,
        /// It is there and locked here.
        Locked,
        /// It is open here.
        Open,
        /// One is open here that is not the one at the centre, which was made anew.
        Other,
        /// It is open here, and the centre has none any more: it was forgotten there, or the server was put back to before
        /// it was made. Made again here it is the same one, and all that was sealed opens.
        Gone,
        /// It is not open here, and the server cannot be asked whether there is one.
        Unreachable,
    }

    /// Where the key of a vault is kept on a computer.
    #[derive(Copy, Eq)]
    pub enum VaultKept {
        /// Nowhere: the vault is locked when Breakwater ends.
        No,
        /// In the keyring of the computer, with a sealed file that opens with nothing else.
        Keyring,
        /// In a file that only the agent can read: there is no keyring.
        File,
    }

    /// What is in the way of the keyring.
    #[derive(Copy, Eq)]
    pub enum KeyringTrouble {
        /// Nothing yet: it is being asked, and may want its password.
        Asked,
        /// It is locked, and was not unlocked.
        Locked,
        /// The key is in a keyring that is not there now.
        Absent,
        /// The key is in it no longer: somebody removed it, or another keyring answers.
        Lost,
        /// It does not answer, or failed.
        Silent,
    }

    /// `vault_create`: shown once.
    pub struct VaultWordsView {
        /// The 24 words, in order.
        pub words: Vec<String>,
        /// Which of them `vault_confirm` asks for, from 1.
        pub asked: Vec<u32>,
    }

    /// `vault_pair` and `vault_pair_look`.
    pub struct PairingView {
        /// What is typed at the other desk.
        pub code: String,
        /// This desk is the one without the key.
        pub newcomer: bool,
        /// Six digits that both desks show, once both are there.
        pub check: Option<String>,
        /// The agent said here that the digits are alike.
        pub confirmed: bool,
        /// It is done: the key was given, or came.
        pub done: bool,
    }
}
