### Tu voz: lo que se dice al propio centro, en qué queda y las preguntas breves del mes.

voice-title = Tu voz
voice-say = Decir algo
voice-obstacle = Me he topado con una traba
voice-alone-title = Una voz necesita quien la escuche
voice-alone-text = Cuando te unas a tu centro, podrás decirle qué debería cambiar y ver aquí en qué queda.
voice-empty-title = Lo que dices tiene respuesta
voice-empty-text = Una sugerencia, lo que te dicen los clientes, una herramienta que estorba: todo se escucha, se decide con su motivo y se hace. Cada paso tiene a alguien que responde por él y una fecha.
voice-yours = Lo que has dicho
voice-only-here = Este listado solo está en este ordenador.

voice-sort-suggestion = Sugerencia
voice-sort-customers = Lo que dicen los clientes
voice-sort-friction = Traba: { $tool }
voice-named = con tu nombre
voice-nameless = sin nombre
voice-helps = Qué mejora: { $text }
voice-customer-waiting = había un cliente esperando
voice-minutes = { NUMBER($minutes) } min perdidos
voice-added = Añadido: { $text }
voice-at-least = Lo dicen al menos { NUMBER($count) } personas

# Escuchado, decidido, hecho: hasta dónde ha llegado, quién responde, hasta cuándo.
voice-way = Hasta dónde ha llegado
voice-way-heard = Escuchado
voice-way-decided = Decidido
voice-way-done = Hecho
voice-late = vencido
voice-state-waiting = Guardado aquí. Sale en cuanto responda tu centro.
voice-state-leaves = Guardado aquí. Sale en el plazo aproximado de un día, sin tu nombre.
voice-state-sent = Enviado. Aquí verás cuándo se ha escuchado.
voice-state-withdrawn = Retirado. Sus palabras se han borrado en tu centro.
voice-state-refused = Tu centro no lo ha aceptado y no guarda nada de ello. Tus palabras siguen aquí: dilo otra vez.
voice-heard-day = Decisión para el { $day }
voice-heard-late = La decisión vencía el { $day }
voice-yes = Se va a hacer
voice-yes-day = Se va a hacer para el { $day }
voice-yes-late = Debía estar hecho para el { $day }
voice-no = No se va a hacer
voice-done = Está hecho
voice-why = Por qué: { $text }
voice-note = Qué se ha hecho: { $text }

voice-thank = Dar las gracias
voice-thank-name = Dar las gracias: { $what }
voice-thanked = Has dado las gracias
voice-thank-done = Tus gracias llegan a quien respondió.
voice-add = Añadir algo
voice-add-name = Añadir algo: { $what }
voice-add-what = Qué quieres añadir
voice-add-done = Añadido. Sigue el mismo camino que lo que dijiste.
voice-withdraw = Retirar
voice-withdraw-name = Retirar: { $what }
voice-withdraw-title = ¿Retirar esto?
voice-withdraw-text = Sus palabras se borran en tu centro. Puede que ya se hayan leído.
voice-withdraw-done = Retirado. Si ya ha llegado a tu centro, allí se borran sus palabras en cuanto se entera.

voice-say-lead = Dos campos, veinte segundos. Alguien responde por ello, con nombre y fecha.
voice-say-which = Qué es
voice-say-suggestion = Una sugerencia
voice-say-customers = Lo que me dicen los clientes
voice-say-change = Qué debería cambiar
voice-say-change-placeholder = Por ejemplo: cambiarnos los turnos de tarde por nuestra cuenta
voice-say-told = Qué te dicen
voice-say-told-placeholder = Lo que oyes una y otra vez, sin nombres ni números
voice-say-helps = Qué mejora, si quieres
voice-say-helps-placeholder = Para ti, para el equipo, para los clientes
voice-say-send = Enviar

voice-name = ¿Con tu nombre?
voice-name-with = Con mi nombre
voice-name-without = Sin nombre
voice-name-with-hint = Solo quien responde por ello ve tu nombre y puede preguntarte. No aparece en ningún listado ni informe.
voice-name-without-hint = Nadie puede saber que viene de ti, tampoco el servidor; sale en el plazo aproximado de un día, y las respuestas vuelven aquí igualmente.
voice-name-careful = Deja fuera lo que te delataría.
voice-name-left = Sin nombre este mes: { NUMBER($count) } más.
voice-name-none = Sin nombre ya se ha dicho todo lo que cabe en un mes. El mes que viene se podrá de nuevo; con tu nombre se puede ahora.
voice-said-named = Guardado. Sale en cuanto responda tu centro, y las respuestas vuelven aquí.
voice-said-nameless = Guardado. Sale en el plazo aproximado de un día, sin tu nombre, y las respuestas vuelven aquí.

voice-friction-lead = Con la herramienta basta. Lo que dicen muchas personas se responde junto, y todas las afectadas se enteran cuando se arregla.
voice-friction-tool = Qué herramienta
voice-friction-tool-placeholder = Su nombre
voice-friction-known = Conocidas aquí
voice-friction-waiting = Había un cliente esperando
voice-friction-minutes = Cuánto tiempo ha costado
voice-friction-minutes-own = Otro
voice-friction-minutes-field = Minutos
voice-friction-text = Qué ha pasado, si quieres
voice-friction-text-placeholder = Dónde se atasca y qué bastaría
voice-others = Este mes lo han dicho al menos otras { NUMBER($count) } personas.

voice-overdue-title = Vencido en tu centro
voice-overdue-text = Todo el mundo ve lo que no se responde a tiempo. Hasta que se responda, no hay nuevas preguntas breves.
voice-answers-title = Lo que ha respondido tu centro
voice-answers-empty = Lo que se decide y lo que se hace aparece aquí con su motivo, para todo el mundo.

pulse-title = Pulso: unas preguntas breves
pulse-text = Diez segundos. Nadie puede saber quién ha respondido qué, tampoco el servidor; tus respuestas salen en el plazo aproximado de un día.
pulse-until = Hasta el { $day }
pulse-optional = Una pregunta puede quedar en blanco.
pulse-choice-not-at-all = Nada
pulse-choice-little = Poco
pulse-choice-partly = En parte
pulse-choice-much = Bastante
pulse-choice-very-much = Del todo
pulse-question-challenge = Mi trabajo me reta para bien.
pulse-question-recognition = Lo que hago bien se nota.
pulse-question-development = Aquí avanzo.
pulse-question-flexibility = Mis turnos encajan con mi vida.
pulse-send = Enviar respuestas
pulse-skip = Este mes no
pulse-never = No preguntarme más
pulse-sent = Guardado. Tus respuestas salen en el plazo aproximado de un día, y nadie puede saber que son tuyas.
pulse-answered = Has respondido. Todo el mundo sabrá a la vez en qué queda.
pulse-skipped = Te saltas el pulso de este mes.
pulse-off = Ya no se te pregunta. Puedes cambiarlo en los ajustes.
pulse-results = Lo que mostró el pulso
pulse-results-centre = Tu centro
pulse-results-at-least = Han respondido al menos { NUMBER($count) } personas.
pulse-results-untold = Sin resultado: han respondido tan pocas personas que se podría adivinar quién dijo qué.
pulse-agree =
    { $share ->
        [hardly_any] Casi nadie está de acuerdo
        [some] Algunas personas están de acuerdo
        [about_half] Cerca de la mitad está de acuerdo
        [most] La mayoría está de acuerdo
       *[nearly_all] Casi todo el mundo está de acuerdo
    }
pulse-disagree =
    { $share ->
        [hardly_any] casi nadie está en desacuerdo
        [some] algunas personas están en desacuerdo
        [about_half] cerca de la mitad está en desacuerdo
        [most] la mayoría está en desacuerdo
       *[nearly_all] casi todo el mundo está en desacuerdo
    }
