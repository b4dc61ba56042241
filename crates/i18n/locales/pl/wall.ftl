### Tablica na ścianie: podziękowania na ekranie, obok którego przechodzą wszyscy. Nigdy żadnej liczby.

wall-title = Tablica na ścianie
wall-heading = Podziękowania · { $centre }
wall-from = od: { $name }
wall-from-customer = od klientów
wall-done = Powiedziane i zrobione
wall-empty = Tu pojawią się podziękowania
wall-empty-text = Gdy ktoś pokaże podziękowanie wszystkim, pojawi się tu samo.
wall-away = Serwer chwilowo nie odpowiada
wall-away-text = Tablica sama poszuka go znowu.
wall-since = Serwer chwilowo nie odpowiada. Ostatnia wiadomość od niego: { $when }
wall-barred = Ta tablica nie ma klucza
wall-barred-text = Jej adres nie działa albo już nie działa. Poproś o nowy osobę, która prowadzi Breakwater w twoim centrum.
wall-controls = Tablica
wall-previous = Poprzednie
wall-next = Następne
wall-pause = Zatrzymaj
wall-play = Dalej
wall-full = Cały ekran
