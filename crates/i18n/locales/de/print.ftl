### Gedruckte Seiten: der Weg auf einem A4 für ein Gespräch, der Dank einer Woche auf einem A3 für die Wand, ein Monat des Gehörtwerdens auf einem A4. Namen bleiben, wie sie sind.

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

print-report = Aus erster Hand
print-report-month = { $month } { $year }
print-report-on = Stand vom { $day }
print-report-draft = Entwurf, nicht freigegeben von zwei Mitgliedern des Betriebsrats
print-report-approved = Freigegeben von zwei Mitgliedern des Betriebsrats
print-report-heard = gehört
print-report-heard-of = Vorschläge: { NUMBER($suggestions) } · aus der Kundschaft: { NUMBER($customers) } · Reibung: { NUMBER($friction) }
print-report-decided = entschieden
print-report-decided-of = ja: { NUMBER($yes) } · nein: { NUMBER($no) }
print-report-done = erledigt
print-report-overdue = überfällig
print-report-answers = Was beantwortet wurde
print-report-answers-none = In diesem Monat wurde nichts entschieden oder erledigt.
print-report-customers = Was die Kundschaft sagt, und was entschieden wurde
print-report-sort =
    { $sort ->
        [customers] Was die Kundschaft sagt
        [friction] Reibung
       *[suggestion] Vorschlag
    }
print-report-outcome =
    { $outcome ->
        [done] erledigt
        [yes] ja
       *[no] nein
    }
print-report-outcome-by = ja, bis { $day }
print-report-people = mindestens { NUMBER($count) } Personen
print-report-words-named = Diese Worte nennen eine Person und werden nicht gedruckt.
print-report-more =
    { $count ->
        [one] Noch eines steht in Breakwater.
       *[other] { $count } weitere stehen in Breakwater.
    }
print-report-owed = Überfällig am { $day }
print-report-owed-none = Nichts ist überfällig.
print-report-due = fällig am { $day }
print-report-tools = Was aufgehalten hat
print-report-tools-none = Kein Werkzeug, von dem fünf oder mehr Personen berichtet haben.
print-report-minutes = zusammen mindestens { NUMBER($minutes) } min
print-report-waiting = mindestens { NUMBER($count) }-mal wartete jemand aus der Kundschaft
print-report-pulse = Der Puls
print-report-pulse-none = Für diesen Monat ist keiner bekannt gegeben.
print-report-pulse-few = Zu wenige haben geantwortet. Das Ergebnis wird nicht bekannt gegeben, weil es die Antworten Einzelner verriete.
print-report-pulse-people = mindestens { NUMBER($count) } Personen haben geantwortet
print-report-question =
    { $question ->
        [challenge] Meine Arbeit fordert mich auf gute Weise.
        [recognition] Was ich gut mache, wird gesehen.
        [development] Ich komme hier weiter.
       *[flexibility] Meine Schichten passen zu meinem Leben.
    }
print-report-agree =
    { $share ->
        [hardly_any] Kaum jemand stimmt zu
        [some] Einige stimmen zu
        [about_half] Etwa die Hälfte stimmt zu
        [most] Die meisten stimmen zu
       *[nearly_all] Fast alle stimmen zu
    }
print-report-disagree =
    { $share ->
        [hardly_any] kaum jemand widerspricht
        [some] einige widersprechen
        [about_half] etwa die Hälfte widerspricht
        [most] die meisten widersprechen
       *[nearly_all] fast alle widersprechen
    }
print-report-result = { $agree }, { $disagree }
print-report-foot = Keine Person steht darin und kein Wort derer, die etwas gesagt haben: Was entschieden wurde, steht in den Worten der Person, die entschieden hat. Anzahlen von Personen beginnen bei fünf und steigen in Fünferschritten.
