### Hinweise: höchstens zwei Zeilen und zwei Knöpfe. Auf gesperrtem Bildschirm keine Worte und keine Namen.

nudge-title = Zeit für eine kurze Atempause?
nudge-text =
    { $minutes ->
        [0] Noch keine Minute im Gespräch seit { $since }. Dein Gespräch ist gerade zu Ende.
        [one] { $minutes } Minute im Gespräch seit { $since }. Dein Gespräch ist gerade zu Ende.
       *[other] { $minutes } Minuten im Gespräch seit { $since }. Dein Gespräch ist gerade zu Ende.
    }
nudge-take = Jetzt { $length }
nudge-later = Nach dem nächsten Gespräch
nudge-later-minutes = In { NUMBER($minutes) } min

notify-kudos-title = Kudos von { $name }
notify-kudos-customer-title = Kudos aus der Kundschaft
notify-kudos-text = „{ $text }“
notify-kudos-several-title =
    { $count ->
        [one] { $count } Kudos für dich
       *[other] { $count } Kudos für dich
    }
notify-kudos-several-text = Sie warten an deiner Wand.
notify-kudos-locked-title = Jemand hat dir gedankt
notify-kudos-locked-text = Entsperre den Bildschirm, um es zu lesen.
notify-kudos-sealed-text = Öffne deinen Tresor, um es zu lesen.
notify-path-shared-title = { $name } teilt einen Teil des eigenen Weges mit dir
notify-path-shared-text = Du findest ihn unter „Weg“.
notify-path-shared-sealed-text = Öffne deinen Tresor, um ihn zu lesen.
notify-path-shared-several-title =
    { $count ->
        [one] { $count } Person teilt einen Teil ihres Weges mit dir
       *[other] { $count } Personen teilen einen Teil ihres Weges mit dir
    }
notify-path-shared-locked-title = Jemand teilt einen Teil des eigenen Weges mit dir
notify-path-shared-locked-text = Entsperre den Bildschirm, um zu sehen, wer.
notify-voice-answered-title = Beantwortet: { $what }
notify-voice-answered-text = Was entschieden wurde und warum, steht unter „Gehört werden“.
notify-voice-several-title =
    { $count ->
        [one] { $count } Antwort von deinem Center
       *[other] { $count } Antworten von deinem Center
    }
notify-voice-locked-title = Neues aus deinem Center
notify-voice-locked-text = Entsperre den Bildschirm, um es zu lesen.
notify-voice-overdue-title = Eine Antwort ist überfällig
notify-voice-overdue-text = Die Antwort auf das, was du gesagt hast, war fällig bis { $day } ({ $name }). Das sehen jetzt alle.
notify-pulse-title = Puls: ein paar kurze Fragen
notify-pulse-text = Zehn Sekunden, und niemand kann erkennen, wer was geantwortet hat.

notify-set-aside-title = Deine Daten konnten nicht gelesen werden
notify-set-aside-text = Sie liegen unverändert unter { $path }, und es wurde neu begonnen. Nichts wurde gelöscht.
notify-signed-out-title = Dein Center kennt diesen Computer nicht mehr
notify-signed-out-text = Alles ist hier gespeichert. Tritt noch einmal bei, um es zu senden.
notify-reset-over-title = Deine Atempause ist vorbei
notify-reset-over-text = Du hast dich { $length } ausgeruht.
notify-kudos-read = Lesen
notify-kudos-thank = Danke sagen
desk-added-title = Ein neuer Arbeitsplatz ist als du angemeldet
desk-added = Ein Arbeitsplatz mit { $name } ist seit { $on } als du angemeldet. Das warst nicht du? Bitte, wer dein Center betreibt, die Sitzung { $session } zu beenden.
desk-added-unnamed = Ein anderer Arbeitsplatz ist seit { $on } als du angemeldet. Das warst nicht du? Bitte, wer dein Center betreibt, die Sitzung { $session } zu beenden.
sso-page-done = Du bist angemeldet
sso-page-done-text = Du kannst diese Seite schließen und zu Breakwater zurückkehren.
sso-page-failed = Du bist nicht angemeldet
