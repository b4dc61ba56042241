### Zmiana: „potrzebuję dziesięciu minut”, powiedziane osobie, która prowadzi zespół. Kto, na jak długo i kiedy; nic więcej.

relief-tell = Niech { $name } wie, że potrzebuję tego czasu
relief-reads = { $name } prowadzi twój zespół i zobaczy tylko twoje imię i nazwisko, liczbę minut i godzinę. Nie dowiesz się, czy ta wiadomość została przeczytana.
relief-nobody = Nie wiadomo, kto prowadzi twój zespół, więc nic nie jest wysyłane.
relief-waiting = Prośba o { $minutes } min ({ $name }, { $time }) · czeka na wysłanie
relief-sent = Prośba o { $minutes } min ({ $name }, { $time }) · wysłana

relief-from =
    { $minutes ->
        [one] { $name } potrzebuje { $minutes } minuty
        [few] { $name } potrzebuje { $minutes } minut
        [many] { $name } potrzebuje { $minutes } minut
       *[other] { $name } potrzebuje { $minutes } minuty
    }
relief-age =
    { $age ->
        [0] Prośba z { $time }, przed chwilą.
        [one] Prośba z { $time }, { $age } minutę temu.
        [few] Prośba z { $time }, { $age } minuty temu.
        [many] Prośba z { $time }, { $age } minut temu.
       *[other] Prośba z { $time }, { $age } minuty temu.
    }
relief-late = To było już jakiś czas temu.
relief-locked-title = Ktoś z twojego zespołu potrzebuje chwili
relief-locked-text = Odblokuj ekran, żeby zobaczyć kto.
relief-put-away = Odłóż
