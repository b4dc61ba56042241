### A linha de comando: uma frase por resposta. Os motivos de uma recusa vêm de error.ftl.

cli-not-running = O Breakwater não está rodando aqui. Inicie com: breakwater run
cli-already-running = O Breakwater já está rodando para este perfil.
cli-refused = Não foi feito: { $reason }
cli-done = Pronto.

cli-status-call = Em ligação desde { $since } ({ $label }).
cli-status-ringing = Tocando.
cli-status-uncertain = Talvez ainda em ligação: não dá para ouvir a fonte dela.
cli-status-no-call = Nenhuma ligação.
cli-status-due = Está na hora de um respiro.
cli-status-owed = Você tem direito a descanso: { $length }.
cli-status-holding = Nenhum respiro é oferecido: { $reason }
cli-status-today =
    Hoje: { $calls ->
        [one] { $calls } ligação
        [many] { $calls } de ligações
       *[other] { $calls } ligações
    }, { $resets ->
        [one] { $resets } respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }.
cli-status-signed-out = A sua central não reconhece mais este computador. Tudo está salvo aqui: entre de novo com breakwater join e será enviado.
cli-status-alone = Sem central. Tudo fica neste computador.
cli-status-online = Em contato com a sua central.
cli-status-offline = Offline. Tudo está salvo aqui.
cli-status-to-come =
    { $count ->
        [one] { $count } registro ainda está vindo da sua central.
        [many] { NUMBER($count) } de registros ainda estão vindo da sua central. Enquanto isso, tudo funciona.
       *[other] { NUMBER($count) } registros ainda estão vindo da sua central. Enquanto isso, tudo funciona.
    }
cli-status-waiting =
    { $count ->
        [one] { $count } registro espera o envio.
        [many] { $count } de registros esperam o envio.
       *[other] { $count } registros esperam o envio.
    }

cli-reset-running = Seu respiro vai até { $until }.
cli-quiet-until = Silêncio até { $until }.
cli-quiet-off = O modo silêncio está desligado.
cli-nudge-later = A oferta volta depois das { $time }, no primeiro espaço entre ligações.
cli-hard-marked = Marcada como difícil. Só você vê isso.
cli-kudos-given = Seu agradecimento para { $name } está salvo aqui. Ele segue quando o servidor responder.
cli-kudos-sent = Seu agradecimento para { $name } está a caminho.
cli-kudos-none = Nenhum agradecimento ainda.
cli-kudos-sealed =
    { $count ->
        [one] { $count } agradecimento espera até o seu cofre estar aberto aqui: breakwater vault unlock
        [many] { $count } de agradecimentos esperam até o seu cofre estar aberto aqui: breakwater vault unlock
       *[other] { $count } agradecimentos esperam até o seu cofre estar aberto aqui: breakwater vault unlock
    }
cli-kudos-shown-me = A partir de agora, só você e quem agradeceu veem este agradecimento.
cli-kudos-shown-team = A partir de agora, sua equipe vê este agradecimento.
cli-kudos-shown-everyone = A partir de agora, toda a sua central vê este agradecimento.
cli-kudos-taken-back = O agradecimento foi retirado. As palavras dele foram apagadas.
cli-kudos-key-changed = { $name } tem uma chave nova. O cofre foi criado de novo, ou alguém colocou outra chave no lugar. Se for importante, pergunte a essa pessoa.
cli-kudos-undo-hint = Mudou de ideia? Em até { NUMBER($seconds) } segundos: breakwater kudos undo
cli-kudos-undone = Desfeito: nada foi enviado para { $name }.
cli-kudos-undone-left = Já tinha saído. Foi retirado de { $name }, e as palavras foram apagadas.
cli-kudos-thanked = Você agradeceu de volta.
cli-kudos-later = Está salvo aqui e chega aos outros quando o servidor responder.
cli-kudos-hidden = Fora do seu mural. Ninguém fica sabendo, e ninguém mais vê por você.
cli-kudos-unhidden = Voltou ao seu mural, entre você e quem agradeceu.
cli-kudos-reported = { $name } fica sabendo. Está fora do seu mural.
cli-kudos-blocked = O que { $name } der a você a partir de agora espera sem aparecer. Ninguém fica sabendo.
cli-kudos-unblocked = O que { $name } der a você aparece de novo, e também o que esperou.
cli-kudos-blocked-none = Nenhum agradecimento espera.
cli-card-none = Você ainda não tem cartão. Escreva um, por exemplo: breakwater kudos card --like quietly --text "Sem palco, por favor"
cli-card-title = Como você gosta de receber agradecimentos. Toda a sua central pode ler:
cli-card-quietly = só entre nós
cli-card-before-the-team = onde a equipe escuta
cli-card-in-writing = por escrito, para reler
cli-card-in-person = dito pessoalmente
cli-card-in-detail = com o que exatamente ajudou
cli-praise-none = Nenhuma palavra de cliente espera a sua decisão. As novas são só suas até você mostrar.
cli-praise-hint = Só você vê estas. Para mostrar a outras pessoas: breakwater praise approve ID. Para tirar do seu mural: breakwater praise refuse ID.
cli-praise-sealed =
    { $count ->
        [one] Mais { $count } espera até o seu cofre estar aberto aqui: breakwater vault unlock
        [many] Mais { $count } esperam até o seu cofre estar aberto aqui: breakwater vault unlock
       *[other] Mais { $count } esperam até o seu cofre estar aberto aqui: breakwater vault unlock
    }
cli-praise-refused = Está fora do seu mural. Ninguém mais vê.
cli-voice-none = Você ainda não disse nada. Por exemplo: breakwater suggest --text "Trocar turnos da noite entre nós"
cli-pulse-none = Não há perguntas rápidas abertas.
cli-pulse-hint = Para responder, um número para cada uma (1 é nada, 5 é totalmente, 0 deixa em branco): breakwater pulse answer { $numbers }
cli-joined = Você entrou em { $centre } como { $name }.
cli-left = Você saiu da central. O que era seu neste computador foi apagado.
cli-phone-used = O microfone de { $name } agora conta como seu telefone.
cli-phone-forgotten = O microfone de { $name } não conta mais.
cli-phone-line-open = { $name } mantém a linha aberta entre as ligações. O microfone dele não conta mais como ligação.
cli-phone-line-closed = O microfone de { $name } conta como ligação enquanto está aberto.
cli-phones-none = Nenhum programa usou o microfone ainda.
cli-source-added = As ligações agora também são reconhecidas por { $id }.
cli-source-token = Quem informa ligações encontra o token em { $file }
cli-source-removed = As ligações não são mais reconhecidas por { $id }.
cli-exported = Salvo em { $dir }.
cli-erased = Tudo o que era seu neste computador foi apagado.
cli-erase-not = Nada foi apagado.
cli-erase-word = Para apagar, digite { $word }:
cli-doctor-well = Está tudo em ordem.
cli-hard-told = Marcada como difícil. Sua liderança fica sabendo que você precisa de { $minutes } min, e nada mais.
cli-break-begun = Sua pausa começou às { $time }.
cli-break-ended = A pausa terminou.
cli-break-none = Nenhuma pausa em andamento.
cli-pack-chosen = A partir de agora valem as regras de { $name }. Elas não passaram por revisão jurídica.
cli-pack-dropped = Não valem as regras de nenhum país.
cli-policy-standard = Valem os números próprios do Breakwater.
cli-policy-mended = A linha { NUMBER($line) } é lida como { $written }; é melhor escrever assim.
cli-policy-own-good = { $file } pode ser lido. O que ele muda:
cli-policy-none = Não existe { $file }. Valem os números próprios do Breakwater.
cli-policy-floor = Da sua central, desde { $date }:
cli-policy-good = Estas regras estão boas: dão o mesmo descanso ou mais.
cli-shift-said = Seu turno é { $hours }.
cli-shift-forgotten = O turno foi esquecido. Ele começa com a sua primeira ligação.

cli-history-day = { $on }  { $calls } em ligação · { $rest } de descanso · mais tempo sem descanso { $longest } · { $resets ->
        [one] { $resets } respiro
        [many] { $resets } de respiros
       *[other] { $resets } respiros
    }
cli-history-none = { $on }  nada foi registrado
cli-history-total = No total: { $calls } em ligação, { $rest } de descanso.
cli-history-span = { $from } – { $to }  { $what }, { $length }
cli-history-going = { $from } –        { $what }, { $length } até agora
cli-history-left-out = { $from } – { $to }  { $what }, fora da conta: nenhuma ligação dura tanto
cli-history-no-lane = Os detalhes deste dia não estão mais guardados.
cli-failed = O Breakwater vai encerrar: a parte “{ $task }” falhou duas vezes em um minuto. O que foi registrado está seguro, e o próximo início continua daí. O resto está no log.
cli-join-code = Código para { $url }:
cli-join-sso = Entre no navegador que se abre. Se nenhum abrir, abra este endereço em um: { $address }
cli-join-code-argument = Qualquer pessoa neste computador poderia ler um código na linha de comando. Deixe de fora e ele será perguntado, ou use --code-file FILE. Uma versão futura só vai aceitar assim.
cli-foreign = No lugar do Breakwater responde o programa de outro usuário. Nada foi dito a ele. Veja a quem pertence { $path }
cli-unwritten = Não foi possível escrever a resposta ({ $reason }). O que foi pedido está feito.
cli-unkept = Nada do que você faz está sendo salvo agora: o disco não aceita. Enquanto o Breakwater estiver aberto, nada se perde; libere espaço ou permita a gravação na pasta do perfil, e tudo será salvo sozinho.

cli-vault-alone = Este computador não está em uma central. Tudo fica nele, então não há nada para selar.
cli-vault-missing = Você ainda não tem um cofre nesta central. Crie um com: breakwater vault create
cli-vault-locked = O seu cofre está fechado aqui. Abra com: breakwater vault unlock
cli-vault-open = O seu cofre está aberto aqui até o Breakwater terminar.
cli-vault-open-keyring = O seu cofre está aberto aqui. A chave fica no chaveiro deste computador.
cli-vault-open-kept = O seu cofre está aberto aqui. A chave fica em um arquivo que só você pode ler.
cli-vault-other = O cofre aberto aqui não é o da sua central, que foi criado de novo. Se não foi você, avise quem cuida da sua central.
cli-vault-gone = O servidor da central não tem mais o seu cofre. Ele continua aberto aqui: crie-o de novo, com uma frase secreta e novas palavras de recuperação, e tudo o que foi selado continua sendo seu. (breakwater vault create)
cli-vault-unreachable = O seu cofre não está aberto aqui, e não dá para perguntar ao servidor por ele.
cli-vault-tries =
    { $count ->
        [one] { $count } frase errada desde a última certa.
        [many] { $count } frases erradas desde a última certa.
       *[other] { $count } frases erradas desde a última certa.
    }
cli-vault-waits =
    { $count ->
        [one] A próxima frase pode ser tentada em { $count } segundo.
        [many] A próxima frase pode ser tentada em { NUMBER($count) } segundos.
       *[other] A próxima frase pode ser tentada em { NUMBER($count) } segundos.
    }
cli-vault-warning = Ninguém além de você abre o seu cofre, nem quem cuida da sua central. Se você perder a frase secreta, as palavras de recuperação e todos os postos em que ele está aberto, os registros se perdem.
cli-vault-passphrase = Frase secreta:
cli-vault-passphrase-new = Nova frase secreta, pelo menos 10 caracteres:
cli-vault-passphrase-again = Mais uma vez:
cli-vault-passphrase-differs = As duas são diferentes. Nada foi alterado.
cli-vault-passphrase-set = De agora em diante esta frase abre o seu cofre. As palavras de recuperação continuam valendo.
cli-vault-words = As suas palavras de recuperação. Anote em papel agora; elas aparecem só desta vez.
cli-vault-words-typed = As suas 24 palavras de recuperação:
cli-vault-word = Palavra { NUMBER($place) }:
cli-vault-made = O seu cofre foi criado e está aberto aqui.
cli-vault-pair-code = No posto em que o seu cofre está aberto, digite: breakwater vault pair { $code }
cli-vault-pair-check = Os dois postos mostram { $digits }? Só então digite y:
cli-vault-paired-here = O seu cofre está aberto aqui.
cli-vault-paired-there = O seu cofre está aberto também no outro posto.
cli-path-printed = A página foi gravada em { $file }. Nada dela foi enviado a lugar nenhum.
cli-path-share-sees = A partir de agora, { $name } vê isto do seu caminho, como está hoje:
cli-path-share-would = { $name } veria isto. Nada foi enviado.
cli-path-share-hint = Para retirar: breakwater path unshare "{ $name }"
cli-path-shared-none = Você não compartilha nada do seu caminho, e ninguém compartilha nada com você.
cli-path-unshared = { $name } não vê mais nada do seu caminho. É apagado no servidor e no posto dessa pessoa; talvez já tenha sido lido.
