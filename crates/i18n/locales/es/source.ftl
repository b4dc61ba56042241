### Por qué no se oye una fuente de llamadas y qué hacer. Un `source-trouble-…` para cada problema de domain::calls.

source-trouble-unreachable = En esta dirección no responde nadie. Se vuelve a intentar solo.
source-trouble-port-taken = Otro programa ocupa este puerto. Quita esta fuente y añádela con otro puerto.
source-trouble-refused = La centralita no acepta el nombre o la contraseña. Quita esta fuente y añádela de nuevo.
source-trouble-not-offered = La centralita no conoce esta dirección o no avisa de las llamadas. Pregunta a quien la lleva.
source-trouble-not-understood = No se entiende lo que llega de allí. Comprueba la dirección.
source-trouble-certificate-bad = La centralita no puede demostrar quién es: su certificado no es de confianza, ha caducado o es de otro nombre. Pregunta a quien la lleva, o indica con --ca-file la autoridad que lo emitió.
source-trouble-address-bad = No se pueden reconocer llamadas por esta dirección. Quita esta fuente y añádela de nuevo.
source-trouble-failed = Algo ha fallado por nuestra parte. Se vuelve a intentar solo.

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = ¿Tu teléfono mantiene la línea abierta entre llamadas?
source-line-text = { $name } tiene el micrófono abierto sin parar. Si es así, no dice nada de las llamadas: usa tu selector o un teléfono que avise de ellas.
