### Pausen nach Gesetz oder Vereinbarung: was eine Regel verlangt, wie sie steht, die Karte von heute, der Nachweis zum Drucken.

country-at = Österreich
country-br = Brasilien
country-de = Deutschland
country-es = Spanien
country-it = Italien
country-pl = Polen
country-uk = Vereinigtes Königreich

# Namen der Regeln, nach ihrer Kennung.
rule-pause = Erholungspause
rule-meal = Essenspause
rule-working-time = Arbeitszeit
rule-after-hard = Pause nach einem schweren Gespräch
rule-screen-pause = Bildschirmpause
rule-rest-6h = Ruhepause bei mehr als 6 h
rule-rest-9h = Ruhepause bei mehr als 9 h
rule-screen-interruption = Unterbrechung der Bildschirmarbeit

# Was eine Regel verlangt.
owes-per-work = { $pause } je { $work } Arbeit.
owes-continuous = { $pause } nach { $work } Arbeit ohne Pause.
owes-fixed =
    { $count ->
        [one] Eine Pause von { $pause } je Schicht.
       *[other] { $count } Pausen von { $pause } je Schicht.
    }
owes-by-length = Zusammen { $total }, sobald du mehr als { $over } gearbeitet hast, in Teilen von mindestens { $pause }.
owes-after-hard = Mindestens { $pause } gleich nach einem Gespräch, das du als schwer markiert hast. Das Gesetz nennt keine Länge.
owes-daily-max = Höchstens { $work } am Tag, Pausen eingeschlossen.
owes-advice = In regelmäßigen Abständen; das Gesetz nennt keine Zahl.
owes-edges = Nicht in den ersten { $first } und nicht in den letzten { $last } der Schicht.
owes-moves = Bis zu { $early } früher oder { $late } später.
owes-paid = Bezahlt.
owes-unpaid = Nicht bezahlt.

# Wie eine Regel steht.
standing-count = { NUMBER($taken) } von { NUMBER($owed) } genommen
standing-none = noch nichts fällig
standing-length = { $taken } von { $owed } geruht
standing-worked = { $worked } von { $most } gearbeitet
standing-missed =
    { $missed ->
        [one] eine verpasst
       *[other] { $missed } verpasst
    }
standing-now = jetzt fällig
standing-window = die nächste zwischen { $from } und { $until }
standing-until = spätestens ab { $until }
standing-from = die nächste ab { $from }
standing-carried = { $carried } von { $work } bis zur nächsten

# Die Karte von heute.
statutory-title = Pausen, die dir zustehen
statutory-reviewed-not = Nicht rechtlich geprüft
statutory-hint = Sag eine Pause an, wenn du aufstehst. Weder Lücken zwischen Gesprächen noch Atempausen zählen.
statutory-least = Zählt nur, wenn sie { $length } dauert, weg vom Platz.
statutory-begin = Pause beginnen
statutory-begin-rule = Beginnen
statutory-begin-named = Beginnen: { $name }
statutory-all = Alle, und deine Schicht
statutory-end = Wieder am Platz
statutory-running = In der Pause seit { $time }
statutory-counts-at = Sie zählt ab { $time }. Ein Gespräch beendet sie.
statutory-counts = Sie zählt. Ein Gespräch beendet sie.
statutory-hard-owed = Du hast ein Gespräch als schwer markiert. Dir steht jetzt eine Pause zu.
statutory-wait = Du bist im Gespräch. Danach kann eine Pause beginnen.
statutory-shift = Deine Schicht
statutory-shift-none = Sie beginnt mit deinem ersten Gespräch, oder sag, wann du arbeitest.
statutory-shift-from = seit { $from }
statutory-shift-part = { $from } – { $until }
statutory-shift-say = Sagen, wann du arbeitest
statutory-shift-hours = Zeiten dieser Schicht
statutory-shift-hours-hint = Zum Beispiel 08:00-16:30, geteilt 08:00-12:30, 14:00-17:30. Nur auf diesem Gerät.
statutory-shift-save = Speichern
statutory-shift-forget = Meine Zeiten löschen
statutory-breaks = Pausen dieser Schicht
statutory-break-as = zählt als { $name }
statutory-break-not = zählt nicht
statutory-break-call = von einem Gespräch beendet
statutory-break-going = läuft
statutory-cut-title = Ein Gespräch hat deine Pause beendet
statutory-cut-text = Sie dauerte { $length } und zählt nicht. Was dir zusteht, steht dir weiter zu.

# Die Regeln eines Landes wählen, in den Einstellungen.
statutory-pack-title = Pausen, die dir zustehen
statutory-pack-hint = Wähle das Land, dessen Regeln für dich gelten. Heute zeigt dann, was dir zusteht, und führt einen Nachweis, der dir gehört.
statutory-pack-country = Regeln von
statutory-pack-none = kein Land
statutory-pack-suggested = Dein Center schlägt { $name } vor.
statutory-pack-facts = Nicht rechtlich geprüft (Stand: { $date }). Frag im Zweifel den Betriebsrat oder deine Gewerkschaft.
statutory-save = Nachweis speichern
statutory-saved = Gespeichert in { $dir }. Nichts wurde gesendet.

# Der Nachweis als Seite zum Drucken.
record-title = Nachweis der Pausen nach Gesetz
record-made = Erstellt am { $date }, auf dem eigenen Computer. Er gehört der Person, um die es geht, und wurde niemandem gesendet.
record-pack = { $name }. Stand { $date }, nicht rechtlich geprüft.
record-empty = Noch keine Schicht im Nachweis.
record-shift = Schicht von { $from } bis { $until }
record-shift-open = Schicht ab { $from }, noch nicht zu Ende
record-rules = Was zustand
record-breaks = Angesagte Pausen
record-breaks-none = Es wurde keine Pause angesagt.
record-columns = Was die Spalten bedeuten
record-rule = Regel
record-rule-means = Was Gesetz oder Vereinbarung verlangt; die Quelle steht unter der Tabelle.
record-owed = Fällig
record-owed-means = Pausen, die bis dahin fällig waren; bei Ruhe nach Länge: Zeit.
record-taken = Genommen
record-taken-means = Davon gegeben: zu Beginn angesagt, in voller Länge, zur richtigen Zeit.
record-missed = Verpasst
record-missed-means = Davon nicht mehr zu haben, weil ihre Zeit vorbei war; bei der Arbeitszeit: was darüber lag.
record-from = Von
record-to = Bis
record-length = Länge
record-length-means = Beginn, Ende und Länge, wie auf diesem Computer gemessen.
record-for = Angesagt für
record-for-means = Die genannte Regel, falls eine genannt wurde.
record-end = Beendet durch
record-end-means = Die Person selbst oder ein Gespräch, das kam.
record-end-agent = selbst
record-end-call = ein Gespräch
record-end-going = läuft
record-counts = Gezählt als
record-counts-means = Die Regeln, die die Pause erfüllt hat. Ein Strich: zu kurz oder zur falschen Zeit.
record-sources = Quellen
