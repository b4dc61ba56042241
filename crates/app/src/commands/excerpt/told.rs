//! That somebody shares a part of their path with the agent: said once for each time they do, in a gap.
//!
//! What is in it stays where it is read. Must never say a name on a locked screen, or anything of somebody whose words wait
//! unseen.

use crate::{
    announcer::{Pending, TOGETHER_FROM, Waiting},
    commands::people,
    ctx::Ctx,
    desktop::Effect,
};
use async_trait::async_trait;
use chrono::Duration;
use i18n::Words;
use protocol::problem::Problem;
use std::sync::{Mutex, PoisonError};
use store::{
    StoreError, Transaction,
    excerpt::{Untold, set_told, untold},
    kudos::blocked,
};

/// What is shared for longer than this is no news, in days: a new desk reads all that was ever shared.
const NEWS_DAYS: i64 = 30;

/// Tells of what others share: of those that it holds it told last.
#[derive(Default)]
pub(crate) struct NewExcerpts(Mutex<Vec<Untold>>);

#[async_trait]
impl Pending for NewExcerpts {
    fn name(&self) -> &'static str {
        "a shared part of a path"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        if ctx.me().is_none() {
            return Ok(None);
        }
        // What is still being read may take it back.
        if ctx.with_sync(|sync| sync.status().behind) == Some(true) {
            return Ok(None);
        }
        let since = ctx.now().wall - Duration::days(NEWS_DAYS);
        let news = ctx.read(move |tx| named(tx, untold(tx, since)?)).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = news.iter().map(|(one, _)| *one).collect();
        if news.is_empty() {
            return Ok(None);
        }
        let (words, locked) = (ctx.words(), ctx.is_locked());
        let notes = match news.len() < TOGETHER_FROM {
            true => news
                .iter()
                .map(|(one, name)| note(&words, *one, name, locked))
                .collect(),
            false => vec![Effect::ShowNote {
                title: words.notify_path_shared_several_title(i64::try_from(news.len()).unwrap_or(i64::MAX)),
                text: words.notify_path_shared_text(),
            }],
        };
        let count = news.len();
        Ok(Some(Waiting { count, notes }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        ctx.write(move |tx| {
            told.iter()
                .try_for_each(|one| set_told(tx, one.person, one.at, said))
        })
        .await
    }
}

/// Each with the name of who shares it, without those whose words wait.
fn named(tx: &Transaction<'_>, news: Vec<Untold>) -> Result<Vec<(Untold, String)>, StoreError> {
    let mut found = Vec::with_capacity(news.len());
    for one in news {
        if !blocked::is(tx, one.person)? {
            let name = store::people::name(tx, one.person)?.unwrap_or_default();
            found.push((one, name));
        }
    }
    Ok(found)
}

fn note(words: &Words, one: Untold, name: &str, locked: bool) -> Effect {
    if locked {
        return Effect::ShowNote {
            title: words.notify_path_shared_locked_title(),
            text: words.notify_path_shared_locked_text(),
        };
    }
    let title = match name {
        // Whoever joined a moment ago may have no name here yet.
        "" => words.notify_path_shared_locked_title(),
        name => words.notify_path_shared_title(&people::first_name(name)),
    };
    let text = match one.sealed {
        true => words.notify_path_shared_sealed_text(),
        false => words.notify_path_shared_text(),
    };
    Effect::ShowNote { title, text }
}
