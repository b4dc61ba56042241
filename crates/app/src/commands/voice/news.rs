//! Answers of the centre to what the agent said, and that one is late: each said once, in a gap.
//!
//! A locked screen learns only that there is an answer: not to what, and not that something was said without a name. Must never
//! show words that were written without a name.

use crate::{
    announcer::{Pending, TOGETHER_FROM, Waiting},
    ctx::Ctx,
    desktop::{Effect, NoteAction},
};
use async_trait::async_trait;
use domain::{id::VoiceId, voice::case::State};
use i18n::Words;
use protocol::problem::Problem;
use serde_json::json;
use std::sync::{Mutex, PoisonError};
use store::{
    StoreError, Transaction,
    voice::told::{News, news, set_announced, set_overdue_told},
};

/// The most that a note shows of what was said, in characters.
const WORDS_CHARS_MAX: usize = 60;

/// What the agent is told of one thing that they said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    /// The answer; and which they were told of before.
    Answer(State, Option<State>),
    /// That it is late.
    Overdue,
}

impl Told {
    fn of(news: &News) -> Told {
        let is_answer = matches!(news.state, State::Yes | State::No | State::Done);
        match is_answer && news.announced != Some(news.state) {
            true => Told::Answer(news.state, news.announced),
            false => Told::Overdue,
        }
    }
}

/// Tells of answers: those that it holds it told last.
#[derive(Default)]
pub(crate) struct NewAnswers(Mutex<Vec<(VoiceId, Told)>>);

#[async_trait]
impl Pending for NewAnswers {
    fn name(&self) -> &'static str {
        "an answer of the centre"
    }

    async fn waiting(&self, ctx: &Ctx) -> Result<Option<Waiting>, Problem> {
        let Some(centre) = ctx.centre() else {
            return Ok(None);
        };
        // What is still being read may say something else of it.
        if ctx.with_sync(|sync| sync.status().behind) == Some(true) {
            return Ok(None);
        }
        let today = ctx.now().local_on();
        let found = ctx.read(move |tx| named(tx, news(tx, today)?)).await?;
        let told = found.iter().map(|(news, _)| (news.voice, Told::of(news)));
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = told.collect();
        if found.is_empty() {
            return Ok(None);
        }
        let count = found.len();
        let notes = notes(&ctx.words(), &found, ctx.is_locked(), &centre.org_name);
        Ok(Some(Waiting { count, notes }))
    }

    async fn mark(&self, ctx: &Ctx, said: bool) -> Result<(), Problem> {
        let told = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        ctx.write(move |tx| {
            told.iter().try_for_each(|(voice, told)| match (*told, said) {
                (Told::Answer(state, _), true) => set_announced(tx, *voice, Some(state)),
                (Told::Answer(_, before), false) => set_announced(tx, *voice, before),
                (Told::Overdue, said) => set_overdue_told(tx, *voice, said),
            })
        })
        .await
    }
}

/// Each with the name of who answers for it.
fn named(tx: &Transaction<'_>, found: Vec<News>) -> Result<Vec<(News, Option<String>)>, StoreError> {
    let each = found.into_iter().map(|news| {
        let owner = match news.owner {
            Some(owner) => store::people::name(tx, owner)?,
            None => None,
        };
        Ok((news, owner))
    });
    each.collect()
}

/// Answers each in a note, or many in one; of those that are late the first alone.
fn notes(words: &Words, found: &[(News, Option<String>)], locked: bool, centre: &str) -> Vec<Effect> {
    if locked {
        let (title, text) = (
            words.notify_voice_locked_title(),
            words.notify_voice_locked_text(),
        );
        return vec![show(words, title, text)];
    }
    let is_answer = |(news, _): &&(News, Option<String>)| Told::of(news) != Told::Overdue;
    let answers: Vec<&News> = found.iter().filter(is_answer).map(|(news, _)| news).collect();
    let mut notes: Vec<Effect> = match answers.len() {
        few if few < TOGETHER_FROM => answers.iter().map(|news| answer(words, news)).collect(),
        many => vec![show(
            words,
            words.notify_voice_several_title(i64::try_from(many).unwrap_or(i64::MAX)),
            words.notify_voice_answered_text(),
        )],
    };
    let late = found.iter().find(|one| !is_answer(one));
    notes.extend(late.map(|(news, owner)| overdue(words, news, owner.as_deref().unwrap_or(centre))));
    notes
}

fn answer(words: &Words, news: &News) -> Effect {
    let title = match news.tool.as_deref().or(news.words.as_deref()) {
        Some(what) => words.notify_voice_answered_title(&cut(what)),
        None => words.notify_voice_locked_title(),
    };
    show(words, title, words.notify_voice_answered_text())
}

fn overdue(words: &Words, news: &News, owner: &str) -> Effect {
    let day = news.due_on.map(|day| day.to_string()).unwrap_or_default();
    let text = words.notify_voice_overdue_text(&day, owner);
    show(words, words.notify_voice_overdue_title(), text)
}

fn show(words: &Words, title: String, text: String) -> Effect {
    let actions = vec![NoteAction {
        label: words.notify_kudos_read(),
        command: "open",
        args: json!({ "view": "voice" }),
    }];
    Effect::ShowNews { title, text, actions }
}

/// As much as a note has room for, on one line.
fn cut(text: &str) -> String {
    let line = text.replace('\n', " ");
    if line.chars().count() <= WORDS_CHARS_MAX {
        return line;
    }
    let cut: String = line.chars().take(WORDS_CHARS_MAX - 1).collect();
    format!("{}…", cut.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;
    use i18n::Language;
    use uuid::Uuid;

    fn one(state: State, announced: Option<State>) -> News {
        News {
            voice: VoiceId(Uuid::from_u128(1)),
            words: Some("Let us swap\nlate shifts".into()),
            announced,
            state,
            tool: None,
            owner: None,
            due_on: "2026-11-30".parse().ok(),
        }
    }

    fn said(found: &[News], locked: bool) -> Vec<(String, String)> {
        let found: Vec<_> = found.iter().map(|news| (news.clone(), None)).collect();
        let notes = notes(&Words::new(Language::English), &found, locked, "Harbour");
        let said = notes.into_iter().map(|note| match note {
            Effect::ShowNews { title, text, .. } => (title, text),
            other => panic!("{other:?}"),
        });
        said.collect()
    }

    #[test]
    fn an_answer_is_told_with_what_it_answers_unless_that_carries_no_name_or_the_screen_is_locked() {
        let named = one(State::Yes, None);
        let nameless = News {
            words: None,
            ..named.clone()
        };
        let friction = News {
            tool: Some("CRM Suite".into()),
            ..nameless.clone()
        };
        let title = |news: &News, locked| said(std::slice::from_ref(news), locked)[0].0.clone();
        assert!(title(&named, false).contains("Let us swap late shifts"));
        assert!(title(&friction, false).contains("CRM Suite"));
        let plain = title(&nameless, false);
        for news in [&named, &nameless, &friction] {
            assert_eq!(title(news, true), plain, "a locked screen tells no more");
        }
    }

    #[test]
    fn many_answers_are_one_note_and_of_what_is_late_one_is_told() {
        let mut found = vec![one(State::Done, Some(State::Yes)); 3];
        found.extend([one(State::Heard, None), one(State::Yes, Some(State::Yes))]);
        let told = said(&found, false);
        assert_eq!(told.len(), 2);
        assert!(told[0].0.contains('3'), "{told:?}");
        assert!(
            told[1].1.contains("2026-11-30") && told[1].1.contains("Harbour"),
            "{told:?}"
        );
        assert_eq!(said(&found, true).len(), 1);
    }

    #[test]
    fn what_is_shown_is_one_line_and_never_longer_than_its_limit() {
        assert_eq!(cut("a\nb"), "a b");
        assert_eq!(cut(&"a".repeat(WORDS_CHARS_MAX)).chars().count(), WORDS_CHARS_MAX);
        let long = cut(&"a".repeat(WORDS_CHARS_MAX + 1));
        assert_eq!(long.chars().count(), WORDS_CHARS_MAX);
        assert!(long.ends_with('…'));
    }
}
