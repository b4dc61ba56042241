### La página de una exportación: lo que Breakwater guarda de ti, para leer e imprimir.

page-title = Lo que Breakwater guarda de ti
page-made = Escrito el { $date }. Para escribirlo no se ha enviado nada a ninguna parte.
page-care = Quien tenga esta carpeta puede leerla: guárdala como guardarías una carta. Junto a esta página está lo mismo, y más, en archivos que leen los programas (JSON y CSV).
page-days = Tus días
page-days-none = Aún no se ha medido ningún día.
page-days-sums = Las sumas de cada día. La barra de arriba es el tiempo en llamadas, la de abajo el descanso.
page-kudos = Agradecimientos
page-kudos-to = Para { $name }, { $day }
page-kudos-from = De { $name }, { $day }
page-kudos-customer = De un cliente, { $day }
page-kudos-customer-to = De un cliente para { $name }, { $day }
page-kudos-between = De { $from } para { $to }, { $day }
page-kudos-none = Aún no hay agradecimientos.
page-path = Tu camino
page-level = Nivel
page-evidence = Lo que lo muestra
page-goals = Tus objetivos
page-shared = Partes de caminos compartidas
page-shared-none = No hay nada compartido.
page-voice = Lo que dijiste a tu centro
page-voice-none = No se ha dicho nada.
page-voice-named = { $day }, con tu nombre
page-voice-nameless = { $day }, sin nombre
page-voice-answer = El centro: { $text }
