### Palavras que várias janelas usam.

common-tab-today = Hoje
common-tab-kudos = Agradecimentos
common-tab-path = Caminho
common-tab-voice = Sua voz
common-tab-settings = Configurações
common-navigation = Telas
common-unseen = novos: { NUMBER($count) }

common-online = online
common-offline = offline · salvo aqui
common-untrusted = certificado não confiável · salvo aqui
common-alone = neste computador
common-signed-out = desconectado
common-lost = procurando o Breakwater
common-lost-hint = O Breakwater em segundo plano não responde. O que você vê pode estar um pouco desatualizado; tudo o que foi salvo está seguro. Esta janela se reconecta sozinha.
common-to-come =
    { $count ->
        [one] { $count } a caminho
        [many] { NUMBER($count) } a caminho
       *[other] { NUMBER($count) } a caminho
    }
common-waiting =
    { $count ->
        [one] { $count } na fila
        [many] { NUMBER($count) } na fila
       *[other] { NUMBER($count) } na fila
    }

common-only-device = só neste dispositivo
common-only-you = só você pode ler
common-close = Fechar
common-cancel = Cancelar
common-remove = Remover
common-add = Adicionar
common-back = Voltar
common-next = Avançar
common-loading = Carregando
common-count = { $chars } de { $max }

common-just-now = agora mesmo
common-minutes-ago = há { NUMBER($minutes) } min
common-today-at = hoje às { $time }
common-yesterday = ontem
