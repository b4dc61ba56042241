### Der eigene Kalender: keine Angebote in Besprechungen.

calendar-title = Kalender
calendar-hint = Während der Besprechungen dieser iCalendar-Datei (.ics) wird keine Atempause angeboten. Gelesen wird nur von wann bis wann, nie worüber. Ganze Tage und als frei gezeigte Zeiten zählen nicht.
calendar-file = Datei
calendar-file-hint = Zum Beispiel /…/kalender.ics, wie Thunderbird, Outlook oder Nextcloud sie schreiben
calendar-set = Diese Datei nehmen
calendar-remove = Kein Kalender
calendar-none = Es wird kein Kalender genutzt.
calendar-off = Ab jetzt wird kein Kalender genutzt.
calendar-empty = Keine Besprechungen in den nächsten zwei Tagen.
calendar-fault-missing = Diese Datei gibt es nicht, oder sie darf nicht gelesen werden. Es gilt, was zuletzt gelesen wurde.
calendar-fault-not-a-calendar = Das ist keine iCalendar-Datei. Es gilt, was zuletzt gelesen wurde.
calendar-fault-cut = Diese Datei hört mittendrin auf. Es gilt, was zuletzt gelesen wurde, und es wird wieder versucht.
calendar-fault-too-large = Diese Datei ist zu groß. Es gilt, was zuletzt gelesen wurde.
calendar-fault-reader-missing = Das Programm breakwater-calendar ist nicht neben Breakwater installiert. Installiere es und versuche es wieder.
calendar-fault-reader-broken = Diese Datei ließ sich nicht zu Ende lesen. Es gilt, was zuletzt gelesen wurde.
