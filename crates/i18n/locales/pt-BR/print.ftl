### Páginas impressas: o caminho em um A4 para uma conversa, os agradecimentos da semana em um A3 para a parede, e um mês de escuta em um A4. Os nomes ficam como são.

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

print-report = Da linha de frente
print-report-month = Mês de { $month } de { $year }
print-report-on = situação em { $day }
print-report-draft = Rascunho, sem a aprovação de duas pessoas da representação do pessoal
print-report-approved = Com a aprovação de duas pessoas da representação do pessoal
print-report-heard = ouvido
print-report-heard-of = sugestões: { NUMBER($suggestions) } · de clientes: { NUMBER($customers) } · atritos: { NUMBER($friction) }
print-report-decided = decidido
print-report-decided-of = sim: { NUMBER($yes) } · não: { NUMBER($no) }
print-report-done = feito
print-report-overdue = em atraso
print-report-answers = O que teve resposta
print-report-answers-none = Nada foi decidido nem feito neste mês.
print-report-customers = O que clientes dizem, e o que foi decidido
print-report-sort =
    { $sort ->
        [customers] O que clientes dizem
        [friction] Atrito
       *[suggestion] Sugestão
    }
print-report-outcome =
    { $outcome ->
        [done] feito
        [yes] sim
       *[no] não
    }
print-report-outcome-by = sim, até { $day }
print-report-people = pelo menos { NUMBER($count) } pessoas
print-report-words-named = Estas palavras citam uma pessoa e não são impressas.
print-report-more =
    { $count ->
        [one] Mais { $count } está no Breakwater.
        [many] Mais { $count } estão no Breakwater.
       *[other] Mais { $count } estão no Breakwater.
    }
print-report-owed = Em atraso em { $day }
print-report-owed-none = Nada está em atraso.
print-report-due = prazo: { $day }
print-report-tools = O que atrapalhou
print-report-tools-none = Nenhuma ferramenta citada por cinco pessoas ou mais.
print-report-minutes = pelo menos { NUMBER($minutes) } min ao todo
print-report-waiting = pelo menos { NUMBER($count) } vezes com cliente à espera
print-report-pulse = O pulso
print-report-pulse-none = Nenhum resultado foi divulgado para este mês.
print-report-pulse-few = Poucas pessoas responderam. O resultado não é divulgado, porque mostraria o que cada uma respondeu.
print-report-pulse-people = pelo menos { NUMBER($count) } pessoas responderam
print-report-question =
    { $question ->
        [challenge] Meu trabalho me desafia de um jeito bom.
        [recognition] O que faço bem é notado.
        [development] Aqui eu avanço.
       *[flexibility] Meus turnos combinam com a minha vida.
    }
print-report-agree =
    { $share ->
        [hardly_any] Quase ninguém concorda
        [some] Algumas pessoas concordam
        [about_half] Cerca de metade concorda
        [most] A maioria concorda
       *[nearly_all] Quase todo mundo concorda
    }
print-report-disagree =
    { $share ->
        [hardly_any] quase ninguém discorda
        [some] algumas pessoas discordam
        [about_half] cerca de metade discorda
        [most] a maioria discorda
       *[nearly_all] quase todo mundo discorda
    }
print-report-result = { $agree }, { $disagree }
print-report-foot = Não há nenhuma pessoa aqui, nem as palavras de quem disse algo: o que foi decidido está nas palavras de quem decidiu. Os números de pessoas começam em cinco e sobem de cinco em cinco.
