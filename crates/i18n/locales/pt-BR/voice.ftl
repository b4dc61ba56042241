### Sua voz: o que se diz à própria central, o que acontece com isso e as perguntas rápidas do mês.

voice-title = Sua voz
voice-say = Dizer algo
voice-obstacle = Algo atrapalhou
voice-alone-title = Uma voz precisa de quem escute
voice-alone-text = Quando você entrar na sua central, poderá dizer a ela o que deveria mudar e ver aqui o que acontece com isso.
voice-empty-title = O que você diz tem resposta
voice-empty-text = Uma sugestão, o que clientes contam a você, uma ferramenta que atrapalha: tudo é ouvido, decidido com o motivo e feito. Cada passo tem uma pessoa que responde por ele e um prazo.
voice-yours = O que você disse
voice-only-here = Esta lista fica só neste computador.

voice-sort-suggestion = Sugestão
voice-sort-customers = O que clientes dizem
voice-sort-friction = Atrito: { $tool }
voice-named = com seu nome
voice-nameless = sem nome
voice-helps = O que melhora: { $text }
voice-customer-waiting = havia cliente esperando
voice-minutes = { NUMBER($minutes) } min perdidos
voice-added = Acrescentado: { $text }
voice-at-least = Pelo menos { NUMBER($count) } pessoas dizem isso

# Ouvido, decidido, feito: até onde chegou, quem responde, até quando.
voice-way = Até onde chegou
voice-way-heard = Ouvido
voice-way-decided = Decidido
voice-way-done = Feito
voice-late = em atraso
voice-state-waiting = Salvo aqui. Segue quando a central responder.
voice-state-leaves = Salvo aqui. Sai em até um dia, mais ou menos, sem o seu nome.
voice-state-sent = Enviado. Aqui você vê quando for ouvido.
voice-state-withdrawn = Retirado. As palavras foram apagadas na sua central.
voice-state-refused = A central não aceitou e não guarda nada disso. Suas palavras ainda estão aqui: diga mais uma vez.
voice-heard-day = Decisão até { $day }
voice-heard-late = A decisão era para até { $day }
voice-yes = Vai ser feito
voice-yes-day = Vai ser feito até { $day }
voice-yes-late = Era para estar feito até { $day }
voice-no = Não vai ser feito
voice-done = Está feito
voice-why = Por quê: { $text }
voice-note = O que foi feito: { $text }

voice-thank = Agradecer
voice-thank-name = Agradecer: { $what }
voice-thanked = Você agradeceu
voice-thank-done = Seu agradecimento vai para quem respondeu.
voice-add = Acrescentar algo
voice-add-name = Acrescentar algo: { $what }
voice-add-what = O que você quer acrescentar
voice-add-done = Acrescentado. Segue pelo mesmo caminho do que você disse.
voice-withdraw = Retirar
voice-withdraw-name = Retirar: { $what }
voice-withdraw-title = Retirar isto?
voice-withdraw-text = As palavras são apagadas na sua central. Talvez já tenham sido lidas.
voice-withdraw-done = Retirado. Se já chegou à sua central, as palavras são apagadas lá assim que ela souber.

voice-say-lead = Dois campos, vinte segundos. Alguém responde por isso, com nome e prazo.
voice-say-which = O que é
voice-say-suggestion = Uma sugestão
voice-say-customers = O que clientes me dizem
voice-say-change = O que deveria mudar
voice-say-change-placeholder = Por exemplo: trocar turnos da noite entre nós
voice-say-told = O que dizem a você
voice-say-told-placeholder = O que você ouve sempre, sem nomes nem números
voice-say-helps = O que melhora, se quiser
voice-say-helps-placeholder = Para você, para a equipe, para clientes
voice-say-send = Enviar

voice-name = Com seu nome?
voice-name-with = Com meu nome
voice-name-without = Sem nome
voice-name-with-hint = Só quem responde por isso vê seu nome e pode falar com você. Nenhuma lista e nenhum relatório mostra.
voice-name-without-hint = Ninguém consegue saber que veio de você, nem o servidor; sai em até um dia, mais ou menos, e as respostas voltam para cá do mesmo jeito.
voice-name-careful = Deixe de fora o que revelaria quem você é.
voice-name-left = Sem nome neste mês: mais { NUMBER($count) }.
voice-name-none = Sem nome, já foi dito tudo o que cabe em um mês. No próximo mês dá de novo; com seu nome, dá agora.
voice-said-named = Salvo. Segue quando a central responder, e as respostas voltam para cá.
voice-said-nameless = Salvo. Sai em até um dia, mais ou menos, sem o seu nome, e as respostas voltam para cá.

voice-friction-lead = Basta a ferramenta. O que muita gente diz recebe uma resposta só, e todas as pessoas atingidas ficam sabendo quando for resolvido.
voice-friction-tool = Qual ferramenta
voice-friction-tool-placeholder = O nome dela
voice-friction-known = Conhecidas aqui
voice-friction-waiting = Havia cliente esperando
voice-friction-minutes = Quanto tempo custou
voice-friction-minutes-own = Outro
voice-friction-minutes-field = Minutos
voice-friction-text = O que aconteceu, se quiser
voice-friction-text-placeholder = Onde trava e o que já bastaria
voice-others = Pelo menos mais { NUMBER($count) } pessoas disseram isso neste mês.

voice-overdue-title = Em atraso na sua central
voice-overdue-text = O que não teve resposta a tempo, todo mundo vê. Até haver resposta, não há novas perguntas rápidas.
voice-answers-title = O que sua central respondeu
voice-answers-empty = O que foi decidido e o que foi feito aparece aqui com o motivo, para todo mundo.

pulse-title = Pulso: algumas perguntas rápidas
pulse-text = Dez segundos. Ninguém consegue saber quem respondeu o quê, nem o servidor; suas respostas saem em até um dia, mais ou menos.
pulse-until = Até { $day }
pulse-optional = Uma pergunta pode ficar em branco.
pulse-choice-not-at-all = Nada
pulse-choice-little = Pouco
pulse-choice-partly = Em parte
pulse-choice-much = Bastante
pulse-choice-very-much = Totalmente
pulse-question-challenge = Meu trabalho me desafia de um jeito bom.
pulse-question-recognition = O que faço bem é notado.
pulse-question-development = Aqui eu avanço.
pulse-question-flexibility = Meus turnos combinam com a minha vida.
pulse-send = Enviar respostas
pulse-skip = Neste mês não
pulse-never = Não perguntar mais
pulse-sent = Salvo. Suas respostas saem em até um dia, mais ou menos, e ninguém consegue saber que são suas.
pulse-answered = Você respondeu. Todo mundo fica sabendo do resultado no mesmo momento.
pulse-skipped = Você pula o pulso deste mês.
pulse-off = Você não recebe mais perguntas. Dá para mudar nas configurações.
pulse-results = O que o pulso mostrou
pulse-results-centre = Sua central
pulse-results-at-least = Pelo menos { NUMBER($count) } pessoas responderam.
pulse-results-untold = Sem resultado: tão poucas pessoas responderam que daria para adivinhar quem disse o quê.
pulse-agree =
    { $share ->
        [hardly_any] Quase ninguém concorda
        [some] Algumas pessoas concordam
        [about_half] Cerca de metade concorda
        [most] A maioria concorda
       *[nearly_all] Quase todo mundo concorda
    }
pulse-disagree =
    { $share ->
        [hardly_any] quase ninguém discorda
        [some] algumas pessoas discordam
        [about_half] cerca de metade discorda
        [most] a maioria discorda
       *[nearly_all] quase todo mundo discorda
    }
