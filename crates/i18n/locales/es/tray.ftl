### La bandeja: la frase del momento y el menú.

moment-on-calls = { NUMBER($minutes) } min en llamada desde las { $since }
moment-no-calls = Aún no hay llamadas
moment-rested = Tras el descanso: sin llamadas desde las { $since }
moment-resetting = Respiro hasta las { $until }
moment-break = En pausa desde las { $since }
moment-quiet = Silencio hasta las { $until }

tray-take-reset = Tomar un respiro
tray-later = Recordar más tarde en …
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
tray-hard = Esa ha sido difícil
tray-give-kudos = Dar las gracias
tray-quiet-for = Silencio durante …
tray-quiet-off = Terminar el modo silencio
tray-call-started = Estoy en llamada
tray-call-ended = Llamada terminada
tray-open = Abrir Breakwater
tray-quit = Salir
tray-unkept = No se guarda nada: el disco está lleno o no admite escritura
