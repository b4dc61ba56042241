### Was diesen Computer verlassen hat: was, wann, an wen, wie lang.

sent-title = Was diesen Computer verlassen hat
sent-hint = Alles, was Breakwater gesendet hat, an wen und wann. Steht { NUMBER($days) } Tage lang hier und nirgends sonst.
sent-none = Nichts hat diesen Computer verlassen.
sent-none-hint = Sobald du einem Center beitrittst, steht hier, was dorthin gesendet wird.
sent-show = Zeigen, was gesendet wurde
sent-never = Deine Gespräche, Atempausen und schweren Gespräche stehen nicht in dieser Liste, weil sie diesen Computer nicht verlassen. Nur wo du einen Tresor hast, gehen die Summen deiner Tage mit, versiegelt für dich allein.
sent-to = An { $host }
sent-pressed = Was du gesendet hast
sent-by-itself = Was von selbst geht

sent-join = Dein Code für den Beitritt, mit der Kennung dieser Installation und dem Namen ihres Systems
sent-leave = Dass du gegangen bist: Der Server muss diesen Computer nicht mehr kennen
sent-records = Etwas, das du geschrieben hast
sent-proof = Deine letzte Nachricht noch einmal, um zu sehen, ob der Server sie noch hat
sent-sealed = Deine persönlichen Einträge, so versiegelt, dass nur du sie öffnen kannst
sent-keys = Zu deinen Schlüsseln, so versiegelt, dass nur du sie öffnen kannst
sent-heads = Die Frage, ob es etwas Neues gibt
sent-feeds = Die Bitte um das Neue
sent-calendar = Die Frage nach deinem Kalender, unter seiner Adresse
sent-slip = Ein Zettel in immer gleicher Größe, alle zwei Stunden, ohne deinen Namen: meist leer, manchmal mit dem, was du ohne Namen gesagt oder geantwortet hast
sent-voice-tokens = Die Bitte um Marken für das, was ohne Namen gesagt wird. Alle bitten um alle, und der Server erkennt sie nicht wieder
sent-voice = Was du mit deinem Namen gesagt hast, oder etwas dazu
sent-live = Die offene Verbindung, auf der Kudos sofort ankommen
sent-unreached = Versuche, eine Verbindung aufzubauen. Niemand war da, sonst ging nichts hinaus
sent-uncounted = Breakwater endete ohne Vorwarnung. Was zwischen { $from } und { $to } von selbst ging, ist nicht gezählt

sent-record-kudos-given =
    { $times ->
        [one] Ein Kudos
       *[other] { $times } Kudos
    }
sent-record-kudos-thanked =
    { $times ->
        [one] Ein „Danke“ für Kudos
       *[other] { $times } Mal „Danke“ für Kudos
    }
sent-record-kudos-shown =
    { $times ->
        [one] Wer Kudos sehen darf, die du bekommen hast
       *[other] Wer { $times } deiner Kudos sehen darf
    }
sent-record-kudos-taken-back =
    { $times ->
        [one] Dass du Kudos zurückgenommen hast
       *[other] Dass du { $times } Kudos zurückgenommen hast
    }
sent-record-kudos-reported =
    { $times ->
        [one] Dass du Kudos meldest
       *[other] Dass du { $times } Kudos meldest
    }
sent-record-recognition-set =
    { $times ->
        [one] Wie du gern Dank hörst
       *[other] Wie du gern Dank hörst, { $times }-mal
    }
sent-record-relief-asked =
    { $times ->
        [one] Dass du ein paar Minuten brauchst
       *[other] { $times } Mal, dass du ein paar Minuten brauchst
    }
sent-record-path-shared =
    { $times ->
        [one] Was du von deinem Weg teilst, oder dass du es nicht mehr teilst
       *[other] Was du von deinem Weg teilst oder nicht mehr teilst, { $times }-mal
    }
sent-record-sealed =
    { $times ->
        [one] Ein persönlicher Eintrag, den nur du öffnen kannst
       *[other] { $times } persönliche Einträge, die nur du öffnen kannst
    }
sent-record-other =
    { $times ->
        [one] Ein Eintrag einer früheren oder späteren Version
       *[other] { $times } Einträge einer früheren oder späteren Version
    }
sent-for-nobody = { $what }, nur für den Server
sent-for-one-person = { $what }, für eine Person
sent-for-team = { $what }, für dein Team
sent-for-everyone = { $what }, für alle in deinem Center
sent-kept = Der Server löscht es nach { NUMBER($hours) } Stunden.
sent-times =
    { $times ->
        [one] einmal
       *[other] { $times }-mal
    }
sent-unanswered = { NUMBER($times) } davon ohne Antwort
sent-no-answer = keine Antwort; vielleicht kam es nicht an
sent-open = { $length } lang offen
sent-bytes = { NUMBER($bytes) } Byte
sent-kilobytes = { NUMBER($kilobytes) } kB
