//! What is under way with a vault: one that is about to be made, and a pairing with another desk. State only.

use crate::view::PairingView;
use domain::time::Mono;
use vault::{
    pairing::{Agreed, CheckCode, Holder, Newcomer, STEP_BYTES},
    passphrase::Passphrase,
    words::RecoveryWords,
};

/// A vault that is about to be made.
pub(crate) struct Making {
    pub(crate) passphrase: Passphrase,
    pub(crate) words: RecoveryWords,
    /// Which words are asked for, from 0.
    pub(crate) asked: Vec<usize>,
    pub(crate) keep: bool,
    pub(crate) since: Mono,
}

/// A pairing this desk takes part in.
pub(crate) struct Pairing {
    pub(crate) code: String,
    pub(crate) side: Side,
    pub(crate) check: Option<CheckCode>,
    /// The agent said here that the digits are alike.
    pub(crate) confirmed: bool,
    pub(crate) done: bool,
}

/// Which of the two this desk is.
pub(crate) enum Side {
    /// The one without the key, with the other's answer once it came.
    New(Box<Newcomer>, Option<[u8; STEP_BYTES]>),
    /// The one with the key; nothing while it is worked on.
    Old(Option<Holder>),
    /// The same, once it knows for whom it would seal.
    Agreed(Option<Agreed>),
}

impl Pairing {
    pub(crate) fn begun(code: String, side: Side) -> Pairing {
        Pairing {
            code,
            side,
            check: None,
            confirmed: false,
            done: false,
        }
    }

    pub(crate) fn view(&self) -> PairingView {
        PairingView {
            code: self.code.clone(),
            newcomer: matches!(self.side, Side::New(..)),
            check: self.check.map(|check| check.to_string()),
            confirmed: self.confirmed,
            done: self.done,
        }
    }
}
