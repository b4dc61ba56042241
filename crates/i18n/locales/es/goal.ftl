### Objetivos: lo que dicen sus cinco letras (específico, medible, alcanzable, relevante, con fecha) y cómo habla la línea de órdenes del camino y de los objetivos.

goal-letter-specific-said = Dice lo que vas a hacer.
goal-letter-specific-open = Di un poco más sobre lo que vas a hacer.
goal-letter-measurable-said = Se nota cuándo está cumplido.
goal-letter-measurable-open = ¿Cómo sabrás que está cumplido? Di cuántos o cada cuánto.
goal-letter-attainable-said = No dice siempre ni nunca.
goal-letter-attainable-open = Siempre, nunca y perfecto son difíciles de cumplir. ¿Qué bastaría?
goal-letter-relevant-said = Tiene que ver con el rol que estás mirando.
goal-letter-relevant-yours = Para qué sirve, solo lo sabes tú.
goal-letter-timed-said = Tiene una fecha.
goal-letter-timed-open = Elige un día a partir de hoy, dentro de dos años.

goal-kept = Tu objetivo está guardado, para el { $day }. Solo tú puedes leerlo. Su identificador es { $id }
goal-met = Objetivo cumplido.
goal-open-again = El objetivo está abierto de nuevo.
goal-removed = El objetivo se ha quitado.
goal-none = Aún no hay objetivos.
goal-by = para el { $day }
goal-done-on = hecho el { $day }
goal-no-ladder = Aún no hay plan de carrera. Llega de tu centro cuando te unes a él; los objetivos funcionan sin él.
goal-role-now = Tu rol: { $role }.
goal-role-unsaid = Aún no has dicho qué rol tienes. Elígelo en la ventana: breakwater open path
goal-role-next = Estás mirando { $role }: { NUMBER($met) } de { NUMBER($needed) } habilidades mostradas.
goal-skill = { $name }: nivel { NUMBER($shown) } mostrado, se pide el { NUMBER($needed) }
goal-former = De un plan anterior: { $name }
goal-way = Un camino desde aquí: { $role }, { NUMBER($met) } de { NUMBER($needed) } habilidades mostradas
