### Warum aus einer Quelle nichts zu hören ist, und was hilft.

source-trouble-unreachable = Unter dieser Adresse antwortet niemand. Es wird von selbst weiter versucht.
source-trouble-port-taken = Ein anderes Programm benutzt diesen Port. Entferne die Quelle und füge sie mit einem anderen Port hinzu.
source-trouble-refused = Die Telefonanlage nimmt den Namen oder das Passwort nicht an. Entferne die Quelle und füge sie neu hinzu.
source-trouble-not-offered = Die Telefonanlage kennt diese Adresse nicht oder meldet keine Gespräche. Frag, wer sie betreut.
source-trouble-not-understood = Was von dort kommt, ist nicht zu verstehen. Prüf die Adresse.
source-trouble-certificate-bad = Die Telefonanlage kann nicht beweisen, wer sie ist: Ihrem Zertifikat wird nicht vertraut, es ist abgelaufen oder für einen anderen Namen. Frag, wer sie betreibt, oder nenn mit --ca-file die Stelle, die es ausgestellt hat.
source-trouble-address-bad = Aus dieser Adresse lassen sich keine Gespräche erkennen. Entferne die Quelle und füge sie neu hinzu.
source-trouble-failed = Bei uns ist etwas schiefgegangen. Es wird von selbst weiter versucht.

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = Hält dein Telefon die Leitung zwischen Gesprächen offen?
source-line-text = { $name } hält das Mikrofon ohne Pause. Wenn das so ist, sagt es nichts über Gespräche: Nimm deinen Schalter oder ein Telefon, das sie meldet.
