// Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
// Every key that the windows speak, with the arguments its sentence needs.

export interface Messages {
  /** That request could not be understood: { $detail } */
  'error-bad-request': { detail: string }
  /** There is no command { $name }. */
  'error-unknown-command': { name: string }
  /** This cannot be done from here. */
  'error-not-allowed': null
  /** Breakwater does not answer. What was saved is safe, and this window looks for it again by itself. */
  'error-resident-lost': null
  /** { $min -> [one] Write at least { $min } character. *[other] Write at least { $min } characters. } */
  'error-note-too-short': { min: number }
  /** These are { NUMBER($chars) } characters; at most { NUMBER($max) } fit. Nothing was sent. */
  'error-note-too-long': { chars: number; max: number }
  /** The text holds characters that cannot be shown. Nothing was sent. */
  'error-note-has-control': null
  /** Kudos go to somebody else. */
  'error-kudos-to-self': null
  /** This kudos is not here any more. */
  'error-kudos-unknown': null
  /** Nobody here is called { $name }. */
  'error-person-unknown': { name: string }
  /** { $count -> [one] { $count } person is called { $name }. Write the full name. *[other] { $count } people are called { $name }. Write the full name. } */
  'error-person-ambiguous': { count: number; name: string }
  /** There is no value called { $name }. */
  'error-value-unknown': { name: string }
  /** For this, join your centre first. */
  'error-not-joined': null
  /** A centre is joined already. Leave it first. */
  'error-already-joined': null
  /** This is not a server address. It looks like https://breakwater.example.org */
  'error-address-bad': null
  /** This address is not protected. Ask for one that begins with https. */
  'error-plain-http-refused': null
  /** This code is not known. Check it for typing errors. */
  'error-code-unknown': null
  /** This code was used already. Ask for a new one. */
  'error-code-used': null
  /** This code is too old. Ask for a new one. */
  'error-code-expired': null
  /** Saved here. It will be sent when the server can be reached again. */
  'error-server-unreachable': null
  /** The server gave no proper answer. Everything is saved here; it is tried again by itself. */
  'error-server-broken': null
  /** Your centre no longer knows this computer. Everything is saved here; join again to send it. */
  'error-signed-out': null
  /** The server was restored. What is new is being read again. */
  'error-feed-rewound': null
  /** Not during a call. It waits until the call is over. */
  'error-on-a-call': null
  /** There is no call source { $id }. */
  'error-source-unknown': { id: string }
  /** Calls cannot be heard from { $kind }. */
  'error-source-kind-unknown': { kind: string }
  /** No program { $name } has used a microphone. */
  'error-phone-unknown': { name: string }
  /** { $reason -> [too_short] Say a little more, so that you know when the goal is met. [too_long] This is too long for one goal. Shorten it or make two. [on_speed] A goal on speed or handle time is not kept here. Choose something you can grow in. [no_measure] Say how you will know that the goal is met, for example how many. [day_past] That day has passed. Choose a later one. *[other] This goal cannot be kept like this. } */
  'error-goal-refused': { reason: string }
  /** This role is not on the ladder any more. */
  'error-role-unknown': null
  /** This skill is not on the ladder any more. */
  'error-skill-unknown': null
  /** { $text } is not a length of time. Write for example 60s, 10m or 1h. */
  'error-duration-bad': { text: string }
  /** policy.toml, line { NUMBER($line) }: { $reason } */
  'error-policy-refused': { line: number; reason: string }
  /** The disk is full. Nothing was written, and what was saved before is safe. Make room and try again. */
  'error-disk-full': null
  /** This could not be saved. What was saved before is safe. Try again, or run: breakwater doctor */
  'error-store-failed': null
  /** This is too large: at most { NUMBER($max_bytes) } bytes. */
  'error-too-large': { max_bytes: number }
  /** { $retry_after_s -> [one] The server is busy. It is tried again in { $retry_after_s } second. *[other] The server is busy. It is tried again in { $retry_after_s } seconds. } */
  'error-busy': { retry_after_s: number }
  /** Something went wrong on our side. What was saved is safe. Try again. */
  'error-internal': null
  /** { NUMBER($seconds) } s */
  'length-seconds': { seconds: number }
  /** { NUMBER($minutes) } min */
  'length-minutes': { minutes: number }
  /** { NUMBER($hours) } h */
  'length-hours': { hours: number }
  /** { NUMBER($hours) } h { NUMBER($minutes) } min */
  'length-hours-minutes': { hours: number; minutes: number }
  /** You are on a call. */
  'hold-in-call': null
  /** Your phone is ringing. */
  'hold-ringing': null
  /** Your call just ended. */
  'hold-settling': null
  /** You are typing. */
  'hold-typing': null
  /** Quiet mode is on. */
  'hold-quiet': null
  /** Reminders are off. */
  'hold-nudges-off': null
  /** The screen is locked. */
  'hold-locked': null
  /** It is night. */
  'hold-night': null
  /** You have rested already. */
  'hold-rested': null
  /** You let two offers pass, so the next one comes later. */
  'hold-backing-off': null
  /** You asked for it after the next call. */
  'hold-postponed': null
  /** You are not on shift. */
  'hold-off-shift': null
  /** Something fills the screen. */
  'hold-full-screen': null
  /** Do not disturb is on. */
  'hold-do-not-disturb': null
  /** The computer just woke up. */
  'hold-waking': null
  /** Your reset is running. */
  'hold-resetting': null
  /** You have had all the offers of this shift. */
  'hold-shift-limit': null
  /** You are finishing the work after a call. */
  'hold-after-call-work': null
  /** No reset is due yet. */
  'hold-not-due': null
}

export type Key = keyof Messages
