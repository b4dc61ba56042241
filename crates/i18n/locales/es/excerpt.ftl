### Una parte del camino que se comparte con una persona.

path-share = Compartir
path-share-title = Compartir una parte de tu camino
path-share-lead = Una persona ve lo que marques, tal como está hoy. Va sellado para ella: el servidor no puede leerlo. Puedes retirarlo cuando quieras.
path-share-who = Con quién
path-share-who-placeholder = Nombre
path-share-what = Qué se verá
path-share-kudos = Las palabras de los agradecimientos no van incluidas: son tuyas y de quien las dijo.
path-share-next = Siguiente rol: { $role }
path-share-skill = { $name }: nivel { NUMBER($level) } mostrado
path-share-seen = { $name } ve esto
path-share-done = A partir de ahora, { $name } ve esta parte de tu camino.
path-share-since = desde el { $day }
path-shares = Lo que compartes
path-shared = Compartido contigo
path-shared-day = tal como estaba el { $day }
path-shared-sealed = Está sellado. Abre tu caja fuerte para leerlo.
path-shared-more = Hay más compartido de lo que cabe aquí. Míralo uno por uno: breakwater path shared --with QUIÉN
path-unshare-title = ¿Dejar de compartir esto?
path-unshare-text = Se borra en el servidor y en el puesto de { $name }. Puede que ya se haya leído.
