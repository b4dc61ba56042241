### Past days: what lies on a lane, the week, and what is kept.

# What a span of a day was: a key for every kind in SpanView.
span-call = Call
span-reset = Reset
span-after-call = After a call
span-break = Break
span-unmeasured = Not measured

history-title = Your week
history-earlier = Seven days earlier
history-later = Seven days later
history-range = { $from } – { $to }
history-week = { $calls } on calls and { $rest } of rest in these seven days. The longest stretch without rest was { $longest }, on { $day }.
history-week-quiet = No calls in these seven days.
history-week-none = Nothing was recorded in these seven days.
history-first = Day after day, your call time and your rest build up here.
history-day = { $day }: { $calls } on calls, { $rest } of rest. The longest stretch without rest was { $longest }.
history-day-quiet = { $day }: no calls.
history-day-none = { $day }: nothing was recorded. Breakwater did not run, or nothing happened.
history-uncertain = The end of a call was not heard, so { $length } are a guess.
history-unmeasured = Breakwater did not run for { $length } of this day. That time is not measured.
history-lane-gone = Only the sums of this day are left. Details stay for { NUMBER($days) } days.
history-choose = Choose a day to look at it.
history-call = On calls
history-longest = Longest without rest
history-rest = Rest
history-resets = Resets
history-column-day = Day
history-rest-what = Rest is your resets, announced breaks, and gaps of five minutes or more between calls.
history-kept = Details stay for { NUMBER($days) } days and the sums of a day for { NUMBER($months) } months, then they are deleted.
history-axis-hours = { NUMBER($hours) } h
history-axis-minutes = { NUMBER($minutes) } min
