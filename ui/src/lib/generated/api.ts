// Written from crates/app/src/view by `cargo xtask codegen`. Do not edit.

export type Confidence = "manual" | "exact" | "good" | "untrusted";

export type SuppressionReason = "in_call" | "ringing" | "uncertain" | "not_due" | "rested" | "resetting" | "settling" | "typing" | "quiet" | "nudges_off" | "locked" | "do_not_disturb" | "full_screen" | "night" | "off_shift" | "meeting" | "waking" | "backing_off" | "postponed" | "later" | "shift_limit" | "after_call_work";

export type SpanKind = "call" | "reset" | "after_call" | "break" | "unmeasured";

export type NoteKind = "untrusted" | "lost" | "muted" | "stuck";

export type ResetKind = "breathe" | "look_away" | "stretch" | "quiet";

export type MicClass = "phone" | "browser" | "other";

export type Trouble = "unreachable" | "port_taken" | "refused" | "not_offered" | "not_understood" | "certificate_bad" | "address_bad" | "failed";

export type GoalLetter = "specific" | "measurable" | "attainable" | "relevant" | "timed";

export type LetterSaid = "said" | "open" | "yours";

export type HookEvent = "call_start" | "call_end" | "offer" | "reset_start" | "reset_end" | "break_start" | "break_end";

export type ReportReason = "unkind" | "untrue" | "private" | "unwanted";

export type Way = "quietly" | "before_the_team" | "in_writing" | "in_person" | "in_detail";

export type AgainWhy = "shift_start" | "hard_day";

export type CertificateFault = "issuer" | "date" | "name" | "other";

export type ShortcutAct = "reset" | "hard" | "call_switch";

export type Sort = "suggestion" | "customers" | "friction";

export type Share = "hardly_any" | "some" | "about_half" | "most" | "nearly_all";

/**
 * `status`: fixed by the CLI's `status --json`.
 */
export type StatusView = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * The call.
 */
call: CallView, 
/**
 * Call time since the last reset or long gap, in seconds.
 */
consecutive_call_s: number, 
/**
 * The engine's load, in seconds of call time.
 */
load_s: number, 
/**
 * The offer.
 */
offer: OfferView, 
/**
 * Today's counts.
 */
today: CountsView, 
/**
 * Sync.
 */
sync: SyncView, 
/**
 * The disk takes what is recorded. While it does not, it is kept in memory only.
 */
kept: boolean, };

/**
 * The call now.
 */
export type CallView = { 
/**
 * On a call.
 */
active: boolean, 
/**
 * A call was on, and no source can say whether it still is.
 */
uncertain: boolean, 
/**
 * Ringing.
 */
ringing: boolean, 
/**
 * Since when on a call.
 */
since: string | null, 
/**
 * Id of the source that says so.
 */
source: string | null, 
/**
 * How sure that is.
 */
confidence: Confidence | null, 
/**
 * In words and in the agent's language: "from baresip", "microphone".
 */
label: string | null, };

/**
 * Whether a reset is offered, and if not, why not.
 */
export type OfferView = { 
/**
 * The load reached the mark.
 */
due: boolean, 
/**
 * Rest owed: seconds of a reset that would bring the load under half of the mark; 0 when none is due.
 */
owed_s: number, 
/**
 * An offer is on the screen.
 */
shown: boolean, 
/**
 * Why none is.
 */
holding: SuppressionReason[], };

/**
 * Today's counts, on this device only.
 */
export type CountsView = { 
/**
 * Calls.
 */
calls: number, 
/**
 * Resets.
 */
resets: number, };

/**
 * How sync stands.
 */
export type SyncState = "alone" | "offline" | "online" | "signed_out";

/**
 * Where sync stands.
 */
export type SyncView = { 
/**
 * How it stands.
 */
state: SyncState, 
/**
 * Records waiting to be sent.
 */
waiting: number, 
/**
 * Records the centre has for this desk that are being fetched.
 */
to_come: number, 
/**
 * Last time anything was heard from the server.
 */
last_at: string | null, 
/**
 * Why the server's certificate is not trusted, while that is what keeps it unreached.
 */
certificate: CertificateFault | null, };

/**
 * A part of the agent's day.
 */
export type PartOfDay = "morning" | "afternoon" | "evening" | "night";

/**
 * `today`: the first view.
 */
export type TodayView = { 
/**
 * The agent's first name, when a centre was joined.
 */
name: string | null, 
/**
 * What to greet with.
 */
part_of_day: PartOfDay, 
/**
 * The agent's day.
 */
on: string, 
/**
 * The call.
 */
call: CallView, 
/**
 * Call time since the last reset or long gap, in seconds.
 */
consecutive_call_s: number, 
/**
 * When that count began.
 */
since_at: string | null, 
/**
 * When the last reset ended, if that is what began the count.
 */
after_reset: boolean, 
/**
 * Load that makes a reset due, in seconds.
 */
mark_s: number, 
/**
 * Load in seconds; `load_s / mark_s` fills the tide.
 */
load_s: number, 
/**
 * The offer.
 */
offer: OfferView, 
/**
 * Lengths that "take a reset" offers now, in seconds; empty during a call.
 */
reset_choices_s: Array<number>, 
/**
 * What the agent's own switch says; `None` lets the sources decide.
 */
switch: boolean | null, 
/**
 * A running reset.
 */
reset: ResetView | null, 
/**
 * Quiet mode ends then.
 */
quiet_until: string | null, 
/**
 * The day as a lane.
 */
lane: LaneView, 
/**
 * Today's counts.
 */
counts: CountsView, 
/**
 * Sources that need a word: untrusted, lost, muted, stuck.
 */
source_notes: Array<SourceNoteView>, 
/**
 * Browsers (process basenames) of which it is asked whether they keep the line open between calls.
 */
line_questions: Array<string>, 
/**
 * `policy.toml` cannot be read, and the last good numbers apply: the sentence that says so.
 */
policy_note: string | null, 
/**
 * Other desks that signed in as the agent of late: a sentence each.
 */
desk_notes: Array<string>, 
/**
 * Sync.
 */
sync: SyncView, 
/**
 * The disk takes what is recorded. While it does not, it is kept in memory only.
 */
kept: boolean, };

/**
 * The day lane.
 */
export type LaneView = { 
/**
 * Left edge.
 */
from: string, 
/**
 * Right edge.
 */
to: string, 
/**
 * Now; the right edge, when the day is over.
 */
now: string, 
/**
 * Spans in order.
 */
spans: Array<SpanView>, };

/**
 * One span of the lane.
 */
export type SpanView = { 
/**
 * What it was.
 */
kind: SpanKind, 
/**
 * Start.
 */
from: string, 
/**
 * End; `None` while it goes on.
 */
to: string | null, 
/**
 * Whether its end is a guess.
 */
uncertain: boolean, 
/**
 * A call that was never believed to be so long: shown, and left out of every sum.
 */
stuck: boolean, };

/**
 * Something the agent should know about a source.
 */
export type SourceNoteView = { 
/**
 * Source id.
 */
id: string, 
/**
 * What it is about.
 */
kind: NoteKind, 
/**
 * The sentence.
 */
text: string, };

/**
 * `reset_show`: the reset window.
 */
export type ResetView = { 
/**
 * What it shows.
 */
kind: ResetKind, 
/**
 * Start.
 */
started_at: string, 
/**
 * Planned end.
 */
ends_at: string, 
/**
 * Length in seconds.
 */
seconds: number, 
/**
 * Seconds left when this was answered.
 */
left_s: number, 
/**
 * Call time that led here, in seconds.
 */
consecutive_call_s: number, 
/**
 * What it shows of the agent's own.
 */
idea: IdeaShownView | null, 
/**
 * It ran to its end: what it came to, until the window is closed.
 */
rested: RestedView | null, };

/**
 * An own reset while it runs.
 */
export type IdeaShownView = { 
/**
 * What it is called.
 */
title: string, 
/**
 * A few lines; may be empty.
 */
text: string, };

/**
 * What a reset came to.
 */
export type RestedView = { 
/**
 * How long it really was, in seconds.
 */
s: number, 
/**
 * Load that it gave back, in seconds of call time.
 */
credited_s: number, 
/**
 * It was long enough to count.
 */
counts: boolean, };

/**
 * `history_show`: days in a row.
 */
export type HistoryView = { 
/**
 * The agent's day now; of a shift over midnight, the one it began on.
 */
today: string, 
/**
 * The oldest day of which anything is known.
 */
first: string | null, 
/**
 * Every day asked for, in order, those without a measurement too.
 */
days: Array<HistoryDayView>, 
/**
 * The sums of these days.
 */
total: HistoryTotalView, 
/**
 * Days for which the lane is kept.
 */
detail_days: number, 
/**
 * Months for which the sums of a day are kept.
 */
sums_months: number, };

/**
 * One day in sums. All lengths are seconds.
 */
export type HistoryDayView = { 
/**
 * The day.
 */
on: string, 
/**
 * Anything was recorded; without it every sum is 0 and says nothing.
 */
measured: boolean, 
/**
 * On calls.
 */
call_s: number, 
/**
 * Resets, announced breaks, and gaps between calls of five minutes or more.
 */
rest_s: number, 
/**
 * The longest call time without rest: the highest that the number on the tray went.
 */
longest_s: number, 
/**
 * Resets taken.
 */
resets: number, 
/**
 * The part of the call time whose end is a guess.
 */
uncertain_s: number, 
/**
 * Between the first and the last call or rest, Breakwater did not run for so long.
 */
unmeasured_s: number, 
/**
 * Its lane is kept.
 */
in_detail: boolean, };

/**
 * The sums of several days.
 */
export type HistoryTotalView = { 
/**
 * Days with a measurement.
 */
measured_days: number, 
/**
 * On calls.
 */
call_s: number, 
/**
 * Rest.
 */
rest_s: number, 
/**
 * The longest call time without rest.
 */
longest_s: number, 
/**
 * The day of that.
 */
longest_on: string | null, };

/**
 * `history_day`: one day.
 */
export type HistoryLaneView = { 
/**
 * Its sums.
 */
day: HistoryDayView, 
/**
 * Its lane, while it is kept and holds anything.
 */
lane: LaneView | null, 
/**
 * Minutes east of UTC that the agent's clock showed when the day began.
 */
offset_min: number, };

/**
 * `kudos_wall`: the wall and what giving needs.
 */
export type KudosWallView = { 
/**
 * The first page, newest first.
 */
items: Array<KudosView>, 
/**
 * What `kudos_page` takes as `before` for the next page; `None` at the end.
 */
next: string | null, 
/**
 * Received kudos that the agent has not seen yet.
 */
unseen: number, 
/**
 * Received kudos whose words wait for the vault to be opened here.
 */
sealed: number, 
/**
 * Kudos received this quarter.
 */
received_quarter: number, 
/**
 * Kudos given this quarter.
 */
given_quarter: number, 
/**
 * A centre was joined: there are people to give to.
 */
joined: boolean, 
/**
 * Name of the agent's own team, which can be thanked as a whole.
 */
team: string | null, 
/**
 * Whom the agent, as a leader, has not noticed for a while, by what was given from this computer. A few, by name.
 */
unnoticed: Array<PersonView>, 
/**
 * Some kudos are off the agent's own wall.
 */
some_hidden: boolean, 
/**
 * Whose new kudos wait unseen.
 */
blocked: Array<PersonView>, 
/**
 * Kudos that were reported to the agent.
 */
reports: Array<ReportView>, 
/**
 * Why a kudos can be reported.
 */
report_reasons: ReportReason[], 
/**
 * Values to tie it to.
 */
values: Array<ValueView>, 
/**
 * Most characters of a note.
 */
note_chars_max: number, 
/**
 * Skills of the role that the agent looks at: what a kudos may show.
 */
skills: Array<SkillSoughtView>, 
/**
 * Most characters of the sentence that thanks are said with.
 */
thanks_chars_max: number, 
/**
 * Who sees a new received kudos at first.
 */
default_visibility: Audience, 
/**
 * Sync.
 */
sync: SyncView, };

/**
 * `kudos_page`: one page.
 */
export type KudosPageView = { 
/**
 * Newest first.
 */
items: Array<KudosView>, 
/**
 * What to ask with as `before` for the next page; `None` at the end.
 */
next: string | null, };

/**
 * `praise_list`: what customers said, for the agent to decide on.
 */
export type PraiseListView = { 
/**
 * What only the agent sees and stands on their wall, newest first.
 */
items: Array<KudosView>, 
/**
 * What waits for the vault to be opened here besides.
 */
sealed: number, };

/**
 * `praise_approve`: who sees it from now on.
 */
export type PraiseShownView = { 
/**
 * The team or everyone.
 */
visibility: Audience, };

/**
 * `kudos_give`: what was given, one to each receiver.
 */
export type KudosGivenView = { 
/**
 * What `kudos_undo` takes.
 */
giving: string, 
/**
 * Each is its receiver's alone.
 */
items: Array<KudosView>, 
/**
 * Names of those whose key is lately another one ([`PersonView::key_changed_at`]).
 */
keys_changed: Array<string>, 
/**
 * For so many seconds it can be undone; until then nothing of it leaves this computer.
 */
undo_s: number, };

/**
 * `kudos_undo`: what was undone.
 */
export type KudosUndoneView = { 
/**
 * To whom it was given.
 */
names: Array<string>, 
/**
 * It had left already and is taken back.
 */
had_left: boolean, };

/**
 * `draft_show`: what is half written about something.
 */
export type DraftView = { 
/**
 * The words.
 */
text: string, 
/**
 * To whom.
 */
to: Array<PersonView>, 
/**
 * To everybody of the own team as well.
 */
team: boolean, 
/**
 * The value it is tied to, by its id.
 */
value: string | null, 
/**
 * The day that a goal is meant for.
 */
by: string | null, };

/**
 * Who may see a kudos.
 */
export type Audience = "me" | "team" | "everyone";

/**
 * Which way a kudos went.
 */
export type Direction = "received" | "given" | "shown";

/**
 * Who a kudos is from.
 */
export type FromKind = "colleague" | "leader" | "customer";

/**
 * One kudos.
 */
export type KudosView = { 
/**
 * Id.
 */
id: string, 
/**
 * Which way it went.
 */
direction: Direction, 
/**
 * Who it is from.
 */
from_kind: FromKind, 
/**
 * Giver's name; `None` for a customer.
 */
from_name: string | null, 
/**
 * Who gave it, where that is not the agent and can be blocked.
 */
from_id: string | null, 
/**
 * Giver's initials for the avatar.
 */
from_initials: string, 
/**
 * Receiver's name.
 */
to_name: string, 
/**
 * Who passed customer praise on.
 */
shared_by: string | null, 
/**
 * The words.
 */
text: string, 
/**
 * The value.
 */
value: ValueView | null, 
/**
 * When it was given.
 */
at: string, 
/**
 * Who may see it.
 */
visibility: Audience, 
/**
 * The receiver said thanks.
 */
thanked: boolean, 
/**
 * The sentence that they said it with; read by giver and receiver alone.
 */
thanks: string | null, 
/**
 * They said one, and its words wait for the vault to be opened here.
 */
thanks_wait: boolean, 
/**
 * What its words were written down for, as evidence.
 */
shows: Array<KudosShowsView>, 
/**
 * A given kudos that has not left this computer yet.
 */
waiting: boolean, 
/**
 * A received kudos the agent has not seen yet.
 */
unseen: boolean, 
/**
 * It is off the agent's own wall.
 */
hidden: boolean, };

/**
 * `kudos_report`: to whom it goes.
 */
export type ReportSentView = { 
/**
 * Their name.
 */
to_name: string, };

/**
 * A kudos that was reported to the agent.
 */
export type ReportView = { 
/**
 * Id of the kudos.
 */
id: string, 
/**
 * Who reports it.
 */
reporter: string, 
/**
 * Who gave it.
 */
giver: string, 
/**
 * Why.
 */
reason: ReportReason, 
/**
 * Its words, where the reporter sent them along.
 */
text: string | null, 
/**
 * When.
 */
at: string, };

/**
 * How somebody likes to be recognised.
 */
export type CardView = { 
/**
 * What they like.
 */
ways: Way[], 
/**
 * One sentence.
 */
text: string | null, };

/**
 * `card_show`: the agent's own card, and what can be chosen.
 */
export type CardOwnView = { 
/**
 * As colleagues read it.
 */
card: CardView, 
/**
 * Every choice.
 */
ways: Way[], 
/**
 * Most characters of the sentence.
 */
chars_max: number, };

/**
 * A skill that the words of a kudos were written down for.
 */
export type KudosShowsView = { 
/**
 * Id of the evidence.
 */
evidence: string, 
/**
 * What the skill is called.
 */
skill: string, };

/**
 * A skill of the role that is looked at.
 */
export type SkillSoughtView = { 
/**
 * Key.
 */
key: string, 
/**
 * Name.
 */
name: string, };

/**
 * `kudos_shows`: the evidence that was made.
 */
export type EvidenceMadeView = { 
/**
 * Its id.
 */
id: string, 
/**
 * What the skill is called.
 */
skill: string, 
/**
 * Level it shows.
 */
level: number, };

/**
 * `kudos_again`: one thank-you that comes back.
 */
export type KudosAgainView = { 
/**
 * Why now.
 */
why: AgainWhy, 
/**
 * It.
 */
kudos: KudosView, };

/**
 * A person to give to.
 */
export type PersonView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Initials.
 */
initials: string, 
/**
 * Team's name.
 */
team: string | null, 
/**
 * `agent`, `leader`, `admin`.
 */
post: string, 
/**
 * How they like to be recognised, where they say.
 */
card: CardView | null, 
/**
 * When another key took the place of the one that kudos to them were sealed to, if that was lately.
 */
key_changed_at: string | null, };

/**
 * A colour of the palette.
 */
export type Tint = "sea" | "moss" | "sun";

/**
 * One of the organisation's values.
 */
export type ValueView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: string, 
/**
 * Meaning in one sentence.
 */
meaning: string, 
/**
 * A steady colour.
 */
tint: Tint, };

/**
 * `path_show`.
 */
export type PathView = { 
/**
 * Ladder's name; `None` when no ladder is known (no centre joined, none imported).
 */
ladder_name: string | null, 
/**
 * Every role.
 */
roles: Array<RoleView>, 
/**
 * Key of the role the agent has.
 */
current: string | null, 
/**
 * Key of the role the agent looks at next; the agent's own choice, on this device only.
 */
next: string | null, 
/**
 * Skills the next role needs (or, without one, the current).
 */
skills: Array<SkillView>, 
/**
 * Evidence of skills that the ladder no longer has; it stays the agent's.
 */
former: Array<FormerSkillView>, 
/**
 * The agent's goals, open ones first.
 */
goals: Array<GoalView>, 
/**
 * What of it the agent shares, and what others share with them.
 */
shared: PathSharedView, 
/**
 * Most characters of a goal.
 */
goal_chars_max: number, 
/**
 * Most characters of a piece of evidence.
 */
evidence_chars_max: number, 
/**
 * Sync.
 */
sync: SyncView, };

/**
 * How a role lies from another one.
 */
export type RoleWay = "up" | "sideways" | "none";

/**
 * A role.
 */
export type RoleView = { 
/**
 * Key.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * What one does there.
 */
about: string, 
/**
 * Entry conditions in words.
 */
entry: Array<string>, 
/**
 * How it lies from the current role.
 */
way: RoleWay, 
/**
 * Skills it needs that the agent has evidence for at the level asked.
 */
met: number, 
/**
 * Skills it needs.
 */
needed: number, };

/**
 * A skill of a role.
 */
export type SkillView = { 
/**
 * Key.
 */
key: string, 
/**
 * Name.
 */
name: string, 
/**
 * Meaning.
 */
meaning: string, 
/**
 * Level the role needs.
 */
level_needed: number, 
/**
 * Level the agent marked as shown, 0 for none.
 */
level_shown: number, 
/**
 * What each level looks like.
 */
levels: Array<string>, 
/**
 * For each level, what evidence of it could be; may be empty.
 */
examples: Array<Array<string>>, 
/**
 * What shows it.
 */
evidence: Array<EvidenceView>, };

/**
 * A skill that the ladder no longer has.
 */
export type FormerSkillView = { 
/**
 * What it was called; its key where that is not known.
 */
name: string, 
/**
 * What showed it.
 */
evidence: Array<EvidenceView>, };

/**
 * A piece of evidence; only its agent can read it.
 */
export type EvidenceView = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
text: string, 
/**
 * Level it shows.
 */
level: number, 
/**
 * The day.
 */
on: string, 
/**
 * Its words are those of a kudos.
 */
of_kudos: boolean, };

/**
 * A goal; only its agent can read it.
 */
export type GoalView = { 
/**
 * Id.
 */
id: string, 
/**
 * Words.
 */
text: string, 
/**
 * Meant for this day.
 */
by: string, 
/**
 * Done on this day.
 */
done_on: string | null, };

/**
 * `path_print`: the page that was made.
 */
export type PathPrintedView = { 
/**
 * The file.
 */
file: string, 
/**
 * The folder that it is in.
 */
dir: string, };

/**
 * `goal_check`: a goal that is not kept yet.
 */
export type GoalCheckView = { 
/**
 * The five letters, in their order.
 */
letters: Array<GoalLetterView>, 
/**
 * Why it would be refused, in the agent's language.
 */
refusal: string | null, };

/**
 * One of the five letters of a goal.
 */
export type GoalLetterView = { 
/**
 * Which.
 */
letter: GoalLetter, 
/**
 * What the goal says about it.
 */
said: LetterSaid, 
/**
 * In the agent's language.
 */
text: string, };

/**
 * `path_shared`: what of paths is shared now, the newest first.
 */
export type PathSharedView = { 
/**
 * What the agent shares.
 */
mine: Array<SharedView>, 
/**
 * What others share with the agent.
 */
theirs: Array<SharedView>, 
/**
 * There is more than fits one answer; that with one person always does.
 */
more: boolean, };

/**
 * What is shared between the agent and one person.
 */
export type SharedView = { 
/**
 * Id of the other one.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Its first letters.
 */
initials: string, 
/**
 * Since when; what is in it is of that day.
 */
at: string, 
/**
 * What is in it; null while it is sealed because the vault is locked here.
 */
excerpt: ExcerptView | null, };

/**
 * `path_share`: what somebody sees from now on, or would see.
 */
export type PathShareView = { 
/**
 * Who.
 */
name: string, 
/**
 * Their key became another one lately.
 */
key_changed: boolean, 
/**
 * What.
 */
excerpt: ExcerptView, };

/**
 * `path_unshare`: with whom nothing is shared any more.
 */
export type PathUnsharedView = { 
/**
 * Their name.
 */
name: string, };

/**
 * What was ticked of a path.
 */
export type ExcerptView = { 
/**
 * Name of the role that is looked at.
 */
next: string | null, 
/**
 * Skills.
 */
skills: Array<ExcerptSkillView>, 
/**
 * Goals.
 */
goals: Array<ExcerptGoalView>, };

/**
 * A skill of an excerpt.
 */
export type ExcerptSkillView = { 
/**
 * Name.
 */
name: string, 
/**
 * The level that is shown, 0 for none.
 */
level: number, 
/**
 * What shows it.
 */
evidence: Array<ExcerptEvidenceView>, };

/**
 * A piece of evidence of an excerpt.
 */
export type ExcerptEvidenceView = { 
/**
 * Words.
 */
text: string, 
/**
 * Level it shows.
 */
level: number, 
/**
 * The day.
 */
on: string, };

/**
 * A goal of an excerpt.
 */
export type ExcerptGoalView = { 
/**
 * Words.
 */
text: string, 
/**
 * Meant for this day.
 */
by: string, 
/**
 * Done on this day.
 */
done_on: string | null, };

/**
 * `settings_show`.
 */
export type SettingsView = { 
/**
 * Version of the program.
 */
version: string, 
/**
 * The centre, when joined.
 */
centre: CentreView | null, 
/**
 * The tag of one of `languages`, or `system`.
 */
language: string, 
/**
 * The language that is used.
 */
language_used: string, 
/**
 * Languages to choose from: tag and own name.
 */
languages: Array<[string, string]>, 
/**
 * `system`, `light`, `dark`.
 */
theme: string, 
/**
 * Processes that hold or held a microphone, and whether the agent says they are a phone.
 */
phones: Array<PhoneView>, 
/**
 * Call sources.
 */
sources: Array<SourceView>, 
/**
 * Browsers chosen as a phone count.
 */
browsers: boolean, 
/**
 * Starts with the session.
 */
autostart: boolean, 
/**
 * The three steps of the first run are done.
 */
first_run_done: boolean, 
/**
 * Nudges are wanted.
 */
nudges: boolean, 
/**
 * A soft sound when a reset ends.
 */
sound: boolean, 
/**
 * On which screen a reset opens: `auto`, `window`, `pointer`, `primary`, or `screen:` and a name.
 */
reset_screen: string, 
/**
 * The screens to choose from.
 */
screens: ScreensView, 
/**
 * The policy in force that differs from the defaults: key and value, in words.
 */
policy: Array<[string, string]>, 
/**
 * Where the profile lies.
 */
home: string, 
/**
 * A folder that an export could go to.
 */
export_dir: string | null, };

/**
 * The screens of this session, as a window says them.
 */
export type ScreensView = { 
/**
 * Their names.
 */
names: Array<string>, 
/**
 * The desktop alone decides where a window opens: Wayland gives that to no program.
 */
desktop_decides: boolean, };

/**
 * `erase_show`: in the agent's language.
 */
export type EraseView = { 
/**
 * What goes.
 */
goes: Array<string>, 
/**
 * What stays elsewhere.
 */
stays: Array<string>, 
/**
 * Records that were not sent yet.
 */
unsent: number, };

/**
 * The centre that was joined.
 */
export type CentreView = { 
/**
 * Its name.
 */
org_name: string, 
/**
 * Its address.
 */
url: string, 
/**
 * The agent's name.
 */
name: string, 
/**
 * The agent's team.
 */
team: string | null, 
/**
 * The centre knows this computer no longer; joining again as the same person goes on with everything that is here.
 */
signed_out: boolean, 
/**
 * Why its server's certificate is not trusted, while that is what keeps it unreached.
 */
certificate: CertificateFault | null, };

/**
 * Which ways there are to join a centre besides a code.
 */
export type WaysInView = { 
/**
 * With one's account at work, in the browser.
 */
sso: boolean, };

/**
 * Where joining with one's account at work stands.
 */
export type SignInView = { 
/**
 * Where it stands.
 */
state: SignInState, 
/**
 * While it waits: what the browser opens.
 */
address: string | null, 
/**
 * When it is done: the centre.
 */
centre: CentreView | null, };

/**
 * Where joining with one's account at work stands.
 */
export type SignInState = "none" | "waiting" | "joined";

/**
 * A process that might be a phone.
 */
export type PhoneView = { 
/**
 * Process basename.
 */
app: string, 
/**
 * Holds a microphone now.
 */
open_now: boolean, 
/**
 * The agent said it is a phone.
 */
is_phone: boolean, 
/**
 * What we would guess.
 */
guess: MicClass, 
/**
 * The agent said that it keeps the line open between calls: its microphone says nothing about them.
 */
line_kept: boolean, };

/**
 * A call source.
 */
export type SourceView = { 
/**
 * Id.
 */
id: string, 
/**
 * `manual`, `local_api`, `microphone`, `baresip`, `dialog`, `loopback-http`.
 */
kind: string, 
/**
 * Address, for those that have one.
 */
address: string | null, 
/**
 * Can be heard now.
 */
up: boolean, 
/**
 * Can be removed by the agent.
 */
removable: boolean, 
/**
 * Why it cannot be heard.
 */
trouble: Trouble | null, 
/**
 * `loopback-http`: the file with the token that a caller must know.
 */
token_file: string | null, };

/**
 * `break_show`.
 */
export type StatutoryView = { 
/**
 * Two letters of the country whose rules apply.
 */
country: string, 
/**
 * What the pack is called.
 */
name: string, 
/**
 * Whether an expert has read the pack; a screen says so when not.
 */
reviewed: boolean, 
/**
 * The day its facts were last compared with their sources.
 */
verified_on: string, 
/**
 * The agent said when the shift is.
 */
planned: boolean, 
/**
 * The parts of the shift; none when it has not begun.
 */
shift: Array<ShiftPartView>, 
/**
 * The break that goes on.
 */
running: BreakNowView | null, 
/**
 * A break may begin: nothing rings or talks, and none is on.
 */
may_begin: boolean, 
/**
 * A call was marked as hard and its pause is owed now.
 */
hard_owed: boolean, 
/**
 * One for each rule, in the order of the pack.
 */
rules: Array<RuleView>, 
/**
 * The breaks of the shift, oldest first.
 */
breaks: Array<BreakView>, };

/**
 * One part of the shift.
 */
export type ShiftPartView = { 
/**
 * Begin.
 */
from: string, 
/**
 * End; `None` while nobody knows it.
 */
until: string | null, };

/**
 * The break that goes on.
 */
export type BreakNowView = { 
/**
 * Begin.
 */
from: string, 
/**
 * Length so far, in seconds.
 */
s: number, 
/**
 * What it was announced for, in words.
 */
name: string | null, 
/**
 * From when on it counts; `None` when it already does.
 */
counts_at: string | null, };

/**
 * What a rule counts.
 */
export type Counted = "breaks" | "time" | "work" | "advice";

/**
 * A rule and how it stands.
 */
export type RuleView = { 
/**
 * Its id in the pack.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it asks for, a sentence each.
 */
owes: Array<string>, 
/**
 * Where it stands.
 */
source: string, 
/**
 * The shortest break that counts, in seconds; 0 for a rule without breaks.
 */
least_s: number, 
/**
 * What is counted.
 */
counts: Counted, 
/**
 * Breaks owed so far, or seconds.
 */
owed: number, 
/**
 * Of those, taken.
 */
taken: number, 
/**
 * Of those, no longer to be had.
 */
missed: number, 
/**
 * A break that began now would count.
 */
open: boolean, 
/**
 * How it stands, in a few words each.
 */
standing: Array<string>, };

/**
 * A break that was announced.
 */
export type BreakView = { 
/**
 * Begin.
 */
from: string, 
/**
 * End; `None` while it goes on.
 */
to: string | null, 
/**
 * Length in seconds.
 */
s: number, 
/**
 * A call ended it.
 */
by_call: boolean, 
/**
 * It counts.
 */
counts: boolean, 
/**
 * What came of it, in words.
 */
outcome: string, };

/**
 * `policy_show`.
 */
export type PolicyView = { 
/**
 * Countries with a pack: two letters and name.
 */
countries: Array<[string, string]>, 
/**
 * The country the agent chose.
 */
chosen: string | null, 
/**
 * The country the centre suggests to those who choose none.
 */
suggested: string | null, 
/**
 * The pack that applies.
 */
pack: PackView | null, 
/**
 * Numbers that differ from the program's own: key and value.
 */
numbers: Array<[string, string]>, 
/**
 * The floor from the centre.
 */
floor: FloorView | null, };

/**
 * A country's rules.
 */
export type PackView = { 
/**
 * Two letters.
 */
country: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * The day its facts were last compared with their sources.
 */
verified_on: string, 
/**
 * Whether an expert has read it.
 */
reviewed: boolean, 
/**
 * Its rules: name, what it asks for, source.
 */
rules: Array<PackRuleView>, };

/**
 * A rule of a pack.
 */
export type PackRuleView = { 
/**
 * Its id in the pack.
 */
id: string, 
/**
 * What it is called.
 */
name: string, 
/**
 * What it asks for, a sentence each.
 */
owes: Array<string>, 
/**
 * Where it stands.
 */
source: string, };

/**
 * The floor that the centre set under everybody's rest.
 */
export type FloorView = { 
/**
 * When.
 */
set_at: string, 
/**
 * Its numbers: key and value.
 */
numbers: Array<[string, string]>, };

/**
 * `relief_show`.
 */
export type ReliefView = { 
/**
 * Who would read it; `None` when nobody is known to lead the agent's team.
 */
leader: string | null, 
/**
 * The last asking of this shift.
 */
sent: ReliefSentView | null, 
/**
 * What people of one's own team ask, newest first; put away ones are gone.
 */
asked: Array<ReliefAskedView>, };

/**
 * One's own asking.
 */
export type ReliefSentView = { 
/**
 * The leader's name.
 */
to_name: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * When.
 */
at: string, 
/**
 * It has not left this computer yet.
 */
waiting: boolean, };

/**
 * Somebody's asking.
 */
export type ReliefAskedView = { 
/**
 * Who.
 */
name: string, 
/**
 * Minutes.
 */
minutes: number, 
/**
 * When, by their clock.
 */
at: string, 
/**
 * Minutes since.
 */
age_min: number, 
/**
 * It came too late to be acted on at once.
 */
stale: boolean, };

/**
 * `sent_show`: what left this computer.
 */
export type SentView = { 
/**
 * To whom: the centre, when one is joined.
 */
org_name: string | null, 
/**
 * For how many days it is kept.
 */
kept_days: number, 
/**
 * Days on which something left, the last one first.
 */
days: Array<SentDayView>, };

/**
 * A day of it.
 */
export type SentDayView = { 
/**
 * The day.
 */
on: string, 
/**
 * What was pressed, in order; then what goes by itself, each as one.
 */
items: Array<SentItemView>, };

/**
 * Something that left, once or as the sum of a day.
 */
export type SentItemView = { 
/**
 * What.
 */
what: SentWhat, 
/**
 * To whom: the host of the address.
 */
to: string, 
/**
 * When; of a sum, when first.
 */
first_at: string, 
/**
 * Of a sum, when last.
 */
last_at: string, 
/**
 * How often.
 */
times: number, 
/**
 * How many of these had no answer: perhaps they did not leave whole.
 */
unanswered: number, 
/**
 * How many bytes, before they were encrypted.
 */
bytes: number, 
/**
 * For how long a connection was open, in seconds.
 */
open_s: number, 
/**
 * Which records.
 */
records: Array<SentRecords>, };

/**
 * Records of one sort in a message.
 */
export type SentRecords = { 
/**
 * What they say.
 */
what: RecordWhat, 
/**
 * Who may read them.
 */
readers: Readers, 
/**
 * How many.
 */
times: number, 
/**
 * How long the server keeps what they say, in hours; null is until it is taken back or the agent leaves.
 */
kept_h: number | null, };

/**
 * What leaves this computer. What the agent pressed stands alone; the rest is told as the sum of a day.
 */
export type SentWhat = "join" | "leave" | "records" | "proof" | "sealed" | "keys" | "heads" | "feeds" | "live" | "calendar" | "slip" | "voice" | "voice_tokens" | "unreached" | "uncounted";

/**
 * What a record says.
 */
export type RecordWhat = "kudos_given" | "kudos_thanked" | "kudos_shown" | "kudos_taken_back" | "kudos_reported" | "recognition_set" | "relief_asked" | "path_shared" | "sealed" | "other";

/**
 * Who may read a record, besides whoever runs the server.
 */
export type Readers = "nobody" | "one_person" | "team" | "everyone";

/**
 * `vault_status`.
 */
export type VaultView = { 
/**
 * How it stands.
 */
state: VaultState, 
/**
 * Where the key is kept on this computer, so that the vault is open after a start.
 */
kept: VaultKept, 
/**
 * What is in the way of the keyring of this computer; null when nothing is, or when it is not wanted.
 */
keyring: KeyringTrouble | null, 
/**
 * Wrong passphrases since the last right one.
 */
tries: number, 
/**
 * Seconds that the next passphrase has to wait.
 */
wait_s: number, 
/**
 * Fewest characters of a passphrase.
 */
chars_min: number, };

/**
 * How a vault stands.
 */
export type VaultState = "alone" | "missing" | "locked" | "open" | "other" | "gone" | "unreachable";

/**
 * Where the key of a vault is kept on a computer.
 */
export type VaultKept = "no" | "keyring" | "file";

/**
 * What is in the way of the keyring.
 */
export type KeyringTrouble = "asked" | "locked" | "absent" | "lost" | "silent";

/**
 * `vault_create`: shown once.
 */
export type VaultWordsView = { 
/**
 * The 24 words, in order.
 */
words: Array<string>, 
/**
 * Which of them `vault_confirm` asks for, from 1.
 */
asked: Array<number>, };

/**
 * `vault_pair` and `vault_pair_look`.
 */
export type PairingView = { 
/**
 * What is typed at the other desk.
 */
code: string, 
/**
 * This desk is the one without the key.
 */
newcomer: boolean, 
/**
 * Six digits that both desks show, once both are there.
 */
check: string | null, 
/**
 * The agent said here that the digits are alike.
 */
confirmed: boolean, 
/**
 * It is done: the key was given, or came.
 */
done: boolean, };

/**
 * A hook.
 */
export type HookView = { 
/**
 * A short number.
 */
id: number, 
/**
 * The command line or address as it was written.
 */
target: string, 
/**
 * What it hears.
 */
events: HookEvent[], 
/**
 * What became of its last run since the start.
 */
last: HookTold | null, 
/**
 * Runs since the start that came to nothing.
 */
failed: number, 
/**
 * Events since the start that it was not told, because it hung.
 */
dropped: number, };

/**
 * What became of telling a hook.
 */
export type HookTold = "done" | "failed" | "missing" | "refused" | "hung" | "dropped";

/**
 * `calendar_show`.
 */
export type CalendarView = { 
/**
 * The file that is read; `None` when there is none.
 */
file: string | null, 
/**
 * The host of the address that is asked; the rest of it is a secret. `None` when there is none.
 */
host: string | null, 
/**
 * The meetings of the next two days, the first of them; during these no reset is offered.
 */
meetings: Array<MeetingView>, 
/**
 * When it was last read well, since the start.
 */
read_at: string | null, 
/**
 * Why it could not be read since; what was read last holds.
 */
fault: CalendarFault | null, };

/**
 * A meeting: from when to when, and nothing else.
 */
export type MeetingView = { 
/**
 * Begin.
 */
from: string, 
/**
 * End.
 */
to: string, };

/**
 * Why a calendar cannot be read.
 */
export type CalendarFault = "missing" | "not_a_calendar" | "cut" | "too_large" | "reader_missing" | "reader_broken" | "unreachable" | "refused" | "busy" | "page" | "insecure" | "broken";

/**
 * `idea_list`.
 */
export type IdeasView = { 
/**
 * All of them, in the order in which they were first written.
 */
ideas: Array<IdeaView>, 
/**
 * Most of them.
 */
ideas_max: number, 
/**
 * Most characters of a title.
 */
title_chars_max: number, 
/**
 * Most characters of a text.
 */
text_chars_max: number, 
/**
 * Most lines of a text.
 */
lines_max: number, 
/**
 * Lengths to choose from, in seconds.
 */
lengths_s: Array<number>, };

/**
 * A reset of the agent's own; only its agent can read it.
 */
export type IdeaView = { 
/**
 * Id.
 */
id: string, 
/**
 * What it is called.
 */
title: string, 
/**
 * A few lines to read meanwhile; may be empty.
 */
text: string, 
/**
 * Its length in seconds.
 */
seconds: number, };

/**
 * `shortcut_list`.
 */
export type ShortcutsView = { 
/**
 * Who gives the keys in this session, once one is wanted.
 */
way: ShortcutWay, 
/**
 * Each of them.
 */
shortcuts: Array<ShortcutView>, };

/**
 * A shortcut.
 */
export type ShortcutView = { 
/**
 * What it does.
 */
act: ShortcutAct, 
/**
 * The keys that are wanted; `None` while it is off.
 */
keys: string | null, 
/**
 * Keys that one could take.
 */
proposed: string, 
/**
 * What became of it.
 */
state: ShortcutState, 
/**
 * The keys as the desktop calls them, where it chose them.
 */
given: string | null, 
/**
 * The command that does the same, for the desktop's own settings.
 */
command: string, };

/**
 * Who gives the keys.
 */
export type ShortcutWay = "unknown" | "portal" | "x11" | "nobody";

/**
 * What became of a shortcut.
 */
export type ShortcutState = "off" | "asked" | "works" | "taken" | "no_such_key" | "refused";

/**
 * `voice_show`.
 */
export type VoiceRoomView = { 
/**
 * What the agent said, newest first.
 */
said: Array<SaidView>, 
/**
 * Whatever is not answered in time, of everybody.
 */
overdue: Array<OwedView>, 
/**
 * What was answered last, of everybody.
 */
answered: Array<OwedView>, 
/**
 * The round of questions that was opened last.
 */
pulse: PulseView | null, 
/**
 * The agent may be asked such questions.
 */
pulse_wanted: boolean, 
/**
 * Names of tools that got in somebody's way.
 */
tools: Array<string>, 
/**
 * How many things can still be said without a name in this month.
 */
anonymous_left: number, 
/**
 * A centre was joined.
 */
joined: boolean, 
/**
 * Most characters of what is said.
 */
text_chars_max: number, 
/**
 * Most characters of what would get better.
 */
helps_chars_max: number, 
/**
 * Most characters of the name of a tool.
 */
tool_chars_max: number, 
/**
 * Most minutes that one obstacle can have cost.
 */
minutes_max: number, };

/**
 * Something that the agent said.
 */
export type SaidView = { 
/**
 * Id.
 */
id: string, 
/**
 * What it is.
 */
sort: Sort, 
/**
 * What should change, what customers say, what got in the way.
 */
text: string | null, 
/**
 * What would get better.
 */
helps: string | null, 
/**
 * Which tool.
 */
tool: string | null, 
/**
 * A customer was waiting.
 */
customer_waiting: boolean, 
/**
 * Minutes that it cost.
 */
minutes: number | null, 
/**
 * It carries no name.
 */
anonymous: boolean, 
/**
 * The agent's day on which it was said.
 */
said_on: string, 
/**
 * Where it stands.
 */
state: SaidState, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * Until when the next step is due.
 */
due_on: string | null, 
/**
 * That day is past.
 */
overdue: boolean, 
/**
 * Why it was decided so.
 */
why: string | null, 
/**
 * What was done.
 */
note: string | null, 
/**
 * At least so many people said it.
 */
at_least: number | null, 
/**
 * What the agent added.
 */
additions: Array<string>, 
/**
 * The agent said thanks.
 */
thanked: boolean, 
/**
 * What they can do now.
 */
can: Array<SaidCan>, };

/**
 * Where something stands.
 */
export type SaidState = "waiting" | "sent" | "heard" | "yes" | "no" | "done" | "withdrawn" | "refused";

/**
 * What an agent can do about something they said.
 */
export type SaidCan = "withdraw" | "add" | "thank";

/**
 * An answer that is owed, or was given, whoever asked.
 */
export type OwedView = { 
/**
 * What it answers.
 */
sort: Sort, 
/**
 * Which tool.
 */
tool: string | null, 
/**
 * Where it stands.
 */
state: SaidState, 
/**
 * Who answers for it.
 */
owner: string | null, 
/**
 * Until when the next step is due.
 */
due_on: string | null, 
/**
 * That day is past.
 */
overdue: boolean, 
/**
 * The first day of the month in which it began.
 */
month: string, 
/**
 * Why it was decided so.
 */
why: string | null, 
/**
 * What was done.
 */
note: string | null, 
/**
 * At least so many people said it.
 */
at_least: number | null, };

/**
 * `voice_others`.
 */
export type OthersView = { 
/**
 * At least so many people met this obstacle and wait for an answer; null under five.
 */
at_least: number | null, };

/**
 * `pulse_show`: a round of short questions, and what rounds came to.
 */
export type PulseView = { 
/**
 * Id.
 */
id: string, 
/**
 * The first day of its month.
 */
month: string, 
/**
 * The questions, in order.
 */
questions: Array<PulseQuestionView>, 
/**
 * Until when it can be answered.
 */
answer_until: string, 
/**
 * What the agent did about it.
 */
state: PulseState, 
/**
 * The agent may be asked such questions.
 */
wanted: boolean, 
/**
 * What rounds came to, the last first: for the centre, and for the agent's team.
 */
results: Array<ToldView>, };

/**
 * A question.
 */
export type PulseQuestionView = { 
/**
 * A name of `domain::voice::pulse::Reason`, or `own-` and a number.
 */
key: string, 
/**
 * The words of the centre's own.
 */
text: string | null, };

/**
 * What an agent did about a round.
 */
export type PulseState = "open" | "answered" | "skipped" | "over";

/**
 * What a round came to.
 */
export type ToldView = { 
/**
 * The first day of its month.
 */
month: string, 
/**
 * Of which team; null is the centre.
 */
team: string | null, 
/**
 * At least so many answered.
 */
at_least: number | null, 
/**
 * Its results are told. They are not where they would say what single people answered.
 */
told: boolean, 
/**
 * One for each question that is told.
 */
results: Array<PulseResultView>, };

/**
 * What a question came to.
 */
export type PulseResultView = { 
/**
 * A name of `domain::voice::pulse::Reason`, or `own-` and a number.
 */
key: string, 
/**
 * The words of the centre's own.
 */
text: string | null, 
/**
 * How many say "much" or "very much".
 */
agree: Share, 
/**
 * How many say "little" or "not at all".
 */
disagree: Share, };
