### The command line: one sentence per answer. Reasons of a refusal come from error.ftl.

cli-not-running = Breakwater is not running here. Start it with: breakwater run
cli-already-running = Breakwater is already running for this profile.
cli-refused = Not done: { $reason }
cli-done = Done.

cli-status-call = On a call since { $since } ({ $label }).
cli-status-ringing = Ringing.
cli-status-uncertain = Perhaps still on a call: its source cannot be heard.
cli-status-no-call = No call.
cli-status-due = A reset is due.
cli-status-owed = Rest owed: { $length }.
cli-status-holding = No reset is offered: { $reason }
cli-status-today =
    Today: { $calls ->
        [one] { $calls } call
       *[other] { $calls } calls
    }, { $resets ->
        [one] { $resets } reset
       *[other] { $resets } resets
    }.
cli-status-signed-out = Your centre no longer knows this computer. Everything is saved here: sign in again with breakwater join, and it is sent.
cli-status-alone = No centre joined. Everything stays on this computer.
cli-status-online = Connected to your centre.
cli-status-offline = Offline. Everything is saved here.
cli-status-to-come =
    { $count ->
        [one] { $count } record is still coming from your centre.
       *[other] { NUMBER($count) } records are still coming from your centre. Everything works meanwhile.
    }
cli-status-waiting =
    { $count ->
        [one] { $count } record waits to be sent.
       *[other] { $count } records wait to be sent.
    }

cli-reset-running = Your reset runs until { $until }.
cli-quiet-until = Quiet until { $until }.
cli-quiet-off = Quiet mode is off.
cli-nudge-later = The offer comes again after { $time }, in the first gap.
cli-hard-marked = Marked as hard. Only you can see it.
cli-kudos-given = Your kudos for { $name } is saved here. It is sent when the server can be reached.
cli-kudos-sent = Your kudos for { $name } is on its way.
cli-kudos-none = No kudos yet.
cli-kudos-sealed =
    { $count ->
        [one] { $count } kudos waits until your vault is open here: breakwater vault unlock
       *[other] { $count } kudos wait until your vault is open here: breakwater vault unlock
    }
cli-kudos-shown-me = From now on only you and who gave it see this kudos.
cli-kudos-shown-team = From now on your team sees this kudos.
cli-kudos-shown-everyone = From now on everyone at your centre sees this kudos.
cli-kudos-taken-back = The kudos is taken back. Its words are erased.
cli-kudos-key-changed = { $name } has a new key. They made their vault anew, or somebody put another key in its place. If it matters, ask { $name }.
cli-kudos-undo-hint = Not yet meant? Within { NUMBER($seconds) } seconds: breakwater kudos undo
cli-kudos-undone = Undone: nothing was sent to { $name }.
cli-kudos-undone-left = It had left already. It is taken back from { $name }, and its words are erased.
cli-kudos-thanked = You said thanks.
cli-kudos-later = It is saved here, and reaches the others when the server can be reached.
cli-kudos-hidden = It is off your wall. Nobody is told, and nobody else sees it through you.
cli-kudos-unhidden = It is back on your wall, between you and who gave it.
cli-kudos-reported = Reported to { $name }, and off your wall.
cli-kudos-blocked = What { $name } gives you from now on waits unseen. Nobody is told.
cli-kudos-unblocked = What { $name } gives you is seen again, and so is what waited.
cli-kudos-blocked-none = Nobody’s kudos wait.
cli-card-none = You have no card yet. Write one, for example: breakwater kudos card --like quietly --text "No stage, please"
cli-card-title = How you like to be recognised. Everyone at your centre can read it:
cli-card-quietly = just between us
cli-card-before-the-team = where the team hears it
cli-card-in-writing = written, to read again
cli-card-in-person = said in person
cli-card-in-detail = with what exactly helped
cli-praise-none = No customer's words wait for you to decide. New ones are yours alone until you show them.
cli-praise-hint = Only you see these. To show one to others: breakwater praise approve ID. To take one off your wall: breakwater praise refuse ID.
cli-praise-sealed =
    { $count ->
        [one] { $count } more waits until your vault is open here: breakwater vault unlock
       *[other] { $count } more wait until your vault is open here: breakwater vault unlock
    }
cli-praise-refused = It is off your wall. Nobody else sees it.
cli-voice-none = You have said nothing yet. For example: breakwater suggest --text "Let us swap late shifts ourselves"
cli-pulse-none = No short questions are open.
cli-pulse-hint = To answer, one number for each (1 is not at all, 5 is very much, 0 leaves it out): breakwater pulse answer { $numbers }
cli-joined = You joined { $centre } as { $name }.
cli-left = You left the centre. What was yours on this computer is erased.
cli-phone-used = The microphone of { $name } now counts as your phone.
cli-phone-forgotten = The microphone of { $name } no longer counts.
cli-phone-line-open = The line of { $name } stays open between calls. Its microphone no longer counts as a call.
cli-phone-line-closed = The microphone of { $name } counts as a call while it is open.
cli-phones-none = No program has used a microphone yet.
cli-source-added = Calls are now also heard from { $id }.
cli-source-token = Callers find their token in { $file }
cli-source-removed = Calls are no longer heard from { $id }.
cli-exported = Written to { $dir }.
cli-erased = Everything of yours on this computer is erased.
cli-erase-not = Nothing was erased.
cli-erase-word = To erase it, type { $word }:
cli-doctor-well = Everything is in order.
cli-hard-told = Marked as hard. Your leader is told that you need { $minutes } min, and nothing else.
cli-break-begun = Your break began at { $time }.
cli-break-ended = The break is over.
cli-break-none = No break is on.
cli-pack-chosen = The rules of { $name } apply from now on. They are not legally reviewed.
cli-pack-dropped = No country's rules apply.
cli-policy-standard = Breakwater's own numbers apply.
cli-policy-mended = Line { NUMBER($line) } is read as { $written } and is better written so.
cli-policy-own-good = { $file } can be read. What it changes:
cli-policy-none = There is no { $file }. Breakwater's own numbers apply.
cli-policy-floor = From your centre, since { $date }:
cli-policy-good = This policy is good: it grants as much rest or more.
cli-shift-said = Your shift is { $hours }.
cli-shift-forgotten = The shift is forgotten. It begins with your first call.

cli-history-day = { $on }  { $calls } on calls · { $rest } of rest · longest without rest { $longest } · { $resets ->
        [one] { $resets } reset
       *[other] { $resets } resets
    }
cli-history-none = { $on }  nothing was recorded
cli-history-total = Together: { $calls } on calls, { $rest } of rest.
cli-history-span = { $from } – { $to }  { $what }, { $length }
cli-history-going = { $from } –        { $what }, { $length } so far
cli-history-left-out = { $from } – { $to }  { $what }, left out: no call is believed to be so long
cli-history-no-lane = No details of this day are kept.
cli-failed = Breakwater ends: its part “{ $task }” failed twice within a minute. What was recorded is safe, and the next start takes it up. The log has the rest.
cli-join-code = Code for { $url }:
cli-join-sso = Sign in in the browser that opens. If none does, open this there: { $address }
cli-join-code-argument = Everyone on this computer could read a code in the command line. Leave it out and you are asked for it, or use --code-file FILE. A later version takes it no other way.
cli-foreign = Another user's program answers in Breakwater's place. Nothing was said to it. Look who owns { $path }
cli-unwritten = The answer could not be written ({ $reason }). What was asked for is done.
cli-unkept = Nothing you do is kept at the moment: the disk refuses it. Until Breakwater ends nothing is lost; make room or make the profile folder writable, and it is written by itself.

cli-vault-alone = No centre joined. Everything stays on this computer, so there is nothing to seal.
cli-vault-missing = You have no vault at this centre yet. Make one with: breakwater vault create
cli-vault-locked = Your vault is locked here. Unlock it with: breakwater vault unlock
cli-vault-open = Your vault is open here, until Breakwater ends.
cli-vault-open-keyring = Your vault is open here. Its key is kept in the keyring of this computer.
cli-vault-open-kept = Your vault is open here. Its key is kept in a file that only you can read.
cli-vault-other = The vault that is open here is not the one at your centre, which was made anew. If that was not you, tell whoever runs your centre.
cli-vault-gone = The centre's server no longer has your vault. It is still open here: make it again with a passphrase and new recovery words, and everything you sealed stays yours. (breakwater vault create)
cli-vault-unreachable = Your vault is not open here, and the server cannot be reached to ask about it.
cli-vault-tries =
    { $count ->
        [one] { $count } wrong passphrase since the last right one.
       *[other] { $count } wrong passphrases since the last right one.
    }
cli-vault-waits =
    { $count ->
        [one] The next passphrase can be tried in { $count } second.
       *[other] The next passphrase can be tried in { NUMBER($count) } seconds.
    }
cli-vault-warning = Nobody but you can open your vault, not even whoever runs your centre. If you lose the passphrase, the recovery words and every desk where it is open, its records are lost.
cli-vault-passphrase = Passphrase:
cli-vault-passphrase-new = New passphrase, at least 10 characters:
cli-vault-passphrase-again = Once more:
cli-vault-passphrase-differs = The two differ. Nothing was changed.
cli-vault-passphrase-set = From now on this passphrase opens your vault. The recovery words stay good.
cli-vault-words = Your recovery words. Write them on paper now; they are shown this once.
cli-vault-words-typed = Your 24 recovery words:
cli-vault-word = Word { NUMBER($place) }:
cli-vault-made = Your vault is made, and open here.
cli-vault-pair-code = At the desk where your vault is open, type: breakwater vault pair { $code }
cli-vault-pair-check = Do both desks show { $digits }? Only then type y:
cli-vault-paired-here = Your vault is open here.
cli-vault-paired-there = Your vault is open at the other desk too.
cli-path-printed = The page is written to { $file }. Nothing of it was sent anywhere.
cli-path-share-sees = From now on { $name } sees this of your path, as it is today:
cli-path-share-would = { $name } would see this. Nothing was sent.
cli-path-share-hint = To withdraw it: breakwater path unshare "{ $name }"
cli-path-shared-none = You share nothing of your path, and nobody shares theirs with you.
cli-path-unshared = { $name } sees nothing of your path any more. It is erased on the server and at their desk; perhaps it was read already.
