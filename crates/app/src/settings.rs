//! What the agent chooses: language, theme, phones, start with the session.

use crate::{
    browser,
    core::Core,
    desktop::Effect,
    sources,
    view::{CentreView, Event, PhoneView, SettingsView},
};
use i18n::{Language, Words};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use store::phone::PhoneRow;

/// Views that can be opened.
const VIEWS: [&str; 4] = ["today", "kudos", "path", "settings"];

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    language: Option<String>,
    theme: Option<String>,
    autostart: Option<bool>,
    nudges: Option<bool>,
    browsers: Option<bool>,
    first_run_done: Option<bool>,
    sound: Option<bool>,
}

#[derive(Deserialize)]
pub(crate) struct NameArgs {
    name: String,
}

#[derive(Deserialize)]
pub(crate) struct OpenArgs {
    #[serde(default)]
    view: Option<String>,
}

/// `settings_show`.
pub(crate) async fn show(core: &mut Core, _: ()) -> Result<SettingsView, Problem> {
    let (org, teams) = core
        .read(|tx| Ok((store::people::org(tx)?, store::people::teams(tx)?)))
        .await?;
    let centre = core.centre.as_ref().map(|centre| CentreView {
        org_name: org.unwrap_or_else(|| centre.org_name.clone()),
        url: centre.url.clone(),
        name: centre.name.clone(),
        team: centre
            .team
            .and_then(|id| teams.iter().find(|(team, _)| *team == id))
            .map(|(_, name)| name.clone()),
    });
    Ok(SettingsView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        centre,
        language: core.choices.language.clone(),
        language_used: core.words.language().tag().to_owned(),
        languages: Language::ALL
            .iter()
            .map(|l| (l.tag().to_owned(), l.own_name().to_owned()))
            .collect(),
        theme: core.choices.theme.clone(),
        phones: phone_list(core, ()).await?,
        sources: sources::list(core, ()).await?,
        browsers: core.choices.browsers,
        autostart: core.choices.autostart,
        first_run_done: core.choices.first_run_done,
        nudges: core.choices.nudges,
        sound: core.choices.sound,
        policy: core.policy_changes.clone(),
        home: core.home.display().to_string(),
    })
}

/// `settings_set`: only what is named changes.
pub(crate) async fn set(core: &mut Core, args: SetArgs) -> Result<(), Problem> {
    if let Some(tag) = args.language.as_deref()
        && tag != "system"
        && !Language::ALL.iter().any(|language| language.tag() == tag)
    {
        return Err(ErrorCode::BadRequest {
            detail: "no such language".into(),
        }
        .into());
    }
    if let Some(theme) = args.theme.as_deref()
        && !["system", "light", "dark"].contains(&theme)
    {
        return Err(ErrorCode::BadRequest {
            detail: "no such theme".into(),
        }
        .into());
    }
    core.change_choices("settings", |choices| {
        let SetArgs {
            language,
            theme,
            autostart,
            nudges,
            browsers,
            first_run_done,
            sound,
        } = &args;
        choices.language = language.clone().unwrap_or(choices.language.clone());
        choices.theme = theme.clone().unwrap_or(choices.theme.clone());
        choices.autostart = autostart.unwrap_or(choices.autostart);
        choices.nudges = nudges.unwrap_or(choices.nudges);
        choices.sound = sound.unwrap_or(choices.sound);
        choices.browsers = browsers.unwrap_or(choices.browsers);
        choices.first_run_done = first_run_done.unwrap_or(choices.first_run_done);
    })
    .await?;
    if args.language.is_some() {
        core.words = words(&core.choices.language, &core.locale);
        core.publish("today");
        core.redraw();
    }
    if let Some(on) = args.autostart {
        core.effect(Effect::Autostart(on));
    }
    if let Some(on) = args.nudges {
        crate::rest::nudges_wanted(core, on).await;
    }
    if let Some(on) = args.browsers {
        browser::count(core, on).await;
        sources::listen(core).await;
    }
    Ok(())
}

/// The words for a choice of language.
pub(crate) fn words(choice: &str, locale: &str) -> Words {
    Words::for_locale(if choice == "system" { locale } else { choice })
}

/// `open`: opens the companion, or brings it to the front.
pub(crate) async fn open(core: &mut Core, args: OpenArgs) -> Result<(), Problem> {
    let view = args.view.unwrap_or_else(|| "today".to_owned());
    if !VIEWS.contains(&view.as_str()) {
        return Err(ErrorCode::BadRequest {
            detail: format!("views are {}", VIEWS.join(", ")),
        }
        .into());
    }
    let payload = serde_json::json!({ "view": view });
    let _ = core.events.send(Event {
        topic: "open",
        payload,
    });
    core.effect(Effect::OpenWindow { view });
    Ok(())
}

/// `phone_list`.
pub(crate) async fn phone_list(core: &mut Core, _: ()) -> Result<Vec<PhoneView>, Problem> {
    let rows = core.read(store::phone::phones).await?;
    let view = |row: PhoneRow| PhoneView {
        line_kept: core.choices.lines_kept.get(&row.app) == Some(&true),
        app: row.app,
        open_now: row.open_now,
        is_phone: row.is_phone,
        guess: row.class,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// `phone_use`: this process's microphone is a phone from now on.
pub(crate) async fn phone_use(core: &mut Core, args: NameArgs) -> Result<(), Problem> {
    let name = args.name.trim().to_owned();
    if name.is_empty() || name.len() > 255 || name.contains('/') {
        return Err(ErrorCode::PhoneUnknown {
            name: name.chars().take(64).collect(),
        }
        .into());
    }
    core.write(move |tx| store::phone::set_phone(tx, &name, true))
        .await?;
    core.publish("settings");
    sources::listen(core).await;
    Ok(())
}

/// `phone_forget`.
pub(crate) async fn phone_forget(core: &mut Core, args: NameArgs) -> Result<(), Problem> {
    let name = args.name.trim().to_owned();
    let known = core
        .read(store::phone::phones)
        .await?
        .iter()
        .any(|row| row.app == name && row.is_phone);
    if !known {
        return Err(ErrorCode::PhoneUnknown { name }.into());
    }
    core.write(move |tx| store::phone::set_phone(tx, &name, false))
        .await?;
    core.publish("settings");
    sources::listen(core).await;
    Ok(())
}
