### Páginas impressas: o caminho em um A4 para uma conversa, e os agradecimentos da semana em um A3 para a parede. Os nomes ficam como são.

print-month =
    { $month ->
        [jan] janeiro
        [feb] fevereiro
        [mar] março
        [apr] abril
        [may] maio
        [jun] junho
        [jul] julho
        [aug] agosto
        [sep] setembro
        [oct] outubro
        [nov] novembro
       *[dec] dezembro
    }
print-day = { $day } de { $month } de { $year }
print-day-short = { $day } de { $month }

print-path = Meu caminho
print-path-named = Meu caminho: { $name }
print-next = O que olho a seguir
print-next-sideways = O que olho a seguir, para o lado
print-entry = Também é preciso
print-ways = Para onde dá para ir daqui
print-way-up = para cima
print-way-sideways = para o lado
print-skills = O que { $role } pede, e o que mostra isso
print-skills-bare = O que mostra as minhas habilidades
print-level = nível { NUMBER($shown) } de { NUMBER($needed) }
print-level-open = nível pedido: { NUMBER($needed) }
print-evidence-meta = nível { NUMBER($level) } · { $day }
print-evidence-more =
    { $count ->
        [one] Mais { $count } está no meu computador.
        [many] Mais { $count } estão no meu computador.
       *[other] Mais { $count } estão no meu computador.
    }
print-former = De um plano anterior: { $skill }
print-goals = Meus objetivos
print-goal-by = até { $day }
print-goal-done = feito em { $day }
print-goals-none = Ainda não há nenhum. Espaço para um:
print-goals-more =
    { $count ->
        [one] Mais { $count } objetivo está no meu computador.
        [many] Mais { $count } de objetivos estão no meu computador.
       *[other] Mais { $count } objetivos estão no meu computador.
    }
print-steps = Próximos passos
print-step = { $skill }: nível { NUMBER($level) }
print-agreed = O que combinamos
print-blank = Ainda não há nada escrito
print-blank-text = Nenhuma função foi escolhida e nenhuma evidência foi escrita. As linhas são para a conversa: onde estou, o que gostaria de olhar, do que preciso para isso.
print-path-foot = Feito no meu próprio computador, com o que escolhi. Nada disto foi enviado a lugar nenhum.

print-praise = Agradecimentos da semana
print-praise-days = { $from } a { $to }
print-praise-from = de { $name }
print-praise-customer = de cliente
print-praise-foot = Cada pessoa aqui escolheu mostrar a todos o agradecimento que recebeu. Na ordem em que foi dito.
print-page = página { NUMBER($page) } de { NUMBER($pages) }
print-quote = “{ $text }”
