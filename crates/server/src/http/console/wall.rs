//! `GET /v1/wall`: what a wall board shows, for a board with its token or somebody in the console. How often is anybody's to choose: it
//! is read once a minute.

use super::{
    asked::Asked,
    door::{Anybody, Within},
};
use crate::{
    http::{caller::Token, refusal::Refusal},
    service::{
        centre::Centre,
        console::{page, view::Wall, wall},
        tokens,
    },
};
use axum::{
    Json,
    extract::{FromRequestParts, State},
    http::{
        HeaderName,
        header::{AUTHORIZATION, CACHE_CONTROL},
        request::Parts,
    },
};
use serde::Deserialize;
use std::sync::Arc;

/// A wall board, or somebody in the console.
pub(super) struct Board;

impl FromRequestParts<Arc<Centre>> for Board {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<Board, Refusal> {
        if parts.headers.contains_key(AUTHORIZATION) {
            let Token(token) = Token::from_request_parts(parts, centre).await?;
            tokens::admit(centre, token, tokens::WALL).await?;
        } else {
            Within::<Anybody>::from_request_parts(parts, centre).await?;
        }
        Ok(Board)
    }
}

/// How far back.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct WallAsked {
    /// How many weeks, this one included: 1 to 4, 2 when nobody says.
    weeks: Option<u32>,
}

/// `GET /v1/wall`: thanks that those who were thanked show to everybody now, newest first, and what was said to the centre and is done.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/v1/wall", security(("wall" = []), ("console" = [])), params(WallAsked),
    responses(
        (status = 200, description = "At most 200 thanks, as they were within the last minute", body = Wall),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(
    State(centre): State<Arc<Centre>>,
    _board: Board,
    Asked(asked): Asked<WallAsked>,
) -> Result<([(HeaderName, &'static str); 1], Json<Wall>), Refusal> {
    let weeks = asked.weeks.unwrap_or(wall::WEEKS_USUAL);
    if !wall::WEEKS.contains(&weeks) {
        return Err(page::bad_query().into());
    }
    let shown = wall::look(&centre, weeks).await?;
    // Words may be taken back, so they are kept nowhere on the way.
    Ok(([(CACHE_CONTROL, "no-store")], Json(shown)))
}
