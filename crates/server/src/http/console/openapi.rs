//! The console's part of the API in words.

use super::{audit, people, policy, pulse, recognition, requests, rules, session, voices, wall};
use utoipa::{
    Modify, OpenApi,
    openapi::security::{ApiKey, ApiKeyValue, Http, HttpAuthScheme, SecurityScheme},
};

/// Who may ask: somebody whose browser has the console's cookie, or a wall board. Which rooms are open to whom is decided by the service.
struct Visitors;

impl Modify for Visitors {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let components = document.components.get_or_insert_with(Default::default);
        let cookie = ApiKeyValue::with_description(
            "__Host-breakwater",
            "A session of the console; `breakwater_console` where a browser of the same computer comes without TLS. \
             Whatever changes something has `x-breakwater: console`, too",
        );
        components.add_security_scheme("console", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
        let mut board = Http::new(HttpAuthScheme::Bearer);
        board.description = Some("`token add --for wall NAME`".into());
        components.add_security_scheme("wall", SecurityScheme::Http(board));
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(
    paths(
        session::show, session::enter, session::leave, session::ways, session::begin, session::team,
        recognition::waiting, recognition::answer, recognition::sheet, recognition::import,
        people::list, people::change, people::invite, people::sessions, people::end_session, people::import,
        requests::list, requests::show, requests::decide, requests::erase, requests::merge,
        rules::ladders, rules::ladder, rules::check_ladder, rules::publish_ladder, rules::values, rules::put_value,
        policy::show, policy::check, policy::publish, policy::versions, policy::version, policy::agree,
        audit::list, audit::table, wall::show,
        voices::list, voices::owners, voices::show, voices::act, voices::reports, voices::report_page, voices::approve,
        pulse::show, pulse::open, pulse::releases, pulse::retention,
    ),
    modifiers(&Visitors)
)]
struct Api;

/// The document as data.
#[must_use]
pub(in crate::http) fn api() -> utoipa::openapi::OpenApi {
    Api::openapi()
}
