### El primer inicio, en tres pasos.

firstrun-step = Paso { NUMBER($step) } de { NUMBER($steps) }
firstrun-skip = Saltar todo
firstrun-finish = Empezar
firstrun-welcome-title = Un puerto en calma junto a un trabajo ruidoso
firstrun-welcome-text = Breakwater nota cuánto tiempo llevas en llamada y te ofrece un breve descanso entre ellas. También te trae las gracias de los demás y muestra el camino que sigue.
firstrun-promise-call = Nunca en llamada: mientras dura, nada aparece ni suena.
firstrun-promise-yours = Tuyo: tus llamadas, descansos y momentos difíciles solo los lees tú.
firstrun-promise-nobody = Nadie sabrá si descansaste: sin puntos, sin clasificaciones.

firstrun-phone-title = ¿Cuál de estos es tu teléfono?
firstrun-phone-text = Así Breakwater sabe cuándo estás en llamada y entonces te deja en paz.
firstrun-switch = Si no aparece ninguno, no pasa nada: en «Hoy» dices con un clic que estás en llamada.
firstrun-centre-title = Únete a tu centro
firstrun-centre-text = Para recibir las gracias de tu equipo y ver el camino que sigue. También funciona sin centro.
firstrun-alone = Usarlo sin centro
firstrun-joined = Ya formas parte de { $name }.
firstrun-privacy = Tus llamadas y respiros se quedan en este dispositivo.
