### Teclas que valem em qualquer lugar.

shortcut-title = Teclas
shortcut-hint = Teclas que valem em qualquer janela, mesmo quando o Breakwater não mostra nenhuma. Todas ficam desligadas até você escolher.
shortcut-reset = Fazer um respiro de um minuto
shortcut-hard = Essa foi difícil
shortcut-call-switch = Em ligação, ou não mais (seu seletor)
shortcut-set = Usar estas teclas
shortcut-off = Desligar
shortcut-state-off = desligada
shortcut-state-asked = a área de trabalho foi consultada; talvez ela pergunte a você
shortcut-state-works = funciona
shortcut-state-taken = Outro programa tem estas teclas. Escolha outras.
shortcut-state-no-such-key = Este teclado não tem essa tecla. Escolha outra.
shortcut-state-refused = Sua área de trabalho não deu estas teclas.
shortcut-given = Sua área de trabalho dá: { $keys }
shortcut-way-portal = Sua área de trabalho cuida destas teclas; mude nas configurações dela.
shortcut-way-nobody = Esta área de trabalho não dá teclas a programas. Nas configurações de teclado dela você pode ligar uma tecla ao comando:
