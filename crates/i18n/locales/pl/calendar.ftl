### Własny kalendarz: bez propozycji podczas spotkań.

calendar-title = Kalendarz
calendar-hint = Podczas spotkań z tego pliku iCalendar (.ics) albo adresu nie ma propozycji chwili oddechu. Czytane jest tylko od kiedy do kiedy, nigdy o czym. Całe dni i czas pokazany jako wolny się nie liczą.
calendar-file = Plik albo adres
calendar-file-hint = Na przykład /…/kalendarz.ics, jaki zapisują Thunderbird, Outlook albo Nextcloud, albo tajny adres (https, webcal), który podaje twój kalendarz. Adres jest pytany co godzinę i chroniony jak hasło.
calendar-set = Użyj tego
calendar-at = Adres na { $host }. Reszta jest chroniona jak hasło.
calendar-address-how = Adres jest kluczem do twojego kalendarza, więc nie może stać w wierszu poleceń. Zapisz go w pliku albo wpisz: breakwater calendar set --address-file PLIK, albo - dla wejścia
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
calendar-fault-unreachable = Pod tym adresem nikt teraz nie odpowiada. Obowiązuje to, co odczytano ostatnio, i zostanie ponowiona próba.
calendar-fault-refused = Ten adres nie jest już przyjmowany. Skopiuj go od nowa z ustawień kalendarza. Obowiązuje to, co odczytano ostatnio.
calendar-fault-busy = Serwer twojego kalendarza prosi o przerwę. Obowiązuje to, co odczytano ostatnio, a pytanie zostanie zadane później.
calendar-fault-page = Ten adres odpowiada stroną internetową, może taką, która pyta o hasło. Skopiuj adres, który kończy się na .ics. Obowiązuje to, co odczytano ostatnio.
calendar-fault-insecure = Ten adres prowadzi do niechronionego, więc nie jest dalej otwierany. Obowiązuje to, co odczytano ostatnio.
calendar-fault-broken = Serwer twojego kalendarza ma awarię. Obowiązuje to, co odczytano ostatnio, i zostanie ponowiona próba.
