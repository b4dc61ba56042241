### Tasten, die überall gelten.

shortcut-title = Tasten
shortcut-hint = Tasten, die in jedem Fenster gelten, auch wenn Breakwater keines zeigt. Alle sind aus, bis du sie wählst.
shortcut-reset = Atempause von einer Minute machen
shortcut-hard = Das war schwer
shortcut-call-switch = Im Gespräch, oder nicht mehr (dein Schalter)
shortcut-set = Diese Tasten nehmen
shortcut-off = Aus
shortcut-state-off = aus
shortcut-state-asked = der Desktop wird gefragt; vielleicht fragt er dich
shortcut-state-works = geht
shortcut-state-taken = Ein anderes Programm hat diese Tasten. Wähle andere.
shortcut-state-no-such-key = Diese Tastatur hat keine solche Taste. Wähle eine andere.
shortcut-state-refused = Dein Desktop hat diese Tasten nicht hergegeben.
shortcut-given = Dein Desktop gibt: { $keys }
shortcut-way-portal = Dein Desktop verwaltet diese Tasten; ändere sie in seinen Einstellungen.
shortcut-way-nobody = Dieser Desktop gibt Programmen keine Tasten. In seinen Tastatureinstellungen kannst du eine Taste mit dem Befehl belegen:
