### Okno chwili oddechu.

reset-window = Chwila oddechu
reset-back = Wróć do pracy

reset-kind-breathe = oddychanie
reset-kind-look-away = patrzenie w dal
reset-kind-stretch = rozciąganie
reset-kind-quiet = cisza

reset-breathe-title = Niech ostatnia rozmowa odpłynie
reset-breathe-in = Wdech
reset-breathe-out = Wydech
reset-breathe-text = Wdech przez cztery sekundy, wydech przez sześć.
reset-look-away-title = Spójrz w dal
reset-look-away-text = Przez okno, jeśli jest blisko. Niech oczy odpoczną na tym, co widać najdalej.
reset-stretch-title = Wstań i przeciągnij się
reset-stretch-shoulders = Unieś barki, przytrzymaj, opuść.
reset-stretch-reach = Wyciągnij obie ręce w górę.
reset-stretch-side = Przechyl się w jedną stronę, potem w drugą.
reset-stretch-neck = Skłoń głowę w jedną stronę, potem w drugą.
reset-quiet-title = Nic nie trzeba
reset-quiet-text = Nikt teraz nic od ciebie nie chce.

reset-left-minutes =
    { $minutes ->
        [one] jeszcze około minuty
        [few] jeszcze około { $minutes } minut
        [many] jeszcze około { $minutes } minut
       *[other] jeszcze około { $minutes } minuty
    }
reset-left-under-minute = niecała minuta
reset-left-nearly = zaraz koniec
reset-after = po { $length } w rozmowach

reset-over = Witaj z powrotem
reset-over-text = Fala opadła. Możesz zamknąć to okno.
reset-over-credit = Odpoczynek: { $rested }. To równoważy { $credited } rozmów.
reset-over-short = Odpoczynek: { $rested }. Poniżej pół minuty nie liczy się jako chwila oddechu, ale i tak pomaga.
reset-over-warm = Następna rozmowa przyjdzie w swoim czasie.
reset-close = Zamknij
