### To, co należy do osoby przy słuchawkach: zabranie, usunięcie i z czego zrobiony jest Breakwater.

data-title = Twoje dane
data-hint = To wszystko jest twoje. Zabierz to ze sobą albo usuń stąd.
data-export = Eksport
data-export-lead = Strona do czytania i drukowania oraz to samo w plikach dla programów. Niczego nigdzie się nie wysyła.
data-export-where = Do tego folderu
data-export-do = Zapisz pliki
data-exported = Zapisano w { $dir }.
data-folder = Pokaż folder
data-erase = Usuń wszystko
data-erase-title = Usunąć stąd wszystko, co twoje?
data-erase-goes = Co zniknie
data-erase-stays = Co zostanie gdzie indziej
data-erase-yes = Usuń wszystko
data-erase-lose = Usuń wszystko, także to, co niewysłane
data-goes-days = Twoje dni: rozmowy, chwile oddechu, przerwy i ich sumy.
data-goes-kudos = Podziękowania od ciebie i dla ciebie, o ile są na tym komputerze.
data-goes-path = Twoja ścieżka: role, przykłady i cele.
data-goes-voice = To, co mówisz swojemu centrum, o ile jest na tym komputerze, i klucze, które pokazują, że to od ciebie.
data-goes-set = Twoje ustawienia: język, telefony, źródła rozmów z hasłami, skrypty, kalendarz, własne liczby.
data-goes-vault = Klucze do twojego sejfu, o ile są tutaj.
data-goes-centre = Twoje logowanie w { $name } na tym komputerze.
data-goes-unsent =
    { $count ->
        [one] { $count } wpis, który nie został jeszcze wysłany. Przepadnie.
        [few] { $count } wpisy, które nie zostały jeszcze wysłane. Przepadną.
        [many] { $count } wpisów, które nie zostały jeszcze wysłane. Przepadną.
       *[other] { $count } wpisu, które nie zostały jeszcze wysłane. Przepadną.
    }
data-stays-centre = W { $name }: to, co wysłane, na przykład podziękowania od ciebie i to, co udostępniasz ze swojej ścieżki, i to, co zamknięte w twoim sejfie. Może to usunąć osoba, która prowadzi Breakwater w twoim centrum.
data-stays-files = Wyeksportowane pliki i sam program.
data-licences = Licencje
data-licences-hint = Breakwater to wolne oprogramowanie (MIT lub Apache-2.0). Składa się z:
data-help = Pomoc
data-help-text = Każde polecenie objaśnia się samo: breakwater --help. Gdy coś nie działa, breakwater doctor mówi, co i dlaczego.
