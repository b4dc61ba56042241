### Cobertura: “preciso de dez minutos”, dito a quem lidera a equipe. Quem, por quanto tempo e quando; nada mais.

relief-tell = Avisar { $name } que preciso deste tempo
relief-reads = { $name } lidera sua equipe e lê apenas seu nome, os minutos e o horário. Você não fica sabendo se a mensagem foi lida.
relief-nobody = Não se sabe quem lidera sua equipe, então nada é enviado.
relief-waiting = Você pediu { $minutes } min a { $name } às { $time } · esperando o envio
relief-sent = Você pediu { $minutes } min a { $name } às { $time } · enviado

relief-from =
    { $minutes ->
        [one] { $name } precisa de { $minutes } minuto
        [many] { $name } precisa de { $minutes } de minutos
       *[other] { $name } precisa de { $minutes } minutos
    }
relief-age =
    { $age ->
        [0] Pedido às { $time }, agora mesmo.
        [one] Pedido às { $time }, há { $age } minuto.
        [many] Pedido às { $time }, há { $age } de minutos.
       *[other] Pedido às { $time }, há { $age } minutos.
    }
relief-late = Isso já faz um tempo.
relief-locked-title = Alguém da sua equipe precisa de um momento
relief-locked-text = Desbloqueie a tela para ver quem.
relief-put-away = Guardar
