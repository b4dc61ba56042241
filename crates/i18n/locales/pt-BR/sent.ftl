### O que saiu deste computador: o quê, quando, para quem, de que tamanho.

sent-title = O que saiu deste computador
sent-hint = Tudo o que o Breakwater enviou, para quem e quando. Fica guardado aqui por { NUMBER($days) } dias e em nenhum outro lugar.
sent-none = Nada saiu deste computador.
sent-none-hint = Quando você entrar em uma central, o que for enviado a ela aparecerá aqui.
sent-show = Mostrar o que saiu
sent-never = Suas ligações, respiros e ligações difíceis não aparecem aqui porque não saem deste computador. Só onde você tem um cofre saem as somas dos seus dias, seladas só para você.
sent-to = Para { $host }
sent-pressed = O que você enviou
sent-by-itself = O que vai sozinho

sent-join = Seu código para entrar, com a identificação desta instalação e o nome do sistema dela
sent-leave = Que você saiu: o servidor não precisa mais conhecer este computador
sent-records = Algo que você escreveu
sent-proof = Sua última mensagem mais uma vez, para ver se o servidor ainda a tem
sent-sealed = Seus registros pessoais, lacrados para que só você possa abri-los
sent-keys = Sobre suas chaves, lacrado para que só você possa abrir
sent-heads = A pergunta se há algo novo
sent-feeds = O pedido do que há de novo
sent-calendar = A pergunta pela sua agenda, no endereço dela
sent-slip = Um bilhete sempre do mesmo tamanho, a cada duas horas, sem o seu nome: quase sempre vazio, às vezes com o que você disse ou respondeu sem nome
sent-voice-tokens = O pedido de fichas para o que se diz sem nome. Todo mundo pede todas, e o servidor não as reconhece depois
sent-voice = O que você disse com seu nome, ou algo a respeito
sent-live = A conexão aberta pela qual os agradecimentos chegam na hora
sent-unreached = Tentativas de conexão. Ninguém respondeu, então nada mais saiu
sent-uncounted = O Breakwater terminou sem aviso. O que foi sozinho entre { $from } e { $to } não está contado

sent-record-kudos-given =
    { $times ->
        [one] { $times } agradecimento
        [many] { $times } de agradecimentos
       *[other] { $times } agradecimentos
    }
sent-record-kudos-thanked =
    { $times ->
        [one] { $times } resposta a um agradecimento
        [many] { $times } de respostas a agradecimentos
       *[other] { $times } respostas a agradecimentos
    }
sent-record-kudos-shown =
    { $times ->
        [one] Quem pode ver { $times } agradecimento que você recebeu
        [many] Quem pode ver { $times } de agradecimentos que você recebeu
       *[other] Quem pode ver { $times } agradecimentos que você recebeu
    }
sent-record-kudos-taken-back =
    { $times ->
        [one] Que você retirou { $times } agradecimento
        [many] Que você retirou { $times } de agradecimentos
       *[other] Que você retirou { $times } agradecimentos
    }
sent-record-kudos-reported =
    { $times ->
        [one] Que você denuncia { $times } agradecimento
        [many] Que você denuncia { $times } de agradecimentos
       *[other] Que você denuncia { $times } agradecimentos
    }
sent-record-recognition-set =
    { $times ->
        [one] Como você gosta de receber agradecimentos, { $times } vez
        [many] Como você gosta de receber agradecimentos, { $times } de vezes
       *[other] Como você gosta de receber agradecimentos, { $times } vezes
    }
sent-record-relief-asked =
    { $times ->
        [one] { $times } vez que você precisa de alguns minutos
        [many] { $times } de vezes que você precisa de alguns minutos
       *[other] { $times } vezes que você precisa de alguns minutos
    }
sent-record-path-shared =
    { $times ->
        [one] O que você compartilha do seu caminho, ou não mais, { $times } vez
        [many] O que você compartilha do seu caminho, ou não mais, { $times } de vezes
       *[other] O que você compartilha do seu caminho, ou não mais, { $times } vezes
    }
sent-record-sealed =
    { $times ->
        [one] { $times } registro pessoal que só você pode abrir
        [many] { $times } de registros pessoais que só você pode abrir
       *[other] { $times } registros pessoais que só você pode abrir
    }
sent-record-other =
    { $times ->
        [one] { $times } registro de uma versão anterior ou posterior
        [many] { $times } de registros de uma versão anterior ou posterior
       *[other] { $times } registros de uma versão anterior ou posterior
    }
sent-for-nobody = { $what }, só para o servidor
sent-for-one-person = { $what }, para uma pessoa
sent-for-team = { $what }, para a sua equipe
sent-for-everyone = { $what }, para todos na sua central
sent-kept = O servidor apaga depois de { NUMBER($hours) } horas.
sent-times =
    { $times ->
        [one] { $times } vez
        [many] { $times } de vezes
       *[other] { $times } vezes
    }
sent-unanswered = { NUMBER($times) } sem resposta
sent-no-answer = sem resposta; talvez não tenha chegado
sent-open = aberta por { $length }
sent-bytes = { NUMBER($bytes) } bytes
sent-kilobytes = { NUMBER($kilobytes) } kB
