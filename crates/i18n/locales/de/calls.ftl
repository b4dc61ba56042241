### Woher wir von Gesprächen wissen: das Wort neben dem Gespräch, und was man über eine Quelle wissen sollte.

source-from = aus { $name }
source-phone = aus deinem Telefon
source-microphone = Mikrofon
source-switch = dein Schalter
source-dialog = aus deiner Telefonanlage
source-dialog-name = Deine Telefonanlage

source-untrusted = Das Mikrofon von { $name } ist schon sehr lange offen und zählt nicht mehr als Gespräch. Dein Schalter zählt weiter.
source-lost = { $name } ist nicht erreichbar. Gespräche zählen wieder, sobald es antwortet.
source-muted = { $name } meldet Gespräche so oft, dass es nicht stimmen kann, und wird gerade nicht gehört. Dein Schalter gilt weiter.
source-stuck = { $name } hat ein Gespräch gemeldet, aber nie sein Ende. Es wurde geschlossen, seine Länge ist geschätzt.
