### Klawisze, które działają wszędzie.

shortcut-title = Klawisze
shortcut-hint = Klawisze, które działają w każdym oknie, także gdy Breakwater żadnego nie pokazuje. Wszystkie są wyłączone, dopóki ich nie wybierzesz.
shortcut-reset = Złap oddech na minutę
shortcut-hard = To było trudne
shortcut-call-switch = W rozmowie albo już nie (twój przełącznik)
shortcut-set = Użyj tych klawiszy
shortcut-off = Wyłącz
shortcut-state-off = wyłączone
shortcut-state-asked = pulpit jest pytany; może zapyta ciebie
shortcut-state-works = działa
shortcut-state-taken = Inny program ma te klawisze. Wybierz inne.
shortcut-state-no-such-key = Ta klawiatura nie ma takiego klawisza. Wybierz inny.
shortcut-state-refused = Twój pulpit nie dał tych klawiszy.
shortcut-given = Twój pulpit daje: { $keys }
shortcut-way-portal = Tymi klawiszami zarządza twój pulpit; zmień je w jego ustawieniach.
shortcut-way-nobody = Ten pulpit nie daje programom klawiszy. W jego ustawieniach klawiatury możesz przypisać klawisz do polecenia:
