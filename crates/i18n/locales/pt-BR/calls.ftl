### De onde sabemos das ligações: a palavra ao lado da ligação e o que convém saber de uma fonte.

source-from = de { $name }
source-phone = do seu telefone
source-microphone = microfone
source-switch = seu seletor
source-dialog = do seu PABX
source-dialog-name = Seu PABX

source-untrusted = O microfone de { $name } está aberto há tempo demais e já não conta como ligação. Seu seletor continua valendo.
source-lost = { $name } não responde. As ligações voltam a contar assim que responder.
source-muted = { $name } informa ligações demais para ser verdade, por isso fica fora da conta por enquanto. Seu seletor continua valendo.
source-stuck = { $name } informou o começo de uma ligação e nunca o fim, então ela foi encerrada. A duração é uma estimativa.
