### Errors: what happened, what is safe, what to do. One `error-…` for every code of protocol::problem.

error-bad-request = That request could not be understood: { $detail }
error-request-broken = This program and the server do not understand each other ({ $fault }). Nothing is lost; the newer of the two waits for the other to be updated.
error-choice-unknown =
    { $choice ->
        [language] Breakwater does not speak { $name }. Nothing was changed.
        [theme] There is no look called { $name }. Choose system, light or dark.
        [reset] A reset takes 60s, 3m or 10m, not { $name }. Nothing was changed.
        [relief] You can say that you need 1, 3 or 10 minutes, not { $name }. Nothing was sent.
       *[other] There is no view called { $name }. There are today, kudos, path and settings.
    }
error-out-of-range =
    { $amount ->
        [days] A history shows { NUMBER($min) } to { NUMBER($max) } days.
        [level] A level is a number from { NUMBER($min) } to { NUMBER($max) }.
        [sources] These are { NUMBER($max) } call sources already. Remove one that you no longer need.
        [quiet] Quiet mode lasts from { NUMBER($min) } second to { NUMBER($max) } seconds, which is a day. Nothing was changed.
       *[other] A shift has at most { NUMBER($max) } parts.
    }
error-folder-bad =
    { $fault ->
        [relative] Write the whole path of the folder, from the root on. Nothing was written.
       *[other] Nothing can be written into this folder. Choose another one, or get the right to write there.
    }
error-unknown-command = There is no command { $name }.
error-not-allowed = This cannot be done from here.
error-resident-lost = Breakwater does not answer. What was saved is safe, and this window looks for it again by itself.
error-note-too-short = Write at least one word.
error-note-too-long = These are { NUMBER($chars) } characters; at most { NUMBER($max) } fit. Nothing was sent.
error-note-has-control = The text holds characters that cannot be shown. Nothing was sent.
error-kudos-to-self = Kudos go to somebody else.
error-kudos-unknown = This kudos is not here any more.
error-person-unknown = Nobody here is called { $name }. Write the whole name, or the id.
error-person-name-unfinished = Nobody here is called { $name }. Perhaps you mean { $alike }? Write the whole name.
error-person-ambiguous =
    { $count ->
        [one] { $count } person is called { $name }: { $candidates }. Use the id.
       *[other] { $count } people are called { $name }: { $candidates }. Use the id of the one you mean.
    }
error-value-unknown = There is no value called { $name }.
error-not-joined = For this, join your centre first.
error-already-joined = A centre is joined already. Leave it first; that erases what is kept on this computer.
error-unsent-left = { $count ->
    [one] One record has
   *[other] { $count } records have
 } not been sent yet and would be lost. Connect to your centre first, or leave and give that up.
error-address-bad = This is not a server address. It looks like https://breakwater.example.org
error-plain-http-refused = This address is not protected. Ask for one that begins with https.
error-code-unknown = This code is not known. Check it for typing errors.
error-code-used = This code was used already. Ask for a new one.
error-code-expired = This code is too old. Ask for a new one.
error-server-unreachable = The server cannot be reached. What is here is safe. Check the address and the network, then try again.
error-server-broken = The server gave no proper answer. Everything is saved here; it is tried again by itself.
error-signed-out = Your centre no longer knows this computer. Everything is saved here; join again to send it.
error-feed-rewound = The server was restored. What is new is being read again.
error-on-a-call = Not during a call. It waits until the call is over.
error-source-unknown = There is no call source { $id }.
error-source-kind-unknown = Calls cannot be heard from { $kind }.
error-source-address-bad =
    { $kind ->
        [baresip] baresip needs an address with a port, for example 127.0.0.1:4444.
        [dialog] A telephone system needs your address there, for example sip:1001@pbx.example.org. Only UDP and TCP can be used.
       *[other] This source needs an address on this computer, for example 127.0.0.1:4747.
    }
error-phone-unknown = No program { $name } has used a microphone.
error-goal-refused =
    { $reason ->
        [too_short] Say a little more, so that you know when the goal is met.
        [too_long] This is too long for one goal. Shorten it or make two.
        [unseen] The text holds characters that cannot be shown. Type it again.
        [on_speed] A goal on speed or handle time is not kept here. Choose something you can grow in.
        [no_measure] Say how you will know that the goal is met, for example how many.
        [day_past] That day has passed. Choose a later one.
       *[other] This goal cannot be kept like this.
    }
error-role-unknown = This role is not on the ladder any more.
error-skill-unknown = This skill is not on the ladder any more.
error-duration-bad = { $text } is not a length of time. Write for example 60s, 10m or 1h.
error-hours-bad = “{ $text }” is not hours like 08:00-16:30. Nothing was changed.
error-shift-parts-overlap = The parts { $one } and { $other } of this shift overlap. Each begins when the one before it is over, or later. Nothing was changed.
error-pack-unknown = There are no rules for { $name }. There are for AT, BR, DE, ES, IT, PL and UK.
error-pack-not-chosen = Choose the country whose rules apply to you first, in the settings or with: breakwater policy pack ES
error-rule-unknown = These rules have no { $id }.
error-leader-unknown = Nobody is known to lead your team, so nothing was sent.
error-team-missing = You are in no team here, so nothing changed. Show it to everyone, or ask whoever runs your centre.
error-policy-refused = The policy is refused. Line { NUMBER($line) }: { $reason }
error-disk-full = The disk is full. Nothing was written, and what was saved before is safe. Make room and try again.
error-store-failed = This could not be saved. What was saved before is safe. Try again, or run: breakwater doctor
error-too-large = This is too large: at most { NUMBER($max_bytes) } bytes.
error-busy =
    { $retry_after_s ->
        [one] The server is busy. It is tried again in { $retry_after_s } second.
       *[other] The server is busy. It is tried again in { $retry_after_s } seconds.
    }
error-no-room = { NUMBER($max) } programs talk to Breakwater at once, and no more fit. Nothing is lost. Close windows or scripts that use it, and try again.
error-no-display = Breakwater was started without a display, so no window can open. Everything else works. End it and start it in your desktop session: breakwater quit, then breakwater run
error-window-missing = The program that shows windows, breakwater-window, is not installed beside Breakwater. Everything else works. Install it and try again.
error-internal = Something went wrong on our side. What was saved is safe. Try again.
