//! The command table: every name a window, the CLI or the tray may call, and who may call it.
//!
//! One line a command. Rules live in the nouns; here is only the way from JSON to a typed function and back.
//! `docs/ARCHITECTURE.md` lists arguments and results.

use crate::{
    commands::{
        browser, calendar, calls, card, centre, doctor, drafts, erase, excerpt, export, goals, history,
        hooks, ideas, kudos, path, people, policy, print, pulse, relief, reset, rest, sent, settings,
        shortcuts, sources, statutory, vault, voice,
    },
    ctx::Ctx,
};
use protocol::{
    local::Caller,
    problem::{ErrorCode, Problem},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

/// Anybody on this side of the socket.
const ALL: &[Caller] = &[Caller::Cli, Caller::Window, Caller::ResetWindow, Caller::Desktop];
/// Everybody but the reset window, which needs no more than its own three commands.
const MAIN: &[Caller] = &[Caller::Cli, Caller::Window, Caller::Desktop];

macro_rules! commands {
    ($($name:literal $who:ident $run:path;)*) => {
        /// Names and callers, for the documentation test.
        pub const COMMANDS: &[(&str, &[Caller])] = &[$(($name, $who)),*];

        /// Runs one command.
        pub(crate) async fn dispatch(ctx: &Ctx, caller: Caller, name: &str, args: Value) -> Result<Value, Problem> {
            match name {
                $($name => {
                    if !$who.contains(&caller) {
                        return Err(ErrorCode::NotAllowed.into());
                    }
                    // Boxed one by one: the table's future is then as large as one command, not as all.
                    write(Box::pin($run(ctx, read(args)?)).await?)
                })*
                _ => Err(ErrorCode::UnknownCommand { name: name.chars().take(64).collect() }.into()),
            }
        }
    };
}

commands! {
    "status" ALL rest::status;
    "today_show" MAIN rest::today;
    "history_show" MAIN history::show;
    "history_day" MAIN history::day;
    "history_rebuild" MAIN history::rebuild;
    "call_start" MAIN calls::start;
    "call_end" MAIN calls::end;
    "call_hold" MAIN calls::hold;
    "call_switch" MAIN calls::switch;
    "reset_start" ALL reset::start;
    "reset_show" ALL reset::show;
    "reset_end" ALL reset::end;
    "nudge_answer" MAIN rest::nudge_answer;
    "hard" ALL reset::hard;
    "quiet_set" MAIN rest::quiet_set;
    "break_show" MAIN statutory::show;
    "break_start" MAIN statutory::start;
    "break_end" MAIN statutory::end;
    "break_export" MAIN statutory::export;
    "shift_set" MAIN statutory::shift_set;
    "policy_show" MAIN policy::show;
    "policy_pack_set" MAIN policy::pack_set;
    "policy_check" MAIN policy::check;
    "relief_show" MAIN relief::show;
    "relief_ask" MAIN relief::ask;
    "relief_seen" MAIN relief::seen;
    "open" MAIN settings::open;
    "kudos_wall" MAIN kudos::wall;
    "kudos_give" MAIN kudos::giving::give;
    "kudos_undo" MAIN kudos::giving::undo;
    "kudos_withdraw" MAIN kudos::giving::withdraw;
    "kudos_hide" MAIN kudos::care::hide;
    "kudos_block" MAIN kudos::care::block;
    "kudos_report" MAIN kudos::care::report;
    "report_away" MAIN kudos::care::away;
    "card_show" MAIN card::show;
    "card_set" MAIN card::set;
    "kudos_shows" MAIN kudos::evidence::shows;
    "draft_show" MAIN drafts::show;
    "draft_keep" MAIN drafts::keep;
    "kudos_page" MAIN kudos::page;
    "kudos_list" MAIN kudos::list;
    "kudos_thank" MAIN kudos::thank;
    "kudos_visibility_set" MAIN kudos::visibility_set;
    "kudos_default_visibility_set" MAIN kudos::default_visibility_set;
    "praise_list" MAIN kudos::praise::list;
    "praise_approve" MAIN kudos::praise::approve;
    "praise_refuse" MAIN kudos::praise::refuse_it;
    "kudos_seen" MAIN kudos::seen;
    "kudos_again" MAIN kudos::again::show;
    "kudos_again_put_away" MAIN kudos::again::put_away;
    "path_show" MAIN path::show;
    "path_current_set" MAIN path::current_set;
    "path_next_set" MAIN path::next_set;
    "path_print" MAIN print::path;
    "path_share" MAIN excerpt::share;
    "path_shared" MAIN excerpt::shared;
    "path_unshare" MAIN excerpt::unshare;
    "evidence_add" MAIN path::evidence_add;
    "evidence_remove" MAIN path::evidence_remove;
    "goal_list" MAIN goals::list;
    "goal_check" MAIN goals::check;
    "goal_add" MAIN goals::add;
    "goal_done_set" MAIN goals::done_set;
    "goal_remove" MAIN goals::remove;
    "idea_list" MAIN ideas::list;
    "idea_add" MAIN ideas::add;
    "idea_set" MAIN ideas::set;
    "idea_remove" MAIN ideas::remove;
    "voice_show" MAIN voice::show;
    "voice_say" MAIN voice::say;
    "voice_others" MAIN voice::others;
    "voice_add" MAIN voice::add;
    "voice_thank" MAIN voice::thank;
    "voice_withdraw" MAIN voice::withdraw;
    "voice_list" MAIN voice::list;
    "pulse_show" MAIN pulse::show;
    "pulse_answer" MAIN pulse::answer;
    "pulse_skip" MAIN pulse::skip;
    "pulse_wanted_set" MAIN pulse::wanted_set;
    "settings_show" ALL settings::show;
    "settings_set" MAIN settings::set;
    "screens_told" MAIN settings::screens_told;
    "shortcut_list" MAIN shortcuts::list;
    "shortcut_set" MAIN shortcuts::set;
    "shortcut_press" MAIN shortcuts::press;
    "people_find" MAIN people::find;
    "join" MAIN centre::join;
    "join_ways" MAIN centre::join_ways;
    "join_sso" MAIN centre::join_sso;
    "join_sso_show" MAIN centre::join_sso_show;
    "leave" MAIN centre::leave;
    "vault_status" MAIN vault::status;
    "vault_create" MAIN vault::making::create;
    "vault_confirm" MAIN vault::making::confirm;
    "vault_unlock" MAIN vault::unlock;
    "vault_lock" MAIN vault::lock;
    "vault_recover" MAIN vault::recover;
    "vault_passphrase_set" MAIN vault::passphrase_set;
    "vault_pair" MAIN vault::pairing::pair;
    "vault_pair_look" MAIN vault::pairing::pair_look;
    "vault_pair_confirm" MAIN vault::pairing::pair_confirm;
    "phone_list" MAIN settings::phone_list;
    "phone_use" MAIN settings::phone_use;
    "phone_forget" MAIN settings::phone_forget;
    "phone_line_set" MAIN browser::line_set;
    "source_list" MAIN sources::list;
    "source_add" MAIN sources::add;
    "source_remove" MAIN sources::remove;
    "calendar_show" MAIN calendar::show;
    "calendar_set" MAIN calendar::set;
    "hook_list" MAIN hooks::list;
    "hook_add" MAIN hooks::add;
    "hook_remove" MAIN hooks::remove;
    "hook_test" MAIN hooks::test;
    "sent_show" MAIN sent::show;
    "export" MAIN export::export;
    "erase_show" MAIN erase::show;
    "erase" MAIN erase::erase;
    "folder_show" MAIN settings::folder_show;
    "doctor" MAIN doctor::doctor;
}

fn read<T: DeserializeOwned>(args: Value) -> Result<T, Problem> {
    // A command without arguments takes `()`, which JSON spells null; an empty object is as good.
    let args = match args {
        Value::Object(map) if map.is_empty() && std::mem::size_of::<T>() == 0 => Value::Null,
        Value::Null if std::mem::size_of::<T>() > 0 => Value::Object(serde_json::Map::new()),
        other => other,
    };
    serde_json::from_value(args).map_err(|error| {
        ErrorCode::BadRequest {
            detail: error.to_string(),
        }
        .into()
    })
}

fn write(result: impl Serialize) -> Result<Value, Problem> {
    serde_json::to_value(result).map_err(|error| {
        tracing::error!(%error, "a result cannot be written");
        ErrorCode::Internal.into()
    })
}
