### Objetivos: o que dizem as cinco letras (específico, mensurável, alcançável, relevante, com data) e como a linha de comando fala do caminho e dos objetivos.

goal-letter-specific-said = Diz o que você vai fazer.
goal-letter-specific-open = Diga um pouco mais sobre o que você vai fazer.
goal-letter-measurable-said = Dá para ver quando foi alcançado.
goal-letter-measurable-open = Como você vai saber que foi alcançado? Diga quantos ou com que frequência.
goal-letter-attainable-said = Não há nele sempre nem nunca.
goal-letter-attainable-open = Sempre, nunca e perfeito são difíceis de cumprir. O que já bastaria?
goal-letter-relevant-said = Tem a ver com a função que você está olhando.
goal-letter-relevant-yours = Para que serve, só você sabe.
goal-letter-timed-said = Tem uma data.
goal-letter-timed-open = Escolha um dia a partir de hoje, dentro de dois anos.

goal-kept = Seu objetivo está guardado, até { $day }. Só você pode ler. O identificador é { $id }
goal-met = Objetivo alcançado.
goal-open-again = O objetivo está aberto de novo.
goal-removed = O objetivo foi removido.
goal-none = Ainda não há objetivos.
goal-by = até { $day }
goal-done-on = feito em { $day }
goal-no-ladder = Ainda não há plano de carreira. Ele vem da sua central quando você entra nela; os objetivos funcionam sem ele.
goal-role-now = Sua função: { $role }.
goal-role-unsaid = Você ainda não disse qual é a sua função. Escolha na janela: breakwater open path
goal-role-next = Você está olhando { $role }: { NUMBER($met) } de { NUMBER($needed) } habilidades mostradas.
goal-skill = { $name }: nível { NUMBER($shown) } mostrado, { NUMBER($needed) } pedido
goal-former = De um plano anterior: { $name }
goal-way = Um caminho a partir daqui: { $role }, { NUMBER($met) } de { NUMBER($needed) } habilidades mostradas
