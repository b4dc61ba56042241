### Lo que salió de este ordenador: qué, cuándo, a quién, de qué tamaño.

sent-title = Lo que salió de este ordenador
sent-hint = Todo lo que envió Breakwater, a quién y cuándo. Se guarda aquí { NUMBER($days) } días y en ningún otro sitio.
sent-none = No salió nada de este ordenador.
sent-none-hint = Cuando te unas a un centro, aparecerá aquí lo que se le envíe.
sent-show = Mostrar lo que salió
sent-never = Tus llamadas, respiros y llamadas difíciles no aparecen aquí porque no salen de este ordenador. Solo si tienes una caja fuerte salen las sumas de tus días, selladas para ti.
sent-to = A { $host }
sent-pressed = Lo que enviaste
sent-by-itself = Lo que se envía solo

sent-join = Tu código para unirte, con el identificador de esta instalación y el nombre de su sistema
sent-leave = Que te fuiste: el servidor ya no necesita conocer este ordenador
sent-records = Algo que escribiste
sent-proof = Tu último mensaje otra vez, para ver si el servidor aún lo tiene
sent-sealed = Tus registros personales, sellados para que solo tú puedas abrirlos
sent-keys = Sobre tus claves, sellado para que solo tú puedas abrirlo
sent-heads = La pregunta de si hay algo nuevo
sent-feeds = La petición de lo nuevo
sent-calendar = La pregunta por tu calendario, en su dirección
sent-slip = Una papeleta siempre del mismo tamaño, cada dos horas, sin tu nombre: casi siempre vacía, a veces con lo que dijiste o respondiste sin nombre
sent-voice-tokens = La petición de fichas para lo que se dice sin nombre. Todo el mundo pide todas, y el servidor no las reconoce después
sent-voice = Lo que dijiste con tu nombre, o algo al respecto
sent-live = La conexión abierta por la que los agradecimientos llegan al momento
sent-unreached = Intentos de conexión. No respondió nadie, así que no salió nada más
sent-uncounted = Breakwater terminó sin avisar. Lo que se envió solo entre las { $from } y las { $to } no está contado

sent-record-kudos-given =
    { $times ->
        [one] Un agradecimiento
        [many] { $times } de agradecimientos
       *[other] { $times } agradecimientos
    }
sent-record-kudos-thanked =
    { $times ->
        [one] Un «gracias» por un agradecimiento
        [many] { $times } de veces «gracias» por agradecimientos
       *[other] { $times } veces «gracias» por agradecimientos
    }
sent-record-kudos-shown =
    { $times ->
        [one] Quién puede ver un agradecimiento que recibiste
        [many] Quién puede ver { $times } de agradecimientos que recibiste
       *[other] Quién puede ver { $times } agradecimientos que recibiste
    }
sent-record-kudos-taken-back =
    { $times ->
        [one] Que retiraste un agradecimiento
        [many] Que retiraste { $times } de agradecimientos
       *[other] Que retiraste { $times } agradecimientos
    }
sent-record-kudos-reported =
    { $times ->
        [one] Que denuncias un agradecimiento
        [many] Que denuncias { $times } de agradecimientos
       *[other] Que denuncias { $times } agradecimientos
    }
sent-record-recognition-set =
    { $times ->
        [one] Cómo te gusta que te den las gracias
        [many] Cómo te gusta que te den las gracias, { $times } de veces
       *[other] Cómo te gusta que te den las gracias, { $times } veces
    }
sent-record-relief-asked =
    { $times ->
        [one] Que necesitas unos minutos
        [many] { $times } de veces que necesitas unos minutos
       *[other] { $times } veces que necesitas unos minutos
    }
sent-record-path-shared =
    { $times ->
        [one] Lo que compartes de tu camino, o que ya no lo compartes
        [many] Lo que compartes de tu camino, o ya no, { $times } de veces
       *[other] Lo que compartes de tu camino, o ya no, { $times } veces
    }
sent-record-sealed =
    { $times ->
        [one] Un registro personal que solo tú puedes abrir
        [many] { $times } de registros personales que solo tú puedes abrir
       *[other] { $times } registros personales que solo tú puedes abrir
    }
sent-record-other =
    { $times ->
        [one] Un registro de una versión anterior o posterior
        [many] { $times } de registros de una versión anterior o posterior
       *[other] { $times } registros de una versión anterior o posterior
    }
sent-for-nobody = { $what }, solo para el servidor
sent-for-one-person = { $what }, para una persona
sent-for-team = { $what }, para tu equipo
sent-for-everyone = { $what }, para todos en tu centro
sent-kept = El servidor lo borra después de { NUMBER($hours) } horas.
sent-times =
    { $times ->
        [one] una vez
        [many] { $times } de veces
       *[other] { $times } veces
    }
sent-unanswered = { NUMBER($times) } sin respuesta
sent-no-answer = sin respuesta; quizá no llegó
sent-open = abierta { $length }
sent-bytes = { NUMBER($bytes) } bytes
sent-kilobytes = { NUMBER($kilobytes) } kB
