//! Whether whoever asks may enter a room: looked at before anything of their request is read.

use super::cookie::session_of;
use crate::{
    http::refusal::Refusal,
    service::{
        centre::Centre,
        console::{
            view::Room,
            visitor::{self, Visitor},
        },
    },
};
use axum::{extract::FromRequestParts, http::request::Parts};
use protocol::problem::ErrorCode;
use std::{marker::PhantomData, sync::Arc};

/// What a route asks of its visitors.
pub(super) trait Right: Send {
    /// Whether this one may.
    fn has(visitor: &Visitor) -> bool;
}

macro_rules! rights { ($($(#[$doc:meta])* $name:ident: $has:expr;)*) => {$(
    $(#[$doc])*
    pub(super) struct $name;
    impl Right for $name {
        fn has(visitor: &Visitor) -> bool { ($has)(visitor) }
    }
)*}; }

rights! {
    /// Whoever has a session.
    Anybody: |_: &Visitor| true;
    /// The leader's room.
    Team: |visitor: &Visitor| visitor.may_enter(Room::Team);
    /// Praise and thanks.
    Recognition: |visitor: &Visitor| visitor.may_enter(Room::Recognition);
    /// The roster.
    People: |visitor: &Visitor| visitor.may_enter(Room::People) && visitor.is_admin();
    /// What takes four eyes about a person.
    Requests: |visitor: &Visitor| visitor.may_enter(Room::People);
    /// Ladders and values.
    Ladders: |visitor: &Visitor| visitor.may_enter(Room::Ladders);
    /// The floor, to be read.
    Policy: |visitor: &Visitor| visitor.may_enter(Room::Policy);
    /// The floor, to be set.
    PolicyToSet: |visitor: &Visitor| visitor.may_enter(Room::Policy) && visitor.is_admin();
    /// A version of the floor, to be agreed to.
    PolicyToAgree: |visitor: &Visitor| visitor.may_enter(Room::Policy) && visitor.is_of_the_council();
    /// What administrators did.
    Audit: |visitor: &Visitor| visitor.may_enter(Room::Audit);
    /// What agents say.
    Voices: |visitor: &Visitor| visitor.may_enter(Room::Voices);
    /// A pulse, to be opened.
    PulseToOpen: |visitor: &Visitor| visitor.may_enter(Room::Voices) && visitor.is_admin();
    /// The front-line report, to be approved.
    ReportToApprove: |visitor: &Visitor| visitor.may_enter(Room::Voices) && visitor.is_of_the_council();
}

/// Somebody who may enter, and the centre in which what they do is noted as done by them.
pub(super) struct Within<R> {
    /// Who.
    pub(super) visitor: Visitor,
    /// The centre.
    pub(super) centre: Centre,
    right: PhantomData<R>,
}

impl<R: Right> FromRequestParts<Arc<Centre>> for Within<R> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, centre: &Arc<Centre>) -> Result<Within<R>, Refusal> {
        let session = session_of(centre, &parts.headers).ok_or(ErrorCode::SignedOut)?;
        let visitor = visitor::visitor(centre, session).await?;
        if !R::has(&visitor) {
            return Err(Refusal(ErrorCode::NotAllowed));
        }
        Ok(Within {
            centre: centre.acting(&visitor.person.name),
            visitor,
            right: PhantomData,
        })
    }
}
