### The agent’s own calendar: no offers in meetings.

calendar-title = Calendar
calendar-hint = No reset is offered during meetings of this iCalendar file (.ics) or address. Only from when to when is read, never what about. Whole days, and times shown as free, hold nothing.
calendar-file = File or address
calendar-file-hint = For example /…/calendar.ics, as Thunderbird, Outlook or Nextcloud write it, or the secret address (https, webcal) that your calendar gives you. An address is asked once an hour, and kept like a password.
calendar-set = Use this
calendar-at = The address at { $host }. The rest of it is kept like a password.
calendar-address-how = An address holds a key to your calendar, so it must not stand on the command line. Put it into a file, or type it: breakwater calendar set --address-file FILE, or - for the input
calendar-remove = No calendar
calendar-none = No calendar is used.
calendar-off = No calendar is used from now on.
calendar-empty = No meetings in the next two days.
calendar-fault-missing = This file is not there or may not be read. What was read last holds.
calendar-fault-not-a-calendar = This is no iCalendar file. What was read last holds.
calendar-fault-cut = This file ends in the middle. What was read last holds, and it is tried again.
calendar-fault-too-large = This file is too large. What was read last holds.
calendar-fault-reader-missing = The program breakwater-calendar is not installed beside Breakwater. Install it and try again.
calendar-fault-reader-broken = This file could not be read to its end. What was read last holds.
calendar-fault-unreachable = Nobody answers at this address now. What was read last holds, and it is tried again.
calendar-fault-refused = This address is not taken any more. Copy it anew from your calendar’s settings. What was read last holds.
calendar-fault-busy = Your calendar’s server asks for a pause. What was read last holds, and it is asked again later.
calendar-fault-page = This address answers with a web page, perhaps one that asks for a password. Copy the address that ends in .ics. What was read last holds.
calendar-fault-insecure = This address leads to one that is not protected, so it is not followed. What was read last holds.
calendar-fault-broken = Your calendar’s server has a fault. What was read last holds, and it is tried again.
