### Erholung: Zeitspannen, und warum gerade keine Atempause angeboten wird.

length-seconds = { NUMBER($seconds) } s
length-minutes = { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h
length-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes) } min
length-none = keine

hold-in-call = Du bist im Gespräch.
hold-ringing = Dein Telefon klingelt.
hold-uncertain = Vielleicht läuft noch ein Gespräch: Das kann gerade niemand sagen.
hold-settling = Dein Gespräch ist gerade zu Ende.
hold-typing = Du tippst gerade.
hold-quiet = Der Ruhemodus ist an.
hold-nudges-off = Erinnerungen sind aus.
hold-locked = Der Bildschirm ist gesperrt.
hold-night = Es ist Nacht.
hold-rested = Du hast dich schon erholt.
hold-backing-off = Du hast zwei Angebote vorbeiziehen lassen, das nächste kommt später.
hold-postponed = Du wolltest sie nach dem nächsten Gespräch.
hold-later = Du wolltest sie später.
hold-off-shift = Du hast gerade keine Schicht.
hold-meeting = Du bist in einer Besprechung.
hold-full-screen = Etwas füllt den ganzen Bildschirm.
hold-do-not-disturb = „Bitte nicht stören“ ist an.
hold-waking = Der Computer ist gerade erst aufgewacht.
hold-resetting = Deine Atempause läuft.
hold-shift-limit = Für diese Schicht hast du alle Angebote bekommen.
hold-after-call-work = Du bist noch bei der Nacharbeit.
hold-not-due = Noch ist keine Atempause fällig.

policy-fault-title = Ein Fehler in policy.toml
policy-fault = { $file }, Zeile { NUMBER($line) }: { $reason }. Bis das behoben ist, gelten deine letzten guten Zahlen; die berichtigte Datei gilt sofort.
policy-fault-unread = { $file } lässt sich nicht lesen: { $reason }. Es gelten deine letzten guten Zahlen; die berichtigte Datei gilt sofort.
policy-fault-short = { $file } hat einen Fehler; die letzten guten Zahlen gelten
