### O console no navegador: o que lideranças, administração e representação do pessoal leem e fazem ali.

console-rooms = Salas
console-room-team = Equipe
console-room-recognition = Reconhecimento
console-room-voices = Vozes
console-room-people = Pessoas
console-room-ladders = Planos e valores
console-room-policy = Regras
console-room-audit = Registro
console-room-wall = Mural na tela
console-room-barred = Esta sala não está aberta para o seu cargo. Nada mudou.
console-no-rooms = Nenhuma sala está aberta para o seu cargo ainda. Pergunte a quem cuida do Breakwater na sua central.
console-signed-in-as = Sessão de { $name }
console-sign-out = Sair
console-due-overdue = em atraso
console-ends-soon = Sua sessão vai até { $time }. Termine antes disso o que está escrevendo e abra um novo endereço para continuar.
console-language-system = A do navegador

console-sign-in = Entrar
console-signed-out = Sessão encerrada
console-ended = Sua sessão terminou. Nada do que foi enviado se perdeu. Entre de novo para continuar.
console-left = Ninguém pode continuar aqui em seu nome.
console-sso = Conta do trabalho
console-sso-hint = Sua organização confirma quem você é e traz você de volta para cá.
console-sso-begin = Entrar com a conta do trabalho
console-address = Endereço de uso único
console-address-hint = Peça um endereço a quem cuida do servidor da sua central e abra neste navegador. Ele vale uma vez, por cinco minutos. Não é preciso digitar nada.
console-address-made = Essa pessoa cria o endereço com este comando:
console-address-name = Seu nome
console-look-again-hint = Já entrou, em outra aba deste navegador?
console-look-again = Verificar de novo
console-who = O console é para lideranças, coaching, representação do pessoal e administração. Quem atende tem tudo o que é seu no Breakwater, no próprio computador.
console-fault =
    { $fault ->
        [off] Esta central não tem entrada com a conta do trabalho. Peça um endereço de uso único.
        [provider_down] A entrada da sua organização não responde. Nada mudou. Tente mais tarde ou peça um endereço de uso único.
        [no_person] Sua conta do trabalho não é conhecida nesta central. Pergunte a quem cuida do Breakwater na sua central.
        [other_account] Antes você entrou aqui com outra conta. Use aquela ou pergunte a quem cuida do Breakwater na sua central.
        [cancelled] A entrada foi cancelada. Nada mudou.
        [expired] A entrada demorou demais ou já tinha sido feita. Comece de novo.
        [not_allowed] O console não está aberto para o seu cargo. Tudo o que é seu está no Breakwater, no seu computador.
       *[other] A resposta da entrada da sua organização não é confiável. Nada mudou. Avise quem cuida do Breakwater na sua central.
    }

console-error-signed-out = Sua sessão terminou. O que você escreveu continua aqui até esta página ser fechada. Entre de novo.
console-error-not-allowed = Isto não está aberto para o seu cargo, ou outra pessoa precisa fazer. Nada mudou.
console-error-server-unreachable = O servidor não responde. O que você escreveu continua aqui e, pelo que se sabe, nada mudou. Confira a rede e tente de novo.
console-error-server-broken = O servidor não deu uma resposta correta. O que você escreveu continua aqui. Veja se foi feito e tente de novo; se continuar assim, avise quem cuida do Breakwater na sua central.
console-error-code-unknown = Este endereço não é conhecido. Veja se está inteiro ou peça um novo.
console-error-code-used = Este endereço já foi usado; cada um vale uma vez. Peça um novo.
console-error-code-expired = Este endereço é antigo demais; cada um vale cinco minutos. Peça um novo.
console-error-request-broken = O servidor não pôde aceitar o que você digitou: uma equipe, um cargo ou um nome que ele não conhece ou não pode guardar. Nada mudou. Confira e envie de novo.
console-error-too-large = Isto é grande demais para o servidor. Nada mudou. Envie em partes menores.
console-error-case-unknown = Isto não está mais aqui: foi retirado, ou a resposta agora é junto com outra voz. Nada mudou. Feche e veja a lista.
console-error-case-refused =
    { $fault ->
        [not_now] Isto já está em outro ponto: alguém agiu antes. Nada mudou, e o que você escreveu continua aqui. Feche e abra de novo.
        [day] Este dia não serve: já passou, não é antes do que está valendo ou fica longe demais. Nada mudou. Escolha outro.
        [owner] Quem você escolheu não pode responder: saiu da central, ou esta sala não está aberta para essa pessoa. Nada mudou. Escolha outra pessoa.
        [merge] Só atritos com a mesma ferramenta são respondidos juntos. Nada mudou.
       *[other] Só o que está feito, com palavras que não citam ninguém, pode ir para o mural na tela. Nada mudou.
    }
console-error-pulse-refused =
    { $fault ->
        [overdue] Há respostas em atraso, e elas vêm primeiro. Nenhum pulso foi aberto.
        [twice] Este mês já teve o seu pulso. Nenhum outro foi aberto.
        [month_over] Restam poucos dias deste mês para responder. Nenhum pulso foi aberto.
       *[other] Um pulso tem de uma a quatro perguntas diferentes. Nenhum foi aberto. Confira as perguntas.
    }

console-again = Tentar de novo
console-more = Mostrar mais
console-too-many = Não mostramos mais do que isto em sequência. Busque o que você procura.
console-nothing-found = Nada tem “{ $text }”.
console-undo = Desfazer
console-publish = Publicar
console-copy = Copiar
console-copied = Copiado
console-print = Imprimir
console-line = Linha { $line }
console-faults-more =
    { $count ->
        [one] e mais { $count }. Corrija estes primeiro.
        [many] e mais { $count }. Corrija estes primeiro.
       *[other] e mais { $count }. Corrija estes primeiro.
    }
console-discard = Fechar sem publicar?
console-discard-text = O que você escreveu não foi publicado. Ao fechar, se perde.
console-discard-yes = Fechar e descartar

console-import-choose = Escolher um arquivo
console-import-other = Escolher outro arquivo
console-import-first = Primeiro você vê o que mudaria. Nada muda antes de você confirmar.
console-import-example = Uma tabela salva como CSV, por exemplo:
console-import-reading = Lendo { $name } ({ $kib } KiB)
console-import-writing = Importando { $name }
console-import-stay = Pode levar um minuto. Fique nesta página.
console-import-look = O que { $name } mudaria
console-import-faults = Linhas com erro
console-import-refused =
    { $count ->
        [one] { $count } linha com erro. Nada é importado enquanto houver erros no arquivo. Corrija e escolha o arquivo de novo.
        [many] { $count } de linhas com erro. Nada é importado enquanto houver erros no arquivo. Corrija e escolha o arquivo de novo.
       *[other] { $count } linhas com erro. Nada é importado enquanto houver erros no arquivo. Corrija e escolha o arquivo de novo.
    }
console-import-nothing = Tudo isto já está aqui. Não há nada para importar.

console-team-never = Você vê quem está na sua equipe. O que as pessoas fazem nela (ligações, respiros, quem agradece a quem) é delas e não está aqui.
console-team-empty = Você ainda não lidera uma equipe
console-team-empty-text = Quando a administração da sua central confiar a você uma equipe, as pessoas dela aparecem aqui.
console-team-nobody = Ainda não há ninguém nesta equipe.

console-praise-waiting = Palavras que esperam por você
console-praise-hint = Palavras de clientes são repassadas sozinhas, a menos que possam revelar quem escreveu. Nesse caso alguém olha antes.
console-praise-search = Buscar por nome ou palavras
console-praise-empty = Nada espera
console-praise-empty-text = Quando as palavras podem revelar quem as escreveu, ficam aqui até você repassar ou apagar. Você também pode trazer palavras de um arquivo.
console-praise-to = Para { $name }
console-praise-about = Dito: { $day } · de { $source }
console-praise-why = Pode revelar quem escreveu: “{ $words }”
console-praise-pass = Repassar
console-praise-pass-name = Repassar para { $name }
console-praise-erase = Apagar
console-praise-erase-name = Apagar as palavras para { $name }
console-praise-passing = Será repassado como está em { NUMBER($seconds) } s. Só a pessoa agradecida lê.
console-praise-erasing = Será apagado em { NUMBER($seconds) } s. Ninguém lê, e não volta.
console-praise-passed = Repassado para { $name }.
console-praise-erased = As palavras para { $name } foram apagadas.
console-praise-import = Importar palavras de clientes
console-praise-import-lead = Colunas: to, text, said_on e, se quiser, value e shared_by. Endereços e números de clientes são retirados.
console-praise-import-yes =
    { $count ->
        [one] Importar { $count } linha nova
        [many] Importar { $count } de linhas novas
       *[other] Importar { $count } linhas novas
    }
console-praise-imported =
    { $count ->
        [one] { $count } linha importada.
        [many] { $count } de linhas importadas.
       *[other] { $count } linhas importadas.
    }
console-praise-new =
    { $count ->
        [one] { $count } linha nova.
        [many] { $count } de linhas novas.
       *[other] { $count } linhas novas.
    }
console-praise-known =
    { $count ->
        [one] { $count } linha já está aqui.
        [many] { $count } de linhas já estão aqui.
       *[other] { $count } linhas já estão aqui.
    }
console-sheet = Os agradecimentos da semana em papel
console-sheet-hint = Uma folha (A3) para pendurar: só o que as pessoas mostram agora a todos.
console-sheet-which = Semana
console-sheet-week = { $from } – { $to }
console-sheet-language = Idioma da folha
console-sheet-make = Fazer a folha
console-sheet-making = Fazendo

console-voices-hint = O que as pessoas dizem à central. Tudo precisa de resposta até um dia marcado; o que cabe a você está assinalado. Toda a central lê a resposta. Nenhuma lista mostra quem disse.
console-voices-which = Lista
console-voices-open = Em aberto
console-voices-overdue = Em atraso
console-voices-answered = Com resposta
console-voices-sort = Tipo
console-voices-all = Tudo
console-voice-suggestion = Sugestão
console-voice-customers = O que clientes dizem
console-voice-friction = Atrito
console-voices-search = Buscar por palavras ou ferramenta
console-voices-open-empty = Nada espera resposta
console-voices-open-empty-text = Sugestões, o que clientes dizem e atritos aparecem aqui assim que alguém fala, cada um com uma pessoa que responde e um dia.
console-voices-overdue-empty = Nada em atraso
console-voices-overdue-empty-text = Quando o dia de uma resposta passa, ela aparece aqui, e toda a central vê que falta uma resposta.
console-voices-answered-empty = Nada com resposta ainda
console-voices-answered-empty-text = O que está feito e o que foi recusado aparece aqui, com as palavras que todos leem.
console-voices-sort-empty = Nada deste tipo
console-voices-sort-empty-text = Escolha “Tudo” para ver o resto desta lista.
console-case-heard = ouvido
console-case-yes = decidido: sim
console-case-no = decidido: não
console-case-done = feito
console-case-decide-by = decidir até { $day }
console-case-decide-late = em atraso: era para decidir até { $day }
console-case-do-by = fazer até { $day }
console-case-do-late = em atraso: era para fazer até { $day }
console-case-people =
    { $count ->
        [one] pelo menos { $count } pessoa
        [many] pelo menos { $count } de pessoas
       *[other] pelo menos { $count } pessoas
    }
console-case-waiting = havia cliente esperando
console-case-nobody = ainda ninguém responde por isto
console-case-mine = você responde por isto
console-case-owner = { $name } responde por isto
console-case-opening = Abrindo
console-case-since = Desde { $day }
console-case-minutes = Custou { $length } ao todo.
console-case-why = Por quê
console-case-why-hint = Toda a central lê isto. Chega também a quem disse, com nome ou sem nome. Não cite ninguém.
console-case-why-yes-example = Por exemplo: Três de quatro equipes perdem tempo aqui. Cada posto do turno da noite recebe uma segunda tela.
console-case-why-no-example = Por exemplo: O contrato vai até junho. Então olhamos de novo; até lá a retaguarda assume essas ligações.
console-case-decided-on = Decidido em { $day }
console-case-note = O que foi feito
console-case-note-hint = Todas as pessoas afetadas ficam sabendo no próximo espaço entre ligações, e toda a central pode ler.
console-case-note-example = Por exemplo: Desde segunda-feira a busca mostra todos os resultados, e não só os dez primeiros.
console-case-done-on = Feito em { $day }
console-case-on-board = no mural na tela
console-case-by = Feito até que dia
console-case-by-hint = Sem um dia, vale { $day }; depois pode ser antecipado, nunca adiado.
console-case-sooner = Novo dia
console-case-sooner-hint = Todos veem o novo dia. Ele pode ser antecipado, nunca adiado.
console-case-owner-who = Quem responde por isto a partir de agora
console-case-owner-placeholder = Algumas letras de um nome
console-case-owner-none = Ninguém que possa responder se chama “{ $text }”.
console-case-owner-other = Outra pessoa
console-case-owner-hint = O dia fica como está. Lideranças e administração podem responder.
console-case-merge = Responder junto com
console-case-merge-hint = Tudo o que foi dito aqui vai para lá. Não dá para separar de novo.
console-case-waits = Decidido. Sai em alguns segundos.
console-case-undo-name = Desfazer: { $title }
console-case-draft = por terminar
console-case-no-steps = O próximo passo é de quem responde por isto. Você acompanha.
console-case-first = Apertar ainda não envia nada: primeiro você escreve, depois tem dez segundos para desfazer.
console-case-take = Se você assumir, a resposta passa a ser sua e o dia fica. Se houve um nome, você passa a vê-lo, e o registro diz que você assumiu.
console-step-own = Eu respondo por isto
console-step-yes = Vai ser feito
console-step-no = Não vai ser feito
console-step-done = Está feito
console-step-hand-over = Passar adiante
console-step-sooner = Antecipar
console-step-merge = Juntar com outro
console-step-board = Mostrar no mural na tela
console-step-unboard = Tirar do mural na tela
console-step-yes-do = Decidir: sim
console-step-no-do = Decidir: não
console-step-done-do = Dizer que está feito
console-step-hand-over-do = Passar adiante
console-step-sooner-do = Antecipar
console-step-merge-do = Juntar
console-case-going-yes = Em { NUMBER($seconds) } s todos leem que vai ser feito, e por quê.
console-case-going-no = Em { NUMBER($seconds) } s todos leem que não vai ser feito, e por quê.
console-case-going-done = Em { NUMBER($seconds) } s todos leem que está feito.
console-case-going-hand-over = Passa adiante em { NUMBER($seconds) } s.
console-case-going-sooner = O novo dia vale em { NUMBER($seconds) } s.
console-case-going-merge = São juntados em { NUMBER($seconds) } s.
console-case-going-hint = Fechar a página envia na hora.
console-case-sent-yes = Decidido: sim. Todos leem por quê.
console-case-sent-no = Decidido: não. Todos leem por quê.
console-case-sent-done = Feito. Todas as pessoas afetadas ficam sabendo.
console-case-sent-hand-over = Passou adiante.
console-case-sent-sooner = O dia foi antecipado.
console-case-sent-merge = Agora a resposta é uma só.
console-said = O que foi dito
console-said-wordless = Sem palavras: só a ferramenta.
console-said-helps = O que melhoraria:
console-said-added = Acrescentado depois:
console-said-minutes = custou { $length }
console-said-thanked = veio um agradecimento
console-said-by = Quem disse isto foi { $name }, e você pode perguntar. Só você vê o nome.
console-said-nameless = Onde não há nome, foi dito sem nome. Ninguém aqui consegue ver de quem veio, e a sua resposta chega do mesmo jeito.
console-said-hidden = Se houve um nome, só vê quem responde por isto.

console-pulse = Pulso
console-pulse-hint = Até quatro perguntas curtas por mês, respondidas sem nome. O resultado chega a todos no mesmo minuto, às lideranças não antes.
console-pulse-asked = O que se pergunta
console-pulse-until = dá para responder até { $day }
console-pulse-counted = Contagem e resultado: { $day }; antes disso ninguém vê nada.
console-pulse-may = Nenhum pulso está aberto.
console-pulse-open = Abrir um pulso
console-pulse-admin = Nenhum pulso está aberto. Quem abre é a administração.
console-pulse-hindered-overdue =
    { $count ->
        [one] { $count } resposta em atraso. Ela vem primeiro; depois dá para abrir um pulso.
        [many] { $count } de respostas em atraso. Elas vêm primeiro; depois dá para abrir um pulso.
       *[other] { $count } respostas em atraso. Elas vêm primeiro; depois dá para abrir um pulso.
    }
console-pulse-overdue-look = Ver o que está em atraso
console-pulse-hindered-twice = Este mês já teve o seu pulso. O próximo pode ser aberto no mês que vem.
console-pulse-hindered-month-over = Restam poucos dias deste mês para responder. Um pulso pode ser aberto no mês que vem.
console-pulse-empty = Ainda sem resultados
console-pulse-empty-text = O resultado de um pulso aparece aqui em palavras: da central inteira e das equipes que têm gente suficiente.
console-pulse-centre = A central inteira
console-pulse-bars = A barra é escura até onde é certo e clara até onde pode ser. Ninguém fica sabendo mais do que isso.
console-pulse-people =
    { $count ->
        [one] Pelo menos { $count } pessoa respondeu.
        [many] Pelo menos { $count } de pessoas responderam.
       *[other] Pelo menos { $count } pessoas responderam.
    }
console-pulse-untold =
    { $count ->
        [one] Sem resultado: menos de { $count } pessoa respondeu, ou daria para calcular o que alguém disse.
        [many] Sem resultado: menos de { $count } de pessoas responderam, ou daria para calcular o que alguém disse.
       *[other] Sem resultado: menos de { $count } pessoas responderam, ou daria para calcular o que alguém disse.
    }
console-pulse-agree-hardly-any = Quase ninguém concorda.
console-pulse-agree-some = Algumas pessoas concordam.
console-pulse-agree-about-half = Cerca de metade concorda.
console-pulse-agree-most = A maioria concorda.
console-pulse-agree-nearly-all = Quase todo mundo concorda.
console-pulse-disagree-hardly-any = Quase ninguém discorda.
console-pulse-disagree-some = Algumas pessoas discordam.
console-pulse-disagree-about-half = Cerca de metade discorda.
console-pulse-disagree-most = A maioria discorda.
console-pulse-disagree-nearly-all = Quase todo mundo discorda.
console-question-challenge = Meu trabalho me desafia de um jeito bom.
console-question-recognition = O que faço bem é notado.
console-question-development = Aqui eu avanço.
console-question-flexibility = Meus turnos combinam com a minha vida.
console-pulse-lead = Chega a todos e, depois de aberto, fica como está. Ninguém precisa responder.
console-pulse-questions = Perguntas
console-pulse-own = Uma pergunta da central
console-pulse-own-example = Por exemplo: Os novos headsets me ajudam.
console-pulse-own-hint = Uma frase com que se concorda ou não, de “nada” a “totalmente”. No máximo quatro perguntas.
console-pulse-window = Dá para responder até o fim de { $month }. Quatro dias depois vem a contagem, e todos ficam sabendo do resultado.
console-pulse-none = Marque uma pergunta ou escreva uma.
console-pulse-too-many = No máximo quatro perguntas. Deixe uma de fora.
console-pulse-too-long = Sua pergunta está longa demais.
console-pulse-open-yes = Perguntar a todos
console-pulse-opened = O pulso está aberto.

console-reports = Relatório da linha de frente
console-reports-hint = Uma página por mês: o que foi dito, decidido e feito, e o que as ferramentas custaram. Nenhuma pessoa está nele. Duas pessoas da representação do pessoal aprovam antes de ir para a parede.
console-reports-empty = Ainda não há relatório
console-reports-empty-text = Quando algo foi dito em um mês, a página dele fica aqui depois que o mês termina.
console-report-draft = rascunho, ainda sem aprovação
console-report-half = uma de duas aprovações
console-report-approved = aprovado
console-report-mine = Você aprovou. Falta mais uma aprovação.
console-report-approve = Aprovar
console-report-approve-name = Aprovar em nome do pessoal: { $month }
console-report-page = PDF
console-report-page-name = PDF: { $month }
console-report-sure = Aprovar { $month }?
console-report-sure-text = Você aprova o relatório em nome do pessoal; leia antes a página. Até que duas pessoas aprovem, a palavra “rascunho” atravessa a página. Não dá para voltar atrás.
console-report-approved-by-you = { $month }: aprovado por você.
console-report-nothing = Nada foi dito em { $month }.

console-people-hint = Quem trabalha aqui. O que as pessoas escrevem, dão e registram não está aqui.
console-people-search = Buscar por nome ou endereço
console-people-empty = Ainda não há ninguém aqui
console-people-empty-text = Importe o quadro de pessoal como tabela. Cada pessoa recebe então um código para entrar no próprio computador.
console-post-agent = Atendimento
console-post-leader = Liderança
console-post-coach = Coaching
console-post-works-council = Representação do pessoal
console-post-admin = Administração
console-person-gone = saiu
console-person-from-directory = do diretório
console-person-nowhere = ainda sem sessão
console-person-waits = espera por uma segunda pessoa
console-person-actions = O que fazer por { $name }
console-person-invite = Criar código
console-person-sessions = Onde há sessão
console-person-edit = Nome, equipe, cargo
console-person-leave = Saiu da central
console-person-return = Volta
console-person-change = Mudar { $name }
console-person-directory = O nome e a equipe desta pessoa vêm do seu diretório e mudam lá; o cargo muda aqui.
console-person-name = Nome
console-person-team = Equipe
console-person-team-hint = O nome de uma equipe que existe. Vazio: nenhuma equipe.
console-person-posts = Cargo
console-person-own-post = Ninguém muda o próprio cargo. Peça a outra pessoa da administração.
console-person-sure = Isto vai acontecer:
console-person-renamed = { $from } passa a se chamar { $to }, em cada posto. O que foi dado e recebido permanece.
console-person-moved = { $name } passa a estar em { $team }. O que as pessoas da equipe anterior mostram só à equipe deixa de chegar.
console-person-teamless = { $name } passa a não ter equipe. O que as pessoas mostram só à própria equipe deixa de chegar.
console-person-post = { $name } recebe outro cargo: { $post }. O que está aberto neste console muda na hora.
console-person-save = Fazer
console-person-saved = { $name }: mudança feita.
console-leave-title = { $name } saiu da central?
console-leave-text = As sessões de { $name } terminam na hora em todos os postos, e ninguém mais pode agradecer a essa pessoa. O que ela deu fica com quem recebeu. Você pode fazê-la voltar.
console-leave-yes = Saiu da central
console-person-left = As sessões de { $name } terminaram em todos os lugares.
console-return-title = { $name } volta?
console-return-text = { $name } volta a aparecer para os colegas. Para entrar é preciso um novo código.
console-return-yes = Volta
console-person-returned = { $name } está de volta. Crie um código.
console-invite-title = Um código para { $name }
console-invite-lead = Com ele a pessoa entra no próprio computador. Vale uma vez e aparece uma vez.
console-invite-make = Criar o código
console-invite-until = Vale até { $day }, { $time }
console-invite-how = Entregue em mãos ou onde só essa pessoa leia. No Breakwater: Configurações, Sua central.
console-sessions-title = Onde { $name } tem sessão
console-sessions-lead = Só dias. Aqui não se vê quando alguém trabalha.
console-sessions-none = Em nenhum lugar.
console-session-made = Desde { $day }, ainda sem uso
console-session-used = Desde { $day }, último uso em { $last }
console-session-end = Encerrar
console-session-end-name = Encerrar a sessão em { $device }
console-session-sure = A sessão em { $device } termina na hora. O que { $name } guarda lá permanece; para enviar algo é preciso um novo código.
console-session-ended = A sessão em { $device } terminou.
console-roster-import = Importar quadro de pessoal
console-roster-lead = Colunas: name e, se quiser, id, email, team, post e role. O que o arquivo não traz fica como está.
console-roster-yes =
    { $count ->
        [one] Mudar { $count } pessoa
        [many] Mudar { $count } de pessoas
       *[other] Mudar { $count } pessoas
    }
console-roster-imported =
    { $count ->
        [one] { $count } pessoa incluída ou mudada.
        [many] { $count } de pessoas incluídas ou mudadas.
       *[other] { $count } pessoas incluídas ou mudadas.
    }
console-roster-added =
    { $count ->
        [one] { $count } pessoa entra
        [many] { $count } de pessoas entram
       *[other] { $count } pessoas entram
    }
console-roster-changed =
    { $count ->
        [one] { $count } pessoa muda
        [many] { $count } de pessoas mudam
       *[other] { $count } pessoas mudam
    }
console-roster-unchanged =
    { $count ->
        [one] { $count } pessoa fica como está.
        [many] { $count } de pessoas ficam como estão.
       *[other] { $count } pessoas ficam como estão.
    }
console-person-merge = Mesma pessoa que…
console-person-erase = Apagar…
console-requests = Precisa de uma segunda pessoa
console-requests-hint = Apagar alguém, ou juntar duas fichas da mesma pessoa, é coisa de duas pessoas: uma pede, outra confirma.
console-requests-hint-council = Enquanto a sua central tem uma só pessoa na administração, o que ela pede espera aqui pela representação do pessoal. Qualquer pessoa da representação pode confirmar.
console-requests-which = Lista
console-requests-waiting = Em espera
console-requests-over = Anteriores
console-requests-none = Nada espera por uma segunda pessoa.
console-requests-none-over = Nada foi decidido ainda.
console-request-erase = Apagar tudo de { $name }
console-request-erased = Tudo de uma pessoa foi apagado
console-request-merge = Juntar duas fichas de { $name }
console-request-asked = Pedido por { $by }, { $day }
console-request-until = Pode ser confirmado até { $day }, { $time }
console-request-decided = Decidido por { $by }, { $day }
console-request-look = Ver
console-request-look-name = Ver “{ $what }”
console-request-waits = em espera
console-request-yours = espera por você
console-request-mine = pedido seu
console-request-done = feito
console-request-refused = recusado
console-request-taken-back = retirado
console-request-lapsed = sem decisão no prazo
console-request-ask = Pedir
console-request-is-asked = Pedido feito. Espera no alto desta página até que outra pessoa confirme.
console-request-confirm = Confirmar
console-request-refuse = Recusar
console-request-take-back = Retirar
console-request-sure-erase = Tudo isto é apagado na hora, e ninguém consegue trazer de volta.
console-request-sure-merge = Acontece na hora: as sessões da ficha que sai terminam em todos os lugares, e a que fica assume o que lhe falta.
console-request-yes-erase = Apagar de vez
console-request-yes-merge = Juntar
console-request-refused-said = Recusado. Nada mudou.
console-request-back-said = Retirado. Nada mudou.
console-erase-title = Apagar tudo de { $name }?
console-erase-lead = Nada é apagado ainda: você pede, e outra pessoa confirma.
console-plan-goes = Some de vez
console-plan-stays = Fica mesmo assim
console-plan-leaves = A ficha “{ $name }” sai: suas sessões terminam em todos os lugares, e o registro diz que é a mesma pessoa.
console-plan-takes = { $name } assume
console-plan-takes-none = Nada: a ficha que fica já tem tudo.
console-plan-lost = Não dá para transferir
console-plan-until = O pedido vale até { $day }, { $time }.
console-goes-roster = Nome, endereço, matrícula, equipe, cargo e função
console-goes-sessions = Todas as sessões e os códigos para entrar
console-goes-accounts = A ligação com a conta do trabalho
console-goes-directory = Como o seu diretório chama essa pessoa
console-goes-vault = O cofre e tudo o que está selado nele
console-goes-praise = Palavras de clientes para ela que estão em espera
console-goes-wrote = O que ela escreveu, menos os agradecimentos que deu
console-goes-received = O que ela recebeu, também onde mostrou
console-goes-voices = O nome dela ao lado do que disse à central
console-stays-given = Os agradecimentos que ela deu, com quem recebeu, sem nome
console-stays-headers = Que houve registros; ninguém mais consegue ler
console-stays-acts = O que foi feito aqui sobre ela, com um número no lugar do nome, por 24 meses
console-stays-backups = Os backups de antes, até serem jogados fora
console-stays-in-directory = Seu diretório ainda tem esta pessoa e vai trazê-la de novo. Retire primeiro lá.
console-takes-email = Endereço
console-takes-team = Equipe
console-takes-post = Cargo
console-takes-role = Função
console-takes-leads = Lidera
console-takes-number = Matrícula
console-takes-account = A conta do trabalho
console-takes-directory = A ficha do diretório
console-takes-praise = Palavras de clientes em espera
console-lost-name = O outro nome. Um arquivo que o traga pode fazer essa ficha voltar.
console-lost-email = O outro endereço: as duas têm um. Um arquivo que o traga faz essa ficha voltar.
console-lost-team = A outra equipe
console-lost-post = O outro cargo
console-lost-role = A outra função
console-lost-number = A outra matrícula
console-lost-account = A outra conta do trabalho: quem entrar com ela é barrado.
console-lost-directory = A outra ficha do diretório: as duas estão lá. Retire uma delas de lá, ou ela volta.
console-lost-vault = O cofre da ficha que sai: só essa pessoa consegue ler. É apagado depois de 30 dias.
console-lost-records = O que foi escrito e recebido com a ficha que sai, inclusive agradecimentos e caminho: o que é privado só essa pessoa consegue ler.
console-eyes-admin = Outra pessoa da administração precisa confirmar.
console-eyes-works-council = Não há mais ninguém na administração, então alguém da representação do pessoal precisa confirmar.
console-eyes-nobody = Do jeito que está, ninguém poderia confirmar.
console-merge-title = { $name }: duas fichas da mesma pessoa
console-merge-lead = Depois de uma importação e de um diretório, alguém pode aparecer aqui duas vezes. Uma ficha fica, a outra sai.
console-merge-search = Buscar a outra ficha
console-merge-found = Fichas encontradas
console-merge-none = Nenhuma outra ficha tem isto no nome ou no endereço.
console-merge-choose = Esta
console-merge-choose-name = Escolher { $name }
console-merge-stays = Qual ficha fica?
console-merge-stays-hint = A que está em uso: seus postos, cofre, agradecimentos e caminho ficam com ela e não dá para mover.
console-receipt-erased = Tudo de uma pessoa foi apagado: { $day }, { $time }
console-receipt-merged = Duas fichas da mesma pessoa viraram uma: { $day }, { $time }
console-receipt-number = Comprovante
console-receipt-person = Pessoa
console-receipt-other = Ficha que saiu
console-receipt-asked = Pedido por
console-receipt-confirmed = Confirmado por
console-receipt-sessions =
    { $count ->
        [one] { $count } sessão encerrada.
        [many] { $count } de sessões encerradas.
       *[other] { $count } sessões encerradas.
    }
console-receipt-accounts =
    { $count ->
        [one] { $count } conta do trabalho esquecida.
        [many] { $count } de contas do trabalho esquecidas.
       *[other] { $count } contas do trabalho esquecidas.
    }
console-receipt-vault = O cofre foi apagado.
console-receipt-rest = Nome, endereço, matrícula, equipe, cargo e função foram apagados, e o que foi escrito e recebido também. Os agradecimentos dados ficam com quem recebeu.
console-receipt-taken = Transferido: { $what }

console-ladders = Planos de carreira
console-ladders-hint = Os mapas que aparecem em “Caminho”.
console-ladders-empty = Ainda não há plano de carreira
console-ladders-empty-text = Um plano de carreira é um mapa de funções: o que cada uma pede e os caminhos entre elas. Comece com um exemplo pequeno e deixe com a cara da central.
console-ladder-begin = Começar um plano
console-ladder-count =
    { $count ->
        [one] { $count } função
        [many] { $count } de funções
       *[other] { $count } funções
    }
console-ladder-version = Edição { $version } · { $roles }
console-ladder-open = Abrir
console-ladder-open-name = Abrir { $title }
console-ladder-edit = Plano { $key }
console-ladder-new = Um novo plano
console-ladder-lost = A central tem este plano, mas não o arquivo de que ele foi feito. Traga o arquivo para continuar a partir dele.
console-ladder-file = O plano como arquivo
console-ladder-bring = Usar um arquivo
console-ladder-map = O mapa
console-ladder-map-empty = Enquanto você escreve, as funções e habilidades do plano aparecem aqui.
console-ladder-roles = Funções
console-ladder-skills = Habilidades
console-ladder-sure = Publicar este plano?
console-ladder-sure-text = “{ $title }” chega a cada posto na próxima sincronização e substitui a edição anterior. O que as pessoas anotaram continua com elas.
console-ladder-published = O plano foi publicado.
console-check-busy = Verificando
console-check-empty = Escreva ou use um arquivo. Ele é verificado enquanto você escreve.
console-check-good = Não há nada errado. Pode ser publicado.
console-check-faults =
    { $count ->
        [one] { $count } linha com erro. Ainda não dá para publicar.
        [many] { $count } de linhas com erro. Ainda não dá para publicar.
       *[other] { $count } linhas com erro. Ainda não dá para publicar.
    }
console-check-list = Erros por linha; cada um leva à sua linha
console-values = Valores
console-values-hint = Um agradecimento pode ser ligado a um deles.
console-values-none = Ainda não há valores. Adicione o primeiro.
console-value-name = Novo valor
console-value-meaning = Como ele aparece em uma ligação, em uma frase
console-value-added = “{ $name }” agora é um valor.

console-policy-hint = O menor descanso que a sua central concede. Só pode ser mais do que o do próprio Breakwater, nunca menos; e cada pessoa sempre pode ser mais gentil consigo.
console-policy-now = O que vale
console-policy-tide = A maré mostra o quanto se acumulou: sobe com ligações e desce com descanso. Quando está cheia, é hora de um respiro.
console-policy-own = Sua central não definiu nada; valem os números do próprio Breakwater.
console-policy-since = Definido pela sua central em { $day }
console-policy-standard = do próprio Breakwater: { $value }
console-policy-edit = Editar
console-policy-edit-hint = Uma linha para cada número que você define, como mark = "45m". Os nomes estão abaixo, ao lado do que vale; o que você deixar de fora fica como no Breakwater.
console-policy-file = As regras como arquivo
console-policy-sure = Publicar estas regras?
console-policy-sure-text = Valem em cada posto a partir da próxima sincronização. A representação do pessoal e as lideranças podem ler aqui, e o registro diz quem definiu.
console-policy-published = As regras foram publicadas.
console-policy-version = Versão { $number }
console-policy-versions = Versões
console-policy-versions-hint = Todas as regras publicadas ficam guardadas e assinadas. Para voltar atrás, publicam-se de novo as antigas.
console-policy-versions-none = Ainda não há versão. Cada uma que for publicada aparece aqui, com o dia e quem publicou.
console-policy-by = { $day } · { $by }
console-policy-by-before = { $day } · definida antes de as versões serem guardadas
console-policy-in-force = em vigor
console-policy-waits = espera pela representação do pessoal
console-policy-replaced = substituída
console-policy-never = nunca em vigor
console-policy-agreed =
    { $count ->
        [one] { $count } pessoa da representação do pessoal concordou.
        [many] { $count } de pessoas da representação do pessoal concordaram.
       *[other] { $count } pessoas da representação do pessoal concordaram.
    }
console-policy-agreed-none = Ninguém da representação do pessoal concordou ainda.
console-policy-agreed-unneeded = Valeu na hora; não foi preciso o acordo da representação do pessoal.
console-policy-waiting = A versão { $number } concede menos do que a que está em vigor. Ela vale quando mais da metade da representação do pessoal concordar: { $agreed } de { $council } já concordaram, são precisas { $needed }.
console-policy-look = Ler
console-policy-look-name = Ler a versão { $number }
console-policy-agree = Concordar
console-policy-agree-text = Você concorda com a versão { $number } como parte da representação do pessoal. Seu nome e o dia ficam ao lado dela a partir daí, para todos que podem ler aqui.
console-policy-agreed-said = Você concordou com a versão { $number }.
console-policy-who-agreed = Acordo da representação do pessoal
console-policy-compared = O que mudou desde a versão { $number }
console-policy-first = A primeira versão
console-policy-empty-text = Não há nada nela: valem os números do próprio Breakwater.
console-policy-line-added = Nova:
console-policy-line-taken = Retirada:
console-policy-words = Em palavras
console-policy-less = Concede menos do que a versão anterior: { $what }
console-policy-country = as regras do país
console-policy-signature = Assinatura
console-policy-signed = Assinada pelo servidor da sua central. A assinatura é válida.
console-policy-unsigned = A assinatura não é válida. Avise quem cuida do servidor e não confie nesta versão.
console-policy-key = Chave { $id }
console-policy-key-hint = Anote esta chave. Com ela e o arquivo salvo, breakwater-server policy verify diz se uma versão é a que foi publicada.
console-policy-save = Salvar como arquivo
console-policy-anew = Publicar este texto de novo
console-policy-check-less = Concedem menos do que as regras em vigor: { $what }
console-policy-check-waits = Concedem menos do que as regras em vigor: { $what }. Esperam até mais da metade da representação do pessoal concordar.
console-policy-sure-waits = Concedem menos do que as regras em vigor, por isso esperam até mais da metade da representação do pessoal concordar aqui. Até lá ficam as que estão em vigor.
console-policy-published-waits = As regras foram publicadas e esperam pela representação do pessoal.

console-audit-hint = O que fizeram as pessoas com um cargo: quem, quando, o quê, a quem. Fica guardado por 24 meses. O que se faz no atendimento não está aqui. Quem agiu no próprio servidor aparece pela conta, como root.
console-audit-search = Buscar por nome ou ação
console-audit-empty = Nada foi feito ainda
console-audit-empty-text = Cada ação da administração aparece aqui: códigos, sessões, importações, regras. Você pode levar tudo como tabela.
console-audit-take = Salvar como tabela (CSV)
console-audit-taking = Fazendo
console-audit-by = por { $actor }
console-audit-by-to = por { $actor } · sobre { $whom }
console-audit-parts = O que mostrar
console-audit-acts = Ações
console-audit-releases = Resultados
console-audit-retention = Prazos
console-audit-changed = Alterações: { $count }
console-audit-sessions = Sessões encerradas: { $count }
console-audit-accounts = Contas: { $count }
console-audit-bodies = Textos apagados: { $count }
console-audit-stored = Registros: { $records } · séries: { $streams }
console-audit-version-waits = Versão { $number }, espera pela representação do pessoal
console-audit-told = Resultados divulgados: { $told } de { $all }
console-audit-removed = Removido no diretório
console-audit-same = A mesma pessoa que
console-audit-shown = Colocado no mural na tela
console-audit-hidden = Tirado do mural na tela
console-audit-from = De { $source }
console-audit-passed-on = Repassadas: { $count }
console-audit-waits = Esperam ser vistas: { $count }
console-audit-known = Já conhecidas: { $count }
console-audit-refused = Não aceitas: { $count }
console-releases-hint = O que de cada pulso foi divulgado e o que foi retido. k é o menor número de pessoas por trás de um resultado: um grupo menor nunca é divulgado, nem nada de que se pudesse calcular um grupo menor.
console-releases-empty = Nada foi divulgado ainda
console-releases-empty-text = Depois de cada pulso aparece aqui quais resultados foram divulgados e quais não, com o k que valia.
console-release-told = divulgado
console-release-untold = retido
console-release-kept =
    { $count ->
        [one] Menos de { $count } pessoa respondeu, ou daria para calcular um grupo menor.
        [many] Menos de { $count } de pessoas responderam, ou daria para calcular um grupo menor.
       *[other] Menos de { $count } pessoas responderam, ou daria para calcular um grupo menor.
    }
console-release-k = k = { NUMBER($k) }
console-retention-hint = Quanto tempo o servidor guarda o quê. Ele apaga sozinho. O que não tem prazo fixo fica até ser retirado ou apagado, ou enquanto a central existir.
console-read = Quem pode ler o quê
console-read-hint = O que cada cargo pode ler aqui. Olhar não fica anotado em lugar nenhum; o que alguém faz está em “Ações”.
console-read-own = Só a própria pessoa
console-read-own-what = Ligações, respiros, pausas e o que foi difícil: ficam no computador da própria pessoa. Quem tem um cofre tem as somas dos seus dias também no servidor, lacradas, e mais ninguém as abre.
console-read-all = Toda a central
console-read-all-what = Nomes, equipes e cargos. O que aconteceu com o que foi dito e o que está em atraso. Agradecimentos que alguém mostra a todos. As regras em vigor.
console-read-leader-what = Quem está nas equipes que lidera e as palavras de clientes que esperam por essas pessoas. O que foi dito; o nome, só quem responde por isto. Os resultados dos pulsos das suas equipes e da central. As regras.
console-read-council-what = O que foi dito; o nome, só quem responde por isto. O relatório do mês, os resultados contados de cada pulso, cada versão das regras. O que fizeram as pessoas com um cargo e o que exige uma segunda pessoa, com nome. Nenhuma lista de pessoas com endereços.
console-read-admin-what = A lista de pessoas com endereços e cargos, e onde alguém está com sessão aberta, por dia. O que foi dito; o nome, só quem responde por isto. Pulsos, planos de carreira, valores, regras, o que fizeram as pessoas com um cargo. Palavras de clientes que esperam onde ninguém lidera.
console-read-server = Quem cuida do servidor
console-read-server-what = No banco de dados, tudo o que está no servidor e não está lacrado. Nenhuma página desta console mostra mais do que está acima.
console-kept-days =
    { $count ->
        [one] { $count } dia
        [many] { $count } de dias
       *[other] { $count } dias
    }
console-kept-months =
    { $count ->
        [one] { $count } mês
        [many] { $count } de meses
       *[other] { $count } meses
    }
console-kept-always = sem prazo fixo
console-kept-of-vault-proof = O que é preciso enquanto um cofre é aberto
console-kept-of-pairing = O pareamento de dois postos
console-kept-of-sign-in = Uma entrada com a conta do trabalho que foi começada
console-kept-of-console-session = Uma sessão deste console
console-kept-of-relief = O pedido à liderança de um tempo para se recuperar
console-kept-of-count = Quanto foi enviado em um dia, para que os limites valham
console-kept-of-kudos-report = Um agradecimento denunciado
console-kept-of-left = O que só quem saiu podia ler, e o que compartilhou do seu caminho
console-kept-of-praise-key = Com que nomes as pesquisas mandaram palavras de clientes
console-kept-of-session = A sessão de um posto que não é usada
console-kept-of-act = O que fizeram as pessoas com um cargo
console-kept-of-request = O que foi pedido e precisa de uma segunda pessoa
console-kept-of-kudos = Agradecimentos
console-kept-of-praise = Palavras de clientes
console-kept-of-excerpt = O que alguém compartilha do seu caminho
console-kept-of-voice = O que aconteceu com o que foi dito à central
console-kept-of-pulse-told = O que os pulsos mostraram
console-kept-of-policy-version = As versões das regras, e quem concordou com elas

console-act-console-link = Criou um endereço para o console
console-act-console-login = Entrou no console
console-act-invite = Criou um código para entrar
console-act-session-end = Encerrou uma sessão
console-act-person-add = Incluiu uma pessoa
console-act-person-leave = Encerrou as sessões de quem saiu
console-act-person-return = Fez uma pessoa voltar
console-act-person-rename = Mudou o nome de uma pessoa
console-act-person-move = Mudou uma pessoa de equipe
console-act-account-link = Ligou uma conta do trabalho a uma pessoa
console-act-account-unlink = Esqueceu as contas do trabalho de uma pessoa
console-act-person-number = Mudou a matrícula de uma pessoa
console-act-person-post = Deu outro cargo a uma pessoa, pela conta do trabalho
console-act-person-post-set = Deu outro cargo a uma pessoa
console-act-person-set = Mudou uma pessoa, pelo diretório
console-act-team-set = Mudou uma equipe, pelo diretório
console-act-person-merge-ask = Pediu para juntar duas fichas de uma pessoa
console-act-person-merge = Juntou duas fichas de uma pessoa
console-act-request-refuse = Recusou o que precisa de uma segunda pessoa
console-act-request-take-back = Retirou o que precisa de uma segunda pessoa
console-act-privacy-export = Extraiu o que se guarda de uma pessoa
console-act-privacy-erase-ask = Pediu para apagar tudo de uma pessoa
console-act-privacy-erase = Apagou tudo de uma pessoa
console-act-privacy-left = Apagou no prazo o que só quem saiu podia ler
console-act-token-add = Criou um token para um programa
console-act-token-end = Encerrou o token de um programa
console-act-team-add = Incluiu uma equipe
console-act-value-add = Incluiu ou reescreveu um valor
console-act-org-name = Deu nome à central
console-act-import-people = Importou pessoas
console-act-import-praise = Importou palavras de clientes
console-act-praise-take = Uma pesquisa trouxe palavras de clientes
console-act-praise-approve = Repassou palavras que esperavam
console-act-praise-refuse = Apagou palavras que esperavam
console-act-import-ladder = Publicou um plano de carreira
console-act-policy-set = Publicou regras
console-act-policy-agree = Concordou com regras pela representação do pessoal
console-act-backup = Fez um backup
console-act-restore = Restaurou um backup
console-act-migrate = Mudou o banco de dados da central
console-act-sample = Preencheu o exemplo
console-act-vault-forget = Esqueceu um cofre
console-act-passphrase-throttled = Segurou alguém após frases secretas erradas
console-act-case-step = Deu um passo com o que os agentes disseram
console-act-case-step-sooner = Antecipou o dia de algo que foi dito
console-act-case-step-done = Disse que está feito algo que foi dito
console-act-case-step-no = Decidiu não sobre algo que foi dito
console-act-case-step-yes = Decidiu sim sobre algo que foi dito
console-act-case-step-handed = Passou adiante algo que foi dito
console-act-case-step-own = Assumiu algo que foi dito
console-act-case-merge = Juntou dois casos em um
console-act-case-board = Mudou o que está no mural na tela
console-act-pulse-open = Abriu as perguntas do mês
console-act-pulse-told = Contou as perguntas do mês e informou o resultado
console-act-report-approve = Aprovou o relatório de um mês

console-wall-what = Uma tela por onde todo mundo passa, como na copa, pode mostrar agradecimentos: só o que as pessoas agradecidas mostram agora a todos. Quando alguém volta atrás, sai da tela em até cinco minutos.
console-wall-never = Nenhum número, nenhuma ordem de pessoas, nenhuma foto.
console-wall-done = O que foi dito à central e está feito também aparece, quando quem respondeu mostra: o que foi feito, nunca quem disse.
console-wall-open = Abrir o mural aqui
console-wall-screen = Em uma tela só para isso
console-wall-step-token = Quem cuida do servidor cria um token para a tela:
console-wall-step-address = Monte o endereço.
console-wall-step-open = Abra o endereço na tela e pressione F para tela cheia.
console-wall-token = O token
console-wall-token-hint = Ele fica nesta página e não é enviado a lugar nenhum.
console-wall-language = Idioma do mural
console-wall-end = Quem tem o endereço vê o mural. Para tirar: breakwater-server token end

console-kept-of-pulse-sum = As somas de um pulso, depois do seu mês
console-kept-of-voice-token = Quem recebeu tokens para dizer algo sem nome, e quais foram usados, depois do seu mês
console-kept-of-pulse-member = Quem podia responder a um pulso, e em qual equipe
