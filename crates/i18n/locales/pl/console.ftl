### Konsola w przeglądarce: co czytają i robią tam osoby prowadzące zespoły, administracja i przedstawicielstwo pracowników.

console-rooms = Pomieszczenia
console-room-team = Zespół
console-room-recognition = Uznanie
console-room-voices = Głosy
console-room-people = Osoby
console-room-ladders = Drabiny i wartości
console-room-policy = Zasady
console-room-audit = Dziennik
console-room-wall = Tablica na ścianie
console-room-barred = To pomieszczenie nie jest otwarte dla twojej funkcji. Nic się nie zmieniło.
console-no-rooms = Żadne pomieszczenie nie jest jeszcze otwarte dla twojej funkcji. Zapytaj osobę, która prowadzi Breakwater w twoim centrum.
console-signed-in-as = Konto: { $name }
console-sign-out = Wyloguj
console-due-overdue = po terminie
console-ends-soon = Sesja trwa do { $time }. Dokończ do tego czasu to, co piszesz, a potem otwórz nowy adres.
console-language-system = Język przeglądarki

console-sign-in = Logowanie
console-signed-out = Sesja zakończona
console-ended = Sesja dobiegła końca. Nic z tego, co zostało wysłane, nie przepadło. Zaloguj się ponownie, żeby kontynuować.
console-left = Nikt nie może tu już działać w twoim imieniu.
console-sso = Konto służbowe
console-sso-hint = Loguje cię twoja organizacja i odsyła z powrotem tutaj.
console-sso-begin = Zaloguj się kontem służbowym
console-address = Adres jednorazowy
console-address-hint = Poproś osobę, która prowadzi serwer twojego centrum, o adres i otwórz go w tej przeglądarce. Działa raz, przez pięć minut. Niczego nie trzeba wpisywać.
console-address-made = Ta osoba tworzy go tym poleceniem:
console-address-name = Twoje nazwisko
console-look-again-hint = Wejście było już w innej karcie tej przeglądarki?
console-look-again = Sprawdź ponownie
console-who = Konsola jest dla osób prowadzących zespoły, coachingu, przedstawicielstwa pracowników i administracji. Kto rozmawia z klientami, ma wszystko swoje w Breakwater na własnym komputerze.
console-fault =
    { $fault ->
        [off] To centrum nie ma logowania kontem służbowym. Poproś o adres jednorazowy.
        [provider_down] Logowanie twojej organizacji nie odpowiada. Nic się nie zmieniło. Spróbuj później albo poproś o adres jednorazowy.
        [no_person] Twoje konto służbowe nie jest znane w tym centrum. Zapytaj osobę, która prowadzi Breakwater w twoim centrum.
        [other_account] Wcześniej było tu używane inne konto. Użyj tamtego albo zapytaj osobę, która prowadzi Breakwater w twoim centrum.
        [cancelled] Logowanie zostało przerwane. Nic się nie zmieniło.
        [expired] Logowanie trwało za długo albo już się odbyło. Zacznij od nowa.
        [not_allowed] Konsola nie jest otwarta dla twojej funkcji. Wszystko twoje jest w Breakwater na twoim komputerze.
       *[other] Odpowiedzi logowania twojej organizacji nie można zaufać. Nic się nie zmieniło. Powiedz o tym osobie, która prowadzi Breakwater w twoim centrum.
    }

console-error-signed-out = Sesja dobiegła końca. Twój tekst jest tu nadal, dopóki strona nie zostanie zamknięta. Zaloguj się ponownie.
console-error-not-allowed = To nie jest otwarte dla twojej funkcji albo musi to zrobić ktoś inny. Nic się nie zmieniło.
console-error-server-unreachable = Serwer nie odpowiada. Twój tekst jest tu nadal i o ile wiadomo, nic się nie zmieniło. Sprawdź sieć i spróbuj ponownie.
console-error-server-broken = Serwer nie dał właściwej odpowiedzi. Twój tekst jest tu nadal. Sprawdź, czy zmiana zaszła, i spróbuj ponownie; jeśli się to powtarza, powiedz o tym osobie, która prowadzi Breakwater w twoim centrum.
console-error-code-unknown = Ten adres jest nieznany. Sprawdź, czy jest cały, albo poproś o nowy.
console-error-code-used = Ten adres był już użyty; każdy działa raz. Poproś o nowy.
console-error-code-expired = Ten adres jest za stary; każdy działa pięć minut. Poproś o nowy.
console-error-request-broken = Serwer nie mógł przyjąć tego, co wpisano: zespołu, funkcji albo nazwy, której nie zna lub nie może zapisać. Nic się nie zmieniło. Sprawdź to i wyślij ponownie.
console-error-too-large = To jest za duże dla serwera. Nic się nie zmieniło. Wyślij to w mniejszych częściach.
console-error-case-unknown = Tego już tu nie ma: ktoś to cofnął albo odpowiedź jest teraz wspólna z innym głosem. Nic się nie zmieniło. Zamknij to i spójrz na listę.
console-error-case-refused =
    { $fault ->
        [not_now] Sprawa jest już gdzie indziej: ktoś był szybszy. Nic się nie zmieniło, a twój tekst jest tu nadal. Zamknij to i otwórz ponownie.
        [day] Ten dzień nie pasuje: już minął, nie jest wcześniejszy od obowiązującego albo jest za odległy. Nic się nie zmieniło. Wybierz inny.
        [owner] Ta osoba nie może odpowiadać: już tu nie pracuje albo to pomieszczenie nie jest dla niej otwarte. Nic się nie zmieniło. Wybierz kogoś innego.
        [merge] Wspólną odpowiedź mają tylko przeszkody z tym samym narzędziem. Nic się nie zmieniło.
       *[other] Na tablicy na ścianie może być tylko to, co zrobione, słowami, które nikogo nie wymieniają. Nic się nie zmieniło.
    }
console-error-pulse-refused =
    { $fault ->
        [overdue] Są odpowiedzi po terminie i one mają pierwszeństwo. Nie otwarto pulsu.
        [twice] W tym miesiącu puls już był. Nie otwarto kolejnego.
        [month_over] Do końca miesiąca zostało za mało dni na odpowiedzi. Nie otwarto pulsu.
       *[other] Puls ma od jednego do czterech różnych pytań. Nie otwarto żadnego. Spójrz na nie jeszcze raz.
    }

console-again = Spróbuj ponownie
console-more = Pokaż więcej
console-too-many = Więcej nie pokazujemy jedno pod drugim. Wyszukaj to, czego potrzebujesz.
console-nothing-found = Nigdzie nie ma „{ $text }”.
console-undo = Cofnij
console-publish = Opublikuj
console-copy = Kopiuj
console-copied = Skopiowano
console-print = Drukuj
console-line = Wiersz { $line }
console-faults-more =
    { $count ->
        [one] i jeszcze { $count }. Najpierw popraw te.
        [few] i jeszcze { $count }. Najpierw popraw te.
        [many] i jeszcze { $count }. Najpierw popraw te.
       *[other] i jeszcze { $count }. Najpierw popraw te.
    }
console-discard = Zamknąć bez publikowania?
console-discard-text = Ten tekst nie jest opublikowany. Po zamknięciu zniknie.
console-discard-yes = Zamknij i odrzuć

console-import-choose = Wybierz plik
console-import-other = Wybierz inny plik
console-import-first = Najpierw zobaczysz, co by się zmieniło. Bez twojej zgody nic się nie zmieni.
console-import-example = Tabela zapisana jako CSV, na przykład:
console-import-reading = Czytanie: { $name } ({ $kib } KiB)
console-import-writing = Importowanie: { $name }
console-import-stay = To może potrwać minutę. Zostań na tej stronie.
console-import-look = Co zmieni plik { $name }
console-import-faults = Wiersze z błędem
console-import-refused =
    { $count ->
        [one] { $count } wiersz ma błąd. Nic nie zostanie zaimportowane, póki jest on w pliku. Popraw go i wybierz plik ponownie.
        [few] { $count } wiersze mają błąd. Nic nie zostanie zaimportowane, póki są one w pliku. Popraw je i wybierz plik ponownie.
        [many] { $count } wierszy ma błąd. Nic nie zostanie zaimportowane, póki są one w pliku. Popraw je i wybierz plik ponownie.
       *[other] { $count } wiersza ma błąd. Nic nie zostanie zaimportowane, póki jest on w pliku. Popraw go i wybierz plik ponownie.
    }
console-import-nothing = To wszystko już tu jest. Nie ma czego importować.

console-team-never = Widzisz, kto jest w twoim zespole. To, co te osoby robią (rozmowy, chwile oddechu, kto komu dziękuje), należy do nich i tutaj tego nie ma.
console-team-empty = Nie prowadzisz jeszcze zespołu
console-team-empty-text = Gdy administracja centrum powierzy ci zespół, pojawią się tu jego osoby.
console-team-nobody = W tym zespole nie ma jeszcze nikogo.

console-praise-waiting = Słowa, które czekają na ciebie
console-praise-hint = Słowa od klientów są przekazywane same, chyba że mogą zdradzić, kto je napisał. Wtedy ktoś najpierw na nie patrzy.
console-praise-search = Szukaj po nazwisku lub słowach
console-praise-empty = Nic nie czeka
console-praise-empty-text = Gdy słowa mogą zdradzić, od kogo są, stoją tutaj, aż je przekażesz albo usuniesz. Możesz też wczytać takie słowa z pliku.
console-praise-to = Dla: { $name }
console-praise-about = Powiedziano: { $day } · źródło: { $source }
console-praise-why = Może zdradzić, od kogo to jest: „{ $words }”
console-praise-pass = Przekaż
console-praise-pass-name = Przekaż: { $name }
console-praise-erase = Usuń
console-praise-erase-name = Usuń słowa dla: { $name }
console-praise-passing = Za { NUMBER($seconds) } s zostanie przekazane tak, jak jest. Przeczyta to wtedy tylko osoba, której dziękują.
console-praise-erasing = Za { NUMBER($seconds) } s zostanie usunięte. Nikt tego nie przeczyta i nie wróci.
console-praise-passed = Przekazano: { $name }.
console-praise-erased = Usunięto słowa dla: { $name }.
console-praise-import = Importuj słowa od klientów
console-praise-import-lead = Kolumny: to, text, said_on, ewentualnie value i shared_by. Adresy i numery klientów są usuwane.
console-praise-import-yes =
    { $count ->
        [one] Importuj { $count } nowy wiersz
        [few] Importuj { $count } nowe wiersze
        [many] Importuj { $count } nowych wierszy
       *[other] Importuj { $count } nowego wiersza
    }
console-praise-imported =
    { $count ->
        [one] Zaimportowano { $count } wiersz.
        [few] Zaimportowano { $count } wiersze.
        [many] Zaimportowano { $count } wierszy.
       *[other] Zaimportowano { $count } wiersza.
    }
console-praise-new =
    { $count ->
        [one] { $count } wiersz jest nowy.
        [few] { $count } wiersze są nowe.
        [many] { $count } wierszy jest nowych.
       *[other] { $count } wiersza jest nowe.
    }
console-praise-known =
    { $count ->
        [one] { $count } wiersz już tu jest.
        [few] { $count } wiersze już tu są.
        [many] { $count } wierszy już tu jest.
       *[other] { $count } wiersza już tu jest.
    }
console-sheet = Podziękowania tygodnia na papierze
console-sheet-hint = Kartka (A3) do powieszenia: tylko to, co ludzie pokazują teraz wszystkim.
console-sheet-which = Tydzień
console-sheet-week = { $from } – { $to }
console-sheet-language = Język kartki
console-sheet-make = Przygotuj kartkę
console-sheet-making = Przygotowywanie

console-voices-hint = To, co ludzie mówią centrum. Na wszystko trzeba odpowiedzieć do ustalonego dnia; to, za co odpowiadasz ty, jest oznaczone. Odpowiedź czytają wszyscy w centrum. Na żadnej liście nie widać, kto coś powiedział.
console-voices-which = Lista
console-voices-open = Otwarte
console-voices-overdue = Po terminie
console-voices-answered = Z odpowiedzią
console-voices-sort = Rodzaj
console-voices-all = Wszystkie
console-voice-suggestion = Sugestia
console-voice-customers = Co mówią klienci
console-voice-friction = Przeszkoda
console-voices-search = Szukaj po słowach lub narzędziu
console-voices-open-empty = Nic nie czeka na odpowiedź
console-voices-open-empty-text = Sugestie, to, co mówią klienci, i przeszkody pojawiają się tutaj, gdy tylko ktoś je powie, każda z osobą, która odpowiada, i z dniem.
console-voices-overdue-empty = Nic nie jest po terminie
console-voices-overdue-empty-text = Gdy minie dzień odpowiedzi, pojawi się ona tutaj i wszyscy w centrum zobaczą, że nadal jej brakuje.
console-voices-answered-empty = Nic nie ma jeszcze odpowiedzi
console-voices-answered-empty-text = To, co zrobione, i to, co odrzucone, stoi tutaj ze słowami, które czytają wszyscy.
console-voices-sort-empty = Nic tego rodzaju
console-voices-sort-empty-text = Wybierz „Wszystkie”, żeby zobaczyć resztę tej listy.
console-case-heard = wysłuchano
console-case-yes = zdecydowano: tak
console-case-no = zdecydowano: nie
console-case-done = zrobione
console-case-decide-by = decyzja do { $day }
console-case-decide-late = po terminie: decyzja miała być do { $day }
console-case-do-by = do zrobienia do { $day }
console-case-do-late = po terminie: miało być zrobione do { $day }
console-case-people =
    { $count ->
        [one] co najmniej { $count } osoba
        [few] co najmniej { $count } osoby
        [many] co najmniej { $count } osób
       *[other] co najmniej { $count } osoby
    }
console-case-waiting = klient lub klientka czekali
console-case-nobody = nikt jeszcze nie odpowiada
console-case-mine = odpowiadasz ty
console-case-owner = odpowiada: { $name }
console-case-opening = Otwieranie
console-case-since = Od { $day }
console-case-minutes = Kosztowało to razem { $length }.
console-case-why = Dlaczego
console-case-why-hint = Czytają to wszyscy w centrum. Dociera też do osób, które to powiedziały, z nazwiskiem czy bez. Nie podawaj w tym nazwisk.
console-case-why-yes-example = Na przykład: Trzy z czterech zespołów tracą na tym czas. Każde stanowisko nocnej zmiany dostanie drugi ekran.
console-case-why-no-example = Na przykład: Umowa trwa do czerwca. Wtedy wrócimy do tego; do tego dnia te rozmowy przejmuje zaplecze.
console-case-decided-on = Zdecydowano: { $day }
console-case-note = Co zrobiono
console-case-note-hint = Każda osoba, której to dotknęło, dowie się w najbliższym odstępie między rozmowami, a przeczytać mogą wszyscy w centrum.
console-case-note-example = Na przykład: Od poniedziałku wyszukiwarka pokazuje wszystkie wyniki, a nie tylko pierwszych dziesięć.
console-case-done-on = Zrobiono: { $day }
console-case-on-board = na tablicy na ścianie
console-case-by = Do którego dnia będzie zrobione
console-case-by-hint = Bez dnia będzie to { $day }; później można go przyspieszyć, ale nigdy odłożyć.
console-case-sooner = Nowy dzień
console-case-sooner-hint = Nowy dzień widzą wszyscy. Można go przyspieszyć, ale nigdy odłożyć.
console-case-owner-who = Kto odtąd odpowiada
console-case-owner-placeholder = Kilka liter nazwiska
console-case-owner-none = Nikt, kto może odpowiadać, nie nazywa się „{ $text }”.
console-case-owner-other = Ktoś inny
console-case-owner-hint = Dzień zostaje ten sam. Odpowiadać mogą osoby prowadzące zespoły i administracja.
console-case-merge = Wspólna odpowiedź z
console-case-merge-hint = Wszystko, co tu powiedziano, trafi tam. Nie da się tego z powrotem rozdzielić.
console-case-waits = Zdecydowano. Wyjdzie za kilka sekund.
console-case-undo-name = Cofnij: { $title }
console-case-draft = zaczęte
console-case-no-steps = Następny krok należy do osoby, która odpowiada. Ty czytasz razem z nią.
console-case-first = Naciśnięcie niczego jeszcze nie wysyła: najpierw piszesz, potem przez dziesięć sekund możesz to cofnąć.
console-case-take = Jeśli to przejmiesz, odpowiedź należy od tej chwili do ciebie, a dzień zostaje. Jeśli podano nazwisko, zobaczysz je wtedy, a w dzienniku zostaje wpis o przejęciu.
console-step-own = Odpowiadam za to
console-step-yes = Zrobimy to
console-step-no = Nie zrobimy tego
console-step-done = To jest zrobione
console-step-hand-over = Przekaż
console-step-sooner = Przyspiesz
console-step-merge = Połącz z innym
console-step-board = Pokaż na tablicy na ścianie
console-step-unboard = Zdejmij z tablicy na ścianie
console-step-yes-do = Zdecyduj: tak
console-step-no-do = Zdecyduj: nie
console-step-done-do = Powiedz, że zrobione
console-step-hand-over-do = Przekaż
console-step-sooner-do = Przyspiesz
console-step-merge-do = Połącz
console-case-going-yes = Za { NUMBER($seconds) } s wszyscy przeczytają, że to zrobimy i dlaczego.
console-case-going-no = Za { NUMBER($seconds) } s wszyscy przeczytają, że tego nie zrobimy i dlaczego.
console-case-going-done = Za { NUMBER($seconds) } s wszyscy przeczytają, że to jest zrobione.
console-case-going-hand-over = Przekazanie za { NUMBER($seconds) } s.
console-case-going-sooner = Nowy dzień zacznie obowiązywać za { NUMBER($seconds) } s.
console-case-going-merge = Połączenie za { NUMBER($seconds) } s.
console-case-going-hint = Zamknięcie strony wysyła to od razu.
console-case-sent-yes = Zdecydowano: tak. Wszyscy czytają dlaczego.
console-case-sent-no = Zdecydowano: nie. Wszyscy czytają dlaczego.
console-case-sent-done = Zrobione. Dowie się każda osoba, której to dotknęło.
console-case-sent-hand-over = Przekazano.
console-case-sent-sooner = Dzień jest wcześniejszy.
console-case-sent-merge = Odpowiedź jest teraz wspólna.
console-said = Co powiedziano
console-said-wordless = Bez słów: podano narzędzie.
console-said-helps = Co dzięki temu będzie lepsze:
console-said-added = Dodano później:
console-said-minutes = kosztowało { $length }
console-said-thanked = przyszło podziękowanie
console-said-by = To słowa tej osoby: { $name }. Można o nie zapytać. Nazwisko widzisz tylko ty.
console-said-nameless = Gdzie nie ma nazwiska, powiedziano to bez nazwiska. Nikt tu nie może sprawdzić, kto to był, a twoja odpowiedź i tak dotrze.
console-said-hidden = Czy podano nazwisko, widzi tylko osoba, która za to odpowiada.

console-pulse = Puls
console-pulse-hint = Do czterech krótkich pytań w miesiącu, odpowiedzi bez nazwiska. Co z nich wynika, wszyscy dowiadują się w tej samej minucie, osoby prowadzące zespoły nie wcześniej.
console-pulse-asked = O co pytamy
console-pulse-until = odpowiedzi do { $day }
console-pulse-counted = Liczenie i wyniki: { $day }. Przedtem nikt niczego z tego nie widzi.
console-pulse-may = Nie ma otwartego pulsu.
console-pulse-open = Otwórz puls
console-pulse-admin = Nie ma otwartego pulsu. Otwiera go administracja.
console-pulse-hindered-overdue =
    { $count ->
        [one] { $count } odpowiedź jest po terminie. Ma pierwszeństwo; potem można otworzyć puls.
        [few] { $count } odpowiedzi są po terminie. Mają pierwszeństwo; potem można otworzyć puls.
        [many] { $count } odpowiedzi jest po terminie. Mają pierwszeństwo; potem można otworzyć puls.
       *[other] { $count } odpowiedzi jest po terminie. Mają pierwszeństwo; potem można otworzyć puls.
    }
console-pulse-overdue-look = Zobacz, co jest po terminie
console-pulse-hindered-twice = W tym miesiącu puls już był. Następny można otworzyć w następnym miesiącu.
console-pulse-hindered-month-over = Do końca miesiąca zostało za mało dni na odpowiedzi. Puls można otworzyć w następnym miesiącu.
console-pulse-empty = Nie ma jeszcze wyników
console-pulse-empty-text = Tutaj stoi słowami to, co wynika z pulsu: dla całego centrum i dla zespołów, które są dość duże.
console-pulse-centre = Całe centrum
console-pulse-bars = Pasek jest ciemny tam, gdzie to pewne, a blady tam, gdzie możliwe. Dokładniej nie dowiaduje się nikt.
console-pulse-people =
    { $count ->
        [one] Odpowiedziała co najmniej { $count } osoba.
        [few] Odpowiedziały co najmniej { $count } osoby.
        [many] Odpowiedziało co najmniej { $count } osób.
       *[other] Odpowiedziało co najmniej { $count } osoby.
    }
console-pulse-untold =
    { $count ->
        [one] Bez wyniku: odpowiedziało mniej niż { $count } osoba albo dałoby się wyliczyć, co powiedziały pojedyncze osoby.
        [few] Bez wyniku: odpowiedziało mniej niż { $count } osoby albo dałoby się wyliczyć, co powiedziały pojedyncze osoby.
        [many] Bez wyniku: odpowiedziało mniej niż { $count } osób albo dałoby się wyliczyć, co powiedziały pojedyncze osoby.
       *[other] Bez wyniku: odpowiedziało mniej niż { $count } osoby albo dałoby się wyliczyć, co powiedziały pojedyncze osoby.
    }
console-pulse-agree-hardly-any = Prawie nikt się nie zgadza.
console-pulse-agree-some = Niektórzy się zgadzają.
console-pulse-agree-about-half = Około połowy się zgadza.
console-pulse-agree-most = Większość się zgadza.
console-pulse-agree-nearly-all = Prawie wszyscy się zgadzają.
console-pulse-disagree-hardly-any = Prawie nikt nie jest przeciwnego zdania.
console-pulse-disagree-some = Niektórzy są przeciwnego zdania.
console-pulse-disagree-about-half = Około połowy jest przeciwnego zdania.
console-pulse-disagree-most = Większość jest przeciwnego zdania.
console-pulse-disagree-nearly-all = Prawie wszyscy są przeciwnego zdania.
console-question-challenge = Moja praca jest dla mnie dobrym wyzwaniem.
console-question-recognition = To, co robię dobrze, jest zauważane.
console-question-development = Mogę się tu rozwijać.
console-question-flexibility = Moje zmiany pasują do mojego życia.
console-pulse-lead = Trafia do wszystkich i po otwarciu zostaje taki, jaki jest. Nikt nie musi odpowiadać.
console-pulse-questions = Pytania
console-pulse-own = Własne pytanie
console-pulse-own-example = Na przykład: Nowe słuchawki mi pomagają.
console-pulse-own-hint = Jedno zdanie, z którym można się zgodzić lub nie, od „zdecydowanie nie” do „zdecydowanie tak”. Najwyżej cztery pytania.
console-pulse-window = Odpowiadać można do końca miesiąca ({ $month }). Cztery dni później następuje liczenie i wszyscy dowiadują się o wynikach.
console-pulse-none = Zaznacz pytanie albo napisz własne.
console-pulse-too-many = Najwyżej cztery pytania. Pomiń jedno.
console-pulse-too-long = Twoje pytanie jest za długie.
console-pulse-open-yes = Zapytaj wszystkich
console-pulse-opened = Puls jest otwarty.

console-reports = Raport z pierwszej linii
console-reports-hint = Jedna strona w miesiącu: co powiedziano, zdecydowano i zrobiono oraz ile kosztowały narzędzia. Nie ma w nim nikogo z nazwiska. Zanim zawiśnie, zatwierdzają go dwie osoby z przedstawicielstwa pracowników.
console-reports-empty = Nie ma jeszcze raportu
console-reports-empty-text = Gdy w jakimś miesiącu coś powiedziano, jego strona jest tutaj po jego końcu.
console-report-draft = wersja robocza, jeszcze bez zatwierdzenia
console-report-half = jedno zatwierdzenie z dwóch
console-report-approved = zatwierdzony
console-report-mine = Twoje zatwierdzenie już jest. Potrzebne jest jeszcze jedno.
console-report-approve = Zatwierdź
console-report-approve-name = Zatwierdź w imieniu pracowników: { $month }
console-report-page = PDF
console-report-page-name = PDF: { $month }
console-report-sure = Zatwierdzić: { $month }?
console-report-sure-text = Zatwierdzasz raport w imieniu pracowników; najpierw przeczytaj stronę. Dopóki nie zrobią tego dwie osoby, biegną przez nią słowa „wersja robocza”. Nie można tego cofnąć.
console-report-approved-by-you = { $month }: zatwierdzono.
console-report-nothing = { $month }: nic nie powiedziano.

console-people-hint = Kto tu pracuje. Tego, co ludzie piszą, dają i zapisują, tutaj nie ma.
console-people-search = Szukaj po nazwisku lub adresie
console-people-empty = Nie ma tu jeszcze nikogo
console-people-empty-text = Zaimportuj spis osób jako tabelę. Każda osoba dostanie potem kod, z którym dołączy na własnym komputerze.
console-post-agent = Obsługa klienta
console-post-leader = Prowadzenie zespołu
console-post-coach = Coaching
console-post-works-council = Przedstawicielstwo pracowników
console-post-admin = Administracja
console-person-gone = już nie pracuje
console-person-from-directory = z katalogu
console-person-nowhere = jeszcze bez logowania
console-person-waits = czeka na drugą osobę
console-person-actions = Co można zrobić: { $name }
console-person-invite = Przygotuj kod
console-person-sessions = Gdzie jest sesja
console-person-edit = Nazwisko, zespół, funkcja
console-person-leave = Już nie pracuje
console-person-return = Wraca
console-person-change = Zmień: { $name }
console-person-directory = Nazwisko i zespół tej osoby pochodzą z katalogu i tam się je zmienia; funkcję zmienia się tutaj.
console-person-name = Imię i nazwisko
console-person-team = Zespół
console-person-team-hint = Nazwa istniejącego zespołu. Puste: bez zespołu.
console-person-posts = Funkcja
console-person-own-post = Nikt nie zmienia własnej funkcji. Poproś kogoś innego z administracji.
console-person-sure = Oto, co się stanie:
console-person-renamed = Zamiast { $from } na każdym stanowisku będzie odtąd { $to }. To, co dane i otrzymane, zostaje.
console-person-moved = { $name } jest odtąd tutaj: { $team }. To, co osoby z poprzedniego zespołu pokazują tylko swojemu zespołowi, już tu nie dotrze.
console-person-teamless = { $name } jest odtąd poza zespołami. To, co ludzie pokazują tylko swojemu zespołowi, już tu nie dotrze.
console-person-post = { $name } ma inną funkcję: { $post }. To, co jest otwarte w tej konsoli, zmieni się od razu.
console-person-save = Zrób to
console-person-saved = { $name }: zmieniono.
console-leave-title = { $name } już tu nie pracuje?
console-leave-text = { $name }: sesje na wszystkich stanowiskach kończą się od razu i nikt nie może już tej osobie podziękować. Jej podziękowania zostają u tych, którzy je dostali. Osoba może potem wrócić.
console-leave-yes = Już nie pracuje
console-person-left = { $name }: sesje zakończono wszędzie.
console-return-title = { $name } wraca?
console-return-text = { $name } znów będzie na spisie. Do logowania potrzebny jest nowy kod.
console-return-yes = Wraca
console-person-returned = { $name } znów tu jest. Przygotuj nowy kod.
console-invite-title = Kod: { $name }
console-invite-lead = Z nim ta osoba dołącza na własnym komputerze. Działa raz i pokazuje się raz.
console-invite-make = Przygotuj kod
console-invite-until = Ważny do: { $day }, { $time }
console-invite-how = Przekaż go osobiście albo tam, gdzie przeczyta go tylko ta osoba. W Breakwater: Ustawienia, Twoje centrum.
console-sessions-title = Gdzie jest sesja: { $name }
console-sessions-lead = Tylko dni. Nie widać tu, kiedy ktoś pracuje.
console-sessions-none = Nigdzie.
console-session-made = Od { $day }, jeszcze nieużywana
console-session-used = Od { $day }, ostatnio { $last }
console-session-end = Zakończ
console-session-end-name = Zakończ sesję: { $device }
console-session-sure = Sesja zakończy się od razu: { $device }. To, co tam jest zapisane, zostaje; żeby coś wysłać, { $name } potrzebuje nowego kodu.
console-session-ended = Zakończono sesję: { $device }.
console-roster-import = Importuj spis osób
console-roster-lead = Kolumny: name, ewentualnie id, email, team, post i role. Czego plik nie wymienia, to zostaje bez zmian.
console-roster-yes =
    { $count ->
        [one] Zmień { $count } osobę
        [few] Zmień { $count } osoby
        [many] Zmień { $count } osób
       *[other] Zmień { $count } osoby
    }
console-roster-imported =
    { $count ->
        [one] { $count } osoba dodana lub zmieniona.
        [few] { $count } osoby dodane lub zmienione.
        [many] { $count } osób dodanych lub zmienionych.
       *[other] { $count } osoby dodanej lub zmienionej.
    }
console-roster-added =
    { $count ->
        [one] Dochodzi { $count } osoba
        [few] Dochodzą { $count } osoby
        [many] Dochodzi { $count } osób
       *[other] Dochodzi { $count } osoby
    }
console-roster-changed =
    { $count ->
        [one] Zmienia się { $count } osoba
        [few] Zmieniają się { $count } osoby
        [many] Zmienia się { $count } osób
       *[other] Zmienia się { $count } osoby
    }
console-roster-unchanged =
    { $count ->
        [one] { $count } osoba zostaje bez zmian.
        [few] { $count } osoby zostają bez zmian.
        [many] { $count } osób zostaje bez zmian.
       *[other] { $count } osoby zostaje bez zmian.
    }
console-person-merge = Ta sama osoba co…
console-person-erase = Usuń…
console-requests = Wymaga drugiej osoby
console-requests-hint = Usunięcie kogoś albo połączenie dwóch wpisów jednej osoby wymaga dwojga: jedna osoba prosi, druga potwierdza.
console-requests-hint-council = Dopóki w administracji twojego centrum jest tylko jedna osoba, jej prośby czekają tutaj na przedstawicielstwo pracowników. Potwierdzić może każda osoba z przedstawicielstwa.
console-requests-which = Lista
console-requests-waiting = Czeka
console-requests-over = Wcześniejsze
console-requests-none = Nic nie czeka na drugą osobę.
console-requests-none-over = Niczego jeszcze nie rozstrzygnięto.
console-request-erase = Usunięcie wszystkiego: { $name }
console-request-erased = Usunięto wszystko o jednej osobie
console-request-merge = Połączenie dwóch wpisów: { $name }
console-request-asked = Prośba od: { $by }, { $day }
console-request-until = Można potwierdzić do: { $day }, { $time }
console-request-decided = Rozstrzygnięcie: { $by }, { $day }
console-request-look = Zobacz
console-request-look-name = Zobacz: „{ $what }”
console-request-waits = czeka
console-request-yours = czeka na ciebie
console-request-mine = twoja prośba
console-request-done = zrobione
console-request-refused = odmowa
console-request-taken-back = wycofane
console-request-lapsed = bez rozstrzygnięcia na czas
console-request-ask = Poproś o to
console-request-is-asked = Prośba przyjęta. Czeka u góry tej strony, aż potwierdzi ją druga osoba.
console-request-confirm = Potwierdź
console-request-refuse = Odmów
console-request-take-back = Wycofaj
console-request-sure-erase = Wszystko to znika od razu i nikt nie może tego przywrócić.
console-request-sure-merge = Dzieje się to od razu: sesje wpisu, który odchodzi, kończą się wszędzie, a wpis, który zostaje, przejmuje to, czego mu brakuje.
console-request-yes-erase = Usuń na zawsze
console-request-yes-merge = Połącz
console-request-refused-said = Odmowa. Niczego nie zmieniono.
console-request-back-said = Wycofano. Niczego nie zmieniono.
console-erase-title = Usunąć wszystko: { $name }?
console-erase-lead = Nic się jeszcze nie usuwa: ty o to prosisz, a ktoś inny potwierdza.
console-plan-goes = Zniknie na zawsze
console-plan-stays = Mimo to zostaje
console-plan-leaves = Wpis „{ $name }” odchodzi: jego sesje kończą się wszędzie, a w dzienniku widać, że to ta sama osoba.
console-plan-takes = { $name } przejmuje
console-plan-takes-none = Nic: wpis, który zostaje, ma już wszystko.
console-plan-lost = Nie da się przenieść
console-plan-until = Prośba jest ważna do: { $day }, { $time }.
console-goes-roster = Imię i nazwisko, adres, numer służbowy, zespół, funkcja i rola
console-goes-sessions = Wszystkie sesje i kody do dołączenia
console-goes-accounts = Powiązanie z kontem służbowym
console-goes-directory = To, jak nazywa tę osobę katalog
console-goes-vault = Sejf i wszystko, co jest w nim zapieczętowane
console-goes-praise = Czekające słowa od klientów dla tej osoby
console-goes-wrote = To, co ta osoba napisała, oprócz podziękowań, które dała
console-goes-received = To, co otrzymała, także tam, gdzie to pokazała
console-goes-voices = Jej nazwisko przy tym, co powiedziała centrum
console-stays-given = Podziękowania, które dała, u tych, którzy je dostali, bez nazwiska
console-stays-headers = To, że były zapisy; nikt nie może ich już przeczytać
console-stays-acts = To, co tu robiono w jej sprawie, z numerem zamiast nazwiska, przez 24 miesiące
console-stays-backups = Wcześniejsze kopie zapasowe, dopóki ktoś ich nie wyrzuci
console-stays-in-directory = Katalog nadal ma tę osobę i przyniesie ją znowu. Usuń ją najpierw tam.
console-takes-email = Adres
console-takes-team = Zespół
console-takes-post = Funkcja
console-takes-role = Rola
console-takes-leads = Prowadzi
console-takes-number = Numer służbowy
console-takes-account = Konto służbowe
console-takes-directory = Wpis w katalogu
console-takes-praise = Czekające słowa od klientów
console-lost-name = Drugie nazwisko. Plik, w którym jest, może przywrócić tamten wpis.
console-lost-email = Drugi adres: oba wpisy mają swój. Plik, w którym jest, przywraca tamten wpis.
console-lost-team = Drugi zespół
console-lost-post = Druga funkcja
console-lost-role = Druga rola
console-lost-number = Drugi numer służbowy
console-lost-account = Drugie konto służbowe: logowanie nim nie powiedzie się.
console-lost-directory = Drugi wpis w katalogu: są tam oba. Usuń tam jeden z nich, inaczej wróci.
console-lost-vault = Sejf wpisu, który odchodzi: tylko ta osoba może go czytać. Znika po 30 dniach.
console-lost-records = To, co napisano i otrzymano pod wpisem, który odchodzi, także podziękowania i ścieżka: co prywatne, to może czytać tylko ta osoba.
console-eyes-admin = Musi to potwierdzić ktoś inny z administracji.
console-eyes-works-council = W administracji nie ma nikogo więcej, więc musi to potwierdzić ktoś z przedstawicielstwa pracowników.
console-eyes-nobody = W tej chwili nikt nie mógłby tego potwierdzić.
console-merge-title = { $name }: dwa wpisy jednej osoby
console-merge-lead = Po imporcie i z katalogu ktoś może być tu dwa razy. Jeden wpis zostaje, drugi odchodzi.
console-merge-search = Szukaj drugiego wpisu
console-merge-found = Znalezione wpisy
console-merge-none = Żaden inny wpis nie ma tego w nazwisku ani adresie.
console-merge-choose = Ten
console-merge-choose-name = Wybierz: { $name }
console-merge-stays = Który wpis zostaje?
console-merge-stays-hint = Ten, który jest w użyciu: jego stanowiska, sejf, podziękowania i ścieżka zostają przy nim i nie da się ich przenieść.
console-receipt-erased = Usunięto wszystko o jednej osobie: { $day }, { $time }
console-receipt-merged = Połączono dwa wpisy jednej osoby: { $day }, { $time }
console-receipt-number = Potwierdzenie
console-receipt-person = Osoba
console-receipt-other = Wpis, który odszedł
console-receipt-asked = Prośba od
console-receipt-confirmed = Potwierdzenie od
console-receipt-sessions =
    { $count ->
        [one] Zakończono { $count } sesję.
        [few] Zakończono { $count } sesje.
        [many] Zakończono { $count } sesji.
       *[other] Zakończono { $count } sesji.
    }
console-receipt-accounts =
    { $count ->
        [one] Odłączono { $count } konto służbowe.
        [few] Odłączono { $count } konta służbowe.
        [many] Odłączono { $count } kont służbowych.
       *[other] Odłączono { $count } konta służbowego.
    }
console-receipt-vault = Sejf usunięto.
console-receipt-rest = Usunięto imię i nazwisko, adres, numer, zespół, funkcję i rolę oraz to, co napisano i otrzymano. Dane podziękowania zostają u tych, którzy je dostali.
console-receipt-taken = Przejęto: { $what }

console-ladders = Drabiny
console-ladders-hint = Mapy, które widać w zakładce „Ścieżka”.
console-ladders-empty = Nie ma jeszcze drabiny
console-ladders-empty-text = Drabina to mapa ról: czego każda wymaga i jakie drogi między nimi prowadzą. Zacznij od małego przykładu i zrób z niego swoją.
console-ladder-begin = Zacznij nową drabinę
console-ladder-count =
    { $count ->
        [one] { $count } rola
        [few] { $count } role
        [many] { $count } ról
       *[other] { $count } roli
    }
console-ladder-version = Wydanie { $version } · { $roles }
console-ladder-open = Otwórz
console-ladder-open-name = Otwórz: { $title }
console-ladder-edit = Drabina { $key }
console-ladder-new = Nowa drabina
console-ladder-lost = Centrum ma tę drabinę, ale nie plik, z którego powstała. Wczytaj plik, żeby pisać dalej.
console-ladder-file = Drabina jako plik
console-ladder-bring = Wczytaj plik
console-ladder-map = Mapa
console-ladder-map-empty = Gdy piszesz, pojawiają się tu role i umiejętności twojej drabiny.
console-ladder-roles = Role
console-ladder-skills = Umiejętności
console-ladder-sure = Opublikować tę drabinę?
console-ladder-sure-text = „{ $title }” trafi na każde stanowisko przy następnej synchronizacji i zastąpi poprzednie wydanie. To, co ludzie zapisali, zostaje u nich.
console-ladder-published = Drabina jest opublikowana.
console-check-busy = Sprawdzanie
console-check-empty = Pisz albo wczytaj plik. Tekst jest sprawdzany na bieżąco.
console-check-good = Wszystko w porządku. Można opublikować.
console-check-faults =
    { $count ->
        [one] { $count } wiersz ma błąd. Jeszcze nie można opublikować.
        [few] { $count } wiersze mają błąd. Jeszcze nie można opublikować.
        [many] { $count } wierszy ma błąd. Jeszcze nie można opublikować.
       *[other] { $count } wiersza ma błąd. Jeszcze nie można opublikować.
    }
console-check-list = Błędy według wierszy; każdy prowadzi do swojego wiersza
console-values = Wartości
console-values-hint = Podziękowanie można związać z jedną z nich.
console-values-none = Nie ma jeszcze żadnej wartości. Dodaj pierwszą.
console-value-name = Nowa wartość
console-value-meaning = Jak widać ją w rozmowie, jednym zdaniem
console-value-added = „{ $name }” jest teraz wartością.

console-policy-hint = Najmniejszy odpoczynek, jaki przyznaje twoje centrum. Może być go tylko więcej niż w samym Breakwater, nigdy mniej; a każda osoba zawsze może być dla siebie łagodniejsza.
console-policy-now = Co obowiązuje
console-policy-tide = Fala pokazuje, ile się nazbierało: rośnie z rozmowami i opada z odpoczynkiem. Gdy jest pełna, pora na chwilę oddechu.
console-policy-own = Twoje centrum niczego nie ustaliło; obowiązują liczby samego Breakwater.
console-policy-since = Ustalone przez twoje centrum: { $day }
console-policy-standard = samo Breakwater: { $value }
console-policy-edit = Edytuj
console-policy-edit-hint = Jeden wiersz na każdą liczbę, którą ustalasz, na przykład mark = "45m". Nazwy stoją niżej, obok tego, co obowiązuje; czego nie wpiszesz, zostaje jak w samym Breakwater.
console-policy-file = Zasady jako plik
console-policy-sure = Opublikować te zasady?
console-policy-sure-text = Obowiązują na każdym stanowisku od następnej synchronizacji. Przedstawicielstwo pracowników i osoby prowadzące zespoły mogą je tu przeczytać, a w dzienniku widać, od kogo są.
console-policy-published = Zasady są opublikowane.
console-policy-version = Wersja { $number }
console-policy-versions = Wersje
console-policy-versions-hint = Każde opublikowane zasady są przechowywane i podpisane. Żeby wrócić, publikuje się stare na nowo.
console-policy-versions-none = Nie ma jeszcze żadnej wersji. Każda opublikowana stanie tutaj, z dniem i z tym, od kogo jest.
console-policy-by = { $day } · { $by }
console-policy-by-before = { $day } · ustalone, zanim przechowywano wersje
console-policy-in-force = obowiązuje
console-policy-waits = czeka na przedstawicielstwo pracowników
console-policy-replaced = zastąpiona
console-policy-never = nigdy nie obowiązywała
console-policy-agreed =
    { $count ->
        [one] Zgodziła się { $count } osoba z przedstawicielstwa pracowników.
        [few] Zgodziły się { $count } osoby z przedstawicielstwa pracowników.
        [many] Zgodziło się { $count } osób z przedstawicielstwa pracowników.
       *[other] Zgodziło się { $count } osoby z przedstawicielstwa pracowników.
    }
console-policy-agreed-none = Nikt z przedstawicielstwa pracowników jeszcze się nie zgodził.
console-policy-agreed-unneeded = Obowiązywała od razu; zgoda przedstawicielstwa pracowników nie była potrzebna.
console-policy-waiting = Wersja { $number } przyznaje mniej niż obowiązująca. Zacznie obowiązywać, gdy zgodzi się więcej niż połowa przedstawicielstwa pracowników: zgód jest { $agreed }, osób { $council }, potrzeba { $needed }.
console-policy-look = Czytaj
console-policy-look-name = Czytaj wersję { $number }
console-policy-agree = Zgódź się
console-policy-agree-text = Zgadzasz się na wersję { $number } w imieniu przedstawicielstwa pracowników. Twoje nazwisko i dzień stoją odtąd przy niej, dla wszystkich, którzy mogą ją tu czytać.
console-policy-agreed-said = Zgoda na wersję { $number } jest zapisana.
console-policy-who-agreed = Zgoda przedstawicielstwa pracowników
console-policy-compared = Co zmieniło się od wersji { $number }
console-policy-first = Pierwsza wersja
console-policy-empty-text = Nic w niej nie ma: obowiązują liczby samego Breakwater.
console-policy-line-added = Nowe:
console-policy-line-taken = Usunięte:
console-policy-words = Słowami
console-policy-less = Przyznaje mniej niż wersja przed nią: { $what }
console-policy-country = przepisy kraju
console-policy-signature = Podpis
console-policy-signed = Podpisane przez serwer twojego centrum. Podpis się zgadza.
console-policy-unsigned = Podpis się nie zgadza. Powiedz o tym temu, kto prowadzi serwer, i nie polegaj na tej wersji.
console-policy-key = Klucz { $id }
console-policy-key-hint = Zapisz ten klucz. Z nim i z zapisanym plikiem breakwater-server policy verify mówi, czy wersja jest tą opublikowaną.
console-policy-save = Zapisz jako plik
console-policy-anew = Opublikuj ten tekst na nowo
console-policy-check-less = Przyznają mniej niż obowiązujące zasady: { $what }
console-policy-check-waits = Przyznają mniej niż obowiązujące zasady: { $what }. Czekają, aż zgodzi się więcej niż połowa przedstawicielstwa pracowników.
console-policy-sure-waits = Przyznają mniej niż obowiązujące zasady, więc czekają, aż zgodzi się tu więcej niż połowa przedstawicielstwa pracowników. Do tego czasu zostają obowiązujące.
console-policy-published-waits = Zasady są opublikowane i czekają na przedstawicielstwo pracowników.

console-audit-hint = Co robiły osoby z funkcją: kto, kiedy, co, wobec kogo. Przechowuje się to 24 miesiące. Tego, co dzieje się w obsłudze klienta, tu nie ma. Kto działał na samym serwerze, widnieje pod nazwą konta, na przykład root.
console-audit-search = Szukaj po nazwisku lub czynności
console-audit-empty = Nic jeszcze nie zrobiono
console-audit-empty-text = Każda czynność administracji stoi tutaj: kody, sesje, importy, zasady. Wszystko możesz zabrać jako tabelę.
console-audit-take = Zapisz jako tabelę (CSV)
console-audit-taking = Przygotowywanie
console-audit-by = przez: { $actor }
console-audit-by-to = przez: { $actor } · dotyczy: { $whom }
console-audit-parts = Co pokazać
console-audit-acts = Czynności
console-audit-releases = Wyniki
console-audit-retention = Terminy
console-audit-changed = Zmieniono: { $count }
console-audit-sessions = Zakończone sesje: { $count }
console-audit-accounts = Konta: { $count }
console-audit-bodies = Usunięte teksty: { $count }
console-audit-stored = Wpisy: { $records } · ciągi: { $streams }
console-audit-version-waits = Wersja { $number }, czeka na przedstawicielstwo pracowników
console-audit-told = Podane wyniki: { $told } z { $all }
console-audit-removed = Usunięto w katalogu
console-audit-same = Ta sama osoba co
console-audit-shown = Umieszczono na tablicy na ścianie
console-audit-hidden = Zdjęto z tablicy na ścianie
console-audit-from = Z: { $source }
console-audit-passed-on = Przekazano: { $count }
console-audit-waits = Czekają na obejrzenie: { $count }
console-audit-known = Już znane: { $count }
console-audit-refused = Nie przyjęto: { $count }
console-releases-hint = Co z każdego pulsu podano, a co zatrzymano. k to najmniejsza liczba osób za wynikiem: mniejsza grupa nigdy nie jest podawana ani nic, z czego dałoby się mniejszą wyliczyć.
console-releases-empty = Nic jeszcze nie podano
console-releases-empty-text = Po każdym pulsie stoi tutaj, które wyniki podano, a których nie, razem z k, które obowiązywało.
console-release-told = podano
console-release-untold = zatrzymano
console-release-kept =
    { $count ->
        [one] Odpowiedziało mniej niż { $count } osoba albo dałoby się wyliczyć mniejszą grupę.
        [few] Odpowiedziało mniej niż { $count } osoby albo dałoby się wyliczyć mniejszą grupę.
        [many] Odpowiedziało mniej niż { $count } osób albo dałoby się wyliczyć mniejszą grupę.
       *[other] Odpowiedziało mniej niż { $count } osoby albo dałoby się wyliczyć mniejszą grupę.
    }
console-release-k = k = { NUMBER($k) }
console-retention-hint = Jak długo serwer co przechowuje. Usuwa to sam. Co nie ma stałego terminu, zostaje do cofnięcia lub usunięcia albo tak długo jak centrum.
console-read = Kto co może czytać
console-read-hint = Co może tu czytać każda funkcja. Samo przeglądanie nie jest nigdzie zapisywane; to, co ktoś robi, jest pod „Czynności”.
console-read-own = Tylko sama osoba
console-read-own-what = Rozmowy, chwile oddechu, przerwy i to, co było trudne: zostają na własnym komputerze. Kto ma sejf, ma sumy swoich dni także na serwerze, zapieczętowane, i nikt inny ich nie otworzy.
console-read-all = Wszyscy w centrum
console-read-all-what = Nazwiska, zespoły i funkcje. Co stało się z tym, co powiedziano, i co jest po terminie. Podziękowania, które ktoś pokazuje wszystkim. Zasady, które obowiązują.
console-read-leader-what = Kto jest w prowadzonych zespołach i słowa od klientów, które na te osoby czekają. Co powiedziano, z nazwiskiem tylko osoba, która za to odpowiada. Wyniki pulsów własnych zespołów i centrum. Zasady.
console-read-council-what = Co powiedziano, z nazwiskiem tylko osoba, która za to odpowiada. Raport miesiąca, co podano z każdego pulsu, każda wersja zasad. Co robiły osoby z funkcją i co wymaga drugiej osoby, z nazwiskiem. Bez spisu osób z adresami.
console-read-admin-what = Spis osób z adresami i funkcjami oraz gdzie ktoś ma sesję, z dokładnością do dnia. Co powiedziano, z nazwiskiem tylko osoba, która za to odpowiada. Pulsy, drabiny, wartości, zasady, co robiły osoby z funkcją. Słowa od klientów, które czekają tam, gdzie nikt nie prowadzi zespołu.
console-read-server = Kto prowadzi serwer
console-read-server-what = W bazie danych wszystko, co jest na serwerze i nie jest zapieczętowane. Żadna strona tej konsoli nie pokazuje więcej, niż stoi powyżej.
console-kept-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
       *[other] { $count } dnia
    }
console-kept-months =
    { $count ->
        [one] { $count } miesiąc
        [few] { $count } miesiące
        [many] { $count } miesięcy
       *[other] { $count } miesiąca
    }
console-kept-always = bez stałego terminu
console-kept-of-vault-proof = To, co potrzebne przy otwieraniu sejfu
console-kept-of-pairing = Połączenie dwóch stanowisk
console-kept-of-sign-in = Rozpoczęte logowanie kontem służbowym
console-kept-of-console-session = Sesja tej konsoli
console-kept-of-relief = Prośba do osoby, która prowadzi zespół, o czas na odpoczynek
console-kept-of-count = Ile wysłano w ciągu dnia, żeby działały limity
console-kept-of-kudos-report = Zgłoszone podziękowanie
console-kept-of-left = To, co mogła czytać tylko osoba, która odeszła, i to, co ze swojej ścieżki udostępniała
console-kept-of-praise-key = Nazwy, pod którymi ankiety przysłały słowa od klientów
console-kept-of-session = Nieużywana sesja stanowiska
console-kept-of-act = Co robiły osoby z funkcją
console-kept-of-request = Prośby, które wymagają drugiej osoby
console-kept-of-kudos = Podziękowania
console-kept-of-praise = Słowa od klientów
console-kept-of-excerpt = To, co ktoś udostępnia ze swojej ścieżki
console-kept-of-voice = Co stało się z tym, co powiedziano centrum
console-kept-of-pulse-told = Wyniki pulsów
console-kept-of-policy-version = Wersje zasad i to, kto się na nie zgodził

console-act-console-link = Adres do konsoli
console-act-console-login = Logowanie do konsoli
console-act-invite = Kod do dołączenia
console-act-session-end = Zakończenie sesji
console-act-person-add = Dodanie osoby
console-act-person-leave = Wylogowanie osoby, która już nie pracuje
console-act-person-return = Powrót osoby
console-act-person-rename = Zmiana nazwiska
console-act-person-move = Przeniesienie do innego zespołu
console-act-account-link = Powiązanie konta służbowego z osobą
console-act-account-unlink = Odłączenie kont służbowych osoby
console-act-person-number = Zmiana numeru służbowego osoby
console-act-person-post = Nadanie innej funkcji przez konto służbowe
console-act-person-post-set = Nadanie innej funkcji
console-act-person-set = Zmiana osoby przez katalog
console-act-team-set = Zmiana zespołu przez katalog
console-act-person-merge-ask = Prośba o połączenie dwóch wpisów osoby
console-act-person-merge = Połączenie dwóch wpisów osoby
console-act-request-refuse = Odmowa tego, co wymaga drugiej osoby
console-act-request-take-back = Wycofanie tego, co wymaga drugiej osoby
console-act-privacy-export = Wypisanie tego, co jest przechowywane o osobie
console-act-privacy-erase-ask = Prośba o usunięcie wszystkiego o osobie
console-act-privacy-erase = Usunięcie wszystkiego o osobie
console-act-privacy-left = Terminowe usunięcie tego, co mogła czytać tylko osoba, która odeszła
console-act-token-add = Token dla programu
console-act-token-end = Zakończenie tokenu programu
console-act-team-add = Dodanie zespołu
console-act-value-add = Dodanie lub zmiana wartości
console-act-org-name = Nazwanie centrum
console-act-import-people = Import osób
console-act-import-praise = Import słów od klientów
console-act-praise-take = Słowa od klientów z ankiety
console-act-praise-approve = Przekazanie czekających słów
console-act-praise-refuse = Usunięcie czekających słów
console-act-import-ladder = Publikacja drabiny
console-act-policy-set = Publikacja zasad
console-act-policy-agree = Zgoda przedstawicielstwa pracowników na zasady
console-act-backup = Kopia zapasowa
console-act-restore = Przywrócenie kopii zapasowej
console-act-migrate = Przeniesienie bazy centrum
console-act-sample = Wypełnienie przykładem
console-act-vault-forget = Usunięcie sejfu
console-act-passphrase-throttled = Wstrzymanie po błędnych hasłach
console-act-case-step = Krok w sprawie zgłoszonej przez zespół
console-act-case-step-sooner = Przyspieszenie dnia dla czegoś, co powiedzieli ludzie
console-act-case-step-done = Informacja, że to, co powiedzieli ludzie, jest zrobione
console-act-case-step-no = Decyzja „nie” wobec czegoś, co powiedzieli ludzie
console-act-case-step-yes = Decyzja „tak” wobec czegoś, co powiedzieli ludzie
console-act-case-step-handed = Przekazanie czegoś, co powiedzieli ludzie
console-act-case-step-own = Przejęcie czegoś, co powiedzieli ludzie
console-act-case-merge = Połączenie dwóch spraw w jedną
console-act-case-board = Zmiana na tablicy na ścianie
console-act-pulse-open = Otwarcie pytań miesiąca
console-act-pulse-told = Podliczenie pytań miesiąca i podanie wyniku
console-act-report-approve = Zatwierdzenie raportu miesiąca

console-wall-what = Ekran, obok którego przechodzą wszyscy, na przykład w kuchni, może pokazywać podziękowania: tylko to, co osoby, którym podziękowano, pokazują teraz wszystkim. Gdy ktoś to cofnie, zniknie z tablicy w ciągu pięciu minut.
console-wall-never = Żadnych liczb, żadnej kolejności osób, żadnych zdjęć.
console-wall-done = Stoi tam też to, co powiedziano centrum i co jest zrobione, gdy pokaże to osoba, która odpowiada: co zrobiono, nigdy kto to powiedział.
console-wall-open = Otwórz tablicę tutaj
console-wall-screen = Na osobnym ekranie
console-wall-step-token = Osoba, która prowadzi serwer, przygotowuje token dla ekranu:
console-wall-step-address = Złóż adres.
console-wall-step-open = Otwórz adres na ekranie i naciśnij F, żeby zajął cały ekran.
console-wall-token = Token
console-wall-token-hint = Zostaje na tej stronie i nigdzie nie jest wysyłany.
console-wall-language = Język tablicy
console-wall-end = Kto ma adres, widzi tablicę. Żeby ją odebrać: breakwater-server token end

console-kept-of-pulse-sum = Sumy pulsu, po jego miesiącu
console-kept-of-voice-token = Kto dostał tokeny, by powiedzieć coś bez nazwiska, i które z nich wykorzystano, po ich miesiącu
console-kept-of-pulse-member = Kto mógł odpowiedzieć na puls i w którym zespole
