//! Vaults, proofs and pairings, as a store keeps them.

use crate::desk::{AMARA, PIOTR, Room, now};
use chrono::TimeDelta;
use protocol::envelope::Hash16;
use server::store::{KeptLogin, KeptPairing, KeptVault, StoreError};
use uuid::Uuid;

/// One of each.
fn kept() -> (KeptVault, KeptLogin, KeptPairing) {
    let vault = KeptVault {
        version: 1,
        record: vec![1; 192],
        by_passphrase: vec![2; 77],
        by_words: vec![3; 77],
        identity: vec![4; 32],
        proof: Hash16([5; 16]),
        tries: 4,
        tried_at: now(),
    };
    let login = KeptLogin {
        person: AMARA,
        state: vec![6; 64],
        at: now(),
    };
    let pairing = KeptPairing {
        code: Hash16([7; 16]),
        newcomer: [8; 8],
        at: now(),
        commitment: vec![9; 32],
        answer: None,
        reveal: Some(vec![10; 64]),
        sealed: None,
    };
    (vault, login, pairing)
}

pub(super) async fn a_vault_a_proof_and_a_pairing_come_back_as_they_were_kept_and_go_when_they_are_over(
    room: Room,
) {
    let (vault, login, pairing) = kept();
    let later = KeptVault {
        version: 2,
        tries: u32::MAX,
        ..vault.clone()
    };
    let id = Uuid::from_u128(77);
    let (kept, again, begun, open) = (vault.clone(), later.clone(), login.clone(), pairing.clone());
    let written = room.store.write(move |tx| {
        assert_eq!(tx.vault_setup()?, None);
        tx.put_vault_setup(b"secret")?;
        tx.put_vault(AMARA, &kept)?;
        assert_eq!(tx.vault(AMARA)?.as_ref(), Some(&kept));
        tx.put_vault(AMARA, &again)?;
        tx.put_vault_login(id, &begun)?;
        tx.put_pairing(AMARA, Some(&open))?;
        let answered = KeptPairing {
            answer: Some(vec![11; 32]),
            ..open.clone()
        };
        tx.put_pairing(AMARA, Some(&answered))?;
        assert_eq!(tx.pairing(AMARA)?, Some(answered));
        tx.put_pairing(AMARA, Some(&open))
    });
    written.await.unwrap();
    let read = room.store.read(move |read| {
        assert_eq!(read.vault_setup()?.as_deref(), Some(&b"secret"[..]));
        assert_eq!((read.vault(AMARA)?, read.vault(PIOTR)?), (Some(later), None));
        assert_eq!(read.vault_login(id)?.as_ref(), Some(&login));
        assert_eq!(read.vault_login(Uuid::nil())?, None);
        assert_eq!(
            (read.pairing(AMARA)?, read.pairing(PIOTR)?),
            (Some(pairing), None)
        );
        Ok::<_, StoreError>(())
    });
    read.await.unwrap();
    let swept = room.store.write(move |tx| {
        assert_eq!(tx.sweep_vaults(now(), now())?, 0);
        let after = now() + TimeDelta::milliseconds(1);
        assert_eq!(tx.sweep_vaults(after, after)?, 2);
        assert_eq!((tx.vault_login(id)?, tx.pairing(AMARA)?), (None, None));
        assert!(tx.drop_vault(AMARA)?);
        assert!(!tx.drop_vault(AMARA)?);
        Ok::<_, StoreError>(())
    });
    swept.await.unwrap();
}
