### El calendario propio: sin ofertas en reuniones.

calendar-title = Calendario
calendar-hint = Durante las reuniones de este archivo iCalendar (.ics) no se ofrece ningún respiro. Solo se lee de cuándo a cuándo, nunca de qué tratan. Los días enteros y los ratos que figuran como libres no cuentan.
calendar-file = Archivo
calendar-file-hint = Por ejemplo /…/calendario.ics, como lo escriben Thunderbird, Outlook o Nextcloud
calendar-set = Usar este archivo
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
