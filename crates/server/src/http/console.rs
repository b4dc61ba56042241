//! `/console` and `/wall`: the two pages, and what they ask for.
//!
//! Decides which address is which room's, and who is looked at before anything of a request is read. Rules about people are in
//! `service::console`.

mod asked;
mod audit;
mod cookie;
#[cfg(test)]
mod counted;
mod door;
mod guard;
pub(in crate::http) mod openapi;
mod pages;
mod people;
mod policy;
mod pulse;
mod recognition;
mod requests;
mod rules;
pub(super) mod session;
mod voices;
mod wall;

pub(super) use guard::headers;

use crate::service::centre::Centre;
use axum::{
    Router, middleware,
    routing::{delete, get, post},
};
use std::sync::Arc;

/// All that lies under `/console` and `/wall`, and what a wall board reads.
pub(super) fn router() -> Router<Arc<Centre>> {
    let api = Router::new()
        .route(
            "/console/api/session",
            get(session::show).post(session::enter).delete(session::leave),
        )
        .route("/console/api/sso", get(session::ways))
        .route("/console/api/team", get(session::team))
        .route("/console/api/recognition/praise", get(recognition::waiting))
        .route("/console/api/recognition/praise/{id}", post(recognition::answer))
        .route("/console/api/recognition/sheet", get(recognition::sheet))
        .route("/console/api/recognition/import", post(recognition::import))
        .route("/console/api/voices", get(voices::list))
        .route("/console/api/voices/owners", get(voices::owners))
        .route("/console/api/voices/reports", get(voices::reports))
        .route("/console/api/voices/report", get(voices::report_page))
        .route(
            "/console/api/voices/report/{month}/approve",
            post(voices::approve),
        )
        .route("/console/api/voices/{id}", get(voices::show).post(voices::act))
        .route("/console/api/pulse", get(pulse::show).post(pulse::open))
        .route("/console/api/people", get(people::list))
        .route("/console/api/people/import", post(people::import))
        .route("/console/api/people/requests", get(requests::list))
        .route(
            "/console/api/people/requests/{id}",
            get(requests::show).post(requests::decide),
        )
        .route("/console/api/people/{id}", post(people::change))
        .route("/console/api/people/{id}/erase", post(requests::erase))
        .route("/console/api/people/{id}/merge", post(requests::merge))
        .route("/console/api/people/{id}/invite", post(people::invite))
        .route("/console/api/people/{id}/sessions", get(people::sessions))
        .route(
            "/console/api/people/{id}/sessions/{session}",
            delete(people::end_session),
        )
        .route(
            "/console/api/ladders",
            get(rules::ladders).post(rules::publish_ladder),
        )
        .route("/console/api/ladders/check", post(rules::check_ladder))
        .route("/console/api/ladders/{key}", get(rules::ladder))
        .route("/console/api/values", get(rules::values).post(rules::put_value))
        .route("/console/api/policy", get(policy::show).post(policy::publish))
        .route("/console/api/policy/check", post(policy::check))
        .route("/console/api/policy/versions", get(policy::versions))
        .route("/console/api/policy/versions/{number}", get(policy::version))
        .route("/console/api/policy/versions/{number}/agree", post(policy::agree))
        .route("/console/api/audit", get(audit::list))
        .route("/console/api/audit.csv", get(audit::table))
        .route("/console/api/releases", get(pulse::releases))
        .route("/console/api/retention", get(pulse::retention))
        .layer(middleware::from_fn(guard::asked_by_the_page));
    let pages = Router::new()
        .route("/", get(pages::from_root))
        .route("/console", get(pages::to_console))
        .route("/console/", get(pages::console))
        .route("/console/assets/{file}", get(pages::asset))
        .route("/console/login", get(session::begin))
        .route("/wall", get(pages::to_wall))
        .route("/wall/", get(pages::wall))
        .route("/wall/assets/{file}", get(pages::asset))
        .route("/v1/wall", get(wall::show));
    api.merge(pages)
}
