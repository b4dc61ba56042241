### O primeiro uso, em três passos.

firstrun-step = Passo { NUMBER($step) } de { NUMBER($steps) }
firstrun-skip = Pular tudo
firstrun-finish = Começar
firstrun-welcome-title = Um porto calmo ao lado de um trabalho barulhento
firstrun-welcome-text = O Breakwater percebe há quanto tempo você está em ligação e oferece um breve descanso entre elas. Também traz os agradecimentos dos outros e mostra o caminho adiante.
firstrun-promise-call = Nunca em ligação: nada aparece nem toca durante uma.
firstrun-promise-yours = Seu: só você lê suas ligações, descansos e momentos difíceis.
firstrun-promise-nobody = Ninguém fica sabendo se você descansou: sem pontos, sem ranking.

firstrun-phone-title = Qual destes é o seu telefone?
firstrun-phone-text = Assim o Breakwater sabe quando você está em ligação e não incomoda.
firstrun-switch = Se nenhum aparecer, nada se perde: em “Hoje” basta um clique para dizer que você está em ligação.
firstrun-centre-title = Entre na sua central
firstrun-centre-text = Para receber agradecimentos da equipe e ver o caminho adiante. Sem central também funciona.
firstrun-alone = Usar sem central
firstrun-joined = Você entrou em { $name }.
firstrun-privacy = Suas ligações e seus respiros ficam neste dispositivo.
