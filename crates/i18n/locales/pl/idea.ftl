### Własne chwile oddechu: co dobrze robi w minutę, trzy albo dziesięć, własnymi słowami.

idea-title = Twoje własne chwile oddechu
idea-hint = Co ci dobrze robi między dwiema rozmowami, twoimi słowami. Wybierasz to obok oddychania, patrzenia w dal, rozciągania i ciszy. Tylko ty możesz to przeczytać.
idea-none = Nie ma jeszcze własnych chwil oddechu.
idea-add = Dodaj
idea-change-named = Zmień: { $title }
idea-remove-named = Usuń: { $title }
idea-remove-title = Usunąć tę chwilę oddechu?
idea-sheet = Własna chwila oddechu
idea-name = Jak się nazywa
idea-name-placeholder = Przejść się do okna
idea-lines = Kilka wierszy do czytania w tym czasie
idea-lines-placeholder = Zostaw słuchawki. Poszukaj drzewa. Wróć powoli.
idea-length = Jak długo
idea-save = Zapisz
idea-kept = { $title }, { $length }: zapisane. Tylko ty możesz to przeczytać. Identyfikator to { $id }
idea-changed = { $title }, { $length }: zmienione.
idea-removed = Usunięte.
