### Strony do druku: ścieżka na A4 na rozmowę, podziękowania tygodnia na A3 na ścianę i miesiąc głosów na A4. Imiona i nazwiska pozostają bez odmiany.

print-month =
    { $month ->
        [jan] stycznia
        [feb] lutego
        [mar] marca
        [apr] kwietnia
        [may] maja
        [jun] czerwca
        [jul] lipca
        [aug] sierpnia
        [sep] września
        [oct] października
        [nov] listopada
       *[dec] grudnia
    }
print-day = { $day } { $month } { $year }
print-day-short = { $day } { $month }

print-path = Moja ścieżka
print-path-named = Moja ścieżka: { $name }
print-next = Co mnie interesuje dalej
print-next-sideways = Co mnie interesuje dalej, w bok
print-entry = Potrzebne też
print-ways = Dokąd można stąd pójść
print-way-up = w górę
print-way-sideways = w bok
print-skills = Czego wymaga rola { $role } i co to pokazuje
print-skills-bare = Co pokazuje moje umiejętności
print-level = poziom { NUMBER($shown) } z { NUMBER($needed) }
print-level-open = potrzebny poziom { NUMBER($needed) }
print-evidence-meta = poziom { NUMBER($level) } · { $day }
print-evidence-more =
    { $count ->
        [one] Jeszcze { $count } przykład jest na moim komputerze.
        [few] Jeszcze { $count } przykłady są na moim komputerze.
        [many] Jeszcze { $count } przykładów jest na moim komputerze.
       *[other] Jeszcze { $count } przykładu jest na moim komputerze.
    }
print-former = Z wcześniejszej drabiny: { $skill }
print-goals = Moje cele
print-goal-by = do { $day }
print-goal-done = zrobione { $day }
print-goals-none = Nie ma jeszcze żadnego. Miejsce na jeden:
print-goals-more =
    { $count ->
        [one] Jeszcze { $count } cel jest na moim komputerze.
        [few] Jeszcze { $count } cele są na moim komputerze.
        [many] Jeszcze { $count } celów jest na moim komputerze.
       *[other] Jeszcze { $count } celu jest na moim komputerze.
    }
print-steps = Następne kroki
print-step = { $skill }: poziom { NUMBER($level) }
print-agreed = Co ustalamy
print-blank = Nic jeszcze nie jest zapisane
print-blank-text = Nie ma tu wybranej roli ani zapisanych przykładów. Linie są na rozmowę: gdzie jestem, co mnie interesuje, czego do tego potrzebuję.
print-path-foot = Strona powstała na moim komputerze, z tego, co na niej zaznaczam. Nic z niej nigdzie nie wysłano.

print-praise = Podziękowania tygodnia
print-praise-days = { $from } – { $to }
print-praise-from = dziękuje: { $name }
print-praise-customer = od klienta
print-praise-foot = Każda z tych osób pokazuje swoje podziękowanie wszystkim. W kolejności, w jakiej padły te słowa.
print-page = strona { NUMBER($page) } z { NUMBER($pages) }
print-quote = „{ $text }”

print-report = Z pierwszej linii
print-report-month = Podsumowanie { $month } { $year }
print-report-on = stan na { $day }
print-report-draft = Wersja robocza, bez zgody dwóch osób z przedstawicielstwa pracowników
print-report-approved = Za zgodą dwóch osób z przedstawicielstwa pracowników
print-report-heard = wysłuchano
print-report-heard-of = sugestie: { NUMBER($suggestions) } · od klientów: { NUMBER($customers) } · przeszkody: { NUMBER($friction) }
print-report-decided = zdecydowano
print-report-decided-of = tak: { NUMBER($yes) } · nie: { NUMBER($no) }
print-report-done = zrobione
print-report-overdue = po terminie
print-report-answers = Na co jest odpowiedź
print-report-answers-none = W tym miesiącu nie ma nowych decyzji i nic nie jest zrobione.
print-report-customers = Co mówią klienci i co z tego wynika
print-report-sort =
    { $sort ->
        [customers] Co mówią klienci
        [friction] Przeszkoda
       *[suggestion] Sugestia
    }
print-report-outcome =
    { $outcome ->
        [done] zrobione
        [yes] tak
       *[no] nie
    }
print-report-outcome-by = tak, do { $day }
print-report-people = co najmniej { NUMBER($count) } osób
print-report-words-named = W tych słowach jest czyjeś nazwisko, więc ich nie ma na stronie.
print-report-more =
    { $count ->
        [one] Jeszcze { $count } pozycja jest w Breakwater.
        [few] Jeszcze { $count } pozycje są w Breakwater.
        [many] Jeszcze { $count } pozycji jest w Breakwater.
       *[other] Jeszcze { $count } pozycji jest w Breakwater.
    }
print-report-owed = Po terminie, stan na { $day }
print-report-owed-none = Nic nie jest po terminie.
print-report-due = termin: { $day }
print-report-tools = Co stanęło na przeszkodzie
print-report-tools-none = Nie ma narzędzia, o którym mówi co najmniej pięć osób.
print-report-minutes = razem co najmniej { NUMBER($minutes) } min
print-report-waiting = co najmniej { NUMBER($count) } razy czekał przy tym klient
print-report-pulse = Puls
print-report-pulse-none = Na ten miesiąc nie ma ogłoszonego wyniku.
print-report-pulse-few = Za mało odpowiedzi. Wynik nie jest ogłaszany, bo zdradzałby odpowiedzi pojedynczych osób.
print-report-pulse-people = odpowiedzi od co najmniej { NUMBER($count) } osób
print-report-question =
    { $question ->
        [challenge] Moja praca jest dla mnie dobrym wyzwaniem.
        [recognition] To, co robię dobrze, jest zauważane.
        [development] Mogę się tu rozwijać.
       *[flexibility] Moje zmiany pasują do mojego życia.
    }
print-report-agree =
    { $share ->
        [hardly_any] Prawie nikt się nie zgadza
        [some] Niektórzy się zgadzają
        [about_half] Około połowy się zgadza
        [most] Większość się zgadza
       *[nearly_all] Prawie wszyscy się zgadzają
    }
print-report-disagree =
    { $share ->
        [hardly_any] prawie nikt nie jest przeciwnego zdania
        [some] niektórzy są przeciwnego zdania
        [about_half] około połowy jest przeciwnego zdania
        [most] większość jest przeciwnego zdania
       *[nearly_all] prawie wszyscy są przeciwnego zdania
    }
print-report-result = { $agree }, { $disagree }
print-report-foot = Nie ma tu żadnej osoby ani słów tych, którzy coś powiedzieli: decyzje są w słowach osób, które je podjęły. Liczby osób zaczynają się od pięciu i rosną co pięć.
