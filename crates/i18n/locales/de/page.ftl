### Die Seite eines Exports: was Breakwater von dir aufbewahrt, zum Lesen und Drucken.

page-title = Was Breakwater von dir aufbewahrt
page-made = Geschrieben am { $date }. Dabei wurde nichts irgendwohin gesendet.
page-care = Wer diesen Ordner hat, kann ihn lesen: Bewahre ihn auf wie einen Brief. Neben dieser Seite liegt dasselbe, und mehr, als Dateien für Programme (JSON und CSV).
page-days = Deine Tage
page-days-none = Noch wurde kein Tag gemessen.
page-days-sums = Die Summen jedes Tages. Der obere Balken ist Gesprächszeit, der untere Erholung.
page-kudos = Kudos
page-kudos-to = An { $name }, { $day }
page-kudos-from = Von { $name }, { $day }
page-kudos-customer = Von einer Kundin oder einem Kunden, { $day }
page-kudos-customer-to = Aus der Kundschaft an { $name }, { $day }
page-kudos-between = Von { $from } an { $to }, { $day }
page-kudos-none = Noch keine Kudos.
page-path = Dein Weg
page-level = Stufe
page-evidence = Was es belegt
page-goals = Deine Ziele
page-shared = Geteilte Teile von Wegen
page-shared-none = Es ist nichts geteilt.
page-voice = Was du deinem Center gesagt hast
page-voice-none = Es wurde nichts gesagt.
page-voice-named = { $day }, mit deinem Namen
page-voice-nameless = { $day }, ohne Namen
page-voice-answer = Das Center: { $text }
