//! The API in words: `GET /openapi.json`.
//!
//! The wire's own shapes live in `protocol`, which knows no documentation library; here they stand as
//! they look in JSON. A test holds every field against the real thing.

use super::{console, feed, live, logout, praise, push, router, scim, session, sso, vault, voice};
use axum::Json;
use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::{
        PathItem, ResponseBuilder,
        path::OperationBuilder,
        security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme},
    },
};
use uuid::Uuid;

macro_rules! shapes {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty),* $(,)? })*) => {$(
        $(#[$meta])*
        #[derive(ToSchema)]
        #[expect(dead_code, reason = "a shape for the document only")]
        pub(crate) struct $name { $($(#[$field_meta])* $field: $kind),* }
    )*};
}

shapes! {
    /// A record as it travels: header bytes untouched, body unless it was erased. Base64 in JSON.
    Envelope { head: String, body: Option<String> }
    /// One incarnation of one device of one author.
    StreamId { author: Uuid, device: Uuid, inc: u32 }
    /// Where a stream or a feed ends; the hash is 32 hex digits.
    Head { seq: u64, hash: String }
    /// Trades a code for a token.
    EnrolRequest { code: String, device: Uuid, device_name: Option<String> }
    /// Who enrolled, and the token.
    EnrolAnswer { tenant: Uuid, org_name: String, person: Uuid, name: String, team: Option<Uuid>, token: String, server: Option<Uuid> }
    /// Which ways there are to sign in besides a code.
    WaysIn { sso: bool }
    /// Begins a sign-in in the browser; `challenge` is 32 hex digits.
    SsoBegin { device: Uuid, device_name: Option<String>, port: u16, state: String, challenge: String }
    /// What the browser is to open.
    SsoBegun { url: String }
    /// Trades what the browser brought for a token.
    SsoFinish { code: String, verifier: String }
    /// The identity provider's word that somebody signed out there, a logout token (OpenID Connect Back-Channel Logout 1.0).
    LogoutForm { logout_token: String }
    /// Why nobody was signed out: always `invalid_request`.
    LogoutRefused { error: String }
    /// Consecutive records of one or more streams of the signed-in person.
    PushRequest { streams: Vec<Vec<Envelope>> }
    /// What became of one pushed stream; `outcome` is `stored`, `gap` or `fork`.
    StreamAnswer { stream: StreamId, outcome: String, stored: Head, safe: u64 }
    /// A record that is stored and handed on to nobody; `why` is one word such as `too_many_today`.
    HeldBack { stream: StreamId, seq: u64, why: String }
    /// One for each pushed stream, in order.
    PushAnswer { streams: Vec<StreamAnswer>, held: Option<Vec<HeldBack>> }
    /// One row of a feed.
    FeedRow { fseq: u64, chain: String, record: Envelope }
    /// Rows after a cursor, and where the feed ends.
    FeedPage { feed: String, rows: Vec<FeedRow>, head: Head }
    /// The person's streams and the feeds they may read, each with its head.
    HeadsAnswer { streams: Vec<(StreamId, Head)>, feeds: Vec<(String, Head)>, server: Option<Uuid> }
    /// What the server keeps of a vault; `version` is 0 while there is none.
    VaultAnswer { version: u64, words: Option<String>, identity: Option<String>, tries: u32, wait_s: u32 }
    /// A desk chooses a passphrase: its first step.
    VaultRegister { request: String }
    /// The server's step, and what tells this choosing from every other.
    VaultRegistered { response: String, salt: String }
    /// What a passphrase opens from now on: the last step of registering it, the salt that came with the answer, and the ring wrapped for it.
    PassphrasePut { upload: String, salt: String, wrap: String }
    /// Makes a vault (`base_version` 0, everything but `proof`), or changes what opens it.
    VaultPut { base_version: u64, passphrase: Option<PassphrasePut>, words: Option<String>, identity: String, proof: Option<String>, next_proof: String }
    /// The version now.
    VaultKept { version: u64 }
    /// A desk begins to prove a passphrase.
    VaultLogin { request: String }
    /// The server's step.
    VaultChallenge { login: Uuid, response: String }
    /// The end of a proof.
    VaultProof { login: Uuid, finalization: String }
    /// The ring, wrapped for the passphrase that was proved.
    VaultOpened { version: u64, wrap: String }
    /// A desk without the ring commits to a key.
    PairingBegin { commitment: String }
    /// What is typed at the other desk, and for how long.
    PairingBegun { code: String, good_s: u32 }
    /// A step of a pairing: `answer`, `reveal`, `sealed` with bytes, or `end`.
    PairingPut { step: String, bytes: Option<String> }
    /// The next step; without one, a look.
    PairingStep { code: String, put: Option<PairingPut> }
    /// Where a pairing stands.
    PairingState { commitment: String, answer: Option<String>, reveal: Option<String>, sealed: Option<String> }
    /// A customer's words for somebody: `to` is a whole name, an id or an address at work, `said_on` a day or an instant,
    /// `id` what the tool calls the row, by a word or a number.
    PraiseRow { id: Option<String>, to: String, text: String, said_on: String, value: Option<String> }
    /// What became of a row: `passed_on`, `waits`, `known`, or `refused` with why in a word and in a sentence.
    PraiseTakenRow { index: usize, id: Option<String>, outcome: String, why: Option<String>, detail: Option<String> }
    /// What became of a request: how many rows, and each.
    PraiseTaken { passed_on: usize, waits: usize, known: usize, refused: usize, rows: Vec<PraiseTakenRow> }
    /// Something that is said: `sort` is `suggestion`, `customers` or `friction`; `author` a public key (Ed25519), where there is no name.
    VoiceSaid { id: Uuid, sort: String, text: Option<String>, helps: Option<String>, tool: Option<String>, customer_waiting: bool, minutes: Option<u32>, said_on: chrono::NaiveDate, author: Option<String> }
    /// `act` is `add` with a text, `withdraw` or `thank`.
    FollowAct { act: String, text: Option<String> }
    /// What an author says afterwards, numbered from 1; signed where there is no name.
    VoiceFollow { id: Uuid, number: u32, act: FollowAct, signature: Option<String> }
    /// Good once: a nonce of 32 bytes, and the blind signature under it (RSABSSA-SHA384-PSS-Deterministic, RFC 9474).
    Token { nonce: String, signature: String }
    /// What a slip says: `what` is `voice` (said, month, token), `follow` (the fields of VoiceFollow) or `pulse` (pulse, team, answers, token).
    SlipSaid { what: String, said: Option<VoiceSaid>, month: Option<chrono::NaiveDate>, token: Option<Token>, id: Option<Uuid>, number: Option<u32>, act: Option<FollowAct>, signature: Option<String>, pulse: Option<Uuid>, team: Option<Uuid>, answers: Option<Vec<u8>> }
    /// What a desk posts without saying whose it is; mostly nothing is in it.
    Slip { said: Option<SlipSaid> }
    /// `outcome` is `taken`, `known`, `token_refused`, `too_late`, `unfit`, `gone` or `again`.
    SlipAnswer { outcome: String }
    /// What somebody says under their name: `what` is `voice` (said) or `follow` (the fields of VoiceFollow, without a signature).
    NamedPost { what: String, said: Option<VoiceSaid>, id: Option<Uuid>, number: Option<u32>, act: Option<FollowAct> }
    /// `what` is `voices` with the first of a month, or `pulse` with a round.
    TokensFor { what: String, month: Option<chrono::NaiveDate>, pulse: Option<Uuid> }
    /// Blinded messages: all of a month, or the one of a round.
    TokensAsked { of: TokensFor, blinded: Vec<String> }
    /// Blind signatures in the order of the request; of a round also as one of which team an answer counts.
    TokensAnswer { signatures: Vec<String>, team: Option<Uuid> }
    /// An error: a code of a closed set, and its arguments.
    Problem { code: String, args: Option<serde_json::Value> }
}

/// A live message. `say` is `welcome`, `row`, `behind` or `bye`.
#[derive(ToSchema)]
#[expect(dead_code, reason = "a shape for the document only")]
pub(crate) struct LiveMessage {
    say: String,
    feed: Option<String>,
    row: Option<FeedRow>,
    delay_s: Option<u32>,
}

/// Who may ask: somebody who signed in at a desk, a directory, or a survey tool. Which of them may ask for what is decided by the
/// service, as the answers say; no post opens a route.
struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_with(Default::default);
        for (name, of) in [
            ("token", "a desk that signed in"),
            ("directory", "`token add --for scim`"),
            ("survey", "`token add --for praise NAME`"),
        ] {
            let mut scheme = Http::new(HttpAuthScheme::Bearer);
            scheme.description = Some(of.into());
            components.add_security_scheme(name, SecurityScheme::Http(scheme));
        }
    }
}

/// The routes of SCIM. What they take and answer is said by RFC 7643 and 7644, not here again.
struct Directory;

impl Modify for Directory {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        for (path, methods, guarded) in scim::ROUTES {
            let answer = ResponseBuilder::new().description("RFC 7644");
            let mut operation = OperationBuilder::new()
                .summary(Some("SCIM 2.0"))
                .response("default", answer);
            if guarded {
                operation = operation.security(SecurityRequirement::new("directory", [""; 0]));
            }
            let item = PathItem::from_http_methods(methods.iter().cloned(), operation.build());
            let path = format!("{}{path}", scim::PLACE);
            document.paths.paths.insert(path, item);
        }
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Breakwater server",
        description = "MessagePack (`application/msgpack`, named maps) or JSON on the same routes, by `Content-Type` and `Accept`."
    ),
    paths(
        router::health, router::ready, session::enrol, session::leave, sso::ways, sso::begin, sso::callback, sso::finish, logout::told, praise::take, push::push,
        feed::page, feed::heads, live::live, vault::show, vault::put, vault::register, vault::login, vault::prove,
        vault::pair, vault::pair_step, voice::slip, voice::say, voice::issue,
    ),
    components(schemas(LiveMessage)),
    modifiers(&Tokens, &Directory)
)]
struct Api;

/// The document as data.
#[must_use]
pub fn api() -> utoipa::openapi::OpenApi {
    let mut document = Api::openapi();
    document.merge(console::openapi::api());
    document
}

/// `GET /openapi.json`.
pub async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(api())
}
