### Die Wandtafel: Dank auf einem Bildschirm, an dem alle vorbeikommen. Nie eine Zahl von etwas.

wall-title = Wandtafel
wall-heading = Dank bei { $centre }
wall-from = von { $name }
wall-from-customer = aus der Kundschaft
wall-done = Gesagt und erledigt
wall-empty = Hier wird Dank stehen
wall-empty-text = Sobald jemand Kudos allen zeigt, erscheinen sie hier von selbst.
wall-away = Der Server antwortet gerade nicht
wall-away-text = Die Tafel sucht ihn von selbst wieder.
wall-since = Der Server antwortet gerade nicht. Zuletzt von ihm gehört: { $when }
wall-barred = Diese Tafel hat keinen Schlüssel
wall-barred-text = Ihre Adresse gilt nicht oder nicht mehr. Bitte die Person, die Breakwater in deinem Center betreibt, um eine neue.
wall-controls = Tafel
wall-previous = Vorige
wall-next = Nächste
wall-pause = Anhalten
wall-play = Weiter
wall-full = Ganzer Bildschirm
