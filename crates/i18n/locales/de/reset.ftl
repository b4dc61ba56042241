### Das Fenster der Atempause.

reset-window = Atempause
reset-back = Zurück zur Arbeit
reset-kind-breathe = Atmen
reset-kind-look-away = Wegschauen
reset-kind-stretch = Strecken
reset-kind-quiet = Stille

reset-breathe-title = Lass das letzte Gespräch gehen
reset-breathe-in = Einatmen
reset-breathe-out = Ausatmen
reset-breathe-text = Atme vier Sekunden ein und sechs aus.
reset-look-away-title = Schau in die Ferne
reset-look-away-text = Aus dem Fenster, wenn es eines gibt. Lass die Augen auf dem Entferntesten ruhen, das du siehst.
reset-stretch-title = Steh auf und streck dich
reset-stretch-shoulders = Zieh die Schultern hoch, halt sie, lass sie fallen.
reset-stretch-reach = Streck beide Arme nach oben.
reset-stretch-side = Neig dich zur einen Seite, dann zur anderen.
reset-stretch-neck = Neig den Kopf zur einen Seite, dann zur anderen.
reset-quiet-title = Nichts zu tun
reset-quiet-text = Gerade will niemand etwas von dir.

reset-left-minutes =
    { $minutes ->
        [one] noch etwa eine Minute
       *[other] noch etwa { $minutes } Minuten
    }
reset-left-under-minute = weniger als eine Minute
reset-left-nearly = gleich zu Ende
reset-after = nach { $length } im Gespräch
reset-over = Willkommen zurück
reset-over-text = Die Flut ist zurückgegangen. Du kannst dieses Fenster schließen.
reset-over-credit = Du hast dich { $rested } ausgeruht. Das gleicht { $credited } Gesprächszeit aus.
reset-over-short = Du hast dich { $rested } ausgeruht. Unter einer halben Minute zählt es nicht als Atempause, gut tut es trotzdem.
reset-over-warm = Das nächste Gespräch kommt früh genug.
reset-close = Schließen
