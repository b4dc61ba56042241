### La línea de órdenes: una frase por respuesta. Los motivos de un rechazo están en error.ftl.

cli-not-running = Breakwater no está en marcha aquí. Inícialo con: breakwater run
cli-already-running = Breakwater ya está en marcha para este perfil.
cli-refused = No se ha hecho: { $reason }
cli-done = Hecho.

cli-status-call = En llamada desde las { $since } ({ $label }).
cli-status-ringing = Está sonando.
cli-status-uncertain = Quizá sigas en llamada: no se oye su fuente.
cli-status-no-call = No hay llamada.
cli-status-due = Ya toca un respiro.
cli-status-owed = Te corresponde descanso: { $length }.
cli-status-holding = No se ofrece ningún respiro: { $reason }
cli-status-today =
    Hoy: { $calls ->
        [one] { $calls } llamada
        [many] { $calls } de llamadas
       *[other] { $calls } llamadas
    }, { $resets ->
        [one] { $resets } respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }.
cli-status-signed-out = Tu centro ya no reconoce este ordenador. Todo está guardado aquí: vuelve a entrar con breakwater join y se enviará.
cli-status-alone = Sin centro. Todo se queda en este ordenador.
cli-status-online = En contacto con tu centro.
cli-status-offline = Sin conexión. Todo está guardado aquí.
cli-status-to-come =
    { $count ->
        [one] Falta { $count } registro por llegar de tu centro.
        [many] Faltan { NUMBER($count) } de registros por llegar de tu centro. Mientras tanto todo funciona.
       *[other] Faltan { NUMBER($count) } registros por llegar de tu centro. Mientras tanto todo funciona.
    }
cli-status-waiting =
    { $count ->
        [one] { $count } registro espera para enviarse.
        [many] { $count } de registros esperan para enviarse.
       *[other] { $count } registros esperan para enviarse.
    }

cli-reset-running = Tu respiro dura hasta las { $until }.
cli-quiet-until = Silencio hasta las { $until }.
cli-quiet-off = El modo silencio está desactivado.
cli-nudge-later = La oferta vuelve después de las { $time }, en el primer hueco entre llamadas.
cli-hard-marked = Marcada como difícil. Solo tú lo ves.
cli-kudos-given = Tu agradecimiento para { $name } está guardado aquí. Sale en cuanto responda el servidor.
cli-kudos-sent = Tu agradecimiento para { $name } va de camino.
cli-kudos-none = Aún no hay agradecimientos.
cli-kudos-sealed =
    { $count ->
        [one] { $count } agradecimiento espera a que tu caja fuerte esté abierta aquí: breakwater vault unlock
        [many] { $count } de agradecimientos esperan a que tu caja fuerte esté abierta aquí: breakwater vault unlock
       *[other] { $count } agradecimientos esperan a que tu caja fuerte esté abierta aquí: breakwater vault unlock
    }
cli-kudos-shown-me = Desde ahora este agradecimiento lo ven dos personas: tú y quien te lo dio.
cli-kudos-shown-team = Desde ahora tu equipo ve este agradecimiento.
cli-kudos-shown-everyone = Desde ahora todo tu centro ve este agradecimiento.
cli-kudos-taken-back = El agradecimiento está retirado. Sus palabras se han borrado.
cli-kudos-key-changed = { $name } tiene una clave nueva. Ha creado su caja fuerte de nuevo, o alguien ha puesto otra clave en su lugar. Si te importa, pregúntale.
cli-kudos-undo-hint = ¿Te lo has pensado? En menos de { NUMBER($seconds) } segundos: breakwater kudos undo
cli-kudos-undone = Deshecho: no se ha enviado nada a { $name }.
cli-kudos-undone-left = Ya había salido. Se retira de { $name } y sus palabras se borran.
cli-kudos-thanked = Has respondido «gracias».
cli-kudos-later = Está guardado aquí y llega a los demás en cuanto responda el servidor.
cli-kudos-hidden = Fuera de tu muro. Nadie se entera, y nadie más lo ve por ti.
cli-kudos-unhidden = Vuelve a estar en tu muro, entre tú y quien te lo dio.
cli-kudos-reported = Se entera { $name }. Está fuera de tu muro.
cli-kudos-blocked = Lo que { $name } te dé desde ahora espera sin verse. Nadie se entera.
cli-kudos-unblocked = Lo que { $name } te dé vuelve a verse, y también lo que esperaba.
cli-kudos-blocked-none = No espera ningún agradecimiento.
cli-card-none = Aún no tienes tarjeta. Escribe una, por ejemplo: breakwater kudos card --like quietly --text "Sin grandes escenarios, por favor"
cli-card-title = Cómo te gusta que te den las gracias. Puede leerlo todo tu centro:
cli-card-quietly = solo entre tú y yo
cli-card-before-the-team = donde el equipo lo oiga
cli-card-in-writing = por escrito, para releerlo
cli-card-in-person = en persona
cli-card-in-detail = con lo que ayudó exactamente
cli-praise-none = Ninguna palabra de un cliente espera tu decisión. Las nuevas son solo tuyas hasta que las muestres.
cli-praise-hint = Solo tú ves estas. Para mostrar una a los demás: breakwater praise approve ID. Para quitarla de tu muro: breakwater praise refuse ID.
cli-praise-sealed =
    { $count ->
        [one] { $count } más espera a que tu caja fuerte esté abierta aquí: breakwater vault unlock
        [many] { $count } más esperan a que tu caja fuerte esté abierta aquí: breakwater vault unlock
       *[other] { $count } más esperan a que tu caja fuerte esté abierta aquí: breakwater vault unlock
    }
cli-praise-refused = Está fuera de tu muro. Nadie más lo ve.
cli-voice-none = Aún no has dicho nada. Por ejemplo: breakwater suggest --text "Cambiarnos los turnos de tarde"
cli-pulse-none = No hay preguntas breves abiertas.
cli-pulse-hint = Para responder, un número para cada una (1 es nada, 5 es del todo, 0 la deja en blanco): breakwater pulse answer { $numbers }
cli-joined = Ya formas parte de { $centre } como { $name }.
cli-left = Has dejado el centro. Lo que era tuyo en este ordenador se ha borrado.
cli-phone-used = El micrófono de { $name } cuenta ahora como tu teléfono.
cli-phone-forgotten = El micrófono de { $name } ya no cuenta.
cli-phone-line-open = { $name } mantiene la línea abierta entre llamadas. Su micrófono ya no cuenta como llamada.
cli-phone-line-closed = El micrófono de { $name } cuenta como llamada mientras está abierto.
cli-phones-none = Ningún programa ha usado aún un micrófono.
cli-source-added = Ahora las llamadas también se reconocen por { $id }.
cli-source-token = Quien avisa de llamadas encuentra su token en { $file }
cli-source-removed = Las llamadas ya no se reconocen por { $id }.
cli-exported = Guardado en { $dir }.
cli-erased = Todo lo tuyo en este ordenador está borrado.
cli-erase-not = No se ha borrado nada.
cli-erase-word = Para borrarlo, escribe { $word }:
cli-doctor-well = Todo está en orden.
cli-hard-told = Marcada como difícil. Tu responsable sabrá que necesitas { $minutes } min, y nada más.
cli-break-begun = Tu pausa ha empezado a las { $time }.
cli-break-ended = La pausa ha terminado.
cli-break-none = No hay ninguna pausa en curso.
cli-pack-chosen = Desde ahora se aplican las normas de { $name }. No tienen revisión jurídica.
cli-pack-dropped = No se aplican las normas de ningún país.
cli-policy-standard = Valen los números propios de Breakwater.
cli-policy-mended = La línea { NUMBER($line) } se lee como { $written }; es mejor escribirla así.
cli-policy-own-good = { $file } se puede leer. Esto es lo que cambia:
cli-policy-none = No existe { $file }. Valen los números propios de Breakwater.
cli-policy-floor = De tu centro, desde el { $date }:
cli-policy-good = Estas normas están bien: dan el mismo descanso o más.
cli-shift-said = Tu turno es { $hours }.
cli-shift-forgotten = El turno se ha olvidado. Empieza con tu primera llamada.

cli-history-day = { $on }  { $calls } en llamada · { $rest } de descanso · más tiempo sin descanso { $longest } · { $resets ->
        [one] { $resets } respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }
cli-history-none = { $on }  no se registró nada
cli-history-total = En total: { $calls } en llamada, { $rest } de descanso.
cli-history-span = { $from } – { $to }  { $what }, { $length }
cli-history-going = { $from } –        { $what }, { $length } por ahora
cli-history-left-out = { $from } – { $to }  { $what }, no cuenta: ninguna llamada dura tanto
cli-history-no-lane = Los detalles de este día ya no se conservan.
cli-failed = Breakwater se cierra: su parte «{ $task }» ha fallado dos veces en un minuto. Lo registrado está a salvo y el próximo inicio sigue desde ahí. El resto está en el registro de errores.
cli-join-code = Código para { $url }:
cli-join-sso = Inicia sesión en el navegador que se abre. Si no se abre ninguno, abre en él esta dirección: { $address }
cli-join-code-argument = Cualquiera en este ordenador podría leer un código en la línea de órdenes. Déjalo fuera y se te preguntará, o usa --code-file FILE. En una versión futura solo se podrá así.
cli-foreign = En lugar de Breakwater responde el programa de otro usuario. No se le ha dicho nada. Mira de quién es { $path }
cli-unwritten = No se ha podido escribir la respuesta ({ $reason }). Lo que pediste está hecho.
cli-unkept = Ahora mismo no se guarda nada de lo que haces: el disco no lo admite. Mientras Breakwater siga abierto no se pierde nada; libera espacio o permite escribir en la carpeta del perfil y se guardará solo.

cli-vault-alone = Este ordenador no está unido a un centro. Todo se queda en él, así que no hay nada que sellar.
cli-vault-missing = Aún no tienes una caja fuerte en este centro. Créala con: breakwater vault create
cli-vault-locked = Tu caja fuerte está cerrada aquí. Ábrela con: breakwater vault unlock
cli-vault-open = Tu caja fuerte está abierta aquí hasta que termine Breakwater.
cli-vault-open-keyring = Tu caja fuerte está abierta aquí. Su llave se guarda en el llavero de este ordenador.
cli-vault-open-kept = Tu caja fuerte está abierta aquí. Su llave se guarda en un archivo que solo tú puedes leer.
cli-vault-other = La caja fuerte abierta aquí no es la de tu centro, que se creó de nuevo. Si no fue cosa tuya, díselo a quien lleva tu centro.
cli-vault-gone = El servidor del centro ya no tiene tu caja fuerte. Aquí sigue abierta: créala de nuevo, con una frase secreta y nuevas palabras de recuperación, y todo lo que sellaste seguirá siendo tuyo. (breakwater vault create)
cli-vault-unreachable = Tu caja fuerte no está abierta aquí, y no se puede preguntar por ella al servidor.
cli-vault-tries =
    { $count ->
        [one] { $count } frase equivocada desde la última correcta.
        [many] { $count } frases equivocadas desde la última correcta.
       *[other] { $count } frases equivocadas desde la última correcta.
    }
cli-vault-waits =
    { $count ->
        [one] La próxima frase se puede probar en { $count } segundo.
        [many] La próxima frase se puede probar en { NUMBER($count) } segundos.
       *[other] La próxima frase se puede probar en { NUMBER($count) } segundos.
    }
cli-vault-warning = Solo tú puedes abrir tu caja fuerte; tampoco puede quien lleva tu centro. Si pierdes la frase secreta, las palabras de recuperación y todos los puestos donde está abierta, sus registros se pierden.
cli-vault-passphrase = Frase secreta:
cli-vault-passphrase-new = Nueva frase secreta, al menos 10 caracteres:
cli-vault-passphrase-again = Otra vez:
cli-vault-passphrase-differs = Las dos son distintas. No se ha cambiado nada.
cli-vault-passphrase-set = Desde ahora esta frase abre tu caja fuerte. Las palabras de recuperación siguen valiendo.
cli-vault-words = Tus palabras de recuperación. Apúntalas ahora en papel; solo se muestran esta vez.
cli-vault-words-typed = Tus 24 palabras de recuperación:
cli-vault-word = Palabra { NUMBER($place) }:
cli-vault-made = Tu caja fuerte está creada y abierta aquí.
cli-vault-pair-code = En el puesto donde tu caja fuerte está abierta, escribe: breakwater vault pair { $code }
cli-vault-pair-check = ¿Muestran los dos puestos { $digits }? Solo entonces escribe y:
cli-vault-paired-here = Tu caja fuerte está abierta aquí.
cli-vault-paired-there = Tu caja fuerte está abierta también en el otro puesto.
cli-path-printed = La página está escrita en { $file }. Nada de ella se envió a ninguna parte.
cli-path-share-sees = A partir de ahora, { $name } ve esto de tu camino, tal como está hoy:
cli-path-share-would = { $name } vería esto. No se envió nada.
cli-path-share-hint = Para retirarlo: breakwater path unshare "{ $name }"
cli-path-shared-none = No compartes nada de tu camino, y nadie comparte nada contigo.
cli-path-unshared = { $name } ya no ve nada de tu camino. Se borra en el servidor y en su puesto; puede que ya se haya leído.
