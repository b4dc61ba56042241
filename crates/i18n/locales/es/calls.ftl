### De dónde sabemos de las llamadas: la palabra junto a la llamada y lo que conviene saber de una fuente.

source-from = de { $name }
source-phone = de tu teléfono
source-microphone = micrófono
source-switch = tu selector
source-dialog = de tu centralita
source-dialog-name = Tu centralita

source-untrusted = El micrófono de { $name } lleva muchísimo tiempo abierto, así que ya no cuenta como llamada. Tu selector sigue valiendo.
source-lost = { $name } no responde. Las llamadas volverán a contar cuando responda.
source-muted = { $name } avisa de demasiadas llamadas para ser verdad, así que por ahora no se le hace caso. Tu selector sigue valiendo.
source-stuck = { $name } avisó del comienzo de una llamada y nunca del final, así que la llamada se cerró. Su duración es una estimación.
