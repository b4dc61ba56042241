### Respiros propios: qué sienta bien en un minuto, tres o diez, con las propias palabras.

idea-title = Tus propios respiros
idea-hint = Lo que te sienta bien entre dos llamadas, con tus palabras. Lo eliges junto a respiración, mirar lejos, estiramientos y quietud. Solo tú puedes leerlo.
idea-none = Aún no hay respiros tuyos.
idea-add = Añadir uno
idea-change-named = Cambiar { $title }
idea-remove-named = Quitar { $title }
idea-remove-title = ¿Quitar este respiro?
idea-sheet = Un respiro tuyo
idea-name = Cómo se llama
idea-name-placeholder = Ir hasta la ventana
idea-lines = Unas líneas para leer mientras tanto
idea-lines-placeholder = Deja aquí los auriculares. Busca el árbol. Vuelve despacio.
idea-length = Cuánto tiempo
idea-save = Guardarlo
idea-kept = { $title }, { $length }: está guardado. Solo tú puedes leerlo. Su identificador es { $id }
idea-changed = { $title }, { $length }: ha cambiado.
idea-removed = Se ha quitado.
