### Pausas por lei ou acordo: o que uma regra pede, em que pé está, o cartão de hoje, o registro para imprimir.

country-at = Áustria
country-br = Brasil
country-de = Alemanha
country-es = Espanha
country-it = Itália
country-pl = Polônia
country-uk = Reino Unido

# Nomes das regras, pelo id no pacote.
rule-pause = Pausa de descanso
rule-meal = Intervalo para repouso e alimentação
rule-working-time = Tempo de trabalho
rule-after-hard = Pausa depois de uma ligação difícil
rule-screen-pause = Pausa da tela
rule-rest-6h = Descanso em jornada de mais de 6 h
rule-rest-9h = Descanso em jornada de mais de 9 h
rule-screen-interruption = Interrupção do trabalho em tela

# O que uma regra pede.
owes-per-work = { $pause } a cada { $work } de trabalho.
owes-continuous = { $pause } depois de { $work } de trabalho sem pausa.
owes-fixed =
    { $count ->
        [one] { $count } pausa de { $pause } por turno.
        [many] { $count } de pausas de { $pause } por turno.
       *[other] { $count } pausas de { $pause } por turno.
    }
owes-by-length = { $total } no total quando você trabalha mais de { $over }, em partes de pelo menos { $pause }.
owes-after-hard = Pelo menos { $pause } logo depois de uma ligação que você marcou como difícil. A norma não fixa a duração.
owes-daily-max = No máximo { $work } por dia, pausas incluídas.
owes-advice = Em momentos regulares; a norma não fixa um número.
owes-edges = Nem nos primeiros { $first } nem nos últimos { $last } do turno.
owes-moves = Até { $early } antes ou { $late } depois.
owes-paid = Com remuneração.
owes-unpaid = Sem remuneração.

# Em que pé está uma regra.
standing-count = feitas: { NUMBER($taken) } de { NUMBER($owed) }
standing-none = nada devido ainda
standing-length = { $taken } de { $owed } de descanso
standing-worked = { $worked } de { $most } de trabalho
standing-missed =
    { $missed ->
        [one] { $missed } perdida
        [many] { $missed } de perdidas
       *[other] { $missed } perdidas
    }
standing-now = devida agora
standing-window = a próxima entre { $from } e { $until }
standing-until = começar até { $until }
standing-from = a próxima a partir de { $from }
standing-carried = { $carried } de { $work } para a próxima

# O cartão de hoje.
statutory-title = Pausas a que você tem direito
statutory-reviewed-not = Sem revisão jurídica
statutory-hint = Registre a pausa ao se levantar. Espaços entre ligações e respiros nunca contam.
statutory-least = Só conta se durar { $length }, fora do posto de trabalho.
statutory-begin = Começar uma pausa
statutory-begin-rule = Começar
statutory-begin-named = Começar: { $name }
statutory-all = Todas, e o seu turno
statutory-end = De volta ao posto
statutory-running = Em pausa desde { $time }
statutory-counts-at = Conta a partir de { $time }. Uma ligação encerra a pausa.
statutory-counts = Já conta. Uma ligação encerra a pausa.
statutory-hard-owed = Você marcou uma ligação como difícil. Agora você tem direito a uma pausa.
statutory-wait = Você está em ligação. A pausa pode começar depois.
statutory-shift = Seu turno
statutory-shift-none = Começa com a sua primeira ligação, ou diga quando você trabalha.
statutory-shift-from = desde { $from }
statutory-shift-part = { $from } – { $until }
statutory-shift-say = Informar meu horário
statutory-shift-hours = Horário deste turno
statutory-shift-hours-hint = Por exemplo 08:00-16:30, ou 08:00-12:30, 14:00-17:30 se for dividido. Só neste dispositivo.
statutory-shift-save = Salvar
statutory-shift-forget = Limpar meus horários
statutory-breaks = Pausas deste turno
statutory-break-as = conta como { $name }
statutory-break-not = não conta
statutory-break-call = encerrada por uma ligação
statutory-break-going = em andamento
statutory-cut-title = Uma ligação encerrou sua pausa
statutory-cut-text = Ela durou { $length } e não conta. O seu direito continua valendo.

# A escolha das regras de um país, nas configurações.
statutory-pack-title = Pausas a que você tem direito
statutory-pack-hint = Escolha o país cujas regras valem para você. A tela Hoje passa a mostrar as pausas devidas e mantém um registro que é seu.
statutory-pack-country = Regras de
statutory-pack-none = nenhum país
statutory-pack-suggested = Sua central sugere { $name }.
statutory-pack-facts = Sem revisão jurídica (situação em { $date }): quando for importante, consulte a CIPA ou o sindicato.
statutory-save = Salvar o registro
statutory-saved = Salvo em { $dir }. Nada foi enviado.

# O registro como página para imprimir.
record-title = Registro de pausas por lei ou acordo
record-made = Feito em { $date }, no computador da própria pessoa. Pertence a ela e não foi enviado a ninguém.
record-pack = { $name }. Situação em { $date }, sem revisão jurídica.
record-empty = Ainda não há turnos no registro.
record-shift = Turno de { $from } a { $until }
record-shift-open = Turno desde { $from }, ainda aberto
record-rules = O que era devido
record-breaks = Pausas registradas
record-breaks-none = Nenhuma pausa foi registrada.
record-columns = O que significam as colunas
record-rule = Regra
record-rule-means = O que a lei ou o acordo pede; a fonte está abaixo da tabela.
record-owed = Devidas
record-owed-means = Pausas devidas até ali; no descanso por duração, o tempo.
record-taken = Feitas
record-taken-means = Dessas, concedidas: registradas no início, com a duração completa, na hora certa.
record-missed = Perdidas
record-missed-means = Dessas, as que não podem mais ser feitas porque a hora passou; no tempo de trabalho, o que excedeu.
record-from = De
record-to = Até
record-length = Duração
record-length-means = Início, fim e duração medidos neste computador.
record-for = Registrada como
record-for-means = A regra que a pessoa indicou, se indicou alguma.
record-end = Encerrada por
record-end-means = A própria pessoa, ou uma ligação que chegou.
record-end-agent = a própria pessoa
record-end-call = uma ligação
record-end-going = em andamento
record-counts = Contada como
record-counts-means = As regras que a pausa cumpriu. Um traço: curta demais ou fora de hora.
record-sources = Fontes
