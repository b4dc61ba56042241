### Część ścieżki udostępniona jednej osobie.

path-share = Udostępnij
path-share-title = Udostępnij część swojej ścieżki
path-share-lead = Jedna osoba widzi to, co zaznaczysz, w stanie na dziś. Jest to dla niej zapieczętowane: serwer nie może tego przeczytać. W każdej chwili możesz to wycofać.
path-share-who = Komu
path-share-who-placeholder = Osoba
path-share-what = Co ma być widoczne
path-share-kudos = Słów podziękowań w tym nie ma: są dla ciebie i osób, od których pochodzą.
path-share-next = Następna rola: { $role }
path-share-skill = { $name }: pokazany poziom { NUMBER($level) }
path-share-seen = To widzi { $name }
path-share-done = Odtąd tę część twojej ścieżki widzi { $name }.
path-share-since = od { $day }
path-shares = Co udostępniasz
path-shared = Udostępnione tobie
path-shared-day = stan na { $day }
path-shared-sealed = Jest zapieczętowane. Otwórz swój sejf, żeby to przeczytać.
path-shared-more = Udostępnione jest więcej, niż się tu mieści. Po kolei pokaże to: breakwater path shared --with KTO
path-unshare-title = Już tego nie udostępniać?
path-unshare-text = Zniknie z serwera. { $name } też już tego nie zobaczy. Być może zostało już przeczytane.
