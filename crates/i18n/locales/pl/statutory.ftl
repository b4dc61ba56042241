### Przerwy z przepisów lub umowy: czego wymaga reguła, jak z nią jest, karta na dziś, ewidencja do druku.

country-at = Austria
country-br = Brazylia
country-de = Niemcy
country-es = Hiszpania
country-it = Włochy
country-pl = Polska
country-uk = Wielka Brytania

# Nazwy reguł, według ich id.
rule-pause = Przerwa na odpoczynek
rule-meal = Przerwa na posiłek
rule-working-time = Czas pracy
rule-after-hard = Przerwa po trudnej rozmowie
rule-screen-pause = Przerwa w pracy przy monitorze
rule-rest-6h = Przerwa przy ponad 6 h pracy
rule-rest-9h = Przerwa przy ponad 9 h pracy
rule-screen-interruption = Przerywanie pracy przy monitorze

# Czego wymaga reguła.
owes-per-work = { $pause } na każde { $work } pracy.
owes-continuous = { $pause } po { $work } pracy bez przerwy.
owes-fixed =
    { $count ->
        [one] { $count } przerwa na zmianę, po { $pause }.
        [few] { $count } przerwy na zmianę, po { $pause }.
        [many] { $count } przerw na zmianę, po { $pause }.
       *[other] { $count } przerwy na zmianę, po { $pause }.
    }
owes-by-length = Łącznie { $total } przy pracy dłuższej niż { $over }, w częściach po co najmniej { $pause }.
owes-after-hard = Co najmniej { $pause } zaraz po rozmowie oznaczonej przez ciebie jako trudna. Przepis nie podaje długości.
owes-daily-max = Najwyżej { $work } dziennie, razem z przerwami.
owes-advice = W regularnych odstępach; przepis nie podaje liczby.
owes-edges = Nie w pierwsze { $first } ani w ostatnie { $last } zmiany.
owes-moves = Do { $early } wcześniej lub { $late } później.
owes-paid = Z prawem do wynagrodzenia.
owes-unpaid = Bez wynagrodzenia.

# Jak jest z regułą.
standing-count = wykorzystane: { NUMBER($taken) } z { NUMBER($owed) }
standing-none = jeszcze nic się nie należy
standing-length = { $taken } z { $owed } odpoczynku
standing-worked = { $worked } z { $most } pracy
standing-missed =
    { $missed ->
        [one] jedna przepadła
        [few] { $missed } przepadły
        [many] { $missed } przepadło
       *[other] { $missed } przepadło
    }
standing-now = należy się teraz
standing-window = następna między { $from } a { $until }
standing-until = zacząć najpóźniej o { $until }
standing-from = następna od { $from }
standing-carried = { $carried } z { $work } do następnej

# Karta na dziś.
statutory-title = Przerwy, które ci przysługują
statutory-reviewed-not = Nie sprawdził tego prawnik
statutory-hint = Zgłoś przerwę, gdy wstajesz. Odstępy między rozmowami i chwile oddechu nigdy się nie liczą.
statutory-least = Liczy się tylko, gdy trwa { $length }, z dala od stanowiska.
statutory-begin = Zacznij przerwę
statutory-begin-rule = Zacznij
statutory-begin-named = Zacznij: { $name }
statutory-all = Wszystkie i twoja zmiana
statutory-end = Jestem z powrotem
statutory-running = Przerwa od { $time }
statutory-counts-at = Liczy się od { $time }. Rozmowa ją kończy.
statutory-counts = Liczy się. Rozmowa ją kończy.
statutory-hard-owed = To była trudna rozmowa. Teraz należy ci się przerwa.
statutory-wait = Trwa rozmowa. Przerwę można zacząć po niej.
statutory-shift = Twoja zmiana
statutory-shift-none = Zaczyna się z pierwszą rozmową; możesz też podać, kiedy pracujesz.
statutory-shift-from = od { $from }
statutory-shift-part = { $from } – { $until }
statutory-shift-say = Podaj, kiedy pracujesz
statutory-shift-hours = Godziny tej zmiany
statutory-shift-hours-hint = Na przykład 08:00-16:30, a przy dzielonej 08:00-12:30, 14:00-17:30. Tylko na tym urządzeniu.
statutory-shift-save = Zapisz
statutory-shift-forget = Usuń moje godziny
statutory-breaks = Przerwy tej zmiany
statutory-break-as = liczy się jako: { $name }
statutory-break-not = nie liczy się
statutory-break-call = zakończona przez rozmowę
statutory-break-going = trwa
statutory-cut-title = Rozmowa zakończyła twoją przerwę
statutory-cut-text = Przerwa trwała { $length } i się nie liczy. Co ci się należy, nadal się należy.

# Wybór przepisów kraju, w ustawieniach.
statutory-pack-title = Przerwy, które ci przysługują
statutory-pack-hint = Wybierz kraj, którego przepisy cię dotyczą. Widok Dzisiaj pokaże wtedy, co ci się należy, i będzie prowadzić ewidencję, która jest twoja.
statutory-pack-country = Przepisy kraju
statutory-pack-none = żaden kraj
statutory-pack-suggested = Propozycja twojego centrum: { $name }.
statutory-pack-facts = Stan na { $date }. Nie sprawdził tego prawnik: gdy to ważne, zapytaj radę pracowników lub związek zawodowy.
statutory-save = Zapisz ewidencję
statutory-saved = Zapisano w { $dir }. Nic nie wysłano.

# Ewidencja jako strona do druku.
record-title = Ewidencja przysługujących przerw
record-made = Sporządzono { $date } na własnym komputerze osoby, której dotyczy. Należy do niej i nikomu jej nie wysłano.
record-pack = { $name }. Stan na { $date }, nie sprawdził tego prawnik.
record-empty = W ewidencji nie ma jeszcze żadnej zmiany.
record-shift = Zmiana od { $from } do { $until }
record-shift-open = Zmiana od { $from }, jeszcze trwa
record-rules = Co się należało
record-breaks = Zgłoszone przerwy
record-breaks-none = Nie zgłoszono żadnej przerwy.
record-columns = Co znaczą kolumny
record-rule = Reguła
record-rule-means = Czego wymaga przepis lub umowa; źródło jest pod tabelą.
record-owed = Należne
record-owed-means = Przerwy należne do tego czasu; przy odpoczynku liczonym długością: czas.
record-taken = Wykorzystane
record-taken-means = Z tego udzielone: zgłoszone na początku, w pełnej długości, we właściwym czasie.
record-missed = Przepadłe
record-missed-means = Z tego już nie do odzyskania, bo ich czas minął; przy czasie pracy: to, co było ponad.
record-from = Od
record-to = Do
record-length = Długość
record-length-means = Początek, koniec i długość według pomiaru na tym komputerze.
record-for = Zgłoszona jako
record-for-means = Wskazana reguła, jeśli jakąś wskazano.
record-end = Kto zakończył
record-end-means = Osoba, której dotyczy ewidencja, albo rozmowa, która przyszła.
record-end-agent = ta osoba
record-end-call = rozmowa
record-end-going = trwa
record-counts = Zaliczona jako
record-counts-means = Reguły, które ta przerwa spełniła. Kreska: za krótka albo nie o tej porze.
record-sources = Źródła
