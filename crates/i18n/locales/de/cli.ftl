### Die Kommandozeile: ein Satz je Antwort. Gründe einer Ablehnung stehen in error.ftl.

cli-not-running = Breakwater läuft hier nicht. Starte es mit: breakwater run
cli-already-running = Breakwater läuft für dieses Profil schon.
cli-refused = Nicht ausgeführt: { $reason }
cli-done = Erledigt.

cli-status-call = Im Gespräch seit { $since } ({ $label }).
cli-status-ringing = Es klingelt.
cli-status-uncertain = Vielleicht noch im Gespräch: Seine Quelle ist nicht zu hören.
cli-status-no-call = Kein Gespräch.
cli-status-due = Eine Atempause ist fällig.
cli-status-owed = Dir steht Erholung zu: { $length }.
cli-status-holding = Keine Atempause im Angebot: { $reason }
cli-status-today =
    Heute: { $calls ->
        [one] { $calls } Gespräch
       *[other] { $calls } Gespräche
    }, { $resets ->
        [one] { $resets } Atempause
       *[other] { $resets } Atempausen
    }.
cli-status-signed-out = Dein Center kennt diesen Computer nicht mehr. Alles ist hier gespeichert: Melde dich mit breakwater join wieder an, dann wird es gesendet.
cli-status-alone = Keinem Center beigetreten. Alles bleibt auf diesem Computer.
cli-status-online = Mit deinem Center verbunden.
cli-status-offline = Offline. Alles ist hier gespeichert.
cli-status-to-come =
    { $count ->
        [one] { $count } Eintrag kommt noch aus deinem Center.
       *[other] { NUMBER($count) } Einträge kommen noch aus deinem Center. Alles funktioniert schon.
    }
cli-status-waiting =
    { $count ->
        [one] { $count } Eintrag wartet auf das Senden.
       *[other] { $count } Einträge warten auf das Senden.
    }

cli-reset-running = Deine Atempause läuft bis { $until }.
cli-quiet-until = Ruhe bis { $until }.
cli-quiet-off = Der Ruhemodus ist aus.
cli-nudge-later = Das Angebot kommt nach { $time } wieder, in der ersten Lücke.
cli-hard-marked = Als schwer markiert. Nur du siehst das.
cli-kudos-given = Deine Kudos für { $name } sind hier gespeichert. Sie gehen raus, sobald der Server erreichbar ist.
cli-kudos-sent = Deine Kudos für { $name } sind unterwegs.
cli-kudos-none = Noch keine Kudos.
cli-kudos-sealed =
    { $count ->
        [one] { $count } Kudos wartet, bis dein Tresor hier offen ist: breakwater vault unlock
       *[other] { $count } Kudos warten, bis dein Tresor hier offen ist: breakwater vault unlock
    }
cli-kudos-shown-me = Diese Kudos sehen jetzt nur noch du und wer sie gegeben hat.
cli-kudos-shown-team = Diese Kudos sieht jetzt dein Team.
cli-kudos-shown-everyone = Diese Kudos sehen jetzt alle in deinem Center.
cli-kudos-taken-back = Die Kudos sind zurückgenommen. Ihre Worte sind gelöscht.
cli-kudos-key-changed = { $name } hat einen neuen Schlüssel. Der Tresor wurde neu angelegt, oder jemand hat einen anderen Schlüssel untergeschoben. Wenn es dir wichtig ist, frag { $name }.
cli-kudos-undo-hint = Doch nicht? Innerhalb von { NUMBER($seconds) } Sekunden: breakwater kudos undo
cli-kudos-undone = Rückgängig: An { $name } wurde nichts gesendet.
cli-kudos-undone-left = Es war schon unterwegs. Es wird bei { $name } zurückgenommen, die Worte werden gelöscht.
cli-kudos-thanked = Du hast Danke gesagt.
cli-kudos-later = Es ist hier gespeichert und erreicht die anderen, sobald der Server erreichbar ist.
cli-kudos-hidden = Es ist von deiner Wand. Niemand erfährt es, und durch dich sieht es niemand mehr.
cli-kudos-unhidden = Es ist wieder an deiner Wand, zwischen dir und wer es gegeben hat.
cli-kudos-reported = { $name } erfährt davon. Es ist von deiner Wand.
cli-kudos-blocked = Was { $name } dir ab jetzt gibt, wartet ungesehen. Niemand erfährt es.
cli-kudos-unblocked = Was { $name } dir gibt, siehst du wieder, auch was gewartet hat.
cli-kudos-blocked-none = Es warten keine Kudos.
cli-card-none = Du hast noch keine Karte. Schreib eine, zum Beispiel: breakwater kudos card --like quietly --text "Bitte keine große Bühne"
cli-card-title = Wie du gern Dank hörst. Alle in deinem Center können es lesen:
cli-card-quietly = nur unter uns
cli-card-before-the-team = wenn das Team es hört
cli-card-in-writing = geschrieben, zum Nachlesen
cli-card-in-person = persönlich gesagt
cli-card-in-detail = mit dem, was genau geholfen hat
cli-praise-none = Nichts aus der Kundschaft wartet auf deine Entscheidung. Neues siehst nur du, bis du es zeigst.
cli-praise-hint = Das siehst nur du. Anderen zeigen: breakwater praise approve ID. Von deiner Wand nehmen: breakwater praise refuse ID.
cli-praise-sealed =
    { $count ->
        [one] { $count } weiteres wartet, bis dein Tresor hier offen ist: breakwater vault unlock
       *[other] { $count } weitere warten, bis dein Tresor hier offen ist: breakwater vault unlock
    }
cli-praise-refused = Es ist von deiner Wand. Niemand sonst sieht es.
cli-voice-none = Du hast noch nichts gesagt. Zum Beispiel: breakwater suggest --text "Spätschichten selbst tauschen"
cli-pulse-none = Es sind keine kurzen Fragen offen.
cli-pulse-hint = Zum Antworten eine Zahl für jede (1 ist gar nicht, 5 ist sehr, 0 lässt sie aus): breakwater pulse answer { $numbers }
cli-joined = Du bist { $centre } als { $name } beigetreten.
cli-left = Du hast das Center verlassen. Was dir gehörte, ist auf diesem Computer gelöscht.
cli-phone-used = Das Mikrofon von { $name } zählt jetzt als dein Telefon.
cli-phone-forgotten = Das Mikrofon von { $name } zählt nicht mehr.
cli-phone-line-open = { $name } hält die Leitung zwischen Gesprächen offen. Sein Mikrofon zählt nicht mehr als Gespräch.
cli-phone-line-closed = Solange das Mikrofon von { $name } offen ist, zählt es als Gespräch.
cli-phones-none = Noch kein Programm hat ein Mikrofon benutzt.
cli-source-added = Gespräche werden jetzt auch aus { $id } erkannt.
cli-source-token = Wer meldet, findet sein Token in { $file }
cli-source-removed = Gespräche werden nicht mehr aus { $id } erkannt.
cli-exported = Nach { $dir } geschrieben.
cli-erased = Alles von dir auf diesem Computer ist gelöscht.
cli-erase-not = Nichts wurde gelöscht.
cli-erase-word = Zum Löschen { $word } eingeben:
cli-doctor-well = Alles ist in Ordnung.
cli-hard-told = Als schwer markiert. Deine Teamleitung erfährt, dass du { $minutes } Min. brauchst, und sonst nichts.
cli-break-begun = Deine Pause hat um { $time } begonnen.
cli-break-ended = Die Pause ist vorbei.
cli-break-none = Keine Pause läuft.
cli-pack-chosen = Ab jetzt gelten die Regeln von { $name }. Sie sind nicht rechtlich geprüft.
cli-pack-dropped = Es gelten die Regeln keines Landes.
cli-policy-standard = Es gelten die Zahlen von Breakwater.
cli-policy-mended = Zeile { NUMBER($line) } wird als { $written } gelesen; so sollte sie dastehen.
cli-policy-own-good = { $file } ist lesbar. Das ändert sie:
cli-policy-none = { $file } gibt es nicht. Es gelten die Zahlen von Breakwater.
cli-policy-floor = Von deinem Center, seit { $date }:
cli-policy-good = Diese Regeln sind in Ordnung: sie gewähren gleich viel oder mehr Erholung.
cli-shift-said = Deine Schicht ist { $hours }.
cli-shift-forgotten = Die Schicht ist vergessen. Sie beginnt mit deinem ersten Gespräch.

cli-history-day = { $on }  { $calls } im Gespräch · { $rest } Erholung · am längsten ohne Erholung { $longest } · { $resets ->
        [one] { $resets } Atempause
       *[other] { $resets } Atempausen
    }
cli-history-none = { $on }  nichts aufgezeichnet
cli-history-total = Zusammen: { $calls } im Gespräch, { $rest } Erholung.
cli-history-span = { $from } – { $to }  { $what }, { $length }
cli-history-going = { $from } –        { $what }, bisher { $length }
cli-history-left-out = { $from } – { $to }  { $what }, zählt nicht mit: kein Gespräch dürfte so lang sein
cli-history-no-lane = Von diesem Tag sind keine Einzelheiten da.
cli-failed = Breakwater beendet sich: Der Teil „{ $task }“ ist zweimal in einer Minute ausgefallen. Was aufgezeichnet wurde, ist sicher, und der nächste Start macht damit weiter. Das Protokoll enthält den Rest.
cli-join-code = Code für { $url }:
cli-join-sso = Melde dich in dem Browser an, der sich öffnet. Öffnet sich keiner, rufe dort dies auf: { $address }
cli-join-code-argument = Jeder an diesem Rechner könnte einen Code in der Befehlszeile lesen. Lass ihn weg, dann wirst du danach gefragt, oder nimm --code-file FILE. Eine spätere Version nimmt ihn nur noch so.
cli-foreign = An Breakwaters Stelle antwortet das Programm eines anderen Benutzers. Ihm wurde nichts gesagt. Sieh nach, wem { $path } gehört
cli-unwritten = Die Antwort konnte nicht geschrieben werden ({ $reason }). Ausgeführt ist, was verlangt war.
cli-unkept = Im Moment wird nichts gespeichert: Die Festplatte nimmt es nicht an. Solange Breakwater läuft, geht nichts verloren; schaff Platz oder mach den Profilordner beschreibbar, dann wird es von selbst geschrieben.

cli-vault-alone = Keinem Center beigetreten. Alles bleibt auf diesem Computer, also gibt es nichts zu versiegeln.
cli-vault-missing = Du hast in diesem Center noch keinen Tresor. Leg einen an mit: breakwater vault create
cli-vault-locked = Dein Tresor ist hier verschlossen. Öffne ihn mit: breakwater vault unlock
cli-vault-open = Dein Tresor ist hier offen, bis Breakwater endet.
cli-vault-open-keyring = Dein Tresor ist hier offen. Sein Schlüssel liegt im Schlüsselbund dieses Computers.
cli-vault-open-kept = Dein Tresor ist hier offen. Sein Schlüssel liegt in einer Datei, die nur du lesen kannst.
cli-vault-other = Der Tresor, der hier offen ist, ist nicht der in deinem Center; jener wurde neu angelegt. Warst das nicht du, sag es denen, die dein Center betreiben.
cli-vault-gone = Der Server deines Centers hat deinen Tresor nicht mehr. Hier ist er noch offen: Leg ihn mit einer Passphrase und neuen Wiederherstellungswörtern wieder an, dann bleibt alles Versiegelte deins. (breakwater vault create)
cli-vault-unreachable = Dein Tresor ist hier nicht offen, und der Server ist nicht erreichbar, um nach ihm zu fragen.
cli-vault-tries =
    { $count ->
        [one] { $count } falsche Passphrase seit der letzten richtigen.
       *[other] { $count } falsche Passphrasen seit der letzten richtigen.
    }
cli-vault-waits =
    { $count ->
        [one] Die nächste Passphrase geht in { $count } Sekunde.
       *[other] Die nächste Passphrase geht in { NUMBER($count) } Sekunden.
    }
cli-vault-warning = Niemand außer dir kann deinen Tresor öffnen, auch nicht, wer dein Center betreibt. Verlierst du die Passphrase, die Wiederherstellungswörter und jeden Arbeitsplatz, an dem er offen ist, sind seine Einträge verloren.
cli-vault-passphrase = Passphrase:
cli-vault-passphrase-new = Neue Passphrase, mindestens 10 Zeichen:
cli-vault-passphrase-again = Noch einmal:
cli-vault-passphrase-differs = Die beiden sind verschieden. Nichts wurde geändert.
cli-vault-passphrase-set = Ab jetzt öffnet diese Passphrase deinen Tresor. Die Wiederherstellungswörter bleiben gültig.
cli-vault-words = Deine Wiederherstellungswörter. Schreib sie jetzt auf Papier; sie werden nur dieses eine Mal gezeigt.
cli-vault-words-typed = Deine 24 Wiederherstellungswörter:
cli-vault-word = Wort { NUMBER($place) }:
cli-vault-made = Dein Tresor ist angelegt und hier offen.
cli-vault-pair-code = Tipp am Arbeitsplatz, an dem dein Tresor offen ist: breakwater vault pair { $code }
cli-vault-pair-check = Zeigen beide Arbeitsplätze { $digits }? Nur dann tipp y:
cli-vault-paired-here = Dein Tresor ist hier offen.
cli-vault-paired-there = Dein Tresor ist nun auch am anderen Arbeitsplatz offen.
cli-path-printed = Die Seite ist geschrieben: { $file }. Nichts davon wurde irgendwohin gesendet.
cli-path-share-sees = Das sieht { $name } ab jetzt von deinem Weg, so wie es heute ist:
cli-path-share-would = Das würde { $name } sehen. Es wurde nichts gesendet.
cli-path-share-hint = Zurücknehmen: breakwater path unshare "{ $name }"
cli-path-shared-none = Du teilst nichts von deinem Weg, und niemand teilt etwas mit dir.
cli-path-unshared = { $name } sieht nichts mehr von deinem Weg. Es wird auf dem Server und dort am Arbeitsplatz gelöscht; vielleicht wurde es schon gelesen.
