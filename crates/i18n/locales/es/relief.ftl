### Relevo: «necesito diez minutos», dicho a quien dirige el equipo. Quién, cuánto y cuándo; nada más.

relief-tell = Decir a { $name } que necesito este tiempo
relief-reads = { $name } dirige tu equipo y solo lee tu nombre, los minutos y la hora. No sabrás si lo ha leído.
relief-nobody = No consta quién dirige tu equipo, así que no se envía nada.
relief-waiting = Has pedido { $minutes } min a { $name } a las { $time } · a la espera de enviarse
relief-sent = Has pedido { $minutes } min a { $name } a las { $time } · enviado

relief-from =
    { $minutes ->
        [one] { $name } necesita { $minutes } minuto
        [many] { $name } necesita { $minutes } de minutos
       *[other] { $name } necesita { $minutes } minutos
    }
relief-age =
    { $age ->
        [0] Pedido a las { $time }, ahora mismo.
        [one] Pedido a las { $time }, hace { $age } minuto.
        [many] Pedido a las { $time }, hace { $age } de minutos.
       *[other] Pedido a las { $time }, hace { $age } minutos.
    }
relief-late = De eso hace ya un rato.
relief-locked-title = Alguien de tu equipo necesita un momento
relief-locked-text = Desbloquea la pantalla para ver quién.
relief-put-away = Guardar
