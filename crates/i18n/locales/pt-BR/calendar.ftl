### A agenda da pessoa: nenhuma oferta em reuniões.

calendar-title = Agenda
calendar-hint = Durante as reuniões deste arquivo iCalendar (.ics) ou endereço nenhum respiro é oferecido. Só se lê de quando até quando, nunca sobre o quê. Dias inteiros e horários mostrados como livres não contam.
calendar-file = Arquivo ou endereço
calendar-file-hint = Por exemplo /…/agenda.ics, como Thunderbird, Outlook ou Nextcloud gravam, ou o endereço secreto (https, webcal) que sua agenda fornece. Um endereço é consultado a cada hora e guardado como uma senha.
calendar-set = Usar isto
calendar-at = O endereço em { $host }. O resto é guardado como uma senha.
calendar-address-how = Um endereço é a chave da sua agenda, por isso não pode ficar na linha de comando. Coloque em um arquivo ou digite: breakwater calendar set --address-file ARQUIVO, ou - para a entrada
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
calendar-fault-unreachable = Ninguém responde neste endereço agora. Vale o que foi lido por último, e será tentado de novo.
calendar-fault-refused = Este endereço não é mais aceito. Copie de novo nas configurações da sua agenda. Vale o que foi lido por último.
calendar-fault-busy = O servidor da sua agenda pede um tempo. Vale o que foi lido por último, e a pergunta será feita mais tarde.
calendar-fault-page = Este endereço responde com uma página, talvez uma que peça senha. Copie o endereço que termina em .ics. Vale o que foi lido por último.
calendar-fault-insecure = Este endereço leva a um que não é protegido, por isso não é seguido. Vale o que foi lido por último.
calendar-fault-broken = O servidor da sua agenda está com defeito. Vale o que foi lido por último, e será tentado de novo.
