### Strony do druku: ścieżka na A4 na rozmowę i podziękowania tygodnia na A3 na ścianę. Imiona i nazwiska pozostają bez odmiany.

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
