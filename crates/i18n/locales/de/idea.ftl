### Eigene Atempausen: was einem in einer Minute, in drei oder in zehn guttut, in eigenen Worten.

idea-title = Deine eigenen Atempausen
idea-hint = Was dir zwischen zwei Gesprächen guttut, in deinen Worten. Du wählst es neben Atmen, Wegschauen, Strecken und Stille. Nur du kannst es lesen.
idea-none = Noch keine eigenen Atempausen.
idea-add = Eine hinzufügen
idea-change-named = { $title } ändern
idea-remove-named = { $title } entfernen
idea-remove-title = Diese Atempause entfernen?
idea-sheet = Eine eigene Atempause
idea-name = Wie sie heißt
idea-name-placeholder = Zum Fenster gehen
idea-lines = Ein paar Zeilen, die dabei zu lesen sind
idea-lines-placeholder = Lass das Headset hier. Such den Baum. Komm langsam zurück.
idea-length = Wie lange
idea-save = Notieren
idea-kept = { $title }, { $length }: notiert. Nur du kannst es lesen. Die Kennung ist { $id }
idea-changed = { $title }, { $length }: geändert.
idea-removed = Sie ist entfernt.
