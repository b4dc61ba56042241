### The tray: the sentence of the moment and the menu.

moment-on-calls = { NUMBER($minutes) } min on calls since { $since }
moment-no-calls = No calls yet
moment-rested = Rested: no call since { $since }
moment-resetting = Reset until { $until }
moment-break = On a break since { $since }
moment-quiet = Quiet until { $until }

tray-take-reset = Take a reset
tray-later = Remind me later in …
tray-minutes =
    { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
tray-hours =
    { $hours ->
        [one] { $hours } hour
       *[other] { $hours } hours
    }
tray-hard = That was a hard one
tray-give-kudos = Give kudos
tray-quiet-for = Quiet for …
tray-quiet-off = End quiet mode
tray-call-started = I'm on a call
tray-call-ended = Call ended
tray-open = Open Breakwater
tray-quit = Quit
tray-unkept = Nothing is kept: the disk is full or cannot be written
