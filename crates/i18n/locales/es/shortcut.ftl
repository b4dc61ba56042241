### Teclas que valen en cualquier parte.

shortcut-title = Teclas
shortcut-hint = Teclas que valen en cualquier ventana, también cuando Breakwater no muestra ninguna. Todas están desactivadas hasta que las elijas.
shortcut-reset = Tomar un respiro de un minuto
shortcut-hard = Esa fue difícil
shortcut-call-switch = En llamada, o ya no (tu selector)
shortcut-set = Usar estas teclas
shortcut-off = Desactivar
shortcut-state-off = desactivada
shortcut-state-asked = se ha preguntado al escritorio; quizá te pregunte a ti
shortcut-state-works = funciona
shortcut-state-taken = Otro programa tiene estas teclas. Elige otras.
shortcut-state-no-such-key = Este teclado no tiene esa tecla. Elige otra.
shortcut-state-refused = Tu escritorio no ha dado estas teclas.
shortcut-given = Tu escritorio da: { $keys }
shortcut-way-portal = Tu escritorio guarda estas teclas; cámbialas en sus ajustes.
shortcut-way-nobody = Este escritorio no da teclas a los programas. En sus ajustes de teclado puedes asignar una tecla a la orden:
