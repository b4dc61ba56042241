### Avisos: como mucho dos líneas y dos botones. Con la pantalla bloqueada, ni palabras de agradecimiento ni nombres.

nudge-title = ¿Un respiro?
nudge-text =
    { $minutes ->
        [0] Menos de un minuto en llamada desde las { $since }. Tu llamada acaba de terminar.
        [one] { $minutes } minuto en llamada desde las { $since }. Tu llamada acaba de terminar.
        [many] { $minutes } de minutos en llamada desde las { $since }. Tu llamada acaba de terminar.
       *[other] { $minutes } minutos en llamada desde las { $since }. Tu llamada acaba de terminar.
    }
nudge-take = Respiro de { $length }
nudge-later = Tras la próxima llamada
nudge-later-minutes = En { NUMBER($minutes) } min

notify-kudos-title = { $name } te da las gracias
notify-kudos-customer-title = Un cliente te da las gracias
notify-kudos-text = «{ $text }»
notify-kudos-several-title =
    { $count ->
        [one] { $count } agradecimiento para ti
        [many] { $count } de agradecimientos para ti
       *[other] { $count } agradecimientos para ti
    }
notify-kudos-several-text = Te esperan en tu muro.
notify-kudos-locked-title = Alguien te da las gracias
notify-kudos-locked-text = Desbloquea la pantalla para leerlo.
notify-kudos-sealed-text = Abre tu caja fuerte para leerlo.
notify-path-shared-title = { $name } comparte contigo una parte de su camino
notify-path-shared-text = Está en «Camino».
notify-path-shared-sealed-text = Abre tu caja fuerte para leerla.
notify-path-shared-several-title =
    { $count ->
        [one] { $count } persona comparte contigo una parte de su camino
        [many] { $count } de personas comparten contigo una parte de su camino
       *[other] { $count } personas comparten contigo una parte de su camino
    }
notify-path-shared-locked-title = Alguien comparte contigo una parte de su camino
notify-path-shared-locked-text = Desbloquea la pantalla para ver quién.
notify-voice-answered-title = Respondido: { $what }
notify-voice-answered-text = Qué se ha decidido y por qué está en «Tu voz».
notify-voice-several-title =
    { $count ->
        [one] { $count } respuesta de tu centro
        [many] { $count } de respuestas de tu centro
       *[other] { $count } respuestas de tu centro
    }
notify-voice-locked-title = Novedades de tu centro
notify-voice-locked-text = Desbloquea la pantalla para leerlas.
notify-voice-overdue-title = Una respuesta ha vencido
notify-voice-overdue-text = La respuesta a lo que dijiste vencía el { $day } ({ $name }). Ahora lo ve todo el mundo.
notify-pulse-title = Pulso: unas preguntas breves
notify-pulse-text = Diez segundos, y nadie puede saber quién ha respondido qué.
notify-set-aside-title = No se han podido leer tus datos
notify-set-aside-text = Se han apartado enteros como { $path } y se ha empezado de nuevo. No se ha borrado nada.
notify-signed-out-title = Tu centro ya no reconoce este ordenador
notify-signed-out-text = Todo está guardado aquí. Vuelve a unirte para enviarlo.
notify-reset-over-title = Tu respiro ha terminado
notify-reset-over-text = Has descansado { $length }.
notify-kudos-read = Leer
notify-kudos-thank = Responder «gracias»

desk-added-title = Un puesto nuevo ha entrado con tu cuenta
desk-added = Un puesto con { $name } entró con tu cuenta el { $on }. ¿No fuiste tú? Pide a quien lleva tu centro que cierre la sesión { $session }.
desk-added-unnamed = Otro puesto entró con tu cuenta el { $on }. ¿No fuiste tú? Pide a quien lleva tu centro que cierre la sesión { $session }.
sso-page-done = Has iniciado sesión
sso-page-done-text = Puedes cerrar esta página y volver a Breakwater.
sso-page-failed = No has iniciado sesión
