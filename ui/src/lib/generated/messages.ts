// Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
// Every key that the windows speak, with the arguments its sentence needs.

export interface Messages {
  /** Today */
  'common-tab-today': null
  /** Kudos */
  'common-tab-kudos': null
  /** Path */
  'common-tab-path': null
  /** Settings */
  'common-tab-settings': null
  /** Views */
  'common-navigation': null
  /** { NUMBER($count) } new */
  'common-unseen': { count: number }
  /** online */
  'common-online': null
  /** offline · saved here */
  'common-offline': null
  /** on this computer */
  'common-alone': null
  /** looking for Breakwater */
  'common-lost': null
  /** Breakwater in the background is not answering. What you see may be a little old; everything saved is safe. This window connects again by itself. */
  'common-lost-hint': null
  /** { NUMBER($count) } waiting */
  'common-waiting': { count: number }
  /** only on this device */
  'common-only-device': null
  /** Close */
  'common-close': null
  /** Cancel */
  'common-cancel': null
  /** Remove */
  'common-remove': null
  /** Add */
  'common-add': null
  /** Back */
  'common-back': null
  /** Next */
  'common-next': null
  /** Loading */
  'common-loading': null
  /** { $chars } of { $max } */
  'common-count': { chars: string; max: string }
  /** just now */
  'common-just-now': null
  /** { NUMBER($minutes) } min ago */
  'common-minutes-ago': { minutes: number }
  /** today { $time } */
  'common-today-at': { time: string }
  /** yesterday */
  'common-yesterday': null
  /** That request could not be understood: { $detail } */
  'error-bad-request': { detail: string }
  /** This program and the server do not understand each other ({ $fault }). Nothing is lost; the newer of the two waits for the other to be updated. */
  'error-request-broken': { fault: string }
  /** { $choice -> [language] Breakwater does not speak { $name }. Nothing was changed. [theme] There is no look called { $name }. Choose system, light or dark. [reset] A reset takes 60s, 3m or 10m, not { $name }. Nothing was changed. [relief] You can say that you need 1, 3 or 10 minutes, not { $name }. Nothing was sent. *[other] There is no view called { $name }. There are today, kudos, path and settings. } */
  'error-choice-unknown': { choice: string; name: string }
  /** { $amount -> [days] A history shows { NUMBER($min) } to { NUMBER($max) } days. [level] A level is a number from { NUMBER($min) } to { NUMBER($max) }. [sources] These are { NUMBER($max) } call sources already. Remove one that you no longer need. [quiet] Quiet mode lasts from { NUMBER($min) } second to { NUMBER($max) } seconds, which is a day. Nothing was changed. *[other] A shift has at most { NUMBER($max) } parts. } */
  'error-out-of-range': { amount: string; max: number; min: number }
  /** { $fault -> [relative] Write the whole path of the folder, from the root on. Nothing was written. *[other] Nothing can be written into this folder. Choose another one, or get the right to write there. } */
  'error-folder-bad': { fault: string }
  /** There is no command { $name }. */
  'error-unknown-command': { name: string }
  /** This cannot be done from here. */
  'error-not-allowed': null
  /** Breakwater does not answer. What was saved is safe, and this window looks for it again by itself. */
  'error-resident-lost': null
  /** Write at least one word. */
  'error-note-too-short': null
  /** These are { NUMBER($chars) } characters; at most { NUMBER($max) } fit. Nothing was sent. */
  'error-note-too-long': { chars: number; max: number }
  /** The text holds characters that cannot be shown. Nothing was sent. */
  'error-note-has-control': null
  /** Kudos go to somebody else. */
  'error-kudos-to-self': null
  /** This kudos is not here any more. */
  'error-kudos-unknown': null
  /** Nobody here is called { $name }. Write the whole name, or the id. */
  'error-person-unknown': { name: string }
  /** Nobody here is called { $name }. Perhaps you mean { $alike }? Write the whole name. */
  'error-person-name-unfinished': { alike: string; name: string }
  /** { $count -> [one] { $count } person is called { $name }: { $candidates }. Use the id. *[other] { $count } people are called { $name }: { $candidates }. Use the id of the one you mean. } */
  'error-person-ambiguous': { candidates: string; count: number; name: string }
  /** There is no value called { $name }. */
  'error-value-unknown': { name: string }
  /** For this, join your centre first. */
  'error-not-joined': null
  /** A centre is joined already. Leave it first; that erases what is kept on this computer. */
  'error-already-joined': null
  /** { $count -> [one] One record has *[other] { $count } records have } not been sent yet and would be lost. Connect to your centre first, or leave and give that up. */
  'error-unsent-left': { count: number }
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
  /** The server cannot be reached. What is here is safe. Check the address and the network, then try again. */
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
  /** { $kind -> [baresip] baresip needs an address with a port, for example 127.0.0.1:4444. [dialog] A telephone system needs your address there, for example sip:1001@pbx.example.org. Only UDP and TCP can be used. *[other] This source needs an address on this computer, for example 127.0.0.1:4747. } */
  'error-source-address-bad': { kind: string }
  /** No program { $name } has used a microphone. */
  'error-phone-unknown': { name: string }
  /** { $reason -> [too_short] Say a little more, so that you know when the goal is met. [too_long] This is too long for one goal. Shorten it or make two. [unseen] The text holds characters that cannot be shown. Type it again. [on_speed] A goal on speed or handle time is not kept here. Choose something you can grow in. [no_measure] Say how you will know that the goal is met, for example how many. [day_past] That day has passed. Choose a later one. *[other] This goal cannot be kept like this. } */
  'error-goal-refused': { reason: string }
  /** This role is not on the ladder any more. */
  'error-role-unknown': null
  /** This skill is not on the ladder any more. */
  'error-skill-unknown': null
  /** { $text } is not a length of time. Write for example 60s, 10m or 1h. */
  'error-duration-bad': { text: string }
  /** “{ $text }” is not hours like 08:00-16:30. Nothing was changed. */
  'error-hours-bad': { text: string }
  /** The parts { $one } and { $other } of this shift overlap. Each begins when the one before it is over, or later. Nothing was changed. */
  'error-shift-parts-overlap': { one: string; other: string }
  /** There are no rules for { $name }. There are for AT, BR, DE, ES, IT, PL and UK. */
  'error-pack-unknown': { name: string }
  /** Choose the country whose rules apply to you first, in the settings or with: breakwater policy pack ES */
  'error-pack-not-chosen': null
  /** These rules have no { $id }. */
  'error-rule-unknown': { id: string }
  /** Nobody is known to lead your team, so nothing was sent. */
  'error-leader-unknown': null
  /** You are in no team here, so nothing changed. Show it to everyone, or ask whoever runs your centre. */
  'error-team-missing': null
  /** The policy is refused. Line { NUMBER($line) }: { $reason } */
  'error-policy-refused': { line: number; reason: string }
  /** The disk is full. Nothing was written, and what was saved before is safe. Make room and try again. */
  'error-disk-full': null
  /** This could not be saved. What was saved before is safe. Try again, or run: breakwater doctor */
  'error-store-failed': null
  /** This is too large: at most { NUMBER($max_bytes) } bytes. */
  'error-too-large': { max_bytes: number }
  /** { $retry_after_s -> [one] The server is busy. It is tried again in { $retry_after_s } second. *[other] The server is busy. It is tried again in { $retry_after_s } seconds. } */
  'error-busy': { retry_after_s: number }
  /** { NUMBER($max) } programs talk to Breakwater at once, and no more fit. Nothing is lost. Close windows or scripts that use it, and try again. */
  'error-no-room': { max: number }
  /** Breakwater was started without a display, so no window can open. Everything else works. End it and start it in your desktop session: breakwater quit, then breakwater run */
  'error-no-display': null
  /** The program that shows windows, breakwater-window, is not installed beside Breakwater. Everything else works. Install it and try again. */
  'error-window-missing': null
  /** Something went wrong on our side. What was saved is safe. Try again. */
  'error-internal': null
  /** Step { NUMBER($step) } of { NUMBER($steps) } */
  'firstrun-step': { step: number; steps: number }
  /** Skip all */
  'firstrun-skip': null
  /** Begin */
  'firstrun-finish': null
  /** Which of these is your phone? */
  'firstrun-phone-title': null
  /** So that Breakwater knows when you are on a call, and leaves you alone then. */
  'firstrun-phone-text': null
  /** Join your centre */
  'firstrun-centre-title': null
  /** For thanks from your colleagues and the way ahead. It works alone, too. */
  'firstrun-centre-text': null
  /** Use it alone */
  'firstrun-alone': null
  /** You have joined { $name }. */
  'firstrun-joined': { name: string }
  /** Language and reminders */
  'firstrun-language-title': null
  /** You can change everything later in the settings. */
  'firstrun-language-text': null
  /** Your calls and resets stay on this device. */
  'firstrun-privacy': null
  /** Call */
  'span-call': null
  /** Reset */
  'span-reset': null
  /** After a call */
  'span-after-call': null
  /** Break */
  'span-break': null
  /** Not measured */
  'span-unmeasured': null
  /** Your week */
  'history-title': null
  /** Seven days earlier */
  'history-earlier': null
  /** Seven days later */
  'history-later': null
  /** { $from } – { $to } */
  'history-range': { from: string; to: string }
  /** { $calls } on calls and { $rest } of rest in these seven days. The longest stretch without rest was { $longest }, on { $day }. */
  'history-week': { calls: string; day: string; longest: string; rest: string }
  /** No calls in these seven days. */
  'history-week-quiet': null
  /** Nothing was recorded in these seven days. */
  'history-week-none': null
  /** Day after day, your call time and your rest build up here. */
  'history-first': null
  /** { $day }: { $calls } on calls, { $rest } of rest. The longest stretch without rest was { $longest }. */
  'history-day': { calls: string; day: string; longest: string; rest: string }
  /** { $day }: no calls. */
  'history-day-quiet': { day: string }
  /** { $day }: nothing was recorded. Breakwater did not run, or nothing happened. */
  'history-day-none': { day: string }
  /** The end of a call was not heard, so { $length } are a guess. */
  'history-uncertain': { length: string }
  /** Breakwater did not run for { $length } of this day. That time is not measured. */
  'history-unmeasured': { length: string }
  /** Only the sums of this day are left. Details stay for { NUMBER($days) } days. */
  'history-lane-gone': { days: number }
  /** Choose a day to look at it. */
  'history-choose': null
  /** On calls */
  'history-call': null
  /** Longest without rest */
  'history-longest': null
  /** Rest */
  'history-rest': null
  /** Resets */
  'history-resets': null
  /** Day */
  'history-column-day': null
  /** Rest is your resets, announced breaks, and gaps of five minutes or more between calls. */
  'history-rest-what': null
  /** Details stay for { NUMBER($days) } days and the sums of a day for { NUMBER($months) } months, then they are deleted. */
  'history-kept': { days: number; months: number }
  /** { NUMBER($hours) } h */
  'history-axis-hours': { hours: number }
  /** { NUMBER($minutes) } min */
  'history-axis-minutes': { minutes: number }
  /** Kudos */
  'kudos-title': null
  /** Give kudos */
  'kudos-give': null
  /** new */
  'kudos-new': null
  /** “{ $text }” */
  'kudos-quote': { text: string }
  /** Which kudos */
  'kudos-filter': null
  /** All */
  'kudos-filter-all': null
  /** For you */
  'kudos-filter-received': null
  /** From you */
  'kudos-filter-given': null
  /** None here yet. */
  'kudos-filter-empty': null
  /** Show older ones */
  'kudos-older': null
  /** You to { $name } */
  'kudos-you-to': { name: string }
  /** { $from } to { $to } */
  'kudos-from-to': { from: string; to: string }
  /** A customer */
  'kudos-a-customer': null
  /** From a customer */
  'kudos-from-customer': null
  /** From a customer to { $name } */
  'kudos-from-customer-to': { name: string }
  /** shared by { $name } */
  'kudos-shared-by': { name: string }
  /** saved here, waiting to be sent */
  'kudos-waiting': null
  /** Say thanks */
  'kudos-thank': null
  /** Say thanks: { $name } */
  'kudos-thank-name': { name: string }
  /** You said thanks */
  'kudos-you-thanked': null
  /** { $name } says thanks */
  'kudos-they-thanked': { name: string }
  /** Who may see it */
  'kudos-visibility': null
  /** Only me */
  'kudos-see-me': null
  /** My team */
  'kudos-see-team': null
  /** Everyone */
  'kudos-see-everyone': null
  /** between the two of you */
  'kudos-seen-by-me': null
  /** team wall */
  'kudos-seen-by-team': null
  /** everyone */
  'kudos-seen-by-everyone': null
  /** This quarter */
  'kudos-quarter-title': null
  /** kudos for you */
  'kudos-quarter-received': null
  /** kudos from you */
  'kudos-quarter-given': null
  /** Only you see these numbers. Nobody is ranked. */
  'kudos-quarter-only-you': null
  /** New kudos for you */
  'kudos-default-title': null
  /** Who may see them at first. You can change each one. */
  'kudos-default-hint': null
  /** Room for thanks */
  'kudos-empty-title': null
  /** What colleagues, leaders and customers thank you for will appear here. Someone helped you lately? You can make the first one. */
  'kudos-empty-text': null
  /** Give the first kudos */
  'kudos-empty-give': null
  /** Thanks need company */
  'kudos-alone-title': null
  /** Once you have joined your centre, thanks from colleagues, leaders and customers appear here, and you can give some too. */
  'kudos-alone-text': null
  /** Join your centre */
  'kudos-alone-join': null
  /** Give kudos */
  'kudos-give-title': null
  /** Who */
  'kudos-give-who': null
  /** Name or team */
  'kudos-give-who-placeholder': null
  /** Nobody found for “{ $text }”. */
  'kudos-give-nobody': { text: string }
  /** Choose someone other than { $name } */
  'kudos-give-change': { name: string }
  /** What happened */
  'kudos-give-what': null
  /** What they did, and what it changed for you */
  'kudos-give-what-placeholder': null
  /** Does one of these fit? */
  'kudos-give-value': null
  /** Send thanks */
  'kudos-give-send': null
  /** It will be saved here and sent when the server can be reached. */
  'kudos-give-offline': null
  /** Who will read it: the person you choose, who then decides who else may see it. It travels through your centre’s server. */
  'kudos-readers': null
  /** Who will read it: { $name }, who then decides who else may see it. It travels through your centre’s server. */
  'kudos-readers-name': { name: string }
  /** On its way. { $name } gets it in the next gap between calls. */
  'kudos-given-online': { name: string }
  /** Saved here. It will be sent when the server can be reached again. */
  'kudos-given-offline': null
  /** Your path */
  'path-title': null
  /** You are { $role } */
  'path-current': { role: string }
  /** Next */
  'path-next': null
  /** from { $role } */
  'path-from': { role: string }
  /** sideways from { $role } */
  'path-from-sideways': { role: string }
  /** { NUMBER($met) } of { NUMBER($needed) } */
  'path-count': { met: number; needed: number }
  /** { NUMBER($met) } of { NUMBER($needed) } skills shown */
  'path-met': { met: number; needed: number }
  /** Also needed */
  'path-entry': null
  /** What { $role } asks for */
  'path-skills-next': { role: string }
  /** What { $role } asks for */
  'path-skills-current': { role: string }
  /** Level { NUMBER($needed) } is asked for */
  'path-level-none': { needed: number }
  /** Level { NUMBER($shown) } shown, { NUMBER($needed) } asked for */
  'path-level': { needed: number; shown: number }
  /** shown */
  'path-shown': null
  /** Add evidence */
  'path-evidence-add': null
  /** Add evidence: { $skill } */
  'path-evidence-add-skill': { skill: string }
  /** { $count -> [one] { $count } piece of evidence *[other] { $count } pieces of evidence } */
  'path-evidence-count': { count: number }
  /** level { NUMBER($level) } · { $day } */
  'path-evidence-meta': { day: string; level: number }
  /** Remove this evidence */
  'path-evidence-remove': null
  /** Remove this evidence? */
  'path-evidence-remove-title': null
  /** Add evidence */
  'path-evidence-title': null
  /** Which level does it show? */
  'path-evidence-level': null
  /** What happened */
  'path-evidence-what': null
  /** When it was, what you did, how it ended */
  'path-evidence-placeholder': null
  /** Add */
  'path-evidence-save': null
  /** Your goals */
  'path-goals': null
  /** A goal is something one can see is done, by a day. Your first one could be small. */
  'path-goals-empty': null
  /** New goal */
  'path-goal-add': null
  /** by { $day } */
  'path-goal-by': { day: string }
  /** done { $day } */
  'path-goal-done': { day: string }
  /** Remove this goal */
  'path-goal-remove': null
  /** Remove this goal? */
  'path-goal-remove-title': null
  /** New goal */
  'path-goal-title': null
  /** Something one can see is done, by a day. */
  'path-goal-lead': null
  /** What you will do */
  'path-goal-what': null
  /** For example: sit in on two escalation calls and write down what worked */
  'path-goal-placeholder': null
  /** By */
  'path-goal-day': null
  /** Speed and the length of calls are no goals here. */
  'path-goal-hint': null
  /** Set goal */
  'path-goal-save': null
  /** Where it can go */
  'path-map-title': null
  /** Choose what you want to look at next. Only you see it. */
  'path-map-hint': null
  /** { $count -> [one] { $count } other role *[other] { $count } other roles } */
  'path-map-others': { count: number }
  /** up */
  'path-way-up': null
  /** sideways */
  'path-way-sideways': null
  /** you are here */
  'path-here': null
  /** My role: */
  'path-change-current': null
  /** Where are you now? */
  'path-where-title': null
  /** Choose your role, and the map shows where it can go from there. */
  'path-where-hint': null
  /** No map yet */
  'path-empty-title': null
  /** Your centre’s ladder appears here when you join it: the roles, what they need, and the ways between them. Goals work without it. */
  'path-empty-text': null
  /** Tell { $name } that I need this time */
  'relief-tell': { name: string }
  /** { $name } leads your team and reads only your name, the minutes and the time. You are not told whether it was read. */
  'relief-reads': { name: string }
  /** Nobody is known to lead your team, so nothing is sent. */
  'relief-nobody': null
  /** You asked { $name } for { $minutes } min at { $time } · waiting to be sent */
  'relief-waiting': { minutes: string; name: string; time: string }
  /** You asked { $name } for { $minutes } min at { $time } · sent */
  'relief-sent': { minutes: string; name: string; time: string }
  /** { $minutes -> [one] { $name } needs a minute *[other] { $name } needs { $minutes } minutes } */
  'relief-from': { minutes: number; name: string }
  /** { $age -> [0] Asked at { $time }, just now. [one] Asked at { $time }, { $age } minute ago. *[other] Asked at { $time }, { $age } minutes ago. } */
  'relief-age': { age: number; time: string }
  /** That was a while ago. */
  'relief-late': null
  /** Somebody in your team needs a moment */
  'relief-locked-title': null
  /** Unlock the screen to see who. */
  'relief-locked-text': null
  /** Put away */
  'relief-put-away': null
  /** Reset */
  'reset-window': null
  /** Back to work */
  'reset-back': null
  /** breathing */
  'reset-kind-breathe': null
  /** looking away */
  'reset-kind-look-away': null
  /** stretching */
  'reset-kind-stretch': null
  /** quiet */
  'reset-kind-quiet': null
  /** Let the last call go */
  'reset-breathe-title': null
  /** Breathe in */
  'reset-breathe-in': null
  /** Breathe out */
  'reset-breathe-out': null
  /** Breathe in for four seconds, out for six. */
  'reset-breathe-text': null
  /** Look far away */
  'reset-look-away-title': null
  /** Out of the window, if there is one. Let your eyes rest on the farthest thing you can see. */
  'reset-look-away-text': null
  /** Get up and stretch */
  'reset-stretch-title': null
  /** Raise your shoulders, hold, let them drop. */
  'reset-stretch-shoulders': null
  /** Reach up with both arms. */
  'reset-stretch-reach': null
  /** Lean to one side, then to the other. */
  'reset-stretch-side': null
  /** Tilt your head to one side, then to the other. */
  'reset-stretch-neck': null
  /** Nothing to do */
  'reset-quiet-title': null
  /** Nobody wants anything right now. */
  'reset-quiet-text': null
  /** { $minutes -> [one] about a minute left *[other] about { $minutes } minutes left } */
  'reset-left-minutes': { minutes: number }
  /** less than a minute left */
  'reset-left-under-minute': null
  /** nearly done */
  'reset-left-nearly': null
  /** after { $length } on calls */
  'reset-after': { length: string }
  /** Welcome back */
  'reset-over': null
  /** The tide has fallen. You can close this window. */
  'reset-over-text': null
  /** You rested { $rested }. That gives back { $credited } of calls. */
  'reset-over-credit': { credited: string; rested: string }
  /** You rested { $rested }. Under half a minute it does not count as a reset, yet it helps. */
  'reset-over-short': { rested: string }
  /** Close */
  'reset-close': null
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
  /** A call may still be on: nobody can say so right now. */
  'hold-uncertain': null
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
  /** A fault in policy.toml */
  'policy-fault-title': null
  /** { $file }, line { NUMBER($line) }: { $reason }. Until it is mended your last good numbers apply; a mended file is taken at once. */
  'policy-fault': { file: string; line: number; reason: string }
  /** { $file } cannot be read: { $reason }. Your last good numbers apply; a mended file is taken at once. */
  'policy-fault-unread': { file: string; reason: string }
  /** { $file } has a fault; the last good numbers apply */
  'policy-fault-short': { file: string }
  /** Settings */
  'settings-title': null
  /** Which of these is your phone? */
  'settings-phones': null
  /** Programs that use the microphone. When your phone does, you are on a call. Nothing is recorded. */
  'settings-phones-hint': null
  /** No program has used the microphone yet. */
  'settings-phones-empty': null
  /** Start your phone and make a call: it will appear here. */
  'settings-phones-empty-hint': null
  /** using it now */
  'settings-phone-open': null
  /** keeps its line open */
  'settings-phone-line': null
  /** Count its calls again */
  'settings-phone-line-again': null
  /** Browsers can be my phone */
  'settings-browsers': null
  /** Only if your web phone lets go of the microphone between calls. */
  'settings-browsers-hint': null
  /** looks like a phone */
  'settings-guess-phone': null
  /** a browser: choose it if you take calls in it */
  'settings-guess-browser': null
  /** probably no phone */
  'settings-guess-other': null
  /** Where calls are heard from */
  'settings-sources': null
  /** Only that a call begins and ends. Never a number, a name or a sound. */
  'settings-sources-hint': null
  /** Your own switch */
  'settings-source-manual': null
  /** Phones that tell by themselves */
  'settings-source-local-api': null
  /** Microphone in use */
  'settings-source-microphone': null
  /** baresip */
  'settings-source-baresip': null
  /** Telephone system (SIP) */
  'settings-source-dialog': null
  /** Programs on this computer (HTTP) */
  'settings-source-loopback-http': null
  /** not reachable */
  'settings-source-down': null
  /** Add a source */
  'settings-source-add': null
  /** What tells of calls */
  'settings-source-kind': null
  /** Address of baresip’s ctrl_tcp */
  'settings-source-address': null
  /** On this computer, usually port 4444. */
  'settings-source-address-hint': null
  /** Your address there */
  'settings-source-dialog-address': null
  /** As your telephone signs in. With ;transport=tcp at the end, a lost connection is noticed at once. */
  'settings-source-dialog-address-hint': null
  /** Password */
  'settings-source-password': null
  /** Kept on this computer in a file that only you can read. Empty if none is asked for. */
  'settings-source-password-hint': null
  /** Login name */
  'settings-source-user': null
  /** Only if it differs from the address. */
  'settings-source-user-hint': null
  /** Address on this computer */
  'settings-source-http-address': null
  /** For phones and scripts that can do nothing but HTTP. Nobody beyond this computer reaches it, and web pages are refused. */
  'settings-source-http-hint': null
  /** Token for callers: { $file } */
  'settings-source-token': { file: string }
  /** ready */
  'settings-source-up': null
  /** Remove { $name } */
  'settings-source-remove': { name: string }
  /** Reminders */
  'settings-reminders': null
  /** Offer me resets */
  'settings-nudges': null
  /** Quietly, after a call, never during one. */
  'settings-nudges-hint': null
  /** A soft sound when a reset ends */
  'settings-sound': null
  /** Only then, and never in a call. */
  'settings-sound-hint': null
  /** Start with the computer */
  'settings-autostart': null
  /** Waits in the tray and needs next to nothing. */
  'settings-autostart-hint': null
  /** Your centre */
  'settings-centre': null
  /** You use Breakwater alone. With a centre come kudos, its values and its ladder. Your calls and resets stay on this device. */
  'settings-centre-alone': null
  /** Centre */
  'settings-centre-name': null
  /** You */
  'settings-centre-you': null
  /** Team */
  'settings-centre-team': null
  /** Server */
  'settings-centre-url': null
  /** Address of the server */
  'settings-join-url': null
  /** Your code */
  'settings-join-code': null
  /** Your leader gives it to you. It works once. */
  'settings-join-code-hint': null
  /** Join */
  'settings-join': null
  /** Joining… */
  'settings-joining': null
  /** You have joined { $name }. */
  'settings-joined': { name: string }
  /** The server cannot be reached, so you have not joined yet. Your code is still good and everything here is as it was; check the address and try again. */
  'settings-join-unreachable': null
  /** Leave this centre */
  'settings-leave': null
  /** Leave { $name }? */
  'settings-leave-title': { name: string }
  /** Everything of yours on this computer is erased: calls, resets, kudos, path and settings. Export it first if you want to keep it. To come back you need a new code. */
  'settings-leave-text': null
  /** Leave and lose what was not sent? */
  'settings-leave-unsent-title': null
  /** Leave anyway */
  'settings-leave-unsent-yes': null
  /** Leave */
  'settings-leave-yes': null
  /** Language and look */
  'settings-look': null
  /** Language */
  'settings-language': null
  /** As on this computer */
  'settings-language-system': null
  /** Look */
  'settings-theme': null
  /** System */
  'settings-theme-system': null
  /** Light */
  'settings-theme-light': null
  /** Dark */
  'settings-theme-dark': null
  /** Rules in force */
  'settings-policy': null
  /** Breakwater’s own numbers apply; your centre has changed none. */
  'settings-policy-default': null
  /** Where they differ from Breakwater’s own. A centre can grant more rest, never less. */
  'settings-policy-hint': null
  /** From your centre, since { $date } */
  'settings-policy-floor': { date: string }
  /** A floor: your own numbers can only be kinder. */
  'settings-policy-floor-hint': null
  /** About */
  'settings-about': null
  /** Your calls and resets can be read on this device only. */
  'settings-about-text': null
  /** Version */
  'settings-version': null
  /** Folder */
  'settings-home': null
  /** Nobody answers at this address. It is tried again by itself. */
  'source-trouble-unreachable': null
  /** Another program has this port. Remove this source and add it with another port. */
  'source-trouble-port-taken': null
  /** The telephone system does not accept the name or the password. Remove this source and add it again. */
  'source-trouble-refused': null
  /** The telephone system does not know this address, or does not tell of calls. Ask whoever runs it. */
  'source-trouble-not-offered': null
  /** What comes from there cannot be understood. Check the address. */
  'source-trouble-not-understood': null
  /** The telephone system cannot prove who it is: its certificate is not trusted, has expired, or is for another name. Ask whoever runs it, or name the authority that issued it with --ca-file. */
  'source-trouble-certificate-bad': null
  /** Calls cannot be heard from this address. Remove this source and add it again. */
  'source-trouble-address-bad': null
  /** Something went wrong on our side. It is tried again by itself. */
  'source-trouble-failed': null
  /** Does your phone keep the line open between calls? */
  'source-line-title': null
  /** { $name } has held the microphone without a pause. If that is so, it says nothing about calls: use your switch or a phone that reports them. */
  'source-line-text': { name: string }
  /** Austria */
  'country-at': null
  /** Brazil */
  'country-br': null
  /** Germany */
  'country-de': null
  /** Spain */
  'country-es': null
  /** Italy */
  'country-it': null
  /** Poland */
  'country-pl': null
  /** United Kingdom */
  'country-uk': null
  /** Rest pause */
  'rule-pause': null
  /** Meal break */
  'rule-meal': null
  /** Working time */
  'rule-working-time': null
  /** Pause after a hard call */
  'rule-after-hard': null
  /** Screen break */
  'rule-screen-pause': null
  /** Rest in a day over 6 h */
  'rule-rest-6h': null
  /** Rest in a day over 9 h */
  'rule-rest-9h': null
  /** Interrupting screen work */
  'rule-screen-interruption': null
  /** { $pause } for each { $work } of work. */
  'owes-per-work': { pause: string; work: string }
  /** { $pause } after { $work } of work without a break. */
  'owes-continuous': { pause: string; work: string }
  /** { $count -> [one] One break of { $pause } in a shift. *[other] { $count } breaks of { $pause } in a shift. } */
  'owes-fixed': { count: number; pause: string }
  /** { $total } in all once you worked more than { $over }, in parts of at least { $pause }. */
  'owes-by-length': { over: string; pause: string; total: string }
  /** At least { $pause } right after a call you marked as hard. The law gives no length. */
  'owes-after-hard': { pause: string }
  /** At most { $work } a day, breaks included. */
  'owes-daily-max': { work: string }
  /** At regular moments; the law gives no number. */
  'owes-advice': null
  /** Not in the first { $first } and not in the last { $last } of the shift. */
  'owes-edges': { first: string; last: string }
  /** Up to { $early } earlier or { $late } later. */
  'owes-moves': { early: string; late: string }
  /** Paid. */
  'owes-paid': null
  /** Not paid. */
  'owes-unpaid': null
  /** { NUMBER($taken) } of { NUMBER($owed) } taken */
  'standing-count': { owed: number; taken: number }
  /** nothing owed yet */
  'standing-none': null
  /** { $taken } of { $owed } rested */
  'standing-length': { owed: string; taken: string }
  /** { $worked } of { $most } worked */
  'standing-worked': { most: string; worked: string }
  /** { $missed -> [one] one missed *[other] { $missed } missed } */
  'standing-missed': { missed: number }
  /** owed now */
  'standing-now': null
  /** next between { $from } and { $until } */
  'standing-window': { from: string; until: string }
  /** to begin by { $until } */
  'standing-until': { until: string }
  /** next from { $from } on */
  'standing-from': { from: string }
  /** { $carried } of { $work } towards the next one */
  'standing-carried': { carried: string; work: string }
  /** Breaks owed by law */
  'statutory-title': null
  /** Not legally reviewed */
  'statutory-reviewed-not': null
  /** Announce a break as you get up. Gaps between calls and resets never count. */
  'statutory-hint': null
  /** Counts only if it lasts { $length }, away from your desk. */
  'statutory-least': { length: string }
  /** Begin a break */
  'statutory-begin': null
  /** Begin */
  'statutory-begin-rule': null
  /** Begin: { $name } */
  'statutory-begin-named': { name: string }
  /** Back at my desk */
  'statutory-end': null
  /** On a break since { $time } */
  'statutory-running': { time: string }
  /** It counts from { $time } on. A call ends it. */
  'statutory-counts-at': { time: string }
  /** It counts. A call ends it. */
  'statutory-counts': null
  /** You marked a call as hard. A pause is owed to you now. */
  'statutory-hard-owed': null
  /** You are on a call. A break can begin after it. */
  'statutory-wait': null
  /** Your shift */
  'statutory-shift': null
  /** It begins with your first call, or say when you work. */
  'statutory-shift-none': null
  /** since { $from } */
  'statutory-shift-from': { from: string }
  /** { $from } – { $until } */
  'statutory-shift-part': { from: string; until: string }
  /** Say when you work */
  'statutory-shift-say': null
  /** Hours of this shift */
  'statutory-shift-hours': null
  /** Like 08:00-16:30, or 08:00-12:30, 14:00-17:30 for a split one. Only on this device. */
  'statutory-shift-hours-hint': null
  /** Save */
  'statutory-shift-save': null
  /** Forget it */
  'statutory-shift-forget': null
  /** Breaks of this shift */
  'statutory-breaks': null
  /** counts as { $name } */
  'statutory-break-as': { name: string }
  /** does not count */
  'statutory-break-not': null
  /** ended by a call */
  'statutory-break-call': null
  /** goes on */
  'statutory-break-going': null
  /** A call ended your break */
  'statutory-cut-title': null
  /** It lasted { $length } and does not count. What is owed stays owed. */
  'statutory-cut-text': { length: string }
  /** Breaks owed by law */
  'statutory-pack-title': null
  /** Choose the country whose rules apply to you. Today then shows what is owed, and keeps a record that is yours. */
  'statutory-pack-hint': null
  /** Rules of */
  'statutory-pack-country': null
  /** no country */
  'statutory-pack-none': null
  /** Your centre suggests { $name }. */
  'statutory-pack-suggested': { name: string }
  /** Facts of { $date }. Not legally reviewed: ask your works council or your union when it matters. */
  'statutory-pack-facts': { date: string }
  /** Save the record */
  'statutory-save': null
  /** Saved in { $dir }. Nothing was sent. */
  'statutory-saved': { dir: string }
  /** Record of breaks owed by law */
  'record-title': null
  /** Made on { $date }, on the agent’s own computer. It belongs to the agent and was sent to nobody. */
  'record-made': { date: string }
  /** { $name }. Facts of { $date }, not legally reviewed. */
  'record-pack': { date: string; name: string }
  /** No shift is in the record yet. */
  'record-empty': null
  /** Shift from { $from } to { $until } */
  'record-shift': { from: string; until: string }
  /** Shift from { $from }, not over */
  'record-shift-open': { from: string }
  /** What was owed */
  'record-rules': null
  /** Announced breaks */
  'record-breaks': null
  /** No break was announced. */
  'record-breaks-none': null
  /** What the columns mean */
  'record-columns': null
  /** Rule */
  'record-rule': null
  /** What the law or the agreement asks for, with its source below the table. */
  'record-rule-means': null
  /** Owed */
  'record-owed': null
  /** Breaks that fell due by then; for rest by length, time. */
  'record-owed-means': null
  /** Taken */
  'record-taken': null
  /** Of those, given: announced at their start, of full length, at the right time. */
  'record-taken-means': null
  /** Missed */
  'record-missed': null
  /** Of those, no longer to be had because their time passed; for working time, what was over. */
  'record-missed-means': null
  /** From */
  'record-from': null
  /** To */
  'record-to': null
  /** Length */
  'record-length': null
  /** Begin, end and length as measured on this computer. */
  'record-length-means': null
  /** Announced for */
  'record-for': null
  /** The rule that the agent named, if any. */
  'record-for-means': null
  /** Ended by */
  'record-end': null
  /** The agent, or a call that came. */
  'record-end-means': null
  /** agent */
  'record-end-agent': null
  /** a call */
  'record-end-call': null
  /** goes on */
  'record-end-going': null
  /** Counted as */
  'record-counts': null
  /** The rules that the break filled. A dash: too short, or at the wrong time. */
  'record-counts-means': null
  /** Sources */
  'record-sources': null
  /** Good morning */
  'today-morning': null
  /** Good morning, { $name } */
  'today-morning-name': { name: string }
  /** Good afternoon */
  'today-afternoon': null
  /** Good afternoon, { $name } */
  'today-afternoon-name': { name: string }
  /** Good evening */
  'today-evening': null
  /** Good evening, { $name } */
  'today-evening-name': { name: string }
  /** A quiet night to you */
  'today-night': null
  /** A quiet night to you, { $name } */
  'today-night-name': { name: string }
  /** min on calls */
  'today-unit': null
  /** On calls for { NUMBER($minutes) } of { NUMBER($mark) } minutes */
  'today-tide': { mark: number; minutes: number }
  /** No calls yet. The tide rises with them and falls when you rest. */
  'today-first': null
  /** You are rested. The tide rises with the next call. */
  'today-rested': null
  /** a reset is due around { NUMBER($mark) } min */
  'today-mark': { mark: number }
  /** since { $time } · a reset is due around { NUMBER($mark) } min */
  'today-since': { mark: number; time: string }
  /** since your last reset at { $time } · a reset is due around { NUMBER($mark) } min */
  'today-since-reset': { mark: number; time: string }
  /** The tide is full. This is a good moment for a short reset. */
  'today-due': null
  /** The tide is full. A reset will be offered after this call, never during it. */
  'today-due-in-call': null
  /** Rest owed: { $length }. It brings the tide under half. */
  'today-owed': { length: string }
  /** You are resting · { $left } */
  'today-resting': { left: string }
  /** On a call since { $time } */
  'today-on-call': { time: string }
  /** On a call */
  'today-on-call-now': null
  /** Ringing */
  'today-ringing': null
  /** Perhaps still on a call */
  'today-uncertain': null
  /** Take a reset */
  'today-take-reset': null
  /** How long? */
  'today-reset-title': null
  /** It begins at once, and a call ends it at once. */
  'today-reset-lead': null
  /** With a bit of */
  'today-reset-kind': null
  /** a few breaths */
  'today-choice-short': null
  /** let it go */
  'today-choice-middle': null
  /** get up, drink */
  'today-choice-long': null
  /** That was a hard one */
  'today-hard': null
  /** That was a hard one */
  'today-hard-title': null
  /** It is noted, without a reason. Would you like a moment for yourself? */
  'today-hard-lead': null
  /** You are on a call. It can be noted now; a reset waits until afterwards. */
  'today-hard-in-call': null
  /** Just note it */
  'today-hard-only-note': null
  /** Noted, here only. */
  'today-hard-noted': null
  /** Why no reset now? */
  'today-why': null
  /** Your day */
  'today-day-title': null
  /** Calls and resets will appear here as the day goes on. */
  'today-day-empty': null
  /** Since { $from }: { $calls -> [one] one call *[other] { $calls } calls }, { $length } in all, { $resets -> [0] no reset yet [one] one reset *[other] { $resets } resets }. */
  'today-day': { calls: number; from: string; length: string; resets: number }
  /** { $count -> [one] { $count } call *[other] { $count } calls } */
  'today-calls': { count: number }
  /** { $count -> [one] { $count } reset *[other] { $count } resets } */
  'today-resets': { count: number }
  /** { $name }, { $from } to { $to }, { $length } */
  'today-lane-span': { from: string; length: string; name: string; to: string }
  /** { $name }, { $from } to about { $to }, { $length } */
  'today-lane-about': { from: string; length: string; name: string; to: string }
  /** { $name } since { $from }, { $length } so far */
  'today-lane-going': { from: string; length: string; name: string }
  /** { $name } from { $from }: left out, because no call is believed to be so long */
  'today-lane-stuck': { from: string; name: string }
  /** left out */
  'today-lane-left-out': null
  /** As a table */
  'today-lane-table': null
  /** What */
  'today-lane-what': null
  /** From */
  'today-lane-from': null
  /** To */
  'today-lane-to': null
  /** Length */
  'today-lane-length': null
  /** now */
  'today-lane-now': null
  /** Am I on a call? */
  'today-switch-title': null
  /** By itself */
  'today-switch-auto': null
  /** On a call */
  'today-switch-on': null
  /** Not on one */
  'today-switch-off': null
  /** Breakwater hears it from your phone. */
  'today-switch-auto-hint': null
  /** You said that you are on a call. Switch back when it is over. */
  'today-switch-on-hint': null
  /** You said that you are not on a call, whatever the phone says. */
  'today-switch-off-hint': null
  /** Quiet mode */
  'today-quiet-title': null
  /** No offers for a while. The tide keeps rising and falling. */
  'today-quiet-hint': null
  /** Quiet until { $time } */
  'today-quiet-until': { time: string }
  /** End quiet mode */
  'today-quiet-end': null
  /** Yes, it stays open */
  'today-line-open': null
  /** No, it closes after each call */
  'today-line-closed': null
  /** Nothing you do is kept at the moment: the disk refuses it. Until Breakwater ends nothing is lost. Make room or make the profile folder writable, and it is written by itself. */
  'today-unkept': null
}

export type Key = keyof Messages
