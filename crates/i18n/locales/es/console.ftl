### La consola en el navegador: lo que leen y hacen allí responsables, administración y comité de empresa.

console-rooms = Salas
console-room-team = Equipo
console-room-recognition = Reconocimiento
console-room-voices = Voces
console-room-people = Personas
console-room-ladders = Planes y valores
console-room-policy = Reglas
console-room-audit = Registro
console-room-wall = Muro en pantalla
console-room-barred = Esta sala no está abierta para tu función. No ha cambiado nada.
console-no-rooms = Todavía no hay ninguna sala abierta para tu función. Pregunta a quien lleva Breakwater en tu centro.
console-signed-in-as = Sesión de { $name }
console-sign-out = Cerrar sesión
console-due-overdue = vencido
console-ends-soon = Tu sesión dura hasta las { $time }. Termina antes lo que estés escribiendo y abre una dirección nueva para seguir.
console-language-system = La del navegador

console-sign-in = Iniciar sesión
console-signed-out = Sesión cerrada
console-ended = Tu sesión ha terminado. Nada de lo enviado se ha perdido. Vuelve a iniciar sesión para seguir.
console-left = Nadie puede seguir aquí en tu nombre.
console-sso = Cuenta del trabajo
console-sso-hint = Tu organización confirma quién eres y te trae de vuelta aquí.
console-sso-begin = Entrar con la cuenta del trabajo
console-address = Dirección de un solo uso
console-address-hint = Pide una dirección a quien lleva el servidor de tu centro y ábrela en este navegador. Vale una vez, durante cinco minutos. No hay que escribir nada.
console-address-made = Esa persona la crea con este comando:
console-address-name = Tu nombre
console-look-again-hint = ¿Ya entraste, en otra pestaña de este navegador?
console-look-again = Volver a mirar
console-who = La consola es para responsables, coaching, comité de empresa y administración. Quien atiende llamadas tiene todo lo suyo en Breakwater, en su propio ordenador.
console-fault =
    { $fault ->
        [off] Este centro no permite entrar con la cuenta del trabajo. Pide una dirección de un solo uso.
        [provider_down] El inicio de sesión de tu organización no responde. No ha cambiado nada. Inténtalo más tarde o pide una dirección de un solo uso.
        [no_person] Este centro no conoce tu cuenta del trabajo. Pregunta a quien lleva Breakwater en tu centro.
        [other_account] Antes entraste aquí con otra cuenta. Usa aquella o pregunta a quien lleva Breakwater en tu centro.
        [cancelled] El inicio de sesión se canceló. No ha cambiado nada.
        [expired] El inicio de sesión tardó demasiado o ya se había hecho. Empieza de nuevo.
        [not_allowed] La consola no está abierta para tu función. Todo lo tuyo está en Breakwater, en tu ordenador.
       *[other] La respuesta del inicio de sesión de tu organización no es de fiar. No ha cambiado nada. Avisa a quien lleva Breakwater en tu centro.
    }

console-error-signed-out = Tu sesión ha terminado. Lo que escribiste sigue aquí hasta que se cierre esta página. Vuelve a iniciar sesión.
console-error-not-allowed = Esto no está abierto para tu función, o tiene que hacerlo otra persona. No ha cambiado nada.
console-error-server-unreachable = El servidor no responde. Lo que escribiste sigue aquí y, que se sepa, no ha cambiado nada. Comprueba la red y vuelve a intentarlo.
console-error-server-broken = El servidor no ha dado una respuesta correcta. Lo que escribiste sigue aquí. Mira si se hizo y vuelve a intentarlo; si sigue igual, avisa a quien lleva Breakwater en tu centro.
console-error-code-unknown = Esta dirección no se conoce. Comprueba que esté completa o pide una nueva.
console-error-code-used = Esta dirección ya se usó; cada una vale una vez. Pide una nueva.
console-error-code-expired = Esta dirección es demasiado antigua; cada una vale cinco minutos. Pide una nueva.
console-error-request-broken = El servidor no pudo aceptar lo que escribiste: un equipo, una función o un nombre que no conoce o no puede guardar. No ha cambiado nada. Revísalo y envíalo de nuevo.
console-error-too-large = Es demasiado grande para el servidor. No ha cambiado nada. Envíalo en partes más pequeñas.
console-error-case-unknown = Esto ya no está aquí: se retiró, o se responde ahora junto con otra voz. No ha cambiado nada. Ciérralo y mira qué hay ahora.
console-error-case-refused =
    { $fault ->
        [not_now] Esto ya está en otro punto: alguien se adelantó. No ha cambiado nada y lo que escribiste sigue aquí. Ciérralo y ábrelo de nuevo.
        [day] Este día no sirve: ya pasó, no es anterior al que vale o queda demasiado lejos. No ha cambiado nada. Elige otro.
        [owner] Esa persona no puede responder: ya no está, o esta sala no está abierta para ella. No ha cambiado nada. Elige a otra.
        [merge] Solo se responden juntas las trabas con la misma herramienta. No ha cambiado nada.
       *[other] En el muro en pantalla solo puede estar lo que ya está hecho, con palabras que no nombren a nadie. No ha cambiado nada.
    }
console-error-pulse-refused =
    { $fault ->
        [overdue] Hay respuestas vencidas y van primero. No se abrió ningún pulso.
        [twice] Este mes ya tuvo su pulso. No se abrió otro.
        [month_over] Quedan pocos días de este mes para responder. No se abrió ningún pulso.
       *[other] Un pulso tiene de una a cuatro preguntas distintas. No se abrió ninguno. Revísalas.
    }

console-again = Volver a intentarlo
console-more = Mostrar más
console-too-many = No se muestran más seguidos. Busca lo que necesitas.
console-nothing-found = Nada contiene «{ $text }».
console-undo = Deshacer
console-publish = Publicar
console-copy = Copiar
console-copied = Copiado
console-print = Imprimir
console-line = Línea { $line }
console-faults-more =
    { $count ->
        [one] y { $count } más. Corrige antes estos.
        [many] y { $count } más. Corrige antes estos.
       *[other] y { $count } más. Corrige antes estos.
    }
console-discard = ¿Cerrar sin publicar?
console-discard-text = Lo que escribiste no está publicado. Si cierras, se pierde.
console-discard-yes = Cerrar y descartar

console-import-choose = Elegir un archivo
console-import-other = Elegir otro archivo
console-import-first = Primero ves qué cambiaría. No cambia nada hasta que lo confirmes.
console-import-example = Una tabla guardada como CSV, por ejemplo:
console-import-reading = Leyendo { $name } ({ $kib } KiB)
console-import-writing = Importando { $name }
console-import-stay = Puede tardar un minuto. Quédate en esta página.
console-import-look = Qué cambiaría { $name }
console-import-faults = Líneas con errores
console-import-refused =
    { $count ->
        [one] { $count } línea tiene un error. No se importa nada mientras haya errores en el archivo. Corrígelo y vuelve a elegir el archivo.
        [many] { $count } de líneas tienen errores. No se importa nada mientras haya errores en el archivo. Corrígelos y vuelve a elegir el archivo.
       *[other] { $count } líneas tienen errores. No se importa nada mientras haya errores en el archivo. Corrígelos y vuelve a elegir el archivo.
    }
console-import-nothing = Todo esto ya está aquí. No hay nada que importar.

console-team-never = Ves quién está en tu equipo. Lo que hacen (llamadas, respiros, quién da las gracias a quién) es suyo y no está aquí.
console-team-empty = Todavía no llevas ningún equipo
console-team-empty-text = Cuando la administración de tu centro te confíe un equipo, sus personas aparecerán aquí.
console-team-nobody = Todavía no hay nadie en este equipo.

console-praise-waiting = Palabras que te esperan
console-praise-hint = Las palabras de clientes se entregan solas, salvo que puedan revelar quién las escribió. Entonces alguien las mira antes.
console-praise-search = Buscar por nombre o palabras
console-praise-empty = No hay nada en espera
console-praise-empty-text = Si unas palabras pueden revelar quién las escribió, se quedan aquí hasta que las entregues o las borres. También puedes traer palabras de un archivo.
console-praise-to = Para { $name }
console-praise-about = Dicho: { $day } · de { $source }
console-praise-why = Puede revelar quién lo escribió: «{ $words }»
console-praise-pass = Entregar
console-praise-pass-name = Entregar a { $name }
console-praise-erase = Borrar
console-praise-erase-name = Borrar las palabras para { $name }
console-praise-passing = Se entrega tal como está en { NUMBER($seconds) } s. Solo lo lee la persona a la que dan las gracias.
console-praise-erasing = Se borra en { NUMBER($seconds) } s. Nadie lo lee y no vuelve.
console-praise-passed = Entregado a { $name }.
console-praise-erased = Se han borrado las palabras para { $name }.
console-praise-import = Importar palabras de clientes
console-praise-import-lead = Columnas: to, text, said_on y, si quieres, value y shared_by. Se quitan direcciones y números de clientes.
console-praise-import-yes =
    { $count ->
        [one] Importar { $count } línea nueva
        [many] Importar { $count } de líneas nuevas
       *[other] Importar { $count } líneas nuevas
    }
console-praise-imported =
    { $count ->
        [one] Se ha importado { $count } línea.
        [many] Se han importado { $count } de líneas.
       *[other] Se han importado { $count } líneas.
    }
console-praise-new =
    { $count ->
        [one] { $count } línea es nueva.
        [many] { $count } de líneas son nuevas.
       *[other] { $count } líneas son nuevas.
    }
console-praise-known =
    { $count ->
        [one] { $count } línea ya está aquí.
        [many] { $count } de líneas ya están aquí.
       *[other] { $count } líneas ya están aquí.
    }
console-sheet = Las gracias de la semana en papel
console-sheet-hint = Una hoja (A3) para colgar: solo lo que la gente muestra ahora a todos.
console-sheet-which = Semana
console-sheet-week = { $from } – { $to }
console-sheet-language = Idioma de la hoja
console-sheet-make = Hacer la hoja
console-sheet-making = Haciéndola

console-voices-hint = Lo que la gente dice al centro. A todo hay que responder antes de un día fijado; lo que te toca a ti está señalado. La respuesta la lee todo el centro. En ningún listado aparece quién lo dijo.
console-voices-which = Cuáles
console-voices-open = Abiertas
console-voices-overdue = Vencidas
console-voices-answered = Respondidas
console-voices-sort = Tipo
console-voices-all = Todas
console-voice-suggestion = Sugerencia
console-voice-customers = Lo que dicen los clientes
console-voice-friction = Traba
console-voices-search = Buscar por palabras o herramienta
console-voices-open-empty = Nada espera respuesta
console-voices-open-empty-text = Sugerencias, lo que dicen los clientes y trabas aparecen aquí en cuanto alguien las dice, cada una con una persona que responde y un día.
console-voices-overdue-empty = No hay nada vencido
console-voices-overdue-empty-text = Cuando pasa el día de una respuesta, aparece aquí y todo el centro ve que falta una respuesta.
console-voices-answered-empty = Todavía no hay nada respondido
console-voices-answered-empty-text = Lo que está hecho y lo que se descartó aparece aquí, con las palabras que leen todos.
console-voices-sort-empty = Nada de este tipo
console-voices-sort-empty-text = Elige «Todas» para ver las demás.
console-case-heard = escuchado
console-case-yes = decidido: sí
console-case-no = decidido: no
console-case-done = hecho
console-case-decide-by = decidir para el { $day }
console-case-decide-late = vencido: había que decidir para el { $day }
console-case-do-by = hacer para el { $day }
console-case-do-late = vencido: había que hacerlo para el { $day }
console-case-people =
    { $count ->
        [one] al menos { $count } persona
        [many] al menos { $count } de personas
       *[other] al menos { $count } personas
    }
console-case-waiting = había una persona esperando al teléfono
console-case-nobody = todavía no responde nadie
console-case-mine = respondes tú
console-case-owner = responde { $name }
console-case-opening = Abriendo
console-case-since = Desde el { $day }
console-case-minutes = Costó { $length } en total.
console-case-why = Por qué
console-case-why-hint = Esto lo lee todo el centro. Llega también a quien lo dijo, con nombre o sin nombre. No nombres a nadie.
console-case-why-yes-example = Por ejemplo: Tres de cuatro equipos pierden tiempo aquí. Cada puesto del turno de noche recibe una segunda pantalla.
console-case-why-no-example = Por ejemplo: El contrato dura hasta junio. Entonces lo volvemos a mirar; hasta ese día estas llamadas las lleva el equipo de gestión.
console-case-decided-on = Decidido el { $day }
console-case-note = Qué se hizo
console-case-note-hint = Todas las personas afectadas se enteran en su próximo hueco entre llamadas, y todo el centro puede leerlo.
console-case-note-example = Por ejemplo: Desde el lunes la búsqueda muestra todos los resultados y no solo los diez primeros.
console-case-done-on = Hecho el { $day }
console-case-on-board = en el muro en pantalla
console-case-by = Hecho para qué día
console-case-by-hint = Sin un día, vale el { $day }; después se puede adelantar, nunca aplazar.
console-case-sooner = Día nuevo
console-case-sooner-hint = Todos ven el día nuevo. Se puede adelantar, nunca aplazar.
console-case-owner-who = Quién responde desde ahora
console-case-owner-placeholder = Unas letras de un nombre
console-case-owner-none = Nadie que pueda responder se llama «{ $text }».
console-case-owner-other = Otra persona
console-case-owner-hint = El día se queda igual. Pueden responder las personas responsables y la administración.
console-case-merge = Responder junto con
console-case-merge-hint = Todo lo que se dijo aquí pasa allí. No se puede volver a separar.
console-case-waits = Decidido. Sale en unos segundos.
console-case-undo-name = Deshacer: { $title }
console-case-draft = a medio escribir
console-case-no-steps = El siguiente paso es de quien responde. Tú lo sigues.
console-case-first = Pulsar aún no envía nada: primero escribes y luego tienes diez segundos para deshacerlo.
console-case-take = Si te haces cargo, la respuesta pasa a ser tuya y el día se queda. Si se dio un nombre, lo verás entonces, y el registro dice que te hiciste cargo.
console-step-own = Respondo yo
console-step-yes = Se hará
console-step-no = No se hará
console-step-done = Está hecho
console-step-hand-over = Pasar a otra persona
console-step-sooner = Adelantar
console-step-merge = Unir con otra
console-step-board = Mostrar en el muro en pantalla
console-step-unboard = Quitar del muro en pantalla
console-step-yes-do = Decidir: sí
console-step-no-do = Decidir: no
console-step-done-do = Decir que está hecho
console-step-hand-over-do = Pasar
console-step-sooner-do = Adelantar
console-step-merge-do = Unir
console-case-going-yes = En { NUMBER($seconds) } s todos leen que se hará y por qué.
console-case-going-no = En { NUMBER($seconds) } s todos leen que no se hará y por qué.
console-case-going-done = En { NUMBER($seconds) } s todos leen que está hecho.
console-case-going-hand-over = Se pasa en { NUMBER($seconds) } s.
console-case-going-sooner = El día nuevo vale en { NUMBER($seconds) } s.
console-case-going-merge = Se unen en { NUMBER($seconds) } s.
console-case-going-hint = Cerrar la página lo envía al momento.
console-case-sent-yes = Decidido: sí. Todos leen por qué.
console-case-sent-no = Decidido: no. Todos leen por qué.
console-case-sent-done = Hecho. Todas las personas afectadas se enteran.
console-case-sent-hand-over = Ya está en otras manos.
console-case-sent-sooner = El día se ha adelantado.
console-case-sent-merge = Ahora se responden juntas.
console-said = Qué se dijo
console-said-wordless = Sin palabras: solo la herramienta.
console-said-helps = Qué mejoraría:
console-said-added = Añadido después:
console-said-minutes = costó { $length }
console-said-thanked = llegaron las gracias
console-said-by = Lo dijo { $name } y puedes preguntar. El nombre solo lo ves tú.
console-said-nameless = Donde no hay nombre, se dijo sin nombre. Nadie aquí puede mirar de quién viene, y tu respuesta llega igual.
console-said-hidden = Si se dio un nombre, solo lo ve quien responde.

console-pulse = Pulso
console-pulse-hint = Hasta cuatro preguntas cortas al mes, respondidas sin nombre. El resultado llega a todos en el mismo minuto, a las personas responsables no antes.
console-pulse-asked = Qué se pregunta
console-pulse-until = se puede responder hasta el { $day }
console-pulse-counted = Recuento y resultado: { $day }. Antes nadie ve nada.
console-pulse-may = No hay ningún pulso abierto.
console-pulse-open = Abrir un pulso
console-pulse-admin = No hay ningún pulso abierto. Lo abre la administración.
console-pulse-hindered-overdue =
    { $count ->
        [one] { $count } respuesta está vencida. Va primero; después se puede abrir un pulso.
        [many] { $count } de respuestas están vencidas. Van primero; después se puede abrir un pulso.
       *[other] { $count } respuestas están vencidas. Van primero; después se puede abrir un pulso.
    }
console-pulse-overdue-look = Ver lo vencido
console-pulse-hindered-twice = Este mes ya tuvo su pulso. El próximo se puede abrir el mes que viene.
console-pulse-hindered-month-over = Quedan pocos días de este mes para responder. Se puede abrir un pulso el mes que viene.
console-pulse-empty = Todavía no hay resultados
console-pulse-empty-text = Lo que resulta de un pulso aparece aquí en palabras: de todo el centro y de los equipos que son bastante grandes.
console-pulse-centre = Todo el centro
console-pulse-bars = La barra es oscura hasta donde es seguro y pálida hasta donde puede ser. Nadie sabe más que eso.
console-pulse-people =
    { $count ->
        [one] Respondió al menos { $count } persona.
        [many] Respondieron al menos { $count } de personas.
       *[other] Respondieron al menos { $count } personas.
    }
console-pulse-untold =
    { $count ->
        [one] Sin resultado: respondió menos de { $count } persona, o se podría calcular lo que dijo alguien.
        [many] Sin resultado: respondieron menos de { $count } de personas, o se podría calcular lo que dijo alguien.
       *[other] Sin resultado: respondieron menos de { $count } personas, o se podría calcular lo que dijo alguien.
    }
console-pulse-agree-hardly-any = Casi nadie está de acuerdo.
console-pulse-agree-some = Algunas personas están de acuerdo.
console-pulse-agree-about-half = Cerca de la mitad está de acuerdo.
console-pulse-agree-most = La mayoría está de acuerdo.
console-pulse-agree-nearly-all = Casi todo el mundo está de acuerdo.
console-pulse-disagree-hardly-any = Casi nadie está en desacuerdo.
console-pulse-disagree-some = Algunas personas están en desacuerdo.
console-pulse-disagree-about-half = Cerca de la mitad está en desacuerdo.
console-pulse-disagree-most = La mayoría está en desacuerdo.
console-pulse-disagree-nearly-all = Casi todo el mundo está en desacuerdo.
console-question-challenge = Mi trabajo me reta para bien.
console-question-recognition = Lo que hago bien se nota.
console-question-development = Aquí avanzo.
console-question-flexibility = Mis turnos encajan con mi vida.
console-pulse-lead = Llega a todos y, una vez abierto, se queda como está. Nadie tiene que responder.
console-pulse-questions = Preguntas
console-pulse-own = Una pregunta propia
console-pulse-own-example = Por ejemplo: Los auriculares nuevos me ayudan.
console-pulse-own-hint = Una frase con la que se está de acuerdo o no, de «nada» a «del todo». Cuatro preguntas como máximo.
console-pulse-window = Se puede responder hasta el final de { $month }. Cuatro días después se cuenta y todos se enteran del resultado.
console-pulse-none = Marca una pregunta o escribe una.
console-pulse-too-many = Cuatro preguntas como máximo. Deja una fuera.
console-pulse-too-long = Tu pregunta es demasiado larga.
console-pulse-open-yes = Preguntar a todos
console-pulse-opened = El pulso está abierto.

console-reports = Informe de primera línea
console-reports-hint = Una página al mes: qué se dijo, qué se decidió y qué se hizo, y lo que costaron las herramientas. No hay ninguna persona en ella. Dos personas del comité de empresa la aprueban antes de colgarla.
console-reports-empty = Todavía no hay ningún informe
console-reports-empty-text = Si en un mes se dijo algo, su página está aquí cuando el mes termina.
console-report-draft = borrador, aún sin aprobar
console-report-half = una de dos aprobaciones
console-report-approved = aprobado
console-report-mine = Tú ya lo aprobaste. Falta otra aprobación.
console-report-approve = Aprobar
console-report-approve-name = Aprobar en nombre de la plantilla: { $month }
console-report-page = PDF
console-report-page-name = PDF: { $month }
console-report-sure = ¿Aprobar { $month }?
console-report-sure-text = Apruebas el informe en nombre de la plantilla; lee antes su página. Hasta que lo hagan dos personas, la palabra «borrador» cruza la página. No se puede deshacer.
console-report-approved-by-you = { $month }: lo has aprobado.
console-report-nothing = En { $month } no se dijo nada.

console-people-hint = Quién trabaja aquí. Lo que la gente escribe, da y anota no está aquí.
console-people-search = Buscar por nombre o dirección
console-people-empty = Todavía no hay nadie
console-people-empty-text = Importa la plantilla como tabla. Después cada persona recibe un código para unirse desde su propio ordenador.
console-post-agent = Atención al cliente
console-post-leader = Responsable
console-post-coach = Coaching
console-post-works-council = Comité de empresa
console-post-admin = Administración
console-person-gone = ya no está
console-person-from-directory = del directorio
console-person-nowhere = aún sin sesión
console-person-waits = espera a una segunda persona
console-person-actions = Qué se puede hacer por { $name }
console-person-invite = Crear un código
console-person-sessions = Dónde hay sesión
console-person-edit = Nombre, equipo, función
console-person-leave = Ya no está
console-person-return = Vuelve
console-person-change = Cambiar { $name }
console-person-directory = El nombre y el equipo de esta persona vienen de tu directorio y se cambian allí; la función se cambia aquí.
console-person-name = Nombre
console-person-team = Equipo
console-person-team-hint = El nombre de un equipo que exista. Vacío: ningún equipo.
console-person-posts = Función
console-person-own-post = Nadie cambia su propia función. Pídelo a otra persona de administración.
console-person-sure = Esto es lo que pasará:
console-person-renamed = { $from } se llama { $to } desde ahora en todos los puestos. Lo dado y lo recibido se conserva.
console-person-moved = { $name } está en { $team } desde ahora. Lo que la gente del equipo anterior muestra solo a su equipo deja de llegarle.
console-person-teamless = { $name } no está en ningún equipo desde ahora. Lo que la gente muestra solo a su equipo deja de llegarle.
console-person-post = { $name } recibe otra función: { $post }. Lo que tiene abierto en esta consola cambia al instante.
console-person-save = Hacerlo
console-person-saved = { $name }: cambio hecho.
console-leave-title = ¿{ $name } ya no está?
console-leave-text = Las sesiones de { $name } terminan al instante en todos los puestos, y nadie puede darle ya las gracias. Lo que dio se queda con quien lo recibió. Puedes hacer que vuelva.
console-leave-yes = Ya no está
console-person-left = Se han cerrado todas las sesiones de { $name }.
console-return-title = ¿{ $name } vuelve?
console-return-text = { $name } vuelve a aparecer para el resto. Para iniciar sesión necesita un código nuevo.
console-return-yes = Vuelve
console-person-returned = { $name } está de vuelta. Crea un código.
console-invite-title = Un código para { $name }
console-invite-lead = Con él se une desde su propio ordenador. Vale una vez y se muestra una vez.
console-invite-make = Crear el código
console-invite-until = Vale hasta: { $day }, { $time }
console-invite-how = Entrégalo en persona o donde solo lo lea esa persona. En Breakwater: Ajustes, Tu centro.
console-sessions-title = Dónde tiene sesión { $name }
console-sessions-lead = Solo días. Aquí no se ve cuándo trabaja nadie.
console-sessions-none = En ningún sitio.
console-session-made = Desde el { $day }, sin usar todavía
console-session-used = Desde el { $day }, por última vez el { $last }
console-session-end = Cerrar
console-session-end-name = Cerrar la sesión en { $device }
console-session-sure = La sesión en { $device } se cierra al instante. Lo que { $name } guarda allí se conserva; para enviar algo necesita un código nuevo.
console-session-ended = Se ha cerrado la sesión en { $device }.
console-roster-import = Importar la plantilla
console-roster-lead = Columnas: name y, si quieres, id, email, team, post y role. Lo que el archivo no nombra se queda como está.
console-roster-yes =
    { $count ->
        [one] Cambiar { $count } persona
        [many] Cambiar { $count } de personas
       *[other] Cambiar { $count } personas
    }
console-roster-imported =
    { $count ->
        [one] { $count } persona añadida o cambiada.
        [many] { $count } de personas añadidas o cambiadas.
       *[other] { $count } personas añadidas o cambiadas.
    }
console-roster-added =
    { $count ->
        [one] Se añade { $count } persona
        [many] Se añaden { $count } de personas
       *[other] Se añaden { $count } personas
    }
console-roster-changed =
    { $count ->
        [one] Cambia { $count } persona
        [many] Cambian { $count } de personas
       *[other] Cambian { $count } personas
    }
console-roster-unchanged =
    { $count ->
        [one] { $count } persona se queda como está.
        [many] { $count } de personas se quedan como están.
       *[other] { $count } personas se quedan como están.
    }
console-person-merge = La misma persona que…
console-person-erase = Borrar…
console-requests = Requiere una segunda persona
console-requests-hint = Para borrar a alguien, o para unir dos fichas de una misma persona, hacen falta dos: una lo pide y otra lo confirma.
console-requests-hint-council = Mientras tu centro tenga una sola persona de administración, lo que ella pide espera aquí al comité de empresa. Cualquiera del comité puede confirmarlo.
console-requests-which = Cuáles
console-requests-waiting = En espera
console-requests-over = Anteriores
console-requests-none = Nada espera a una segunda persona.
console-requests-none-over = Todavía no se ha decidido nada.
console-request-erase = Borrar todo de { $name }
console-request-erased = Se borró todo de una persona
console-request-merge = Unir dos fichas de { $name }
console-request-asked = Pedido por { $by }, { $day }
console-request-until = Se puede confirmar hasta: { $day }, { $time }
console-request-decided = Decidido por { $by }, { $day }
console-request-look = Ver
console-request-look-name = Ver «{ $what }»
console-request-waits = en espera
console-request-yours = te espera
console-request-mine = petición tuya
console-request-done = hecho
console-request-refused = rechazado
console-request-taken-back = retirado
console-request-lapsed = sin decidir a tiempo
console-request-ask = Pedirlo
console-request-is-asked = Pedido. Espera arriba en esta página hasta que otra persona lo confirme.
console-request-confirm = Confirmar
console-request-refuse = Rechazar
console-request-take-back = Retirarlo
console-request-sure-erase = Todo esto se borra al instante y nadie puede recuperarlo.
console-request-sure-merge = Ocurre al instante: se cierran todas las sesiones de la ficha que se va, y la que se queda toma lo que le falta.
console-request-yes-erase = Borrar para siempre
console-request-yes-merge = Unirlas
console-request-refused-said = Rechazado. No se ha cambiado nada.
console-request-back-said = Retirado. No se ha cambiado nada.
console-erase-title = ¿Borrar todo de { $name }?
console-erase-lead = Todavía no se borra nada: tú lo pides y otra persona lo confirma.
console-plan-goes = Desaparecerá para siempre
console-plan-stays = Se conserva de todos modos
console-plan-leaves = La ficha «{ $name }» se va: se cierran todas sus sesiones y el registro dice que es la misma persona.
console-plan-takes = { $name } toma
console-plan-takes-none = Nada: la ficha que se queda ya lo tiene todo.
console-plan-lost = No se puede pasar
console-plan-until = Vale hasta: { $day }, { $time }.
console-goes-roster = Nombre, dirección, número en el trabajo, equipo, función y rol
console-goes-sessions = Todas las sesiones y los códigos para unirse
console-goes-accounts = La unión con la cuenta del trabajo
console-goes-directory = Cómo la llama tu directorio
console-goes-vault = La caja fuerte y todo lo que está sellado en ella
console-goes-praise = Palabras de clientes para ella que están en espera
console-goes-wrote = Lo que escribió, menos los agradecimientos que dio
console-goes-received = Lo que recibió, también donde lo mostró
console-goes-voices = Su nombre junto a lo que dijo al centro
console-stays-given = Los agradecimientos que dio, con quien los recibió, sin nombre
console-stays-headers = Que hubo registros; ya nadie puede leerlos
console-stays-acts = Lo que se hizo aquí sobre ella, con un número en lugar del nombre, 24 meses
console-stays-backups = Las copias de seguridad de antes, hasta que se tiren
console-stays-in-directory = Tu directorio aún tiene a esta persona y la volverá a traer. Quítala primero allí.
console-takes-email = Dirección
console-takes-team = Equipo
console-takes-post = Función
console-takes-role = Rol
console-takes-leads = Lleva
console-takes-number = Número en el trabajo
console-takes-account = La cuenta del trabajo
console-takes-directory = La ficha del directorio
console-takes-praise = Palabras de clientes en espera
console-lost-name = El otro nombre. Un archivo que lo tenga puede traer de vuelta esa ficha.
console-lost-email = La otra dirección: ambas tienen una. Un archivo que la tenga trae de vuelta esa ficha.
console-lost-team = El otro equipo
console-lost-post = La otra función
console-lost-role = El otro rol
console-lost-number = El otro número en el trabajo
console-lost-account = La otra cuenta del trabajo: a quien entre con ella se le rechaza.
console-lost-directory = La otra ficha del directorio: ambas tienen una. Quita allí una de las dos o volverá.
console-lost-vault = La caja fuerte de la ficha que se va: solo esa persona puede leerla. Se borra a los 30 días.
console-lost-records = Lo escrito y lo recibido con la ficha que se va, incluidos agradecimientos y camino: lo privado solo puede leerlo esa persona.
console-eyes-admin = Otra persona de administración tiene que confirmarlo.
console-eyes-works-council = No hay nadie más en administración, así que tiene que confirmarlo alguien del comité de empresa.
console-eyes-nobody = Tal como están las cosas, nadie podría confirmarlo.
console-merge-title = { $name }: dos fichas de una misma persona
console-merge-lead = Tras una importación y un directorio, alguien puede estar aquí dos veces. Una ficha se queda y la otra se va.
console-merge-search = Buscar la otra ficha
console-merge-found = Fichas encontradas
console-merge-none = Ninguna otra ficha tiene esto en el nombre o la dirección.
console-merge-choose = Esta
console-merge-choose-name = Elegir { $name }
console-merge-stays = ¿Qué ficha se queda?
console-merge-stays-hint = La que está en uso: sus puestos, su caja fuerte, sus agradecimientos y su camino se quedan con ella y no se pueden mover.
console-receipt-erased = Se borró todo de una persona: { $day }, { $time }
console-receipt-merged = Se unieron dos fichas de una misma persona: { $day }, { $time }
console-receipt-number = Justificante
console-receipt-person = Persona
console-receipt-other = Ficha que se fue
console-receipt-asked = Pedido por
console-receipt-confirmed = Confirmado por
console-receipt-sessions =
    { $count ->
        [one] Se cerró { $count } sesión.
        [many] Se cerraron { $count } de sesiones.
       *[other] Se cerraron { $count } sesiones.
    }
console-receipt-accounts =
    { $count ->
        [one] Se olvidó { $count } cuenta del trabajo.
        [many] Se olvidaron { $count } de cuentas del trabajo.
       *[other] Se olvidaron { $count } cuentas del trabajo.
    }
console-receipt-vault = Se borró la caja fuerte.
console-receipt-rest = Se borraron nombre, dirección, número, equipo, función y rol, y también lo escrito y lo recibido. Los agradecimientos dados se quedan con quien los recibió.
console-receipt-taken = Pasó a la otra ficha: { $what }

console-ladders = Planes de carrera
console-ladders-hint = Los mapas que se ven en «Camino».
console-ladders-empty = Todavía no hay ningún plan de carrera
console-ladders-empty-text = Un plan de carrera es un mapa de roles: qué pide cada uno y qué caminos hay entre ellos. Empieza con un ejemplo pequeño y hazlo vuestro.
console-ladder-begin = Empezar un plan
console-ladder-count =
    { $count ->
        [one] { $count } rol
        [many] { $count } de roles
       *[other] { $count } roles
    }
console-ladder-version = Edición { $version } · { $roles }
console-ladder-open = Abrir
console-ladder-open-name = Abrir { $title }
console-ladder-edit = Plan { $key }
console-ladder-new = Un plan nuevo
console-ladder-lost = El centro tiene este plan, pero no el archivo del que salió. Trae el archivo para seguir a partir de él.
console-ladder-file = El plan como archivo
console-ladder-bring = Usar un archivo
console-ladder-map = El mapa
console-ladder-map-empty = Mientras escribes, aquí aparecen los roles y las habilidades del plan.
console-ladder-roles = Roles
console-ladder-skills = Habilidades
console-ladder-sure = ¿Publicar este plan?
console-ladder-sure-text = «{ $title }» llega a cada puesto con la próxima sincronización y sustituye a la edición anterior. Lo que cada persona anotó se queda con ella.
console-ladder-published = El plan está publicado.
console-check-busy = Comprobando
console-check-empty = Escribe o usa un archivo. Se comprueba mientras escribes.
console-check-good = No hay nada mal. Se puede publicar.
console-check-faults =
    { $count ->
        [one] { $count } línea tiene un error. Todavía no se puede publicar.
        [many] { $count } de líneas tienen errores. Todavía no se puede publicar.
       *[other] { $count } líneas tienen errores. Todavía no se puede publicar.
    }
console-check-list = Errores por línea; cada uno lleva a la suya
console-values = Valores
console-values-hint = Un agradecimiento puede unirse a uno de ellos.
console-values-none = Todavía no hay valores. Añade el primero.
console-value-name = Valor nuevo
console-value-meaning = Cómo se nota en una llamada, en una frase
console-value-added = «{ $name }» ya es un valor.

console-policy-hint = El descanso mínimo que concede tu centro. Solo puede ser más que el del propio Breakwater, nunca menos; y cada persona siempre puede ser más amable consigo misma.
console-policy-now = Lo que se aplica
console-policy-tide = La marea muestra cuánto se ha acumulado: sube con las llamadas y baja con el descanso. Cuando está llena, toca un respiro.
console-policy-own = Tu centro no ha fijado nada; valen los números del propio Breakwater.
console-policy-since = Fijado por tu centro el { $day }
console-policy-standard = el de Breakwater: { $value }
console-policy-edit = Editar
console-policy-edit-hint = Una línea por cada número que fijas, como mark = "45m". Los nombres están abajo, junto a lo que vale; lo que dejes fuera queda como en Breakwater.
console-policy-file = Las reglas como archivo
console-policy-sure = ¿Publicar estas reglas?
console-policy-sure-text = Se aplican en cada puesto desde la próxima sincronización. El comité de empresa y las personas responsables pueden leerlas aquí, y el registro dice quién las fijó.
console-policy-published = Las reglas están publicadas.
console-policy-version = Versión { $number }
console-policy-versions = Versiones
console-policy-versions-hint = Todas las reglas publicadas se guardan y se firman. Para volver atrás se publican de nuevo unas antiguas.
console-policy-versions-none = Todavía no hay ninguna versión. Cada una que se publique aparecerá aquí, con su día y quién la publicó.
console-policy-by = { $day } · { $by }
console-policy-by-before = { $day } · fijada antes de guardar versiones
console-policy-in-force = en vigor
console-policy-waits = espera al comité de empresa
console-policy-replaced = sustituida
console-policy-never = nunca en vigor
console-policy-agreed =
    { $count ->
        [one] { $count } persona del comité de empresa está de acuerdo.
        [many] { $count } de personas del comité de empresa están de acuerdo.
       *[other] { $count } personas del comité de empresa están de acuerdo.
    }
console-policy-agreed-none = Nadie del comité de empresa ha dado aún su acuerdo.
console-policy-agreed-unneeded = Valió al momento; no hizo falta el acuerdo del comité de empresa.
console-policy-waiting = La versión { $number } concede menos que la que está en vigor. Se aplica cuando más de la mitad del comité de empresa esté de acuerdo: { $agreed } de { $council } lo están, hacen falta { $needed }.
console-policy-look = Leer
console-policy-look-name = Leer la versión { $number }
console-policy-agree = Dar el acuerdo
console-policy-agree-text = Das tu acuerdo a la versión { $number } como parte del comité de empresa. Tu nombre y el día figuran junto a ella desde entonces, para quien pueda leerla aquí.
console-policy-agreed-said = Has dado tu acuerdo a la versión { $number }.
console-policy-who-agreed = Acuerdo del comité de empresa
console-policy-compared = Qué cambió desde la versión { $number }
console-policy-first = La primera versión
console-policy-empty-text = No dice nada: valen los números del propio Breakwater.
console-policy-line-added = Nueva:
console-policy-line-taken = Quitada:
console-policy-words = En palabras
console-policy-less = Concede menos que la versión anterior: { $what }
console-policy-country = las reglas del país
console-policy-signature = Firma
console-policy-signed = Firmada por el servidor de tu centro. La firma es válida.
console-policy-unsigned = La firma no es válida. Avisa a quien lleva el servidor y no te fíes de esta versión.
console-policy-key = Clave { $id }
console-policy-key-hint = Anota esta clave. Con ella y el archivo guardado, breakwater-server policy verify dice si una versión es la que se publicó.
console-policy-save = Guardar como archivo
console-policy-anew = Publicar de nuevo este texto
console-policy-check-less = Conceden menos que las reglas en vigor: { $what }
console-policy-check-waits = Conceden menos que las reglas en vigor: { $what }. Esperan hasta que más de la mitad del comité de empresa esté de acuerdo.
console-policy-sure-waits = Conceden menos que las reglas en vigor, así que esperan hasta que más de la mitad del comité de empresa dé aquí su acuerdo. Hasta entonces siguen las que están en vigor.
console-policy-published-waits = Las reglas están publicadas y esperan al comité de empresa.

console-audit-hint = Lo que hicieron las personas con una función: quién, cuándo, qué, a quién. Se guarda 24 meses. Lo que se hace en atención al cliente no está aquí. Quien actuó en el propio servidor aparece por su cuenta, como root.
console-audit-search = Buscar por nombre o acción
console-audit-empty = Todavía no se ha hecho nada
console-audit-empty-text = Aquí aparece cada acción de administración: códigos, sesiones, importaciones, reglas. Puedes llevártelo todo como tabla.
console-audit-take = Guardar como tabla (CSV)
console-audit-taking = Haciéndola
console-audit-by = por { $actor }
console-audit-by-to = por { $actor } · sobre { $whom }
console-audit-parts = Qué mostrar
console-audit-acts = Acciones
console-audit-releases = Resultados
console-audit-retention = Plazos
console-audit-changed = Cambios: { $count }
console-audit-sessions = Sesiones terminadas: { $count }
console-audit-accounts = Cuentas: { $count }
console-audit-bodies = Textos borrados: { $count }
console-audit-stored = Registros: { $records } · series: { $streams }
console-audit-version-waits = Versión { $number }, espera al comité de empresa
console-audit-told = Resultados comunicados: { $told } de { $all }
console-audit-removed = Se quitó en el directorio
console-audit-same = La misma persona que
console-audit-shown = Puesto en el muro en pantalla
console-audit-hidden = Quitado del muro en pantalla
console-audit-from = De { $source }
console-audit-passed-on = Entregadas: { $count }
console-audit-waits = Pendientes de revisar: { $count }
console-audit-known = Ya conocidas: { $count }
console-audit-refused = No aceptadas: { $count }
console-releases-hint = Qué se comunicó de cada pulso y qué se retuvo. k es el menor número de personas detrás de un resultado: un grupo menor nunca se comunica, ni nada de lo que se pudiera calcular uno menor.
console-releases-empty = Todavía no se ha comunicado nada
console-releases-empty-text = Después de cada pulso aparece aquí qué resultados se comunicaron y cuáles no, con la k que valía.
console-release-told = comunicado
console-release-untold = retenido
console-release-kept =
    { $count ->
        [one] Respondió menos de { $count } persona, o se podría calcular un grupo menor.
        [many] Respondieron menos de { $count } de personas, o se podría calcular un grupo menor.
       *[other] Respondieron menos de { $count } personas, o se podría calcular un grupo menor.
    }
console-release-k = k = { NUMBER($k) }
console-retention-hint = Cuánto tiempo guarda el servidor cada cosa. La borra solo. Lo que no tiene plazo fijo queda hasta que se retire o se borre, o mientras exista el centro.
console-read = Quién puede leer qué
console-read-hint = Qué puede leer aquí cada función. Mirar no se anota en ningún sitio; lo que alguien hace está en «Acciones».
console-read-own = Solo la propia persona
console-read-own-what = Llamadas, respiros, pausas y lo que fue difícil: se quedan en el ordenador propio. Quien tiene una caja fuerte tiene las sumas de sus días también en el servidor, selladas, y nadie más las abre.
console-read-all = Todo el centro
console-read-all-what = Nombres, equipos y funciones. Qué fue de lo que se dijo y qué está vencido. Agradecimientos que alguien muestra a todos. Las reglas vigentes.
console-read-leader-what = Quién está en los equipos que lleva y las palabras de clientes que esperan a esas personas. Lo que se dijo; el nombre, solo quien responde. Los resultados de los pulsos de sus equipos y del centro. Las reglas.
console-read-council-what = Lo que se dijo; el nombre, solo quien responde. El informe del mes, los resultados contados de cada pulso, cada versión de las reglas. Lo que hicieron las personas con una función y lo que exige una segunda persona, con nombre. Ningún directorio de personas con direcciones.
console-read-admin-what = El directorio de personas con direcciones y funciones, y dónde alguien tiene sesión abierta, por días. Lo que se dijo; el nombre, solo quien responde. Pulsos, planes de carrera, valores, reglas, lo que hicieron las personas con una función. Palabras de clientes que esperan donde nadie lleva el equipo.
console-read-server = Quien lleva el servidor
console-read-server-what = En la base de datos, todo lo que está en el servidor y no está sellado. Ninguna página de esta consola muestra más de lo que está arriba.
console-kept-days =
    { $count ->
        [one] { $count } día
        [many] { $count } de días
       *[other] { $count } días
    }
console-kept-months =
    { $count ->
        [one] { $count } mes
        [many] { $count } de meses
       *[other] { $count } meses
    }
console-kept-always = sin plazo fijo
console-kept-of-vault-proof = Lo que hace falta mientras se abre una caja fuerte
console-kept-of-pairing = El emparejamiento de dos puestos
console-kept-of-sign-in = Un inicio de sesión empezado con la cuenta del trabajo
console-kept-of-console-session = Una sesión de esta consola
console-kept-of-relief = La petición a la persona responsable de un rato para recuperarse
console-kept-of-count = Cuánto se envió en un día, para que valgan los límites
console-kept-of-kudos-report = Un agradecimiento denunciado
console-kept-of-left = Lo que solo podía leer quien se fue, y lo que compartió de su camino
console-kept-of-praise-key = Con qué nombres enviaron las encuestas palabras de clientes
console-kept-of-session = La sesión de un puesto que no se usa
console-kept-of-act = Lo que hicieron las personas con una función
console-kept-of-request = Lo que se pidió y requiere una segunda persona
console-kept-of-kudos = Agradecimientos
console-kept-of-praise = Palabras de clientes
console-kept-of-excerpt = Lo que alguien comparte de su camino
console-kept-of-voice = Qué fue de lo que se dijo al centro
console-kept-of-pulse-told = Lo que mostraron los pulsos
console-kept-of-policy-version = Las versiones de las reglas, y quién les dio su acuerdo

console-act-console-link = Creó una dirección para la consola
console-act-console-login = Entró en la consola
console-act-invite = Creó un código para unirse
console-act-session-end = Cerró una sesión
console-act-person-add = Añadió a una persona
console-act-person-leave = Cerró las sesiones de quien se fue
console-act-person-return = Hizo volver a una persona
console-act-person-rename = Cambió el nombre de una persona
console-act-person-move = Pasó a una persona a otro equipo
console-act-account-link = Unió una cuenta del trabajo a una persona
console-act-account-unlink = Olvidó las cuentas del trabajo de una persona
console-act-person-number = Cambió el número de una persona en el trabajo
console-act-person-post = Dio otra función a una persona, por la cuenta del trabajo
console-act-person-post-set = Dio otra función a una persona
console-act-person-set = Cambió a una persona, por el directorio
console-act-team-set = Cambió un equipo, por el directorio
console-act-person-merge-ask = Pidió unir dos fichas de una persona
console-act-person-merge = Unió dos fichas de una persona
console-act-request-refuse = Rechazó algo que requiere una segunda persona
console-act-request-take-back = Retiró algo que requiere una segunda persona
console-act-privacy-export = Sacó lo que se guarda de una persona
console-act-privacy-erase-ask = Pidió borrar todo de una persona
console-act-privacy-erase = Borró todo de una persona
console-act-privacy-left = Borró a su tiempo lo que solo podía leer quien se fue
console-act-token-add = Creó un token para un programa
console-act-token-end = Terminó el token de un programa
console-act-team-add = Añadió un equipo
console-act-value-add = Añadió o reformuló un valor
console-act-org-name = Dio nombre al centro
console-act-import-people = Importó personas
console-act-import-praise = Importó palabras de clientes
console-act-praise-take = Una encuesta trajo palabras de clientes
console-act-praise-approve = Entregó palabras en espera
console-act-praise-refuse = Borró palabras en espera
console-act-import-ladder = Publicó un plan de carrera
console-act-policy-set = Publicó reglas
console-act-policy-agree = Dio el acuerdo del comité de empresa a unas reglas
console-act-backup = Hizo una copia de seguridad
console-act-restore = Restauró una copia de seguridad
console-act-migrate = Trasladó la base de datos del centro
console-act-sample = Rellenó el ejemplo
console-act-vault-forget = Olvidó una caja fuerte
console-act-passphrase-throttled = Frenó a alguien tras frases secretas erróneas
console-act-case-step = Dio un paso con lo que dijeron los agentes
console-act-case-step-sooner = Adelantó el día de algo que se dijo
console-act-case-step-done = Dijo que está hecho algo que se dijo
console-act-case-step-no = Decidió no sobre algo que se dijo
console-act-case-step-yes = Decidió sí sobre algo que se dijo
console-act-case-step-handed = Traspasó algo que se dijo
console-act-case-step-own = Se hizo cargo de algo que se dijo
console-act-case-merge = Unió dos casos en uno
console-act-case-board = Cambió lo que está en el muro en pantalla
console-act-pulse-open = Abrió las preguntas del mes
console-act-pulse-told = Contó las preguntas del mes y comunicó el resultado
console-act-report-approve = Aprobó el informe de un mes

console-wall-what = Una pantalla por la que pasa todo el mundo, como la de la cocina, puede mostrar agradecimientos: solo lo que las personas a las que dieron las gracias muestran ahora a todos. Si alguien lo retira, desaparece de la pantalla en cinco minutos.
console-wall-never = Ningún número, ningún orden de personas, ninguna foto.
console-wall-done = También aparece lo que se dijo al centro y ya está hecho, cuando lo muestra quien respondió: qué se hizo, nunca quién lo dijo.
console-wall-open = Abrir el muro aquí
console-wall-screen = En una pantalla propia
console-wall-step-token = Quien lleva el servidor crea un token para la pantalla:
console-wall-step-address = Compón la dirección.
console-wall-step-open = Abre la dirección en la pantalla y pulsa F para pantalla completa.
console-wall-token = El token
console-wall-token-hint = Se queda en esta página y no se envía a ningún sitio.
console-wall-language = Idioma del muro
console-wall-end = Quien tiene la dirección ve el muro. Para quitarla: breakwater-server token end

console-kept-of-pulse-sum = Las sumas de un pulso, después de su mes
console-kept-of-voice-token = Quién recibió tokens para decir algo sin nombre, y cuáles se usaron, después de su mes
console-kept-of-pulse-member = Quién podía responder a un pulso, y en qué equipo
