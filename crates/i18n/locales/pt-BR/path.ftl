### Caminho: onde estou, o que vem depois, o que é preciso.

path-title = Seu caminho
path-current = Sua função: { $role }
path-next = A seguir
path-next-none = Por enquanto, nenhuma
path-from = a partir de { $role }
path-from-sideways = para o lado, a partir de { $role }
path-count = { NUMBER($met) } de { NUMBER($needed) }
path-met = habilidades mostradas: { NUMBER($met) } de { NUMBER($needed) }
path-entry = Também é preciso
path-skills-next = O que { $role } pede
path-skills-current = O que { $role } pede
path-level-none = Nível pedido: { NUMBER($needed) }
path-level = Nível { NUMBER($shown) } mostrado, { NUMBER($needed) } pedido
path-shown = mostrada
path-evidence-add = Adicionar evidência
path-evidence-add-skill = Adicionar evidência: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } evidência
        [many] { $count } de evidências
       *[other] { $count } evidências
    }
path-evidence-meta = nível { NUMBER($level) } · { $day }
path-evidence-of-kudos = de um agradecimento
path-evidence-remove-named = Remover esta evidência: { $evidence }
path-evidence-remove-title = Remover esta evidência?
path-evidence-title = Adicionar evidência
path-evidence-level = Que nível ela mostra?
path-evidence-what = O que aconteceu
path-evidence-placeholder = Quando foi, o que você fez, como terminou
path-evidence-save = Adicionar
path-examples = O que pode mostrar o nível { NUMBER($level) }
path-former = De um plano anterior
path-former-text = O plano de carreira da sua central não tem mais estas habilidades. O que você escreveu continua seu.

path-goals = Seus objetivos
path-goals-empty = Um objetivo é algo que dá para ver que foi feito, até certo dia. O primeiro pode ser pequeno.
path-goal-add = Novo objetivo
path-goal-by = até { $day }
path-goal-done = feito em { $day }
path-goal-remove-named = Remover este objetivo: { $goal }
path-goal-remove-title = Remover este objetivo?
path-goal-title = Novo objetivo
path-goal-lead = Algo que dá para ver que foi feito, até certo dia.
path-goal-what = O que você vai fazer
path-goal-placeholder = Por exemplo: acompanhar duas ligações difíceis e anotar o que funcionou
path-goal-day = Até
path-goal-hint = Velocidade e duração das ligações não são objetivos aqui.
path-goal-save = Salvar objetivo

path-map-title = Para onde dá para ir
path-map-hint = Escolha o que você quer ver a seguir. Só você vê isso.
path-map-others =
    { $count ->
        [one] { $count } outra função
        [many] { $count } de outras funções
       *[other] { $count } outras funções
    }
path-way-up = para cima
path-way-sideways = para o lado
path-here = você está aqui
path-change-current = Minha função:

path-where-title = Onde você está agora?
path-where-hint = Escolha sua função, e o mapa mostra para onde dá para ir a partir dela.
path-empty-title = Ainda sem mapa
path-empty-text = O plano de carreira da sua central aparece aqui quando você entra nela: as funções, o que elas pedem e os caminhos entre elas. Os objetivos funcionam sem ele.

path-print = Imprimir
path-print-title = Imprimir seu caminho
path-print-lead = Uma página para uma conversa com a liderança da equipe. Ela é feita neste computador, e quem a leva é você.
path-print-evidence = Marque as evidências que devem estar nela
path-print-rest = Sua função, a próxima, os níveis e os objetivos também estão nela.
path-print-do = Fazer a página
path-print-done = A página está em { $file }
