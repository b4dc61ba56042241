// Written from crates/server/src/service/console/view.rs by `cargo xtask codegen`. Do not edit.

/**
 * What somebody is at the centre.
 */
export type Post = "agent" | "leader" | "coach" | "works_council" | "admin";

/**
 * A room of the console.
 */
export type Room = "team" | "recognition" | "voices" | "people" | "ladders" | "policy" | "audit" | "wall";

/**
 * Who is in the console.
 */
export type Me = { 
/**
 * Their id.
 */
person: string, 
/**
 * Their name.
 */
name: string, 
/**
 * What they are.
 */
post: Post, 
/**
 * What the centre is called.
 */
centre: string, 
/**
 * The rooms that are open to them.
 */
rooms: Array<Room>, 
/**
 * Until when the session lasts.
 */
until: string, };

/**
 * Which ways in there are besides an address of `breakwater-server login`.
 */
export type ConsoleWays = { 
/**
 * Whether one may sign in with the account at work.
 */
sso: boolean, };

/**
 * `GET team`: the teams that the reader leads.
 */
export type TeamRoom = { 
/**
 * By name.
 */
teams: Array<LedTeam>, };

/**
 * A team and who is in it.
 */
export type LedTeam = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Who works in it, by name.
 */
people: Array<Named>, };

/**
 * Somebody or something with a name.
 */
export type Named = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: string, };

/**
 * Praise that waits for a person, because what is left of it may tell who the customer is.
 */
export type WaitingPraise = { 
/**
 * What it is called by.
 */
id: string, 
/**
 * For whom.
 */
to: string, 
/**
 * The day on which the customer said it.
 */
said_on: string, 
/**
 * What the agent would read.
 */
text: string, 
/**
 * What in it may tell who the customer is.
 */
why: string, 
/**
 * The tool that brought it.
 */
source: string, 
/**
 * When it came, to the minute.
 */
since: string, };

/**
 * A row of a file that is not taken.
 */
export type RefusedRow = { 
/**
 * Its line, from 1.
 */
line: number, 
/**
 * Why, in English.
 */
why: string, };

/**
 * What became of a file of praise, or would.
 */
export type ImportPreview = { 
/**
 * Rows that agents get.
 */
new: number, 
/**
 * Rows that came before.
 */
known: number, 
/**
 * Rows that cannot be taken; with one of them nothing is.
 */
refused: Array<RefusedRow>, 
/**
 * Whether it was done.
 */
done: boolean, };

/**
 * A person as administrators see them.
 */
export type PersonRow = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name.
 */
name: string, 
/**
 * Their address at work.
 */
email: string | null, 
/**
 * Their team's name.
 */
team: string | null, 
/**
 * What they are.
 */
post: Post, 
/**
 * Whether they work here.
 */
active: boolean, 
/**
 * Whether the organisation's directory brings them, and will say again what it knows.
 */
from_directory: boolean, 
/**
 * How many sessions they have.
 */
sessions: number, };

/**
 * A code with which somebody signs in at a desk; shown once.
 */
export type InviteMade = { 
/**
 * The code.
 */
code: string, 
/**
 * Until when it is good.
 */
expires_at: string, };

/**
 * A session of somebody.
 */
export type SessionRow = { 
/**
 * What it is called by.
 */
id: string, 
/**
 * What the installation calls itself.
 */
device: string, 
/**
 * The day on which it was made.
 */
made_on: string, 
/**
 * The last day on which it was used.
 */
last_used_on: string | null, };

/**
 * What became of a roster file, or would.
 */
export type RosterPreview = { 
/**
 * Who is new.
 */
added: Array<string>, 
/**
 * Who is changed, and which teams are.
 */
changed: Array<ChangedRow>, 
/**
 * How many the file names as they are.
 */
unchanged: number, 
/**
 * Rows that cannot be taken; with one of them nothing is.
 */
refused: Array<RefusedRow>, 
/**
 * Whether it was done.
 */
done: boolean, };

/**
 * Somebody, or a team, whom a file changes.
 */
export type ChangedRow = { 
/**
 * The name, as it is now.
 */
name: string, 
/**
 * What is another, in English: by the column of the file, what it was and what it will be.
 */
what: Array<string>, };

/**
 * A ladder.
 */
export type LadderRow = { 
/**
 * Its key.
 */
key: string, 
/**
 * Its name.
 */
title: string, 
/**
 * Which edition, in the centre's own words.
 */
version: string | null, 
/**
 * How many roles it has.
 */
roles: number, };

/**
 * Whether a file is a ladder, and what stands in it.
 */
export type LadderCheck = { 
/**
 * Its name, when it is one.
 */
title: string | null, 
/**
 * Names of its roles.
 */
roles: Array<string>, 
/**
 * Names of its skills.
 */
skills: Array<string>, 
/**
 * What is wrong with it.
 */
faults: Array<RefusedRow>, 
/**
 * Whether it was published.
 */
done: boolean, };

/**
 * A named value of the centre.
 */
export type ValueRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * What it looks like in a call; empty where nobody said.
 */
meaning: string, };

/**
 * `GET policy`: the floor under everybody's rest.
 */
export type PolicyRoom = { 
/**
 * The file; `None` while no floor is set.
 */
text: string | null, 
/**
 * When it was set, to the minute.
 */
set_at: string | null, 
/**
 * What it comes to.
 */
numbers: Array<FloorNumber>, 
/**
 * The version that is in force; `None` while none was kept.
 */
in_force: PolicyVersionRow | null, 
/**
 * The version that waits for the works council.
 */
waiting: PolicyVersionRow | null, 
/**
 * How many are of the works council.
 */
council: number, 
/**
 * How many of them have to agree before a version that grants less than the one in force comes into force.
 */
needed: number, };

/**
 * A number of the floor.
 */
export type FloorNumber = { 
/**
 * Its key in the file.
 */
name: string, 
/**
 * What is granted here.
 */
value: string, 
/**
 * What the program grants where nothing is said: no floor may grant less.
 */
least: string, };

/**
 * Whether a file may be the floor.
 */
export type PolicyCheck = { 
/**
 * What is wrong with it.
 */
faults: Array<RefusedRow>, 
/**
 * What it grants less of than the version in force: keys of the file, and `country` for the country's rules.
 */
lacks: Array<string>, 
/**
 * Whether it has to wait for the works council because of that.
 */
waits: boolean, 
/**
 * Whether it was published.
 */
done: boolean, };

/**
 * Something that an administrator did.
 */
export type ActRow = { 
/**
 * When: a moment to the minute, like 2026-11-03T09:30:00Z. A day, like 2026-11-03, where somebody did it at their own desk.
 */
at: string, 
/**
 * Who.
 */
actor: string, 
/**
 * What, in one word of a closed set.
 */
what: string, 
/**
 * To whom.
 */
whom: string | null, 
/**
 * What more there is to it.
 */
detail: string, };

/**
 * `GET /v1/wall`: thanks that those who were thanked show to everybody now.
 */
export type Wall = { 
/**
 * What the centre is called.
 */
centre: string, 
/**
 * This week, like 2026-W48.
 */
week: string, 
/**
 * The thanks, newest first.
 */
thanks: Array<WallThanks>, 
/**
 * What was said to the centre and is done, newest first.
 */
done: Array<WallDone>, 
/**
 * When it was looked.
 */
as_of: string, };

/**
 * One of them.
 */
export type WallThanks = { 
/**
 * Its id.
 */
id: string, 
/**
 * Who was thanked.
 */
to: string, 
/**
 * Who gave it; `None` for a customer.
 */
from: string | null, 
/**
 * The words.
 */
text: string, 
/**
 * The value that it is tied to.
 */
value: string | null, 
/**
 * The day on which it was given.
 */
given_on: string, };

/**
 * Something that was said to the centre and is done. Never who said it.
 */
export type WallDone = { 
/**
 * How its words begin, where whoever said it lets everybody read them. Nobody can be asked that yet, so it is `None`.
 */
title: string | null, 
/**
 * What was done.
 */
note: string, 
/**
 * Which tool had got in the way.
 */
tool: string | null, };

/**
 * Where a version stands.
 */
export type PolicyState = "in_force" | "waits" | "replaced" | "never";

/**
 * What became of a line.
 */
export type LineMark = "same" | "added" | "taken";

/**
 * A version of the policy.
 */
export type PolicyVersionRow = { 
/**
 * Its number, from 1 on.
 */
number: number, 
/**
 * When it was published, to the minute.
 */
published_at: string, 
/**
 * Who published it; `None` where it was set before versions were kept.
 */
by: string | null, 
/**
 * Where it stands.
 */
state: PolicyState, 
/**
 * How many of the works council agreed.
 */
agreed: number, 
/**
 * Whether the reader may agree to it and has not yet.
 */
may_agree: boolean, };

/**
 * A line of a version, held against the version before.
 */
export type PolicyLine = { 
/**
 * What became of it.
 */
mark: LineMark, 
/**
 * What stands there.
 */
text: string, };

/**
 * Somebody of the works council who agreed, in that office.
 */
export type PolicyAgreedRow = { 
/**
 * Their name.
 */
name: string, 
/**
 * When, to the minute.
 */
at: string, };

/**
 * A version as it is read and compared.
 */
export type PolicyVersionView = { 
/**
 * Which.
 */
row: PolicyVersionRow, 
/**
 * The file.
 */
text: string, 
/**
 * Country of the rules for those who choose none.
 */
country: string | null, 
/**
 * The number of the version that it is held against.
 */
before: number | null, 
/**
 * Its lines, and those of the version before that are gone.
 */
lines: Array<PolicyLine>, 
/**
 * What it grants less of than the version before: keys of the file, and `country` for the country's rules.
 */
lacks: Array<string>, 
/**
 * Who agreed, in the order in which they did.
 */
agreed: Array<PolicyAgreedRow>, 
/**
 * What the centre's key is known by.
 */
key_id: string, 
/**
 * The signature, in hex digits.
 */
signature: string, 
/**
 * Whether the signature holds.
 */
is_signed: boolean, 
/**
 * All of it as a file that `breakwater-server policy verify` reads.
 */
file: string, };

/**
 * What is asked for.
 */
export type RequestWhat = "erase" | "merge";

/**
 * Where a request stands.
 */
export type RequestState = "waits" | "done" | "refused" | "taken_back" | "over";

/**
 * Who has to confirm.
 */
export type RequestEyes = "admin" | "works_council" | "nobody";

/**
 * A part of what is kept of a person, that is erased.
 */
export type ErasedPart = "roster" | "sessions" | "accounts" | "directory" | "vault" | "praise" | "wrote" | "received" | "voices";

/**
 * What stays all the same.
 */
export type KeptPart = "given" | "headers" | "acts" | "backups" | "in_directory";

/**
 * What the entry that stays takes over, because it has none.
 */
export type MergeTakes = "email" | "team" | "post" | "role" | "leads" | "number" | "account" | "directory" | "praise";

/**
 * What is not carried over.
 */
export type MergeLost = "name" | "email" | "team" | "post" | "role" | "number" | "account" | "directory" | "vault" | "records";

/**
 * Somebody who is named in a request.
 */
export type RequestPerson = { 
/**
 * Their id.
 */
id: string, 
/**
 * Their name, as it is now.
 */
name: string, 
/**
 * Their address at work, which tells two of one name apart; for administrators alone.
 */
email: string | null, 
/**
 * Whether they work here.
 */
active: boolean, };

/**
 * Something about a person that takes four eyes.
 */
export type RequestRow = { 
/**
 * What it is called by.
 */
id: string, 
/**
 * What is asked for.
 */
what: RequestWhat, 
/**
 * Who is erased, or the entry that stays.
 */
person: RequestPerson, 
/**
 * The entry that leaves.
 */
other: RequestPerson | null, 
/**
 * Who asked.
 */
asked_by: string, 
/**
 * When, to the minute.
 */
asked_at: string, 
/**
 * Until when it may be confirmed.
 */
until: string, 
/**
 * Where it stands.
 */
state: RequestState, 
/**
 * Who has to confirm, as things are.
 */
eyes: RequestEyes, 
/**
 * Whether the reader asked.
 */
mine: boolean, 
/**
 * Whether the reader may confirm or refuse it.
 */
may_decide: boolean, 
/**
 * Who decided.
 */
decided_by: string | null, 
/**
 * When, to the minute.
 */
decided_at: string | null, 
/**
 * What was done.
 */
receipt: RequestReceipt | null, };

/**
 * What was done.
 */
export type RequestReceipt = { 
/**
 * Sessions that ended.
 */
sessions: number, 
/**
 * Accounts at work that were forgotten, or moved.
 */
accounts: number, 
/**
 * Whether a vault was erased.
 */
vault: boolean, 
/**
 * What the entry that stays took over.
 */
takes: Array<MergeTakes>, };

/**
 * Something that is taken over.
 */
export type TakenOver = { 
/**
 * What.
 */
what: MergeTakes, 
/**
 * Its value, where it is a word; an address for administrators alone.
 */
value: string | null, };

/**
 * What a request would come to.
 */
export type RequestPlan = { 
/**
 * What is asked for.
 */
what: RequestWhat, 
/**
 * Who is erased, or the entry that stays.
 */
person: RequestPerson, 
/**
 * The entry that leaves.
 */
other: RequestPerson | null, 
/**
 * What is erased.
 */
goes: Array<ErasedPart>, 
/**
 * What stays all the same.
 */
stays: Array<KeptPart>, 
/**
 * What the entry that stays takes over.
 */
takes: Array<TakenOver>, 
/**
 * What is not carried over.
 */
lost: Array<MergeLost>, 
/**
 * Who has to confirm.
 */
eyes: RequestEyes, 
/**
 * Until when, to the minute.
 */
until: string, 
/**
 * What was asked for now; `None` where it was only looked at.
 */
request: RequestRow | null, };

/**
 * What is said.
 */
export type VoiceSort = "suggestion" | "customers" | "friction";

/**
 * Where something stands.
 */
export type CaseState = "heard" | "yes" | "no" | "done";

/**
 * What the reader may do about something.
 */
export type CaseStep = "own" | "hand_over" | "sooner" | "yes" | "no" | "done" | "merge" | "board";

/**
 * What is answered as one. Never who said it.
 */
export type CaseRow = { 
/**
 * Its id.
 */
id: string, 
/**
 * What it is.
 */
sort: VoiceSort, 
/**
 * The tool of friction, else how its words begin.
 */
title: string, 
/**
 * Which tool got in the way.
 */
tool: string | null, 
/**
 * Where it stands.
 */
state: CaseState, 
/**
 * Whether the next step is late.
 */
overdue: boolean, 
/**
 * Who answers for it.
 */
owner: Named | null, 
/**
 * Whether that is the reader.
 */
mine: boolean, 
/**
 * Until when the next step is due.
 */
due_on: string | null, 
/**
 * The day on which it began.
 */
opened_on: string, 
/**
 * At least so many people said it; `None` under five.
 */
at_least: number | null, 
/**
 * Whether a customer was waiting in one of them.
 */
waiting: boolean, };

/**
 * Something of it, as it was said.
 */
export type SaidRow = { 
/**
 * The words.
 */
text: string | null, 
/**
 * What would get better.
 */
helps: string | null, 
/**
 * Whether a customer was waiting.
 */
customer_waiting: boolean, 
/**
 * Minutes that it cost.
 */
minutes: number | null, 
/**
 * The day on which it was said; of something anonymous the first of its month.
 */
said_on: string, 
/**
 * What was added later.
 */
additions: Array<string>, 
/**
 * Whether thanks for the answer came back.
 */
thanked: boolean, 
/**
 * Who said it: only to the owner, and only of what was said by name.
 */
by: string | null, };

/**
 * `GET voices/{id}`: a case, and what may be done about it.
 */
export type CaseView = { 
/**
 * As the list has it.
 */
row: CaseRow, 
/**
 * What was said, a part of it.
 */
said: Array<SaidRow>, 
/**
 * What is sent as `after` for the next part; `None` behind the last.
 */
next: string | null, 
/**
 * Why it was decided so.
 */
why: string | null, 
/**
 * What was done.
 */
note: string | null, 
/**
 * When it was decided.
 */
decided_on: string | null, 
/**
 * When it was done.
 */
done_on: string | null, 
/**
 * Whether the wall board shows it.
 */
on_board: boolean, 
/**
 * Minutes that it cost all of them; `None` under five people.
 */
minutes: number | null, 
/**
 * Other open ones about the same tool.
 */
merge: Array<CaseRow>, 
/**
 * What the reader may do.
 */
steps: Array<CaseStep>, };

/**
 * A question of a pulse.
 */
export type PulseQuestionRow = { 
/**
 * Its key.
 */
key: string, 
/**
 * The words of the centre's own.
 */
text: string | null, };

/**
 * Why no pulse can be opened.
 */
export type PulseHindrance = "overdue" | "twice" | "month_over";

/**
 * How many of those who answered.
 */
export type PulseShare = "hardly_any" | "some" | "about_half" | "most" | "nearly_all";

/**
 * The pulse that is open.
 */
export type PulseOpen = { 
/**
 * Its month, by the first day.
 */
month: string, 
/**
 * Its questions.
 */
questions: Array<PulseQuestionRow>, 
/**
 * Until when it can be answered.
 */
answer_until: string, 
/**
 * When it is counted and told.
 */
closes_at: string, };

/**
 * What a question came to.
 */
export type PulseResultRow = { 
/**
 * The question.
 */
question: PulseQuestionRow, 
/**
 * How many say "much" or "very much".
 */
agree: PulseShare, 
/**
 * How many say "little" or "not at all".
 */
disagree: PulseShare, };

/**
 * What a pulse came to for one unit, or that it is not told.
 */
export type ToldRow = { 
/**
 * Its month, by the first day.
 */
month: string, 
/**
 * Of which team; `None` is the centre.
 */
team: Named | null, 
/**
 * Whether it is told.
 */
told: boolean, 
/**
 * At least so many answered.
 */
at_least: number | null, 
/**
 * The least number that held for it.
 */
k: number, 
/**
 * When it was told.
 */
at: string, 
/**
 * One for each question that enough people answered.
 */
results: Array<PulseResultRow>, };

/**
 * `GET pulse`: the pulse that is open, whether one may be, and what the last ones came to.
 */
export type PulseRoom = { 
/**
 * The one that is open.
 */
open: PulseOpen | null, 
/**
 * Whether the reader may open one now.
 */
may_open: boolean, 
/**
 * Why none can be opened now.
 */
hindrance: PulseHindrance | null, 
/**
 * How many answers are overdue.
 */
overdue: number, 
/**
 * What the last twelve came to, newest first.
 */
told: Array<ToldRow>, };

/**
 * A month's front-line report.
 */
export type ReportRow = { 
/**
 * The month, like 2026-11.
 */
month: string, 
/**
 * How many speakers of the agents have approved it.
 */
approvals: number, 
/**
 * Whether the reader is one of them.
 */
mine: boolean, };

/**
 * A result of a pulse that was told, or kept back.
 */
export type ReleaseRow = { 
/**
 * The pulse's month, by the first day.
 */
month: string, 
/**
 * Of which team; `None` is the centre.
 */
unit: Named | null, 
/**
 * Whether it was told.
 */
told: boolean, 
/**
 * The least number that held for it.
 */
k: number, 
/**
 * At least so many answered.
 */
at_least: number | null, 
/**
 * When.
 */
at: string, };

/**
 * How long something is kept.
 */
export type RetentionRow = { 
/**
 * What, in one word of a closed set.
 */
what: string, 
/**
 * For how many days at most; `None` until it is taken back or erased, or as long as the centre is there.
 */
days: number | null, };

/**
 * A part of a list, and where the next one begins.
 */
export type Page<T> = { 
/**
 * The rows.
 */
rows: Array<T>, 
/**
 * What is sent as `after` for the next part; `None` behind the last.
 */
next: string | null, };
