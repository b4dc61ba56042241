//! Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
//! One method per message; arguments in the order of their names.

use crate::{Language, Words};
use fluent_bundle::FluentValue;

/// The files that Rust speaks, in a language.
pub(crate) fn sources(language: Language) -> [&'static str; 10] {
    match language {
        Language::English => [
            include_str!("../locales/en/calls.ftl"),
            include_str!("../locales/en/cli.ftl"),
            include_str!("../locales/en/error.ftl"),
            include_str!("../locales/en/history.ftl"),
            include_str!("../locales/en/notify.ftl"),
            include_str!("../locales/en/relief.ftl"),
            include_str!("../locales/en/rest.ftl"),
            include_str!("../locales/en/source.ftl"),
            include_str!("../locales/en/statutory.ftl"),
            include_str!("../locales/en/tray.ftl"),
        ],
        Language::German => [
            include_str!("../locales/de/calls.ftl"),
            include_str!("../locales/de/cli.ftl"),
            include_str!("../locales/de/error.ftl"),
            include_str!("../locales/de/history.ftl"),
            include_str!("../locales/de/notify.ftl"),
            include_str!("../locales/de/relief.ftl"),
            include_str!("../locales/de/rest.ftl"),
            include_str!("../locales/de/source.ftl"),
            include_str!("../locales/de/statutory.ftl"),
            include_str!("../locales/de/tray.ftl"),
        ],
        Language::SimplifiedChinese => [
            include_str!("../locales/zh-CN/calls.ftl"),
            include_str!("../locales/zh-CN/cli.ftl"),
            include_str!("../locales/zh-CN/error.ftl"),
            include_str!("../locales/zh-CN/history.ftl"),
            include_str!("../locales/zh-CN/notify.ftl"),
            include_str!("../locales/zh-CN/relief.ftl"),
            include_str!("../locales/zh-CN/rest.ftl"),
            include_str!("../locales/zh-CN/source.ftl"),
            include_str!("../locales/zh-CN/statutory.ftl"),
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

    /// `Your kudos for { $name } is on its way.`
    #[must_use]
    pub fn cli_kudos_sent(&self, name: &str) -> String { self.say("cli-kudos-sent", &[("name", FluentValue::from(name))]) }

    /// `No kudos yet.`
    #[must_use]
    pub fn cli_kudos_none(&self) -> String { self.say("cli-kudos-none", &[]) }

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

    /// `It is saved here, and reaches the others when the server can be reached.`
    #[must_use]
    pub fn cli_kudos_later(&self) -> String { self.say("cli-kudos-later", &[]) }

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

    /// `Forget it`
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
}
