### Notifications: at most two lines and two actions. On a locked screen no words of a kudos and no names.

nudge-title = Time for a short reset?
nudge-text =
    { $minutes ->
        [0] Under a minute on calls since { $since }. Your call just ended.
        [one] { $minutes } minute on calls since { $since }. Your call just ended.
       *[other] { $minutes } minutes on calls since { $since }. Your call just ended.
    }
nudge-take = Take { $length }
nudge-later = After the next call
nudge-later-minutes = In { NUMBER($minutes) } min

notify-kudos-title = Kudos from { $name }
notify-kudos-customer-title = Kudos from a customer
notify-kudos-text = “{ $text }”
notify-kudos-several-title =
    { $count ->
        [one] { $count } kudos for you
       *[other] { $count } kudos for you
    }
notify-kudos-several-text = They wait on your wall.
notify-kudos-locked-title = Somebody thanked you
notify-kudos-locked-text = Unlock the screen to read it.
notify-kudos-sealed-text = Open your vault to read it.
notify-path-shared-title = { $name } shares a part of their path with you
notify-path-shared-text = You find it under Path.
notify-path-shared-sealed-text = Open your vault to read it.
notify-path-shared-several-title =
    { $count ->
        [one] { $count } person shares a part of their path with you
       *[other] { $count } people share a part of their path with you
    }
notify-path-shared-locked-title = Somebody shares a part of their path with you
notify-path-shared-locked-text = Unlock the screen to see who.
notify-voice-answered-title = Answered: { $what }
notify-voice-answered-text = What was decided, and why, is under “Being heard”.
notify-voice-several-title =
    { $count ->
        [one] { $count } answer from your centre
       *[other] { $count } answers from your centre
    }
notify-voice-locked-title = News from your centre
notify-voice-locked-text = Unlock the screen to read it.
notify-voice-overdue-title = An answer is overdue
notify-voice-overdue-text = The answer to what you said was due by { $day } ({ $name }). Everybody sees that now.
notify-pulse-title = Pulse: a few short questions
notify-pulse-text = Ten seconds, and nobody can tell who answered what.

notify-set-aside-title = Your data could not be read
notify-set-aside-text = It was put aside whole as { $path }, and a new start was made. Nothing was deleted.
notify-signed-out-title = Your centre no longer knows this computer
notify-signed-out-text = Everything is saved here. Join again to send it.
notify-reset-over-title = Your reset is over
notify-reset-over-text = You rested { $length }.
notify-kudos-read = Read it
notify-kudos-thank = Say thanks
desk-added-title = A new desk signed in as you
desk-added = A desk with { $name } signed in as you on { $on }. Not you? Ask whoever runs your centre to end session { $session }.
desk-added-unnamed = Another desk signed in as you on { $on }. Not you? Ask whoever runs your centre to end session { $session }.
sso-page-done = You are signed in
sso-page-done-text = You can close this page and go back to Breakwater.
sso-page-failed = You are not signed in
