### Pausas por ley o convenio: qué pide una norma, cómo va, la tarjeta de hoy, el registro para imprimir.

country-at = Austria
country-br = Brasil
country-de = Alemania
country-es = España
country-it = Italia
country-pl = Polonia
country-uk = Reino Unido

# Nombres de las normas, por su id.
rule-pause = Pausa de descanso
rule-meal = Pausa para comer
rule-working-time = Tiempo de trabajo
rule-after-hard = Pausa tras una llamada difícil
rule-screen-pause = Pausa de pantalla (PVD)
rule-rest-6h = Descanso en jornada de más de 6 h
rule-rest-9h = Descanso en jornada de más de 9 h
rule-screen-interruption = Interrupción del trabajo con pantalla

# Qué pide una norma.
owes-per-work = { $pause } por cada { $work } de trabajo efectivo.
owes-continuous = { $pause } tras { $work } de trabajo sin pausa.
owes-fixed =
    { $count ->
        [one] { $count } pausa de { $pause } por turno.
        [many] { $count } de pausas de { $pause } por turno.
       *[other] { $count } pausas de { $pause } por turno.
    }
owes-by-length = { $total } en total si trabajas más de { $over }, en partes de al menos { $pause }.
owes-after-hard = Al menos { $pause } justo después de una llamada que hayas marcado como difícil. La norma no fija la duración.
owes-daily-max = Como mucho { $work } al día, pausas incluidas.
owes-advice = A intervalos regulares; la norma no fija una cifra.
owes-edges = Ni en los primeros { $first } ni en los últimos { $last } del turno.
owes-moves = Hasta { $early } antes o { $late } después.
owes-paid = Con retribución.
owes-unpaid = Sin retribución.

# Cómo va una norma.
standing-count = hechas: { NUMBER($taken) } de { NUMBER($owed) }
standing-none = aún no te corresponde nada
standing-length = { $taken } de { $owed } de descanso
standing-worked = { $worked } de { $most } de trabajo
standing-missed =
    { $missed ->
        [one] una perdida
        [many] { $missed } de perdidas
       *[other] { $missed } perdidas
    }
standing-now = te corresponde ahora
standing-window = la próxima entre las { $from } y las { $until }
standing-until = hay que empezarla antes de las { $until }
standing-from = la próxima desde las { $from }
standing-carried = { $carried } de { $work } para la próxima

# La tarjeta de hoy.
statutory-title = Pausas que te corresponden
statutory-reviewed-not = Sin revisión jurídica
statutory-hint = Registra la pausa al levantarte. Los huecos entre llamadas y los respiros nunca cuentan.
statutory-least = Solo cuenta si dura { $length }, fuera de tu puesto.
statutory-begin = Empezar una pausa
statutory-begin-rule = Empezar
statutory-begin-named = Empezar: { $name }
statutory-all = Todas, y tu turno
statutory-end = De vuelta en mi puesto
statutory-running = En pausa desde las { $time }
statutory-counts-at = Cuenta a partir de las { $time }. Una llamada la termina.
statutory-counts = Ya cuenta. Una llamada la termina.
statutory-hard-owed = Has marcado una llamada como difícil. Ahora te corresponde una pausa.
statutory-wait = Estás en llamada. La pausa puede empezar después.
statutory-shift = Tu turno
statutory-shift-none = Empieza con tu primera llamada, o di cuándo trabajas.
statutory-shift-from = desde las { $from }
statutory-shift-part = { $from } – { $until }
statutory-shift-say = Indicar mi horario
statutory-shift-hours = Horario de este turno
statutory-shift-hours-hint = Por ejemplo 08:00-16:30, o 08:00-12:30, 14:00-17:30 si es partido. Solo en este dispositivo.
statutory-shift-save = Guardar
statutory-shift-forget = Borrar mi horario
statutory-breaks = Pausas de este turno
statutory-break-as = cuenta como { $name }
statutory-break-not = no cuenta
statutory-break-call = terminada por una llamada
statutory-break-going = en curso
statutory-cut-title = Una llamada ha terminado tu pausa
statutory-cut-text = Ha durado { $length } y no cuenta. Lo que te corresponde te sigue correspondiendo.

# Elegir las normas de un país, en los ajustes.
statutory-pack-title = Pausas que te corresponden
statutory-pack-hint = Elige el país cuyas normas se te aplican. Hoy mostrará entonces lo que te corresponde y llevará un registro que es tuyo.
statutory-pack-country = Normas de
statutory-pack-none = ningún país
statutory-pack-suggested = Tu centro propone { $name }.
statutory-pack-facts = Datos del { $date }. Sin revisión jurídica: si importa, pregunta al comité de empresa o a tu sindicato.
statutory-save = Guardar el registro
statutory-saved = Guardado en { $dir }. No se ha enviado nada.

# El registro como página para imprimir.
record-title = Registro de pausas por ley o convenio
record-made = Hecho el { $date }, en el ordenador de la propia persona. Le pertenece y no se ha enviado a nadie.
record-pack = { $name }. Datos del { $date }, sin revisión jurídica.
record-empty = Aún no hay ningún turno en el registro.
record-shift = Turno de { $from } a { $until }
record-shift-open = Turno desde { $from }, sin terminar
record-rules = Lo que correspondía
record-breaks = Pausas registradas
record-breaks-none = No se registró ninguna pausa.
record-columns = Qué significan las columnas
record-rule = Norma
record-rule-means = Lo que pide la ley o el convenio; la fuente está bajo la tabla.
record-owed = Debidas
record-owed-means = Pausas que correspondían hasta entonces; en el descanso por duración, el tiempo.
record-taken = Hechas
record-taken-means = De esas, las concedidas: registradas al empezar, con la duración completa y a su hora.
record-missed = Perdidas
record-missed-means = De esas, las que ya no se pueden hacer porque pasó su hora; en el tiempo de trabajo, lo que sobrepasó.
record-from = Desde
record-to = Hasta
record-length = Duración
record-length-means = Inicio, fin y duración según lo medido en este ordenador.
record-for = Registrada como
record-for-means = La norma que la persona indicó, si indicó alguna.
record-end = Terminada por
record-end-means = La propia persona, o una llamada que llegó.
record-end-agent = la propia persona
record-end-call = una llamada
record-end-going = en curso
record-counts = Contada como
record-counts-means = Las normas que cumplió la pausa. Un guion: demasiado corta o a deshora.
record-sources = Fuentes
