### Co opuściło ten komputer: co, kiedy, dokąd, jak długie.

sent-title = Co opuściło ten komputer
sent-hint = Wszystko, co wysłał Breakwater: do kogo i kiedy. Przechowywane { NUMBER($days) } dni tutaj i nigdzie indziej.
sent-none = Nic nie opuściło tego komputera.
sent-none-hint = Gdy dołączysz do centrum, pojawi się tu to, co jest do niego wysyłane.
sent-show = Pokaż, co wysłano
sent-never = Twoich rozmów, chwil oddechu i trudnych rozmów nie ma na tej liście, bo nie opuszczają tego komputera. Tylko gdy masz sejf, wychodzą sumy twoich dni, zapieczętowane wyłącznie dla ciebie.
sent-to = Do { $host }
sent-pressed = Co wysyłasz
sent-by-itself = Co wysyła się samo

sent-join = Twój kod dołączenia z identyfikatorem tej instalacji i nazwą jej systemu
sent-leave = Informacja o odejściu: serwer nie musi już znać tego komputera
sent-records = Coś, co zostało przez ciebie napisane
sent-proof = Twoja ostatnia wiadomość jeszcze raz, aby sprawdzić, czy serwer nadal ją ma
sent-sealed = Twoje osobiste wpisy, zapieczętowane tak, że tylko ty możesz je otworzyć
sent-keys = O twoich kluczach, zapieczętowane tak, że tylko ty możesz je otworzyć
sent-heads = Pytanie, czy jest coś nowego
sent-feeds = Prośba o to, co nowe
sent-calendar = Pytanie o twój kalendarz, pod jego adresem
sent-slip = Kartka zawsze tej samej wielkości, co dwie godziny, bez twojego nazwiska: zwykle pusta, czasem z tym, co mówisz lub odpowiadasz bez nazwiska
sent-voice-tokens = Prośba o żetony do tego, co mówi się bez nazwiska. Wszyscy proszą o wszystkie, a serwer ich potem nie rozpozna
sent-voice = To, co mówisz z nazwiskiem, albo coś na ten temat
sent-live = Otwarte połączenie, którym podziękowania docierają od razu
sent-unreached = Próby połączenia. Nikt nie odpowiedział, więc nic więcej nie wyszło
sent-uncounted = Breakwater zakończył pracę bez ostrzeżenia. To, co wysłało się samo między { $from } a { $to }, nie jest policzone

sent-record-kudos-given =
    { $times ->
        [one] Podziękowanie
        [few] { $times } podziękowania
        [many] { $times } podziękowań
       *[other] { $times } podziękowań
    }
sent-record-kudos-thanked =
    { $times ->
        [one] „Dziękuję” za podziękowanie
        [few] { $times } razy „dziękuję” za podziękowania
        [many] { $times } razy „dziękuję” za podziękowania
       *[other] { $times } razy „dziękuję” za podziękowania
    }
sent-record-kudos-shown =
    { $times ->
        [one] Kto może zobaczyć podziękowanie dla ciebie
        [few] Kto może zobaczyć { $times } podziękowania dla ciebie
        [many] Kto może zobaczyć { $times } podziękowań dla ciebie
       *[other] Kto może zobaczyć { $times } podziękowań dla ciebie
    }
sent-record-kudos-taken-back =
    { $times ->
        [one] Cofnięcie podziękowania
        [few] Cofnięcie { $times } podziękowań
        [many] Cofnięcie { $times } podziękowań
       *[other] Cofnięcie { $times } podziękowań
    }
sent-record-kudos-reported =
    { $times ->
        [one] Zgłoszenie podziękowania
        [few] Zgłoszenie { $times } podziękowań
        [many] Zgłoszenie { $times } podziękowań
       *[other] Zgłoszenie { $times } podziękowań
    }
sent-record-recognition-set =
    { $times ->
        [one] Jak lubisz słyszeć podziękowania
        [few] Jak lubisz słyszeć podziękowania, { $times } razy
        [many] Jak lubisz słyszeć podziękowania, { $times } razy
       *[other] Jak lubisz słyszeć podziękowania, { $times } razy
    }
sent-record-relief-asked =
    { $times ->
        [one] Że potrzebujesz kilku minut
        [few] { $times } razy, że potrzebujesz kilku minut
        [many] { $times } razy, że potrzebujesz kilku minut
       *[other] { $times } razy, że potrzebujesz kilku minut
    }
sent-record-path-shared =
    { $times ->
        [one] Co udostępniasz ze swojej ścieżki lub już nie
        [few] Co udostępniasz ze swojej ścieżki lub już nie, { $times } razy
        [many] Co udostępniasz ze swojej ścieżki lub już nie, { $times } razy
       *[other] Co udostępniasz ze swojej ścieżki lub już nie, { $times } razy
    }
sent-record-sealed =
    { $times ->
        [one] Osobisty wpis, który tylko ty możesz otworzyć
        [few] { $times } osobiste wpisy, które tylko ty możesz otworzyć
        [many] { $times } osobistych wpisów, które tylko ty możesz otworzyć
       *[other] { $times } osobistych wpisów, które tylko ty możesz otworzyć
    }
sent-record-other =
    { $times ->
        [one] Wpis wcześniejszej lub późniejszej wersji
        [few] { $times } wpisy wcześniejszej lub późniejszej wersji
        [many] { $times } wpisów wcześniejszej lub późniejszej wersji
       *[other] { $times } wpisów wcześniejszej lub późniejszej wersji
    }
sent-for-nobody = { $what }, tylko dla serwera
sent-for-one-person = { $what }, dla jednej osoby
sent-for-team = { $what }, dla twojego zespołu
sent-for-everyone = { $what }, dla wszystkich w twoim centrum
sent-kept = Serwer usuwa to po { NUMBER($hours) } godzinach.
sent-times =
    { $times ->
        [one] raz
        [few] { $times } razy
        [many] { $times } razy
       *[other] { $times } razy
    }
sent-unanswered = bez odpowiedzi: { NUMBER($times) }
sent-no-answer = bez odpowiedzi; być może nie dotarło
sent-open = otwarte { $length }
sent-bytes = { NUMBER($bytes) } B
sent-kilobytes = { NUMBER($kilobytes) } kB
