### Keys that work wherever the agent is.

shortcut-title = Keys
shortcut-hint = Keys that work in every window, also while Breakwater shows none. All are off until you choose them.
shortcut-reset = Take a reset of one minute
shortcut-hard = That was a hard one
shortcut-call-switch = On a call, or no longer (your own switch)
shortcut-set = Use these keys
shortcut-off = Off
shortcut-state-off = off
shortcut-state-asked = the desktop is asked; perhaps it asks you
shortcut-state-works = works
shortcut-state-taken = Another program has these keys. Choose others.
shortcut-state-no-such-key = This keyboard has no such key. Choose another.
shortcut-state-refused = Your desktop did not give these keys.
shortcut-given = Your desktop gives: { $keys }
shortcut-way-portal = Your desktop keeps these keys; change them in its own settings.
shortcut-way-nobody = This desktop gives no keys to programs. In its own keyboard settings you can bind a key to the command:
