### Ein Teil des Wegs, der mit einer Person geteilt wird.

path-share = Teilen
path-share-title = Einen Teil deines Weges teilen
path-share-lead = Eine Person sieht, was du anhakst, so wie es heute ist. Es ist für sie versiegelt: Der Server kann es nicht lesen. Du kannst es jederzeit zurücknehmen.
path-share-who = Mit wem
path-share-who-placeholder = Name
path-share-what = Was zu sehen ist
path-share-kudos = Die Worte von Kudos sind nicht dabei: Sie gehören dir und denen, von denen sie kamen.
path-share-next = Nächste Rolle: { $role }
path-share-skill = { $name }: Stufe { NUMBER($level) } belegt
path-share-seen = Das sieht { $name }
path-share-done = { $name } sieht ab jetzt diesen Teil deines Weges.
path-share-since = seit { $day }
path-shares = Was du teilst
path-shared = Mit dir geteilt
path-shared-day = Stand vom { $day }
path-shared-sealed = Es ist versiegelt. Öffne deinen Tresor, um es zu lesen.
path-shared-more = Es ist mehr geteilt, als hier Platz hat. Einzeln siehst du es mit: breakwater path shared --with WER
path-unshare-title = Das nicht mehr teilen?
path-unshare-text = Es wird auf dem Server und bei { $name } gelöscht. Vielleicht wurde es schon gelesen.
