### Was der Person am Headset gehört: mitnehmen, löschen, und woraus Breakwater besteht.

data-title = Deine Daten
data-hint = All das gehört dir. Nimm es mit, oder lösche es hier.
data-export = Exportieren
data-export-lead = Eine Seite zum Lesen und Drucken, und dasselbe als Dateien für Programme. Nichts wird irgendwohin gesendet.
data-export-where = In diesen Ordner
data-export-do = Dateien schreiben
data-exported = Geschrieben nach { $dir }.
data-folder = Ordner zeigen
data-erase = Alles löschen
data-erase-title = Hier alles von dir löschen?
data-erase-goes = Was geht
data-erase-stays = Was anderswo bleibt
data-erase-yes = Alles löschen
data-erase-lose = Alles löschen, auch was nicht gesendet ist
data-goes-days = Deine Tage: Gespräche, Atempausen, Pausen und ihre Summen.
data-goes-kudos = Kudos, die du gegeben und bekommen hast, soweit sie auf diesem Computer sind.
data-goes-path = Dein Weg: Rollen, Belege und Ziele.
data-goes-voice = Was du deinem Center gesagt hast, soweit es auf diesem Computer ist, und die Schlüssel, die zeigen, dass es von dir ist.
data-goes-set = Was du hier eingestellt hast: Sprache, Telefone, Gesprächsquellen mit ihren Passwörtern, Skripte, Kalender, deine eigenen Zahlen.
data-goes-vault = Die Schlüssel zu deinem Tresor, soweit sie hier liegen.
data-goes-centre = Deine Anmeldung bei { $name } auf diesem Computer.
data-goes-unsent =
    { $count ->
        [one] { $count } Eintrag, der noch nicht gesendet ist. Er ginge verloren.
       *[other] { $count } Einträge, die noch nicht gesendet sind. Sie gingen verloren.
    }
data-stays-centre = Bei { $name }: was gesendet wurde, etwa Kudos, die du gegeben hast, was du von deinem Weg teilst und was in deinem Tresor versiegelt ist. Löschen kann es, wer dein Center betreibt.
data-stays-files = Dateien, die du exportiert hast, und das Programm selbst.
data-licences = Lizenzen
data-licences-hint = Breakwater ist freie Software (MIT oder Apache-2.0). Es besteht aus:
data-help = Hilfe
data-help-text = Jeder Befehl der Kommandozeile erklärt sich selbst: breakwater --help. Wenn etwas nicht geht, sagt breakwater doctor, was und warum.
