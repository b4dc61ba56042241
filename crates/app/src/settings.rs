//! What the agent chooses: language, theme, phones, call sources, start with the session.

use crate::{
    calls::MANUAL,
    core::Core,
    desktop::{Effect, Listening, SourceWish},
    view::{CentreView, Event, PhoneView, SettingsView, SourceView},
};
use domain::calls::event::SourceId;
use i18n::{Language, Words};
use protocol::problem::{ErrorCode, Problem};
use serde::Deserialize;
use store::phone::{PhoneRow, SourceRow};

/// Most added call sources.
const SOURCES_MAX: usize = 16;
/// The microphone source's id.
const MICROPHONE: &str = "mic:pulse";
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
}

#[derive(Deserialize)]
pub(crate) struct NameArgs {
    name: String,
}

#[derive(Deserialize)]
pub(crate) struct SourceArgs {
    kind: String,
    address: String,
}

#[derive(Deserialize)]
pub(crate) struct SourceIdArgs {
    id: String,
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
        sources: source_list(core, ()).await?,
        browsers: core.choices.browsers,
        autostart: core.choices.autostart,
        first_run_done: core.choices.first_run_done,
        nudges: core.choices.nudges,
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
        } = &args;
        choices.language = language.clone().unwrap_or(choices.language.clone());
        choices.theme = theme.clone().unwrap_or(choices.theme.clone());
        choices.autostart = autostart.unwrap_or(choices.autostart);
        choices.nudges = nudges.unwrap_or(choices.nudges);
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
        crate::rest::browsers_count(core, on).await;
        listen(core).await;
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
    listen(core).await;
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
    listen(core).await;
    Ok(())
}

/// `source_list`.
pub(crate) async fn source_list(core: &mut Core, _: ()) -> Result<Vec<SourceView>, Problem> {
    let added = core.read(store::phone::sources).await?;
    let up = |id: &str| core.sources_up.contains(&SourceId(id.to_owned()));
    let built_in = |id: &str, kind: &str, up: bool| SourceView {
        id: id.to_owned(),
        kind: kind.to_owned(),
        address: None,
        up,
        removable: false,
    };
    let mut views = vec![
        built_in(MANUAL, "manual", true),
        built_in("local-api", "local_api", true),
        built_in(MICROPHONE, "microphone", up(MICROPHONE)),
    ];
    views.extend(added.into_iter().map(|row| SourceView {
        up: up(&row.id),
        id: row.id,
        kind: row.kind,
        address: Some(row.address),
        removable: true,
    }));
    Ok(views)
}

/// `source_add`.
pub(crate) async fn source_add(core: &mut Core, args: SourceArgs) -> Result<SourceView, Problem> {
    if args.kind != "baresip" {
        return Err(ErrorCode::SourceKindUnknown {
            kind: args.kind.chars().take(64).collect(),
        }
        .into());
    }
    let address: std::net::SocketAddr = args.address.parse().map_err(|_| ErrorCode::AddressBad)?;
    let kind = args.kind;
    let row = core
        .write(move |tx| {
            let rows = store::phone::sources(tx)?;
            let address = address.to_string();
            if let Some(same) = rows.iter().find(|row| row.kind == kind && row.address == address) {
                return Ok(same.clone());
            }
            if rows.len() >= SOURCES_MAX {
                return Err(crate::problem::refuse(ErrorCode::BadRequest {
                    detail: format!("{SOURCES_MAX} sources are the most"),
                }));
            }
            let free = (1..)
                .map(|n| format!("{kind}:{n}"))
                .find(|id| !rows.iter().any(|row| row.id == *id));
            let row = SourceRow {
                id: free.unwrap_or_else(|| kind.clone()),
                kind,
                address,
            };
            store::phone::add_source(tx, &row)?;
            Ok(row)
        })
        .await?;
    core.publish("settings");
    listen(core).await;
    Ok(SourceView {
        id: row.id,
        kind: row.kind,
        address: Some(row.address),
        up: false,
        removable: true,
    })
}

/// `source_remove`.
pub(crate) async fn source_remove(core: &mut Core, args: SourceIdArgs) -> Result<(), Problem> {
    let id = args.id.clone();
    if !core.write(move |tx| store::phone::remove_source(tx, &id)).await? {
        return Err(ErrorCode::SourceUnknown { id: args.id }.into());
    }
    core.publish("settings");
    listen(core).await;
    Ok(())
}

/// Tells the desktop what to listen to.
pub(crate) async fn listen(core: &mut Core) {
    let read = core
        .read(|tx| Ok((store::phone::sources(tx)?, store::phone::phones(tx)?)))
        .await;
    let Ok((added, phones)) = read else { return };
    let microphone = SourceWish {
        id: MICROPHONE.into(),
        kind: "microphone".into(),
        address: None,
    };
    let added = added.into_iter().map(|row| SourceWish {
        id: row.id,
        kind: row.kind,
        address: Some(row.address),
    });
    core.effect(Effect::Listen(Listening {
        sources: std::iter::once(microphone).chain(added).collect(),
        phones: phones
            .into_iter()
            .filter(|row| row.is_phone)
            .map(|row| row.app)
            .collect(),
        browsers: core.choices.browsers,
    }));
}
