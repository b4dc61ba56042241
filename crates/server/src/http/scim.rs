//! `/scim/v2`: the roster from outside. Its own media type, its own errors, its own token.
//!
//! Decides how a request is read and a fault is said; what it means is `service::scim`'s.

use super::{caller::Token, refusal::Refusal};
use crate::service::{
    centre::Centre,
    scim::{self, Asker, Change, Fault, Kind, Query as Asked, Resource, Shape, schema},
};
use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, Path, Query, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{CONTENT_TYPE, ETAG, HOST, IF_MATCH, LOCATION, RETRY_AFTER, WWW_AUTHENTICATE},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use protocol::decode::{self, Limits};
use serde::Deserialize;
use serde_json::{Value, json};
use std::sync::Arc;
use utoipa::openapi::HttpMethod;
use uuid::Uuid;

/// Media type of SCIM.
const MEDIA: &str = "application/scim+json";
/// Where it is.
pub(super) const PLACE: &str = "/scim/v2";
/// Largest request in bytes: a group of some ten thousand.
const BYTES_MAX: usize = 2 * 1024 * 1024;
const ERROR: &str = "urn:ietf:params:scim:api:messages:2.0:Error";
const LIST: &str = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

/// For the OpenAPI: a path, its methods, and whether they want a directory's token. RFC 7644 says the rest.
pub(super) const ROUTES: [(&str, &[HttpMethod], bool); 10] = {
    use HttpMethod::{Delete, Get, Patch, Post, Put};
    [
        ("/ServiceProviderConfig", &[Get], false),
        ("/ResourceTypes", &[Get], false),
        ("/ResourceTypes/{name}", &[Get], false),
        ("/Schemas", &[Get], false),
        ("/Schemas/{name}", &[Get], false),
        ("/Users", &[Get, Post], true),
        ("/Users/{id}", &[Get, Put, Patch, Delete], true),
        ("/Groups", &[Get, Post], true),
        ("/Groups/{id}", &[Get, Put, Patch, Delete], true),
        ("/.search", &[Post], false),
    ]
};

/// The routes.
pub(super) fn router() -> Router<Arc<Centre>> {
    Router::new()
        .route("/ServiceProviderConfig", get(config))
        .route("/ResourceTypes", get(resource_types))
        .route("/ResourceTypes/{name}", get(resource_type))
        .route("/Schemas", get(schemas))
        .route("/Schemas/{name}", get(schema_named))
        .route("/Users", get(users).post(make_user))
        .route(
            "/Users/{id}",
            get(user).put(put_user).patch(patch_user).delete(delete_user),
        )
        .route("/Groups", get(groups).post(make_group))
        .route(
            "/Groups/{id}",
            get(group).put(put_group).patch(patch_group).delete(delete_group),
        )
        .route("/.search", post(search))
        .fallback(async || Said::Fault(StatusCode::NOT_FOUND, None, "there is nothing here".into()))
        .method_not_allowed_fallback(async || {
            Said::Fault(
                StatusCode::METHOD_NOT_ALLOWED,
                None,
                "this is not done here".into(),
            )
        })
        .layer(DefaultBodyLimit::max(BYTES_MAX))
}

/// An answer.
enum Said {
    Good(StatusCode, Value),
    Gone,
    Fault(StatusCode, Option<&'static str>, String),
}

impl From<Fault> for Said {
    fn from(fault: Fault) -> Said {
        let bad = |word| (StatusCode::BAD_REQUEST, Some(word));
        let (status, word) = match fault.kind {
            Kind::SignedOut => (StatusCode::UNAUTHORIZED, None),
            Kind::NotFound => (StatusCode::NOT_FOUND, None),
            Kind::Changed => (StatusCode::PRECONDITION_FAILED, None),
            Kind::InvalidFilter => bad("invalidFilter"),
            Kind::TooMany => bad("tooMany"),
            Kind::Uniqueness => (StatusCode::CONFLICT, Some("uniqueness")),
            Kind::Mutability => bad("mutability"),
            Kind::InvalidSyntax => bad("invalidSyntax"),
            Kind::InvalidPath => bad("invalidPath"),
            Kind::NoTarget => bad("noTarget"),
            Kind::InvalidValue => bad("invalidValue"),
            Kind::Store(_) => (StatusCode::SERVICE_UNAVAILABLE, None),
        };
        Said::Fault(status, word, fault.detail)
    }
}

impl IntoResponse for Said {
    fn into_response(self) -> Response {
        let (status, body) = match self {
            Said::Gone => return StatusCode::NO_CONTENT.into_response(),
            Said::Good(status, body) => (status, body),
            Said::Fault(status, word, detail) => {
                let mut body =
                    json!({ "schemas": [ERROR], "status": status.as_u16().to_string(), "detail": detail });
                if let Some(word) = word {
                    body["scimType"] = word.into();
                }
                (status, body)
            }
        };
        let mut response = (status, [(CONTENT_TYPE, MEDIA)], body.to_string()).into_response();
        let headers = response.headers_mut();
        match status {
            StatusCode::UNAUTHORIZED => {
                drop(headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer")))
            }
            StatusCode::SERVICE_UNAVAILABLE => {
                drop(headers.insert(RETRY_AFTER, HeaderValue::from_static("30")))
            }
            _ => {}
        }
        for (header, at) in [(ETAG, "version"), (LOCATION, "location")] {
            if let Some(value) = body["meta"][at]
                .as_str()
                .and_then(|value| HeaderValue::from_str(value).ok())
            {
                headers.insert(header, value);
            }
        }
        response
    }
}

/// The address by which a client reaches this place.
fn base(headers: &HeaderMap) -> String {
    let host = headers
        .get(HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or("localhost");
    let near = ["127.", "localhost", "[::1]"]
        .iter()
        .any(|near| host.starts_with(near));
    let scheme = if near { "http" } else { "https" };
    format!("{scheme}://{host}{PLACE}")
}

fn asker(token: Asking, headers: &HeaderMap) -> Result<Asker, Said> {
    let Ok(Token(token)) = token else {
        return Err(Said::Fault(
            StatusCode::UNAUTHORIZED,
            None,
            "there is no token".into(),
        ));
    };
    Ok(Asker {
        token,
        base: base(headers),
    })
}

fn body<T: serde::de::DeserializeOwned>(bytes: &Bytes) -> Result<T, Said> {
    let limits = Limits {
        bytes: BYTES_MAX,
        ..Limits::REQUEST
    };
    decode::json(bytes, limits).map_err(|_| {
        let detail = "the body is not what this takes, or is too large or too deep";
        Said::Fault(StatusCode::BAD_REQUEST, Some("invalidSyntax"), detail.into())
    })
}

/// What is asked for behind the question mark.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    filter: Option<String>,
    start_index: Option<i64>,
    count: Option<i64>,
    attributes: Option<String>,
    excluded_attributes: Option<String>,
}

impl Parameters {
    fn shape(&self) -> Shape {
        Shape {
            attributes: self.attributes.clone(),
            excluded: self.excluded_attributes.clone(),
        }
    }
}

type At = State<Arc<Centre>>;
/// Whether there is a token.
type Asking = Result<Token, Refusal>;

async fn list(
    of: Resource,
    centre: &Centre,
    token: Asking,
    headers: &HeaderMap,
    asked: Parameters,
) -> Result<Said, Said> {
    let query = Asked {
        shape: asked.shape(),
        filter: asked.filter,
        start: asked.start_index,
        count: asked.count,
    };
    let found = scim::list(centre, asker(token, headers)?, of, query).await?;
    Ok(Said::Good(StatusCode::OK, found))
}

async fn show(
    of: Resource,
    centre: &Centre,
    token: Asking,
    headers: &HeaderMap,
    id: &str,
    asked: Parameters,
) -> Result<Said, Said> {
    let asker = asker(token, headers)?;
    scim::admit(centre, &asker).await?;
    let found = scim::show(centre, asker, of, id_of(id)?, asked.shape()).await?;
    Ok(Said::Good(StatusCode::OK, found))
}

fn id_of(text: &str) -> Result<Uuid, Said> {
    text.parse()
        .map_err(|_| Said::Fault(StatusCode::NOT_FOUND, None, "there is no such resource".into()))
}

async fn change(
    of: Resource,
    centre: &Centre,
    token: Asking,
    headers: &HeaderMap,
    read: impl FnOnce() -> Result<Change, Said>,
) -> Result<Said, Said> {
    // Who asks comes first: a stranger learns nothing from how a body is understood.
    let asker = asker(token, headers)?;
    scim::admit(centre, &asker).await?;
    let change = read()?;
    let made = matches!(change, Change::Make(_));
    let if_match = headers
        .get(IF_MATCH)
        .and_then(|tag| tag.to_str().ok())
        .map(str::to_owned);
    Ok(match scim::change(centre, asker, of, change, if_match).await? {
        None => Said::Gone,
        Some(document) if made => Said::Good(StatusCode::CREATED, document),
        Some(document) => Said::Good(StatusCode::OK, document),
    })
}

macro_rules! routes { ($($of:ident: $list:ident $make:ident $show:ident $put:ident $patch:ident $delete:ident;)*) => { $(
    async fn $list(State(centre): At, token: Asking, headers: HeaderMap, Query(asked): Query<Parameters>) -> Result<Said, Said> {
        list(Resource::$of, &centre, token, &headers, asked).await
    }

    async fn $make(State(centre): At, token: Asking, headers: HeaderMap, bytes: Bytes) -> Result<Said, Said> {
        change(Resource::$of, &centre, token, &headers, || Ok(Change::Make(body(&bytes)?))).await
    }

    async fn $show(State(centre): At, token: Asking, headers: HeaderMap, Path(id): Path<String>, Query(asked): Query<Parameters>) -> Result<Said, Said> {
        show(Resource::$of, &centre, token, &headers, &id, asked).await
    }

    async fn $put(State(centre): At, token: Asking, headers: HeaderMap, Path(id): Path<String>, bytes: Bytes) -> Result<Said, Said> {
        change(Resource::$of, &centre, token, &headers, || Ok(Change::Replace(id_of(&id)?, body(&bytes)?))).await
    }

    async fn $patch(State(centre): At, token: Asking, headers: HeaderMap, Path(id): Path<String>, bytes: Bytes) -> Result<Said, Said> {
        change(Resource::$of, &centre, token, &headers, || Ok(Change::Modify(id_of(&id)?, body(&bytes)?))).await
    }

    async fn $delete(State(centre): At, token: Asking, headers: HeaderMap, Path(id): Path<String>) -> Result<Said, Said> {
        change(Resource::$of, &centre, token, &headers, || Ok(Change::Remove(id_of(&id)?))).await
    }
)* }; }

routes! {
    User: users make_user user put_user patch_user delete_user;
    Group: groups make_group group put_group patch_group delete_group;
}

async fn search() -> Said {
    let detail = "several kinds of resources are not searched at once";
    Said::Fault(StatusCode::NOT_IMPLEMENTED, None, detail.into())
}

async fn config(headers: HeaderMap) -> Said {
    Said::Good(StatusCode::OK, schema::config(&base(&headers)))
}

fn all(found: Vec<Value>) -> Said {
    let total = found.len();
    let list = json!({
        "schemas": [LIST], "totalResults": total, "startIndex": 1, "itemsPerPage": total, "Resources": found,
    });
    Said::Good(StatusCode::OK, list)
}

fn named(found: Vec<Value>, id: &str) -> Said {
    match found.into_iter().find(|one| one["id"] == id) {
        Some(one) => Said::Good(StatusCode::OK, one),
        None => Said::Fault(StatusCode::NOT_FOUND, None, "there is no such description".into()),
    }
}

async fn resource_types(headers: HeaderMap) -> Said {
    all(schema::resource_types(&base(&headers)))
}

async fn resource_type(headers: HeaderMap, Path(name): Path<String>) -> Said {
    named(schema::resource_types(&base(&headers)), &name)
}

async fn schemas(headers: HeaderMap) -> Said {
    all(schema::schemas(&base(&headers)))
}

async fn schema_named(headers: HeaderMap, Path(name): Path<String>) -> Said {
    named(schema::schemas(&base(&headers)), &name)
}
