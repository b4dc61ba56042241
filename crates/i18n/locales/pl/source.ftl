### Dlaczego nie słychać źródła rozmów i co z tym zrobić. Jedno `source-trouble-…` na każdy kłopot w domain::calls.

source-trouble-unreachable = Pod tym adresem nikt nie odpowiada. Kolejne próby odbywają się same.
source-trouble-port-taken = Inny program zajmuje ten port. Usuń to źródło i dodaj je z innym portem.
source-trouble-refused = Centrala telefoniczna nie przyjmuje nazwy albo hasła. Usuń to źródło i dodaj je od nowa.
source-trouble-not-offered = Centrala telefoniczna nie zna tego adresu albo nie zgłasza rozmów. Zapytaj osobę, która się nią opiekuje.
source-trouble-not-understood = Nie da się zrozumieć tego, co stamtąd przychodzi. Sprawdź adres.
source-trouble-certificate-bad = Centrala telefoniczna nie może dowieść, kim jest: jej certyfikat jest niezaufany, wygasł albo jest na inną nazwę. Zapytaj osobę, która się nią opiekuje, albo wskaż wystawcę certyfikatu opcją --ca-file.
source-trouble-address-bad = Z tego adresu nie da się rozpoznać rozmów. Usuń to źródło i dodaj je od nowa.
source-trouble-failed = Coś poszło nie tak po naszej stronie. Kolejne próby odbywają się same.

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = Czy twój telefon trzyma linię otwartą między rozmowami?
source-line-text = { $name } używa mikrofonu bez przerwy. Jeśli tak właśnie jest, mikrofon nic nie mówi o rozmowach: użyj przełącznika albo telefonu, który je zgłasza.
