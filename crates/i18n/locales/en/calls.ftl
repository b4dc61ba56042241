### Where we learn of calls: the label beside a call, and what the agent should know about a source.

source-from = from { $name }
source-phone = from your phone
source-microphone = microphone
source-switch = your switch
source-dialog = from your telephone system
source-dialog-name = Your telephone system

source-untrusted = The microphone of { $name } has been open for very long, so it no longer counts as a call. Your switch still does.
source-lost = { $name } cannot be reached. Calls are counted again when it answers.
source-muted = { $name } reports calls too often to be believed, so it is not listened to for now. Your switch still works.
source-stuck = { $name } reported a call and never its end, so the call was closed. Its length is a guess.
