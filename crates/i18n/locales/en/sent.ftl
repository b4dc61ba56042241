### What left this computer: what, when, to whom, how long.

sent-title = What left this computer
sent-hint = Everything Breakwater sent, to whom and when. Kept here for { NUMBER($days) } days and nowhere else.
sent-none = Nothing left this computer.
sent-none-hint = Once you join a centre, what is sent to it appears here.
sent-show = Show what left
sent-never = Your calls, resets and hard calls are not in this list because they do not leave this computer. Only where you have a vault do the sums of your days, sealed for you alone.
sent-to = To { $host }
sent-pressed = What you sent
sent-by-itself = What goes by itself

sent-join = Your code to join, with the id of this installation and the name of its system
sent-leave = That you left: the server need not know this computer any more
sent-records = Something you wrote
sent-proof = Your last message once more, to see whether the server still has it
sent-sealed = Your personal records, sealed so that only you can open them
sent-keys = About your keys, sealed so that only you can open them
sent-heads = The question whether there is anything new
sent-feeds = The request for what is new
sent-calendar = The question for your calendar, at its address
sent-slip = A slip of the same size every two hours, without your name: mostly empty, at times with what you said or answered without a name
sent-voice-tokens = The request for tokens for what is said without a name. Everybody asks for all of them, and the server cannot tell them again
sent-voice = What you said with your name, or something about it
sent-live = The open connection on which thanks arrive at once
sent-unreached = Attempts to connect. Nobody was there, so nothing else left
sent-uncounted = Breakwater ended without warning. What went by itself between { $from } and { $to } is not counted

sent-record-kudos-given =
    { $times ->
        [one] A kudos
       *[other] { $times } kudos
    }
sent-record-kudos-thanked =
    { $times ->
        [one] A “thank you” for a kudos
       *[other] { $times } times “thank you” for kudos
    }
sent-record-kudos-shown =
    { $times ->
        [one] Who may see a kudos you received
       *[other] Who may see { $times } kudos you received
    }
sent-record-kudos-taken-back =
    { $times ->
        [one] That you took back a kudos
       *[other] That you took back { $times } kudos
    }
sent-record-kudos-reported =
    { $times ->
        [one] That you report a kudos
       *[other] That you report { $times } kudos
    }
sent-record-recognition-set =
    { $times ->
        [one] How you like to be recognised
       *[other] How you like to be recognised, { $times } times
    }
sent-record-relief-asked =
    { $times ->
        [one] That you need some minutes
       *[other] { $times } times that you need some minutes
    }
sent-record-path-shared =
    { $times ->
        [one] What you share of your path, or that you share it no longer
       *[other] What you share of your path, or no longer, { $times } times
    }
sent-record-sealed =
    { $times ->
        [one] A personal record that only you can open
       *[other] { $times } personal records that only you can open
    }
sent-record-other =
    { $times ->
        [one] Something an earlier or later version wrote
       *[other] { $times } records an earlier or later version wrote
    }
sent-for-nobody = { $what }, for the server alone
sent-for-one-person = { $what }, for one person
sent-for-team = { $what }, for your team
sent-for-everyone = { $what }, for everyone at your centre
sent-kept = The server erases it after { NUMBER($hours) } hours.
sent-times =
    { $times ->
        [one] once
       *[other] { $times } times
    }
sent-unanswered = { NUMBER($times) } of them without an answer
sent-no-answer = no answer; perhaps it did not arrive
sent-open = open for { $length }
sent-bytes = { NUMBER($bytes) } bytes
sent-kilobytes = { NUMBER($kilobytes) } kB
