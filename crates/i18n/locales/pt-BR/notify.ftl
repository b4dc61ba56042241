### Notificações: no máximo duas linhas e dois botões. Com a tela bloqueada, nem palavras do agradecimento nem nomes.

nudge-title = Hora de um respiro?
nudge-text =
    { $minutes ->
        [0] Menos de um minuto em ligação desde { $since }. Sua ligação acabou de terminar.
        [one] { $minutes } minuto em ligação desde { $since }. Sua ligação acabou de terminar.
        [many] { $minutes } de minutos em ligação desde { $since }. Sua ligação acabou de terminar.
       *[other] { $minutes } minutos em ligação desde { $since }. Sua ligação acabou de terminar.
    }
nudge-take = Respirar { $length }
nudge-later = Depois da próxima ligação
nudge-later-minutes = Em { NUMBER($minutes) } min

notify-kudos-title = { $name } agradece a você
notify-kudos-customer-title = Agradecimento de cliente
notify-kudos-text = “{ $text }”
notify-kudos-several-title =
    { $count ->
        [one] { $count } agradecimento para você
        [many] { $count } de agradecimentos para você
       *[other] { $count } agradecimentos para você
    }
notify-kudos-several-text = À sua espera no mural.
notify-kudos-locked-title = Alguém agradeceu a você
notify-kudos-locked-text = Desbloqueie a tela para ler.
notify-kudos-sealed-text = Abra o seu cofre para ler.
notify-path-shared-title = { $name } compartilha com você parte do próprio caminho
notify-path-shared-text = Está em “Caminho”.
notify-path-shared-sealed-text = Abra o seu cofre para ler.
notify-path-shared-several-title =
    { $count ->
        [one] { $count } pessoa compartilha com você parte do próprio caminho
        [many] { $count } de pessoas compartilham com você parte do próprio caminho
       *[other] { $count } pessoas compartilham com você parte do próprio caminho
    }
notify-path-shared-locked-title = Alguém compartilha com você parte do próprio caminho
notify-path-shared-locked-text = Desbloqueie a tela para ver quem.
notify-voice-answered-title = Respondido: { $what }
notify-voice-answered-text = O que foi decidido e por quê está em “Sua voz”.
notify-voice-several-title =
    { $count ->
        [one] { $count } resposta da sua central
        [many] { $count } de respostas da sua central
       *[other] { $count } respostas da sua central
    }
notify-voice-locked-title = Novidades da sua central
notify-voice-locked-text = Desbloqueie a tela para ler.
notify-voice-overdue-title = Uma resposta está em atraso
notify-voice-overdue-text = A resposta ao que você disse era para até { $day } ({ $name }). Agora todo mundo vê isso.
notify-pulse-title = Pulso: algumas perguntas rápidas
notify-pulse-text = Dez segundos, e ninguém consegue saber quem respondeu o quê.
notify-set-aside-title = Não foi possível ler seus dados
notify-set-aside-text = Eles foram guardados inteiros em { $path }, e tudo recomeçou do zero. Nada foi apagado.
notify-signed-out-title = Sua central não reconhece mais este computador
notify-signed-out-text = Tudo está salvo aqui. Entre de novo para enviar.
notify-reset-over-title = Seu respiro terminou
notify-reset-over-text = Você descansou { $length }.
notify-kudos-read = Ler
notify-kudos-thank = Agradecer de volta

desk-added-title = Um novo posto entrou com a sua conta
desk-added = Em { $on }, um posto com { $name } entrou com a sua conta. Não foi você? Peça a quem administra sua central para encerrar a sessão { $session }.
desk-added-unnamed = Em { $on }, outro posto entrou com a sua conta. Não foi você? Peça a quem administra sua central para encerrar a sessão { $session }.
sso-page-done = Você entrou
sso-page-done-text = Você pode fechar esta página e voltar ao Breakwater.
sso-page-failed = Você não entrou
