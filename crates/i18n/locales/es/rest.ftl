### Descanso: duraciones y por qué no se ofrece ahora un respiro (una clave para cada nombre de OfferView.holding).

length-seconds = { NUMBER($seconds) } s
length-minutes = { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h
length-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes) } min
length-none = nada

hold-in-call = Estás en llamada.
hold-ringing = Tu teléfono está sonando.
hold-uncertain = Quizá siga una llamada: ahora no se puede saber.
hold-settling = Tu llamada acaba de terminar.
hold-typing = Estás escribiendo.
hold-quiet = El modo silencio está activado.
hold-nudges-off = Los recordatorios están desactivados.
hold-locked = La pantalla está bloqueada.
hold-night = Es de noche.
hold-rested = Ya has descansado.
hold-backing-off = Has dejado pasar dos ofertas, así que la próxima llega más tarde.
hold-postponed = Lo pediste para después de la próxima llamada.
hold-later = Lo pediste para más tarde.
hold-off-shift = Estás fuera de turno.
hold-meeting = Estás en una reunión.
hold-full-screen = Algo ocupa toda la pantalla.
hold-do-not-disturb = «No molestar» está activado.
hold-waking = El ordenador acaba de despertar.
hold-resetting = Tu respiro está en curso.
hold-shift-limit = Ya has tenido todas las ofertas de este turno.
hold-after-call-work = Estás terminando el trabajo tras la llamada.
hold-not-due = Aún no toca un respiro.

policy-fault-title = Un error en policy.toml
policy-fault = { $file }, línea { NUMBER($line) }: { $reason }. Hasta que se corrija valen tus últimos números buenos; el archivo corregido vale al instante.
policy-fault-unread = No se puede leer { $file }: { $reason }. Valen tus últimos números buenos; el archivo corregido vale al instante.
policy-fault-short = { $file } tiene un error; valen los últimos números buenos
