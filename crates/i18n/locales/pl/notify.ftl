### Powiadomienia: najwyżej dwa wiersze i dwa przyciski. Na zablokowanym ekranie bez słów podziękowań i bez nazwisk.

nudge-title = Czas złapać oddech?
nudge-text =
    { $minutes ->
        [0] Niecała minuta w rozmowach od { $since }. Rozmowa właśnie się skończyła.
        [one] { $minutes } minuta w rozmowach od { $since }. Rozmowa właśnie się skończyła.
        [few] { $minutes } minuty w rozmowach od { $since }. Rozmowa właśnie się skończyła.
        [many] { $minutes } minut w rozmowach od { $since }. Rozmowa właśnie się skończyła.
       *[other] { $minutes } minuty w rozmowach od { $since }. Rozmowa właśnie się skończyła.
    }
nudge-take = Złap oddech: { $length }
nudge-later = Po następnej rozmowie
nudge-later-minutes = Za { NUMBER($minutes) } min

notify-kudos-title = { $name } ci dziękuje
notify-kudos-customer-title = Podziękowanie od klienta
notify-kudos-text = „{ $text }”
notify-kudos-several-title =
    { $count ->
        [one] { $count } podziękowanie dla ciebie
        [few] { $count } podziękowania dla ciebie
        [many] { $count } podziękowań dla ciebie
       *[other] { $count } podziękowania dla ciebie
    }
notify-kudos-several-text = Do przeczytania na twojej tablicy.
notify-kudos-locked-title = Ktoś ci dziękuje
notify-kudos-locked-text = Odblokuj ekran, żeby przeczytać.
notify-kudos-sealed-text = Otwórz sejf, żeby przeczytać.
notify-path-shared-title = { $name } udostępnia ci część swojej ścieżki
notify-path-shared-text = Znajdziesz ją w zakładce „Ścieżka”.
notify-path-shared-sealed-text = Otwórz sejf, żeby ją przeczytać.
notify-path-shared-several-title =
    { $count ->
        [one] { $count } osoba udostępnia ci część swojej ścieżki
        [few] { $count } osoby udostępniają ci część swojej ścieżki
        [many] { $count } osób udostępnia ci część swojej ścieżki
       *[other] { $count } osoby udostępnia ci część swojej ścieżki
    }
notify-path-shared-locked-title = Ktoś udostępnia ci część swojej ścieżki
notify-path-shared-locked-text = Odblokuj ekran, żeby zobaczyć kto.
notify-voice-answered-title = Jest odpowiedź: { $what }
notify-voice-answered-text = Co zdecydowano i dlaczego, znajdziesz w zakładce „Twój głos”.
notify-voice-several-title =
    { $count ->
        [one] { $count } odpowiedź od twojego centrum
        [few] { $count } odpowiedzi od twojego centrum
        [many] { $count } odpowiedzi od twojego centrum
       *[other] { $count } odpowiedzi od twojego centrum
    }
notify-voice-locked-title = Nowości z twojego centrum
notify-voice-locked-text = Odblokuj ekran, żeby przeczytać.
notify-voice-overdue-title = Odpowiedź po terminie
notify-voice-overdue-text = Termin odpowiedzi dla ciebie minął { $day } ({ $name }). Teraz widzą to wszyscy.
notify-pulse-title = Puls: kilka krótkich pytań
notify-pulse-text = Dziesięć sekund i nikt nie rozpozna, kto co odpowiada.
notify-set-aside-title = Nie udało się odczytać twoich danych
notify-set-aside-text = Leżą w całości odłożone jako { $path }, a Breakwater zaczął od nowa. Nic nie usunięto.
notify-signed-out-title = Twoje centrum nie rozpoznaje już tego komputera
notify-signed-out-text = Wszystko jest zapisane tutaj. Dołącz ponownie, żeby to wysłać.
notify-reset-over-title = Koniec chwili oddechu
notify-reset-over-text = Odpoczynek trwał { $length }.
notify-kudos-read = Przeczytaj
notify-kudos-thank = Powiedz „dziękuję”

desk-added-title = Nowe stanowisko zalogowane jako ty
desk-added = Stanowisko z { $name } jest od { $on } zalogowane jako ty. To nie ty? Poproś osobę, która prowadzi twoje centrum, o zakończenie sesji { $session }.
desk-added-unnamed = Inne stanowisko jest od { $on } zalogowane jako ty. To nie ty? Poproś osobę, która prowadzi twoje centrum, o zakończenie sesji { $session }.
sso-page-done = Logowanie zakończone
sso-page-done-text = Możesz zamknąć tę stronę i wrócić do Breakwater.
sso-page-failed = Logowanie się nie udało
