### Thanks: the wall and giving.

kudos-title = Kudos
kudos-give = Give kudos
kudos-new = new
kudos-quote = “{ $text }”

kudos-filter = Which kudos
kudos-filter-all = All
kudos-filter-received = For you
kudos-filter-given = From you
kudos-filter-empty = None here yet.
kudos-older = Show older ones

kudos-you-to = You to { $name }
kudos-from-to = { $from } to { $to }
kudos-a-customer = A customer
kudos-from-customer = From a customer
kudos-from-customer-to = From a customer to { $name }
kudos-shared-by = shared by { $name }
kudos-waiting = saved here, waiting to be sent

kudos-thank = Say thanks
kudos-thank-name = Say thanks: { $name }
kudos-you-thanked = You said thanks
kudos-they-thanked = { $name } says thanks

kudos-visibility = Who may see it
kudos-see-me = Only me
kudos-see-team = My team
kudos-see-everyone = Everyone
kudos-seen-by-me = between the two of you
kudos-seen-by-team = team wall
kudos-seen-by-everyone = everyone

kudos-quarter-title = This quarter
kudos-quarter-received = kudos for you
kudos-quarter-given = kudos from you
kudos-quarter-only-you = Only you see these numbers. Nobody is ranked.
kudos-default-title = New kudos for you
kudos-default-hint = Who may see them at first. You can change each one.

kudos-empty-title = Room for thanks
kudos-empty-text = What colleagues, leaders and customers thank you for will appear here. Someone helped you lately? You can make the first one.
kudos-empty-give = Give the first kudos
kudos-alone-title = Thanks need company
kudos-alone-text = Once you have joined your centre, thanks from colleagues, leaders and customers appear here, and you can give some too.
kudos-alone-join = Join your centre

kudos-give-title = Give kudos
kudos-give-who = Who
kudos-give-who-placeholder = Name or team
kudos-give-nobody = Nobody found for “{ $text }”.
kudos-give-change = Choose someone other than { $name }
kudos-give-what = What happened
kudos-give-what-placeholder = What they did, and what it changed for you
kudos-give-value = Does one of these fit?
kudos-give-send = Send thanks
kudos-give-offline = It will be saved here and sent when the server can be reached.
kudos-readers = Who will read it: the person you choose, who then decides who else may see it. It travels through your centre’s server.
kudos-readers-name = Who will read it: { $name }, who then decides who else may see it. It travels through your centre’s server.
kudos-given-online = On its way. { $name } gets it in the next gap between calls.
kudos-given-offline = Saved here. It will be sent when the server can be reached again.
