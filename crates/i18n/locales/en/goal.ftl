### Goals: what their five letters say (specific, measurable, attainable, relevant, by a date), and how the command line tells of path and goals.

goal-letter-specific-said = It says what you will do.
goal-letter-specific-open = Say a little more about what you will do.
goal-letter-measurable-said = One can tell when it is met.
goal-letter-measurable-open = How will you know that it is met? Say how many, or how often.
goal-letter-attainable-said = Nothing in it says always or never.
goal-letter-attainable-open = Always, never and perfect are hard to keep. What would be enough?
goal-letter-relevant-said = It belongs to the role you look at.
goal-letter-relevant-yours = What it is for, only you know.
goal-letter-timed-said = It has a day.
goal-letter-timed-open = Choose a day from today on, within two years.

goal-kept = Your goal is kept, by { $day }. Only you can read it. Its id is { $id }
goal-met = The goal is met.
goal-open-again = The goal is open again.
goal-removed = The goal is removed.
goal-none = No goals yet.
goal-by = by { $day }
goal-done-on = done { $day }
goal-no-ladder = No ladder yet. It comes from your centre when you join it; goals work without one.
goal-role-now = You are { $role }.
goal-role-unsaid = You have not said which role you have. Choose it in the window: breakwater open path
goal-role-next = You look at { $role }: { NUMBER($met) } of { NUMBER($needed) } skills shown.
goal-skill = { $name }: level { NUMBER($shown) } shown, { NUMBER($needed) } asked for
goal-former = From an earlier ladder: { $name }
goal-way = A way from here: { $role }, { NUMBER($met) } of { NUMBER($needed) } skills shown
