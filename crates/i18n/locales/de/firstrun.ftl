### Der erste Start, in drei Schritten.

firstrun-step = Schritt { NUMBER($step) } von { NUMBER($steps) }
firstrun-skip = Alles überspringen
firstrun-finish = Los geht’s
firstrun-welcome-title = Ein ruhiger Hafen neben einem lauten Beruf
firstrun-welcome-text = Breakwater merkt, wie lange du schon im Gespräch bist, und bietet dir dazwischen eine kurze Erholung an. Es bringt dir auch den Dank anderer und zeigt den Weg nach vorn.
firstrun-promise-call = Nie im Gespräch: Währenddessen erscheint und klingt nichts.
firstrun-promise-yours = Deins: Gespräche, Erholung und schwere Momente kannst nur du lesen.
firstrun-promise-nobody = Niemand erfährt, ob du dich ausgeruht hast: keine Punkte, keine Rangliste.

firstrun-phone-title = Was davon ist dein Telefon?
firstrun-phone-text = Damit Breakwater weiß, wann du im Gespräch bist, und dich dann in Ruhe lässt.
firstrun-switch = Wird keins gefunden, ist nichts verloren: Auf „Heute“ sagst du mit einem Klick selbst, wann du im Gespräch bist.
firstrun-centre-title = Tritt deinem Center bei
firstrun-centre-text = Für den Dank aus deinem Team und den Weg nach vorn. Allein geht es auch.
firstrun-alone = Allein nutzen
firstrun-joined = Du bist { $name } beigetreten.
firstrun-privacy = Deine Gespräche und Atempausen bleiben auf diesem Gerät.
