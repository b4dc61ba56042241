### Fehler: was geschah, was sicher ist, was zu tun ist.

error-bad-request = Diese Anfrage war nicht zu verstehen: { $detail }
error-request-broken = Dieses Programm und der Server verstehen sich nicht ({ $fault }). Nichts ist verloren; sind beide auf demselben Stand, geht es weiter.
error-choice-unknown =
    { $choice ->
        [language] Breakwater spricht kein { $name }. Nichts wurde geändert.
        [theme] Es gibt kein Aussehen namens { $name }. Wähle system, light oder dark.
        [screen] Es gibt keinen Bildschirm namens { $name }. Wähle auto, window, pointer, primary oder screen: und einen Namen.
        [reset] Eine Atempause dauert 60s, 3m oder 10m, nicht { $name }. Nichts wurde geändert.
        [relief] Du kannst sagen, dass du 1, 3 oder 10 Minuten brauchst, nicht { $name }. Nichts wurde gesendet.
       *[other] Es gibt keine Ansicht namens { $name }. Es gibt today, kudos, path, voice, friction und settings.
    }
error-out-of-range =
    { $amount ->
        [days] Ein Verlauf zeigt { NUMBER($min) } bis { NUMBER($max) } Tage.
        [level] Eine Stufe ist eine Zahl von { NUMBER($min) } bis { NUMBER($max) }.
        [sources] Es sind schon { NUMBER($max) } Gesprächsquellen. Entferne eine, die du nicht mehr brauchst.
        [quiet] Der Ruhemodus dauert { NUMBER($min) } Sekunde bis { NUMBER($max) } Sekunden, das ist ein Tag. Nichts wurde geändert.
        [later] Ein Angebot lässt sich um 1 bis 60 Minuten verschieben. Nichts wurde geändert.
        [hooks] Das sind schon { NUMBER($max) }. Entferne etwas, das du nicht mehr brauchst.
        [ideas] Das sind schon { NUMBER($max) } eigene Atempausen. Entferne eine, die du nicht mehr brauchst.
        [receivers] Höchstens { NUMBER($max) } Personen bekommen auf einmal Kudos. Nichts wurde gesendet.
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
error-receiver-missing = Sag, für wen es ist.
error-receiver-without-vault = { $name } hat noch keinen Tresor, deshalb lässt sich nichts versiegeln. Es wurde nichts gesendet. Einen Tresor legt { $name } in den Einstellungen an, oder mit: breakwater vault create
error-excerpt-empty = Es ist nichts angehakt, also wurde nichts gesendet. Wähl ein Ziel, eine Fähigkeit oder die Rolle, die du dir ansiehst.
error-excerpt-too-long = Das ist zu viel auf einmal. Es wurde nichts gesendet. Lass etwas weg.
error-nothing-shared = Du teilst nichts mit { $name }.
error-undo-over = In den letzten zehn Sekunden wurde nichts gegeben. Kudos lassen sich noch zurücknehmen, auf ihrer Karte oder mit: breakwater kudos withdraw ID
error-person-unknown = Hier heißt niemand { $name }. Schreib den ganzen Namen oder die Kennung.
error-person-name-unfinished = Hier heißt niemand { $name }. Meinst du { $alike }? Schreib den ganzen Namen.
error-person-ambiguous =
    { $count ->
        [one] { $count } Person heißt { $name }: { $candidates }. Nimm die Kennung.
       *[other] { $count } Personen heißen { $name }: { $candidates }. Nimm die Kennung der Person, die du meinst.
    }
error-value-unknown = Einen Wert namens { $name } gibt es nicht.
error-not-joined = Tritt dafür zuerst deinem Center bei.
error-joined-as-other = Auf diesem Computer liegt, was { $name } gehört. Der Code war für jemand anderen; verlass erst das Center oder nimm einen Code von { $name }.
error-already-joined = Du bist schon einem Center beigetreten. Verlass es zuerst; dabei wird gelöscht, was auf diesem Computer liegt.
error-unsent-left = { $count ->
    [one] Ein Eintrag wurde
   *[other] { $count } Einträge wurden
 } noch nicht gesendet und ginge verloren. Verbinde dich zuerst mit deinem Center, oder verlass es und verzichte darauf.
error-address-bad = Das ist keine Serveradresse. Sie sieht aus wie https://breakwater.example.org
error-calendar-address-bad = Das ist keine Adresse eines Kalenders. Sie beginnt mit https oder webcal und endet oft auf .ics. Es wurde nichts geändert.
error-plain-http-refused = Diese Adresse ist nicht geschützt. Bitte um eine, die mit https beginnt.
error-code-unknown = Dieser Code ist nicht bekannt. Prüf ihn auf Tippfehler.
error-code-used = Dieser Code wurde schon benutzt. Bitte um einen neuen.
error-code-expired = Dieser Code ist zu alt. Bitte um einen neuen.
error-sso-failed =
    { $fault ->
        [off] Diese Zentrale hat keine Anmeldung mit dem Konto bei der Arbeit. Verwende den Code, den du bekommen hast.
        [provider_down] Die Anmeldung deiner Organisation antwortet nicht. Es wurde nichts geändert. Versuch es später noch einmal oder tritt mit einem Code bei.
        [no_person] Dein Konto bei der Arbeit ist in dieser Zentrale nicht bekannt. Es wurde nichts geändert. Frag, wer Breakwater in deiner Zentrale betreibt, oder tritt mit einem Code bei.
        [other_account] Du hast dich hier schon mit einem anderen Konto angemeldet. Es wurde nichts geändert. Nimm jenes, oder frag, wer Breakwater in deiner Zentrale betreibt.
        [cancelled] Die Anmeldung wurde abgebrochen. Es wurde nichts geändert.
        [expired] Die Anmeldung hat zu lange gedauert oder war schon erledigt. Es wurde nichts geändert. Beginne noch einmal.
       *[other] Was die Anmeldung deiner Organisation geantwortet hat, ist nicht vertrauenswürdig. Es wurde nichts geändert. Sag es denen, die Breakwater in deiner Zentrale betreiben, oder tritt mit einem Code bei.
    }
error-server-unreachable = Der Server ist nicht erreichbar. Was hier ist, ist sicher. Prüfe Adresse und Netz und versuche es noch einmal.
error-certificate-untrusted =
    { $fault ->
        [issuer] Dieser Computer vertraut dem Zertifikat des Servers nicht: Keine Stelle, die er kennt, hat es unterschrieben. Nichts wurde gesendet, und alles ist hier gespeichert. Frag, wer Breakwater in deinem Center betreibt: Entweder muss die Zertifizierungsstelle des Centers auf diesem Computer noch installiert werden, oder das ist nicht der Server deines Centers.
        [date] Das Zertifikat des Servers gilt heute nicht. Nichts wurde gesendet, und alles ist hier gespeichert. Prüfe das Datum dieses Computers; stimmt es, bitte die, die Breakwater in deinem Center betreiben, das Zertifikat zu erneuern.
        [name] Das Zertifikat des Servers ist auf einen anderen Namen ausgestellt. Nichts wurde gesendet, und alles ist hier gespeichert. Prüfe die Adresse; stimmt sie, bitte die, die Breakwater in deinem Center betreiben, um ein Zertifikat mit diesem Namen.
       *[other] Dieser Computer vertraut dem Zertifikat des Servers nicht. Nichts wurde gesendet, und alles ist hier gespeichert. Frag, wer Breakwater in deinem Center betreibt.
    }
error-server-broken = Der Server hat nicht richtig geantwortet. Was hier ist, ist sicher. Versuche es noch einmal; bleibt es so, sag es denen, die Breakwater in deinem Center betreiben.
error-signed-out = Dein Center kennt diesen Computer nicht mehr. Alles ist hier gespeichert; tritt wieder bei, um es zu senden.
error-feed-rewound = Der Server wurde wiederhergestellt. Neues wird noch einmal gelesen.
error-key-reused = Diese Anfrage trägt den Namen einer früheren, sagt aber etwas anderes. Es wurde nichts geändert. Schick sie unter einem neuen Namen noch einmal.
error-on-a-call = Nicht während eines Gesprächs. Es wartet, bis das Gespräch vorbei ist.
error-nothing-due = Es ist keine Atempause fällig, also gibt es nichts zu verschieben. Ruhe ohne Angebot: breakwater quiet 30m
error-source-unknown = Die Gesprächsquelle { $id } gibt es nicht.
error-source-kind-unknown = Aus { $kind } lassen sich keine Gespräche erkennen.
error-source-address-bad =
    { $kind ->
        [baresip] baresip braucht eine Adresse mit Port, zum Beispiel 127.0.0.1:4444.
        [dialog] Eine Telefonanlage braucht deine Adresse dort, zum Beispiel sip:1001@pbx.example.org. Nur UDP und TCP sind möglich.
       *[other] Diese Quelle braucht eine Adresse auf diesem Computer, zum Beispiel 127.0.0.1:4747.
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] Damit wird geschrieben. Nimm Ctrl, Alt oder Super dazu. Es wurde nichts geändert.
        [twice] Eines deiner anderen Kürzel hat diese Tasten. Es wurde nichts geändert.
       *[unreadable] Das sind keine Tasten. Schreib sie wie Ctrl+Alt+R. Es wurde nichts geändert.
    }
error-phone-unknown = Kein Programm { $name } hat ein Mikrofon benutzt.
error-hook-unknown = Es gibt keine Nummer { $id }.
error-hook-refused =
    { $fault ->
        [empty] Schreibe eine Befehlszeile oder eine Adresse. Nichts wurde geändert.
        [too_long] Das ist zu lang: höchstens { NUMBER($max_bytes) } Byte. Nichts wurde geändert.
        [unreadable] Ein Anführungszeichen ist nicht geschlossen, oder ein Zeichen ist nicht darstellbar. Nichts wurde geändert.
        [elsewhere] Nur Adressen auf diesem Computer hören davon, etwa http://localhost:8989/light. Nichts wurde geändert.
       *[other] Diese Adresse ist nicht lesbar. Sie sieht aus wie http://localhost:8989/light. Nichts wurde geändert.
    }
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
error-evidence-unknown = Dieser Beleg ist nicht mehr da. Es wurde nichts gedruckt.
error-print-refused =
    { $fault ->
        [program_missing] Das Programm breakwater-print ist nicht neben Breakwater installiert. Es wurde nichts geschrieben. Installiere es und versuche es wieder.
        [font_han] Keine Schrift auf diesem Computer hat diese chinesischen Zeichen: { $signs }. Es wurde nichts geschrieben. Installiere eine, zum Beispiel Noto Sans CJK (Debian und Ubuntu: fonts-noto-cjk), und drucke noch einmal.
        [font_other] Keine Schrift auf diesem Computer hat diese Zeichen: { $signs }. Es wurde nichts geschrieben. Installiere eine, die sie hat, oder lass sie weg, und drucke noch einmal.
       *[broken] Die Seite konnte nicht gemacht werden. Es wurde nichts geschrieben, und was du aufgeschrieben hast, ist sicher. Versuche es noch einmal.
    }
error-role-unknown = Diese Rolle steht nicht mehr auf der Leiter.
error-idea-refused =
    { $fault ->
        [title_missing] Diese Atempause braucht einen Namen. Es wurde nichts geändert.
        [title_too_long] Der Name ist zu lang: höchstens 40 Zeichen. Es wurde nichts geändert.
        [text_too_long] Der Text ist zu lang: höchstens 280 Zeichen in 6 Zeilen. Es wurde nichts geändert.
       *[unseen] Der Text enthält Zeichen, die sich nicht anzeigen lassen. Tipp ihn neu.
    }
error-idea-unknown = Eine eigene Atempause namens { $name } gibt es nicht. Alle zeigt: breakwater own list
error-goal-unknown = Dieses Ziel gibt es hier nicht mehr.
error-skill-unknown = Diese Fähigkeit steht nicht mehr auf der Leiter.
error-four-eyes-refused =
    { $fault ->
        [gone] Das wartet nicht mehr: Es wurde entschieden, zurückgenommen oder ersetzt, oder seine Zeit ist um. Nichts wurde geändert. Sieh die Liste noch einmal an.
        [same_eyes] Du hast das beantragt, also muss es jemand anderes bestätigen. Du kannst es zurücknehmen. Nichts wurde geändert.
        [nobody_else] Dazu gehören zwei, und niemand sonst könnte es hier bestätigen. Nichts wurde beantragt. Gib zuerst jemand anderem die Funktion Verwaltung oder Betriebsrat.
        [last_admin] Dein Center hätte dann keine Verwaltung mehr. Nichts wurde geändert. Gib zuerst jemand anderem die Funktion Verwaltung.
        [both_vaults] Beide Einträge haben einen Tresor, und aus zwei Tresoren wird keiner. Nichts wurde geändert. Die Person muss mit einem davon weitermachen, und der andere Eintrag geht.
        [same_entry] Das ist ein Eintrag, nicht zwei. Nichts wurde geändert. Wähle einen anderen.
        [not_here] Die gemeinte Person ist nicht mehr hier: Sie ist gegangen oder wurde gelöscht. Nichts wurde geändert.
        [asked_already] Dasselbe ist schon beantragt und wartet. Nichts wurde geändert.
       *[too_many] Es wartet schon so viel auf eine zweite Person, wie Platz ist. Nichts wurde beantragt. Lass zuerst etwas davon entscheiden.
    }
error-duration-bad = { $text } ist keine Zeitspanne. Schreib zum Beispiel 60s, 10m oder 1h.
error-hours-bad = „{ $text }“ sind keine Zeiten wie 08:00-16:30. Nichts wurde geändert.
error-shift-parts-overlap = Die Teile { $one } und { $other } dieser Schicht überschneiden sich. Jeder beginnt, wenn der vor ihm vorbei ist, oder später. Nichts wurde geändert.
error-pack-unknown = Für { $name } gibt es keine Regeln. Es gibt sie für AT, BR, DE, ES, IT, PL und UK.
error-pack-not-chosen = Wähle zuerst das Land, dessen Regeln für dich gelten, in den Einstellungen oder mit: breakwater policy pack DE
error-rule-unknown = Diese Regeln kennen kein { $id }.
error-leader-unknown = Es ist nicht bekannt, wer dein Team leitet; es wurde nichts gesendet.
error-team-missing = Du bist hier in keinem Team, also hat sich nichts geändert. Zeig es allen, oder frag, wer dein Center betreibt.
error-voice-refused =
    { $fault ->
        [tool_missing] Nenne das Werkzeug, das aufgehalten hat. Es wurde nichts gesendet.
        [tool_too_long] Der Name des Werkzeugs ist zu lang: höchstens 60 Zeichen. Es wurde nichts gesendet.
        [minutes] Minuten sind eine Zahl von 1 bis 480, einem Arbeitstag. Es wurde nichts gesendet.
        [not_friction] Nur eine Reibung hat ein Werkzeug, Minuten oder jemanden, der wartet. Es wurde nichts gesendet.
        [additions_full] Es ist so viel ergänzt, wie passt. Was du gesagt hast, bleibt stehen. Sag stattdessen etwas Neues.
        [not_answered] Es gibt noch keine Antwort, für die du danken könntest. Es wurde nichts gesendet. Sie kommt bis zu dem Tag, der dort steht.
        [over] Das ist vorbei: Es wurde zurückgenommen, oder du hast schon gedankt. Es wurde nichts geändert.
       *[month_full] Ohne Namen ist in diesem Monat alles gesagt, was geht. Es wurde nichts gesendet. Sag es mit deinem Namen, oder im nächsten Monat ohne.
    }
error-voice-unknown = Das steht nicht in deiner Liste, oder nicht mehr. Es wurde nichts geändert. Alles, was du gesagt hast, zeigt: breakwater voice list
error-case-unknown = Das ist nicht mehr offen, oder es wurde mit anderem zusammengelegt. Es wurde nichts geändert. Sieh noch einmal in die Liste.
error-case-refused =
    { $fault ->
        [not_now] Es steht inzwischen woanders: Jemand war schneller. Es wurde nichts geändert. Sieh es dir noch einmal an.
        [day] Dieser Tag ist vorbei, liegt nicht vor dem, der gilt, oder ist weiter als 90 Tage weg. Es wurde nichts geändert. Wähl einen anderen.
        [owner] Diese Person kann dafür nicht einstehen: Sie ist gegangen oder hat keinen Raum in der Konsole. Es wurde nichts geändert. Wähl jemand anderen.
        [merge] Gemeinsam beantwortet wird nur Reibung mit demselben Werkzeug. Es wurde nichts geändert.
       *[board] An der Wandtafel kann nur stehen, was erledigt ist, und die Worte müssen ohne Namen auskommen. Es wurde nichts geändert.
    }
error-pulse-refused =
    { $fault ->
        [none] Es sind keine kurzen Fragen offen. Es wurde nichts gesendet.
        [over] Die Zeit für diese Fragen ist vorbei. Es wurde nichts gesendet, und was vorher geantwortet wurde, zählt.
        [answered] Du hast hier schon geantwortet. Diese Antwort gilt, sonst wurde nichts gesendet.
        [overdue] Antworten sind überfällig; sie kommen zuerst. Es wurde kein Puls eröffnet.
        [twice] Dieser Monat hatte seinen Puls. Es wurde kein anderer eröffnet. Der nächste geht im nächsten Monat.
        [month_over] Der Monat ist zu bald vorbei. Es wurde kein Puls eröffnet. Eröffne ihn am Ersten des nächsten Monats.
        [questions] Ein Puls hat eine bis vier verschiedene Fragen. Es wurde keiner eröffnet.
        [answers] Nenne für jede Frage eine Zahl: 1 bis 5, oder 0, um sie auszulassen. Es wurde nichts gesendet.
       *[other_desk] Was man zum Antworten braucht, liegt an einem anderen Arbeitsplatz von dir. Es wurde nichts gesendet. Antworte dort, oder öffne deinen Tresor an beiden.
    }
error-policy-refused = Die Regeln werden abgelehnt. Zeile { NUMBER($line) }: { $reason }
error-vault-missing = Du hast in diesem Center noch keinen Tresor. Leg einen in den Einstellungen an, oder mit: breakwater vault create
error-vault-there = Du hast in diesem Center schon einen Tresor. Öffne ihn mit deiner Passphrase, deinen Wiederherstellungswörtern oder von einem anderen Arbeitsplatz aus. Nichts wurde geändert.
error-vault-locked = Dein Tresor ist hier verschlossen. Öffne ihn zuerst.
error-vault-changed = Was deinen Tresor öffnet, wurde inzwischen an einem anderen Arbeitsplatz geändert. Hier wurde nichts geändert. Versuch es noch einmal.
error-vault-other = Der Schlüssel, der hier offen ist, gehört nicht zu deinem Tresor im Center. Nichts wurde geändert. Verschließ ihn und öffne ihn mit deiner Passphrase.
error-passphrase-wrong = Das ist nicht deine Passphrase. Nichts wurde geändert. Prüf die Tastatur und versuch es noch einmal, oder nimm deine Wiederherstellungswörter.
error-passphrase-throttled = Es waren zu viele falsche Passphrasen. Der nächste Versuch geht in { $wait_s ->
    [one] { $wait_s } Sekunde
   *[other] { NUMBER($wait_s) } Sekunden
 }. Deine Wiederherstellungswörter und deine anderen Arbeitsplätze öffnen den Tresor trotzdem sofort.
error-passphrase-unfit =
    { $fault ->
        [short] Eine Passphrase hat mindestens 10 Zeichen. Gut sind drei oder vier Wörter, die niemand zusammen erwartet. Nichts wurde geändert.
        [long] Eine Passphrase hat höchstens 256 Zeichen. Nichts wurde geändert.
        [plain] Diese Passphrase wiederholt dieselben wenigen Zeichen. Wähle eine mit mehr Abwechslung. Nichts wurde geändert.
       *[other] Die Passphrase enthält Zeichen, die sich nicht überall tippen lassen. Wähle eine andere. Nichts wurde geändert.
    }
error-words-unfit =
    { $fault ->
        [count] Es sind 24 Wiederherstellungswörter; das sind { NUMBER($place) }. Nichts wurde geändert.
        [unknown] Wort { NUMBER($place) } ist keines der Wiederherstellungswörter. Prüf, wie es geschrieben ist. Nichts wurde geändert.
        [asked] Wort { NUMBER($place) } ist ein anderes. Schau auf deinen Zettel und schreib es noch einmal.
        [checksum] Ein Wort ist ein anderes, oder zwei sind vertauscht. Vergleich sie mit deinem Zettel. Nichts wurde geändert.
       *[other] Das sind nicht die Wiederherstellungswörter dieses Tresors. Nichts wurde geändert.
    }
error-pairing-gone = Zu diesem Code gibt es keine Verbindung, oder ihre zehn Minuten sind vorbei. Nichts wurde übergeben. Beginn am neuen Arbeitsplatz noch einmal.
error-pairing-mixed = Die beiden Arbeitsplätze haben sich nicht auf einen Schlüssel geeinigt, darum wurde nichts übergeben. Beginn noch einmal. Geschieht es wieder, sag es denen, die dein Center betreiben.
error-memory-short = Es ist nicht genug Speicher frei, um den Tresor zu öffnen; er braucht für einen Augenblick 64 MiB. Nichts wurde geändert. Schließ etwas und versuch es noch einmal.
error-disk-full = Die Festplatte ist voll. Nichts wurde geschrieben, früher Gespeichertes ist sicher. Schaff Platz und versuch es noch einmal.
error-store-failed = Das ließ sich nicht speichern. Früher Gespeichertes ist sicher. Versuch es noch einmal, oder starte: breakwater doctor
error-too-large = Das ist zu groß: höchstens { NUMBER($max_bytes) } Bytes.
error-busy =
    { $retry_after_s ->
        [one] Gerade ist zu viel zu tun. Nichts wurde geändert. Versuche es in { $retry_after_s } Sekunde noch einmal.
       *[other] Gerade ist zu viel zu tun. Nichts wurde geändert. Versuche es in { $retry_after_s } Sekunden noch einmal.
    }
error-no-room = { NUMBER($max) } Programme sprechen gleichzeitig mit Breakwater, mehr passen nicht. Nichts ist verloren. Schließ Fenster oder Skripte, die es benutzen, und versuch es noch einmal.
error-no-display = Breakwater wurde ohne Bildschirm gestartet, darum kann sich kein Fenster öffnen. Alles andere geht. Beende es und starte es in deiner Sitzung: breakwater quit, dann breakwater run
error-window-missing = Das Programm für die Fenster, breakwater-window, liegt nicht neben Breakwater. Alles andere geht. Installiere es und versuch es noch einmal.
error-internal = Bei uns ist etwas schiefgegangen. Was gespeichert war, ist sicher. Versuch es noch einmal.
