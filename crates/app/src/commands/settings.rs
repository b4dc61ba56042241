//! What the agent chooses: language, theme, phones, start with the session.

use crate::{
    commands::{browser, centre, rest, sources},
    ctx::Ctx,
    desktop::Effect,
    view::{CentreView, Event, PhoneView, ScreensView, SettingsView},
};
use domain::calls::event::MicClass;
use i18n::Language;
use protocol::problem::{Choice, ErrorCode, FolderFault, Problem};
use serde::Deserialize;
use std::path::PathBuf;
use store::phone::PhoneRow;

/// Longest name of a choice that a refusal repeats, in characters.
const NAMED_CHARS_MAX: usize = 32;
/// Longest name of a screen, in bytes, and most of them.
const SCREEN_BYTES_MAX: usize = 128;
const SCREENS_MAX: usize = 16;
/// Views that can be opened.
const VIEWS: [&str; 6] = ["today", "kudos", "path", "voice", "friction", "settings"];

#[derive(Deserialize)]
pub(crate) struct SetArgs {
    language: Option<String>,
    theme: Option<String>,
    autostart: Option<bool>,
    nudges: Option<bool>,
    browsers: Option<bool>,
    first_run_done: Option<bool>,
    sound: Option<bool>,
    reset_screen: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct ScreensArgs {
    names: Vec<String>,
    desktop_decides: bool,
}

#[derive(Deserialize)]
pub(crate) struct NameArgs {
    name: String,
}

#[derive(Deserialize)]
pub(crate) struct FolderArgs {
    #[serde(default)]
    dir: Option<PathBuf>,
}

#[derive(Deserialize)]
pub(crate) struct OpenArgs {
    #[serde(default)]
    view: Option<String>,
}

/// `settings_show`.
pub(crate) async fn show(ctx: &Ctx, _: ()) -> Result<SettingsView, Problem> {
    let joined = ctx.centre();
    let me = joined.as_ref().map(|centre| (centre.person, centre.team));
    let (org, team) = ctx
        .read(move |tx| {
            let org = store::people::org(tx)?;
            let Some((person, joined)) = me else {
                return Ok((org, None));
            };
            let team = store::people::get(tx, person)?.map_or(joined, |me| me.team);
            let name = team.map(|team| store::people::team_name(tx, team)).transpose()?;
            Ok((org, name.flatten()))
        })
        .await?;
    let centre = joined.map(|centre| CentreView {
        org_name: org.unwrap_or_else(|| centre.org_name.clone()),
        url: centre.url,
        name: centre.name,
        team,
        signed_out: centre::is_signed_out(ctx),
        certificate: ctx.sync_view().certificate,
    });
    Ok(SettingsView {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        centre,
        language: ctx.profile().choices.language.clone(),
        language_used: ctx.words().language().tag().to_owned(),
        languages: Language::ALL
            .iter()
            .map(|l| (l.tag().to_owned(), l.own_name().to_owned()))
            .collect(),
        theme: ctx.profile().choices.theme.clone(),
        phones: phone_list(ctx, ()).await?,
        sources: sources::list(ctx, ()).await?,
        browsers: ctx.profile().choices.browsers,
        autostart: ctx.profile().choices.autostart,
        first_run_done: ctx.profile().choices.first_run_done,
        nudges: ctx.profile().choices.nudges,
        sound: ctx.profile().choices.sound,
        reset_screen: ctx.profile().choices.reset_screen.clone(),
        screens: ctx.screens.now(),
        policy: ctx.profile().policy.differences(),
        home: ctx.home.display().to_string(),
        export_dir: export_dir(ctx),
    })
}

/// A folder among the agent's own documents, named after the day.
fn export_dir(ctx: &Ctx) -> Option<String> {
    let documents = ctx.world.documents()?;
    let dir = documents.join(format!("Breakwater {}", ctx.now().local_on()));
    Some(dir.display().to_string())
}

/// `folder_show`: opens a folder where the agent's files are shown, the profile's without `dir`.
pub(crate) async fn folder_show(ctx: &Ctx, args: FolderArgs) -> Result<(), Problem> {
    let dir = args.dir.unwrap_or_else(|| ctx.home.clone());
    // Only a folder is opened: a file could be a program.
    let is_folder = tokio::fs::metadata(&dir).await.is_ok_and(|found| found.is_dir());
    if !dir.is_absolute() || !is_folder {
        let fault = FolderFault::Relative;
        return Err(ErrorCode::FolderBad { fault }.into());
    }
    ctx.effect(Effect::OpenFolder { dir });
    Ok(())
}

/// As much of what was asked for as a sentence can hold.
fn named(asked: &str) -> String {
    asked.chars().take(NAMED_CHARS_MAX).collect()
}

/// `settings_set`: only what is named changes.
pub(crate) async fn set(ctx: &Ctx, args: SetArgs) -> Result<(), Problem> {
    known(&args)?;
    ctx.change_choices("settings", |choices| {
        let SetArgs {
            language,
            theme,
            autostart,
            nudges,
            browsers,
            first_run_done,
            sound,
            reset_screen,
        } = &args;
        choices.language = language.clone().unwrap_or(choices.language.clone());
        choices.theme = theme.clone().unwrap_or(choices.theme.clone());
        choices.autostart = autostart.unwrap_or(choices.autostart);
        choices.nudges = nudges.unwrap_or(choices.nudges);
        choices.sound = sound.unwrap_or(choices.sound);
        choices.reset_screen = reset_screen.clone().unwrap_or(choices.reset_screen.clone());
        choices.browsers = browsers.unwrap_or(choices.browsers);
        choices.first_run_done = first_run_done.unwrap_or(choices.first_run_done);
    })
    .await?;
    if args.language.is_some() {
        ctx.publish("today");
    }
    if let Some(on) = args.autostart {
        ctx.effect(Effect::Autostart(on));
    }
    if let Some(on) = args.nudges {
        rest::nudges_wanted(ctx, on).await?;
    }
    if let Some(on) = args.browsers {
        browser::count(ctx, on).await?;
        sources::listen(ctx).await;
    }
    Ok(())
}

/// What can be chosen among few is one of them.
fn known(args: &SetArgs) -> Result<(), Problem> {
    if let Some(tag) = args.language.as_deref()
        && tag != "system"
        && !Language::ALL.iter().any(|language| language.tag() == tag)
    {
        return Err(ErrorCode::ChoiceUnknown {
            choice: Choice::Language,
            name: named(tag),
        }
        .into());
    }
    if let Some(theme) = args.theme.as_deref()
        && !["system", "light", "dark"].contains(&theme)
    {
        return Err(ErrorCode::ChoiceUnknown {
            choice: Choice::Theme,
            name: named(theme),
        }
        .into());
    }
    if let Some(screen) = args.reset_screen.as_deref()
        && !is_screen(screen)
    {
        return Err(ErrorCode::ChoiceUnknown {
            choice: Choice::Screen,
            name: named(screen),
        }
        .into());
    }
    Ok(())
}

/// Whether a reset can be told to open there. A screen of that name may be gone for today.
fn is_screen(wish: &str) -> bool {
    let name = wish.strip_prefix("screen:");
    let is_named = name.is_some_and(|name| !name.is_empty() && name.len() <= SCREEN_BYTES_MAX);
    is_named || ["auto", "window", "pointer", "primary"].contains(&wish)
}

/// `screens_told`: a window says which screens there are.
pub(crate) async fn screens_told(ctx: &Ctx, args: ScreensArgs) -> Result<(), Problem> {
    let names = args
        .names
        .into_iter()
        .filter(|name| name.len() <= SCREEN_BYTES_MAX);
    let screens = ScreensView {
        names: names.take(SCREENS_MAX).collect(),
        desktop_decides: args.desktop_decides,
    };
    if ctx.screens.set(screens) {
        ctx.publish("settings");
    }
    Ok(())
}

/// `open`: opens the companion, or brings it to the front.
pub(crate) async fn open(ctx: &Ctx, args: OpenArgs) -> Result<(), Problem> {
    let view = args.view.unwrap_or_else(|| "today".to_owned());
    if !VIEWS.contains(&view.as_str()) {
        return Err(ErrorCode::ChoiceUnknown {
            choice: Choice::View,
            name: named(&view),
        }
        .into());
    }
    let payload = serde_json::json!({ "view": view });
    let _ = ctx.events.send(Event {
        topic: "open",
        payload,
    });
    ctx.effect(Effect::OpenWindow { view });
    Ok(())
}

/// `phone_list`.
pub(crate) async fn phone_list(ctx: &Ctx, _: ()) -> Result<Vec<PhoneView>, Problem> {
    let rows = ctx.read_recorded(store::phone::phones).await?;
    let view = |row: PhoneRow| PhoneView {
        line_kept: ctx.profile().choices.lines_kept.get(&row.app) == Some(&true),
        app: row.app,
        open_now: row.open_now,
        is_phone: row.is_phone,
        guess: MicClass::named(&row.class).unwrap_or(MicClass::Other),
    };
    Ok(rows.into_iter().map(view).collect())
}

/// `phone_use`: this process's microphone is a phone from now on.
pub(crate) async fn phone_use(ctx: &Ctx, args: NameArgs) -> Result<(), Problem> {
    let name = args.name.trim().to_owned();
    if name.is_empty() || name.len() > 255 || name.contains('/') {
        return Err(ErrorCode::PhoneUnknown {
            name: name.chars().take(64).collect(),
        }
        .into());
    }
    ctx.write(move |tx| store::phone::set_phone(tx, &name, true))
        .await?;
    ctx.publish("settings");
    sources::listen(ctx).await;
    Ok(())
}

/// `phone_forget`.
pub(crate) async fn phone_forget(ctx: &Ctx, args: NameArgs) -> Result<(), Problem> {
    let name = args.name.trim().to_owned();
    let known = ctx
        .read_recorded(store::phone::phones)
        .await?
        .iter()
        .any(|row| row.app == name && row.is_phone);
    if !known {
        return Err(ErrorCode::PhoneUnknown { name }.into());
    }
    ctx.write(move |tx| store::phone::set_phone(tx, &name, false))
        .await?;
    ctx.publish("settings");
    sources::listen(ctx).await;
    Ok(())
}
