### Strona eksportu: co Breakwater o tobie przechowuje, do czytania i drukowania.

page-title = Co Breakwater o tobie przechowuje
page-made = Zapisano { $date }. Niczego przy tym nigdzie nie wysłano.
page-care = Kto ma ten folder, może go przeczytać: trzymaj go jak list. Obok tej strony leży to samo i więcej, w plikach dla programów (JSON i CSV).
page-days = Twoje dni
page-days-none = Żaden dzień nie został jeszcze zmierzony.
page-days-sums = Sumy każdego dnia. Górny pasek to czas rozmów, dolny to odpoczynek.
page-kudos = Podziękowania
page-kudos-to = Dla: { $name }, { $day }
page-kudos-from = Od: { $name }, { $day }
page-kudos-customer = Od klienta, { $day }
page-kudos-customer-to = Od klienta dla: { $name }, { $day }
page-kudos-between = Od: { $from }, dla: { $to }, { $day }
page-kudos-none = Nie ma jeszcze podziękowań.
page-path = Twoja ścieżka
page-level = Poziom
page-evidence = Co to pokazuje
page-goals = Twoje cele
page-shared = Udostępnione części ścieżek
page-shared-none = Nic nie jest udostępnione.
page-voice = Co mówisz swojemu centrum
page-voice-none = Nie ma tu jeszcze nic.
page-voice-named = { $day }, z twoim nazwiskiem
page-voice-nameless = { $day }, bez nazwiska
page-voice-answer = Centrum: { $text }
