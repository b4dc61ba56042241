### Wiersz poleceń: jedno zdanie na odpowiedź. Powody odmowy są w error.ftl.

cli-not-running = Breakwater tu nie działa. Uruchom go poleceniem: breakwater run
cli-already-running = Breakwater już działa dla tego profilu.
cli-refused = Nie wykonano: { $reason }
cli-done = Gotowe.

cli-status-call = W rozmowie od { $since } ({ $label }).
cli-status-ringing = Telefon dzwoni.
cli-status-uncertain = Rozmowa może jeszcze trwać: jej źródła nie słychać.
cli-status-no-call = Nie ma rozmowy.
cli-status-due = Czas złapać oddech.
cli-status-owed = Należy ci się odpoczynek: { $length }.
cli-status-holding = Teraz bez propozycji chwili oddechu: { $reason }
cli-status-today =
    Dzisiaj: { $calls ->
        [one] { $calls } rozmowa
        [few] { $calls } rozmowy
        [many] { $calls } rozmów
       *[other] { $calls } rozmowy
    }, { $resets ->
        [one] { $resets } chwila oddechu
        [few] { $resets } chwile oddechu
        [many] { $resets } chwil oddechu
       *[other] { $resets } chwili oddechu
    }.
cli-status-signed-out = Twoje centrum nie zna już tego komputera. Wszystko jest tu zapisane: zaloguj się ponownie przez breakwater join, a zostanie wysłane.
cli-status-alone = Bez centrum. Wszystko zostaje na tym komputerze.
cli-status-online = Jest połączenie z twoim centrum.
cli-status-offline = Offline. Wszystko jest zapisane tutaj.
cli-status-to-come =
    { $count ->
        [one] { $count } wpis jest jeszcze w drodze z twojego centrum.
        [few] { $count } wpisy są jeszcze w drodze z twojego centrum. Wszystko już działa.
        [many] { NUMBER($count) } wpisów jest jeszcze w drodze z twojego centrum. Wszystko już działa.
       *[other] { $count } wpisu jest jeszcze w drodze z twojego centrum. Wszystko już działa.
    }
cli-status-waiting =
    { $count ->
        [one] { $count } wpis czeka na wysłanie.
        [few] { $count } wpisy czekają na wysłanie.
        [many] { $count } wpisów czeka na wysłanie.
       *[other] { $count } wpisu czeka na wysłanie.
    }

cli-reset-running = Twoja chwila oddechu trwa do { $until }.
cli-quiet-until = Cisza do { $until }.
cli-quiet-off = Tryb ciszy jest wyłączony.
cli-nudge-later = Propozycja wróci po { $time }, w pierwszym odstępie między rozmowami.
cli-hard-marked = Oznaczono jako trudną rozmowę. Widzisz to tylko ty.
cli-kudos-given = { $name } dostanie twoje podziękowanie: jest zapisane tutaj i wyjdzie, gdy serwer będzie osiągalny.
cli-kudos-sent = Twoje podziękowanie jest w drodze. Dostanie je { $name }.
cli-kudos-none = Jeszcze bez podziękowań.
cli-kudos-sealed =
    { $count ->
        [one] { $count } podziękowanie czeka, aż otworzysz tu swój sejf: breakwater vault unlock
        [few] { $count } podziękowania czekają, aż otworzysz tu swój sejf: breakwater vault unlock
        [many] { $count } podziękowań czeka, aż otworzysz tu swój sejf: breakwater vault unlock
       *[other] { $count } podziękowania czeka, aż otworzysz tu swój sejf: breakwater vault unlock
    }
cli-kudos-shown-me = Od teraz to podziękowanie widzisz tylko ty i osoba, która je dała.
cli-kudos-shown-team = Od teraz to podziękowanie widzi twój zespół.
cli-kudos-shown-everyone = Od teraz to podziękowanie widzą wszyscy w twoim centrum.
cli-kudos-taken-back = Podziękowanie jest cofnięte. Jego słowa są usunięte.
cli-kudos-key-changed = { $name } ma nowy klucz. Sejf został założony od nowa albo ktoś podstawił inny klucz. Jeśli to ważne, zapytaj tę osobę.
cli-kudos-undo-hint = Jednak nie? W ciągu { NUMBER($seconds) } sekund: breakwater kudos undo
cli-kudos-undone = Cofnięte: { $name } nic nie dostanie.
cli-kudos-undone-left = Było już w drodze. Zostaje cofnięte ({ $name }), a słowa usunięte.
cli-kudos-thanked = „Dziękuję” powiedziane.
cli-kudos-later = Jest zapisane tutaj i dotrze do innych, gdy serwer będzie osiągalny.
cli-kudos-hidden = Zdjęte z twojej tablicy. Nikt się o tym nie dowie i nikt już tego przez ciebie nie zobaczy.
cli-kudos-unhidden = Znów jest na twojej tablicy, między tobą a osobą, która je dała.
cli-kudos-reported = Dowie się o tym { $name }. Zdjęte z twojej tablicy.
cli-kudos-blocked = Nowe podziękowania czekają, a ty ich nie widzisz ({ $name }). Nikt się o tym nie dowie.
cli-kudos-unblocked = Znów widzisz nowe podziękowania i te, które czekały ({ $name }).
cli-kudos-blocked-none = Żadne podziękowania nie czekają.
cli-card-none = Nie masz jeszcze karty. Napisz ją, na przykład: breakwater kudos card --like quietly --text "Bez wielkiej sceny, proszę"
cli-card-title = Jak lubisz słyszeć podziękowania. Mogą to przeczytać wszyscy w twoim centrum:
cli-card-quietly = tylko między nami
cli-card-before-the-team = gdy słyszy to zespół
cli-card-in-writing = na piśmie, żeby móc wrócić
cli-card-in-person = powiedziane osobiście
cli-card-in-detail = z tym, co dokładnie pomogło
cli-praise-none = Żadne słowa od klientów nie czekają na twoją decyzję. Nowe widzisz tylko ty, dopóki ich nie pokażesz.
cli-praise-hint = Widzisz je tylko ty. Żeby pokazać innym: breakwater praise approve ID. Żeby zdjąć z tablicy: breakwater praise refuse ID.
cli-praise-sealed =
    { $count ->
        [one] Jeszcze { $count } czeka, aż otworzysz tu swój sejf: breakwater vault unlock
        [few] Jeszcze { $count } czekają, aż otworzysz tu swój sejf: breakwater vault unlock
        [many] Jeszcze { $count } czeka, aż otworzysz tu swój sejf: breakwater vault unlock
       *[other] Jeszcze { $count } czeka, aż otworzysz tu swój sejf: breakwater vault unlock
    }
cli-praise-refused = Zdjęte z twojej tablicy. Nikt inny tego nie zobaczy.
cli-voice-none = Nic tu jeszcze nie ma. Na przykład: breakwater suggest --text "Zamieniajmy się późnymi zmianami"
cli-pulse-none = Nie ma teraz krótkich pytań.
cli-pulse-hint = Odpowiedź to jedna liczba na każde (1 to zdecydowanie nie, 5 to zdecydowanie tak, 0 pomija): breakwater pulse answer { $numbers }
cli-joined = Twoje centrum to teraz { $centre }. Nazywasz się w nim { $name }.
cli-left = Centrum jest opuszczone. Wszystko, co było twoje na tym komputerze, jest usunięte.
cli-phone-used = Mikrofon programu { $name } liczy się teraz jako twój telefon.
cli-phone-forgotten = Mikrofon programu { $name } już się nie liczy.
cli-phone-line-open = Program { $name } trzyma linię otwartą między rozmowami. Jego mikrofon nie liczy się już jako rozmowa.
cli-phone-line-closed = Mikrofon programu { $name } liczy się jako rozmowa, dopóki jest otwarty.
cli-phones-none = Żaden program nie używał jeszcze mikrofonu.
cli-source-added = Rozmowy są teraz rozpoznawane także z { $id }.
cli-source-token = Token dla programów zgłaszających jest w { $file }
cli-source-removed = Rozmowy nie są już rozpoznawane z { $id }.
cli-exported = Zapisano w { $dir }.
cli-erased = Wszystko, co twoje na tym komputerze, jest usunięte.
cli-erase-not = Nic nie zostało usunięte.
cli-erase-word = Aby usunąć, wpisz { $word }:
cli-doctor-well = Wszystko w porządku.
cli-hard-told = Oznaczono jako trudną rozmowę. Osoba, która prowadzi twój zespół, dowie się tylko, że potrzebujesz { $minutes } min.
cli-break-begun = Twoja przerwa zaczęła się o { $time }.
cli-break-ended = Przerwa skończona.
cli-break-none = Nie trwa żadna przerwa.
cli-pack-chosen = Od teraz obowiązują przepisy: { $name }. Nie sprawdził ich prawnik.
cli-pack-dropped = Nie obowiązują przepisy żadnego kraju.
cli-policy-standard = Obowiązują ustawienia domyślne Breakwater.
cli-policy-mended = Wiersz { NUMBER($line) } jest czytany jako { $written } i lepiej tak go zapisać.
cli-policy-own-good = Plik { $file } da się odczytać. Oto, co zmienia:
cli-policy-none = Nie ma pliku { $file }. Obowiązują ustawienia domyślne Breakwater.
cli-policy-floor = Od twojego centrum, od { $date }:
cli-policy-good = Te zasady są dobre: dają tyle samo odpoczynku lub więcej.
cli-shift-said = Twoja zmiana to { $hours }.
cli-shift-forgotten = Zmiana jest zapomniana. Zacznie się z pierwszą rozmową.

cli-history-day = { $on }  { $calls } w rozmowach · { $rest } odpoczynku · najdłużej bez odpoczynku { $longest } · { $resets ->
        [one] { $resets } chwila oddechu
        [few] { $resets } chwile oddechu
        [many] { $resets } chwil oddechu
       *[other] { $resets } chwili oddechu
    }
cli-history-none = { $on }  nic nie zapisano
cli-history-total = Razem: { $calls } w rozmowach, { $rest } odpoczynku.
cli-history-span = { $from } – { $to }  { $what }, { $length }
cli-history-going = { $from } –        { $what }, na razie { $length }
cli-history-left-out = { $from } – { $to }  { $what }, nie liczy się: żadna rozmowa nie trwa tak długo
cli-history-no-lane = Szczegóły tego dnia nie są już przechowywane.
cli-failed = Breakwater kończy pracę: jego część „{ $task }” zawiodła dwa razy w ciągu minuty. Co zostało zapisane, jest bezpieczne i następne uruchomienie zacznie od tego miejsca. Resztę wyjaśnia dziennik.
cli-join-code = Kod dla { $url }:
cli-join-sso = Zaloguj się w przeglądarce, która się otworzy. Jeśli żadna się nie otworzy, otwórz w niej ten adres: { $address }
cli-join-code-argument = Kod w wierszu poleceń może odczytać każdy na tym komputerze. Pomiń go, a padnie o niego pytanie, albo użyj --code-file FILE. W późniejszej wersji będzie tylko tak.
cli-foreign = W miejscu Breakwater odpowiada program innego użytkownika. Nic mu nie przekazano. Sprawdź, do kogo należy { $path }
cli-unwritten = Nie udało się wypisać odpowiedzi ({ $reason }). Polecenie zostało wykonane.
cli-unkept = W tej chwili nic się nie zapisuje: dysk tego nie przyjmuje. Dopóki Breakwater działa, nic nie ginie; zrób miejsce albo zezwól na zapis w folderze profilu, a wszystko zapisze się samo.

cli-vault-alone = Ten komputer nie należy do centrum. Wszystko zostaje na nim, więc nie ma czego pieczętować.
cli-vault-missing = Nie masz jeszcze sejfu w tym centrum. Załóż go poleceniem: breakwater vault create
cli-vault-locked = Twój sejf jest tu zamknięty. Otwórz go poleceniem: breakwater vault unlock
cli-vault-open = Twój sejf jest tu otwarty, dopóki działa Breakwater.
cli-vault-open-keyring = Twój sejf jest tu otwarty. Jego klucz jest w bazie kluczy tego komputera.
cli-vault-open-kept = Twój sejf jest tu otwarty. Jego klucz jest w pliku, który tylko ty możesz przeczytać.
cli-vault-other = Sejf otwarty tutaj nie jest tym, który jest w twoim centrum; tamten założono od nowa. Jeśli to nie ty, powiedz o tym osobom, które prowadzą twoje centrum.
cli-vault-gone = Serwer centrum nie ma już twojego sejfu. Tutaj jest nadal otwarty: załóż go ponownie i wybierz nowe hasło, a wszystko, co w nim zapieczętowano, zostanie twoje. Słowa odzyskiwania będą nowe. (breakwater vault create)
cli-vault-unreachable = Twój sejf nie jest tu otwarty, a serwera nie można o niego zapytać.
cli-vault-tries =
    { $count ->
        [one] { $count } błędne hasło od ostatniego dobrego.
        [few] { $count } błędne hasła od ostatniego dobrego.
        [many] { $count } błędnych haseł od ostatniego dobrego.
       *[other] { $count } błędnego hasła od ostatniego dobrego.
    }
cli-vault-waits =
    { $count ->
        [one] Następne hasło można podać za { $count } sekundę.
        [few] Następne hasło można podać za { NUMBER($count) } sekundy.
        [many] Następne hasło można podać za { NUMBER($count) } sekund.
       *[other] Następne hasło można podać za { NUMBER($count) } sekundy.
    }
cli-vault-warning = Nikt poza tobą nie otworzy twojego sejfu, także ci, którzy prowadzą twoje centrum. Jeśli przepadną hasło, słowa odzyskiwania i każde stanowisko, na którym jest otwarty, przepadną też jego zapisy.
cli-vault-passphrase = Hasło:
cli-vault-passphrase-new = Nowe hasło, co najmniej 10 znaków:
cli-vault-passphrase-again = Jeszcze raz:
cli-vault-passphrase-differs = Oba się różnią. Nic nie zostało zmienione.
cli-vault-passphrase-set = Od teraz to hasło otwiera twój sejf. Słowa odzyskiwania pozostają ważne.
cli-vault-words = Twoje słowa odzyskiwania. Zapisz je teraz na kartce; widać je tylko ten jeden raz.
cli-vault-words-typed = Twoje 24 słowa odzyskiwania:
cli-vault-word = Słowo { NUMBER($place) }:
cli-vault-made = Twój sejf jest założony i otwarty tutaj.
cli-vault-pair-code = Na stanowisku, na którym twój sejf jest otwarty, wpisz: breakwater vault pair { $code }
cli-vault-pair-check = Czy oba stanowiska pokazują { $digits }? Tylko wtedy wpisz y:
cli-vault-paired-here = Twój sejf jest tu otwarty.
cli-vault-paired-there = Twój sejf jest otwarty także na drugim stanowisku.
cli-path-printed = Strona zapisana: { $file }. Nic z niej nigdzie nie wysłano.
cli-path-share-sees = Odtąd { $name } widzi to z twojej ścieżki, w stanie na dziś:
cli-path-share-would = Po udostępnieniu { $name } zobaczy to. Niczego nie wysłano.
cli-path-share-hint = Aby to wycofać: breakwater path unshare "{ $name }"
cli-path-shared-none = Nie udostępniasz niczego ze swojej ścieżki i nikt nie udostępnia ci swojej.
cli-path-unshared = { $name } nie widzi już niczego z twojej ścieżki. Zniknie to z serwera i z tamtego stanowiska; być może zostało już przeczytane.
