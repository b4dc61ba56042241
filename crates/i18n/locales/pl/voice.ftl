### Twój głos: co mówi się swojemu centrum, co z tego wynika, i krótkie pytania miesiąca.

voice-title = Twój głos
voice-say = Powiedz coś
voice-obstacle = Coś stanęło na przeszkodzie
voice-alone-title = Głos potrzebuje kogoś, kto słucha
voice-alone-text = Gdy dołączysz do swojego centrum, powiesz mu, co powinno się zmienić, i zobaczysz tu, co z tego wynika.
voice-empty-title = Na twój głos jest odpowiedź
voice-empty-text = Sugestia, słowa klientów, narzędzie, które przeszkadza: wszystko to zostaje wysłuchane, rozstrzygnięte z uzasadnieniem i zrobione. Za każdy krok ktoś odpowiada, i to w terminie.
voice-yours = To od ciebie
voice-only-here = Ta lista jest tylko na tym komputerze.

voice-sort-suggestion = Sugestia
voice-sort-customers = Co mówią klienci
voice-sort-friction = Przeszkoda: { $tool }
voice-named = z twoim nazwiskiem
voice-nameless = bez nazwiska
voice-helps = Co się poprawi: { $text }
voice-customer-waiting = czekał na to klient
voice-minutes = stracone: { NUMBER($minutes) } min
voice-added = Dodane: { $text }
voice-at-least = Mówi tak co najmniej { NUMBER($count) } osób

# Wysłuchano, zdecydowano, zrobione: jak daleko to jest, kto za to odpowiada, do kiedy.
voice-way = Jak daleko to jest
voice-way-heard = Wysłuchano
voice-way-decided = Zdecydowano
voice-way-done = Zrobione
voice-late = po terminie
voice-state-waiting = Zapisane tutaj. Wyjdzie, gdy centrum będzie osiągalne.
voice-state-leaves = Zapisane tutaj. Wyjdzie mniej więcej w ciągu doby, bez twojego nazwiska.
voice-state-sent = Wysłane. Zobaczysz tu, gdy zostanie wysłuchane.
voice-state-withdrawn = Wycofane. Słowa są usunięte w twoim centrum.
voice-state-refused = Centrum tego nie przyjęło i niczego z tego nie zachowuje. Twoje słowa są nadal tutaj: powiedz to jeszcze raz.
voice-heard-day = Decyzja do { $day }
voice-heard-late = Termin decyzji minął { $day }
voice-yes = Będzie zrobione
voice-yes-day = Będzie zrobione do { $day }
voice-yes-late = Termin wykonania minął { $day }
voice-no = Nie będzie zrobione
voice-done = Jest zrobione
voice-why = Dlaczego: { $text }
voice-note = Co zrobiono: { $text }

voice-thank = Powiedz „dziękuję”
voice-thank-name = Powiedz „dziękuję”: { $what }
voice-thanked = „Dziękuję” już powiedziane
voice-thank-done = Twoje „dziękuję” trafi do osób, które odpowiedziały.
voice-add = Dodaj coś
voice-add-name = Dodaj coś: { $what }
voice-add-what = Co chcesz dodać
voice-add-done = Dodane. Pójdzie tą samą drogą co reszta.
voice-withdraw = Wycofaj
voice-withdraw-name = Wycofaj: { $what }
voice-withdraw-title = Wycofać to?
voice-withdraw-text = Słowa zostaną usunięte w twoim centrum. Być może zostały już przeczytane.
voice-withdraw-done = Wycofane. Jeśli to już jest w centrum, słowa zostaną tam usunięte, gdy tylko się o tym dowie.

voice-say-lead = Dwa pola, dwadzieścia sekund. Ktoś odpowie za to imiennie i w terminie.
voice-say-which = Co to jest
voice-say-suggestion = Sugestia
voice-say-customers = Co mówią mi klienci
voice-say-change = Co powinno się zmienić
voice-say-change-placeholder = Na przykład: zamieniajmy się późnymi zmianami między sobą
voice-say-told = Co od nich słyszysz
voice-say-told-placeholder = To, co słychać w kółko, bez nazwisk i numerów
voice-say-helps = Co się dzięki temu poprawi, jeśli chcesz
voice-say-helps-placeholder = Dla ciebie, dla zespołu, dla klientów
voice-say-send = Wyślij

voice-name = Z twoim nazwiskiem?
voice-name-with = Z moim nazwiskiem
voice-name-without = Bez nazwiska
voice-name-with-hint = Twoje nazwisko widzi tylko osoba, która za to odpowiada, i może cię zapytać. Nie ma go na żadnej liście ani w żadnym raporcie.
voice-name-without-hint = Nikt nie rozpozna, że to od ciebie, serwer też nie; wyjdzie to mniej więcej w ciągu doby, a odpowiedzi i tak wrócą tutaj.
voice-name-careful = Pomiń to, po czym można cię poznać.
voice-name-left = Bez nazwiska w tym miesiącu: jeszcze { NUMBER($count) }.
voice-name-none = Bez nazwiska powiedziane jest już wszystko, co mieści się w miesiącu. Od następnego znów będzie można; z nazwiskiem można już teraz.
voice-said-named = Zapisane. Wyjdzie, gdy centrum będzie osiągalne, a odpowiedzi wrócą tutaj.
voice-said-nameless = Zapisane. Wyjdzie mniej więcej w ciągu doby, bez twojego nazwiska, a odpowiedzi wrócą tutaj.

voice-friction-lead = Wystarczy narzędzie. To, co mówi wiele osób, dostaje wspólną odpowiedź, a gdy zostanie naprawione, dowiedzą się wszyscy, których to dotknęło.
voice-friction-tool = Które narzędzie
voice-friction-tool-placeholder = Jego nazwa
voice-friction-known = Znane tutaj
voice-friction-waiting = Czekał na to klient
voice-friction-minutes = Ile czasu to kosztowało
voice-friction-minutes-own = Inaczej
voice-friction-minutes-field = Minuty
voice-friction-text = Co się stało, jeśli chcesz
voice-friction-text-placeholder = W którym miejscu i co by wystarczyło
voice-others = W tym miesiącu mówi tak jeszcze co najmniej { NUMBER($count) } osób.

voice-overdue-title = Po terminie w twoim centrum
voice-overdue-text = Co nie ma odpowiedzi na czas, widzą wszyscy. Dopóki jej nie ma, nie ma też nowych krótkich pytań.
voice-answers-title = Co odpowiedziało twoje centrum
voice-answers-empty = Tu pojawi się dla wszystkich to, co zdecydowano i co zrobiono, wraz z powodem.

pulse-title = Puls: kilka krótkich pytań
pulse-text = Dziesięć sekund. Nikt nie rozpozna, kto co odpowiada, serwer też nie; twoje odpowiedzi wyjdą mniej więcej w ciągu doby.
pulse-until = Do { $day }
pulse-optional = Pytanie może zostać puste.
pulse-choice-not-at-all = Zdecydowanie nie
pulse-choice-little = Raczej nie
pulse-choice-partly = Częściowo
pulse-choice-much = Raczej tak
pulse-choice-very-much = Zdecydowanie tak
pulse-question-challenge = Moja praca jest dla mnie dobrym wyzwaniem.
pulse-question-recognition = To, co robię dobrze, jest zauważane.
pulse-question-development = Mogę się tu rozwijać.
pulse-question-flexibility = Moje zmiany pasują do mojego życia.
pulse-send = Wyślij odpowiedzi
pulse-skip = Nie w tym miesiącu
pulse-never = Nigdy nie pytaj
pulse-sent = Zapisane. Twoje odpowiedzi wyjdą mniej więcej w ciągu doby i nikt nie rozpozna, że są od ciebie.
pulse-answered = Odpowiedzi są już dane. Wszyscy w tej samej chwili dowiedzą się, co z nich wynika.
pulse-skipped = Puls tego miesiąca pominięty.
pulse-off = Pytań już nie będzie. Możesz to zmienić w ustawieniach.
pulse-results = Co pokazał puls
pulse-results-centre = Twoje centrum
pulse-results-at-least = Odpowiedziało co najmniej { NUMBER($count) } osób.
pulse-results-untold = Bez wyniku: odpowiedzi jest tak mało, że dałoby się zgadnąć, czyje są.
pulse-agree =
    { $share ->
        [hardly_any] Prawie nikt się nie zgadza
        [some] Niektórzy się zgadzają
        [about_half] Około połowy się zgadza
        [most] Większość się zgadza
       *[nearly_all] Prawie wszyscy się zgadzają
    }
pulse-disagree =
    { $share ->
        [hardly_any] prawie nikt nie jest przeciwnego zdania
        [some] niektórzy są przeciwnego zdania
        [about_half] około połowy jest przeciwnego zdania
        [most] większość jest przeciwnego zdania
       *[nearly_all] prawie wszyscy są przeciwnego zdania
    }
