//! Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
//! One method per message; arguments in the order of their names.

use crate::{Language, Words};
use fluent_bundle::FluentValue;

/// The files that Rust speaks, in a language.
pub(crate) fn sources(language: Language) -> [&'static str; 8] {
    match language {
        Language::English => [
            include_str!("../locales/en/calls.ftl"),
            include_str!("../locales/en/cli.ftl"),
            include_str!("../locales/en/error.ftl"),
            include_str!("../locales/en/history.ftl"),
            include_str!("../locales/en/notify.ftl"),
            include_str!("../locales/en/rest.ftl"),
            include_str!("../locales/en/source.ftl"),
            include_str!("../locales/en/tray.ftl"),
        ],
        Language::German => [
            include_str!("../locales/de/calls.ftl"),
            include_str!("../locales/de/cli.ftl"),
            include_str!("../locales/de/error.ftl"),
            include_str!("../locales/de/history.ftl"),
            include_str!("../locales/de/notify.ftl"),
            include_str!("../locales/de/rest.ftl"),
            include_str!("../locales/de/source.ftl"),
            include_str!("../locales/de/tray.ftl"),
        ],
        Language::SimplifiedChinese => [
            include_str!("../locales/zh-CN/calls.ftl"),
            include_str!("../locales/zh-CN/cli.ftl"),
            include_str!("../locales/zh-CN/error.ftl"),
            include_str!("../locales/zh-CN/history.ftl"),
            include_str!("../locales/zh-CN/notify.ftl"),
            include_str!("../locales/zh-CN/rest.ftl"),
            include_str!("../locales/zh-CN/source.ftl"),
            include_str!("../locales/zh-CN/tray.ftl"),
        ],
    }
}

impl Words {
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

    /// `No centre joined. Everything stays on this computer.`
    #[must_use]
    pub fn cli_status_alone(&self) -> String { self.say("cli-status-alone", &[]) }

    /// `Connected to your centre.`
    #[must_use]
    pub fn cli_status_online(&self) -> String { self.say("cli-status-online", &[]) }

    /// `Offline. Everything is saved here.`
    #[must_use]
    pub fn cli_status_offline(&self) -> String { self.say("cli-status-offline", &[]) }

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

    /// `Marked as hard. Only you can see it.`
    #[must_use]
    pub fn cli_hard_marked(&self) -> String { self.say("cli-hard-marked", &[]) }

    /// `Your kudos for { $name } is saved here. It is sent when the server can be reached.`
    #[must_use]
    pub fn cli_kudos_given(&self, name: &str) -> String { self.say("cli-kudos-given", &[("name", FluentValue::from(name))]) }

    /// `No kudos yet.`
    #[must_use]
    pub fn cli_kudos_none(&self) -> String { self.say("cli-kudos-none", &[]) }

    /// `You joined { $centre } as { $name }.`
    #[must_use]
    pub fn cli_joined(&self, centre: &str, name: &str) -> String { self.say("cli-joined", &[("centre", FluentValue::from(centre)), ("name", FluentValue::from(name))]) }

    /// `You left the centre. What is yours stays on this computer.`
    #[must_use]
    pub fn cli_left(&self) -> String { self.say("cli-left", &[]) }

    /// `The microphone of { $name } now counts as your phone.`
    #[must_use]
    pub fn cli_phone_used(&self, name: &str) -> String { self.say("cli-phone-used", &[("name", FluentValue::from(name))]) }

    /// `The microphone of { $name } no longer counts.`
    #[must_use]
    pub fn cli_phone_forgotten(&self, name: &str) -> String { self.say("cli-phone-forgotten", &[("name", FluentValue::from(name))]) }

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

    /// `Everything is in order.`
    #[must_use]
    pub fn cli_doctor_well(&self) -> String { self.say("cli-doctor-well", &[]) }

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

    /// `The end of a call was not heard, so { $length } of it are a guess.`
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

    /// `Does your phone keep the line open between calls?`
    #[must_use]
    pub fn notify_browser_line_title(&self) -> String { self.say("notify-browser-line-title", &[]) }

    /// `{ $name } has held the microphone without a pause. If that is so, it says nothing about calls: use your switch or a phone that reports them.`
    #[must_use]
    pub fn notify_browser_line_text(&self, name: &str) -> String { self.say("notify-browser-line-text", &[("name", FluentValue::from(name))]) }

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

    /// `Quiet until { $until }`
    #[must_use]
    pub fn moment_quiet(&self, until: &str) -> String { self.say("moment-quiet", &[("until", FluentValue::from(until))]) }

    /// `Take a reset`
    #[must_use]
    pub fn tray_take_reset(&self) -> String { self.say("tray-take-reset", &[]) }

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
}
