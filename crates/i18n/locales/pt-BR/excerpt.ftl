### Uma parte do caminho, compartilhada com uma pessoa.

path-share = Compartilhar
path-share-title = Compartilhar parte do seu caminho
path-share-lead = Uma pessoa vê o que você marcar, como está hoje. Vai lacrado para ela: o servidor não consegue ler. Você pode retirar quando quiser.
path-share-who = Com quem
path-share-who-placeholder = Nome
path-share-what = O que será visto
path-share-kudos = As palavras de agradecimentos não vão junto: são suas e de quem agradeceu.
path-share-next = Próxima função: { $role }
path-share-skill = { $name }: nível { NUMBER($level) } mostrado
path-share-seen = { $name } vê isto
path-share-done = A partir de agora, { $name } vê esta parte do seu caminho.
path-share-since = desde { $day }
path-shares = O que você compartilha
path-shared = Compartilhado com você
path-shared-day = como estava em { $day }
path-shared-sealed = Está lacrado. Abra seu cofre para ler.
path-shared-more = Há mais compartilhado do que cabe aqui. Veja um por um: breakwater path shared --with QUEM
path-unshare-title = Não compartilhar mais isto?
path-unshare-text = É apagado no servidor e no posto de { $name }. Talvez já tenha sido lido.
