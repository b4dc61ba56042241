### Die erste Ansicht: der Augenblick und der Tag.

today-morning = Guten Morgen
today-morning-name = Guten Morgen, { $name }
today-afternoon = Guten Tag
today-afternoon-name = Guten Tag, { $name }
today-evening = Guten Abend
today-evening-name = Guten Abend, { $name }
today-night = Gute Nachtschicht
today-night-name = Gute Nachtschicht, { $name }

# Unter der großen Zahl auf der Flut.
today-unit = min im Gespräch
today-unit-reset = min seit der Atempause
today-tide = { NUMBER($minutes) } von { NUMBER($mark) } Minuten im Gespräch
today-first = Noch keine Gespräche. Mit ihnen steigt die Flut, und sie fällt, wenn du dich erholst.
today-rested = Du bist erholt. Mit dem nächsten Gespräch steigt die Flut.
today-easing = In der Flut stecken noch { NUMBER($minutes) } min Gespräch. Erholung lässt sie weiter zurückgehen.
today-mark = nach etwa { NUMBER($mark) } min im Gespräch wird dir eine Atempause angeboten
today-since = seit { $time } · nach etwa { NUMBER($mark) } min im Gespräch wird dir eine Atempause angeboten
today-since-reset = seit deiner Atempause um { $time } · die nächste wird dir nach etwa { NUMBER($mark) } min im Gespräch angeboten
today-due = Die Flut steht hoch. Das ist ein guter Moment für eine kurze Atempause.
today-due-in-call = Die Flut steht hoch. Nach diesem Gespräch wird dir eine Atempause angeboten, nie währenddessen.
today-owed = Dir steht Erholung zu: { $length }. Dann ist die Flut unter der Hälfte.
today-resting = Du machst gerade eine Atempause · { $left }
today-on-call = Im Gespräch seit { $time }
today-on-call-now = Im Gespräch
today-ringing = Es klingelt
today-uncertain = Vielleicht noch im Gespräch

today-take-reset = Atempause machen
today-later = Erinnern in
today-reset-title = Eine Atempause
today-reset-lead = Such dir aus, was dir guttut, dann wie lange. Sie beginnt sofort, ein Gespräch beendet sie.
today-reset-kind = Was
today-reset-length = Wie lange
today-choice-short = ein paar Atemzüge
today-choice-middle = abschütteln
today-choice-long = aufstehen, trinken

today-hard = Das war schwer
today-hard-title = Das war schwer
today-hard-lead = Es wird vermerkt. Nach dem Grund fragt niemand. Möchtest du einen Moment für dich?
today-hard-in-call = Du bist im Gespräch. Vermerken geht jetzt schon; eine Atempause wartet bis danach.
today-hard-only-note = Vermerken, niemandem sagen
today-hard-noted = Vermerkt, nur hier.

today-why = Warum jetzt keine Atempause?

today-day-title = Dein Tag
today-day-empty = Im Lauf des Tages erscheinen hier Gespräche und Atempausen.
today-day =
    Seit { $from }: { $calls ->
        [one] ein Gespräch
       *[other] { $calls } Gespräche
    }, zusammen { $length }, { $resets ->
        [0] noch keine Atempause
        [one] eine Atempause
       *[other] { $resets } Atempausen
    }.
today-calls =
    { $count ->
        [one] { $count } Gespräch
       *[other] { $count } Gespräche
    }
today-resets =
    { $count ->
        [one] { $count } Atempause
       *[other] { $count } Atempausen
    }
today-lane-span = { $name }, { $from } bis { $to }, { $length }
today-lane-about = { $name }, { $from } bis etwa { $to }, { $length }
today-lane-going = { $name } seit { $from }, bisher { $length }
today-lane-stuck = { $name } seit { $from }: zählt nicht mit, weil kein Gespräch so lang sein dürfte
today-lane-left-out = zählt nicht mit
today-lane-table = Als Tabelle
today-lane-what = Was
today-lane-from = Von
today-lane-to = Bis
today-lane-length = Dauer
today-lane-now = jetzt

today-switch-title = Bin ich im Gespräch?
today-switch-auto = Von selbst
today-switch-on = Im Gespräch
today-switch-off = Kein Gespräch
today-switch-auto-hint = Breakwater erkennt es an deinem Telefon.
today-switch-on-hint = Du hast gesagt, dass du im Gespräch bist. Stell zurück, wenn es vorbei ist.
today-switch-off-hint = Du hast gesagt, dass du in keinem Gespräch bist, was immer das Telefon meint.

today-quiet-title = Ruhemodus
today-quiet-hint = Eine Weile keine Angebote. Die Flut steigt und fällt weiter.
today-quiet-until = Ruhe bis { $time }
today-quiet-end = Ruhemodus beenden

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = Ja, sie bleibt offen
today-line-closed = Nein, sie schließt nach jedem Gespräch
today-unkept = Im Moment wird nichts gespeichert: Die Festplatte nimmt es nicht an. Solange Breakwater läuft, geht nichts verloren. Schaff Platz oder mach den Profilordner beschreibbar, dann wird es von selbst geschrieben.
