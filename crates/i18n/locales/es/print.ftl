### Páginas impresas: el camino en un A4 para una conversación, los agradecimientos de la semana en un A3 para la pared, y un mes de escucha en un A4. Los nombres quedan como son.

print-month =
    { $month ->
        [jan] enero
        [feb] febrero
        [mar] marzo
        [apr] abril
        [may] mayo
        [jun] junio
        [jul] julio
        [aug] agosto
        [sep] septiembre
        [oct] octubre
        [nov] noviembre
       *[dec] diciembre
    }
print-day = { $day } de { $month } de { $year }
print-day-short = { $day } de { $month }

print-path = Mi camino
print-path-named = Mi camino: { $name }
print-next = Lo que miro a continuación
print-next-sideways = Lo que miro a continuación, en horizontal
print-entry = También hace falta
print-ways = Adónde puede llevar desde aquí
print-way-up = hacia arriba
print-way-sideways = en horizontal
print-skills = Lo que pide { $role } y lo que lo muestra
print-skills-bare = Lo que muestra mis habilidades
print-level = nivel { NUMBER($shown) } de { NUMBER($needed) }
print-level-open = se pide el nivel { NUMBER($needed) }
print-evidence-meta = nivel { NUMBER($level) } · { $day }
print-evidence-more =
    { $count ->
        [one] { $count } más está en mi ordenador.
        [many] { $count } más están en mi ordenador.
       *[other] { $count } más están en mi ordenador.
    }
print-former = De un plan anterior: { $skill }
print-goals = Mis objetivos
print-goal-by = para el { $day }
print-goal-done = hecho el { $day }
print-goals-none = Aún no hay ninguno. Espacio para uno:
print-goals-more =
    { $count ->
        [one] { $count } objetivo más está en mi ordenador.
        [many] { $count } de objetivos más están en mi ordenador.
       *[other] { $count } objetivos más están en mi ordenador.
    }
print-steps = Próximos pasos
print-step = { $skill }: nivel { NUMBER($level) }
print-agreed = Lo que acordamos
print-blank = Aún no hay nada escrito
print-blank-text = No hay ningún rol elegido ni ejemplos escritos. Las líneas son para la conversación: dónde estoy, qué me gustaría mirar, qué necesito para ello.
print-path-foot = Hecho en mi propio ordenador, con lo que elegí. Nada de esto se envió a ninguna parte.

print-praise = Agradecimientos de la semana
print-praise-days = del { $from } al { $to }
print-praise-from = de { $name }
print-praise-customer = de un cliente
print-praise-foot = Cada persona a la que se agradece aquí eligió mostrarlo a todos. En el orden en que se dijo.
print-page = página { NUMBER($page) } de { NUMBER($pages) }
print-quote = «{ $text }»

print-report = Desde la primera línea
print-report-month = Mes de { $month } de { $year }
print-report-on = a { $day }
print-report-draft = Borrador, sin la aprobación de dos personas del comité de empresa
print-report-approved = Con la aprobación de dos personas del comité de empresa
print-report-heard = escuchado
print-report-heard-of = sugerencias: { NUMBER($suggestions) } · de clientes: { NUMBER($customers) } · trabas: { NUMBER($friction) }
print-report-decided = decidido
print-report-decided-of = sí: { NUMBER($yes) } · no: { NUMBER($no) }
print-report-done = hecho
print-report-overdue = vencido
print-report-answers = Lo que tuvo respuesta
print-report-answers-none = Este mes no se decidió ni se hizo nada.
print-report-customers = Lo que dicen los clientes, y lo que se decidió
print-report-sort =
    { $sort ->
        [customers] Lo que dicen los clientes
        [friction] Traba
       *[suggestion] Sugerencia
    }
print-report-outcome =
    { $outcome ->
        [done] hecho
        [yes] sí
       *[no] no
    }
print-report-outcome-by = sí, para el { $day }
print-report-people = al menos { NUMBER($count) } personas
print-report-words-named = Estas palabras nombran a una persona y no se imprimen.
print-report-more =
    { $count ->
        [one] { $count } más está en Breakwater.
        [many] { $count } más están en Breakwater.
       *[other] { $count } más están en Breakwater.
    }
print-report-owed = Vencido a { $day }
print-report-owed-none = Nada está vencido.
print-report-due = vencía el { $day }
print-report-tools = Las trabas
print-report-tools-none = Ninguna herramienta de la que hablen cinco personas o más.
print-report-minutes = al menos { NUMBER($minutes) } min en total
print-report-waiting = al menos { NUMBER($count) } veces con un cliente esperando
print-report-pulse = El pulso
print-report-pulse-none = No se ha comunicado ninguno para este mes.
print-report-pulse-few = Respondieron muy pocas personas. El resultado no se comunica, porque diría lo que respondió cada una.
print-report-pulse-people = al menos { NUMBER($count) } personas respondieron
print-report-question =
    { $question ->
        [challenge] Mi trabajo me reta para bien.
        [recognition] Lo que hago bien se nota.
        [development] Aquí avanzo.
       *[flexibility] Mis turnos encajan con mi vida.
    }
print-report-agree =
    { $share ->
        [hardly_any] Casi nadie está de acuerdo
        [some] Algunas personas están de acuerdo
        [about_half] Cerca de la mitad está de acuerdo
        [most] La mayoría está de acuerdo
       *[nearly_all] Casi todo el mundo está de acuerdo
    }
print-report-disagree =
    { $share ->
        [hardly_any] casi nadie está en desacuerdo
        [some] algunas personas están en desacuerdo
        [about_half] cerca de la mitad está en desacuerdo
        [most] la mayoría está en desacuerdo
       *[nearly_all] casi todo el mundo está en desacuerdo
    }
print-report-result = { $agree }, { $disagree }
print-report-foot = No hay aquí ninguna persona, ni palabras de quienes dijeron algo: lo decidido se cuenta con las palabras de quien lo decidió. Los números de personas empiezan en cinco y suben de cinco en cinco.
