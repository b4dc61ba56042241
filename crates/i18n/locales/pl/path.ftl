### Ścieżka: gdzie jestem, co dalej i co jest do tego potrzebne.

path-title = Twoja ścieżka
path-current = Twoja rola: { $role }
path-next = Dalej
path-next-none = Na razie żadna
path-from = od roli: { $role }
path-from-sideways = w bok od roli: { $role }
path-count = { NUMBER($met) } z { NUMBER($needed) }
path-met = pokazane umiejętności: { NUMBER($met) } z { NUMBER($needed) }
path-entry = Potrzebne też
path-skills-next = Czego wymaga rola: { $role }
path-skills-current = Czego wymaga rola: { $role }
path-level-none = Potrzebny jest poziom { NUMBER($needed) }
path-level = Pokazany poziom { NUMBER($shown) }, potrzebny { NUMBER($needed) }
path-shown = pokazane
path-evidence-add = Dodaj przykład
path-evidence-add-skill = Dodaj przykład: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } przykład
        [few] { $count } przykłady
        [many] { $count } przykładów
       *[other] { $count } przykładu
    }
path-evidence-meta = poziom { NUMBER($level) } · { $day }
path-evidence-of-kudos = z podziękowania
path-evidence-remove-named = Usuń ten przykład: { $evidence }
path-evidence-remove-title = Usunąć ten przykład?
path-evidence-title = Dodaj przykład
path-evidence-level = Jaki poziom pokazuje?
path-evidence-what = Co się stało
path-evidence-placeholder = Kiedy to było, na czym polegał twój udział, jak się skończyło
path-evidence-save = Dodaj
path-examples = Co może pokazać poziom { NUMBER($level) }
path-former = Z wcześniejszej drabiny
path-former-text = Drabina kariery twojego centrum nie ma już tych umiejętności. To, co masz zapisane, pozostaje twoje.

path-goals = Twoje cele
path-goals-empty = Cel to coś, po czym widać, że jest zrobione, do konkretnego dnia. Pierwszy może być mały.
path-goal-add = Nowy cel
path-goal-by = do { $day }
path-goal-done = zrobione { $day }
path-goal-remove-named = Usuń ten cel: { $goal }
path-goal-remove-title = Usunąć ten cel?
path-goal-title = Nowy cel
path-goal-lead = Coś, po czym widać, że jest zrobione, do konkretnego dnia.
path-goal-what = Co chcesz zrobić
path-goal-placeholder = Na przykład: posłuchać dwóch trudnych rozmów i zapisać, co pomogło
path-goal-day = Do
path-goal-hint = Tempo i długość rozmów nie są tu celami.
path-goal-save = Zapisz cel

path-map-title = Dokąd można pójść
path-map-hint = Wybierz, czemu chcesz się teraz przyjrzeć. Widzisz to tylko ty.
path-map-others =
    { $count ->
        [one] { $count } inna rola
        [few] { $count } inne role
        [many] { $count } innych ról
       *[other] { $count } innej roli
    }
path-way-up = w górę
path-way-sideways = w bok
path-here = jesteś tutaj
path-change-current = Moja rola:

path-where-title = Gdzie teraz jesteś?
path-where-hint = Wybierz swoją rolę, a mapa pokaże, dokąd można z niej pójść.
path-empty-title = Jeszcze bez mapy
path-empty-text = Gdy dołączysz do swojego centrum, pojawi się tu jego drabina kariery: role, ich wymagania i drogi między nimi. Cele działają i bez niej.

path-print = Drukuj
path-print-title = Drukuj swoją ścieżkę
path-print-lead = Jedna strona na rozmowę z osobą, która prowadzi twój zespół. Powstaje na tym komputerze, a zabierasz ją ze sobą tylko ty.
path-print-evidence = Zaznacz przykłady, które mają na niej być
path-print-rest = Są na niej też twoja rola, następna, poziomy i cele.
path-print-do = Utwórz stronę
path-print-done = Strona jest w { $file }
