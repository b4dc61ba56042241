### The first run, in three steps.

firstrun-step = Step { NUMBER($step) } of { NUMBER($steps) }
firstrun-skip = Skip all
firstrun-finish = Begin

firstrun-phone-title = Which of these is your phone?
firstrun-phone-text = So that Breakwater knows when you are on a call, and leaves you alone then.
firstrun-centre-title = Join your centre
firstrun-centre-text = For thanks from your colleagues and the way ahead. It works alone, too.
firstrun-alone = Use it alone
firstrun-joined = You have joined { $name }.
firstrun-language-title = Language and reminders
firstrun-language-text = You can change everything later in the settings.
firstrun-privacy = Your calls and resets stay on this device.
