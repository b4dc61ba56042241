//! Download: pages of a feed after a cursor, waiting for the next row when asked, and the heads of
//! everything a person may read. Never shows a feed to whom it is not meant for.

use super::{caller::Token, codec::Form, refusal::Refusal};
use crate::{
    live::Wish,
    service::{
        centre::{Centre, going_down},
        feeds,
    },
};
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::StatusCode,
    response::Response,
};
use protocol::{
    problem::{ErrorCode, RequestFault},
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

fn broken(fault: RequestFault) -> ErrorCode {
    ErrorCode::RequestBroken { fault }
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
        parsed.ok_or(broken(RequestFault::CursorShape))
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
        (status = 200, description = "Rows in order; none when nothing came", body = super::openapi::FeedPage),
        (status = 403, description = "not_allowed", body = super::openapi::Problem),
        (status = 409, description = "feed_rewound", body = super::openapi::Problem),
    )
)]
pub async fn page(
    State(centre): State<Arc<Centre>>,
    Token(token): Token,
    form: Form,
    Path(feed): Path<String>,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Response, Refusal> {
    let feed: Feed = feed.parse().map_err(|_| broken(RequestFault::FeedShape))?;
    let Query(cursor) = cursor.map_err(|_| broken(RequestFault::QueryShape))?;
    let after = cursor.head()?;
    let most = cursor.limit.unwrap_or(RECORDS_MAX);
    let wait = Duration::from_secs(cursor.wait.unwrap_or(0).min(WAIT_S_MAX).into());
    // Whoever waits listens before looking, so that no row falls between the two.
    let listening = if wait.is_zero() {
        None
    } else {
        Some(feeds::listen(&centre, token, Wish::One(feed)).await?)
    };
    let mut page = feeds::page_for(&centre, token, feed, after, most).await?;
    if let (true, Some(mut news)) = (page.rows.is_empty(), listening) {
        let mut closing = centre.closing.clone();
        tokio::select! {
            // Whether a row came or the right to read it went: who may read it is asked again.
            _ = news.next() => page = feeds::page_for(&centre, token, feed, after, most).await?,
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
        (status = 200, description = "Every stream of the person and every feed they may read", body = super::openapi::HeadsAnswer),
        (status = "default", description = "Refused", body = super::openapi::Problem),
    )
)]
pub async fn heads(
    State(centre): State<Arc<Centre>>,
    Token(token): Token,
    form: Form,
) -> Result<Response, Refusal> {
    let heads = feeds::heads_for(&centre, token).await?;
    Ok(form.answer(StatusCode::OK, &heads))
}
