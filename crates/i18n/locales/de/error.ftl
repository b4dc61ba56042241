### Fehler: was geschah, was sicher ist, was zu tun ist.

error-bad-request = Diese Anfrage war nicht zu verstehen: { $detail }
error-request-broken = Dieses Programm und der Server verstehen sich nicht ({ $fault }). Nichts ist verloren; sind beide auf demselben Stand, geht es weiter.
error-choice-unknown =
    { $choice ->
        [language] Breakwater spricht kein { $name }. Nichts wurde geändert.
        [theme] Es gibt kein Aussehen namens { $name }. Wähle system, light oder dark.
        [reset] Eine Atempause dauert 60s, 3m oder 10m, nicht { $name }. Nichts wurde geändert.
        [relief] Du kannst sagen, dass du 1, 3 oder 10 Minuten brauchst, nicht { $name }. Nichts wurde gesendet.
       *[other] Es gibt keine Ansicht namens { $name }. Es gibt today, kudos, path und settings.
    }
error-out-of-range =
    { $amount ->
        [days] Ein Verlauf zeigt { NUMBER($min) } bis { NUMBER($max) } Tage.
        [level] Eine Stufe ist eine Zahl von { NUMBER($min) } bis { NUMBER($max) }.
        [sources] Es sind schon { NUMBER($max) } Anrufquellen. Entferne eine, die du nicht mehr brauchst.
        [quiet] Der Ruhemodus dauert { NUMBER($min) } Sekunde bis { NUMBER($max) } Sekunden, das ist ein Tag. Nichts wurde geändert.
       *[other] Eine Schicht hat höchstens { NUMBER($max) } Teile.
    }
error-folder-bad =
    { $fault ->
        [relative] Schreib den ganzen Pfad des Ordners, von der Wurzel an. Nichts wurde geschrieben.
       *[other] In diesen Ordner lässt sich nichts schreiben. Wähle einen anderen, oder lass dir dort Schreibrechte geben.
    }
error-unknown-command = Den Befehl { $name } gibt es nicht.
error-not-allowed = Das geht von hier aus nicht.
error-resident-lost = Breakwater antwortet nicht. Was gespeichert war, ist sicher, und dieses Fenster sucht es von selbst wieder.
error-note-too-short = Schreib mindestens ein Wort.
error-note-too-long = Das sind { NUMBER($chars) } Zeichen; höchstens { NUMBER($max) } passen. Nichts wurde gesendet.
error-note-has-control = Der Text enthält Zeichen, die sich nicht anzeigen lassen. Nichts wurde gesendet.
error-kudos-to-self = Kudos gehen an jemand anderen.
error-kudos-unknown = Diese Kudos sind nicht mehr hier.
error-person-unknown = Hier heißt niemand { $name }. Schreib den ganzen Namen oder die Kennung.
error-person-name-unfinished = Hier heißt niemand { $name }. Meinst du { $alike }? Schreib den ganzen Namen.
error-person-ambiguous =
    { $count ->
        [one] { $count } Person heißt { $name }: { $candidates }. Nimm die Kennung.
       *[other] { $count } Personen heißen { $name }: { $candidates }. Nimm die Kennung der Person, die du meinst.
    }
error-value-unknown = Einen Wert namens { $name } gibt es nicht.
error-not-joined = Tritt dafür zuerst deinem Center bei.
error-already-joined = Du bist schon einem Center beigetreten. Verlass es zuerst; dabei wird gelöscht, was auf diesem Computer liegt.
error-unsent-left = { $count ->
    [one] Ein Eintrag wurde
   *[other] { $count } Einträge wurden
 } noch nicht gesendet und ginge verloren. Verbinde dich zuerst mit deinem Center, oder verlass es und verzichte darauf.
error-address-bad = Das ist keine Serveradresse. Sie sieht aus wie https://breakwater.example.org
error-plain-http-refused = Diese Adresse ist nicht geschützt. Bitte um eine, die mit https beginnt.
error-code-unknown = Dieser Code ist nicht bekannt. Prüf ihn auf Tippfehler.
error-code-used = Dieser Code wurde schon benutzt. Bitte um einen neuen.
error-code-expired = Dieser Code ist zu alt. Bitte um einen neuen.
error-server-unreachable = Der Server ist nicht erreichbar. Was hier ist, ist sicher. Prüfe Adresse und Netz und versuche es noch einmal.
error-server-broken = Der Server hat nicht richtig geantwortet. Alles ist hier gespeichert; es wird von selbst wieder versucht.
error-signed-out = Dein Center kennt diesen Computer nicht mehr. Alles ist hier gespeichert; tritt wieder bei, um es zu senden.
error-feed-rewound = Der Server wurde wiederhergestellt. Neues wird noch einmal gelesen.
error-on-a-call = Nicht während eines Gesprächs. Es wartet, bis das Gespräch vorbei ist.
error-source-unknown = Die Gesprächsquelle { $id } gibt es nicht.
error-source-kind-unknown = Aus { $kind } lassen sich keine Gespräche erkennen.
error-source-address-bad =
    { $kind ->
        [baresip] baresip braucht eine Adresse mit Port, zum Beispiel 127.0.0.1:4444.
        [dialog] Eine Telefonanlage braucht deine Adresse dort, zum Beispiel sip:1001@pbx.example.org. Nur UDP und TCP sind möglich.
       *[other] Diese Quelle braucht eine Adresse auf diesem Computer, zum Beispiel 127.0.0.1:4747.
    }
error-phone-unknown = Kein Programm { $name } hat ein Mikrofon benutzt.
error-goal-refused =
    { $reason ->
        [too_short] Sag etwas mehr, damit du weißt, wann das Ziel erreicht ist.
        [too_long] Das ist zu lang für ein Ziel. Kürze es, oder mach zwei daraus.
        [unseen] Der Text enthält Zeichen, die sich nicht anzeigen lassen. Tipp ihn neu.
        [on_speed] Ein Ziel auf Tempo oder Bearbeitungszeit wird hier nicht geführt. Wähl etwas, in dem du wachsen kannst.
        [no_measure] Sag, woran du merkst, dass das Ziel erreicht ist, zum Beispiel wie viele.
        [day_past] Dieser Tag ist vorbei. Wähl einen späteren.
       *[other] Dieses Ziel lässt sich so nicht führen.
    }
error-role-unknown = Diese Rolle steht nicht mehr auf der Leiter.
error-skill-unknown = Diese Fähigkeit steht nicht mehr auf der Leiter.
error-duration-bad = { $text } ist keine Zeitspanne. Schreib zum Beispiel 60s, 10m oder 1h.
error-hours-bad = „{ $text }“ sind keine Zeiten wie 08:00-16:30. Nichts wurde geändert.
error-shift-parts-overlap = Die Teile { $one } und { $other } dieser Schicht überschneiden sich. Jeder beginnt, wenn der vor ihm vorbei ist, oder später. Nichts wurde geändert.
error-pack-unknown = Für { $name } gibt es keine Regeln. Es gibt sie für AT, BR, DE, ES, IT, PL und UK.
error-pack-not-chosen = Wähle zuerst das Land, dessen Regeln für dich gelten, in den Einstellungen oder mit: breakwater policy pack DE
error-rule-unknown = Diese Regeln kennen kein { $id }.
error-leader-unknown = Es ist nicht bekannt, wer dein Team leitet; es wurde nichts gesendet.
error-team-missing = Du bist hier in keinem Team, also hat sich nichts geändert. Zeig es allen, oder frag, wer dein Center betreibt.
error-policy-refused = Die Regeln werden abgelehnt. Zeile { NUMBER($line) }: { $reason }
error-disk-full = Die Festplatte ist voll. Nichts wurde geschrieben, früher Gespeichertes ist sicher. Schaff Platz und versuch es noch einmal.
error-store-failed = Das ließ sich nicht speichern. Früher Gespeichertes ist sicher. Versuch es noch einmal, oder starte: breakwater doctor
error-too-large = Das ist zu groß: höchstens { NUMBER($max_bytes) } Bytes.
error-busy =
    { $retry_after_s ->
        [one] Der Server ist ausgelastet. In { $retry_after_s } Sekunde wird es wieder versucht.
       *[other] Der Server ist ausgelastet. In { $retry_after_s } Sekunden wird es wieder versucht.
    }
error-no-room = { NUMBER($max) } Programme sprechen gleichzeitig mit Breakwater, mehr passen nicht. Nichts ist verloren. Schließ Fenster oder Skripte, die es benutzen, und versuch es noch einmal.
error-no-display = Breakwater wurde ohne Bildschirm gestartet, darum kann sich kein Fenster öffnen. Alles andere geht. Beende es und starte es in deiner Sitzung: breakwater quit, dann breakwater run
error-window-missing = Das Programm für die Fenster, breakwater-window, liegt nicht neben Breakwater. Alles andere geht. Installiere es und versuch es noch einmal.
error-internal = Bei uns ist etwas schiefgegangen. Was gespeichert war, ist sicher. Versuch es noch einmal.
