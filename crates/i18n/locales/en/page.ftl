### The page of an export: what Breakwater keeps of you, for reading and printing.

page-title = What Breakwater keeps of you
page-made = Written on { $date }. To write it sent nothing anywhere.
page-care = Whoever has this folder can read it: keep it as you would a letter. Beside this page lie the same things, and more, as files that programs read (JSON and CSV).
page-days = Your days
page-days-none = No day was measured yet.
page-days-sums = The sums of each day. The upper bar is call time, the lower one rest.
page-kudos = Kudos
page-kudos-to = To { $name }, { $day }
page-kudos-from = From { $name }, { $day }
page-kudos-customer = From a customer, { $day }
page-kudos-customer-to = From a customer to { $name }, { $day }
page-kudos-between = From { $from } to { $to }, { $day }
page-kudos-none = No kudos yet.
page-path = Your path
page-level = Level
page-evidence = What shows it
page-goals = Your goals
page-shared = Parts of paths that are shared
page-shared-none = Nothing is shared.
page-voice = What you said to your centre
page-voice-none = Nothing was said.
page-voice-named = { $day }, with your name
page-voice-nameless = { $day }, without a name
page-voice-answer = The centre: { $text }
