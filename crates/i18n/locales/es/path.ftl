### Camino: dónde estoy, qué viene después, qué hace falta.

path-title = Tu camino
path-current = Tu rol: { $role }
path-next = A continuación
path-next-none = Por ahora, ninguno
path-from = desde { $role }
path-from-sideways = en horizontal desde { $role }
path-count = { NUMBER($met) } de { NUMBER($needed) }
path-met = habilidades mostradas: { NUMBER($met) } de { NUMBER($needed) }
path-entry = También hace falta
path-skills-next = Lo que pide { $role }
path-skills-current = Lo que pide { $role }
path-level-none = Se pide el nivel { NUMBER($needed) }
path-level = Nivel { NUMBER($shown) } mostrado, se pide el { NUMBER($needed) }
path-shown = mostrada
path-evidence-add = Añadir ejemplo
path-evidence-add-skill = Añadir ejemplo: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } ejemplo
        [many] { $count } de ejemplos
       *[other] { $count } ejemplos
    }
path-evidence-meta = nivel { NUMBER($level) } · { $day }
path-evidence-of-kudos = de un agradecimiento
path-evidence-remove-named = Quitar este ejemplo: { $evidence }
path-evidence-remove-title = ¿Quitar este ejemplo?
path-evidence-title = Añadir ejemplo
path-evidence-level = ¿Qué nivel muestra?
path-evidence-what = Qué pasó
path-evidence-placeholder = Cuándo fue, qué hiciste, cómo acabó
path-evidence-save = Añadir
path-examples = Qué puede mostrar el nivel { NUMBER($level) }
path-former = De un plan anterior
path-former-text = El plan de carrera de tu centro ya no tiene estas habilidades. Lo que escribiste sigue siendo tuyo.

path-goals = Tus objetivos
path-goals-empty = Un objetivo es algo que se ve cuando está hecho, con una fecha. El primero puede ser pequeño.
path-goal-add = Nuevo objetivo
path-goal-by = para el { $day }
path-goal-done = hecho el { $day }
path-goal-remove-named = Quitar este objetivo: { $goal }
path-goal-remove-title = ¿Quitar este objetivo?
path-goal-title = Nuevo objetivo
path-goal-lead = Algo que se ve cuando está hecho, con una fecha.
path-goal-what = Qué vas a hacer
path-goal-placeholder = Por ejemplo: escuchar dos llamadas difíciles y anotar qué funcionó
path-goal-day = Para el
path-goal-hint = La velocidad y la duración de las llamadas no son objetivos aquí.
path-goal-save = Fijar objetivo

path-map-title = Adónde puede llevar
path-map-hint = Elige qué quieres mirar a continuación. Solo tú lo ves.
path-map-others =
    { $count ->
        [one] { $count } rol más
        [many] { $count } de roles más
       *[other] { $count } roles más
    }
path-way-up = hacia arriba
path-way-sideways = en horizontal
path-here = estás aquí
path-change-current = Mi rol:

path-where-title = ¿Dónde estás ahora?
path-where-hint = Elige tu rol y el mapa te muestra adónde puedes ir desde ahí.
path-empty-title = Aún no hay mapa
path-empty-text = El plan de carrera de tu centro aparece aquí cuando te unes a él: los roles, lo que piden y los caminos entre ellos. Los objetivos funcionan sin él.

path-print = Imprimir
path-print-title = Imprimir tu camino
path-print-lead = Una página para hablar con el responsable de tu equipo. Se hace en este ordenador y la llevas tú.
path-print-evidence = Marca los ejemplos que deben aparecer
path-print-rest = También aparecen tu rol, el siguiente, los niveles y los objetivos.
path-print-do = Hacer la página
path-print-done = La página está en { $file }
