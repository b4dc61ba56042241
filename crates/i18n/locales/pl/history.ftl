### Minione dni: co leży na osi dnia, tydzień i to, co z niego zostaje.

# Czym był odcinek dnia: klucz dla każdego rodzaju w SpanView.
span-call = Rozmowa
span-reset = Chwila oddechu
span-after-call = Po rozmowie
span-break = Przerwa
span-unmeasured = Bez pomiaru

history-title = Twój tydzień
history-earlier = Siedem dni wcześniej
history-later = Siedem dni później
history-range = { $from } – { $to }
history-week = W te siedem dni: { $calls } w rozmowach i { $rest } odpoczynku. Najdłużej bez odpoczynku: { $longest } ({ $day }).
history-week-quiet = Żadnych rozmów w te siedem dni.
history-week-none = W te siedem dni nic nie zapisano.
history-first = Dzień po dniu zbiera się tu twój czas w rozmowach i odpoczynek.
history-day = { $day }: { $calls } w rozmowach, { $rest } odpoczynku. Najdłużej bez odpoczynku: { $longest }.
history-day-quiet = { $day }: bez rozmów.
history-day-none = { $day }: nic nie zapisano. Breakwater był wyłączony albo nic się nie działo.
history-uncertain = Końca jednej z rozmów nie było słychać, więc { $length } to wartość szacunkowa.
history-unmeasured = Tego dnia Breakwater był wyłączony przez { $length }. Ten czas nie jest zmierzony.
history-lane-gone = Z tego dnia zostały tylko sumy. Szczegóły są przechowywane { NUMBER($days) } dni.
history-choose = Wybierz dzień, żeby mu się przyjrzeć.
history-call = W rozmowach
history-longest = Najdłużej bez odpoczynku
history-rest = Odpoczynek
history-resets = Chwile oddechu
history-column-day = Dzień
history-rest-what = Odpoczynek to chwile oddechu, zgłoszone przerwy i odstępy między rozmowami od pięciu minut wzwyż.
history-kept = Szczegóły są przechowywane { NUMBER($days) } dni, a sumy dnia { NUMBER($months) } mies. Potem są usuwane.
history-axis-hours = { NUMBER($hours) } h
history-axis-minutes = { NUMBER($minutes) } min
