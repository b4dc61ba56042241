### La primera vista: el momento y el día.

today-morning = Buenos días
today-morning-name = Buenos días, { $name }
today-afternoon = Buenas tardes
today-afternoon-name = Buenas tardes, { $name }
today-evening = Buenas noches
today-evening-name = Buenas noches, { $name }
today-night = Buen turno de noche
today-night-name = Buen turno de noche, { $name }

# Bajo el número grande en la marea.
today-unit = min en llamada
today-unit-reset = min desde tu respiro
today-tide = En llamada { NUMBER($minutes) } de { NUMBER($mark) } minutos
today-first = Aún no hay llamadas. La marea sube con ellas y baja cuando descansas.
today-rested = Ya has descansado. La marea sube con la próxima llamada.
today-easing = La marea aún guarda { NUMBER($minutes) } min de llamadas. El descanso la baja más.
today-mark = se ofrece un respiro hacia los { NUMBER($mark) } min de llamadas
today-since = desde las { $time } · se ofrece un respiro hacia los { NUMBER($mark) } min de llamadas
today-since-reset = desde tu respiro a las { $time } · el próximo se ofrece hacia los { NUMBER($mark) } min de llamadas
today-due = La marea está alta. Es un buen momento para un respiro.
today-due-in-call = La marea está alta. Se te ofrecerá un respiro tras esta llamada, nunca durante.
today-owed = Te corresponde descanso: { $length }. Con eso la marea queda por debajo de la mitad.
today-resting = Estás descansando · { $left }
today-on-call = En llamada desde las { $time }
today-on-call-now = En llamada
today-ringing = Está sonando
today-uncertain = Quizá sigas en llamada

today-take-reset = Tomar un respiro
today-later = Recordar en
today-reset-title = Un respiro
today-reset-lead = Elige qué te sienta bien y luego cuánto tiempo. Empieza al momento, y una llamada lo termina.
today-reset-kind = Qué
today-reset-length = Cuánto tiempo
today-choice-short = unas respiraciones
today-choice-middle = déjalo ir
today-choice-long = levántate, bebe algo

today-hard = Esa ha sido difícil
today-hard-title = Esa llamada ha sido difícil
today-hard-lead = Queda anotado, sin preguntar el motivo. ¿Quieres un momento para ti?
today-hard-in-call = Estás en llamada. Se puede anotar ahora; el respiro espera hasta después.
today-hard-only-note = Anotarlo sin contárselo a nadie
today-hard-noted = Anotado, solo aquí.

today-why = ¿Por qué no hay respiro ahora?

today-day-title = Tu día
today-day-empty = Las llamadas y los respiros aparecerán aquí a lo largo del día.
today-day =
    Desde las { $from }: { $calls ->
        [one] una llamada
        [many] { $calls } de llamadas
       *[other] { $calls } llamadas
    }, { $length } en total, { $resets ->
        [0] ningún respiro aún
        [one] un respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }.
today-calls =
    { $count ->
        [one] { $count } llamada
        [many] { $count } de llamadas
       *[other] { $count } llamadas
    }
today-resets =
    { $count ->
        [one] { $count } respiro
        [many] { $count } de respiros
       *[other] { $count } respiros
    }
today-lane-span = { $name }, de { $from } a { $to }, { $length }
today-lane-about = { $name }, de { $from } a aproximadamente { $to }, { $length }
today-lane-going = { $name } desde las { $from }, { $length } por ahora
today-lane-stuck = { $name } desde las { $from }: no cuenta, porque ninguna llamada dura tanto
today-lane-left-out = no cuenta
today-lane-table = Como tabla
today-lane-what = Qué
today-lane-from = De
today-lane-to = A
today-lane-length = Duración
today-lane-now = ahora

today-switch-title = ¿Estoy en llamada?
today-switch-auto = Automático
today-switch-on = Sí
today-switch-off = No
today-switch-auto-hint = Breakwater lo sabe por tu teléfono.
today-switch-on-hint = Has dicho que estás en llamada. Cámbialo cuando termine.
today-switch-off-hint = Has dicho que no estás en llamada, diga lo que diga el teléfono.

today-quiet-title = Modo silencio
today-quiet-hint = Sin ofertas durante un rato. La marea sigue subiendo y bajando.
today-quiet-until = Silencio hasta las { $time }
today-quiet-end = Terminar el modo silencio

# Asked of a browser whose microphone is open for longer than calls last.
today-line-open = Sí, se queda abierta
today-line-closed = No, se cierra tras cada llamada
today-unkept = Ahora mismo no se guarda nada de lo que haces: el disco no lo admite. Mientras Breakwater siga abierto no se pierde nada. Libera espacio o permite escribir en la carpeta del perfil y se guardará solo.
