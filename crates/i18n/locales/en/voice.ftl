### Being heard: what agents say to their centre, what becomes of it, and the short questions of a month.

voice-title = Being heard
voice-say = Say something
voice-obstacle = Something got in the way
voice-alone-title = Being heard takes somebody who listens
voice-alone-text = Once you have joined your centre, you can tell it what should change, and see here what becomes of it.
voice-empty-title = What you say is answered
voice-empty-text = A suggestion, what customers tell you, a tool that gets in the way: each is heard, decided with the reason, and done. Every step has somebody who answers for it, and a day.
voice-yours = What you said
voice-only-here = This list is on this computer alone.

voice-sort-suggestion = Suggestion
voice-sort-customers = What customers say
voice-sort-friction = Friction: { $tool }
voice-named = with your name
voice-nameless = without a name
voice-helps = What gets better: { $text }
voice-customer-waiting = a customer was waiting
voice-minutes = { NUMBER($minutes) } min lost
voice-added = Added: { $text }
voice-at-least = At least { NUMBER($count) } people said so

# Heard, decided, done: how far it is, who answers for it, until when.
voice-way = How far it is
voice-way-heard = Heard
voice-way-decided = Decided
voice-way-done = Done
voice-late = overdue
voice-state-waiting = Saved here. It is sent as soon as your centre can be reached.
voice-state-leaves = Saved here. It leaves within a day or so, without your name.
voice-state-sent = Sent. You see here when it is heard.
voice-state-withdrawn = Withdrawn. Its words are erased at your centre.
voice-state-refused = Your centre did not take it, and keeps nothing of it. Your words are still here: say it once more.
voice-heard-day = Decision by { $day }
voice-heard-late = The decision was due by { $day }
voice-yes = It will be done
voice-yes-day = It will be done by { $day }
voice-yes-late = It was to be done by { $day }
voice-no = It will not be done
voice-done = It is done
voice-why = Why: { $text }
voice-note = What was done: { $text }

voice-thank = Say thanks
voice-thank-name = Say thanks: { $what }
voice-thanked = You said thanks
voice-thank-done = Your thanks go to who answered.
voice-add = Add something
voice-add-name = Add something: { $what }
voice-add-what = What you want to add
voice-add-done = Added. It goes the same way as what you said.
voice-withdraw = Withdraw
voice-withdraw-name = Withdraw: { $what }
voice-withdraw-title = Withdraw this?
voice-withdraw-text = Its words are erased at your centre. They may have been read already.
voice-withdraw-done = Withdrawn. If it has reached your centre, its words are erased there as soon as it hears of this.

voice-say-lead = Two fields, twenty seconds. Somebody answers for it, by name and until a day.
voice-say-which = What is it
voice-say-suggestion = A suggestion
voice-say-customers = What customers tell me
voice-say-change = What should change
voice-say-change-placeholder = For example: let us swap late shifts among ourselves
voice-say-told = What they tell you
voice-say-told-placeholder = What you hear again and again, without names or numbers
voice-say-helps = What gets better, if you like
voice-say-helps-placeholder = For you, for the team, for customers
voice-say-send = Send

voice-name = With your name?
voice-name-with = With my name
voice-name-without = Without a name
voice-name-with-hint = Only who answers for it sees your name, and can ask you. No list and no report shows it.
voice-name-without-hint = Nobody can tell that it is from you, not the server either; it leaves within a day or so, and the answers still come back here.
voice-name-careful = Leave out what would give you away.
voice-name-left = Without a name this month: { NUMBER($count) } more.
voice-name-none = Without a name, all that one can say in a month is said. From next month on there is more; with your name you can say it now.
voice-said-named = Saved. It is sent as soon as your centre can be reached, and the answers come back here.
voice-said-nameless = Saved. It leaves within a day or so, without your name, and the answers come back here.

voice-friction-lead = The tool is enough. What many say is answered as one, and everybody it hit is told when it is fixed.
voice-friction-tool = Which tool
voice-friction-tool-placeholder = Its name
voice-friction-known = Known here
voice-friction-waiting = A customer was waiting
voice-friction-minutes = How much time it cost
voice-friction-minutes-own = Other
voice-friction-minutes-field = Minutes
voice-friction-text = What happened, if you like
voice-friction-text-placeholder = Where it stops, and what would be enough
voice-others = At least { NUMBER($count) } others said so this month.

voice-overdue-title = Overdue at your centre
voice-overdue-text = Everybody sees what is not answered in time. Until it is answered, there are no new short questions.
voice-answers-title = What your centre answered
voice-answers-empty = What is decided and what is done appears here with the reason, for everybody.

pulse-title = Pulse: a few short questions
pulse-text = Ten seconds. Nobody can tell who answered what, not the server either; your answers leave within a day or so.
pulse-until = Until { $day }
pulse-optional = A question may stay empty.
pulse-choice-not-at-all = Not at all
pulse-choice-little = A little
pulse-choice-partly = Partly
pulse-choice-much = Much
pulse-choice-very-much = Very much
pulse-question-challenge = My work challenges me in a good way.
pulse-question-recognition = What I do well is noticed.
pulse-question-development = I get further here.
pulse-question-flexibility = My shifts fit my life.
pulse-send = Send answers
pulse-skip = Not this month
pulse-never = Never ask me
pulse-sent = Saved. Your answers leave within a day or so, and nobody can tell that they are yours.
pulse-answered = You answered. Everybody learns at the same moment what it came to.
pulse-skipped = You skip the pulse of this month.
pulse-off = You are not asked any more. You can change that in the settings.
pulse-results = What the pulse came to
pulse-results-centre = Your centre
pulse-results-at-least = At least { NUMBER($count) } people answered.
pulse-results-untold = Not told: so few answered that one could guess who said what.
pulse-agree =
    { $share ->
        [hardly_any] Hardly anybody agrees
        [some] Some agree
        [about_half] About half agree
        [most] Most agree
       *[nearly_all] Nearly all agree
    }
pulse-disagree =
    { $share ->
        [hardly_any] hardly anybody disagrees
        [some] some disagree
        [about_half] about half disagree
        [most] most disagree
       *[nearly_all] nearly all disagree
    }
