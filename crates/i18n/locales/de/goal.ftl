### Ziele: was ihre fünf Buchstaben sagen (spezifisch, messbar, erreichbar, sinnvoll, bis zu einem Tag), und wie die Kommandozeile von Weg und Zielen spricht.

goal-letter-specific-said = Es sagt, was du tun wirst.
goal-letter-specific-open = Sag etwas mehr darüber, was du tun wirst.
goal-letter-measurable-said = Man merkt, wann es erreicht ist.
goal-letter-measurable-open = Woran merkst du, dass es erreicht ist? Sag, wie viele oder wie oft.
goal-letter-attainable-said = Darin steht nichts von immer oder nie.
goal-letter-attainable-open = Immer, nie und perfekt hält niemand durch. Was würde reichen?
goal-letter-relevant-said = Es gehört zu der Rolle, die du dir ansiehst.
goal-letter-relevant-yours = Wofür es gut ist, weißt nur du.
goal-letter-timed-said = Es hat einen Tag.
goal-letter-timed-open = Wähle einen Tag ab heute, innerhalb von zwei Jahren.

goal-kept = Dein Ziel ist notiert, bis { $day }. Nur du kannst es lesen. Seine Kennung ist { $id }
goal-met = Das Ziel ist erreicht.
goal-open-again = Das Ziel ist wieder offen.
goal-removed = Das Ziel ist entfernt.
goal-none = Noch keine Ziele.
goal-by = bis { $day }
goal-done-on = geschafft am { $day }
goal-no-ladder = Noch keine Leiter. Sie kommt von deinem Center, wenn du ihm beitrittst; Ziele gehen auch ohne sie.
goal-role-now = Deine Rolle: { $role }.
goal-role-unsaid = Du hast noch nicht gesagt, welche Rolle du hast. Wähle sie im Fenster: breakwater open path
goal-role-next = Du siehst dir an: { $role }, { NUMBER($met) } von { NUMBER($needed) } Fähigkeiten belegt.
goal-skill = { $name }: Stufe { NUMBER($shown) } belegt, gefragt ist { NUMBER($needed) }
goal-former = Aus einer früheren Leiter: { $name }
goal-way = Ein Weg von hier: { $role }, { NUMBER($met) } von { NUMBER($needed) } Fähigkeiten belegt
