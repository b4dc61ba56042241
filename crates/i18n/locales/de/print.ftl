### Gedruckte Seiten: der Weg auf einem A4 für ein Gespräch, der Dank einer Woche auf einem A3 für die Wand. Namen bleiben, wie sie sind.

print-month =
    { $month ->
        [jan] Januar
        [feb] Februar
        [mar] März
        [apr] April
        [may] Mai
        [jun] Juni
        [jul] Juli
        [aug] August
        [sep] September
        [oct] Oktober
        [nov] November
       *[dec] Dezember
    }
print-day = { $day }. { $month } { $year }
print-day-short = { $day }. { $month }

print-path = Mein Weg
print-path-named = Mein Weg: { $name }
print-next = Was ich als Nächstes ansehe
print-next-sideways = Was ich als Nächstes ansehe, seitwärts
print-entry = Außerdem nötig
print-ways = Wohin es von hier gehen kann
print-way-up = aufwärts
print-way-sideways = seitwärts
print-skills = Was es für { $role } braucht, und was es belegt
print-skills-bare = Was meine Fähigkeiten belegt
print-level = Stufe { NUMBER($shown) } von { NUMBER($needed) }
print-level-open = gefragt ist Stufe { NUMBER($needed) }
print-evidence-meta = Stufe { NUMBER($level) } · { $day }
print-evidence-more =
    { $count ->
        [one] Ein weiterer steht auf meinem Computer.
       *[other] { $count } weitere stehen auf meinem Computer.
    }
print-former = Aus einer früheren Leiter: { $skill }
print-goals = Meine Ziele
print-goal-by = bis { $day }
print-goal-done = geschafft am { $day }
print-goals-none = Noch keines aufgeschrieben. Platz für eines:
print-goals-more =
    { $count ->
        [one] Ein weiteres Ziel steht auf meinem Computer.
       *[other] { $count } weitere Ziele stehen auf meinem Computer.
    }
print-steps = Nächste Schritte
print-step = { $skill }: Stufe { NUMBER($level) }
print-agreed = Was wir vereinbaren
print-blank = Noch nichts aufgeschrieben
print-blank-text = Es ist keine Rolle gewählt und kein Beleg aufgeschrieben. Die Linien sind für das Gespräch: wo ich stehe, was ich mir ansehen möchte, was ich dafür brauche.
print-path-foot = Auf meinem eigenen Computer gemacht, aus dem, was ich ausgewählt habe. Nichts davon wurde irgendwohin gesendet.

print-praise = Dank der Woche
print-praise-days = { $from } bis { $to }
print-praise-from = von { $name }
print-praise-customer = aus der Kundschaft
print-praise-foot = Wem hier gedankt wird, hat es allen gezeigt. In der Reihenfolge, in der es gesagt wurde.
print-page = Seite { NUMBER($page) } von { NUMBER($pages) }
print-quote = „{ $text }“
