### A página de uma exportação: o que o Breakwater guarda de você, para ler e imprimir.

page-title = O que o Breakwater guarda de você
page-made = Escrito em { $date }. Para escrever isto, nada foi enviado a lugar nenhum.
page-care = Quem tiver esta pasta pode ler: guarde-a como guardaria uma carta. Ao lado desta página está o mesmo, e mais, em arquivos que programas leem (JSON e CSV).
page-days = Seus dias
page-days-none = Nenhum dia foi medido ainda.
page-days-sums = As somas de cada dia. A barra de cima é o tempo em ligações, a de baixo o descanso.
page-kudos = Agradecimentos
page-kudos-to = Para { $name }, { $day }
page-kudos-from = De { $name }, { $day }
page-kudos-customer = De cliente, { $day }
page-kudos-customer-to = De cliente para { $name }, { $day }
page-kudos-between = De { $from } para { $to }, { $day }
page-kudos-none = Ainda não há agradecimentos.
page-path = Seu caminho
page-level = Nível
page-evidence = O que mostra
page-goals = Seus objetivos
page-shared = Partes de caminhos compartilhadas
page-shared-none = Nada está compartilhado.
page-voice = O que você disse à sua central
page-voice-none = Nada foi dito.
page-voice-named = { $day }, com seu nome
page-voice-nameless = { $day }, sem nome
page-voice-answer = A central: { $text }
