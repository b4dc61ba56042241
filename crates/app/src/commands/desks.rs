//! The agent's other desks: each new one is told once, in a gap, and stands in Today for a week.
//!
//! Whoever signs in as somebody is seen by them. Decides what is news: a desk that signed in after this one did.

use crate::{
    announcer::{Pending, Waiting},
    ctx::Ctx,
    desktop::Effect,
    profile::{Added, Desks, Profile, Receiver},
};
use async_trait::async_trait;
use chrono::{Duration, FixedOffset};
use domain::{people, time::Now};
use i18n::Words;
use protocol::{problem::Problem, record::DeskAdded, wire::DEVICE_NAME_CHARS_MAX};
use std::sync::{Arc, Mutex, PoisonError};
use store::{StoreError, Transaction};

/// A new desk stands in Today for so long, in days.
const SHOWN_DAYS: i64 = 7;

/// A received record of this noun, projected in the transaction that stores it.
pub(crate) fn received(tx: &Transaction<'_>, receiver: &Receiver, body: DeskAdded) -> Result<(), StoreError> {
    let mut desks = Desks::load(tx)?;
    if body.device == receiver.writer.device {
        desks.own_read = true;
    } else if desks.own_read || receiver.joined_at.is_none_or(|joined_at| body.at >= joined_at) {
        desks.added.push(Added {
            session: body.session,
            name: people::name(&body.name, DEVICE_NAME_CHARS_MAX).unwrap_or_default(),
            at: body.at,
            told: false,
        });
    }
    desks.save(tx)
}

/// Takes over what was received.
pub(crate) async fn refresh(ctx: &Ctx) -> Result<(), Problem> {
    let _changing = ctx.changing.lock().await;
    let desks = ctx.read(Desks::load).await?;
    ctx.profile
        .send_modify(|profile| Arc::make_mut(profile).desks = desks);
    Ok(())
}

/// Desks that signed in of late, each in a sentence, newest first.
pub(crate) fn sentences(profile: &Profile, now: Now) -> Vec<String> {
    let from = now.wall - Duration::days(SHOWN_DAYS);
    let lately = profile.desks.added.iter().rev().filter(|desk| desk.at > from);
    lately
        .map(|desk| sentence(&profile.words, *now.local().offset(), desk))
        .collect()
}

fn sentence(words: &Words, offset: FixedOffset, desk: &Added) -> String {
    let on = desk.at.with_timezone(&offset).format("%Y-%m-%d").to_string();
    match desk.name.as_str() {
        "" => words.desk_added_unnamed(&on, &desk.session),
        name => words.desk_added(name, &on, &desk.session),
    }
}

/// Tells of new desks, in a gap: those whose sessions it holds were told last.
#[derive(Default)]
pub(crate) struct NewDesks(Mutex<Vec<String>>);

#[async_trait]
impl Pending for NewDesks {
    fn name(&self) -> &'static str {
        "a new desk"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let (profile, words) = (ctx.profile(), ctx.words());
        let offset = *ctx.now().local().offset();
        let new = || profile.desks.added.iter().filter(|desk| !desk.told);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) =
            new().map(|desk| desk.session.clone()).collect();
        let notes: Vec<Effect> = new()
            .map(|desk| Effect::ShowNote {
                title: words.desk_added_title(),
                text: sentence(&words, offset, desk),
            })
            .collect();
        // Each is a signing in of its own: never several in one.
        Ok((!notes.is_empty()).then_some(Waiting { count: 1, notes }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let sessions = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        ctx.write(move |tx| {
            let mut desks = Desks::load(tx)?;
            let meant = desks
                .added
                .iter_mut()
                .filter(|desk| sessions.contains(&desk.session));
            meant.for_each(|desk| desk.told = said);
            desks.save(tx)
        })
        .await?;
        refresh(ctx).await
    }
}
