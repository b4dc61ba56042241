### Wörter, die mehrere Fenster teilen.

common-tab-today = Heute
common-tab-kudos = Kudos
common-tab-path = Weg
common-tab-voice = Gehört werden
common-tab-settings = Einstellungen
common-navigation = Ansichten
common-unseen = { NUMBER($count) } neu

common-online = online
common-offline = offline · hier gespeichert
common-untrusted = Zertifikat nicht vertrauenswürdig · hier gespeichert
common-alone = nur auf diesem Computer
common-signed-out = abgemeldet
common-lost = Breakwater wird gesucht
common-lost-hint = Breakwater im Hintergrund antwortet nicht. Was du siehst, ist vielleicht nicht mehr ganz neu; alles Gespeicherte ist sicher. Das Fenster verbindet sich von selbst wieder.
common-to-come =
    { $count ->
        [one] { $count } kommt noch
       *[other] { NUMBER($count) } kommen noch
    }
common-waiting =
    { $count ->
        [one] { $count } wartet
       *[other] { NUMBER($count) } warten
    }

common-only-device = nur auf diesem Gerät
common-only-you = nur du kannst es lesen
common-close = Schließen
common-cancel = Abbrechen
common-remove = Entfernen
common-add = Hinzufügen
common-back = Zurück
common-next = Weiter
common-loading = Wird geladen
common-count = { $chars } von { $max }

common-just-now = gerade eben
common-minutes-ago = vor { NUMBER($minutes) } min
common-today-at = heute { $time }
common-yesterday = gestern
