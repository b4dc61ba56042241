//! The API in words: `GET /openapi.json`.
//!
//! The wire's own shapes live in `protocol`, which knows no documentation library; here they stand as
//! they look in JSON. A test holds every field against the real thing.

use super::{feed, live, push, router, session};
use axum::Json;
use utoipa::{
    Modify, OpenApi, ToSchema,
    openapi::security::{Http, HttpAuthScheme, SecurityScheme},
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

struct BearerToken;

impl Modify for BearerToken {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_with(Default::default);
        components.add_security_scheme("token", SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer)));
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Breakwater server",
        description = "MessagePack (`application/msgpack`, named maps) or JSON on the same routes, by `Content-Type` and `Accept`."
    ),
    paths(router::health, session::enrol, session::leave, push::push, feed::page, feed::heads, live::live),
    components(schemas(LiveMessage)),
    modifiers(&BearerToken)
)]
struct Api;

/// The document as data.
#[must_use]
pub fn api() -> utoipa::openapi::OpenApi {
    Api::openapi()
}

/// `GET /openapi.json`.
pub async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(api())
}
