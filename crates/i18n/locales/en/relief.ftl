### Relief: "I need ten minutes", said to the leader of one's team. Who, how long and when; nothing else.

relief-tell = Tell { $name } that I need this time
relief-reads = { $name } leads your team and reads only your name, the minutes and the time. You are not told whether it was read.
relief-nobody = Nobody is known to lead your team, so nothing is sent.
relief-waiting = You asked { $name } for { $minutes } min at { $time } · waiting to be sent
relief-sent = You asked { $name } for { $minutes } min at { $time } · sent
relief-from =
    { $minutes ->
        [one] { $name } needs a minute
       *[other] { $name } needs { $minutes } minutes
    }
relief-age =
    { $age ->
        [0] Asked at { $time }, just now.
        [one] Asked at { $time }, { $age } minute ago.
       *[other] Asked at { $time }, { $age } minutes ago.
    }
relief-late = That was a while ago.
relief-locked-title = Somebody in your team needs a moment
relief-locked-text = Unlock the screen to see who.
relief-put-away = Put away
