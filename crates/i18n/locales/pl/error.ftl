### Błędy: co się stało, co jest bezpieczne, co zrobić.

error-bad-request = Nie udało się zrozumieć tego polecenia: { $detail }
error-request-broken = Ten program i serwer się nie rozumieją ({ $fault }). Nic nie zginęło; nowszy z nich poczeka, aż drugi będzie zaktualizowany.
error-choice-unknown =
    { $choice ->
        [language] Breakwater nie zna języka { $name }. Nic się nie zmieniło.
        [theme] Nie ma wyglądu { $name }. Wybierz system, light albo dark.
        [screen] Nie ma ekranu { $name }. Wybierz auto, window, pointer, primary albo screen: i nazwę.
        [reset] Chwila oddechu trwa 60s, 3m albo 10m, a nie { $name }. Nic się nie zmieniło.
        [relief] Możesz powiedzieć, że potrzebujesz 1, 3 albo 10 minut, a nie { $name }. Nic nie wysłano.
       *[other] Nie ma widoku { $name }. Są: today, kudos, path, voice, friction i settings.
    }
error-out-of-range =
    { $amount ->
        [days] Historia pokazuje od { NUMBER($min) } do { NUMBER($max) } dni.
        [level] Poziom to liczba od { NUMBER($min) } do { NUMBER($max) }.
        [sources] Źródeł rozmów jest już { NUMBER($max) }. Usuń jedno, którego nie potrzebujesz.
        [quiet] Tryb ciszy trwa od { NUMBER($min) } sekundy do { NUMBER($max) } sekund, czyli doby. Nic się nie zmieniło.
        [later] Propozycję można odłożyć o 1 do 60 minut. Nic się nie zmieniło.
        [hooks] Jest ich już { NUMBER($max) }. Usuń ten, którego nie potrzebujesz.
        [ideas] Własnych chwil oddechu jest już { NUMBER($max) }. Usuń tę, której nie potrzebujesz.
        [receivers] Podziękowanie może dostać naraz najwyżej { NUMBER($max) } osób. Nic nie wysłano.
       *[other] Zmiana może mieć najwyżej tyle części: { NUMBER($max) }.
    }
error-folder-bad =
    { $fault ->
        [relative] Podaj pełną ścieżkę folderu, od katalogu głównego. Nic nie zapisano.
       *[other] W tym folderze nie da się nic zapisać. Wybierz inny albo poproś o prawo zapisu.
    }
error-unknown-command = Nie ma polecenia { $name }.
error-not-allowed = Stąd nie da się tego zrobić.
error-resident-lost = Breakwater nie odpowiada. Co zostało zapisane, jest bezpieczne, a okno samo znów go szuka.
error-note-too-short = Napisz choć jedno słowo.
error-note-too-long = Za długie: znaków jest { NUMBER($chars) }, a mieści się najwyżej { NUMBER($max) }. Nic nie wysłano.
error-note-has-control = Tekst zawiera znaki, których nie da się pokazać. Nic nie wysłano.
error-kudos-to-self = Podziękowanie jest dla kogoś innego.
error-kudos-unknown = Tego podziękowania już tu nie ma.
error-receiver-missing = Powiedz, dla kogo to jest.
error-receiver-without-vault = { $name } nie ma jeszcze sejfu, więc nie da się niczego zapieczętować dla tej osoby. Niczego nie wysłano. Sejf zakłada się w ustawieniach albo poleceniem: breakwater vault create
error-excerpt-empty = Nic nie jest zaznaczone, więc niczego nie wysłano. Wybierz cel, umiejętność albo rolę, której się przyglądasz.
error-excerpt-too-long = To za dużo naraz. Niczego nie wysłano. Pomiń coś.
error-nothing-shared = { $name } nie widzi niczego z twojej ścieżki.
error-undo-over = W ostatnich dziesięciu sekundach nic nie wyszło. Podziękowanie można jeszcze wycofać, na jego karcie albo tak: breakwater kudos withdraw ID
error-person-unknown = Nikt tutaj nie nazywa się { $name }. Podaj imię i nazwisko w całości albo identyfikator.
error-person-name-unfinished = Nikt tutaj nie nazywa się { $name }. Może chodzi o: { $alike }? Podaj imię i nazwisko w całości.
error-person-ambiguous =
    { $count ->
        [one] { $count } osoba nazywa się { $name }: { $candidates }. Podaj identyfikator.
        [few] { $count } osoby nazywają się { $name }: { $candidates }. Podaj identyfikator tej właściwej.
        [many] { $count } osób nazywa się { $name }: { $candidates }. Podaj identyfikator tej właściwej.
       *[other] { $count } osoby nazywa się { $name }: { $candidates }. Podaj identyfikator tej właściwej.
    }
error-value-unknown = Nie ma wartości { $name }.
error-not-joined = Do tego trzeba najpierw dołączyć do swojego centrum.
error-joined-as-other = Na tym komputerze jest to, co należy do osoby { $name }. Kod był dla kogoś innego; najpierw opuść centrum albo użyj kodu tej osoby.
error-already-joined = Ten komputer należy już do centrum. Najpierw je opuść; to usuwa dane zapisane na tym komputerze.
error-unsent-left = { $count ->
    [one] Jeden wpis nie jest jeszcze wysłany i zginąłby
    [few] { $count } wpisy nie są jeszcze wysłane i zginęłyby
    [many] { $count } wpisów nie jest jeszcze wysłanych i zginęłoby
   *[other] { $count } wpisu nie jest jeszcze wysłane i zginęłoby
 } bezpowrotnie. Najpierw połącz się z centrum albo opuść je i pogódź się ze stratą.
error-address-bad = To nie jest adres serwera. Wygląda on tak: https://breakwater.example.org
error-calendar-address-bad = To nie jest adres kalendarza. Zaczyna się od https albo webcal i często kończy na .ics. Nic się nie zmieniło.
error-plain-http-refused = Ten adres nie jest chroniony. Poproś o taki, który zaczyna się od https.
error-code-unknown = Ten kod jest nieznany. Sprawdź, czy nie ma w nim literówki.
error-code-used = Ten kod był już użyty. Poproś o nowy.
error-code-expired = Ten kod jest za stary. Poproś o nowy.
error-sso-failed =
    { $fault ->
        [off] To centrum nie ma logowania kontem służbowym. Użyj kodu, który otrzymujesz od centrum.
        [provider_down] Logowanie Twojej organizacji nie odpowiada. Nic się nie zmieniło. Spróbuj później albo dołącz za pomocą kodu.
        [no_person] To centrum nie zna Twojego konta służbowego. Nic się nie zmieniło. Zapytaj osobę, która prowadzi Breakwater w Twoim centrum, albo dołącz za pomocą kodu.
        [other_account] Wcześniej użyto tu innego Twojego konta. Nic się nie zmieniło. Zaloguj się tamtym kontem albo zapytaj osobę, która prowadzi Breakwater w Twoim centrum.
        [cancelled] Logowanie przerwano. Nic się nie zmieniło.
        [expired] Logowanie trwało zbyt długo albo było już zakończone. Nic się nie zmieniło. Zacznij od nowa.
       *[other] Odpowiedzi logowania Twojej organizacji nie można zaufać. Nic się nie zmieniło. Powiedz o tym osobie, która prowadzi Breakwater w Twoim centrum, albo dołącz za pomocą kodu.
    }
error-server-unreachable = Serwer jest nieosiągalny. To, co jest tutaj, jest bezpieczne. Sprawdź adres i sieć i spróbuj jeszcze raz.
error-certificate-untrusted =
    { $fault ->
        [issuer] Ten komputer nie ufa certyfikatowi serwera: nie podpisał go żaden znany mu urząd. Nic nie wysłano, a wszystko jest zapisane tutaj. Zapytaj osobę, która prowadzi Breakwater w Twoim centrum: albo urząd certyfikacji centrum trzeba jeszcze zainstalować na tym komputerze, albo to nie jest serwer Twojego centrum.
        [date] Certyfikat serwera nie jest dziś ważny. Nic nie wysłano, a wszystko jest zapisane tutaj. Sprawdź datę na tym komputerze; jeśli jest dobra, poproś osobę, która prowadzi Breakwater w Twoim centrum, o odnowienie certyfikatu.
        [name] Certyfikat serwera wystawiono na inną nazwę. Nic nie wysłano, a wszystko jest zapisane tutaj. Sprawdź adres; jeśli jest dobry, poproś osobę, która prowadzi Breakwater w Twoim centrum, o certyfikat z tą nazwą.
       *[other] Ten komputer nie ufa certyfikatowi serwera. Nic nie wysłano, a wszystko jest zapisane tutaj. Zapytaj osobę, która prowadzi Breakwater w Twoim centrum.
    }
error-server-broken = Serwer nie odpowiedział jak należy. To, co jest tutaj, jest bezpieczne. Spróbuj jeszcze raz; jeśli to się powtarza, powiedz o tym osobie, która prowadzi Breakwater w Twoim centrum.
error-signed-out = Twoje centrum nie rozpoznaje już tego komputera. Wszystko jest zapisane tutaj; dołącz ponownie, żeby to wysłać.
error-feed-rewound = Serwer został odtworzony. To, co nowe, jest czytane jeszcze raz.
error-key-reused = To zapytanie ma nazwę wcześniejszego, ale mówi co innego. Nic nie zostało zmienione. Wyślij je jeszcze raz pod nową nazwą.
error-on-a-call = Nie w trakcie rozmowy. Poczeka, aż się skończy.
error-nothing-due = Żadna chwila oddechu nie jest teraz należna, więc nie ma czego odkładać. Cisza bez propozycji: breakwater quiet 30m
error-source-unknown = Nie ma źródła rozmów { $id }.
error-source-kind-unknown = Z { $kind } nie da się rozpoznać rozmów.
error-source-address-bad =
    { $kind ->
        [baresip] baresip wymaga adresu z portem, na przykład 127.0.0.1:4444.
        [dialog] Centrala telefoniczna wymaga twojego adresu w niej, na przykład sip:1001@pbx.example.org. Działa tylko UDP i TCP.
       *[other] To źródło wymaga adresu na tym komputerze, na przykład 127.0.0.1:4747.
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] Tym się pisze. Dodaj Ctrl, Alt albo Super. Nic się nie zmieniło.
        [twice] Inny twój skrót ma te klawisze. Nic się nie zmieniło.
       *[unreadable] To nie są klawisze. Zapisz je jak Ctrl+Alt+R. Nic się nie zmieniło.
    }
error-phone-unknown = Żaden program { $name } nie używał mikrofonu.
error-hook-unknown = Nie ma numeru { $id }.
error-hook-refused =
    { $fault ->
        [empty] Wpisz polecenie albo adres. Nic się nie zmieniło.
        [too_long] To za długie: najwyżej { NUMBER($max_bytes) } bajtów. Nic się nie zmieniło.
        [unreadable] Cudzysłów nie jest zamknięty albo jakiegoś znaku nie da się pokazać. Nic się nie zmieniło.
        [elsewhere] Słyszeć mogą tylko adresy na tym komputerze, na przykład http://localhost:8989/light. Nic się nie zmieniło.
       *[other] Tego adresu nie da się odczytać. Wygląda tak: http://localhost:8989/light. Nic się nie zmieniło.
    }
error-goal-refused =
    { $reason ->
        [too_short] Napisz trochę więcej, żeby było wiadomo, kiedy cel jest osiągnięty.
        [too_long] Jak na jeden cel to za dużo. Skróć go albo zrób z niego dwa.
        [unseen] Tekst zawiera znaki, których nie da się pokazać. Wpisz go od nowa.
        [on_speed] Celów dotyczących tempa i czasu obsługi tu nie prowadzimy. Wybierz coś, w czym możesz się rozwinąć.
        [no_measure] Napisz, po czym poznasz, że cel jest osiągnięty, na przykład ile razy.
        [day_past] Ten dzień już minął. Wybierz późniejszy.
       *[other] W tej postaci celu nie da się zapisać.
    }
error-evidence-unknown = Tego przykładu już tu nie ma. Niczego nie wydrukowano.
error-print-refused =
    { $fault ->
        [program_missing] Obok Breakwater nie ma programu breakwater-print. Niczego nie zapisano. Zainstaluj go i spróbuj ponownie.
        [font_han] Żadna czcionka na tym komputerze nie ma tych chińskich znaków: { $signs }. Niczego nie zapisano. Zainstaluj taką, która je ma, na przykład Noto Sans CJK (Debian i Ubuntu: fonts-noto-cjk), i drukuj jeszcze raz.
        [font_other] Żadna czcionka na tym komputerze nie ma tych znaków: { $signs }. Niczego nie zapisano. Zainstaluj taką, która je ma, albo pomiń te znaki i drukuj jeszcze raz.
       *[broken] Nie udało się utworzyć strony. Niczego nie zapisano, a twoje notatki są bezpieczne. Spróbuj jeszcze raz.
    }
error-role-unknown = Tej roli nie ma już na drabinie kariery.
error-idea-refused =
    { $fault ->
        [title_missing] Ta chwila oddechu potrzebuje nazwy. Nic się nie zmieniło.
        [title_too_long] Nazwa jest za długa: najwyżej 40 znaków. Nic się nie zmieniło.
        [text_too_long] Tekst jest za długi: najwyżej 280 znaków w 6 wierszach. Nic się nie zmieniło.
       *[unseen] Tekst zawiera znaki, których nie da się pokazać. Wpisz go od nowa.
    }
error-idea-unknown = Nie ma własnej chwili oddechu o nazwie { $name }. Wszystkie pokazuje: breakwater own list
error-goal-unknown = Tego celu już tu nie ma.
error-skill-unknown = Tej umiejętności nie ma już na drabinie kariery.
error-four-eyes-refused =
    { $fault ->
        [gone] To już nie czeka: rozstrzygnięto to, wycofano lub zastąpiono albo minął czas. Niczego nie zmieniono. Zajrzyj do listy jeszcze raz.
        [same_eyes] To twoja prośba, więc musi ją potwierdzić ktoś inny. Możesz ją wycofać. Niczego nie zmieniono.
        [nobody_else] Wymaga to dwojga, a nikt inny nie mógłby tego tu potwierdzić. O nic nie poproszono. Najpierw nadaj komuś funkcję administracji albo przedstawicielstwa pracowników.
        [last_admin] Twoje centrum zostałoby bez administracji. Niczego nie zmieniono. Najpierw nadaj tę funkcję komuś innemu.
        [both_vaults] Oba wpisy mają sejf, a dwóch sejfów nie da się połączyć. Niczego nie zmieniono. Osoba musi dalej korzystać z jednego z nich, a drugi wpis odchodzi.
        [same_entry] To jeden wpis, a nie dwa. Niczego nie zmieniono. Wybierz inny.
        [not_here] Tej osoby już tu nie ma: nie pracuje tu albo ją usunięto. Niczego nie zmieniono.
        [asked_already] O to samo już poproszono i to czeka. Niczego nie zmieniono.
       *[too_many] Na drugą osobę czeka już tyle, ile się mieści. O nic nie poproszono. Niech najpierw część zostanie rozstrzygnięta.
    }
error-duration-bad = { $text } to nie jest długość czasu. Napisz na przykład 60s, 10m albo 1h.
error-hours-bad = „{ $text }” to nie są godziny w rodzaju 08:00-16:30. Nic się nie zmieniło.
error-shift-parts-overlap = Części { $one } i { $other } tej zmiany nachodzą na siebie. Każda musi się zaczynać, gdy poprzednia się skończy, albo później. Nic się nie zmieniło.
error-pack-unknown = Nie ma przepisów dla { $name }. Są dla AT, BR, DE, ES, IT, PL i UK.
error-pack-not-chosen = Najpierw wybierz kraj, którego przepisy cię dotyczą, w ustawieniach albo poleceniem: breakwater policy pack PL
error-rule-unknown = W tych przepisach nie ma { $id }.
error-leader-unknown = Nie wiadomo, kto prowadzi twój zespół, więc nic nie wysłano.
error-team-missing = Nie należysz tu do żadnego zespołu, więc nic się nie zmieniło. Pokaż to wszystkim albo zapytaj osobę, która prowadzi twoje centrum.
error-voice-refused =
    { $fault ->
        [tool_missing] Podaj narzędzie, które przeszkadza. Nic nie wysłano.
        [tool_too_long] Nazwa narzędzia jest za długa: najwyżej 60 znaków. Nic nie wysłano.
        [minutes] Minuty to liczba od 1 do 480, czyli dnia pracy. Nic nie wysłano.
        [not_friction] Tylko przeszkoda ma narzędzie, minuty albo klienta, który czeka. Nic nie wysłano.
        [additions_full] Więcej już się nie da dodać. To, co tu jest, zostaje. Powiedz zamiast tego coś nowego.
        [not_answered] Nie ma jeszcze odpowiedzi, za którą można podziękować. Nic nie wysłano. Pojawi się do dnia, który tu stoi.
        [over] To już zakończone: zostało wycofane albo „dziękuję” jest już powiedziane. Nic się nie zmieniło.
       *[month_full] W tym miesiącu bez nazwiska powiedziane jest już wszystko, co się mieści. Nic nie wysłano. Powiedz to z nazwiskiem albo bez niego w następnym miesiącu.
    }
error-voice-unknown = Tego nie ma na twojej liście albo już nie ma. Nic się nie zmieniło. Wszystko od ciebie pokazuje: breakwater voice list
error-case-unknown = To nie jest już otwarte albo zostało połączone z czymś innym. Nic się nie zmieniło. Spójrz jeszcze raz na listę.
error-case-refused =
    { $fault ->
        [not_now] Sprawa jest już gdzie indziej: ktoś zrobił krok wcześniej. Nic się nie zmieniło. Spójrz na nią jeszcze raz.
        [day] Ten dzień minął, nie jest wcześniejszy od obecnego terminu albo jest dalej niż za 90 dni. Nic się nie zmieniło. Wybierz inny.
        [owner] Ta osoba nie może za to odpowiadać: nie ma jej już w centrum albo nie ma pomieszczenia w konsoli. Nic się nie zmieniło. Wybierz kogoś innego.
        [merge] Wspólną odpowiedź mogą dostać tylko przeszkody z tym samym narzędziem. Nic się nie zmieniło.
       *[board] Na tablicy na ścianie może być tylko to, co zrobione, a słowa muszą obejść się bez nazwiska. Nic się nie zmieniło.
    }
error-pulse-refused =
    { $fault ->
        [none] Nie ma teraz krótkich pytań. Nic nie wysłano.
        [over] Czas na te pytania minął. Nic nie wysłano, a wcześniejsze odpowiedzi się liczą.
        [answered] Odpowiedź na te pytania jest już dana i ona się liczy. Nic więcej nie wysłano.
        [overdue] Są odpowiedzi po terminie; one idą pierwsze. Puls nie został otwarty.
        [twice] Ten miesiąc ma już swój puls. Drugiego nie otwarto. Następny można otworzyć w następnym miesiącu.
        [month_over] Miesiąc kończy się zbyt szybko. Puls nie został otwarty. Otwórz go pierwszego dnia następnego miesiąca.
        [questions] Puls ma od jednego do czterech różnych pytań. Nie został otwarty.
        [answers] Podaj jedną liczbę na każde pytanie: od 1 do 5 albo 0, żeby je pominąć. Nic nie wysłano.
       *[other_desk] To, czego potrzeba do odpowiedzi, jest na innym twoim stanowisku. Nic nie wysłano. Odpowiedz tam albo otwórz sejf na obu.
    }
error-policy-refused = Te zasady są odrzucone. Wiersz { NUMBER($line) }: { $reason }
error-vault-missing = Nie masz jeszcze sejfu w tym centrum. Załóż go w ustawieniach albo poleceniem: breakwater vault create
error-vault-there = Masz już sejf w tym centrum. Otwórz go za pomocą hasła, słów odzyskiwania albo z innego stanowiska. Nic nie zostało zmienione.
error-vault-locked = Twój sejf jest tu zamknięty. Najpierw go otwórz.
error-vault-changed = To, co otwiera twój sejf, zostało w międzyczasie zmienione na innym stanowisku. Tutaj nic nie zostało zmienione. Spróbuj jeszcze raz.
error-vault-other = Klucz otwarty tutaj nie pasuje do twojego sejfu w centrum. Nic nie zostało zmienione. Zamknij go i otwórz za pomocą hasła.
error-passphrase-wrong = To nie jest twoje hasło. Nic nie zostało zmienione. Sprawdź klawiaturę i spróbuj jeszcze raz albo użyj słów odzyskiwania.
error-passphrase-throttled = Było za dużo błędnych haseł. Następna próba za { $wait_s ->
    [one] { $wait_s } sekundę
    [few] { NUMBER($wait_s) } sekundy
    [many] { NUMBER($wait_s) } sekund
   *[other] { NUMBER($wait_s) } sekundy
 }. Słowa odzyskiwania i twoje inne stanowiska nadal otwierają sejf od razu.
error-passphrase-unfit =
    { $fault ->
        [short] Hasło ma co najmniej 10 znaków. Dobre są trzy albo cztery słowa, których nikt nie spodziewa się razem. Nic nie zostało zmienione.
        [long] Hasło ma najwyżej 256 znaków. Nic nie zostało zmienione.
        [plain] To hasło powtarza w kółko te same znaki. Wybierz bardziej urozmaicone. Nic nie zostało zmienione.
       *[other] Hasło zawiera znaki, których nie wszędzie da się wpisać. Wybierz inne. Nic nie zostało zmienione.
    }
error-words-unfit =
    { $fault ->
        [count] Słów odzyskiwania jest 24; tu jest ich { NUMBER($place) }. Nic nie zostało zmienione.
        [unknown] Słowo { NUMBER($place) } nie należy do słów odzyskiwania. Sprawdź, jak się je pisze. Nic nie zostało zmienione.
        [asked] Słowo { NUMBER($place) } jest inne. Spójrz na kartkę i wpisz je jeszcze raz.
        [checksum] Jedno słowo jest inne albo dwa są zamienione miejscami. Porównaj je z kartką. Nic nie zostało zmienione.
       *[other] To nie są słowa odzyskiwania tego sejfu. Nic nie zostało zmienione.
    }
error-pairing-gone = Nie ma parowania z tym kodem albo minęło jego dziesięć minut. Nic nie zostało przekazane. Zacznij od nowa na nowym stanowisku.
error-pairing-mixed = Oba stanowiska nie uzgodniły jednego klucza, więc nic nie zostało przekazane. Zacznij od nowa. Jeśli to się powtórzy, powiedz o tym osobom, które prowadzą twoje centrum.
error-memory-short = Jest za mało wolnej pamięci, żeby otworzyć sejf; przez chwilę potrzebuje 64 MiB. Nic nie zostało zmienione. Zamknij coś i spróbuj jeszcze raz.
error-disk-full = Dysk jest pełny. Nic nie zapisano, a to, co zapisano wcześniej, jest bezpieczne. Zrób miejsce i spróbuj jeszcze raz.
error-store-failed = Nie udało się tego zapisać. To, co zapisano wcześniej, jest bezpieczne. Spróbuj jeszcze raz albo uruchom: breakwater doctor
error-too-large = To jest za duże: najwyżej { NUMBER($max_bytes) } B.
error-busy =
    { $retry_after_s ->
        [one] W tej chwili jest za dużo pracy. Nic się nie zmieniło. Spróbuj jeszcze raz za { $retry_after_s } sekundę.
        [few] W tej chwili jest za dużo pracy. Nic się nie zmieniło. Spróbuj jeszcze raz za { $retry_after_s } sekundy.
        [many] W tej chwili jest za dużo pracy. Nic się nie zmieniło. Spróbuj jeszcze raz za { $retry_after_s } sekund.
       *[other] W tej chwili jest za dużo pracy. Nic się nie zmieniło. Spróbuj jeszcze raz za { $retry_after_s } sekundy.
    }
error-no-room = Z Breakwater łączy się już tyle programów, ile może naraz ({ NUMBER($max) }). Nic nie zginęło. Zamknij okna lub skrypty, które z niego korzystają, i spróbuj jeszcze raz.
error-no-display = Breakwater został uruchomiony bez ekranu, więc nie może otworzyć okna. Wszystko inne działa. Zakończ go i uruchom w swojej sesji: breakwater quit, potem breakwater run
error-window-missing = Obok Breakwater nie ma programu breakwater-window, który pokazuje okna. Wszystko inne działa. Zainstaluj go i spróbuj jeszcze raz.
error-internal = Coś poszło nie tak po naszej stronie. Co zostało zapisane, jest bezpieczne. Spróbuj jeszcze raz.
