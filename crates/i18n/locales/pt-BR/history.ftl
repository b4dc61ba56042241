### Dias passados: o que há na faixa do dia, a semana e o que fica guardado.

# O que foi um trecho do dia: uma chave para cada tipo em SpanView.
span-call = Ligação
span-reset = Respiro
span-after-call = Depois da ligação
span-break = Pausa
span-unmeasured = Sem medição

history-title = Sua semana
history-earlier = Sete dias antes
history-later = Sete dias depois
history-range = { $from } – { $to }
history-week = { $calls } em ligação e { $rest } de descanso nestes sete dias. O maior período sem descanso foi de { $longest } ({ $day }).
history-week-quiet = Nenhuma ligação nestes sete dias.
history-week-none = Nada foi registrado nestes sete dias.
history-first = Dia após dia, seu tempo em ligação e seu descanso vão se somando aqui.
history-day = { $day }: { $calls } em ligação, { $rest } de descanso. Maior período sem descanso: { $longest }.
history-day-quiet = { $day }: nenhuma ligação.
history-day-none = { $day }: nada foi registrado. O Breakwater não estava aberto ou nada aconteceu.
history-uncertain = Não deu para ouvir o fim de uma ligação, então { $length } são uma estimativa.
history-unmeasured = O Breakwater ficou fechado por { $length } neste dia. Esse tempo não foi medido.
history-lane-gone = Deste dia restaram só os totais. Os detalhes ficam guardados por { NUMBER($days) } dias.
history-choose = Escolha um dia para ver de perto.
history-call = Em ligação
history-longest = Mais tempo sem descanso
history-rest = Descanso
history-resets = Respiros
history-column-day = Dia
history-rest-what = Descanso são seus respiros, as pausas registradas e os espaços de cinco minutos ou mais entre ligações.
history-kept = Os detalhes ficam guardados por { NUMBER($days) } dias e os totais de cada dia por { NUMBER($months) } meses. Depois são apagados.
history-axis-hours = { NUMBER($hours) } h
history-axis-minutes = { NUMBER($minutes) } min
