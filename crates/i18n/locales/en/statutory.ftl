### Breaks owed by law or agreement: what a rule asks for, how it stands, the card of today, the record to print.

country-at = Austria
country-br = Brazil
country-de = Germany
country-es = Spain
country-it = Italy
country-pl = Poland
country-uk = United Kingdom

# Names of rules, by their id in the pack.
rule-pause = Rest pause
rule-meal = Meal break
rule-working-time = Working time
rule-after-hard = Pause after a hard call
rule-screen-pause = Screen break
rule-rest-6h = Rest in a day over 6 h
rule-rest-9h = Rest in a day over 9 h
rule-screen-interruption = Interrupting screen work

# What a rule asks for.
owes-per-work = { $pause } for each { $work } of work.
owes-continuous = { $pause } after { $work } of work without a break.
owes-fixed =
    { $count ->
        [one] One break of { $pause } in a shift.
       *[other] { $count } breaks of { $pause } in a shift.
    }
owes-by-length = { $total } in all once you worked more than { $over }, in parts of at least { $pause }.
owes-after-hard = At least { $pause } right after a call you marked as hard. The law gives no length.
owes-daily-max = At most { $work } a day, breaks included.
owes-advice = At regular moments; the law gives no number.
owes-edges = Not in the first { $first } and not in the last { $last } of the shift.
owes-moves = Up to { $early } earlier or { $late } later.
owes-paid = Paid.
owes-unpaid = Not paid.

# How a rule stands.
standing-count = { NUMBER($taken) } of { NUMBER($owed) } taken
standing-none = nothing owed yet
standing-length = { $taken } of { $owed } rested
standing-worked = { $worked } of { $most } worked
standing-missed =
    { $missed ->
        [one] one missed
       *[other] { $missed } missed
    }
standing-now = owed now
standing-window = next between { $from } and { $until }
standing-until = to begin by { $until }
standing-from = next from { $from } on
standing-carried = { $carried } of { $work } towards the next one

# The card of today.
statutory-title = Breaks owed by law
statutory-reviewed-not = Not legally reviewed
statutory-hint = Announce a break as you get up. Gaps between calls and resets never count.
statutory-least = Counts only if it lasts { $length }, away from your desk.
statutory-begin = Begin a break
statutory-begin-rule = Begin
statutory-begin-named = Begin: { $name }
statutory-all = All of them, and your shift
statutory-end = Back at my desk
statutory-running = On a break since { $time }
statutory-counts-at = It counts from { $time } on. A call ends it.
statutory-counts = It counts. A call ends it.
statutory-hard-owed = You marked a call as hard. A pause is owed to you now.
statutory-wait = You are on a call. A break can begin after it.
statutory-shift = Your shift
statutory-shift-none = It begins with your first call, or say when you work.
statutory-shift-from = since { $from }
statutory-shift-part = { $from } – { $until }
statutory-shift-say = Say when you work
statutory-shift-hours = Hours of this shift
statutory-shift-hours-hint = Like 08:00-16:30, or 08:00-12:30, 14:00-17:30 for a split one. Only on this device.
statutory-shift-save = Save
statutory-shift-forget = Clear my hours
statutory-breaks = Breaks of this shift
statutory-break-as = counts as { $name }
statutory-break-not = does not count
statutory-break-call = ended by a call
statutory-break-going = goes on
statutory-cut-title = A call ended your break
statutory-cut-text = It lasted { $length } and does not count. What is owed stays owed.

# Choosing the rules of a country, in the settings.
statutory-pack-title = Breaks owed by law
statutory-pack-hint = Choose the country whose rules apply to you. Today then shows what is owed, and keeps a record that is yours.
statutory-pack-country = Rules of
statutory-pack-none = no country
statutory-pack-suggested = Your centre suggests { $name }.
statutory-pack-facts = Facts of { $date }. Not legally reviewed: ask your works council or your union when it matters.
statutory-save = Save the record
statutory-saved = Saved in { $dir }. Nothing was sent.

# The record, as a page to print.
record-title = Record of breaks owed by law
record-made = Made on { $date }, on the agent’s own computer. It belongs to the agent and was sent to nobody.
record-pack = { $name }. Facts of { $date }, not legally reviewed.
record-empty = No shift is in the record yet.
record-shift = Shift from { $from } to { $until }
record-shift-open = Shift from { $from }, not over
record-rules = What was owed
record-breaks = Announced breaks
record-breaks-none = No break was announced.
record-columns = What the columns mean
record-rule = Rule
record-rule-means = What the law or the agreement asks for, with its source below the table.
record-owed = Owed
record-owed-means = Breaks that fell due by then; for rest by length, time.
record-taken = Taken
record-taken-means = Of those, given: announced at their start, of full length, at the right time.
record-missed = Missed
record-missed-means = Of those, no longer to be had because their time passed; for working time, what was over.
record-from = From
record-to = To
record-length = Length
record-length-means = Begin, end and length as measured on this computer.
record-for = Announced for
record-for-means = The rule that the agent named, if any.
record-end = Ended by
record-end-means = The agent, or a call that came.
record-end-agent = agent
record-end-call = a call
record-end-going = goes on
record-counts = Counted as
record-counts-means = The rules that the break filled. A dash: too short, or at the wrong time.
record-sources = Sources
