### Descanso: durações e por que nenhum respiro é oferecido agora (uma chave para cada nome em OfferView.holding).

length-seconds = { NUMBER($seconds) } s
length-minutes = { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h
length-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes) } min
length-none = nenhum

hold-in-call = Você está em ligação.
hold-ringing = Seu telefone está tocando.
hold-uncertain = Talvez uma ligação ainda esteja em curso: agora não dá para saber.
hold-settling = Sua ligação acabou de terminar.
hold-typing = Você está digitando.
hold-quiet = O modo silêncio está ligado.
hold-nudges-off = Os lembretes estão desligados.
hold-locked = A tela está bloqueada.
hold-night = É noite.
hold-rested = Você já descansou.
hold-backing-off = Você deixou passar duas ofertas, então a próxima vem mais tarde.
hold-postponed = Você pediu para depois da próxima ligação.
hold-later = Você pediu para mais tarde.
hold-off-shift = Você está fora do turno.
hold-meeting = Você está em uma reunião.
hold-full-screen = Algo ocupa a tela inteira.
hold-do-not-disturb = O “Não perturbe” está ligado.
hold-waking = O computador acabou de acordar.
hold-resetting = Seu respiro está em andamento.
hold-shift-limit = Você já recebeu todas as ofertas deste turno.
hold-after-call-work = Você está terminando o trabalho depois da ligação.
hold-not-due = Ainda não é hora de um respiro.

policy-fault-title = Um erro em policy.toml
policy-fault = { $file }, linha { NUMBER($line) }: { $reason }. Até o conserto, valem seus últimos números bons; o arquivo corrigido vale na hora.
policy-fault-unread = Não é possível ler { $file }: { $reason }. Valem seus últimos números bons; o arquivo corrigido vale na hora.
policy-fault-short = { $file } tem um erro; valem os últimos números bons
