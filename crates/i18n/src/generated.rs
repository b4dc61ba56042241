//! Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
//! One method per message; arguments in the order of their names.

use crate::{Language, Words};
use fluent_bundle::FluentValue;

/// The files that Rust speaks, in a language.
pub(crate) fn sources(language: Language) -> [&'static str; 22] {
    match language {
        Language::English => [
            include_str!("../locales/en/calendar.ftl"),
            include_str!("../locales/en/calls.ftl"),
            include_str!("../locales/en/cli.ftl"),
            include_str!("../locales/en/data.ftl"),
            include_str!("../locales/en/error.ftl"),
            include_str!("../locales/en/excerpt.ftl"),
            include_str!("../locales/en/goal.ftl"),
            include_str!("../locales/en/history.ftl"),
            include_str!("../locales/en/hook.ftl"),
            include_str!("../locales/en/idea.ftl"),
            include_str!("../locales/en/keyring.ftl"),
            include_str!("../locales/en/notify.ftl"),
            include_str!("../locales/en/page.ftl"),
            include_str!("../locales/en/print.ftl"),
            include_str!("../locales/en/relief.ftl"),
            include_str!("../locales/en/rest.ftl"),
            include_str!("../locales/en/sent.ftl"),
            include_str!("../locales/en/shortcut.ftl"),
            include_str!("../locales/en/source.ftl"),
            include_str!("../locales/en/statutory.ftl"),
            include_str!("../locales/en/tray.ftl"),
            include_str!("../locales/en/voice.ftl"),
        ],
        Language::German => [
            include_str!("../locales/de/calendar.ftl"),
            include_str!("../locales/de/calls.ftl"),
            include_str!("../locales/de/cli.ftl"),
            include_str!("../locales/de/data.ftl"),
            include_str!("../locales/de/error.ftl"),
            include_str!("../locales/de/excerpt.ftl"),
            include_str!("../locales/de/goal.ftl"),
            include_str!("../locales/de/history.ftl"),
            include_str!("../locales/de/hook.ftl"),
            include_str!("../locales/de/idea.ftl"),
            include_str!("../locales/de/keyring.ftl"),
            include_str!("../locales/de/notify.ftl"),
            include_str!("../locales/de/page.ftl"),
            include_str!("../locales/de/print.ftl"),
            include_str!("../locales/de/relief.ftl"),
            include_str!("../locales/de/rest.ftl"),
            include_str!("../locales/de/sent.ftl"),
            include_str!("../locales/de/shortcut.ftl"),
            include_str!("../locales/de/source.ftl"),
            include_str!("../locales/de/statutory.ftl"),
            include_str!("../locales/de/tray.ftl"),
            include_str!("../locales/de/voice.ftl"),
        ],
        Language::Polish => [
            include_str!("../locales/pl/calendar.ftl"),
            include_str!("../locales/pl/calls.ftl"),
            include_str!("../locales/pl/cli.ftl"),
            include_str!("../locales/pl/data.ftl"),
            include_str!("../locales/pl/error.ftl"),
            include_str!("../locales/pl/excerpt.ftl"),
            include_str!("../locales/pl/goal.ftl"),
            include_str!("../locales/pl/history.ftl"),
            include_str!("../locales/pl/hook.ftl"),
            include_str!("../locales/pl/idea.ftl"),
            include_str!("../locales/pl/keyring.ftl"),
            include_str!("../locales/pl/notify.ftl"),
            include_str!("../locales/pl/page.ftl"),
            include_str!("../locales/pl/print.ftl"),
            include_str!("../locales/pl/relief.ftl"),
            include_str!("../locales/pl/rest.ftl"),
            include_str!("../locales/pl/sent.ftl"),
            include_str!("../locales/pl/shortcut.ftl"),
            include_str!("../locales/pl/source.ftl"),
            include_str!("../locales/pl/statutory.ftl"),
            include_str!("../locales/pl/tray.ftl"),
            include_str!("../locales/pl/voice.ftl"),
        ],
        Language::SimplifiedChinese => [
            include_str!("../locales/zh-CN/calendar.ftl"),
            include_str!("../locales/zh-CN/calls.ftl"),
            include_str!("../locales/zh-CN/cli.ftl"),
            include_str!("../locales/zh-CN/data.ftl"),
            include_str!("../locales/zh-CN/error.ftl"),
            include_str!("../locales/zh-CN/excerpt.ftl"),
            include_str!("../locales/zh-CN/goal.ftl"),
            include_str!("../locales/zh-CN/history.ftl"),
            include_str!("../locales/zh-CN/hook.ftl"),
            include_str!("../locales/zh-CN/idea.ftl"),
            include_str!("../locales/zh-CN/keyring.ftl"),
            include_str!("../locales/zh-CN/notify.ftl"),
            include_str!("../locales/zh-CN/page.ftl"),
            include_str!("../locales/zh-CN/print.ftl"),
            include_str!("../locales/zh-CN/relief.ftl"),
            include_str!("../locales/zh-CN/rest.ftl"),
            include_str!("../locales/zh-CN/sent.ftl"),
            include_str!("../locales/zh-CN/shortcut.ftl"),
            include_str!("../locales/zh-CN/source.ftl"),
            include_str!("../locales/zh-CN/statutory.ftl"),
            include_str!("../locales/zh-CN/tray.ftl"),
            include_str!("../locales/zh-CN/voice.ftl"),
        ],
        Language::BrazilianPortuguese => [
            include_str!("../locales/pt-BR/calendar.ftl"),
            include_str!("../locales/pt-BR/calls.ftl"),
            include_str!("../locales/pt-BR/cli.ftl"),
            include_str!("../locales/pt-BR/data.ftl"),
            include_str!("../locales/pt-BR/error.ftl"),
            include_str!("../locales/pt-BR/excerpt.ftl"),
            include_str!("../locales/pt-BR/goal.ftl"),
            include_str!("../locales/pt-BR/history.ftl"),
            include_str!("../locales/pt-BR/hook.ftl"),
            include_str!("../locales/pt-BR/idea.ftl"),
            include_str!("../locales/pt-BR/keyring.ftl"),
            include_str!("../locales/pt-BR/notify.ftl"),
            include_str!("../locales/pt-BR/page.ftl"),
            include_str!("../locales/pt-BR/print.ftl"),
            include_str!("../locales/pt-BR/relief.ftl"),
            include_str!("../locales/pt-BR/rest.ftl"),
            include_str!("../locales/pt-BR/sent.ftl"),
            include_str!("../locales/pt-BR/shortcut.ftl"),
            include_str!("../locales/pt-BR/source.ftl"),
            include_str!("../locales/pt-BR/statutory.ftl"),
            include_str!("../locales/pt-BR/tray.ftl"),
            include_str!("../locales/pt-BR/voice.ftl"),
        ],
        Language::Spanish => [
            include_str!("../locales/es/calendar.ftl"),
            include_str!("../locales/es/calls.ftl"),
            include_str!("../locales/es/cli.ftl"),
            include_str!("../locales/es/data.ftl"),
            include_str!("../locales/es/error.ftl"),
            include_str!("../locales/es/excerpt.ftl"),
            include_str!("../locales/es/goal.ftl"),
            include_str!("../locales/es/history.ftl"),
            include_str!("../locales/es/hook.ftl"),
            include_str!("../locales/es/idea.ftl"),
            include_str!("../locales/es/keyring.ftl"),
            include_str!("../locales/es/notify.ftl"),
            include_str!("../locales/es/page.ftl"),
            include_str!("../locales/es/print.ftl"),
            include_str!("../locales/es/relief.ftl"),
            include_str!("../locales/es/rest.ftl"),
            include_str!("../locales/es/sent.ftl"),
            include_str!("../locales/es/shortcut.ftl"),
            include_str!("../locales/es/source.ftl"),
            include_str!("../locales/es/statutory.ftl"),
            include_str!("../locales/es/tray.ftl"),
            include_str!("../locales/es/voice.ftl"),
        ],
    }
}

impl Words {
    /// `Calendar`
    #[must_use]
    pub fn calendar_title(&self) -> String { self.say("calendar-title", &[]) }

    /// `No reset is offered during meetings of this iCalendar file (.ics) or address. Only from when to when is read, never what about. Whole days, and times shown as free, hold nothing.`
    #[must_use]
    pub fn calendar_hint(&self) -> String { self.say("calendar-hint", &[]) }

    /// `File or address`
    #[must_use]
    pub fn calendar_file(&self) -> String { self.say("calendar-file", &[]) }

    /// `For example /…/calendar.ics, as Thunderbird, Outlook or Nextcloud write it, or the secret address (https, webcal) that your calendar gives you. An address is asked once an hour, and kept like a password.`
    #[must_use]
    pub fn calendar_file_hint(&self) -> String { self.say("calendar-file-hint", &[]) }

    /// `Use this`
    #[must_use]
    pub fn calendar_set(&self) -> String { self.say("calendar-set", &[]) }

    /// `The address at { $host }. The rest of it is kept like a password.`
    #[must_use]
    pub fn calendar_at(&self, host: &str) -> String { self.say("calendar-at", &[("host", FluentValue::from(host))]) }

    /// `An address holds a key to your calendar, so it must not stand on the command line. Put it into a file, or type it: breakwater calendar set --address-file FILE, or - for the input`
    #[must_use]
    pub fn calendar_address_how(&self) -> String { self.say("calendar-address-how", &[]) }

    /// `No calendar`
    #[must_use]
    pub fn calendar_remove(&self) -> String { self.say("calendar-remove", &[]) }

    /// `No calendar is used.`
    #[must_use]
    pub fn calendar_none(&self) -> String { self.say("calendar-none", &[]) }

    /// `No calendar is used from now on.`
    #[must_use]
    pub fn calendar_off(&self) -> String { self.say("calendar-off", &[]) }

    /// `No meetings in the next two days.`
    #[must_use]
    pub fn calendar_empty(&self) -> String { self.say("calendar-empty", &[]) }

    /// `This file is not there or may not be read. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_missing(&self) -> String { self.say("calendar-fault-missing", &[]) }

    /// `This is no iCalendar file. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_not_a_calendar(&self) -> String { self.say("calendar-fault-not-a-calendar", &[]) }

    /// `This file ends in the middle. What was read last holds, and it is tried again.`
    #[must_use]
    pub fn calendar_fault_cut(&self) -> String { self.say("calendar-fault-cut", &[]) }

    /// `This file is too large. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_too_large(&self) -> String { self.say("calendar-fault-too-large", &[]) }

    /// `The program breakwater-calendar is not installed beside Breakwater. Install it and try again.`
    #[must_use]
    pub fn calendar_fault_reader_missing(&self) -> String { self.say("calendar-fault-reader-missing", &[]) }

    /// `This file could not be read to its end. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_reader_broken(&self) -> String { self.say("calendar-fault-reader-broken", &[]) }

    /// `Nobody answers at this address now. What was read last holds, and it is tried again.`
    #[must_use]
    pub fn calendar_fault_unreachable(&self) -> String { self.say("calendar-fault-unreachable", &[]) }

    /// `This address is not taken any more. Copy it anew from your calendar’s settings. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_refused(&self) -> String { self.say("calendar-fault-refused", &[]) }

    /// `Your calendar’s server asks for a pause. What was read last holds, and it is asked again later.`
    #[must_use]
    pub fn calendar_fault_busy(&self) -> String { self.say("calendar-fault-busy", &[]) }

    /// `This address answers with a web page, perhaps one that asks for a password. Copy the address that ends in .ics. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_page(&self) -> String { self.say("calendar-fault-page", &[]) }

    /// `This address leads to one that is not protected, so it is not followed. What was read last holds.`
    #[must_use]
    pub fn calendar_fault_insecure(&self) -> String { self.say("calendar-fault-insecure", &[]) }

    /// `Your calendar’s server has a fault. What was read last holds, and it is tried again.`
    #[must_use]
    pub fn calendar_fault_broken(&self) -> String { self.say("calendar-fault-broken", &[]) }

    /// `from { $name }`
    #[must_use]
    pub fn source_from(&self, name: &str) -> String { self.say("source-from", &[("name", FluentValue::from(name))]) }

    /// `from your phone`
    #[must_use]
    pub fn source_phone(&self) -> String { self.say("source-phone", &[]) }

    /// `microphone`
    #[must_use]
    pub fn source_microphone(&self) -> String { self.say("source-microphone", &[]) }

    /// `your switch`
    #[must_use]
    pub fn source_switch(&self) -> String { self.say("source-switch", &[]) }

    /// `from your telephone system`
    #[must_use]
    pub fn source_dialog(&self) -> String { self.say("source-dialog", &[]) }

    /// `Your telephone system`
    #[must_use]
    pub fn source_dialog_name(&self) -> String { self.say("source-dialog-name", &[]) }

    /// `The microphone of { $name } has been open for very long, so it no longer counts as a call. Your switch still does.`
    #[must_use]
    pub fn source_untrusted(&self, name: &str) -> String { self.say("source-untrusted", &[("name", FluentValue::from(name))]) }

    /// `{ $name } cannot be reached. Calls are counted again when it answers.`
    #[must_use]
    pub fn source_lost(&self, name: &str) -> String { self.say("source-lost", &[("name", FluentValue::from(name))]) }

    /// `{ $name } reports calls too often to be believed, so it is not listened to for now. Your switch still works.`
    #[must_use]
    pub fn source_muted(&self, name: &str) -> String { self.say("source-muted", &[("name", FluentValue::from(name))]) }

    /// `{ $name } reported a call and never its end, so the call was closed. Its length is a guess.`
    #[must_use]
    pub fn source_stuck(&self, name: &str) -> String { self.say("source-stuck", &[("name", FluentValue::from(name))]) }

    /// `Breakwater is not running here. Start it with: breakwater run`
    #[must_use]
    pub fn cli_not_running(&self) -> String { self.say("cli-not-running", &[]) }

    /// `Breakwater is already running for this profile.`
    #[must_use]
    pub fn cli_already_running(&self) -> String { self.say("cli-already-running", &[]) }

    /// `Not done: { $reason }`
    #[must_use]
    pub fn cli_refused(&self, reason: &str) -> String { self.say("cli-refused", &[("reason", FluentValue::from(reason))]) }

    /// `Done.`
    #[must_use]
    pub fn cli_done(&self) -> String { self.say("cli-done", &[]) }

    /// `On a call since { $since } ({ $label }).`
    #[must_use]
    pub fn cli_status_call(&self, label: &str, since: &str) -> String { self.say("cli-status-call", &[("label", FluentValue::from(label)), ("since", FluentValue::from(since))]) }

    /// `Ringing.`
    #[must_use]
    pub fn cli_status_ringing(&self) -> String { self.say("cli-status-ringing", &[]) }

    /// `Perhaps still on a call: its source cannot be heard.`
    #[must_use]
    pub fn cli_status_uncertain(&self) -> String { self.say("cli-status-uncertain", &[]) }

    /// `No call.`
    #[must_use]
    pub fn cli_status_no_call(&self) -> String { self.say("cli-status-no-call", &[]) }

    /// `A reset is due.`
    #[must_use]
    pub fn cli_status_due(&self) -> String { self.say("cli-status-due", &[]) }

    /// `Rest owed: { $length }.`
    #[must_use]
    pub fn cli_status_owed(&self, length: &str) -> String { self.say("cli-status-owed", &[("length", FluentValue::from(length))]) }

    /// `No reset is offered: { $reason }`
    #[must_use]
    pub fn cli_status_holding(&self, reason: &str) -> String { self.say("cli-status-holding", &[("reason", FluentValue::from(reason))]) }

    /// `Today: { $calls -> [one] { $calls } call *[other] { $calls } calls }, { $resets -> [one] { $resets } reset *[other] { $resets } resets }.`
    #[must_use]
    pub fn cli_status_today(&self, calls: i64, resets: i64) -> String { self.say("cli-status-today", &[("calls", FluentValue::from(calls)), ("resets", FluentValue::from(resets))]) }

    /// `Your centre no longer knows this computer. Everything is saved here: sign in again with breakwater join, and it is sent.`
    #[must_use]
    pub fn cli_status_signed_out(&self) -> String { self.say("cli-status-signed-out", &[]) }

    /// `No centre joined. Everything stays on this computer.`
    #[must_use]
    pub fn cli_status_alone(&self) -> String { self.say("cli-status-alone", &[]) }

    /// `Connected to your centre.`
    #[must_use]
    pub fn cli_status_online(&self) -> String { self.say("cli-status-online", &[]) }

    /// `Offline. Everything is saved here.`
    #[must_use]
    pub fn cli_status_offline(&self) -> String { self.say("cli-status-offline", &[]) }

    /// `{ $count -> [one] { $count } record is still coming from your centre. *[other] { NUMBER($count) } records are still coming from your centre. Everything works meanwhile. }`
    #[must_use]
    pub fn cli_status_to_come(&self, count: i64) -> String { self.say("cli-status-to-come", &[("count", FluentValue::from(count))]) }

    /// `{ $count -> [one] { $count } record waits to be sent. *[other] { $count } records wait to be sent. }`
    #[must_use]
    pub fn cli_status_waiting(&self, count: i64) -> String { self.say("cli-status-waiting", &[("count", FluentValue::from(count))]) }

    /// `Your reset runs until { $until }.`
    #[must_use]
    pub fn cli_reset_running(&self, until: &str) -> String { self.say("cli-reset-running", &[("until", FluentValue::from(until))]) }

    /// `Quiet until { $until }.`
    #[must_use]
    pub fn cli_quiet_until(&self, until: &str) -> String { self.say("cli-quiet-until", &[("until", FluentValue::from(until))]) }

    /// `Quiet mode is off.`
    #[must_use]
    pub fn cli_quiet_off(&self) -> String { self.say("cli-quiet-off", &[]) }

    /// `The offer comes again after { $time }, in the first gap.`
    #[must_use]
    pub fn cli_nudge_later(&self, time: &str) -> String { self.say("cli-nudge-later", &[("time", FluentValue::from(time))]) }

    /// `Marked as hard. Only you can see it.`
    #[must_use]
    pub fn cli_hard_marked(&self) -> String { self.say("cli-hard-marked", &[]) }

    /// `Your kudos for { $name } is saved here. It is sent when the server can be reached.`
    #[must_use]
    pub fn cli_kudos_given(&self, name: &str) -> String { self.say("cli-kudos-given", &[("name", FluentValue::from(name))]) }

    /// `Your kudos for { $name } is on its way.`
    #[must_use]
    pub fn cli_kudos_sent(&self, name: &str) -> String { self.say("cli-kudos-sent", &[("name", FluentValue::from(name))]) }

    /// `No kudos yet.`
    #[must_use]
    pub fn cli_kudos_none(&self) -> String { self.say("cli-kudos-none", &[]) }

    /// `{ $count -> [one] { $count } kudos waits until your vault is open here: breakwater vault unlock *[other] { $count } kudos wait until your vault is open here: breakwater vault unlock }`
    #[must_use]
    pub fn cli_kudos_sealed(&self, count: i64) -> String { self.say("cli-kudos-sealed", &[("count", FluentValue::from(count))]) }

    /// `From now on only you and who gave it see this kudos.`
    #[must_use]
    pub fn cli_kudos_shown_me(&self) -> String { self.say("cli-kudos-shown-me", &[]) }

    /// `From now on your team sees this kudos.`
    #[must_use]
    pub fn cli_kudos_shown_team(&self) -> String { self.say("cli-kudos-shown-team", &[]) }

    /// `From now on everyone at your centre sees this kudos.`
    #[must_use]
    pub fn cli_kudos_shown_everyone(&self) -> String { self.say("cli-kudos-shown-everyone", &[]) }

    /// `The kudos is taken back. Its words are erased.`
    #[must_use]
    pub fn cli_kudos_taken_back(&self) -> String { self.say("cli-kudos-taken-back", &[]) }

    /// `{ $name } has a new key. They made their vault anew, or somebody put another key in its place. If it matters, ask { $name }.`
    #[must_use]
    pub fn cli_kudos_key_changed(&self, name: &str) -> String { self.say("cli-kudos-key-changed", &[("name", FluentValue::from(name))]) }

    /// `Not yet meant? Within { NUMBER($seconds) } seconds: breakwater kudos undo`
    #[must_use]
    pub fn cli_kudos_undo_hint(&self, seconds: i64) -> String { self.say("cli-kudos-undo-hint", &[("seconds", FluentValue::from(seconds))]) }

    /// `Undone: nothing was sent to { $name }.`
    #[must_use]
    pub fn cli_kudos_undone(&self, name: &str) -> String { self.say("cli-kudos-undone", &[("name", FluentValue::from(name))]) }

    /// `It had left already. It is taken back from { $name }, and its words are erased.`
    #[must_use]
    pub fn cli_kudos_undone_left(&self, name: &str) -> String { self.say("cli-kudos-undone-left", &[("name", FluentValue::from(name))]) }

    /// `You said thanks.`
    #[must_use]
    pub fn cli_kudos_thanked(&self) -> String { self.say("cli-kudos-thanked", &[]) }

    /// `It is saved here, and reaches the others when the server can be reached.`
    #[must_use]
    pub fn cli_kudos_later(&self) -> String { self.say("cli-kudos-later", &[]) }

    /// `It is off your wall. Nobody is told, and nobody else sees it through you.`
    #[must_use]
    pub fn cli_kudos_hidden(&self) -> String { self.say("cli-kudos-hidden", &[]) }

    /// `It is back on your wall, between you and who gave it.`
    #[must_use]
    pub fn cli_kudos_unhidden(&self) -> String { self.say("cli-kudos-unhidden", &[]) }

    /// `Reported to { $name }, and off your wall.`
    #[must_use]
    pub fn cli_kudos_reported(&self, name: &str) -> String { self.say("cli-kudos-reported", &[("name", FluentValue::from(name))]) }

    /// `What { $name } gives you from now on waits unseen. Nobody is told.`
    #[must_use]
    pub fn cli_kudos_blocked(&self, name: &str) -> String { self.say("cli-kudos-blocked", &[("name", FluentValue::from(name))]) }

    /// `What { $name } gives you is seen again, and so is what waited.`
    #[must_use]
    pub fn cli_kudos_unblocked(&self, name: &str) -> String { self.say("cli-kudos-unblocked", &[("name", FluentValue::from(name))]) }

    /// `Nobody’s kudos wait.`
    #[must_use]
    pub fn cli_kudos_blocked_none(&self) -> String { self.say("cli-kudos-blocked-none", &[]) }

    /// `You have no card yet. Write one, for example: breakwater kudos card --like quietly --text "No stage, please"`
    #[must_use]
    pub fn cli_card_none(&self) -> String { self.say("cli-card-none", &[]) }

    /// `How you like to be recognised. Everyone at your centre can read it:`
    #[must_use]
    pub fn cli_card_title(&self) -> String { self.say("cli-card-title", &[]) }

    /// `just between us`
    #[must_use]
    pub fn cli_card_quietly(&self) -> String { self.say("cli-card-quietly", &[]) }

    /// `where the team hears it`
    #[must_use]
    pub fn cli_card_before_the_team(&self) -> String { self.say("cli-card-before-the-team", &[]) }

    /// `written, to read again`
    #[must_use]
    pub fn cli_card_in_writing(&self) -> String { self.say("cli-card-in-writing", &[]) }

    /// `said in person`
    #[must_use]
    pub fn cli_card_in_person(&self) -> String { self.say("cli-card-in-person", &[]) }

    /// `with what exactly helped`
    #[must_use]
    pub fn cli_card_in_detail(&self) -> String { self.say("cli-card-in-detail", &[]) }

    /// `No customer's words wait for you to decide. New ones are yours alone until you show them.`
    #[must_use]
    pub fn cli_praise_none(&self) -> String { self.say("cli-praise-none", &[]) }

    /// `Only you see these. To show one to others: breakwater praise approve ID. To take one off your wall: breakwater praise refuse ID.`
    #[must_use]
    pub fn cli_praise_hint(&self) -> String { self.say("cli-praise-hint", &[]) }

    /// `{ $count -> [one] { $count } more waits until your vault is open here: breakwater vault unlock *[other] { $count } more wait until your vault is open here: breakwater vault unlock }`
    #[must_use]
    pub fn cli_praise_sealed(&self, count: i64) -> String { self.say("cli-praise-sealed", &[("count", FluentValue::from(count))]) }

    /// `It is off your wall. Nobody else sees it.`
    #[must_use]
    pub fn cli_praise_refused(&self) -> String { self.say("cli-praise-refused", &[]) }

    /// `You have said nothing yet. For example: breakwater suggest --text "Let us swap late shifts ourselves"`
    #[must_use]
    pub fn cli_voice_none(&self) -> String { self.say("cli-voice-none", &[]) }

    /// `No short questions are open.`
    #[must_use]
    pub fn cli_pulse_none(&self) -> String { self.say("cli-pulse-none", &[]) }

    /// `To answer, one number for each (1 is not at all, 5 is very much, 0 leaves it out): breakwater pulse answer { $numbers }`
    #[must_use]
    pub fn cli_pulse_hint(&self, numbers: &str) -> String { self.say("cli-pulse-hint", &[("numbers", FluentValue::from(numbers))]) }

    /// `You joined { $centre } as { $name }.`
    #[must_use]
    pub fn cli_joined(&self, centre: &str, name: &str) -> String { self.say("cli-joined", &[("centre", FluentValue::from(centre)), ("name", FluentValue::from(name))]) }

    /// `You left the centre. What was yours on this computer is erased.`
    #[must_use]
    pub fn cli_left(&self) -> String { self.say("cli-left", &[]) }

    /// `The microphone of { $name } now counts as your phone.`
    #[must_use]
    pub fn cli_phone_used(&self, name: &str) -> String { self.say("cli-phone-used", &[("name", FluentValue::from(name))]) }

    /// `The microphone of { $name } no longer counts.`
    #[must_use]
    pub fn cli_phone_forgotten(&self, name: &str) -> String { self.say("cli-phone-forgotten", &[("name", FluentValue::from(name))]) }

    /// `The line of { $name } stays open between calls. Its microphone no longer counts as a call.`
    #[must_use]
    pub fn cli_phone_line_open(&self, name: &str) -> String { self.say("cli-phone-line-open", &[("name", FluentValue::from(name))]) }

    /// `The microphone of { $name } counts as a call while it is open.`
    #[must_use]
    pub fn cli_phone_line_closed(&self, name: &str) -> String { self.say("cli-phone-line-closed", &[("name", FluentValue::from(name))]) }

    /// `No program has used a microphone yet.`
    #[must_use]
    pub fn cli_phones_none(&self) -> String { self.say("cli-phones-none", &[]) }

    /// `Calls are now also heard from { $id }.`
    #[must_use]
    pub fn cli_source_added(&self, id: &str) -> String { self.say("cli-source-added", &[("id", FluentValue::from(id))]) }

    /// `Callers find their token in { $file }`
    #[must_use]
    pub fn cli_source_token(&self, file: &str) -> String { self.say("cli-source-token", &[("file", FluentValue::from(file))]) }

    /// `Calls are no longer heard from { $id }.`
    #[must_use]
    pub fn cli_source_removed(&self, id: &str) -> String { self.say("cli-source-removed", &[("id", FluentValue::from(id))]) }

    /// `Written to { $dir }.`
    #[must_use]
    pub fn cli_exported(&self, dir: &str) -> String { self.say("cli-exported", &[("dir", FluentValue::from(dir))]) }

    /// `Everything of yours on this computer is erased.`
    #[must_use]
    pub fn cli_erased(&self) -> String { self.say("cli-erased", &[]) }

    /// `Nothing was erased.`
    #[must_use]
    pub fn cli_erase_not(&self) -> String { self.say("cli-erase-not", &[]) }

    /// `To erase it, type { $word }:`
    #[must_use]
    pub fn cli_erase_word(&self, word: &str) -> String { self.say("cli-erase-word", &[("word", FluentValue::from(word))]) }

    /// `Everything is in order.`
    #[must_use]
    pub fn cli_doctor_well(&self) -> String { self.say("cli-doctor-well", &[]) }

    /// `Marked as hard. Your leader is told that you need { $minutes } min, and nothing else.`
    #[must_use]
    pub fn cli_hard_told(&self, minutes: &str) -> String { self.say("cli-hard-told", &[("minutes", FluentValue::from(minutes))]) }

    /// `Your break began at { $time }.`
    #[must_use]
    pub fn cli_break_begun(&self, time: &str) -> String { self.say("cli-break-begun", &[("time", FluentValue::from(time))]) }

    /// `The break is over.`
    #[must_use]
    pub fn cli_break_ended(&self) -> String { self.say("cli-break-ended", &[]) }

    /// `No break is on.`
    #[must_use]
    pub fn cli_break_none(&self) -> String { self.say("cli-break-none", &[]) }

    /// `The rules of { $name } apply from now on. They are not legally reviewed.`
    #[must_use]
    pub fn cli_pack_chosen(&self, name: &str) -> String { self.say("cli-pack-chosen", &[("name", FluentValue::from(name))]) }

    /// `No country's rules apply.`
    #[must_use]
    pub fn cli_pack_dropped(&self) -> String { self.say("cli-pack-dropped", &[]) }

    /// `Breakwater's own numbers apply.`
    #[must_use]
    pub fn cli_policy_standard(&self) -> String { self.say("cli-policy-standard", &[]) }

    /// `Line { NUMBER($line) } is read as { $written } and is better written so.`
    #[must_use]
    pub fn cli_policy_mended(&self, line: i64, written: &str) -> String { self.say("cli-policy-mended", &[("line", FluentValue::from(line)), ("written", FluentValue::from(written))]) }

    /// `{ $file } can be read. What it changes:`
    #[must_use]
    pub fn cli_policy_own_good(&self, file: &str) -> String { self.say("cli-policy-own-good", &[("file", FluentValue::from(file))]) }

    /// `There is no { $file }. Breakwater's own numbers apply.`
    #[must_use]
    pub fn cli_policy_none(&self, file: &str) -> String { self.say("cli-policy-none", &[("file", FluentValue::from(file))]) }

    /// `From your centre, since { $date }:`
    #[must_use]
    pub fn cli_policy_floor(&self, date: &str) -> String { self.say("cli-policy-floor", &[("date", FluentValue::from(date))]) }

    /// `This policy is good: it grants as much rest or more.`
    #[must_use]
    pub fn cli_policy_good(&self) -> String { self.say("cli-policy-good", &[]) }

    /// `Your shift is { $hours }.`
    #[must_use]
    pub fn cli_shift_said(&self, hours: &str) -> String { self.say("cli-shift-said", &[("hours", FluentValue::from(hours))]) }

    /// `The shift is forgotten. It begins with your first call.`
    #[must_use]
    pub fn cli_shift_forgotten(&self) -> String { self.say("cli-shift-forgotten", &[]) }

    /// `{ $on } { $calls } on calls · { $rest } of rest · longest without rest { $longest } · { $resets -> [one] { $resets } reset *[other] { $resets } resets }`
    #[must_use]
    pub fn cli_history_day(&self, calls: &str, longest: &str, on: &str, resets: i64, rest: &str) -> String { self.say("cli-history-day", &[("calls", FluentValue::from(calls)), ("longest", FluentValue::from(longest)), ("on", FluentValue::from(on)), ("resets", FluentValue::from(resets)), ("rest", FluentValue::from(rest))]) }

    /// `{ $on } nothing was recorded`
    #[must_use]
    pub fn cli_history_none(&self, on: &str) -> String { self.say("cli-history-none", &[("on", FluentValue::from(on))]) }

    /// `Together: { $calls } on calls, { $rest } of rest.`
    #[must_use]
    pub fn cli_history_total(&self, calls: &str, rest: &str) -> String { self.say("cli-history-total", &[("calls", FluentValue::from(calls)), ("rest", FluentValue::from(rest))]) }

    /// `{ $from } – { $to } { $what }, { $length }`
    #[must_use]
    pub fn cli_history_span(&self, from: &str, length: &str, to: &str, what: &str) -> String { self.say("cli-history-span", &[("from", FluentValue::from(from)), ("length", FluentValue::from(length)), ("to", FluentValue::from(to)), ("what", FluentValue::from(what))]) }

    /// `{ $from } – { $what }, { $length } so far`
    #[must_use]
    pub fn cli_history_going(&self, from: &str, length: &str, what: &str) -> String { self.say("cli-history-going", &[("from", FluentValue::from(from)), ("length", FluentValue::from(length)), ("what", FluentValue::from(what))]) }

    /// `{ $from } – { $to } { $what }, left out: no call is believed to be so long`
    #[must_use]
    pub fn cli_history_left_out(&self, from: &str, to: &str, what: &str) -> String { self.say("cli-history-left-out", &[("from", FluentValue::from(from)), ("to", FluentValue::from(to)), ("what", FluentValue::from(what))]) }

    /// `No details of this day are kept.`
    #[must_use]
    pub fn cli_history_no_lane(&self) -> String { self.say("cli-history-no-lane", &[]) }

    /// `Breakwater ends: its part “{ $task }” failed twice within a minute. What was recorded is safe, and the next start takes it up. The log has the rest.`
    #[must_use]
    pub fn cli_failed(&self, task: &str) -> String { self.say("cli-failed", &[("task", FluentValue::from(task))]) }

    /// `Code for { $url }:`
    #[must_use]
    pub fn cli_join_code(&self, url: &str) -> String { self.say("cli-join-code", &[("url", FluentValue::from(url))]) }

    /// `Sign in in the browser that opens. If none does, open this there: { $address }`
    #[must_use]
    pub fn cli_join_sso(&self, address: &str) -> String { self.say("cli-join-sso", &[("address", FluentValue::from(address))]) }

    /// `Everyone on this computer could read a code in the command line. Leave it out and you are asked for it, or use --code-file FILE. A later version takes it no other way.`
    #[must_use]
    pub fn cli_join_code_argument(&self) -> String { self.say("cli-join-code-argument", &[]) }

    /// `Another user's program answers in Breakwater's place. Nothing was said to it. Look who owns { $path }`
    #[must_use]
    pub fn cli_foreign(&self, path: &str) -> String { self.say("cli-foreign", &[("path", FluentValue::from(path))]) }

    /// `The answer could not be written ({ $reason }). What was asked for is done.`
    #[must_use]
    pub fn cli_unwritten(&self, reason: &str) -> String { self.say("cli-unwritten", &[("reason", FluentValue::from(reason))]) }

    /// `Nothing you do is kept at the moment: the disk refuses it. Until Breakwater ends nothing is lost; make room or make the profile folder writable, and it is written by itself.`
    #[must_use]
    pub fn cli_unkept(&self) -> String { self.say("cli-unkept", &[]) }

    /// `No centre joined. Everything stays on this computer, so there is nothing to seal.`
    #[must_use]
    pub fn cli_vault_alone(&self) -> String { self.say("cli-vault-alone", &[]) }

    /// `You have no vault at this centre yet. Make one with: breakwater vault create`
    #[must_use]
    pub fn cli_vault_missing(&self) -> String { self.say("cli-vault-missing", &[]) }

    /// `Your vault is locked here. Unlock it with: breakwater vault unlock`
    #[must_use]
    pub fn cli_vault_locked(&self) -> String { self.say("cli-vault-locked", &[]) }

    /// `Your vault is open here, until Breakwater ends.`
    #[must_use]
    pub fn cli_vault_open(&self) -> String { self.say("cli-vault-open", &[]) }

    /// `Your vault is open here. Its key is kept in the keyring of this computer.`
    #[must_use]
    pub fn cli_vault_open_keyring(&self) -> String { self.say("cli-vault-open-keyring", &[]) }

    /// `Your vault is open here. Its key is kept in a file that only you can read.`
    #[must_use]
    pub fn cli_vault_open_kept(&self) -> String { self.say("cli-vault-open-kept", &[]) }

    /// `The vault that is open here is not the one at your centre, which was made anew. If that was not you, tell whoever runs your centre.`
    #[must_use]
    pub fn cli_vault_other(&self) -> String { self.say("cli-vault-other", &[]) }

    /// `The centre's server no longer has your vault. It is still open here: make it again with a passphrase and new recovery words, and everything you sealed stays yours. (breakwater vault create)`
    #[must_use]
    pub fn cli_vault_gone(&self) -> String { self.say("cli-vault-gone", &[]) }

    /// `Your vault is not open here, and the server cannot be reached to ask about it.`
    #[must_use]
    pub fn cli_vault_unreachable(&self) -> String { self.say("cli-vault-unreachable", &[]) }

    /// `{ $count -> [one] { $count } wrong passphrase since the last right one. *[other] { $count } wrong passphrases since the last right one. }`
    #[must_use]
    pub fn cli_vault_tries(&self, count: i64) -> String { self.say("cli-vault-tries", &[("count", FluentValue::from(count))]) }

    /// `{ $count -> [one] The next passphrase can be tried in { $count } second. *[other] The next passphrase can be tried in { NUMBER($count) } seconds. }`
    #[must_use]
    pub fn cli_vault_waits(&self, count: i64) -> String { self.say("cli-vault-waits", &[("count", FluentValue::from(count))]) }

    /// `Nobody but you can open your vault, not even whoever runs your centre. If you lose the passphrase, the recovery words and every desk where it is open, its records are lost.`
    #[must_use]
    pub fn cli_vault_warning(&self) -> String { self.say("cli-vault-warning", &[]) }

    /// `Passphrase:`
    #[must_use]
    pub fn cli_vault_passphrase(&self) -> String { self.say("cli-vault-passphrase", &[]) }

    /// `New passphrase, at least 10 characters:`
    #[must_use]
    pub fn cli_vault_passphrase_new(&self) -> String { self.say("cli-vault-passphrase-new", &[]) }

    /// `Once more:`
    #[must_use]
    pub fn cli_vault_passphrase_again(&self) -> String { self.say("cli-vault-passphrase-again", &[]) }

    /// `The two differ. Nothing was changed.`
    #[must_use]
    pub fn cli_vault_passphrase_differs(&self) -> String { self.say("cli-vault-passphrase-differs", &[]) }

    /// `From now on this passphrase opens your vault. The recovery words stay good.`
    #[must_use]
    pub fn cli_vault_passphrase_set(&self) -> String { self.say("cli-vault-passphrase-set", &[]) }

    /// `Your recovery words. Write them on paper now; they are shown this once.`
    #[must_use]
    pub fn cli_vault_words(&self) -> String { self.say("cli-vault-words", &[]) }

    /// `Your 24 recovery words:`
    #[must_use]
    pub fn cli_vault_words_typed(&self) -> String { self.say("cli-vault-words-typed", &[]) }

    /// `Word { NUMBER($place) }:`
    #[must_use]
    pub fn cli_vault_word(&self, place: i64) -> String { self.say("cli-vault-word", &[("place", FluentValue::from(place))]) }

    /// `Your vault is made, and open here.`
    #[must_use]
    pub fn cli_vault_made(&self) -> String { self.say("cli-vault-made", &[]) }

    /// `At the desk where your vault is open, type: breakwater vault pair { $code }`
    #[must_use]
    pub fn cli_vault_pair_code(&self, code: &str) -> String { self.say("cli-vault-pair-code", &[("code", FluentValue::from(code))]) }

    /// `Do both desks show { $digits }? Only then type y:`
    #[must_use]
    pub fn cli_vault_pair_check(&self, digits: &str) -> String { self.say("cli-vault-pair-check", &[("digits", FluentValue::from(digits))]) }

    /// `Your vault is open here.`
    #[must_use]
    pub fn cli_vault_paired_here(&self) -> String { self.say("cli-vault-paired-here", &[]) }

    /// `Your vault is open at the other desk too.`
    #[must_use]
    pub fn cli_vault_paired_there(&self) -> String { self.say("cli-vault-paired-there", &[]) }

    /// `The page is written to { $file }. Nothing of it was sent anywhere.`
    #[must_use]
    pub fn cli_path_printed(&self, file: &str) -> String { self.say("cli-path-printed", &[("file", FluentValue::from(file))]) }

    /// `From now on { $name } sees this of your path, as it is today:`
    #[must_use]
    pub fn cli_path_share_sees(&self, name: &str) -> String { self.say("cli-path-share-sees", &[("name", FluentValue::from(name))]) }

    /// `{ $name } would see this. Nothing was sent.`
    #[must_use]
    pub fn cli_path_share_would(&self, name: &str) -> String { self.say("cli-path-share-would", &[("name", FluentValue::from(name))]) }

    /// `To withdraw it: breakwater path unshare "{ $name }"`
    #[must_use]
    pub fn cli_path_share_hint(&self, name: &str) -> String { self.say("cli-path-share-hint", &[("name", FluentValue::from(name))]) }

    /// `You share nothing of your path, and nobody shares theirs with you.`
    #[must_use]
    pub fn cli_path_shared_none(&self) -> String { self.say("cli-path-shared-none", &[]) }

    /// `{ $name } sees nothing of your path any more. It is erased on the server and at their desk; perhaps it was read already.`
    #[must_use]
    pub fn cli_path_unshared(&self, name: &str) -> String { self.say("cli-path-unshared", &[("name", FluentValue::from(name))]) }

    /// `Your data`
    #[must_use]
    pub fn data_title(&self) -> String { self.say("data-title", &[]) }

    /// `All of this is yours. Take it along, or erase it here.`
    #[must_use]
    pub fn data_hint(&self) -> String { self.say("data-hint", &[]) }

    /// `Export`
    #[must_use]
    pub fn data_export(&self) -> String { self.say("data-export", &[]) }

    /// `A page to read and print, and the same as files for programs. Nothing is sent anywhere.`
    #[must_use]
    pub fn data_export_lead(&self) -> String { self.say("data-export-lead", &[]) }

    /// `Into this folder`
    #[must_use]
    pub fn data_export_where(&self) -> String { self.say("data-export-where", &[]) }

    /// `Write the files`
    #[must_use]
    pub fn data_export_do(&self) -> String { self.say("data-export-do", &[]) }

    /// `Written to { $dir }.`
    #[must_use]
    pub fn data_exported(&self, dir: &str) -> String { self.say("data-exported", &[("dir", FluentValue::from(dir))]) }

    /// `Show folder`
    #[must_use]
    pub fn data_folder(&self) -> String { self.say("data-folder", &[]) }

    /// `Erase everything`
    #[must_use]
    pub fn data_erase(&self) -> String { self.say("data-erase", &[]) }

    /// `Erase everything of yours here?`
    #[must_use]
    pub fn data_erase_title(&self) -> String { self.say("data-erase-title", &[]) }

    /// `What goes`
    #[must_use]
    pub fn data_erase_goes(&self) -> String { self.say("data-erase-goes", &[]) }

    /// `What stays elsewhere`
    #[must_use]
    pub fn data_erase_stays(&self) -> String { self.say("data-erase-stays", &[]) }

    /// `Erase everything`
    #[must_use]
    pub fn data_erase_yes(&self) -> String { self.say("data-erase-yes", &[]) }

    /// `Erase everything, and lose what was not sent`
    #[must_use]
    pub fn data_erase_lose(&self) -> String { self.say("data-erase-lose", &[]) }

    /// `Your days: calls, resets, breaks, and their sums.`
    #[must_use]
    pub fn data_goes_days(&self) -> String { self.say("data-goes-days", &[]) }

    /// `Kudos that you gave and received, as far as they are on this computer.`
    #[must_use]
    pub fn data_goes_kudos(&self) -> String { self.say("data-goes-kudos", &[]) }

    /// `Your path: roles, evidence and goals.`
    #[must_use]
    pub fn data_goes_path(&self) -> String { self.say("data-goes-path", &[]) }

    /// `What you said to your centre, as far as it is on this computer, and the keys that show it is yours.`
    #[must_use]
    pub fn data_goes_voice(&self) -> String { self.say("data-goes-voice", &[]) }

    /// `What you set here: language, phones, call sources with their passwords, scripts, calendar, your own numbers.`
    #[must_use]
    pub fn data_goes_set(&self) -> String { self.say("data-goes-set", &[]) }

    /// `The keys to your vault, as far as they are kept here.`
    #[must_use]
    pub fn data_goes_vault(&self) -> String { self.say("data-goes-vault", &[]) }

    /// `Your sign-in at { $name } on this computer.`
    #[must_use]
    pub fn data_goes_centre(&self, name: &str) -> String { self.say("data-goes-centre", &[("name", FluentValue::from(name))]) }

    /// `{ $count -> [one] { $count } record that was not sent yet. It would be lost. *[other] { $count } records that were not sent yet. They would be lost. }`
    #[must_use]
    pub fn data_goes_unsent(&self, count: i64) -> String { self.say("data-goes-unsent", &[("count", FluentValue::from(count))]) }

    /// `At { $name }: what was sent, such as kudos that you gave and what you share of your path, and what is sealed in your vault. Whoever runs your centre can erase it.`
    #[must_use]
    pub fn data_stays_centre(&self, name: &str) -> String { self.say("data-stays-centre", &[("name", FluentValue::from(name))]) }

    /// `Files that you exported, and the program itself.`
    #[must_use]
    pub fn data_stays_files(&self) -> String { self.say("data-stays-files", &[]) }

    /// `Licences`
    #[must_use]
    pub fn data_licences(&self) -> String { self.say("data-licences", &[]) }

    /// `Breakwater is free software (MIT or Apache-2.0). It is built from:`
    #[must_use]
    pub fn data_licences_hint(&self) -> String { self.say("data-licences-hint", &[]) }

    /// `Help`
    #[must_use]
    pub fn data_help(&self) -> String { self.say("data-help", &[]) }

    /// `Every command of the command line explains itself: breakwater --help. If something does not work, breakwater doctor says what and why.`
    #[must_use]
    pub fn data_help_text(&self) -> String { self.say("data-help-text", &[]) }

    /// `Share`
    #[must_use]
    pub fn path_share(&self) -> String { self.say("path-share", &[]) }

    /// `Share a part of your path`
    #[must_use]
    pub fn path_share_title(&self) -> String { self.say("path-share-title", &[]) }

    /// `One person sees what you tick, as it is today. It is sealed for them: the server cannot read it. You can withdraw it at any time.`
    #[must_use]
    pub fn path_share_lead(&self) -> String { self.say("path-share-lead", &[]) }

    /// `With whom`
    #[must_use]
    pub fn path_share_who(&self) -> String { self.say("path-share-who", &[]) }

    /// `Name`
    #[must_use]
    pub fn path_share_who_placeholder(&self) -> String { self.say("path-share-who-placeholder", &[]) }

    /// `What is seen`
    #[must_use]
    pub fn path_share_what(&self) -> String { self.say("path-share-what", &[]) }

    /// `The words of a kudos are not in it: they are for you and who gave them.`
    #[must_use]
    pub fn path_share_kudos(&self) -> String { self.say("path-share-kudos", &[]) }

    /// `Next role: { $role }`
    #[must_use]
    pub fn path_share_next(&self, role: &str) -> String { self.say("path-share-next", &[("role", FluentValue::from(role))]) }

    /// `{ $name }: level { NUMBER($level) } shown`
    #[must_use]
    pub fn path_share_skill(&self, level: i64, name: &str) -> String { self.say("path-share-skill", &[("level", FluentValue::from(level)), ("name", FluentValue::from(name))]) }

    /// `{ $name } sees this`
    #[must_use]
    pub fn path_share_seen(&self, name: &str) -> String { self.say("path-share-seen", &[("name", FluentValue::from(name))]) }

    /// `{ $name } sees this part of your path from now on.`
    #[must_use]
    pub fn path_share_done(&self, name: &str) -> String { self.say("path-share-done", &[("name", FluentValue::from(name))]) }

    /// `since { $day }`
    #[must_use]
    pub fn path_share_since(&self, day: &str) -> String { self.say("path-share-since", &[("day", FluentValue::from(day))]) }

    /// `What you share`
    #[must_use]
    pub fn path_shares(&self) -> String { self.say("path-shares", &[]) }

    /// `Shared with you`
    #[must_use]
    pub fn path_shared(&self) -> String { self.say("path-shared", &[]) }

    /// `as it was on { $day }`
    #[must_use]
    pub fn path_shared_day(&self, day: &str) -> String { self.say("path-shared-day", &[("day", FluentValue::from(day))]) }

    /// `It is sealed. Open your vault to read it.`
    #[must_use]
    pub fn path_shared_sealed(&self) -> String { self.say("path-shared-sealed", &[]) }

    /// `More is shared than fits here. See it one by one: breakwater path shared --with WHO`
    #[must_use]
    pub fn path_shared_more(&self) -> String { self.say("path-shared-more", &[]) }

    /// `Share this no longer?`
    #[must_use]
    pub fn path_unshare_title(&self) -> String { self.say("path-unshare-title", &[]) }

    /// `It is erased on the server and at { $name }’s desk. Perhaps it was read already.`
    #[must_use]
    pub fn path_unshare_text(&self, name: &str) -> String { self.say("path-unshare-text", &[("name", FluentValue::from(name))]) }

    /// `Your goal is kept, by { $day }. Only you can read it. Its id is { $id }`
    #[must_use]
    pub fn goal_kept(&self, day: &str, id: &str) -> String { self.say("goal-kept", &[("day", FluentValue::from(day)), ("id", FluentValue::from(id))]) }

    /// `The goal is met.`
    #[must_use]
    pub fn goal_met(&self) -> String { self.say("goal-met", &[]) }

    /// `The goal is open again.`
    #[must_use]
    pub fn goal_open_again(&self) -> String { self.say("goal-open-again", &[]) }

    /// `The goal is removed.`
    #[must_use]
    pub fn goal_removed(&self) -> String { self.say("goal-removed", &[]) }

    /// `No goals yet.`
    #[must_use]
    pub fn goal_none(&self) -> String { self.say("goal-none", &[]) }

    /// `by { $day }`
    #[must_use]
    pub fn goal_by(&self, day: &str) -> String { self.say("goal-by", &[("day", FluentValue::from(day))]) }

    /// `done { $day }`
    #[must_use]
    pub fn goal_done_on(&self, day: &str) -> String { self.say("goal-done-on", &[("day", FluentValue::from(day))]) }

    /// `No ladder yet. It comes from your centre when you join it; goals work without one.`
    #[must_use]
    pub fn goal_no_ladder(&self) -> String { self.say("goal-no-ladder", &[]) }

    /// `You are { $role }.`
    #[must_use]
    pub fn goal_role_now(&self, role: &str) -> String { self.say("goal-role-now", &[("role", FluentValue::from(role))]) }

    /// `You have not said which role you have. Choose it in the window: breakwater open path`
    #[must_use]
    pub fn goal_role_unsaid(&self) -> String { self.say("goal-role-unsaid", &[]) }

    /// `You look at { $role }: { NUMBER($met) } of { NUMBER($needed) } skills shown.`
    #[must_use]
    pub fn goal_role_next(&self, met: i64, needed: i64, role: &str) -> String { self.say("goal-role-next", &[("met", FluentValue::from(met)), ("needed", FluentValue::from(needed)), ("role", FluentValue::from(role))]) }

    /// `{ $name }: level { NUMBER($shown) } shown, { NUMBER($needed) } asked for`
    #[must_use]
    pub fn goal_skill(&self, name: &str, needed: i64, shown: i64) -> String { self.say("goal-skill", &[("name", FluentValue::from(name)), ("needed", FluentValue::from(needed)), ("shown", FluentValue::from(shown))]) }

    /// `From an earlier ladder: { $name }`
    #[must_use]
    pub fn goal_former(&self, name: &str) -> String { self.say("goal-former", &[("name", FluentValue::from(name))]) }

    /// `A way from here: { $role }, { NUMBER($met) } of { NUMBER($needed) } skills shown`
    #[must_use]
    pub fn goal_way(&self, met: i64, needed: i64, role: &str) -> String { self.say("goal-way", &[("met", FluentValue::from(met)), ("needed", FluentValue::from(needed)), ("role", FluentValue::from(role))]) }

    /// `Your week`
    #[must_use]
    pub fn history_title(&self) -> String { self.say("history-title", &[]) }

    /// `Seven days earlier`
    #[must_use]
    pub fn history_earlier(&self) -> String { self.say("history-earlier", &[]) }

    /// `Seven days later`
    #[must_use]
    pub fn history_later(&self) -> String { self.say("history-later", &[]) }

    /// `{ $from } – { $to }`
    #[must_use]
    pub fn history_range(&self, from: &str, to: &str) -> String { self.say("history-range", &[("from", FluentValue::from(from)), ("to", FluentValue::from(to))]) }

    /// `{ $calls } on calls and { $rest } of rest in these seven days. The longest stretch without rest was { $longest }, on { $day }.`
    #[must_use]
    pub fn history_week(&self, calls: &str, day: &str, longest: &str, rest: &str) -> String { self.say("history-week", &[("calls", FluentValue::from(calls)), ("day", FluentValue::from(day)), ("longest", FluentValue::from(longest)), ("rest", FluentValue::from(rest))]) }

    /// `No calls in these seven days.`
    #[must_use]
    pub fn history_week_quiet(&self) -> String { self.say("history-week-quiet", &[]) }

    /// `Nothing was recorded in these seven days.`
    #[must_use]
    pub fn history_week_none(&self) -> String { self.say("history-week-none", &[]) }

    /// `Day after day, your call time and your rest build up here.`
    #[must_use]
    pub fn history_first(&self) -> String { self.say("history-first", &[]) }

    /// `{ $day }: { $calls } on calls, { $rest } of rest. The longest stretch without rest was { $longest }.`
    #[must_use]
    pub fn history_day(&self, calls: &str, day: &str, longest: &str, rest: &str) -> String { self.say("history-day", &[("calls", FluentValue::from(calls)), ("day", FluentValue::from(day)), ("longest", FluentValue::from(longest)), ("rest", FluentValue::from(rest))]) }

    /// `{ $day }: no calls.`
    #[must_use]
    pub fn history_day_quiet(&self, day: &str) -> String { self.say("history-day-quiet", &[("day", FluentValue::from(day))]) }

    /// `{ $day }: nothing was recorded. Breakwater did not run, or nothing happened.`
    #[must_use]
    pub fn history_day_none(&self, day: &str) -> String { self.say("history-day-none", &[("day", FluentValue::from(day))]) }

    /// `The end of a call was not heard, so { $length } are a guess.`
    #[must_use]
    pub fn history_uncertain(&self, length: &str) -> String { self.say("history-uncertain", &[("length", FluentValue::from(length))]) }

    /// `Breakwater did not run for { $length } of this day. That time is not measured.`
    #[must_use]
    pub fn history_unmeasured(&self, length: &str) -> String { self.say("history-unmeasured", &[("length", FluentValue::from(length))]) }

    /// `Only the sums of this day are left. Details stay for { NUMBER($days) } days.`
    #[must_use]
    pub fn history_lane_gone(&self, days: i64) -> String { self.say("history-lane-gone", &[("days", FluentValue::from(days))]) }

    /// `Choose a day to look at it.`
    #[must_use]
    pub fn history_choose(&self) -> String { self.say("history-choose", &[]) }

    /// `On calls`
    #[must_use]
    pub fn history_call(&self) -> String { self.say("history-call", &[]) }

    /// `Longest without rest`
    #[must_use]
    pub fn history_longest(&self) -> String { self.say("history-longest", &[]) }

    /// `Rest`
    #[must_use]
    pub fn history_rest(&self) -> String { self.say("history-rest", &[]) }

    /// `Resets`
    #[must_use]
    pub fn history_resets(&self) -> String { self.say("history-resets", &[]) }

    /// `Day`
    #[must_use]
    pub fn history_column_day(&self) -> String { self.say("history-column-day", &[]) }

    /// `Rest is your resets, announced breaks, and gaps of five minutes or more between calls.`
    #[must_use]
    pub fn history_rest_what(&self) -> String { self.say("history-rest-what", &[]) }

    /// `Details stay for { NUMBER($days) } days and the sums of a day for { NUMBER($months) } months, then they are deleted.`
    #[must_use]
    pub fn history_kept(&self, days: i64, months: i64) -> String { self.say("history-kept", &[("days", FluentValue::from(days)), ("months", FluentValue::from(months))]) }

    /// `{ NUMBER($hours) } h`
    #[must_use]
    pub fn history_axis_hours(&self, hours: i64) -> String { self.say("history-axis-hours", &[("hours", FluentValue::from(hours))]) }

    /// `{ NUMBER($minutes) } min`
    #[must_use]
    pub fn history_axis_minutes(&self, minutes: i64) -> String { self.say("history-axis-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `No hooks yet. A hook lets a busy light or a script on this computer know of calls, offers, resets and breaks.`
    #[must_use]
    pub fn hook_none(&self) -> String { self.say("hook-none", &[]) }

    /// `It hears from now on. Try it: breakwater hook test { $id }`
    #[must_use]
    pub fn hook_added(&self, id: &str) -> String { self.say("hook-added", &[("id", FluentValue::from(id))]) }

    /// `Hook { $id } is removed.`
    #[must_use]
    pub fn hook_removed(&self, id: &str) -> String { self.say("hook-removed", &[("id", FluentValue::from(id))]) }

    /// `Nothing was heard of it yet.`
    #[must_use]
    pub fn hook_unheard(&self) -> String { self.say("hook-unheard", &[]) }

    /// `It was told.`
    #[must_use]
    pub fn hook_told_done(&self) -> String { self.say("hook-told-done", &[]) }

    /// `It ended or answered with an error.`
    #[must_use]
    pub fn hook_told_failed(&self) -> String { self.say("hook-told-failed", &[]) }

    /// `There is no such program, or nobody answers at this address.`
    #[must_use]
    pub fn hook_told_missing(&self) -> String { self.say("hook-told-missing", &[]) }

    /// `Its command line or address is no longer taken. Remove it and add it anew.`
    #[must_use]
    pub fn hook_told_refused(&self) -> String { self.say("hook-told-refused", &[]) }

    /// `It took longer than 5 seconds and was ended.`
    #[must_use]
    pub fn hook_told_hung(&self) -> String { self.say("hook-told-hung", &[]) }

    /// `It was not told: it was still busy.`
    #[must_use]
    pub fn hook_told_dropped(&self) -> String { self.say("hook-told-dropped", &[]) }

    /// `Since the start: { NUMBER($failed) } times without success, { NUMBER($dropped) } times not told because it was busy.`
    #[must_use]
    pub fn hook_counts(&self, dropped: i64, failed: i64) -> String { self.say("hook-counts", &[("dropped", FluentValue::from(dropped)), ("failed", FluentValue::from(failed))]) }

    /// `Busy light and scripts`
    #[must_use]
    pub fn hook_title(&self) -> String { self.say("hook-title", &[]) }

    /// `A program or an address on this computer hears when a call, an offer, a reset or a break begins or ends: one word and the time, nothing else.`
    #[must_use]
    pub fn hook_hint(&self) -> String { self.say("hook-hint", &[]) }

    /// `Program or address`
    #[must_use]
    pub fn hook_target(&self) -> String { self.say("hook-target", &[]) }

    /// `For example busylight {"{"}event{"}"} or http://localhost:8989/light`
    #[must_use]
    pub fn hook_target_hint(&self) -> String { self.say("hook-target-hint", &[]) }

    /// `Add`
    #[must_use]
    pub fn hook_add(&self) -> String { self.say("hook-add", &[]) }

    /// `Remove`
    #[must_use]
    pub fn hook_remove(&self) -> String { self.say("hook-remove", &[]) }

    /// `Remove this one?`
    #[must_use]
    pub fn hook_remove_title(&self) -> String { self.say("hook-remove-title", &[]) }

    /// `Try it`
    #[must_use]
    pub fn hook_test(&self) -> String { self.say("hook-test", &[]) }

    /// `What it hears`
    #[must_use]
    pub fn hook_events(&self) -> String { self.say("hook-events", &[]) }

    /// `call begins`
    #[must_use]
    pub fn hook_event_call_start(&self) -> String { self.say("hook-event-call-start", &[]) }

    /// `call ends`
    #[must_use]
    pub fn hook_event_call_end(&self) -> String { self.say("hook-event-call-end", &[]) }

    /// `a reset is offered`
    #[must_use]
    pub fn hook_event_offer(&self) -> String { self.say("hook-event-offer", &[]) }

    /// `reset begins`
    #[must_use]
    pub fn hook_event_reset_start(&self) -> String { self.say("hook-event-reset-start", &[]) }

    /// `reset ends`
    #[must_use]
    pub fn hook_event_reset_end(&self) -> String { self.say("hook-event-reset-end", &[]) }

    /// `break begins`
    #[must_use]
    pub fn hook_event_break_start(&self) -> String { self.say("hook-event-break-start", &[]) }

    /// `break ends`
    #[must_use]
    pub fn hook_event_break_end(&self) -> String { self.say("hook-event-break-end", &[]) }

    /// `Your own resets`
    #[must_use]
    pub fn idea_title(&self) -> String { self.say("idea-title", &[]) }

    /// `What does you good between two calls, in your own words. You choose it beside breathing, looking away, stretching and quiet. Only you can read it.`
    #[must_use]
    pub fn idea_hint(&self) -> String { self.say("idea-hint", &[]) }

    /// `No resets of your own yet.`
    #[must_use]
    pub fn idea_none(&self) -> String { self.say("idea-none", &[]) }

    /// `Add one`
    #[must_use]
    pub fn idea_add(&self) -> String { self.say("idea-add", &[]) }

    /// `Change { $title }`
    #[must_use]
    pub fn idea_change_named(&self, title: &str) -> String { self.say("idea-change-named", &[("title", FluentValue::from(title))]) }

    /// `Remove { $title }`
    #[must_use]
    pub fn idea_remove_named(&self, title: &str) -> String { self.say("idea-remove-named", &[("title", FluentValue::from(title))]) }

    /// `Remove this reset?`
    #[must_use]
    pub fn idea_remove_title(&self) -> String { self.say("idea-remove-title", &[]) }

    /// `A reset of your own`
    #[must_use]
    pub fn idea_sheet(&self) -> String { self.say("idea-sheet", &[]) }

    /// `What it is called`
    #[must_use]
    pub fn idea_name(&self) -> String { self.say("idea-name", &[]) }

    /// `Walk to the window`
    #[must_use]
    pub fn idea_name_placeholder(&self) -> String { self.say("idea-name-placeholder", &[]) }

    /// `A few lines to read meanwhile`
    #[must_use]
    pub fn idea_lines(&self) -> String { self.say("idea-lines", &[]) }

    /// `Leave the headset here. Look for the tree. Come back slowly.`
    #[must_use]
    pub fn idea_lines_placeholder(&self) -> String { self.say("idea-lines-placeholder", &[]) }

    /// `How long`
    #[must_use]
    pub fn idea_length(&self) -> String { self.say("idea-length", &[]) }

    /// `Keep it`
    #[must_use]
    pub fn idea_save(&self) -> String { self.say("idea-save", &[]) }

    /// `{ $title }, { $length }: it is kept. Only you can read it. Its id is { $id }`
    #[must_use]
    pub fn idea_kept(&self, id: &str, length: &str, title: &str) -> String { self.say("idea-kept", &[("id", FluentValue::from(id)), ("length", FluentValue::from(length)), ("title", FluentValue::from(title))]) }

    /// `{ $title }, { $length }: it is changed.`
    #[must_use]
    pub fn idea_changed(&self, length: &str, title: &str) -> String { self.say("idea-changed", &[("length", FluentValue::from(length)), ("title", FluentValue::from(title))]) }

    /// `It is removed.`
    #[must_use]
    pub fn idea_removed(&self) -> String { self.say("idea-removed", &[]) }

    /// `The keyring of this computer is being asked. It may want its password.`
    #[must_use]
    pub fn vault_keyring_asked(&self) -> String { self.say("vault-keyring-asked", &[]) }

    /// `The key is in the keyring of this computer, which is locked. Unlock the keyring, or open the vault with your passphrase.`
    #[must_use]
    pub fn vault_keyring_locked(&self) -> String { self.say("vault-keyring-locked", &[]) }

    /// `The key is in a keyring that is not there now. Your passphrase opens the vault all the same.`
    #[must_use]
    pub fn vault_keyring_absent(&self) -> String { self.say("vault-keyring-absent", &[]) }

    /// `The key is no longer in the keyring of this computer: it was removed there, or another keyring answers. Your passphrase opens the vault all the same.`
    #[must_use]
    pub fn vault_keyring_lost(&self) -> String { self.say("vault-keyring-lost", &[]) }

    /// `The keyring of this computer does not answer. Your passphrase opens the vault all the same.`
    #[must_use]
    pub fn vault_keyring_silent(&self) -> String { self.say("vault-keyring-silent", &[]) }

    /// `The keyring of this computer stayed locked, so the key is not kept in it. To keep it, unlock the keyring, lock the vault and open it again.`
    #[must_use]
    pub fn vault_unkept_locked(&self) -> String { self.say("vault-unkept-locked", &[]) }

    /// `The keyring of this computer did not take the key, so the key is not kept in it.`
    #[must_use]
    pub fn vault_unkept_silent(&self) -> String { self.say("vault-unkept-silent", &[]) }

    /// `Breakwater: half of the key to a vault ({ $id })`
    #[must_use]
    pub fn keyring_label(&self, id: &str) -> String { self.say("keyring-label", &[("id", FluentValue::from(id))]) }

    /// `Time for a short reset?`
    #[must_use]
    pub fn nudge_title(&self) -> String { self.say("nudge-title", &[]) }

    /// `{ $minutes -> [0] Under a minute on calls since { $since }. Your call just ended. [one] { $minutes } minute on calls since { $since }. Your call just ended. *[other] { $minutes } minutes on calls since { $since }. Your call just ended. }`
    #[must_use]
    pub fn nudge_text(&self, minutes: i64, since: &str) -> String { self.say("nudge-text", &[("minutes", FluentValue::from(minutes)), ("since", FluentValue::from(since))]) }

    /// `Take { $length }`
    #[must_use]
    pub fn nudge_take(&self, length: &str) -> String { self.say("nudge-take", &[("length", FluentValue::from(length))]) }

    /// `After the next call`
    #[must_use]
    pub fn nudge_later(&self) -> String { self.say("nudge-later", &[]) }

    /// `In { NUMBER($minutes) } min`
    #[must_use]
    pub fn nudge_later_minutes(&self, minutes: i64) -> String { self.say("nudge-later-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `Kudos from { $name }`
    #[must_use]
    pub fn notify_kudos_title(&self, name: &str) -> String { self.say("notify-kudos-title", &[("name", FluentValue::from(name))]) }

    /// `Kudos from a customer`
    #[must_use]
    pub fn notify_kudos_customer_title(&self) -> String { self.say("notify-kudos-customer-title", &[]) }

    /// `“{ $text }”`
    #[must_use]
    pub fn notify_kudos_text(&self, text: &str) -> String { self.say("notify-kudos-text", &[("text", FluentValue::from(text))]) }

    /// `{ $count -> [one] { $count } kudos for you *[other] { $count } kudos for you }`
    #[must_use]
    pub fn notify_kudos_several_title(&self, count: i64) -> String { self.say("notify-kudos-several-title", &[("count", FluentValue::from(count))]) }

    /// `They wait on your wall.`
    #[must_use]
    pub fn notify_kudos_several_text(&self) -> String { self.say("notify-kudos-several-text", &[]) }

    /// `Somebody thanked you`
    #[must_use]
    pub fn notify_kudos_locked_title(&self) -> String { self.say("notify-kudos-locked-title", &[]) }

    /// `Unlock the screen to read it.`
    #[must_use]
    pub fn notify_kudos_locked_text(&self) -> String { self.say("notify-kudos-locked-text", &[]) }

    /// `Open your vault to read it.`
    #[must_use]
    pub fn notify_kudos_sealed_text(&self) -> String { self.say("notify-kudos-sealed-text", &[]) }

    /// `{ $name } shares a part of their path with you`
    #[must_use]
    pub fn notify_path_shared_title(&self, name: &str) -> String { self.say("notify-path-shared-title", &[("name", FluentValue::from(name))]) }

    /// `You find it under Path.`
    #[must_use]
    pub fn notify_path_shared_text(&self) -> String { self.say("notify-path-shared-text", &[]) }

    /// `Open your vault to read it.`
    #[must_use]
    pub fn notify_path_shared_sealed_text(&self) -> String { self.say("notify-path-shared-sealed-text", &[]) }

    /// `{ $count -> [one] { $count } person shares a part of their path with you *[other] { $count } people share a part of their path with you }`
    #[must_use]
    pub fn notify_path_shared_several_title(&self, count: i64) -> String { self.say("notify-path-shared-several-title", &[("count", FluentValue::from(count))]) }

    /// `Somebody shares a part of their path with you`
    #[must_use]
    pub fn notify_path_shared_locked_title(&self) -> String { self.say("notify-path-shared-locked-title", &[]) }

    /// `Unlock the screen to see who.`
    #[must_use]
    pub fn notify_path_shared_locked_text(&self) -> String { self.say("notify-path-shared-locked-text", &[]) }

    /// `Answered: { $what }`
    #[must_use]
    pub fn notify_voice_answered_title(&self, what: &str) -> String { self.say("notify-voice-answered-title", &[("what", FluentValue::from(what))]) }

    /// `What was decided, and why, is under “Being heard”.`
    #[must_use]
    pub fn notify_voice_answered_text(&self) -> String { self.say("notify-voice-answered-text", &[]) }

    /// `{ $count -> [one] { $count } answer from your centre *[other] { $count } answers from your centre }`
    #[must_use]
    pub fn notify_voice_several_title(&self, count: i64) -> String { self.say("notify-voice-several-title", &[("count", FluentValue::from(count))]) }

    /// `News from your centre`
    #[must_use]
    pub fn notify_voice_locked_title(&self) -> String { self.say("notify-voice-locked-title", &[]) }

    /// `Unlock the screen to read it.`
    #[must_use]
    pub fn notify_voice_locked_text(&self) -> String { self.say("notify-voice-locked-text", &[]) }

    /// `An answer is overdue`
    #[must_use]
    pub fn notify_voice_overdue_title(&self) -> String { self.say("notify-voice-overdue-title", &[]) }

    /// `The answer to what you said was due by { $day } ({ $name }). Everybody sees that now.`
    #[must_use]
    pub fn notify_voice_overdue_text(&self, day: &str, name: &str) -> String { self.say("notify-voice-overdue-text", &[("day", FluentValue::from(day)), ("name", FluentValue::from(name))]) }

    /// `Pulse: a few short questions`
    #[must_use]
    pub fn notify_pulse_title(&self) -> String { self.say("notify-pulse-title", &[]) }

    /// `Ten seconds, and nobody can tell who answered what.`
    #[must_use]
    pub fn notify_pulse_text(&self) -> String { self.say("notify-pulse-text", &[]) }

    /// `Your data could not be read`
    #[must_use]
    pub fn notify_set_aside_title(&self) -> String { self.say("notify-set-aside-title", &[]) }

    /// `It was put aside whole as { $path }, and a new start was made. Nothing was deleted.`
    #[must_use]
    pub fn notify_set_aside_text(&self, path: &str) -> String { self.say("notify-set-aside-text", &[("path", FluentValue::from(path))]) }

    /// `Your centre no longer knows this computer`
    #[must_use]
    pub fn notify_signed_out_title(&self) -> String { self.say("notify-signed-out-title", &[]) }

    /// `Everything is saved here. Join again to send it.`
    #[must_use]
    pub fn notify_signed_out_text(&self) -> String { self.say("notify-signed-out-text", &[]) }

    /// `Your reset is over`
    #[must_use]
    pub fn notify_reset_over_title(&self) -> String { self.say("notify-reset-over-title", &[]) }

    /// `You rested { $length }.`
    #[must_use]
    pub fn notify_reset_over_text(&self, length: &str) -> String { self.say("notify-reset-over-text", &[("length", FluentValue::from(length))]) }

    /// `Read it`
    #[must_use]
    pub fn notify_kudos_read(&self) -> String { self.say("notify-kudos-read", &[]) }

    /// `Say thanks`
    #[must_use]
    pub fn notify_kudos_thank(&self) -> String { self.say("notify-kudos-thank", &[]) }

    /// `A new desk signed in as you`
    #[must_use]
    pub fn desk_added_title(&self) -> String { self.say("desk-added-title", &[]) }

    /// `A desk with { $name } signed in as you on { $on }. Not you? Ask whoever runs your centre to end session { $session }.`
    #[must_use]
    pub fn desk_added(&self, name: &str, on: &str, session: &str) -> String { self.say("desk-added", &[("name", FluentValue::from(name)), ("on", FluentValue::from(on)), ("session", FluentValue::from(session))]) }

    /// `Another desk signed in as you on { $on }. Not you? Ask whoever runs your centre to end session { $session }.`
    #[must_use]
    pub fn desk_added_unnamed(&self, on: &str, session: &str) -> String { self.say("desk-added-unnamed", &[("on", FluentValue::from(on)), ("session", FluentValue::from(session))]) }

    /// `You are signed in`
    #[must_use]
    pub fn sso_page_done(&self) -> String { self.say("sso-page-done", &[]) }

    /// `You can close this page and go back to Breakwater.`
    #[must_use]
    pub fn sso_page_done_text(&self) -> String { self.say("sso-page-done-text", &[]) }

    /// `You are not signed in`
    #[must_use]
    pub fn sso_page_failed(&self) -> String { self.say("sso-page-failed", &[]) }

    /// `What Breakwater keeps of you`
    #[must_use]
    pub fn page_title(&self) -> String { self.say("page-title", &[]) }

    /// `Written on { $date }. To write it sent nothing anywhere.`
    #[must_use]
    pub fn page_made(&self, date: &str) -> String { self.say("page-made", &[("date", FluentValue::from(date))]) }

    /// `Whoever has this folder can read it: keep it as you would a letter. Beside this page lie the same things, and more, as files that programs read (JSON and CSV).`
    #[must_use]
    pub fn page_care(&self) -> String { self.say("page-care", &[]) }

    /// `Your days`
    #[must_use]
    pub fn page_days(&self) -> String { self.say("page-days", &[]) }

    /// `No day was measured yet.`
    #[must_use]
    pub fn page_days_none(&self) -> String { self.say("page-days-none", &[]) }

    /// `The sums of each day. The upper bar is call time, the lower one rest.`
    #[must_use]
    pub fn page_days_sums(&self) -> String { self.say("page-days-sums", &[]) }

    /// `Kudos`
    #[must_use]
    pub fn page_kudos(&self) -> String { self.say("page-kudos", &[]) }

    /// `To { $name }, { $day }`
    #[must_use]
    pub fn page_kudos_to(&self, day: &str, name: &str) -> String { self.say("page-kudos-to", &[("day", FluentValue::from(day)), ("name", FluentValue::from(name))]) }

    /// `From { $name }, { $day }`
    #[must_use]
    pub fn page_kudos_from(&self, day: &str, name: &str) -> String { self.say("page-kudos-from", &[("day", FluentValue::from(day)), ("name", FluentValue::from(name))]) }

    /// `From a customer, { $day }`
    #[must_use]
    pub fn page_kudos_customer(&self, day: &str) -> String { self.say("page-kudos-customer", &[("day", FluentValue::from(day))]) }

    /// `From a customer to { $name }, { $day }`
    #[must_use]
    pub fn page_kudos_customer_to(&self, day: &str, name: &str) -> String { self.say("page-kudos-customer-to", &[("day", FluentValue::from(day)), ("name", FluentValue::from(name))]) }

    /// `From { $from } to { $to }, { $day }`
    #[must_use]
    pub fn page_kudos_between(&self, day: &str, from: &str, to: &str) -> String { self.say("page-kudos-between", &[("day", FluentValue::from(day)), ("from", FluentValue::from(from)), ("to", FluentValue::from(to))]) }

    /// `No kudos yet.`
    #[must_use]
    pub fn page_kudos_none(&self) -> String { self.say("page-kudos-none", &[]) }

    /// `Your path`
    #[must_use]
    pub fn page_path(&self) -> String { self.say("page-path", &[]) }

    /// `Level`
    #[must_use]
    pub fn page_level(&self) -> String { self.say("page-level", &[]) }

    /// `What shows it`
    #[must_use]
    pub fn page_evidence(&self) -> String { self.say("page-evidence", &[]) }

    /// `Your goals`
    #[must_use]
    pub fn page_goals(&self) -> String { self.say("page-goals", &[]) }

    /// `Parts of paths that are shared`
    #[must_use]
    pub fn page_shared(&self) -> String { self.say("page-shared", &[]) }

    /// `Nothing is shared.`
    #[must_use]
    pub fn page_shared_none(&self) -> String { self.say("page-shared-none", &[]) }

    /// `What you said to your centre`
    #[must_use]
    pub fn page_voice(&self) -> String { self.say("page-voice", &[]) }

    /// `Nothing was said.`
    #[must_use]
    pub fn page_voice_none(&self) -> String { self.say("page-voice-none", &[]) }

    /// `{ $day }, with your name`
    #[must_use]
    pub fn page_voice_named(&self, day: &str) -> String { self.say("page-voice-named", &[("day", FluentValue::from(day))]) }

    /// `{ $day }, without a name`
    #[must_use]
    pub fn page_voice_nameless(&self, day: &str) -> String { self.say("page-voice-nameless", &[("day", FluentValue::from(day))]) }

    /// `The centre: { $text }`
    #[must_use]
    pub fn page_voice_answer(&self, text: &str) -> String { self.say("page-voice-answer", &[("text", FluentValue::from(text))]) }

    /// `{ $month -> [jan] January [feb] February [mar] March [apr] April [may] May [jun] June [jul] July [aug] August [sep] September [oct] October [nov] November *[dec] December }`
    #[must_use]
    pub fn print_month(&self, month: &str) -> String { self.say("print-month", &[("month", FluentValue::from(month))]) }

    /// `{ $day } { $month } { $year }`
    #[must_use]
    pub fn print_day(&self, day: &str, month: &str, year: &str) -> String { self.say("print-day", &[("day", FluentValue::from(day)), ("month", FluentValue::from(month)), ("year", FluentValue::from(year))]) }

    /// `{ $day } { $month }`
    #[must_use]
    pub fn print_day_short(&self, day: &str, month: &str) -> String { self.say("print-day-short", &[("day", FluentValue::from(day)), ("month", FluentValue::from(month))]) }

    /// `My path`
    #[must_use]
    pub fn print_path(&self) -> String { self.say("print-path", &[]) }

    /// `My path: { $name }`
    #[must_use]
    pub fn print_path_named(&self, name: &str) -> String { self.say("print-path-named", &[("name", FluentValue::from(name))]) }

    /// `What I look at next`
    #[must_use]
    pub fn print_next(&self) -> String { self.say("print-next", &[]) }

    /// `What I look at next, sideways`
    #[must_use]
    pub fn print_next_sideways(&self) -> String { self.say("print-next-sideways", &[]) }

    /// `Also needed`
    #[must_use]
    pub fn print_entry(&self) -> String { self.say("print-entry", &[]) }

    /// `Where it can go from here`
    #[must_use]
    pub fn print_ways(&self) -> String { self.say("print-ways", &[]) }

    /// `up`
    #[must_use]
    pub fn print_way_up(&self) -> String { self.say("print-way-up", &[]) }

    /// `sideways`
    #[must_use]
    pub fn print_way_sideways(&self) -> String { self.say("print-way-sideways", &[]) }

    /// `What { $role } asks for, and what shows it`
    #[must_use]
    pub fn print_skills(&self, role: &str) -> String { self.say("print-skills", &[("role", FluentValue::from(role))]) }

    /// `What shows my skills`
    #[must_use]
    pub fn print_skills_bare(&self) -> String { self.say("print-skills-bare", &[]) }

    /// `level { NUMBER($shown) } of { NUMBER($needed) }`
    #[must_use]
    pub fn print_level(&self, needed: i64, shown: i64) -> String { self.say("print-level", &[("needed", FluentValue::from(needed)), ("shown", FluentValue::from(shown))]) }

    /// `level { NUMBER($needed) } is asked for`
    #[must_use]
    pub fn print_level_open(&self, needed: i64) -> String { self.say("print-level-open", &[("needed", FluentValue::from(needed))]) }

    /// `level { NUMBER($level) } · { $day }`
    #[must_use]
    pub fn print_evidence_meta(&self, day: &str, level: i64) -> String { self.say("print-evidence-meta", &[("day", FluentValue::from(day)), ("level", FluentValue::from(level))]) }

    /// `{ $count -> [one] One more is on my computer. *[other] { $count } more are on my computer. }`
    #[must_use]
    pub fn print_evidence_more(&self, count: i64) -> String { self.say("print-evidence-more", &[("count", FluentValue::from(count))]) }

    /// `From an earlier ladder: { $skill }`
    #[must_use]
    pub fn print_former(&self, skill: &str) -> String { self.say("print-former", &[("skill", FluentValue::from(skill))]) }

    /// `My goals`
    #[must_use]
    pub fn print_goals(&self) -> String { self.say("print-goals", &[]) }

    /// `by { $day }`
    #[must_use]
    pub fn print_goal_by(&self, day: &str) -> String { self.say("print-goal-by", &[("day", FluentValue::from(day))]) }

    /// `done { $day }`
    #[must_use]
    pub fn print_goal_done(&self, day: &str) -> String { self.say("print-goal-done", &[("day", FluentValue::from(day))]) }

    /// `None written down yet. Space for one:`
    #[must_use]
    pub fn print_goals_none(&self) -> String { self.say("print-goals-none", &[]) }

    /// `{ $count -> [one] One more goal is on my computer. *[other] { $count } more goals are on my computer. }`
    #[must_use]
    pub fn print_goals_more(&self, count: i64) -> String { self.say("print-goals-more", &[("count", FluentValue::from(count))]) }

    /// `Next steps`
    #[must_use]
    pub fn print_steps(&self) -> String { self.say("print-steps", &[]) }

    /// `{ $skill }: level { NUMBER($level) }`
    #[must_use]
    pub fn print_step(&self, level: i64, skill: &str) -> String { self.say("print-step", &[("level", FluentValue::from(level)), ("skill", FluentValue::from(skill))]) }

    /// `What we agree on`
    #[must_use]
    pub fn print_agreed(&self) -> String { self.say("print-agreed", &[]) }

    /// `Nothing is written down yet`
    #[must_use]
    pub fn print_blank(&self) -> String { self.say("print-blank", &[]) }

    /// `No role is chosen and no evidence is written down. The lines are for the talk: where I am, what I would like to look at, what I need for it.`
    #[must_use]
    pub fn print_blank_text(&self) -> String { self.say("print-blank-text", &[]) }

    /// `Made on my own computer from what I chose. Nothing of it was sent anywhere.`
    #[must_use]
    pub fn print_path_foot(&self) -> String { self.say("print-path-foot", &[]) }

    /// `Thanks of the week`
    #[must_use]
    pub fn print_praise(&self) -> String { self.say("print-praise", &[]) }

    /// `{ $from } to { $to }`
    #[must_use]
    pub fn print_praise_days(&self, from: &str, to: &str) -> String { self.say("print-praise-days", &[("from", FluentValue::from(from)), ("to", FluentValue::from(to))]) }

    /// `from { $name }`
    #[must_use]
    pub fn print_praise_from(&self, name: &str) -> String { self.say("print-praise-from", &[("name", FluentValue::from(name))]) }

    /// `from a customer`
    #[must_use]
    pub fn print_praise_customer(&self) -> String { self.say("print-praise-customer", &[]) }

    /// `Everybody who was thanked here chose to show it to all. In the order in which it was said.`
    #[must_use]
    pub fn print_praise_foot(&self) -> String { self.say("print-praise-foot", &[]) }

    /// `page { NUMBER($page) } of { NUMBER($pages) }`
    #[must_use]
    pub fn print_page(&self, page: i64, pages: i64) -> String { self.say("print-page", &[("page", FluentValue::from(page)), ("pages", FluentValue::from(pages))]) }

    /// `“{ $text }”`
    #[must_use]
    pub fn print_quote(&self, text: &str) -> String { self.say("print-quote", &[("text", FluentValue::from(text))]) }

    /// `From the front line`
    #[must_use]
    pub fn print_report(&self) -> String { self.say("print-report", &[]) }

    /// `{ $month } { $year }`
    #[must_use]
    pub fn print_report_month(&self, month: &str, year: &str) -> String { self.say("print-report-month", &[("month", FluentValue::from(month)), ("year", FluentValue::from(year))]) }

    /// `as of { $day }`
    #[must_use]
    pub fn print_report_on(&self, day: &str) -> String { self.say("print-report-on", &[("day", FluentValue::from(day))]) }

    /// `Draft, not approved by two speakers of the agents`
    #[must_use]
    pub fn print_report_draft(&self) -> String { self.say("print-report-draft", &[]) }

    /// `Approved by two speakers of the agents`
    #[must_use]
    pub fn print_report_approved(&self) -> String { self.say("print-report-approved", &[]) }

    /// `heard`
    #[must_use]
    pub fn print_report_heard(&self) -> String { self.say("print-report-heard", &[]) }

    /// `suggestions: { NUMBER($suggestions) } · from customers: { NUMBER($customers) } · friction: { NUMBER($friction) }`
    #[must_use]
    pub fn print_report_heard_of(&self, customers: i64, friction: i64, suggestions: i64) -> String { self.say("print-report-heard-of", &[("customers", FluentValue::from(customers)), ("friction", FluentValue::from(friction)), ("suggestions", FluentValue::from(suggestions))]) }

    /// `decided`
    #[must_use]
    pub fn print_report_decided(&self) -> String { self.say("print-report-decided", &[]) }

    /// `yes: { NUMBER($yes) } · no: { NUMBER($no) }`
    #[must_use]
    pub fn print_report_decided_of(&self, no: i64, yes: i64) -> String { self.say("print-report-decided-of", &[("no", FluentValue::from(no)), ("yes", FluentValue::from(yes))]) }

    /// `done`
    #[must_use]
    pub fn print_report_done(&self) -> String { self.say("print-report-done", &[]) }

    /// `overdue`
    #[must_use]
    pub fn print_report_overdue(&self) -> String { self.say("print-report-overdue", &[]) }

    /// `What was answered`
    #[must_use]
    pub fn print_report_answers(&self) -> String { self.say("print-report-answers", &[]) }

    /// `Nothing was decided or done in this month.`
    #[must_use]
    pub fn print_report_answers_none(&self) -> String { self.say("print-report-answers-none", &[]) }

    /// `What customers say, and what was decided`
    #[must_use]
    pub fn print_report_customers(&self) -> String { self.say("print-report-customers", &[]) }

    /// `{ $sort -> [customers] What customers say [friction] Friction *[suggestion] Suggestion }`
    #[must_use]
    pub fn print_report_sort(&self, sort: &str) -> String { self.say("print-report-sort", &[("sort", FluentValue::from(sort))]) }

    /// `{ $outcome -> [done] done [yes] yes *[no] no }`
    #[must_use]
    pub fn print_report_outcome(&self, outcome: &str) -> String { self.say("print-report-outcome", &[("outcome", FluentValue::from(outcome))]) }

    /// `yes, by { $day }`
    #[must_use]
    pub fn print_report_outcome_by(&self, day: &str) -> String { self.say("print-report-outcome-by", &[("day", FluentValue::from(day))]) }

    /// `at least { NUMBER($count) } people`
    #[must_use]
    pub fn print_report_people(&self, count: i64) -> String { self.say("print-report-people", &[("count", FluentValue::from(count))]) }

    /// `These words name a person and are not printed.`
    #[must_use]
    pub fn print_report_words_named(&self) -> String { self.say("print-report-words-named", &[]) }

    /// `{ $count -> [one] One more is in Breakwater. *[other] { $count } more are in Breakwater. }`
    #[must_use]
    pub fn print_report_more(&self, count: i64) -> String { self.say("print-report-more", &[("count", FluentValue::from(count))]) }

    /// `Overdue on { $day }`
    #[must_use]
    pub fn print_report_owed(&self, day: &str) -> String { self.say("print-report-owed", &[("day", FluentValue::from(day))]) }

    /// `Nothing is overdue.`
    #[must_use]
    pub fn print_report_owed_none(&self) -> String { self.say("print-report-owed-none", &[]) }

    /// `due { $day }`
    #[must_use]
    pub fn print_report_due(&self, day: &str) -> String { self.say("print-report-due", &[("day", FluentValue::from(day))]) }

    /// `What got in the way`
    #[must_use]
    pub fn print_report_tools(&self) -> String { self.say("print-report-tools", &[]) }

    /// `No tool that five people or more told of.`
    #[must_use]
    pub fn print_report_tools_none(&self) -> String { self.say("print-report-tools-none", &[]) }

    /// `at least { NUMBER($minutes) } min in all`
    #[must_use]
    pub fn print_report_minutes(&self, minutes: i64) -> String { self.say("print-report-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `at least { NUMBER($count) } times a customer was waiting`
    #[must_use]
    pub fn print_report_waiting(&self, count: i64) -> String { self.say("print-report-waiting", &[("count", FluentValue::from(count))]) }

    /// `The pulse`
    #[must_use]
    pub fn print_report_pulse(&self) -> String { self.say("print-report-pulse", &[]) }

    /// `None is told for this month.`
    #[must_use]
    pub fn print_report_pulse_none(&self) -> String { self.say("print-report-pulse-none", &[]) }

    /// `Too few answered. It is not told, because it would say what single people answered.`
    #[must_use]
    pub fn print_report_pulse_few(&self) -> String { self.say("print-report-pulse-few", &[]) }

    /// `at least { NUMBER($count) } people answered`
    #[must_use]
    pub fn print_report_pulse_people(&self, count: i64) -> String { self.say("print-report-pulse-people", &[("count", FluentValue::from(count))]) }

    /// `{ $question -> [challenge] My work challenges me in a good way. [recognition] What I do well is noticed. [development] I get further here. *[flexibility] My shifts fit my life. }`
    #[must_use]
    pub fn print_report_question(&self, question: &str) -> String { self.say("print-report-question", &[("question", FluentValue::from(question))]) }

    /// `{ $share -> [hardly_any] Hardly anybody agrees [some] Some agree [about_half] About half agree [most] Most agree *[nearly_all] Nearly all agree }`
    #[must_use]
    pub fn print_report_agree(&self, share: &str) -> String { self.say("print-report-agree", &[("share", FluentValue::from(share))]) }

    /// `{ $share -> [hardly_any] hardly anybody disagrees [some] some disagree [about_half] about half disagree [most] most disagree *[nearly_all] nearly all disagree }`
    #[must_use]
    pub fn print_report_disagree(&self, share: &str) -> String { self.say("print-report-disagree", &[("share", FluentValue::from(share))]) }

    /// `{ $agree }, { $disagree }`
    #[must_use]
    pub fn print_report_result(&self, agree: &str, disagree: &str) -> String { self.say("print-report-result", &[("agree", FluentValue::from(agree)), ("disagree", FluentValue::from(disagree))]) }

    /// `No person is in it, and no word of those who said something: what was decided is told in the words of whoever decided it. Numbers of people begin at five and go up in steps of five.`
    #[must_use]
    pub fn print_report_foot(&self) -> String { self.say("print-report-foot", &[]) }

    /// `Tell { $name } that I need this time`
    #[must_use]
    pub fn relief_tell(&self, name: &str) -> String { self.say("relief-tell", &[("name", FluentValue::from(name))]) }

    /// `{ $name } leads your team and reads only your name, the minutes and the time. You are not told whether it was read.`
    #[must_use]
    pub fn relief_reads(&self, name: &str) -> String { self.say("relief-reads", &[("name", FluentValue::from(name))]) }

    /// `Nobody is known to lead your team, so nothing is sent.`
    #[must_use]
    pub fn relief_nobody(&self) -> String { self.say("relief-nobody", &[]) }

    /// `You asked { $name } for { $minutes } min at { $time } · waiting to be sent`
    #[must_use]
    pub fn relief_waiting(&self, minutes: &str, name: &str, time: &str) -> String { self.say("relief-waiting", &[("minutes", FluentValue::from(minutes)), ("name", FluentValue::from(name)), ("time", FluentValue::from(time))]) }

    /// `You asked { $name } for { $minutes } min at { $time } · sent`
    #[must_use]
    pub fn relief_sent(&self, minutes: &str, name: &str, time: &str) -> String { self.say("relief-sent", &[("minutes", FluentValue::from(minutes)), ("name", FluentValue::from(name)), ("time", FluentValue::from(time))]) }

    /// `{ $minutes -> [one] { $name } needs a minute *[other] { $name } needs { $minutes } minutes }`
    #[must_use]
    pub fn relief_from(&self, minutes: i64, name: &str) -> String { self.say("relief-from", &[("minutes", FluentValue::from(minutes)), ("name", FluentValue::from(name))]) }

    /// `{ $age -> [0] Asked at { $time }, just now. [one] Asked at { $time }, { $age } minute ago. *[other] Asked at { $time }, { $age } minutes ago. }`
    #[must_use]
    pub fn relief_age(&self, age: i64, time: &str) -> String { self.say("relief-age", &[("age", FluentValue::from(age)), ("time", FluentValue::from(time))]) }

    /// `That was a while ago.`
    #[must_use]
    pub fn relief_late(&self) -> String { self.say("relief-late", &[]) }

    /// `Somebody in your team needs a moment`
    #[must_use]
    pub fn relief_locked_title(&self) -> String { self.say("relief-locked-title", &[]) }

    /// `Unlock the screen to see who.`
    #[must_use]
    pub fn relief_locked_text(&self) -> String { self.say("relief-locked-text", &[]) }

    /// `Put away`
    #[must_use]
    pub fn relief_put_away(&self) -> String { self.say("relief-put-away", &[]) }

    /// `{ NUMBER($seconds) } s`
    #[must_use]
    pub fn length_seconds(&self, seconds: i64) -> String { self.say("length-seconds", &[("seconds", FluentValue::from(seconds))]) }

    /// `{ NUMBER($minutes) } min`
    #[must_use]
    pub fn length_minutes(&self, minutes: i64) -> String { self.say("length-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `{ NUMBER($hours) } h`
    #[must_use]
    pub fn length_hours(&self, hours: i64) -> String { self.say("length-hours", &[("hours", FluentValue::from(hours))]) }

    /// `{ NUMBER($hours) } h { NUMBER($minutes) } min`
    #[must_use]
    pub fn length_hours_minutes(&self, hours: i64, minutes: i64) -> String { self.say("length-hours-minutes", &[("hours", FluentValue::from(hours)), ("minutes", FluentValue::from(minutes))]) }

    /// `none`
    #[must_use]
    pub fn length_none(&self) -> String { self.say("length-none", &[]) }

    /// `A fault in policy.toml`
    #[must_use]
    pub fn policy_fault_title(&self) -> String { self.say("policy-fault-title", &[]) }

    /// `{ $file }, line { NUMBER($line) }: { $reason }. Until it is mended your last good numbers apply; a mended file is taken at once.`
    #[must_use]
    pub fn policy_fault(&self, file: &str, line: i64, reason: &str) -> String { self.say("policy-fault", &[("file", FluentValue::from(file)), ("line", FluentValue::from(line)), ("reason", FluentValue::from(reason))]) }

    /// `{ $file } cannot be read: { $reason }. Your last good numbers apply; a mended file is taken at once.`
    #[must_use]
    pub fn policy_fault_unread(&self, file: &str, reason: &str) -> String { self.say("policy-fault-unread", &[("file", FluentValue::from(file)), ("reason", FluentValue::from(reason))]) }

    /// `{ $file } has a fault; the last good numbers apply`
    #[must_use]
    pub fn policy_fault_short(&self, file: &str) -> String { self.say("policy-fault-short", &[("file", FluentValue::from(file))]) }

    /// `What left this computer`
    #[must_use]
    pub fn sent_title(&self) -> String { self.say("sent-title", &[]) }

    /// `Everything Breakwater sent, to whom and when. Kept here for { NUMBER($days) } days and nowhere else.`
    #[must_use]
    pub fn sent_hint(&self, days: i64) -> String { self.say("sent-hint", &[("days", FluentValue::from(days))]) }

    /// `Nothing left this computer.`
    #[must_use]
    pub fn sent_none(&self) -> String { self.say("sent-none", &[]) }

    /// `Once you join a centre, what is sent to it appears here.`
    #[must_use]
    pub fn sent_none_hint(&self) -> String { self.say("sent-none-hint", &[]) }

    /// `Show what left`
    #[must_use]
    pub fn sent_show(&self) -> String { self.say("sent-show", &[]) }

    /// `Your calls, resets and hard calls are not in this list because they do not leave this computer. Only where you have a vault do the sums of your days, sealed for you alone.`
    #[must_use]
    pub fn sent_never(&self) -> String { self.say("sent-never", &[]) }

    /// `To { $host }`
    #[must_use]
    pub fn sent_to(&self, host: &str) -> String { self.say("sent-to", &[("host", FluentValue::from(host))]) }

    /// `What you sent`
    #[must_use]
    pub fn sent_pressed(&self) -> String { self.say("sent-pressed", &[]) }

    /// `What goes by itself`
    #[must_use]
    pub fn sent_by_itself(&self) -> String { self.say("sent-by-itself", &[]) }

    /// `Your code to join, with the id of this installation and the name of its system`
    #[must_use]
    pub fn sent_join(&self) -> String { self.say("sent-join", &[]) }

    /// `That you left: the server need not know this computer any more`
    #[must_use]
    pub fn sent_leave(&self) -> String { self.say("sent-leave", &[]) }

    /// `Something you wrote`
    #[must_use]
    pub fn sent_records(&self) -> String { self.say("sent-records", &[]) }

    /// `Your last message once more, to see whether the server still has it`
    #[must_use]
    pub fn sent_proof(&self) -> String { self.say("sent-proof", &[]) }

    /// `Your personal records, sealed so that only you can open them`
    #[must_use]
    pub fn sent_sealed(&self) -> String { self.say("sent-sealed", &[]) }

    /// `About your keys, sealed so that only you can open them`
    #[must_use]
    pub fn sent_keys(&self) -> String { self.say("sent-keys", &[]) }

    /// `The question whether there is anything new`
    #[must_use]
    pub fn sent_heads(&self) -> String { self.say("sent-heads", &[]) }

    /// `The request for what is new`
    #[must_use]
    pub fn sent_feeds(&self) -> String { self.say("sent-feeds", &[]) }

    /// `The question for your calendar, at its address`
    #[must_use]
    pub fn sent_calendar(&self) -> String { self.say("sent-calendar", &[]) }

    /// `A slip of the same size every two hours, without your name: mostly empty, at times with what you said or answered without a name`
    #[must_use]
    pub fn sent_slip(&self) -> String { self.say("sent-slip", &[]) }

    /// `The request for tokens for what is said without a name. Everybody asks for all of them, and the server cannot tell them again`
    #[must_use]
    pub fn sent_voice_tokens(&self) -> String { self.say("sent-voice-tokens", &[]) }

    /// `What you said with your name, or something about it`
    #[must_use]
    pub fn sent_voice(&self) -> String { self.say("sent-voice", &[]) }

    /// `The open connection on which thanks arrive at once`
    #[must_use]
    pub fn sent_live(&self) -> String { self.say("sent-live", &[]) }

    /// `Attempts to connect. Nobody was there, so nothing else left`
    #[must_use]
    pub fn sent_unreached(&self) -> String { self.say("sent-unreached", &[]) }

    /// `Breakwater ended without warning. What went by itself between { $from } and { $to } is not counted`
    #[must_use]
    pub fn sent_uncounted(&self, from: &str, to: &str) -> String { self.say("sent-uncounted", &[("from", FluentValue::from(from)), ("to", FluentValue::from(to))]) }

    /// `{ $times -> [one] A kudos *[other] { $times } kudos }`
    #[must_use]
    pub fn sent_record_kudos_given(&self, times: i64) -> String { self.say("sent-record-kudos-given", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] A “thank you” for a kudos *[other] { $times } times “thank you” for kudos }`
    #[must_use]
    pub fn sent_record_kudos_thanked(&self, times: i64) -> String { self.say("sent-record-kudos-thanked", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] Who may see a kudos you received *[other] Who may see { $times } kudos you received }`
    #[must_use]
    pub fn sent_record_kudos_shown(&self, times: i64) -> String { self.say("sent-record-kudos-shown", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] That you took back a kudos *[other] That you took back { $times } kudos }`
    #[must_use]
    pub fn sent_record_kudos_taken_back(&self, times: i64) -> String { self.say("sent-record-kudos-taken-back", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] That you report a kudos *[other] That you report { $times } kudos }`
    #[must_use]
    pub fn sent_record_kudos_reported(&self, times: i64) -> String { self.say("sent-record-kudos-reported", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] How you like to be recognised *[other] How you like to be recognised, { $times } times }`
    #[must_use]
    pub fn sent_record_recognition_set(&self, times: i64) -> String { self.say("sent-record-recognition-set", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] That you need some minutes *[other] { $times } times that you need some minutes }`
    #[must_use]
    pub fn sent_record_relief_asked(&self, times: i64) -> String { self.say("sent-record-relief-asked", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] What you share of your path, or that you share it no longer *[other] What you share of your path, or no longer, { $times } times }`
    #[must_use]
    pub fn sent_record_path_shared(&self, times: i64) -> String { self.say("sent-record-path-shared", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] A personal record that only you can open *[other] { $times } personal records that only you can open }`
    #[must_use]
    pub fn sent_record_sealed(&self, times: i64) -> String { self.say("sent-record-sealed", &[("times", FluentValue::from(times))]) }

    /// `{ $times -> [one] Something an earlier or later version wrote *[other] { $times } records an earlier or later version wrote }`
    #[must_use]
    pub fn sent_record_other(&self, times: i64) -> String { self.say("sent-record-other", &[("times", FluentValue::from(times))]) }

    /// `{ $what }, for the server alone`
    #[must_use]
    pub fn sent_for_nobody(&self, what: &str) -> String { self.say("sent-for-nobody", &[("what", FluentValue::from(what))]) }

    /// `{ $what }, for one person`
    #[must_use]
    pub fn sent_for_one_person(&self, what: &str) -> String { self.say("sent-for-one-person", &[("what", FluentValue::from(what))]) }

    /// `{ $what }, for your team`
    #[must_use]
    pub fn sent_for_team(&self, what: &str) -> String { self.say("sent-for-team", &[("what", FluentValue::from(what))]) }

    /// `{ $what }, for everyone at your centre`
    #[must_use]
    pub fn sent_for_everyone(&self, what: &str) -> String { self.say("sent-for-everyone", &[("what", FluentValue::from(what))]) }

    /// `The server erases it after { NUMBER($hours) } hours.`
    #[must_use]
    pub fn sent_kept(&self, hours: i64) -> String { self.say("sent-kept", &[("hours", FluentValue::from(hours))]) }

    /// `{ $times -> [one] once *[other] { $times } times }`
    #[must_use]
    pub fn sent_times(&self, times: i64) -> String { self.say("sent-times", &[("times", FluentValue::from(times))]) }

    /// `{ NUMBER($times) } of them without an answer`
    #[must_use]
    pub fn sent_unanswered(&self, times: i64) -> String { self.say("sent-unanswered", &[("times", FluentValue::from(times))]) }

    /// `no answer; perhaps it did not arrive`
    #[must_use]
    pub fn sent_no_answer(&self) -> String { self.say("sent-no-answer", &[]) }

    /// `open for { $length }`
    #[must_use]
    pub fn sent_open(&self, length: &str) -> String { self.say("sent-open", &[("length", FluentValue::from(length))]) }

    /// `{ NUMBER($bytes) } bytes`
    #[must_use]
    pub fn sent_bytes(&self, bytes: i64) -> String { self.say("sent-bytes", &[("bytes", FluentValue::from(bytes))]) }

    /// `{ NUMBER($kilobytes) } kB`
    #[must_use]
    pub fn sent_kilobytes(&self, kilobytes: i64) -> String { self.say("sent-kilobytes", &[("kilobytes", FluentValue::from(kilobytes))]) }

    /// `Keys`
    #[must_use]
    pub fn shortcut_title(&self) -> String { self.say("shortcut-title", &[]) }

    /// `Keys that work in every window, also while Breakwater shows none. All are off until you choose them.`
    #[must_use]
    pub fn shortcut_hint(&self) -> String { self.say("shortcut-hint", &[]) }

    /// `Take a reset of one minute`
    #[must_use]
    pub fn shortcut_reset(&self) -> String { self.say("shortcut-reset", &[]) }

    /// `That was a hard one`
    #[must_use]
    pub fn shortcut_hard(&self) -> String { self.say("shortcut-hard", &[]) }

    /// `On a call, or no longer (your own switch)`
    #[must_use]
    pub fn shortcut_call_switch(&self) -> String { self.say("shortcut-call-switch", &[]) }

    /// `Use these keys`
    #[must_use]
    pub fn shortcut_set(&self) -> String { self.say("shortcut-set", &[]) }

    /// `Off`
    #[must_use]
    pub fn shortcut_off(&self) -> String { self.say("shortcut-off", &[]) }

    /// `off`
    #[must_use]
    pub fn shortcut_state_off(&self) -> String { self.say("shortcut-state-off", &[]) }

    /// `the desktop is asked; perhaps it asks you`
    #[must_use]
    pub fn shortcut_state_asked(&self) -> String { self.say("shortcut-state-asked", &[]) }

    /// `works`
    #[must_use]
    pub fn shortcut_state_works(&self) -> String { self.say("shortcut-state-works", &[]) }

    /// `Another program has these keys. Choose others.`
    #[must_use]
    pub fn shortcut_state_taken(&self) -> String { self.say("shortcut-state-taken", &[]) }

    /// `This keyboard has no such key. Choose another.`
    #[must_use]
    pub fn shortcut_state_no_such_key(&self) -> String { self.say("shortcut-state-no-such-key", &[]) }

    /// `Your desktop did not give these keys.`
    #[must_use]
    pub fn shortcut_state_refused(&self) -> String { self.say("shortcut-state-refused", &[]) }

    /// `Your desktop gives: { $keys }`
    #[must_use]
    pub fn shortcut_given(&self, keys: &str) -> String { self.say("shortcut-given", &[("keys", FluentValue::from(keys))]) }

    /// `Your desktop keeps these keys; change them in its own settings.`
    #[must_use]
    pub fn shortcut_way_portal(&self) -> String { self.say("shortcut-way-portal", &[]) }

    /// `This desktop gives no keys to programs. In its own keyboard settings you can bind a key to the command:`
    #[must_use]
    pub fn shortcut_way_nobody(&self) -> String { self.say("shortcut-way-nobody", &[]) }

    /// `Does your phone keep the line open between calls?`
    #[must_use]
    pub fn source_line_title(&self) -> String { self.say("source-line-title", &[]) }

    /// `{ $name } has held the microphone without a pause. If that is so, it says nothing about calls: use your switch or a phone that reports them.`
    #[must_use]
    pub fn source_line_text(&self, name: &str) -> String { self.say("source-line-text", &[("name", FluentValue::from(name))]) }

    /// `{ $pause } for each { $work } of work.`
    #[must_use]
    pub fn owes_per_work(&self, pause: &str, work: &str) -> String { self.say("owes-per-work", &[("pause", FluentValue::from(pause)), ("work", FluentValue::from(work))]) }

    /// `{ $pause } after { $work } of work without a break.`
    #[must_use]
    pub fn owes_continuous(&self, pause: &str, work: &str) -> String { self.say("owes-continuous", &[("pause", FluentValue::from(pause)), ("work", FluentValue::from(work))]) }

    /// `{ $count -> [one] One break of { $pause } in a shift. *[other] { $count } breaks of { $pause } in a shift. }`
    #[must_use]
    pub fn owes_fixed(&self, count: i64, pause: &str) -> String { self.say("owes-fixed", &[("count", FluentValue::from(count)), ("pause", FluentValue::from(pause))]) }

    /// `{ $total } in all once you worked more than { $over }, in parts of at least { $pause }.`
    #[must_use]
    pub fn owes_by_length(&self, over: &str, pause: &str, total: &str) -> String { self.say("owes-by-length", &[("over", FluentValue::from(over)), ("pause", FluentValue::from(pause)), ("total", FluentValue::from(total))]) }

    /// `At least { $pause } right after a call you marked as hard. The law gives no length.`
    #[must_use]
    pub fn owes_after_hard(&self, pause: &str) -> String { self.say("owes-after-hard", &[("pause", FluentValue::from(pause))]) }

    /// `At most { $work } a day, breaks included.`
    #[must_use]
    pub fn owes_daily_max(&self, work: &str) -> String { self.say("owes-daily-max", &[("work", FluentValue::from(work))]) }

    /// `At regular moments; the law gives no number.`
    #[must_use]
    pub fn owes_advice(&self) -> String { self.say("owes-advice", &[]) }

    /// `Not in the first { $first } and not in the last { $last } of the shift.`
    #[must_use]
    pub fn owes_edges(&self, first: &str, last: &str) -> String { self.say("owes-edges", &[("first", FluentValue::from(first)), ("last", FluentValue::from(last))]) }

    /// `Up to { $early } earlier or { $late } later.`
    #[must_use]
    pub fn owes_moves(&self, early: &str, late: &str) -> String { self.say("owes-moves", &[("early", FluentValue::from(early)), ("late", FluentValue::from(late))]) }

    /// `Paid.`
    #[must_use]
    pub fn owes_paid(&self) -> String { self.say("owes-paid", &[]) }

    /// `Not paid.`
    #[must_use]
    pub fn owes_unpaid(&self) -> String { self.say("owes-unpaid", &[]) }

    /// `{ NUMBER($taken) } of { NUMBER($owed) } taken`
    #[must_use]
    pub fn standing_count(&self, owed: i64, taken: i64) -> String { self.say("standing-count", &[("owed", FluentValue::from(owed)), ("taken", FluentValue::from(taken))]) }

    /// `nothing owed yet`
    #[must_use]
    pub fn standing_none(&self) -> String { self.say("standing-none", &[]) }

    /// `{ $taken } of { $owed } rested`
    #[must_use]
    pub fn standing_length(&self, owed: &str, taken: &str) -> String { self.say("standing-length", &[("owed", FluentValue::from(owed)), ("taken", FluentValue::from(taken))]) }

    /// `{ $worked } of { $most } worked`
    #[must_use]
    pub fn standing_worked(&self, most: &str, worked: &str) -> String { self.say("standing-worked", &[("most", FluentValue::from(most)), ("worked", FluentValue::from(worked))]) }

    /// `{ $missed -> [one] one missed *[other] { $missed } missed }`
    #[must_use]
    pub fn standing_missed(&self, missed: i64) -> String { self.say("standing-missed", &[("missed", FluentValue::from(missed))]) }

    /// `owed now`
    #[must_use]
    pub fn standing_now(&self) -> String { self.say("standing-now", &[]) }

    /// `next between { $from } and { $until }`
    #[must_use]
    pub fn standing_window(&self, from: &str, until: &str) -> String { self.say("standing-window", &[("from", FluentValue::from(from)), ("until", FluentValue::from(until))]) }

    /// `to begin by { $until }`
    #[must_use]
    pub fn standing_until(&self, until: &str) -> String { self.say("standing-until", &[("until", FluentValue::from(until))]) }

    /// `next from { $from } on`
    #[must_use]
    pub fn standing_from(&self, from: &str) -> String { self.say("standing-from", &[("from", FluentValue::from(from))]) }

    /// `{ $carried } of { $work } towards the next one`
    #[must_use]
    pub fn standing_carried(&self, carried: &str, work: &str) -> String { self.say("standing-carried", &[("carried", FluentValue::from(carried)), ("work", FluentValue::from(work))]) }

    /// `Breaks owed by law`
    #[must_use]
    pub fn statutory_title(&self) -> String { self.say("statutory-title", &[]) }

    /// `Not legally reviewed`
    #[must_use]
    pub fn statutory_reviewed_not(&self) -> String { self.say("statutory-reviewed-not", &[]) }

    /// `Announce a break as you get up. Gaps between calls and resets never count.`
    #[must_use]
    pub fn statutory_hint(&self) -> String { self.say("statutory-hint", &[]) }

    /// `Counts only if it lasts { $length }, away from your desk.`
    #[must_use]
    pub fn statutory_least(&self, length: &str) -> String { self.say("statutory-least", &[("length", FluentValue::from(length))]) }

    /// `Begin a break`
    #[must_use]
    pub fn statutory_begin(&self) -> String { self.say("statutory-begin", &[]) }

    /// `Begin`
    #[must_use]
    pub fn statutory_begin_rule(&self) -> String { self.say("statutory-begin-rule", &[]) }

    /// `Begin: { $name }`
    #[must_use]
    pub fn statutory_begin_named(&self, name: &str) -> String { self.say("statutory-begin-named", &[("name", FluentValue::from(name))]) }

    /// `All of them, and your shift`
    #[must_use]
    pub fn statutory_all(&self) -> String { self.say("statutory-all", &[]) }

    /// `Back at my desk`
    #[must_use]
    pub fn statutory_end(&self) -> String { self.say("statutory-end", &[]) }

    /// `On a break since { $time }`
    #[must_use]
    pub fn statutory_running(&self, time: &str) -> String { self.say("statutory-running", &[("time", FluentValue::from(time))]) }

    /// `It counts from { $time } on. A call ends it.`
    #[must_use]
    pub fn statutory_counts_at(&self, time: &str) -> String { self.say("statutory-counts-at", &[("time", FluentValue::from(time))]) }

    /// `It counts. A call ends it.`
    #[must_use]
    pub fn statutory_counts(&self) -> String { self.say("statutory-counts", &[]) }

    /// `You marked a call as hard. A pause is owed to you now.`
    #[must_use]
    pub fn statutory_hard_owed(&self) -> String { self.say("statutory-hard-owed", &[]) }

    /// `You are on a call. A break can begin after it.`
    #[must_use]
    pub fn statutory_wait(&self) -> String { self.say("statutory-wait", &[]) }

    /// `Your shift`
    #[must_use]
    pub fn statutory_shift(&self) -> String { self.say("statutory-shift", &[]) }

    /// `It begins with your first call, or say when you work.`
    #[must_use]
    pub fn statutory_shift_none(&self) -> String { self.say("statutory-shift-none", &[]) }

    /// `since { $from }`
    #[must_use]
    pub fn statutory_shift_from(&self, from: &str) -> String { self.say("statutory-shift-from", &[("from", FluentValue::from(from))]) }

    /// `{ $from } – { $until }`
    #[must_use]
    pub fn statutory_shift_part(&self, from: &str, until: &str) -> String { self.say("statutory-shift-part", &[("from", FluentValue::from(from)), ("until", FluentValue::from(until))]) }

    /// `Say when you work`
    #[must_use]
    pub fn statutory_shift_say(&self) -> String { self.say("statutory-shift-say", &[]) }

    /// `Hours of this shift`
    #[must_use]
    pub fn statutory_shift_hours(&self) -> String { self.say("statutory-shift-hours", &[]) }

    /// `Like 08:00-16:30, or 08:00-12:30, 14:00-17:30 for a split one. Only on this device.`
    #[must_use]
    pub fn statutory_shift_hours_hint(&self) -> String { self.say("statutory-shift-hours-hint", &[]) }

    /// `Save`
    #[must_use]
    pub fn statutory_shift_save(&self) -> String { self.say("statutory-shift-save", &[]) }

    /// `Clear my hours`
    #[must_use]
    pub fn statutory_shift_forget(&self) -> String { self.say("statutory-shift-forget", &[]) }

    /// `Breaks of this shift`
    #[must_use]
    pub fn statutory_breaks(&self) -> String { self.say("statutory-breaks", &[]) }

    /// `counts as { $name }`
    #[must_use]
    pub fn statutory_break_as(&self, name: &str) -> String { self.say("statutory-break-as", &[("name", FluentValue::from(name))]) }

    /// `does not count`
    #[must_use]
    pub fn statutory_break_not(&self) -> String { self.say("statutory-break-not", &[]) }

    /// `ended by a call`
    #[must_use]
    pub fn statutory_break_call(&self) -> String { self.say("statutory-break-call", &[]) }

    /// `goes on`
    #[must_use]
    pub fn statutory_break_going(&self) -> String { self.say("statutory-break-going", &[]) }

    /// `A call ended your break`
    #[must_use]
    pub fn statutory_cut_title(&self) -> String { self.say("statutory-cut-title", &[]) }

    /// `It lasted { $length } and does not count. What is owed stays owed.`
    #[must_use]
    pub fn statutory_cut_text(&self, length: &str) -> String { self.say("statutory-cut-text", &[("length", FluentValue::from(length))]) }

    /// `Breaks owed by law`
    #[must_use]
    pub fn statutory_pack_title(&self) -> String { self.say("statutory-pack-title", &[]) }

    /// `Choose the country whose rules apply to you. Today then shows what is owed, and keeps a record that is yours.`
    #[must_use]
    pub fn statutory_pack_hint(&self) -> String { self.say("statutory-pack-hint", &[]) }

    /// `Rules of`
    #[must_use]
    pub fn statutory_pack_country(&self) -> String { self.say("statutory-pack-country", &[]) }

    /// `no country`
    #[must_use]
    pub fn statutory_pack_none(&self) -> String { self.say("statutory-pack-none", &[]) }

    /// `Your centre suggests { $name }.`
    #[must_use]
    pub fn statutory_pack_suggested(&self, name: &str) -> String { self.say("statutory-pack-suggested", &[("name", FluentValue::from(name))]) }

    /// `Facts of { $date }. Not legally reviewed: ask your works council or your union when it matters.`
    #[must_use]
    pub fn statutory_pack_facts(&self, date: &str) -> String { self.say("statutory-pack-facts", &[("date", FluentValue::from(date))]) }

    /// `Save the record`
    #[must_use]
    pub fn statutory_save(&self) -> String { self.say("statutory-save", &[]) }

    /// `Saved in { $dir }. Nothing was sent.`
    #[must_use]
    pub fn statutory_saved(&self, dir: &str) -> String { self.say("statutory-saved", &[("dir", FluentValue::from(dir))]) }

    /// `Record of breaks owed by law`
    #[must_use]
    pub fn record_title(&self) -> String { self.say("record-title", &[]) }

    /// `Made on { $date }, on the agent’s own computer. It belongs to the agent and was sent to nobody.`
    #[must_use]
    pub fn record_made(&self, date: &str) -> String { self.say("record-made", &[("date", FluentValue::from(date))]) }

    /// `{ $name }. Facts of { $date }, not legally reviewed.`
    #[must_use]
    pub fn record_pack(&self, date: &str, name: &str) -> String { self.say("record-pack", &[("date", FluentValue::from(date)), ("name", FluentValue::from(name))]) }

    /// `No shift is in the record yet.`
    #[must_use]
    pub fn record_empty(&self) -> String { self.say("record-empty", &[]) }

    /// `Shift from { $from } to { $until }`
    #[must_use]
    pub fn record_shift(&self, from: &str, until: &str) -> String { self.say("record-shift", &[("from", FluentValue::from(from)), ("until", FluentValue::from(until))]) }

    /// `Shift from { $from }, not over`
    #[must_use]
    pub fn record_shift_open(&self, from: &str) -> String { self.say("record-shift-open", &[("from", FluentValue::from(from))]) }

    /// `What was owed`
    #[must_use]
    pub fn record_rules(&self) -> String { self.say("record-rules", &[]) }

    /// `Announced breaks`
    #[must_use]
    pub fn record_breaks(&self) -> String { self.say("record-breaks", &[]) }

    /// `No break was announced.`
    #[must_use]
    pub fn record_breaks_none(&self) -> String { self.say("record-breaks-none", &[]) }

    /// `What the columns mean`
    #[must_use]
    pub fn record_columns(&self) -> String { self.say("record-columns", &[]) }

    /// `Rule`
    #[must_use]
    pub fn record_rule(&self) -> String { self.say("record-rule", &[]) }

    /// `What the law or the agreement asks for, with its source below the table.`
    #[must_use]
    pub fn record_rule_means(&self) -> String { self.say("record-rule-means", &[]) }

    /// `Owed`
    #[must_use]
    pub fn record_owed(&self) -> String { self.say("record-owed", &[]) }

    /// `Breaks that fell due by then; for rest by length, time.`
    #[must_use]
    pub fn record_owed_means(&self) -> String { self.say("record-owed-means", &[]) }

    /// `Taken`
    #[must_use]
    pub fn record_taken(&self) -> String { self.say("record-taken", &[]) }

    /// `Of those, given: announced at their start, of full length, at the right time.`
    #[must_use]
    pub fn record_taken_means(&self) -> String { self.say("record-taken-means", &[]) }

    /// `Missed`
    #[must_use]
    pub fn record_missed(&self) -> String { self.say("record-missed", &[]) }

    /// `Of those, no longer to be had because their time passed; for working time, what was over.`
    #[must_use]
    pub fn record_missed_means(&self) -> String { self.say("record-missed-means", &[]) }

    /// `From`
    #[must_use]
    pub fn record_from(&self) -> String { self.say("record-from", &[]) }

    /// `To`
    #[must_use]
    pub fn record_to(&self) -> String { self.say("record-to", &[]) }

    /// `Length`
    #[must_use]
    pub fn record_length(&self) -> String { self.say("record-length", &[]) }

    /// `Begin, end and length as measured on this computer.`
    #[must_use]
    pub fn record_length_means(&self) -> String { self.say("record-length-means", &[]) }

    /// `Announced for`
    #[must_use]
    pub fn record_for(&self) -> String { self.say("record-for", &[]) }

    /// `The rule that the agent named, if any.`
    #[must_use]
    pub fn record_for_means(&self) -> String { self.say("record-for-means", &[]) }

    /// `Ended by`
    #[must_use]
    pub fn record_end(&self) -> String { self.say("record-end", &[]) }

    /// `The agent, or a call that came.`
    #[must_use]
    pub fn record_end_means(&self) -> String { self.say("record-end-means", &[]) }

    /// `agent`
    #[must_use]
    pub fn record_end_agent(&self) -> String { self.say("record-end-agent", &[]) }

    /// `a call`
    #[must_use]
    pub fn record_end_call(&self) -> String { self.say("record-end-call", &[]) }

    /// `goes on`
    #[must_use]
    pub fn record_end_going(&self) -> String { self.say("record-end-going", &[]) }

    /// `Counted as`
    #[must_use]
    pub fn record_counts(&self) -> String { self.say("record-counts", &[]) }

    /// `The rules that the break filled. A dash: too short, or at the wrong time.`
    #[must_use]
    pub fn record_counts_means(&self) -> String { self.say("record-counts-means", &[]) }

    /// `Sources`
    #[must_use]
    pub fn record_sources(&self) -> String { self.say("record-sources", &[]) }

    /// `{ NUMBER($minutes) } min on calls since { $since }`
    #[must_use]
    pub fn moment_on_calls(&self, minutes: i64, since: &str) -> String { self.say("moment-on-calls", &[("minutes", FluentValue::from(minutes)), ("since", FluentValue::from(since))]) }

    /// `No calls yet`
    #[must_use]
    pub fn moment_no_calls(&self) -> String { self.say("moment-no-calls", &[]) }

    /// `Rested: no call since { $since }`
    #[must_use]
    pub fn moment_rested(&self, since: &str) -> String { self.say("moment-rested", &[("since", FluentValue::from(since))]) }

    /// `Reset until { $until }`
    #[must_use]
    pub fn moment_resetting(&self, until: &str) -> String { self.say("moment-resetting", &[("until", FluentValue::from(until))]) }

    /// `On a break since { $since }`
    #[must_use]
    pub fn moment_break(&self, since: &str) -> String { self.say("moment-break", &[("since", FluentValue::from(since))]) }

    /// `Quiet until { $until }`
    #[must_use]
    pub fn moment_quiet(&self, until: &str) -> String { self.say("moment-quiet", &[("until", FluentValue::from(until))]) }

    /// `Take a reset`
    #[must_use]
    pub fn tray_take_reset(&self) -> String { self.say("tray-take-reset", &[]) }

    /// `Remind me later in …`
    #[must_use]
    pub fn tray_later(&self) -> String { self.say("tray-later", &[]) }

    /// `{ $minutes -> [one] { $minutes } minute *[other] { $minutes } minutes }`
    #[must_use]
    pub fn tray_minutes(&self, minutes: i64) -> String { self.say("tray-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `{ $hours -> [one] { $hours } hour *[other] { $hours } hours }`
    #[must_use]
    pub fn tray_hours(&self, hours: i64) -> String { self.say("tray-hours", &[("hours", FluentValue::from(hours))]) }

    /// `That was a hard one`
    #[must_use]
    pub fn tray_hard(&self) -> String { self.say("tray-hard", &[]) }

    /// `Give kudos`
    #[must_use]
    pub fn tray_give_kudos(&self) -> String { self.say("tray-give-kudos", &[]) }

    /// `Quiet for …`
    #[must_use]
    pub fn tray_quiet_for(&self) -> String { self.say("tray-quiet-for", &[]) }

    /// `End quiet mode`
    #[must_use]
    pub fn tray_quiet_off(&self) -> String { self.say("tray-quiet-off", &[]) }

    /// `I'm on a call`
    #[must_use]
    pub fn tray_call_started(&self) -> String { self.say("tray-call-started", &[]) }

    /// `Call ended`
    #[must_use]
    pub fn tray_call_ended(&self) -> String { self.say("tray-call-ended", &[]) }

    /// `Open Breakwater`
    #[must_use]
    pub fn tray_open(&self) -> String { self.say("tray-open", &[]) }

    /// `Quit`
    #[must_use]
    pub fn tray_quit(&self) -> String { self.say("tray-quit", &[]) }

    /// `Nothing is kept: the disk is full or cannot be written`
    #[must_use]
    pub fn tray_unkept(&self) -> String { self.say("tray-unkept", &[]) }

    /// `Being heard`
    #[must_use]
    pub fn voice_title(&self) -> String { self.say("voice-title", &[]) }

    /// `Say something`
    #[must_use]
    pub fn voice_say(&self) -> String { self.say("voice-say", &[]) }

    /// `Something got in the way`
    #[must_use]
    pub fn voice_obstacle(&self) -> String { self.say("voice-obstacle", &[]) }

    /// `Being heard takes somebody who listens`
    #[must_use]
    pub fn voice_alone_title(&self) -> String { self.say("voice-alone-title", &[]) }

    /// `Once you have joined your centre, you can tell it what should change, and see here what becomes of it.`
    #[must_use]
    pub fn voice_alone_text(&self) -> String { self.say("voice-alone-text", &[]) }

    /// `What you say is answered`
    #[must_use]
    pub fn voice_empty_title(&self) -> String { self.say("voice-empty-title", &[]) }

    /// `A suggestion, what customers tell you, a tool that gets in the way: each is heard, decided with the reason, and done. Every step has somebody who answers for it, and a day.`
    #[must_use]
    pub fn voice_empty_text(&self) -> String { self.say("voice-empty-text", &[]) }

    /// `What you said`
    #[must_use]
    pub fn voice_yours(&self) -> String { self.say("voice-yours", &[]) }

    /// `This list is on this computer alone.`
    #[must_use]
    pub fn voice_only_here(&self) -> String { self.say("voice-only-here", &[]) }

    /// `Suggestion`
    #[must_use]
    pub fn voice_sort_suggestion(&self) -> String { self.say("voice-sort-suggestion", &[]) }

    /// `What customers say`
    #[must_use]
    pub fn voice_sort_customers(&self) -> String { self.say("voice-sort-customers", &[]) }

    /// `Friction: { $tool }`
    #[must_use]
    pub fn voice_sort_friction(&self, tool: &str) -> String { self.say("voice-sort-friction", &[("tool", FluentValue::from(tool))]) }

    /// `with your name`
    #[must_use]
    pub fn voice_named(&self) -> String { self.say("voice-named", &[]) }

    /// `without a name`
    #[must_use]
    pub fn voice_nameless(&self) -> String { self.say("voice-nameless", &[]) }

    /// `What gets better: { $text }`
    #[must_use]
    pub fn voice_helps(&self, text: &str) -> String { self.say("voice-helps", &[("text", FluentValue::from(text))]) }

    /// `a customer was waiting`
    #[must_use]
    pub fn voice_customer_waiting(&self) -> String { self.say("voice-customer-waiting", &[]) }

    /// `{ NUMBER($minutes) } min lost`
    #[must_use]
    pub fn voice_minutes(&self, minutes: i64) -> String { self.say("voice-minutes", &[("minutes", FluentValue::from(minutes))]) }

    /// `Added: { $text }`
    #[must_use]
    pub fn voice_added(&self, text: &str) -> String { self.say("voice-added", &[("text", FluentValue::from(text))]) }

    /// `At least { NUMBER($count) } people said so`
    #[must_use]
    pub fn voice_at_least(&self, count: i64) -> String { self.say("voice-at-least", &[("count", FluentValue::from(count))]) }

    /// `How far it is`
    #[must_use]
    pub fn voice_way(&self) -> String { self.say("voice-way", &[]) }

    /// `Heard`
    #[must_use]
    pub fn voice_way_heard(&self) -> String { self.say("voice-way-heard", &[]) }

    /// `Decided`
    #[must_use]
    pub fn voice_way_decided(&self) -> String { self.say("voice-way-decided", &[]) }

    /// `Done`
    #[must_use]
    pub fn voice_way_done(&self) -> String { self.say("voice-way-done", &[]) }

    /// `overdue`
    #[must_use]
    pub fn voice_late(&self) -> String { self.say("voice-late", &[]) }

    /// `Saved here. It is sent as soon as your centre can be reached.`
    #[must_use]
    pub fn voice_state_waiting(&self) -> String { self.say("voice-state-waiting", &[]) }

    /// `Saved here. It leaves within a day or so, without your name.`
    #[must_use]
    pub fn voice_state_leaves(&self) -> String { self.say("voice-state-leaves", &[]) }

    /// `Sent. You see here when it is heard.`
    #[must_use]
    pub fn voice_state_sent(&self) -> String { self.say("voice-state-sent", &[]) }

    /// `Withdrawn. Its words are erased at your centre.`
    #[must_use]
    pub fn voice_state_withdrawn(&self) -> String { self.say("voice-state-withdrawn", &[]) }

    /// `Your centre did not take it, and keeps nothing of it. Your words are still here: say it once more.`
    #[must_use]
    pub fn voice_state_refused(&self) -> String { self.say("voice-state-refused", &[]) }

    /// `Decision by { $day }`
    #[must_use]
    pub fn voice_heard_day(&self, day: &str) -> String { self.say("voice-heard-day", &[("day", FluentValue::from(day))]) }

    /// `The decision was due by { $day }`
    #[must_use]
    pub fn voice_heard_late(&self, day: &str) -> String { self.say("voice-heard-late", &[("day", FluentValue::from(day))]) }

    /// `It will be done`
    #[must_use]
    pub fn voice_yes(&self) -> String { self.say("voice-yes", &[]) }

    /// `It will be done by { $day }`
    #[must_use]
    pub fn voice_yes_day(&self, day: &str) -> String { self.say("voice-yes-day", &[("day", FluentValue::from(day))]) }

    /// `It was to be done by { $day }`
    #[must_use]
    pub fn voice_yes_late(&self, day: &str) -> String { self.say("voice-yes-late", &[("day", FluentValue::from(day))]) }

    /// `It will not be done`
    #[must_use]
    pub fn voice_no(&self) -> String { self.say("voice-no", &[]) }

    /// `It is done`
    #[must_use]
    pub fn voice_done(&self) -> String { self.say("voice-done", &[]) }

    /// `Why: { $text }`
    #[must_use]
    pub fn voice_why(&self, text: &str) -> String { self.say("voice-why", &[("text", FluentValue::from(text))]) }

    /// `What was done: { $text }`
    #[must_use]
    pub fn voice_note(&self, text: &str) -> String { self.say("voice-note", &[("text", FluentValue::from(text))]) }

    /// `Say thanks`
    #[must_use]
    pub fn voice_thank(&self) -> String { self.say("voice-thank", &[]) }

    /// `Say thanks: { $what }`
    #[must_use]
    pub fn voice_thank_name(&self, what: &str) -> String { self.say("voice-thank-name", &[("what", FluentValue::from(what))]) }

    /// `You said thanks`
    #[must_use]
    pub fn voice_thanked(&self) -> String { self.say("voice-thanked", &[]) }

    /// `Your thanks go to who answered.`
    #[must_use]
    pub fn voice_thank_done(&self) -> String { self.say("voice-thank-done", &[]) }

    /// `Add something`
    #[must_use]
    pub fn voice_add(&self) -> String { self.say("voice-add", &[]) }

    /// `Add something: { $what }`
    #[must_use]
    pub fn voice_add_name(&self, what: &str) -> String { self.say("voice-add-name", &[("what", FluentValue::from(what))]) }

    /// `What you want to add`
    #[must_use]
    pub fn voice_add_what(&self) -> String { self.say("voice-add-what", &[]) }

    /// `Added. It goes the same way as what you said.`
    #[must_use]
    pub fn voice_add_done(&self) -> String { self.say("voice-add-done", &[]) }

    /// `Withdraw`
    #[must_use]
    pub fn voice_withdraw(&self) -> String { self.say("voice-withdraw", &[]) }

    /// `Withdraw: { $what }`
    #[must_use]
    pub fn voice_withdraw_name(&self, what: &str) -> String { self.say("voice-withdraw-name", &[("what", FluentValue::from(what))]) }

    /// `Withdraw this?`
    #[must_use]
    pub fn voice_withdraw_title(&self) -> String { self.say("voice-withdraw-title", &[]) }

    /// `Its words are erased at your centre. They may have been read already.`
    #[must_use]
    pub fn voice_withdraw_text(&self) -> String { self.say("voice-withdraw-text", &[]) }

    /// `Withdrawn. If it has reached your centre, its words are erased there as soon as it hears of this.`
    #[must_use]
    pub fn voice_withdraw_done(&self) -> String { self.say("voice-withdraw-done", &[]) }

    /// `Two fields, twenty seconds. Somebody answers for it, by name and until a day.`
    #[must_use]
    pub fn voice_say_lead(&self) -> String { self.say("voice-say-lead", &[]) }

    /// `What is it`
    #[must_use]
    pub fn voice_say_which(&self) -> String { self.say("voice-say-which", &[]) }

    /// `A suggestion`
    #[must_use]
    pub fn voice_say_suggestion(&self) -> String { self.say("voice-say-suggestion", &[]) }

    /// `What customers tell me`
    #[must_use]
    pub fn voice_say_customers(&self) -> String { self.say("voice-say-customers", &[]) }

    /// `What should change`
    #[must_use]
    pub fn voice_say_change(&self) -> String { self.say("voice-say-change", &[]) }

    /// `For example: let us swap late shifts among ourselves`
    #[must_use]
    pub fn voice_say_change_placeholder(&self) -> String { self.say("voice-say-change-placeholder", &[]) }

    /// `What they tell you`
    #[must_use]
    pub fn voice_say_told(&self) -> String { self.say("voice-say-told", &[]) }

    /// `What you hear again and again, without names or numbers`
    #[must_use]
    pub fn voice_say_told_placeholder(&self) -> String { self.say("voice-say-told-placeholder", &[]) }

    /// `What gets better, if you like`
    #[must_use]
    pub fn voice_say_helps(&self) -> String { self.say("voice-say-helps", &[]) }

    /// `For you, for the team, for customers`
    #[must_use]
    pub fn voice_say_helps_placeholder(&self) -> String { self.say("voice-say-helps-placeholder", &[]) }

    /// `Send`
    #[must_use]
    pub fn voice_say_send(&self) -> String { self.say("voice-say-send", &[]) }

    /// `With your name?`
    #[must_use]
    pub fn voice_name(&self) -> String { self.say("voice-name", &[]) }

    /// `With my name`
    #[must_use]
    pub fn voice_name_with(&self) -> String { self.say("voice-name-with", &[]) }

    /// `Without a name`
    #[must_use]
    pub fn voice_name_without(&self) -> String { self.say("voice-name-without", &[]) }

    /// `Only who answers for it sees your name, and can ask you. No list and no report shows it.`
    #[must_use]
    pub fn voice_name_with_hint(&self) -> String { self.say("voice-name-with-hint", &[]) }

    /// `Nobody can tell that it is from you, not the server either; it leaves within a day or so, and the answers still come back here.`
    #[must_use]
    pub fn voice_name_without_hint(&self) -> String { self.say("voice-name-without-hint", &[]) }

    /// `Leave out what would give you away.`
    #[must_use]
    pub fn voice_name_careful(&self) -> String { self.say("voice-name-careful", &[]) }

    /// `Without a name this month: { NUMBER($count) } more.`
    #[must_use]
    pub fn voice_name_left(&self, count: i64) -> String { self.say("voice-name-left", &[("count", FluentValue::from(count))]) }

    /// `Without a name, all that one can say in a month is said. From next month on there is more; with your name you can say it now.`
    #[must_use]
    pub fn voice_name_none(&self) -> String { self.say("voice-name-none", &[]) }

    /// `Saved. It is sent as soon as your centre can be reached, and the answers come back here.`
    #[must_use]
    pub fn voice_said_named(&self) -> String { self.say("voice-said-named", &[]) }

    /// `Saved. It leaves within a day or so, without your name, and the answers come back here.`
    #[must_use]
    pub fn voice_said_nameless(&self) -> String { self.say("voice-said-nameless", &[]) }

    /// `The tool is enough. What many say is answered as one, and everybody it hit is told when it is fixed.`
    #[must_use]
    pub fn voice_friction_lead(&self) -> String { self.say("voice-friction-lead", &[]) }

    /// `Which tool`
    #[must_use]
    pub fn voice_friction_tool(&self) -> String { self.say("voice-friction-tool", &[]) }

    /// `Its name`
    #[must_use]
    pub fn voice_friction_tool_placeholder(&self) -> String { self.say("voice-friction-tool-placeholder", &[]) }

    /// `Known here`
    #[must_use]
    pub fn voice_friction_known(&self) -> String { self.say("voice-friction-known", &[]) }

    /// `A customer was waiting`
    #[must_use]
    pub fn voice_friction_waiting(&self) -> String { self.say("voice-friction-waiting", &[]) }

    /// `How much time it cost`
    #[must_use]
    pub fn voice_friction_minutes(&self) -> String { self.say("voice-friction-minutes", &[]) }

    /// `Other`
    #[must_use]
    pub fn voice_friction_minutes_own(&self) -> String { self.say("voice-friction-minutes-own", &[]) }

    /// `Minutes`
    #[must_use]
    pub fn voice_friction_minutes_field(&self) -> String { self.say("voice-friction-minutes-field", &[]) }

    /// `What happened, if you like`
    #[must_use]
    pub fn voice_friction_text(&self) -> String { self.say("voice-friction-text", &[]) }

    /// `Where it stops, and what would be enough`
    #[must_use]
    pub fn voice_friction_text_placeholder(&self) -> String { self.say("voice-friction-text-placeholder", &[]) }

    /// `At least { NUMBER($count) } others said so this month.`
    #[must_use]
    pub fn voice_others(&self, count: i64) -> String { self.say("voice-others", &[("count", FluentValue::from(count))]) }

    /// `Overdue at your centre`
    #[must_use]
    pub fn voice_overdue_title(&self) -> String { self.say("voice-overdue-title", &[]) }

    /// `Everybody sees what is not answered in time. Until it is answered, there are no new short questions.`
    #[must_use]
    pub fn voice_overdue_text(&self) -> String { self.say("voice-overdue-text", &[]) }

    /// `What your centre answered`
    #[must_use]
    pub fn voice_answers_title(&self) -> String { self.say("voice-answers-title", &[]) }

    /// `What is decided and what is done appears here with the reason, for everybody.`
    #[must_use]
    pub fn voice_answers_empty(&self) -> String { self.say("voice-answers-empty", &[]) }

    /// `Pulse: a few short questions`
    #[must_use]
    pub fn pulse_title(&self) -> String { self.say("pulse-title", &[]) }

    /// `Ten seconds. Nobody can tell who answered what, not the server either; your answers leave within a day or so.`
    #[must_use]
    pub fn pulse_text(&self) -> String { self.say("pulse-text", &[]) }

    /// `Until { $day }`
    #[must_use]
    pub fn pulse_until(&self, day: &str) -> String { self.say("pulse-until", &[("day", FluentValue::from(day))]) }

    /// `A question may stay empty.`
    #[must_use]
    pub fn pulse_optional(&self) -> String { self.say("pulse-optional", &[]) }

    /// `Not at all`
    #[must_use]
    pub fn pulse_choice_not_at_all(&self) -> String { self.say("pulse-choice-not-at-all", &[]) }

    /// `A little`
    #[must_use]
    pub fn pulse_choice_little(&self) -> String { self.say("pulse-choice-little", &[]) }

    /// `Partly`
    #[must_use]
    pub fn pulse_choice_partly(&self) -> String { self.say("pulse-choice-partly", &[]) }

    /// `Much`
    #[must_use]
    pub fn pulse_choice_much(&self) -> String { self.say("pulse-choice-much", &[]) }

    /// `Very much`
    #[must_use]
    pub fn pulse_choice_very_much(&self) -> String { self.say("pulse-choice-very-much", &[]) }

    /// `My work challenges me in a good way.`
    #[must_use]
    pub fn pulse_question_challenge(&self) -> String { self.say("pulse-question-challenge", &[]) }

    /// `What I do well is noticed.`
    #[must_use]
    pub fn pulse_question_recognition(&self) -> String { self.say("pulse-question-recognition", &[]) }

    /// `I get further here.`
    #[must_use]
    pub fn pulse_question_development(&self) -> String { self.say("pulse-question-development", &[]) }

    /// `My shifts fit my life.`
    #[must_use]
    pub fn pulse_question_flexibility(&self) -> String { self.say("pulse-question-flexibility", &[]) }

    /// `Send answers`
    #[must_use]
    pub fn pulse_send(&self) -> String { self.say("pulse-send", &[]) }

    /// `Not this month`
    #[must_use]
    pub fn pulse_skip(&self) -> String { self.say("pulse-skip", &[]) }

    /// `Never ask me`
    #[must_use]
    pub fn pulse_never(&self) -> String { self.say("pulse-never", &[]) }

    /// `Saved. Your answers leave within a day or so, and nobody can tell that they are yours.`
    #[must_use]
    pub fn pulse_sent(&self) -> String { self.say("pulse-sent", &[]) }

    /// `You answered. Everybody learns at the same moment what it came to.`
    #[must_use]
    pub fn pulse_answered(&self) -> String { self.say("pulse-answered", &[]) }

    /// `You skip the pulse of this month.`
    #[must_use]
    pub fn pulse_skipped(&self) -> String { self.say("pulse-skipped", &[]) }

    /// `You are not asked any more. You can change that in the settings.`
    #[must_use]
    pub fn pulse_off(&self) -> String { self.say("pulse-off", &[]) }

    /// `What the pulse came to`
    #[must_use]
    pub fn pulse_results(&self) -> String { self.say("pulse-results", &[]) }

    /// `Your centre`
    #[must_use]
    pub fn pulse_results_centre(&self) -> String { self.say("pulse-results-centre", &[]) }

    /// `At least { NUMBER($count) } people answered.`
    #[must_use]
    pub fn pulse_results_at_least(&self, count: i64) -> String { self.say("pulse-results-at-least", &[("count", FluentValue::from(count))]) }

    /// `Not told: so few answered that one could guess who said what.`
    #[must_use]
    pub fn pulse_results_untold(&self) -> String { self.say("pulse-results-untold", &[]) }

    /// `{ $share -> [hardly_any] Hardly anybody agrees [some] Some agree [about_half] About half agree [most] Most agree *[nearly_all] Nearly all agree }`
    #[must_use]
    pub fn pulse_agree(&self, share: &str) -> String { self.say("pulse-agree", &[("share", FluentValue::from(share))]) }

    /// `{ $share -> [hardly_any] hardly anybody disagrees [some] some disagree [about_half] about half disagree [most] most disagree *[nearly_all] nearly all disagree }`
    #[must_use]
    pub fn pulse_disagree(&self, share: &str) -> String { self.say("pulse-disagree", &[("share", FluentValue::from(share))]) }
}
