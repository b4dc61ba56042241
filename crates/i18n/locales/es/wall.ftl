### El muro en pantalla: agradecimientos donde pasa todo el mundo. Nunca un número de nada.

wall-title = Muro en pantalla
wall-heading = Gracias · { $centre }
wall-from = de { $name }
wall-from-customer = de la clientela
wall-done = Dicho y hecho
wall-empty = Aquí aparecerán las gracias
wall-empty-text = Cuando alguien muestra un agradecimiento a todos, aparece aquí solo.
wall-away = El servidor no responde en este momento
wall-away-text = El muro lo busca solo.
wall-since = El servidor no responde en este momento. Última noticia suya: { $when }
wall-barred = Este muro no tiene llave
wall-barred-text = Su dirección no vale, o ya no vale. Pide una nueva a quien lleva Breakwater en tu centro.
wall-controls = Muro
wall-previous = Anterior
wall-next = Siguiente
wall-pause = Parar
wall-play = Seguir
wall-full = Pantalla completa
