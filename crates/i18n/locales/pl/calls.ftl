### Skąd wiemy o rozmowach: słowo obok rozmowy i to, co warto wiedzieć o źródle.

source-from = z programu { $name }
source-phone = z twojego telefonu
source-microphone = mikrofon
source-switch = twój przełącznik
source-dialog = z centrali telefonicznej
source-dialog-name = Twoja centrala telefoniczna

source-untrusted = Mikrofon programu { $name } jest otwarty od bardzo dawna, więc nie liczy się już jako rozmowa. Twój przełącznik nadal działa.
source-lost = { $name }: brak łączności. Rozmowy znów będą liczone, gdy wróci.
source-muted = { $name }: zgłoszeń rozmów jest zbyt wiele, żeby były prawdziwe, więc na razie się nie liczą. Twój przełącznik nadal działa.
source-stuck = { $name }: był początek rozmowy, ale nigdy jej koniec, więc rozmowa została zamknięta. Jej długość jest oszacowana.
