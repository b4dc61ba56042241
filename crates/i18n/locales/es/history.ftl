### Días pasados: lo que hay en la franja del día, la semana y lo que se conserva.

# Qué fue un tramo del día: una clave para cada tipo de SpanView.
span-call = Llamada
span-reset = Respiro
span-after-call = Tras la llamada
span-break = Pausa
span-unmeasured = Sin medir

history-title = Tu semana
history-earlier = Siete días antes
history-later = Siete días después
history-range = { $from } – { $to }
history-week = { $calls } en llamada y { $rest } de descanso en estos siete días. El rato más largo sin descanso fue de { $longest } ({ $day }).
history-week-quiet = Ninguna llamada en estos siete días.
history-week-none = No se registró nada en estos siete días.
history-first = Día a día se van sumando aquí tu tiempo en llamada y tu descanso.
history-day = { $day }: { $calls } en llamada, { $rest } de descanso. El rato más largo sin descanso: { $longest }.
history-day-quiet = { $day }: ninguna llamada.
history-day-none = { $day }: no se registró nada. Breakwater no estaba en marcha o no pasó nada.
history-uncertain = No se oyó el final de una llamada, así que { $length } son una estimación.
history-unmeasured = Breakwater no estuvo en marcha durante { $length } de este día. Ese tiempo no está medido.
history-lane-gone = De este día solo quedan las sumas. Los detalles se guardan { NUMBER($days) } días.
history-choose = Elige un día para verlo de cerca.
history-call = En llamada
history-longest = Más tiempo sin descanso
history-rest = Descanso
history-resets = Respiros
history-column-day = Día
history-rest-what = Descanso son tus respiros, las pausas registradas y los huecos de cinco minutos o más entre llamadas.
history-kept = Los detalles se guardan { NUMBER($days) } días y las sumas de cada día { NUMBER($months) } meses. Después se borran.
history-axis-hours = { NUMBER($hours) } h
history-axis-minutes = { NUMBER($minutes) } min
