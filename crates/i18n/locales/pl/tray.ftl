### Zasobnik: zdanie o tym, co teraz, i menu.

moment-on-calls = { NUMBER($minutes) } min w rozmowach od { $since }
moment-no-calls = Jeszcze bez rozmów
moment-rested = Po odpoczynku: bez rozmów od { $since }
moment-resetting = Chwila oddechu do { $until }
moment-break = Przerwa od { $since }
moment-quiet = Cisza do { $until }

tray-take-reset = Złap oddech
tray-later = Przypomnij później za …
tray-minutes =
    { $minutes ->
        [one] { $minutes } minuta
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }
tray-hours =
    { $hours ->
        [one] { $hours } godzina
        [few] { $hours } godziny
        [many] { $hours } godzin
       *[other] { $hours } godziny
    }
tray-hard = To była trudna rozmowa
tray-give-kudos = Podziękuj komuś
tray-quiet-for = Cisza …
tray-quiet-off = Wyłącz tryb ciszy
tray-call-started = Rozmawiam
tray-call-ended = Rozmowa skończona
tray-open = Otwórz Breakwater
tray-quit = Zakończ
tray-unkept = Nic się nie zapisuje: dysk jest pełny albo nie da się na nim pisać
