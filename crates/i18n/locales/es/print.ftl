### Páginas impresas: el camino en un A4 para una conversación, y los agradecimientos de la semana en un A3 para la pared. Los nombres quedan como son.

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
