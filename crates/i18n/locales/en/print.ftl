### Printed pages: the path on an A4 for a talk, and a week’s thanks on an A3 for a wall. Names stay as they are.

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
