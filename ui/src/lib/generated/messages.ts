// Generated from the English files; never edited. To write it: UPDATE=1 cargo test -p i18n --test codegen
// Every key that the windows speak, with the arguments its sentence needs.

export interface Messages {
  /** Calendar */
  'calendar-title': null
  /** No reset is offered during meetings of this iCalendar file (.ics) or address. Only from when to when is read, never what about. Whole days, and times shown as free, hold nothing. */
  'calendar-hint': null
  /** File or address */
  'calendar-file': null
  /** For example /…/calendar.ics, as Thunderbird, Outlook or Nextcloud write it, or the secret address (https, webcal) that your calendar gives you. An address is asked once an hour, and kept like a password. */
  'calendar-file-hint': null
  /** Use this */
  'calendar-set': null
  /** The address at { $host }. The rest of it is kept like a password. */
  'calendar-at': { host: string }
  /** An address holds a key to your calendar, so it must not stand on the command line. Put it into a file, or type it: breakwater calendar set --address-file FILE, or - for the input */
  'calendar-address-how': null
  /** No calendar */
  'calendar-remove': null
  /** No calendar is used. */
  'calendar-none': null
  /** No calendar is used from now on. */
  'calendar-off': null
  /** No meetings in the next two days. */
  'calendar-empty': null
  /** This file is not there or may not be read. What was read last holds. */
  'calendar-fault-missing': null
  /** This is no iCalendar file. What was read last holds. */
  'calendar-fault-not-a-calendar': null
  /** This file ends in the middle. What was read last holds, and it is tried again. */
  'calendar-fault-cut': null
  /** This file is too large. What was read last holds. */
  'calendar-fault-too-large': null
  /** The program breakwater-calendar is not installed beside Breakwater. Install it and try again. */
  'calendar-fault-reader-missing': null
  /** This file could not be read to its end. What was read last holds. */
  'calendar-fault-reader-broken': null
  /** Nobody answers at this address now. What was read last holds, and it is tried again. */
  'calendar-fault-unreachable': null
  /** This address is not taken any more. Copy it anew from your calendar’s settings. What was read last holds. */
  'calendar-fault-refused': null
  /** Your calendar’s server asks for a pause. What was read last holds, and it is asked again later. */
  'calendar-fault-busy': null
  /** This address answers with a web page, perhaps one that asks for a password. Copy the address that ends in .ics. What was read last holds. */
  'calendar-fault-page': null
  /** This address leads to one that is not protected, so it is not followed. What was read last holds. */
  'calendar-fault-insecure': null
  /** Your calendar’s server has a fault. What was read last holds, and it is tried again. */
  'calendar-fault-broken': null
  /** Today */
  'common-tab-today': null
  /** Kudos */
  'common-tab-kudos': null
  /** Path */
  'common-tab-path': null
  /** Being heard */
  'common-tab-voice': null
  /** Settings */
  'common-tab-settings': null
  /** Views */
  'common-navigation': null
  /** { NUMBER($count) } new */
  'common-unseen': { count: number }
  /** online */
  'common-online': null
  /** offline · saved here */
  'common-offline': null
  /** certificate not trusted · saved here */
  'common-untrusted': null
  /** on this computer */
  'common-alone': null
  /** signed out */
  'common-signed-out': null
  /** looking for Breakwater */
  'common-lost': null
  /** Breakwater in the background is not answering. What you see may be a little old; everything saved is safe. This window connects again by itself. */
  'common-lost-hint': null
  /** { $count -> [one] { $count } to come *[other] { NUMBER($count) } to come } */
  'common-to-come': { count: number }
  /** { $count -> [one] { $count } waiting *[other] { NUMBER($count) } waiting } */
  'common-waiting': { count: number }
  /** only on this device */
  'common-only-device': null
  /** only you can read it */
  'common-only-you': null
  /** Close */
  'common-close': null
  /** Cancel */
  'common-cancel': null
  /** Remove */
  'common-remove': null
  /** Add */
  'common-add': null
  /** Back */
  'common-back': null
  /** Next */
  'common-next': null
  /** Loading */
  'common-loading': null
  /** { $chars } of { $max } */
  'common-count': { chars: string; max: string }
  /** just now */
  'common-just-now': null
  /** { NUMBER($minutes) } min ago */
  'common-minutes-ago': { minutes: number }
  /** today { $time } */
  'common-today-at': { time: string }
  /** yesterday */
  'common-yesterday': null
  /** Rooms */
  'console-rooms': null
  /** Team */
  'console-room-team': null
  /** Recognition */
  'console-room-recognition': null
  /** Voices */
  'console-room-voices': null
  /** People */
  'console-room-people': null
  /** Ladders and values */
  'console-room-ladders': null
  /** Policy */
  'console-room-policy': null
  /** Audit */
  'console-room-audit': null
  /** Wall board */
  'console-room-wall': null
  /** This room is not open to your post. Nothing was changed. */
  'console-room-barred': null
  /** No room is open to your post yet. Ask whoever runs Breakwater at your centre. */
  'console-no-rooms': null
  /** Signed in as { $name } */
  'console-signed-in-as': { name: string }
  /** Sign out */
  'console-sign-out': null
  /** overdue */
  'console-due-overdue': null
  /** You are signed in until { $time }. Finish what you write before then, and open a new address to go on. */
  'console-ends-soon': { time: string }
  /** This browser’s */
  'console-language-system': null
  /** Sign in */
  'console-sign-in': null
  /** You are signed out */
  'console-signed-out': null
  /** Your session is over. Nothing that was sent is lost. Sign in again to go on. */
  'console-ended': null
  /** Nobody can go on here in your name. */
  'console-left': null
  /** Account at work */
  'console-sso': null
  /** Your organisation signs you in, and sends you back here. */
  'console-sso-hint': null
  /** Sign in with the account at work */
  'console-sso-begin': null
  /** One-time address */
  'console-address': null
  /** Ask whoever runs your centre’s server for an address, and open it in this browser. It is good once, for five minutes. Nothing has to be typed. */
  'console-address-hint': null
  /** They make it with this command: */
  'console-address-made': null
  /** Your name */
  'console-address-name': null
  /** Signed in already, in another tab of this browser? */
  'console-look-again-hint': null
  /** Look again */
  'console-look-again': null
  /** The console is for leaders, coaches, works councils and admins. Agents have everything of theirs in Breakwater on their own computer. */
  'console-who': null
  /** { $fault -> [off] This centre has no sign-in with the account at work. Ask for a one-time address. [provider_down] The sign-in of your organisation does not answer. Nothing was changed. Try again later, or ask for a one-time address. [no_person] Your account at work is not known to this centre. Ask whoever runs Breakwater at your centre. [other_account] You signed in here with another account before. Use that one, or ask whoever runs Breakwater at your centre. [cancelled] The sign-in was called off. Nothing was changed. [expired] The sign-in took too long or was done already. Begin again. [not_allowed] The console is not open to your post. Everything of yours is in Breakwater on your computer. *[other] What the sign-in of your organisation answered cannot be trusted. Nothing was changed. Tell whoever runs Breakwater at your centre. } */
  'console-fault': { fault: string }
  /** Your session is over. What you wrote is still here until this page is closed. Sign in again. */
  'console-error-signed-out': null
  /** This is not open to your post, or somebody else has to do it. Nothing was changed. */
  'console-error-not-allowed': null
  /** The server does not answer. What you wrote is still here, and nothing was changed as far as we know. Check the network and try again. */
  'console-error-server-unreachable': null
  /** The server gave no proper answer. What you wrote is still here. Look whether it was done, then try again; if it stays so, tell whoever runs Breakwater at your centre. */
  'console-error-server-broken': null
  /** This address is not known. Check that it is whole, or ask for a new one. */
  'console-error-code-unknown': null
  /** This address was used already; each is good once. Ask for a new one. */
  'console-error-code-used': null
  /** This address is too old; each is good for five minutes. Ask for a new one. */
  'console-error-code-expired': null
  /** The server could not take what you typed: a team, a post or a name that it does not know or cannot keep. Nothing was changed. Look at it again and send it anew. */
  'console-error-request-broken': null
  /** This is too large for the server. Nothing was changed. Send it in smaller parts. */
  'console-error-too-large': null
  /** This is not there any more: it was taken back, or is answered together with another. Nothing was changed. Close it and look at the list. */
  'console-error-case-unknown': null
  /** { $fault -> [not_now] It stands elsewhere by now: somebody was faster. Nothing was changed, and what you wrote is still here. Close it and open it again. [day] This day does not fit: it is past, no earlier than the one that holds, or too far away. Nothing was changed. Choose another one. [owner] Whoever you chose cannot answer: they left, or this room is not open to them. Nothing was changed. Choose somebody else. [merge] Only friction about the same tool is answered as one. Nothing was changed. *[other] Only what is done, with words that name nobody, can stand on the wall board. Nothing was changed. } */
  'console-error-case-refused': { fault: string }
  /** { $fault -> [overdue] Answers are overdue, and they come first. No pulse was opened. [twice] This month has had its pulse. No other one was opened. [month_over] Too few days of this month are left to answer in. No pulse was opened. *[other] A pulse has one to four different questions. None was opened. Look at them again. } */
  'console-error-pulse-refused': { fault: string }
  /** Try again */
  'console-again': null
  /** Show more */
  'console-more': null
  /** More than this is not shown below each other. Search for what you are looking for. */
  'console-too-many': null
  /** Nothing has “{ $text }” in it. */
  'console-nothing-found': { text: string }
  /** Undo */
  'console-undo': null
  /** Publish */
  'console-publish': null
  /** Copy */
  'console-copy': null
  /** Copied */
  'console-copied': null
  /** Print */
  'console-print': null
  /** Line { $line } */
  'console-line': { line: string }
  /** { $count -> [one] and { $count } more. Mend these first. *[other] and { $count } more. Mend these first. } */
  'console-faults-more': { count: number }
  /** Close without publishing? */
  'console-discard': null
  /** What you wrote is not published. It is gone when you close it. */
  'console-discard-text': null
  /** Close and lose it */
  'console-discard-yes': null
  /** Choose a file */
  'console-import-choose': null
  /** Choose another file */
  'console-import-other': null
  /** First you see what would change. Nothing is changed before you say so. */
  'console-import-first': null
  /** A table saved as CSV, for example: */
  'console-import-example': null
  /** Reading { $name } ({ $kib } KiB) */
  'console-import-reading': { kib: string; name: string }
  /** Importing { $name } */
  'console-import-writing': { name: string }
  /** This may take a minute. Stay on this page. */
  'console-import-stay': null
  /** What { $name } would change */
  'console-import-look': { name: string }
  /** Lines with a fault */
  'console-import-faults': null
  /** { $count -> [one] { $count } line has a fault. Nothing is imported until it is mended in the file. Mend it and choose the file again. *[other] { $count } lines have a fault. Nothing is imported until they are mended in the file. Mend them and choose the file again. } */
  'console-import-refused': { count: number }
  /** All of this is here already. There is nothing to import. */
  'console-import-nothing': null
  /** You see who is in your team. What people do in it (calls, resets, who thanks whom) is theirs and is not here. */
  'console-team-never': null
  /** You lead no team yet */
  'console-team-empty': null
  /** When somebody who runs your centre makes you the leader of a team, the people of it stand here. */
  'console-team-empty-text': null
  /** Nobody is in this team yet. */
  'console-team-nobody': null
  /** Words that wait for you */
  'console-praise-waiting': null
  /** Customers’ praise is handed on by itself, unless it may tell who the customer is. Then somebody looks at it first. */
  'console-praise-hint': null
  /** Search by name or words */
  'console-praise-search': null
  /** Nothing waits */
  'console-praise-empty': null
  /** When a customer’s praise may tell who wrote it, it stands here until you pass it on or erase it. You can bring praise from a file, too. */
  'console-praise-empty-text': null
  /** For { $name } */
  'console-praise-to': { name: string }
  /** Said { $day } · from { $source } */
  'console-praise-about': { day: string; source: string }
  /** It may tell who the customer is: “{ $words }” */
  'console-praise-why': { words: string }
  /** Pass on */
  'console-praise-pass': null
  /** Pass on to { $name } */
  'console-praise-pass-name': { name: string }
  /** Erase */
  'console-praise-erase': null
  /** Erase the words for { $name } */
  'console-praise-erase-name': { name: string }
  /** Passed on as it stands, in { NUMBER($seconds) } s. Only the person thanked reads it then. */
  'console-praise-passing': { seconds: number }
  /** Erased in { NUMBER($seconds) } s. Nobody reads it, and it does not come again. */
  'console-praise-erasing': { seconds: number }
  /** Passed on to { $name }. */
  'console-praise-passed': { name: string }
  /** The words for { $name } are erased. */
  'console-praise-erased': { name: string }
  /** Import praise */
  'console-praise-import': null
  /** Columns: to, text, said_on, and perhaps value and shared_by. Addresses and numbers of customers are taken out. */
  'console-praise-import-lead': null
  /** { $count -> [one] Import { $count } new line *[other] Import { $count } new lines } */
  'console-praise-import-yes': { count: number }
  /** { $count -> [one] { $count } line of praise is imported. *[other] { $count } lines of praise are imported. } */
  'console-praise-imported': { count: number }
  /** { $count -> [one] { $count } line is new. *[other] { $count } lines are new. } */
  'console-praise-new': { count: number }
  /** { $count -> [one] { $count } line is here already. *[other] { $count } lines are here already. } */
  'console-praise-known': { count: number }
  /** The week’s thanks on paper */
  'console-sheet': null
  /** A page (A3) to hang up: only what people show to everybody now. */
  'console-sheet-hint': null
  /** Week */
  'console-sheet-which': null
  /** { $from } – { $to } */
  'console-sheet-week': { from: string; to: string }
  /** Language of the page */
  'console-sheet-language': null
  /** Make the page */
  'console-sheet-make': null
  /** Being made */
  'console-sheet-making': null
  /** What agents say to the centre. Everything is to be answered by a day; what you answer for is marked. Everybody at the centre reads the answer. No list shows who said something. */
  'console-voices-hint': null
  /** List */
  'console-voices-which': null
  /** Open */
  'console-voices-open': null
  /** Overdue */
  'console-voices-overdue': null
  /** Answered */
  'console-voices-answered': null
  /** Sort */
  'console-voices-sort': null
  /** All */
  'console-voices-all': null
  /** Suggestion */
  'console-voice-suggestion': null
  /** What customers say */
  'console-voice-customers': null
  /** Friction */
  'console-voice-friction': null
  /** Search by words or tool */
  'console-voices-search': null
  /** Nothing waits for an answer */
  'console-voices-open-empty': null
  /** Suggestions, what customers say and friction stand here as soon as somebody says them, each with somebody who answers and a day. */
  'console-voices-open-empty-text': null
  /** Nothing is overdue */
  'console-voices-overdue-empty': null
  /** When the day of an answer passes, it stands here, and everybody at the centre sees that an answer is owed. */
  'console-voices-overdue-empty-text': null
  /** Nothing is answered yet */
  'console-voices-answered-empty': null
  /** What is done, and what was decided against, stands here with the words that everybody reads. */
  'console-voices-answered-empty-text': null
  /** Nothing of this sort */
  'console-voices-sort-empty': null
  /** Choose “All” to see the rest of this list. */
  'console-voices-sort-empty-text': null
  /** heard */
  'console-case-heard': null
  /** decided: yes */
  'console-case-yes': null
  /** decided: no */
  'console-case-no': null
  /** done */
  'console-case-done': null
  /** decide by { $day } */
  'console-case-decide-by': { day: string }
  /** overdue: decision was due { $day } */
  'console-case-decide-late': { day: string }
  /** do by { $day } */
  'console-case-do-by': { day: string }
  /** overdue: was to be done by { $day } */
  'console-case-do-late': { day: string }
  /** { $count -> [one] at least { $count } person *[other] at least { $count } people } */
  'console-case-people': { count: number }
  /** a customer was waiting */
  'console-case-waiting': null
  /** nobody answers for it yet */
  'console-case-nobody': null
  /** you answer for it */
  'console-case-mine': null
  /** { $name } answers for it */
  'console-case-owner': { name: string }
  /** Being opened */
  'console-case-opening': null
  /** Since { $day } */
  'console-case-since': { day: string }
  /** It cost { $length } altogether. */
  'console-case-minutes': { length: string }
  /** Why */
  'console-case-why': null
  /** Everybody at the centre reads this. It also reaches whoever said it, with a name or without one. Name nobody in it. */
  'console-case-why-hint': null
  /** For example: Three of four teams lose time here. Every desk of the night shift gets a second screen. */
  'console-case-why-yes-example': null
  /** For example: The contract runs until June. We look at it again then; until that day the back office takes these calls. */
  'console-case-why-no-example': null
  /** Decided on { $day } */
  'console-case-decided-on': { day: string }
  /** What was done */
  'console-case-note': null
  /** Everybody it hit is told in their next gap, and everybody at the centre can read it. */
  'console-case-note-hint': null
  /** For example: Since Monday the search shows all hits, not only the first ten. */
  'console-case-note-example': null
  /** Done on { $day } */
  'console-case-done-on': { day: string }
  /** on the wall board */
  'console-case-on-board': null
  /** Done by which day */
  'console-case-by': null
  /** Without a day it is { $day }; it can be brought forward later, and never put off. */
  'console-case-by-hint': { day: string }
  /** New day */
  'console-case-sooner': null
  /** Everybody sees the new day. It can be brought forward, and never put off. */
  'console-case-sooner-hint': null
  /** Who answers for it from now on */
  'console-case-owner-who': null
  /** A few letters of a name */
  'console-case-owner-placeholder': null
  /** Nobody who can answer is called “{ $text }”. */
  'console-case-owner-none': { text: string }
  /** Somebody else */
  'console-case-owner-other': null
  /** The day stays as it is. Leaders and admins can answer. */
  'console-case-owner-hint': null
  /** Answer it together with */
  'console-case-merge': null
  /** All that was said here moves there. They cannot be parted again. */
  'console-case-merge-hint': null
  /** Decided. It goes out in a few seconds. */
  'console-case-waits': null
  /** Undo: { $title } */
  'console-case-undo-name': { title: string }
  /** half written */
  'console-case-draft': null
  /** Whoever answers for it takes the next step. You read along. */
  'console-case-no-steps': null
  /** Pressing sends nothing yet: first you write, then you have ten seconds to undo. */
  'console-case-first': null
  /** If you take it, you owe the answer from then on, and the day stays. Where a name was given you see it then, and the audit says that you took it. */
  'console-case-take': null
  /** I answer for it */
  'console-step-own': null
  /** It will be done */
  'console-step-yes': null
  /** It will not be done */
  'console-step-no': null
  /** It is done */
  'console-step-done': null
  /** Hand over */
  'console-step-hand-over': null
  /** Bring forward */
  'console-step-sooner': null
  /** Answer with another */
  'console-step-merge': null
  /** Show on the wall board */
  'console-step-board': null
  /** Take off the wall board */
  'console-step-unboard': null
  /** Decide: yes */
  'console-step-yes-do': null
  /** Decide: no */
  'console-step-no-do': null
  /** Say that it is done */
  'console-step-done-do': null
  /** Hand over */
  'console-step-hand-over-do': null
  /** Bring forward */
  'console-step-sooner-do': null
  /** Answer as one */
  'console-step-merge-do': null
  /** In { NUMBER($seconds) } s everybody reads that it will be done, and why. */
  'console-case-going-yes': { seconds: number }
  /** In { NUMBER($seconds) } s everybody reads that it will not be done, and why. */
  'console-case-going-no': { seconds: number }
  /** In { NUMBER($seconds) } s everybody reads that it is done. */
  'console-case-going-done': { seconds: number }
  /** Handed over in { NUMBER($seconds) } s. */
  'console-case-going-hand-over': { seconds: number }
  /** The new day holds in { NUMBER($seconds) } s. */
  'console-case-going-sooner': { seconds: number }
  /** Answered as one in { NUMBER($seconds) } s. */
  'console-case-going-merge': { seconds: number }
  /** Closing the page sends it at once. */
  'console-case-going-hint': null
  /** Decided: yes. Everybody reads why. */
  'console-case-sent-yes': null
  /** Decided: no. Everybody reads why. */
  'console-case-sent-no': null
  /** Done. Everybody it hit is told. */
  'console-case-sent-done': null
  /** Handed over. */
  'console-case-sent-hand-over': null
  /** The day is brought forward. */
  'console-case-sent-sooner': null
  /** They are answered as one now. */
  'console-case-sent-merge': null
  /** What was said */
  'console-said': null
  /** Without words: the tool was named. */
  'console-said-wordless': null
  /** What would get better: */
  'console-said-helps': null
  /** Added later: */
  'console-said-added': null
  /** cost { $length } */
  'console-said-minutes': { length: string }
  /** thanks came back */
  'console-said-thanked': null
  /** { $name } said this and can be asked about it. Only you see the name. */
  'console-said-by': { name: string }
  /** Where no name stands, it was said without one. Nobody here can look up by whom, and your answer reaches them all the same. */
  'console-said-nameless': null
  /** Whether a name was given, only whoever answers for it sees. */
  'console-said-hidden': null
  /** Pulse */
  'console-pulse': null
  /** Up to four short questions a month, answered without a name. What they come to is told to agents and leaders in the same minute. */
  'console-pulse-hint': null
  /** What is asked */
  'console-pulse-asked': null
  /** can be answered until { $day } */
  'console-pulse-until': { day: string }
  /** Counted and told on { $day }. Before that nobody sees anything of it. */
  'console-pulse-counted': { day: string }
  /** No pulse is open. */
  'console-pulse-may': null
  /** Open a pulse */
  'console-pulse-open': null
  /** No pulse is open. An admin opens one. */
  'console-pulse-admin': null
  /** { $count -> [one] { $count } answer is overdue. It comes first; then a pulse can be opened. *[other] { $count } answers are overdue. They come first; then a pulse can be opened. } */
  'console-pulse-hindered-overdue': { count: number }
  /** Look at what is overdue */
  'console-pulse-overdue-look': null
  /** This month has had its pulse. The next one can be opened in the next month. */
  'console-pulse-hindered-twice': null
  /** Too few days of this month are left to answer in. A pulse can be opened in the next month. */
  'console-pulse-hindered-month-over': null
  /** No results yet */
  'console-pulse-empty': null
  /** What a pulse comes to stands here in words: for the whole centre, and for teams that are large enough. */
  'console-pulse-empty-text': null
  /** The whole centre */
  'console-pulse-centre': null
  /** A bar is dark as far as it is certain, and pale as far as it may be. Nobody is told more than that. */
  'console-pulse-bars': null
  /** { $count -> [one] At least { $count } person answered. *[other] At least { $count } people answered. } */
  'console-pulse-people': { count: number }
  /** { $count -> [one] Not told: fewer than { $count } person answered, or it could be worked out what single people said. *[other] Not told: fewer than { $count } people answered, or it could be worked out what single people said. } */
  'console-pulse-untold': { count: number }
  /** Hardly anybody agrees. */
  'console-pulse-agree-hardly-any': null
  /** Some agree. */
  'console-pulse-agree-some': null
  /** About half agree. */
  'console-pulse-agree-about-half': null
  /** Most agree. */
  'console-pulse-agree-most': null
  /** Nearly all agree. */
  'console-pulse-agree-nearly-all': null
  /** Hardly anybody disagrees. */
  'console-pulse-disagree-hardly-any': null
  /** Some disagree. */
  'console-pulse-disagree-some': null
  /** About half disagree. */
  'console-pulse-disagree-about-half': null
  /** Most disagree. */
  'console-pulse-disagree-most': null
  /** Nearly all disagree. */
  'console-pulse-disagree-nearly-all': null
  /** My work challenges me in a good way. */
  'console-question-challenge': null
  /** What I do well is noticed. */
  'console-question-recognition': null
  /** I get further here. */
  'console-question-development': null
  /** My shifts fit my life. */
  'console-question-flexibility': null
  /** It comes to everybody and stays as it is once it is open. Nobody has to answer. */
  'console-pulse-lead': null
  /** Questions */
  'console-pulse-questions': null
  /** A question of your own */
  'console-pulse-own': null
  /** For example: The new headsets help me. */
  'console-pulse-own-example': null
  /** One sentence that people agree with or not, from “not at all” to “very much”. Four questions at most. */
  'console-pulse-own-hint': null
  /** It can be answered until the end of { $month }. Four days later it is counted, and told to everybody. */
  'console-pulse-window': { month: string }
  /** Tick a question, or write one. */
  'console-pulse-none': null
  /** Four questions at most. Leave one out. */
  'console-pulse-too-many': null
  /** Your question is too long. */
  'console-pulse-too-long': null
  /** Ask everybody */
  'console-pulse-open-yes': null
  /** The pulse is open. */
  'console-pulse-opened': null
  /** Front-line report */
  'console-reports': null
  /** One page a month: what was said, decided and done, and what tools cost. No person is in it. Two of the works council approve it before it is hung up. */
  'console-reports-hint': null
  /** No report yet */
  'console-reports-empty': null
  /** When something was said in a month, its page is here once the month is over. */
  'console-reports-empty-text': null
  /** draft, approved by nobody yet */
  'console-report-draft': null
  /** approved by one of two */
  'console-report-half': null
  /** approved */
  'console-report-approved': null
  /** You have approved it. One more of the works council has to. */
  'console-report-mine': null
  /** Approve */
  'console-report-approve': null
  /** Approve { $month } as a speaker of the agents */
  'console-report-approve-name': { month: string }
  /** PDF */
  'console-report-page': null
  /** PDF of { $month } */
  'console-report-page-name': { month: string }
  /** Approve { $month }? */
  'console-report-sure': { month: string }
  /** You approve the report for the agents; read its page first. Until two of the works council have, “draft” stands across it. It cannot be taken back. */
  'console-report-sure-text': null
  /** { $month }: approved by you. */
  'console-report-approved-by-you': { month: string }
  /** Nothing was said in { $month }. */
  'console-report-nothing': { month: string }
  /** Who works here. What people write, give and record is not here. */
  'console-people-hint': null
  /** Search by name or address */
  'console-people-search': null
  /** Nobody is here yet */
  'console-people-empty': null
  /** Import your roster as a table. Everybody in it then gets a code with which they join on their own computer. */
  'console-people-empty-text': null
  /** Agent */
  'console-post-agent': null
  /** Leader */
  'console-post-leader': null
  /** Coach */
  'console-post-coach': null
  /** Works council */
  'console-post-works-council': null
  /** Admin */
  'console-post-admin': null
  /** left */
  'console-person-gone': null
  /** from the directory */
  'console-person-from-directory': null
  /** not signed in yet */
  'console-person-nowhere': null
  /** waits for a second person */
  'console-person-waits': null
  /** What can be done for { $name } */
  'console-person-actions': { name: string }
  /** Make a code */
  'console-person-invite': null
  /** Where signed in */
  'console-person-sessions': null
  /** Name, team, post */
  'console-person-edit': null
  /** Has left */
  'console-person-leave': null
  /** Comes back */
  'console-person-return': null
  /** Change { $name } */
  'console-person-change': { name: string }
  /** Your directory brings name and team of this person. They are changed there; the post is changed here. */
  'console-person-directory': null
  /** Name */
  'console-person-name': null
  /** Team */
  'console-person-team': null
  /** The name of a team that is there. Empty: no team. */
  'console-person-team-hint': null
  /** Post */
  'console-person-posts': null
  /** Nobody changes their own post. Ask another admin. */
  'console-person-own-post': null
  /** This will happen: */
  'console-person-sure': null
  /** { $from } is called { $to } from now on, on every desk. What was given and received stays theirs. */
  'console-person-renamed': { from: string; to: string }
  /** { $name } is in { $team } from now on. What people of the team before show only to their team is no longer sent to them. */
  'console-person-moved': { name: string; team: string }
  /** { $name } is in no team from now on. What people show only to their team is no longer sent to them. */
  'console-person-teamless': { name: string }
  /** { $name } gets another post: { $post }. What they may open in this console changes at once. */
  'console-person-post': { name: string; post: string }
  /** Do it */
  'console-person-save': null
  /** { $name }: changed. */
  'console-person-saved': { name: string }
  /** Has { $name } left? */
  'console-leave-title': { name: string }
  /** { $name } is signed out at every desk at once, and nobody can give them kudos any more. What they gave stays with those who got it. You can let them come back. */
  'console-leave-text': { name: string }
  /** Has left */
  'console-leave-yes': null
  /** { $name } is signed out everywhere. */
  'console-person-left': { name: string }
  /** Does { $name } come back? */
  'console-return-title': { name: string }
  /** { $name } is there again for colleagues. To sign in they need a new code. */
  'console-return-text': { name: string }
  /** Comes back */
  'console-return-yes': null
  /** { $name } is back. Make a code for them. */
  'console-person-returned': { name: string }
  /** A code for { $name } */
  'console-invite-title': { name: string }
  /** With it they join on their own computer. It is good once, and it is shown once. */
  'console-invite-lead': null
  /** Make the code */
  'console-invite-make': null
  /** Good until { $day }, { $time } */
  'console-invite-until': { day: string; time: string }
  /** Hand it over in person or where only they read it. In Breakwater: Settings, Your centre. */
  'console-invite-how': null
  /** Where { $name } is signed in */
  'console-sessions-title': { name: string }
  /** Days only. When somebody works cannot be seen here. */
  'console-sessions-lead': null
  /** Signed in nowhere. */
  'console-sessions-none': null
  /** Since { $day }, not used yet */
  'console-session-made': { day: string }
  /** Since { $day }, last on { $last } */
  'console-session-used': { day: string; last: string }
  /** End */
  'console-session-end': null
  /** End the session at { $device } */
  'console-session-end-name': { device: string }
  /** { $device } is signed out at once. What { $name } keeps there stays; to send anything they need a new code. */
  'console-session-sure': { device: string; name: string }
  /** { $device } is signed out. */
  'console-session-ended': { device: string }
  /** Import a roster */
  'console-roster-import': null
  /** Columns: name, and perhaps id, email, team, post and role. What a file does not name stays as it is. */
  'console-roster-lead': null
  /** { $count -> [one] Change { $count } person *[other] Change { $count } people } */
  'console-roster-yes': { count: number }
  /** { $count -> [one] { $count } person is added or changed. *[other] { $count } people are added or changed. } */
  'console-roster-imported': { count: number }
  /** { $count -> [one] { $count } person is added *[other] { $count } people are added } */
  'console-roster-added': { count: number }
  /** { $count -> [one] { $count } person is changed *[other] { $count } people are changed } */
  'console-roster-changed': { count: number }
  /** { $count -> [one] { $count } person stays as they are. *[other] { $count } people stay as they are. } */
  'console-roster-unchanged': { count: number }
  /** Same person as … */
  'console-person-merge': null
  /** Erase … */
  'console-person-erase': null
  /** Takes a second person */
  'console-requests': null
  /** To erase somebody, or to make two entries of one person one, takes two: one asks, another one confirms. */
  'console-requests-hint': null
  /** While your centre has one admin only, what they ask for waits here for the works council. Each of you can confirm it. */
  'console-requests-hint-council': null
  /** List */
  'console-requests-which': null
  /** Waiting */
  'console-requests-waiting': null
  /** Earlier */
  'console-requests-over': null
  /** Nothing waits for a second person. */
  'console-requests-none': null
  /** Nothing was decided yet. */
  'console-requests-none-over': null
  /** Erase everything of { $name } */
  'console-request-erase': { name: string }
  /** Everything of a person was erased */
  'console-request-erased': null
  /** Two entries of { $name } become one */
  'console-request-merge': { name: string }
  /** Asked for by { $by }, { $day } */
  'console-request-asked': { by: string; day: string }
  /** Can be confirmed until { $day }, { $time } */
  'console-request-until': { day: string; time: string }
  /** Decided by { $by }, { $day } */
  'console-request-decided': { by: string; day: string }
  /** Look */
  'console-request-look': null
  /** Look at “{ $what }” */
  'console-request-look-name': { what: string }
  /** waiting */
  'console-request-waits': null
  /** waits for you */
  'console-request-yours': null
  /** asked for by you */
  'console-request-mine': null
  /** done */
  'console-request-done': null
  /** refused */
  'console-request-refused': null
  /** taken back */
  'console-request-taken-back': null
  /** not decided in time */
  'console-request-lapsed': null
  /** Ask for it */
  'console-request-ask': null
  /** Asked for. It waits at the top of this page until somebody else confirms it. */
  'console-request-is-asked': null
  /** Confirm */
  'console-request-confirm': null
  /** Refuse */
  'console-request-refuse': null
  /** Take it back */
  'console-request-take-back': null
  /** All of this is erased at once, and nobody can bring it back. */
  'console-request-sure-erase': null
  /** It happens at once: the entry that leaves is signed out everywhere, and the one that stays takes over what it lacks. */
  'console-request-sure-merge': null
  /** Erase for good */
  'console-request-yes-erase': null
  /** Make them one */
  'console-request-yes-merge': null
  /** Refused. Nothing was changed. */
  'console-request-refused-said': null
  /** Taken back. Nothing was changed. */
  'console-request-back-said': null
  /** Erase everything of { $name }? */
  'console-erase-title': { name: string }
  /** Nothing is erased yet: you ask for it, and somebody else confirms it. */
  'console-erase-lead': null
  /** Will be gone for good */
  'console-plan-goes': null
  /** Stays all the same */
  'console-plan-stays': null
  /** The entry “{ $name }” leaves: it is signed out everywhere, and the audit says that it is the same person. */
  'console-plan-leaves': { name: string }
  /** { $name } takes over */
  'console-plan-takes': { name: string }
  /** Nothing: the entry that stays has all of it. */
  'console-plan-takes-none': null
  /** Cannot be carried over */
  'console-plan-lost': null
  /** It can be confirmed until { $day }, { $time }. */
  'console-plan-until': { day: string; time: string }
  /** Name, address, number at work, team, post and role */
  'console-goes-roster': null
  /** All sessions, and codes to come in with */
  'console-goes-sessions': null
  /** The link to the account at work */
  'console-goes-accounts': null
  /** What your directory calls them */
  'console-goes-directory': null
  /** The vault, and everything that is sealed in it */
  'console-goes-vault': null
  /** Customers’ words for them that wait */
  'console-goes-praise': null
  /** What they wrote, but for thanks that they gave */
  'console-goes-wrote': null
  /** What they received, also where they showed it */
  'console-goes-received': null
  /** Their name beside what they said to the centre */
  'console-goes-voices': null
  /** Thanks that they gave, with those who got them, without a name */
  'console-stays-given': null
  /** That records were there; nobody can read them any more */
  'console-stays-headers': null
  /** What was done about them here, by a number instead of a name, for 24 months */
  'console-stays-acts': null
  /** Backups of before, until they are thrown away */
  'console-stays-backups': null
  /** Your directory still has this person, and brings them again. Remove them there first. */
  'console-stays-in-directory': null
  /** Address */
  'console-takes-email': null
  /** Team */
  'console-takes-team': null
  /** Post */
  'console-takes-post': null
  /** Role */
  'console-takes-role': null
  /** Leads */
  'console-takes-leads': null
  /** Number at work */
  'console-takes-number': null
  /** The account at work */
  'console-takes-account': null
  /** The entry of the directory */
  'console-takes-directory': null
  /** Customers’ words that wait */
  'console-takes-praise': null
  /** The other name. A file that has it may bring that entry back. */
  'console-lost-name': null
  /** The other address: both have one. A file that has it brings that entry back. */
  'console-lost-email': null
  /** The other team */
  'console-lost-team': null
  /** The other post */
  'console-lost-post': null
  /** The other role */
  'console-lost-role': null
  /** The other number at work */
  'console-lost-number': null
  /** The other account at work: whoever signs in with it is turned away. */
  'console-lost-account': null
  /** The other entry of the directory: both have one. Remove one of them there, or it comes back. */
  'console-lost-directory': null
  /** The vault of the entry that leaves: nobody but that person can read it. It is erased after 30 days. */
  'console-lost-vault': null
  /** What was written and received under the entry that leaves, kudos and path among it: nobody but that person can read what is private. */
  'console-lost-records': null
  /** Another admin has to confirm it. */
  'console-eyes-admin': null
  /** There is no other admin, so somebody of the works council has to confirm it. */
  'console-eyes-works-council': null
  /** As things are, nobody could confirm it. */
  'console-eyes-nobody': null
  /** { $name }: two entries of one person */
  'console-merge-title': { name: string }
  /** After an import and a directory somebody can be here twice. One entry stays, the other one leaves. */
  'console-merge-lead': null
  /** Search for the other entry */
  'console-merge-search': null
  /** Entries that were found */
  'console-merge-found': null
  /** No other entry has this in its name or address. */
  'console-merge-none': null
  /** This one */
  'console-merge-choose': null
  /** Choose { $name } */
  'console-merge-choose-name': { name: string }
  /** Which entry stays? */
  'console-merge-stays': null
  /** The one that is in use: its desks, vault, kudos and path stay with it and cannot be moved. */
  'console-merge-stays-hint': null
  /** Everything of a person was erased: { $day }, { $time } */
  'console-receipt-erased': { day: string; time: string }
  /** Two entries of one person became one: { $day }, { $time } */
  'console-receipt-merged': { day: string; time: string }
  /** Receipt */
  'console-receipt-number': null
  /** Person */
  'console-receipt-person': null
  /** Entry that left */
  'console-receipt-other': null
  /** Asked for by */
  'console-receipt-asked': null
  /** Confirmed by */
  'console-receipt-confirmed': null
  /** { $count -> [one] { $count } session ended. *[other] { $count } sessions ended. } */
  'console-receipt-sessions': { count: number }
  /** { $count -> [one] { $count } account at work was forgotten. *[other] { $count } accounts at work were forgotten. } */
  'console-receipt-accounts': { count: number }
  /** The vault was erased. */
  'console-receipt-vault': null
  /** Name, address, number, team, post and role were erased, and what was written and received. Thanks that were given stay with those who got them. */
  'console-receipt-rest': null
  /** Taken over: { $what } */
  'console-receipt-taken': { what: string }
  /** Ladders */
  'console-ladders': null
  /** The maps that agents see under “Path”. */
  'console-ladders-hint': null
  /** No ladder yet */
  'console-ladders-empty': null
  /** A ladder is a map of roles: what each one needs, and the ways between them. Begin with a small example and make it yours. */
  'console-ladders-empty-text': null
  /** Begin a new ladder */
  'console-ladder-begin': null
  /** { $count -> [one] { $count } role *[other] { $count } roles } */
  'console-ladder-count': { count: number }
  /** Edition { $version } · { $roles } */
  'console-ladder-version': { roles: string; version: string }
  /** Open */
  'console-ladder-open': null
  /** Open { $title } */
  'console-ladder-open-name': { title: string }
  /** Ladder { $key } */
  'console-ladder-edit': { key: string }
  /** A new ladder */
  'console-ladder-new': null
  /** The centre has this ladder, but not the file that it was made from. Bring the file to go on from it. */
  'console-ladder-lost': null
  /** The ladder as a file */
  'console-ladder-file': null
  /** Take a file */
  'console-ladder-bring': null
  /** The map */
  'console-ladder-map': null
  /** As you write, the roles and skills of your ladder appear here. */
  'console-ladder-map-empty': null
  /** Roles */
  'console-ladder-roles': null
  /** Skills */
  'console-ladder-skills': null
  /** Publish this ladder? */
  'console-ladder-sure': null
  /** “{ $title }” comes to every desk with the next sync and replaces the edition before. What agents wrote down stays with them. */
  'console-ladder-sure-text': { title: string }
  /** The ladder is published. */
  'console-ladder-published': null
  /** Being checked */
  'console-check-busy': null
  /** Write or take a file. It is checked as you write. */
  'console-check-empty': null
  /** Nothing is wrong with it. It can be published. */
  'console-check-good': null
  /** { $count -> [one] { $count } line has a fault. It cannot be published yet. *[other] { $count } lines have a fault. It cannot be published yet. } */
  'console-check-faults': { count: number }
  /** Faults by line; each leads to its line */
  'console-check-list': null
  /** Values */
  'console-values': null
  /** A kudos can be tied to one of them. */
  'console-values-hint': null
  /** No value yet. Add the first one. */
  'console-values-none': null
  /** New value */
  'console-value-name': null
  /** What it looks like in a call, in one sentence */
  'console-value-meaning': null
  /** “{ $name }” is a value now. */
  'console-value-added': { name: string }
  /** The least rest that your centre grants. It can only be more than Breakwater’s own, never less; and agents can always be kinder to themselves. */
  'console-policy-hint': null
  /** What applies */
  'console-policy-now': null
  /** The tide is how full somebody is: it rises with calls and falls with rest. When it is full, a reset is due. */
  'console-policy-tide': null
  /** Your centre has set nothing; Breakwater’s own numbers apply. */
  'console-policy-own': null
  /** Set by your centre on { $day } */
  'console-policy-since': { day: string }
  /** Breakwater’s own: { $value } */
  'console-policy-standard': { value: string }
  /** Edit */
  'console-policy-edit': null
  /** A line for each number that you set, such as mark = "45m". Their names stand below beside what applies; what you leave out stays as Breakwater has it. */
  'console-policy-edit-hint': null
  /** The policy as a file */
  'console-policy-file': null
  /** Publish this policy? */
  'console-policy-sure': null
  /** It applies at every desk from the next sync on. Works council and leaders can read it here, and the audit says who set it. */
  'console-policy-sure-text': null
  /** The policy is published. */
  'console-policy-published': null
  /** Version { $number } */
  'console-policy-version': { number: string }
  /** Versions */
  'console-policy-versions': null
  /** Each policy that was published is kept and signed. To go back, an old one is published anew. */
  'console-policy-versions-hint': null
  /** No version yet. Each one that is published stands here, with its day and who published it. */
  'console-policy-versions-none': null
  /** { $day } · { $by } */
  'console-policy-by': { by: string; day: string }
  /** { $day } · set before versions were kept */
  'console-policy-by-before': { day: string }
  /** in force */
  'console-policy-in-force': null
  /** waits for the works council */
  'console-policy-waits': null
  /** replaced */
  'console-policy-replaced': null
  /** never in force */
  'console-policy-never': null
  /** { $count -> [one] { $count } of the works council agreed. *[other] { $count } of the works council agreed. } */
  'console-policy-agreed': { count: number }
  /** Nobody of the works council agreed yet. */
  'console-policy-agreed-none': null
  /** It applied at once; nobody of the works council had to agree. */
  'console-policy-agreed-unneeded': null
  /** Version { $number } grants less than the one in force. It applies once more than half of the works council agree: { $agreed } of { $council } have, { $needed } are needed. */
  'console-policy-waiting': { agreed: string; council: string; needed: string; number: string }
  /** Read */
  'console-policy-look': null
  /** Read version { $number } */
  'console-policy-look-name': { number: string }
  /** Agree */
  'console-policy-agree': null
  /** You agree to version { $number } as a member of the works council. Your name and the day stand beside it from then on, for everybody who may read it here. */
  'console-policy-agree-text': { number: string }
  /** You agreed to version { $number }. */
  'console-policy-agreed-said': { number: string }
  /** Agreed by the works council */
  'console-policy-who-agreed': null
  /** What changed since version { $number } */
  'console-policy-compared': { number: string }
  /** The first version */
  'console-policy-first': null
  /** Nothing stands in it: Breakwater’s own numbers apply. */
  'console-policy-empty-text': null
  /** New: */
  'console-policy-line-added': null
  /** Gone: */
  'console-policy-line-taken': null
  /** In words */
  'console-policy-words': null
  /** It grants less than the version before: { $what } */
  'console-policy-less': { what: string }
  /** the country’s rules */
  'console-policy-country': null
  /** Signature */
  'console-policy-signature': null
  /** Signed by your centre’s server. The signature holds. */
  'console-policy-signed': null
  /** The signature does not hold. Tell whoever runs the server, and do not rely on this version. */
  'console-policy-unsigned': null
  /** Key { $id } */
  'console-policy-key': { id: string }
  /** Note this key. With it and the saved file, breakwater-server policy verify says whether a version is what was published. */
  'console-policy-key-hint': null
  /** Save as a file */
  'console-policy-save': null
  /** Publish this text anew */
  'console-policy-anew': null
  /** It grants less than the policy in force: { $what } */
  'console-policy-check-less': { what: string }
  /** It grants less than the policy in force: { $what }. It waits until more than half of the works council agree. */
  'console-policy-check-waits': { what: string }
  /** It grants less than the policy in force, so it waits until more than half of the works council agree here. Until then the one in force stays. */
  'console-policy-sure-waits': null
  /** The policy is published, and waits for the works council. */
  'console-policy-published-waits': null
  /** What people with a post did: who, when, what, to whom. It is kept for 24 months. What agents do is not in it. Whoever acted on the server itself stands there by the account, such as root. */
  'console-audit-hint': null
  /** Search by name or act */
  'console-audit-search': null
  /** Nothing was done yet */
  'console-audit-empty': null
  /** Each act of an admin stands here: codes, sessions, imports, policies. You can take all of it along as a table. */
  'console-audit-empty-text': null
  /** Save as a table (CSV) */
  'console-audit-take': null
  /** Being made */
  'console-audit-taking': null
  /** by { $actor } */
  'console-audit-by': { actor: string }
  /** by { $actor } · about { $whom } */
  'console-audit-by-to': { actor: string; whom: string }
  /** What is shown */
  'console-audit-parts': null
  /** Acts */
  'console-audit-acts': null
  /** Releases */
  'console-audit-releases': null
  /** Retention */
  'console-audit-retention': null
  /** Changed: { $count } */
  'console-audit-changed': { count: string }
  /** Sessions ended: { $count } */
  'console-audit-sessions': { count: string }
  /** Accounts: { $count } */
  'console-audit-accounts': { count: string }
  /** Texts erased: { $count } */
  'console-audit-bodies': { count: string }
  /** Records: { $records } · streams: { $streams } */
  'console-audit-stored': { records: string; streams: string }
  /** Version { $number }, waits for the works council */
  'console-audit-version-waits': { number: string }
  /** Results told: { $told } of { $all } */
  'console-audit-told': { all: string; told: string }
  /** Removed in the directory */
  'console-audit-removed': null
  /** The same person as */
  'console-audit-same': null
  /** Put on the wall board */
  'console-audit-shown': null
  /** Taken off the wall board */
  'console-audit-hidden': null
  /** From { $source } */
  'console-audit-from': { source: string }
  /** Passed on: { $count } */
  'console-audit-passed-on': { count: string }
  /** Wait for a look: { $count } */
  'console-audit-waits': { count: string }
  /** Known already: { $count } */
  'console-audit-known': { count: string }
  /** Not taken: { $count } */
  'console-audit-refused': { count: string }
  /** What of each pulse was told and what was kept back. k is the least number of people behind a result: a smaller group is never told, nor anything that a smaller one could be worked out from. */
  'console-releases-hint': null
  /** Nothing was told yet */
  'console-releases-empty': null
  /** After each pulse it stands here which results were told and which were not, with the k that held. */
  'console-releases-empty-text': null
  /** told */
  'console-release-told': null
  /** kept back */
  'console-release-untold': null
  /** { $count -> [one] Fewer than { $count } person answered, or a smaller group could be worked out from it. *[other] Fewer than { $count } people answered, or a smaller group could be worked out from it. } */
  'console-release-kept': { count: number }
  /** k = { NUMBER($k) } */
  'console-release-k': { k: number }
  /** How long the server keeps what. It erases it by itself. What has no fixed end stays until it is taken back or erased, or as long as the centre. */
  'console-retention-hint': null
  /** Who can read what */
  'console-read': null
  /** What each post can read here. Looking is not noted anywhere; what somebody does is under “Acts”. */
  'console-read-hint': null
  /** Nobody but the agent */
  'console-read-own': null
  /** Calls, resets, breaks and what was hard: they stay on the agent’s own computer. Where somebody has a vault, the sums of their days are on the server too, sealed, and nobody else opens them. */
  'console-read-own-what': null
  /** Everybody at the centre */
  'console-read-all': null
  /** Names, teams and posts. What became of what was said, and what is overdue. Thanks, where whoever was thanked shows them to everybody. The policy in force. */
  'console-read-all-what': null
  /** Who is in the teams that they lead, and customers’ words that wait for these people. What was said, by name only to the one who answers for it. What pulses of their teams and the centre came to. The policy. */
  'console-read-leader-what': null
  /** What was said, by name only to the one who answers for it. The month’s report, each release of a pulse, every version of the policy. What people with a post did, and what takes a second person, by name. No roster with addresses. */
  'console-read-council-what': null
  /** The roster with addresses and posts, and where somebody is signed in, by the day. What was said, by name only to the one who answers for it. Pulses, ladders, values, the policy, what people with a post did. Customers’ words that wait where nobody leads. */
  'console-read-admin-what': null
  /** Whoever runs the server */
  'console-read-server': null
  /** In the database, whatever is on the server and not sealed. No page of this console shows more than stands above. */
  'console-read-server-what': null
  /** { $count -> [one] { $count } day *[other] { $count } days } */
  'console-kept-days': { count: number }
  /** { $count -> [one] { $count } month *[other] { $count } months } */
  'console-kept-months': { count: number }
  /** no fixed end */
  'console-kept-always': null
  /** What is needed while a vault is opened */
  'console-kept-of-vault-proof': null
  /** A pairing of two desks */
  'console-kept-of-pairing': null
  /** A sign-in with the account at work that was begun */
  'console-kept-of-sign-in': null
  /** A session of this console */
  'console-kept-of-console-session': null
  /** Asking the leader for time to recover */
  'console-kept-of-relief': null
  /** How much was sent on a day, so that limits hold */
  'console-kept-of-count': null
  /** A kudos that was reported */
  'console-kept-of-kudos-report': null
  /** What only somebody who left could read, and what they shared of their path */
  'console-kept-of-left': null
  /** Under which names survey tools sent praise */
  'console-kept-of-praise-key': null
  /** A desk’s session that is not used */
  'console-kept-of-session': null
  /** What people with a post did */
  'console-kept-of-act': null
  /** What was asked for that takes a second person */
  'console-kept-of-request': null
  /** Kudos */
  'console-kept-of-kudos': null
  /** Customers’ praise */
  'console-kept-of-praise': null
  /** What somebody shares of their path */
  'console-kept-of-excerpt': null
  /** What became of what was said to the centre */
  'console-kept-of-voice': null
  /** What pulses came to */
  'console-kept-of-pulse-told': null
  /** Versions of the policy, and who agreed to them */
  'console-kept-of-policy-version': null
  /** Made an address for the console */
  'console-act-console-link': null
  /** Signed in to the console */
  'console-act-console-login': null
  /** Made a code to join */
  'console-act-invite': null
  /** Ended a session */
  'console-act-session-end': null
  /** Added a person */
  'console-act-person-add': null
  /** Signed out a person who left */
  'console-act-person-leave': null
  /** Let a person come back */
  'console-act-person-return': null
  /** Renamed a person */
  'console-act-person-rename': null
  /** Moved a person to another team */
  'console-act-person-move': null
  /** Tied an account at work to a person */
  'console-act-account-link': null
  /** Forgot the accounts at work of a person */
  'console-act-account-unlink': null
  /** Changed a person’s number at work */
  'console-act-person-number': null
  /** Gave a person another post, by the account at work */
  'console-act-person-post': null
  /** Gave a person another post */
  'console-act-person-post-set': null
  /** Changed a person, by the directory */
  'console-act-person-set': null
  /** Changed a team, by the directory */
  'console-act-team-set': null
  /** Asked for two entries of a person to be made one */
  'console-act-person-merge-ask': null
  /** Made two entries of a person one */
  'console-act-person-merge': null
  /** Refused what takes a second person */
  'console-act-request-refuse': null
  /** Took back what takes a second person */
  'console-act-request-take-back': null
  /** Wrote out what is kept of a person */
  'console-act-privacy-export': null
  /** Asked for everything of a person to be erased */
  'console-act-privacy-erase-ask': null
  /** Erased everything of a person */
  'console-act-privacy-erase': null
  /** Erased in its time what only a person could read who left */
  'console-act-privacy-left': null
  /** Made a token for a program */
  'console-act-token-add': null
  /** Ended a token of a program */
  'console-act-token-end': null
  /** Added a team */
  'console-act-team-add': null
  /** Added or reworded a value */
  'console-act-value-add': null
  /** Named the centre */
  'console-act-org-name': null
  /** Imported people */
  'console-act-import-people': null
  /** Imported praise */
  'console-act-import-praise': null
  /** A survey tool brought praise */
  'console-act-praise-take': null
  /** Passed on praise that waited */
  'console-act-praise-approve': null
  /** Erased praise that waited */
  'console-act-praise-refuse': null
  /** Published a ladder */
  'console-act-import-ladder': null
  /** Published a policy */
  'console-act-policy-set': null
  /** Agreed to a policy for the works council */
  'console-act-policy-agree': null
  /** Made a backup */
  'console-act-backup': null
  /** Put a backup back */
  'console-act-restore': null
  /** Moved the centre’s database */
  'console-act-migrate': null
  /** Filled in the sample */
  'console-act-sample': null
  /** Forgot a vault */
  'console-act-vault-forget': null
  /** Held up somebody after wrong passphrases */
  'console-act-passphrase-throttled': null
  /** Took a step with what agents said */
  'console-act-case-step': null
  /** Brought forward the day of something that agents said */
  'console-act-case-step-sooner': null
  /** Said that something agents had said is done */
  'console-act-case-step-done': null
  /** Decided no about something that agents said */
  'console-act-case-step-no': null
  /** Decided yes about something that agents said */
  'console-act-case-step-yes': null
  /** Handed over something that agents said */
  'console-act-case-step-handed': null
  /** Took over something that agents said */
  'console-act-case-step-own': null
  /** Joined two cases of friction */
  'console-act-case-merge': null
  /** Changed what stands on the wall board */
  'console-act-case-board': null
  /** Opened a pulse */
  'console-act-pulse-open': null
  /** Counted a pulse and told what may be told */
  'console-act-pulse-told': null
  /** Approved the report of a month */
  'console-act-report-approve': null
  /** A screen that everybody passes, such as in the kitchen, can show thanks: only what those who were thanked show to everybody now. When somebody takes it back, it goes from the board within five minutes. */
  'console-wall-what': null
  /** No number, no order of people, no picture of anybody. */
  'console-wall-never': null
  /** What was said to the centre and is done stands there, too, when whoever answered shows it: what was done, never who said it. */
  'console-wall-done': null
  /** Open the board here */
  'console-wall-open': null
  /** On a screen of its own */
  'console-wall-screen': null
  /** Whoever runs the server makes a token for the screen: */
  'console-wall-step-token': null
  /** Put the address together. */
  'console-wall-step-address': null
  /** Open the address on the screen and press F for the whole screen. */
  'console-wall-step-open': null
  /** The token */
  'console-wall-token': null
  /** It stays in this page and is sent nowhere. */
  'console-wall-token-hint': null
  /** Language of the board */
  'console-wall-language': null
  /** Whoever has the address sees the board. To take it away: breakwater-server token end */
  'console-wall-end': null
  /** The sums of a pulse, after its month */
  'console-kept-of-pulse-sum': null
  /** To whom tokens for saying something without a name were given, and which were used, after their month */
  'console-kept-of-voice-token': null
  /** Who could answer a pulse, and as one of which team */
  'console-kept-of-pulse-member': null
  /** Your data */
  'data-title': null
  /** All of this is yours. Take it along, or erase it here. */
  'data-hint': null
  /** Export */
  'data-export': null
  /** A page to read and print, and the same as files for programs. Nothing is sent anywhere. */
  'data-export-lead': null
  /** Into this folder */
  'data-export-where': null
  /** Write the files */
  'data-export-do': null
  /** Written to { $dir }. */
  'data-exported': { dir: string }
  /** Show folder */
  'data-folder': null
  /** Erase everything */
  'data-erase': null
  /** Erase everything of yours here? */
  'data-erase-title': null
  /** What goes */
  'data-erase-goes': null
  /** What stays elsewhere */
  'data-erase-stays': null
  /** Erase everything */
  'data-erase-yes': null
  /** Erase everything, and lose what was not sent */
  'data-erase-lose': null
  /** Your days: calls, resets, breaks, and their sums. */
  'data-goes-days': null
  /** Kudos that you gave and received, as far as they are on this computer. */
  'data-goes-kudos': null
  /** Your path: roles, evidence and goals. */
  'data-goes-path': null
  /** What you said to your centre, as far as it is on this computer, and the keys that show it is yours. */
  'data-goes-voice': null
  /** What you set here: language, phones, call sources with their passwords, scripts, calendar, your own numbers. */
  'data-goes-set': null
  /** The keys to your vault, as far as they are kept here. */
  'data-goes-vault': null
  /** Your sign-in at { $name } on this computer. */
  'data-goes-centre': { name: string }
  /** { $count -> [one] { $count } record that was not sent yet. It would be lost. *[other] { $count } records that were not sent yet. They would be lost. } */
  'data-goes-unsent': { count: number }
  /** At { $name }: what was sent, such as kudos that you gave and what you share of your path, and what is sealed in your vault. Whoever runs your centre can erase it. */
  'data-stays-centre': { name: string }
  /** Files that you exported, and the program itself. */
  'data-stays-files': null
  /** Licences */
  'data-licences': null
  /** Breakwater is free software (MIT or Apache-2.0). It is built from: */
  'data-licences-hint': null
  /** Help */
  'data-help': null
  /** Every command of the command line explains itself: breakwater --help. If something does not work, breakwater doctor says what and why. */
  'data-help-text': null
  /** That request could not be understood: { $detail } */
  'error-bad-request': { detail: string }
  /** This program and the server do not understand each other ({ $fault }). Nothing is lost; the newer of the two waits for the other to be updated. */
  'error-request-broken': { fault: string }
  /** { $choice -> [language] Breakwater does not speak { $name }. Nothing was changed. [theme] There is no look called { $name }. Choose system, light or dark. [screen] There is no screen called { $name }. Choose auto, window, pointer, primary, or screen: and a name. [reset] A reset takes 60s, 3m or 10m, not { $name }. Nothing was changed. [relief] You can say that you need 1, 3 or 10 minutes, not { $name }. Nothing was sent. *[other] There is no view called { $name }. There are today, kudos, path, voice, friction and settings. } */
  'error-choice-unknown': { choice: string; name: string }
  /** { $amount -> [days] A history shows { NUMBER($min) } to { NUMBER($max) } days. [level] A level is a number from { NUMBER($min) } to { NUMBER($max) }. [sources] These are { NUMBER($max) } call sources already. Remove one that you no longer need. [quiet] Quiet mode lasts from { NUMBER($min) } second to { NUMBER($max) } seconds, which is a day. Nothing was changed. [later] An offer can be put off by 1 to 60 minutes. Nothing was changed. [hooks] These are { NUMBER($max) } already. Remove one that you no longer need. [ideas] These are { NUMBER($max) } resets of your own already. Remove one that you no longer need. [receivers] At most { NUMBER($max) } people get a kudos at once. Nothing was sent. *[other] A shift has at most { NUMBER($max) } parts. } */
  'error-out-of-range': { amount: string; max: number; min: number }
  /** { $fault -> [relative] Write the whole path of the folder, from the root on. Nothing was written. *[other] Nothing can be written into this folder. Choose another one, or get the right to write there. } */
  'error-folder-bad': { fault: string }
  /** There is no command { $name }. */
  'error-unknown-command': { name: string }
  /** This cannot be done from here. */
  'error-not-allowed': null
  /** Breakwater does not answer. What was saved is safe, and this window looks for it again by itself. */
  'error-resident-lost': null
  /** Write at least one word. */
  'error-note-too-short': null
  /** These are { NUMBER($chars) } characters; at most { NUMBER($max) } fit. Nothing was sent. */
  'error-note-too-long': { chars: number; max: number }
  /** The text holds characters that cannot be shown. Nothing was sent. */
  'error-note-has-control': null
  /** Kudos go to somebody else. */
  'error-kudos-to-self': null
  /** This kudos is not here any more. */
  'error-kudos-unknown': null
  /** Say who it is for. */
  'error-receiver-missing': null
  /** { $name } has no vault yet, so nothing can be sealed for them. Nothing was sent. They make one in the settings, or with: breakwater vault create */
  'error-receiver-without-vault': { name: string }
  /** Nothing is ticked, so nothing was sent. Choose a goal, a skill or the role you look at. */
  'error-excerpt-empty': null
  /** This is too much at once. Nothing was sent. Leave something out. */
  'error-excerpt-too-long': null
  /** You share nothing with { $name }. */
  'error-nothing-shared': { name: string }
  /** Nothing was given in the last ten seconds. A kudos can still be withdrawn, from its card or with: breakwater kudos withdraw ID */
  'error-undo-over': null
  /** Nobody here is called { $name }. Write the whole name, or the id. */
  'error-person-unknown': { name: string }
  /** Nobody here is called { $name }. Perhaps you mean { $alike }? Write the whole name. */
  'error-person-name-unfinished': { alike: string; name: string }
  /** { $count -> [one] { $count } person is called { $name }: { $candidates }. Use the id. *[other] { $count } people are called { $name }: { $candidates }. Use the id of the one you mean. } */
  'error-person-ambiguous': { candidates: string; count: number; name: string }
  /** There is no value called { $name }. */
  'error-value-unknown': { name: string }
  /** For this, join your centre first. */
  'error-not-joined': null
  /** This computer holds what belongs to { $name }. The code was for somebody else; leave first, or use a code of { $name }. */
  'error-joined-as-other': { name: string }
  /** A centre is joined already. Leave it first; that erases what is kept on this computer. */
  'error-already-joined': null
  /** { $count -> [one] One record has *[other] { $count } records have } not been sent yet and would be lost. Connect to your centre first, or leave and give that up. */
  'error-unsent-left': { count: number }
  /** This is not a server address. It looks like https://breakwater.example.org */
  'error-address-bad': null
  /** This is not an address of a calendar. It begins with https or webcal, and often ends in .ics. Nothing was changed. */
  'error-calendar-address-bad': null
  /** This address is not protected. Ask for one that begins with https. */
  'error-plain-http-refused': null
  /** This code is not known. Check it for typing errors. */
  'error-code-unknown': null
  /** This code was used already. Ask for a new one. */
  'error-code-used': null
  /** This code is too old. Ask for a new one. */
  'error-code-expired': null
  /** { $fault -> [off] This centre has no sign-in with the account at work. Use the code that you were given. [provider_down] The sign-in of your organisation does not answer. Nothing was changed. Try again later, or join with a code. [no_person] Your account at work is not known to this centre. Nothing was changed. Ask whoever runs Breakwater at your centre, or join with a code. [other_account] You signed in here with another account before. Nothing was changed. Use that one, or ask whoever runs Breakwater at your centre. [cancelled] The sign-in was called off. Nothing was changed. [expired] The sign-in took too long or was done already. Nothing was changed. Begin again. *[other] What the sign-in of your organisation answered cannot be trusted. Nothing was changed. Tell whoever runs Breakwater at your centre, or join with a code. } */
  'error-sso-failed': { fault: string }
  /** The server cannot be reached. What is here is safe. Check the address and the network, then try again. */
  'error-server-unreachable': null
  /** { $fault -> [issuer] This computer does not trust the server's certificate: no authority that it knows has signed it. Nothing was sent, and everything is saved here. Ask whoever runs Breakwater at your centre: either the centre's authority is yet to be installed on this computer, or this is not your centre's server. [date] The server's certificate is not good today. Nothing was sent, and everything is saved here. Check the date of this computer; if it is right, ask whoever runs Breakwater at your centre to renew the certificate. [name] The server's certificate is made out to another name. Nothing was sent, and everything is saved here. Check the address; if it is right, ask whoever runs Breakwater at your centre for a certificate with that name. *[other] This computer does not trust the server's certificate. Nothing was sent, and everything is saved here. Ask whoever runs Breakwater at your centre. } */
  'error-certificate-untrusted': { fault: string }
  /** The server gave no proper answer. What is here is safe. Try again; if it stays so, tell whoever runs Breakwater at your centre. */
  'error-server-broken': null
  /** Your centre no longer knows this computer. Everything is saved here; join again to send it. */
  'error-signed-out': null
  /** The server was restored. What is new is being read again. */
  'error-feed-rewound': null
  /** This request has the name of an earlier one, but says something else. Nothing was changed. Send it again under a new name. */
  'error-key-reused': null
  /** Not during a call. It waits until the call is over. */
  'error-on-a-call': null
  /** No reset is due, so there is nothing to put off. For quiet without an offer: breakwater quiet 30m */
  'error-nothing-due': null
  /** There is no call source { $id }. */
  'error-source-unknown': { id: string }
  /** Calls cannot be heard from { $kind }. */
  'error-source-kind-unknown': { kind: string }
  /** { $kind -> [baresip] baresip needs an address with a port, for example 127.0.0.1:4444. [dialog] A telephone system needs your address there, for example sip:1001@pbx.example.org. Only UDP and TCP can be used. *[other] This source needs an address on this computer, for example 127.0.0.1:4747. } */
  'error-source-address-bad': { kind: string }
  /** { $fault -> [no_modifier] People type with these. Add Ctrl, Alt or Super. Nothing was changed. [twice] Another of your shortcuts has these keys. Nothing was changed. *[unreadable] These are no keys. Write them like Ctrl+Alt+R. Nothing was changed. } */
  'error-shortcut-refused': { fault: string }
  /** No program { $name } has used a microphone. */
  'error-phone-unknown': { name: string }
  /** There is no hook { $id }. */
  'error-hook-unknown': { id: string }
  /** { $fault -> [empty] Write a command line or an address. Nothing was changed. [too_long] This is too long: at most { NUMBER($max_bytes) } bytes. Nothing was changed. [unreadable] A quotation mark is not closed, or a character cannot be shown. Nothing was changed. [elsewhere] Only addresses on this computer are told, such as http://localhost:8989/light. Nothing was changed. *[other] This address cannot be read. It looks like http://localhost:8989/light. Nothing was changed. } */
  'error-hook-refused': { fault: string; max_bytes: number }
  /** { $reason -> [too_short] Say a little more, so that you know when the goal is met. [too_long] This is too long for one goal. Shorten it or make two. [unseen] The text holds characters that cannot be shown. Type it again. [on_speed] A goal on speed or handle time is not kept here. Choose something you can grow in. [no_measure] Say how you will know that the goal is met, for example how many. [day_past] That day has passed. Choose a later one. *[other] This goal cannot be kept like this. } */
  'error-goal-refused': { reason: string }
  /** This piece of evidence is not here any more. Nothing was printed. */
  'error-evidence-unknown': null
  /** { $fault -> [program_missing] The program breakwater-print is not installed beside Breakwater. Nothing was written. Install it and try again. [font_han] No font on this computer has these Chinese characters: { $signs }. Nothing was written. Install one, for example Noto Sans CJK (Debian and Ubuntu: fonts-noto-cjk), and print again. [font_other] No font on this computer has these characters: { $signs }. Nothing was written. Install a font that has them, or leave them out, and print again. *[broken] The page could not be made. Nothing was written, and what you wrote down is safe. Try again. } */
  'error-print-refused': { fault: string; signs: string }
  /** This role is not on the ladder any more. */
  'error-role-unknown': null
  /** { $fault -> [title_missing] This reset needs a title. Nothing was changed. [title_too_long] The title is too long: 40 characters at most. Nothing was changed. [text_too_long] The text is too long: 280 characters in 6 lines at most. Nothing was changed. *[unseen] The text holds characters that cannot be shown. Type it again. } */
  'error-idea-refused': { fault: string }
  /** There is no reset of your own called { $name }. They are listed by: breakwater own list */
  'error-idea-unknown': { name: string }
  /** This goal is not here any more. */
  'error-goal-unknown': null
  /** This skill is not on the ladder any more. */
  'error-skill-unknown': null
  /** { $fault -> [gone] This waits no longer: it was decided, taken back or replaced, or its time is over. Nothing was changed. Look at the list again. [same_eyes] You asked for this, so somebody else has to confirm it. You can take it back. Nothing was changed. [nobody_else] This takes two people, and nobody else here could confirm it. Nothing was asked for. Make somebody else an admin first, or a member of the works council. [last_admin] Your centre would have no admin any more. Nothing was changed. Make somebody else an admin first. [both_vaults] Both entries have a vault, and two vaults cannot be made one. Nothing was changed. The person has to go on with one of them, and the other entry leaves. [same_entry] This is one entry, not two. Nothing was changed. Choose another one. [not_here] Whoever is meant is not here any more: they left, or were erased. Nothing was changed. [asked_already] The same was asked for already, and waits. Nothing was changed. *[too_many] As much waits for a second person as there is room for. Nothing was asked for. Have some of it decided first. } */
  'error-four-eyes-refused': { fault: string }
  /** { $text } is not a length of time. Write for example 60s, 10m or 1h. */
  'error-duration-bad': { text: string }
  /** “{ $text }” is not hours like 08:00-16:30. Nothing was changed. */
  'error-hours-bad': { text: string }
  /** The parts { $one } and { $other } of this shift overlap. Each begins when the one before it is over, or later. Nothing was changed. */
  'error-shift-parts-overlap': { one: string; other: string }
  /** There are no rules for { $name }. There are for AT, BR, DE, ES, IT, PL and UK. */
  'error-pack-unknown': { name: string }
  /** Choose the country whose rules apply to you first, in the settings or with: breakwater policy pack ES */
  'error-pack-not-chosen': null
  /** These rules have no { $id }. */
  'error-rule-unknown': { id: string }
  /** Nobody is known to lead your team, so nothing was sent. */
  'error-leader-unknown': null
  /** You are in no team here, so nothing changed. Show it to everyone, or ask whoever runs your centre. */
  'error-team-missing': null
  /** { $fault -> [tool_missing] Name the tool that got in the way. Nothing was sent. [tool_too_long] The name of the tool is too long: at most 60 characters. Nothing was sent. [minutes] Minutes are a number from 1 to 480, a working day. Nothing was sent. [not_friction] Only what got in the way has a tool, minutes or a waiting customer. Nothing was sent. [additions_full] As much was added as fits. What you said so far stands. Say something new instead. [not_answered] There is no answer yet to say thanks for. Nothing was sent. It comes by the day that stands there. [over] This is over: it was withdrawn, or you said thanks already. Nothing was changed. *[month_full] All that can be said without a name this month is said. Nothing was sent. Say it with your name, or without one next month. } */
  'error-voice-refused': { fault: string }
  /** This is not in your list, or not any more. Nothing was changed. All you said is listed by: breakwater voice list */
  'error-voice-unknown': null
  /** This is not open any more, or it was joined with another one. Nothing was changed. Look at the list again. */
  'error-case-unknown': null
  /** { $fault -> [not_now] It stands elsewhere by now: somebody was faster. Nothing was changed. Look at it again. [day] This day has passed, is no earlier than the one that holds, or is further away than 90 days. Nothing was changed. Choose another one. [owner] This person cannot answer for it: they left, or have no room in the console. Nothing was changed. Choose somebody else. [merge] Only friction about the same tool is answered as one. Nothing was changed. *[board] Only what is done can stand on the wall board, and its words must do without a name. Nothing was changed. } */
  'error-case-refused': { fault: string }
  /** { $fault -> [none] No short questions are open. Nothing was sent. [over] The time for these questions is over. Nothing was sent, and what was answered before counts. [answered] You answered these before. That answer stands, and nothing else was sent. [overdue] Answers to agents are overdue; they come first. No pulse was opened. [twice] This month has had its pulse. No other one was opened. The next can be opened next month. [month_over] The month is over too soon. No pulse was opened. Open it on the first of the next month. [questions] A pulse has one to four different questions. None was opened. [answers] Say one number for each question: 1 to 5, or 0 to leave it out. Nothing was sent. *[other_desk] What answering takes was fetched at another desk of yours. Nothing was sent. Answer there, or open your vault at both. } */
  'error-pulse-refused': { fault: string }
  /** The policy is refused. Line { NUMBER($line) }: { $reason } */
  'error-policy-refused': { line: number; reason: string }
  /** You have no vault at this centre yet. Make one in the settings, or with: breakwater vault create */
  'error-vault-missing': null
  /** You have a vault at this centre already. Unlock it with your passphrase, your recovery words or another desk. Nothing was changed. */
  'error-vault-there': null
  /** Your vault is locked here. Unlock it first. */
  'error-vault-locked': null
  /** What opens your vault was changed at another desk meanwhile. Nothing was changed here. Try again. */
  'error-vault-changed': null
  /** The key that is open here is not that of your vault at the centre. Nothing was changed. Lock it, and unlock it with your passphrase. */
  'error-vault-other': null
  /** This is not your passphrase. Nothing was changed. Check the keyboard and try again, or use your recovery words. */
  'error-passphrase-wrong': null
  /** There were too many wrong passphrases. The next try is in { $wait_s -> [one] { $wait_s } second *[other] { NUMBER($wait_s) } seconds }. Your recovery words and your other desks still open the vault at once. */
  'error-passphrase-throttled': { wait_s: number }
  /** { $fault -> [short] A passphrase has at least 10 characters. Three or four words that nobody expects together are good. Nothing was changed. [long] A passphrase has at most 256 characters. Nothing was changed. [plain] This passphrase repeats the same few characters. Choose one with more variety. Nothing was changed. *[other] The passphrase holds characters that cannot be typed everywhere. Choose another. Nothing was changed. } */
  'error-passphrase-unfit': { fault: string }
  /** { $fault -> [count] There are 24 recovery words; these are { NUMBER($place) }. Nothing was changed. [unknown] Word { NUMBER($place) } is none of the recovery words. Check how it is written. Nothing was changed. [asked] Word { NUMBER($place) } is another one. Look at your paper, and write it again. [checksum] One word is another one, or two are swapped. Compare them with your paper. Nothing was changed. *[other] These are not the recovery words of this vault. Nothing was changed. } */
  'error-words-unfit': { fault: string; place: number }
  /** There is no pairing with this code, or its ten minutes are over. Nothing was given. Begin again at the new desk. */
  'error-pairing-gone': null
  /** The two desks did not agree on one key, so nothing was given. Begin again. If it happens again, tell whoever runs your centre. */
  'error-pairing-mixed': null
  /** There is not enough free memory to open the vault; it takes 64 MiB for a moment. Nothing was changed. Close something and try again. */
  'error-memory-short': null
  /** The disk is full. Nothing was written, and what was saved before is safe. Make room and try again. */
  'error-disk-full': null
  /** This could not be saved. What was saved before is safe. Try again, or run: breakwater doctor */
  'error-store-failed': null
  /** This is too large: at most { NUMBER($max_bytes) } bytes. */
  'error-too-large': { max_bytes: number }
  /** { $retry_after_s -> [one] There is too much to do at the moment. Nothing was changed. Try again in { $retry_after_s } second. *[other] There is too much to do at the moment. Nothing was changed. Try again in { $retry_after_s } seconds. } */
  'error-busy': { retry_after_s: number }
  /** { NUMBER($max) } programs talk to Breakwater at once, and no more fit. Nothing is lost. Close windows or scripts that use it, and try again. */
  'error-no-room': { max: number }
  /** Breakwater was started without a display, so no window can open. Everything else works. End it and start it in your desktop session: breakwater quit, then breakwater run */
  'error-no-display': null
  /** The program that shows windows, breakwater-window, is not installed beside Breakwater. Everything else works. Install it and try again. */
  'error-window-missing': null
  /** Something went wrong on our side. What was saved is safe. Try again. */
  'error-internal': null
  /** Share */
  'path-share': null
  /** Share a part of your path */
  'path-share-title': null
  /** One person sees what you tick, as it is today. It is sealed for them: the server cannot read it. You can withdraw it at any time. */
  'path-share-lead': null
  /** With whom */
  'path-share-who': null
  /** Name */
  'path-share-who-placeholder': null
  /** What is seen */
  'path-share-what': null
  /** The words of a kudos are not in it: they are for you and who gave them. */
  'path-share-kudos': null
  /** Next role: { $role } */
  'path-share-next': { role: string }
  /** { $name }: level { NUMBER($level) } shown */
  'path-share-skill': { level: number; name: string }
  /** { $name } sees this */
  'path-share-seen': { name: string }
  /** { $name } sees this part of your path from now on. */
  'path-share-done': { name: string }
  /** since { $day } */
  'path-share-since': { day: string }
  /** What you share */
  'path-shares': null
  /** Shared with you */
  'path-shared': null
  /** as it was on { $day } */
  'path-shared-day': { day: string }
  /** It is sealed. Open your vault to read it. */
  'path-shared-sealed': null
  /** More is shared than fits here. See it one by one: breakwater path shared --with WHO */
  'path-shared-more': null
  /** Share this no longer? */
  'path-unshare-title': null
  /** It is erased on the server and at { $name }’s desk. Perhaps it was read already. */
  'path-unshare-text': { name: string }
  /** Step { NUMBER($step) } of { NUMBER($steps) } */
  'firstrun-step': { step: number; steps: number }
  /** Skip all */
  'firstrun-skip': null
  /** Begin */
  'firstrun-finish': null
  /** A calm harbour beside a loud job */
  'firstrun-welcome-title': null
  /** Breakwater notices how long you have been on calls and offers you a short rest between them. It also brings you the thanks of others and shows the path ahead. */
  'firstrun-welcome-text': null
  /** Never in a call: nothing appears or sounds while you are on one. */
  'firstrun-promise-call': null
  /** Yours: calls, rests and hard moments can be read by you alone. */
  'firstrun-promise-yours': null
  /** Nobody learns whether you took a rest: no score, no ranking. */
  'firstrun-promise-nobody': null
  /** Which of these is your phone? */
  'firstrun-phone-title': null
  /** So that Breakwater knows when you are on a call, and leaves you alone then. */
  'firstrun-phone-text': null
  /** If none is found, nothing is lost: on Today you say yourself when you are on a call, with one click. */
  'firstrun-switch': null
  /** Join your centre */
  'firstrun-centre-title': null
  /** For thanks from your colleagues and the way ahead. It works alone, too. */
  'firstrun-centre-text': null
  /** Use it alone */
  'firstrun-alone': null
  /** You have joined { $name }. */
  'firstrun-joined': { name: string }
  /** Your calls and resets stay on this device. */
  'firstrun-privacy': null
  /** Call */
  'span-call': null
  /** Reset */
  'span-reset': null
  /** After a call */
  'span-after-call': null
  /** Break */
  'span-break': null
  /** Not measured */
  'span-unmeasured': null
  /** Your week */
  'history-title': null
  /** Seven days earlier */
  'history-earlier': null
  /** Seven days later */
  'history-later': null
  /** { $from } – { $to } */
  'history-range': { from: string; to: string }
  /** { $calls } on calls and { $rest } of rest in these seven days. The longest stretch without rest was { $longest }, on { $day }. */
  'history-week': { calls: string; day: string; longest: string; rest: string }
  /** No calls in these seven days. */
  'history-week-quiet': null
  /** Nothing was recorded in these seven days. */
  'history-week-none': null
  /** Day after day, your call time and your rest build up here. */
  'history-first': null
  /** { $day }: { $calls } on calls, { $rest } of rest. The longest stretch without rest was { $longest }. */
  'history-day': { calls: string; day: string; longest: string; rest: string }
  /** { $day }: no calls. */
  'history-day-quiet': { day: string }
  /** { $day }: nothing was recorded. Breakwater did not run, or nothing happened. */
  'history-day-none': { day: string }
  /** The end of a call was not heard, so { $length } are a guess. */
  'history-uncertain': { length: string }
  /** Breakwater did not run for { $length } of this day. That time is not measured. */
  'history-unmeasured': { length: string }
  /** Only the sums of this day are left. Details stay for { NUMBER($days) } days. */
  'history-lane-gone': { days: number }
  /** Choose a day to look at it. */
  'history-choose': null
  /** On calls */
  'history-call': null
  /** Longest without rest */
  'history-longest': null
  /** Rest */
  'history-rest': null
  /** Resets */
  'history-resets': null
  /** Day */
  'history-column-day': null
  /** Rest is your resets, announced breaks, and gaps of five minutes or more between calls. */
  'history-rest-what': null
  /** Details stay for { NUMBER($days) } days and the sums of a day for { NUMBER($months) } months, then they are deleted. */
  'history-kept': { days: number; months: number }
  /** { NUMBER($hours) } h */
  'history-axis-hours': { hours: number }
  /** { NUMBER($minutes) } min */
  'history-axis-minutes': { minutes: number }
  /** No hooks yet. A hook lets a busy light or a script on this computer know of calls, offers, resets and breaks. */
  'hook-none': null
  /** It hears from now on. Try it: breakwater hook test { $id } */
  'hook-added': { id: string }
  /** Hook { $id } is removed. */
  'hook-removed': { id: string }
  /** Nothing was heard of it yet. */
  'hook-unheard': null
  /** It was told. */
  'hook-told-done': null
  /** It ended or answered with an error. */
  'hook-told-failed': null
  /** There is no such program, or nobody answers at this address. */
  'hook-told-missing': null
  /** Its command line or address is no longer taken. Remove it and add it anew. */
  'hook-told-refused': null
  /** It took longer than 5 seconds and was ended. */
  'hook-told-hung': null
  /** It was not told: it was still busy. */
  'hook-told-dropped': null
  /** Since the start: { NUMBER($failed) } times without success, { NUMBER($dropped) } times not told because it was busy. */
  'hook-counts': { dropped: number; failed: number }
  /** Busy light and scripts */
  'hook-title': null
  /** A program or an address on this computer hears when a call, an offer, a reset or a break begins or ends: one word and the time, nothing else. */
  'hook-hint': null
  /** Program or address */
  'hook-target': null
  /** For example busylight {"{"}event{"}"} or http://localhost:8989/light */
  'hook-target-hint': null
  /** Add */
  'hook-add': null
  /** Remove */
  'hook-remove': null
  /** Remove this one? */
  'hook-remove-title': null
  /** Try it */
  'hook-test': null
  /** What it hears */
  'hook-events': null
  /** call begins */
  'hook-event-call-start': null
  /** call ends */
  'hook-event-call-end': null
  /** a reset is offered */
  'hook-event-offer': null
  /** reset begins */
  'hook-event-reset-start': null
  /** reset ends */
  'hook-event-reset-end': null
  /** break begins */
  'hook-event-break-start': null
  /** break ends */
  'hook-event-break-end': null
  /** Your own resets */
  'idea-title': null
  /** What does you good between two calls, in your own words. You choose it beside breathing, looking away, stretching and quiet. Only you can read it. */
  'idea-hint': null
  /** No resets of your own yet. */
  'idea-none': null
  /** Add one */
  'idea-add': null
  /** Change { $title } */
  'idea-change-named': { title: string }
  /** Remove { $title } */
  'idea-remove-named': { title: string }
  /** Remove this reset? */
  'idea-remove-title': null
  /** A reset of your own */
  'idea-sheet': null
  /** What it is called */
  'idea-name': null
  /** Walk to the window */
  'idea-name-placeholder': null
  /** A few lines to read meanwhile */
  'idea-lines': null
  /** Leave the headset here. Look for the tree. Come back slowly. */
  'idea-lines-placeholder': null
  /** How long */
  'idea-length': null
  /** Keep it */
  'idea-save': null
  /** { $title }, { $length }: it is kept. Only you can read it. Its id is { $id } */
  'idea-kept': { id: string; length: string; title: string }
  /** { $title }, { $length }: it is changed. */
  'idea-changed': { length: string; title: string }
  /** It is removed. */
  'idea-removed': null
  /** The keyring of this computer is being asked. It may want its password. */
  'vault-keyring-asked': null
  /** The key is in the keyring of this computer, which is locked. Unlock the keyring, or open the vault with your passphrase. */
  'vault-keyring-locked': null
  /** The key is in a keyring that is not there now. Your passphrase opens the vault all the same. */
  'vault-keyring-absent': null
  /** The key is no longer in the keyring of this computer: it was removed there, or another keyring answers. Your passphrase opens the vault all the same. */
  'vault-keyring-lost': null
  /** The keyring of this computer does not answer. Your passphrase opens the vault all the same. */
  'vault-keyring-silent': null
  /** The keyring of this computer stayed locked, so the key is not kept in it. To keep it, unlock the keyring, lock the vault and open it again. */
  'vault-unkept-locked': null
  /** The keyring of this computer did not take the key, so the key is not kept in it. */
  'vault-unkept-silent': null
  /** Breakwater: half of the key to a vault ({ $id }) */
  'keyring-label': { id: string }
  /** Kudos */
  'kudos-title': null
  /** Give kudos */
  'kudos-give': null
  /** new */
  'kudos-new': null
  /** What your work came to for somebody */
  'kudos-again-shift-start': null
  /** It was a hard day. These words are yours. */
  'kudos-again-hard-day': null
  /** Put away */
  'kudos-again-put-away': null
  /** “{ $text }” */
  'kudos-quote': { text: string }
  /** Which kudos */
  'kudos-filter': null
  /** All */
  'kudos-filter-all': null
  /** For you */
  'kudos-filter-received': null
  /** From you */
  'kudos-filter-given': null
  /** Hidden */
  'kudos-filter-hidden': null
  /** None here yet. */
  'kudos-filter-empty': null
  /** Show older ones */
  'kudos-older': null
  /** You to { $name } */
  'kudos-you-to': { name: string }
  /** { $from } to { $to } */
  'kudos-from-to': { from: string; to: string }
  /** A customer */
  'kudos-a-customer': null
  /** From a customer */
  'kudos-from-customer': null
  /** From a customer to { $name } */
  'kudos-from-customer-to': { name: string }
  /** Only you see this. You decide whether others do. */
  'kudos-praise-yours': null
  /** Show my team */
  'kudos-praise-show-team': null
  /** Show everyone */
  'kudos-praise-show-everyone': null
  /** Your team sees it now. */
  'kudos-praise-shown-team': null
  /** Everyone sees it now. */
  'kudos-praise-shown-everyone': null
  /** shared by { $name } */
  'kudos-shared-by': { name: string }
  /** saved here, waiting to be sent */
  'kudos-waiting': null
  /** Say thanks */
  'kudos-thank': null
  /** Say thanks: { $name } */
  'kudos-thank-name': { name: string }
  /** You said thanks */
  'kudos-you-thanked': null
  /** { $name } says thanks */
  'kudos-they-thanked': { name: string }
  /** Who may see it */
  'kudos-visibility': null
  /** Only me */
  'kudos-see-me': null
  /** My team */
  'kudos-see-team': null
  /** Everyone */
  'kudos-see-everyone': null
  /** between the two of you */
  'kudos-seen-by-me': null
  /** team wall */
  'kudos-seen-by-team': null
  /** everyone */
  'kudos-seen-by-everyone': null
  /** This quarter */
  'kudos-quarter-title': null
  /** kudos for you */
  'kudos-quarter-received': null
  /** kudos from you */
  'kudos-quarter-given': null
  /** Only you see these numbers. Nobody is ranked. */
  'kudos-quarter-only-you': null
  /** New kudos for you */
  'kudos-default-title': null
  /** Who may see them at first. You can change each one. */
  'kudos-default-hint': null
  /** Room for thanks */
  'kudos-empty-title': null
  /** What colleagues, leaders and customers thank you for will appear here. Someone helped you lately? You can make the first one. */
  'kudos-empty-text': null
  /** Give the first kudos */
  'kudos-empty-give': null
  /** Thanks need company */
  'kudos-alone-title': null
  /** Once you have joined your centre, thanks from colleagues, leaders and customers appear here, and you can give some too. */
  'kudos-alone-text': null
  /** Join your centre */
  'kudos-alone-join': null
  /** Give kudos */
  'kudos-give-title': null
  /** Who */
  'kudos-give-who': null
  /** Name or team */
  'kudos-give-who-placeholder': null
  /** Nobody found for “{ $text }”. */
  'kudos-give-nobody': { text: string }
  /** Everyone in { $team } */
  'kudos-give-team': { team: string }
  /** Someone else too */
  'kudos-give-more': null
  /** Chosen */
  'kudos-give-chosen': null
  /** Leave { $name } out */
  'kudos-give-remove': { name: string }
  /** Kept on this computer until you send it. */
  'kudos-give-draft': null
  /** What happened */
  'kudos-give-what': null
  /** What they did, and what it changed for you */
  'kudos-give-what-placeholder': null
  /** Does one of these fit? */
  'kudos-give-value': null
  /** Send thanks */
  'kudos-give-send': null
  /** It will be saved here and sent when the server can be reached. */
  'kudos-give-offline': null
  /** Who will read it: the person you choose, who then decides who else may see it. It travels through your centre’s server. */
  'kudos-readers': null
  /** { $name } has a new key. They made their vault anew, or somebody put another key in its place. If it matters, ask { $name }. */
  'kudos-key-changed': { name: string }
  /** Who will read it: { $name }, who then decides who else may see it. It travels through your centre’s server. */
  'kudos-readers-name': { name: string }
  /** Who will read it: each of them gets one of their own and decides who else may see it. Nobody sees who else got one. It travels through your centre’s server. */
  'kudos-readers-several': null
  /** On its way. { $name } gets it in the next gap between calls. */
  'kudos-given-online': { name: string }
  /** Saved here. It will be sent when the server can be reached again. */
  'kudos-given-offline': null
  /** On their way. Each arrives in the next gap between calls. */
  'kudos-given-several': null
  /** Undo */
  'kudos-undo': null
  /** Nothing was sent. Your words are a draft again. */
  'kudos-undone': null
  /** It had left already, and is taken back. Your words are a draft again. */
  'kudos-undone-left': null
  /** Withdraw */
  'kudos-withdraw': null
  /** Withdraw: { $title } */
  'kudos-withdraw-name': { title: string }
  /** Withdraw this kudos? */
  'kudos-withdraw-title': null
  /** Its words are erased here, at { $name }’s desk and wherever they are shown. They may have been read already. */
  'kudos-withdraw-text': { name: string }
  /** Withdrawn. Its words are erased. */
  'kudos-withdrawn': null
  /** Add a sentence */
  'kudos-thanks-add': null
  /** Add a sentence: { $name } */
  'kudos-thanks-add-name': { name: string }
  /** Shows { $skills } on your path */
  'kudos-shows': { skills: string }
  /** This shows … */
  'kudos-shows-choose': null
  /** On your path as evidence of { $skill }, level { NUMBER($level) }. Only you see it there, and its words stay. */
  'kudos-shows-made': { level: number; skill: string }
  /** More: { $name } */
  'kudos-more': { name: string }
  /** Hide from my wall */
  'kudos-hide': null
  /** Show on my wall again */
  'kudos-unhide': null
  /** Off your wall. Nobody is told, and nobody else sees it through you. */
  'kudos-hidden': null
  /** On your wall again. Only you see it there. */
  'kudos-unhidden': null
  /** Let kudos from { $name } wait */
  'kudos-block': { name: string }
  /** What { $name } gives you from now on waits unseen. Nobody is told. */
  'kudos-blocked': { name: string }
  /** Report … */
  'kudos-report': null
  /** Report this kudos */
  'kudos-report-title': null
  /** It leaves your wall, and one person hears of it: who leads your team, or somebody who runs your centre where your leader gave it. */
  'kudos-report-lead': null
  /** Why */
  'kudos-report-why': null
  /** It hurts or mocks */
  'kudos-report-unkind': null
  /** It did not happen */
  'kudos-report-untrue': null
  /** It says something private */
  'kudos-report-private': null
  /** I do not want this */
  'kudos-report-unwanted': null
  /** Send its words along. Without this, only who gave it and the reason are told. */
  'kudos-report-words': null
  /** Your name is told too. Who gave it is not told. Everything is erased after 30 days. */
  'kudos-report-readers': null
  /** Send report */
  'kudos-report-send': null
  /** Reported to { $name }, and off your wall. */
  'kudos-reported': { name: string }
  /** Reported to you */
  'reports-title': null
  /** Only you read this. It is erased when you put it away, and after 30 days. */
  'reports-hint': null
  /** { $reporter } reports a kudos from { $giver }. */
  'reports-line': { giver: string; reporter: string }
  /** Put away */
  'reports-away': null
  /** Put away: { $name } */
  'reports-away-name': { name: string }
  /** Waiting unseen */
  'blocked-title': null
  /** What these people give you waits. They are not told. */
  'blocked-hint': null
  /** Let through */
  'blocked-end': null
  /** Let through: { $name } */
  'blocked-end-name': { name: string }
  /** How I like to be recognised */
  'card-title': null
  /** Colleagues see this when they thank you. */
  'card-hint': null
  /** Write my card */
  'card-write': null
  /** Change */
  'card-change': null
  /** What I like */
  'card-ways': null
  /** just between us */
  'card-way-quietly': null
  /** where the team hears it */
  'card-way-before-the-team': null
  /** written, to read again */
  'card-way-in-writing': null
  /** said in person */
  'card-way-in-person': null
  /** with what exactly helped */
  'card-way-in-detail': null
  /** One sentence, if you like */
  'card-sentence': null
  /** No big stage, please */
  'card-sentence-placeholder': null
  /** Who reads it: everyone at your centre. Leave it empty to take it away. */
  'card-readers': null
  /** Save card */
  'card-save': null
  /** Saved. Colleagues see it when they thank you. */
  'card-saved': null
  /** { $name } likes */
  'card-of': { name: string }
  /** Not thanked from here for a while */
  'unnoticed-title': null
  /** Only you see this, on this computer alone: nothing of it is kept or sent. */
  'unnoticed-hint': null
  /** One sentence, if you like */
  'kudos-thanks-what': null
  /** What it meant to you */
  'kudos-thanks-placeholder': null
  /** Only { $name } reads it. */
  'kudos-thanks-readers': { name: string }
  /** Thanks are on their way. */
  'kudos-thanks-said': null
  /** with a sentence that is sealed until you open your vault here */
  'kudos-thanks-sealed': null
  /** Search kudos */
  'kudos-search': null
  /** Words or a name */
  'kudos-search-placeholder': null
  /** No kudos with “{ $text }”. */
  'kudos-search-nothing': { text: string }
  /** { $count -> [one] A kudos waits for your vault. Its words are sealed until you open it here. *[other] { $count } kudos wait for your vault. Their words are sealed until you open it here. } */
  'kudos-sealed': { count: number }
  /** Open your vault */
  'kudos-sealed-open': null
  /** Your path */
  'path-title': null
  /** You are { $role } */
  'path-current': { role: string }
  /** Next */
  'path-next': null
  /** Look at none for now */
  'path-next-none': null
  /** from { $role } */
  'path-from': { role: string }
  /** sideways from { $role } */
  'path-from-sideways': { role: string }
  /** { NUMBER($met) } of { NUMBER($needed) } */
  'path-count': { met: number; needed: number }
  /** { NUMBER($met) } of { NUMBER($needed) } skills shown */
  'path-met': { met: number; needed: number }
  /** Also needed */
  'path-entry': null
  /** What { $role } asks for */
  'path-skills-next': { role: string }
  /** What { $role } asks for */
  'path-skills-current': { role: string }
  /** Level { NUMBER($needed) } is asked for */
  'path-level-none': { needed: number }
  /** Level { NUMBER($shown) } shown, { NUMBER($needed) } asked for */
  'path-level': { needed: number; shown: number }
  /** shown */
  'path-shown': null
  /** What could show level { NUMBER($level) } */
  'path-examples': { level: number }
  /** From an earlier ladder */
  'path-former': null
  /** The centre’s ladder no longer has these skills. What you wrote down stays yours. */
  'path-former-text': null
  /** Add evidence */
  'path-evidence-add': null
  /** Add evidence: { $skill } */
  'path-evidence-add-skill': { skill: string }
  /** { $count -> [one] { $count } piece of evidence *[other] { $count } pieces of evidence } */
  'path-evidence-count': { count: number }
  /** level { NUMBER($level) } · { $day } */
  'path-evidence-meta': { day: string; level: number }
  /** from a kudos */
  'path-evidence-of-kudos': null
  /** Remove this evidence: { $evidence } */
  'path-evidence-remove-named': { evidence: string }
  /** Remove this evidence? */
  'path-evidence-remove-title': null
  /** Add evidence */
  'path-evidence-title': null
  /** Which level does it show? */
  'path-evidence-level': null
  /** What happened */
  'path-evidence-what': null
  /** When it was, what you did, how it ended */
  'path-evidence-placeholder': null
  /** Add */
  'path-evidence-save': null
  /** Your goals */
  'path-goals': null
  /** A goal is something you can tell is done, with a date. Your first one could be small. */
  'path-goals-empty': null
  /** New goal */
  'path-goal-add': null
  /** by { $day } */
  'path-goal-by': { day: string }
  /** done { $day } */
  'path-goal-done': { day: string }
  /** Remove this goal: { $goal } */
  'path-goal-remove-named': { goal: string }
  /** Remove this goal? */
  'path-goal-remove-title': null
  /** New goal */
  'path-goal-title': null
  /** Something one can see is done, by a day. */
  'path-goal-lead': null
  /** What you will do */
  'path-goal-what': null
  /** For example: sit in on two escalation calls and write down what worked */
  'path-goal-placeholder': null
  /** By */
  'path-goal-day': null
  /** Speed and the length of calls are no goals here. */
  'path-goal-hint': null
  /** Set goal */
  'path-goal-save': null
  /** Where it can go */
  'path-map-title': null
  /** Choose what you want to look at next. Only you see it. */
  'path-map-hint': null
  /** { $count -> [one] { $count } other role *[other] { $count } other roles } */
  'path-map-others': { count: number }
  /** up */
  'path-way-up': null
  /** sideways */
  'path-way-sideways': null
  /** you are here */
  'path-here': null
  /** My role: */
  'path-change-current': null
  /** Where are you now? */
  'path-where-title': null
  /** Choose your role, and the map shows where it can go from there. */
  'path-where-hint': null
  /** No map yet */
  'path-empty-title': null
  /** Your centre’s ladder appears here when you join it: the roles, what they need, and the ways between them. Goals work without it. */
  'path-empty-text': null
  /** Print */
  'path-print': null
  /** Print your path */
  'path-print-title': null
  /** One page, for a talk with whoever leads your team. It is made on this computer, and you take it along yourself. */
  'path-print-lead': null
  /** Tick the evidence that is to be on it */
  'path-print-evidence': null
  /** Your role, the next one, levels and goals are on it too. */
  'path-print-rest': null
  /** Make the page */
  'path-print-do': null
  /** The page is in { $file } */
  'path-print-done': { file: string }
  /** Tell { $name } that I need this time */
  'relief-tell': { name: string }
  /** { $name } leads your team and reads only your name, the minutes and the time. You are not told whether it was read. */
  'relief-reads': { name: string }
  /** Nobody is known to lead your team, so nothing is sent. */
  'relief-nobody': null
  /** You asked { $name } for { $minutes } min at { $time } · waiting to be sent */
  'relief-waiting': { minutes: string; name: string; time: string }
  /** You asked { $name } for { $minutes } min at { $time } · sent */
  'relief-sent': { minutes: string; name: string; time: string }
  /** { $minutes -> [one] { $name } needs a minute *[other] { $name } needs { $minutes } minutes } */
  'relief-from': { minutes: number; name: string }
  /** { $age -> [0] Asked at { $time }, just now. [one] Asked at { $time }, { $age } minute ago. *[other] Asked at { $time }, { $age } minutes ago. } */
  'relief-age': { age: number; time: string }
  /** That was a while ago. */
  'relief-late': null
  /** Somebody in your team needs a moment */
  'relief-locked-title': null
  /** Unlock the screen to see who. */
  'relief-locked-text': null
  /** Put away */
  'relief-put-away': null
  /** Reset */
  'reset-window': null
  /** Back to work */
  'reset-back': null
  /** breathing */
  'reset-kind-breathe': null
  /** looking away */
  'reset-kind-look-away': null
  /** stretching */
  'reset-kind-stretch': null
  /** quiet */
  'reset-kind-quiet': null
  /** Let the last call go */
  'reset-breathe-title': null
  /** Breathe in */
  'reset-breathe-in': null
  /** Breathe out */
  'reset-breathe-out': null
  /** Breathe in for four seconds, out for six. */
  'reset-breathe-text': null
  /** Look far away */
  'reset-look-away-title': null
  /** Out of the window, if there is one. Let your eyes rest on the farthest thing you can see. */
  'reset-look-away-text': null
  /** Get up and stretch */
  'reset-stretch-title': null
  /** Raise your shoulders, hold, let them drop. */
  'reset-stretch-shoulders': null
  /** Reach up with both arms. */
  'reset-stretch-reach': null
  /** Lean to one side, then to the other. */
  'reset-stretch-side': null
  /** Tilt your head to one side, then to the other. */
  'reset-stretch-neck': null
  /** Nothing to do */
  'reset-quiet-title': null
  /** Nobody wants anything right now. */
  'reset-quiet-text': null
  /** { $minutes -> [one] about a minute left *[other] about { $minutes } minutes left } */
  'reset-left-minutes': { minutes: number }
  /** less than a minute left */
  'reset-left-under-minute': null
  /** nearly done */
  'reset-left-nearly': null
  /** after { $length } on calls */
  'reset-after': { length: string }
  /** Welcome back */
  'reset-over': null
  /** The tide has fallen. You can close this window. */
  'reset-over-text': null
  /** You rested { $rested }. That makes up for { $credited } of calls. */
  'reset-over-credit': { credited: string; rested: string }
  /** You rested { $rested }. Under half a minute it does not count as a reset, yet it helps. */
  'reset-over-short': { rested: string }
  /** The next call comes soon enough. */
  'reset-over-warm': null
  /** Close */
  'reset-close': null
  /** { NUMBER($seconds) } s */
  'length-seconds': { seconds: number }
  /** { NUMBER($minutes) } min */
  'length-minutes': { minutes: number }
  /** { NUMBER($hours) } h */
  'length-hours': { hours: number }
  /** { NUMBER($hours) } h { NUMBER($minutes) } min */
  'length-hours-minutes': { hours: number; minutes: number }
  /** none */
  'length-none': null
  /** You are on a call. */
  'hold-in-call': null
  /** Your phone is ringing. */
  'hold-ringing': null
  /** A call may still be on: nobody can say so right now. */
  'hold-uncertain': null
  /** Your call just ended. */
  'hold-settling': null
  /** You are typing. */
  'hold-typing': null
  /** Quiet mode is on. */
  'hold-quiet': null
  /** Reminders are off. */
  'hold-nudges-off': null
  /** The screen is locked. */
  'hold-locked': null
  /** It is night. */
  'hold-night': null
  /** You have rested already. */
  'hold-rested': null
  /** You let two offers pass, so the next one comes later. */
  'hold-backing-off': null
  /** You asked for it after the next call. */
  'hold-postponed': null
  /** You asked for it later. */
  'hold-later': null
  /** You are not on shift. */
  'hold-off-shift': null
  /** You are in a meeting. */
  'hold-meeting': null
  /** Something fills the screen. */
  'hold-full-screen': null
  /** Do not disturb is on. */
  'hold-do-not-disturb': null
  /** The computer just woke up. */
  'hold-waking': null
  /** Your reset is running. */
  'hold-resetting': null
  /** You have had all the offers of this shift. */
  'hold-shift-limit': null
  /** You are finishing the work after a call. */
  'hold-after-call-work': null
  /** No reset is due yet. */
  'hold-not-due': null
  /** A fault in policy.toml */
  'policy-fault-title': null
  /** { $file }, line { NUMBER($line) }: { $reason }. Until it is mended your last good numbers apply; a mended file is taken at once. */
  'policy-fault': { file: string; line: number; reason: string }
  /** { $file } cannot be read: { $reason }. Your last good numbers apply; a mended file is taken at once. */
  'policy-fault-unread': { file: string; reason: string }
  /** { $file } has a fault; the last good numbers apply */
  'policy-fault-short': { file: string }
  /** What left this computer */
  'sent-title': null
  /** Everything Breakwater sent, to whom and when. Kept here for { NUMBER($days) } days and nowhere else. */
  'sent-hint': { days: number }
  /** Nothing left this computer. */
  'sent-none': null
  /** Once you join a centre, what is sent to it appears here. */
  'sent-none-hint': null
  /** Show what left */
  'sent-show': null
  /** Your calls, resets and hard calls are not in this list because they do not leave this computer. Only where you have a vault do the sums of your days, sealed for you alone. */
  'sent-never': null
  /** To { $host } */
  'sent-to': { host: string }
  /** What you sent */
  'sent-pressed': null
  /** What goes by itself */
  'sent-by-itself': null
  /** Your code to join, with the id of this installation and the name of its system */
  'sent-join': null
  /** That you left: the server need not know this computer any more */
  'sent-leave': null
  /** Something you wrote */
  'sent-records': null
  /** Your last message once more, to see whether the server still has it */
  'sent-proof': null
  /** Your personal records, sealed so that only you can open them */
  'sent-sealed': null
  /** About your keys, sealed so that only you can open them */
  'sent-keys': null
  /** The question whether there is anything new */
  'sent-heads': null
  /** The request for what is new */
  'sent-feeds': null
  /** The question for your calendar, at its address */
  'sent-calendar': null
  /** A slip of the same size every two hours, without your name: mostly empty, at times with what you said or answered without a name */
  'sent-slip': null
  /** The request for tokens for what is said without a name. Everybody asks for all of them, and the server cannot tell them again */
  'sent-voice-tokens': null
  /** What you said with your name, or something about it */
  'sent-voice': null
  /** The open connection on which thanks arrive at once */
  'sent-live': null
  /** Attempts to connect. Nobody was there, so nothing else left */
  'sent-unreached': null
  /** Breakwater ended without warning. What went by itself between { $from } and { $to } is not counted */
  'sent-uncounted': { from: string; to: string }
  /** { $times -> [one] A kudos *[other] { $times } kudos } */
  'sent-record-kudos-given': { times: number }
  /** { $times -> [one] A “thank you” for a kudos *[other] { $times } times “thank you” for kudos } */
  'sent-record-kudos-thanked': { times: number }
  /** { $times -> [one] Who may see a kudos you received *[other] Who may see { $times } kudos you received } */
  'sent-record-kudos-shown': { times: number }
  /** { $times -> [one] That you took back a kudos *[other] That you took back { $times } kudos } */
  'sent-record-kudos-taken-back': { times: number }
  /** { $times -> [one] That you report a kudos *[other] That you report { $times } kudos } */
  'sent-record-kudos-reported': { times: number }
  /** { $times -> [one] How you like to be recognised *[other] How you like to be recognised, { $times } times } */
  'sent-record-recognition-set': { times: number }
  /** { $times -> [one] That you need some minutes *[other] { $times } times that you need some minutes } */
  'sent-record-relief-asked': { times: number }
  /** { $times -> [one] What you share of your path, or that you share it no longer *[other] What you share of your path, or no longer, { $times } times } */
  'sent-record-path-shared': { times: number }
  /** { $times -> [one] A personal record that only you can open *[other] { $times } personal records that only you can open } */
  'sent-record-sealed': { times: number }
  /** { $times -> [one] Something an earlier or later version wrote *[other] { $times } records an earlier or later version wrote } */
  'sent-record-other': { times: number }
  /** { $what }, for the server alone */
  'sent-for-nobody': { what: string }
  /** { $what }, for one person */
  'sent-for-one-person': { what: string }
  /** { $what }, for your team */
  'sent-for-team': { what: string }
  /** { $what }, for everyone at your centre */
  'sent-for-everyone': { what: string }
  /** The server erases it after { NUMBER($hours) } hours. */
  'sent-kept': { hours: number }
  /** { $times -> [one] once *[other] { $times } times } */
  'sent-times': { times: number }
  /** { NUMBER($times) } of them without an answer */
  'sent-unanswered': { times: number }
  /** no answer; perhaps it did not arrive */
  'sent-no-answer': null
  /** open for { $length } */
  'sent-open': { length: string }
  /** { NUMBER($bytes) } bytes */
  'sent-bytes': { bytes: number }
  /** { NUMBER($kilobytes) } kB */
  'sent-kilobytes': { kilobytes: number }
  /** Settings */
  'settings-title': null
  /** Which of these is your phone? */
  'settings-phones': null
  /** Programs that use the microphone. When your phone does, you are on a call. Nothing is recorded. */
  'settings-phones-hint': null
  /** No program has used the microphone yet. */
  'settings-phones-empty': null
  /** Start your phone and make a call: it will appear here. */
  'settings-phones-empty-hint': null
  /** using it now */
  'settings-phone-open': null
  /** keeps its line open */
  'settings-phone-line': null
  /** Count its calls again */
  'settings-phone-line-again': null
  /** Browsers can be my phone */
  'settings-browsers': null
  /** Only if your web phone lets go of the microphone between calls. */
  'settings-browsers-hint': null
  /** looks like a phone */
  'settings-guess-phone': null
  /** a browser: choose it if you take calls in it */
  'settings-guess-browser': null
  /** probably no phone */
  'settings-guess-other': null
  /** How Breakwater knows about calls */
  'settings-sources': null
  /** Only that a call begins and ends. Never a number, a name or a sound. */
  'settings-sources-hint': null
  /** Your own switch */
  'settings-source-manual': null
  /** Phones that report calls themselves */
  'settings-source-local-api': null
  /** Microphone in use */
  'settings-source-microphone': null
  /** baresip */
  'settings-source-baresip': null
  /** Telephone system (SIP) */
  'settings-source-dialog': null
  /** Programs on this computer (HTTP) */
  'settings-source-loopback-http': null
  /** not reachable */
  'settings-source-down': null
  /** Add a source */
  'settings-source-add': null
  /** What tells of calls */
  'settings-source-kind': null
  /** Address of baresip’s ctrl_tcp */
  'settings-source-address': null
  /** On this computer, usually port 4444. */
  'settings-source-address-hint': null
  /** Your address there */
  'settings-source-dialog-address': null
  /** As your telephone signs in. With ;transport=tcp at the end, a lost connection is noticed at once. */
  'settings-source-dialog-address-hint': null
  /** Password */
  'settings-source-password': null
  /** Kept on this computer in a file that only you can read. Empty if none is asked for. */
  'settings-source-password-hint': null
  /** Login name */
  'settings-source-user': null
  /** Only if it differs from the address. */
  'settings-source-user-hint': null
  /** Address on this computer */
  'settings-source-http-address': null
  /** For phones and scripts that can do nothing but HTTP. Nobody beyond this computer reaches it, and web pages are refused. */
  'settings-source-http-hint': null
  /** Token for callers: { $file } */
  'settings-source-token': { file: string }
  /** ready */
  'settings-source-up': null
  /** Remove { $name } */
  'settings-source-remove': { name: string }
  /** Reminders */
  'settings-reminders': null
  /** Offer me resets */
  'settings-nudges': null
  /** Quietly, after a call, never during one. */
  'settings-nudges-hint': null
  /** A soft sound when a reset ends */
  'settings-sound': null
  /** Only then, and never in a call. */
  'settings-sound-hint': null
  /** Short questions each month */
  'settings-pulse': null
  /** The pulse takes ten seconds, at most once a month. Nobody can tell who answered what. */
  'settings-pulse-hint': null
  /** Start with the computer */
  'settings-autostart': null
  /** Waits in the tray and needs next to nothing. */
  'settings-autostart-hint': null
  /** Your centre */
  'settings-centre': null
  /** You use Breakwater alone. With a centre come kudos, its values and its ladder. Your calls and resets stay on this device. */
  'settings-centre-alone': null
  /** Centre */
  'settings-centre-name': null
  /** You */
  'settings-centre-you': null
  /** Team */
  'settings-centre-team': null
  /** Server */
  'settings-centre-url': null
  /** Address of the server */
  'settings-join-url': null
  /** Your code */
  'settings-join-code': null
  /** Your leader gives it to you. It works once. */
  'settings-join-code-hint': null
  /** Join */
  'settings-join': null
  /** Joining… */
  'settings-joining': null
  /** You have joined { $name }. */
  'settings-joined': { name: string }
  /** The server cannot be reached, so you have not joined yet. Your code is still good and everything here is as it was; check the address and try again. */
  'settings-join-unreachable': null
  /** Sign in with your account at work */
  'settings-join-sso': null
  /** Sign in in the browser that has opened. You come back here by itself. */
  'settings-join-sso-waiting': null
  /** If no browser opened, copy this address into one: */
  'settings-join-sso-open': null
  /** Or with a code: */
  'settings-join-or': null
  /** Your centre no longer knows this computer. Everything is saved here. Sign in again with a new code, and it is sent. */
  'settings-signed-out': null
  /** Sign in again */
  'settings-join-again': null
  /** Leave this centre */
  'settings-leave': null
  /** Leave { $name }? */
  'settings-leave-title': { name: string }
  /** Everything of yours on this computer is erased: calls, resets, kudos, path and settings. Export it first if you want to keep it. To come back you need a new code. */
  'settings-leave-text': null
  /** Leave and lose what was not sent? */
  'settings-leave-unsent-title': null
  /** Leave anyway */
  'settings-leave-unsent-yes': null
  /** Leave */
  'settings-leave-yes': null
  /** Your vault */
  'vault': null
  /** No centre joined. Everything stays on this computer. */
  'vault-state-alone': null
  /** Seal your own records, so that they follow you to any desk and nobody else can read them. */
  'vault-state-missing': null
  /** Locked on this computer. Open it to have your own records here. */
  'vault-state-locked': null
  /** Open until Breakwater ends. Nobody at your centre can read what is in it. */
  'vault-state-open': null
  /** Open, and its key is kept in the keyring of this computer. Nobody at your centre can read what is in it. */
  'vault-state-keyring': null
  /** Open, and its key is kept in a file that only you can read. Nobody at your centre can read what is in it. */
  'vault-state-kept': null
  /** The vault that is open here is not the one at your centre, which was made anew. If that was not you, tell whoever runs your centre. */
  'vault-state-other': null
  /** The centre's server no longer has your vault. It is still open here: make it again with a passphrase and new recovery words, and everything you sealed stays yours. */
  'vault-state-gone': null
  /** The server cannot be reached, so nobody knows whether you have a vault. Everything here is saved. */
  'vault-state-unreachable': null
  /** { $count -> [one] There were too many wrong passphrases. The next try is in { $count } second. *[other] There were too many wrong passphrases. The next try is in { NUMBER($count) } seconds. } */
  'vault-waits': { count: number }
  /** Make a vault */
  'vault-create': null
  /** Make the vault again */
  'vault-create-again': null
  /** Only you can open it. If you lose the passphrase, the recovery words and every desk where it is open, its records are lost; nobody can bring them back. */
  'vault-create-lead': null
  /** Show the recovery words */
  'vault-create-next': null
  /** Unlock */
  'vault-unlock': null
  /** Lock it here */
  'vault-lock': null
  /** Use recovery words */
  'vault-recover': null
  /** Open it and set the passphrase */
  'vault-recover-yes': null
  /** Passphrase */
  'vault-passphrase': null
  /** New passphrase */
  'vault-passphrase-new': null
  /** At least { NUMBER($count) } characters. Three or four words that nobody expects together are good. */
  'vault-passphrase-hint': { count: number }
  /** The same once more */
  'vault-passphrase-again': null
  /** The two differ. */
  'vault-passphrase-differs': null
  /** This computer is mine alone */
  'vault-keep': null
  /** Keeps the key in the keyring of this computer, or where there is none in a file that only you can read, so that the vault is open after a start. Leave it off at a shared desk. */
  'vault-keep-hint': null
  /** Write these 24 words on paper, in this order, and keep them away from the computer. They are shown this once, and open the vault when you forget the passphrase. */
  'vault-words-hint': null
  /** I have written them down */
  'vault-words-written': null
  /** Three of them, from your paper: */
  'vault-words-asked': null
  /** Word { NUMBER($place) } */
  'vault-word': { place: number }
  /** Make the vault */
  'vault-words-confirm': null
  /** Show them again */
  'vault-words-again': null
  /** Your 24 recovery words */
  'vault-words-typed': null
  /** Another desk */
  'vault-pair': null
  /** If your vault is open at another desk, it can give this one the key. Have both in view. */
  'vault-pair-hint': null
  /** Begin */
  'vault-pair-begin': null
  /** Code */
  'vault-pair-code': null
  /** As the other desk shows it. */
  'vault-pair-code-there': null
  /** Type this at the desk where your vault is open, in Settings under “Another desk”. It is good for ten minutes. */
  'vault-pair-code-hint': null
  /** Do both desks show these six digits? If they differ, somebody may stand in between. */
  'vault-pair-compare': null
  /** Both show the same */
  'vault-pair-same': null
  /** They differ */
  'vault-pair-other': null
  /** Waiting for the other desk… */
  'vault-pair-waits': null
  /** Language and look */
  'settings-look': null
  /** Language */
  'settings-language': null
  /** As on this computer */
  'settings-language-system': null
  /** Look */
  'settings-theme': null
  /** System */
  'settings-theme-system': null
  /** Light */
  'settings-theme-light': null
  /** Dark */
  'settings-theme-dark': null
  /** Rules in force */
  'settings-policy': null
  /** Breakwater’s own numbers apply; your centre has changed none. */
  'settings-policy-default': null
  /** Where they differ from Breakwater’s own. A centre can grant more rest, never less. */
  'settings-policy-hint': null
  /** From your centre, since { $date } */
  'settings-policy-floor': { date: string }
  /** A floor: your own numbers can only be kinder. */
  'settings-policy-floor-hint': null
  /** A reset is due after { $value } of calls. */
  'policy-mark': { value: string }
  /** A reset of a minute may be offered after { $value } of calls without a real gap. */
  'policy-short-from': { value: string }
  /** A gap of up to { $value } does not interrupt such a run. */
  'policy-short-gap-max': { value: string }
  /** The first { $value } of a gap give nothing back: wrap-up is work. */
  'policy-gap-free': { value: string }
  /** After that a gap gives back { $value } times its length. */
  'policy-gap-credit': { value: string }
  /** { $value } of rest in one stretch clear the tide. */
  'policy-clears-after': { value: string }
  /** A reset gives back { $value } times its length. */
  'policy-reset-credit': { value: string }
  /** A reset counts from { $value } on. */
  'policy-reset-counts': { value: string }
  /** An offer waits { $value } after a call. */
  'policy-settle': { value: string }
  /** After a call that the microphone told of it waits { $value }. */
  'policy-settle-microphone': { value: string }
  /** An offer stays for { $value }. */
  'policy-nudge-for': { value: string }
  /** Most offers in one shift: { $value }. */
  'policy-nudges-per-shift-max': { value: string }
  /** Offers ignored in a row before they become rarer: { $value }. */
  'policy-ignored-before-back-off': { value: string }
  /** They then wait { $value }, and twice as long each further time. */
  'policy-back-off': { value: string }
  /** A microphone that is open for { $value } is a call. */
  'policy-mic-start': { value: string }
  /** A microphone that is closed for { $value } ends the call. */
  'policy-mic-end': { value: string }
  /** A call outlives a source that was lost by { $value }. */
  'policy-loss-wait': { value: string }
  /** While nobody knows whether a call goes on, offers wait for { $value } at most. */
  'policy-uncertain-hold': { value: string }
  /** A source may take { $value } to say what it knows. */
  'policy-resync': { value: string }
  /** A call is believed for { $value } at most. */
  'policy-call-cap': { value: string }
  /** Ringing is believed for { $value } at most. */
  'policy-ring-cap': { value: string }
  /** A call lives for { $value } without another word from its source. */
  'policy-lease': { value: string }
  /** A source that reports more than this many changes a minute is not listened to: { $value }. */
  'policy-edges-per-min-max': { value: string }
  /** After { $value } with its microphone open you are asked whether a browser keeps its line open. */
  'policy-browser-ask': { value: string }
  /** A microphone that is open for { $value } without a gap is no longer trusted. */
  'policy-untrusted': { value: string }
  /** An offer waits for a pause in your typing, { $value } at most. */
  'policy-typing-lull': { value: string }
  /** No offer for { $value } after the computer wakes. */
  'policy-waking': { value: string }
  /** During a call something is written down at least every { $value }. */
  'policy-heartbeat': { value: string }
  /** A new shift begins after { $value } without a call. */
  'policy-shift-pause': { value: string }
  /** Offers only within these hours: { $value }. */
  'policy-working-hours': { value: string }
  /** No offers within these hours, unless your shift covers them: { $value }. */
  'policy-night': { value: string }
  /** No offers in after-call work. */
  'policy-nudge-in-after-call-work': null
  /** About */
  'settings-about': null
  /** Your calls and resets can be read on this device only. */
  'settings-about-text': null
  /** Version */
  'settings-version': null
  /** Folder */
  'settings-home': null
  /** A reset opens on */
  'settings-screen': null
  /** Wherever the desktop puts it */
  'settings-screen-auto': null
  /** The screen of this window */
  'settings-screen-window': null
  /** The screen of the pointer */
  'settings-screen-pointer': null
  /** The primary screen */
  'settings-screen-primary': null
  /** On this desktop (Wayland) no program can say where its window opens, so this has no effect here. It counts in an X11 session. */
  'settings-screen-desktop-decides': null
  /** Keys */
  'shortcut-title': null
  /** Keys that work in every window, also while Breakwater shows none. All are off until you choose them. */
  'shortcut-hint': null
  /** Take a reset of one minute */
  'shortcut-reset': null
  /** That was a hard one */
  'shortcut-hard': null
  /** On a call, or no longer (your own switch) */
  'shortcut-call-switch': null
  /** Use these keys */
  'shortcut-set': null
  /** Off */
  'shortcut-off': null
  /** off */
  'shortcut-state-off': null
  /** the desktop is asked; perhaps it asks you */
  'shortcut-state-asked': null
  /** works */
  'shortcut-state-works': null
  /** Another program has these keys. Choose others. */
  'shortcut-state-taken': null
  /** This keyboard has no such key. Choose another. */
  'shortcut-state-no-such-key': null
  /** Your desktop did not give these keys. */
  'shortcut-state-refused': null
  /** Your desktop gives: { $keys } */
  'shortcut-given': { keys: string }
  /** Your desktop keeps these keys; change them in its own settings. */
  'shortcut-way-portal': null
  /** This desktop gives no keys to programs. In its own keyboard settings you can bind a key to the command: */
  'shortcut-way-nobody': null
  /** Nobody answers at this address. It is tried again by itself. */
  'source-trouble-unreachable': null
  /** Another program has this port. Remove this source and add it with another port. */
  'source-trouble-port-taken': null
  /** The telephone system does not accept the name or the password. Remove this source and add it again. */
  'source-trouble-refused': null
  /** The telephone system does not know this address, or does not tell of calls. Ask whoever runs it. */
  'source-trouble-not-offered': null
  /** What comes from there cannot be understood. Check the address. */
  'source-trouble-not-understood': null
  /** The telephone system cannot prove who it is: its certificate is not trusted, has expired, or is for another name. Ask whoever runs it, or name the authority that issued it with --ca-file. */
  'source-trouble-certificate-bad': null
  /** Calls cannot be heard from this address. Remove this source and add it again. */
  'source-trouble-address-bad': null
  /** Something went wrong on our side. It is tried again by itself. */
  'source-trouble-failed': null
  /** Does your phone keep the line open between calls? */
  'source-line-title': null
  /** { $name } has held the microphone without a pause. If that is so, it says nothing about calls: use your switch or a phone that reports them. */
  'source-line-text': { name: string }
  /** Austria */
  'country-at': null
  /** Brazil */
  'country-br': null
  /** Germany */
  'country-de': null
  /** Spain */
  'country-es': null
  /** Italy */
  'country-it': null
  /** Poland */
  'country-pl': null
  /** United Kingdom */
  'country-uk': null
  /** Rest pause */
  'rule-pause': null
  /** Meal break */
  'rule-meal': null
  /** Working time */
  'rule-working-time': null
  /** Pause after a hard call */
  'rule-after-hard': null
  /** Screen break */
  'rule-screen-pause': null
  /** Rest in a day over 6 h */
  'rule-rest-6h': null
  /** Rest in a day over 9 h */
  'rule-rest-9h': null
  /** Interrupting screen work */
  'rule-screen-interruption': null
  /** { $pause } for each { $work } of work. */
  'owes-per-work': { pause: string; work: string }
  /** { $pause } after { $work } of work without a break. */
  'owes-continuous': { pause: string; work: string }
  /** { $count -> [one] One break of { $pause } in a shift. *[other] { $count } breaks of { $pause } in a shift. } */
  'owes-fixed': { count: number; pause: string }
  /** { $total } in all once you worked more than { $over }, in parts of at least { $pause }. */
  'owes-by-length': { over: string; pause: string; total: string }
  /** At least { $pause } right after a call you marked as hard. The law gives no length. */
  'owes-after-hard': { pause: string }
  /** At most { $work } a day, breaks included. */
  'owes-daily-max': { work: string }
  /** At regular moments; the law gives no number. */
  'owes-advice': null
  /** Not in the first { $first } and not in the last { $last } of the shift. */
  'owes-edges': { first: string; last: string }
  /** Up to { $early } earlier or { $late } later. */
  'owes-moves': { early: string; late: string }
  /** Paid. */
  'owes-paid': null
  /** Not paid. */
  'owes-unpaid': null
  /** { NUMBER($taken) } of { NUMBER($owed) } taken */
  'standing-count': { owed: number; taken: number }
  /** nothing owed yet */
  'standing-none': null
  /** { $taken } of { $owed } rested */
  'standing-length': { owed: string; taken: string }
  /** { $worked } of { $most } worked */
  'standing-worked': { most: string; worked: string }
  /** { $missed -> [one] one missed *[other] { $missed } missed } */
  'standing-missed': { missed: number }
  /** owed now */
  'standing-now': null
  /** next between { $from } and { $until } */
  'standing-window': { from: string; until: string }
  /** to begin by { $until } */
  'standing-until': { until: string }
  /** next from { $from } on */
  'standing-from': { from: string }
  /** { $carried } of { $work } towards the next one */
  'standing-carried': { carried: string; work: string }
  /** Breaks owed by law */
  'statutory-title': null
  /** Not legally reviewed */
  'statutory-reviewed-not': null
  /** Announce a break as you get up. Gaps between calls and resets never count. */
  'statutory-hint': null
  /** Counts only if it lasts { $length }, away from your desk. */
  'statutory-least': { length: string }
  /** Begin a break */
  'statutory-begin': null
  /** Begin */
  'statutory-begin-rule': null
  /** Begin: { $name } */
  'statutory-begin-named': { name: string }
  /** All of them, and your shift */
  'statutory-all': null
  /** Back at my desk */
  'statutory-end': null
  /** On a break since { $time } */
  'statutory-running': { time: string }
  /** It counts from { $time } on. A call ends it. */
  'statutory-counts-at': { time: string }
  /** It counts. A call ends it. */
  'statutory-counts': null
  /** You marked a call as hard. A pause is owed to you now. */
  'statutory-hard-owed': null
  /** You are on a call. A break can begin after it. */
  'statutory-wait': null
  /** Your shift */
  'statutory-shift': null
  /** It begins with your first call, or say when you work. */
  'statutory-shift-none': null
  /** since { $from } */
  'statutory-shift-from': { from: string }
  /** { $from } – { $until } */
  'statutory-shift-part': { from: string; until: string }
  /** Say when you work */
  'statutory-shift-say': null
  /** Hours of this shift */
  'statutory-shift-hours': null
  /** Like 08:00-16:30, or 08:00-12:30, 14:00-17:30 for a split one. Only on this device. */
  'statutory-shift-hours-hint': null
  /** Save */
  'statutory-shift-save': null
  /** Clear my hours */
  'statutory-shift-forget': null
  /** Breaks of this shift */
  'statutory-breaks': null
  /** counts as { $name } */
  'statutory-break-as': { name: string }
  /** does not count */
  'statutory-break-not': null
  /** ended by a call */
  'statutory-break-call': null
  /** goes on */
  'statutory-break-going': null
  /** A call ended your break */
  'statutory-cut-title': null
  /** It lasted { $length } and does not count. What is owed stays owed. */
  'statutory-cut-text': { length: string }
  /** Breaks owed by law */
  'statutory-pack-title': null
  /** Choose the country whose rules apply to you. Today then shows what is owed, and keeps a record that is yours. */
  'statutory-pack-hint': null
  /** Rules of */
  'statutory-pack-country': null
  /** no country */
  'statutory-pack-none': null
  /** Your centre suggests { $name }. */
  'statutory-pack-suggested': { name: string }
  /** Facts of { $date }. Not legally reviewed: ask your works council or your union when it matters. */
  'statutory-pack-facts': { date: string }
  /** Save the record */
  'statutory-save': null
  /** Saved in { $dir }. Nothing was sent. */
  'statutory-saved': { dir: string }
  /** Record of breaks owed by law */
  'record-title': null
  /** Made on { $date }, on the agent’s own computer. It belongs to the agent and was sent to nobody. */
  'record-made': { date: string }
  /** { $name }. Facts of { $date }, not legally reviewed. */
  'record-pack': { date: string; name: string }
  /** No shift is in the record yet. */
  'record-empty': null
  /** Shift from { $from } to { $until } */
  'record-shift': { from: string; until: string }
  /** Shift from { $from }, not over */
  'record-shift-open': { from: string }
  /** What was owed */
  'record-rules': null
  /** Announced breaks */
  'record-breaks': null
  /** No break was announced. */
  'record-breaks-none': null
  /** What the columns mean */
  'record-columns': null
  /** Rule */
  'record-rule': null
  /** What the law or the agreement asks for, with its source below the table. */
  'record-rule-means': null
  /** Owed */
  'record-owed': null
  /** Breaks that fell due by then; for rest by length, time. */
  'record-owed-means': null
  /** Taken */
  'record-taken': null
  /** Of those, given: announced at their start, of full length, at the right time. */
  'record-taken-means': null
  /** Missed */
  'record-missed': null
  /** Of those, no longer to be had because their time passed; for working time, what was over. */
  'record-missed-means': null
  /** From */
  'record-from': null
  /** To */
  'record-to': null
  /** Length */
  'record-length': null
  /** Begin, end and length as measured on this computer. */
  'record-length-means': null
  /** Announced for */
  'record-for': null
  /** The rule that the agent named, if any. */
  'record-for-means': null
  /** Ended by */
  'record-end': null
  /** The agent, or a call that came. */
  'record-end-means': null
  /** agent */
  'record-end-agent': null
  /** a call */
  'record-end-call': null
  /** goes on */
  'record-end-going': null
  /** Counted as */
  'record-counts': null
  /** The rules that the break filled. A dash: too short, or at the wrong time. */
  'record-counts-means': null
  /** Sources */
  'record-sources': null
  /** Good morning */
  'today-morning': null
  /** Good morning, { $name } */
  'today-morning-name': { name: string }
  /** Good afternoon */
  'today-afternoon': null
  /** Good afternoon, { $name } */
  'today-afternoon-name': { name: string }
  /** Good evening */
  'today-evening': null
  /** Good evening, { $name } */
  'today-evening-name': { name: string }
  /** Good night shift */
  'today-night': null
  /** Good night shift, { $name } */
  'today-night-name': { name: string }
  /** min on calls */
  'today-unit': null
  /** min since your reset */
  'today-unit-reset': null
  /** On calls for { NUMBER($minutes) } of { NUMBER($mark) } minutes */
  'today-tide': { mark: number; minutes: number }
  /** No calls yet. The tide rises with them and falls when you rest. */
  'today-first': null
  /** You are rested. The tide rises with the next call. */
  'today-rested': null
  /** The tide still holds { NUMBER($minutes) } min of calls. Rest brings it down further. */
  'today-easing': { minutes: number }
  /** a reset is offered at about { NUMBER($mark) } min on calls */
  'today-mark': { mark: number }
  /** since { $time } · a reset is offered at about { NUMBER($mark) } min on calls */
  'today-since': { mark: number; time: string }
  /** since your reset at { $time } · the next is offered at about { NUMBER($mark) } min on calls */
  'today-since-reset': { mark: number; time: string }
  /** The tide is full. This is a good moment for a short reset. */
  'today-due': null
  /** The tide is full. A reset will be offered after this call, never during it. */
  'today-due-in-call': null
  /** Rest owed: { $length }. It brings the tide under half. */
  'today-owed': { length: string }
  /** You are resting · { $left } */
  'today-resting': { left: string }
  /** On a call since { $time } */
  'today-on-call': { time: string }
  /** On a call */
  'today-on-call-now': null
  /** Ringing */
  'today-ringing': null
  /** Perhaps still on a call */
  'today-uncertain': null
  /** Take a reset */
  'today-take-reset': null
  /** Remind me in */
  'today-later': null
  /** A reset */
  'today-reset-title': null
  /** Choose what does you good, then how long. It begins at once, and a call ends it. */
  'today-reset-lead': null
  /** What */
  'today-reset-kind': null
  /** How long */
  'today-reset-length': null
  /** a few breaths */
  'today-choice-short': null
  /** let it go */
  'today-choice-middle': null
  /** get up, drink */
  'today-choice-long': null
  /** That was a hard one */
  'today-hard': null
  /** That was a hard one */
  'today-hard-title': null
  /** It is noted, without a reason. Would you like a moment for yourself? */
  'today-hard-lead': null
  /** You are on a call. It can be noted now; a reset waits until afterwards. */
  'today-hard-in-call': null
  /** Note it, tell nobody */
  'today-hard-only-note': null
  /** Noted, here only. */
  'today-hard-noted': null
  /** Why no reset now? */
  'today-why': null
  /** Your day */
  'today-day-title': null
  /** Calls and resets will appear here as the day goes on. */
  'today-day-empty': null
  /** Since { $from }: { $calls -> [one] one call *[other] { $calls } calls }, { $length } in all, { $resets -> [0] no reset yet [one] one reset *[other] { $resets } resets }. */
  'today-day': { calls: number; from: string; length: string; resets: number }
  /** { $count -> [one] { $count } call *[other] { $count } calls } */
  'today-calls': { count: number }
  /** { $count -> [one] { $count } reset *[other] { $count } resets } */
  'today-resets': { count: number }
  /** { $name }, { $from } to { $to }, { $length } */
  'today-lane-span': { from: string; length: string; name: string; to: string }
  /** { $name }, { $from } to about { $to }, { $length } */
  'today-lane-about': { from: string; length: string; name: string; to: string }
  /** { $name } since { $from }, { $length } so far */
  'today-lane-going': { from: string; length: string; name: string }
  /** { $name } from { $from }: left out, because no call is believed to be so long */
  'today-lane-stuck': { from: string; name: string }
  /** left out */
  'today-lane-left-out': null
  /** As a table */
  'today-lane-table': null
  /** What */
  'today-lane-what': null
  /** From */
  'today-lane-from': null
  /** To */
  'today-lane-to': null
  /** Length */
  'today-lane-length': null
  /** now */
  'today-lane-now': null
  /** Am I on a call? */
  'today-switch-title': null
  /** By itself */
  'today-switch-auto': null
  /** On a call */
  'today-switch-on': null
  /** Not on one */
  'today-switch-off': null
  /** Breakwater hears it from your phone. */
  'today-switch-auto-hint': null
  /** You said that you are on a call. Switch back when it is over. */
  'today-switch-on-hint': null
  /** You said that you are not on a call, whatever the phone says. */
  'today-switch-off-hint': null
  /** Quiet mode */
  'today-quiet-title': null
  /** No offers for a while. The tide keeps rising and falling. */
  'today-quiet-hint': null
  /** Quiet until { $time } */
  'today-quiet-until': { time: string }
  /** End quiet mode */
  'today-quiet-end': null
  /** Yes, it stays open */
  'today-line-open': null
  /** No, it closes after each call */
  'today-line-closed': null
  /** Nothing you do is kept at the moment: the disk refuses it. Until Breakwater ends nothing is lost. Make room or make the profile folder writable, and it is written by itself. */
  'today-unkept': null
  /** Being heard */
  'voice-title': null
  /** Say something */
  'voice-say': null
  /** Something got in the way */
  'voice-obstacle': null
  /** Being heard takes somebody who listens */
  'voice-alone-title': null
  /** Once you have joined your centre, you can tell it what should change, and see here what becomes of it. */
  'voice-alone-text': null
  /** What you say is answered */
  'voice-empty-title': null
  /** A suggestion, what customers tell you, a tool that gets in the way: each is heard, decided with the reason, and done. Every step has somebody who answers for it, and a day. */
  'voice-empty-text': null
  /** What you said */
  'voice-yours': null
  /** This list is on this computer alone. */
  'voice-only-here': null
  /** Suggestion */
  'voice-sort-suggestion': null
  /** What customers say */
  'voice-sort-customers': null
  /** Friction: { $tool } */
  'voice-sort-friction': { tool: string }
  /** with your name */
  'voice-named': null
  /** without a name */
  'voice-nameless': null
  /** What gets better: { $text } */
  'voice-helps': { text: string }
  /** a customer was waiting */
  'voice-customer-waiting': null
  /** { NUMBER($minutes) } min lost */
  'voice-minutes': { minutes: number }
  /** Added: { $text } */
  'voice-added': { text: string }
  /** At least { NUMBER($count) } people said so */
  'voice-at-least': { count: number }
  /** How far it is */
  'voice-way': null
  /** Heard */
  'voice-way-heard': null
  /** Decided */
  'voice-way-decided': null
  /** Done */
  'voice-way-done': null
  /** overdue */
  'voice-late': null
  /** Saved here. It is sent as soon as your centre can be reached. */
  'voice-state-waiting': null
  /** Saved here. It leaves within a day or so, without your name. */
  'voice-state-leaves': null
  /** Sent. You see here when it is heard. */
  'voice-state-sent': null
  /** Withdrawn. Its words are erased at your centre. */
  'voice-state-withdrawn': null
  /** Your centre did not take it, and keeps nothing of it. Your words are still here: say it once more. */
  'voice-state-refused': null
  /** Decision by { $day } */
  'voice-heard-day': { day: string }
  /** The decision was due by { $day } */
  'voice-heard-late': { day: string }
  /** It will be done */
  'voice-yes': null
  /** It will be done by { $day } */
  'voice-yes-day': { day: string }
  /** It was to be done by { $day } */
  'voice-yes-late': { day: string }
  /** It will not be done */
  'voice-no': null
  /** It is done */
  'voice-done': null
  /** Why: { $text } */
  'voice-why': { text: string }
  /** What was done: { $text } */
  'voice-note': { text: string }
  /** Say thanks */
  'voice-thank': null
  /** Say thanks: { $what } */
  'voice-thank-name': { what: string }
  /** You said thanks */
  'voice-thanked': null
  /** Your thanks go to who answered. */
  'voice-thank-done': null
  /** Add something */
  'voice-add': null
  /** Add something: { $what } */
  'voice-add-name': { what: string }
  /** What you want to add */
  'voice-add-what': null
  /** Added. It goes the same way as what you said. */
  'voice-add-done': null
  /** Withdraw */
  'voice-withdraw': null
  /** Withdraw: { $what } */
  'voice-withdraw-name': { what: string }
  /** Withdraw this? */
  'voice-withdraw-title': null
  /** Its words are erased at your centre. They may have been read already. */
  'voice-withdraw-text': null
  /** Withdrawn. If it has reached your centre, its words are erased there as soon as it hears of this. */
  'voice-withdraw-done': null
  /** Two fields, twenty seconds. Somebody answers for it, by name and until a day. */
  'voice-say-lead': null
  /** What is it */
  'voice-say-which': null
  /** A suggestion */
  'voice-say-suggestion': null
  /** What customers tell me */
  'voice-say-customers': null
  /** What should change */
  'voice-say-change': null
  /** For example: let us swap late shifts among ourselves */
  'voice-say-change-placeholder': null
  /** What they tell you */
  'voice-say-told': null
  /** What you hear again and again, without names or numbers */
  'voice-say-told-placeholder': null
  /** What gets better, if you like */
  'voice-say-helps': null
  /** For you, for the team, for customers */
  'voice-say-helps-placeholder': null
  /** Send */
  'voice-say-send': null
  /** With your name? */
  'voice-name': null
  /** With my name */
  'voice-name-with': null
  /** Without a name */
  'voice-name-without': null
  /** Only who answers for it sees your name, and can ask you. No list and no report shows it. */
  'voice-name-with-hint': null
  /** Nobody can tell that it is from you, not the server either; it leaves within a day or so, and the answers still come back here. */
  'voice-name-without-hint': null
  /** Leave out what would give you away. */
  'voice-name-careful': null
  /** Without a name this month: { NUMBER($count) } more. */
  'voice-name-left': { count: number }
  /** Without a name, all that one can say in a month is said. From next month on there is more; with your name you can say it now. */
  'voice-name-none': null
  /** Saved. It is sent as soon as your centre can be reached, and the answers come back here. */
  'voice-said-named': null
  /** Saved. It leaves within a day or so, without your name, and the answers come back here. */
  'voice-said-nameless': null
  /** The tool is enough. What many say is answered as one, and everybody it hit is told when it is fixed. */
  'voice-friction-lead': null
  /** Which tool */
  'voice-friction-tool': null
  /** Its name */
  'voice-friction-tool-placeholder': null
  /** Known here */
  'voice-friction-known': null
  /** A customer was waiting */
  'voice-friction-waiting': null
  /** How much time it cost */
  'voice-friction-minutes': null
  /** Other */
  'voice-friction-minutes-own': null
  /** Minutes */
  'voice-friction-minutes-field': null
  /** What happened, if you like */
  'voice-friction-text': null
  /** Where it stops, and what would be enough */
  'voice-friction-text-placeholder': null
  /** At least { NUMBER($count) } others said so this month. */
  'voice-others': { count: number }
  /** Overdue at your centre */
  'voice-overdue-title': null
  /** Everybody sees what is not answered in time. Until it is answered, there are no new short questions. */
  'voice-overdue-text': null
  /** What your centre answered */
  'voice-answers-title': null
  /** What is decided and what is done appears here with the reason, for everybody. */
  'voice-answers-empty': null
  /** Pulse: a few short questions */
  'pulse-title': null
  /** Ten seconds. Nobody can tell who answered what, not the server either; your answers leave within a day or so. */
  'pulse-text': null
  /** Until { $day } */
  'pulse-until': { day: string }
  /** A question may stay empty. */
  'pulse-optional': null
  /** Not at all */
  'pulse-choice-not-at-all': null
  /** A little */
  'pulse-choice-little': null
  /** Partly */
  'pulse-choice-partly': null
  /** Much */
  'pulse-choice-much': null
  /** Very much */
  'pulse-choice-very-much': null
  /** My work challenges me in a good way. */
  'pulse-question-challenge': null
  /** What I do well is noticed. */
  'pulse-question-recognition': null
  /** I get further here. */
  'pulse-question-development': null
  /** My shifts fit my life. */
  'pulse-question-flexibility': null
  /** Send answers */
  'pulse-send': null
  /** Not this month */
  'pulse-skip': null
  /** Never ask me */
  'pulse-never': null
  /** Saved. Your answers leave within a day or so, and nobody can tell that they are yours. */
  'pulse-sent': null
  /** You answered. Everybody learns at the same moment what it came to. */
  'pulse-answered': null
  /** You skip the pulse of this month. */
  'pulse-skipped': null
  /** You are not asked any more. You can change that in the settings. */
  'pulse-off': null
  /** What the pulse came to */
  'pulse-results': null
  /** Your centre */
  'pulse-results-centre': null
  /** At least { NUMBER($count) } people answered. */
  'pulse-results-at-least': { count: number }
  /** Not told: so few answered that one could guess who said what. */
  'pulse-results-untold': null
  /** { $share -> [hardly_any] Hardly anybody agrees [some] Some agree [about_half] About half agree [most] Most agree *[nearly_all] Nearly all agree } */
  'pulse-agree': { share: string }
  /** { $share -> [hardly_any] hardly anybody disagrees [some] some disagree [about_half] about half disagree [most] most disagree *[nearly_all] nearly all disagree } */
  'pulse-disagree': { share: string }
  /** Wall board */
  'wall-title': null
  /** Thanks at { $centre } */
  'wall-heading': { centre: string }
  /** from { $name } */
  'wall-from': { name: string }
  /** from a customer */
  'wall-from-customer': null
  /** Said, and done */
  'wall-done': null
  /** This is where thanks will stand */
  'wall-empty': null
  /** When people show a kudos to everybody, it appears here by itself. */
  'wall-empty-text': null
  /** The server is not answering just now */
  'wall-away': null
  /** The board looks for it again by itself. */
  'wall-away-text': null
  /** The server is not answering just now. Last heard from it: { $when } */
  'wall-since': { when: string }
  /** This board has no key */
  'wall-barred': null
  /** Its address is not good, or not any more. Ask whoever runs Breakwater at your centre for a new one. */
  'wall-barred-text': null
  /** Board */
  'wall-controls': null
  /** Previous */
  'wall-previous': null
  /** Next */
  'wall-next': null
  /** Hold */
  'wall-pause': null
  /** Go on */
  'wall-play': null
  /** Whole screen */
  'wall-full': null
}

export type Key = keyof Messages
