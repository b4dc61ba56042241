### Der Weg: wo ich bin, was als Nächstes kommt, was es dafür braucht.

path-title = Dein Weg
path-current = Deine Rolle: { $role }
path-next = Als Nächstes
path-next-none = Erst einmal keine ansehen
path-from = von { $role } aus
path-from-sideways = seitwärts von { $role } aus
path-count = { NUMBER($met) } von { NUMBER($needed) }
path-met = { NUMBER($met) } von { NUMBER($needed) } Fähigkeiten belegt
path-entry = Außerdem nötig

path-skills-next = Was es für { $role } braucht
path-skills-current = Was es für { $role } braucht
path-level-none = Gefragt ist Stufe { NUMBER($needed) }
path-level = Stufe { NUMBER($shown) } belegt, gefragt ist { NUMBER($needed) }
path-shown = belegt

path-examples = Was Stufe { NUMBER($level) } zeigen könnte
path-former = Aus einer früheren Leiter
path-former-text = Die Leiter deines Centers hat diese Fähigkeiten nicht mehr. Was du aufgeschrieben hast, bleibt deins.

path-evidence-add = Beleg hinzufügen
path-evidence-add-skill = Beleg hinzufügen: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } Beleg
       *[other] { $count } Belege
    }
path-evidence-meta = Stufe { NUMBER($level) } · { $day }
path-evidence-of-kudos = aus Kudos
path-evidence-remove-named = Diesen Beleg entfernen: { $evidence }
path-evidence-remove-title = Diesen Beleg entfernen?
path-evidence-title = Beleg hinzufügen
path-evidence-level = Welche Stufe zeigt er?
path-evidence-what = Was ist passiert
path-evidence-placeholder = Wann es war, was du getan hast, wie es ausging
path-evidence-save = Hinzufügen

path-goals = Deine Ziele
path-goals-empty = Bei einem Ziel merkst du, dass es geschafft ist, und es hat ein Datum. Dein erstes darf klein sein.
path-goal-add = Neues Ziel
path-goal-by = bis { $day }
path-goal-done = geschafft am { $day }
path-goal-remove-named = Dieses Ziel entfernen: { $goal }
path-goal-remove-title = Dieses Ziel entfernen?
path-goal-title = Neues Ziel
path-goal-lead = Etwas, bei dem man sieht, dass es geschafft ist, bis zu einem Tag.
path-goal-what = Was du tun wirst
path-goal-placeholder = Zum Beispiel: bei zwei schwierigen Gesprächen zuhören und aufschreiben, was geholfen hat
path-goal-day = Bis
path-goal-hint = Tempo und Gesprächsdauer sind hier keine Ziele.
path-goal-save = Ziel setzen

path-map-title = Wohin es gehen kann
path-map-hint = Wähl, was du dir als Nächstes ansehen willst. Das siehst nur du.
path-map-others =
    { $count ->
        [one] { $count } weitere Rolle
       *[other] { $count } weitere Rollen
    }
path-way-up = aufwärts
path-way-sideways = seitwärts
path-here = du bist hier
path-change-current = Meine Rolle:
path-where-title = Wo bist du jetzt?
path-where-hint = Wähl deine Rolle, dann zeigt die Karte, wohin es von dort gehen kann.

path-empty-title = Noch keine Karte
path-empty-text = Sobald du deinem Center beigetreten bist, erscheint hier seine Leiter: die Rollen, was sie brauchen, und die Wege dazwischen. Ziele gehen auch ohne sie.

path-print = Drucken
path-print-title = Deinen Weg drucken
path-print-lead = Eine Seite für ein Gespräch mit deiner Teamleitung. Sie wird auf diesem Computer gemacht, und du nimmst sie selbst mit.
path-print-evidence = Hake die Belege an, die darauf stehen sollen
path-print-rest = Deine Rolle, die nächste, Stufen und Ziele stehen auch darauf.
path-print-do = Seite machen
path-print-done = Die Seite liegt in { $file }
