### The first view: the moment and the day.

today-morning = Good morning
today-morning-name = Good morning, { $name }
today-afternoon = Good afternoon
today-afternoon-name = Good afternoon, { $name }
today-evening = Good evening
today-evening-name = Good evening, { $name }
today-night = Good night shift
today-night-name = Good night shift, { $name }

# Below the big number on the tide.
today-unit = min on calls
today-unit-reset = min since your reset
today-tide = On calls for { NUMBER($minutes) } of { NUMBER($mark) } minutes
today-first = No calls yet. The tide rises with them and falls when you rest.
today-rested = You are rested. The tide rises with the next call.
today-easing = The tide still holds { NUMBER($minutes) } min of calls. Rest brings it down further.
today-mark = a reset is offered at about { NUMBER($mark) } min on calls
today-since = since { $time } · a reset is offered at about { NUMBER($mark) } min on calls
today-since-reset = since your reset at { $time } · the next is offered at about { NUMBER($mark) } min on calls
today-due = The tide is full. This is a good moment for a short reset.
today-due-in-call = The tide is full. A reset will be offered after this call, never during it.
today-owed = Rest owed: { $length }. It brings the tide under half.
today-resting = You are resting · { $left }
today-on-call = On a call since { $time }
today-on-call-now = On a call
today-ringing = Ringing
today-uncertain = Perhaps still on a call

today-take-reset = Take a reset
today-later = Remind me in
today-reset-title = A reset
today-reset-lead = Choose what does you good, then how long. It begins at once, and a call ends it.
today-reset-kind = What
today-reset-length = How long
today-choice-short = a few breaths
today-choice-middle = let it go
today-choice-long = get up, drink

today-hard = That was a hard one
today-hard-title = That was a hard one
today-hard-lead = It is noted, without a reason. Would you like a moment for yourself?
today-hard-in-call = You are on a call. It can be noted now; a reset waits until afterwards.
today-hard-only-note = Note it, tell nobody
today-hard-noted = Noted, here only.

today-why = Why no reset now?

today-day-title = Your day
today-day-empty = Calls and resets will appear here as the day goes on.
today-day =
    Since { $from }: { $calls ->
        [one] one call
       *[other] { $calls } calls
    }, { $length } in all, { $resets ->
        [0] no reset yet
        [one] one reset
       *[other] { $resets } resets
    }.
today-calls =
    { $count ->
        [one] { $count } call
       *[other] { $count } calls
    }
today-resets =
    { $count ->
        [one] { $count } reset
       *[other] { $count } resets
    }
today-lane-span = { $name }, { $from } to { $to }, { $length }
today-lane-about = { $name }, { $from } to about { $to }, { $length }
today-lane-going = { $name } since { $from }, { $length } so far
today-lane-stuck = { $name } from { $from }: left out, because no call is believed to be so long
today-lane-left-out = left out
today-lane-table = As a table
today-lane-what = What
today-lane-from = From
today-lane-to = To
today-lane-length = Length
today-lane-now = now

today-switch-title = Am I on a call?
today-switch-auto = By itself
today-switch-on = On a call
today-switch-off = Not on one
today-switch-auto-hint = Breakwater hears it from your phone.
today-switch-on-hint = You said that you are on a call. Switch back when it is over.
today-switch-off-hint = You said that you are not on a call, whatever the phone says.

today-quiet-title = Quiet mode
today-quiet-hint = No offers for a while. The tide keeps rising and falling.
today-quiet-until = Quiet until { $time }
today-quiet-end = End quiet mode

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = Yes, it stays open
today-line-closed = No, it closes after each call
today-unkept = Nothing you do is kept at the moment: the disk refuses it. Until Breakwater ends nothing is lost. Make room or make the profile folder writable, and it is written by itself.
