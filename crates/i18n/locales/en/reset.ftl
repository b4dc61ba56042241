### The reset window.

reset-window = Reset
reset-back = Back to work
reset-kind-breathe = breathing
reset-kind-look-away = looking away
reset-kind-stretch = stretching
reset-kind-quiet = quiet

reset-breathe-title = Let the last call go
reset-breathe-in = Breathe in
reset-breathe-out = Breathe out
reset-breathe-text = Breathe in for four seconds, out for six.
reset-look-away-title = Look far away
reset-look-away-text = Out of the window, if there is one. Let your eyes rest on the farthest thing you can see.
reset-stretch-title = Get up and stretch
reset-stretch-shoulders = Raise your shoulders, hold, let them drop.
reset-stretch-reach = Reach up with both arms.
reset-stretch-side = Lean to one side, then to the other.
reset-stretch-neck = Tilt your head to one side, then to the other.
reset-quiet-title = Nothing to do
reset-quiet-text = Nobody wants anything right now.

reset-left-minutes =
    { $minutes ->
        [one] about a minute left
       *[other] about { $minutes } minutes left
    }
reset-left-under-minute = less than a minute left
reset-left-nearly = nearly done
reset-after = after { $length } on calls
reset-over = Welcome back
reset-over-text = The tide has fallen. You can close this window.
reset-over-credit = You rested { $rested }. That makes up for { $credited } of calls.
reset-over-short = You rested { $rested }. Under half a minute it does not count as a reset, yet it helps.
reset-over-warm = The next call comes soon enough.
reset-close = Close
