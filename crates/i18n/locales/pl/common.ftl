### Słowa wspólne dla kilku okien.

common-tab-today = Dzisiaj
common-tab-kudos = Podziękowania
common-tab-path = Ścieżka
common-tab-voice = Twój głos
common-tab-settings = Ustawienia
common-navigation = Widoki
common-unseen = nowe: { NUMBER($count) }

common-online = online
common-offline = offline · zapisano tutaj
common-untrusted = certyfikat niezaufany · zapisano tutaj
common-alone = na tym komputerze
common-signed-out = wylogowano
common-lost = szukam Breakwater
common-lost-hint = Breakwater w tle nie odpowiada. To, co widzisz, może być trochę nieaktualne; wszystko, co zapisane, jest bezpieczne. Okno połączy się znowu samo.
common-to-come =
    { $count ->
        [one] { $count } w drodze
        [few] { $count } w drodze
        [many] { NUMBER($count) } w drodze
       *[other] { $count } w drodze
    }
common-waiting =
    { $count ->
        [one] { $count } czeka
        [few] { $count } czekają
        [many] { NUMBER($count) } czeka
       *[other] { $count } czeka
    }

common-only-device = tylko na tym urządzeniu
common-only-you = tylko ty możesz to przeczytać
common-close = Zamknij
common-cancel = Anuluj
common-remove = Usuń
common-add = Dodaj
common-back = Wstecz
common-next = Dalej
common-loading = Wczytywanie
common-count = { $chars } z { $max }

common-just-now = przed chwilą
common-minutes-ago = { NUMBER($minutes) } min temu
common-today-at = dziś o { $time }
common-yesterday = wczoraj
