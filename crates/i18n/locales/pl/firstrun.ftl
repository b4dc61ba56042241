### Pierwsze uruchomienie, w trzech krokach.

firstrun-step = Krok { NUMBER($step) } z { NUMBER($steps) }
firstrun-skip = Pomiń wszystko
firstrun-finish = Zaczynamy
firstrun-welcome-title = Spokojna przystań obok głośnej pracy
firstrun-welcome-text = Breakwater zauważa, jak długo trwają twoje rozmowy, i między nimi proponuje krótki odpoczynek. Przynosi też podziękowania od innych i pokazuje dalszą drogę.
firstrun-promise-call = Nigdy w rozmowie: wtedy nic się nie pojawia ani nie odzywa.
firstrun-promise-yours = Twoje: rozmowy, odpoczynek i trudne chwile widzisz tylko ty.
firstrun-promise-nobody = Nikt się nie dowie, czy odpoczywasz: bez punktów i rankingów.

firstrun-phone-title = Co z tego jest twoim telefonem?
firstrun-phone-text = Dzięki temu Breakwater wie, kiedy rozmawiasz, i wtedy ci nie przeszkadza.
firstrun-switch = Jeśli żadnego nie widać, nic straconego: na ekranie „Dzisiaj” jednym kliknięciem powiesz, że trwa rozmowa.
firstrun-centre-title = Dołącz do swojego centrum
firstrun-centre-text = Dla podziękowań od zespołu i mapy dalszej drogi. Bez centrum też działa.
firstrun-alone = Korzystaj bez centrum
firstrun-joined = Twoje centrum to teraz { $name }.
firstrun-privacy = Twoje rozmowy i chwile oddechu zostają na tym urządzeniu.
