### Hinweise: höchstens zwei Zeilen und zwei Knöpfe. Auf gesperrtem Bildschirm keine Worte und keine Namen.

nudge-title = Zeit für eine kurze Atempause?
nudge-text =
    { $minutes ->
        [one] { $minutes } Minute im Gespräch seit { $since }. Dein Gespräch ist gerade zu Ende.
       *[other] { $minutes } Minuten im Gespräch seit { $since }. Dein Gespräch ist gerade zu Ende.
    }
nudge-take = { $length } nehmen
nudge-later = Nach dem nächsten Gespräch

notify-kudos-title = Kudos von { $name }
notify-kudos-customer-title = Kudos von einem Kunden
notify-kudos-text = „{ $text }“
notify-kudos-several-title =
    { $count ->
        [one] { $count } Kudos für dich
       *[other] { $count } Kudos für dich
    }
notify-kudos-several-text = Sie warten an deiner Wand.
notify-kudos-locked-title = Jemand hat dir gedankt
notify-kudos-locked-text = Entsperre den Bildschirm, um es zu lesen.
notify-kudos-read = Lesen
notify-kudos-thank = Danke sagen
