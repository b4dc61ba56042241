//! `/console/api/session`, `/console/login`: coming in and going; and the leader's room, which only shows.

use super::{
    asked,
    cookie::{Cookie, session_of},
    door::{Anybody, Team, Within},
    guard,
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::{
        Refused,
        centre::Centre,
        console::{
            login::{self, Entered},
            team,
            view::{ConsoleWays, Me, TeamRoom},
            visitor::LIFE,
        },
        sso::{self, BEGUN_FOR},
    },
};
use axum::{
    Json,
    extract::State,
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CACHE_CONTROL, LOCATION, REFERRER_POLICY, SET_COOKIE},
    },
    response::{IntoResponse, Response},
};
use protocol::problem::{ErrorCode, SsoFault};
use serde::Deserialize;
use std::sync::Arc;

/// Largest request in bytes.
const BYTES_MAX: usize = 1024;
/// The console, as seen from `/v1/sso/callback`; so it is found behind a proxy that puts a path in front, too.
const CONSOLE_FROM_CALLBACK: &str = "../../console/";
/// The same from `/console/login`.
const CONSOLE_FROM_LOGIN: &str = "./";

/// What somebody comes in with.
#[derive(Debug, Deserialize, utoipa::ToSchema)]
pub(super) struct ConsoleEntry {
    /// What stands behind `#login=` in the address.
    code: String,
}

/// `GET /console/api/session`: who is in the console, and where they may go.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/session", security(("console" = [])),
    responses(
        (status = 200, description = "Who is here", body = Me),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn show(within: Within<Anybody>) -> Result<Json<Me>, Refusal> {
    Ok(Json(login::me(&within.centre, &within.visitor).await?))
}

/// `POST /console/api/session`: trades the code of an address for a cookie. The code is used up by this and by nothing else: whoever
/// only opens the address, a scanner of mail as well, sends it nowhere, because it stands behind the `#`.
///
/// # Errors
/// A [`Refusal`]: `code_unknown`, `code_used` or `code_expired`, or `not_allowed` for somebody who has no room.
#[utoipa::path(
    post, path = "/console/api/session", request_body = ConsoleEntry,
    responses(
        (status = 200, description = "Came in; the cookie is set", body = Me),
        (status = 404, description = "code_unknown", body = crate::http::openapi::Problem),
        (status = 409, description = "code_used", body = crate::http::openapi::Problem),
        (status = 410, description = "code_expired", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn enter(
    State(centre): State<Arc<Centre>>,
    headers: HeaderMap,
    Wire(entry): Wire<ConsoleEntry, BYTES_MAX>,
) -> Result<Response, Refusal> {
    let entered = login::enter(&centre, &entry.code).await?;
    // Its cookie is written over, so nobody could sign out of it any more.
    if let Some(former) = session_of(&centre, &headers) {
        login::leave(&centre, former).await?;
    }
    let me = login::me(&centre, &entered.visitor).await?;
    let mut response = Json(me).into_response();
    set(&mut response, Cookie::Session.set(&centre, &entered.secret, LIFE));
    Ok(response)
}

fn set(response: &mut Response, cookie: Option<HeaderValue>) {
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// `DELETE /console/api/session`: ends the session; without one there is nothing to do.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    delete, path = "/console/api/session",
    responses((status = 204, description = "The session is over and the cookie gone"))
)]
pub(super) async fn leave(
    State(centre): State<Arc<Centre>>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if let Some(session) = session_of(&centre, &headers) {
        login::leave(&centre, session).await?;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    set(&mut response, Cookie::Session.gone(&centre));
    Ok(response)
}

/// `GET /console/api/sso`: whether one may come in with the account at work.
#[utoipa::path(
    get, path = "/console/api/sso",
    responses((status = 200, description = "Which ways in there are", body = ConsoleWays))
)]
pub(super) async fn ways(State(centre): State<Arc<Centre>>) -> Json<ConsoleWays> {
    Json(ConsoleWays {
        sso: sso::ways_in(&centre).sso,
    })
}

/// `GET /console/login`: sends the browser to the identity provider, or back to the console with why not. Only somebody who opens it
/// begins anything: an image of another page would put a secret of its own in the place of the one that is waited for.
///
/// # Errors
/// A [`Refusal`]: `not_allowed` for what is no page that somebody opens.
#[utoipa::path(
    get, path = "/console/login",
    responses(
        (status = 303, description = "On to the identity provider, or to the console with `#fault=`"),
        (status = 403, description = "not_allowed: no page that somebody opens", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn begin(
    State(centre): State<Arc<Centre>>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if !guard::is_opened(&headers) {
        return Err(Refusal(ErrorCode::NotAllowed));
    }
    match login::begin(&centre).await {
        Ok(begun) => {
            let mut response = on(&begun.url);
            set(
                &mut response,
                Cookie::SignIn.set(&centre, &begun.secret, BEGUN_FOR),
            );
            Ok(response)
        }
        Err(Refused::Sso(fault)) => Ok(on(&with_fault(CONSOLE_FROM_LOGIN, fault.word()))),
        Err(other) => Err(other.into()),
    }
}

fn with_fault(console: &str, word: &str) -> String {
    format!("{console}#fault={word}")
}

/// Sends a browser on, and nothing of where it comes from.
fn on(to: &str) -> Response {
    let Ok(to) = HeaderValue::from_str(to) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (LOCATION, to),
        (CACHE_CONTROL, HeaderValue::from_static("no-store")),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    (StatusCode::SEE_OTHER, headers).into_response()
}

/// Whether this browser went to the provider for the console.
pub(in crate::http) fn went_for_the_console(centre: &Centre, headers: &HeaderMap) -> bool {
    Cookie::SignIn.sent(centre, headers).is_some()
}

/// What a browser is answered that comes back from the provider: into the console, or there with why not. The secret that it kept is used
/// up. The page that it is sent to is nobody's; with the cookie the browser is asked by that page, which is our own, so that it goes along
/// although it is a strict one and the way here began elsewhere.
///
/// # Errors
/// A [`Refusal`] of the store.
pub(in crate::http) async fn came_back(
    centre: &Centre,
    headers: &HeaderMap,
    brought: Result<String, SsoFault>,
) -> Result<Response, Refusal> {
    let secret = Cookie::SignIn.sent(centre, headers).unwrap_or_default();
    let arrived = match brought {
        Ok(code) => login::arrive(centre, &code, &secret).await,
        Err(fault) => Err(Refused::Sso(fault)),
    };
    let (to, session) = match arrived {
        Ok(Entered { secret, .. }) => (
            CONSOLE_FROM_CALLBACK.to_owned(),
            Cookie::Session.set(centre, &secret, LIFE),
        ),
        Err(Refused::Sso(fault)) => (with_fault(CONSOLE_FROM_CALLBACK, fault.word()), None),
        Err(Refused::NotAllowed) => (with_fault(CONSOLE_FROM_CALLBACK, "not_allowed"), None),
        Err(other) => return Err(other.into()),
    };
    let mut response = on(&to);
    set(&mut response, Cookie::SignIn.gone(centre));
    set(&mut response, session);
    Ok(response)
}

/// `GET /console/api/team`: who is in the teams that the reader leads.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/team", security(("console" = [])),
    responses(
        (status = 200, description = "Names, and nothing of what anybody does", body = TeamRoom),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn team(within: Within<Team>) -> Result<Json<TeamRoom>, Refusal> {
    let visitor = within.visitor;
    asked::read(&within.centre, move |read| team::show(read, &visitor)).await
}
