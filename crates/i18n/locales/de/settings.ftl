### Alles, was sich einstellen lässt.

settings-title = Einstellungen

settings-phones = Was davon ist dein Telefon?
settings-phones-hint = Programme, die das Mikrofon benutzen. Tut es dein Telefon, bist du im Gespräch. Aufgenommen wird nichts.
settings-phones-empty = Noch hat kein Programm das Mikrofon benutzt.
settings-phones-empty-hint = Starte dein Telefon und führe ein Gespräch, dann erscheint es hier.
settings-phone-open = gerade in Benutzung
settings-phone-line = hält die Leitung offen
settings-phone-line-again = Anrufe wieder zählen
settings-browsers = Browser können mein Telefon sein
settings-browsers-hint = Nur, wenn dein Web-Telefon das Mikrofon zwischen Anrufen loslässt.
settings-guess-phone = sieht nach einem Telefon aus
settings-guess-browser = ein Browser: wähl ihn, wenn du darin telefonierst
settings-guess-other = wohl kein Telefon

settings-sources = Woran Gespräche erkannt werden
settings-sources-hint = Nur, dass ein Gespräch beginnt und endet. Nie eine Nummer, ein Name oder ein Ton.
settings-source-manual = Dein eigener Schalter
settings-source-local-api = Telefone, die es selbst melden
settings-source-microphone = Mikrofon in Benutzung
settings-source-baresip = baresip
settings-source-dialog = Telefonanlage (SIP)
settings-source-loopback-http = Programme auf diesem Computer (HTTP)
settings-source-down = nicht erreichbar
settings-source-add = Quelle hinzufügen
settings-source-kind = Was Gespräche meldet
settings-source-address = Adresse von baresips ctrl_tcp
settings-source-address-hint = Auf diesem Computer, meist Port 4444.
settings-source-dialog-address = Deine Adresse dort
settings-source-dialog-address-hint = So, wie sich dein Telefon anmeldet. Mit ;transport=tcp am Ende fällt eine verlorene Verbindung sofort auf.
settings-source-password = Passwort
settings-source-password-hint = Liegt auf diesem Computer in einer Datei, die nur du lesen kannst. Leer, wenn keines verlangt wird.
settings-source-user = Anmeldename
settings-source-user-hint = Nur, wenn er von der Adresse abweicht.
settings-source-http-address = Adresse auf diesem Computer
settings-source-http-hint = Für Telefone und Skripte, die nur HTTP können. Von außen ist sie nicht zu erreichen, und Webseiten werden abgewiesen.
settings-source-token = Token für Aufrufer: { $file }
settings-source-up = bereit
settings-source-remove = { $name } entfernen

settings-reminders = Erinnerungen
settings-nudges = Atempausen anbieten
settings-nudges-hint = Leise, nach einem Gespräch, nie währenddessen.
settings-sound = Ein leiser Ton, wenn eine Atempause endet
settings-sound-hint = Nur dann, und nie in einem Gespräch.
settings-autostart = Mit dem Computer starten
settings-autostart-hint = Wartet in der Leiste und braucht fast nichts.

settings-centre = Dein Center
settings-centre-alone = Du nutzt Breakwater allein. Mit einem Center kommen Kudos, seine Werte und seine Leiter dazu. Deine Gespräche und Atempausen bleiben auf diesem Gerät.
settings-centre-name = Center
settings-centre-you = Du
settings-centre-team = Team
settings-centre-url = Server
settings-join-url = Adresse des Servers
settings-join-code = Dein Code
settings-join-code-hint = Du bekommst ihn von deiner Teamleitung. Er gilt einmal.
settings-join = Beitreten
settings-joining = Beitritt läuft …
settings-joined = Du bist { $name } beigetreten.
settings-join-unreachable = Der Server ist nicht erreichbar, du bist also noch nicht beigetreten. Dein Code gilt noch, und hier ist alles wie zuvor; prüf die Adresse und versuch es noch einmal.
settings-leave = Dieses Center verlassen
settings-leave-title = { $name } verlassen?
settings-leave-text = Alles von dir auf diesem Computer wird gelöscht: Gespräche, Pausen, Kudos, Weg und Einstellungen. Exportiere es vorher, wenn du es behalten willst. Für die Rückkehr brauchst du einen neuen Code.
settings-leave-unsent-title = Verlassen und Ungesendetes verlieren?
settings-leave-unsent-yes = Trotzdem verlassen
settings-leave-yes = Verlassen

settings-look = Sprache und Aussehen
settings-language = Sprache
settings-language-system = Wie auf diesem Computer
settings-theme = Aussehen
settings-theme-system = System
settings-theme-light = Hell
settings-theme-dark = Dunkel

settings-policy = Geltende Regeln
settings-policy-default = Es gelten die Zahlen von Breakwater; dein Center hat keine geändert.
settings-policy-hint = Wo sie von denen von Breakwater abweichen. Ein Center kann mehr Erholung geben, nie weniger.
settings-policy-floor = Von deinem Center, seit { $date }
settings-policy-floor-hint = Ein Mindestmaß: deine eigenen Zahlen können nur großzügiger sein.

settings-about = Über Breakwater
settings-about-text = Deine Gespräche und Atempausen sind nur auf diesem Gerät lesbar.
settings-version = Version
settings-home = Ordner
