// Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
// One method per message. Never loads a file: whoever makes `Messages` gives it a bundle's `say`.

import type { FluentVariable } from "@fluent/bundle";

/** Languages that have every word. */
export const languages = ["en", "de", "zh-CN"] as const;
export type Language = (typeof languages)[number];

/** Files in `crates/i18n/locales/<language>/` that the window speaks. */
export const files = ["error", "rest"] as const;

const errorNames: ReadonlySet<string> = new Set([
  "bad_request",
  "unknown_command",
  "not_allowed",
  "note_too_short",
  "note_too_long",
  "note_has_control",
  "kudos_to_self",
  "kudos_unknown",
  "person_unknown",
  "person_ambiguous",
  "value_unknown",
  "not_joined",
  "already_joined",
  "address_bad",
  "plain_http_refused",
  "code_unknown",
  "code_used",
  "code_expired",
  "server_unreachable",
  "server_broken",
  "signed_out",
  "feed_rewound",
  "on_a_call",
  "source_unknown",
  "source_kind_unknown",
  "phone_unknown",
  "goal_refused",
  "role_unknown",
  "skill_unknown",
  "duration_bad",
  "policy_refused",
  "disk_full",
  "store_failed",
  "too_large",
  "busy",
  "internal",
]);

const holdNames: ReadonlySet<string> = new Set([
  "in_call",
  "ringing",
  "settling",
  "typing",
  "quiet",
  "locked",
  "night",
  "rested",
  "backing_off",
  "postponed",
  "off_shift",
  "full_screen",
  "do_not_disturb",
  "waking",
  "resetting",
  "shift_limit",
  "after_call_work",
  "not_due",
]);

/** Formats the message `id` of the language in use; arguments by name. */
export type Say = (id: string, args?: Record<string, FluentVariable>) => string;

export class Messages {
  readonly #say: Say;

  constructor(say: Say) {
    this.#say = say;
  }

  /** The sentence for a `Problem`; a code without one is told as a fault of ours. */
  error(code: string, args: Record<string, FluentVariable> = {}): string {
    return this.#say(`error-${errorNames.has(code) ? code.replaceAll("_", "-") : "internal"}`, args);
  }

  /** Why no reset is offered, for a name in `OfferView.holding`. */
  hold(name: string): string | undefined {
    return holdNames.has(name) ? this.#say(`hold-${name.replaceAll("_", "-")}`) : undefined;
  }

  /** { NUMBER($seconds) } s */
  lengthSeconds(args: { seconds: number }): string {
    return this.#say("length-seconds", args);
  }

  /** { NUMBER($minutes) } min */
  lengthMinutes(args: { minutes: number }): string {
    return this.#say("length-minutes", args);
  }

  /** { NUMBER($hours) } h */
  lengthHours(args: { hours: number }): string {
    return this.#say("length-hours", args);
  }

  /** { NUMBER($hours) } h { NUMBER($minutes) } min */
  lengthHoursMinutes(args: { hours: number; minutes: number }): string {
    return this.#say("length-hours-minutes", args);
  }
}
