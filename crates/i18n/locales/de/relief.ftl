### Ablösung: „Ich brauche zehn Minuten“, gesagt an die Teamleitung. Wer, wie lange und wann; sonst nichts.

relief-tell = { $name } sagen, dass ich diese Zeit brauche
relief-reads = { $name } leitet dein Team und liest nur deinen Namen, die Minuten und die Uhrzeit. Ob es gelesen wurde, erfährst du nicht.
relief-nobody = Es ist nicht bekannt, wer dein Team leitet; deshalb wird nichts gesendet.
relief-waiting = Um { $time } hast du { $name } um { $minutes } min gebeten · wartet aufs Senden
relief-sent = Um { $time } hast du { $name } um { $minutes } min gebeten · gesendet
relief-from =
    { $minutes ->
        [one] { $name } braucht eine Minute
       *[other] { $name } braucht { $minutes } Minuten
    }
relief-age =
    { $age ->
        [0] Um { $time } gefragt, gerade eben.
        [one] Um { $time } gefragt, vor { $age } Minute.
       *[other] Um { $time } gefragt, vor { $age } Minuten.
    }
relief-late = Das ist schon eine Weile her.
relief-locked-title = Jemand aus deinem Team braucht einen Moment
relief-locked-text = Entsperre den Bildschirm, um zu sehen, wer.
relief-put-away = Weglegen
