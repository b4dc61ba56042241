### Errors: what happened, what is safe, what to do. One `error-…` for every code of protocol::problem.

error-bad-request = That request could not be understood: { $detail }
error-request-broken = This program and the server do not understand each other ({ $fault }). Nothing is lost; the newer of the two waits for the other to be updated.
error-choice-unknown =
    { $choice ->
        [language] Breakwater does not speak { $name }. Nothing was changed.
        [theme] There is no look called { $name }. Choose system, light or dark.
        [screen] There is no screen called { $name }. Choose auto, window, pointer, primary, or screen: and a name.
        [reset] A reset takes 60s, 3m or 10m, not { $name }. Nothing was changed.
        [relief] You can say that you need 1, 3 or 10 minutes, not { $name }. Nothing was sent.
       *[other] There is no view called { $name }. There are today, kudos, path, voice, friction and settings.
    }
error-out-of-range =
    { $amount ->
        [days] A history shows { NUMBER($min) } to { NUMBER($max) } days.
        [level] A level is a number from { NUMBER($min) } to { NUMBER($max) }.
        [sources] These are { NUMBER($max) } call sources already. Remove one that you no longer need.
        [quiet] Quiet mode lasts from { NUMBER($min) } second to { NUMBER($max) } seconds, which is a day. Nothing was changed.
        [later] An offer can be put off by 1 to 60 minutes. Nothing was changed.
        [hooks] These are { NUMBER($max) } already. Remove one that you no longer need.
        [ideas] These are { NUMBER($max) } resets of your own already. Remove one that you no longer need.
        [receivers] At most { NUMBER($max) } people get a kudos at once. Nothing was sent.
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
error-receiver-missing = Say who it is for.
error-receiver-without-vault = { $name } has no vault yet, so nothing can be sealed for them. Nothing was sent. They make one in the settings, or with: breakwater vault create
error-excerpt-empty = Nothing is ticked, so nothing was sent. Choose a goal, a skill or the role you look at.
error-excerpt-too-long = This is too much at once. Nothing was sent. Leave something out.
error-nothing-shared = You share nothing with { $name }.
error-undo-over = Nothing was given in the last ten seconds. A kudos can still be withdrawn, from its card or with: breakwater kudos withdraw ID
error-person-unknown = Nobody here is called { $name }. Write the whole name, or the id.
error-person-name-unfinished = Nobody here is called { $name }. Perhaps you mean { $alike }? Write the whole name.
error-person-ambiguous =
    { $count ->
        [one] { $count } person is called { $name }: { $candidates }. Use the id.
       *[other] { $count } people are called { $name }: { $candidates }. Use the id of the one you mean.
    }
error-value-unknown = There is no value called { $name }.
error-not-joined = For this, join your centre first.
error-joined-as-other = This computer holds what belongs to { $name }. The code was for somebody else; leave first, or use a code of { $name }.
error-already-joined = A centre is joined already. Leave it first; that erases what is kept on this computer.
error-unsent-left = { $count ->
    [one] One record has
   *[other] { $count } records have
 } not been sent yet and would be lost. Connect to your centre first, or leave and give that up.
error-address-bad = This is not a server address. It looks like https://breakwater.example.org
error-calendar-address-bad = This is not an address of a calendar. It begins with https or webcal, and often ends in .ics. Nothing was changed.
error-plain-http-refused = This address is not protected. Ask for one that begins with https.
error-code-unknown = This code is not known. Check it for typing errors.
error-code-used = This code was used already. Ask for a new one.
error-code-expired = This code is too old. Ask for a new one.
error-sso-failed =
    { $fault ->
        [off] This centre has no sign-in with the account at work. Use the code that you were given.
        [provider_down] The sign-in of your organisation does not answer. Nothing was changed. Try again later, or join with a code.
        [no_person] Your account at work is not known to this centre. Nothing was changed. Ask whoever runs Breakwater at your centre, or join with a code.
        [other_account] You signed in here with another account before. Nothing was changed. Use that one, or ask whoever runs Breakwater at your centre.
        [cancelled] The sign-in was called off. Nothing was changed.
        [expired] The sign-in took too long or was done already. Nothing was changed. Begin again.
       *[other] What the sign-in of your organisation answered cannot be trusted. Nothing was changed. Tell whoever runs Breakwater at your centre, or join with a code.
    }
error-server-unreachable = The server cannot be reached. What is here is safe. Check the address and the network, then try again.
error-certificate-untrusted =
    { $fault ->
        [issuer] This computer does not trust the server's certificate: no authority that it knows has signed it. Nothing was sent, and everything is saved here. Ask whoever runs Breakwater at your centre: either the centre's authority is yet to be installed on this computer, or this is not your centre's server.
        [date] The server's certificate is not good today. Nothing was sent, and everything is saved here. Check the date of this computer; if it is right, ask whoever runs Breakwater at your centre to renew the certificate.
        [name] The server's certificate is made out to another name. Nothing was sent, and everything is saved here. Check the address; if it is right, ask whoever runs Breakwater at your centre for a certificate with that name.
       *[other] This computer does not trust the server's certificate. Nothing was sent, and everything is saved here. Ask whoever runs Breakwater at your centre.
    }
error-server-broken = The server gave no proper answer. What is here is safe. Try again; if it stays so, tell whoever runs Breakwater at your centre.
error-signed-out = Your centre no longer knows this computer. Everything is saved here; join again to send it.
error-feed-rewound = The server was restored. What is new is being read again.
error-key-reused = This request has the name of an earlier one, but says something else. Nothing was changed. Send it again under a new name.
error-on-a-call = Not during a call. It waits until the call is over.
error-nothing-due = No reset is due, so there is nothing to put off. For quiet without an offer: breakwater quiet 30m
error-source-unknown = There is no call source { $id }.
error-source-kind-unknown = Calls cannot be heard from { $kind }.
error-source-address-bad =
    { $kind ->
        [baresip] baresip needs an address with a port, for example 127.0.0.1:4444.
        [dialog] A telephone system needs your address there, for example sip:1001@pbx.example.org. Only UDP and TCP can be used.
       *[other] This source needs an address on this computer, for example 127.0.0.1:4747.
    }
error-shortcut-refused =
    { $fault ->
        [no_modifier] People type with these. Add Ctrl, Alt or Super. Nothing was changed.
        [twice] Another of your shortcuts has these keys. Nothing was changed.
       *[unreadable] These are no keys. Write them like Ctrl+Alt+R. Nothing was changed.
    }
error-phone-unknown = No program { $name } has used a microphone.
error-hook-unknown = There is no hook { $id }.
error-hook-refused =
    { $fault ->
        [empty] Write a command line or an address. Nothing was changed.
        [too_long] This is too long: at most { NUMBER($max_bytes) } bytes. Nothing was changed.
        [unreadable] A quotation mark is not closed, or a character cannot be shown. Nothing was changed.
        [elsewhere] Only addresses on this computer are told, such as http://localhost:8989/light. Nothing was changed.
       *[other] This address cannot be read. It looks like http://localhost:8989/light. Nothing was changed.
    }
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
error-evidence-unknown = This piece of evidence is not here any more. Nothing was printed.
error-print-refused =
    { $fault ->
        [program_missing] The program breakwater-print is not installed beside Breakwater. Nothing was written. Install it and try again.
        [font_han] No font on this computer has these Chinese characters: { $signs }. Nothing was written. Install one, for example Noto Sans CJK (Debian and Ubuntu: fonts-noto-cjk), and print again.
        [font_other] No font on this computer has these characters: { $signs }. Nothing was written. Install a font that has them, or leave them out, and print again.
       *[broken] The page could not be made. Nothing was written, and what you wrote down is safe. Try again.
    }
error-role-unknown = This role is not on the ladder any more.
error-idea-refused =
    { $fault ->
        [title_missing] This reset needs a title. Nothing was changed.
        [title_too_long] The title is too long: 40 characters at most. Nothing was changed.
        [text_too_long] The text is too long: 280 characters in 6 lines at most. Nothing was changed.
       *[unseen] The text holds characters that cannot be shown. Type it again.
    }
error-idea-unknown = There is no reset of your own called { $name }. They are listed by: breakwater own list
error-goal-unknown = This goal is not here any more.
error-skill-unknown = This skill is not on the ladder any more.
error-four-eyes-refused =
    { $fault ->
        [gone] This waits no longer: it was decided, taken back or replaced, or its time is over. Nothing was changed. Look at the list again.
        [same_eyes] You asked for this, so somebody else has to confirm it. You can take it back. Nothing was changed.
        [nobody_else] This takes two people, and nobody else here could confirm it. Nothing was asked for. Make somebody else an admin first, or a member of the works council.
        [last_admin] Your centre would have no admin any more. Nothing was changed. Make somebody else an admin first.
        [both_vaults] Both entries have a vault, and two vaults cannot be made one. Nothing was changed. The person has to go on with one of them, and the other entry leaves.
        [same_entry] This is one entry, not two. Nothing was changed. Choose another one.
        [not_here] Whoever is meant is not here any more: they left, or were erased. Nothing was changed.
        [asked_already] The same was asked for already, and waits. Nothing was changed.
       *[too_many] As much waits for a second person as there is room for. Nothing was asked for. Have some of it decided first.
    }
error-duration-bad = { $text } is not a length of time. Write for example 60s, 10m or 1h.
error-hours-bad = “{ $text }” is not hours like 08:00-16:30. Nothing was changed.
error-shift-parts-overlap = The parts { $one } and { $other } of this shift overlap. Each begins when the one before it is over, or later. Nothing was changed.
error-pack-unknown = There are no rules for { $name }. There are for AT, BR, DE, ES, IT, PL and UK.
error-pack-not-chosen = Choose the country whose rules apply to you first, in the settings or with: breakwater policy pack ES
error-rule-unknown = These rules have no { $id }.
error-leader-unknown = Nobody is known to lead your team, so nothing was sent.
error-team-missing = You are in no team here, so nothing changed. Show it to everyone, or ask whoever runs your centre.
error-voice-refused =
    { $fault ->
        [tool_missing] Name the tool that got in the way. Nothing was sent.
        [tool_too_long] The name of the tool is too long: at most 60 characters. Nothing was sent.
        [minutes] Minutes are a number from 1 to 480, a working day. Nothing was sent.
        [not_friction] Only what got in the way has a tool, minutes or a waiting customer. Nothing was sent.
        [additions_full] As much was added as fits. What you said so far stands. Say something new instead.
        [not_answered] There is no answer yet to say thanks for. Nothing was sent. It comes by the day that stands there.
        [over] This is over: it was withdrawn, or you said thanks already. Nothing was changed.
       *[month_full] All that can be said without a name this month is said. Nothing was sent. Say it with your name, or without one next month.
    }
error-voice-unknown = This is not in your list, or not any more. Nothing was changed. All you said is listed by: breakwater voice list
error-case-unknown = This is not open any more, or it was joined with another one. Nothing was changed. Look at the list again.
error-case-refused =
    { $fault ->
        [not_now] It stands elsewhere by now: somebody was faster. Nothing was changed. Look at it again.
        [day] This day has passed, is no earlier than the one that holds, or is further away than 90 days. Nothing was changed. Choose another one.
        [owner] This person cannot answer for it: they left, or have no room in the console. Nothing was changed. Choose somebody else.
        [merge] Only friction about the same tool is answered as one. Nothing was changed.
       *[board] Only what is done can stand on the wall board, and its words must do without a name. Nothing was changed.
    }
error-pulse-refused =
    { $fault ->
        [none] No short questions are open. Nothing was sent.
        [over] The time for these questions is over. Nothing was sent, and what was answered before counts.
        [answered] You answered these before. That answer stands, and nothing else was sent.
        [overdue] Answers to agents are overdue; they come first. No pulse was opened.
        [twice] This month has had its pulse. No other one was opened. The next can be opened next month.
        [month_over] The month is over too soon. No pulse was opened. Open it on the first of the next month.
        [questions] A pulse has one to four different questions. None was opened.
        [answers] Say one number for each question: 1 to 5, or 0 to leave it out. Nothing was sent.
       *[other_desk] What answering takes was fetched at another desk of yours. Nothing was sent. Answer there, or open your vault at both.
    }
error-policy-refused = The policy is refused. Line { NUMBER($line) }: { $reason }
error-vault-missing = You have no vault at this centre yet. Make one in the settings, or with: breakwater vault create
error-vault-there = You have a vault at this centre already. Unlock it with your passphrase, your recovery words or another desk. Nothing was changed.
error-vault-locked = Your vault is locked here. Unlock it first.
error-vault-changed = What opens your vault was changed at another desk meanwhile. Nothing was changed here. Try again.
error-vault-other = The key that is open here is not that of your vault at the centre. Nothing was changed. Lock it, and unlock it with your passphrase.
error-passphrase-wrong = This is not your passphrase. Nothing was changed. Check the keyboard and try again, or use your recovery words.
error-passphrase-throttled = There were too many wrong passphrases. The next try is in { $wait_s ->
    [one] { $wait_s } second
   *[other] { NUMBER($wait_s) } seconds
 }. Your recovery words and your other desks still open the vault at once.
error-passphrase-unfit =
    { $fault ->
        [short] A passphrase has at least 10 characters. Three or four words that nobody expects together are good. Nothing was changed.
        [long] A passphrase has at most 256 characters. Nothing was changed.
        [plain] This passphrase repeats the same few characters. Choose one with more variety. Nothing was changed.
       *[other] The passphrase holds characters that cannot be typed everywhere. Choose another. Nothing was changed.
    }
error-words-unfit =
    { $fault ->
        [count] There are 24 recovery words; these are { NUMBER($place) }. Nothing was changed.
        [unknown] Word { NUMBER($place) } is none of the recovery words. Check how it is written. Nothing was changed.
        [asked] Word { NUMBER($place) } is another one. Look at your paper, and write it again.
        [checksum] One word is another one, or two are swapped. Compare them with your paper. Nothing was changed.
       *[other] These are not the recovery words of this vault. Nothing was changed.
    }
error-pairing-gone = There is no pairing with this code, or its ten minutes are over. Nothing was given. Begin again at the new desk.
error-pairing-mixed = The two desks did not agree on one key, so nothing was given. Begin again. If it happens again, tell whoever runs your centre.
error-memory-short = There is not enough free memory to open the vault; it takes 64 MiB for a moment. Nothing was changed. Close something and try again.
error-disk-full = The disk is full. Nothing was written, and what was saved before is safe. Make room and try again.
error-store-failed = This could not be saved. What was saved before is safe. Try again, or run: breakwater doctor
error-too-large = This is too large: at most { NUMBER($max_bytes) } bytes.
error-busy =
    { $retry_after_s ->
        [one] There is too much to do at the moment. Nothing was changed. Try again in { $retry_after_s } second.
       *[other] There is too much to do at the moment. Nothing was changed. Try again in { $retry_after_s } seconds.
    }
error-no-room = { NUMBER($max) } programs talk to Breakwater at once, and no more fit. Nothing is lost. Close windows or scripts that use it, and try again.
error-no-display = Breakwater was started without a display, so no window can open. Everything else works. End it and start it in your desktop session: breakwater quit, then breakwater run
error-window-missing = The program that shows windows, breakwater-window, is not installed beside Breakwater. Everything else works. Install it and try again.
error-internal = Something went wrong on our side. What was saved is safe. Try again.
