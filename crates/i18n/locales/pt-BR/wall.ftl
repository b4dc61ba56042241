### O mural na tela: agradecimentos por onde todo mundo passa. Nunca um número de nada.

wall-title = Mural na tela
wall-heading = Agradecimentos · { $centre }
wall-from = de { $name }
wall-from-customer = de um cliente ou uma cliente
wall-done = Dito e feito
wall-empty = Aqui vão aparecer agradecimentos
wall-empty-text = Quando alguém mostra um agradecimento a todos, ele aparece aqui sozinho.
wall-away = O servidor não responde no momento
wall-away-text = O mural procura por ele sozinho.
wall-since = O servidor não responde no momento. Última notícia dele: { $when }
wall-barred = Este mural está sem chave
wall-barred-text = O endereço dele não vale, ou não vale mais. Peça um novo a quem cuida do Breakwater na sua central.
wall-controls = Mural
wall-previous = Anterior
wall-next = Próximo
wall-pause = Parar
wall-play = Continuar
wall-full = Tela cheia
