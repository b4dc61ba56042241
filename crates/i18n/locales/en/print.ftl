### Printed pages: the path on an A4 for a talk, a week’s thanks on an A3 for a wall, and a month of being heard on an A4. Names stay as they are.

print-month =
    { $month ->
        [jan] January
        [feb] February
        [mar] March
        [apr] April
        [may] May
        [jun] June
        [jul] July
        [aug] August
        [sep] September
        [oct] October
        [nov] November
       *[dec] December
    }
print-day = { $day } { $month } { $year }
print-day-short = { $day } { $month }

print-path = My path
print-path-named = My path: { $name }
print-next = What I look at next
print-next-sideways = What I look at next, sideways
print-entry = Also needed
print-ways = Where it can go from here
print-way-up = up
print-way-sideways = sideways
print-skills = What { $role } asks for, and what shows it
print-skills-bare = What shows my skills
print-level = level { NUMBER($shown) } of { NUMBER($needed) }
print-level-open = level { NUMBER($needed) } is asked for
print-evidence-meta = level { NUMBER($level) } · { $day }
print-evidence-more =
    { $count ->
        [one] One more is on my computer.
       *[other] { $count } more are on my computer.
    }
print-former = From an earlier ladder: { $skill }
print-goals = My goals
print-goal-by = by { $day }
print-goal-done = done { $day }
print-goals-none = None written down yet. Space for one:
print-goals-more =
    { $count ->
        [one] One more goal is on my computer.
       *[other] { $count } more goals are on my computer.
    }
print-steps = Next steps
print-step = { $skill }: level { NUMBER($level) }
print-agreed = What we agree on
print-blank = Nothing is written down yet
print-blank-text = No role is chosen and no evidence is written down. The lines are for the talk: where I am, what I would like to look at, what I need for it.
print-path-foot = Made on my own computer from what I chose. Nothing of it was sent anywhere.

print-praise = Thanks of the week
print-praise-days = { $from } to { $to }
print-praise-from = from { $name }
print-praise-customer = from a customer
print-praise-foot = Everybody who was thanked here chose to show it to all. In the order in which it was said.
print-page = page { NUMBER($page) } of { NUMBER($pages) }
print-quote = “{ $text }”

print-report = From the front line
print-report-month = { $month } { $year }
print-report-on = as of { $day }
print-report-draft = Draft, not approved by two speakers of the agents
print-report-approved = Approved by two speakers of the agents
print-report-heard = heard
print-report-heard-of = suggestions: { NUMBER($suggestions) } · from customers: { NUMBER($customers) } · friction: { NUMBER($friction) }
print-report-decided = decided
print-report-decided-of = yes: { NUMBER($yes) } · no: { NUMBER($no) }
print-report-done = done
print-report-overdue = overdue
print-report-answers = What was answered
print-report-answers-none = Nothing was decided or done in this month.
print-report-customers = What customers say, and what was decided
print-report-sort =
    { $sort ->
        [customers] What customers say
        [friction] Friction
       *[suggestion] Suggestion
    }
print-report-outcome =
    { $outcome ->
        [done] done
        [yes] yes
       *[no] no
    }
print-report-outcome-by = yes, by { $day }
print-report-people = at least { NUMBER($count) } people
print-report-words-named = These words name a person and are not printed.
print-report-more =
    { $count ->
        [one] One more is in Breakwater.
       *[other] { $count } more are in Breakwater.
    }
print-report-owed = Overdue on { $day }
print-report-owed-none = Nothing is overdue.
print-report-due = due { $day }
print-report-tools = What got in the way
print-report-tools-none = No tool that five people or more told of.
print-report-minutes = at least { NUMBER($minutes) } min in all
print-report-waiting = at least { NUMBER($count) } times a customer was waiting
print-report-pulse = The pulse
print-report-pulse-none = None is told for this month.
print-report-pulse-few = Too few answered. It is not told, because it would say what single people answered.
print-report-pulse-people = at least { NUMBER($count) } people answered
print-report-question =
    { $question ->
        [challenge] My work challenges me in a good way.
        [recognition] What I do well is noticed.
        [development] I get further here.
       *[flexibility] My shifts fit my life.
    }
print-report-agree =
    { $share ->
        [hardly_any] Hardly anybody agrees
        [some] Some agree
        [about_half] About half agree
        [most] Most agree
       *[nearly_all] Nearly all agree
    }
print-report-disagree =
    { $share ->
        [hardly_any] hardly anybody disagrees
        [some] some disagree
        [about_half] about half disagree
        [most] most disagree
       *[nearly_all] nearly all disagree
    }
print-report-result = { $agree }, { $disagree }
print-report-foot = No person is in it, and no word of those who said something: what was decided is told in the words of whoever decided it. Numbers of people begin at five and go up in steps of five.
