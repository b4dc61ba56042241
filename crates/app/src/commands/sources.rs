//! The call sources an agent added: which kinds there are, where they are, what they need, how they do.
//!
//! Decides what can be added. Must never put a password or a token into a view, a log or the database: they
//! lie in files of their own ([`crate::secret`]).

use crate::{
    commands::calls::MANUAL,
    ctx::Ctx,
    desktop::{Effect, Listening, SourceConfig},
    secret::{self, Secret},
    view::SourceView,
};
use domain::calls::{
    address::AddressOfRecord,
    event::{SourceId, Trouble},
};
use protocol::problem::{Amount, ErrorCode, Problem};
use serde::Deserialize;
use std::net::SocketAddr;
use store::phone::SourceRow;

/// Most added call sources.
const SOURCES_MAX: usize = 16;
/// The microphone source's id.
const MICROPHONE: &str = "mic:pulse";
/// The kind that other programs on this computer may post to.
pub const LOOPBACK_HTTP: &str = "loopback-http";
/// Where it is when the agent names no address.
const LOOPBACK_HTTP_ADDRESS: &str = "127.0.0.1:4747";
/// Longest password or name, in bytes.
const SECRET_BYTES_MAX: usize = 256;
/// Longest name of a file, in bytes.
const FILE_BYTES_MAX: usize = 4096;
/// Random bytes of a token.
const TOKEN_BYTES: usize = 24;

#[derive(Deserialize)]
pub(crate) struct SourceArgs {
    kind: String,
    #[serde(default)]
    address: Option<String>,
    /// `dialog`: the name to give with the password, when it is not the address's.
    #[serde(default)]
    user: Option<String>,
    /// `dialog`: the password, when the telephone system asks for one.
    #[serde(default)]
    password: Option<String>,
    /// `dialog` over TLS: the file of who vouches for the telephone system, in the place of the system's own.
    #[serde(default)]
    authority: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct SourceIdArgs {
    id: String,
}

/// `source_list`.
pub(crate) async fn list(ctx: &Ctx, _: ()) -> Result<Vec<SourceView>, Problem> {
    let added = ctx.read(store::phone::sources).await?;
    let mut views = vec![
        built_in(ctx, MANUAL, "manual"),
        built_in(ctx, "local-api", "local_api"),
        built_in(ctx, MICROPHONE, "microphone"),
    ];
    views.extend(added.into_iter().map(|row| view(ctx, row)));
    Ok(views)
}

/// `source_add`. The same address again keeps its id; a new password takes the place of the old one.
pub(crate) async fn add(ctx: &Ctx, args: SourceArgs) -> Result<SourceView, Problem> {
    let address = address(&args)?;
    let secret = secret_of(ctx, &args)?;
    let kind = args.kind;
    let row = ctx
        .write(move |tx| {
            let rows = store::phone::sources(tx)?;
            if let Some(same) = rows.iter().find(|row| row.kind == kind && row.address == address) {
                return Ok(same.clone());
            }
            if rows.len() >= SOURCES_MAX {
                return Err(crate::problem::refuse(ErrorCode::OutOfRange {
                    amount: Amount::Sources,
                    min: 0,
                    max: u32::try_from(SOURCES_MAX).unwrap_or(u32::MAX),
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
    // A token is made once: scripts know it. A password is what the agent says now.
    let keeps = row.kind == LOOPBACK_HTTP && secret::read(&ctx.home, &row.id).is_some();
    if let Some(secret) = secret.filter(|_| !keeps) {
        secret::write(&ctx.home, &row.id, &secret).map_err(|error| {
            tracing::error!(%error, source = row.id, "the secret of a call source cannot be kept");
            Problem::from(ErrorCode::StoreFailed)
        })?;
    }
    ctx.publish("settings");
    listen(ctx).await;
    Ok(view(ctx, row))
}

/// `source_remove`. What it needed to prove itself goes with it.
pub(crate) async fn remove(ctx: &Ctx, args: SourceIdArgs) -> Result<(), Problem> {
    let id = args.id.clone();
    if !ctx.write(move |tx| store::phone::remove_source(tx, &id)).await? {
        return Err(ErrorCode::SourceUnknown { id: args.id }.into());
    }
    if let Err(error) = secret::forget(&ctx.home, &args.id) {
        tracing::warn!(%error, source = args.id, "the secret of a removed call source stays");
    }
    ctx.sources.forget(&SourceId(args.id));
    ctx.publish("settings");
    listen(ctx).await;
    Ok(())
}

/// A source cannot be heard, and why.
pub(crate) fn troubled(ctx: &Ctx, id: SourceId, trouble: Trouble) {
    if ctx.sources.troubled(id, trouble) {
        ctx.publish("settings");
    }
}

/// Tells the desktop again what to listen to, whenever the computer woke: sources may be gone, for ever.
pub(crate) async fn listen_after_sleep(ctx: Ctx) {
    loop {
        ctx.woke.heard().await;
        let rung = ctx.woke.count();
        listen(&ctx).await;
        ctx.woke.done(rung);
    }
}

/// Tells the desktop what to listen to.
pub(crate) async fn listen(ctx: &Ctx) {
    let read = ctx
        .read(|tx| Ok((store::phone::sources(tx)?, store::phone::phones(tx)?)))
        .await;
    let Ok((added, phones)) = read else { return };
    let microphone = SourceConfig {
        id: MICROPHONE.into(),
        kind: "microphone".into(),
        address: None,
    };
    let added = added.into_iter().map(|row| SourceConfig {
        id: row.id,
        kind: row.kind,
        address: Some(row.address),
    });
    ctx.effect(Effect::Listen(Listening {
        sources: std::iter::once(microphone).chain(added).collect(),
        phones: phones
            .into_iter()
            .filter(|row| row.is_phone)
            .map(|row| row.app)
            .collect(),
        browsers: ctx.profile().choices.browsers,
    }));
}

/// The address in the form it is kept in.
fn address(args: &SourceArgs) -> Result<String, Problem> {
    let bad = || {
        Problem::from(ErrorCode::SourceAddressBad {
            kind: args.kind.clone(),
        })
    };
    let given = args
        .address
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    match args.kind.as_str() {
        "baresip" => {
            let address: SocketAddr = given.and_then(|text| text.parse().ok()).ok_or_else(bad)?;
            Ok(address.to_string())
        }
        LOOPBACK_HTTP => {
            let given = given.unwrap_or(LOOPBACK_HTTP_ADDRESS);
            let address = given.parse().ok();
            let address = address.filter(|at: &SocketAddr| at.ip().is_loopback() && at.port() != 0);
            Ok(address.ok_or_else(bad)?.to_string())
        }
        "dialog" => {
            let address: Option<AddressOfRecord> = given.and_then(|text| text.parse().ok());
            Ok(address.ok_or_else(bad)?.to_string())
        }
        other => Err(ErrorCode::SourceKindUnknown {
            kind: other.chars().take(64).collect(),
        }
        .into()),
    }
}

/// What is to be kept for the source, if anything.
fn secret_of(ctx: &Ctx, args: &SourceArgs) -> Result<Option<Secret>, Problem> {
    if args.kind == LOOPBACK_HTTP {
        let mut bytes = [0; TOKEN_BYTES];
        ctx.world.random(&mut bytes);
        let word = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        let (user, authority) = (None, None);
        return Ok(Some(Secret {
            word,
            user,
            authority,
        }));
    }
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let authority = given(&args.authority);
    let word = match (given(&args.password), &authority) {
        (Some(word), _) => word,
        (None, Some(_)) => String::new(),
        (None, None) => return Ok(None),
    };
    let user = args
        .user
        .as_deref()
        .map(str::trim)
        .filter(|user| !user.is_empty());
    let user = user.map(str::to_owned);
    let lengths = [
        (Some(&word), SECRET_BYTES_MAX),
        (user.as_ref(), SECRET_BYTES_MAX),
        (authority.as_ref(), FILE_BYTES_MAX),
    ];
    for (text, max_bytes) in lengths {
        let Some(text) = text else { continue };
        if text.len() > max_bytes {
            return Err(ErrorCode::TooLarge { max_bytes }.into());
        }
        if text.chars().any(char::is_control) {
            return Err(ErrorCode::NoteHasControl.into());
        }
    }
    Ok(Some(Secret {
        word,
        user,
        authority,
    }))
}

fn built_in(ctx: &Ctx, id: &str, kind: &str) -> SourceView {
    SourceView {
        id: id.to_owned(),
        kind: kind.to_owned(),
        address: None,
        up: kind != "microphone" || ctx.sources.is_up(&SourceId(id.to_owned())),
        removable: false,
        trouble: None,
        token_file: None,
    }
}

fn view(ctx: &Ctx, row: SourceRow) -> SourceView {
    let id = SourceId(row.id);
    let up = ctx.sources.is_up(&id);
    let trouble = ctx.sources.trouble(&id);
    let token = (row.kind == LOOPBACK_HTTP).then(|| secret::path(&ctx.home, &id.0));
    SourceView {
        up,
        trouble,
        token_file: token.map(|path| path.display().to_string()),
        id: id.0,
        kind: row.kind,
        address: Some(row.address),
        removable: true,
    }
}
