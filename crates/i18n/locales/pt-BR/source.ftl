### Por que uma fonte de ligações não pode ser ouvida e o que fazer. Um `source-trouble-…` para cada problema de domain::calls.

source-trouble-unreachable = Ninguém responde neste endereço. Novas tentativas são feitas sozinhas.
source-trouble-port-taken = Outro programa usa esta porta. Remova esta fonte e adicione-a com outra porta.
source-trouble-refused = O PABX não aceita o nome ou a senha. Remova esta fonte e adicione-a de novo.
source-trouble-not-offered = O PABX não conhece este endereço ou não informa ligações. Fale com quem cuida dele.
source-trouble-not-understood = Não dá para entender o que vem de lá. Confira o endereço.
source-trouble-certificate-bad = O PABX não consegue provar quem é: o certificado dele não é confiável, venceu ou é de outro nome. Fale com quem cuida dele, ou indique com --ca-file a autoridade que o emitiu.
source-trouble-address-bad = Não é possível reconhecer ligações por este endereço. Remova esta fonte e adicione-a de novo.
source-trouble-failed = Algo deu errado do nosso lado. Novas tentativas são feitas sozinhas.

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = Seu telefone mantém a linha aberta entre as ligações?
source-line-text = { $name } está com o microfone sem parar. Se for isso, ele não diz nada sobre as ligações: use seu seletor ou um telefone que as informe.
