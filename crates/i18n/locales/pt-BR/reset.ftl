### A janela do respiro.

reset-window = Respiro
reset-back = Voltar ao trabalho

reset-kind-breathe = respiração
reset-kind-look-away = olhar ao longe
reset-kind-stretch = alongamento
reset-kind-quiet = silêncio

reset-breathe-title = Deixe a última ligação ir embora
reset-breathe-in = Inspire
reset-breathe-out = Expire
reset-breathe-text = Inspire por quatro segundos, expire por seis.
reset-look-away-title = Olhe para longe
reset-look-away-text = Pela janela, se houver uma. Deixe os olhos descansarem no ponto mais distante que você vê.
reset-stretch-title = Levante-se e alongue-se
reset-stretch-shoulders = Levante os ombros, segure, solte.
reset-stretch-reach = Estique os dois braços para cima.
reset-stretch-side = Incline-se para um lado, depois para o outro.
reset-stretch-neck = Incline a cabeça para um lado, depois para o outro.
reset-quiet-title = Nada a fazer
reset-quiet-text = Ninguém quer nada de você agora.

reset-left-minutes =
    { $minutes ->
        [one] falta cerca de { $minutes } minuto
        [many] faltam cerca de { $minutes } de minutos
       *[other] faltam cerca de { $minutes } minutos
    }
reset-left-under-minute = falta menos de um minuto
reset-left-nearly = quase no fim
reset-after = depois de { $length } em ligação

reset-over = Que bom ter você de volta
reset-over-text = A maré baixou. Você pode fechar esta janela.
reset-over-credit = Você descansou { $rested }. Isso compensa { $credited } de ligações.
reset-over-short = Você descansou { $rested }. Menos de meio minuto não conta como respiro, mas já ajuda.
reset-over-warm = A próxima ligação vem na hora dela.
reset-close = Fechar
