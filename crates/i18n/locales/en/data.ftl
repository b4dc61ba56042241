### What is the agent’s: taking it along, erasing it, and what Breakwater is made of.

data-title = Your data
data-hint = All of this is yours. Take it along, or erase it here.
data-export = Export
data-export-lead = A page to read and print, and the same as files for programs. Nothing is sent anywhere.
data-export-where = Into this folder
data-export-do = Write the files
data-exported = Written to { $dir }.
data-folder = Show folder
data-erase = Erase everything
data-erase-title = Erase everything of yours here?
data-erase-goes = What goes
data-erase-stays = What stays elsewhere
data-erase-yes = Erase everything
data-erase-lose = Erase everything, and lose what was not sent
data-goes-days = Your days: calls, resets, breaks, and their sums.
data-goes-kudos = Kudos that you gave and received, as far as they are on this computer.
data-goes-path = Your path: roles, evidence and goals.
data-goes-voice = What you said to your centre, as far as it is on this computer, and the keys that show it is yours.
data-goes-set = What you set here: language, phones, call sources with their passwords, scripts, calendar, your own numbers.
data-goes-vault = The keys to your vault, as far as they are kept here.
data-goes-centre = Your sign-in at { $name } on this computer.
data-goes-unsent =
    { $count ->
        [one] { $count } record that was not sent yet. It would be lost.
       *[other] { $count } records that were not sent yet. They would be lost.
    }
data-stays-centre = At { $name }: what was sent, such as kudos that you gave and what you share of your path, and what is sealed in your vault. Whoever runs your centre can erase it.
data-stays-files = Files that you exported, and the program itself.
data-licences = Licences
data-licences-hint = Breakwater is free software (MIT or Apache-2.0). It is built from:
data-help = Help
data-help-text = Every command of the command line explains itself: breakwater --help. If something does not work, breakwater doctor says what and why.
