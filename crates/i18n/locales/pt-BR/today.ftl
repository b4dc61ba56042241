### A primeira tela: o momento e o dia.

today-morning = Bom dia
today-morning-name = Bom dia, { $name }
today-afternoon = Boa tarde
today-afternoon-name = Boa tarde, { $name }
today-evening = Boa noite
today-evening-name = Boa noite, { $name }
today-night = Bom turno da noite
today-night-name = Bom turno da noite, { $name }

# Abaixo do número grande na maré.
today-unit = min em ligação
today-unit-reset = min desde o respiro
today-tide = Em ligação por { NUMBER($minutes) } de { NUMBER($mark) } minutos
today-first = Nenhuma ligação ainda. A maré sobe com elas e baixa quando você descansa.
today-rested = Você já descansou. A maré sobe com a próxima ligação.
today-easing = A maré ainda guarda { NUMBER($minutes) } min de ligações. O descanso baixa mais.
today-mark = um respiro é oferecido com cerca de { NUMBER($mark) } min de ligações
today-since = desde { $time } · um respiro é oferecido com cerca de { NUMBER($mark) } min de ligações
today-since-reset = desde seu respiro às { $time } · o próximo é oferecido com cerca de { NUMBER($mark) } min de ligações
today-due = A maré está cheia. É um bom momento para um respiro.
today-due-in-call = A maré está cheia. Um respiro será oferecido depois desta ligação, nunca durante.
today-owed = Você tem direito a descanso: { $length }. Com isso a maré fica abaixo da metade.
today-resting = Você está descansando · { $left }
today-on-call = Em ligação desde { $time }
today-on-call-now = Em ligação
today-ringing = Tocando
today-uncertain = Talvez ainda em ligação

today-take-reset = Respirar um pouco
today-later = Lembrar em
today-reset-title = Um respiro
today-reset-lead = Escolha o que faz bem, depois por quanto tempo. Começa na hora, e uma ligação encerra.
today-reset-kind = O quê
today-reset-length = Por quanto tempo
today-choice-short = algumas respirações
today-choice-middle = deixar ir
today-choice-long = levantar, beber água

today-hard = Essa foi difícil
today-hard-title = Essa foi difícil
today-hard-lead = Fica anotado, sem pedir o motivo. Quer um momento para você?
today-hard-in-call = Você está em ligação. Dá para anotar agora; o respiro espera até depois.
today-hard-only-note = Anotar sem contar a ninguém
today-hard-noted = Anotado, só aqui.

today-why = Por que nenhum respiro agora?

today-day-title = Seu dia
today-day-empty = As ligações e os respiros aparecem aqui ao longo do dia.
today-day =
    Desde { $from }: { $calls ->
        [one] { $calls } ligação
        [many] { $calls } de ligações
       *[other] { $calls } ligações
    }, { $length } no total, { $resets ->
        [0] nenhum respiro ainda
        [one] { $resets } respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }.
today-calls =
    { $count ->
        [one] { $count } ligação
        [many] { $count } de ligações
       *[other] { $count } ligações
    }
today-resets =
    { $count ->
        [one] { $count } respiro
        [many] { $count } de respiros
       *[other] { $count } respiros
    }
today-lane-span = { $name }, de { $from } a { $to }, { $length }
today-lane-about = { $name }, de { $from } a cerca de { $to }, { $length }
today-lane-going = { $name } desde { $from }, { $length } até agora
today-lane-stuck = { $name } desde { $from }: fora da conta, porque nenhuma ligação dura tanto
today-lane-left-out = fora da conta
today-lane-table = Como tabela
today-lane-what = O quê
today-lane-from = De
today-lane-to = Até
today-lane-length = Duração
today-lane-now = agora

today-switch-title = Estou em ligação?
today-switch-auto = Automático
today-switch-on = Sim
today-switch-off = Não
today-switch-auto-hint = O Breakwater sabe pelo seu telefone.
today-switch-on-hint = Você disse que está em ligação. Volte ao automático quando ela terminar.
today-switch-off-hint = Você disse que não está em ligação, diga o telefone o que disser.

today-quiet-title = Modo silêncio
today-quiet-hint = Nenhuma oferta por um tempo. A maré continua subindo e baixando.
today-quiet-until = Silêncio até { $time }
today-quiet-end = Encerrar o modo silêncio

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = Sim, fica aberta
today-line-closed = Não, fecha depois de cada ligação
today-unkept = Nada do que você faz está sendo salvo agora: o disco não aceita. Enquanto o Breakwater estiver aberto, nada se perde. Libere espaço ou permita a gravação na pasta do perfil, e tudo será salvo sozinho.
