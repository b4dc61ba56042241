### The console in the browser: what leaders, admins and works councils read and do there.

console-rooms = Rooms
console-room-team = Team
console-room-recognition = Recognition
console-room-voices = Voices
console-room-people = People
console-room-ladders = Ladders and values
console-room-policy = Policy
console-room-audit = Audit
console-room-wall = Wall board
console-room-barred = This room is not open to your post. Nothing was changed.
console-no-rooms = No room is open to your post yet. Ask whoever runs Breakwater at your centre.
console-signed-in-as = Signed in as { $name }
console-sign-out = Sign out
console-due-overdue = overdue
console-ends-soon = You are signed in until { $time }. Finish what you write before then, and open a new address to go on.
console-language-system = This browser’s

console-sign-in = Sign in
console-signed-out = You are signed out
console-ended = Your session is over. Nothing that was sent is lost. Sign in again to go on.
console-left = Nobody can go on here in your name.
console-sso = Account at work
console-sso-hint = Your organisation signs you in, and sends you back here.
console-sso-begin = Sign in with the account at work
console-address = One-time address
console-address-hint = Ask whoever runs your centre’s server for an address, and open it in this browser. It is good once, for five minutes. Nothing has to be typed.
console-address-made = They make it with this command:
console-address-name = Your name
console-look-again-hint = Signed in already, in another tab of this browser?
console-look-again = Look again
console-who = The console is for leaders, coaches, works councils and admins. Agents have everything of theirs in Breakwater on their own computer.
console-fault =
    { $fault ->
        [off] This centre has no sign-in with the account at work. Ask for a one-time address.
        [provider_down] The sign-in of your organisation does not answer. Nothing was changed. Try again later, or ask for a one-time address.
        [no_person] Your account at work is not known to this centre. Ask whoever runs Breakwater at your centre.
        [other_account] You signed in here with another account before. Use that one, or ask whoever runs Breakwater at your centre.
        [cancelled] The sign-in was called off. Nothing was changed.
        [expired] The sign-in took too long or was done already. Begin again.
        [not_allowed] The console is not open to your post. Everything of yours is in Breakwater on your computer.
       *[other] What the sign-in of your organisation answered cannot be trusted. Nothing was changed. Tell whoever runs Breakwater at your centre.
    }

console-error-signed-out = Your session is over. What you wrote is still here until this page is closed. Sign in again.
console-error-not-allowed = This is not open to your post, or somebody else has to do it. Nothing was changed.
console-error-server-unreachable = The server does not answer. What you wrote is still here, and nothing was changed as far as we know. Check the network and try again.
console-error-server-broken = The server gave no proper answer. What you wrote is still here. Look whether it was done, then try again; if it stays so, tell whoever runs Breakwater at your centre.
console-error-code-unknown = This address is not known. Check that it is whole, or ask for a new one.
console-error-code-used = This address was used already; each is good once. Ask for a new one.
console-error-code-expired = This address is too old; each is good for five minutes. Ask for a new one.
console-error-request-broken = The server could not take what you typed: a team, a post or a name that it does not know or cannot keep. Nothing was changed. Look at it again and send it anew.
console-error-too-large = This is too large for the server. Nothing was changed. Send it in smaller parts.
console-error-case-unknown = This is not there any more: it was taken back, or is answered together with another. Nothing was changed. Close it and look at the list.
console-error-case-refused =
    { $fault ->
        [not_now] It stands elsewhere by now: somebody was faster. Nothing was changed, and what you wrote is still here. Close it and open it again.
        [day] This day does not fit: it is past, no earlier than the one that holds, or too far away. Nothing was changed. Choose another one.
        [owner] Whoever you chose cannot answer: they left, or this room is not open to them. Nothing was changed. Choose somebody else.
        [merge] Only friction about the same tool is answered as one. Nothing was changed.
       *[other] Only what is done, with words that name nobody, can stand on the wall board. Nothing was changed.
    }
console-error-pulse-refused =
    { $fault ->
        [overdue] Answers are overdue, and they come first. No pulse was opened.
        [twice] This month has had its pulse. No other one was opened.
        [month_over] Too few days of this month are left to answer in. No pulse was opened.
       *[other] A pulse has one to four different questions. None was opened. Look at them again.
    }

console-again = Try again
console-more = Show more
console-too-many = More than this is not shown below each other. Search for what you are looking for.
console-nothing-found = Nothing has “{ $text }” in it.
console-undo = Undo
console-publish = Publish
console-copy = Copy
console-copied = Copied
console-print = Print
console-line = Line { $line }
console-faults-more =
    { $count ->
        [one] and { $count } more. Mend these first.
       *[other] and { $count } more. Mend these first.
    }
console-discard = Close without publishing?
console-discard-text = What you wrote is not published. It is gone when you close it.
console-discard-yes = Close and lose it

console-import-choose = Choose a file
console-import-other = Choose another file
console-import-first = First you see what would change. Nothing is changed before you say so.
console-import-example = A table saved as CSV, for example:
console-import-reading = Reading { $name } ({ $kib } KiB)
console-import-writing = Importing { $name }
console-import-stay = This may take a minute. Stay on this page.
console-import-look = What { $name } would change
console-import-faults = Lines with a fault
console-import-refused =
    { $count ->
        [one] { $count } line has a fault. Nothing is imported until it is mended in the file. Mend it and choose the file again.
       *[other] { $count } lines have a fault. Nothing is imported until they are mended in the file. Mend them and choose the file again.
    }
console-import-nothing = All of this is here already. There is nothing to import.

console-team-never = You see who is in your team. What people do in it (calls, resets, who thanks whom) is theirs and is not here.
console-team-empty = You lead no team yet
console-team-empty-text = When somebody who runs your centre makes you the leader of a team, the people of it stand here.
console-team-nobody = Nobody is in this team yet.

console-praise-waiting = Words that wait for you
console-praise-hint = Customers’ praise is handed on by itself, unless it may tell who the customer is. Then somebody looks at it first.
console-praise-search = Search by name or words
console-praise-empty = Nothing waits
console-praise-empty-text = When a customer’s praise may tell who wrote it, it stands here until you pass it on or erase it. You can bring praise from a file, too.
console-praise-to = For { $name }
console-praise-about = Said { $day } · from { $source }
console-praise-why = It may tell who the customer is: “{ $words }”
console-praise-pass = Pass on
console-praise-pass-name = Pass on to { $name }
console-praise-erase = Erase
console-praise-erase-name = Erase the words for { $name }
console-praise-passing = Passed on as it stands, in { NUMBER($seconds) } s. Only the person thanked reads it then.
console-praise-erasing = Erased in { NUMBER($seconds) } s. Nobody reads it, and it does not come again.
console-praise-passed = Passed on to { $name }.
console-praise-erased = The words for { $name } are erased.
console-praise-import = Import praise
console-praise-import-lead = Columns: to, text, said_on, and perhaps value and shared_by. Addresses and numbers of customers are taken out.
console-praise-import-yes =
    { $count ->
        [one] Import { $count } new line
       *[other] Import { $count } new lines
    }
console-praise-imported =
    { $count ->
        [one] { $count } line of praise is imported.
       *[other] { $count } lines of praise are imported.
    }
console-praise-new =
    { $count ->
        [one] { $count } line is new.
       *[other] { $count } lines are new.
    }
console-praise-known =
    { $count ->
        [one] { $count } line is here already.
       *[other] { $count } lines are here already.
    }
console-sheet = The week’s thanks on paper
console-sheet-hint = A page (A3) to hang up: only what people show to everybody now.
console-sheet-which = Week
console-sheet-week = { $from } – { $to }
console-sheet-language = Language of the page
console-sheet-make = Make the page
console-sheet-making = Being made

console-voices-hint = What agents say to the centre. Everything is to be answered by a day; what you answer for is marked. Everybody at the centre reads the answer. No list shows who said something.
console-voices-which = List
console-voices-open = Open
console-voices-overdue = Overdue
console-voices-answered = Answered
console-voices-sort = Sort
console-voices-all = All
console-voice-suggestion = Suggestion
console-voice-customers = What customers say
console-voice-friction = Friction
console-voices-search = Search by words or tool
console-voices-open-empty = Nothing waits for an answer
console-voices-open-empty-text = Suggestions, what customers say and friction stand here as soon as somebody says them, each with somebody who answers and a day.
console-voices-overdue-empty = Nothing is overdue
console-voices-overdue-empty-text = When the day of an answer passes, it stands here, and everybody at the centre sees that an answer is owed.
console-voices-answered-empty = Nothing is answered yet
console-voices-answered-empty-text = What is done, and what was decided against, stands here with the words that everybody reads.
console-voices-sort-empty = Nothing of this sort
console-voices-sort-empty-text = Choose “All” to see the rest of this list.
console-case-heard = heard
console-case-yes = decided: yes
console-case-no = decided: no
console-case-done = done
console-case-decide-by = decide by { $day }
console-case-decide-late = overdue: decision was due { $day }
console-case-do-by = do by { $day }
console-case-do-late = overdue: was to be done by { $day }
console-case-people =
    { $count ->
        [one] at least { $count } person
       *[other] at least { $count } people
    }
console-case-waiting = a customer was waiting
console-case-nobody = nobody answers for it yet
console-case-mine = you answer for it
console-case-owner = { $name } answers for it
console-case-opening = Being opened
console-case-since = Since { $day }
console-case-minutes = It cost { $length } altogether.
console-case-why = Why
console-case-why-hint = Everybody at the centre reads this. It also reaches whoever said it, with a name or without one. Name nobody in it.
console-case-why-yes-example = For example: Three of four teams lose time here. Every desk of the night shift gets a second screen.
console-case-why-no-example = For example: The contract runs until June. We look at it again then; until that day the back office takes these calls.
console-case-decided-on = Decided on { $day }
console-case-note = What was done
console-case-note-hint = Everybody it hit is told in their next gap, and everybody at the centre can read it.
console-case-note-example = For example: Since Monday the search shows all hits, not only the first ten.
console-case-done-on = Done on { $day }
console-case-on-board = on the wall board
console-case-by = Done by which day
console-case-by-hint = Without a day it is { $day }; it can be brought forward later, and never put off.
console-case-sooner = New day
console-case-sooner-hint = Everybody sees the new day. It can be brought forward, and never put off.
console-case-owner-who = Who answers for it from now on
console-case-owner-placeholder = A few letters of a name
console-case-owner-none = Nobody who can answer is called “{ $text }”.
console-case-owner-other = Somebody else
console-case-owner-hint = The day stays as it is. Leaders and admins can answer.
console-case-merge = Answer it together with
console-case-merge-hint = All that was said here moves there. They cannot be parted again.
console-case-waits = Decided. It goes out in a few seconds.
console-case-undo-name = Undo: { $title }
console-case-draft = half written
console-case-no-steps = Whoever answers for it takes the next step. You read along.
console-case-first = Pressing sends nothing yet: first you write, then you have ten seconds to undo.
console-case-take = If you take it, you owe the answer from then on, and the day stays. Where a name was given you see it then, and the audit says that you took it.
console-step-own = I answer for it
console-step-yes = It will be done
console-step-no = It will not be done
console-step-done = It is done
console-step-hand-over = Hand over
console-step-sooner = Bring forward
console-step-merge = Answer with another
console-step-board = Show on the wall board
console-step-unboard = Take off the wall board
console-step-yes-do = Decide: yes
console-step-no-do = Decide: no
console-step-done-do = Say that it is done
console-step-hand-over-do = Hand over
console-step-sooner-do = Bring forward
console-step-merge-do = Answer as one
console-case-going-yes = In { NUMBER($seconds) } s everybody reads that it will be done, and why.
console-case-going-no = In { NUMBER($seconds) } s everybody reads that it will not be done, and why.
console-case-going-done = In { NUMBER($seconds) } s everybody reads that it is done.
console-case-going-hand-over = Handed over in { NUMBER($seconds) } s.
console-case-going-sooner = The new day holds in { NUMBER($seconds) } s.
console-case-going-merge = Answered as one in { NUMBER($seconds) } s.
console-case-going-hint = Closing the page sends it at once.
console-case-sent-yes = Decided: yes. Everybody reads why.
console-case-sent-no = Decided: no. Everybody reads why.
console-case-sent-done = Done. Everybody it hit is told.
console-case-sent-hand-over = Handed over.
console-case-sent-sooner = The day is brought forward.
console-case-sent-merge = They are answered as one now.
console-said = What was said
console-said-wordless = Without words: the tool was named.
console-said-helps = What would get better:
console-said-added = Added later:
console-said-minutes = cost { $length }
console-said-thanked = thanks came back
console-said-by = { $name } said this and can be asked about it. Only you see the name.
console-said-nameless = Where no name stands, it was said without one. Nobody here can look up by whom, and your answer reaches them all the same.
console-said-hidden = Whether a name was given, only whoever answers for it sees.

console-pulse = Pulse
console-pulse-hint = Up to four short questions a month, answered without a name. What they come to is told to agents and leaders in the same minute.
console-pulse-asked = What is asked
console-pulse-until = can be answered until { $day }
console-pulse-counted = Counted and told on { $day }. Before that nobody sees anything of it.
console-pulse-may = No pulse is open.
console-pulse-open = Open a pulse
console-pulse-admin = No pulse is open. An admin opens one.
console-pulse-hindered-overdue =
    { $count ->
        [one] { $count } answer is overdue. It comes first; then a pulse can be opened.
       *[other] { $count } answers are overdue. They come first; then a pulse can be opened.
    }
console-pulse-overdue-look = Look at what is overdue
console-pulse-hindered-twice = This month has had its pulse. The next one can be opened in the next month.
console-pulse-hindered-month-over = Too few days of this month are left to answer in. A pulse can be opened in the next month.
console-pulse-empty = No results yet
console-pulse-empty-text = What a pulse comes to stands here in words: for the whole centre, and for teams that are large enough.
console-pulse-centre = The whole centre
console-pulse-bars = A bar is dark as far as it is certain, and pale as far as it may be. Nobody is told more than that.
console-pulse-people =
    { $count ->
        [one] At least { $count } person answered.
       *[other] At least { $count } people answered.
    }
console-pulse-untold =
    { $count ->
        [one] Not told: fewer than { $count } person answered, or it could be worked out what single people said.
       *[other] Not told: fewer than { $count } people answered, or it could be worked out what single people said.
    }
console-pulse-agree-hardly-any = Hardly anybody agrees.
console-pulse-agree-some = Some agree.
console-pulse-agree-about-half = About half agree.
console-pulse-agree-most = Most agree.
console-pulse-agree-nearly-all = Nearly all agree.
console-pulse-disagree-hardly-any = Hardly anybody disagrees.
console-pulse-disagree-some = Some disagree.
console-pulse-disagree-about-half = About half disagree.
console-pulse-disagree-most = Most disagree.
console-pulse-disagree-nearly-all = Nearly all disagree.
console-question-challenge = My work challenges me in a good way.
console-question-recognition = What I do well is noticed.
console-question-development = I get further here.
console-question-flexibility = My shifts fit my life.
console-pulse-lead = It comes to everybody and stays as it is once it is open. Nobody has to answer.
console-pulse-questions = Questions
console-pulse-own = A question of your own
console-pulse-own-example = For example: The new headsets help me.
console-pulse-own-hint = One sentence that people agree with or not, from “not at all” to “very much”. Four questions at most.
console-pulse-window = It can be answered until the end of { $month }. Four days later it is counted, and told to everybody.
console-pulse-none = Tick a question, or write one.
console-pulse-too-many = Four questions at most. Leave one out.
console-pulse-too-long = Your question is too long.
console-pulse-open-yes = Ask everybody
console-pulse-opened = The pulse is open.

console-reports = Front-line report
console-reports-hint = One page a month: what was said, decided and done, and what tools cost. No person is in it. Two of the works council approve it before it is hung up.
console-reports-empty = No report yet
console-reports-empty-text = When something was said in a month, its page is here once the month is over.
console-report-draft = draft, approved by nobody yet
console-report-half = approved by one of two
console-report-approved = approved
console-report-mine = You have approved it. One more of the works council has to.
console-report-approve = Approve
console-report-approve-name = Approve { $month } as a speaker of the agents
console-report-page = PDF
console-report-page-name = PDF of { $month }
console-report-sure = Approve { $month }?
console-report-sure-text = You approve the report for the agents; read its page first. Until two of the works council have, “draft” stands across it. It cannot be taken back.
console-report-approved-by-you = { $month }: approved by you.
console-report-nothing = Nothing was said in { $month }.

console-people-hint = Who works here. What people write, give and record is not here.
console-people-search = Search by name or address
console-people-empty = Nobody is here yet
console-people-empty-text = Import your roster as a table. Everybody in it then gets a code with which they join on their own computer.
console-post-agent = Agent
console-post-leader = Leader
console-post-coach = Coach
console-post-works-council = Works council
console-post-admin = Admin
console-person-gone = left
console-person-from-directory = from the directory
console-person-nowhere = not signed in yet
console-person-waits = waits for a second person
console-person-actions = What can be done for { $name }
console-person-invite = Make a code
console-person-sessions = Where signed in
console-person-edit = Name, team, post
console-person-leave = Has left
console-person-return = Comes back
console-person-change = Change { $name }
console-person-directory = Your directory brings name and team of this person. They are changed there; the post is changed here.
console-person-name = Name
console-person-team = Team
console-person-team-hint = The name of a team that is there. Empty: no team.
console-person-posts = Post
console-person-own-post = Nobody changes their own post. Ask another admin.
console-person-sure = This will happen:
console-person-renamed = { $from } is called { $to } from now on, on every desk. What was given and received stays theirs.
console-person-moved = { $name } is in { $team } from now on. What people of the team before show only to their team is no longer sent to them.
console-person-teamless = { $name } is in no team from now on. What people show only to their team is no longer sent to them.
console-person-post = { $name } gets another post: { $post }. What they may open in this console changes at once.
console-person-save = Do it
console-person-saved = { $name }: changed.
console-leave-title = Has { $name } left?
console-leave-text = { $name } is signed out at every desk at once, and nobody can give them kudos any more. What they gave stays with those who got it. You can let them come back.
console-leave-yes = Has left
console-person-left = { $name } is signed out everywhere.
console-return-title = Does { $name } come back?
console-return-text = { $name } is there again for colleagues. To sign in they need a new code.
console-return-yes = Comes back
console-person-returned = { $name } is back. Make a code for them.
console-invite-title = A code for { $name }
console-invite-lead = With it they join on their own computer. It is good once, and it is shown once.
console-invite-make = Make the code
console-invite-until = Good until { $day }, { $time }
console-invite-how = Hand it over in person or where only they read it. In Breakwater: Settings, Your centre.
console-sessions-title = Where { $name } is signed in
console-sessions-lead = Days only. When somebody works cannot be seen here.
console-sessions-none = Signed in nowhere.
console-session-made = Since { $day }, not used yet
console-session-used = Since { $day }, last on { $last }
console-session-end = End
console-session-end-name = End the session at { $device }
console-session-sure = { $device } is signed out at once. What { $name } keeps there stays; to send anything they need a new code.
console-session-ended = { $device } is signed out.
console-roster-import = Import a roster
console-roster-lead = Columns: name, and perhaps id, email, team, post and role. What a file does not name stays as it is.
console-roster-yes =
    { $count ->
        [one] Change { $count } person
       *[other] Change { $count } people
    }
console-roster-imported =
    { $count ->
        [one] { $count } person is added or changed.
       *[other] { $count } people are added or changed.
    }
console-roster-added =
    { $count ->
        [one] { $count } person is added
       *[other] { $count } people are added
    }
console-roster-changed =
    { $count ->
        [one] { $count } person is changed
       *[other] { $count } people are changed
    }
console-roster-unchanged =
    { $count ->
        [one] { $count } person stays as they are.
       *[other] { $count } people stay as they are.
    }
console-person-merge = Same person as …
console-person-erase = Erase …
console-requests = Takes a second person
console-requests-hint = To erase somebody, or to make two entries of one person one, takes two: one asks, another one confirms.
console-requests-hint-council = While your centre has one admin only, what they ask for waits here for the works council. Each of you can confirm it.
console-requests-which = List
console-requests-waiting = Waiting
console-requests-over = Earlier
console-requests-none = Nothing waits for a second person.
console-requests-none-over = Nothing was decided yet.
console-request-erase = Erase everything of { $name }
console-request-erased = Everything of a person was erased
console-request-merge = Two entries of { $name } become one
console-request-asked = Asked for by { $by }, { $day }
console-request-until = Can be confirmed until { $day }, { $time }
console-request-decided = Decided by { $by }, { $day }
console-request-look = Look
console-request-look-name = Look at “{ $what }”
console-request-waits = waiting
console-request-yours = waits for you
console-request-mine = asked for by you
console-request-done = done
console-request-refused = refused
console-request-taken-back = taken back
console-request-lapsed = not decided in time
console-request-ask = Ask for it
console-request-is-asked = Asked for. It waits at the top of this page until somebody else confirms it.
console-request-confirm = Confirm
console-request-refuse = Refuse
console-request-take-back = Take it back
console-request-sure-erase = All of this is erased at once, and nobody can bring it back.
console-request-sure-merge = It happens at once: the entry that leaves is signed out everywhere, and the one that stays takes over what it lacks.
console-request-yes-erase = Erase for good
console-request-yes-merge = Make them one
console-request-refused-said = Refused. Nothing was changed.
console-request-back-said = Taken back. Nothing was changed.
console-erase-title = Erase everything of { $name }?
console-erase-lead = Nothing is erased yet: you ask for it, and somebody else confirms it.
console-plan-goes = Will be gone for good
console-plan-stays = Stays all the same
console-plan-leaves = The entry “{ $name }” leaves: it is signed out everywhere, and the audit says that it is the same person.
console-plan-takes = { $name } takes over
console-plan-takes-none = Nothing: the entry that stays has all of it.
console-plan-lost = Cannot be carried over
console-plan-until = It can be confirmed until { $day }, { $time }.
console-goes-roster = Name, address, number at work, team, post and role
console-goes-sessions = All sessions, and codes to come in with
console-goes-accounts = The link to the account at work
console-goes-directory = What your directory calls them
console-goes-vault = The vault, and everything that is sealed in it
console-goes-praise = Customers’ words for them that wait
console-goes-wrote = What they wrote, but for thanks that they gave
console-goes-received = What they received, also where they showed it
console-goes-voices = Their name beside what they said to the centre
console-stays-given = Thanks that they gave, with those who got them, without a name
console-stays-headers = That records were there; nobody can read them any more
console-stays-acts = What was done about them here, by a number instead of a name, for 24 months
console-stays-backups = Backups of before, until they are thrown away
console-stays-in-directory = Your directory still has this person, and brings them again. Remove them there first.
console-takes-email = Address
console-takes-team = Team
console-takes-post = Post
console-takes-role = Role
console-takes-leads = Leads
console-takes-number = Number at work
console-takes-account = The account at work
console-takes-directory = The entry of the directory
console-takes-praise = Customers’ words that wait
console-lost-name = The other name. A file that has it may bring that entry back.
console-lost-email = The other address: both have one. A file that has it brings that entry back.
console-lost-team = The other team
console-lost-post = The other post
console-lost-role = The other role
console-lost-number = The other number at work
console-lost-account = The other account at work: whoever signs in with it is turned away.
console-lost-directory = The other entry of the directory: both have one. Remove one of them there, or it comes back.
console-lost-vault = The vault of the entry that leaves: nobody but that person can read it. It is erased after 30 days.
console-lost-records = What was written and received under the entry that leaves, kudos and path among it: nobody but that person can read what is private.
console-eyes-admin = Another admin has to confirm it.
console-eyes-works-council = There is no other admin, so somebody of the works council has to confirm it.
console-eyes-nobody = As things are, nobody could confirm it.
console-merge-title = { $name }: two entries of one person
console-merge-lead = After an import and a directory somebody can be here twice. One entry stays, the other one leaves.
console-merge-search = Search for the other entry
console-merge-found = Entries that were found
console-merge-none = No other entry has this in its name or address.
console-merge-choose = This one
console-merge-choose-name = Choose { $name }
console-merge-stays = Which entry stays?
console-merge-stays-hint = The one that is in use: its desks, vault, kudos and path stay with it and cannot be moved.
console-receipt-erased = Everything of a person was erased: { $day }, { $time }
console-receipt-merged = Two entries of one person became one: { $day }, { $time }
console-receipt-number = Receipt
console-receipt-person = Person
console-receipt-other = Entry that left
console-receipt-asked = Asked for by
console-receipt-confirmed = Confirmed by
console-receipt-sessions =
    { $count ->
        [one] { $count } session ended.
       *[other] { $count } sessions ended.
    }
console-receipt-accounts =
    { $count ->
        [one] { $count } account at work was forgotten.
       *[other] { $count } accounts at work were forgotten.
    }
console-receipt-vault = The vault was erased.
console-receipt-rest = Name, address, number, team, post and role were erased, and what was written and received. Thanks that were given stay with those who got them.
console-receipt-taken = Taken over: { $what }

console-ladders = Ladders
console-ladders-hint = The maps that agents see under “Path”.
console-ladders-empty = No ladder yet
console-ladders-empty-text = A ladder is a map of roles: what each one needs, and the ways between them. Begin with a small example and make it yours.
console-ladder-begin = Begin a new ladder
console-ladder-count =
    { $count ->
        [one] { $count } role
       *[other] { $count } roles
    }
console-ladder-version = Edition { $version } · { $roles }
console-ladder-open = Open
console-ladder-open-name = Open { $title }
console-ladder-edit = Ladder { $key }
console-ladder-new = A new ladder
console-ladder-lost = The centre has this ladder, but not the file that it was made from. Bring the file to go on from it.
console-ladder-file = The ladder as a file
console-ladder-bring = Take a file
console-ladder-map = The map
console-ladder-map-empty = As you write, the roles and skills of your ladder appear here.
console-ladder-roles = Roles
console-ladder-skills = Skills
console-ladder-sure = Publish this ladder?
console-ladder-sure-text = “{ $title }” comes to every desk with the next sync and replaces the edition before. What agents wrote down stays with them.
console-ladder-published = The ladder is published.
console-check-busy = Being checked
console-check-empty = Write or take a file. It is checked as you write.
console-check-good = Nothing is wrong with it. It can be published.
console-check-faults =
    { $count ->
        [one] { $count } line has a fault. It cannot be published yet.
       *[other] { $count } lines have a fault. It cannot be published yet.
    }
console-check-list = Faults by line; each leads to its line
console-values = Values
console-values-hint = A kudos can be tied to one of them.
console-values-none = No value yet. Add the first one.
console-value-name = New value
console-value-meaning = What it looks like in a call, in one sentence
console-value-added = “{ $name }” is a value now.

console-policy-hint = The least rest that your centre grants. It can only be more than Breakwater’s own, never less; and agents can always be kinder to themselves.
console-policy-now = What applies
console-policy-tide = The tide is how full somebody is: it rises with calls and falls with rest. When it is full, a reset is due.
console-policy-own = Your centre has set nothing; Breakwater’s own numbers apply.
console-policy-since = Set by your centre on { $day }
console-policy-standard = Breakwater’s own: { $value }
console-policy-edit = Edit
console-policy-edit-hint = A line for each number that you set, such as mark = "45m". Their names stand below beside what applies; what you leave out stays as Breakwater has it.
console-policy-file = The policy as a file
console-policy-sure = Publish this policy?
console-policy-sure-text = It applies at every desk from the next sync on. Works council and leaders can read it here, and the audit says who set it.
console-policy-published = The policy is published.
console-policy-version = Version { $number }
console-policy-versions = Versions
console-policy-versions-hint = Each policy that was published is kept and signed. To go back, an old one is published anew.
console-policy-versions-none = No version yet. Each one that is published stands here, with its day and who published it.
console-policy-by = { $day } · { $by }
console-policy-by-before = { $day } · set before versions were kept
console-policy-in-force = in force
console-policy-waits = waits for the works council
console-policy-replaced = replaced
console-policy-never = never in force
console-policy-agreed =
    { $count ->
        [one] { $count } of the works council agreed.
       *[other] { $count } of the works council agreed.
    }
console-policy-agreed-none = Nobody of the works council agreed yet.
console-policy-agreed-unneeded = It applied at once; nobody of the works council had to agree.
console-policy-waiting = Version { $number } grants less than the one in force. It applies once more than half of the works council agree: { $agreed } of { $council } have, { $needed } are needed.
console-policy-look = Read
console-policy-look-name = Read version { $number }
console-policy-agree = Agree
console-policy-agree-text = You agree to version { $number } as a member of the works council. Your name and the day stand beside it from then on, for everybody who may read it here.
console-policy-agreed-said = You agreed to version { $number }.
console-policy-who-agreed = Agreed by the works council
console-policy-compared = What changed since version { $number }
console-policy-first = The first version
console-policy-empty-text = Nothing stands in it: Breakwater’s own numbers apply.
console-policy-line-added = New:
console-policy-line-taken = Gone:
console-policy-words = In words
console-policy-less = It grants less than the version before: { $what }
console-policy-country = the country’s rules
console-policy-signature = Signature
console-policy-signed = Signed by your centre’s server. The signature holds.
console-policy-unsigned = The signature does not hold. Tell whoever runs the server, and do not rely on this version.
console-policy-key = Key { $id }
console-policy-key-hint = Note this key. With it and the saved file, breakwater-server policy verify says whether a version is what was published.
console-policy-save = Save as a file
console-policy-anew = Publish this text anew
console-policy-check-less = It grants less than the policy in force: { $what }
console-policy-check-waits = It grants less than the policy in force: { $what }. It waits until more than half of the works council agree.
console-policy-sure-waits = It grants less than the policy in force, so it waits until more than half of the works council agree here. Until then the one in force stays.
console-policy-published-waits = The policy is published, and waits for the works council.

console-audit-hint = What people with a post did: who, when, what, to whom. It is kept for 24 months. What agents do is not in it. Whoever acted on the server itself stands there by the account, such as root.
console-audit-search = Search by name or act
console-audit-empty = Nothing was done yet
console-audit-empty-text = Each act of an admin stands here: codes, sessions, imports, policies. You can take all of it along as a table.
console-audit-take = Save as a table (CSV)
console-audit-taking = Being made
console-audit-by = by { $actor }
console-audit-by-to = by { $actor } · about { $whom }
console-audit-parts = What is shown
console-audit-acts = Acts
console-audit-releases = Releases
console-audit-retention = Retention
console-audit-changed = Changed: { $count }
console-audit-sessions = Sessions ended: { $count }
console-audit-accounts = Accounts: { $count }
console-audit-bodies = Texts erased: { $count }
console-audit-stored = Records: { $records } · streams: { $streams }
console-audit-version-waits = Version { $number }, waits for the works council
console-audit-told = Results told: { $told } of { $all }
console-audit-removed = Removed in the directory
console-audit-same = The same person as
console-audit-shown = Put on the wall board
console-audit-hidden = Taken off the wall board
console-audit-from = From { $source }
console-audit-passed-on = Passed on: { $count }
console-audit-waits = Wait for a look: { $count }
console-audit-known = Known already: { $count }
console-audit-refused = Not taken: { $count }
console-releases-hint = What of each pulse was told and what was kept back. k is the least number of people behind a result: a smaller group is never told, nor anything that a smaller one could be worked out from.
console-releases-empty = Nothing was told yet
console-releases-empty-text = After each pulse it stands here which results were told and which were not, with the k that held.
console-release-told = told
console-release-untold = kept back
console-release-kept =
    { $count ->
        [one] Fewer than { $count } person answered, or a smaller group could be worked out from it.
       *[other] Fewer than { $count } people answered, or a smaller group could be worked out from it.
    }
console-release-k = k = { NUMBER($k) }
console-retention-hint = How long the server keeps what. It erases it by itself. What has no fixed end stays until it is taken back or erased, or as long as the centre.
console-read = Who can read what
console-read-hint = What each post can read here. Looking is not noted anywhere; what somebody does is under “Acts”.
console-read-own = Nobody but the agent
console-read-own-what = Calls, resets, breaks and what was hard: they stay on the agent’s own computer. Where somebody has a vault, the sums of their days are on the server too, sealed, and nobody else opens them.
console-read-all = Everybody at the centre
console-read-all-what = Names, teams and posts. What became of what was said, and what is overdue. Thanks, where whoever was thanked shows them to everybody. The policy in force.
console-read-leader-what = Who is in the teams that they lead, and customers’ words that wait for these people. What was said, by name only to the one who answers for it. What pulses of their teams and the centre came to. The policy.
console-read-council-what = What was said, by name only to the one who answers for it. The month’s report, each release of a pulse, every version of the policy. What people with a post did, and what takes a second person, by name. No roster with addresses.
console-read-admin-what = The roster with addresses and posts, and where somebody is signed in, by the day. What was said, by name only to the one who answers for it. Pulses, ladders, values, the policy, what people with a post did. Customers’ words that wait where nobody leads.
console-read-server = Whoever runs the server
console-read-server-what = In the database, whatever is on the server and not sealed. No page of this console shows more than stands above.
console-kept-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
console-kept-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
console-kept-always = no fixed end
console-kept-of-vault-proof = What is needed while a vault is opened
console-kept-of-pairing = A pairing of two desks
console-kept-of-sign-in = A sign-in with the account at work that was begun
console-kept-of-console-session = A session of this console
console-kept-of-relief = Asking the leader for time to recover
console-kept-of-count = How much was sent on a day, so that limits hold
console-kept-of-kudos-report = A kudos that was reported
console-kept-of-left = What only somebody who left could read, and what they shared of their path
console-kept-of-praise-key = Under which names survey tools sent praise
console-kept-of-session = A desk’s session that is not used
console-kept-of-act = What people with a post did
console-kept-of-request = What was asked for that takes a second person
console-kept-of-kudos = Kudos
console-kept-of-praise = Customers’ praise
console-kept-of-excerpt = What somebody shares of their path
console-kept-of-voice = What became of what was said to the centre
console-kept-of-pulse-told = What pulses came to
console-kept-of-policy-version = Versions of the policy, and who agreed to them

console-act-console-link = Made an address for the console
console-act-console-login = Signed in to the console
console-act-invite = Made a code to join
console-act-session-end = Ended a session
console-act-person-add = Added a person
console-act-person-leave = Signed out a person who left
console-act-person-return = Let a person come back
console-act-person-rename = Renamed a person
console-act-person-move = Moved a person to another team
console-act-account-link = Tied an account at work to a person
console-act-account-unlink = Forgot the accounts at work of a person
console-act-person-number = Changed a person’s number at work
console-act-person-post = Gave a person another post, by the account at work
console-act-person-post-set = Gave a person another post
console-act-person-set = Changed a person, by the directory
console-act-team-set = Changed a team, by the directory
console-act-person-merge-ask = Asked for two entries of a person to be made one
console-act-person-merge = Made two entries of a person one
console-act-request-refuse = Refused what takes a second person
console-act-request-take-back = Took back what takes a second person
console-act-privacy-export = Wrote out what is kept of a person
console-act-privacy-erase-ask = Asked for everything of a person to be erased
console-act-privacy-erase = Erased everything of a person
console-act-privacy-left = Erased in its time what only a person could read who left
console-act-token-add = Made a token for a program
console-act-token-end = Ended a token of a program
console-act-team-add = Added a team
console-act-value-add = Added or reworded a value
console-act-org-name = Named the centre
console-act-import-people = Imported people
console-act-import-praise = Imported praise
console-act-praise-take = A survey tool brought praise
console-act-praise-approve = Passed on praise that waited
console-act-praise-refuse = Erased praise that waited
console-act-import-ladder = Published a ladder
console-act-policy-set = Published a policy
console-act-policy-agree = Agreed to a policy for the works council
console-act-backup = Made a backup
console-act-restore = Put a backup back
console-act-migrate = Moved the centre’s database
console-act-sample = Filled in the sample
console-act-vault-forget = Forgot a vault
console-act-passphrase-throttled = Held up somebody after wrong passphrases
console-act-case-step = Took a step with what agents said
console-act-case-step-sooner = Brought forward the day of something that agents said
console-act-case-step-done = Said that something agents had said is done
console-act-case-step-no = Decided no about something that agents said
console-act-case-step-yes = Decided yes about something that agents said
console-act-case-step-handed = Handed over something that agents said
console-act-case-step-own = Took over something that agents said
console-act-case-merge = Joined two cases of friction
console-act-case-board = Changed what stands on the wall board
console-act-pulse-open = Opened a pulse
console-act-pulse-told = Counted a pulse and told what may be told
console-act-report-approve = Approved the report of a month

console-wall-what = A screen that everybody passes, such as in the kitchen, can show thanks: only what those who were thanked show to everybody now. When somebody takes it back, it goes from the board within five minutes.
console-wall-never = No number, no order of people, no picture of anybody.
console-wall-done = What was said to the centre and is done stands there, too, when whoever answered shows it: what was done, never who said it.
console-wall-open = Open the board here
console-wall-screen = On a screen of its own
console-wall-step-token = Whoever runs the server makes a token for the screen:
console-wall-step-address = Put the address together.
console-wall-step-open = Open the address on the screen and press F for the whole screen.
console-wall-token = The token
console-wall-token-hint = It stays in this page and is sent nowhere.
console-wall-language = Language of the board
console-wall-end = Whoever has the address sees the board. To take it away: breakwater-server token end

console-kept-of-pulse-sum = The sums of a pulse, after its month
console-kept-of-voice-token = To whom tokens for saying something without a name were given, and which were used, after their month
console-kept-of-pulse-member = Who could answer a pulse, and as one of which team
