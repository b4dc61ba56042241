### Palabras que comparten varias ventanas.

common-tab-today = Hoy
common-tab-kudos = Gracias
common-tab-path = Camino
common-tab-voice = Tu voz
common-tab-settings = Ajustes
common-navigation = Vistas
common-unseen = nuevos: { NUMBER($count) }

common-online = en línea
common-offline = sin conexión · guardado aquí
common-untrusted = certificado no fiable · guardado aquí
common-alone = en este ordenador
common-signed-out = sesión cerrada
common-lost = buscando Breakwater
common-lost-hint = Breakwater no responde en segundo plano. Puede que lo que ves no esté del todo al día; todo lo guardado está a salvo. Esta ventana vuelve a conectarse sola.
common-to-come =
    { $count ->
        [one] falta { $count } por llegar
        [many] faltan { NUMBER($count) } por llegar
       *[other] faltan { NUMBER($count) } por llegar
    }
common-waiting =
    { $count ->
        [one] { $count } por enviar
        [many] { NUMBER($count) } por enviar
       *[other] { NUMBER($count) } por enviar
    }

common-only-device = solo en este dispositivo
common-only-you = solo tú puedes leerlo
common-close = Cerrar
common-cancel = Cancelar
common-remove = Quitar
common-add = Añadir
common-back = Atrás
common-next = Siguiente
common-loading = Cargando
common-count = { $chars } de { $max }

common-just-now = ahora mismo
common-minutes-ago = hace { NUMBER($minutes) } min
common-today-at = hoy a las { $time }
common-yesterday = ayer
