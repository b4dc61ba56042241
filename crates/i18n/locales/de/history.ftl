### Vergangene Tage: was auf einem Tagesband liegt, die Woche, und was davon bleibt.

# Was ein Abschnitt eines Tages war: ein Schlüssel für jede Art in SpanView.
span-call = Gespräch
span-reset = Atempause
span-after-call = Nach dem Gespräch
span-break = Pause
span-unmeasured = Nicht gemessen

history-title = Deine Woche
history-earlier = Sieben Tage früher
history-later = Sieben Tage später
history-range = { $from } – { $to }
history-week = { $calls } im Gespräch und { $rest } Erholung in diesen sieben Tagen. Am längsten ohne Erholung warst du am { $day }: { $longest }.
history-week-quiet = Keine Gespräche in diesen sieben Tagen.
history-week-none = In diesen sieben Tagen wurde nichts aufgezeichnet.
history-first = Tag für Tag kommen hier deine Gesprächszeit und deine Erholung zusammen.
history-day = { $day }: { $calls } im Gespräch, { $rest } Erholung. Am längsten ohne Erholung: { $longest }.
history-day-quiet = { $day }: keine Gespräche.
history-day-none = { $day }: nichts aufgezeichnet. Breakwater lief nicht, oder es war nichts.
history-uncertain = Das Ende eines Gesprächs war nicht zu hören, deshalb sind { $length } davon geschätzt.
history-unmeasured = Breakwater lief an diesem Tag { $length } lang nicht. Diese Zeit ist nicht gemessen.
history-lane-gone = Von diesem Tag sind nur die Summen geblieben. Einzelheiten bleiben { NUMBER($days) } Tage.
history-choose = Wähle einen Tag, um ihn anzusehen.
history-call = Im Gespräch
history-longest = Am längsten ohne Erholung
history-rest = Erholung
history-resets = Atempausen
history-column-day = Tag
history-rest-what = Erholung sind deine Atempausen, angekündigte Pausen und Lücken ab fünf Minuten zwischen Gesprächen.
history-kept = Einzelheiten bleiben { NUMBER($days) } Tage, die Summen eines Tages { NUMBER($months) } Monate. Dann werden sie gelöscht.
history-axis-hours = { NUMBER($hours) } h
history-axis-minutes = { NUMBER($minutes) } min
