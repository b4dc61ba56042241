### Why a call source cannot be heard, and what to do. One `source-trouble-…` for every trouble of domain::calls.

source-trouble-unreachable = Nobody answers at this address. It is tried again by itself.
source-trouble-port-taken = Another program has this port. Remove this source and add it with another port.
source-trouble-refused = The telephone system does not accept the name or the password. Remove this source and add it again.
source-trouble-not-offered = The telephone system does not know this address, or does not tell of calls. Ask whoever runs it.
source-trouble-not-understood = What comes from there cannot be understood. Check the address.
source-trouble-address-bad = Calls cannot be heard from this address. Remove this source and add it again.
source-trouble-failed = Something went wrong on our side. It is tried again by itself.
