//! Agents as far as they say something to the centre, with a desk's real half of the tokens; the centre they are at, and its clock.

use crate::{
    desk::{folder, now, page, session, two_people, write},
    postgres::Database,
};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::{
    id::{PersonId, TeamId, VoiceId},
    voice::{ANONYMOUS_A_MONTH, Sort, pulse::month_of},
};
use protocol::{
    envelope::{Bytes, Hash16},
    record::Body,
    voice::{
        FollowAct, NamedPost, Outcome, Slip, SlipSaid, Token, TokensAsked, TokensFor, VoiceFollow, VoiceSaid,
        VoiceTold,
    },
    wire::{Feed, Head},
};
use server::{
    edge,
    live::local::LocalLive,
    service::{
        Refused,
        centre::Centre,
        voice::{night, slip, take, tokens},
    },
    store::{
        Answer, KeptCase, KeptVoice, KeptVoiceMonth, Read, StoreError,
        place::Place as Where,
        voice::{period_of_pulse, period_of_voices},
    },
};
use std::{
    cell::Cell,
    sync::{Arc, OnceLock},
};
use tempfile::TempDir;
use tokio::sync::watch;
use vault::{
    author::Author,
    blind::{Asked, Issuer},
    random::Random,
};

thread_local! {
    static LATER_MS: Cell<i64> = const { Cell::new(0) };
}

/// The clock of a test. Each test has its own, because it has a thread of its own.
pub(crate) fn clock() -> DateTime<Utc> {
    now() + TimeDelta::milliseconds(LATER_MS.get())
}

pub(crate) fn set_clock(at: DateTime<Utc>) {
    LATER_MS.set((at - now()).num_milliseconds());
}

/// So many days later, at the same time of the day.
pub(crate) fn pass(days: i64) {
    set_clock(clock() + TimeDelta::days(days));
}

pub(crate) fn today() -> NaiveDate {
    clock().date_naive()
}

/// The first of this month.
pub(crate) fn month() -> NaiveDate {
    month_of(today())
}

/// A pair of keys for tokens, made once for all tests: one takes a second.
pub(crate) struct Pair {
    pub(crate) public: Vec<u8>,
    pub(crate) secret: Vec<u8>,
}

pub(crate) fn pair() -> &'static Pair {
    static PAIR: OnceLock<Pair> = OnceLock::new();
    PAIR.get_or_init(|| {
        let issuer = Issuer::make(&mut Random(edge::random)).unwrap();
        Pair {
            public: issuer.public().unwrap(),
            secret: issuer.to_bytes().unwrap().to_vec(),
        }
    })
}

/// Puts the keys of some months where a server is to be started, so that it makes none.
pub(crate) async fn keyed(place: impl Into<Where>) {
    let sink = Arc::new(LocalLive::new(now));
    let store = place.into().open(sink).await.unwrap();
    let kept = store.write(|tx| {
        for month in ["2024-10-01", "2024-11-01", "2024-12-01"] {
            tx.put_voice_month(&KeptVoiceMonth {
                month: month.parse().unwrap(),
                public: pair().public.clone(),
                secret: pair().secret.clone(),
            })?;
        }
        Ok::<_, StoreError>(())
    });
    kept.await.unwrap();
}

/// A centre without a server, with Amara and Piotr in a team.
pub(crate) struct Place {
    pub(crate) centre: Centre,
    pub(crate) dir: TempDir,
    _closing: watch::Sender<bool>,
    /// Where the store is, when it is not in the folder. Dropped last: the store's connections go first.
    pub(crate) database: Option<Database>,
}

impl Place {
    pub(crate) async fn open() -> Place {
        Place::at(None).await
    }

    /// The same in PostgreSQL.
    pub(crate) async fn in_postgres() -> Place {
        let database = tokio::task::spawn_blocking(Database::new).await.unwrap();
        Place::at(Some(database)).await
    }

    async fn at(database: Option<Database>) -> Place {
        set_clock(now());
        let dir = folder();
        let place = || match &database {
            Some(database) => Where::Postgres(database.address()),
            None => Where::Folder(dir.path().to_owned()),
        };
        keyed(place()).await;
        let (closing, closed) = watch::channel(false);
        let centre = Centre::open(place(), clock, closed).await.unwrap();
        write(&*centre.store, two_people()).await.unwrap();
        Place {
            centre,
            dir,
            _closing: closing,
            database,
        }
    }

    pub(crate) async fn read<T: Send + 'static>(
        &self,
        f: impl FnOnce(&dyn Read) -> Answer<T> + Send + 'static,
    ) -> T {
        self.centre.store.read(f).await.unwrap()
    }

    pub(crate) async fn voice(&self, id: VoiceId) -> KeptVoice {
        self.read(move |read| read.voice(id)).await.unwrap()
    }

    /// Takes in what came without a name, as the next night does; nobody is told.
    pub(crate) async fn night(&self) {
        let (now, tomorrow) = (clock(), today().succ_opt().unwrap());
        let taken = self
            .centre
            .store
            .write(move |tx| night::take_in(tx, tomorrow, now.date_naive()));
        taken.await.unwrap();
    }

    /// The case that something is answered as; there is none before the night.
    pub(crate) async fn case_of(&self, id: VoiceId) -> KeptCase {
        let voice = self.voice(id).await;
        self.read(move |read| read.case(voice.case)).await.unwrap()
    }

    /// What everybody is told of cases, by the records that still have a body.
    pub(crate) async fn told(&self) -> Vec<VoiceTold> {
        self.bodies().await
    }

    /// The bodies of one kind that everybody reads, in their order.
    pub(crate) async fn bodies<B: Body>(&self) -> Vec<B> {
        self.bodies_in(Feed::Org).await
    }

    pub(crate) async fn bodies_in<B: Body>(&self, feed: Feed) -> Vec<B> {
        let rows = page(&*self.centre.store, feed, Head::default(), 1000).await;
        let rows = rows.unwrap().rows.into_iter();
        let of_kind = rows.filter(|row| row.record.header().unwrap().kind == B::KIND);
        let bodies = of_kind.filter_map(|row| row.record.body);
        bodies.map(|body| B::decode(&body.0).unwrap()).collect()
    }
}

/// Something to be said.
pub(crate) fn suggestion(text: &str) -> VoiceSaid {
    VoiceSaid {
        id: VoiceId(edge::random_id()),
        sort: Sort::Suggestion,
        text: Some(text.into()),
        helps: None,
        tool: None,
        customer_waiting: false,
        minutes: None,
        said_on: month(),
        author: None,
    }
}

pub(crate) fn friction(tool: &str, text: &str) -> VoiceSaid {
    VoiceSaid {
        sort: Sort::Friction,
        tool: Some(tool.into()),
        minutes: Some(5),
        ..suggestion(text)
    }
}

/// Somebody at a desk.
pub(crate) struct Agent {
    pub(crate) person: PersonId,
    pub(crate) session: Hash16,
    seed: [u8; 32],
    tokens: Vec<Token>,
    /// What the server saw when it signed: blinded, and the signature.
    pub(crate) signed: Vec<(Vec<u8>, Vec<u8>)>,
}

impl Agent {
    /// Somebody of the roster, signed in.
    pub(crate) async fn at(place: &Place, person: PersonId) -> Agent {
        let token = Hash16::of(person.0.as_bytes());
        let kept = session(person, token);
        let signed_in = place.centre.store.write(move |tx| match tx.session(token)? {
            Some(_) => Ok::<_, StoreError>(()),
            None => tx.put_session(&kept),
        });
        signed_in.await.unwrap();
        Agent::of(person)
    }

    /// Somebody at a desk that is their own.
    pub(crate) fn of(person: PersonId) -> Agent {
        let mut seed = [0; 32];
        seed[..16].copy_from_slice(person.0.as_bytes());
        Agent {
            person,
            session: Hash16::of(person.0.as_bytes()),
            seed,
            tokens: Vec::new(),
            signed: Vec::new(),
        }
    }

    /// The same with this month's tokens.
    pub(crate) async fn with_tokens(place: &Place, person: PersonId) -> Agent {
        let mut agent = Agent::at(place, person).await;
        let fetched = agent.fetch(place, TokensFor::Voices { month: month() }, &pair().public);
        fetched.await.unwrap();
        agent
    }

    pub(crate) fn asked(&self, of: TokensFor, key: &[u8]) -> Vec<Asked> {
        let (purpose, count) = match of {
            TokensFor::Voices { month } => (period_of_voices(month), ANONYMOUS_A_MONTH),
            TokensFor::Pulse { pulse } => (period_of_pulse(pulse), 1),
        };
        let one = |place| Asked::of(key, &self.seed, &purpose, u32::from(place)).unwrap();
        (0..count).map(one).collect()
    }

    /// Asks for tokens, and keeps them; answers as one of which team an answer counts.
    pub(crate) async fn fetch(
        &mut self,
        place: &Place,
        of: TokensFor,
        key: &[u8],
    ) -> Result<Option<TeamId>, Refused> {
        let asked = self.asked(of, key);
        let answer = tokens::issue(&place.centre, self.session, request(of, &asked)).await?;
        let pairs = || asked.iter().zip(&answer.signatures);
        self.tokens = pairs().map(|(asked, signed)| token(asked, signed)).collect();
        let seen = pairs().map(|(asked, signed)| (asked.blinded().to_vec(), signed.0.clone()));
        self.signed = seen.collect();
        Ok(answer.team)
    }

    /// So many tokens of a month straight from the key, as nobody gets them: where it does not matter who asked for how many.
    pub(crate) fn mint(&mut self, month: NaiveDate, count: usize) {
        let issuer = Issuer::of_bytes(&pair().secret).unwrap();
        let asked = self.asked(TokensFor::Voices { month }, &pair().public);
        for one in asked.iter().take(count) {
            let signed = issuer.sign(one.blinded(), &mut Random(edge::random)).unwrap();
            self.signed.push((one.blinded().to_vec(), signed.clone()));
            self.tokens.push(token(one, &Bytes(signed)));
        }
    }

    /// The next one that was not used.
    pub(crate) fn token(&mut self) -> Token {
        self.tokens.remove(0)
    }

    /// Who follows it up: of friction the same key for a tool, else another one for each.
    fn author(&self, said: &VoiceSaid) -> Author {
        match &said.tool {
            Some(tool) => Author::of(&self.seed, "friction", &[tool.as_bytes()]),
            None => Author::of(&self.seed, "voice", &[said.id.0.as_bytes()]),
        }
    }

    /// Something without a name, with the next token.
    pub(crate) fn slip(&mut self, said: VoiceSaid) -> Slip {
        let author = Some(Bytes(self.author(&said).public().to_vec()));
        let (month, token) = (said.said_on, self.token());
        let said = VoiceSaid { author, ..said };
        Slip {
            said: Some(SlipSaid::Voice { said, month, token }),
        }
    }

    /// Says it without a name.
    pub(crate) async fn says(&mut self, place: &Place, said: VoiceSaid) -> Outcome {
        let slip = self.slip(said);
        slip::take(&place.centre, slip).await
    }

    /// Says it by name.
    pub(crate) async fn says_by_name(&self, place: &Place, said: VoiceSaid) -> Outcome {
        let post = NamedPost::Voice { said };
        take::named(&place.centre, self.session, post)
            .await
            .unwrap()
            .outcome
    }

    /// Something afterwards, signed.
    pub(crate) fn follow(&self, said: &VoiceSaid, number: u32, act: FollowAct) -> VoiceFollow {
        let bytes = VoiceFollow::signed(said.id, number, &act);
        VoiceFollow {
            id: said.id,
            number,
            act,
            signature: Some(Bytes(self.author(said).sign(&bytes).to_vec())),
        }
    }
}

pub(crate) fn request(of: TokensFor, asked: &[Asked]) -> TokensAsked {
    TokensAsked {
        of,
        blinded: asked.iter().map(|one| Bytes(one.blinded().to_vec())).collect(),
    }
}

pub(crate) fn token(asked: &Asked, signed: &Bytes) -> Token {
    Token {
        nonce: Bytes(asked.nonce().to_vec()),
        signature: Bytes(asked.finish(&signed.0).unwrap()),
    }
}

/// Posts a follow-up as nobody.
pub(crate) async fn post(place: &Place, more: VoiceFollow) -> Outcome {
    let slip = Slip {
        said: Some(SlipSaid::Follow(more)),
    };
    slip::take(&place.centre, slip).await
}
