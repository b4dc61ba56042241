### What the keyring of this computer says about half of the key to a vault.

vault-keyring-asked = Trwa pytanie do bazy kluczy tego komputera. Może poprosić o swoje hasło.
vault-keyring-locked = Klucz jest w bazie kluczy tego komputera, a ta jest zablokowana. Odblokuj ją. Twoje hasło i tak otworzy sejf.
vault-keyring-absent = Klucz jest w bazie kluczy, której teraz tu nie ma. Twoje hasło i tak otworzy sejf.
vault-keyring-lost = Klucza nie ma już w bazie kluczy tego komputera: usunięto go tam albo odpowiada inna baza. Twoje hasło i tak otworzy sejf.
vault-keyring-silent = Baza kluczy tego komputera nie odpowiada. Twoje hasło i tak otworzy sejf.
vault-unkept-locked = Baza kluczy tego komputera pozostała zablokowana, więc klucza w niej nie ma. Aby go tam zostawić, odblokuj bazę, zamknij sejf i otwórz go ponownie.
vault-unkept-silent = Baza kluczy tego komputera nie przyjęła klucza, więc go w niej nie ma.
keyring-label = Breakwater: połowa klucza do sejfu ({ $id })
