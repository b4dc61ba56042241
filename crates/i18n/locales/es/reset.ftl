### La ventana del respiro.

reset-window = Respiro
reset-back = Volver al trabajo

reset-kind-breathe = respiración
reset-kind-look-away = mirar lejos
reset-kind-stretch = estiramientos
reset-kind-quiet = silencio

reset-breathe-title = Deja ir la última llamada
reset-breathe-in = Inspira
reset-breathe-out = Espira
reset-breathe-text = Inspira cuatro segundos, espira seis.
reset-look-away-title = Mira a lo lejos
reset-look-away-text = Por la ventana, si la hay. Deja que los ojos descansen en lo más lejano que veas.
reset-stretch-title = Levántate y estírate
reset-stretch-shoulders = Sube los hombros, aguanta, suéltalos.
reset-stretch-reach = Estira los dos brazos hacia arriba.
reset-stretch-side = Inclínate a un lado, luego al otro.
reset-stretch-neck = Inclina la cabeza a un lado, luego al otro.
reset-quiet-title = Nada que hacer
reset-quiet-text = Ahora mismo nadie quiere nada de ti.

reset-left-minutes =
    { $minutes ->
        [one] queda alrededor de { $minutes } minuto
        [many] quedan alrededor de { $minutes } de minutos
       *[other] quedan alrededor de { $minutes } minutos
    }
reset-left-under-minute = queda menos de un minuto
reset-left-nearly = a punto de terminar
reset-after = tras { $length } en llamada

reset-over = Qué bien tenerte de vuelta
reset-over-text = La marea ha bajado. Puedes cerrar esta ventana.
reset-over-credit = Has descansado { $rested }. Eso compensa { $credited } de llamadas.
reset-over-short = Has descansado { $rested }. Menos de medio minuto no cuenta como respiro, pero ayuda igualmente.
reset-over-warm = La próxima llamada llegará a su hora.
reset-close = Cerrar
