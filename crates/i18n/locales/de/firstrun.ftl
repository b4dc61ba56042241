### Der erste Start, in drei Schritten.

firstrun-step = Schritt { NUMBER($step) } von { NUMBER($steps) }
firstrun-skip = Alles überspringen
firstrun-finish = Los geht’s

firstrun-phone-title = Was davon ist dein Telefon?
firstrun-phone-text = Damit Breakwater weiß, wann du im Gespräch bist, und dich dann in Ruhe lässt.
firstrun-centre-title = Tritt deinem Center bei
firstrun-centre-text = Für den Dank aus deinem Team und den Weg nach vorn. Allein geht es auch.
firstrun-alone = Allein nutzen
firstrun-joined = Du bist { $name } beigetreten.
firstrun-language-title = Sprache und Erinnerungen
firstrun-language-text = Alles lässt sich später in den Einstellungen ändern.
firstrun-privacy = Deine Gespräche und Atempausen bleiben auf diesem Gerät.
