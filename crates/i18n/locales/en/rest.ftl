### Rest: lengths of time, and why no reset is offered right now (a key for every name in OfferView.holding).

length-seconds = { NUMBER($seconds) } s
length-minutes = { NUMBER($minutes) } min
length-hours = { NUMBER($hours) } h
length-hours-minutes = { NUMBER($hours) } h { NUMBER($minutes) } min
length-none = none

hold-in-call = You are on a call.
hold-ringing = Your phone is ringing.
hold-uncertain = A call may still be on: nobody can say so right now.
hold-settling = Your call just ended.
hold-typing = You are typing.
hold-quiet = Quiet mode is on.
hold-nudges-off = Reminders are off.
hold-locked = The screen is locked.
hold-night = It is night.
hold-rested = You have rested already.
hold-backing-off = You let two offers pass, so the next one comes later.
hold-postponed = You asked for it after the next call.
hold-later = You asked for it later.
hold-off-shift = You are not on shift.
hold-meeting = You are in a meeting.
hold-full-screen = Something fills the screen.
hold-do-not-disturb = Do not disturb is on.
hold-waking = The computer just woke up.
hold-resetting = Your reset is running.
hold-shift-limit = You have had all the offers of this shift.
hold-after-call-work = You are finishing the work after a call.
hold-not-due = No reset is due yet.

policy-fault-title = A fault in policy.toml
policy-fault = { $file }, line { NUMBER($line) }: { $reason }. Until it is mended your last good numbers apply; a mended file is taken at once.
policy-fault-unread = { $file } cannot be read: { $reason }. Your last good numbers apply; a mended file is taken at once.
policy-fault-short = { $file } has a fault; the last good numbers apply
