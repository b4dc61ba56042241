### El calendario propio: sin ofertas en reuniones.

calendar-title = Calendario
calendar-hint = Durante las reuniones de este archivo iCalendar (.ics) o dirección no se ofrece ningún respiro. Solo se lee de cuándo a cuándo, nunca de qué tratan. Los días enteros y los ratos que figuran como libres no cuentan.
calendar-file = Archivo o dirección
calendar-file-hint = Por ejemplo /…/calendario.ics, como lo escriben Thunderbird, Outlook o Nextcloud, o la dirección secreta (https, webcal) que te da tu calendario. Una dirección se consulta cada hora y se guarda como una contraseña.
calendar-set = Usar esto
calendar-at = La dirección en { $host }. El resto se guarda como una contraseña.
calendar-address-how = Una dirección es la llave de tu calendario, así que no debe estar en la línea de comandos. Ponla en un archivo o escríbela: breakwater calendar set --address-file ARCHIVO, o - para la entrada
calendar-remove = Sin calendario
calendar-none = No se usa ningún calendario.
calendar-off = Desde ahora no se usa ningún calendario.
calendar-empty = No hay reuniones en los próximos dos días.
calendar-fault-missing = Este archivo no existe o no se puede leer. Vale lo que se leyó por última vez.
calendar-fault-not-a-calendar = Esto no es un archivo iCalendar. Vale lo que se leyó por última vez.
calendar-fault-cut = Este archivo se corta a la mitad. Vale lo que se leyó por última vez, y se intenta de nuevo.
calendar-fault-too-large = Este archivo es demasiado grande. Vale lo que se leyó por última vez.
calendar-fault-reader-missing = El programa breakwater-calendar no está instalado junto a Breakwater. Instálalo e inténtalo de nuevo.
calendar-fault-reader-broken = Este archivo no se pudo leer hasta el final. Vale lo que se leyó por última vez.
calendar-fault-unreachable = Nadie responde ahora en esta dirección. Vale lo que se leyó por última vez, y se intenta de nuevo.
calendar-fault-refused = Esta dirección ya no se acepta. Cópiala de nuevo en los ajustes de tu calendario. Vale lo que se leyó por última vez.
calendar-fault-busy = El servidor de tu calendario pide una pausa. Vale lo que se leyó por última vez, y se pregunta más tarde.
calendar-fault-page = Esta dirección responde con una página web, quizá una que pide contraseña. Copia la dirección que termina en .ics. Vale lo que se leyó por última vez.
calendar-fault-insecure = Esta dirección lleva a una sin proteger, así que no se sigue. Vale lo que se leyó por última vez.
calendar-fault-broken = El servidor de tu calendario tiene un fallo. Vale lo que se leyó por última vez, y se intenta de nuevo.
