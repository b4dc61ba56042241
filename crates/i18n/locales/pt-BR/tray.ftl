### A bandeja: a frase do momento e o menu.

moment-on-calls = { NUMBER($minutes) } min em ligação desde { $since }
moment-no-calls = Nenhuma ligação ainda
moment-rested = Depois do descanso: sem ligações desde { $since }
moment-resetting = Respiro até { $until }
moment-break = Em pausa desde { $since }
moment-quiet = Silêncio até { $until }

tray-take-reset = Respirar um pouco
tray-later = Lembrar mais tarde em …
tray-minutes =
    { $minutes ->
        [one] { $minutes } minuto
        [many] { $minutes } de minutos
       *[other] { $minutes } minutos
    }
tray-hours =
    { $hours ->
        [one] { $hours } hora
        [many] { $hours } de horas
       *[other] { $hours } horas
    }
tray-hard = Essa foi difícil
tray-give-kudos = Agradecer a alguém
tray-quiet-for = Silêncio por …
tray-quiet-off = Encerrar o modo silêncio
tray-call-started = Estou em ligação
tray-call-ended = Ligação encerrada
tray-open = Abrir o Breakwater
tray-quit = Sair
tray-unkept = Nada está sendo salvo: o disco está cheio ou não aceita gravação
