### Odpoczynek: długości czasu i to, dlaczego teraz nie ma propozycji chwili oddechu (klucz dla każdej nazwy w OfferView.holding).

length-seconds = { NUMBER($seconds) } s
length-minutes = { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h
length-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes) } min
length-none = brak

hold-in-call = Trwa rozmowa.
hold-ringing = Dzwoni twój telefon.
hold-uncertain = Rozmowa może jeszcze trwać: teraz nie da się tego stwierdzić.
hold-settling = Twoja rozmowa właśnie się skończyła.
hold-typing = Właśnie piszesz.
hold-quiet = Tryb ciszy jest włączony.
hold-nudges-off = Przypomnienia są wyłączone.
hold-locked = Ekran jest zablokowany.
hold-night = Jest noc.
hold-rested = Odpoczynek masz już za sobą.
hold-backing-off = Dwie propozycje przeszły bez odpowiedzi, więc następna będzie później.
hold-postponed = Zgodnie z twoim wyborem: po następnej rozmowie.
hold-later = Zgodnie z twoim wyborem: później.
hold-off-shift = Nie masz teraz zmiany.
hold-meeting = Trwa spotkanie z twojego kalendarza.
hold-full-screen = Coś zajmuje cały ekran.
hold-do-not-disturb = Włączone jest „Nie przeszkadzać”.
hold-waking = Komputer dopiero się obudził.
hold-resetting = Trwa twoja chwila oddechu.
hold-shift-limit = Na tej zmianie były już wszystkie propozycje.
hold-after-call-work = Kończysz pracę po rozmowie.
hold-not-due = Jeszcze nie czas na chwilę oddechu.

policy-fault-title = Błąd w policy.toml
policy-fault = { $file }, wiersz { NUMBER($line) }: { $reason }. Do czasu poprawki obowiązują ostatnie dobre ustawienia; poprawiony plik zadziała od razu.
policy-fault-unread = Nie da się odczytać { $file }: { $reason }. Obowiązują ostatnie dobre ustawienia; poprawiony plik zadziała od razu.
policy-fault-short = { $file } ma błąd; obowiązują ostatnie dobre ustawienia
