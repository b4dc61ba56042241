### Własny kalendarz: bez propozycji podczas spotkań.

calendar-title = Kalendarz
calendar-hint = Podczas spotkań z tego pliku iCalendar (.ics) nie ma propozycji chwili oddechu. Czytane jest tylko od kiedy do kiedy, nigdy o czym. Całe dni i czas pokazany jako wolny się nie liczą.
calendar-file = Plik
calendar-file-hint = Na przykład /…/kalendarz.ics, jaki zapisują Thunderbird, Outlook albo Nextcloud
calendar-set = Użyj tego pliku
calendar-remove = Bez kalendarza
calendar-none = Żaden kalendarz nie jest używany.
calendar-off = Od teraz żaden kalendarz nie jest używany.
calendar-empty = Żadnych spotkań w najbliższych dwóch dniach.
calendar-fault-missing = Tego pliku nie ma albo nie wolno go czytać. Obowiązuje to, co odczytano ostatnio.
calendar-fault-not-a-calendar = To nie jest plik iCalendar. Obowiązuje to, co odczytano ostatnio.
calendar-fault-cut = Ten plik urywa się w środku. Obowiązuje to, co odczytano ostatnio, i zostanie ponowiona próba.
calendar-fault-too-large = Ten plik jest za duży. Obowiązuje to, co odczytano ostatnio.
calendar-fault-reader-missing = Obok Breakwater nie ma programu breakwater-calendar. Zainstaluj go i spróbuj ponownie.
calendar-fault-reader-broken = Nie udało się doczytać tego pliku do końca. Obowiązuje to, co odczytano ostatnio.
