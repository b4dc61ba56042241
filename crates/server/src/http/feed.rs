//! Download: pages of a feed after a cursor, waiting for the next row when asked, and the heads of
//! everything a person may read. Never shows a feed to whom it is not meant for.

use crate::{
    http::codec::Form,
    http::refusal::Refusal,
    live::Listener,
    service::centre::{Centre, going_down},
    store::Session,
};
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use protocol::{
    problem::ErrorCode,
    wire::{Feed, Head, RECORDS_MAX, WAIT_S_MAX},
};
use serde::Deserialize;
use std::{sync::Arc, time::Duration};

/// What is asked of a feed.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Cursor {
    /// The last row held, as `SEQ:HASH`; without it, from the beginning.
    after: Option<String>,
    /// Most rows, up to 1000.
    limit: Option<usize>,
    /// Seconds to wait for a row when there is none, up to 25.
    wait: Option<u32>,
}

impl Cursor {
    fn head(&self) -> Result<Head, ErrorCode> {
        let Some(text) = &self.after else {
            return Ok(Head::default());
        };
        let parsed = text.split_once(':').and_then(|(seq, hash)| {
            Some(Head {
                seq: seq.parse().ok()?,
                hash: hash.parse().ok()?,
            })
        });
        parsed.ok_or_else(|| ErrorCode::BadRequest {
            detail: "after is SEQ:HASH".into(),
        })
    }
}

/// `GET /v1/feed/{feed}`: rows after a cursor.
///
/// # Errors
/// A [`Refusal`]: `feed_rewound` when the server does not hold the cursor's row.
#[utoipa::path(
    get, path = "/v1/feed/{feed}", security(("token" = [])),
    params(("feed" = String, Path, description = "`inbox.ID`, `team.ID` or `org`"), Cursor),
    responses(
        (status = 200, description = "Rows in order; none when nothing came", body = crate::http::openapi::FeedPage),
        (status = 403, description = "not_allowed", body = crate::http::openapi::Problem),
        (status = 409, description = "feed_rewound", body = crate::http::openapi::Problem),
    )
)]
pub async fn page(
    State(centre): State<Arc<Centre>>,
    session: Session,
    form: Form,
    Path(feed): Path<String>,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Response, Refusal> {
    let bad = |detail: String| ErrorCode::BadRequest { detail };
    let feed: Feed = feed.parse().map_err(bad)?;
    let Query(cursor) = cursor.map_err(|e| bad(e.body_text()))?;
    if !session.may_read(feed) {
        return Err(ErrorCode::NotAllowed.into());
    }
    let after = cursor.head()?;
    let limit = cursor.limit.unwrap_or(RECORDS_MAX).clamp(1, RECORDS_MAX);
    let wait = Duration::from_secs(cursor.wait.unwrap_or(0).min(WAIT_S_MAX).into());
    // Whoever waits listens before looking, so that no row falls between the two.
    let listening = (!wait.is_zero()).then(|| {
        let who = Listener {
            person: session.person,
            token: session.token,
        };
        centre.fanout.subscribe(who, &[feed])
    });
    let mut page = centre.store.feed_page(feed, after, limit).await?;
    if let (true, Some(mut news)) = (page.rows.is_empty(), listening) {
        let mut closing = centre.closing.clone();
        tokio::select! {
            _ = news.next() => page = centre.store.feed_page(feed, after, limit).await?,
            () = tokio::time::sleep(wait) => {}
            () = going_down(&mut closing) => {}
        }
    }
    Ok(form.answer(StatusCode::OK, &page))
}

/// `GET /v1/heads`: where the person's streams and feeds end.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/v1/heads", security(("token" = [])),
    responses(
        (status = 200, description = "Every stream of the person and every feed they may read", body = crate::http::openapi::HeadsAnswer),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub async fn heads(
    State(centre): State<Arc<Centre>>,
    session: Session,
    form: Form,
) -> Result<Response, Refusal> {
    let heads = centre.store.heads(session.person, session.feeds()).await?;
    Ok(form.answer(StatusCode::OK, &heads))
}
