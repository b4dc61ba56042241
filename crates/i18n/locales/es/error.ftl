### Errores: qué ha pasado, qué está a salvo, qué hacer.

error-bad-request = No se ha entendido esta petición: { $detail }
error-request-broken = Este programa y el servidor no se entienden ({ $fault }). No se ha perdido nada; el más nuevo de los dos espera a que se actualice el otro.
error-choice-unknown =
    { $choice ->
        [language] Breakwater no habla { $name }. No ha cambiado nada.
        [theme] No existe el aspecto { $name }. Elige system, light o dark.
        [screen] No hay una pantalla llamada { $name }. Elige auto, window, pointer, primary, o screen: y un nombre.
        [reset] Un respiro dura 60s, 3m o 10m, no { $name }. No ha cambiado nada.
        [relief] Puedes decir que necesitas 1, 3 o 10 minutos, no { $name }. No se ha enviado nada.
       *[other] No existe la vista { $name }. Existen today, kudos, path, voice, friction y settings.
    }
error-out-of-range =
    { $amount ->
        [days] El historial muestra de { NUMBER($min) } a { NUMBER($max) } días.
        [level] Un nivel es un número de { NUMBER($min) } a { NUMBER($max) }.
        [sources] Ya son { NUMBER($max) } fuentes de llamadas. Quita una que ya no necesites.
        [quiet] El modo silencio dura de { NUMBER($min) } segundo a { NUMBER($max) } segundos, que son un día. No ha cambiado nada.
        [later] Una oferta se puede aplazar de 1 a 60 minutos. No ha cambiado nada.
        [hooks] Ya son { NUMBER($max) }. Quita uno que ya no necesites.
        [ideas] Ya son { NUMBER($max) } respiros tuyos. Quita uno que ya no necesites.
        [receivers] Como mucho { NUMBER($max) } personas reciben las gracias a la vez. No se ha enviado nada.
       *[other] Un turno tiene como mucho { NUMBER($max) } partes.
    }
error-folder-bad =
    { $fault ->
        [relative] Escribe la ruta completa de la carpeta, desde la raíz. No se ha guardado nada.
       *[other] En esta carpeta no se puede guardar nada. Elige otra o pide permiso de escritura.
    }
error-unknown-command = No existe la orden { $name }.
error-not-allowed = Desde aquí no se puede hacer.
error-resident-lost = Breakwater no responde. Lo guardado está a salvo, y esta ventana vuelve a buscarlo sola.
error-note-too-short = Escribe al menos una palabra.
error-note-too-long = Son { NUMBER($chars) } caracteres; caben { NUMBER($max) } como mucho. No se ha enviado nada.
error-note-has-control = El texto tiene caracteres que no se pueden mostrar. No se ha enviado nada.
error-kudos-to-self = Las gracias se dan a otra persona.
error-kudos-unknown = Este agradecimiento ya no está aquí.
error-receiver-missing = Di para quién es.
error-receiver-without-vault = { $name } aún no tiene una caja fuerte, así que no se puede sellar nada para esa persona. No se envió nada. Se crea en los ajustes o con: breakwater vault create
error-excerpt-empty = No hay nada marcado, así que no se envió nada. Elige un objetivo, una habilidad o el rol que miras.
error-excerpt-too-long = Es demasiado para una vez. No se envió nada. Deja algo fuera.
error-nothing-shared = No compartes nada con { $name }.
error-undo-over = En los últimos diez segundos no se ha dado nada. Aún puedes retirar un agradecimiento, en su tarjeta o con: breakwater kudos withdraw ID
error-person-unknown = Aquí nadie se llama { $name }. Escribe el nombre completo o el identificador.
error-person-name-unfinished = Aquí nadie se llama { $name }. ¿Quizá { $alike }? Escribe el nombre completo.
error-person-ambiguous =
    { $count ->
        [one] { $count } persona se llama { $name }: { $candidates }. Usa el identificador.
        [many] { $count } de personas se llaman { $name }: { $candidates }. Usa el identificador de la que buscas.
       *[other] { $count } personas se llaman { $name }: { $candidates }. Usa el identificador de la que buscas.
    }
error-value-unknown = No existe el valor { $name }.
error-not-joined = Para esto, únete antes a tu centro.
error-joined-as-other = En este ordenador está lo que pertenece a { $name }. El código era de otra persona; sal primero del centro o usa un código de { $name }.
error-already-joined = Este ordenador ya está unido a un centro. Déjalo antes; eso borra lo que hay guardado en este ordenador.
error-unsent-left = { $count ->
    [one] Un registro no se ha enviado aún y se perdería
    [many] { $count } de registros no se han enviado aún y se perderían
   *[other] { $count } registros no se han enviado aún y se perderían
 }. Conéctate antes a tu centro, o déjalo y renuncia a ello.
error-address-bad = Esto no es la dirección de un servidor. Tiene esta forma: https://breakwater.example.org
error-calendar-address-bad = Esta no es la dirección de un calendario. Empieza por https o webcal y a menudo termina en .ics. No ha cambiado nada.
error-plain-http-refused = Esta dirección no está protegida. Pide una que empiece por https.
error-code-unknown = Este código no se conoce. Comprueba que esté bien escrito.
error-code-used = Este código ya se ha usado. Pide uno nuevo.
error-code-expired = Este código ha caducado. Pide uno nuevo.
error-sso-failed =
    { $fault ->
        [off] Este centro no tiene inicio de sesión con la cuenta de trabajo. Usa el código que te dieron.
        [provider_down] El inicio de sesión de tu organización no responde. No se ha cambiado nada. Inténtalo más tarde o únete con un código.
        [no_person] Este centro no conoce tu cuenta de trabajo. No se ha cambiado nada. Pregunta a quien lleva Breakwater en tu centro o únete con un código.
        [other_account] Ya iniciaste sesión aquí con otra cuenta. No se ha cambiado nada. Usa aquella o pregunta a quien lleva Breakwater en tu centro.
        [cancelled] El inicio de sesión se canceló. No se ha cambiado nada.
        [expired] El inicio de sesión tardó demasiado o ya estaba hecho. No se ha cambiado nada. Empieza de nuevo.
       *[other] La respuesta del inicio de sesión de tu organización no es fiable. No se ha cambiado nada. Díselo a quien lleva Breakwater en tu centro o únete con un código.
    }
error-server-unreachable = El servidor no responde. Lo que hay aquí está a salvo. Comprueba la dirección y la red y vuelve a intentarlo.
error-certificate-untrusted =
    { $fault ->
        [issuer] Este ordenador no confía en el certificado del servidor: no lo ha firmado ninguna autoridad que conozca. No se ha enviado nada y todo está guardado aquí. Pregunta a quien lleva Breakwater en tu centro: o falta instalar en este ordenador la autoridad de certificación del centro, o este no es el servidor de tu centro.
        [date] El certificado del servidor no es válido hoy. No se ha enviado nada y todo está guardado aquí. Comprueba la fecha de este ordenador; si es correcta, pide a quien lleva Breakwater en tu centro que renueve el certificado.
        [name] El certificado del servidor está a otro nombre. No se ha enviado nada y todo está guardado aquí. Comprueba la dirección; si es correcta, pide a quien lleva Breakwater en tu centro un certificado con ese nombre.
       *[other] Este ordenador no confía en el certificado del servidor. No se ha enviado nada y todo está guardado aquí. Pregunta a quien lleva Breakwater en tu centro.
    }
error-server-broken = El servidor no ha dado una respuesta válida. Lo que hay aquí está a salvo. Vuelve a intentarlo; si sigue igual, díselo a quien lleva Breakwater en tu centro.
error-signed-out = Tu centro ya no reconoce este ordenador. Todo está guardado aquí; vuelve a unirte para enviarlo.
error-feed-rewound = El servidor se ha restaurado. Lo nuevo se está leyendo otra vez.
error-key-reused = Esta petición lleva el nombre de una anterior, pero dice otra cosa. No se ha cambiado nada. Envíala de nuevo con un nombre nuevo.
error-on-a-call = Durante una llamada, no. Espera a que la llamada termine.
error-nothing-due = No toca ningún respiro, así que no hay nada que aplazar. Silencio sin oferta: breakwater quiet 30m
error-source-unknown = No existe la fuente de llamadas { $id }.
error-source-kind-unknown = No se pueden reconocer llamadas por { $kind }.
error-source-address-bad =
    { $kind ->
        [baresip] baresip necesita una dirección con puerto, por ejemplo 127.0.0.1:4444.
        [dialog] Una centralita necesita tu dirección en ella, por ejemplo sip:1001@pbx.example.org. Solo valen UDP y TCP.
       *[other] Esta fuente necesita una dirección en este ordenador, por ejemplo 127.0.0.1:4747.
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] Con estas se escribe. Añade Ctrl, Alt o Super. No ha cambiado nada.
        [twice] Otro de tus atajos tiene estas teclas. No ha cambiado nada.
       *[unreadable] Esto no son teclas. Escríbelas como Ctrl+Alt+R. No ha cambiado nada.
    }
error-phone-unknown = Ningún programa { $name } ha usado un micrófono.
error-hook-unknown = No hay número { $id }.
error-hook-refused =
    { $fault ->
        [empty] Escribe una orden o una dirección. No ha cambiado nada.
        [too_long] Es demasiado largo: como máximo { NUMBER($max_bytes) } bytes. No ha cambiado nada.
        [unreadable] Falta cerrar unas comillas, o hay un carácter que no se puede mostrar. No ha cambiado nada.
        [elsewhere] Solo se enteran direcciones de este ordenador, como http://localhost:8989/light. No ha cambiado nada.
       *[other] Esta dirección no se puede leer. Es como http://localhost:8989/light. No ha cambiado nada.
    }
error-goal-refused =
    { $reason ->
        [too_short] Di un poco más, para saber cuándo se ha alcanzado el objetivo.
        [too_long] Es demasiado para un solo objetivo. Acórtalo o haz dos.
        [unseen] El texto tiene caracteres que no se pueden mostrar. Escríbelo de nuevo.
        [on_speed] Aquí no se llevan objetivos de velocidad ni de tiempo de gestión. Elige algo en lo que puedas crecer.
        [no_measure] Di cómo sabrás que el objetivo se ha alcanzado, por ejemplo cuántas veces.
        [day_past] Ese día ya ha pasado. Elige uno posterior.
       *[other] Este objetivo no se puede guardar así.
    }
error-evidence-unknown = Este ejemplo ya no está aquí. No se imprimió nada.
error-print-refused =
    { $fault ->
        [program_missing] El programa breakwater-print no está instalado junto a Breakwater. No se escribió nada. Instálalo e inténtalo de nuevo.
        [font_han] Ninguna fuente de este ordenador tiene estos caracteres chinos: { $signs }. No se escribió nada. Instala una, por ejemplo Noto Sans CJK (Debian y Ubuntu: fonts-noto-cjk), e imprime de nuevo.
        [font_other] Ninguna fuente de este ordenador tiene estos caracteres: { $signs }. No se escribió nada. Instala una que los tenga, o quita esos caracteres, e imprime de nuevo.
       *[broken] No se pudo hacer la página. No se escribió nada, y lo que anotaste está a salvo. Inténtalo de nuevo.
    }
error-role-unknown = Este rol ya no está en el plan de carrera.
error-idea-refused =
    { $fault ->
        [title_missing] Este respiro necesita un nombre. No ha cambiado nada.
        [title_too_long] El nombre es demasiado largo: 40 caracteres como mucho. No ha cambiado nada.
        [text_too_long] El texto es demasiado largo: 280 caracteres en 6 líneas como mucho. No ha cambiado nada.
       *[unseen] El texto tiene caracteres que no se pueden mostrar. Escríbelo de nuevo.
    }
error-idea-unknown = No hay un respiro tuyo llamado { $name }. Para verlos todos: breakwater own list
error-goal-unknown = Este objetivo ya no está aquí.
error-skill-unknown = Esta habilidad ya no está en el plan de carrera.
error-four-eyes-refused =
    { $fault ->
        [gone] Esto ya no espera: se decidió, se retiró o se sustituyó, o se acabó su plazo. No se ha cambiado nada. Mira otra vez la relación.
        [same_eyes] Lo pediste tú, así que otra persona tiene que confirmarlo. Puedes retirarlo. No se ha cambiado nada.
        [nobody_else] Para esto hacen falta dos personas y aquí nadie más podría confirmarlo. No se ha pedido nada. Da antes a otra persona la función de administración o de comité de empresa.
        [last_admin] Tu centro se quedaría sin administración. No se ha cambiado nada. Da antes a otra persona la función de administración.
        [both_vaults] Ambas fichas tienen una caja fuerte, y dos cajas fuertes no se pueden unir. No se ha cambiado nada. La persona tiene que seguir con una de ellas, y la otra ficha se va.
        [same_entry] Esto es una ficha, no dos. No se ha cambiado nada. Elige otra.
        [not_here] Esa persona ya no está aquí: se fue o se borró. No se ha cambiado nada.
        [asked_already] Lo mismo ya se pidió y está en espera. No se ha cambiado nada.
       *[too_many] Espera a una segunda persona tanto como cabe. No se ha pedido nada. Que se decida antes algo de ello.
    }
error-duration-bad = { $text } no es una duración. Escribe, por ejemplo, 60s, 10m o 1h.
error-hours-bad = «{ $text }» no es un horario como 08:00-16:30. No ha cambiado nada.
error-shift-parts-overlap = Las partes { $one } y { $other } de este turno se solapan. Cada una empieza cuando acaba la anterior, o más tarde. No ha cambiado nada.
error-pack-unknown = No hay normas para { $name }. Las hay para AT, BR, DE, ES, IT, PL y UK.
error-pack-not-chosen = Elige antes el país cuyas normas se te aplican, en los ajustes o con: breakwater policy pack ES
error-rule-unknown = Estas normas no tienen { $id }.
error-leader-unknown = No consta quién dirige tu equipo, así que no se ha enviado nada.
error-team-missing = Aquí no estás en ningún equipo, así que no ha cambiado nada. Muéstralo a todo el mundo o pregunta a quien lleva tu centro.
error-voice-refused =
    { $fault ->
        [tool_missing] Di qué herramienta ha estorbado. No se ha enviado nada.
        [tool_too_long] El nombre de la herramienta es demasiado largo: 60 caracteres como mucho. No se ha enviado nada.
        [minutes] Los minutos son un número de 1 a 480, una jornada. No se ha enviado nada.
        [not_friction] Solo una traba tiene herramienta, minutos o un cliente que espera. No se ha enviado nada.
        [additions_full] Ya se ha añadido todo lo que cabe. Lo que has dicho se queda. Di algo nuevo en su lugar.
        [not_answered] Aún no hay una respuesta que agradecer. No se ha enviado nada. Llega para el día que pone ahí.
        [over] Esto ya ha acabado: se ha retirado, o ya has dado las gracias. No ha cambiado nada.
       *[month_full] Sin nombre ya se ha dicho todo lo que cabe este mes. No se ha enviado nada. Dilo con tu nombre, o sin él el mes que viene.
    }
error-voice-unknown = Esto no está entre lo que has dicho, o ya no está. No ha cambiado nada. Para verlo todo: breakwater voice list
error-case-unknown = Esto ya no está abierto, o se ha unido a otro. No ha cambiado nada. Vuelve a mirar.
error-case-refused =
    { $fault ->
        [not_now] Esto ya está en otro punto: alguien se ha adelantado. No ha cambiado nada. Vuelve a mirarlo.
        [day] Ese día ya ha pasado, no es anterior al que vale o está a más de 90 días. No ha cambiado nada. Elige otro.
        [owner] Esa persona no puede responder de ello: se ha ido o no tiene sala en la consola. No ha cambiado nada. Elige a otra.
        [merge] Solo las trabas de la misma herramienta se responden juntas. No ha cambiado nada.
       *[board] En el muro en pantalla solo puede estar lo que está hecho, y sus palabras deben ir sin nombres. No ha cambiado nada.
    }
error-pulse-refused =
    { $fault ->
        [none] No hay preguntas breves abiertas. No se ha enviado nada.
        [over] El plazo de estas preguntas ha terminado. No se ha enviado nada, y lo que se respondió antes cuenta.
        [answered] Ya has respondido a estas. Esa respuesta vale, y no se ha enviado nada más.
        [overdue] Hay respuestas vencidas; van primero. No se ha abierto ningún pulso.
        [twice] Este mes ya ha tenido su pulso. No se ha abierto otro. El próximo se puede abrir el mes que viene.
        [month_over] El mes acaba demasiado pronto. No se ha abierto ningún pulso. Ábrelo el día uno del mes que viene.
        [questions] Un pulso tiene de una a cuatro preguntas distintas. No se ha abierto ninguno.
        [answers] Di un número para cada pregunta: de 1 a 5, o 0 para dejarla en blanco. No se ha enviado nada.
       *[other_desk] Lo que hace falta para responder está en otro puesto tuyo. No se ha enviado nada. Responde allí, o abre tu caja fuerte en los dos.
    }
error-policy-refused = Estas normas se rechazan. Línea { NUMBER($line) }: { $reason }
error-vault-missing = Aún no tienes una caja fuerte en este centro. Créala en los ajustes o con: breakwater vault create
error-vault-there = Ya tienes una caja fuerte en este centro. Ábrela con tu frase secreta, tus palabras de recuperación u otro puesto. No se ha cambiado nada.
error-vault-locked = Tu caja fuerte está cerrada aquí. Ábrela antes.
error-vault-changed = Lo que abre tu caja fuerte se cambió entretanto en otro puesto. Aquí no se ha cambiado nada. Inténtalo de nuevo.
error-vault-other = La llave abierta aquí no es la de tu caja fuerte en el centro. No se ha cambiado nada. Ciérrala y ábrela con tu frase secreta.
error-passphrase-wrong = Esta no es tu frase secreta. No se ha cambiado nada. Revisa el teclado e inténtalo de nuevo, o usa tus palabras de recuperación.
error-passphrase-throttled = Ha habido demasiadas frases equivocadas. El próximo intento es en { $wait_s ->
    [one] { $wait_s } segundo
    [many] { NUMBER($wait_s) } segundos
   *[other] { NUMBER($wait_s) } segundos
 }. Tus palabras de recuperación y tus otros puestos siguen abriendo la caja fuerte al momento.
error-passphrase-unfit =
    { $fault ->
        [short] Una frase secreta tiene al menos 10 caracteres. Tres o cuatro palabras que nadie espera juntas son buenas. No se ha cambiado nada.
        [long] Una frase secreta tiene como máximo 256 caracteres. No se ha cambiado nada.
        [plain] Esta frase repite los mismos pocos caracteres. Elige una más variada. No se ha cambiado nada.
       *[other] La frase tiene caracteres que no se pueden escribir en todas partes. Elige otra. No se ha cambiado nada.
    }
error-words-unfit =
    { $fault ->
        [count] Las palabras de recuperación son 24; aquí hay { NUMBER($place) }. No se ha cambiado nada.
        [unknown] La palabra { NUMBER($place) } no es una de las palabras de recuperación. Mira cómo se escribe. No se ha cambiado nada.
        [asked] La palabra { NUMBER($place) } es otra. Mira tu papel y escríbela de nuevo.
        [checksum] Una palabra es otra, o dos están cambiadas de sitio. Compáralas con tu papel. No se ha cambiado nada.
       *[other] Estas no son las palabras de recuperación de esta caja fuerte. No se ha cambiado nada.
    }
error-pairing-gone = No hay ningún emparejamiento con este código, o sus diez minutos han pasado. No se ha entregado nada. Empieza de nuevo en el puesto nuevo.
error-pairing-mixed = Los dos puestos no llegaron a la misma llave, así que no se ha entregado nada. Empieza de nuevo. Si vuelve a pasar, díselo a quien lleva tu centro.
error-memory-short = No hay memoria libre suficiente para abrir la caja fuerte; usa 64 MiB por un momento. No se ha cambiado nada. Cierra algo e inténtalo de nuevo.
error-disk-full = El disco está lleno. No se ha escrito nada, y lo guardado antes está a salvo. Libera espacio y vuelve a intentarlo.
error-store-failed = No se ha podido guardar. Lo guardado antes está a salvo. Vuelve a intentarlo o ejecuta: breakwater doctor
error-too-large = Es demasiado grande: { NUMBER($max_bytes) } bytes como mucho.
error-busy =
    { $retry_after_s ->
        [one] Ahora mismo hay demasiado trabajo. No se ha cambiado nada. Vuelve a intentarlo en { $retry_after_s } segundo.
        [many] Ahora mismo hay demasiado trabajo. No se ha cambiado nada. Vuelve a intentarlo en { $retry_after_s } de segundos.
       *[other] Ahora mismo hay demasiado trabajo. No se ha cambiado nada. Vuelve a intentarlo en { $retry_after_s } segundos.
    }
error-no-room = { NUMBER($max) } programas hablan con Breakwater a la vez y no caben más. No se ha perdido nada. Cierra ventanas o scripts que lo usen y vuelve a intentarlo.
error-no-display = Breakwater se inició sin pantalla, así que no puede abrir ninguna ventana. Todo lo demás funciona. Ciérralo e inícialo en tu sesión de escritorio: breakwater quit, luego breakwater run
error-window-missing = El programa que muestra las ventanas, breakwater-window, no está instalado junto a Breakwater. Todo lo demás funciona. Instálalo y vuelve a intentarlo.
error-internal = Algo ha fallado por nuestra parte. Lo guardado está a salvo. Vuelve a intentarlo.
