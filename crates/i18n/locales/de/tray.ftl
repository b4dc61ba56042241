### Die Leiste: der Satz des Augenblicks und das Menü.

moment-on-calls = { NUMBER($minutes) } min im Gespräch seit { $since }
moment-no-calls = Noch keine Gespräche
moment-rested = Erholt: kein Gespräch seit { $since }
moment-resetting = Atempause bis { $until }
moment-break = In der Pause seit { $since }
moment-quiet = Ruhe bis { $until }

tray-take-reset = Atempause machen
tray-later = Später erinnern in …
tray-minutes =
    { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    }
tray-hours =
    { $hours ->
        [one] { $hours } Stunde
       *[other] { $hours } Stunden
    }
tray-hard = Das war schwer
tray-give-kudos = Kudos geben
tray-quiet-for = Ruhe für …
tray-quiet-off = Ruhemodus beenden
tray-call-started = Ich bin im Gespräch
tray-call-ended = Gespräch beendet
tray-open = Breakwater öffnen
tray-quit = Beenden
tray-unkept = Nichts wird gespeichert: Festplatte voll oder nicht beschreibbar
