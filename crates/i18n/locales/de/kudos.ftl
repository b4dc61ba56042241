### Dank: die Wand und das Geben.

kudos-title = Kudos
kudos-give = Kudos geben
kudos-new = neu
kudos-quote = „{ $text }“

kudos-filter = Welche Kudos
kudos-filter-all = Alle
kudos-filter-received = Für dich
kudos-filter-given = Von dir
kudos-filter-empty = Hier ist noch nichts.
kudos-older = Ältere zeigen

kudos-you-to = Du an { $name }
kudos-from-to = { $from } an { $to }
kudos-a-customer = Kundschaft
kudos-from-customer = Aus der Kundschaft
kudos-from-customer-to = Aus der Kundschaft, an { $name }
kudos-shared-by = weitergegeben von { $name }
kudos-waiting = hier gespeichert, wird noch gesendet

kudos-thank = Danke sagen
kudos-thank-name = Danke sagen: { $name }
kudos-you-thanked = Du hast Danke gesagt
kudos-they-thanked = { $name } sagt Danke

kudos-visibility = Wer es sehen darf
kudos-see-me = Nur ich
kudos-see-team = Mein Team
kudos-see-everyone = Alle
kudos-seen-by-me = zwischen euch beiden
kudos-seen-by-team = an der Teamwand
kudos-seen-by-everyone = für alle

kudos-quarter-title = Dieses Quartal
kudos-quarter-received = Kudos für dich
kudos-quarter-given = Kudos von dir
kudos-quarter-only-you = Diese Zahlen siehst nur du. Niemand wird verglichen.
kudos-default-title = Neue Kudos für dich
kudos-default-hint = Wer sie zuerst sehen darf. Bei jedem kannst du es ändern.

kudos-empty-title = Platz für Dank
kudos-empty-text = Hier erscheint, wofür dir Kolleginnen und Kollegen, die Leitung und die Kundschaft danken. Hat dir neulich jemand geholfen? Fang gern an.
kudos-empty-give = Die ersten Kudos geben
kudos-alone-title = Dank braucht Gesellschaft
kudos-alone-text = Sobald du deinem Center beigetreten bist, erscheint hier Dank aus dem Team, von der Leitung und aus der Kundschaft, und du kannst selbst welchen geben.
kudos-alone-join = Center beitreten

kudos-give-title = Kudos geben
kudos-give-who = Wem
kudos-give-who-placeholder = Name oder Team
kudos-give-nobody = Zu „{ $text }“ ist niemand zu finden.
kudos-give-change = Jemand anderen als { $name } wählen
kudos-give-what = Was war
kudos-give-what-placeholder = Was getan wurde und was es für dich geändert hat
kudos-give-value = Passt einer davon?
kudos-give-send = Dank senden
kudos-give-offline = Es wird hier gespeichert und gesendet, sobald der Server erreichbar ist.
kudos-readers = Wer es liest: die Person, die du wählst. Sie entscheidet, wer es noch sehen darf. Es geht über den Server deines Centers.
kudos-readers-name = Wer es liest: { $name }, und wer es noch sehen darf, wird dort entschieden. Es geht über den Server deines Centers.
kudos-given-online = Unterwegs. { $name } bekommt es in der nächsten Lücke zwischen zwei Gesprächen.
kudos-given-offline = Hier gespeichert. Es wird gesendet, sobald der Server wieder erreichbar ist.
