//! `/console/api/people`: the roster and its sessions, for administrators.

use super::{
    asked::{self, Asked, Previewed, beside, file},
    door::{People, Within},
};
use crate::{
    http::{codec::Wire, refusal::Refusal},
    service::{
        Refused,
        console::{
            page::Wish,
            people,
            refusal::person_id,
            view::{InviteMade, Page, PersonRow, RosterPreview, SessionRow},
        },
        people as roster,
        table::FILE_BYTES_MAX,
    },
};
use axum::{
    Json,
    extract::{Path, Request},
    http::StatusCode,
};
use serde::{Deserialize, Deserializer};

/// Largest change in bytes.
const BYTES_MAX: usize = 8192;

/// A part of the roster.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct PeopleAsked {
    /// What people are looked for by: a part of their name or address.
    search: Option<String>,
    /// What the page before said as `next`.
    after: Option<String>,
    /// How many rows, 50 when nobody says and 200 at most.
    limit: Option<usize>,
    /// The id of a team.
    team: Option<String>,
}

impl PeopleAsked {
    fn wish(&self) -> Result<Wish, Refused> {
        Wish::of(self.search.as_deref(), self.after.clone(), self.limit)
    }
}

/// `GET /console/api/people`: everybody by name, also those who left.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/people", security(("console" = [])), params(PeopleAsked),
    responses(
        (status = 200, description = "People by name", body = Page<PersonRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn list(
    within: Within<People>,
    Asked(asked): Asked<PeopleAsked>,
) -> Result<Json<Page<PersonRow>>, Refusal> {
    let (wish, team) = (asked.wish()?, people::team_id(asked.team.as_deref())?);
    asked::read(&within.centre, move |read| people::list(read, &wish, team)).await
}

/// What is to be another about somebody; what is not named stays.
#[derive(Debug, Default, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(super) struct PersonChange {
    /// Their name.
    name: Option<String>,
    /// Their team, by its name; null for none.
    #[serde(deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    team: Option<Option<String>>,
    /// What they are.
    post: Option<String>,
    /// Whether they work here.
    active: Option<bool>,
}

/// What is there, be it null.
fn present<'de, D: Deserializer<'de>>(value: D) -> Result<Option<Option<String>>, D::Error> {
    Option::deserialize(value).map(Some)
}

/// `POST /console/api/people/{id}`: changes somebody.
///
/// # Errors
/// A [`Refusal`]: `not_allowed` for one's own post and for the last administrator, `person_unknown`, `person_ambiguous` for a name that
/// somebody has.
#[utoipa::path(
    post, path = "/console/api/people/{id}", security(("console" = [])),
    params(("id" = String, Path, description = "The person")), request_body = PersonChange,
    responses(
        (status = 200, description = "As they are now", body = PersonRow),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn change(
    within: Within<People>,
    Path(id): Path<String>,
    Wire(change): Wire<PersonChange, BYTES_MAX>,
) -> Result<Json<PersonRow>, Refusal> {
    let wish = roster::Wish {
        name: change.name,
        team: change.team,
        post: change.post,
        active: change.active,
    };
    let who = person_id(&id)?;
    Ok(Json(
        people::change(&within.centre, &within.visitor, who, wish).await?,
    ))
}

/// `POST /console/api/people/{id}/invite`: a code with which somebody signs in at a desk, shown this once.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    post, path = "/console/api/people/{id}/invite", security(("console" = [])),
    params(("id" = String, Path, description = "The person")),
    responses(
        (status = 200, description = "The code", body = InviteMade),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn invite(
    within: Within<People>,
    Path(id): Path<String>,
) -> Result<Json<InviteMade>, Refusal> {
    Ok(Json(people::invite(&within.centre, person_id(&id)?).await?))
}

/// `GET /console/api/people/{id}/sessions`: where somebody is signed in, by the day.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    get, path = "/console/api/people/{id}/sessions", security(("console" = [])),
    params(("id" = String, Path, description = "The person")),
    responses(
        (status = 200, description = "Their sessions, oldest first", body = Vec<SessionRow>),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn sessions(
    within: Within<People>,
    Path(id): Path<String>,
) -> Result<Json<Vec<SessionRow>>, Refusal> {
    let who = person_id(&id)?;
    asked::read(&within.centre, move |read| people::sessions_of(read, who)).await
}

/// `DELETE /console/api/people/{id}/sessions/{session}`: ends a session at once and everywhere.
///
/// # Errors
/// A [`Refusal`].
#[utoipa::path(
    delete, path = "/console/api/people/{id}/sessions/{session}", security(("console" = [])),
    params(("id" = String, Path, description = "The person"), ("session" = String, Path, description = "As the list says it")),
    responses(
        (status = 204, description = "There is no such session any more"),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn end_session(
    within: Within<People>,
    Path((id, session)): Path<(String, String)>,
) -> Result<StatusCode, Refusal> {
    people::end_session(&within.centre, person_id(&id)?, &session).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /console/api/people/import`: a roster file (CSV), to be looked at or taken.
///
/// # Errors
/// A [`Refusal`]. Rows that cannot be taken are an answer.
#[utoipa::path(
    post, path = "/console/api/people/import", security(("console" = [])), params(Previewed),
    request_body(content = String, content_type = "text/csv"),
    responses(
        (status = 200, description = "What would change, or did; with a row that is refused nothing does", body = RosterPreview),
        (status = "default", description = "Refused", body = crate::http::openapi::Problem),
    )
)]
pub(super) async fn import(
    within: Within<People>,
    Asked(asked): Asked<Previewed>,
    request: Request,
) -> Result<Json<RosterPreview>, Refusal> {
    let bytes = file(request, FILE_BYTES_MAX).await?;
    let (centre, visitor) = (within.centre, within.visitor);
    beside(async move { people::import(&centre, &visitor, &bytes, asked.preview).await }).await
}
