### Die Konsole im Browser: was Leitungen, Verwaltung und Betriebsrat dort lesen und tun.

console-rooms = Räume
console-room-team = Team
console-room-recognition = Anerkennung
console-room-voices = Stimmen
console-room-people = Personen
console-room-ladders = Leitern und Werte
console-room-policy = Regelwerk
console-room-audit = Protokoll
console-room-wall = Wandtafel
console-room-barred = Dieser Raum steht deiner Funktion nicht offen. Geändert wurde nichts.
console-no-rooms = Deiner Funktion steht noch kein Raum offen. Frag die Person, die Breakwater in deinem Center betreibt.
console-signed-in-as = Angemeldet als { $name }
console-sign-out = Abmelden
console-due-overdue = überfällig
console-ends-soon = Du bist bis { $time } angemeldet. Schließ bis dahin ab, was du schreibst, und öffne zum Weitermachen eine neue Adresse.
console-language-system = Die des Browsers

console-sign-in = Anmelden
console-signed-out = Du bist abgemeldet
console-ended = Deine Sitzung ist vorbei. Was gesendet wurde, ist nicht verloren. Melde dich wieder an, um weiterzumachen.
console-left = Hier kann niemand in deinem Namen weitermachen.
console-sso = Konto bei der Arbeit
console-sso-hint = Deine Organisation meldet dich an und schickt dich hierher zurück.
console-sso-begin = Mit dem Konto bei der Arbeit anmelden
console-address = Einmalige Adresse
console-address-hint = Bitte die Person, die den Server deines Centers betreibt, um eine Adresse und öffne sie in diesem Browser. Sie gilt einmal, fünf Minuten lang. Zu tippen gibt es nichts.
console-address-made = Diese Person macht sie mit diesem Befehl:
console-address-name = Dein Name
console-look-again-hint = Schon angemeldet, in einem anderen Tab dieses Browsers?
console-look-again = Noch einmal nachsehen
console-who = Die Konsole ist für Leitungen, Coaching, Betriebsrat und Verwaltung. Wer telefoniert, hat alles Eigene in Breakwater auf dem eigenen Computer.
console-fault =
    { $fault ->
        [off] Dieses Center hat keine Anmeldung mit dem Konto bei der Arbeit. Bitte um eine einmalige Adresse.
        [provider_down] Die Anmeldung deiner Organisation antwortet nicht. Geändert wurde nichts. Versuch es später noch einmal, oder bitte um eine einmalige Adresse.
        [no_person] Dein Konto bei der Arbeit ist in diesem Center nicht bekannt. Frag die Person, die Breakwater in deinem Center betreibt.
        [other_account] Du hast dich hier früher mit einem anderen Konto angemeldet. Nimm dieses, oder frag die Person, die Breakwater in deinem Center betreibt.
        [cancelled] Die Anmeldung wurde abgebrochen. Geändert wurde nichts.
        [expired] Die Anmeldung hat zu lange gedauert oder war schon erledigt. Beginne von vorn.
        [not_allowed] Deiner Funktion steht die Konsole nicht offen. Alles, was dir gehört, ist in Breakwater auf deinem Computer.
       *[other] Der Antwort der Anmeldung deiner Organisation ist nicht zu trauen. Geändert wurde nichts. Sag es der Person, die Breakwater in deinem Center betreibt.
    }

console-error-signed-out = Deine Sitzung ist vorbei. Was du geschrieben hast, ist noch da, bis diese Seite geschlossen wird. Melde dich wieder an.
console-error-not-allowed = Das steht deiner Funktion nicht offen, oder jemand anderes muss es tun. Geändert wurde nichts.
console-error-server-unreachable = Der Server antwortet nicht. Was du geschrieben hast, ist noch da, und soweit bekannt wurde nichts geändert. Prüfe das Netz und versuch es noch einmal.
console-error-server-broken = Der Server hat keine richtige Antwort gegeben. Was du geschrieben hast, ist noch da. Sieh nach, ob es geschehen ist, und versuch es dann noch einmal; bleibt es so, sag es der Person, die Breakwater in deinem Center betreibt.
console-error-code-unknown = Diese Adresse ist nicht bekannt. Prüf, ob sie vollständig ist, oder bitte um eine neue.
console-error-code-used = Diese Adresse wurde schon benutzt; jede gilt einmal. Bitte um eine neue.
console-error-code-expired = Diese Adresse ist zu alt; jede gilt fünf Minuten. Bitte um eine neue.
console-error-request-broken = Der Server konnte die Eingabe nicht übernehmen: ein Team, eine Funktion oder ein Name, den er nicht kennt oder nicht führen kann. Geändert wurde nichts. Sieh sie noch einmal an und schick sie neu.
console-error-too-large = Das ist zu groß für den Server. Geändert wurde nichts. Schick es in kleineren Teilen.
console-error-case-unknown = Das gibt es nicht mehr: Es wurde zurückgenommen oder wird mit einer anderen Stimme zusammen beantwortet. Geändert wurde nichts. Schließ es und sieh in die Liste.
console-error-case-refused =
    { $fault ->
        [not_now] Inzwischen steht es woanders: Jemand war schneller. Geändert wurde nichts, und was du geschrieben hast, ist noch da. Schließ es und öffne es noch einmal.
        [day] Dieser Tag passt nicht: Er ist vorbei, nicht früher als der geltende oder zu weit weg. Geändert wurde nichts. Wähl einen anderen.
        [owner] Diese Person kann nicht antworten: Sie ist nicht mehr hier, oder dieser Raum steht ihr nicht offen. Geändert wurde nichts. Wähl jemand anderen.
        [merge] Nur Reibung mit demselben Werkzeug wird zusammen beantwortet. Geändert wurde nichts.
       *[other] Auf die Wandtafel kommt nur, was erledigt ist, mit Worten, die niemanden nennen. Geändert wurde nichts.
    }
console-error-pulse-refused =
    { $fault ->
        [overdue] Antworten sind überfällig, und sie gehen vor. Es wurde kein Puls geöffnet.
        [twice] In diesem Monat gab es schon einen Puls. Es wurde kein weiterer geöffnet.
        [month_over] Von diesem Monat sind zu wenige Tage übrig, um zu antworten. Es wurde kein Puls geöffnet.
       *[other] Ein Puls hat eine bis vier verschiedene Fragen. Es wurde keiner geöffnet. Sieh sie noch einmal an.
    }

console-again = Noch einmal versuchen
console-more = Mehr zeigen
console-too-many = Mehr wird nicht untereinander gezeigt. Such nach dem, was du brauchst.
console-nothing-found = Nirgends kommt „{ $text }“ vor.
console-undo = Rückgängig
console-publish = Veröffentlichen
console-copy = Kopieren
console-copied = Kopiert
console-print = Drucken
console-line = Zeile { $line }
console-faults-more =
    { $count ->
        [one] und { $count } weiterer. Behebe zuerst diese.
       *[other] und { $count } weitere. Behebe zuerst diese.
    }
console-discard = Schließen, ohne zu veröffentlichen?
console-discard-text = Was du geschrieben hast, ist nicht veröffentlicht. Es ist weg, wenn du schließt.
console-discard-yes = Schließen und verwerfen

console-import-choose = Datei wählen
console-import-other = Andere Datei wählen
console-import-first = Zuerst siehst du, was sich ändern würde. Geändert wird nichts, bevor du zustimmst.
console-import-example = Eine Tabelle, als CSV gespeichert, zum Beispiel:
console-import-reading = { $name } wird gelesen ({ $kib } KiB)
console-import-writing = { $name } wird importiert
console-import-stay = Das kann eine Minute dauern. Bleib auf dieser Seite.
console-import-look = Was { $name } ändern würde
console-import-faults = Zeilen mit einem Fehler
console-import-refused =
    { $count ->
        [one] { $count } Zeile hat einen Fehler. Importiert wird nichts, solange er in der Datei steht. Behebe ihn und wähle die Datei noch einmal.
       *[other] { $count } Zeilen haben einen Fehler. Importiert wird nichts, solange sie in der Datei stehen. Behebe sie und wähle die Datei noch einmal.
    }
console-import-nothing = Das alles ist schon da. Zu importieren gibt es nichts.

console-team-never = Du siehst, wer in deinem Team ist. Was die Leute darin tun (Gespräche, Atempausen, wer wem dankt), gehört ihnen und ist nicht hier.
console-team-empty = Du leitest noch kein Team
console-team-empty-text = Sobald dir jemand von der Verwaltung deines Centers die Leitung eines Teams gibt, stehen hier die Leute darin.
console-team-nobody = In diesem Team ist noch niemand.

console-praise-waiting = Worte, die auf dich warten
console-praise-hint = Worte aus der Kundschaft werden von selbst weitergegeben, es sei denn, sie könnten verraten, von wem sie sind. Dann sieht sie sich zuerst jemand an.
console-praise-search = Nach Namen oder Worten suchen
console-praise-empty = Es wartet nichts
console-praise-empty-text = Könnten Worte aus der Kundschaft verraten, wer sie geschrieben hat, stehen sie hier, bis du sie weitergibst oder löschst. Du kannst solche Worte auch aus einer Datei holen.
console-praise-to = Für { $name }
console-praise-about = Gesagt: { $day } · aus { $source }
console-praise-why = Könnte verraten, von wem es ist: „{ $words }“
console-praise-pass = Weitergeben
console-praise-pass-name = An { $name } weitergeben
console-praise-erase = Löschen
console-praise-erase-name = Die Worte für { $name } löschen
console-praise-passing = Wird in { NUMBER($seconds) } s so weitergegeben, wie es da steht. Dann liest es nur die Person, der gedankt wird.
console-praise-erasing = Wird in { NUMBER($seconds) } s gelöscht. Niemand liest es, und es kommt nicht wieder.
console-praise-passed = Weitergegeben an { $name }.
console-praise-erased = Die Worte für { $name } sind gelöscht.
console-praise-import = Worte aus der Kundschaft importieren
console-praise-import-lead = Spalten: to, text, said_on, vielleicht auch value und shared_by. Adressen und Nummern aus der Kundschaft werden herausgenommen.
console-praise-import-yes =
    { $count ->
        [one] { $count } neue Zeile importieren
       *[other] { $count } neue Zeilen importieren
    }
console-praise-imported =
    { $count ->
        [one] { $count } Zeile ist importiert.
       *[other] { $count } Zeilen sind importiert.
    }
console-praise-new =
    { $count ->
        [one] { $count } Zeile ist neu.
       *[other] { $count } Zeilen sind neu.
    }
console-praise-known =
    { $count ->
        [one] { $count } Zeile ist schon da.
       *[other] { $count } Zeilen sind schon da.
    }
console-sheet = Der Dank der Woche auf Papier
console-sheet-hint = Ein Blatt (A3) zum Aufhängen: nur was die Leute jetzt allen zeigen.
console-sheet-which = Woche
console-sheet-week = { $from } – { $to }
console-sheet-language = Sprache des Blatts
console-sheet-make = Blatt machen
console-sheet-making = Wird gemacht

console-voices-hint = Was die Leute dem Center sagen. Alles ist bis zu einem festen Tag zu beantworten; was bei dir liegt, ist gekennzeichnet. Die Antwort lesen alle im Center. Wer etwas gesagt hat, steht in keiner Liste.
console-voices-which = Liste
console-voices-open = Offen
console-voices-overdue = Überfällig
console-voices-answered = Beantwortet
console-voices-sort = Art
console-voices-all = Alle
console-voice-suggestion = Vorschlag
console-voice-customers = Was die Kundschaft sagt
console-voice-friction = Reibung
console-voices-search = Nach Worten oder Werkzeug suchen
console-voices-open-empty = Nichts wartet auf eine Antwort
console-voices-open-empty-text = Vorschläge, was die Kundschaft sagt und Reibung stehen hier, sobald jemand etwas sagt, jedes mit einer Person, die antwortet, und einem Tag.
console-voices-overdue-empty = Nichts ist überfällig
console-voices-overdue-empty-text = Verstreicht der Tag einer Antwort, steht sie hier, und alle im Center sehen, dass noch eine Antwort fehlt.
console-voices-answered-empty = Noch ist nichts beantwortet
console-voices-answered-empty-text = Was erledigt ist und was abgelehnt wurde, steht hier mit den Worten, die alle lesen.
console-voices-sort-empty = Nichts von dieser Art
console-voices-sort-empty-text = Wähl „Alle“, um den Rest dieser Liste zu sehen.
console-case-heard = gehört
console-case-yes = entschieden: ja
console-case-no = entschieden: nein
console-case-done = erledigt
console-case-decide-by = zu entscheiden bis { $day }
console-case-decide-late = überfällig: zu entscheiden war bis { $day }
console-case-do-by = zu erledigen bis { $day }
console-case-do-late = überfällig: zu erledigen war bis { $day }
console-case-people =
    { $count ->
        [one] mindestens { $count } Person
       *[other] mindestens { $count } Personen
    }
console-case-waiting = jemand aus der Kundschaft hat gewartet
console-case-nobody = noch antwortet niemand dafür
console-case-mine = du antwortest
console-case-owner = { $name } antwortet
console-case-opening = Wird geöffnet
console-case-since = Seit { $day }
console-case-minutes = Zusammen hat es { $length } gekostet.
console-case-why = Warum
console-case-why-hint = Das lesen alle im Center. Wer es gesagt hat, bekommt es auch, mit Namen oder ohne. Nenne darin niemanden.
console-case-why-yes-example = Zum Beispiel: Drei von vier Teams verlieren hier Zeit. Jeder Platz der Nachtschicht bekommt einen zweiten Bildschirm.
console-case-why-no-example = Zum Beispiel: Der Vertrag läuft bis Juni. Dann sehen wir es uns noch einmal an; bis dahin übernimmt das Backoffice diese Gespräche.
console-case-decided-on = Entschieden am { $day }
console-case-note = Was getan wurde
console-case-note-hint = Alle, die es getroffen hat, erfahren es in ihrer nächsten Lücke, und alle im Center können es lesen.
console-case-note-example = Zum Beispiel: Seit Montag zeigt die Suche alle Treffer und nicht nur die ersten zehn.
console-case-done-on = Erledigt am { $day }
console-case-on-board = auf der Wandtafel
console-case-by = Erledigt bis zu welchem Tag
console-case-by-hint = Ohne Angabe ist es { $day }; der Tag lässt sich später vorziehen und nie aufschieben.
console-case-sooner = Neuer Tag
console-case-sooner-hint = Alle sehen den neuen Tag. Er lässt sich vorziehen und nie aufschieben.
console-case-owner-who = Wer ab jetzt antwortet
console-case-owner-placeholder = Ein paar Buchstaben eines Namens
console-case-owner-none = Niemand, der antworten kann, heißt „{ $text }“.
console-case-owner-other = Jemand anderes
console-case-owner-hint = Der Tag bleibt. Antworten können Teamleitungen und die Verwaltung.
console-case-merge = Zusammen beantworten mit
console-case-merge-hint = Alles, was hier gesagt wurde, kommt dorthin. Trennen lässt es sich nicht wieder.
console-case-waits = Entschieden. Es geht in wenigen Sekunden hinaus.
console-case-undo-name = Rückgängig: { $title }
console-case-draft = angefangen
console-case-no-steps = Den nächsten Schritt tut, wer antwortet. Du liest mit.
console-case-first = Mit dem Drücken geht noch nichts hinaus: Erst schreibst du, dann kannst du es zehn Sekunden lang zurücknehmen.
console-case-take = Wenn du übernimmst, liegt die Antwort ab dann bei dir, und der Tag bleibt. Wurde ein Name genannt, siehst du ihn dann, und im Protokoll steht, dass du übernommen hast.
console-step-own = Ich antworte
console-step-yes = Es wird gemacht
console-step-no = Es wird nicht gemacht
console-step-done = Es ist erledigt
console-step-hand-over = Übergeben
console-step-sooner = Vorziehen
console-step-merge = Mit anderem zusammenlegen
console-step-board = Auf der Wandtafel zeigen
console-step-unboard = Von der Wandtafel nehmen
console-step-yes-do = Entscheiden: ja
console-step-no-do = Entscheiden: nein
console-step-done-do = Als erledigt melden
console-step-hand-over-do = Übergeben
console-step-sooner-do = Vorziehen
console-step-merge-do = Zusammenlegen
console-case-going-yes = In { NUMBER($seconds) } s lesen alle, dass es gemacht wird und warum.
console-case-going-no = In { NUMBER($seconds) } s lesen alle, dass es nicht gemacht wird und warum.
console-case-going-done = In { NUMBER($seconds) } s lesen alle, dass es erledigt ist.
console-case-going-hand-over = Wird in { NUMBER($seconds) } s übergeben.
console-case-going-sooner = In { NUMBER($seconds) } s gilt der neue Tag.
console-case-going-merge = Wird in { NUMBER($seconds) } s zusammengelegt.
console-case-going-hint = Wird die Seite geschlossen, geht es sofort hinaus.
console-case-sent-yes = Entschieden: ja. Alle lesen, warum.
console-case-sent-no = Entschieden: nein. Alle lesen, warum.
console-case-sent-done = Erledigt. Alle, die es getroffen hat, erfahren es.
console-case-sent-hand-over = Übergeben.
console-case-sent-sooner = Der Tag ist vorgezogen.
console-case-sent-merge = Beides wird jetzt zusammen beantwortet.
console-said = Was gesagt wurde
console-said-wordless = Ohne Worte: Das Werkzeug wurde genannt.
console-said-helps = Was dadurch besser würde:
console-said-added = Später ergänzt:
console-said-minutes = hat { $length } gekostet
console-said-thanked = es kam ein Dank zurück
console-said-by = Das kommt von { $name }; du kannst nachfragen. Den Namen siehst nur du.
console-said-nameless = Wo kein Name steht, wurde es ohne Namen gesagt. Niemand hier kann nachsehen, von wem, und deine Antwort kommt trotzdem an.
console-said-hidden = Ob ein Name genannt wurde, sieht nur, wer dafür antwortet.

console-pulse = Puls
console-pulse-hint = Bis zu vier kurze Fragen im Monat, ohne Namen beantwortet. Was herauskommt, erfahren alle in derselben Minute, Leitungen nicht früher.
console-pulse-asked = Was gefragt wird
console-pulse-until = zu beantworten bis { $day }
console-pulse-counted = Gezählt und bekannt gegeben wird am { $day }; vorher sieht niemand etwas davon.
console-pulse-may = Es ist kein Puls offen.
console-pulse-open = Puls öffnen
console-pulse-admin = Es ist kein Puls offen. Die Verwaltung öffnet einen.
console-pulse-hindered-overdue =
    { $count ->
        [one] { $count } Antwort ist überfällig. Sie geht vor; danach lässt sich ein Puls öffnen.
       *[other] { $count } Antworten sind überfällig. Sie gehen vor; danach lässt sich ein Puls öffnen.
    }
console-pulse-overdue-look = Überfälliges ansehen
console-pulse-hindered-twice = In diesem Monat gab es schon einen Puls. Der nächste lässt sich im nächsten Monat öffnen.
console-pulse-hindered-month-over = Von diesem Monat sind zu wenige Tage übrig, um zu antworten. Ein Puls lässt sich im nächsten Monat öffnen.
console-pulse-empty = Noch keine Ergebnisse
console-pulse-empty-text = Was ein Puls ergibt, steht hier in Worten: für das ganze Center und für Teams, die groß genug sind.
console-pulse-centre = Das ganze Center
console-pulse-bars = Ein Balken ist so weit dunkel, wie es sicher ist, und so weit blass, wie es sein kann. Genauer erfährt es niemand.
console-pulse-people =
    { $count ->
        [one] Mindestens { $count } Person hat geantwortet.
       *[other] Mindestens { $count } Personen haben geantwortet.
    }
console-pulse-untold =
    { $count ->
        [one] Nicht bekannt gegeben: Weniger als { $count } Person hat geantwortet, oder es ließe sich errechnen, was Einzelne gesagt haben.
       *[other] Nicht bekannt gegeben: Weniger als { $count } Personen haben geantwortet, oder es ließe sich errechnen, was Einzelne gesagt haben.
    }
console-pulse-agree-hardly-any = Kaum jemand stimmt zu.
console-pulse-agree-some = Einige stimmen zu.
console-pulse-agree-about-half = Etwa die Hälfte stimmt zu.
console-pulse-agree-most = Die meisten stimmen zu.
console-pulse-agree-nearly-all = Fast alle stimmen zu.
console-pulse-disagree-hardly-any = Kaum jemand widerspricht.
console-pulse-disagree-some = Einige widersprechen.
console-pulse-disagree-about-half = Etwa die Hälfte widerspricht.
console-pulse-disagree-most = Die meisten widersprechen.
console-pulse-disagree-nearly-all = Fast alle widersprechen.
console-question-challenge = Meine Arbeit fordert mich auf gute Weise.
console-question-recognition = Was ich gut mache, wird gesehen.
console-question-development = Ich komme hier weiter.
console-question-flexibility = Meine Schichten passen zu meinem Leben.
console-pulse-lead = Er kommt zu allen und bleibt, einmal geöffnet, wie er ist. Niemand muss antworten.
console-pulse-questions = Fragen
console-pulse-own = Eine eigene Frage
console-pulse-own-example = Zum Beispiel: Die neuen Headsets helfen mir.
console-pulse-own-hint = Ein Satz, dem man zustimmt oder nicht, von „gar nicht“ bis „sehr“. Höchstens vier Fragen.
console-pulse-window = Geantwortet werden kann bis Ende { $month }. Vier Tage später wird gezählt, und alle erfahren das Ergebnis.
console-pulse-none = Hak eine Frage an oder schreib eine.
console-pulse-too-many = Höchstens vier Fragen. Lass eine weg.
console-pulse-too-long = Deine Frage ist zu lang.
console-pulse-open-yes = Alle fragen
console-pulse-opened = Der Puls ist offen.

console-reports = Bericht aus erster Hand
console-reports-hint = Eine Seite im Monat: was gesagt, entschieden und erledigt wurde und was Werkzeuge gekostet haben. Keine Person steht darin. Zwei aus dem Betriebsrat geben sie für die Beschäftigten frei, bevor sie ausgehängt wird.
console-reports-empty = Noch kein Bericht
console-reports-empty-text = Wurde in einem Monat etwas gesagt, ist seine Seite hier, sobald er vorbei ist.
console-report-draft = Entwurf, noch nicht freigegeben
console-report-half = eine von zwei Freigaben
console-report-approved = freigegeben
console-report-mine = Du hast ihn freigegeben. Es fehlt noch eine Freigabe.
console-report-approve = Freigeben
console-report-approve-name = Freigeben für die Beschäftigten: { $month }
console-report-page = PDF
console-report-page-name = PDF: { $month }
console-report-sure = { $month } freigeben?
console-report-sure-text = Du gibst den Bericht für die Beschäftigten frei; lies zuerst die Seite. Bis es zwei von euch getan haben, steht „Entwurf“ quer darüber. Zurücknehmen lässt es sich nicht.
console-report-approved-by-you = { $month }: von dir freigegeben.
console-report-nothing = Im { $month } wurde nichts gesagt.

console-people-hint = Wer hier arbeitet. Was die Leute schreiben, geben und festhalten, ist nicht hier.
console-people-search = Nach Namen oder Adresse suchen
console-people-empty = Noch ist niemand hier
console-people-empty-text = Importiere deine Personalliste als Tabelle. Alle darin bekommen dann einen Code, mit dem sie auf ihrem eigenen Computer beitreten.
console-post-agent = Kundenservice
console-post-leader = Teamleitung
console-post-coach = Coaching
console-post-works-council = Betriebsrat
console-post-admin = Verwaltung
console-person-gone = nicht mehr hier
console-person-from-directory = aus dem Verzeichnis
console-person-nowhere = noch nicht angemeldet
console-person-waits = wartet auf eine zweite Person
console-person-actions = Was sich für { $name } tun lässt
console-person-invite = Code machen
console-person-sessions = Wo angemeldet
console-person-edit = Name, Team, Funktion
console-person-leave = Ist gegangen
console-person-return = Kommt zurück
console-person-change = { $name } ändern
console-person-directory = Name und Team dieser Person kommen aus deinem Verzeichnis und werden dort geändert; die Funktion hier.
console-person-name = Name
console-person-team = Team
console-person-team-hint = Der Name eines Teams, das es gibt. Leer: kein Team.
console-person-posts = Funktion
console-person-own-post = Die eigene Funktion ändert niemand selbst. Bitte jemand anderen aus der Verwaltung.
console-person-sure = Das wird geschehen:
console-person-renamed = { $from } heißt ab jetzt { $to }, an jedem Platz. Gegebenes und Bekommenes bleibt.
console-person-moved = { $name } gehört ab jetzt zu { $team }. Was die Leute des früheren Teams nur ihrem Team zeigen, kommt dort nicht mehr an.
console-person-teamless = { $name } gehört ab jetzt zu keinem Team. Was Leute nur ihrem Team zeigen, kommt dort nicht mehr an.
console-person-post = { $name } bekommt eine andere Funktion: { $post }. Was in dieser Konsole offensteht, ändert sich sofort.
console-person-save = So machen
console-person-saved = { $name }: geändert.
console-leave-title = Ist { $name } gegangen?
console-leave-text = { $name } wird sofort an jedem Platz abgemeldet, und Kudos gehen nicht mehr dorthin. Was von dort kam, bleibt bei denen, die es bekommen haben. Du kannst die Person zurückkommen lassen.
console-leave-yes = Ist gegangen
console-person-left = { $name } ist überall abgemeldet.
console-return-title = Kommt { $name } zurück?
console-return-text = { $name } ist für alle wieder da. Zum Anmelden braucht es einen neuen Code.
console-return-yes = Kommt zurück
console-person-returned = { $name } ist wieder da. Mach gleich einen Code.
console-invite-title = Ein Code für { $name }
console-invite-lead = Damit tritt die Person auf ihrem eigenen Computer bei. Er gilt einmal und wird einmal gezeigt.
console-invite-make = Code machen
console-invite-until = Gilt bis { $day }, { $time }
console-invite-how = Gib ihn persönlich weiter oder dort, wo nur diese Person ihn liest. In Breakwater: Einstellungen, Dein Center.
console-sessions-title = Wo { $name } angemeldet ist
console-sessions-lead = Nur Tage. Wann jemand arbeitet, ist hier nicht zu sehen.
console-sessions-none = Nirgends angemeldet.
console-session-made = Seit { $day }, noch nicht benutzt
console-session-used = Seit { $day }, zuletzt am { $last }
console-session-end = Beenden
console-session-end-name = Sitzung an { $device } beenden
console-session-sure = { $device } wird sofort abgemeldet. Was { $name } dort aufbewahrt, bleibt; um etwas zu senden, braucht es einen neuen Code.
console-session-ended = { $device } ist abgemeldet.
console-roster-import = Personalliste importieren
console-roster-lead = Spalten: name, vielleicht auch id, email, team, post und role. Was eine Datei nicht nennt, bleibt, wie es ist.
console-roster-yes =
    { $count ->
        [one] { $count } Person ändern
       *[other] { $count } Personen ändern
    }
console-roster-imported =
    { $count ->
        [one] { $count } Person ist neu oder geändert.
       *[other] { $count } Personen sind neu oder geändert.
    }
console-roster-added =
    { $count ->
        [one] { $count } Person kommt dazu
       *[other] { $count } Personen kommen dazu
    }
console-roster-changed =
    { $count ->
        [one] { $count } Person wird geändert
       *[other] { $count } Personen werden geändert
    }
console-roster-unchanged =
    { $count ->
        [one] { $count } Person bleibt, wie sie ist.
       *[other] { $count } Personen bleiben, wie sie sind.
    }
console-person-merge = Dieselbe Person wie …
console-person-erase = Löschen …
console-requests = Braucht eine zweite Person
console-requests-hint = Jemanden löschen oder zwei Einträge einer Person zu einem machen: dazu gehören zwei. Jemand beantragt es, jemand anderes bestätigt es.
console-requests-hint-council = Solange dein Center nur eine Person in der Verwaltung hat, wartet hier auf den Betriebsrat, was sie beantragt. Alle im Betriebsrat können es bestätigen.
console-requests-which = Liste
console-requests-waiting = Wartet
console-requests-over = Früher
console-requests-none = Nichts wartet auf eine zweite Person.
console-requests-none-over = Noch wurde nichts entschieden.
console-request-erase = Alles von { $name } löschen
console-request-erased = Alles von einer Person wurde gelöscht
console-request-merge = Zwei Einträge von { $name } werden einer
console-request-asked = Beantragt von { $by }, { $day }
console-request-until = Kann bestätigt werden bis { $day }, { $time }
console-request-decided = Entschieden von { $by }, { $day }
console-request-look = Ansehen
console-request-look-name = „{ $what }“ ansehen
console-request-waits = wartet
console-request-yours = wartet auf dich
console-request-mine = von dir beantragt
console-request-done = erledigt
console-request-refused = abgelehnt
console-request-taken-back = zurückgenommen
console-request-lapsed = nicht rechtzeitig entschieden
console-request-ask = Beantragen
console-request-is-asked = Beantragt. Es wartet oben auf dieser Seite, bis jemand anderes es bestätigt.
console-request-confirm = Bestätigen
console-request-refuse = Ablehnen
console-request-take-back = Zurücknehmen
console-request-sure-erase = All das wird sofort gelöscht, und niemand kann es zurückholen.
console-request-sure-merge = Es geschieht sofort: Der Eintrag, der geht, wird überall abgemeldet, und der, der bleibt, übernimmt, was ihm fehlt.
console-request-yes-erase = Endgültig löschen
console-request-yes-merge = Zu einem machen
console-request-refused-said = Abgelehnt. Nichts wurde geändert.
console-request-back-said = Zurückgenommen. Nichts wurde geändert.
console-erase-title = Alles von { $name } löschen?
console-erase-lead = Noch wird nichts gelöscht: Du beantragst es, und jemand anderes bestätigt es.
console-plan-goes = Wird endgültig weg sein
console-plan-stays = Bleibt trotzdem
console-plan-leaves = Der Eintrag „{ $name }“ geht: Er wird überall abgemeldet, und im Protokoll steht, dass es dieselbe Person ist.
console-plan-takes = { $name } übernimmt
console-plan-takes-none = Nichts: Der Eintrag, der bleibt, hat schon alles.
console-plan-lost = Lässt sich nicht übertragen
console-plan-until = Bestätigen lässt es sich bis { $day }, { $time }.
console-goes-roster = Name, Adresse, Nummer bei der Arbeit, Team, Funktion und Rolle
console-goes-sessions = Alle Sitzungen, und Codes zum Beitreten
console-goes-accounts = Die Verbindung zum Konto bei der Arbeit
console-goes-directory = Wie dein Verzeichnis die Person nennt
console-goes-vault = Der Tresor und alles, was in ihm versiegelt ist
console-goes-praise = Worte aus der Kundschaft für sie, die noch warten
console-goes-wrote = Was die Person geschrieben hat, außer Kudos, die sie gegeben hat
console-goes-received = Was sie bekommen hat, auch dort, wo sie es gezeigt hat
console-goes-voices = Ihr Name bei dem, was sie dem Center gesagt hat
console-stays-given = Kudos, die sie gegeben hat, bei denen, die sie bekommen haben, ohne Namen
console-stays-headers = Dass es Einträge gab; lesen kann sie niemand mehr
console-stays-acts = Was hier für sie getan wurde, mit einer Nummer statt eines Namens, 24 Monate lang
console-stays-backups = Frühere Sicherungen, bis sie weggeworfen werden
console-stays-in-directory = Dein Verzeichnis hat die Person noch und bringt sie wieder. Entferne sie zuerst dort.
console-takes-email = Adresse
console-takes-team = Team
console-takes-post = Funktion
console-takes-role = Rolle
console-takes-leads = Leitet
console-takes-number = Nummer bei der Arbeit
console-takes-account = Das Konto bei der Arbeit
console-takes-directory = Der Eintrag im Verzeichnis
console-takes-praise = Wartende Worte aus der Kundschaft
console-lost-name = Der andere Name. Eine Datei, in der er steht, kann jenen Eintrag zurückbringen.
console-lost-email = Die andere Adresse: Beide haben eine. Eine Datei, in der sie steht, bringt jenen Eintrag zurück.
console-lost-team = Das andere Team
console-lost-post = Die andere Funktion
console-lost-role = Die andere Rolle
console-lost-number = Die andere Nummer bei der Arbeit
console-lost-account = Das andere Konto bei der Arbeit: Wer sich damit anmeldet, wird abgewiesen.
console-lost-directory = Der andere Eintrag im Verzeichnis: Beide haben einen. Entferne einen davon dort, sonst kommt er zurück.
console-lost-vault = Der Tresor des Eintrags, der geht: Nur die Person selbst kann ihn lesen. Er wird nach 30 Tagen gelöscht.
console-lost-records = Was unter dem Eintrag, der geht, geschrieben und empfangen wurde, auch Kudos und Weg: Was davon vertraulich ist, kann nur die Person selbst lesen.
console-eyes-admin = Jemand anderes aus der Verwaltung muss es bestätigen.
console-eyes-works-council = In der Verwaltung ist sonst niemand, also muss es jemand aus dem Betriebsrat bestätigen.
console-eyes-nobody = So, wie es ist, könnte es niemand bestätigen.
console-merge-title = { $name }: zwei Einträge einer Person
console-merge-lead = Nach einem Import und einem Verzeichnis kann jemand zweimal hier stehen. Ein Eintrag bleibt, der andere geht.
console-merge-search = Den anderen Eintrag suchen
console-merge-found = Gefundene Einträge
console-merge-none = Kein anderer Eintrag hat das im Namen oder in der Adresse.
console-merge-choose = Diesen
console-merge-choose-name = { $name } wählen
console-merge-stays = Welcher Eintrag bleibt?
console-merge-stays-hint = Der, der benutzt wird: Seine Plätze, sein Tresor, seine Kudos und sein Weg bleiben bei ihm und lassen sich nicht verschieben.
console-receipt-erased = Alles von einer Person wurde gelöscht: { $day }, { $time }
console-receipt-merged = Zwei Einträge einer Person wurden einer: { $day }, { $time }
console-receipt-number = Beleg
console-receipt-person = Person
console-receipt-other = Eintrag, der ging
console-receipt-asked = Beantragt von
console-receipt-confirmed = Bestätigt von
console-receipt-sessions =
    { $count ->
        [one] { $count } Sitzung wurde beendet.
       *[other] { $count } Sitzungen wurden beendet.
    }
console-receipt-accounts =
    { $count ->
        [one] { $count } Konto bei der Arbeit wurde vergessen.
       *[other] { $count } Konten bei der Arbeit wurden vergessen.
    }
console-receipt-vault = Der Tresor wurde gelöscht.
console-receipt-rest = Name, Adresse, Nummer, Team, Funktion und Rolle wurden gelöscht, ebenso Geschriebenes und Bekommenes. Gegebene Kudos bleiben bei denen, die sie bekommen haben.
console-receipt-taken = Übernommen: { $what }

console-ladders = Leitern
console-ladders-hint = Die Karten, die unter „Weg“ zu sehen sind.
console-ladders-empty = Noch keine Leiter
console-ladders-empty-text = Eine Leiter ist eine Karte von Rollen: was jede braucht und welche Wege zwischen ihnen führen. Beginne mit einem kleinen Beispiel und mach es zu eurem.
console-ladder-begin = Neue Leiter beginnen
console-ladder-count =
    { $count ->
        [one] { $count } Rolle
       *[other] { $count } Rollen
    }
console-ladder-version = Ausgabe { $version } · { $roles }
console-ladder-open = Öffnen
console-ladder-open-name = { $title } öffnen
console-ladder-edit = Leiter { $key }
console-ladder-new = Eine neue Leiter
console-ladder-lost = Das Center hat diese Leiter, aber nicht die Datei, aus der sie gemacht wurde. Bring die Datei mit, um von ihr aus weiterzumachen.
console-ladder-file = Die Leiter als Datei
console-ladder-bring = Datei nehmen
console-ladder-map = Die Karte
console-ladder-map-empty = Während du schreibst, erscheinen hier die Rollen und Fähigkeiten deiner Leiter.
console-ladder-roles = Rollen
console-ladder-skills = Fähigkeiten
console-ladder-sure = Diese Leiter veröffentlichen?
console-ladder-sure-text = „{ $title }“ kommt mit dem nächsten Abgleich an jeden Platz und ersetzt die Ausgabe davor. Was die Leute aufgeschrieben haben, bleibt bei ihnen.
console-ladder-published = Die Leiter ist veröffentlicht.
console-check-busy = Wird geprüft
console-check-empty = Schreib oder nimm eine Datei. Sie wird geprüft, während du schreibst.
console-check-good = Daran ist nichts falsch. Es kann veröffentlicht werden.
console-check-faults =
    { $count ->
        [one] { $count } Zeile hat einen Fehler. Veröffentlichen geht noch nicht.
       *[other] { $count } Zeilen haben einen Fehler. Veröffentlichen geht noch nicht.
    }
console-check-list = Fehler nach Zeilen; jeder führt zu seiner Zeile
console-values = Werte
console-values-hint = Kudos lassen sich mit einem davon verbinden.
console-values-none = Noch kein Wert. Füg den ersten hinzu.
console-value-name = Neuer Wert
console-value-meaning = Woran man ihn in einem Gespräch erkennt, in einem Satz
console-value-added = „{ $name }“ ist jetzt ein Wert.

console-policy-hint = Die Erholung, die dein Center mindestens gewährt. Es kann nur mehr sein als von Breakwater vorgesehen, nie weniger; und alle können immer großzügiger zu sich selbst sein.
console-policy-now = Was gilt
console-policy-tide = Die Flut zeigt, wie viel sich angesammelt hat: Sie steigt mit Gesprächen und fällt mit Erholung. Ist sie voll, ist eine Atempause fällig.
console-policy-own = Dein Center hat nichts festgelegt; es gelten die Zahlen von Breakwater.
console-policy-since = Von deinem Center festgelegt am { $day }
console-policy-standard = von Breakwater: { $value }
console-policy-edit = Bearbeiten
console-policy-edit-hint = Eine Zeile für jede Zahl, die du festlegst, etwa mark = "45m". Die Namen stehen unten neben dem, was gilt; was du weglässt, bleibt wie von Breakwater vorgesehen.
console-policy-file = Das Regelwerk als Datei
console-policy-sure = Dieses Regelwerk veröffentlichen?
console-policy-sure-text = Es gilt an jedem Platz ab dem nächsten Abgleich. Betriebsrat und Leitungen können es hier lesen, und im Protokoll steht, von wem es kommt.
console-policy-published = Das Regelwerk ist veröffentlicht.
console-policy-version = Fassung { $number }
console-policy-versions = Fassungen
console-policy-versions-hint = Jedes veröffentlichte Regelwerk wird aufbewahrt und unterschrieben. Zurück geht es, indem ein altes neu veröffentlicht wird.
console-policy-versions-none = Noch keine Fassung. Jede, die veröffentlicht wird, steht hier, mit dem Tag und von wem sie kommt.
console-policy-by = { $day } · { $by }
console-policy-by-before = { $day } · festgelegt, bevor Fassungen aufbewahrt wurden
console-policy-in-force = gilt
console-policy-waits = wartet auf den Betriebsrat
console-policy-replaced = ersetzt
console-policy-never = galt nie
console-policy-agreed =
    { $count ->
        [one] { $count } Mitglied des Betriebsrats hat zugestimmt.
       *[other] { $count } Mitglieder des Betriebsrats haben zugestimmt.
    }
console-policy-agreed-none = Aus dem Betriebsrat hat noch niemand zugestimmt.
console-policy-agreed-unneeded = Sie galt sofort; aus dem Betriebsrat musste niemand zustimmen.
console-policy-waiting = Fassung { $number } gewährt weniger als die geltende. Sie gilt, sobald mehr als die Hälfte des Betriebsrats zustimmt: { $agreed } von { $council } haben es getan, { $needed } sind nötig.
console-policy-look = Lesen
console-policy-look-name = Fassung { $number } lesen
console-policy-agree = Zustimmen
console-policy-agree-text = Du stimmst Fassung { $number } als Mitglied des Betriebsrats zu. Dein Name und der Tag stehen ab dann dabei, für alle, die sie hier lesen können.
console-policy-agreed-said = Du hast Fassung { $number } zugestimmt.
console-policy-who-agreed = Zugestimmt vom Betriebsrat
console-policy-compared = Was sich seit Fassung { $number } geändert hat
console-policy-first = Die erste Fassung
console-policy-empty-text = Es steht nichts darin: Es gelten die Zahlen von Breakwater.
console-policy-line-added = Neu:
console-policy-line-taken = Weg:
console-policy-words = In Worten
console-policy-less = Sie gewährt weniger als die Fassung davor: { $what }
console-policy-country = die Regeln des Landes
console-policy-signature = Unterschrift
console-policy-signed = Vom Server deines Centers unterschrieben. Die Unterschrift hält.
console-policy-unsigned = Die Unterschrift hält nicht. Sag es denen, die den Server betreiben, und verlass dich nicht auf diese Fassung.
console-policy-key = Schlüssel { $id }
console-policy-key-hint = Schreib dir diesen Schlüssel auf. Mit ihm und der gespeicherten Datei sagt breakwater-server policy verify, ob eine Fassung die veröffentlichte ist.
console-policy-save = Als Datei speichern
console-policy-anew = Diesen Text neu veröffentlichen
console-policy-check-less = Es gewährt weniger als das geltende Regelwerk: { $what }
console-policy-check-waits = Es gewährt weniger als das geltende Regelwerk: { $what }. Es wartet, bis mehr als die Hälfte des Betriebsrats zustimmt.
console-policy-sure-waits = Es gewährt weniger als das geltende Regelwerk und wartet deshalb, bis mehr als die Hälfte des Betriebsrats hier zustimmt. Bis dahin bleibt das geltende.
console-policy-published-waits = Das Regelwerk ist veröffentlicht und wartet auf den Betriebsrat.

console-audit-hint = Was Leute mit einer Funktion getan haben: wer, wann, was, für wen. Es wird 24 Monate aufbewahrt. Was im Kundenservice geschieht, steht nicht darin. Wer am Server selbst gehandelt hat, steht dort mit dem Konto, etwa root.
console-audit-search = Nach Namen oder Handlung suchen
console-audit-empty = Noch wurde nichts getan
console-audit-empty-text = Hier steht jede Handlung der Verwaltung: Codes, Sitzungen, Importe, Regelwerke. Du kannst alles als Tabelle mitnehmen.
console-audit-take = Als Tabelle speichern (CSV)
console-audit-taking = Wird gemacht
console-audit-by = von { $actor }
console-audit-by-to = von { $actor } · betrifft { $whom }
console-audit-parts = Was gezeigt wird
console-audit-acts = Handlungen
console-audit-releases = Ergebnisse
console-audit-retention = Fristen
console-audit-changed = Geändert: { $count }
console-audit-sessions = Beendete Sitzungen: { $count }
console-audit-accounts = Konten: { $count }
console-audit-bodies = Gelöschte Texte: { $count }
console-audit-stored = Einträge: { $records } · Reihen: { $streams }
console-audit-version-waits = Fassung { $number }, wartet auf den Betriebsrat
console-audit-told = Mitgeteilte Ergebnisse: { $told } von { $all }
console-audit-removed = Im Verzeichnis entfernt
console-audit-same = Dieselbe Person wie
console-audit-shown = Auf die Wandtafel gesetzt
console-audit-hidden = Von der Wandtafel genommen
console-audit-from = Aus { $source }
console-audit-passed-on = Weitergegeben: { $count }
console-audit-waits = Noch anzusehen: { $count }
console-audit-known = Schon bekannt: { $count }
console-audit-refused = Nicht angenommen: { $count }
console-releases-hint = Was von jedem Puls bekannt gegeben und was zurückgehalten wurde. k ist die kleinste Zahl von Personen hinter einem Ergebnis: Eine kleinere Gruppe wird nie bekannt gegeben, und nichts, woraus sich eine kleinere errechnen ließe.
console-releases-empty = Noch wurde nichts bekannt gegeben
console-releases-empty-text = Nach jedem Puls steht hier, welche Ergebnisse bekannt gegeben wurden und welche nicht, mit dem k, das galt.
console-release-told = bekannt gegeben
console-release-untold = zurückgehalten
console-release-kept =
    { $count ->
        [one] Weniger als { $count } Person hat geantwortet, oder es ließe sich eine kleinere Gruppe errechnen.
       *[other] Weniger als { $count } Personen haben geantwortet, oder es ließe sich eine kleinere Gruppe errechnen.
    }
console-release-k = k = { NUMBER($k) }
console-retention-hint = Wie lange der Server was aufbewahrt. Er löscht es von selbst. Was keine feste Frist hat, bleibt, bis es zurückgenommen oder gelöscht wird, oder so lange wie das Center.
console-read = Wer was lesen kann
console-read-hint = Was jede Funktion hier lesen kann. Nachsehen wird nirgends vermerkt; was jemand tut, steht unter „Handlungen“.
console-read-own = Nur die Person selbst
console-read-own-what = Gespräche, Atempausen, Pausen und was schwer war: Das bleibt auf dem eigenen Computer. Wer einen Tresor hat, hat die Summen der eigenen Tage auch auf dem Server, versiegelt, und niemand sonst öffnet sie.
console-read-all = Alle im Center
console-read-all-what = Namen, Teams und Funktionen. Was aus dem Gesagten wurde und was überfällig ist. Kudos, wo sie jemand allen zeigt. Das Regelwerk, das gilt.
console-read-leader-what = Wer in den eigenen Teams ist, und Worte aus der Kundschaft, die auf diese Leute warten. Was gesagt wurde, mit Namen nur, wer dafür antwortet. Was Pulse der eigenen Teams und des Centers ergaben. Das Regelwerk.
console-read-council-what = Was gesagt wurde, mit Namen nur, wer dafür antwortet. Den Bericht des Monats, die bekannt gegebenen Ergebnisse jedes Pulses, jede Fassung des Regelwerks. Was Leute mit einer Funktion getan haben und was eine zweite Person braucht, mit Namen. Keine Personalliste mit Adressen.
console-read-admin-what = Die Personalliste mit Adressen und Funktionen, und wo jemand angemeldet ist, auf den Tag. Was gesagt wurde, mit Namen nur, wer dafür antwortet. Pulse, Leitern, Werte, das Regelwerk, was Leute mit einer Funktion getan haben. Worte aus der Kundschaft, die dort warten, wo niemand leitet.
console-read-server = Wer den Server betreibt
console-read-server-what = In der Datenbank alles, was auf dem Server liegt und nicht versiegelt ist. Keine Seite dieser Konsole zeigt mehr, als oben steht.
console-kept-days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
console-kept-months =
    { $count ->
        [one] { $count } Monat
       *[other] { $count } Monate
    }
console-kept-always = ohne feste Frist
console-kept-of-vault-proof = Was gebraucht wird, während ein Tresor geöffnet wird
console-kept-of-pairing = Die Verbindung zweier Plätze
console-kept-of-sign-in = Eine begonnene Anmeldung mit dem Konto bei der Arbeit
console-kept-of-console-session = Eine Sitzung dieser Konsole
console-kept-of-relief = Die Bitte an die Leitung um Zeit zum Erholen
console-kept-of-count = Wie viel an einem Tag gesendet wurde, damit Grenzen gelten
console-kept-of-kudos-report = Gemeldete Kudos
console-kept-of-left = Was nur eine Person lesen konnte, die gegangen ist, und was sie von ihrem Weg geteilt hat
console-kept-of-praise-key = Unter welchen Namen Umfragen Worte aus der Kundschaft gesendet haben
console-kept-of-session = Die Sitzung eines Platzes, die nicht benutzt wird
console-kept-of-act = Was Leute mit einer Funktion getan haben
console-kept-of-request = Was beantragt wurde und eine zweite Person braucht
console-kept-of-kudos = Kudos
console-kept-of-praise = Worte aus der Kundschaft
console-kept-of-excerpt = Was jemand von seinem Weg teilt
console-kept-of-voice = Was aus dem wurde, was dem Center gesagt wurde
console-kept-of-pulse-told = Was Pulse ergeben haben
console-kept-of-policy-version = Fassungen des Regelwerks, und wer ihnen zugestimmt hat

console-act-console-link = Adresse für die Konsole gemacht
console-act-console-login = An der Konsole angemeldet
console-act-invite = Code zum Beitreten gemacht
console-act-session-end = Sitzung beendet
console-act-person-add = Person hinzugefügt
console-act-person-leave = Person abgemeldet, die gegangen ist
console-act-person-return = Person zurückkommen lassen
console-act-person-rename = Person umbenannt
console-act-person-move = Person in ein anderes Team gebracht
console-act-account-link = Konto bei der Arbeit mit einer Person verbunden
console-act-account-unlink = Konten bei der Arbeit einer Person vergessen
console-act-person-number = Nummer einer Person bei der Arbeit geändert
console-act-person-post = Person eine andere Funktion gegeben, durch das Konto bei der Arbeit
console-act-person-post-set = Person eine andere Funktion gegeben
console-act-person-set = Person geändert, durch das Verzeichnis
console-act-team-set = Team geändert, durch das Verzeichnis
console-act-person-merge-ask = Beantragt, zwei Einträge einer Person zu einem zu machen
console-act-person-merge = Zwei Einträge einer Person zu einem gemacht
console-act-request-refuse = Abgelehnt, was eine zweite Person braucht
console-act-request-take-back = Zurückgenommen, was eine zweite Person braucht
console-act-privacy-export = Aufgeschrieben, was von einer Person aufbewahrt wird
console-act-privacy-erase-ask = Löschung von allem einer Person verlangt
console-act-privacy-erase = Alles einer Person gelöscht
console-act-privacy-left = Zu seiner Zeit gelöscht, was nur eine Person lesen konnte, die gegangen ist
console-act-token-add = Token für ein Programm gemacht
console-act-token-end = Token eines Programms beendet
console-act-team-add = Team hinzugefügt
console-act-value-add = Wert hinzugefügt oder neu gefasst
console-act-org-name = Center benannt
console-act-import-people = Personen importiert
console-act-import-praise = Worte aus der Kundschaft importiert
console-act-praise-take = Eine Umfrage hat Worte aus der Kundschaft gebracht
console-act-praise-approve = Wartende Worte weitergegeben
console-act-praise-refuse = Wartende Worte gelöscht
console-act-import-ladder = Leiter veröffentlicht
console-act-policy-set = Regelwerk veröffentlicht
console-act-policy-agree = Einem Regelwerk für den Betriebsrat zugestimmt
console-act-backup = Sicherung gemacht
console-act-restore = Sicherung zurückgespielt
console-act-migrate = Datenbank des Centers umgezogen
console-act-sample = Beispiel eingefüllt
console-act-vault-forget = Tresor vergessen
console-act-passphrase-throttled = Jemanden nach falschen Passphrasen aufgehalten
console-act-case-step = Bei einem Anliegen einen Schritt getan
console-act-case-step-sooner = Den Tag von etwas vorgezogen, was Leute gesagt haben
console-act-case-step-done = Als erledigt gemeldet, was Leute gesagt haben
console-act-case-step-no = Nein entschieden zu etwas, was Leute gesagt haben
console-act-case-step-yes = Ja entschieden zu etwas, was Leute gesagt haben
console-act-case-step-handed = Etwas übergeben, was Leute gesagt haben
console-act-case-step-own = Etwas übernommen, was Leute gesagt haben
console-act-case-merge = Zwei Anliegen zu einem gemacht
console-act-case-board = Wandtafel geändert
console-act-pulse-open = Umfrage des Monats geöffnet
console-act-pulse-told = Umfrage des Monats ausgezählt und mitgeteilt
console-act-report-approve = Bericht eines Monats freigegeben

console-wall-what = Ein Bildschirm, an dem alle vorbeikommen, etwa in der Küche, kann Dank zeigen: nur was die Bedankten jetzt allen zeigen. Nimmt es jemand zurück, verschwindet es innerhalb von fünf Minuten von der Tafel.
console-wall-never = Keine Zahl, keine Reihenfolge von Leuten, kein Bild von irgendwem.
console-wall-done = Auch was dem Center gesagt wurde und erledigt ist, steht dort, wenn es zeigt, wer geantwortet hat: was getan wurde, nie wer es gesagt hat.
console-wall-open = Tafel hier öffnen
console-wall-screen = Auf einem eigenen Bildschirm
console-wall-step-token = Die Person, die den Server betreibt, macht einen Token für den Bildschirm:
console-wall-step-address = Setz die Adresse zusammen.
console-wall-step-open = Öffne die Adresse auf dem Bildschirm und drück F für den ganzen Bildschirm.
console-wall-token = Der Token
console-wall-token-hint = Er bleibt auf dieser Seite und wird nirgendwohin gesendet.
console-wall-language = Sprache der Tafel
console-wall-end = Wer die Adresse hat, sieht die Tafel. So nimmst du sie wieder weg: breakwater-server token end

console-kept-of-pulse-sum = Die Summen eines Pulses, nach seinem Monat
console-kept-of-voice-token = Wer Token bekam, um etwas ohne Namen zu sagen, und welche benutzt wurden, nach ihrem Monat
console-kept-of-pulse-member = Wer auf einen Puls antworten konnte, und in welchem Team
