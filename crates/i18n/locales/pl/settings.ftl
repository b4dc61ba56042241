### Wszystko, co da się ustawić.

settings-title = Ustawienia

settings-phones = Co z tego jest twoim telefonem?
settings-phones-hint = Programy, które używają mikrofonu. Gdy robi to twój telefon, trwa rozmowa. Nic nie jest nagrywane.
settings-phones-empty = Żaden program nie używał jeszcze mikrofonu.
settings-phones-empty-hint = Uruchom swój telefon i zadzwoń: pojawi się tutaj.
settings-phone-open = używa go teraz
settings-phone-line = trzyma linię otwartą
settings-phone-line-again = Licz znów jego rozmowy
settings-browsers = Przeglądarki mogą być moim telefonem
settings-browsers-hint = Tylko jeśli twój telefon w przeglądarce zwalnia mikrofon między rozmowami.
settings-guess-phone = wygląda na telefon
settings-guess-browser = przeglądarka: wybierz ją, jeśli w niej rozmawiasz
settings-guess-other = raczej nie telefon

settings-sources = Skąd wiadomo o rozmowach
settings-sources-hint = Tylko to, że rozmowa się zaczyna i kończy. Nigdy numer, nazwisko ani dźwięk.
settings-source-manual = Twój własny przełącznik
settings-source-local-api = Telefony, które same zgłaszają rozmowy
settings-source-microphone = Mikrofon w użyciu
settings-source-baresip = baresip
settings-source-dialog = Centrala telefoniczna (SIP)
settings-source-loopback-http = Programy na tym komputerze (HTTP)
settings-source-down = brak łączności
settings-source-add = Dodaj źródło
settings-source-kind = Co zgłasza rozmowy
settings-source-address = Adres ctrl_tcp w baresip
settings-source-address-hint = Na tym komputerze, zwykle port 4444.
settings-source-dialog-address = Twój adres w centrali
settings-source-dialog-address-hint = Taki, jakim loguje się twój telefon. Z ;transport=tcp na końcu utratę połączenia widać od razu.
settings-source-password = Hasło
settings-source-password-hint = Zapisane na tym komputerze w pliku, który możesz odczytać tylko ty. Puste, jeśli nie jest wymagane.
settings-source-user = Nazwa logowania
settings-source-user-hint = Tylko jeśli różni się od adresu.
settings-source-http-address = Adres na tym komputerze
settings-source-http-hint = Dla telefonów i skryptów, które potrafią tylko HTTP. Spoza tego komputera nikt się z nim nie połączy, a strony internetowe są odrzucane.
settings-source-token = Token dla programów zgłaszających: { $file }
settings-source-up = gotowe
settings-source-remove = Usuń: { $name }

settings-reminders = Przypomnienia
settings-nudges = Proponuj mi chwile oddechu
settings-nudges-hint = Po cichu, po rozmowie, nigdy w trakcie.
settings-sound = Cichy dźwięk na koniec chwili oddechu
settings-sound-hint = Tylko wtedy i nigdy w trakcie rozmowy.
settings-autostart = Uruchamiaj razem z komputerem
settings-autostart-hint = Czeka w zasobniku i prawie nic nie zużywa.

settings-centre = Twoje centrum
settings-centre-alone = Korzystasz z Breakwater bez centrum. Z centrum dochodzą podziękowania, jego wartości i drabina kariery. Twoje rozmowy i chwile oddechu zostają na tym urządzeniu.
settings-centre-name = Centrum
settings-centre-you = Ty
settings-centre-team = Zespół
settings-centre-url = Serwer
settings-join-url = Adres serwera
settings-join-code = Twój kod
settings-join-code-hint = Dostaniesz go od osoby, która prowadzi twój zespół. Działa raz.
settings-join = Dołącz
settings-joining = Dołączanie…
settings-joined = Twoje centrum to teraz { $name }.
settings-join-unreachable = Serwer jest nieosiągalny, więc dołączenie jeszcze się nie udało. Twój kod jest nadal ważny i wszystko tutaj jest jak przedtem; sprawdź adres i spróbuj jeszcze raz.
settings-join-sso = Zaloguj się kontem służbowym
settings-join-sso-waiting = Zaloguj się w przeglądarce, która się otworzyła. Potem wrócisz tu bez dalszych kroków.
settings-join-sso-open = Jeśli przeglądarka się nie otworzyła, skopiuj do niej ten adres:
settings-join-or = Albo za pomocą kodu:
settings-signed-out = Twoje centrum nie zna już tego komputera. Wszystko jest tu zapisane. Zaloguj się ponownie nowym kodem, a zostanie wysłane.
settings-join-again = Zaloguj się ponownie
settings-leave = Opuść to centrum
settings-leave-title = Opuścić { $name }?
settings-leave-text = Wszystko, co twoje na tym komputerze, zostanie usunięte: rozmowy, chwile oddechu, podziękowania, ścieżka i ustawienia. Jeśli chcesz to zachować, najpierw zrób eksport. Do powrotu potrzebny jest nowy kod.
settings-leave-unsent-title = Opuścić i stracić to, co nie jest wysłane?
settings-leave-unsent-yes = Opuść mimo to
settings-leave-yes = Opuść

vault = Twój sejf
vault-state-alone = Ten komputer nie należy do centrum. Wszystko zostaje na nim.
vault-state-missing = Zapieczętuj własne zapisy: pójdą za tobą na każde stanowisko i nikt inny ich nie przeczyta.
vault-state-locked = Zamknięty na tym komputerze. Otwórz go, żeby mieć tu własne zapisy.
vault-state-open = Otwarty, dopóki działa Breakwater. Nikt w twoim centrum nie przeczyta, co w nim jest.
vault-state-kept = Otwarty, a jego klucz zostaje na tym komputerze. Nikt w twoim centrum nie przeczyta, co w nim jest.
vault-state-other = Sejf otwarty tutaj nie jest tym, który jest w twoim centrum; tamten założono od nowa. Jeśli to nie ty, powiedz o tym osobom, które prowadzą twoje centrum.
vault-state-gone = Serwer centrum nie ma już twojego sejfu. Tutaj jest nadal otwarty: załóż go ponownie, z hasłem i nowymi słowami odzyskiwania, a wszystko, co w nim zapieczętowano, zostanie twoje.
vault-state-unreachable = Serwera nie można teraz zapytać, więc nie wiadomo, czy masz sejf. Wszystko tutaj jest zapisane.
vault-waits =
    { $count ->
        [one] Było za dużo błędnych haseł. Następna próba za { $count } sekundę.
        [few] Było za dużo błędnych haseł. Następna próba za { NUMBER($count) } sekundy.
        [many] Było za dużo błędnych haseł. Następna próba za { NUMBER($count) } sekund.
       *[other] Było za dużo błędnych haseł. Następna próba za { NUMBER($count) } sekundy.
    }
vault-create = Załóż sejf
vault-create-again = Załóż sejf ponownie
vault-create-lead = Tylko ty możesz go otworzyć. Jeśli przepadną hasło, słowa odzyskiwania i każde stanowisko, na którym jest otwarty, przepadną też jego zapisy; nikt ich nie przywróci.
vault-create-next = Pokaż słowa odzyskiwania
vault-unlock = Otwórz
vault-lock = Zamknij tutaj
vault-recover = Użyj słów odzyskiwania
vault-recover-yes = Otwórz i ustaw hasło
vault-passphrase = Hasło
vault-passphrase-new = Nowe hasło
vault-passphrase-hint = Co najmniej { NUMBER($count) } znaków. Dobre są trzy albo cztery słowa, których nikt nie spodziewa się razem.
vault-passphrase-again = To samo jeszcze raz
vault-passphrase-differs = Oba się różnią.
vault-keep = Ten komputer jest tylko mój
vault-keep-hint = Zostawia tu klucz, żeby sejf był otwarty po uruchomieniu. Na wspólnym stanowisku tego nie włączaj.
vault-words-hint = Zapisz te 24 słowa na kartce w tej kolejności i nie trzymaj jej przy komputerze. Widać je tylko ten jeden raz; otwierają sejf, gdy zapomnisz hasła.
vault-words-written = Mam je na kartce
vault-words-asked = Trzy z nich, z twojej kartki:
vault-word = Słowo { NUMBER($place) }
vault-words-confirm = Załóż sejf
vault-words-again = Pokaż je jeszcze raz
vault-words-typed = Twoje 24 słowa odzyskiwania
vault-pair = Inne stanowisko
vault-pair-hint = Jeśli twój sejf jest otwarty na innym stanowisku, może ono przekazać klucz temu. Miej oba na widoku.
vault-pair-begin = Zacznij
vault-pair-code = Kod
vault-pair-code-there = Taki, jaki pokazuje drugie stanowisko.
vault-pair-code-hint = Wpisz to na stanowisku, na którym twój sejf jest otwarty, w ustawieniach pod „Inne stanowisko”. Jest ważny dziesięć minut.
vault-pair-compare = Czy oba stanowiska pokazują te sześć cyfr? Jeśli się różnią, może ktoś stoi pomiędzy nimi.
vault-pair-same = Oba pokazują to samo
vault-pair-other = Różnią się
vault-pair-waits = Czekam na drugie stanowisko…

settings-look = Język i wygląd
settings-language = Język
settings-language-system = Jak na tym komputerze
settings-theme = Wygląd
settings-theme-system = Systemowy
settings-theme-light = Jasny
settings-theme-dark = Ciemny

settings-policy = Obowiązujące zasady
settings-policy-default = Obowiązują ustawienia domyślne Breakwater; twoje centrum niczego nie zmieniło.
settings-policy-hint = Tam, gdzie różnią się od domyślnych. Centrum może dać więcej odpoczynku, nigdy mniej.
settings-policy-floor = Od twojego centrum, od { $date }
settings-policy-floor-hint = To minimum: twoje własne ustawienia mogą być tylko łagodniejsze.
policy-mark = Czas na chwilę oddechu po { $value } rozmów.
policy-short-from = Minutę oddechu można zaproponować po { $value } rozmów bez prawdziwej przerwy między nimi.
policy-short-gap-max = Odstęp do { $value } nie przerywa takiego ciągu.
policy-gap-free = Pierwsze { $value } odstępu nic nie oddaje: domykanie sprawy to praca.
policy-gap-credit = Potem odstęp oddaje swoją długość razy { $value }.
policy-clears-after = { $value } odpoczynku bez przerwy opróżnia falę.
policy-reset-credit = Chwila oddechu oddaje swoją długość razy { $value }.
policy-reset-counts = Chwila oddechu liczy się od { $value }.
policy-settle = Propozycja czeka { $value } po rozmowie.
policy-settle-microphone = Po rozmowie rozpoznanej po mikrofonie czeka { $value }.
policy-nudge-for = Propozycja zostaje przez { $value }.
policy-nudges-per-shift-max = Najwięcej propozycji na zmianę: { $value }.
policy-ignored-before-back-off = Tyle propozycji z rzędu bez odpowiedzi, zanim będą rzadsze: { $value }.
policy-back-off = Wtedy czekają { $value }, a za każdym kolejnym razem dwa razy dłużej.
policy-mic-start = Mikrofon otwarty przez { $value } to rozmowa.
policy-mic-end = Mikrofon zamknięty przez { $value } kończy rozmowę.
policy-loss-wait = Rozmowa trwa jeszcze { $value } po utracie źródła.
policy-uncertain-hold = Gdy nie wiadomo, czy rozmowa trwa, propozycje czekają najwyżej { $value }.
policy-resync = Źródło ma { $value }, żeby powiedzieć, co wie.
policy-call-cap = Rozmowa jest wiarygodna najwyżej przez { $value }.
policy-ring-cap = Dzwonienie jest wiarygodne najwyżej przez { $value }.
policy-lease = Rozmowa trwa { $value } bez kolejnej wiadomości od źródła.
policy-edges-per-min-max = Źródło zgłaszające więcej zmian na minutę jest pomijane: { $value }.
policy-browser-ask = Po { $value } z otwartym mikrofonem pada pytanie, czy przeglądarka trzyma linię otwartą.
policy-untrusted = Mikrofon otwarty bez przerwy przez { $value } przestaje być wiarygodny.
policy-typing-lull = Propozycja czeka na przerwę w pisaniu, najwyżej { $value }.
policy-waking = Żadnej propozycji przez { $value } po wybudzeniu komputera.
policy-heartbeat = W trakcie rozmowy zapis powstaje co najmniej co { $value }.
policy-shift-pause = Nowa zmiana zaczyna się po { $value } bez rozmów.
policy-working-hours = Propozycje tylko w tych godzinach: { $value }.
policy-night = Bez propozycji w tych godzinach, chyba że obejmuje je twoja zmiana: { $value }.
policy-nudge-in-after-call-work = Bez propozycji podczas pracy po rozmowie.

settings-about = O programie
settings-about-text = Twoje rozmowy i chwile oddechu da się odczytać tylko na tym urządzeniu.
settings-version = Wersja
settings-home = Folder
