### Gehört werden: was man dem eigenen Center sagt, was daraus wird, und die kurzen Fragen eines Monats.

voice-title = Gehört werden
voice-say = Etwas sagen
voice-obstacle = Etwas hat mich aufgehalten
voice-alone-title = Gehört wird, wem jemand zuhört
voice-alone-text = Sobald du deinem Center beigetreten bist, kannst du ihm sagen, was sich ändern sollte, und siehst hier, was daraus wird.
voice-empty-title = Was du sagst, bekommt eine Antwort
voice-empty-text = Ein Vorschlag, was die Kundschaft dir sagt, ein Werkzeug, das aufhält: Alles wird gehört, mit Begründung entschieden und erledigt. Für jeden Schritt steht jemand ein, bis zu einem Tag.
voice-yours = Was du gesagt hast
voice-only-here = Diese Liste steht nur auf diesem Computer.

voice-sort-suggestion = Vorschlag
voice-sort-customers = Was die Kundschaft sagt
voice-sort-friction = Reibung: { $tool }
voice-named = mit deinem Namen
voice-nameless = ohne Namen
voice-helps = Was besser wird: { $text }
voice-customer-waiting = währenddessen wartete jemand aus der Kundschaft
voice-minutes = { NUMBER($minutes) } min verloren
voice-added = Ergänzt: { $text }
voice-at-least = Mindestens { NUMBER($count) } Personen sagen das

# Gehört, entschieden, erledigt: wie weit es ist, wer dafür einsteht, bis wann.
voice-way = Wie weit es ist
voice-way-heard = Gehört
voice-way-decided = Entschieden
voice-way-done = Erledigt
voice-late = überfällig
voice-state-waiting = Hier gespeichert. Es wird gesendet, sobald dein Center erreichbar ist.
voice-state-leaves = Hier gespeichert. Es geht innerhalb von etwa einem Tag hinaus, ohne deinen Namen.
voice-state-sent = Gesendet. Hier siehst du, sobald es gehört wurde.
voice-state-withdrawn = Zurückgenommen. Die Worte sind in deinem Center gelöscht.
voice-state-refused = Dein Center hat es nicht angenommen und behält nichts davon. Deine Worte sind noch hier: Sag es noch einmal.
voice-heard-day = Entscheidung bis { $day }
voice-heard-late = Die Entscheidung war fällig bis { $day }
voice-yes = Es wird gemacht
voice-yes-day = Es wird gemacht, bis { $day }
voice-yes-late = Es sollte erledigt sein bis { $day }
voice-no = Es wird nicht gemacht
voice-done = Es ist erledigt
voice-why = Warum: { $text }
voice-note = Was getan wurde: { $text }

voice-thank = Danke sagen
voice-thank-name = Danke sagen: { $what }
voice-thanked = Du hast Danke gesagt
voice-thank-done = Dein Danke geht an die, die geantwortet haben.
voice-add = Etwas ergänzen
voice-add-name = Etwas ergänzen: { $what }
voice-add-what = Was du ergänzen möchtest
voice-add-done = Ergänzt. Es geht denselben Weg wie das, was du gesagt hast.
voice-withdraw = Zurücknehmen
voice-withdraw-name = Zurücknehmen: { $what }
voice-withdraw-title = Das zurücknehmen?
voice-withdraw-text = Die Worte werden in deinem Center gelöscht. Vielleicht wurden sie schon gelesen.
voice-withdraw-done = Zurückgenommen. Ist es schon in deinem Center, werden die Worte dort gelöscht, sobald es davon erfährt.

voice-say-lead = Zwei Felder, zwanzig Sekunden. Jemand steht mit Namen dafür ein, bis zu einem Tag.
voice-say-which = Was ist es
voice-say-suggestion = Ein Vorschlag
voice-say-customers = Was die Kundschaft mir sagt
voice-say-change = Was sich ändern sollte
voice-say-change-placeholder = Zum Beispiel: Spätschichten selbst untereinander tauschen
voice-say-told = Was man dir sagt
voice-say-told-placeholder = Was du immer wieder hörst, ohne Namen und Nummern
voice-say-helps = Was dadurch besser wird, wenn du magst
voice-say-helps-placeholder = Für dich, fürs Team, für die Kundschaft
voice-say-send = Senden

voice-name = Mit deinem Namen?
voice-name-with = Mit meinem Namen
voice-name-without = Ohne Namen
voice-name-with-hint = Deinen Namen sieht nur, wer dafür einsteht, und kann dich fragen. In keiner Liste und keinem Bericht steht er.
voice-name-without-hint = Niemand kann erkennen, dass es von dir ist, auch der Server nicht; es geht innerhalb von etwa einem Tag hinaus, und die Antworten kommen trotzdem hierher zurück.
voice-name-careful = Lass weg, was dich verraten würde.
voice-name-left = Ohne Namen in diesem Monat: noch { NUMBER($count) }.
voice-name-none = Ohne Namen ist alles gesagt, was in einem Monat geht. Ab dem nächsten Monat geht wieder etwas; mit deinem Namen geht es jetzt.
voice-said-named = Gespeichert. Es wird gesendet, sobald dein Center erreichbar ist, und die Antworten kommen hierher zurück.
voice-said-nameless = Gespeichert. Es geht innerhalb von etwa einem Tag hinaus, ohne deinen Namen, und die Antworten kommen hierher zurück.

voice-friction-lead = Das Werkzeug genügt. Was viele sagen, wird gemeinsam beantwortet, und alle, die es traf, erfahren, wenn es behoben ist.
voice-friction-tool = Welches Werkzeug
voice-friction-tool-placeholder = Sein Name
voice-friction-known = Hier bekannt
voice-friction-waiting = Jemand aus der Kundschaft musste warten
voice-friction-minutes = Wie viel Zeit es gekostet hat
voice-friction-minutes-own = Anders
voice-friction-minutes-field = Minuten
voice-friction-text = Was passiert ist, wenn du magst
voice-friction-text-placeholder = Wo es hakt und was reichen würde
voice-others = Mindestens { NUMBER($count) } andere sagen das in diesem Monat auch.

voice-overdue-title = Überfällig in deinem Center
voice-overdue-text = Was nicht rechtzeitig beantwortet ist, sehen alle. Bis es beantwortet ist, gibt es keine neuen kurzen Fragen.
voice-answers-title = Was dein Center geantwortet hat
voice-answers-empty = Was entschieden und was erledigt ist, steht hier mit Begründung, für alle.

pulse-title = Puls: ein paar kurze Fragen
pulse-text = Zehn Sekunden. Niemand kann erkennen, wer was geantwortet hat, auch der Server nicht; deine Antworten gehen innerhalb von etwa einem Tag hinaus.
pulse-until = Bis { $day }
pulse-optional = Eine Frage kann leer bleiben.
pulse-choice-not-at-all = Gar nicht
pulse-choice-little = Wenig
pulse-choice-partly = Teils
pulse-choice-much = Ziemlich
pulse-choice-very-much = Sehr
pulse-question-challenge = Meine Arbeit fordert mich auf gute Weise.
pulse-question-recognition = Was ich gut mache, wird gesehen.
pulse-question-development = Ich komme hier weiter.
pulse-question-flexibility = Meine Schichten passen zu meinem Leben.
pulse-send = Antworten senden
pulse-skip = Diesen Monat nicht
pulse-never = Nie fragen
pulse-sent = Gespeichert. Deine Antworten gehen innerhalb von etwa einem Tag hinaus, und niemand kann erkennen, dass sie von dir sind.
pulse-answered = Du hast geantwortet. Alle erfahren im selben Moment, was dabei herauskam.
pulse-skipped = Den Puls dieses Monats lässt du aus.
pulse-off = Du wirst nicht mehr gefragt. In den Einstellungen kannst du das ändern.
pulse-results = Was der Puls ergab
pulse-results-centre = Dein Center
pulse-results-at-least = Mindestens { NUMBER($count) } Personen haben geantwortet.
pulse-results-untold = Nicht gesagt: So wenige haben geantwortet, dass sich erraten ließe, wer was gesagt hat.
pulse-agree =
    { $share ->
        [hardly_any] Kaum jemand stimmt zu
        [some] Einige stimmen zu
        [about_half] Etwa die Hälfte stimmt zu
        [most] Die meisten stimmen zu
       *[nearly_all] Fast alle stimmen zu
    }
pulse-disagree =
    { $share ->
        [hardly_any] kaum jemand widerspricht
        [some] einige widersprechen
        [about_half] etwa die Hälfte widerspricht
        [most] die meisten widersprechen
       *[nearly_all] fast alle widersprechen
    }
