### Respiros próprios: o que faz bem em um minuto, três ou dez, nas próprias palavras.

idea-title = Seus próprios respiros
idea-hint = O que faz bem a você entre duas ligações, nas suas palavras. Você escolhe ao lado de respiração, olhar ao longe, alongamento e silêncio. Só você pode ler.
idea-none = Ainda não há respiros seus.
idea-add = Adicionar um
idea-change-named = Mudar { $title }
idea-remove-named = Remover { $title }
idea-remove-title = Remover este respiro?
idea-sheet = Um respiro seu
idea-name = Como se chama
idea-name-placeholder = Ir até a janela
idea-lines = Algumas linhas para ler enquanto isso
idea-lines-placeholder = Deixe o headset aqui. Procure a árvore. Volte devagar.
idea-length = Por quanto tempo
idea-save = Guardar
idea-kept = { $title }, { $length }: está guardado. Só você pode ler. O identificador é { $id }
idea-changed = { $title }, { $length }: mudou.
idea-removed = Foi removido.
