### A agenda da pessoa: nenhuma oferta em reuniões.

calendar-title = Agenda
calendar-hint = Durante as reuniões deste arquivo iCalendar (.ics) nenhum respiro é oferecido. Só se lê de quando até quando, nunca sobre o quê. Dias inteiros e horários mostrados como livres não contam.
calendar-file = Arquivo
calendar-file-hint = Por exemplo /…/agenda.ics, como Thunderbird, Outlook ou Nextcloud gravam
calendar-set = Usar este arquivo
calendar-remove = Sem agenda
calendar-none = Nenhuma agenda é usada.
calendar-off = A partir de agora nenhuma agenda é usada.
calendar-empty = Nenhuma reunião nos próximos dois dias.
calendar-fault-missing = Este arquivo não existe ou não pode ser lido. Vale o que foi lido por último.
calendar-fault-not-a-calendar = Este não é um arquivo iCalendar. Vale o que foi lido por último.
calendar-fault-cut = Este arquivo termina no meio. Vale o que foi lido por último, e será tentado de novo.
calendar-fault-too-large = Este arquivo é grande demais. Vale o que foi lido por último.
calendar-fault-reader-missing = O programa breakwater-calendar não está instalado ao lado do Breakwater. Instale e tente de novo.
calendar-fault-reader-broken = Não deu para ler este arquivo até o fim. Vale o que foi lido por último.
