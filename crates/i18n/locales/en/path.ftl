### Career: where I am, what is next, what it needs.

path-title = Your path
path-current = You are { $role }
path-next = Next
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

path-evidence-add = Add evidence
path-evidence-add-skill = Add evidence: { $skill }
path-evidence-count =
    { $count ->
        [one] { $count } piece of evidence
       *[other] { $count } pieces of evidence
    }
path-evidence-meta = level { NUMBER($level) } · { $day }
path-evidence-remove = Remove this evidence
path-evidence-remove-title = Remove this evidence?
path-evidence-title = Add evidence
path-evidence-level = Which level does it show?
path-evidence-what = What happened
path-evidence-placeholder = When it was, what you did, how it ended
path-evidence-save = Add

path-goals = Your goals
path-goals-empty = A goal is something one can see is done, by a day. Your first one could be small.
path-goal-add = New goal
path-goal-by = by { $day }
path-goal-done = done { $day }
path-goal-remove = Remove this goal
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
