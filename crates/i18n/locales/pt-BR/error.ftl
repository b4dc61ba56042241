### Erros: o que aconteceu, o que está seguro, o que fazer.

error-bad-request = Não deu para entender este pedido: { $detail }
error-request-broken = Este programa e o servidor não se entendem ({ $fault }). Nada se perdeu; o mais novo dos dois espera o outro ser atualizado.
error-choice-unknown =
    { $choice ->
        [language] O Breakwater não fala { $name }. Nada mudou.
        [theme] Não existe a aparência { $name }. Escolha system, light ou dark.
        [screen] Não há uma tela chamada { $name }. Escolha auto, window, pointer, primary, ou screen: e um nome.
        [reset] Um respiro dura 60s, 3m ou 10m, não { $name }. Nada mudou.
        [relief] Você pode dizer que precisa de 1, 3 ou 10 minutos, não { $name }. Nada foi enviado.
       *[other] Não existe a tela { $name }. Existem today, kudos, path, voice, friction e settings.
    }
error-out-of-range =
    { $amount ->
        [days] O histórico mostra de { NUMBER($min) } a { NUMBER($max) } dias.
        [level] Um nível é um número de { NUMBER($min) } a { NUMBER($max) }.
        [sources] Já são { NUMBER($max) } fontes de ligações. Remova uma de que você não precisa mais.
        [quiet] O modo silêncio dura de { NUMBER($min) } segundo a { NUMBER($max) } segundos, que são um dia. Nada mudou.
        [later] Uma oferta pode ser adiada de 1 a 60 minutos. Nada mudou.
        [hooks] Já são { NUMBER($max) }. Remova um de que você não precisa mais.
        [ideas] Já são { NUMBER($max) } respiros seus. Remova um de que você não precisa mais.
        [receivers] No máximo { NUMBER($max) } pessoas recebem de uma vez. Nada foi enviado.
       *[other] Um turno tem no máximo { NUMBER($max) } partes.
    }
error-folder-bad =
    { $fault ->
        [relative] Escreva o caminho completo da pasta, desde a raiz. Nada foi salvo.
       *[other] Não é possível gravar nesta pasta. Escolha outra ou peça permissão de gravação.
    }
error-unknown-command = Não existe o comando { $name }.
error-not-allowed = Não é possível fazer isso daqui.
error-resident-lost = O Breakwater não responde. O que foi salvo está seguro, e esta janela volta a procurá-lo sozinha.
error-note-too-short = Escreva pelo menos uma palavra.
error-note-too-long = São { NUMBER($chars) } caracteres; cabem no máximo { NUMBER($max) }. Nada foi enviado.
error-note-has-control = O texto tem caracteres que não podem ser mostrados. Nada foi enviado.
error-kudos-to-self = Um agradecimento é para outra pessoa.
error-kudos-unknown = Este agradecimento não está mais aqui.
error-receiver-missing = Diga para quem é.
error-receiver-without-vault = { $name } ainda não tem um cofre, então nada pode ser lacrado para essa pessoa. Nada foi enviado. Um cofre se cria nos ajustes ou com: breakwater vault create
error-excerpt-empty = Nada está marcado, então nada foi enviado. Escolha um objetivo, uma habilidade ou a função que você está olhando.
error-excerpt-too-long = É demais para uma vez só. Nada foi enviado. Deixe algo de fora.
error-nothing-shared = Você não compartilha nada com { $name }.
error-undo-over = Nada foi enviado nos últimos dez segundos. Ainda dá para retirar um agradecimento, no cartão dele ou com: breakwater kudos withdraw ID
error-person-unknown = Ninguém aqui se chama { $name }. Escreva o nome completo ou o identificador.
error-person-name-unfinished = Ninguém aqui se chama { $name }. Seria { $alike }? Escreva o nome completo.
error-person-ambiguous =
    { $count ->
        [one] { $count } pessoa se chama { $name }: { $candidates }. Use o identificador.
        [many] { $count } de pessoas se chamam { $name }: { $candidates }. Use o identificador da pessoa certa.
       *[other] { $count } pessoas se chamam { $name }: { $candidates }. Use o identificador da pessoa certa.
    }
error-value-unknown = Não existe o valor { $name }.
error-not-joined = Para isso, entre primeiro na sua central.
error-joined-as-other = Neste computador está o que pertence a { $name }. O código era de outra pessoa; saia da central primeiro ou use um código de { $name }.
error-already-joined = Este computador já está em uma central. Saia dela primeiro; isso apaga o que está guardado neste computador.
error-unsent-left = { $count ->
    [one] { $count } registro ainda não foi enviado e se perderia
    [many] { $count } de registros ainda não foram enviados e se perderiam
   *[other] { $count } registros ainda não foram enviados e se perderiam
 }. Conecte-se antes à sua central, ou saia e abra mão disso.
error-address-bad = Isto não é o endereço de um servidor. Ele se parece com https://breakwater.example.org
error-calendar-address-bad = Este não é um endereço de agenda. Ele começa com https ou webcal e muitas vezes termina em .ics. Nada mudou.
error-plain-http-refused = Este endereço não é protegido. Peça um que comece com https.
error-code-unknown = Este código não é conhecido. Veja se não há erro de digitação.
error-code-used = Este código já foi usado. Peça um novo.
error-code-expired = Este código já venceu. Peça um novo.
error-sso-failed =
    { $fault ->
        [off] Esta central não tem entrada com a conta de trabalho. Use o código que você recebeu.
        [provider_down] O serviço de entrada da sua organização não responde. Nada foi alterado. Tente mais tarde ou entre com um código.
        [no_person] Sua conta de trabalho não é conhecida nesta central. Nada foi alterado. Pergunte a quem cuida do Breakwater na sua central ou entre com um código.
        [other_account] Você já entrou aqui com outra conta. Nada foi alterado. Use aquela conta ou pergunte a quem cuida do Breakwater na sua central.
        [cancelled] A entrada foi cancelada. Nada foi alterado.
        [expired] A entrada demorou demais ou já tinha sido concluída. Nada foi alterado. Comece de novo.
       *[other] A resposta do serviço de entrada da sua organização não é confiável. Nada foi alterado. Avise quem cuida do Breakwater na sua central ou entre com um código.
    }
error-server-unreachable = O servidor não responde. O que está aqui está seguro. Confira o endereço e a rede e tente de novo.
error-certificate-untrusted =
    { $fault ->
        [issuer] Este computador não confia no certificado do servidor: nenhuma autoridade que ele conhece o assinou. Nada foi enviado, e tudo está salvo aqui. Pergunte a quem cuida do Breakwater na sua central: ou falta instalar neste computador a autoridade certificadora da central, ou este não é o servidor da sua central.
        [date] O certificado do servidor não vale hoje. Nada foi enviado, e tudo está salvo aqui. Confira a data deste computador; se estiver certa, peça a quem cuida do Breakwater na sua central que renove o certificado.
        [name] O certificado do servidor está em outro nome. Nada foi enviado, e tudo está salvo aqui. Confira o endereço; se estiver certo, peça a quem cuida do Breakwater na sua central um certificado com esse nome.
       *[other] Este computador não confia no certificado do servidor. Nada foi enviado, e tudo está salvo aqui. Pergunte a quem cuida do Breakwater na sua central.
    }
error-server-broken = O servidor não deu uma resposta válida. O que está aqui está seguro. Tente de novo; se continuar assim, avise quem cuida do Breakwater na sua central.
error-signed-out = Sua central não reconhece mais este computador. Tudo está salvo aqui; entre de novo para enviar.
error-feed-rewound = O servidor foi restaurado. As novidades estão sendo lidas de novo.
error-key-reused = Esta solicitação tem o nome de uma anterior, mas diz outra coisa. Nada foi alterado. Envie de novo com um nome novo.
error-on-a-call = Não durante uma ligação. Isso espera até ela terminar.
error-nothing-due = Nenhum respiro está na hora, então não há o que adiar. Silêncio sem oferta: breakwater quiet 30m
error-source-unknown = Não existe a fonte de ligações { $id }.
error-source-kind-unknown = Não é possível reconhecer ligações por { $kind }.
error-source-address-bad =
    { $kind ->
        [baresip] O baresip precisa de um endereço com porta, por exemplo 127.0.0.1:4444.
        [dialog] Um PABX precisa do seu endereço nele, por exemplo sip:1001@pbx.example.org. Só UDP e TCP são possíveis.
       *[other] Esta fonte precisa de um endereço neste computador, por exemplo 127.0.0.1:4747.
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] Com estas se digita. Acrescente Ctrl, Alt ou Super. Nada mudou.
        [twice] Outro dos seus atalhos tem estas teclas. Nada mudou.
       *[unreadable] Isto não são teclas. Escreva como Ctrl+Alt+R. Nada mudou.
    }
error-phone-unknown = Nenhum programa { $name } usou o microfone.
error-hook-unknown = Não há número { $id }.
error-hook-refused =
    { $fault ->
        [empty] Escreva uma linha de comando ou um endereço. Nada mudou.
        [too_long] É longo demais: no máximo { NUMBER($max_bytes) } bytes. Nada mudou.
        [unreadable] Uma aspa não foi fechada, ou há um caractere que não pode ser mostrado. Nada mudou.
        [elsewhere] Só endereços neste computador ficam sabendo, como http://localhost:8989/light. Nada mudou.
       *[other] Não dá para ler este endereço. Ele é como http://localhost:8989/light. Nada mudou.
    }
error-goal-refused =
    { $reason ->
        [too_short] Diga um pouco mais, para você saber quando o objetivo foi alcançado.
        [too_long] É muito para um objetivo só. Encurte ou divida em dois.
        [unseen] O texto tem caracteres que não podem ser mostrados. Digite de novo.
        [on_speed] Objetivos de velocidade ou tempo de atendimento não entram aqui. Escolha algo em que você possa crescer.
        [no_measure] Diga como vai saber que o objetivo foi alcançado, por exemplo quantas vezes.
        [day_past] Esse dia já passou. Escolha um mais adiante.
       *[other] Este objetivo não pode ser guardado assim.
    }
error-evidence-unknown = Esta evidência não está mais aqui. Nada foi impresso.
error-print-refused =
    { $fault ->
        [program_missing] O programa breakwater-print não está instalado ao lado do Breakwater. Nada foi gravado. Instale e tente de novo.
        [font_han] Nenhuma fonte neste computador tem estes caracteres chineses: { $signs }. Nada foi gravado. Instale uma, por exemplo Noto Sans CJK (Debian e Ubuntu: fonts-noto-cjk), e imprima de novo.
        [font_other] Nenhuma fonte neste computador tem estes caracteres: { $signs }. Nada foi gravado. Instale uma que os tenha, ou tire esses caracteres, e imprima de novo.
       *[broken] Não foi possível fazer a página. Nada foi gravado, e o que você escreveu está seguro. Tente de novo.
    }
error-role-unknown = Esta função não está mais no plano de carreira.
error-idea-refused =
    { $fault ->
        [title_missing] Este respiro precisa de um nome. Nada mudou.
        [title_too_long] O nome é longo demais: no máximo 40 caracteres. Nada mudou.
        [text_too_long] O texto é longo demais: no máximo 280 caracteres em 6 linhas. Nada mudou.
       *[unseen] O texto tem caracteres que não podem ser mostrados. Digite de novo.
    }
error-idea-unknown = Não há um respiro seu chamado { $name }. Para ver todos: breakwater own list
error-goal-unknown = Este objetivo não está mais aqui.
error-skill-unknown = Esta habilidade não está mais no plano de carreira.
error-four-eyes-refused =
    { $fault ->
        [gone] Isto não espera mais: foi decidido, retirado ou substituído, ou o prazo acabou. Nada mudou. Olhe a lista de novo.
        [same_eyes] Foi você quem pediu, então outra pessoa precisa confirmar. Você pode retirar o pedido. Nada mudou.
        [nobody_else] Isto é coisa de duas pessoas, e ninguém mais aqui poderia confirmar. Nada foi pedido. Dê antes a outra pessoa o cargo de administração ou de representação do pessoal.
        [last_admin] Sua central ficaria sem administração. Nada mudou. Dê antes esse cargo a outra pessoa.
        [both_vaults] As duas fichas têm um cofre, e dois cofres não viram um. Nada mudou. A pessoa precisa seguir com um deles, e a outra ficha sai.
        [same_entry] Isto é uma ficha, não duas. Nada mudou. Escolha outra.
        [not_here] Essa pessoa não está mais aqui: saiu ou foi apagada. Nada mudou.
        [asked_already] O mesmo já foi pedido e está em espera. Nada mudou.
       *[too_many] Já espera por uma segunda pessoa tanto quanto cabe. Nada foi pedido. Que antes se decida uma parte.
    }
error-duration-bad = { $text } não é uma duração. Escreva, por exemplo, 60s, 10m ou 1h.
error-hours-bad = “{ $text }” não é um horário como 08:00-16:30. Nada mudou.
error-shift-parts-overlap = As partes { $one } e { $other } deste turno se sobrepõem. Cada uma começa quando a anterior termina, ou depois. Nada mudou.
error-pack-unknown = Não há regras para { $name }. Há para AT, BR, DE, ES, IT, PL e UK.
error-pack-not-chosen = Escolha primeiro o país cujas regras valem para você, nas configurações ou com: breakwater policy pack BR
error-rule-unknown = Estas regras não têm { $id }.
error-leader-unknown = Não se sabe quem lidera sua equipe, então nada foi enviado.
error-team-missing = Você não está em nenhuma equipe aqui, então nada mudou. Mostre para todo mundo ou fale com quem administra sua central.
error-voice-refused =
    { $fault ->
        [tool_missing] Diga qual ferramenta atrapalhou. Nada foi enviado.
        [tool_too_long] O nome da ferramenta é longo demais: no máximo 60 caracteres. Nada foi enviado.
        [minutes] Minutos são um número de 1 a 480, um dia de trabalho. Nada foi enviado.
        [not_friction] Só um atrito tem ferramenta, minutos ou cliente esperando. Nada foi enviado.
        [additions_full] Já foi acrescentado tudo o que cabe. O que você disse fica. Diga algo novo em vez disso.
        [not_answered] Ainda não há resposta para agradecer. Nada foi enviado. Ela vem até o dia indicado.
        [over] Isto acabou: foi retirado, ou você já agradeceu. Nada mudou.
       *[month_full] Sem nome, já foi dito tudo o que cabe neste mês. Nada foi enviado. Diga com seu nome, ou sem nome no próximo mês.
    }
error-voice-unknown = Isto não está na sua lista, ou não está mais. Nada mudou. Tudo o que você disse aparece com: breakwater voice list
error-case-unknown = Isto não está mais aberto, ou foi juntado a outro. Nada mudou. Olhe a lista de novo.
error-case-refused =
    { $fault ->
        [not_now] Isto já está em outro ponto: alguém agiu antes. Nada mudou. Olhe de novo.
        [day] Esse dia já passou, não é anterior ao prazo atual ou está a mais de 90 dias. Nada mudou. Escolha outro.
        [owner] Essa pessoa não pode responder por isto: saiu ou não tem sala no console. Nada mudou. Escolha outra.
        [merge] Só atritos com a mesma ferramenta são respondidos juntos. Nada mudou.
       *[board] No mural na tela só pode estar o que está feito, e as palavras precisam ficar sem nomes. Nada mudou.
    }
error-pulse-refused =
    { $fault ->
        [none] Não há perguntas rápidas abertas. Nada foi enviado.
        [over] O tempo destas perguntas acabou. Nada foi enviado, e o que foi respondido antes conta.
        [answered] Você já respondeu a estas. Aquela resposta vale, e nada mais foi enviado.
        [overdue] Há respostas em atraso; elas vêm primeiro. Nenhum pulso foi aberto.
        [twice] Este mês já teve o seu pulso. Nenhum outro foi aberto. O próximo pode ser aberto no mês que vem.
        [month_over] O mês acaba cedo demais. Nenhum pulso foi aberto. Abra no dia primeiro do próximo mês.
        [questions] Um pulso tem de uma a quatro perguntas diferentes. Nenhum foi aberto.
        [answers] Dê um número para cada pergunta: de 1 a 5, ou 0 para deixar em branco. Nada foi enviado.
       *[other_desk] O que é preciso para responder está em outro posto seu. Nada foi enviado. Responda lá, ou abra o seu cofre nos dois.
    }
error-policy-refused = Estas regras foram recusadas. Linha { NUMBER($line) }: { $reason }
error-vault-missing = Você ainda não tem um cofre nesta central. Crie um nos ajustes ou com: breakwater vault create
error-vault-there = Você já tem um cofre nesta central. Abra com a sua frase secreta, as palavras de recuperação ou outro posto. Nada foi alterado.
error-vault-locked = O seu cofre está fechado aqui. Abra primeiro.
error-vault-changed = O que abre o seu cofre foi alterado em outro posto nesse meio-tempo. Aqui nada foi alterado. Tente de novo.
error-vault-other = A chave aberta aqui não é a do seu cofre na central. Nada foi alterado. Feche e abra com a sua frase secreta.
error-passphrase-wrong = Esta não é a sua frase secreta. Nada foi alterado. Confira o teclado e tente de novo, ou use as palavras de recuperação.
error-passphrase-throttled = Houve frases erradas demais. A próxima tentativa é em { $wait_s ->
    [one] { $wait_s } segundo
    [many] { NUMBER($wait_s) } segundos
   *[other] { NUMBER($wait_s) } segundos
 }. As palavras de recuperação e os seus outros postos continuam abrindo o cofre na hora.
error-passphrase-unfit =
    { $fault ->
        [short] Uma frase secreta tem pelo menos 10 caracteres. Três ou quatro palavras que ninguém espera juntas são boas. Nada foi alterado.
        [long] Uma frase secreta tem no máximo 256 caracteres. Nada foi alterado.
        [plain] Esta frase repete os mesmos poucos caracteres. Escolha uma mais variada. Nada foi alterado.
       *[other] A frase tem caracteres que não dá para digitar em qualquer lugar. Escolha outra. Nada foi alterado.
    }
error-words-unfit =
    { $fault ->
        [count] São 24 palavras de recuperação; aqui há { NUMBER($place) }. Nada foi alterado.
        [unknown] A palavra { NUMBER($place) } não é uma das palavras de recuperação. Veja como se escreve. Nada foi alterado.
        [asked] A palavra { NUMBER($place) } é outra. Olhe o papel e escreva de novo.
        [checksum] Uma palavra é outra, ou duas estão trocadas. Compare com o papel. Nada foi alterado.
       *[other] Estas não são as palavras de recuperação deste cofre. Nada foi alterado.
    }
error-pairing-gone = Não há pareamento com este código, ou os dez minutos dele acabaram. Nada foi entregue. Comece de novo no posto novo.
error-pairing-mixed = Os dois postos não chegaram à mesma chave, então nada foi entregue. Comece de novo. Se acontecer outra vez, avise quem cuida da sua central.
error-memory-short = Não há memória livre suficiente para abrir o cofre; ele usa 64 MiB por um instante. Nada foi alterado. Feche alguma coisa e tente de novo.
error-disk-full = O disco está cheio. Nada foi gravado, e o que já estava salvo está seguro. Libere espaço e tente de novo.
error-store-failed = Não foi possível salvar. O que já estava salvo está seguro. Tente de novo ou execute: breakwater doctor
error-too-large = Isto é grande demais: no máximo { NUMBER($max_bytes) } bytes.
error-busy =
    { $retry_after_s ->
        [one] Há trabalho demais no momento. Nada foi alterado. Tente de novo em { $retry_after_s } segundo.
        [many] Há trabalho demais no momento. Nada foi alterado. Tente de novo em { $retry_after_s } de segundos.
       *[other] Há trabalho demais no momento. Nada foi alterado. Tente de novo em { $retry_after_s } segundos.
    }
error-no-room = { NUMBER($max) } programas falam com o Breakwater ao mesmo tempo, e não cabem mais. Nada se perdeu. Feche janelas ou scripts que o usam e tente de novo.
error-no-display = O Breakwater foi iniciado sem tela, então nenhuma janela pode abrir. Todo o resto funciona. Encerre e inicie na sua sessão: breakwater quit, depois breakwater run
error-window-missing = O programa que mostra as janelas, breakwater-window, não está instalado junto do Breakwater. Todo o resto funciona. Instale e tente de novo.
error-internal = Algo deu errado do nosso lado. O que foi salvo está seguro. Tente de novo.
