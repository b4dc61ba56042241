//! Vaults over the routes, with a desk's real half of every proof and every pairing.

use crate::{
    desk::{AMARA, PIOTR},
    running::{Answer, PACK, Running, packed, push_of},
};
use domain::id::PersonId;
use protocol::{
    envelope::{Audience, Bytes, Hash16},
    problem::ErrorCode,
    record::{Body, IdentitySet},
    vault::{
        PairingPut, PairingStep, PassphrasePut, VaultAnswer, VaultChallenge, VaultKept, VaultLogin,
        VaultOpened, VaultProof, VaultPut, VaultRegister, VaultRegistered,
    },
    wire::{Feed, FeedPage, HeadsAnswer, PushAnswer},
};
use server::{
    service::{acts, vault as service},
    store::KeptVault,
};
use std::fs;
use vault::{
    Whose,
    passphrase::{LoggingIn, Passphrase, ProofError, Registering},
    random::Random,
    ring::Ring,
    words::RecoveryWords,
};

mod pairing;

const TYPED: &str = "harbour lamps at dusk";

fn rng() -> Random<fn(&mut [u8])> {
    Random(server::edge::random)
}

/// A desk: whose it is, and its token.
struct Desk<'a> {
    running: &'a Running,
    token: String,
    whose: Whose,
}

impl<'a> Desk<'a> {
    async fn of(running: &'a Running, person: PersonId) -> Desk<'a> {
        Desk {
            running,
            token: running.enrol(person).await,
            whose: Whose {
                tenant: running.centre().org.tenant.0,
                person: person.0,
            },
        }
    }

    async fn post(&self, path: &str, body: &impl serde::Serialize) -> Answer {
        let line = format!("POST /v1/vault{path}");
        self.running.send(&line, &self.token, PACK, &packed(body)).await
    }

    async fn show(&self) -> VaultAnswer {
        let shown = self.running.send("GET /v1/vault", &self.token, PACK, &[]).await;
        assert_eq!(shown.status, 200);
        shown.read()
    }

    /// What a passphrase opens from now on.
    async fn chosen(&self, ring: &Ring, typed: &str) -> PassphrasePut {
        let passphrase = Passphrase::choose(typed).unwrap();
        let (registering, request) = Registering::begin(passphrase, self.whose, &mut rng()).unwrap();
        let request = Bytes(request);
        let answer: VaultRegistered = self.post("/register", &VaultRegister { request }).await.read();
        let (upload, key) = registering.finish(&answer.response.0, &mut rng()).unwrap();
        PassphrasePut {
            upload: Bytes(upload),
            salt: answer.salt,
            wrap: Bytes(key.wrap(ring, &self.whose, &mut rng())),
        }
    }

    async fn create(&self, ring: &Ring, words: &RecoveryWords, typed: &str) -> Answer {
        let put = VaultPut {
            base_version: 0,
            passphrase: Some(self.chosen(ring, typed).await),
            words: Some(Bytes(words.wrap_key(&self.whose).wrap(
                ring,
                &self.whose,
                &mut rng(),
            ))),
            identity: Bytes(ring.identity().public().to_bytes().to_vec()),
            proof: None,
            next_proof: Hash16::of(&*ring.proof()),
        };
        self.post("", &put).await
    }

    /// A proof begun and, with the server's answer, worked out to its end.
    async fn begin(&self, typed: &str) -> Result<(VaultChallenge, LoggingIn), Answer> {
        let passphrase = Passphrase::of(typed).unwrap();
        let (logging_in, request) = LoggingIn::begin(passphrase, self.whose, &mut rng()).unwrap();
        let request = Bytes(request);
        let answer = self.post("/login", &VaultLogin { request }).await;
        if answer.status != 200 {
            return Err(answer);
        }
        Ok((answer.read(), logging_in))
    }

    async fn unlock(&self, typed: &str) -> Result<Ring, ProofError> {
        let Ok((challenge, logging_in)) = self.begin(typed).await else {
            panic!("throttled")
        };
        let (finalization, key) = logging_in.finish(&challenge.response.0, &mut rng())?;
        let proof = VaultProof {
            login: challenge.login,
            finalization: Bytes(finalization),
        };
        let opened: VaultOpened = self.post("/proof", &proof).await.read();
        Ok(key.unwrap(&opened.wrap.0, &self.whose).unwrap())
    }

    async fn step(&self, code: &str, put: Option<PairingPut>) -> Answer {
        let code = code.to_owned();
        self.post("/pairing/step", &PairingStep { code, put }).await
    }
}

#[tokio::test]
async fn a_vault_opens_at_another_desk_by_passphrase_and_by_words_and_its_key_is_published() {
    let running = Running::start().await;
    let (first, second) = (Desk::of(&running, AMARA).await, Desk::of(&running, AMARA).await);
    assert_eq!(first.show().await, VaultAnswer::default());
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    let kept = first.create(&ring, &words, TYPED).await;
    assert_eq!(kept.read::<VaultKept>(), VaultKept { version: 1 });
    let opened = second.unlock(TYPED).await.unwrap();
    assert_eq!(*opened.encode(), *ring.encode());
    let shown = second.show().await;
    let by_words = words
        .wrap_key(&second.whose)
        .unwrap(&shown.words.unwrap().0, &second.whose);
    assert_eq!(*by_words.unwrap().encode(), *ring.encode());
    let published: Vec<IdentitySet> = published(&running).await;
    let identity = ring.identity().public().to_bytes().to_vec();
    assert_eq!(published.len(), 1);
    assert_eq!((published[0].person, &published[0].key.0), (AMARA, &identity));
    running.stop().await;
}

async fn published(running: &Running) -> Vec<IdentitySet> {
    let page = crate::desk::page(&*running.centre().store, Feed::Org, Default::default(), 1000).await;
    let rows = page.unwrap().rows.into_iter();
    let identities = rows.filter(|row| row.record.header().unwrap().kind == IdentitySet::KIND);
    identities
        .map(|row| IdentitySet::decode(&row.record.body.unwrap().0).unwrap())
        .collect()
}

#[tokio::test]
async fn what_is_changed_needs_the_version_and_the_key_and_not_a_session_alone() {
    let running = Running::start().await;
    let (mine, intruder) = (Desk::of(&running, AMARA).await, Desk::of(&running, AMARA).await);
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    mine.create(&ring, &words, TYPED).await;
    let theirs = Ring::make(&mut rng());
    let again = intruder.create(&theirs, &words, "another passphrase").await;
    assert_eq!(again.refused(), (409, ErrorCode::VaultChanged));
    for proof in [None, Some(Bytes(theirs.proof().to_vec()))] {
        let put = VaultPut {
            base_version: 1,
            passphrase: Some(intruder.chosen(&theirs, "another passphrase").await),
            identity: Bytes(theirs.identity().public().to_bytes().to_vec()),
            next_proof: Hash16::of(&*theirs.proof()),
            proof,
            words: None,
        };
        assert_eq!(
            intruder.post("", &put).await.refused(),
            (403, ErrorCode::VaultOther)
        );
    }
    let changed = VaultPut {
        base_version: 1,
        passphrase: Some(mine.chosen(&ring, "a lighthouse in the fog").await),
        identity: Bytes(ring.identity().public().to_bytes().to_vec()),
        proof: Some(Bytes(ring.proof().to_vec())),
        next_proof: Hash16::of(&*ring.proof()),
        words: None,
    };
    assert_eq!(mine.post("", &changed).await.status, 200);
    assert_eq!(mine.unlock(TYPED).await.err(), Some(ProofError::Wrong));
    assert!(mine.unlock("a lighthouse in the fog").await.is_ok());
    let kept = mine.show().await;
    let by_words = words
        .wrap_key(&mine.whose)
        .unwrap(&kept.words.unwrap().0, &mine.whose);
    assert!(by_words.is_ok(), "the words stay good");
    assert_eq!(
        published(&running).await.len(),
        1,
        "the same key is not published twice"
    );
    assert_eq!(mine.post("", &changed).await.refused().0, 409);
    running.stop().await;
}

/// Whoever has a session may choose without end, so what answers a choosing must answer no guess.
#[tokio::test]
async fn choosing_a_passphrase_answers_no_guess_at_the_one_that_is_there() {
    let running = Running::start().await;
    let (mine, intruder) = (Desk::of(&running, AMARA).await, Desk::of(&running, AMARA).await);
    mine.create(&Ring::make(&mut rng()), &RecoveryWords::make(&mut rng()), TYPED)
        .await;
    let passphrase = Passphrase::of("a guess at it").unwrap();
    let (_, request) = LoggingIn::begin(passphrase, intruder.whose, &mut rng()).unwrap();
    // Every first message and every answer to one begins with an element of the group, 32 bytes.
    let guess = VaultRegister {
        request: Bytes(request[..32].to_vec()),
    };
    let request = Bytes(request);
    let proving: VaultChallenge = intruder.post("/login", &VaultLogin { request }).await.read();
    let mut answers = vec![proving.response.0[..32].to_vec()];
    for _ in 0..2 {
        let chosen: VaultRegistered = intruder.post("/register", &guess).await.read();
        answers.push(chosen.response.0[..32].to_vec());
    }
    answers.sort_unstable();
    answers.dedup();
    assert_eq!(answers.len(), 3, "each is another key's");
    running.stop().await;
}

#[tokio::test]
async fn a_vault_that_lacks_something_is_not_made() {
    let running = Running::start().await;
    let desk = Desk::of(&running, AMARA).await;
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    let whole = VaultPut {
        base_version: 0,
        passphrase: Some(desk.chosen(&ring, TYPED).await),
        words: Some(Bytes(words.wrap_key(&desk.whose).wrap(
            &ring,
            &desk.whose,
            &mut rng(),
        ))),
        identity: Bytes(ring.identity().public().to_bytes().to_vec()),
        proof: None,
        next_proof: Hash16::of(&*ring.proof()),
    };
    let without = |change: &dyn Fn(&mut VaultPut)| {
        let mut put = whole.clone();
        change(&mut put);
        put
    };
    for put in [
        without(&|put| put.passphrase = None),
        without(&|put| put.words = None),
        without(&|put| put.identity.0.truncate(31)),
        without(&|put| put.words = Some(Bytes(vec![1; 40 * 1024 + 1]))),
        without(&|put| put.words = Some(Bytes(Vec::new()))),
        without(&|put| {
            put.passphrase = Some(PassphrasePut {
                upload: Bytes(vec![0xff; 100]),
                salt: Bytes(vec![1; 16]),
                wrap: Bytes(vec![1]),
            });
        }),
        without(&|put| put.passphrase.as_mut().unwrap().salt.0.clear()),
        without(&|put| put.passphrase.as_mut().unwrap().salt.0.push(1)),
    ] {
        assert_eq!(desk.post("", &put).await.refused().0, 400);
        assert_eq!(desk.show().await.version, 0);
    }
    assert_eq!(desk.post("", &whole).await.status, 200);
    running.stop().await;
}

#[tokio::test]
async fn five_tries_are_free_also_those_that_nobody_ends_and_then_one_waits_and_it_is_noted() {
    let running = Running::start().await;
    let desk = Desk::of(&running, AMARA).await;
    let missing = desk.begin(TYPED).await.err().unwrap();
    assert_eq!(missing.refused(), (404, ErrorCode::VaultMissing));
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    desk.create(&ring, &words, TYPED).await;
    for _ in 0..4 {
        assert!(desk.begin("a guess that goes on").await.is_ok());
    }
    assert_eq!(desk.show().await.tries, 4);
    assert!(desk.unlock(TYPED).await.is_ok(), "the fifth is free, and right");
    assert_eq!(desk.show().await.tries, 0);
    for _ in 0..5 {
        assert!(desk.begin("a guess that goes on").await.is_ok());
    }
    for _ in 0..2 {
        let waits = desk.begin(TYPED).await.err().unwrap();
        assert!(waits.head.contains("retry-after: 30"), "{}", waits.head);
        assert_eq!(
            waits.refused(),
            (429, ErrorCode::PassphraseThrottled { wait_s: 30 })
        );
    }
    let shown = desk.show().await;
    assert_eq!((shown.tries, shown.wait_s), (5, 30), "who waits is not counted");
    assert!(noted(&running).await.is_empty());
    for wait_s in [60, 120] {
        goes_by(&running, 3600).await;
        assert!(desk.begin("a guess that goes on").await.is_ok());
        let waits = desk.begin(TYPED).await.err().unwrap();
        assert_eq!(waits.refused().1, ErrorCode::PassphraseThrottled { wait_s });
    }
    let noted = noted(&running).await;
    assert_eq!(noted.len(), 1, "once, however long it goes on");
    assert_eq!((noted[0].whom, noted[0].detail.as_str()), (Some(AMARA), ""));
    running.stop().await;
}

async fn noted(running: &Running) -> Vec<server::store::Act> {
    let acts = acts::list(running.centre()).await.unwrap().into_iter();
    acts.filter(|act| act.what == "passphrase_throttled").collect()
}

/// The last try was so many seconds earlier.
async fn goes_by(running: &Running, seconds: i64) {
    let moved = running.centre().store.write(move |tx| {
        let kept = tx.vault(AMARA)?.unwrap();
        let tried_at = kept.tried_at - chrono::TimeDelta::seconds(seconds);
        tx.put_vault(AMARA, &KeptVault { tried_at, ..kept })
    });
    moved.await.unwrap();
}

#[tokio::test]
async fn a_proof_is_ended_once_and_by_who_began_it() {
    let running = Running::start().await;
    let (mine, other) = (Desk::of(&running, AMARA).await, Desk::of(&running, PIOTR).await);
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    mine.create(&ring, &words, TYPED).await;
    other.create(&Ring::make(&mut rng()), &words, TYPED).await;
    let Ok((challenge, logging_in)) = mine.begin(TYPED).await else {
        panic!("refused")
    };
    let (finalization, _) = logging_in.finish(&challenge.response.0, &mut rng()).unwrap();
    let proof = VaultProof {
        login: challenge.login,
        finalization: Bytes(finalization),
    };
    let wrong = (403, ErrorCode::PassphraseWrong);
    assert_eq!(other.post("/proof", &proof).await.refused(), wrong);
    assert_eq!(mine.post("/proof", &proof).await.status, 200);
    assert_eq!(mine.post("/proof", &proof).await.refused(), wrong);
    running.stop().await;
}

#[tokio::test]
async fn what_is_sealed_goes_to_its_authors_desks_and_to_nobody_else() {
    let running = Running::start().await;
    let (first, second) = (running.enrol(AMARA).await, running.enrol(AMARA).await);
    let other = running.enrol(PIOTR).await;
    let own = format!("GET /v1/feed/{}", Feed::Own(AMARA));
    let heads: HeadsAnswer = running.send("GET /v1/heads", &second, PACK, &[]).await.read();
    assert!(
        !heads.feeds.iter().any(|(feed, _)| *feed == Feed::Own(AMARA)),
        "nothing yet"
    );
    let mut desk = running.device(AMARA);
    let sealed = desk.write(&Audience::Author, 0, vec![7; 1100]);
    let wrong = desk.write(&Audience::Org, 0, vec![8; 1100]);
    let pushed = running
        .send(
            "POST /v1/push",
            &first,
            PACK,
            &push_of(vec![sealed.clone(), wrong]),
        )
        .await;
    let held = pushed.read::<PushAnswer>().held;
    assert_eq!((held.len(), held[0].why.as_str()), (1, "audience_wrong"));
    let page: FeedPage = running.send(&own, &second, PACK, &[]).await.read();
    assert_eq!(page.rows.len(), 1);
    assert_eq!(page.rows[0].record, sealed);
    let heads: HeadsAnswer = running.send("GET /v1/heads", &second, PACK, &[]).await.read();
    assert!(heads.feeds.contains(&(Feed::Own(AMARA), page.head)));
    assert_eq!(running.send(&own, &other, PACK, &[]).await.status, 403);
    running.stop().await;
}

#[tokio::test]
async fn the_database_holds_neither_passphrase_nor_key_nor_words() {
    let running = Running::start().await;
    let desk = Desk::of(&running, AMARA).await;
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    desk.create(&ring, &words, TYPED).await;
    desk.unlock(TYPED).await.unwrap();
    assert!(desk.begin("a guess that goes on").await.is_ok());
    let two: String = words.iter().take(2).collect::<Vec<_>>().join(" ");
    let folder = running.data().to_owned();
    let key = ring.encode()[5..].to_vec();
    let proof = ring.proof();
    let secrets: [&[u8]; 5] = [
        TYPED.as_bytes(),
        &key,
        &*proof,
        two.as_bytes(),
        b"a guess that goes on",
    ];
    let mut bytes = Vec::new();
    for file in ["centre.db", "centre.db-wal"] {
        bytes.extend(fs::read(folder.join(file)).unwrap_or_default());
    }
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    assert!(
        holds(&ring.identity().public().to_bytes()),
        "the search finds what is there"
    );
    for secret in secrets {
        assert!(!holds(secret));
    }
    running.stop().await;
}

#[tokio::test]
async fn an_admin_may_forget_a_vault_and_that_is_an_act() {
    let running = Running::start().await;
    let desk = Desk::of(&running, AMARA).await;
    let (ring, words) = (Ring::make(&mut rng()), RecoveryWords::make(&mut rng()));
    desk.create(&ring, &words, TYPED).await;
    assert!(service::forget(running.centre(), "Amara Okafor").await.unwrap());
    assert!(!service::forget(running.centre(), "Amara Okafor").await.unwrap());
    assert_eq!(desk.show().await.version, 0);
    let acts = acts::list(running.centre()).await.unwrap();
    assert_eq!(acts.iter().filter(|act| act.what == "vault_forget").count(), 1);
    assert_eq!(
        desk.create(&Ring::make(&mut rng()), &words, TYPED).await.status,
        200
    );
    assert_eq!(published(&running).await.len(), 2);
    running.stop().await;
}
