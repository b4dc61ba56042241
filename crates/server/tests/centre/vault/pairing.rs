//! Two desks of one person, and somebody else, at the letter box.

use super::{Desk, rng};
use crate::{
    desk::{AMARA, PIOTR},
    running::Running,
};
use protocol::{
    envelope::Bytes,
    problem::ErrorCode,
    vault::{PairingBegin, PairingBegun, PairingPut, PairingState},
};
use vault::{
    pairing::{Holder, Newcomer},
    ring::Ring,
};

#[tokio::test]
async fn two_desks_come_together_through_the_server_step_by_step() {
    let running = Running::start().await;
    let (new, old) = (Desk::of(&running, AMARA).await, Desk::of(&running, AMARA).await);
    let other = Desk::of(&running, PIOTR).await;
    let newcomer = Newcomer::begin(new.whose, &mut rng());
    let commitment = Bytes(newcomer.commitment().to_vec());
    let begun: PairingBegun = new.post("/pairing", &PairingBegin { commitment }).await.read();
    let typed = begun.code.to_lowercase().replace('-', " ");
    let early = PairingPut::Reveal(Bytes(newcomer.reveal().to_vec()));
    assert_eq!(new.step(&typed, Some(early.clone())).await.refused().0, 403);
    assert_eq!(
        other.step(&typed, None).await.refused(),
        (404, ErrorCode::PairingGone)
    );
    assert_eq!(old.step("AAAA-AAAA", None).await.refused().0, 404);

    let seen: PairingState = old.step(&typed, None).await.read();
    let committed = seen.commitment.0.try_into().unwrap();
    let holder = Holder::begin(old.whose, committed, &mut rng());
    let answer = PairingPut::Answer(Bytes(holder.answer().to_vec()));
    assert_eq!(new.step(&typed, Some(answer.clone())).await.refused().0, 403);
    assert_eq!(old.step(&typed, Some(answer.clone())).await.status, 200);
    assert_eq!(
        old.step(&typed, Some(answer)).await.refused().0,
        403,
        "written once"
    );

    let seen: PairingState = new.step(&typed, Some(early)).await.read();
    let answer = seen.answer.unwrap().0.try_into().unwrap();
    let seen: PairingState = old.step(&typed, None).await.read();
    let agreed = holder.agree(&seen.reveal.unwrap().0).unwrap();
    assert_eq!(agreed.check().to_string(), newcomer.check(&answer).to_string());
    let ring = Ring::make(&mut rng());
    let sealed = PairingPut::Sealed(Bytes(agreed.seal(&ring, &mut rng()).unwrap()));
    assert_eq!(old.step(&typed, Some(sealed)).await.status, 200);
    let seen: PairingState = new.step(&typed, None).await.read();
    let came = newcomer.open(&answer, &seen.sealed.unwrap().0).unwrap();
    assert_eq!(*came.encode(), *ring.encode());
    assert_eq!(new.step(&typed, Some(PairingPut::End)).await.status, 200);
    assert_eq!(old.step(&typed, None).await.refused().0, 404);
    running.stop().await;
}
