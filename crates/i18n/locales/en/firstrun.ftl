### The first run, in three steps.

firstrun-step = Step { NUMBER($step) } of { NUMBER($steps) }
firstrun-skip = Skip all
firstrun-finish = Begin
firstrun-welcome-title = A calm harbour beside a loud job
firstrun-welcome-text = Breakwater notices how long you have been on calls and offers you a short rest between them. It also brings you the thanks of others and shows the path ahead.
firstrun-promise-call = Never in a call: nothing appears or sounds while you are on one.
firstrun-promise-yours = Yours: calls, rests and hard moments can be read by you alone.
firstrun-promise-nobody = Nobody learns whether you took a rest: no score, no ranking.

firstrun-phone-title = Which of these is your phone?
firstrun-phone-text = So that Breakwater knows when you are on a call, and leaves you alone then.
firstrun-switch = If none is found, nothing is lost: on Today you say yourself when you are on a call, with one click.
firstrun-centre-title = Join your centre
firstrun-centre-text = For thanks from your colleagues and the way ahead. It works alone, too.
firstrun-alone = Use it alone
firstrun-joined = You have joined { $name }.
firstrun-privacy = Your calls and resets stay on this device.
