### Everything one can set.

settings-title = Settings

settings-phones = Which of these is your phone?
settings-phones-hint = Programs that use the microphone. When your phone does, you are on a call. Nothing is recorded.
settings-phones-empty = No program has used the microphone yet.
settings-phones-empty-hint = Start your phone and make a call: it will appear here.
settings-phone-open = using it now
settings-phone-line = keeps its line open
settings-phone-line-again = Count its calls again
settings-browsers = Browsers can be my phone
settings-browsers-hint = Only if your web phone lets go of the microphone between calls.
settings-guess-phone = looks like a phone
settings-guess-browser = a browser: choose it if you take calls in it
settings-guess-other = probably no phone

settings-sources = Where calls are heard from
settings-sources-hint = Only that a call begins and ends. Never a number, a name or a sound.
settings-source-manual = Your own switch
settings-source-local-api = Phones that tell by themselves
settings-source-microphone = Microphone in use
settings-source-baresip = baresip
settings-source-dialog = Telephone system (SIP)
settings-source-loopback-http = Programs on this computer (HTTP)
settings-source-down = not reachable
settings-source-add = Add a source
settings-source-kind = What tells of calls
settings-source-address = Address of baresip’s ctrl_tcp
settings-source-address-hint = On this computer, usually port 4444.
settings-source-dialog-address = Your address there
settings-source-dialog-address-hint = As your telephone signs in. With ;transport=tcp at the end, a lost connection is noticed at once.
settings-source-password = Password
settings-source-password-hint = Kept on this computer in a file that only you can read. Empty if none is asked for.
settings-source-user = Login name
settings-source-user-hint = Only if it differs from the address.
settings-source-http-address = Address on this computer
settings-source-http-hint = For phones and scripts that can do nothing but HTTP. Nobody beyond this computer reaches it, and web pages are refused.
settings-source-token = Token for callers: { $file }
settings-source-up = ready
settings-source-remove = Remove { $name }

settings-reminders = Reminders
settings-nudges = Offer me resets
settings-nudges-hint = Quietly, after a call, never during one.
settings-sound = A soft sound when a reset ends
settings-sound-hint = Only then, and never in a call.
settings-autostart = Start with the computer
settings-autostart-hint = Waits in the tray and needs next to nothing.

settings-centre = Your centre
settings-centre-alone = You use Breakwater alone. With a centre come kudos, its values and its ladder. Your calls and resets stay on this device.
settings-centre-name = Centre
settings-centre-you = You
settings-centre-team = Team
settings-centre-url = Server
settings-join-url = Address of the server
settings-join-code = Your code
settings-join-code-hint = Your leader gives it to you. It works once.
settings-join = Join
settings-joining = Joining…
settings-joined = You have joined { $name }.
settings-join-unreachable = The server cannot be reached, so you have not joined yet. Your code is still good and everything here is as it was; check the address and try again.
settings-leave = Leave this centre
settings-leave-title = Leave { $name }?
settings-leave-text = Everything of yours on this computer is erased: calls, resets, kudos, path and settings. Export it first if you want to keep it. To come back you need a new code.
settings-leave-unsent-title = Leave and lose what was not sent?
settings-leave-unsent-yes = Leave anyway
settings-leave-yes = Leave

settings-look = Language and look
settings-language = Language
settings-language-system = As on this computer
settings-theme = Look
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark

settings-policy = Rules in force
settings-policy-default = Breakwater’s own numbers apply; your centre has changed none.
settings-policy-hint = Where they differ from Breakwater’s own. A centre can grant more rest, never less.
settings-policy-floor = From your centre, since { $date }
settings-policy-floor-hint = A floor: your own numbers can only be kinder.

settings-about = About
settings-about-text = Your calls and resets can be read on this device only.
settings-version = Version
settings-home = Folder
