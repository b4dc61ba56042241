### Der eigene Kalender: keine Angebote in Besprechungen.

calendar-title = Kalender
calendar-hint = Während der Besprechungen dieser iCalendar-Datei (.ics) oder Adresse wird keine Atempause angeboten. Gelesen wird nur von wann bis wann, nie worüber. Ganze Tage und als frei gezeigte Zeiten zählen nicht.
calendar-file = Datei oder Adresse
calendar-file-hint = Zum Beispiel /…/kalender.ics, wie Thunderbird, Outlook oder Nextcloud sie schreiben, oder die geheime Adresse (https, webcal), die dein Kalender dir gibt. Eine Adresse wird jede Stunde gefragt und wie ein Passwort behandelt.
calendar-set = Das nehmen
calendar-at = Die Adresse bei { $host }. Der Rest wird wie ein Passwort behandelt.
calendar-address-how = Eine Adresse ist ein Schlüssel zu deinem Kalender, deshalb darf sie nicht auf der Kommandozeile stehen. Schreib sie in eine Datei oder tipp sie ein: breakwater calendar set --address-file DATEI, oder - für die Eingabe
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
calendar-fault-unreachable = Unter dieser Adresse antwortet gerade niemand. Es gilt, was zuletzt gelesen wurde, und es wird wieder versucht.
calendar-fault-refused = Diese Adresse wird nicht mehr angenommen. Kopiere sie neu aus den Einstellungen deines Kalenders. Es gilt, was zuletzt gelesen wurde.
calendar-fault-busy = Der Server deines Kalenders bittet um eine Weile Ruhe. Es gilt, was zuletzt gelesen wurde, und es wird später wieder gefragt.
calendar-fault-page = Diese Adresse antwortet mit einer Webseite, vielleicht einer, die nach einem Passwort fragt. Kopiere die Adresse, die auf .ics endet. Es gilt, was zuletzt gelesen wurde.
calendar-fault-insecure = Diese Adresse führt zu einer, die nicht geschützt ist, deshalb wird ihr nicht gefolgt. Es gilt, was zuletzt gelesen wurde.
calendar-fault-broken = Der Server deines Kalenders hat eine Störung. Es gilt, was zuletzt gelesen wurde, und es wird wieder versucht.
