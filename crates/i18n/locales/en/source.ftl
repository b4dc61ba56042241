### Why a call source cannot be heard, and what to do. One `source-trouble-…` for every trouble of domain::calls.

source-trouble-unreachable = Nobody answers at this address. It is tried again by itself.
source-trouble-port-taken = Another program has this port. Remove this source and add it with another port.
source-trouble-refused = The telephone system does not accept the name or the password. Remove this source and add it again.
source-trouble-not-offered = The telephone system does not know this address, or does not tell of calls. Ask whoever runs it.
source-trouble-not-understood = What comes from there cannot be understood. Check the address.
source-trouble-certificate-bad = The telephone system cannot prove who it is: its certificate is not trusted, has expired, or is for another name. Ask whoever runs it, or name the authority that issued it with --ca-file.
source-trouble-address-bad = Calls cannot be heard from this address. Remove this source and add it again.
source-trouble-failed = Something went wrong on our side. It is tried again by itself.

# A browser holds the microphone for longer than calls last: asked by a note and in the window.
source-line-title = Does your phone keep the line open between calls?
source-line-text = { $name } has held the microphone without a pause. If that is so, it says nothing about calls: use your switch or a phone that reports them.
