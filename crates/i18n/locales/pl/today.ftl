### Pierwszy widok: ta chwila i ten dzień.

today-morning = Dzień dobry
today-morning-name = Dzień dobry, { $name }
today-afternoon = Dzień dobry
today-afternoon-name = Dzień dobry, { $name }
today-evening = Dobry wieczór
today-evening-name = Dobry wieczór, { $name }
today-night = Dobrej nocnej zmiany
today-night-name = Dobrej nocnej zmiany, { $name }

# Pod dużą liczbą na fali.
today-unit = min w rozmowach
today-unit-reset = min od chwili oddechu
today-tide = W rozmowach { NUMBER($minutes) } z { NUMBER($mark) } minut
today-first = Jeszcze bez rozmów. Z każdą fala się podnosi, a gdy odpoczywasz, opada.
today-rested = Odpoczynek masz za sobą. Fala podniesie się z następną rozmową.
today-easing = Fala trzyma jeszcze { NUMBER($minutes) } min rozmów. Odpoczynek obniży ją dalej.
today-mark = propozycja chwili oddechu przyjdzie po około { NUMBER($mark) } min rozmów
today-since = od { $time } · propozycja chwili oddechu przyjdzie po około { NUMBER($mark) } min rozmów
today-since-reset = od chwili oddechu o { $time } · następna propozycja po około { NUMBER($mark) } min rozmów
today-due = Fala jest wysoka. To dobry moment, żeby złapać oddech.
today-due-in-call = Fala jest wysoka. Propozycja chwili oddechu przyjdzie po tej rozmowie, nigdy w trakcie.
today-owed = Należy ci się odpoczynek: { $length }. Wtedy fala opadnie poniżej połowy.
today-resting = Odpoczywasz · { $left }
today-on-call = W rozmowie od { $time }
today-on-call-now = W rozmowie
today-ringing = Telefon dzwoni
today-uncertain = Rozmowa może jeszcze trwać

today-take-reset = Złap oddech
today-later = Przypomnij za
today-reset-title = Chwila oddechu
today-reset-lead = Wybierz, co ci dobrze zrobi, potem na jak długo. Zaczyna się od razu, rozmowa ją kończy.
today-reset-kind = Co
today-reset-length = Jak długo
today-choice-short = kilka oddechów
today-choice-middle = niech odpłynie
today-choice-long = wstać, napić się

today-hard = To była trudna
today-hard-title = To była trudna rozmowa
today-hard-lead = Zostanie to odnotowane, bez pytania o powód. Chcesz chwili dla siebie?
today-hard-in-call = Trwa rozmowa. Odnotować to można już teraz; chwila oddechu poczeka na później.
today-hard-only-note = Odnotuj, nikomu nie mów
today-hard-noted = Odnotowane, tylko tutaj.

today-why = Dlaczego teraz bez chwili oddechu?

today-day-title = Twój dzień
today-day-empty = Rozmowy i chwile oddechu pojawią się tu w ciągu dnia.
today-day =
    Od { $from }: { $calls ->
        [one] jedna rozmowa
        [few] { $calls } rozmowy
        [many] { $calls } rozmów
       *[other] { $calls } rozmowy
    }, łącznie { $length }, { $resets ->
        [0] jeszcze bez chwili oddechu
        [one] jedna chwila oddechu
        [few] { $resets } chwile oddechu
        [many] { $resets } chwil oddechu
       *[other] { $resets } chwili oddechu
    }.
today-calls =
    { $count ->
        [one] { $count } rozmowa
        [few] { $count } rozmowy
        [many] { $count } rozmów
       *[other] { $count } rozmowy
    }
today-resets =
    { $count ->
        [one] { $count } chwila oddechu
        [few] { $count } chwile oddechu
        [many] { $count } chwil oddechu
       *[other] { $count } chwili oddechu
    }
today-lane-span = { $name }, od { $from } do { $to }, { $length }
today-lane-about = { $name }, od { $from } do około { $to }, { $length }
today-lane-going = { $name } od { $from }, na razie { $length }
today-lane-stuck = { $name } od { $from }: nie liczy się, bo żadna rozmowa nie trwa tak długo
today-lane-left-out = nie liczy się
today-lane-table = Jako tabela
today-lane-what = Co
today-lane-from = Od
today-lane-to = Do
today-lane-length = Długość
today-lane-now = teraz

today-switch-title = Czy teraz rozmawiam?
today-switch-auto = Automatycznie
today-switch-on = Tak
today-switch-off = Nie
today-switch-auto-hint = Breakwater wie to od twojego telefonu.
today-switch-on-hint = Według ciebie trwa rozmowa. Przełącz z powrotem, gdy się skończy.
today-switch-off-hint = Według ciebie nie ma rozmowy, cokolwiek mówi telefon.

today-quiet-title = Tryb ciszy
today-quiet-hint = Przez jakiś czas bez propozycji. Fala dalej się podnosi i opada.
today-quiet-until = Cisza do { $time }
today-quiet-end = Wyłącz tryb ciszy

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = Tak, zostaje otwarta
today-line-closed = Nie, zamyka się po każdej rozmowie
today-unkept = W tej chwili nic się nie zapisuje: dysk tego nie przyjmuje. Dopóki Breakwater działa, nic nie ginie. Zrób miejsce albo zezwól na zapis w folderze profilu, a wszystko zapisze się samo.
