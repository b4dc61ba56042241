### Career: where I am, what is next, what it needs.

path-title = Your path
path-current = You are { $role }
path-next = Next
path-next-none = Look at none for now
path-from = from { $role }
path-from-sideways = sideways from { $role }
path-count = { NUMBER($met) } of { NUMBER($needed) }
path-met = { NUMBER($met) } of { NUMBER($needed) } skills shown
path-entry = Also needed

path-skills-next = What { $role } asks for
path-skills-current = What { $role } asks for
path-level-none = Level { NUMBER($needed) } is asked for
path-level = Level { NUMBER($shown) } shown, { NUMBER($needed) } asked for
path-shown = shown

path-examples = What could show level { NUMBER($level) }
path-former = From an earlier ladder
path-former-text = The centre’s ladder no longer has these skills. What you wrote down stays yours.

path-evidence-add = Add evidence
path-evidence-add-skill = Add evidence: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } piece of evidence
       *[other] { $count } pieces of evidence
    }
path-evidence-meta = level { NUMBER($level) } · { $day }
path-evidence-of-kudos = from a kudos
path-evidence-remove-named = Remove this evidence: { $evidence }
path-evidence-remove-title = Remove this evidence?
path-evidence-title = Add evidence
path-evidence-level = Which level does it show?
path-evidence-what = What happened
path-evidence-placeholder = When it was, what you did, how it ended
path-evidence-save = Add

path-goals = Your goals
path-goals-empty = A goal is something you can tell is done, with a date. Your first one could be small.
path-goal-add = New goal
path-goal-by = by { $day }
path-goal-done = done { $day }
path-goal-remove-named = Remove this goal: { $goal }
path-goal-remove-title = Remove this goal?
path-goal-title = New goal
path-goal-lead = Something one can see is done, by a day.
path-goal-what = What you will do
path-goal-placeholder = For example: sit in on two escalation calls and write down what worked
path-goal-day = By
path-goal-hint = Speed and the length of calls are no goals here.
path-goal-save = Set goal

path-map-title = Where it can go
path-map-hint = Choose what you want to look at next. Only you see it.
path-map-others =
    { $count ->
        [one] { $count } other role
       *[other] { $count } other roles
    }
path-way-up = up
path-way-sideways = sideways
path-here = you are here
path-change-current = My role:
path-where-title = Where are you now?
path-where-hint = Choose your role, and the map shows where it can go from there.

path-empty-title = No map yet
path-empty-text = Your centre’s ladder appears here when you join it: the roles, what they need, and the ways between them. Goals work without it.

path-print = Print
path-print-title = Print your path
path-print-lead = One page, for a talk with whoever leads your team. It is made on this computer, and you take it along yourself.
path-print-evidence = Tick the evidence that is to be on it
path-print-rest = Your role, the next one, levels and goals are on it too.
path-print-do = Make the page
path-print-done = The page is in { $file }
